from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.hands import reading
from tests.ui.practice import Practice
from tests.ui.teamwork.test_claims import BLOOD, ILL
from tomail.ui.mailbox.folders import EntryKind
from tomail.ui.main_window import MainWindow


def listed(window: MainWindow) -> dict[str, int]:
    model = window.navigation.model
    entries = [model.entry(row) for row in range(model.rowCount())]
    return {each.label: each.count for each in entries if each.kind is EntryKind.WORK}


def subjects(window: MainWindow) -> list[str]:
    model = window.pane.model
    rows = [model.summary(model.index(row, 0)) for row in range(model.rowCount())]
    return [row.subject for row in rows if row is not None]


def test_the_lists_of_work_are_counted_live(
    window: MainWindow, two: tuple[Practice, Practice], qtbot
) -> None:
    _, there = two
    qtbot.waitUntil(
        lambda: (
            list(listed(window))
            == [
                "Mir zugewiesen",
                "In Bearbeitung",
                "Wartet auf Antwort",
                "Zur Freigabe",
                "Erledigt",
            ]
        )
    )
    there.services.teamwork.claim(there.refs[ILL])
    there.services.teamwork.wait([there.refs[BLOOD]])
    qtbot.waitUntil(lambda: listed(window)["In Bearbeitung"] == 1)
    qtbot.waitUntil(lambda: listed(window)["Wartet auf Antwort"] == 1)


def test_a_list_of_work_shows_its_mail_and_follows(window: MainWindow, two, qtbot) -> None:
    _, there = two
    there.services.teamwork.wait([there.refs[ILL], there.refs[BLOOD]])
    window.navigation.choose((EntryKind.WORK.value, "waiting", 0))
    qtbot.waitUntil(lambda: sorted(subjects(window)) == ["Frage zum Blutbild", "Krankmeldung verlängern"])
    assert window.pane._title.whole == "Wartet auf Antwort"
    qtbot.waitUntil(lambda: window.pane._counts.whole == "2 Nachrichten")
    qtbot.waitUntil(lambda: reading(window) == "Frage zum Blutbild")
    there.services.teamwork.wait([there.refs[BLOOD]], waiting=False)
    qtbot.waitUntil(lambda: subjects(window) == ["Krankmeldung verlängern"])
    window.navigation.choose_nth(0)
    qtbot.waitUntil(lambda: len(subjects(window)) == 11)


def test_untouched_hides_what_somebody_dealt_with(window: MainWindow, two, qtbot) -> None:
    _, there = two
    window.pane._filters.set_key("untouched")
    window.pane._filters.changed.emit("untouched")
    qtbot.waitUntil(lambda: len(subjects(window)) == 10)
    assert "Entlassbrief – bitte dringend beachten" not in subjects(window)  # answered
    there.services.teamwork.finish([there.refs[ILL]])
    qtbot.waitUntil(lambda: "Krankmeldung verlängern" not in subjects(window))


def test_a_note_is_written_below_the_mail_and_never_quoted(window: MainWindow, two, qtbot) -> None:
    _here, there = two
    notes = window.teamwork.notes
    notes.write.click()
    qtbot.keyClicks(notes.field, "Frau Dr. S. ruft morgen an.")
    qtbot.keyClick(notes.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [card.text.text() for card in notes.cards] == ["Frau Dr. S. ruft morgen an."])
    there.services.teamwork.add_note(there.refs[BLOOD], "Termin Labor vorschlagen.")
    qtbot.waitUntil(lambda: len(notes.cards) == 2)
    window.commands.reply()
    qtbot.waitUntil(lambda: len(window.desk.windows) == 1)
    draft = window.desk.windows[0].draft()
    assert "ruft morgen an" not in draft.text
    window.desk.windows[0].close()
    notes.cards[0].removed.emit(there.services.teamwork.notes(there.refs[BLOOD])[0].id)
    qtbot.waitUntil(lambda: [card.text.text() for card in notes.cards] == ["Termin Labor vorschlagen."])
