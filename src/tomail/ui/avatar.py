"""A circle with initials: the same person always in the same colour."""

from __future__ import annotations

import zlib

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from . import theme

IGNORED = {"dr", "prof", "med", "herr", "frau"}


def initials(name: str) -> str:
    """One or two capitals: "AÖ" of "Ayşe Öztürk", "L" of "Linden-Apotheke", "?" of nothing."""
    words = [word.strip(".,;:()\"'„“<>") for word in name.partition("@")[0].replace("_", " ").split()]
    words = [word for word in words if word[:1].isalpha() and word.casefold() not in IGNORED]
    ends = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0].upper()[:1] for word in ends) or "?"


def paint(painter: QPainter, box: QRectF, name: str, identity: str) -> None:
    """Paint the circle into `box`; `identity` (an address) picks the colour."""
    pairs = theme.tokens().avatars
    ground, letters = pairs[zlib.crc32(identity.casefold().encode()) % len(pairs)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawEllipse(box)
    painter.setPen(QColor(letters))
    painter.setFont(theme.font(12 if box.width() < 38 else 14, theme.Weight.SEMIBOLD))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), initials(name))


class Avatar(QWidget):
    """The circle as a widget; it says nothing of its own to a screen reader."""

    def __init__(self, size: int = 40) -> None:
        super().__init__()
        self._name, self._identity = "", ""
        self.setFixedSize(size, size)

    def show_person(self, name: str, identity: str) -> None:
        """Show another person."""
        self._name, self._identity = name, identity
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._name, self._identity)
        painter.end()
