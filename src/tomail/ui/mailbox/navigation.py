"""The navigation: new mail on top, folders with their counts, patients and settings at the bottom."""

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
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from tomail.model.mail import MessageRef
from tomail.ui import icons, theme
from tomail.ui.theme import Weight
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Line, Panel
from tomail.ui.widgets.tip import plain_tip

from .folders import Entry, EntryKind
from .message_model import MIME_TYPE

Index = QModelIndex | QPersistentModelIndex
ENTRY = int(Qt.ItemDataRole.UserRole)
WIDE, NARROW = 236, 56
ROW, SECTION = 34, 34


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


def narrow_width() -> int:
    """Pixels of the rail of icons."""
    return theme.scaled(NARROW)


class Navigation(Panel):
    """The left region. `chosen` carries the entry a person picked."""

    chosen = Signal(object)
    new_mail = Signal()
    patients = Signal()
    releases = Signal()
    appointments = Signal()
    settings = Signal()
    first_steps = Signal()
    dropped = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self.model = NavigationModel()
        self.view = FolderView(self.model)
        self.compose = Button(self.tr("New e-mail"), "plus", "primary", height=38)
        self.compose.setObjectName("mailbox.new")
        self.configure = Button(self.tr("Settings"), "sliders-horizontal", "ghost")
        self.configure.setObjectName("mailbox.settings")
        self.people = Button(self.tr("Patients"), "users", "ghost")
        self.people.setObjectName("mailbox.patients")
        self.deliveries = Button(self.tr("Protected messages"), "shield-check", "ghost")
        self.deliveries.setObjectName("mailbox.releases")
        self.deliveries.hide()
        self.reminders = Button(self.tr("SMS reminders"), "calendar", "ghost")
        self.reminders.setObjectName("mailbox.appointments")
        self.reminders.hide()
        self.steps = Button(self.tr("First steps"), "list", "ghost")
        self.steps.setObjectName("mailbox.first_steps")
        self.steps.hide()
        self.compose.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._arrange()
        self.compose.clicked.connect(self.new_mail)
        self.steps.clicked.connect(self.first_steps)
        self.deliveries.clicked.connect(self.releases)
        self.reminders.clicked.connect(self.appointments)
        self.people.clicked.connect(self.patients)
        self.configure.clicked.connect(self.settings)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.dropped.connect(self.dropped)
        self.set_narrow(False)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries and keep the one that is chosen."""
        current = self.current()
        self.model.show_entries(entries)
        if current is not None and self.current() is None:
            self.choose(current.key)

    def current(self) -> Entry | None:
        """The entry that is shown."""
        index = self.view.currentIndex()
        return self.model.entry(index.row()) if index.isValid() else None

    def choose(self, key: tuple[str, str, int]) -> bool:
        """Make an entry the current one; False if it is not there."""
        row = self.model.find(key)
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row))
        return row is not None

    def offer_first_steps(self, offered: bool) -> None:
        """While some of them are left."""
        self.steps.setVisible(offered)

    def offer_releases(self, words: str) -> None:
        """Who waits at the portal, or how protected messages are called; "": there are none."""
        self.deliveries.setVisible(bool(words))
        if words:
            self.deliveries.set_label(words)
            self.deliveries.setToolTip(plain_tip(words))

    def offer_reminders(self, words: str, amiss: bool) -> None:
        """How reminders are called, and how many are to be seen to; "": there are none."""
        self.reminders.setVisible(bool(words))
        if words:
            self.reminders.set_label(words, "triangle-alert" if amiss else "calendar")
            tip = self.tr("{words}: something is amiss").format(words=words) if amiss else words
            self.reminders.setToolTip(plain_tip(tip))

    def choose_nth(self, place: int) -> None:
        """The folder that Ctrl+`place` + 1 means."""
        rows = self.model.folder_rows()
        if place < len(rows):
            self.view.setCurrentIndex(self.model.index(rows[place]))

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or with names."""
        self.view.painter_of_rows.narrow = narrow
        self.compose.set_label_hidden(narrow)
        side = (narrow_width() - self.compose.sizeHint().width()) // 2 if narrow else 16
        self._top.setContentsMargins(side, 0, side, 4)
        for button in (self.steps, self.deliveries, self.reminders, self.people, self.configure):
            button.set_label_hidden(narrow)
        self.setFixedWidth(narrow_width()) if narrow else self._widen()
        self.view.doItemsLayout()

    def _widen(self) -> None:
        self.setMinimumWidth(theme.scaled(200))
        self.setMaximumWidth(theme.scaled(280))

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.entry(current.row()))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 10)
        column.setSpacing(4)
        top = QVBoxLayout()
        self._top = top
        top.addWidget(self.compose)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(8, 0, 8, 0)
        bottom.setSpacing(2)
        for button in (self.steps, self.deliveries, self.reminders, self.people, self.configure):
            bottom.addWidget(button)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addWidget(Line())
        column.addLayout(bottom)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
