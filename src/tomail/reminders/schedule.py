"""When a reminder is due: at a time of day of the practice's zone, days before an appointment. No clock here.

Days are counted on the practice's calendar, so a reminder of 12:00 stays one across a change of clocks. A
time that a change of clocks leaves out is the first one after it; of one that comes twice it is the first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
_LONGEST_SHIFT = 14  # days in a row on which nothing goes out
_LONGEST_GAP = timedelta(hours=3)


@dataclass(frozen=True)
class Rule:
    """`days_before`: one reminder for each. `latest`: how long after its time one still goes out.

    On `quiet` dates and `quiet_weekdays` (Monday is 0) none do: they go out on the day before.
    """

    zone: ZoneInfo
    days_before: tuple[int, ...] = (2,)
    at: time = time(12)
    latest: timedelta = timedelta(hours=8)
    quiet: frozenset[date] = frozenset()
    quiet_weekdays: frozenset[int] = frozenset()


class Timing(StrEnum):
    """How a reminder stands at a moment."""

    LATER = "later"
    DUE = "due"
    MISSED = "missed"  # its time went by, nobody ran: a person is told


@dataclass(frozen=True)
class Planned:
    """One reminder of an appointment, by its `days_before`: it is due `at`, and no more from `until` on."""

    days_before: int
    at: datetime
    until: datetime

    def timing(self, now: datetime) -> Timing:
        """At `now`."""
        if now < self.at:
            return Timing.LATER
        return Timing.DUE if now < self.until else Timing.MISSED


def reminders_of(start: datetime, rule: Rule, known: datetime | None = None) -> list[Planned]:
    """All of an appointment, the earliest first. `known`: since when the practice has it at this time; what
    would have been due before is none: nobody was late."""
    planned = [_planned(start, days, rule) for days in sorted(set(rule.days_before), reverse=True)]
    return [each for each in planned if each is not None and (known is None or known < each.until)]


def next_moment(planned: Iterable[Planned], now: datetime) -> datetime | None:
    """When to look again: the next time at which one becomes due."""
    return min((each.at for each in planned if each.at > now), default=None)


def moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """That time of that day, in UTC."""
    local = datetime.combine(day, at, zone)
    there = local.astimezone(UTC)
    if there.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return there
    return _first_after_gap(there, zone)


def _planned(start: datetime, days: int, rule: Rule) -> Planned | None:
    """None where the day or hour lies after the appointment, or too many quiet days before it."""
    day = _not_quiet(start.astimezone(rule.zone).date() - days * _DAY, rule)
    if day is None:
        return None
    at = moment(day, rule.at, rule.zone)
    until = min(at + rule.latest, start)
    return Planned(days, at, until) if at < until else None


def _not_quiet(day: date, rule: Rule) -> date | None:
    for back in range(_LONGEST_SHIFT + 1):
        earlier = day - back * _DAY
        if earlier not in rule.quiet and earlier.weekday() not in rule.quiet_weekdays:
            return earlier
    return None


def _first_after_gap(there: datetime, zone: ZoneInfo) -> datetime:
    """`there` lies behind the gap by as much as the time lay within it. Changes come at whole minutes."""
    begin, after = there - _LONGEST_GAP, there.astimezone(zone).utcoffset()
    while begin.astimezone(zone).utcoffset() != after:
        begin += timedelta(minutes=1)
    return begin
