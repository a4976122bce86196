from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from tests.ui.hands import click_row, flags, press, reading
from tests.ui.practice import Practice, mail
from tomail.model.events import AccountsChanged
from tomail.model.mail import Flags, FolderRole
from tomail.ui.main_window import MainWindow
from tomail.ui.theme import Density

LABOR = "Laborbefund 42201 – Huber, Josef"
BOTH = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def quick(window: MainWindow) -> MainWindow:
    """What counts as seen does so at once."""
    window.reader.looked_at.timer.setInterval(0)
    return window


def unread(practice: Practice, key: str) -> bool:
    return Flags.SEEN not in flags(practice, key)


def become_read(window: MainWindow, practice: Practice, qtbot, key: str) -> None:
    qtbot.waitUntil(lambda: window.reader.summary is not None)
    qtbot.waitUntil(lambda: not unread(practice, key))


# what counts as read


def test_what_the_window_shows_by_itself_stays_unread(quick: MainWindow, sonnberg: Practice, qtbot) -> None:
    sonnberg.put((mail("alt", "a@example.org", "Im Gesendet", "x"), Flags.NONE), role=FolderRole.SENT)
    assert reading(quick) == "Frage zum Blutbild"
    press(quick, qtbot, Qt.Key.Key_4, BOTH)
    qtbot.waitUntil(lambda: reading(quick) == "Im Gesendet" and quick.reader.opened is not None)
    press(quick, qtbot, Qt.Key.Key_1, BOTH)
    qtbot.waitUntil(lambda: reading(quick) == "Frage zum Blutbild" and quick.reader.opened is not None)
    quick.head.search.searched.emit("befund")
    qtbot.waitUntil(lambda: quick.pane._counts._whole == "2 Treffer")
    qtbot.waitUntil(lambda: quick.reader.opened is not None)
    quick.head.search.emptied.emit()
    qtbot.waitUntil(lambda: quick.pane._title._whole == "Posteingang")
    sonnberg.add_account("Labor", "labor@praxis-sonnberg.example")
    sonnberg.services.bus.publish(AccountsChanged())
    qtbot.waitUntil(lambda: len(quick.overview.known.accounts) == 2)
    qtbot.waitUntil(lambda: quick.reader.opened is not None)
    press(quick, qtbot, Qt.Key.Key_J)
    become_read(quick, sonnberg, qtbot, "labor")  # so whatever was under way has had its time
    assert unread(sonnberg, "blutbild")
    assert unread(sonnberg, "alt")


def test_a_new_list_comes_before_the_message_that_it_begins_with(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    """Each has a turn of the event loop: what a person does comes in between."""
    sonnberg.put((mail("alt", "a@example.org", "Im Gesendet", "x"), Flags.NONE), role=FolderRole.SENT)
    pane, seen = window.pane, []
    pane.model.loaded.connect(
        lambda: seen.append((pane.view.isVisible(), len(pane.selected_rows()), reading(window)))
    )
    press(window, qtbot, Qt.Key.Key_4, BOTH)
    qtbot.waitUntil(lambda: reading(window) == "Im Gesendet")
    ((shown, selected, read),) = seen
    assert shown
    assert selected == 1
    assert read != "Im Gesendet"


def test_a_click_reads_even_what_was_shown_already(quick: MainWindow, sonnberg: Practice, qtbot) -> None:
    click_row(quick, sonnberg, qtbot, "blutbild")
    become_read(quick, sonnberg, qtbot, "blutbild")


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_N])
def test_keys_that_go_to_a_message_read_it(quick: MainWindow, sonnberg: Practice, qtbot, key: Qt.Key) -> None:
    press(quick, qtbot, key)
    become_read(quick, sonnberg, qtbot, "labor")
    assert unread(sonnberg, "blutbild")


def test_enter_reads_what_is_shown(quick: MainWindow, sonnberg: Practice, qtbot) -> None:
    press(quick, qtbot, Qt.Key.Key_Return)
    become_read(quick, sonnberg, qtbot, "blutbild")


@pytest.mark.parametrize("key", [Qt.Key.Key_R, Qt.Key.Key_W])
def test_whoever_answers_or_forwards_has_read(
    window: MainWindow, sonnberg: Practice, qtbot, key: Qt.Key
) -> None:
    press(window, qtbot, key)
    become_read(window, sonnberg, qtbot, "blutbild")
    qtbot.waitUntil(lambda: bool(window.desk.windows))
    window.desk.windows[0]._close_now()


def test_after_a_delete_of_ones_own_the_next_one_is_read(
    quick: MainWindow, sonnberg: Practice, qtbot
) -> None:
    press(quick, qtbot, Qt.Key.Key_Delete)
    become_read(quick, sonnberg, qtbot, "labor")
    assert unread(sonnberg, "blutbild")


def test_after_a_delete_by_somebody_else_it_is_not(quick: MainWindow, sonnberg: Practice, qtbot) -> None:
    sonnberg.services.actions.delete_for_good([sonnberg.refs["blutbild"]])
    qtbot.waitUntil(lambda: reading(quick) == LABOR and quick.reader.opened is not None)
    click_row(quick, sonnberg, qtbot, "impfung")
    become_read(quick, sonnberg, qtbot, "impfung")
    assert unread(sonnberg, "labor")


def test_behind_another_window_nothing_is_read(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    pending = window.reader.looked_at.timer
    pending.setInterval(3_600_000)
    click_row(window, sonnberg, qtbot, "labor")
    qtbot.waitUntil(pending.isActive)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not pending.isActive())
    other.close()
    window.activateWindow()
    qtbot.waitUntil(pending.isActive)


def test_marked_as_unread_stays_unread(quick: MainWindow, sonnberg: Practice, qtbot) -> None:
    click_row(quick, sonnberg, qtbot, "labor")
    become_read(quick, sonnberg, qtbot, "labor")
    qtbot.waitUntil(lambda: Flags.SEEN in quick.reader.summary.flags)
    press(quick, qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: Flags.SEEN not in quick.reader.summary.flags)
    click_row(quick, sonnberg, qtbot, "impfung")
    become_read(quick, sonnberg, qtbot, "impfung")
    assert unread(sonnberg, "labor")


# what is selected


def test_a_click_below_the_last_row_or_on_a_heading_keeps_the_selection(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    view = window.pane.view
    view.set_density(Density.TABLE)
    for where in (QPoint(200, view.viewport().height() - 5), QPoint(200, 5)):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert window.pane.selected() == [sonnberg.refs["blutbild"]]
    click_row(window, sonnberg, qtbot, "blutbild", BOTH)
    assert window.pane.selected() == [sonnberg.refs["blutbild"]]


def test_of_several_only_what_works_for_several_is_offered(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    click_row(window, sonnberg, qtbot, "impfung", BOTH)
    bar, actions = window.action_bar, window.actions_by_name
    assert window.reader.body.nothing._words.text() == "2 E-Mails sind ausgewählt."
    for name in ("reply", "reply_all", "forward", "print", "save", "source"):
        assert not actions[name].isEnabled(), name
    for name in ("read", "flag", "delete", "delete_for_good", "move"):
        assert actions[name].isEnabled(), name
    assert [each.isEnabled() for each in (bar.reply, bar.forward, bar.print_)] == [False] * 3
    assert [each.isEnabled() for each in (bar.move_to, bar.delete, bar.more)] == [True] * 3
    sonnberg.services.actions.flag([sonnberg.refs["impfung"]], add=Flags.FLAGGED)
    flagged = window.pane.model.row_of_ref(sonnberg.refs["impfung"])
    index = window.pane.model.index(flagged, 0)
    qtbot.waitUntil(lambda: Flags.FLAGGED in window.pane.model.summary(index).flags)
    assert not bar.reply.isEnabled()
    assert bar.delete.isEnabled()


def test_of_two_selected_one_is_let_go_and_the_other_is_read(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    click_row(window, sonnberg, qtbot, "impfung", BOTH)
    click_row(window, sonnberg, qtbot, "impfung", BOTH)
    assert window.pane.selected() == [sonnberg.refs["blutbild"]]
    assert reading(window) == "Frage zum Blutbild"
    assert window.action_bar.reply.isEnabled()


# what is gone


def test_the_last_message_of_a_folder_leaves_an_empty_reader(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    press(window, qtbot, Qt.Key.Key_4, BOTH)
    qtbot.waitUntil(lambda: reading(window) == "Re: Folgerezept")
    press(window, qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(window.pane._empty.isVisible)
    qtbot.waitUntil(lambda: window.reader.summary is None)
    assert window.reader.body.currentWidget() is window.reader.body.nothing
    assert not window.reader.header.isVisible()
    assert not window.action_bar.reply.isEnabled()


def test_a_message_of_the_conversation_that_is_gone_is_not_shown_any_more(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    window.reader.show_message(sonnberg.services.reading.summary(sonnberg.refs["gesendet"]))
    sonnberg.services.actions.delete_for_good([sonnberg.refs["gesendet"]])
    qtbot.waitUntil(lambda: window.reader.summary is None)
