"""The lines of a calendar (RFC 5545) that say what an appointment is, by event, before a library gets them.

A calendar of twenty years is long, and a stranger's may be made to be: what is neither a series nor near now
is only named, and time zones come as names that everybody knows, never as rules of the file's own.
"""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from itertools import islice
from zoneinfo import ZoneInfo

from .charset import read_text

LARGEST = 1 << 25  # bytes of a file
MOST_EVENTS = 50_000
MOST_ZONES = 100
DEEPEST = 20
LONGEST_LINE, MOST_OF_EVENT = 1 << 14, 1 << 16  # characters

_FOLD = re.compile(rb"\r?\n[ \t]")  # within a letter too
_NAME = re.compile(r"[A-Za-z0-9-]{1,60}(?=[:;])")
_KEPT = frozenset(
    "UID SEQUENCE DTSTART DTEND DURATION SUMMARY DESCRIPTION ORGANIZER ATTENDEE RRULE RDATE EXDATE STATUS"
    " RECURRENCE-ID".split()
)
_TIMES = frozenset(("DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID"))
_SERIES = frozenset(("RRULE", "RDATE"))
_PATIENT = re.compile(r"X-[A-Z0-9-]*PAT(?:IENT)?(?:EN)?-?(?:NR|NO|NUMBER|NUMMER|ID)?", re.IGNORECASE)
_ZONE = re.compile(r';TZID=(?:"([^"]*)"|((?:tzone://)?[^:;,"]*))', re.IGNORECASE)
_DAY = re.compile(r"[12]\d{7}")
_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)(?:00)?")


@dataclass
class RawEvent:
    """The lines of one event that count; `uid` as it stands there, `number` its place in the file."""

    number: int
    uid: str = ""
    lines: list[str] = field(default_factory=list, repr=False)
    named: set[str] = field(default_factory=set)
    day: str = ""  # of its beginning, 20260504
    patient: str = ""
    size: int = 0
    cut: bool = False  # a line is missing

    @property
    def is_series(self) -> bool:
        """Whether it has more dates than one."""
        return bool(self.named & _SERIES)


@dataclass
class RawZone:
    """What a calendar says of a time zone of its own: its offsets, or its real name."""

    name: str = ""
    real: str = ""
    offsets: set[str] = field(default_factory=set)


@dataclass
class RawCalendar:
    """All of a file. `over`: it has more than is read."""

    events: list[RawEvent] = field(default_factory=list)
    zones: dict[str, RawZone] = field(default_factory=dict)
    cancels: bool = False  # METHOD:CANCEL
    over: bool = False


def cut(data: bytes) -> RawCalendar:
    """The events of all calendars in a file. Never raises."""
    cutter = _Cutter()
    lines = read_text(_FOLD.sub(b"", data)).splitlines() if len(data) <= LARGEST else ()
    cutter.found.over = len(data) > LARGEST
    for line in lines:
        word = _NAME.match(line)
        cutter.put(word[0].upper() if word else "", line)
        if cutter.found.over:
            break
    return cutter.found


class _Cutter:
    """Where in a calendar a line stands."""

    def __init__(self) -> None:
        self.found = RawCalendar()
        self._path: list[str] = []
        self._event, self._zone = RawEvent(0), RawZone()

    def put(self, name: str, line: str) -> None:
        """The next line, and the name that it begins with."""
        match name, self._path:
            case "BEGIN", _:
                self._begin(line[6:].strip().upper()[:40])
            case "END", _:
                _end(self.found, self._path, self._event, self._zone)
            case "METHOD", [*_, "VCALENDAR"]:
                self.found.cancels = line.strip().upper() == "METHOD:CANCEL"
            case _, [*_, "VEVENT"]:
                _of_event(self._event, name, line)
            case _, [*_, "VTIMEZONE"] | [*_, "VTIMEZONE", _]:
                _of_zone(self._zone, name, line)

    def _begin(self, component: str) -> None:
        self._path.append(component)
        if component == "VEVENT":
            self._event = RawEvent(len(self.found.events) + 1)
        elif component == "VTIMEZONE":
            self._zone = RawZone()
        self.found.over |= len(self._path) > DEEPEST


def _end(found: RawCalendar, path: list[str], event: RawEvent, zone: RawZone) -> None:
    ended = path.pop() if path else ""
    if ended == "VEVENT":
        found.events.append(event)
        found.over |= len(found.events) > MOST_EVENTS
    elif ended == "VTIMEZONE" and len(found.zones) < MOST_ZONES:
        found.zones[zone.name] = zone


def _of_event(event: RawEvent, name: str, line: str) -> None:
    value = line.partition(":")[2].strip()
    if _PATIENT.fullmatch(name):
        event.patient = value[:64]
    if name not in _KEPT:
        return
    event.size += len(line)
    if len(line) > LONGEST_LINE or event.size > MOST_OF_EVENT:
        event.cut |= name not in ("DESCRIPTION", "SUMMARY", "ATTENDEE")
        return
    event.named.add(name)
    event.lines.append(line)
    if name == "UID":
        event.uid = value
    elif name == "DTSTART":
        day = _DAY.search(value)
        event.day = day[0] if day else ""


def _of_zone(zone: RawZone, name: str, line: str) -> None:
    value = line.partition(":")[2].strip()[:200]
    if name == "TZID":
        zone.name = value
    elif name == "X-LIC-LOCATION":
        zone.real = value
    elif name == "TZOFFSETTO" and len(zone.offsets) < MOST_ZONES:
        zone.offsets.add(value)


def in_known_zone(line: str, zone_of: Callable[[str], str]) -> str | None:
    """The line with the name of its zone as everybody knows it; None where nobody does."""
    word, unknown = _NAME.match(line), False
    if word is None or word[0].upper() not in _TIMES:
        return line

    def known(match: re.Match[str]) -> str:
        nonlocal unknown
        real = zone_of(match[1] or match[2] or "")
        unknown |= not real
        return f";TZID={real}"

    changed = _ZONE.sub(known, line, count=1)
    return None if unknown else changed


def zones_of(zones: Mapping[str, RawZone], practice: ZoneInfo, now: datetime) -> Callable[[str], str]:
    """The name in the world's list for one that a calendar uses: that of Windows, of a vendor, or of a zone
    that the calendar describes and that has the offsets of the practice's; "" for what nobody knows."""

    @cache
    def zone_of(name: str) -> str:
        described = zones.get(name, RawZone())
        return _known(name) or _known(described.real) or _alike(described, practice, now)

    return zone_of


def _known(name: str) -> str:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    name = WINDOWS_TO_OLSON.get(name.strip(), name.strip())
    parts = name.split("/")
    ends = ("/".join(parts[start:]) for start in range(len(parts)))
    found = next((each for each in islice(ends, 10) if each in _all_zones()), "")
    return found or ("UTC" if parts[-1].upper() in ("UTC", "GMT") else "")


@cache
def _all_zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())


def _alike(zone: RawZone, practice: ZoneInfo, now: datetime) -> str:
    said = {_minutes(each) for each in zone.offsets}
    halves = (now.replace(month=1, day=15, hour=12), now.replace(month=7, day=15, hour=12))
    offsets = {each.astimezone(practice).utcoffset() for each in halves}
    if said == offsets:
        return practice.key
    return "Etc/UTC" if said == {timedelta(0)} else ""


def _minutes(offset: str) -> timedelta | None:
    match = _OFFSET.fullmatch(offset)
    if match is None:
        return None
    length = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return -length if match[1] == "-" else length
