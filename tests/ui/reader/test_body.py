"""The pictures of a mail, which may come when another one is shown, or none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ui.backwards import Backwards
from tests.ui.practice import Practice
from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged
from tomail.services.reading import OpenedMessage
from tomail.ui.reader.body import Body

Leave = Callable[[Body, OpenedMessage], object]


@pytest.mark.parametrize(
    "leave",
    [
        lambda body, other: body.show_message(other),
        lambda body, other: body.say("circle-alert", "The account is locked."),
        lambda body, other: body.clear(),
    ],
    ids=["another", "none", "nothing yet"],
)
def test_pictures_do_not_bring_back_the_mail_that_was_left(
    sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch, leave: Leave
) -> None:
    body, reading = Body(sonnberg.services), sonnberg.services.reading
    qtbot.addWidget(body)
    with_pictures, other = (reading.open(sonnberg.refs[each]) for each in ("labor", "blutbild"))
    brought: list[OpenedMessage] = []
    monkeypatch.setattr(body, "_show_html", lambda opened, *more: brought.append(opened))
    held = Backwards(monkeypatch)
    body.show_with_pictures(with_pictures, {})
    leave(body, other)
    held.give()
    assert brought == []


def test_that_a_text_is_out_of_reach_does_not_hide_the_next_mail(
    sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    body, services = Body(sonnberg.services), sonnberg.services
    qtbot.addWidget(body)
    away = AccountStateChanged(sonnberg.account.id, AccountState.OFFLINE)
    monkeypatch.setattr(services.syncing, "report", lambda _: away)
    held, other = Backwards(monkeypatch), services.reading.open(sonnberg.refs["blutbild"])
    body.say_that_it_comes(sonnberg.refs["labor"])
    body.show_message(other)
    held.give()
    assert body.currentWidget() is body.text
