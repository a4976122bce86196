"""Rows of text, each with what can be done to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Line, Text

Deed = tuple[str, Callable[[], object]]


class Rows(QWidget):
    """`headings` stand above; a row is its texts and its deeds, which its button offers in a menu."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__()
        self._headings = headings
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(4)

    def show_rows(self, rows: Sequence[tuple[str, Sequence[str], Sequence[Deed]]]) -> None:
        """`rows` are triples of name, texts and deeds."""
        while item := self._grid.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, heading in enumerate(self._headings):
            self._grid.addWidget(Text(heading, "section"), 0, place)
            self._grid.setColumnStretch(place, 1)
        for row, (name, texts, deeds) in enumerate(rows, 1):
            self._grid.addWidget(Line(ink="hair"), 2 * row - 1, 0, 1, len(self._headings) + 1)
            for place, words in enumerate(texts):
                text = Text(words, "plain" if place else "strong", wrap=bool(place))
                self._grid.addWidget(text, 2 * row, place)
            if deeds:
                self._grid.addWidget(self._menu(name, texts[0], deeds), 2 * row, len(self._headings))

    def _menu(self, name: str, subject: str, deeds: Sequence[Deed]) -> Button:
        def made() -> QMenu:
            menu = QMenu(self)
            for label, deed in deeds:
                menu.addAction(label).triggered.connect(lambda _=False, deed=deed: deed())
            return menu

        button = Button(icon="ellipsis", kind="ghost", hint=subject, menu_of=made)
        button.setObjectName(f"admin.deeds.{name}")
        return button
