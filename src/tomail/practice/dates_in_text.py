"""Dates that a text names, as far as they may be somebody's birth date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from tomail.message.folding import fold

_MOST = 300  # dates of one text
_MONTHS: dict[str, int] = {}
for _month, _names in enumerate(
    (
        "januar jänner jan january janvier gennaio", "februar feber feb february février febbraio",
        "märz mrz mär march mars marzo", "april apr avril aprile", "mai may maggio",
        "juni jun june juin giugno", "juli jul july juillet luglio", "august aug août agosto",
        "september sept sep septembre settembre", "oktober okt october oct octobre ottobre",
        "november nov novembre", "dezember dez december dec décembre dicembre",
    ),
    1,
):  # fmt: skip
    _MONTHS.update(dict.fromkeys(map(fold, _names.split()), _month))

_DATE = re.compile(
    r"(?<![0-9./-])(?=[0-9])(?:"
    r"(?P<day>[0-9]{1,2})(?P<mark>[./-])\s?(?P<month>[0-9]{1,2})(?P=mark)\s?(?P<year>[0-9]{4}|[0-9]{2})"
    r"|(?P<iso_year>[0-9]{4})-(?P<iso_month>[0-9]{2})-(?P<iso_day>[0-9]{2})"
    r"|(?P<word_day>[0-9]{1,2})\.?\s{0,2}(?P<word>[^\W\d_]{3,9})\.?\s{1,2}(?P<word_year>[0-9]{4})"
    r")(?![0-9]|[./-][0-9])"
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[^\w]{0,3}$")
_REACH = 30  # characters before a date
_OF_SOMETHING_ELSE = frozenset(
    map(
        fold,
        "am vom ab bis seit den dem zum datum termin eingang ausgang entnahme abnahme stand untersuchung "
        "on from since until dated du le al dal il".split(),
    )
)
_OF_BIRTH = re.compile(
    r"(?:\b(?:geb|geboren\w*|geburt\w*|born|birth|naissance|nascita|ne|nee|nato|nata)\b[^\w]{0,3}\w*"
    r"|[^\W_][,;]?[ ]?[*])[^\w*]{0,3}$"  # "Huber *4.11.90", but no list of dates and nothing in **bold**
)


def birth_dates(folded: str) -> set[date]:
    """The dates in `folded` text (`message.folding.fold`) that are not said to be of something else.

    12.03.1968, 12.3.68 (which is 1968 and 2068), 12/03/1968, 1968-03-12, 12. März 1968. "Termin am
    12.03.2024" is no birth date, "geboren am 12.03.2024" is one. A long text is read for 300 dates.
    """
    found: set[date] = set()
    for match in _DATE.finditer(folded):
        if not _is_of_something_else(folded[max(0, match.start() - _REACH) : match.start()]):
            found.update(_meant(match))
        if len(found) >= _MOST:
            break
    return found


def said_birth_dates(folded: str) -> list[set[date]]:
    """What follows "geboren am", "geb.", "*" and their like: for each such place the days it may mean."""
    said = (
        set(_meant(match))
        for match in islice(_DATE.finditer(folded), _MOST)
        if _OF_BIRTH.search(folded[max(0, match.start() - _REACH) : match.start()])
    )
    return [days for days in said if days]


def _is_of_something_else(before: str) -> bool:
    word = _WORD_BEFORE.search(before)
    return word is not None and word[1] in _OF_SOMETHING_ELSE and not _OF_BIRTH.search(before)


def _meant(match: re.Match[str]) -> Iterator[date]:
    day, month, year = match["day"], match["month"], match["year"]
    if match["iso_year"]:
        day, month, year = match["iso_day"], match["iso_month"], match["iso_year"]
    elif match["word"]:
        day, month, year = match["word_day"], str(_MONTHS.get(match["word"], 0)), match["word_year"]
    for century in ("19", "20") if len(year) == 2 else ("",):
        try:
            yield date(int(century + year), int(month), int(day))
        except ValueError:
            continue
