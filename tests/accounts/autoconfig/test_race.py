"""Everyone runs at once, the best rank wins, nobody is left behind."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.accounts.autoconfig.race import best_of

from .conftest import run

Runner = Callable[[], Awaitable[str | None]]


class Track:
    """Runners that the test lets finish one by one."""

    def __init__(self, count: int) -> None:
        self._gates = [asyncio.Event() for _ in range(count)]
        self._values: list[str | None] = [None] * count
        self.started: list[int] = []
        self.cancelled: list[int] = []

    def runner(self, place: int) -> Runner:
        async def go() -> str | None:
            self.started.append(place)
            try:
                await self._gates[place].wait()
            except asyncio.CancelledError:
                self.cancelled.append(place)
                raise
            return self._values[place]

        return go

    async def finish(self, place: int, value: str | None) -> None:
        self._values[place] = value
        self._gates[place].set()
        for _ in range(5):
            await asyncio.sleep(0)


async def race(count: int, finishes: list[tuple[int, str | None]]) -> tuple[str | None, Track]:
    track = Track(count)
    task = asyncio.ensure_future(best_of([track.runner(place) for place in range(count)]))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    for place, value in finishes:
        await track.finish(place, value)
    return await task, track


def test_all_start_at_once_and_a_success_ends_the_lower_ones() -> None:
    value, track = run(race(3, [(1, "second"), (0, None)]))
    assert value == "second"
    assert track.started == [0, 1, 2]
    assert track.cancelled == [2]


def test_a_better_one_that_is_still_running_wins() -> None:
    assert run(race(3, [(2, "third"), (1, "second"), (0, "first")]))[0] == "first"
    assert run(race(3, [(2, "third"), (1, "second"), (0, None)]))[0] == "second"


@given(st.lists(st.one_of(st.none(), st.text()), min_size=1, max_size=4))
def test_the_best_rank_wins_in_whatever_order_they_finish(values: list[str | None]) -> None:
    async def all_orders() -> set[str | None]:
        orders = itertools.permutations(enumerate(values))
        return {(await race(len(values), list(finishes)))[0] for finishes in orders}

    assert asyncio.run(all_orders()) == {next((value for value in values if value is not None), None)}


def test_nobody_to_run() -> None:
    assert run(best_of([])) is None


def test_at_the_deadline_the_best_so_far_counts() -> None:
    async def scenario() -> str | None:
        track = Track(3)
        await track.finish(1, "second")
        return await best_of([track.runner(place) for place in range(3)], seconds=0.05)

    assert run(scenario()) == "second"


def test_cancelling_ends_all() -> None:
    async def scenario() -> Track:
        track = Track(3)
        task = asyncio.ensure_future(best_of([track.runner(place) for place in range(3)]))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return track

    assert run(scenario()).cancelled == [0, 1, 2]


def test_an_error_is_a_bug_and_is_raised() -> None:
    async def broken() -> str | None:
        raise ZeroDivisionError

    async def scenario() -> None:
        await best_of([Track(1).runner(0), broken])

    with pytest.raises(ZeroDivisionError):
        run(scenario())
