"""The main window under a person's hands: keys, folders, what is read and what fits."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.hands import asked, click_row, flags, press, reading
from tests.ui.overtaken import Held
from tests.ui.practice import Practice, mail
from tomail.model.account import AccountState
from tomail.model.events import (
    AccountStateChanged,
    MessagesChanged,
)
from tomail.model.mail import Flags, FolderRole, MessageRef
from tomail.model.people import Right, user_principal
from tomail.practice.rights import Grant
from tomail.store.raw_message import new_message
from tomail.ui import i18n, theme
from tomail.ui.mailbox.message_model import MIME_TYPE
from tomail.ui.main_window import MainWindow
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question
from tomail.ui.widgets.labels import ElidedText, Text
from tomail.ui.withheld import DELETING

from .account_states import state


def test_it_opens_the_inbox_with_the_newest_message(window: MainWindow) -> None:
    assert window.pane._title._whole == "Posteingang"
    assert window.pane._counts._whole.startswith("11 Nachrichten · ")
    assert reading(window) == "Frage zum Blutbild"
    assert window.pane.view.hasFocus()


def test_keys_of_the_list(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    press(window, qtbot, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: reading(window) == "Laborbefund 42201 – Huber, Josef")
    press(window, qtbot, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: reading(window) == "Frage zum Blutbild")
    press(window, qtbot, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: Flags.FLAGGED in flags(sonnberg, "blutbild"))
    qtbot.waitUntil(window.reader.header.star.isChecked)
    before = Flags.SEEN in flags(sonnberg, "blutbild")
    press(window, qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: (Flags.SEEN in flags(sonnberg, "blutbild")) is not before)


def test_n_goes_to_the_next_unread_and_then_asks_for_another_folder(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    subjects = ["Laborbefund 42201 – Huber, Josef", "Impftermin Grippe/Corona"]
    subjects += ["Rückfrage zur Verordnung Metformin", "Rechnung Nr. 2026-417"]
    for subject in subjects:
        press(window, qtbot, Qt.Key.Key_N)
        qtbot.waitUntil(lambda subject=subject: reading(window) == subject)
    unread = [ref for key, ref in sonnberg.refs.items() if Flags.SEEN not in flags(sonnberg, key)]
    sonnberg.services.actions.flag(unread, add=Flags.SEEN)
    sonnberg.put((mail("l", "x@example.org", "Im Archiv", "x"), Flags.NONE), role=FolderRole.SENT)
    qtbot.waitUntil(lambda: window.overview.known.inbox()[1].unread == 0)
    qtbot.waitUntil(lambda: not window.pane.step(1, unread=True) and not window.pane.step(-1, unread=True))
    press(window, qtbot, Qt.Key.Key_N)
    assert asked(window).windowTitle() == "Zu „Gesendet“ wechseln?"
    asked(window).buttons["go"].click()
    qtbot.waitUntil(lambda: reading(window) == "Im Archiv")


def test_delete_shows_the_next_and_ctrl_z_brings_it_back(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    press(window, qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: reading(window) == "Laborbefund 42201 – Huber, Josef")
    qtbot.waitUntil(window.toast.isVisible)
    assert window.toast._words.text() == "1 E-Mail gelöscht"
    qtbot.waitUntil(lambda: window.pane.model.row_of_ref(sonnberg.refs["blutbild"]) is None)
    press(window, qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.pane.model.row_of_ref(sonnberg.refs["blutbild"]) is not None)
    assert not window.toast.isVisible()


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_without_the_right_nothing_is_deleted_and_the_reason_is_said(
    window: MainWindow, sonnberg: Practice, qtbot, modifiers: Qt.KeyboardModifier
) -> None:
    people = sonnberg.services.people
    anna = people.add_user("AK", "Anna Krüger", "135790")
    people.change_rights(add=[Grant(Right.DELETE, sonnberg.account.id, user_principal(anna))])
    qtbot.waitUntil(lambda: not window.action_bar.delete.isEnabled())
    for each in (window.action_bar.delete, *map(window.actions_by_name.get, DELETING)):
        assert "Löschen" in each.toolTip()
        assert not each.isEnabled()
    before = reading(window)
    press(window, qtbot, Qt.Key.Key_Delete, modifiers)
    qtbot.waitUntil(window.banner.isVisible)
    assert "Löschen" in window.banner.banner._words.text()
    assert reading(window) == before
    assert window.findChild(Question) is None
    assert window.pane.model.row_of_ref(sonnberg.refs["blutbild"]) is not None
    press(window, qtbot, Qt.Key.Key_Down)  # and for the next one
    assert not window.action_bar.delete.isEnabled()


def test_delete_for_good_asks_first(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    press(window, qtbot, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    question = asked(window)
    assert question.windowTitle() == "1 E-Mail endgültig löschen?"
    question.buttons["keep"].click()
    assert window.pane.model.row_of_ref(sonnberg.refs["blutbild"]) is not None


def test_several_at_once(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    for _ in range(2):
        press(window, qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(window.pane.selected()) >= 2
    assert window.reader.summary is None
    count = len(window.pane.selected())
    press(window, qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.toast._words.text() == f"{count} E-Mails gelöscht")


@pytest.mark.parametrize(
    ("key", "modifiers", "subject"),
    [
        (Qt.Key.Key_R, Qt.KeyboardModifier.NoModifier, "Re: Frage zum Blutbild"),
        (Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier, "Re: Frage zum Blutbild"),
        (Qt.Key.Key_W, Qt.KeyboardModifier.NoModifier, "Fwd: Frage zum Blutbild"),
        (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier, ""),
    ],
)
def test_writing_by_key(window: MainWindow, qtbot, key: Qt.Key, modifiers, subject: str) -> None:
    press(window, qtbot, key, modifiers)
    qtbot.waitUntil(lambda: bool(window.desk.windows))
    assert window.desk.windows[0].draft().subject == subject
    window.desk.windows[0]._close_now()


def test_single_keys_are_letters_in_the_search(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    press(window, qtbot, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.head.search.hasFocus)
    qtbot.keyClicks(window.head.search, "brueggemann")
    assert window.head.search.text() == "brueggemann"
    qtbot.waitUntil(lambda: window.pane._counts._whole == "1 Treffer")
    qtbot.waitUntil(lambda: reading(window) == "Krankmeldung verlängern")
    qtbot.keyClick(window.head.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.pane._title._whole == "Posteingang")
    assert window.desk.windows == []


def test_a_search_without_results_says_so(window: MainWindow, qtbot) -> None:
    window.head.search.searched.emit("gibtsnicht")
    qtbot.waitUntil(lambda: window.pane._empty.isVisible())
    assert window.pane._empty._words.text() == "Keine Treffer für „gibtsnicht“ in allen Ordnern."
    assert window.reader.summary is None


def test_f6_goes_through_the_regions(window: MainWindow, qtbot) -> None:
    seen = []
    for _ in range(4):
        press(window, qtbot, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen[1] is window.head.search
    assert seen[2] is window.navigation.view
    assert seen[3] is window.pane.view


def test_folders_by_number(window: MainWindow, qtbot) -> None:
    press(window, qtbot, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.pane._title._whole == "Gesendet")
    qtbot.waitUntil(lambda: reading(window) == "Re: Folgerezept")


def test_mail_dropped_on_a_folder_is_moved(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    view = window.navigation.view
    row = next(r for r in range(view.entries.rowCount()) if view.entries.entry(r).label == "Labor")
    data = QMimeData()
    data.setData(MIME_TYPE, json.dumps([str(sonnberg.refs["labor"])]).encode())
    event = QDropEvent(
        view.visualRect(view.entries.index(row)).center(),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.dropEvent(event)
    qtbot.waitUntil(lambda: window.toast._words.text() == "1 E-Mail nach „Labor“ verschoben")
    folder = view.entries.entry(row).folder
    assert sonnberg.services.reading.summary(sonnberg.refs["labor"]).folder == folder.id


def test_mail_is_not_dropped_on_the_outbox(window: MainWindow) -> None:
    view = window.navigation.view
    row = next(r for r in range(view.entries.rowCount()) if view.entries.entry(r).label == "Postausgang")
    assert view._target(view.visualRect(view.entries.index(row)).center()) is None
    assert view._target(QPoint(10, 2000)) is None


def test_new_mail_appears_and_counts_follow(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    (ref,) = sonnberg.put((mail("neu", "Neu <neu@example.org>", "Gerade eben", "x"), Flags.NONE))
    qtbot.waitUntil(lambda: window.pane.model.row_of_ref(ref) is not None)
    qtbot.waitUntil(lambda: window.pane._counts._whole.startswith("12 Nachrichten"))
    assert reading(window) == "Frage zum Blutbild"  # what is read stays


def test_a_foreign_change_of_everything_keeps_the_message_that_is_read(
    window: MainWindow, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, taken = window.pane.model, list[object]()
    apply = model.apply
    monkeypatch.setattr(model, "apply", lambda delta: (apply(delta), taken.append(delta)))
    sonnberg.services.bus.publish(MessagesChanged(sonnberg.account.id, everything=True))
    qtbot.waitUntil(lambda: bool(taken))
    qtbot.waitUntil(lambda: window.pane.current() is not None)  # the rows are read anew
    assert reading(window) == "Frage zum Blutbild"
    assert window.pane.current().ref == sonnberg.refs["blutbild"]


# room for words


def cut_off(window: QWidget) -> list[str]:
    """What does not fit where it stands; texts that may end in "…" do not count."""
    found = []
    for each in window.findChildren(QWidget):
        if not each.isVisible() or isinstance(each, ElidedText):
            continue
        if isinstance(each, Button):
            if each.width() < each.sizeHint().width() or not _inside(each, window):
                found.append(f"button {each.text() or each.accessibleName()}")
        elif isinstance(each, Text) and isinstance(each, QLabel):
            needed = each.heightForWidth(each.width()) if each.wordWrap() else each.sizeHint().height()
            narrow = not each.wordWrap() and each.width() < each.sizeHint().width()
            if narrow or each.height() < needed - 1 or not _inside(each, window):
                found.append(f"text {each.text()}")
    return found


def _inside(widget: QWidget, window: QWidget) -> bool:
    corner = widget.mapTo(window, QPoint(widget.width(), widget.height()))
    return corner.x() <= window.width() and corner.y() <= window.height()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("width", [1024, 1100, 1280, 1440, 1920])
def test_no_word_is_cut_off(
    window: MainWindow, sonnberg: Practice, qtbot, app, width: int, scale: float
) -> None:
    sonnberg.services.settings.set("view.zoom", round(scale * 100))
    window.apply_view()
    window.resize(width, 900)
    state(sonnberg, AccountState.OFFLINE, next_try=datetime.now().astimezone() + timedelta(minutes=3))
    qtbot.waitUntil(window.banner.isVisible)
    window.show_message(sonnberg.refs["labor"])
    qtbot.waitUntil(lambda: window.reader.opened is not None and reading(window).startswith("Laborbefund"))
    qtbot.wait(50)
    assert cut_off(window) == []
    assert window.reader.header._address.isVisible()
    theme.apply(app, theme.Scheme.LIGHT)


def test_reply_keeps_its_label_in_the_narrowest_window(window: MainWindow) -> None:
    window.resize(1024, 640)
    bar = window.action_bar
    assert bar.reply.width() == bar.reply._width("Antworten")
    assert bar.move_to.width() < bar.move_to._width("Verschieben")
    assert bar.move_to.toolTip() == "Verschieben"


def test_what_is_read_in_the_conversation_is_what_is_deleted(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    window.show_message(sonnberg.refs["rezept2"])
    qtbot.waitUntil(lambda: len(window.reader.conversation._lines) == 3)
    window.reader.conversation._lines[1].click()
    assert reading(window) == "Re: Folgerezept"
    window.commands.delete()
    trash = sonnberg.folder(FolderRole.TRASH)
    sent = sonnberg.refs["gesendet"]
    qtbot.waitUntil(lambda: sonnberg.services.reading.summary(sent).folder == trash)
    assert window.pane.model.row_of_ref(sonnberg.refs["rezept2"]) is not None
    assert reading(window) == "AW: Folgerezept Ramipril 5 mg"


def test_a_message_that_was_asked_for_does_not_come_over_one_that_is_chosen_meanwhile(
    window: MainWindow, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever answers or deletes then means the one that they chose."""
    held = Held(sonnberg.services.reading.summary)
    monkeypatch.setattr(sonnberg.services.reading, "summary", held)
    window.whereabouts.show_message(sonnberg.refs["gesendet"])  # in another folder
    qtbot.waitUntil(held.asked.is_set)
    click_row(window, sonnberg, qtbot, "krank")
    held.let_go(qtbot)
    assert reading(window) == "Krankmeldung verlängern"


def test_a_message_that_was_asked_for_and_is_no_more_is_said_to_be_gone(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    window.whereabouts.show_message(MessageRef(sonnberg.account.id, 1))
    qtbot.waitUntil(window.banner.isVisible)
    assert "gibt es nicht mehr" in window.banner.banner._words.text()
    assert reading(window) == "Frage zum Blutbild"


def test_a_message_whose_body_arrives_is_shown(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    store = sonnberg.services.stores.of(sonnberg.account.id)
    whole = new_message(bytes(mail("late", "a@example.org", "Spät", "Der Text")), internal_date=1)
    with store.transaction() as tx:
        folder = sonnberg.folder(FolderRole.INBOX)
        (number,) = store.ingest.add(tx, folder, [replace(whole, body=None)])
    ref = MessageRef(sonnberg.account.id, number)
    window.reader.show_message(sonnberg.services.reading.summary(ref))
    qtbot.waitUntil(lambda: "wird vom Server geladen" in window.reader.body.nothing._words.text())
    sonnberg.services.bus.publish(AccountStateChanged(sonnberg.account.id, AccountState.OFFLINE))
    window.reader.show_nothing()
    window.reader.show_message(sonnberg.services.reading.summary(ref))
    qtbot.waitUntil(lambda: "noch nicht auf diesem Arbeitsplatz" in window.reader.body.nothing._words.text())
    with store.transaction() as tx:
        store.ingest.add_bodies(tx, [(number, whole.body)])
    sonnberg.services.bus.publish(MessagesChanged(sonnberg.account.id, changed=(number,)))
    qtbot.waitUntil(lambda: "Der Text" in window.reader.body.text.toPlainText())


def test_with_several_selected_only_what_works_for_several_is_offered(window: MainWindow, qtbot) -> None:
    press(window, qtbot, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    bar = window.action_bar
    assert not bar.reply.isEnabled()
    assert bar.delete.isEnabled()


def test_every_button_has_a_name(window: MainWindow) -> None:
    nameless = [each.objectName() for each in window.findChildren(Button) if not each.accessibleName()]
    assert nameless == []


def test_english(window: MainWindow, app) -> None:
    i18n.install(app, "en")
    from tomail.ui.commands import table

    assert table()[0].text == "New e-mail"


def test_in_a_low_window_with_large_type_the_message_comes_before_the_answer(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    quick, header = window.desk.quick, window.reader.header
    assert quick.isVisible()
    sonnberg.services.settings.set("view.zoom", 150)
    window.apply_view()
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: not quick.isVisible())
    layout = header.layout()
    assert layout is not None
    qtbot.waitUntil(lambda: header.height() >= layout.heightForWidth(header.width()))  # nothing overlaps
    window.resize(1440, 1000)
    qtbot.waitUntil(quick.isVisible)
