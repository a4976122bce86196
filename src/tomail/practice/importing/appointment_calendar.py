"""Appointments in calendars (iCalendar, RFC 5545): series with their exceptions, around now.

An occurrence of a series is known by the series' id and by when it was to begin at first: moved or cancelled
it stays the same one. Whole days are no appointments of patients; nor is what has no id.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.message.clean import clean
from tomail.model.appointments import AppointmentState, StatedAppointment

from .appointment_lines import RawCalendar, RawEvent, cut, in_known_zone, zones_of
from .appointment_said import Read, Said, mails_of, number_in, window
from .appointments import LONGEST_TITLE, NO_ID
from .imported import RefusedLine

MOST_SAID = 20_000
MOST_OF_SERIES = 1000  # exceptions of one
MOST_DAYS = 2_000_000  # that all series are counted through
OLDEST = timedelta(days=366 * 20)  # a series is counted from its first
LONGEST_ID = 250

UNREADABLE = QT_TRANSLATE_NOOP("engine", "This appointment cannot be read.")
ENDLESS = QT_TRANSLATE_NOOP("engine", "The dates of this series cannot be counted.")
NO_ZONE = QT_TRANSLATE_NOOP("engine", "The time zone of this appointment is not known.")
TOO_MUCH = QT_TRANSLATE_NOOP("engine", "The calendar has more appointments than can be taken in.")

_DAYS = r"[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)"
_RULE = re.compile(
    r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;(?:INTERVAL=[1-9]\d?|COUNT=[1-9]\d{0,5}|WKST=[A-Z]{2}"
    r"|UNTIL=[12]\d{7}(?:T\d{6}Z?)?"
    rf"|BYDAY={_DAYS}(?:,{_DAYS}){{0,20}}|BYMONTHDAY=-?(?:1\d?|2[0-8]?|[3-9])|BYMONTH=\d{{1,2}}))*;?",
    re.IGNORECASE,
)
_OCCURRENCE = re.compile(r"\|\d{8}(?:T\d{6}Z)?$")


def series_of(external: str) -> str:
    """The id that an appointment has from its calendar, without the date of the occurrence."""
    return _OCCURRENCE.sub("", external)


def read_calendar(data: bytes, zone: ZoneInfo, now: datetime) -> Read:
    """What takes place from yesterday to in thirteen months; `zone` is that of times without one.

    Raises Refused (INVALID) for a calendar that is larger than is read.
    """
    raw = cut(data)
    if raw.over:
        raise Refused(too_much())
    reader = _Reader(raw, zone, now)
    for uid, events in _by_series(raw.events, reader.read).items():
        reader.take(uid, events)
    return reader.read


def too_much() -> Problem:
    """What is said of a file that is larger than is read."""
    return Problem(
        ProblemKind.INVALID,
        sentence(TOO_MUCH),
        sentence(QT_TRANSLATE_NOOP("engine", "Let the practice system export fewer days.")),
    )


def _by_series(events: Iterable[RawEvent], read: Read) -> dict[str, list[RawEvent]]:
    found: dict[str, list[RawEvent]] = defaultdict(list)
    for each in events:
        if each.uid:
            found[_identity(each.uid)].append(each)
        else:
            read.refused.append(RefusedLine(each.number, sentence(NO_ID)))
    return found


def _identity(uid: str) -> str:
    plain = clean(uid)
    return plain if len(plain) <= LONGEST_ID else hashlib.sha256(uid.encode()).hexdigest()


class _Reader:
    """Takes in one series after the other, within bounds that they share."""

    def __init__(self, raw: RawCalendar, zone: ZoneInfo, now: datetime) -> None:
        self.read = Read()
        self._zone, self._now = zone, now
        self._since, self._until = window(now)
        self._cancels = raw.cancels
        self._zone_of = zones_of(raw.zones, zone, now)
        self._days = MOST_DAYS

    def take(self, uid: str, events: list[RawEvent]) -> None:
        """All that the calendar says of one id."""
        if not any(each.is_series or self._is_near(each) for each in events):
            self.read.spoken.add(uid)
            return
        why = self._hindrance(events)
        if why is None:
            why = self._said(uid, events)
        if why is None:
            self.read.spoken.add(uid)
        else:
            self.read.unread.add(uid)
            self.read.refused.append(RefusedLine(events[0].number, why))
        if len(self.read.said) > MOST_SAID:
            raise Refused(too_much())

    def _is_near(self, event: RawEvent) -> bool:
        """Also what cannot be told."""
        day = _day(event)
        margin = timedelta(days=2)  # another zone
        return day is None or (self._since - margin).date() <= day <= (self._until + margin).date()

    def _hindrance(self, events: Sequence[RawEvent]) -> Sentence | None:
        if any(each.cut for each in events) or len(events) > MOST_OF_SERIES:
            return sentence(UNREADABLE)
        for each in events:
            if each.is_series and not self._is_countable(each):
                return sentence(ENDLESS)
        return None

    def _is_countable(self, event: RawEvent) -> bool:
        rules = [each.partition(":")[2].strip() for each in event.lines if each[:5].upper() == "RRULE"]
        day = _day(event)
        if day is None or day < (self._now - OLDEST).date() or len(rules) > 1:
            return False
        self._days -= max(0, (self._until.date() - day).days)
        return self._days > 0 and all(map(_is_plain, rules))

    def _said(self, uid: str, events: Sequence[RawEvent]) -> Sentence | None:
        """Why they cannot be read; None if they were."""
        lines = list(_known_lines(events, self._zone_of))
        if None in lines:
            return sentence(NO_ZONE)
        with suppress(Exception):  # the library raises what comes
            found = list(self._occurrences(uid, [each for each in lines if each], events))
            self.read.said += found
            return None
        return sentence(UNREADABLE)

    def _occurrences(self, uid: str, lines: Sequence[str], events: Sequence[RawEvent]) -> Iterator[Said]:
        from icalendar import Calendar

        calendar: Any = Calendar.from_ical("\r\n".join(("BEGIN:VCALENDAR", *lines, "END:VCALENDAR", "")))
        found = _latest(calendar.subcomponents)
        patients = {each.patient for each in events} - {""}
        patient = patients.pop() if len(patients) == 1 else ""
        named: dict[str, Said] = {}
        for external, event in self._dated(uid, found):
            said = self._one(external, event, patient, events[0].number)
            if said is not None:
                named[external] = said
        yield from named.values()

    def _dated(self, uid: str, found: Sequence[Any]) -> Iterator[tuple[str, Any]]:
        """Each event with its id. An exception stands for itself, wherever it was moved to."""
        if any("RRULE" in each or "RDATE" in each for each in found):
            for each in self._counted(found):
                yield _occurrence(uid, each, self._zone), each
        for each in found:
            if "RECURRENCE-ID" in each:
                yield _occurrence(uid, each, self._zone), each
            elif "RRULE" not in each and "RDATE" not in each:
                yield uid, each

    def _counted(self, found: Sequence[Any]) -> Iterator[Any]:
        import recurring_ical_events  # type: ignore[import-untyped]
        from icalendar import Calendar

        calendar = Calendar()
        for each in found:
            calendar.add_component(each)
        yield from recurring_ical_events.of(calendar).between(self._since, self._until)

    def _one(self, external: str, event: Any, patient: str, line: int) -> Said | None:
        start = _aware(_value(event, "DTSTART"), self._zone)
        if start is None or not self._since <= start < self._until:
            return None
        cancelled = self._cancels or _words(event, "STATUS").upper() == "CANCELLED"
        title, more = _words(event, "SUMMARY"), _words(event, "DESCRIPTION")
        stated = StatedAppointment(
            external=external,
            patient=patient or number_in(title, more),
            start=start,
            end=_end(event, start, self._zone),
            title=title[:LONGEST_TITLE],
            state=AppointmentState.CANCELLED if cancelled else AppointmentState.PLANNED,
        )
        return Said(line, stated, _invited(event))


def _is_plain(rule: str) -> bool:
    """Whether its dates come one after another: one for a rule that never holds is searched for ever."""
    if not _RULE.fullmatch(rule):
        return False
    parts = dict(each.upper().split("=", 1) for each in rule.rstrip(";").split(";"))
    months = int(parts.get("BYMONTH", "1"))
    if not 1 <= months <= 12 or len(parts) != rule.rstrip(";").count("=") or not _is_nth_right(parts):
        return False
    if "BYMONTHDAY" in parts and ("BYDAY" in parts or parts["FREQ"] not in ("MONTHLY", "YEARLY")):
        return False
    return "BYMONTH" not in parts or parts["FREQ"] == "YEARLY"


def _is_nth_right(parts: dict[str, str]) -> bool:
    days = parts.get("BYDAY", "").split(",")
    return parts["FREQ"] in ("MONTHLY", "YEARLY") or not any(re.search(r"\d", each) for each in days)


def _known_lines(events: Iterable[RawEvent], zone_of: Callable[[str], str]) -> Iterator[str | None]:
    for each in events:
        yield "BEGIN:VEVENT"
        for line in each.lines:
            yield in_known_zone(line, zone_of)
        yield "END:VEVENT"


def _latest(events: Iterable[Any]) -> list[Any]:
    """Of two that speak of the same, the one that was changed last."""
    found: dict[str, Any] = {}
    for each in events:
        moment = _value(each, "RECURRENCE-ID")
        key = "" if moment is None else str(moment)
        if key not in found or _sequence(each) >= _sequence(found[key]):
            found[key] = each
    return list(found.values())


def _sequence(event: Any) -> int:
    with suppress(ValueError, TypeError):
        return int(event.get("SEQUENCE", 0))
    return 0


def _occurrence(uid: str, event: Any, zone: ZoneInfo) -> str:
    at = _value(event, "RECURRENCE-ID") or _value(event, "DTSTART")
    moment = _aware(at, zone)
    stamp = moment.strftime("%Y%m%dT%H%M%SZ") if moment else f"{at:%Y%m%d}"
    return f"{uid}|{stamp}"


def _value(event: Any, name: str) -> Any:
    value = event.get(name)
    return getattr(value[0] if isinstance(value, list) and value else value, "dt", None)


def _aware(value: Any, zone: ZoneInfo) -> datetime | None:
    """A time, one that a night leaves out an hour later; None for a day."""
    if not isinstance(value, datetime):
        return None
    return (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC)


def _end(event: Any, start: datetime, zone: ZoneInfo) -> datetime | None:
    end, length = _aware(_value(event, "DTEND"), zone), _value(event, "DURATION")
    if end is None and isinstance(length, timedelta):
        end = start + length
    return end if end is not None and end > start else None


def _words(event: Any, name: str) -> str:
    value = event.get(name)
    return clean(str((value[0] if isinstance(value, list) and value else value) or ""))


def _invited(event: Any) -> tuple[str, ...]:
    """Not who invites, nor rooms."""
    values = event.get("ATTENDEE", [])
    people = [
        str(each)
        for each in (values if isinstance(values, list) else [values])
        if str(getattr(each, "params", {}).get("CUTYPE", "")).upper() not in ("ROOM", "RESOURCE")
    ]
    host = mails_of([str(event.get("ORGANIZER", ""))])
    return tuple(each for each in mails_of(people) if each not in host)


def _day(event: RawEvent) -> date | None:
    try:
        return date.fromisoformat(event.day) if event.day else None
    except ValueError:
        return None
