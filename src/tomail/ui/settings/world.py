"""The switch between the two worlds: this computer, or the whole practice."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from tomail.ui import icons, theme
from tomail.ui.theme import Weight

ROW = 60


class WorldButton(QAbstractButton):
    """A name in bold, and below it to whom its settings apply."""

    def __init__(self, icon: str, name: str, scope: str) -> None:
        super().__init__()
        self._icon, self._scope = icon, scope
        self.setText(name)
        self.setCheckable(True)
        self.setAccessibleName(f"{name} – {scope}")
        self.setToolTip(scope)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(250), theme.scaled(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(theme.colour("accent" if self.hasFocus() else "border"), 2 if self.hasFocus() else 1)
        )
        painter.setBrush(theme.colour("selection" if self.isChecked() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        middle = self.height() / 2
        ink = t.me_fg if self.isChecked() else t.text2
        icons.paint(painter, QRectF(13, middle - 10, 20, 20), self._icon, ink)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        half = self.height() / 2
        left, width = 44, self.width() - 54
        inks = ("me_fg", "me_fg") if self.isChecked() else ("text", "text2")
        lines = ((self.text(), theme.font(14, Weight.SEMIBOLD)), (self._scope, theme.font(12)))
        aligned = (Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop)
        for place, (words, font) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(theme.colour(inks[place]))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
            box = QRectF(left, place * half + (1 if place else -1), width, half)
            painter.drawText(box, int(aligned[place] | Qt.AlignmentFlag.AlignLeft), shown)
