"""One line to click: an icon, words, and when."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tomail.ui import icons, theme
from tomail.ui.widgets.enter_button import EnterButton
from tomail.ui.widgets.tip import plain_tip

HEIGHT = 28
ICON = 14.0


class PlainRow(EnterButton):
    """As wide as there is room; the words end in "…", the tooltip holds all of them."""

    def __init__(self, icon: str, text: str, at: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._at = icon, at
        self.setText(text)
        self.setToolTip(plain_tip(text))
        self.setAccessibleName(f"{text}, {at}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, theme.scaled(HEIGHT))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(t.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 5, 5)
        icons.paint(painter, QRectF(4, (self.height() - ICON) / 2, ICON, ICON), self._icon, t.text3)
        right = self._paint_when(painter, box)
        font = theme.font(13)
        painter.setFont(font)
        painter.setPen(QColor(t.text))
        room = QRectF(24, 0, right - 30, self.height())
        words = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, words)
        painter.end()

    def _paint_when(self, painter: QPainter, box: QRectF) -> float:
        font = theme.font(12, tabular=True)
        width = QFontMetricsF(font).horizontalAdvance(self._at)
        left = box.right() - width - 4
        painter.setFont(font)
        painter.setPen(theme.colour("text2"))
        painter.drawText(QRectF(left, 0, width + 1, self.height()), _LEFT, self._at)
        return left


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
