"""An appointment by hand: when it is, and a word about it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from tomail.ui.widgets.fields import Field, LineField
from tomail.ui.widgets.sheet import Sheet

USUAL = time(9)


class EntrySheet(Sheet):
    """`entered` carries the beginning (aware) and what it is called."""

    entered = Signal(object, str)

    def __init__(
        self, parent: QWidget, who: str, zone: ZoneInfo, start: datetime | None = None, title: str = ""
    ) -> None:
        said = self.tr("Move appointment") if start else self.tr("Enter appointment")
        super().__init__(
            parent, "appointments.entry", said, self.tr("Move") if start else self.tr("Enter"), text=who
        )
        self._zone = zone
        self.moment = QDateTimeEdit()
        self.moment.setObjectName("appointments.moment")
        self.moment.setTimeZone(QTimeZone.utc())  # the clock's figures, of whatever zone
        self.moment.setCalendarPopup(True)
        self.moment.setDisplayFormat(self.tr("ddd, yyyy-MM-dd  HH:mm", "day and time to choose"))
        self.field = Field(self.tr("Day and time"), self.moment)
        self.title = LineField(
            self.tr("What for (for the practice only)"), self.tr("It never stands in a reminder.")
        )
        self.title.set_text(title)
        self.ask(self.field)
        self.ask(self.title)
        self._begin_at(start or datetime.combine(datetime.now(zone) + timedelta(days=1), USUAL))
        self.act.clicked.connect(self._take)

    def _begin_at(self, moment: datetime) -> None:
        figures = QTime(moment.hour, moment.minute)
        day = QDate(moment.year, moment.month, moment.day)
        self.moment.setDateTime(QDateTime(day, figures, QTimeZone.utc()))

    def chosen(self) -> datetime:
        """By the practice's clock."""
        day, hour = self.moment.date(), self.moment.time()
        figures = f"{day.toString(Qt.DateFormat.ISODate)}T{hour.toString('HH:mm')}"
        return datetime.fromisoformat(figures).replace(tzinfo=self._zone)

    def _take(self) -> None:
        at = self.chosen()
        if at <= datetime.now(self._zone):
            self.field.set_error(self.tr("This time is over. Please choose a later one."))
            return
        self.accept()
        self.entered.emit(at, self.title.text())
