"""Regions side by side: a handle that is easy to grab and looks like a line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from tomail.ui import theme

GRIP = 5


class LineSplitter(QSplitter):
    """Handles a few pixels wide with a line at their right edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(GRIP)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self)


class _Handle(QSplitterHandle):
    """Keeps its splitter itself: asked by `splitter()`, PySide takes it for the handle's own, and whoever
    holds no reference to the splitter loses it to the garbage collector while it is shown."""

    def __init__(self, splitter: LineSplitter) -> None:
        super().__init__(splitter.orientation(), splitter)
        self._splitter = splitter

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground goes on from the regions beside; between them a line."""
        first = self._splitter.indexOf(self) == 1
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("side" if first else "surface"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour("border"))
        painter.end()
