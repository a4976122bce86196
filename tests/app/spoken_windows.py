"""The demo's pictures, and of each window that is on them what hands and ears would miss there:
`python -m tests.app.spoken_windows DIR`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tomail.app import screenshots
from tomail.app.main import main
from tomail.wizard.rail import RailRow

USED = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


def used(window: QWidget) -> Iterator[QWidget]:
    """What a person works with there, without the parts of which such a thing is made."""
    for each in window.findChildren(QWidget):
        part = isinstance(each.parentWidget(), USED)
        if (
            isinstance(each, USED)
            and each.isVisibleTo(window)
            and not part
            and not isinstance(each, QHeaderView)
        ):
            yield each


def name_of(widget: QWidget) -> str:
    """What a screen reader says it is."""
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or words).strip()


def reached(widget: QWidget) -> bool:
    """Does Tab lead there, or to its like beside it, from where the arrows go on?"""
    beside = [each for each in widget.parentWidget().children() if isinstance(each, type(widget))]
    return any(each.focusPolicy() & Qt.FocusPolicy.TabFocus or each.focusProxy() for each in beside)


def missed(window: QWidget) -> Iterator[str]:
    """What has no name, and what no key leads to."""
    for each in used(window):
        called = each.objectName() or f"a {type(each).__name__} at {each.mapTo(window, QPoint())}"
        if not name_of(each):
            yield f"{called} has no name"
        if not reached(each) and not isinstance(each, RailRow):  # steps that are not done lead nowhere
            yield f"{called} ({name_of(each)}) is not reached by Tab"


def look(folder: str) -> None:
    """Make the pictures as the program does; prints what is missed in which window."""
    heard: dict[str, list[str]] = {}
    take = screenshots.Photographer._take

    def listen(photographer: screenshots.Photographer, name: str, window: QWidget) -> None:
        take(photographer, name, window)
        heard[name] = list(missed(window))

    screenshots.Photographer._take = listen
    code = main(["--demo", "--screenshots", folder, "--json"])
    print(json.dumps(heard))
    sys.exit(code)


if __name__ == "__main__":
    look(sys.argv[1])
