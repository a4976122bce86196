"""Four threads with little memory between them: all arrives, in order, and failures come out."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Sequence

import pytest

from tomail.sync.pipeline import FIRST_BATCH, ByteQueue, Closed, Pipeline


def doubled(chunk: Sequence[int]) -> list[int]:
    return [n * 2 for n in chunk]


def run(items: list[int], write: object = None, pack: object = None, prepare: object = None) -> list[int]:
    written: list[int] = []
    with Pipeline(
        pack or list,  # type: ignore[arg-type]
        prepare or doubled,  # type: ignore[arg-type]
        write or written.extend,  # type: ignore[arg-type]
        lambda _: 1,
        "test",
    ) as pipeline:
        for item in items:
            pipeline.feed(item, 1)
    return written


def test_everything_arrives_in_order() -> None:
    assert run(list(range(2000))) == [n * 2 for n in range(2000)]


def test_every_step_waits_while_the_window_paints(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[str] = []
    monkeypatch.setattr(
        "tomail.sync.pipeline.let_window_paint", lambda: waited.append(threading.current_thread().name)
    )
    here = threading.current_thread().name
    assert run([1]) == [2]
    assert waited == [here, "test-compress", "test-parse", "test-store"]


def test_nothing_is_fine_too() -> None:
    assert run([]) == []


def test_a_message_does_not_wait_for_its_chunk_when_nothing_follows() -> None:
    arrived = threading.Event()
    with Pipeline(list, list, lambda _: arrived.set(), lambda _: 1, "test") as pipeline:
        pipeline.feed(1, 1)
        pipeline.flush()
        assert arrived.wait(30)


def test_the_first_messages_are_written_before_the_last_are_read() -> None:
    written: list[int] = []
    begun = threading.Event()

    def write(batch: list[int]) -> None:
        written.extend(batch)
        begun.set()

    with Pipeline(list, list, write, lambda _: 1, "test") as pipeline:
        for number in range(FIRST_BATCH):
            pipeline.feed(number, 1)
        pipeline.flush()
        assert begun.wait(30)
        assert written == list(range(FIRST_BATCH))
        pipeline.feed(FIRST_BATCH, 1)
    assert written == list(range(FIRST_BATCH + 1))


def test_what_was_fed_before_the_line_broke_is_written() -> None:
    written: list[int] = []
    with contextlib.suppress(EOFError), Pipeline(list, list, written.extend, lambda _: 1, "test") as pipeline:
        pipeline.feed(1, 1)
        raise EOFError
    assert written == [1]


@pytest.mark.parametrize("broken", ["pack", "prepare", "write"])
def test_a_failure_comes_out(broken: str) -> None:
    def fail(_: object) -> object:
        raise ValueError("defect")

    with pytest.raises(ValueError, match="defect"):
        run(list(range(5)), **{broken: fail})  # type: ignore[arg-type]
    assert not [t for t in threading.enumerate() if t.name.startswith("test-")]


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
