"""What a person does to the main window in a test, and what they see."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.practice import Practice
from tomail.model.mail import Flags
from tomail.ui.main_window import MainWindow
from tomail.ui.widgets.dialog import Question


def press(window: MainWindow, qtbot, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)


def click_row(
    window: MainWindow, practice: Practice, qtbot, key: str, modifiers=Qt.KeyboardModifier.NoModifier
) -> None:
    view = window.pane.view
    row = window.pane.model.row_of_ref(practice.refs[key])
    assert row is not None
    where = view.visualRect(window.pane.model.index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, where)


def reading(window: MainWindow) -> str:
    return window.reader.summary.subject if window.reader.summary else ""


def asked(window: MainWindow) -> Question | None:
    return next((each for each in window.findChildren(Question) if each.isVisible()), None)


def flags(practice: Practice, key: str) -> Flags:
    return practice.services.reading.summary(practice.refs[key]).flags
