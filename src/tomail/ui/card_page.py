"""A page with a title and a card for each thing that waits, or with the words for nothing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from .mailbox.empty import EmptyState
from .widgets.labels import Line, Panel, Text

MOST_WIDE = 820


class CardPage(Panel):
    """Blank until it is known what waits."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._empty = EmptyState()
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._stack = QStackedWidget()
        for part in (Panel("surface"), self._empty, self._area):
            self._stack.addWidget(part)
        self._counts = Text("", "secondary")
        head = QHBoxLayout()
        head.setContentsMargins(24, 14, 16, 14)
        head.setSpacing(12)
        head.addWidget(Text(title, "title"))
        head.addWidget(self._counts)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self._stack, 1)

    def show_cards(self, cards: Iterable[QWidget], counted: str) -> None:
        """In their order; `counted` stands beside the title."""
        self._counts.setText(counted)
        page, cards_alone = Panel("surface"), QWidget()
        cards_alone.setMaximumWidth(
            MOST_WIDE
        )  # of a card alone, its height would be asked for the page's width
        row = QHBoxLayout(page)
        row.setContentsMargins(24, 16, 24, 24)
        row.addWidget(cards_alone, 1)
        row.addStretch(0)
        column = QVBoxLayout(cards_alone)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for card in cards:
            column.addWidget(card)
        shown = column.count() > 0
        column.addStretch(1)
        self._area.setWidget(page)
        self._stack.setCurrentWidget(self._area if shown else self._empty)
