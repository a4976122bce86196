from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl

from tests.ui.practice import Practice
from tomail.model.mail import Address, FolderRole
from tomail.model.outgoing import Draft, OutboxState
from tomail.ui.composer.window import ComposerWindow
from tomail.ui.widgets.dialog import Question

ANNA = Address("Anna", "anna@example.org")


@pytest.fixture
def write(sonnberg: Practice, qtbot):
    def make(**more) -> ComposerWindow:
        draft = replace(sonnberg.services.composing.new(sonnberg.account.id), **more)
        window = ComposerWindow(sonnberg.services, draft)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window, before_close_func=lambda each: setattr(each, "_ending", True))
        window.show()
        return window

    return make


def question(window: ComposerWindow) -> Question | None:
    return next((each for each in window.findChildren(Question) if each.isVisible()), None)


def answer(window: ComposerWindow, key: str) -> None:
    asked = question(window)
    assert asked is not None
    asked.buttons[key].click()


def complaint(window: ComposerWindow) -> str:
    return window._complaint._words.text() if window._complaint.isVisible() else ""


def unfinished(practice: Practice) -> list[Draft]:
    return [each.draft for each in practice.services.composing.unfinished()]


def test_sends_and_can_be_taken_back(write, sonnberg: Practice, qtbot) -> None:
    window = write(to=(ANNA,), subject="Termin")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.sent) as sent:
        qtbot.keyClick(window.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    account, outbox_id = sent.args
    (item,) = sonnberg.services.outgoing.items()
    assert (item.id, item.state, item.subject) == (outbox_id, OutboxState.QUEUED, "Termin")
    assert not window.isVisible()
    draft = sonnberg.services.composing.undo_send(account, outbox_id)
    assert draft is not None
    assert draft.to == (ANNA,)


def test_the_signature_is_below_the_cursor(write) -> None:
    window = write()
    assert window.editor.toPlainText().strip().startswith("-- \nHausarztpraxis Dr. Sonnberg")
    assert window.editor.textCursor().position() == 0


def test_without_recipient_nothing_is_sent_and_the_field_has_the_focus(write, sonnberg: Practice) -> None:
    window = write(subject="x")
    window.send()
    assert "mindestens eine Empfängeradresse" in complaint(window)
    assert window.focusWidget() is window.form.to.edit
    assert sonnberg.services.outgoing.items() == []


def test_a_wrong_address_is_said(write, sonnberg: Practice) -> None:
    window = write(to=(ANNA,), cc=(Address("", "anna@praxis"),), subject="x")
    window.send()
    assert "rot markierte Adresse" in complaint(window)
    window.form.cc.set_people([])
    assert complaint(window) == ""


def test_questions_come_one_after_the_other(write, qtbot) -> None:
    window = write(to=(ANNA,), text="Anbei der Befund.")
    window.send()
    assert question(window).windowTitle() == "Ohne Betreff senden?"
    answer(window, "send")
    qtbot.waitUntil(lambda: question(window) and question(window).windowTitle() == "Fehlt der Anhang?")
    with qtbot.waitSignal(window.sent):
        answer(window, "send")


def test_going_back_to_the_subject(write, sonnberg: Practice, qtbot) -> None:
    window = write(to=(ANNA,))
    window.send()
    answer(window, "back")
    qtbot.waitUntil(lambda: window.focusWidget() is window.form.subject)
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
    assert window._offline.isVisible()
    with qtbot.waitSignal(window.sent):
        window.send()
