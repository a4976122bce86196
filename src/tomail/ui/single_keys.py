"""Keys without Ctrl, which a person may switch off (WCAG 2.1.4)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction, QKeySequence

from .commands import Reach, table


def allow_single_keys(made: Mapping[str, QAction], allowed: bool) -> None:
    """Give the actions their shortcuts: all of them, or those that nobody types by mistake."""
    for command in table():
        if command.name in made and command.reach is Reach.MAIL:
            keys = [key for key in command.keys if allowed or not _is_character(key)]
            made[command.name].setShortcuts([QKeySequence(key) for key in keys])


def _is_character(key: str) -> bool:
    """True for "R" and "Shift+R"; "Del" writes nothing."""
    return len(key.removeprefix("Shift+")) == 1
