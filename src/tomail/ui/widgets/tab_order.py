"""Where Tab goes: Qt follows the order in which widgets were made, which need not be that of the window."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_behind(part: QWidget, buttons: Sequence[QWidget]) -> None:
    """`buttons` follow the last widget of `part`; what is made in it later needs that again."""
    for last in _stops(part)[-1:]:
        for before, after in pairwise((last, *buttons)):
            QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> list[QWidget]:
    """Not those in a window of their own, as a choice's list is: Qt orders nothing across windows."""
    return [
        each
        for each in part.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.window() is part.window()
    ]
