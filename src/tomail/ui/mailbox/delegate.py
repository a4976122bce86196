"""Paints the rows of a message list, each from one summary."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tomail.model.mail import Flags, MessageSummary, Seals
from tomail.ui import avatar, i18n, icons, theme
from tomail.ui.theme import Density, Weight, scaled

from .chips import Chip, paint_chips
from .message_model import CHIPS, HEADING, SUMMARY
from .spoken import counterpart, further_senders, subject, whence

ROW_HEIGHTS = {Density.COMFORTABLE: 80, Density.COMPACT: 52, Density.TABLE: 28}
HEADING_PIXELS = 30
LEFT = 20.0
DOT = 8.0
AVATAR = 34.0
MARK = 15.0
BESIDE = 7.0  # between name and domain
DOMAIN_SHARE = 0.6  # of the room, at most

Index = QModelIndex | QPersistentModelIndex


class MessageDelegate(QStyledItemDelegate):
    """Rows in one of three densities, and the headings between them."""

    density = Density.COMFORTABLE

    def row_height(self) -> int:
        """Pixels of a row with a message."""
        return scaled(ROW_HEIGHTS[self.density])

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = heading_height() if index.data(HEADING) is not None else self.row_height()
        return QSize(option.rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        heading = index.data(HEADING)
        if heading is not None:
            paint_heading(painter, box, heading)
        else:
            _paint_ground(painter, box, option.state)
            summary = index.data(SUMMARY)
            if summary is None:
                _paint_loading(painter, box, self.density)
            else:
                self.paint_message(painter, box, summary, index.data(CHIPS))
        painter.restore()

    def paint_message(
        self, painter: QPainter, box: QRectF, summary: MessageSummary, chips: Sequence[Chip]
    ) -> None:
        """Only what is written in a row."""
        _Row(painter, box, summary, chips).paint(self.density)


def heading_height() -> int:
    """Pixels of a heading."""
    return scaled(HEADING_PIXELS)


def paint_heading(painter: QPainter, box: QRectF, title: str) -> None:
    """A period's heading."""
    painter.fillRect(box, theme.colour("chrome"))
    painter.setPen(theme.colour("hair"))
    painter.drawLine(box.bottomLeft() - QPointF(0, 0.5), box.bottomRight() - QPointF(0, 0.5))
    painter.setPen(theme.colour("text2"))
    painter.setFont(theme.font(12, Weight.SEMIBOLD))
    painter.drawText(box.adjusted(16, 0, -16, 0), _LEFT, title)


def _paint_ground(painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
    t = theme.tokens()
    selected = bool(state & QStyle.StateFlag.State_Selected)
    active = bool(state & QStyle.StateFlag.State_Active)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    ground = (t.selection if active else t.inactive) if selected else (t.hover if hovered else t.surface)
    painter.fillRect(box, QColor(ground))
    painter.setPen(QColor(t.hair))
    painter.drawLine(box.bottomLeft() + QPointF(16, -0.5), box.bottomRight() + QPointF(0, -0.5))
    if selected:
        painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(t.accent))
    if state & QStyle.StateFlag.State_HasFocus and not selected:
        painter.setPen(QPen(QColor(t.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -1, -1))


def _paint_loading(painter: QPainter, box: QRectF, density: Density) -> None:
    """Grey bars where words will be in a moment."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("neutral_bg"))
    middle = box.center().y()
    if density is Density.TABLE:
        painter.drawRoundedRect(QRectF(box.left() + 40, middle - 4, box.width() * 0.5, 8), 4, 4)
        return
    left = box.left() + (64 if density is Density.COMFORTABLE else 28)
    painter.drawRoundedRect(QRectF(left, middle - 14, box.width() * 0.35, 8), 4, 4)
    painter.drawRoundedRect(QRectF(left, middle + 6, box.width() * 0.55, 8), 4, 4)


class _Row:
    """One row while it is painted: what is right of the words is placed first, they get what is left."""

    def __init__(
        self, painter: QPainter, box: QRectF, summary: MessageSummary, chips: Sequence[Chip]
    ) -> None:
        self.painter, self.box, self.summary, self.chips = painter, box, summary, chips
        self.t = theme.tokens()
        self.unread = Flags.SEEN not in summary.flags
        self.right = box.right() - 14

    def paint(self, density: Density) -> None:
        {
            Density.COMFORTABLE: self._comfortable,
            Density.COMPACT: self._compact,
            Density.TABLE: self._table,
        }[density]()

    def _comfortable(self) -> None:
        top, left = self.box.top(), self.box.left() + LEFT
        if self.unread:
            self._dot(top + scaled(13))
        people = self.summary.recipients if self.summary.outgoing else ()
        person = people[0] if people else self.summary.sender
        avatar.paint(
            self.painter,
            QRectF(left, top + scaled(10), AVATAR, AVATAR),
            person.name or person.address,
            person.address,
        )
        words = left + AVATAR + 10
        self._first_line(words, top + scaled(7))
        self._subject(words, top + scaled(27), self.right)
        words = paint_chips(self.painter, words, top + scaled(51), self.right, self.chips)
        self._text(words, top + scaled(50), self.right, self.summary.snippet, 13, Weight.NORMAL, self.t.text2)

    def _compact(self) -> None:
        top, words = self.box.top(), self.box.left() + 28
        if self.unread:
            self._dot(top + scaled(13))
        self._first_line(words, top + scaled(6))
        self._subject(words, top + scaled(26), self.right)

    def _table(self) -> None:
        """● | Von | Betreff | 📎 ★ | Datum, on one line."""
        top, left = self.box.top() + scaled(4), self.box.left() + 28
        if self.unread:
            self._dot(self.box.top() + scaled(10))
        right = self._marks_and_time(top)
        sender_ends = left + max(120.0, (right - left) * 0.3)
        weight = Weight.SEMIBOLD if self.unread else Weight.NORMAL
        self._person(left, top, sender_ends - 10, 13, weight)
        self._subject(sender_ends, top, right)

    def _first_line(self, left: float, top: float) -> None:
        right = self._marks_and_time(top)
        weight = Weight.SEMIBOLD if self.unread else Weight.NORMAL
        pill = self._pill_width()
        room = right - (pill + 6 if pill else 0)
        end = self._person(left, top, room, 14, weight)
        if pill:
            self._pill(end + 6, top + scaled(2), pill)

    def _marks_and_time(self, top: float) -> float:
        """Time at the right edge, marks before it; gives back where the words must end."""
        font = theme.font(12, Weight.SEMIBOLD if self.unread else Weight.NORMAL, tabular=True)
        written = i18n.when(self.summary.date)
        width = QFontMetricsF(font).horizontalAdvance(written)
        self.painter.setFont(font)
        self.painter.setPen(QColor(self.t.accent if self.unread else self.t.text2))
        self.painter.drawText(QRectF(self.right - width, top, width + 1, scaled(20)), _LEFT, written)
        left = self.right - width - 7
        for name, ink in self._marks():
            left -= MARK
            icons.paint(self.painter, QRectF(left, top + scaled(2), MARK, MARK), name, ink)
            left -= 5
        return left - 4

    def _marks(self) -> list[tuple[str, str]]:
        flags = self.summary.flags
        seals = self.summary.seals
        marks = [
            (further_senders(self.summary) > 0, "shield-alert", self.t.warning_fg),
            (self.summary.has_attachments, "paperclip", self.t.text2),
            (Seals.SIGNED in seals, "shield-check", self.t.ok),
            (Seals.ENCRYPTED in seals, "lock", self.t.text2),
            (Flags.FLAGGED in flags, "star", self.t.star),
            (Flags.ANSWERED in flags, "reply", self.t.text3),
            (Flags.FORWARDED in flags, "forward", self.t.text3),
        ]
        return [(name, ink) for shown, name, ink in marks if shown]

    def _dot(self, top: float) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.t.accent))
        self.painter.drawEllipse(QRectF(self.box.left() + 8, top, DOT, DOT))

    def _pill_width(self) -> float:
        if self.summary.thread_count < 2:
            return 0.0
        digits = QFontMetricsF(theme.font(11, Weight.SEMIBOLD)).horizontalAdvance(
            str(self.summary.thread_count)
        )
        return max(18.0, digits + 10)

    def _pill(self, left: float, top: float, width: float) -> None:
        box = QRectF(left, top, width, scaled(16))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.t.neutral_bg))
        self.painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self.painter.setPen(QColor(self.t.neutral_fg))
        self.painter.setFont(theme.font(11, Weight.SEMIBOLD))
        self.painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(self.summary.thread_count))

    def _person(self, left: float, top: float, right: float, pixels: int, weight: Weight) -> float:
        """Name and domain: the name gives way, of the domain at most the beginning."""
        who, domain = counterpart(self.summary), whence(self.summary)
        if not domain:
            return self._text(left, top, right, who, pixels, weight, self.t.text, _MIDDLE)
        beside = QFontMetricsF(theme.font(12)).horizontalAdvance(domain) + 1
        name_ends = right - min(beside + BESIDE, (right - left) * DOMAIN_SHARE)
        further = further_senders(self.summary)
        more = f" +{i18n.number(further)}" if further else ""
        room = QFontMetricsF(theme.font(pixels, weight)).horizontalAdvance(more)
        end = self._text(left, top, name_ends - room, who, pixels, weight, self.t.text)
        end = self._text(end, top, name_ends, more, pixels, weight, self.t.warning_fg)
        lower = top + scaled(pixels - 12) / 2
        return self._text(end + BESIDE, lower, right, domain, 12, Weight.NORMAL, self.t.text2, _BEGINNING)

    def _text(
        self,
        left: float,
        top: float,
        right: float,
        text: str,
        pixels: int,
        weight: Weight,
        ink: str,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> float:
        """One elided line; gives back where it ended."""
        font = theme.font(pixels, weight)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, elide, max(0.0, right - left))
        self.painter.setFont(font)
        self.painter.setPen(QColor(ink))
        self.painter.drawText(QRectF(left, top, max(0.0, right - left) + 1, scaled(20)), _LEFT, shown)
        return left + metrics.horizontalAdvance(shown)

    def _subject(self, left: float, top: float, right: float) -> None:
        weight = Weight.SEMIBOLD if self.unread else Weight.NORMAL
        self._text(left, top, right, subject(self.summary), 13, weight, self.t.text)


_MIDDLE, _BEGINNING = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideLeft
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
