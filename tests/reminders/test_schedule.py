"""When reminders are due, across changes of clocks, quiet days and late starts."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.reminders.schedule import Rule, Timing, moment, next_moment, reminders_of

BERLIN, ZURICH, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/Zurich"), ZoneInfo("America/New_York")
ZONES = [
    BERLIN,
    ZURICH,
    NEW_YORK,
    ZoneInfo("Asia/Kathmandu"),
    ZoneInfo("Australia/Lord_Howe"),
    ZoneInfo("UTC"),
]
MOMENTS = st.integers(1_577_836_800, 2_051_222_400).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


def local(*parts: int, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime(*parts, tzinfo=zone)  # type: ignore[arg-type]


def test_two_days_before_at_noon() -> None:
    (one,) = reminders_of(local(2026, 5, 6, 9), Rule(BERLIN))
    assert one.at == local(2026, 5, 4, 12)
    assert one.timing(local(2026, 5, 4, 11, 59)) is Timing.LATER
    assert one.timing(local(2026, 5, 4, 12)) is Timing.DUE
    assert one.timing(local(2026, 5, 4, 19, 59)) is Timing.DUE
    assert one.timing(local(2026, 5, 4, 20)) is Timing.MISSED


@pytest.mark.parametrize(
    "day", [date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 25), date(2026, 10, 26)]
)
def test_noon_is_noon_when_clocks_change(day: date) -> None:
    start = datetime.combine(day, time(9), BERLIN)
    for days in (1, 2, 7):
        (one,) = reminders_of(start, Rule(BERLIN, (days,)))
        assert one.at.astimezone(BERLIN).replace(tzinfo=None) == datetime.combine(
            day - timedelta(days), time(12)
        )


def test_a_time_that_is_left_out_is_the_first_after_it() -> None:
    assert moment(date(2026, 3, 29), time(2, 30), BERLIN) == local(2026, 3, 29, 3, 0)
    assert moment(date(2026, 10, 4), time(2, 10), ZoneInfo("Australia/Lord_Howe")) == local(
        2026, 10, 4, 2, 30, zone=ZoneInfo("Australia/Lord_Howe")
    )


def test_a_time_that_comes_twice_is_the_first() -> None:
    assert moment(date(2026, 10, 25), time(2, 30), BERLIN) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_the_machines_zone_does_not_matter() -> None:
    start = local(2026, 5, 6, 0, 30)
    elsewhere = start.astimezone(NEW_YORK)  # there it is still the day before
    assert reminders_of(elsewhere, Rule(BERLIN)) == reminders_of(start, Rule(BERLIN))


def test_several_reminders_the_earliest_first() -> None:
    planned = reminders_of(local(2026, 5, 6, 9), Rule(BERLIN, (1, 7, 1)))
    assert [each.days_before for each in planned] == [7, 1]
    assert next_moment(planned, local(2026, 5, 1, 12)) == local(2026, 5, 5, 12)
    assert next_moment(planned, local(2026, 5, 5, 12)) is None


def test_on_quiet_days_they_go_out_before() -> None:
    rule = Rule(BERLIN, (1,), quiet=frozenset({date(2026, 12, 25)}), quiet_weekdays=frozenset({6}))
    (one,) = reminders_of(local(2026, 12, 26, 9), rule)
    assert one.at == local(2026, 12, 24, 12)
    (one,) = reminders_of(local(2026, 5, 4, 9), rule)  # a Monday
    assert one.at == local(2026, 5, 2, 12)


def test_where_every_day_is_quiet_there_is_none() -> None:
    assert reminders_of(local(2026, 5, 6, 9), Rule(BERLIN, quiet_weekdays=frozenset(range(7)))) == []


def test_on_the_day_itself_only_before_the_appointment() -> None:
    assert reminders_of(local(2026, 5, 6, 9), Rule(BERLIN, (0,))) == []
    (one,) = reminders_of(local(2026, 5, 6, 15), Rule(BERLIN, (0,)))
    assert (one.at, one.until) == (local(2026, 5, 6, 12), local(2026, 5, 6, 15))


def test_what_was_entered_too_late_for_a_reminder_missed_none() -> None:
    start, rule = local(2026, 5, 6, 9), Rule(BERLIN, (2,))
    assert reminders_of(start, rule, known=local(2026, 5, 5, 8)) == []
    assert len(reminders_of(start, rule, known=local(2026, 5, 4, 13))) == 1


@given(MOMENTS, st.sampled_from(ZONES), st.lists(st.integers(0, 30), max_size=4), st.times())
def test_whatever_the_rule_a_reminder_lies_before_its_appointment(
    start: datetime, zone: ZoneInfo, days: list[int], at: time
) -> None:
    rule = Rule(zone, tuple(days), at.replace(second=0, microsecond=0))
    planned = reminders_of(start, rule)
    assert len(planned) <= len(set(days))
    assert [each.at for each in planned] == sorted(each.at for each in planned)
    for each in planned:
        assert each.at < each.until <= start
        day = start.astimezone(zone).date() - timedelta(each.days_before)
        assert each.at.astimezone(zone).date() == day
        assert [each.timing(each.at), each.timing(each.until)] == [Timing.DUE, Timing.MISSED]


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.times(), st.sampled_from(ZONES))
def test_a_moment_never_lies_before_its_time(day: date, at: time, zone: ZoneInfo) -> None:
    at = at.replace(second=0, microsecond=0)
    shown = moment(day, at, zone).astimezone(zone).replace(tzinfo=None)
    assert timedelta() <= shown - datetime.combine(day, at) <= timedelta(hours=1)
