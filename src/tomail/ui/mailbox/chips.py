"""The small coloured words in the third line of a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from tomail.model.mail import MessageSummary
from tomail.ui import icons, theme
from tomail.ui.theme import Weight, scaled

ICON = 13.0
GAP = 6.0
SIDE = 8.0


@dataclass(frozen=True)
class Chip:
    """`text` beside an icon; `ground` and `ink` are tokens; `spoken` is what a screen reader says."""

    icon: str
    text: str
    ground: str = "neutral_bg"
    ink: str = "neutral_fg"
    spoken: str = ""


ChipsOf = Callable[[MessageSummary], Sequence[Chip]]


def paint_chips(painter: QPainter, left: float, top: float, right: float, chips: Sequence[Chip]) -> float:
    """One after the other, never cut; those without room become "+1". Gives back where words may begin."""
    for place, chip in enumerate(chips):
        left_over = len(chips) - place - 1
        reserved = _width(_rest(left_over)) + GAP if left_over else 0.0
        if left + _width(chip) + reserved > right:
            return _paint(painter, left, top, _rest(left_over + 1))
        left = _paint(painter, left, top, chip)
    return left


def _rest(count: int) -> Chip:
    return Chip("", f"+{count}")


def _width(chip: Chip) -> float:
    words = QFontMetricsF(theme.font(12, Weight.SEMIBOLD)).horizontalAdvance(chip.text)
    return words + 2 * SIDE + (ICON + 4 if chip.icon else 0)


def _paint(painter: QPainter, left: float, top: float, chip: Chip) -> float:
    box = QRectF(left, top, _width(chip), scaled(20))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(chip.ground))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    words = box.left() + SIDE
    if chip.icon:
        middle = QRectF(words, box.center().y() - ICON / 2, ICON, ICON)
        icons.paint(painter, middle, chip.icon, getattr(theme.tokens(), chip.ink))
        words += ICON + 4
    painter.setPen(theme.colour(chip.ink))
    painter.setFont(theme.font(12, Weight.SEMIBOLD))
    painter.drawText(box.adjusted(words - box.left(), 0, 0, 0), _LEFT, chip.text)
    return box.right() + GAP


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
