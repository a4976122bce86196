"""From the socket to the store in three threads, with little memory between them.

The caller's thread reads, one parses and compresses, one writes. Queues are bounded by bytes: a
slow disk slows the reading down, and the server's flow control does the rest. Reading, zstd and
SQLite leave Python's lock free, so the three overlap.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from types import TracebackType
from typing import Generic, Self, TypeVar

T = TypeVar("T")
P = TypeVar("P")

RAW_BYTES = 8 << 20  # read, not parsed
READY_BYTES = 16 << 20  # parsed, not written
BATCH_BYTES = 8 << 20
BATCH_MESSAGES = 500
BATCH_SECONDS = 0.25  # a batch is filled for so long at most: every transaction costs the index a segment


class Closed(Exception):
    """Nobody takes from the queue any more."""


class ByteQueue(Generic[T]):
    """A queue that holds at most `room` bytes, or one item that is larger."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._items: deque[tuple[T, int]] = deque()
        self._bytes = 0
        self._ended = False
        self._closed = False
        self._changed = threading.Condition()

    def put(self, item: T, size: int) -> None:
        """Add an item, waiting for room. Raises Closed."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._closed or not self._items or self._bytes + size <= self._room
            )
            if self._closed:
                raise Closed
            self._items.append((item, size))
            self._bytes += size
            self._changed.notify_all()

    def take(self, most: int, most_bytes: int, patience: float = 0.0) -> list[T]:
        """Up to `most` items and about `most_bytes`; empty at the end.

        Waits for one item, and up to `patience` seconds more for the rest.
        """
        with self._changed:
            self._changed.wait_for(lambda: bool(self._items) or self._ended or self._closed)
            if patience:
                self._changed.wait_for(lambda: self._is_enough(most, most_bytes), patience)
            taken: list[T] = []
            taken_bytes = 0
            while self._items and not self._closed and len(taken) < most and taken_bytes < most_bytes:
                item, size = self._items.popleft()
                taken.append(item)
                taken_bytes += size
            self._bytes -= taken_bytes
            self._changed.notify_all()
            return taken

    def _is_enough(self, most: int, most_bytes: int) -> bool:
        return self._ended or self._closed or len(self._items) >= most or self._bytes >= most_bytes

    def end(self) -> None:
        """Nothing more will be put."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def close(self) -> None:
        """Nothing more will be taken: whoever puts gets Closed."""
        with self._changed:
            self._closed = True
            self._items.clear()
            self._changed.notify_all()


class Pipeline(Generic[T, P]):
    """`feed` what was read; `prepare` and `write` are called on threads of their own.

    Leaving the `with` waits until all is written, and raises what `prepare` or `write` raised.
    """

    def __init__(
        self,
        prepare: Callable[[T], P],
        write: Callable[[list[P]], None],
        size: Callable[[P], int],
        name: str,
    ) -> None:
        self._prepare, self._write, self._size = prepare, write, size
        self._read: ByteQueue[T] = ByteQueue(RAW_BYTES)
        self._ready: ByteQueue[P] = ByteQueue(READY_BYTES)
        self._failure: BaseException | None = None
        self._threads = [
            threading.Thread(target=self._run, args=(part,), name=f"{name}-{part.__name__.strip('_')}")
            for part in (self._parse, self._store)
        ]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def feed(self, item: T, size: int) -> None:
        """Hand over an item of `size` bytes. Raises what went wrong further down."""
        try:
            self._read.put(item, size)
        except Closed:
            raise self._failure or Closed from None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._read.end()
        for thread in self._threads:
            thread.join()
        if self._failure and error is None:
            raise self._failure

    def _parse(self) -> None:
        while items := self._read.take(1, RAW_BYTES):
            prepared = self._prepare(items[0])
            self._ready.put(prepared, self._size(prepared))
        self._ready.end()

    def _store(self) -> None:
        while batch := self._ready.take(BATCH_MESSAGES, BATCH_BYTES, BATCH_SECONDS):
            self._write(batch)

    def _run(self, part: Callable[[], None]) -> None:
        try:
            part()
        except Closed:
            pass
        except BaseException as failure:
            self._failure = self._failure or failure
            self._read.close()
            self._ready.close()
