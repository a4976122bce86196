"""The notes below a mail, whose answers may come in another order than they were asked for."""

from __future__ import annotations

import pytest

from tests.ui.backwards import Backwards
from tests.ui.practice import Practice
from tomail.ui.teamwork.notes import NotesPane


@pytest.fixture
def pane(sonnberg: Practice, qtbot) -> NotesPane:
    made = NotesPane(sonnberg.services)
    qtbot.addWidget(made)
    return made


def shown(pane: NotesPane) -> list[str]:
    return [card.text.text() for card in pane.cards]


def test_an_older_answer_does_not_hide_a_newer_note(
    pane: NotesPane, sonnberg: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    teamwork, row = sonnberg.services.teamwork, sonnberg.services.reading.summary(sonnberg.refs["blutbild"])
    held = Backwards(monkeypatch)
    for count, words in enumerate(("Rückruf?", "Hat angerufen"), start=1):
        teamwork.add_note(row.ref, words)
        pane.show_message(row, count)
    held.give()
    assert shown(pane) == ["Rückruf?", "Hat angerufen"]


def test_no_answer_brings_back_a_note_that_was_taken_away(
    pane: NotesPane, sonnberg: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    teamwork, row = sonnberg.services.teamwork, sonnberg.services.reading.summary(sonnberg.refs["blutbild"])
    held = Backwards(monkeypatch)
    note = teamwork.add_note(row.ref, "Falscher Patient")
    pane.show_message(row, 1)
    teamwork.remove_note(note)
    pane.show_message(row, 0)
    held.give()
    assert shown(pane) == []


def test_what_somebody_begins_to_write_on_the_next_mail_stays(
    pane: NotesPane, sonnberg: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the note on the mail before is being kept."""
    rows = [sonnberg.services.reading.summary(sonnberg.refs[each]) for each in ("blutbild", "krank")]
    held = Backwards(monkeypatch)
    pane.show_message(rows[0], 0)
    pane.field.setText("Rückruf?")
    pane._add()
    pane.show_message(rows[1], 0)
    pane.field.setText("Attest li")
    held.give()
    assert pane.field.text() == "Attest li"
