from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.model.mail import COUNTER_BITS
from tomail.ui.mailbox.periods import seconds
from tomail.ui.mailbox.rows import Rows, is_heading

TODAY = date(2026, 11, 21)
NOON = 12 * 3600


def key(day: date, counter: int = 0, second: int = NOON) -> int:
    return (seconds(day) + second << COUNTER_BITS) + counter


moments = st.builds(
    lambda day, second, counter: (seconds(TODAY) - day * 86400 + second << COUNTER_BITS) + counter,
    st.integers(-2, 500),
    st.integers(0, 86399),
    st.integers(0, 3),
)
keys = st.sets(moments, max_size=25)


def content(rows: Rows) -> list[int]:
    return [rows.key(row) for row in range(len(rows))]


def test_each_period_has_one_heading_above_its_messages() -> None:
    rows = Rows([key(TODAY), key(TODAY, 1), key(date(2026, 11, 20)), key(date(2025, 3, 2))], today=TODAY)
    assert [is_heading(each) for each in content(rows)] == [True, False, False, True, False, True, False]
    assert rows.heading_rows() == [0, 3, 5]
    assert rows.heading_at(2) == 0
    assert rows.heading_at(6) == 5
    assert rows.heading_at(3) == 3


def test_the_oldest_first_turns_the_list_round() -> None:
    newer, older = key(TODAY), key(date(2026, 11, 20))
    rows = Rows([newer, older], today=TODAY, newest_first=False)
    assert [each for each in content(rows) if not is_heading(each)] == [older, newer]
    assert rows.heading_rows() == [0, 2]
    assert rows.period(rows.key(0)).start == date(2026, 11, 20)
    assert rows.period(rows.key(2)).start == TODAY


@pytest.mark.parametrize("newest_first", [True, False])
def test_unknown_keys_have_no_row(newest_first: bool) -> None:
    rows = Rows([key(TODAY)], today=TODAY, newest_first=newest_first)
    assert rows.row(key(TODAY, 1)) is None
    assert rows.row(key(TODAY)) == 1


@given(keys, st.booleans())
def test_rows_and_keys_are_inverse(present: set[int], newest_first: bool) -> None:
    rows = Rows(present, today=TODAY, newest_first=newest_first)
    assert all(rows.row(rows.key(row)) == row for row in range(len(rows)))
    assert set(rows.messages()) == present


@given(keys, keys, st.booleans())
def test_inserting_gives_the_list_that_would_have_been_built(
    present: set[int], added: set[int], newest_first: bool
) -> None:
    rows = Rows(present, today=TODAY, newest_first=newest_first)
    for position, run in rows.insertions(added):
        before = content(rows)
        first, last = rows.rows_before(position, len(run))
        rows.insert(position, run)
        assert content(rows)[:first] + content(rows)[last + 1 :] == before
    assert content(rows) == content(Rows(present | added, today=TODAY, newest_first=newest_first))


@given(keys, keys, st.booleans())
def test_removing_gives_the_list_that_would_have_been_built(
    present: set[int], gone: set[int], newest_first: bool
) -> None:
    rows = Rows(present | gone, today=TODAY, newest_first=newest_first)
    for first, end in rows.removals(gone):
        before, (top, bottom) = content(rows), rows.rows_of(first, end)
        rows.remove(first, end)
        assert content(rows) == before[:top] + before[bottom + 1 :]
    assert content(rows) == content(Rows(present - gone, today=TODAY, newest_first=newest_first))


def test_removing_what_is_not_there_changes_nothing() -> None:
    rows = Rows([key(TODAY)], today=TODAY)
    assert rows.removals([key(TODAY, 7)]) == []
    assert rows.insertions([key(TODAY)]) == []


@given(keys, keys)
def test_runs_are_the_rows_of_the_keys_and_no_others(present: set[int], asked: set[int]) -> None:
    rows = Rows(present, today=TODAY)
    runs = rows.runs(asked)
    assert runs == sorted(runs)
    assert {row for first, last in runs for row in range(first, last + 1)} == {
        row for row in range(len(rows)) if rows.key(row) in asked
    }
    assert all(last + 1 < first for (_, last), (first, _) in pairwise(runs))
