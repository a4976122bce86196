from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from tomail.practice.limits import PRACTICE, Limit, Rules, Taken, Window

ZURICH = ZoneInfo("Europe/Zurich")
NOW = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)


def rules(*limits: Limit) -> Rules:
    return Rules(limits, ZURICH)


def ago(seconds: float, recipients: int = 1, account: str = "a") -> Taken:
    return Taken(account, NOW - timedelta(seconds=seconds), recipients)


MINUTE = Limit(PRACTICE, Window.MINUTE, 3)
HOUR = Limit(PRACTICE, Window.HOUR, 10)
DAY = Limit("a", Window.DAY, 20)


def test_without_limits_everything_leaves_at_once() -> None:
    assert rules().earliest("a", 1000, [ago(1, 1000)], NOW) == NOW
    assert rules().tightest("a") is None


def test_a_minute_slides() -> None:
    taken = [ago(50), ago(20), ago(10)]
    assert rules(MINUTE).earliest("a", 1, taken, NOW) == NOW + timedelta(seconds=10)
    assert rules(MINUTE).earliest("a", 2, taken, NOW) == NOW + timedelta(seconds=40)
    assert rules(MINUTE).earliest("a", 1, [ago(60), ago(20), ago(10)], NOW) == NOW


def test_recipients_count() -> None:
    assert rules(MINUTE).earliest("a", 2, [ago(30, 2)], NOW) == NOW + timedelta(seconds=30)


def test_a_day_is_one_of_the_practice() -> None:
    late = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)  # 23:30 in Zürich
    taken = [Taken("a", late, 20)]
    assert rules(DAY).earliest("a", 1, taken, late) == datetime(2026, 11, 21, 23, 0, tzinfo=UTC)
    assert rules(DAY).earliest("a", 1, taken, late + timedelta(hours=1)) == late + timedelta(hours=1)


def test_a_day_of_23_hours() -> None:
    night = datetime(2026, 3, 28, 23, 30, tzinfo=UTC)  # 00:30 of the day on which the clocks change
    ends = rules(DAY).earliest("a", 1, [Taken("a", night, 20)], night)
    assert ends == datetime(2026, 3, 29, 22, 0, tzinfo=UTC)


def test_more_recipients_than_the_limit_never_fit() -> None:
    assert rules(MINUTE, HOUR).earliest("a", 4, [], NOW) is None
    assert rules(MINUTE, HOUR).tightest("a") == 3


def test_an_account_has_limits_of_its_own_and_those_of_the_practice() -> None:
    taken = [ago(10, 20, "a")]
    assert rules(DAY).earliest("b", 1, taken, NOW) == NOW
    assert rules(HOUR).earliest("b", 1, taken, NOW) == NOW + timedelta(seconds=3590)


def test_the_meter() -> None:
    meter = rules(HOUR).meter(HOUR, [ago(3000, 4), ago(10, 4), ago(4000, 9)], NOW)
    assert (meter.used, meter.left, meter.is_low) == (8, 2, True)
    assert meter.resets == NOW + timedelta(seconds=3590)
    empty = rules(HOUR).meter(HOUR, [], NOW)
    assert (empty.used, empty.resets, empty.is_low) == (0, None, False)
    assert rules(DAY).meter(DAY, [], NOW).resets == datetime(2026, 11, 21, 23, 0, tzinfo=UTC)


LIMITS = st.lists(
    st.builds(
        Limit,
        st.sampled_from([PRACTICE, "a", "b"]),
        st.sampled_from(list(Window)),
        st.integers(1, 12),
    ),
    min_size=1,
    max_size=4,
).map(tuple)
MAILS = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(1, 4), st.integers(0, 7200)), min_size=1, max_size=40
)


@given(LIMITS, MAILS)
def test_who_leaves_when_told_never_exceeds_and_could_not_leave_earlier(
    limits: tuple[Limit, ...], mails: list[tuple[str, int, int]]
) -> None:
    checked = Rules(limits, ZURICH)
    taken: list[Taken] = []
    now = NOW
    for account, recipients, pause in mails:
        now += timedelta(seconds=pause)
        until = checked.earliest(account, recipients, taken, now)
        if until is None:
            assert recipients > (checked.tightest(account) or 0)
            continue
        if until > now:
            just_before = until - timedelta(microseconds=1)
            assert checked.earliest(account, recipients, taken, just_before) != just_before
        now = until
        taken.append(Taken(account, now, recipients))
        for limit in limits:
            assert used(limit, taken, now) <= limit.most
            assert checked.meter(limit, taken, now).used == used(limit, taken, now)


def used(limit: Limit, taken: list[Taken], now: datetime) -> int:
    """The same, counted the slow and obvious way."""
    spans = {Window.MINUTE: 60, Window.HOUR: 3600}

    def counts(at: datetime) -> bool:
        if limit.window is Window.DAY:
            return at.astimezone(ZURICH).date() == now.astimezone(ZURICH).date()
        return now - at < timedelta(seconds=spans[limit.window])

    return sum(
        each.recipients for each in taken if limit.scope in (PRACTICE, each.account) and counts(each.at)
    )
