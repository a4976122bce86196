"""A page with a title and a card for each thing that waits, or with the words for nothing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from .card_stack import CardStack
from .widgets.labels import Line, Panel, Text

MOST_WIDE = 820


class CardPage(Panel):
    """Blank until it is known what waits."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._stack = CardStack(MOST_WIDE)
        self._empty = self._stack.empty
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
        self._stack.show_cards(cards)
