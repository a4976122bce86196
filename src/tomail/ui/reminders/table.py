"""The list of appointments: a line for each, under the line of its day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from tomail.ui import i18n, theme
from tomail.ui.mailbox.chips import Chip, paint_chips

from .rows import Mark, Row
from .states import next_step, planned_chip, state_chip, told_of, why_not_chip

ROW, TIME, STATE = 36, 90, 340
_ROLE = Qt.ItemDataRole.UserRole
_CHIPS = _ROLE + 1
Days = Sequence[tuple[date, Sequence[Row]]]


class AppointmentTable(QTableWidget):
    """`picked` carries the Row that is chosen, or None."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__(0, 4)
        self.setObjectName("appointments.table")
        self.setAccessibleName(self.tr("Appointments"))
        self.setHorizontalHeaderLabels(
            (self.tr("Time"), self.tr("Patient"), self.tr("Appointment"), self.tr("Reminder"))
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setItemDelegateForColumn(3, _ChipPainter(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.scaled(ROW))
        self._measure(self.horizontalHeader())
        self.itemSelectionChanged.connect(lambda: self.picked.emit(self.row_picked()))

    def show_days(self, days: Days, now: datetime) -> None:
        """Other ones; the one that is chosen stays so if it is still there."""
        kept = self.row_picked()
        self.clearSpans()
        self.setRowCount(0)
        self.setRowCount(sum(1 + len(rows) for _, rows in days))
        place = 0
        for day, rows in days:
            self._put_day(place, day)
            for row in rows:
                place += 1
                self._put(place, row, now)
                if kept and row.listed.appointment.id == kept.listed.appointment.id:
                    self.selectRow(place)
            place += 1

    def row_picked(self) -> Row | None:
        """The one that is chosen."""
        items = self.selectedItems()
        return items[0].data(_ROLE) if items else None

    def _put_day(self, place: int, day: date) -> None:
        item = QTableWidgetItem(day_words(day))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(font)
        item.setBackground(theme.colour("side"))
        self.setItem(place, 0, item)
        self.setSpan(place, 0, 1, 4)

    def _put(self, place: int, row: Row, now: datetime) -> None:
        chips = [chip_of(mark, now) for mark in row.marks]
        spoken = ", ".join(each.spoken or each.text for each in chips)
        patient = row.patient.listed_name if row.patient else "–"
        title = row.listed.appointment.title or "–"
        for column, words in enumerate((f"{row.start:%H:%M}", patient, title, "")):
            item = QTableWidgetItem(words)
            item.setData(_ROLE, row)
            item.setToolTip(
                " ".join(filter(None, (_told(mark) for mark in row.marks))) if column == 3 else words
            )
            if row.cancelled:
                font = QFont(self.font())
                font.setStrikeOut(column < 3)
                item.setFont(font)
            self.setItem(place, column, item)
            if column == 3:
                item.setData(_CHIPS, chips)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _measure(self, header: QHeaderView) -> None:
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in ((0, TIME), (3, STATE)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, theme.scaled(width))
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)


def chip_of(mark: Mark, now: datetime) -> Chip:
    """How one reminder stands."""
    if mark.state is not None:
        return state_chip(mark.state, mark.way)
    if mark.at is not None:
        return planned_chip(mark.at, now, mark.way)
    return why_not_chip(mark.why)


def day_words(day: date) -> str:
    """ "Mittwoch, 25. November 2026"."""
    return i18n.when_long(datetime.combine(day, datetime.min.time()).astimezone()).rpartition(",")[0]


def _told(mark: Mark) -> str:
    return told_of(mark.state) if mark.state is not None else next_step(mark.why)


class _ChipPainter(QStyledItemDelegate):
    """The ground of the row, then its chips."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.scaled(STATE), theme.scaled(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect
        top = box.top() + (box.height() - theme.scaled(20)) / 2
        paint_chips(painter, box.left() + 4, top, box.right(), index.data(_CHIPS) or ())
        painter.restore()
