"""What stands above the text of a message: who wrote, what is said of it, what is attached."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from tomail.ui import theme
from tomail.ui.widgets.labels import Panel

MOST = 0.6  # of the room; the text has the rest
LOWEST = 96


class Upper(QScrollArea):
    """As high as it needs, but never so high that no text is seen: then it scrolls as one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reader.upper")
        self._room = self._text = 0
        page = Panel("surface")
        page.setMinimumWidth(1)  # its words give way, not its right edge
        page.installEventFilter(self)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add(self, part: QWidget) -> None:
        """Below what is there."""
        self._column.addWidget(part)

    def give_room(self, height: int, text: int) -> None:
        """The height that it shares with the text, and what of that the text needs."""
        self._room, self._text = height, text
        self._fit()

    def begin(self) -> None:
        """Another message: from its head."""
        self.verticalScrollBar().setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), min(self._wanted(), theme.scaled(LOWEST)))

    def _wanted(self) -> int:
        wraps, width = self._column.hasHeightForWidth(), self.viewport().width()
        needed = self._column.totalHeightForWidth(width) if wraps else self._column.totalSizeHint().height()
        most = max(self._room * MOST, self._room - self._text)
        return min(needed, max(round(most), theme.scaled(LOWEST)))

    def _fit(self) -> None:
        self.setFixedHeight(self._wanted())
