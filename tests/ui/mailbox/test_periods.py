from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.ui.mailbox.periods import local_day, period_of, seconds

SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (date(2026, 11, 25), "Heute"),
        (date(2026, 11, 21), "Heute"),
        (date(2026, 11, 20), "Gestern"),
        (date(2026, 11, 19), "Diese Woche"),
        (date(2026, 11, 16), "Diese Woche"),
        (date(2026, 11, 15), "Letzte Woche"),
        (date(2026, 11, 9), "Letzte Woche"),
        (date(2026, 11, 8), "November"),
        (date(2026, 1, 31), "Januar"),
        (date(2025, 12, 31), "Dezember 2025"),
    ],
)
def test_titles(app, day: date, title: str) -> None:
    assert period_of(day, SATURDAY).title(SATURDAY) == title


def test_on_a_monday_yesterday_is_not_last_week(app) -> None:
    monday = date(2026, 11, 23)
    assert period_of(date(2026, 11, 22), monday).title(monday) == "Gestern"
    assert period_of(date(2026, 11, 21), monday).title(monday) == "Letzte Woche"


days = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@given(days, days)
def test_periods_follow_each_other_without_gap_or_overlap(day: date, today: date) -> None:
    period = period_of(day, today)
    assert period_of(period.start, today) == period
    assert period.end is None or period_of(period.end, today) != period
    assert period.end is None or period_of(period.end - timedelta(days=1), today) == period


@given(days)
def test_a_day_begins_on_that_day(day: date) -> None:
    assert local_day(seconds(day)) == day
    assert local_day(seconds(day) - 1) == day - timedelta(days=1)
