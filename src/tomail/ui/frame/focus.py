"""Which part of the window the keyboard speaks to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def pass_on(panes: Sequence[QWidget], step: int) -> None:
    """From the one of `panes` that has the keyboard to the one `step` further; from elsewhere to the second
    of them, or backwards to the first."""
    here = next((i for i, each in enumerate(panes) if _has_focus(each)), 1 - step)
    panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _has_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))
