"""Dates as people type and read them, one after the other; kept as those of ISO 8601."""

from __future__ import annotations

import re
from datetime import date

from tomail.ui import i18n

_DAY_FIRST = re.compile(r"(\d\d?)[./](\d\d?)[./](\d\d|\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)", re.ASCII)
_BETWEEN = re.compile(r"[,;\s]+")


class NoDate(ValueError):
    """Its argument is what was typed there."""


def stored_dates(typed: str) -> str:
    """In order, each once: "2026-12-25,2026-12-26". Raises NoDate."""
    close = re.sub(r"(?<=\d\.)[ \u00a0]+(?=\d)", "", typed)  # 25. 12. 2026
    return ",".join(sorted({_date(each).isoformat() for each in _BETWEEN.split(close) if each}))


def shown_dates(stored: str) -> str:
    """In the user's way; `stored` as `stored_dates` gives it."""
    return ", ".join(i18n.day(date.fromisoformat(each.strip())) for each in stored.split(",") if each.strip())


def _date(typed: str) -> date:
    if found := _DAY_FIRST.fullmatch(typed):
        day, month, year = map(int, found.groups())
    elif found := _YEAR_FIRST.fullmatch(typed):
        year, month, day = map(int, found.groups())
    else:
        raise NoDate(typed)
    try:
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        raise NoDate(typed) from None
