"""What was typed into a window and is not kept yet: it waits for the person who typed it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_ASIDE = "put_aside"


class Typed(QObject):
    """Belongs to a window that loses what was typed when it closes; made once its fields are filled.

    `differs` tells whether something is to be lost; without it the fields are compared with how they began.
    """

    def __init__(self, window: QWidget, differs: Callable[[], bool] | None = None) -> None:
        super().__init__(window)
        begun = _fields(window) if differs is None else []
        self.differs = differs or (lambda: _fields(window) != begun)


def is_unfinished(window: QWidget) -> bool:
    """Whether it, or a window over it, has something to lose."""
    return any(each.differs() for each in window.findChildren(Typed))


def put_aside(windows: Iterable[QWidget]) -> None:
    """Out of sight, until the person comes back whose they are."""
    for window in windows:
        window.setProperty(_ASIDE, True)
        window.hide()


def bring_back(windows: Iterable[QWidget]) -> None:
    """The person is here again."""
    for window in windows:
        window.setProperty(_ASIDE, False)
        window.show()


def is_put_aside(window: QWidget) -> bool:
    """Whether it waits for somebody else."""
    return bool(window.property(_ASIDE))


def _fields(window: QWidget) -> list[object]:
    """Never a PIN or a password: nobody waits for half of one."""
    found: list[object] = [
        each.text() for each in window.findChildren(QLineEdit) if each.echoMode() is QLineEdit.EchoMode.Normal
    ]
    found += [each.toPlainText() for each in window.findChildren(QPlainTextEdit)]
    found += [each.toPlainText() for each in window.findChildren(QTextEdit)]
    found += [each.currentIndex() for each in window.findChildren(QComboBox)]
    found += [each.isChecked() for each in window.findChildren(QAbstractButton) if each.isCheckable()]
    return found
