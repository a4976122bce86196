"""A box of the rights matrix: granted, from a group, everybody's, or not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from tomail.ui import icons, theme
from tomail.ui.widgets.enter_button import EnterButton

from .grants import Tick

BOX = 18


class TickBox(EnterButton):
    """Filled with a tick: granted here. Hollow with a tick: from a group, or because everybody has it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.tick = Tick.NONE
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_tick(self, tick: Tick, words: str) -> None:
        """`words` say it to the ear, and in the tooltip."""
        self.tick = tick
        self.setToolTip(words)
        self.setAccessibleName(f"{self._name}: {words}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(34, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF((self.width() - BOX) / 2, (self.height() - BOX) / 2, BOX, BOX)
        granted = self.tick is Tick.GRANTED
        line = t.accent if granted else t.field_border
        painter.setPen(QPen(theme.colour("accent" if granted else "field_border"), 1.5))
        painter.setBrush(theme.colour("accent" if granted else "surface" if self.isEnabled() else "chrome"))
        painter.drawRoundedRect(box, 4, 4)
        if self.tick is not Tick.NONE:
            inks = {Tick.GRANTED: t.on_accent, Tick.INHERITED: t.accent, Tick.EVERYONE: line}
            icons.paint(painter, box.adjusted(2, 2, -2, -2), "check", inks[self.tick])
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 6, 6)
        painter.end()
