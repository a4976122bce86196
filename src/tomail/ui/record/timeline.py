"""The record as a time line: the newest on top, what was taken out struck."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from tomail.model.notices import Notice
from tomail.model.record import Direction, DocumentKind, RecordEntry
from tomail.ui import i18n, icons, theme
from tomail.ui.theme import Weight, scaled

from . import notice_words, words

Line = RecordEntry | Notice
Index = QModelIndex | QPersistentModelIndex
ENTRY = int(Qt.ItemDataRole.UserRole)
HEIGHT = 62
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class TimeLineModel(QAbstractListModel):
    """What the filter lets through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Line] = ()

    def show(self, entries: Sequence[Line]) -> None:
        """Other entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def row_of(self, entry: str) -> int | None:
        """Where an entry stands, by its id."""
        return next((row for row, each in enumerate(self._entries) if each.id == entry), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return _title(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(entry)
        return None


class TimeLine(QListView):
    """`chosen` carries the entry that is current, what went beside mail, or None."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("record.time_line")
        self.setAccessibleName(self.tr("Entries of the record"))
        self.entries = TimeLineModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.current()))

    def current(self) -> Line | None:
        """What is shown."""
        found = self.currentIndex().data(ENTRY)
        return found if isinstance(found, RecordEntry | Notice) else None

    def selected(self) -> list[RecordEntry]:
        """All that are selected, of entries."""
        rows = [index.data(ENTRY) for index in self.selectionModel().selectedIndexes()]
        return [each for each in rows if isinstance(each, RecordEntry)]

    def show_entries(self, entries: Sequence[Line], wanted: str = "") -> None:
        """Show others; the wanted one is current, else the one that was, else the first."""
        current = self.current()
        self.entries.show(entries)
        keep = wanted or (current.id if current else "")
        row = self.entries.row_of(keep) or 0
        self.setCurrentIndex(self.entries.index(row, 0))
        if not entries:
            self.chosen.emit(None)


class _Delegate(QStyledItemDelegate):
    """Two lines: direction, title and day; then type, who filed it, and its attachments."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, scaled(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, option.state)
        inside = box.adjusted(16, 9, -16, -9)
        half = inside.height() / 2
        self._first(painter, QRectF(inside.left(), inside.top(), inside.width(), half), entry)
        self._second(painter, QRectF(inside.left(), inside.top() + half, inside.width(), half), entry)
        painter.fillRect(QRectF(box.left() + 16, box.bottom() - 1, box.width() - 16, 1), theme.colour("hair"))
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("selection"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.colour("hover"))

    def _first(self, painter: QPainter, box: QRectF, entry: Line) -> None:
        struck = isinstance(entry, RecordEntry) and entry.reversal is not None
        day = i18n.day(when_of(entry))
        painter.setFont(theme.font(12, tabular=True))
        painter.setPen(theme.colour("text2"))
        painter.drawText(box, _RIGHT, day)
        room = QFontMetricsF(painter.font()).horizontalAdvance(day) + 12
        icon = QRectF(box.left(), box.center().y() - 8, 16, 16)
        icons.paint(painter, icon, _icon(entry), theme.tokens().text2)
        font = theme.font(14, Weight.SEMIBOLD)
        font = type(font)(font)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(theme.colour("text3" if struck else "text"))
        _elided(painter, box.adjusted(24, 0, -room, 0), f"{_arrow(entry)} {_title(entry)}")

    def _second(self, painter: QPainter, box: QRectF, entry: Line) -> None:
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("danger_fg" if _is_amiss(entry) else "text2"))
        documents = entry.documents if isinstance(entry, RecordEntry) else ()
        attached = any(each.kind is DocumentKind.ATTACHMENT for each in documents)
        if attached:
            clip = QRectF(box.right() - 14, box.center().y() - 7, 14, 14)
            icons.paint(painter, clip, "paperclip", theme.tokens().text2)
        _elided(painter, box.adjusted(24, 0, -20 if attached else 0, 0), _below(entry))


def when_of(line: Line) -> datetime:
    """By which the time line is ordered."""
    return line.at if isinstance(line, Notice) else line.happened


def _title(line: Line) -> str:
    return notice_words.title(line) if isinstance(line, Notice) else words.title(line)


def _icon(line: Line) -> str:
    return notice_words.icon(line) if isinstance(line, Notice) else words.ICONS[line.channel]


def _arrow(line: Line) -> str:
    return words.ARROWS[Direction.OUTGOING if isinstance(line, Notice) else line.direction]


def _is_amiss(line: Line) -> bool:
    return notice_words.is_amiss(line) if isinstance(line, Notice) else line.reversal is not None


def _below(line: Line) -> str:
    if isinstance(line, Notice):
        return notice_words.below(line)
    if line.reversal is not None:
        return words.taken_out(line.reversal)
    return f"{line.type.name} · {words.filed(line)}"


def _spoken(line: Line) -> str:
    return f"{_title(line)}, {i18n.day(when_of(line))}, {_below(line)}"


def _elided(painter: QPainter, box: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, _LEFT, shown)
