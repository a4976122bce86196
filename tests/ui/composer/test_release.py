"""How far a shared draft is, whose answers may come in another order than they were asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.backwards import Backwards
from tests.ui.practice import Practice
from tomail.model.teamwork import SharedDraft
from tomail.ui.composer.release import Release, Step


@pytest.fixture
def shared(sonnberg: Practice) -> SharedDraft:
    """What a colleague released."""
    drafts = sonnberg.services.shared_drafts
    reply = sonnberg.services.composing.reply(sonnberg.refs["blutbild"], to_all=False)
    made = drafts.hand_over(replace(reply, text="Bitte kommen Sie am Montag."))
    drafts.release(made)
    return drafts.open(made.id)


@pytest.fixture
def release(sonnberg: Practice, shared: SharedDraft, qtbot) -> Release:
    window, draft = QWidget(), shared.draft
    qtbot.addWidget(window)
    made = Release(sonnberg.services, draft, lambda: draft, lambda act, words: None, window)
    qtbot.addWidget(made.band)
    return made


def test_what_is_not_released_any_more_cannot_be_sent_by_an_older_answer(
    release: Release, shared: SharedDraft, sonnberg: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, drafts = Backwards(monkeypatch), sonnberg.services.shared_drafts
    release.look()
    drafts.hand_over(replace(shared.draft, text="Bitte kommen Sie am Dienstag."), shared)
    release.look()
    held.give()
    assert release.step is Step.RELEASE
    assert not release.locked


def test_what_was_asked_of_a_released_mail_does_not_make_another_one_released(
    release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Backwards(monkeypatch)
    release.look()
    release.forget()  # its account was changed
    held.give()
    assert release.shared is None
    assert release.band.isHidden()
