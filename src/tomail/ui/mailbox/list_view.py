"""The list itself: one column, painted rows, a heading that stays on top while its rows scroll by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QRectF,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from tomail.model.mail import MessageRef, MessageSummary
from tomail.ui.theme import Density

from . import drag_chip
from .delegate import MessageDelegate, heading_height, paint_heading
from .message_model import Index, MessageListModel
from .spoken import subject


class MessageListView(QTableView):
    """A `QTableView` with one column: quick with a million rows, where `QListView` lays out every one.

    `chosen` comes when a person picked the current row, `current_changed` also when the list did.
    """

    current_changed = Signal()
    chosen = Signal()
    opened = Signal()
    page_down = Signal()

    def __init__(self, model: MessageListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mailbox.list")
        self.setAccessibleName(self.tr("Messages"))
        self._messages = model
        self.painter_of_rows = MessageDelegate(self)
        self.setItemDelegate(self.painter_of_rows)
        self._anchor: tuple[int, int] | None = None  # key and place of what stays where it is
        # Whether all that was inserted since the last layout came below what is seen; None: nothing came.
        self._stands: bool | None = None
        # Before the view's own, which may already scroll to another current row.
        model.rowsAboutToBeInserted.connect(lambda *_: self._drop_anchor(range(0)))
        model.rowsAboutToBeRemoved.connect(lambda _, first, last: self._drop_anchor(range(first, last + 1)))
        model.modelAboutToBeReset.connect(lambda: self._drop_anchor(range(0)))
        self.setModel(model)
        for signal in (model.rowsAboutToBeRemoved, model.modelReset, model.layoutChanged):
            signal.connect(self._will_not_stand)
        self._set_up()
        self._sticky = _Sticky(self)
        model.modelReset.connect(self.lay_out_headings)
        model.rowsInserted.connect(self._rows_inserted)
        model.rowsRemoved.connect(self._return_to_anchor)
        model.reordered.connect(self._return_to_anchor)
        model.loaded.connect(self._cut_anchor)
        self.verticalScrollBar().valueChanged.connect(self._update_sticky)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(lambda _: self.opened.emit())

    def set_density(self, density: Density) -> None:
        """How much room a row takes."""
        self.painter_of_rows.density = density
        self.verticalHeader().setDefaultSectionSize(self.painter_of_rows.row_height())
        self.lay_out_headings()
        self.viewport().update()

    def selected(self) -> list[MessageRef]:
        """The messages that are selected, from the top, as far as their rows are loaded."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [summary.ref for index in rows if (summary := self._messages.summary(index))]

    def select_row(self, row: int | None, *, scroll: bool = True) -> None:
        """Make `row` the current and only selected one; None: the first message.

        Whatever keys are held down: Qt's own `setCurrentIndex` would add to the selection while Shift is.
        """
        target = self._messages.neighbour(-1, 1) if row is None else row
        if target is not None and target < self._messages.rowCount():
            index = self._messages.index(target, 0)
            self.setAutoScroll(scroll)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.setAutoScroll(True)
            if scroll:
                self.scrollTo(index)

    def lay_out_headings(self) -> None:
        """Headings are lower than messages; everything else has the one default height."""
        header = self.verticalHeader()
        height = self.painter_of_rows.row_height()
        for size in (height + 1, height):  # only a change reaches the rows that were headings before
            header.setDefaultSectionSize(size)
        for row in self._messages.heading_rows():
            header.resizeSection(row, heading_height())
        self._update_sticky()

    def doItemsLayout(self) -> None:
        """Qt paints everything anew after each insertion; while mail loads, all of it comes below."""
        viewport = self.viewport()
        kept = viewport.testAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
        viewport.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, kept or bool(self._stands))
        super().doItemsLayout()
        viewport.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, kept)
        self._stands = None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        with QSignalBlocker(self.horizontalHeader()):  # else all is painted twice: now, and after a timer
            self.setColumnWidth(0, self.viewport().width())
        super().resizeEvent(event)
        self._update_sticky()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where nothing is current, Qt makes the first message so, but does not select it."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.select_row(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.chosen.emit()
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.chosen.emit()
            self.page_down.emit()
        else:
            super().keyPressEvent(event)
            if self.currentIndex() != before:
                self.chosen.emit()

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """What is read stays selected: neither the room below the last row nor Ctrl lets it go."""
        flags = QItemSelectionModel.SelectionFlag
        command = super().selectionCommand(index, event)
        beside = isinstance(event, QMouseEvent) and not index.isValid()
        last = flags.Toggle in command and self.selectionModel().selectedRows() == [index]
        return flags.NoUpdate if beside or last else command

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Keys pass over headings, and stay where nothing follows."""
        moves = QAbstractItemView.CursorAction
        target = super().moveCursor(action, modifiers)
        if target.isValid() and not self._messages.is_heading_row(target.row()):
            return target
        here = self.currentIndex().row()
        upwards = action in (moves.MoveUp, moves.MovePageUp, moves.MovePrevious)
        start = target.row() if target.isValid() else here
        row = self._messages.neighbour(start, -1 if upwards else 1)
        return self._messages.index(here if row is None else row, 0)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here, not a search."""

    def startDrag(self, actions: Qt.DropAction) -> None:
        """A small sign beside the pointer, where Qt would hang a picture of the rows over the folders."""
        indexes = self.selectionModel().selectedRows()
        dragged = [summary for index in indexes if (summary := self._messages.summary(index))]
        if dragged:
            drag = QDrag(self)
            drag.setMimeData(self._messages.mimeData(indexes))
            drag.setPixmap(self._chip(dragged))
            drag.setHotSpot(drag_chip.BESIDE_THE_POINTER)
            drag.exec(actions)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Rows never hide below the heading that stays on top."""
        super().scrollTo(index, hint)
        hidden = heading_height() - self.visualRect(index).top()
        if hidden > 0 and index.row() > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - hidden)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.painter_of_rows.row_height())

    def _chip(self, dragged: Sequence[MessageSummary]) -> QPixmap:
        words = self.tr("%n e-mail(s)", None, len(dragged))
        ratio = self.devicePixelRatioF()
        if len(dragged) > 1:
            return drag_chip.picture("mails", words, ratio)
        return drag_chip.picture("mail", f"{words} · {subject(dragged[0])}", ratio)

    def _clicked(self, index: QModelIndex) -> None:
        if not self._messages.is_heading_row(index.row()):
            self.chosen.emit()

    def _will_not_stand(self) -> None:
        self._stands = False

    def _rows_inserted(self, _: QModelIndex, first: int, last: int) -> None:
        lowest = self.rowAt(self.viewport().height() - 1)
        below = 0 <= lowest < first
        self._stands = below if self._stands is None else self._stands and below
        with QSignalBlocker(self.verticalHeader()):  # the same: insertion lays out and paints all below
            for row in range(first, last + 1):
                if self._messages.is_heading_row(row):
                    self.verticalHeader().resizeSection(row, heading_height())
        self._return_to_anchor()

    def _drop_anchor(self, going: range) -> None:
        """Before rows come or go: note what stands where. At the top nothing is held, so new mail shows."""
        self._anchor = None
        row: int | None = self.rowAt(heading_height())
        if self.verticalScrollBar().value() == 0 or row == -1:
            return
        while row is not None and (row in going or self._messages.is_heading_row(row)):
            row = self._messages.neighbour(row, 1)
        if row is not None:
            self._anchor = self._messages.key(row), self.rowViewportPosition(row)

    def _cut_anchor(self) -> None:
        """Other messages are shown."""
        self._anchor = None

    def _return_to_anchor(self) -> None:
        """What was visible stays where it was, under the person's pointer."""
        if self._anchor is not None:
            key, top = self._anchor
            self.executeDelayedItemsLayout()
            self.updateGeometries()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowViewportPosition(self._messages.row_near(key)) - top)
            self._anchor = None
        self._update_sticky()

    def _update_sticky(self) -> None:
        row = self.rowAt(0)
        self._sticky.setVisible(row >= 0)
        if row < 0:
            return
        following = self.rowAt(heading_height())
        pushed = 0
        if following > row and self._messages.is_heading_row(following):
            pushed = self.rowViewportPosition(following) - heading_height()
        self._sticky.show_title(self._messages.heading_above(row), min(0, pushed), self.viewport().width())


class _Sticky(QWidget):
    """The heading on top. Scrolling carries it away, and it is put back: as a neighbour that lies over the
    viewport it would make Qt paint every row at each step instead of those that come."""

    def __init__(self, view: MessageListView) -> None:
        super().__init__(view.viewport())
        self._title = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_title(self, title: str, top: int, width: int) -> None:
        if (title, top, width, heading_height()) != (self._title, self.y(), self.width(), self.height()):
            self._title = title
            self.setGeometry(0, top, width, heading_height())
            self.raise_()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_heading(painter, QRectF(self.rect()), self._title)
        painter.end()
