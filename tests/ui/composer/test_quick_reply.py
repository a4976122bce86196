from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.composer.test_window import unfinished
from tests.ui.hands import asked, click_row, reading
from tests.ui.practice import Practice
from tomail.model.mail import Address
from tomail.model.outgoing import OutboxState
from tomail.model.teamwork import Phase, Template
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
    (action,) = window.desk.quick._send_menu().actions()
    assert action.text() == "Senden und erledigt"
    action.trigger()
    qtbot.waitUntil(lambda: phase(sonnberg) is Phase.DONE)
    qtbot.waitUntil(window.toast.isVisible)
    window.toast.undo()
    qtbot.waitUntil(lambda: len(window.desk.windows) == 1)
    assert phase(sonnberg) is not Phase.DONE
    window.desk.windows[0].close()
    qtbot.waitUntil(lambda: asked(window.desk.windows[0]) is not None)  # what was written is not lost


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
    sonnberg.services.templates.put(template)
    quick._template.click()
    qtbot.waitUntil(lambda: window.findChild(TemplatePopup) is not None)
    popup = window.findChild(TemplatePopup)
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Rezept liegt bereit" in quick.editor.toPlainText())
    assert quick.draft().subject == "Re: Frage zum Blutbild"
