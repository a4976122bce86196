"""Filing mail from the list and the reader."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QVBoxLayout, QWidget

from tests.ui.backwards import Backwards
from tests.ui.hands import click_row, press, reading
from tests.ui.overtaken import Overtaken
from tests.ui.practice import Practice
from tests.ui.record.conftest import Records, shown
from tomail.model.account import ArchiveMode
from tomail.model.mail import Attachment, MessageRef
from tomail.model.people import Right, user_principal
from tomail.model.record import DocumentKind
from tomail.practice.rights import Grant
from tomail.practice.tables import new_id
from tomail.practice.tables.people import RightGrant
from tomail.ui.mailbox.message_model import MIME_TYPE
from tomail.ui.main_window import MainWindow
from tomail.ui.reader.attachment_drag import DraggedAttachment
from tomail.ui.reader.attachments import AttachmentCard
from tomail.ui.record.bulk_sheet import BulkSheet
from tomail.ui.record.drops import RecordDrop, verb
from tomail.ui.record.filing_sheet import FilingSheet

PIN = "271828"
NONE = Qt.KeyboardModifier.NoModifier


def sheet(window: MainWindow, qtbot) -> FilingSheet:
    qtbot.waitUntil(lambda: shown(window, FilingSheet) is not None)
    found = shown(window, FilingSheet)
    assert isinstance(found, FilingSheet)
    return found


def open_sheet(window: MainWindow, records: Records, qtbot, key: str) -> FilingSheet:
    click_row(window, records.practice, qtbot, key)
    wanted = records.practice.refs[key]
    qtbot.waitUntil(lambda: window.reader.summary is not None and window.reader.summary.ref == wanted)
    press(window, qtbot, Qt.Key.Key_D)
    return sheet(window, qtbot)


def test_d_and_enter_file_what_is_sure(window: MainWindow, records: Records, qtbot) -> None:
    made = open_sheet(window, records, qtbot, "blutbild")
    assert made.patient.patient == records.patient()
    assert made.type.combo.currentText() == "E-Mail eingehend"
    assert made.title.text() == "Frage zum Blutbild"
    assert not made.note.isVisible()
    qtbot.keyClick(made.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(records.entries()) == 1)
    (entry,) = records.entries()
    kinds = [DocumentKind.ORIGINAL, DocumentKind.TEXT, DocumentKind.ATTACHMENT]
    assert [each.kind for each in entry.documents] == kinds
    qtbot.waitUntil(window.toast.isVisible)


def test_title_type_comment_and_attachments_are_as_chosen(
    window: MainWindow, records: Records, qtbot
) -> None:
    made = open_sheet(window, records, qtbot, "blutbild")
    made.title.set_text("HbA1c")
    made.comment.set_text("telefonisch besprochen")
    made.type.combo.setCurrentText("E-Mail ausgehend")
    (box,) = (each for each in made.attachments if isinstance(each, QCheckBox))
    box.setChecked(False)
    made.file.click()
    qtbot.waitUntil(lambda: len(records.entries()) == 1)
    (entry,) = records.entries()
    assert (entry.head.subject, entry.head.comment) == ("HbA1c", "telefonisch besprochen")
    assert entry.type.name == "E-Mail ausgehend"
    assert [each.kind for each in entry.documents] == [DocumentKind.ORIGINAL, DocumentKind.TEXT]


def test_undo_is_a_reversal_that_is_seen(window: MainWindow, records: Records, qtbot) -> None:
    open_sheet(window, records, qtbot, "blutbild").file.click()
    qtbot.waitUntil(window.toast.isVisible)
    window.toast.undo()
    qtbot.waitUntil(lambda: records.entries()[0].reversal is not None)
    (entry,) = records.entries()
    assert entry.reversal
    assert entry.reversal.reason == "Gleich nach dem Ablegen rückgängig gemacht"


def test_what_is_filed_says_so_and_is_not_filed_twice(window: MainWindow, records: Records, qtbot) -> None:
    records.file("blutbild", "10482")
    made = open_sheet(window, records, qtbot, "blutbild")
    qtbot.waitUntil(made.note.isVisible)
    assert made.note.accessibleName().startswith("Bereits abgelegt am ")
    assert not made.file.isEnabled()


def test_of_several_possible_patients_a_person_chooses(window: MainWindow, records: Records, qtbot) -> None:
    records.services.settings.set("record.file_at_once", True)
    made = open_sheet(window, records, qtbot, "impfung")
    assert made.patient.patient is None
    qtbot.keyClick(made.patient.finder.line, Qt.Key.Key_Return)
    assert made.patient.patient is None
    assert not made.file.isEnabled()
    assert made.note.accessibleName().startswith("Mehrere Patienten kommen infrage")
    made.patient.finder.table.selectRow(1)
    made.patient.finder.accept()
    assert made.patient.patient is not None
    number = made.patient.patient.number
    assert number in ("7001", "7002")
    made.file.click()
    qtbot.waitUntil(lambda: len(records.entries(number)) == 1)
    assert len(records.entries("7001")) + len(records.entries("7002")) == 1


def test_another_patient_can_be_looked_for(window: MainWindow, records: Records, qtbot) -> None:
    made = open_sheet(window, records, qtbot, "krank")
    assert made.patient.patient == records.patient("8831")
    made.patient.another.click()
    assert not made.file.isEnabled()
    made.patient.finder.search("özt")
    qtbot.waitUntil(lambda: made.patient.finder.patient() == records.patient())
    made.patient.finder.accept()
    made.file.click()
    qtbot.waitUntil(lambda: len(records.entries()) == 1)
    assert records.entries("8831") == []


def test_one_key_files_at_once_where_the_practice_says_so(
    window: MainWindow, records: Records, qtbot
) -> None:
    records.services.settings.set("record.file_at_once", True)
    press(window, qtbot, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: len(records.entries()) == 1)
    assert shown(window, FilingSheet) is None


def test_a_selection_is_filed_as_far_as_it_is_sure(window: MainWindow, records: Records, qtbot) -> None:
    records.file("krank", "8831")
    view = window.pane.view
    qtbot.waitUntil(lambda: reading(window) != "")
    view.selectAll()
    press(window, qtbot, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: shown(window, BulkSheet) is not None)
    made = shown(window, BulkSheet)
    assert isinstance(made, BulkSheet)
    qtbot.waitUntil(made.file.isEnabled)
    assert "2 E-Mails" in made.words.text()
    assert made.file.text() == "2 E-Mails ablegen"
    assert made.assign.isEnabled()  # for the first that is left
    made.file.click()
    qtbot.waitUntil(lambda: len(records.entries()) == 1 and not made.bar.isVisible())
    assert len(records.entries("8831")) == 1
    assert records.entries("7001") == records.entries("7002") == []
    reasons = {
        made.table.item(row, 0).text(): made.table.item(row, 1).text() for row in range(made.table.rowCount())
    }
    assert (
        reasons["Hannelore Schmidt (example.org) · Impftermin Grippe/Corona"]
        == "Nicht sicher, wer gemeint ist."
    )
    assert reasons["Jürgen Brüggemann (example.org) · Krankmeldung verlängern"].startswith(
        "Bereits abgelegt am "
    )
    assert (
        reasons["Linden-Apotheke (linden.example) · Rückfrage zur Verordnung Metformin"]
        == "Kein Patient erkannt."
    )


def test_what_somebody_took_out_is_not_filed_again_in_bulk(
    window: MainWindow, records: Records, qtbot
) -> None:
    entry = records.file("blutbild", "10482")
    records.services.archive.reverse(entry.id, "Werbung")
    window.pane.view.selectAll()
    press(window, qtbot, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: shown(window, BulkSheet) is not None)
    made = shown(window, BulkSheet)
    assert isinstance(made, BulkSheet)
    qtbot.waitUntil(made.file.isEnabled)
    made.file.click()
    qtbot.waitUntil(lambda: len(records.entries("8831")) == 1 and not made.bar.isVisible())
    assert len(records.entries()) == 1
    words = [made.table.item(row, 1).text() for row in range(made.table.rowCount())]
    assert "Wurde schon einmal aus einer Akte entfernt." in words


@pytest.mark.parametrize("mode", list(ArchiveMode))
def test_where_the_account_says_so_it_is_asked_before_filing(
    window: MainWindow, records: Records, qtbot, mode: ArchiveMode
) -> None:
    registry, account = records.services.registry, records.practice.account
    registry.update(replace(account, sync=replace(account.sync, archive_patient_mail=mode)))
    click_row(window, records.practice, qtbot, "krank")
    band = window.record.question
    if mode is not ArchiveMode.CONFIRM:
        qtbot.waitUntil(lambda: window.record.asked_about == records.practice.refs["krank"])
        assert not band.isVisible()
        return
    qtbot.waitUntil(band.isVisible)
    assert band.accessibleName() == "In Akte ablegen?"
    band.buttons["file"].click()
    qtbot.waitUntil(lambda: len(records.entries("8831")) == 1)
    qtbot.waitUntil(lambda: not band.isVisible())
    click_row(window, records.practice, qtbot, "blutbild")
    qtbot.waitUntil(band.isVisible)
    band.buttons["not_now"].click()
    assert not band.isVisible()
    click_row(window, records.practice, qtbot, "krank")
    qtbot.waitUntil(lambda: reading(window) == "Krankmeldung verlängern")
    click_row(window, records.practice, qtbot, "impfung")
    qtbot.waitUntil(lambda: window.record.asked_about == records.practice.refs["impfung"])
    assert not band.isVisible()


def test_from_an_account_that_not_everyone_may_use_it_is_said_who_will_read_it(
    window: MainWindow, records: Records, qtbot
) -> None:
    services, account = records.services, records.practice.account
    me = user_principal(services.practice.snapshot.built_in.id)
    row = RightGrant(id=new_id(), name=Right.ACCESS.value, account=account.id, holder=me)
    services.practice.write(lambda work: work.session.add(row))
    services.practice.renew()
    services.settings.set("record.file_at_once", True)
    made = open_sheet(window, records, qtbot, "blutbild")
    assert made.audience.isVisible()
    assert made.patient.patient == records.patient()
    made.reject()
    click_row(window, records.practice, qtbot, "krank")
    band = window.record.question
    qtbot.waitUntil(band.isVisible)
    band.buttons["file"].click()
    made = sheet(window, qtbot)
    assert made.audience.isVisible()
    made.file.click()
    qtbot.waitUntil(lambda: len(records.entries("8831")) == 1)
    assert records.entries() == []


def test_who_may_not_write_looks_only(window: MainWindow, records: Records, qtbot) -> None:
    people = records.services.people
    anna = people.add_user("AK", "Anna Krüger", PIN)
    people.change_rights(add=[Grant(Right.RECORD_WRITE, "", user_principal(anna))])
    click_row(window, records.practice, qtbot, "krank")
    qtbot.waitUntil(lambda: window.record.asked_about == records.practice.refs["krank"])
    assert not window.record.question.isVisible()
    press(window, qtbot, Qt.Key.Key_D)
    sheet(window, qtbot).file.click()
    qtbot.waitUntil(window.banner.isVisible)
    assert records.entries("8831") == []
    record = window.record.open(records.patient())
    assert not record.bar.buttons["reverse"].isVisibleTo(record)
    assert record.bar.buttons["entry_pdf"].isVisibleTo(record)


def mail_data(*refs: MessageRef) -> QMimeData:
    data = QMimeData()
    data.setData(MIME_TYPE, QByteArray(json.dumps([str(each) for each in refs]).encode()))
    return data


def drop(target: QWidget, data: QMimeData) -> str:
    """What the frame says while it hangs there; then it is let go."""
    (taking,) = (each for each in target.children() if isinstance(each, RecordDrop))
    here, buttons = QPointF(40, 20), Qt.MouseButton.LeftButton
    hanging = QDropEvent(here, Qt.DropAction.CopyAction, data, buttons, NONE, QEvent.Type.DragMove)
    assert taking.eventFilter(target, hanging) == hanging.isAccepted()
    words = verb(data, taking._whose())
    assert hanging.isAccepted() == bool(words)
    if words:
        let_go = QDropEvent(here, Qt.DropAction.CopyAction, data, buttons, NONE)
        assert taking.eventFilter(target, let_go)
    return words


def ticked(made: FilingSheet) -> list[str]:
    return [box.text() for box in made.attachments if box.isChecked()]


def test_nobody_is_asked_for_a_patient_before_something_hangs_there(app: QApplication, qtbot) -> None:
    """While the window is destroyed its parts still hear of one another, and some are gone."""
    asked: list[bool] = []
    page = QWidget()
    QVBoxLayout(page)
    RecordDrop(page, lambda: asked.append(True))
    page.show()
    page.resize(200, 100)
    qtbot.waitUntil(page.isVisible)
    shiboken6.delete(page)
    assert not asked


def test_an_attachment_dropped_on_the_strip_is_the_only_one_that_is_ticked(
    window: MainWindow, records: Records, sonnberg: Practice, qtbot
) -> None:
    click_row(window, sonnberg, qtbot, "labor")
    qtbot.waitUntil(lambda: len(window.reader.attachments.findChildren(AttachmentCard)) == 3)
    cards = window.reader.attachments.findChildren(AttachmentCard)
    data = DraggedAttachment(sonnberg.refs["labor"], cards[1].attachment.part).mime()
    qtbot.waitUntil(lambda: window.patients.strip.isVisible())
    assert drop(window.patients.strip, data) == "Anhang in einer Akte ablegen …"
    made = sheet(window, qtbot)
    assert ticked(made) == [cards[1].attachment.filename]
    made.patient.choose(records.patient())
    made.file.click()
    qtbot.waitUntil(lambda: len(records.entries()) == 1)
    (entry,) = records.entries()
    names = [each.filename for each in entry.documents if each.kind is DocumentKind.ATTACHMENT]
    assert names == [cards[1].attachment.filename]


def test_an_attachment_dropped_on_a_record_is_for_that_patient(
    window: MainWindow, records: Records, sonnberg: Practice, qtbot
) -> None:
    record = window.record.open(records.patient())
    qtbot.waitUntil(record.isVisible)
    data = DraggedAttachment(sonnberg.refs["labor"], 2).mime()
    assert drop(record.head, data) == "Anhang in Akte von Öztürk, Ayşe ablegen …"
    assert sheet(window, qtbot).patient.patient == records.patient()


def test_the_menu_of_an_attachment_files_it_as_a_drop_does(
    window: MainWindow, records: Records, sonnberg: Practice, qtbot
) -> None:
    click_row(window, sonnberg, qtbot, "labor")
    qtbot.waitUntil(lambda: len(window.reader.attachments.findChildren(AttachmentCard)) == 3)
    card = window.reader.attachments.findChildren(AttachmentCard)[2]
    (filing,) = (each for each in card._menu().actions() if each.text() == "In Akte ablegen …")
    filing.trigger()
    assert ticked(sheet(window, qtbot)) == [card.attachment.filename]


def test_a_card_is_dragged_by_pulling_and_opened_by_a_click(app, qtbot) -> None:
    card = AttachmentCard(Attachment(2, "Befund.pdf", "application/pdf", 10, ""))
    qtbot.addWidget(card)
    card.show()
    opened, pulled = [], []
    card.opened.connect(opened.append)
    card.dragged.connect(pulled.append)
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(card, left, pos=QPoint(5, 5))
    qtbot.mouseMove(card, QPoint(7, 5))
    qtbot.mouseRelease(card, left, pos=QPoint(7, 5))
    assert (len(opened), len(pulled)) == (1, 0)
    qtbot.mousePress(card, left, pos=QPoint(5, 5))
    qtbot.mouseMove(card, QPoint(60, 5))
    qtbot.mouseRelease(card, left, pos=QPoint(60, 5))
    assert (len(opened), len(pulled)) == (1, 1)


def test_mail_dropped_on_a_record_lies_in_it(
    window: MainWindow, records: Records, sonnberg: Practice, qtbot
) -> None:
    record = window.record.open(records.patient())
    qtbot.waitUntil(record.isVisible)
    assert drop(record.head, mail_data(sonnberg.refs["linden"])) == "In Akte von Öztürk, Ayşe ablegen"
    qtbot.waitUntil(
        lambda: [each.head.subject for each in records.entries()] == ["Rückfrage zur Verordnung Metformin"]
    )
    qtbot.waitUntil(lambda: record.time_line.entries.rowCount() == 1)
    ref, of_rows = sonnberg.refs["linden"], records.services.patients.of_rows
    qtbot.waitUntil(lambda: of_rows([ref])[ref].patient == records.patient())


def ask_about_krank(window: MainWindow, records: Records, qtbot) -> None:
    """The practice confirms what is filed; the mail is shown with the question."""
    registry, account = records.services.registry, records.practice.account
    registry.update(replace(account, sync=replace(account.sync, archive_patient_mail=ArchiveMode.CONFIRM)))
    click_row(window, records.practice, qtbot, "krank")
    qtbot.waitUntil(window.record.question.isVisible)


def test_an_older_answer_does_not_ask_about_what_is_filed(
    window: MainWindow, records: Records, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_about_krank(window, records, qtbot)
    held = Overtaken(records.services.archive.to_confirm)
    monkeypatch.setattr(records.services.archive, "to_confirm", held)
    window.record._show_question()
    qtbot.waitUntil(held.asked.is_set)
    records.file("krank", "8831")
    window.record._show_question()
    held.wait(qtbot)
    assert not window.record.question.isVisible()


def test_an_answer_does_not_ask_again_what_was_put_off(
    window: MainWindow, records: Records, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_about_krank(window, records, qtbot)
    held = Backwards(monkeypatch)
    window.record._show_question()
    window.record._decline()
    window.record._show_question()
    held.give()
    assert not window.record.question.isVisible()
