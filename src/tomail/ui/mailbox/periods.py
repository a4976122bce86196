"""The periods that a list is divided into: today, yesterday, this week, last week, then months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum

from PySide6.QtCore import QCoreApplication, QDate, QLocale

translate = QCoreApplication.translate


class Span(Enum):
    """What kind of period it is."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    THIS_WEEK = "this week"
    LAST_WEEK = "last week"
    MONTH = "month"


@dataclass(frozen=True)
class Period:
    """The days from `start` to before `end`; None: whatever comes."""

    span: Span
    start: date
    end: date | None

    def title(self, today: date) -> str:
        """What stands above its messages."""
        words = {
            Span.TODAY: translate("periods", "Today"),
            Span.YESTERDAY: translate("periods", "Yesterday"),
            Span.THIS_WEEK: translate("periods", "This week"),
            Span.LAST_WEEK: translate("periods", "Last week"),
        }
        month = "MMMM" if self.start.year == today.year else "MMMM yyyy"
        return words.get(self.span) or str(
            QLocale().toString(QDate(self.start.year, self.start.month, self.start.day), month)
        )


def period_of(day: date, today: date) -> Period:
    """The period that `day` belongs to, as seen on `today`. Weeks begin on Monday."""
    yesterday = today - timedelta(days=1)
    monday = today - timedelta(days=today.weekday())
    if day >= today:
        return Period(Span.TODAY, today, None)
    if day == yesterday:
        return Period(Span.YESTERDAY, yesterday, today)
    if day >= monday:
        return Period(Span.THIS_WEEK, monday, yesterday)
    week_ends = min(monday, yesterday)
    if day >= monday - timedelta(days=7):
        return Period(Span.LAST_WEEK, monday - timedelta(days=7), week_ends)
    return _month(day, monday - timedelta(days=7))


def _month(day: date, at_most: date) -> Period:
    start = day.replace(day=1)
    following = (start + timedelta(days=32)).replace(day=1)
    return Period(Span.MONTH, start, min(following, at_most))


def seconds(day: date) -> int:
    """When `day` begins here, in seconds since the epoch."""
    return int(_midnight(day).timestamp())


def local_day(moment: int) -> date:
    """The day that a time in seconds since the epoch falls on, here."""
    return datetime.fromtimestamp(moment, UTC).astimezone().date()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()
