"""When a mail is to leave: a few times to choose from, and any other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, Qt, QTime, QTimeZone
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from tomail.services.send_later import FARTHEST, SendLater, in_an_hour, mornings
from tomail.ui import i18n
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text, keep_whole

WIDTH = 420

translate = QCoreApplication.translate


def times_menu(later: SendLater, parent: QWidget, chosen: Callable[[datetime], object]) -> QMenu:
    """Times by the clocks of the practice; `chosen` gets one, aware."""
    menu = QMenu(menu_title(), parent)
    menu.setObjectName("send_later")
    now = later.now()
    soon = in_an_hour(now)
    in_one_hour = translate("send_later", "In one hour ({time})").format(
        time=i18n.when_due(soon, now, within=True)
    )
    menu.addAction(in_one_hour, partial(chosen, soon))
    for moment in mornings(now):
        menu.addAction(i18n.when_due(moment, now), partial(chosen, moment))
    menu.addSeparator()
    other = menu.addAction(translate("send_later", "Other time …"))
    other.triggered.connect(lambda: OtherTime(later, parent, chosen).open())
    return menu


def menu_title() -> str:
    """What the composer's menu calls it."""
    return translate("send_later", "Send later")


class OtherTime(QDialog):
    """A day and a time of day."""

    def __init__(self, later: SendLater, parent: QWidget, chosen: Callable[[datetime], object]) -> None:
        super().__init__(parent.window())
        self._later = later
        self._chosen = chosen
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("send_later.other")
        self.setWindowTitle(menu_title())
        self.moment = QDateTimeEdit()
        self.moment.setObjectName("send_later.moment")
        self.moment.setAccessibleName(self.tr("Day and time"))
        self.moment.setTimeZone(QTimeZone.utc())  # the clock's figures, of whatever zone
        self.moment.setCalendarPopup(True)
        self.moment.setDisplayFormat(self.tr("ddd, yyyy-MM-dd  HH:mm", "day and time to choose"))
        self._fault = Text("", "plain", wrap=True, ink="danger_fg")
        self._fault.hide()
        self._arrange()
        self._begin_at(mornings(later.now())[0])

    def _begin_at(self, moment: datetime) -> None:
        today = self._later.now().date()
        self.moment.setDateRange(_date(today), _date(today + FARTHEST - timedelta(days=1)))
        figures = QTime(moment.hour, moment.minute)
        self.moment.setDateTime(QDateTime(_date(moment.date()), figures, QTimeZone.utc()))

    def _chosen_moment(self) -> datetime:
        day, hour = self.moment.date(), self.moment.time()
        figures = f"{day.toString(Qt.DateFormat.ISODate)}T{hour.toString('HH:mm')}"
        return self._later.local(datetime.fromisoformat(figures))

    def _take(self) -> None:
        at = self._chosen_moment()
        if at <= self._later.now():
            self._fault.setText(self.tr("This time is over. Please choose a later one."))
            self._fault.show()
            keep_whole(self)
            self.moment.setFocus()
            return
        self.accept()
        self._chosen(at)

    def _arrange(self) -> None:
        cancel = Button(self.tr("Cancel"))
        take = Button(menu_title(), "clock", "primary")
        take.setObjectName("send_later.take")
        cancel.clicked.connect(self.reject)
        take.clicked.connect(self._take)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(10)
        column.addWidget(Text(self.tr("When is the e-mail to be sent?"), "heading", wrap=True))
        column.addWidget(self.moment)
        column.addWidget(self._fault)
        column.addWidget(Text(self._explanation(), "secondary", wrap=True))
        column.addSpacing(8)
        column.addLayout(row)
        self.setMinimumWidth(WIDTH)
        self.resize(self.minimumSize())
        keep_whole(self)

    def _explanation(self) -> str:
        words = self.tr(
            "Until then it lies in the outbox. If no tomail runs then, it is sent at the next start."
        )
        here, there = datetime.now().astimezone().utcoffset(), self._later.now().utcoffset()
        if here == there:
            return words
        return f"{words} " + self.tr("The time is that of the practice: {zone}.").format(
            zone=self._later.now().tzinfo
        )


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
