"""What hangs at the pointer while mail is dragged: small, and glassy, so that the folder is seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from tomail.ui import icons, theme
from tomail.ui.theme import Weight

BESIDE_THE_POINTER = QPoint(-14, -12)  # a hot spot outside of the picture
WIDEST = 260
HEIGHT = 30
SIDE = 10
GLASS = 215  # of 255


def picture(icon: str, text: str, ratio: float) -> QPixmap:
    """A chip that says `text`, as far as there is room. `ratio`: device pixels a pixel."""
    font = theme.font(13, Weight.SEMIBOLD)
    room = theme.scaled(WIDEST) - 2 * SIDE - icons.BUTTON - 6
    text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    width = QFontMetricsF(font).horizontalAdvance(text) + 2 * SIDE + icons.BUTTON + 6
    box = QRectF(0, 0, round(width), theme.scaled(HEIGHT))
    made = QPixmap((box.size() * ratio).toSize())
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_glass(painter, box)
    square = QRectF(SIDE, (box.height() - icons.BUTTON) / 2, icons.BUTTON, icons.BUTTON)
    icons.paint(painter, square, icon, theme.tokens().on_accent)
    painter.setFont(font)
    painter.setPen(theme.colour("on_accent"))
    painter.drawText(box.adjusted(square.right() + 6, 0, 0, 0), _LEFT, text)
    painter.end()
    return made


def _paint_glass(painter: QPainter, box: QRectF) -> None:
    ground = QColor(theme.colour("accent"))
    ground.setAlpha(GLASS)
    painter.setBrush(ground)
    painter.setPen(QPen(theme.colour("on_accent"), 1))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
