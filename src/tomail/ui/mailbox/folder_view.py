"""The entries of the navigation as a list: painted, spoken, and mail can be dropped on folders."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tomail.model.mail import MessageRef
from tomail.ui import icons, theme
from tomail.ui.theme import Weight
from tomail.ui.widgets.tip import plain_tip

from .folders import Entry, EntryKind
from .message_model import MIME_TYPE

Index = QModelIndex | QPersistentModelIndex
ENTRY = int(Qt.ItemDataRole.UserRole)
ROW, SECTION = 34, 34
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class NavigationModel(QAbstractListModel):
    """The entries; counts change in place."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries; if only counts and names changed, nothing moves."""
        fresh = list(entries)
        if [each.key for each in fresh] == [each.key for each in self._entries]:
            self._entries = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self._entries = fresh
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """What stands in `row`."""
        return self._entries[row]

    def find(self, key: tuple[str, str, int]) -> int | None:
        """The row of an entry."""
        return next((row for row, each in enumerate(self._entries) if each.key == key), None)

    def folder_rows(self) -> list[int]:
        """The rows that can be shown, for Ctrl+1 to Ctrl+9."""
        return [
            row
            for row, each in enumerate(self._entries)
            if each.kind not in (EntryKind.SECTION, EntryKind.WORK)
        ]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(entry.folder.path if entry.folder and entry.level else self._spoken(entry))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self._entries[index.row()]
        if entry.kind is EntryKind.SECTION or (entry.folder and not entry.folder.selectable):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled

    def _spoken(self, entry: Entry) -> str:
        if not entry.count:
            return entry.label
        if entry.kind is EntryKind.OUTBOX:
            return self.tr("{folder}, %n waiting", None, entry.count).format(folder=entry.label)
        all_of_folder = entry.folder and entry.folder.total == entry.count != entry.folder.unread
        if entry.kind is EntryKind.WORK or all_of_folder:
            return self.tr("{folder}, %n message(s)", None, entry.count).format(folder=entry.label)
        return self.tr("{folder}, %n unread", None, entry.count).format(folder=entry.label)


class _EntryPainter(QStyledItemDelegate):
    """Paints an entry: icon, name, count; in a narrow window the icon alone."""

    narrow = False
    drop_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        section = index.data(ENTRY).kind is EntryKind.SECTION
        height = (10 if self.narrow else SECTION) if section else ROW
        return QSize(0, theme.scaled(height) if not section else height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if entry.kind is EntryKind.SECTION:
            self._paint_section(painter, box, entry)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, box, option.state, index.row())
            self._paint_entry(painter, box, entry, selected)
        painter.restore()

    def _paint_section(self, painter: QPainter, box: QRectF, entry: Entry) -> None:
        if self.narrow:
            painter.fillRect(
                QRectF(box.left() + 14, box.center().y(), box.width() - 28, 1), theme.colour("border")
            )
            return
        painter.setPen(theme.colour("text2"))
        painter.setFont(theme.font(12, Weight.SEMIBOLD))
        metrics = painter.fontMetrics()
        words = metrics.elidedText(entry.label, Qt.TextElideMode.ElideRight, int(box.width()) - 36)
        painter.drawText(box.adjusted(20, 8, -16, 0), _LEFT, words)

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, row: int) -> None:
        t = theme.tokens()
        inner = box.adjusted(8, 1, -8, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(t.selection))
            painter.drawRoundedRect(inner, 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver and state & QStyle.StateFlag.State_Enabled:
            painter.setBrush(QColor(t.inactive if not t.dark else t.hover))
            painter.drawRoundedRect(inner, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus or row == self.drop_row:
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), 5, 5)

    def _paint_entry(self, painter: QPainter, box: QRectF, entry: Entry, selected: bool) -> None:
        t = theme.tokens()
        middle = box.center().y()
        left = (box.width() - icons.BUTTON) / 2 if self.narrow else box.left() + 20 + min(entry.level, 4) * 14
        ink = t.accent if selected else t.text2
        icons.paint(painter, QRectF(left, middle - 9, icons.BUTTON, icons.BUTTON), entry.icon, ink)
        if self.narrow:
            if entry.count:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(t.accent))
                painter.drawEllipse(QRectF(left + 14, middle - 11, 8, 8))
            return
        right = self._paint_count(painter, box, entry, selected)
        painter.setPen(QColor(t.text))
        painter.setFont(theme.font(14, Weight.SEMIBOLD if selected else Weight.NORMAL))
        room = QRectF(left + 28, box.top(), right - left - 34, box.height())
        words = painter.fontMetrics().elidedText(entry.label, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _LEFT, words)

    def _paint_count(self, painter: QPainter, box: QRectF, entry: Entry, selected: bool) -> float:
        """Gives back where the name must end."""
        right = box.right() - 16
        if not entry.count:
            return right
        t = theme.tokens()
        words = str(entry.count)
        painter.setFont(theme.font(12, Weight.SEMIBOLD, tabular=True))
        width = max(22.0, painter.fontMetrics().horizontalAdvance(words) + 14.0)
        pill = QRectF(right - width, box.center().y() - 10, width, 20)
        ground, ink = ("", t.text2)
        if entry.waiting:
            ground, ink = t.claim_bg, t.claim_fg
        elif selected and entry.kind is not EntryKind.WORK:
            ground, ink = t.accent, t.on_accent
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(QColor(ink))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)
        return pill.left()


class FolderView(QListView):
    """The entries as a list; mail can be dropped on folders."""

    dropped = Signal(object, object)  # list[MessageRef], Entry
    menu_wanted = Signal(object, QPoint)  # Entry, where on the screen

    def __init__(self, model: NavigationModel) -> None:
        super().__init__()
        self.setObjectName("mailbox.folders")
        self.setAccessibleName(self.tr("Folders"))
        self.entries = model
        self.painter_of_rows = _EntryPainter(self)
        self.setModel(model)
        self.setItemDelegate(self.painter_of_rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here, not a search."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse over an entry, by the keyboard for the one that is shown."""
        index, where = self.indexAt(event.pos()), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            where = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        if index.isValid():
            self.menu_wanted.emit(self.entries.entry(index.row()), where)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME_TYPE):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        entry = self._target(event.position().toPoint())
        event.setAccepted(entry is not None and event.mimeData().hasFormat(MIME_TYPE))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        entry = self._target(event.position().toPoint())
        self._mark(-1)
        if entry is None:
            return
        refs = json.loads(bytes(event.mimeData().data(MIME_TYPE).data()))
        event.acceptProposedAction()
        self.dropped.emit([MessageRef.parse(each) for each in refs], entry)

    def _target(self, where: QPoint) -> Entry | None:
        index = self.indexAt(where)
        entry = self.entries.entry(index.row()) if index.isValid() else None
        target = entry if entry and entry.takes_mail else None
        self._mark(index.row() if target else -1)
        return target

    def _mark(self, row: int) -> None:
        self.painter_of_rows.drop_row = row
        self.viewport().update()
