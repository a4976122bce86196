from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from tests.ui.composer.test_window import unfinished
from tests.ui.hands import asked, click_row, reading
from tests.ui.overtaken import Held
from tests.ui.practice import Practice, without_templates
from tests.ui.sealed import TOKEN, encrypted_for_us, put, with_certificates
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.mail import Address, FolderRole, MessageRef
from tomail.model.outgoing import OutboxState
from tomail.model.teamwork import Phase, Template
from tomail.services.send_later import mornings
from tomail.ui import i18n
from tomail.ui.composer.template_popup import TemplatePopup
from tomail.ui.main_window import MainWindow

BLOOD, ILL = "blutbild", "krank"
CTRL = Qt.KeyboardModifier.ControlModifier


def phase(practice: Practice, key: str = BLOOD) -> Phase:
    return practice.services.teamwork.state(practice.refs[key]).phase


def write(window: MainWindow, qtbot, words: str) -> None:
    window.desk.quick.editor.setFocus()
    qtbot.keyClicks(window.desk.quick.editor, words)
    qtbot.waitUntil(window.desk.quick._send.isEnabled)


def outbox(practice: Practice) -> list[OutboxState]:
    return [each.state for each in practice.services.outgoing.items()]


def test_it_unfolds_claims_with_the_first_letter_and_sends(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    quick = window.desk.quick
    assert quick.isVisible()
    assert not quick._send.isVisible()
    assert phase(sonnberg) is Phase.OPEN
    write(window, qtbot, "Bitte kommen Sie am Montag.")  # letters are letters, no commands
    assert phase(sonnberg) is Phase.CLAIMED
    assert quick.draft().text.startswith("Bitte kommen Sie am Montag.\n\n-- \nHausarztpraxis")
    assert "HbA1c" in quick.draft().text  # quoted
    assert quick.draft().to == (Address("Ayşe Öztürk", "ayse.oeztuerk@example.org"),)
    qtbot.keyClick(quick.editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: outbox(sonnberg) == [OutboxState.QUEUED])
    qtbot.waitUntil(lambda: quick.editor.toPlainText() == "")
    assert not quick._send.isVisible()
    write(window, qtbot, "Noch etwas.")  # another answer can follow
    qtbot.waitUntil(lambda: [each.text[:11] for each in unfinished(sonnberg)] == ["Noch etwas."])


def test_send_and_done_and_back(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    write(window, qtbot, "Ja.")
    later, action = window.desk.quick._send_menu().actions()
    assert (later.text(), action.text()) == ("Später senden", "Senden und erledigt")
    action.trigger()
    qtbot.waitUntil(lambda: phase(sonnberg) is Phase.DONE)
    qtbot.waitUntil(window.toast.isVisible)
    window.toast.undo()
    qtbot.waitUntil(lambda: len(window.desk.windows) == 1)
    assert phase(sonnberg) is not Phase.DONE
    window.desk.windows[0].close()
    qtbot.waitUntil(lambda: asked(window.desk.windows[0]) is not None)  # what was written is not lost


def test_it_leaves_at_a_chosen_time(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    services = sonnberg.services
    write(window, qtbot, "Ja.")
    (later,) = (each.menu() for each in window.desk.quick._send_menu().actions() if each.menu())
    assert isinstance(later, QMenu)
    morning = mornings(services.send_later.now())[0]
    words = i18n.when_due(morning, services.send_later.now())
    with qtbot.waitSignal(window.desk.sent) as sent:
        next(each for each in later.actions() if words in each.text()).trigger()
    within = i18n.when_due(morning, services.send_later.now(), within=True)
    assert sent.args[0] == f"Wird später gesendet: {within}"
    (item,) = services.outgoing.items()
    assert (item.state, item.send_at) == (OutboxState.QUEUED, morning)
    qtbot.waitUntil(lambda: window.desk.quick.editor.toPlainText() == "")


def in_drafts(practice: Practice) -> MessageRef:
    """The one draft, as it stands there now: each version is a message of its own."""
    mailboxes, account = practice.services.mailboxes, practice.account.id
    (number,) = mailboxes.numbers(account, mailboxes.folder(account, FolderRole.DRAFTS).id)
    return MessageRef(account, number)


def test_its_draft_goes_on_in_a_window_from_the_drafts_folder(
    window: MainWindow, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, services = window.desk, sonnberg.services
    write(window, qtbot, "Am Montag.")
    qtbot.waitUntil(lambda: len(unfinished(sonnberg)) == 1)
    services.composing.drafts.show_elsewhere(desk.quick.draft())
    before = in_drafts(sonnberg)
    qtbot.keyClicks(desk.quick.editor, " Oder Dienstag.")
    desk.edit(before)
    qtbot.waitUntil(lambda: len(desk.windows) == 1)
    assert desk.windows[0].draft().text.startswith("Am Montag. Oder Dienstag.\n")
    assert desk.quick.identities == set()
    show, shown = desk.show, []
    monkeypatch.setattr(desk, "show", lambda draft: shown.append(show(draft)) or shown[-1])
    desk.edit(in_drafts(sonnberg))
    qtbot.waitUntil(lambda: shown == desk.windows)  # the same window
    desk.windows[0].close()
    qtbot.waitUntil(lambda: asked(desk.windows[0]) is not None)
    assert len(desk.windows) == 1


def test_each_message_keeps_what_was_typed_for_it(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    quick = window.desk.quick
    write(window, qtbot, "Am Montag.")
    click_row(window, sonnberg, qtbot, ILL)
    qtbot.waitUntil(lambda: reading(window) == "Krankmeldung verlängern")
    assert quick.editor.toPlainText() == ""
    assert not quick._send.isVisible()
    click_row(window, sonnberg, qtbot, BLOOD)
    qtbot.waitUntil(lambda: quick.editor.toPlainText() == "Am Montag.")
    assert quick.draft().to[0].name == "Ayşe Öztürk"
    click_row(window, sonnberg, qtbot, ILL)
    window.desk.put_away()
    (kept,) = unfinished(sonnberg)
    assert kept.text.startswith("Am Montag.\n")


def test_what_is_put_aside_lies_in_the_drafts_folder(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    quick, services = window.desk.quick, sonnberg.services
    write(window, qtbot, "Am Montag.")
    click_row(window, sonnberg, qtbot, ILL)
    qtbot.waitUntil(lambda: reading(window) == "Krankmeldung verlängern")
    assert not quick._autosave._elsewhere.isActive()  # it would find no draft
    folder = services.mailboxes.folder(sonnberg.account.id, FolderRole.DRAFTS)
    qtbot.waitUntil(lambda: len(services.mailboxes.numbers(sonnberg.account.id, folder.id)) == 1)
    (number,) = services.mailboxes.numbers(sonnberg.account.id, folder.id)
    assert services.reading.open(MessageRef(sonnberg.account.id, number)).parsed.text.startswith("Am Montag.")


def test_what_cannot_be_saved_is_said(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    write(window, qtbot, "Am Montag.")
    full = EnvironmentTrouble(Problem(ProblemKind.DISK_FULL, sentence("Kein Platz.")))
    with qtbot.waitSignal(window.desk.failed) as said:
        window.desk.quick._autosave.failed.emit(full)
    assert "Kein Platz." in said.args[0]


def test_discarding_frees_the_message(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    quick = window.desk.quick
    write(window, qtbot, "Ja")
    quick._discard.click()
    qtbot.waitUntil(lambda: quick.editor.toPlainText() == "")
    qtbot.waitUntil(lambda: phase(sonnberg) is Phase.OPEN)
    assert unfinished(sonnberg) == []


@pytest.mark.parametrize("how", ["button", "reply"])
def test_it_goes_on_in_a_window(window: MainWindow, sonnberg: Practice, qtbot, how: str) -> None:
    write(window, qtbot, "Ja, gern.")
    if how == "button":
        window.desk.quick._enlarge.click()
    else:
        window.commands.reply()
    qtbot.waitUntil(lambda: len(window.desk.windows) == 1)
    assert window.desk.windows[0].draft().text.startswith("Ja, gern.\n")
    assert window.desk.quick.editor.toPlainText() == ""
    assert phase(sonnberg) is Phase.CLAIMED
    window.desk.windows[0].close()
    assert asked(window.desk.windows[0]) is not None


def test_a_template_is_filled_for_whom_it_answers(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    quick = window.desk.quick
    template = Template("", "Rezept", "Ihr Rezept liegt bereit. {Termin}", "Rezept", "Formulare")
    without_templates(sonnberg).services.templates.put(template)
    quick._template.click()
    qtbot.waitUntil(lambda: window.findChild(TemplatePopup) is not None)
    popup = window.findChild(TemplatePopup)
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Rezept liegt bereit" in quick.editor.toPlainText())
    assert quick.draft().subject == "Re: Frage zum Blutbild"


@pytest.fixture
def slow(window: MainWindow, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch) -> Held:
    """Something was typed below a message, and another one is read before its answer has begun: that asks
    the practice, which may take its time."""
    held = Held(sonnberg.services.composing.reply)
    monkeypatch.setattr(sonnberg.services.composing, "reply", held)
    window.desk.quick.editor.setFocus()
    qtbot.keyClicks(window.desk.quick.editor, "Am Montag.")
    qtbot.waitUntil(held.asked.is_set)
    click_row(window, sonnberg, qtbot, ILL)
    qtbot.waitUntil(lambda: reading(window) == "Krankmeldung verlängern")
    return held


def test_what_was_typed_is_not_shown_to_whoever_signs_in_next(
    window: MainWindow, sonnberg: Practice, slow: Held, qtbot
) -> None:
    window.desk.quick.put_away()
    slow.let_go(qtbot)
    click_row(window, sonnberg, qtbot, BLOOD)
    qtbot.waitUntil(lambda: reading(window) == "Frage zum Blutbild")
    assert window.desk.quick.editor.toPlainText() == ""
    assert unfinished(sonnberg) == []


def test_what_is_typed_while_an_answer_is_slow_to_begin_is_not_lost(
    window: MainWindow, sonnberg: Practice, slow: Held, qtbot
) -> None:
    """A person reads and answers on."""
    quick = window.desk.quick
    assert quick.editor.toPlainText() == ""
    quick.editor.setFocus()
    qtbot.keyClicks(quick.editor, "Ja.")
    slow.go.set()
    qtbot.waitUntil(quick._send.isEnabled)
    assert (quick.draft().text[:3], quick.draft().to[0].address) == ("Ja.", "juergen@example.org")
    click_row(window, sonnberg, qtbot, BLOOD)
    qtbot.waitUntil(lambda: quick.editor.toPlainText() == "Am Montag.")
    assert quick.draft().to[0].name == "Ayşe Öztürk"
    window.desk.quick.put_away()
    assert sorted(each.text.partition(".")[0] for each in unfinished(sonnberg)) == ["Am Montag", "Ja"]


def test_it_says_what_of_the_mail_is_left_out(
    window: MainWindow, sonnberg: Practice, qtbot, tmp_path: Path
) -> None:
    """A part that came encrypted goes into no answer, and whoever answers is told."""
    inner = encrypted_for_us(tmp_path).replace(b"MIME-Version: 1.0\n", b"")
    head = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHallo\n--b\n"
    ref = put(with_certificates(sonnberg), head + inner + b"\n--b--\n")
    window.reader.show_message(sonnberg.services.reading.summary(ref), chosen=True)
    write(window, qtbot, "Danke.")
    assert window.desk.quick._to.text().endswith(" · verschlüsselte Teile weggelassen")
    assert TOKEN not in window.desk.quick.draft().text
