"""From the socket to the store with little memory between: all arrives, in order, and failures come out."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence

import pytest

from tomail.sync import pipeline
from tomail.sync.pipeline import CHUNK_MESSAGES, FIRST_BATCH, ByteQueue, Closed, Pipeline

MANY = 2000


def doubled(chunk: Sequence[int]) -> list[int]:
    return [n * 2 for n in chunk]


def added(item: int, understood: int, packed: int) -> tuple[int, int, int]:
    return item, understood, packed


def piped(
    write: Callable[[list[tuple[int, int, int]]], object],
    pack: Callable[[Sequence[int]], Sequence[int]] = list,
    understand: Callable[[Sequence[int]], Sequence[int]] = doubled,
    join: Callable[[int, int, int], tuple[int, int, int]] = added,
) -> Pipeline[int, int, int, tuple[int, int, int]]:
    return Pipeline(pack, understand, join, write, lambda _: 1, "test")  # type: ignore[arg-type]


def run(items: Sequence[int], write: object = None, **parts: object) -> list[tuple[int, int, int]]:
    written: list[tuple[int, int, int]] = []
    with piped(write or written.extend, **parts) as made:  # type: ignore[arg-type]
        for item in items:
            made.feed(item, 1)
    return written


def threads() -> list[str]:
    return [each.name for each in threading.enumerate() if each.name.startswith("test-")]


@pytest.mark.parametrize("count", [CHUNK_MESSAGES - 1, MANY])
def test_everything_arrives_in_order(count: int) -> None:
    assert run(range(count)) == [(n, n * 2, n) for n in range(count)]


@pytest.mark.parametrize(
    ("several", "steps"), [(False, ["caller"] * 3), (True, ["caller", "test-parse", "test-store"])]
)
def test_every_step_waits_while_the_window_paints(
    several: bool, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[str] = []
    here = threading.current_thread().name
    monkeypatch.setattr(
        "tomail.sync.pipeline.let_window_paint", lambda: waited.append(threading.current_thread().name)
    )
    with piped(lambda _: None) as made:
        made.feed(1, 1)
        if several:
            made.flush()
    assert [name.replace(here, "caller") for name in waited] == steps


def test_nothing_is_fine_too() -> None:
    assert run([]) == []


def test_what_came_in_one_go_is_written_by_whoever_read_it() -> None:
    written: list[str] = []
    run(range(3), write=lambda batch: written.extend(threading.current_thread().name for _ in batch))
    assert written == [threading.current_thread().name] * 3


def test_what_comes_slowly_does_not_wait_for_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "CHUNK_SECONDS", 0.0)
    arrived = threading.Event()
    with piped(lambda _: arrived.set()) as made:
        made.feed(1, 1)
        assert arrived.wait(30)


def test_a_message_does_not_wait_for_its_chunk_when_nothing_follows() -> None:
    arrived = threading.Event()
    with piped(lambda _: arrived.set()) as made:
        made.feed(1, 1)
        made.flush()
        assert arrived.wait(30)


def test_the_first_messages_are_written_before_the_last_are_read() -> None:
    written: list[int] = []
    begun = threading.Event()

    def write(batch: list[tuple[int, int, int]]) -> None:
        written.extend(item for item, _, _ in batch)
        begun.set()

    with piped(write) as made:
        for number in range(FIRST_BATCH):
            made.feed(number, 1)
        made.flush()
        assert begun.wait(30)
        assert written == list(range(FIRST_BATCH))
        made.feed(FIRST_BATCH, 1)
    assert written == list(range(FIRST_BATCH + 1))


def test_what_was_fed_before_the_line_broke_is_written() -> None:
    written: list[tuple[int, int, int]] = []
    with contextlib.suppress(EOFError), piped(written.extend) as made:
        made.feed(1, 1)
        raise EOFError
    assert written == [(1, 2, 1)]


def test_what_breaks_after_the_line_does_not_hide_that_the_line_broke() -> None:
    def broken_line() -> None:
        with piped(fail) as made:
            made.feed(1, 1)
            raise EOFError

    with pytest.raises(EOFError):
        broken_line()


@pytest.mark.parametrize("count", [5, MANY])
@pytest.mark.parametrize("broken", ["pack", "understand", "join", "write"])
def test_a_failure_comes_out(broken: str, count: int) -> None:
    with pytest.raises(ValueError, match="defect"):
        run(range(count), **{broken: fail})
    assert not threads()


def fail(*_: object) -> object:
    raise ValueError("defect")


def test_a_queue_holds_no_more_than_its_room() -> None:
    queue: ByteQueue[str] = ByteQueue(10)
    queue.put(["a"], 6)
    waiting = threading.Thread(target=queue.put, args=(["b"], 6))
    waiting.start()
    assert queue.take(5, 100) == ["a"]
    waiting.join()
    assert queue.take(5, 100) == ["b"]


def test_chunks_are_taken_whole() -> None:
    queue: ByteQueue[int] = ByteQueue(100)
    for chunk in ([1, 2, 3], [4, 5, 6], [7]):
        queue.put(chunk, 3)
    assert queue.take(4, 100) == [1, 2, 3, 4, 5, 6]
    assert queue.take(4, 1) == [7]


def test_one_item_larger_than_the_room_passes() -> None:
    queue: ByteQueue[str] = ByteQueue(10)
    queue.put(["huge"], 1000)
    assert queue.take(1, 1) == ["huge"]


def test_a_batch_waits_for_more_but_not_for_ever() -> None:
    queue: ByteQueue[int] = ByteQueue(100)
    queue.put([1], 1)
    assert queue.take(2, 100, 0.01) == [1]
    later = threading.Timer(0.01, queue.put, ([3], 1))
    queue.put([2], 1)
    later.start()
    assert queue.take(2, 100, 30.0) == [2, 3]
    queue.end()
    assert queue.take(2, 100, 30.0) == []


def test_whoever_puts_into_a_closed_queue_hears_of_it() -> None:
    queue: ByteQueue[int] = ByteQueue(1)
    queue.close()
    with pytest.raises(Closed):
        queue.put([1], 1)
    assert queue.take(1, 1) == []
