"""What a reader gives for the appointments of a file, and what names the patient in its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tomail.model.appointments import StatedAppointment

from .imported import RefusedLine

BEFORE, AFTER = timedelta(days=1), timedelta(days=400)  # what is read of calendars, from now
LONGEST_NUMBER, LONGEST_ADDRESS, MOST_MAILS = 64, 320, 20

_NUMBERED = re.compile(
    r"\bPat(?:ient(?:en|in)?)?[.\s-]{0,3}(?:Nr|No|Nummer|number|ID)\b\.?\s{0,3}[:#]?\s{0,3}"
    r"(?=[A-Za-z/-]{0,20}\d)([A-Za-z0-9](?:[\w/-]{0,62}\w)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Said:
    """One appointment. `mails` are the addresses of who is invited: the patient's may be among them."""

    line: int
    stated: StatedAppointment
    mails: tuple[str, ...] = field(default=(), repr=False)


@dataclass
class Read:
    """All of a file. `spoken` and `unread`: the sources' own ids, of series without the date, that were read
    or could not be. What a source speaks of and no longer names at a time takes place no more then."""

    said: list[Said] = field(default_factory=list)
    refused: list[RefusedLine] = field(default_factory=list)
    spoken: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)


def window(now: datetime) -> tuple[datetime, datetime]:
    """What of a calendar counts: who reminds looks no further."""
    return now - BEFORE, now + AFTER


def number_in(*texts: str) -> str:
    """The patient's number that words name, as in “Pat.-Nr. 10482”; "" where there is none, or two."""
    found = {each[:LONGEST_NUMBER] for text in texts for each in _NUMBERED.findall(text)}
    return found.pop() if len(found) == 1 else ""


def mails_of(values: Iterable[str]) -> tuple[str, ...]:
    """The addresses, as patients' are kept: lower case, each once."""
    plain = (each.strip().lower().removeprefix("mailto:") for each in values)
    fits = (each for each in plain if "@" in each and len(each) <= LONGEST_ADDRESS)
    return tuple(dict.fromkeys(fits))[:MOST_MAILS]
