"""A card for each thing that there is, or the words for nothing; blank until one of both is known."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from .mailbox.empty import EmptyState
from .widgets.labels import Panel


class CardStack(QStackedWidget):
    """Cards are at most `widest` pixels wide; 0: as wide as the window."""

    def __init__(self, widest: int = 0) -> None:
        super().__init__()
        self._widest = widest
        self.empty = EmptyState()
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        for page in (Panel("surface"), self.empty, self.area):
            self.addWidget(page)

    def show_cards(self, cards: Iterable[QWidget]) -> None:
        """In their order, in place of those before."""
        page, alone = Panel("surface"), QWidget()
        if self._widest:
            alone.setMaximumWidth(self._widest)  # a card's own would have it as high as the page's width asks
        row = QHBoxLayout(page)
        row.setContentsMargins(24, 16, 24, 24)
        row.addWidget(alone, 1)
        row.addStretch(0)
        column = QVBoxLayout(alone)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for card in cards:
            column.addWidget(card)
        shown = column.count() > 0
        column.addStretch(1)
        self.area.setWidget(page)
        self.setCurrentWidget(self.area if shown else self.empty)
