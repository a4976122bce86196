"""All at once, the best by rank."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
Candidate = Callable[[], Awaitable[T | None]]


async def best_of(candidates: Sequence[Candidate[T]], seconds: float | None = None) -> T | None:
    """Run `candidates` (best first) at once and give back the first, by rank, that found something.

    Whoever finds something ends all of lower rank; those of higher rank go on and win if they find
    something too. After `seconds` the best result so far counts. No task is left behind, also not
    when the caller is cancelled. A candidate's error ends the race and is raised.
    """
    if not candidates:
        return None
    tasks = [asyncio.ensure_future(_run(each)) for each in candidates]
    for place, task in enumerate(tasks):
        task.add_done_callback(_ending(tasks[place + 1 :]))
    try:
        await asyncio.wait(tasks, timeout=seconds, return_when=asyncio.FIRST_EXCEPTION)
        return next((value for task in tasks if (value := _value(task)) is not None), None)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _run(candidate: Candidate[T]) -> T | None:
    return await candidate()


def _ending(lower: Sequence[asyncio.Task[Any]]) -> Callable[[asyncio.Task[Any]], None]:
    def end(done: asyncio.Task[Any]) -> None:
        if not done.cancelled() and not done.exception() and done.result() is not None:
            for task in lower:
                task.cancel()

    return end


def _value(task: asyncio.Task[T | None]) -> T | None:
    return task.result() if task.done() and not task.cancelled() else None
