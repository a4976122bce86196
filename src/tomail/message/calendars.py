"""Appointments that come by mail (RFC 5545, RFC 5546, RFC 6047).

What a library would have to work through is cut to what an invitation is made of before it gets it: a rule
for every second since the year 1, ten megabytes of pictures, a thousand levels of components.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

from tomail.model.mail import Address
from tomail.model.purposes import Attendee, Invitation, Method, Participation, Recurrence

from .clean import clean
from .text import tidy

if TYPE_CHECKING:
    from icalendar import Calendar, Component

MOST_TEXT = 1 << 21  # characters that are looked at
MOST_KEPT = 1 << 17  # characters that the library gets
MOST_EVENTS = 20
MOST_ZONES = 20
MOST_LINES = 600  # of one component
MOST_LENGTH = 1 << 14  # characters of one line
MOST_ATTENDEES = 200
LONGEST_WORDS = 20_000
FEW = 3  # next dates of a series
OLDEST = timedelta(days=366 * 20)  # of a series whose next dates are told: they are counted from its first
AHEAD = timedelta(days=366)

DEEPEST = 20
MOST_CHANGES = 200  # between summer and winter in all zones together

_FOLD = re.compile(r"\n[ \t]")
_NAME = re.compile(r"[A-Za-z-]{1,60}")
_OF_EVENT = frozenset(
    "UID SEQUENCE DTSTART DTEND DURATION SUMMARY LOCATION DESCRIPTION ORGANIZER ATTENDEE RRULE RDATE EXDATE"
    " STATUS COMMENT RECURRENCE-ID DTSTAMP".split()
)
_OF_ZONE = frozenset("TZID DTSTART TZOFFSETFROM TZOFFSETTO TZNAME RRULE RDATE".split())
_ZONE_RULE = re.compile(
    r"RRULE:FREQ=YEARLY(?:;(?:BYMONTH=\d{1,2}|BYDAY=[+-]?\d{0,2}[A-Z]{2}|BYMONTHDAY=-?\d{1,2}"
    r"|UNTIL=[12]\d{7}(?:T\d{6}Z?)?|INTERVAL=1|WKST=[A-Z]{2}))*",
    re.IGNORECASE,
)
# A zone called "/vendor/2007/Europe/Berlin" is the one that everybody knows.
_VENDOR = re.compile(
    r"(TZID[=:]\"?)/[^;:=\"\n]*?((?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/)"
)
_WEEKDAYS = {name: place for place, name in enumerate(("MO", "TU", "WE", "TH", "FR", "SA", "SU"))}
_TOLD = frozenset(("FREQ", "INTERVAL", "BYDAY", "COUNT", "UNTIL", "WKST"))
_NTH_WEEKDAY = re.compile(r"[+-]?[1-4](?:MO|TU|WE|TH|FR|SA|SU)")
_MAILTO = re.compile(r"^mailto:", re.IGNORECASE)


def read_invitation(text: str, part: int, now: datetime, method: str = "") -> Invitation | None:
    """The appointment in iCalendar `text`; None if it holds none that can be read.

    `method` is that of the Content-Type, for calendars that do not say it themselves.
    """
    calendar = read_calendar(text)
    if calendar is None:
        return None
    events = [each for each in calendar.subcomponents if each.name == "VEVENT"]
    if not events:
        return None
    with suppress(Exception):  # the library raises what comes
        return _invitation(calendar, events, part, now, method)
    return None


def read_calendar(text: str) -> Calendar | None:
    """The calendar in `text`, as far as it is looked at; None if there is none."""
    from icalendar import Calendar

    kept = "\r\n".join(_kept(text))
    if "\nBEGIN:VEVENT" not in kept:
        return None
    with suppress(Exception):  # the library raises what comes
        return Calendar.from_ical(kept)
    return None


def appointment(calendar: Calendar) -> Component | None:
    """The event that the message is about: the series before its exceptions."""
    events = [each for each in calendar.subcomponents if each.name == "VEVENT"]
    return next((each for each in events if "RECURRENCE-ID" not in each), events[0] if events else None)


def _kept(text: str) -> Iterator[str]:
    """The lines of the first calendar that say what an appointment is, whole and in balance."""
    path = ["VCALENDAR"]
    counts: Counter[str] = Counter()
    left, lines = MOST_KEPT, 0
    yield "BEGIN:VCALENDAR"
    for line in _lines(text):
        word = _NAME.match(line)
        name = word[0].upper() if word else ""
        if name == "BEGIN":
            if len(path) > DEEPEST:
                break
            path.append(line[6:].strip().upper()[:40])
            counts[path[-1]] += 1
            lines = 0 if len(path) == 2 else lines
            if _is_kept(path, counts):
                yield f"BEGIN:{path[-1]}"
        elif name == "END":
            if _is_kept(path, counts):
                yield f"END:{path[-1]}"
            path.pop()
            if not path:
                break
        elif lines < MOST_LINES and len(line) < min(MOST_LENGTH, left) and _says(name, line, path, counts):
            lines += len(path) > 1
            left -= len(line)
            yield line
    yield from (
        f"END:{path[depth - 1]}" for depth in range(len(path), 0, -1) if _is_kept(path[:depth], counts)
    )


def _is_kept(path: Sequence[str], counts: Mapping[str, int]) -> bool:
    match path:
        case ["VCALENDAR"]:
            return True
        case ["VCALENDAR", "VEVENT"]:
            return counts["VEVENT"] <= MOST_EVENTS
        case ["VCALENDAR", "VTIMEZONE"]:
            return counts["VTIMEZONE"] <= MOST_ZONES
        case ["VCALENDAR", "VTIMEZONE", "STANDARD" | "DAYLIGHT" as change]:
            return counts["VTIMEZONE"] <= MOST_ZONES and counts[change] <= MOST_CHANGES
    return False


def _says(name: str, line: str, path: Sequence[str], counts: Mapping[str, int]) -> bool:
    """Whether a line counts where it stands."""
    if not _is_kept(path, counts):
        return False
    match path:
        case ["VCALENDAR"]:
            return name == "METHOD"
        case [_, "VEVENT"]:
            return name in _OF_EVENT
    return name in _OF_ZONE and (name != "RRULE" or bool(_ZONE_RULE.fullmatch(line.strip())))


def _lines(text: str) -> Iterator[str]:
    """Unfolded lines (RFC 5545, 3.1) below the first BEGIN:VCALENDAR; all, where only that is missing."""
    lines = _VENDOR.sub(r"\1\2", _FOLD.sub("", tidy(text[:MOST_TEXT]))).split("\n")
    starts = (at for at, line in enumerate(lines) if line.strip().upper() == "BEGIN:VCALENDAR")
    return islice(lines, next(starts, -1) + 1, None)


def _invitation(calendar: Calendar, events: list[Any], part: int, now: datetime, method: str) -> Invitation:
    event: Any = appointment(calendar)
    start, end = _times(event)
    found = Invitation(
        part=part,
        method=_method(str(calendar.get("METHOD", "") or method)),
        uid=_words(event.get("UID"))[:1000],
        sequence=_number(event.get("SEQUENCE")),
        summary=_words(event.get("SUMMARY")),
        location=_words(event.get("LOCATION")),
        description=tidy(str(_first(event.get("DESCRIPTION")) or ""))[:LONGEST_WORDS].strip(),
        start=start,
        end=end,
        organiser=_person(event.get("ORGANIZER")),
        attendees=tuple(_attendees(event.get("ATTENDEE"))),
        cancelled=_words(event.get("STATUS")).upper() == "CANCELLED",
        comment=_words(event.get("COMMENT")),
        single="RECURRENCE-ID" in event,
        others=len({str(each.get("UID", "")) for each in events}) - 1,
    )
    rule = _first(event.get("RRULE"))
    if rule is None:
        return found
    counted = all(_is_countable(each, now) for each in events)
    return replace(
        found, recurrence=_recurrence(rule), next_dates=_next_dates(calendar, now) if counted else ()
    )


def _method(word: str) -> Method:
    try:
        return Method(word.strip().upper())
    except ValueError:
        return Method.PUBLISH


def _times(event: Any) -> tuple[datetime | date | None, datetime | date | None]:
    start, end = (getattr(_first(event.get(name)), "dt", None) for name in ("DTSTART", "DTEND"))
    duration = getattr(_first(event.get("DURATION")), "dt", None)
    if start is not None and end is None and isinstance(duration, timedelta):
        with suppress(OverflowError):
            end = start + duration
    return start, end


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _words(value: Any) -> str:
    return clean(str(_first(value) or ""))[:LONGEST_WORDS]


def _number(value: Any) -> int:
    try:
        return max(0, min(int(_first(value) or 0), 2**31 - 1))
    except (ValueError, TypeError):
        return 0


def _person(value: Any) -> Address | None:
    value = _first(value)
    if value is None:
        return None
    address = clean(_MAILTO.sub("", str(value)))[:500]
    name = clean(str(getattr(value, "params", {}).get("CN", "")).strip('"'))[:200]
    return Address("" if name == address else name, address) if address else None


def _attendees(values: Any) -> Iterator[Attendee]:
    for value in islice(values if isinstance(values, list) else [values], MOST_ATTENDEES):
        person = _person(value)
        if person is not None:
            yield Attendee(person, _participation(value.params.get("PARTSTAT", "")))


def _participation(word: object) -> Participation:
    try:
        return Participation(str(word).upper())
    except ValueError:
        return Participation.OPEN


def _recurrence(rule: Any) -> Recurrence:
    with suppress(AttributeError, ValueError, OverflowError):
        return _read_rule(rule)
    return Recurrence("", exact=False)


def _read_rule(rule: Any) -> Recurrence:
    values = {str(name).upper(): [*value] for name, value in rule.items()}
    days = [str(each).upper() for each in values.get("BYDAY", ())]
    until = next(iter(values.get("UNTIL", ())), None)
    frequency = str(next(iter(values.get("FREQ", ())), "")).upper()
    return Recurrence(
        frequency=frequency,
        interval=_number(values.get("INTERVAL")) or 1,
        weekdays=tuple(sorted({_WEEKDAYS[each] for each in days if each in _WEEKDAYS})),
        count=_number(values.get("COUNT")) or None,
        until=until.date() if isinstance(until, datetime) else until if isinstance(until, date) else None,
        exact=values.keys() <= _TOLD
        and all(each in _WEEKDAYS for each in days)
        and frequency in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
    )


def _is_countable(event: Any, now: datetime) -> bool:
    """Whether the dates of an event are soon found, whichever of its rules they come from."""
    rules = event.get("RRULE", [])
    rules = rules if isinstance(rules, list) else [rules]
    return not rules or (_is_near(_times(event)[0], now) and all(map(_is_quick, rules)))


def _is_quick(rule: Any) -> bool:
    """Whether its dates come one after another: one for a rule that never holds is searched for ever."""
    recurrence = _recurrence(rule)
    if not recurrence.frequency:
        return False
    names = {str(name).upper() for name in rule}
    nth = all(_NTH_WEEKDAY.fullmatch(str(each).upper()) for each in rule.get("BYDAY", ()))
    return recurrence.exact or (recurrence.frequency == "MONTHLY" and nth and names <= _TOLD)


def _is_near(start: datetime | date | None, now: datetime) -> bool:
    """Dates are counted from the first one on."""
    day = start.date() if isinstance(start, datetime) else start
    return day is not None and now.date() - OLDEST < day < now.date() + AHEAD


def _next_dates(calendar: Calendar, now: datetime) -> tuple[datetime | date, ...]:
    import recurring_ical_events  # type: ignore[import-untyped]

    with suppress(Exception):  # the library raises what comes
        found = recurring_ical_events.of(calendar).between(now, now + AHEAD)
        dates = sorted((each["DTSTART"].dt for each in found), key=_moment)
        return tuple(dates[:FEW])
    return ()


def _moment(value: datetime | date) -> datetime:
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def is_whole_day(value: datetime | date | None) -> bool:
    """Whether it is a day, not a time."""
    return value is not None and not isinstance(value, datetime)


def answered(attendees: Iterable[Attendee], address: str) -> Participation | None:
    """What the person with this address said as the organiser has it; None if they are not invited."""
    for each in attendees:
        if each.person.address.lower() == address.lower():
            return each.answer
    return None
