"""Where Tab goes: Qt follows the order in which widgets were made, which need not be that of the window."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_behind(part: QWidget, buttons: Sequence[QWidget]) -> None:
    """`buttons` follow the last widget of `part`; what is made in it later needs that again."""
    stops = [each for each in part.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for last in stops[-1:]:
        for before, after in pairwise((last, *buttons)):
            QWidget.setTabOrder(before, after)
