from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tomail.model.account import SyncOptions
from tomail.sync.pop3.plan import (
    AT_ONCE,
    DAY_SECONDS,
    FIRST_PAGE,
    KEPT,
    MOST_BYTES,
    MOST_MESSAGES,
    Listed,
    batches,
    believed,
    delete_before,
    plan,
)

LARGEST = 1000
UIDLS = st.sampled_from("abcdefgh")
LISTINGS = st.lists(st.tuples(UIDLS, st.integers(0, LARGEST + 10))).map(
    lambda rows: [Listed(number, uidl, size) for number, (uidl, size) in enumerate(rows, 1)]
)
KNOWN = st.dictionaries(UIDLS, st.integers(0, 100))


@given(LISTINGS, KNOWN, st.one_of(st.sampled_from([AT_ONCE, KEPT]), st.integers(0, 100)))
def test_unknown_messages_are_fetched_newest_first_and_only_known_ones_deleted(
    listed: list[Listed], known: dict[str, int], until: float
) -> None:
    made = plan(listed, known, delete_before=until, largest=LARGEST)
    by_number = {each.number: each for each in listed}
    assert [each.number for each in made.fetch] == sorted(
        (each.number for each in listed if each.uidl not in known and each.size <= LARGEST), reverse=True
    )
    assert all(by_number[number].uidl in known for number in made.delete)
    assert all(known[by_number[number].uidl] <= until for number in made.delete)
    assert set(made.missing) <= known.keys() - {each.uidl for each in listed}


@given(LISTINGS, KNOWN)
def test_a_second_session_finds_nothing_to_fetch(listed: list[Listed], known: dict[str, int]) -> None:
    first = plan(listed, known, delete_before=KEPT, largest=LARGEST)
    after = known | {each.uidl: 0 for each in first.fetch}
    assert plan(listed, after, delete_before=KEPT, largest=LARGEST).fetch == ()


def test_an_empty_listing_is_not_believed_where_mail_is_left() -> None:
    assert plan([], {"a": 1, "b": 1}, delete_before=KEPT, largest=LARGEST).missing == ()
    assert plan([], {"a": 1, "b": 1}, delete_before=AT_ONCE, largest=LARGEST).missing == ("a", "b")
    assert plan([Listed(1, "a", 1)], {"a": 1, "b": 1}, delete_before=KEPT, largest=LARGEST).missing == ("b",)


def test_one_uidl_for_two_messages_deletes_neither() -> None:
    listed = [Listed(1, "a", 1), Listed(2, "a", 1), Listed(3, "b", 1)]
    assert plan(listed, {"a": 1, "b": 1}, delete_before=AT_ONCE, largest=LARGEST).delete == (3,)


def test_what_broke_the_connection_comes_last() -> None:
    listed = [Listed(number, uidl, 1) for number, uidl in enumerate("abc", 1)]
    made = plan(listed, {}, delete_before=KEPT, largest=LARGEST, failures={"c": 1})
    assert [each.uidl for each in made.fetch] == ["b", "a", "c"]
    without = plan(listed, {}, delete_before=KEPT, largest=LARGEST, failures={"c": 2})
    assert [each.uidl for each in without.fetch] == ["b", "a"]


def test_what_was_fetched_some_days_ago_is_deleted() -> None:
    now, listed = 100 * DAY_SECONDS, [Listed(number, uidl, 1) for number, uidl in enumerate("abc", 1)]
    known = {"a": 90 * DAY_SECONDS, "b": 90 * DAY_SECONDS + 1}
    week, ten = (delete_before(SyncOptions(leave_days=days), now) for days in (7, 10))
    assert plan(listed, known, delete_before=week, largest=LARGEST).delete == (1, 2)
    assert plan(listed, known, delete_before=ten, largest=LARGEST).delete == (1,)
    assert plan(listed, known, delete_before=delete_before(SyncOptions(), now), largest=LARGEST).delete == ()
    assert plan([], known, delete_before=week, largest=LARGEST).missing == ()


def test_a_clock_that_is_far_ahead_is_believed_by_the_day() -> None:
    day, last = DAY_SECONDS, 100.0 * DAY_SECONDS
    assert believed(last + day / 2, last) == last + day / 2
    assert believed(last + 9000 * day, last) == last + day
    assert believed(last - 9000 * day, last) == last - 9000 * day
    assert believed(last, None) == last


@given(st.lists(st.integers(0, MOST_BYTES * 2), max_size=700))
def test_batches_keep_order_and_memory(sizes: list[int]) -> None:
    messages = [Listed(number, str(number), size) for number, size in enumerate(sizes)]
    made = list(batches(messages))
    assert [each for batch in made for each in batch] == messages
    for index, batch in enumerate(made):
        assert 0 < len(batch) <= (MOST_MESSAGES if index else FIRST_PAGE)
        assert len(batch) == 1 or sum(each.size for each in batch) <= MOST_BYTES
