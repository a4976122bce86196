"""The window that shows a record."""

from __future__ import annotations

import gc
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from sqlalchemy import select

from tests.ui.backwards import Backwards
from tests.ui.hands import asked
from tests.ui.record.conftest import Records
from tomail.base.errors import EnvironmentTrouble
from tomail.model.appointments import ReminderState, StatedAppointment, Way
from tomail.model.audit import Action
from tomail.model.events import PracticeStateChanged
from tomail.model.notices import About
from tomail.model.record import Direction, DocumentKind, EntryHead, KeepReason, RecordChannel
from tomail.practice import erasure
from tomail.practice.appointments import enter
from tomail.practice.code_sms import begin
from tomail.practice.code_sms import settle as code_sent
from tomail.practice.engine import practice_away
from tomail.practice.records import NewDocument, NewEntry, file_entry
from tomail.practice.reminders import claim, settle
from tomail.practice.retention import years_after
from tomail.practice.tables.audit import AuditRow
from tomail.practice.work import Work
from tomail.ui import i18n
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.main_window import MainWindow
from tomail.ui.patients.blocked import BlockedPatients
from tomail.ui.record.access_report import AccessReport
from tomail.ui.record.keep_sheet import KeepSheet
from tomail.ui.record.reason_sheet import ReasonSheet
from tomail.ui.record.window import RecordWindow


@pytest.fixture
def record(window: MainWindow, records: Records, qtbot) -> RecordWindow:
    """That of Ayşe Öztürk with three entries, the newest current."""
    for key in ("rezept2", "blutbild", "gesendet"):
        records.file(key, "10482")
    made = window.record.open(records.patient())
    qtbot.waitUntil(lambda: made.time_line.entries.rowCount() == 3)
    return made


def titles(record: RecordWindow) -> list[str]:
    model = record.time_line.entries
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_newest_is_on_top_with_its_text_and_attachments(record: RecordWindow, qtbot) -> None:
    assert titles(record) == ["Frage zum Blutbild", "AW: Folgerezept Ramipril 5 mg", "Re: Folgerezept"]
    qtbot.waitUntil(lambda: "HbA1c" in record.preview.text.toPlainText())
    assert record.preview.attachments.isVisible()
    assert record.preview.filed.text().startswith("E-Mail eingehend · Abgelegt am ")
    record.time_line.setCurrentIndex(record.time_line.entries.index(2, 0))
    qtbot.waitUntil(lambda: "legen es bereit" in record.preview.text.toPlainText())
    assert record.preview.people.text().startswith("An ")
    assert not record.preview.attachments.isVisible()


def test_what_python_lets_go_does_not_take_the_window_along(record: RecordWindow, qtbot) -> None:
    record.grab()
    gc.collect()
    assert shiboken6.isValid(record.time_line)
    assert titles(record)


def test_the_filter_finds_words_and_ways(record: RecordWindow, records: Records, qtbot) -> None:
    record.filter.setText("BLÜTBILD")
    assert titles(record) == ["Frage zum Blutbild"]
    record.filter.setText("nichts davon")
    assert titles(record) == []
    assert record.preview.entry is None
    record.filter.clear()
    record.kind.segment("sms").click()
    assert titles(record) == []
    record.kind.segment("mail").click()
    assert len(titles(record)) == 3


def test_a_message_that_is_no_mail_stands_in_the_same_time_line(
    record: RecordWindow, records: Records, qtbot
) -> None:
    practice, words = records.services.practice, b"Ihr Termin am 24.11.2026"
    (type_,) = (each for each in records.services.archive.types() if each.preset is Direction.OUTGOING)
    sms = NewEntry(
        patient=records.patient().id,
        direction=Direction.OUTGOING,
        type=type_.id,
        head=EntryHead("Erinnerung", "", ("+4917012345",)),
        happened=datetime.now(UTC),
        documents=[
            NewDocument(DocumentKind.ORIGINAL, "sms.txt", "text/plain", words),
            NewDocument(DocumentKind.TEXT, "sms.txt", "text/plain", words),
        ],
        original=words,
        channel=RecordChannel.SMS,
    )
    practice.write(lambda work: file_entry(work, practice.keys, sms))
    record.kind.segment("sms").click()
    qtbot.waitUntil(lambda: titles(record) == ["Erinnerung"])
    qtbot.waitUntil(lambda: "24.11.2026" in record.preview.text.toPlainText())
    assert not record.bar.buttons["mail"].isEnabled()


def test_reminders_and_codes_stand_in_the_same_time_line(
    record: RecordWindow, records: Records, qtbot
) -> None:
    practice, patient, start = records.services.practice, records.patient(), datetime.now(UTC) + timedelta(2)
    stated = StatedAppointment(external="a-1", start=start, title="Chemotherapie")

    def remind(work: Work) -> None:
        appointment = enter(work, practice.keys, stated, patient.id)
        made = claim(work, appointment, start, 2, Way.SMS, work.now, "seven")
        assert made is not None
        settle(work, made, ReminderState.REFUSED, why="recipient", code="202")

    practice.write(remind)
    code = practice.write(
        lambda work: begin(
            work, practice.keys, patient.id, About.READING, "+491711234567", "seven", "7K2M-9QXR"
        )
    )
    practice.write(lambda work: code_sent(work, code, ReminderState.ACCEPTED))
    qtbot.waitUntil(lambda: len(titles(record)) == 5)
    record.kind.segment("sms").click()
    assert titles(record) == ["Lesecode per SMS", "Terminerinnerung per SMS"]
    record.time_line.setCurrentIndex(record.time_line.entries.index(1, 0))
    model = record.time_line.entries
    spoken = str(model.index(1, 0).data(int(Qt.ItemDataRole.AccessibleTextRole)))
    for words in ("nicht gesendet", "Termin:", "202"):
        assert words in spoken
    assert "Chemotherapie" not in spoken
    assert record.preview.nothing.isVisible()
    assert not any(button.isEnabled() for button in record.bar.buttons.values())
    assert record.time_line.selected() == []
    record.grab()
    record.filter.setText("Lesecode")
    assert titles(record) == ["Lesecode per SMS"]


def test_a_removed_entry_stays_with_its_reason(record: RecordWindow, records: Records, qtbot) -> None:
    record.bar.buttons["reverse"].click()
    sheet = record.findChild(ReasonSheet)
    assert not sheet.act.isEnabled()
    qtbot.keyClicks(sheet.reason.edit, "verwechselt")
    sheet.act.click()
    qtbot.waitUntil(record.preview.reversed.isVisible)
    assert "verwechselt" in record.preview.reversed.accessibleName()
    assert len(titles(record)) == 3
    assert not record.bar.buttons["reverse"].isEnabled()
    assert records.entries()[0].reversal


def test_an_entry_is_kept_longer_for_a_reason_that_the_log_knows(
    record: RecordWindow, records: Records, qtbot
) -> None:
    before = records.entries()[0].keep_until
    record.bar.buttons["keep"].click()
    sheet = record.findChild(KeepSheet)
    assert not sheet.act.isEnabled()
    sheet.reason.set_key(KeepReason.XRAY.value)
    sheet.reason.changed.emit(KeepReason.XRAY.value)
    assert sheet.until.text() == i18n.day(years_after(before, 20))  # ten years are its term
    sheet.until.set_text(i18n.day(before))
    sheet.act.click()
    assert sheet.until.error.startswith("Bitte geben Sie einen Tag nach dem ")
    sheet.until.set_text(i18n.day(years_after(before, 20)))
    sheet.act.click()
    qtbot.waitUntil(lambda: records.entries()[0].keep_until == years_after(before, 20))
    with records.services.practice.reading() as session:
        (row,) = session.scalars(select(AuditRow).where(AuditRow.action == Action.KEEP.value))
    assert row.details["reason"] == "xray"
    assert row.subject == records.entries()[0].id
    qtbot.waitUntil(lambda: i18n.day(years_after(before, 20)) in record.preview.filed.text())


def test_to_another_patient_with_a_reason(record: RecordWindow, records: Records, qtbot) -> None:
    record.bar.buttons["refile"].click()
    sheet = record.findChild(ReasonSheet)
    qtbot.keyClicks(sheet.reason.edit, "verwechselt")
    assert not sheet.act.isEnabled()
    sheet.patient.choose(records.patient("8831"))
    sheet.act.click()
    qtbot.waitUntil(lambda: len(records.entries("8831")) == 1)
    qtbot.waitUntil(record.preview.reversed.isVisible)
    assert "In eine andere Akte verschoben" in record.preview.reversed.accessibleName()


def test_what_others_file_comes_by_itself(record: RecordWindow, records: Records, qtbot) -> None:
    records.file("linden", "10482")
    qtbot.waitUntil(lambda: len(titles(record)) == 4)


def test_the_mail_of_an_entry_is_found_in_its_folder(
    window: MainWindow, record: RecordWindow, records: Records, qtbot
) -> None:
    record.time_line.setCurrentIndex(record.time_line.entries.index(2, 0))
    record.bar.buttons["mail"].click()
    wanted = records.practice.refs["gesendet"]
    qtbot.waitUntil(lambda: window.reader.summary is not None and window.reader.summary.ref == wanted)


def test_looking_counts_after_two_seconds(record: RecordWindow, records: Records, qtbot) -> None:
    entry = record.preview.entry
    assert entry
    record.preview._seen.setInterval(0)
    record.preview.show_entry(None)
    record.preview.show_entry(entry)

    def read() -> bool:
        lines = records.services.audit.report(records.patient().id)
        return any(each.action == Action.READ and each.subject == entry.id for each in lines)

    qtbot.waitUntil(read)


def test_the_record_goes_out_as_pdf_files_and_zip(
    record: RecordWindow, records: Records, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FileDialogs, "save_as", lambda _, title, name: tmp_path / name)
    monkeypatch.setattr(FileDialogs, "save_in", lambda _, title: tmp_path)
    name = "Akte Öztürk Ayşe 10482"
    record.head.wanted.emit("pdf")
    pdf = tmp_path / f"{name}.pdf"
    qtbot.waitUntil(lambda: pdf.is_file() and record.toast.isVisible())
    with pypdfium2.PdfDocument(pdf) as document:
        assert "Frage zum Blutbild" in document[0].get_textpage().get_text_bounded()
    record.head.wanted.emit("originals")
    qtbot.waitUntil(lambda: len(list(tmp_path.glob(f"{name}/*/*.eml"))) == 3)
    record.head.wanted.emit("attachments")
    qtbot.waitUntil(lambda: len(list(tmp_path.glob(f"{name} (2)/*/*.pdf"))) == 1)
    record.head.wanted.emit("zip")
    qtbot.waitUntil(lambda: (tmp_path / f"{name}.zip").is_file())


def test_one_attachment_is_saved_as_it_was(
    record: RecordWindow, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FileDialogs, "save_as", lambda _, title, name: tmp_path / name)
    entry = record.preview.entry
    assert entry
    (attachment,) = (each for each in entry.documents if each.kind is DocumentKind.ATTACHMENT)
    record.preview.saved.emit(attachment)
    saved = tmp_path / "Befund_Öztürk_Ayşe.pdf"
    qtbot.waitUntil(lambda: saved.is_file() and saved.read_bytes().startswith(b"%PDF-1.4 xxx"))


def test_who_had_access_is_reported(record: RecordWindow, qtbot) -> None:
    record.head.wanted.emit("report")
    qtbot.waitUntil(lambda: record.findChild(AccessReport) is not None)
    report = record.findChild(AccessReport)
    done = {report.table.item(row, 3).text() for row in range(report.table.rowCount())}
    assert "In der Akte abgelegt" in done
    assert report.table.item(0, 2).text() != "–"


def test_a_blocked_record_is_shown_to_nobody(
    window: MainWindow, record: RecordWindow, records: Records, qtbot
) -> None:
    patient = records.patient().id
    record.head.wanted.emit("block")
    question = asked(record)  # type: ignore[arg-type]
    assert question
    question.buttons["block"].click()
    qtbot.waitUntil(lambda: not shiboken6.isValid(record))
    assert [each.id for each in records.services.patients.blocked()] == [patient]
    qtbot.waitUntil(window.toast.isVisible)
    window.toast.undo()
    qtbot.waitUntil(lambda: records.services.patients.blocked() == [])


def test_a_block_is_lifted_in_the_list_of_those_blocked(window: MainWindow, records: Records, qtbot) -> None:
    patient = records.patient()
    records.services.patients.block(patient.id)
    blocked = BlockedPatients(records.services, window)
    blocked.open()
    qtbot.waitUntil(lambda: not blocked.nobody.isVisible() and blocked.rows.isVisible())
    blocked.release(patient)
    qtbot.waitUntil(blocked.nobody.isVisible)
    assert records.services.patients.blocked() == []


def test_who_has_no_record_can_be_erased(window: MainWindow, records: Records, qtbot) -> None:
    made = window.record.open(records.patient("8831"))
    made.head.wanted.emit("erase")
    question = asked(made)  # type: ignore[arg-type]
    assert question
    question.buttons["erase"].click()
    qtbot.waitUntil(lambda: not shiboken6.isValid(made))
    assert records.services.patients.find("Brüggemann") == []


def test_traces_that_are_left_for_a_moment_are_told(
    window: MainWindow, records: Records, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasure, "compact", lambda database: False)  # somebody reads
    made = window.record.open(records.patient("8831"))
    with qtbot.waitSignal(made.gone) as told:
        made.head.wanted.emit("erase")
        question = asked(made)  # type: ignore[arg-type]
        assert question
        question.buttons["erase"].click()
    assert " – " in told.args[0]


def test_what_must_be_kept_is_not_erased(record: RecordWindow, records: Records, qtbot) -> None:
    record.head.wanted.emit("erase")
    question = asked(record)  # type: ignore[arg-type]
    assert question
    question.buttons["erase"].click()
    qtbot.waitUntil(record.notice.isVisible)
    assert "aufbewahrt werden" in record.notice.accessibleName()
    assert len(records.entries()) == 3


def test_while_the_practice_is_away_the_record_says_so(
    record: RecordWindow, records: Records, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise EnvironmentTrouble(practice_away())

    database = records.services.practice.database
    with monkeypatch.context() as patched:
        patched.setattr(database, "reading", fail)
        records.services.bus.publish(PracticeStateChanged(connected=False))
        qtbot.waitUntil(record.notice.isVisible)
        assert "Praxisdatenbank" in record.notice.accessibleName()
    records.services.bus.publish(PracticeStateChanged(connected=True))
    qtbot.waitUntil(lambda: not record.notice.isVisible())
    assert len(titles(record)) == 3


def test_one_window_a_patient(window: MainWindow, record: RecordWindow, records: Records, qtbot) -> None:
    assert window.record.open(records.patient()) is record
    record.close()
    qtbot.waitUntil(lambda: not window.record.windows)
    assert isinstance(window.record.open(records.patient()), QDialog)


def test_no_word_of_the_buttons_is_cut_off(record: RecordWindow, qtbot) -> None:
    for width in (1160, 1024, 900):
        record.resize(width, 640)
        qtbot.waitUntil(lambda width=width: record.width() == width)
        for button in record.bar.buttons.values():
            assert button.width() >= button.sizeHint().width()


def test_an_older_answer_does_not_take_an_entry_out_of_the_record(
    record: RecordWindow, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Backwards(monkeypatch)
    record._load()
    records.file("linden", "10482")
    record._load()
    held.give()
    assert len(titles(record)) == 4


def test_the_text_of_one_entry_is_not_shown_under_another(
    record: RecordWindow, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, entries = Backwards(monkeypatch), {each.head.subject: each for each in records.entries()}
    for subject in ("Re: Folgerezept", "Frage zum Blutbild"):
        record.preview.show_entry(entries[subject])
    held.give()
    assert "HbA1c" in record.preview.text.toPlainText()
