"""Dates as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.settings.declared import are_dates
from tomail.ui.settings.typed_dates import NoDate, shown_dates, stored_dates


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("", ""),
        ("25.12.2026", "2026-12-25"),
        ("1.5.2026", "2026-05-01"),
        ("1.5.26", "2026-05-01"),
        ("25. 12. 2026; 1. 1. 2027", "2026-12-25,2027-01-01"),
        ("01/08/2026", "2026-08-01"),
        ("26.12.2026,2026-12-25 26.12.2026,", "2026-12-25,2026-12-26"),
    ],
)
def test_people_write_dates_in_many_ways(typed: str, stored: str) -> None:
    assert stored_dates(typed) == stored
    assert are_dates(stored)


@pytest.mark.parametrize("typed", ["25.12.", "30.2.2026", "12.25.2026", "Ostern", "0.1.2026", "٢٥.12.2026"])
def test_what_is_no_date_is_named(typed: str) -> None:
    with pytest.raises(NoDate, match=typed):
        stored_dates(f"24.12.2026, {typed}")


@given(st.sets(st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31)), max_size=5))
def test_what_is_shown_is_read_again(days: set[date]) -> None:
    stored = ",".join(sorted(each.isoformat() for each in days))
    assert stored_dates(shown_dates(stored)) == stored
