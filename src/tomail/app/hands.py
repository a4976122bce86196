"""A person's hands for windows that nobody sees: wait, find, press, type."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)

PATIENCE_SECONDS = 60.0
SETTLING_SECONDS = 0.6  # for what is painted in steps: web pages, pictures


def until(condition: Callable[[], T]) -> T:
    """Let the windows live until `condition` gives something, and give that back.

    RuntimeError after a minute.
    """
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        found = condition()
        if found:
            return found
        time.sleep(0.01)
    raise RuntimeError("a window did not get ready")


def settle() -> None:
    """Let the windows finish painting."""
    end = time.monotonic() + SETTLING_SECONDS
    while time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.01)


def child(window: QWidget, name: str, kind: type[W]) -> W:
    """The part of the window with that object name."""
    found = window.findChild(kind, name)
    if not isinstance(found, kind):
        raise RuntimeError(f"{window.objectName()} has no {name}")
    return found


def top_level(name: str) -> QWidget | None:
    """The visible window with that object name."""
    windows = (each for each in QApplication.topLevelWidgets() if each.objectName() == name)
    return next((each for each in windows if each.isVisible()), None)


def click(window: QWidget, name: str) -> None:
    """Press a button."""
    child(window, name, QAbstractButton).click()
    settle()


def enter(window: QWidget, name: str, text: str) -> None:
    """Type into a field and leave it."""
    field = child(window, name, QLineEdit)
    field.setFocus()
    field.setText(text)
    field.textEdited.emit(text)
    field.editingFinished.emit()
    settle()
