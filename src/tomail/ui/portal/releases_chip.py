"""How a patient's key stands, as a coloured word with an icon."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tomail.ui import theme
from tomail.ui.mailbox.chips import GAP, ICON, SIDE, Chip, paint_chips

HEIGHT = 22


class ChipLabel(QWidget):
    """One chip of the lists beside other words."""

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip = chip
        self.setAccessibleName(chip.spoken or chip.text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        font = theme.font(12, theme.Weight.SEMIBOLD)
        words = QFontMetricsF(font).horizontalAdvance(self.chip.text)
        return QSize(int(words + 2 * SIDE + ICON + 4 + GAP), theme.scaled(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chips(painter, 0, 1, self.width(), [self.chip])
        painter.end()
