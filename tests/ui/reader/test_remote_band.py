"""Pictures from the internet, which may come, or fail to, when another mail is shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ui.backwards import Backwards
from tests.ui.practice import Practice
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import sentence
from tomail.model.mail import MessageRef
from tomail.services.pictures import Picture, Pictures
from tomail.ui.reader.body import Body
from tomail.ui.reader.foreword import Foreword
from tomail.ui.reader.remote_band import RemoteBand

Fetch = Callable[[MessageRef], Pictures]


def found(_: MessageRef) -> Pictures:
    return Pictures({"https://example.org/a.png": Picture("image/png", b"")})


def away(_: MessageRef) -> Pictures:
    raise Refused(Problem(ProblemKind.OFFLINE, sentence("No network.")))


@pytest.mark.parametrize("fetch", [found, away])
def test_what_became_of_the_pictures_is_not_shown_in_the_next_mail(
    sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch, fetch: Fetch
) -> None:
    reading, shown = sonnberg.services.reading, list[object]()
    body, foreword = Body(sonnberg.services), Foreword()
    for each in (body, foreword):
        qtbot.addWidget(each)
    monkeypatch.setattr(body, "show_with_pictures", lambda *more: shown.append(more))
    monkeypatch.setattr(reading, "pictures", fetch)
    band, held = RemoteBand(sonnberg.services, body, foreword), Backwards(monkeypatch)
    band.look(reading.open(sonnberg.refs["labor"]))
    assert foreword.in_order() == [band.banner]
    band.load()
    band.look(reading.open(sonnberg.refs["blutbild"]))
    held.give()
    assert shown == []
    assert foreword.in_order() == []
