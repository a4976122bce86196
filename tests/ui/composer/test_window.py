from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl

from tests.ui.practice import Practice, mail
from tomail.model.mail import Address, Flags, FolderRole
from tomail.model.outgoing import Draft, OutboxState, OutgoingAttachment
from tomail.model.patients import Candidate, MatchReason, Patient
from tomail.practice.audit_log import acts
from tomail.services.patient_lookup import NoPatients
from tomail.services.sending_guards import reason_of
from tomail.ui.composer.concerns import ConcernsSheet
from tomail.ui.composer.window import ComposerWindow
from tomail.ui.widgets.dialog import Question

ANNA = Address("Anna", "anna@example.org")
LOST = OutgoingAttachment("Befund.pdf", "application/pdf", b"", lost=True)


def wrote_to(practice: Practice, person: Address) -> None:
    """A mail to that person lies among what was sent."""
    message = mail("anna", "praxis@praxis-sonnberg.example", "Früher", "x", ago=timedelta(days=9))
    message.replace_header("To", str(person))
    practice.put((message, Flags.SEEN), role=FolderRole.SENT, quiet=True)


@pytest.fixture
def write(sonnberg: Practice, qtbot):
    wrote_to(sonnberg, ANNA)

    def make(**more) -> ComposerWindow:
        draft = replace(sonnberg.services.composing.new(sonnberg.account.id), **more)
        window = ComposerWindow(sonnberg.services, draft)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window, before_close_func=lambda each: setattr(each, "_ending", True))
        window.show()
        return window

    return make


def sheet(window: ComposerWindow) -> ConcernsSheet | None:
    return next((each for each in window.findChildren(ConcernsSheet) if each.isVisible()), None)


def asked(window: ComposerWindow, qtbot) -> ConcernsSheet:
    """What is asked before sending."""
    window.ways.send()
    qtbot.waitUntil(lambda: sheet(window) is not None)
    found = sheet(window)
    assert found is not None
    return found


def question(window: ComposerWindow) -> Question | None:
    return next((each for each in window.findChildren(Question) if each.isVisible()), None)


def answer(window: ComposerWindow, key: str) -> None:
    asked = question(window)
    assert asked is not None
    asked.buttons[key].click()


def complaint(window: ComposerWindow) -> str:
    return window.notes.complaint._words.text() if window.notes.complaint.isVisible() else ""


def unfinished(practice: Practice) -> list[Draft]:
    return [each.draft for each in practice.services.composing.drafts.unfinished()]


def test_sends_and_can_be_taken_back(write, sonnberg: Practice, qtbot) -> None:
    window = write(to=(ANNA,), subject="Termin")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.sent) as sent:
        qtbot.keyClick(window.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    outbox_id = sent.args[0].outbox_id
    (item,) = sonnberg.services.outgoing.items()
    assert (item.id, item.state, item.subject) == (outbox_id, OutboxState.QUEUED, "Termin")
    assert not window.isVisible()
    draft = sonnberg.services.composing.queue.undo_send(sonnberg.account.id, outbox_id)
    assert draft is not None
    assert draft.to == (ANNA,)


def test_the_signature_is_below_the_cursor(write) -> None:
    window = write()
    assert window.editor.toPlainText().strip().startswith("-- \nHausarztpraxis Dr. Sonnberg")
    assert window.editor.textCursor().position() == 0


def test_without_recipient_nothing_is_sent_and_the_field_has_the_focus(write, sonnberg: Practice) -> None:
    window = write(subject="x")
    window.ways.send()
    assert "mindestens eine Empfängeradresse" in complaint(window)
    assert window.focusWidget() is window.form.to.edit
    assert sonnberg.services.outgoing.items() == []


def test_a_wrong_address_is_said(write, sonnberg: Practice) -> None:
    window = write(to=(ANNA,), cc=(Address("", "anna@praxis"),), subject="x")
    window.ways.send()
    assert "rot markierte Adresse" in complaint(window)
    window.form.cc.set_people([])
    assert complaint(window) == ""


def test_one_sheet_asks_everything_once(write, sonnberg: Practice, qtbot) -> None:
    window = write(to=(ANNA, Address("", "neu@example.com")), text="Anbei der Befund.")
    sheet = asked(window, qtbot)
    said = sheet.accessibleDescription()
    assert "„Anbei“" in said
    assert "keinen Betreff" in said
    assert "neu@example.com" in said
    assert "anna@example.org" not in said  # mail went there before
    assert not sheet._reason.isVisible()
    with qtbot.waitSignal(window.sent):
        sheet.send.click()
    assert [each.state for each in sonnberg.services.outgoing.items()] == [OutboxState.QUEUED]


@pytest.mark.parametrize("back", ["button", "escape"])
def test_going_back_sends_nothing_and_one_may_send_again(write, sonnberg: Practice, qtbot, back: str) -> None:
    window = write(to=(ANNA,), text="Guten Tag")
    sheet = asked(window, qtbot)
    assert sheet.back.text() == "Betreff eingeben"
    if back == "button":
        sheet.back.click()
        qtbot.waitUntil(lambda: window.focusWidget() is window.form.subject)
    else:
        sheet.reject()
    assert sonnberg.services.outgoing.items() == []
    window.form.subject.setText("Termin")
    with qtbot.waitSignal(window.sent):
        window.ways.send()


class Josef(NoPatients):
    """The words "Huber, Josef" mean a patient, and Anna is another one."""

    def of_address(self, address: str) -> list[Patient]:
        return [Patient(id="a", number="1", last_name="Krüger", first_name="Anna")] * ("anna" in address)

    def named_in(self, *texts: str) -> list[Candidate]:
        josef = Patient(id="j", number="10001", last_name="Huber", first_name="Josef")
        return [Candidate(josef, MatchReason.NUMBER) for text in texts if "10001" in text]


def test_another_patients_name_leaves_only_with_a_reason(write, sonnberg: Practice, qtbot) -> None:
    sonnberg.services.guards.patients = Josef()
    window = write(to=(ANNA,), subject="Befund", text="Der Befund von Nr. 10001")
    sheet = asked(window, qtbot)
    assert "Huber, Josef" in sheet.accessibleDescription()
    assert not sheet.send.isEnabled()
    qtbot.keyClicks(sheet._reason.edit, "seine Betreuerin")
    assert sheet.send.isEnabled()
    with qtbot.waitSignal(window.sent):
        sheet.send.click()
    practice = sonnberg.services.practice
    (act,) = [act for act, _ in acts(practice.database) if act.action == "override"]
    with practice.reading() as session:
        assert reason_of(session, act.details, practice.keys) == "seine Betreuerin"


def test_what_is_typed_while_it_is_checked_is_checked_too(write, sonnberg: Practice, qtbot) -> None:
    window = write(to=(ANNA,), subject="Termin", text="Guten Tag")
    window.ways.send()
    window.editor.set_text("Guten Tag, anbei der Befund.")
    qtbot.waitUntil(lambda: sheet(window) is not None)
    assert sheet(window).back.text() == "Datei anhängen"
    assert sonnberg.services.outgoing.items() == []


def test_an_untouched_mail_closes_without_a_question_and_leaves_nothing(
    write, sonnberg: Practice, qtbot
) -> None:
    window = write()
    with qtbot.waitSignal(window.closed):
        window.close()
    assert unfinished(sonnberg) == []


def test_closing_asks_and_keep_puts_it_into_drafts(write, sonnberg: Practice, qtbot) -> None:
    window = write(to=(ANNA,))
    window.form.subject.setText("Termin")
    qtbot.keyClicks(window.editor, "Guten Tag")
    window.close()
    assert window.isVisible()
    with qtbot.waitSignal(window.kept):
        answer(window, "keep")
    folder = sonnberg.services.mailboxes.folder(sonnberg.account.id, FolderRole.DRAFTS)
    assert folder.total == 1
    assert unfinished(sonnberg) == []


@pytest.mark.parametrize(("key", "visible"), [("discard", False), ("write", True)])
def test_closing_and_discarding_or_writing_on(
    write, sonnberg: Practice, qtbot, key: str, visible: bool
) -> None:
    window = write()
    qtbot.keyClicks(window.editor, "Guten Tag")
    with qtbot.waitSignal(window._autosave.saved):
        window._autosave.now()
    assert [each.text.startswith("Guten Tag") for each in unfinished(sonnberg)] == [True]
    window.close()
    answer(window, key)
    qtbot.waitUntil(lambda: window.isVisible() is visible)
    qtbot.waitUntil(lambda: bool(unfinished(sonnberg)) is visible)


@pytest.mark.parametrize(
    ("replaces", "said"),
    [
        ("", "Verworfenes lässt sich nicht zurückholen."),
        ("k3f9ab-1", "Wenn Sie verwerfen, bleibt der Entwurf in seinem Ordner, wie er vorher war."),
    ],
)
def test_discarding_says_what_is_lost_and_what_stays(write, qtbot, replaces: str, said: str) -> None:
    window = write(replaces=replaces)
    qtbot.keyClicks(window.editor, "Guten Tag")
    window.close()
    assert question(window).accessibleDescription() == said
    answer(window, "write")


def test_recipients_are_offered_from_the_mail_that_is_here(write, qtbot) -> None:
    window = write()
    qtbot.waitUntil(lambda: bool(window.form.bcc._known.matching("loeffler")))
    qtbot.keyClicks(window.form.to.edit, "loef")
    qtbot.keyClick(window.form.to.completion.popup, Qt.Key.Key_Return)
    assert window.draft().to == (Address("Emil Löffler", "emil@example.org"),)


def test_cc_and_bcc_are_reached_by_keys(write, qtbot) -> None:
    window = write()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    to, subject = window.form.to.edit, window.form.subject
    to.setFocus()
    qtbot.keyClick(to, Qt.Key.Key_Tab)
    assert window.focusWidget() is subject
    qtbot.keyClick(subject, Qt.Key.Key_Backtab)
    qtbot.keyClick(to, Qt.Key.Key_Backtab)
    copies = window.focusWidget()
    assert copies.objectName() == "composer.copies"
    assert copies.toolTip() == "Cc oder Bcc eingeben (Strg+Umschalt+C)"
    qtbot.keyClick(copies, Qt.Key.Key_Return)
    assert window.focusWidget() is window.form.cc.edit
    assert window.form.bcc.isVisible()


def test_a_shortcut_leads_to_cc(write, qtbot) -> None:
    window = write()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.form.to.edit, Qt.Key.Key_C, both)
    assert window.focusWidget() is window.form.cc.edit


def test_put_away_keeps_what_was_written_for_the_next_start(write, sonnberg: Practice, qtbot) -> None:
    window = write()
    qtbot.keyClicks(window.editor, "Halb fertig")
    window.put_away()
    assert [each.text[:11] for each in unfinished(sonnberg)] == ["Halb fertig"]


def test_files_are_dropped_and_read_at_once(write, tmp_path: Path, qtbot) -> None:
    file = tmp_path / "Überweisung.pdf"
    file.write_bytes(b"%PDF")
    window = write()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    window.editor.insertFromMimeData(data)
    file.unlink()
    (attachment,) = window.draft().attachments
    assert (attachment.filename, attachment.content_type, attachment.content) == (
        "Überweisung.pdf",
        "application/pdf",
        b"%PDF",
    )
    window.tray._chips[0].removed.emit()
    assert window.draft().attachments == ()


def test_a_file_that_cannot_be_read_is_said(write, tmp_path: Path) -> None:
    window = write()
    window.attach([tmp_path / "weg.pdf"])
    assert "weg.pdf" in complaint(window)


def test_what_lost_a_file_says_so_and_stays(write, qtbot) -> None:
    window = write(to=(ANNA,), subject="Befund", text="Guten Tag", attachments=(LOST,))
    (chip,) = window.tray._chips
    assert "verloren" in chip.accessibleName()
    window.ways.send()
    qtbot.waitUntil(lambda: "Befund.pdf" in complaint(window))
    assert window.isVisible()


def test_pasted_text_is_plain(write) -> None:
    window = write()
    data = QMimeData()
    data.setHtml("<b>fett</b>")
    data.setText("fett")
    window.editor.insertFromMimeData(data)
    assert window.editor.toPlainText().startswith("fett")
    assert "font-weight" not in window.editor.toHtml().split("fett")[0].rsplit("<p", 1)[-1]


def test_another_account_brings_its_own_signature(write, sonnberg: Practice, qtbot) -> None:
    other = sonnberg.add_account("Labor", "labor@praxis-sonnberg.example")
    sonnberg.services.registry.update(replace(other, signature="Ihr Labor"))
    window = write()
    before = window.draft().identity
    window.form.account.setCurrentIndex(window.form.account.findData(other.id))
    window.form.account.activated.emit(1)
    draft = window.draft()
    assert draft.account == other.id
    assert draft.identity != before
    assert "-- \nIhr Labor" in draft.text
    assert "Sonnbergweg" not in draft.text


def test_offline_is_said_and_does_not_hinder(write, qtbot) -> None:
    window = write(to=(ANNA,), subject="x")
    window.set_online(False)
    assert window.notes.offline.isVisible()
    with qtbot.waitSignal(window.sent):
        window.ways.send()
