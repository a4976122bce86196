"""The record as a time line: the newest on top, what was taken out struck."""

from __future__ import annotations

from collections.abc import Sequence

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

from tomail.model.record import DocumentKind, RecordEntry
from tomail.ui import i18n, icons, theme
from tomail.ui.theme import Weight, scaled

from . import words

Index = QModelIndex | QPersistentModelIndex
ENTRY = int(Qt.ItemDataRole.UserRole)
HEIGHT = 62
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class TimeLineModel(QAbstractListModel):
    """The entries that the filter lets through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[RecordEntry] = ()

    def show(self, entries: Sequence[RecordEntry]) -> None:
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
            return words.title(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(entry)
        return None


class TimeLine(QListView):
    """`chosen` carries the entry that is current, or None."""

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

    def current(self) -> RecordEntry | None:
        """The entry that is shown."""
        found = self.currentIndex().data(ENTRY)
        return found if isinstance(found, RecordEntry) else None

    def selected(self) -> list[RecordEntry]:
        """All that are selected."""
        return [index.data(ENTRY) for index in self.selectionModel().selectedIndexes()]

    def show_entries(self, entries: Sequence[RecordEntry], wanted: str = "") -> None:
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

    def _first(self, painter: QPainter, box: QRectF, entry: RecordEntry) -> None:
        struck = entry.reversal is not None
        day = i18n.day(entry.happened)
        painter.setFont(theme.font(12, tabular=True))
        painter.setPen(theme.colour("text2"))
        painter.drawText(box, _RIGHT, day)
        room = QFontMetricsF(painter.font()).horizontalAdvance(day) + 12
        icon = QRectF(box.left(), box.center().y() - 8, 16, 16)
        icons.paint(painter, icon, words.ICONS[entry.channel], theme.tokens().text2)
        font = theme.font(14, Weight.SEMIBOLD)
        font = type(font)(font)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(theme.colour("text3" if struck else "text"))
        line = f"{words.ARROWS[entry.direction]} {words.title(entry)}"
        _elided(painter, box.adjusted(24, 0, -room, 0), line)

    def _second(self, painter: QPainter, box: QRectF, entry: RecordEntry) -> None:
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("danger_fg" if entry.reversal else "text2"))
        attached = sum(each.kind is DocumentKind.ATTACHMENT for each in entry.documents)
        if attached:
            clip = QRectF(box.right() - 14, box.center().y() - 7, 14, 14)
            icons.paint(painter, clip, "paperclip", theme.tokens().text2)
        _elided(painter, box.adjusted(24, 0, -20 if attached else 0, 0), _below(entry))


def _below(entry: RecordEntry) -> str:
    if entry.reversal is not None:
        return words.taken_out(entry.reversal)
    return f"{entry.type.name} · {words.filed(entry)}"


def _spoken(entry: RecordEntry) -> str:
    return f"{words.title(entry)}, {i18n.day(entry.happened)}, {_below(entry)}"


def _elided(painter: QPainter, box: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, _LEFT, shown)
