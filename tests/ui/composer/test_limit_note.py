"""The note that a mail would wait, whose answers may come in another order than they were asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.backwards import Backwards
from tests.ui.practice import Practice
from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.mail import Address
from tomail.services.limits import Waiting
from tomail.ui.composer.limit_note import LimitNote


def test_an_older_answer_does_not_hide_that_the_mail_would_wait(
    sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    services, held = sonnberg.services, Backwards(monkeypatch)
    people = [Address("", f"{each}@example.org") for each in "abc"]
    drafts = [
        replace(services.composing.new(sonnberg.account.id), to=tuple(people[:many])) for many in (1, 3)
    ]
    note = LimitNote(services, lambda: drafts[0])
    qtbot.addWidget(note)
    full = Waiting(None, Problem(ProblemKind.PRACTICE_LIMIT, sentence("Too many recipients.")))
    monkeypatch.setattr(services.limits, "would_wait", lambda account, count: full if count > 1 else None)
    note._ask_if_others()
    drafts.pop(0)  # two more recipients
    note._ask_if_others()
    held.give()
    assert not note.isHidden()
