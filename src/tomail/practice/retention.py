"""How long a record is kept. Pure.

Germany: ten years after the end of treatment (§ 630f BGB, § 10 MBO-Ä). Switzerland: twenty years (claims
for injuries to persons last that long, art. 128a OR); some cantons ask for ten, which a practice may choose.
The term runs anew with every entry: it ends with that of the latest one. What other laws keep longer (X-ray
treatment: thirty years, § 85 StrlSchG) is prolonged entry by entry (practice.records.keep_longer).
"""

from __future__ import annotations

from calendar import isleap
from datetime import date

PRESETS = {"de": 10, "ch": 20, "ch_10": 10}
"""The choices of the setting `record.retention` and their years."""

LONGEST_YEARS = max(PRESETS.values())
XRAY_YEARS = 30


def keep_until(happened: date, preset: str) -> date:
    """The last day on which an entry of that day must be there; an unknown preset keeps it longest."""
    return years_after(happened, PRESETS.get(preset, LONGEST_YEARS))


def years_after(happened: date, years: int) -> date:
    """The same day so many years later; a leap day's is the first of March."""
    year = happened.year + years
    if (happened.month, happened.day) == (2, 29) and not isleap(year):
        return date(year, 3, 1)
    return happened.replace(year=year)


def may_go(kept_until: date | None, today: date) -> bool:
    """True once the term of the latest entry is over, or where nothing was ever filed."""
    return kept_until is None or kept_until < today
