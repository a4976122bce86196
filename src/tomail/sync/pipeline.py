"""From the socket to the store in four threads, with little memory between them.

The caller's thread reads, one compresses, one understands, one writes. Queues are bounded by bytes: a
slow disk slows the reading down, and the server's flow control does the rest. Reading, zstd and
SQLite leave Python's lock free, so they overlap. Messages pass from thread to thread in chunks: waking
the next one for every message, or waiting for the lock after compressing each, would cost more than
parsing it.
"""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Generic, Self, TypeVar

from tomail.base.threads import give_way, let_window_paint

T = TypeVar("T")
U = TypeVar("U")
P = TypeVar("P")

RAW_BYTES = 8 << 20  # read, not compressed; and the same, not understood
READY_BYTES = 16 << 20  # parsed, not written
FIRST_CHUNK_BYTES = 1 << 16  # each a little larger: where there is little to do, nobody waits for the last
CHUNK_BYTES = 2 << 20  # of large ones whoever asks another process waits less often
CHUNK_MESSAGES = 128
BATCH_BYTES = 8 << 20
FIRST_BATCH = 50  # messages: of fewer every transaction costs more than it gains
BATCH_MESSAGES = 500
BATCH_SECONDS = 0.25  # a batch is filled for so long at most: every transaction costs the index a segment


class Closed(Exception):
    """Nobody takes from the queue any more."""


class ByteQueue(Generic[T]):
    """A queue of chunks that holds at most `room` bytes, or one chunk that is larger."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._chunks: deque[tuple[Sequence[T], int]] = deque()
        self._count = 0
        self._bytes = 0
        self._ended = False
        self._closed = False
        self._changed = threading.Condition()
        self.taken_bytes = 0  # of what was taken last

    def put(self, chunk: Sequence[T], size: int) -> None:
        """Add items of `size` bytes together, waiting for room. Raises Closed."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._closed or not self._chunks or self._bytes + size <= self._room
            )
            if self._closed:
                raise Closed
            self._chunks.append((chunk, size))
            self._count += len(chunk)
            self._bytes += size
            self._changed.notify_all()

    def take(self, enough: int = 1, enough_bytes: int = 1, patience: float = 0.0) -> list[T]:
        """Whole chunks until there are `enough` items or bytes; empty at the end.

        Waits for one chunk, and up to `patience` seconds more for the rest.
        """
        with self._changed:
            self._changed.wait_for(lambda: bool(self._chunks) or self._ended or self._closed)
            if patience:
                self._changed.wait_for(lambda: self._is_enough(enough, enough_bytes), patience)
            taken: list[T] = []
            taken_bytes = 0
            while self._chunks and len(taken) < enough and taken_bytes < enough_bytes:
                chunk, size = self._chunks.popleft()
                taken += chunk
                taken_bytes += size
            self._count -= len(taken)
            self._bytes -= taken_bytes
            self.taken_bytes = taken_bytes
            self._changed.notify_all()
            return taken

    def _is_enough(self, enough: int, enough_bytes: int) -> bool:
        return self._ended or self._closed or self._count >= enough or self._bytes >= enough_bytes

    def end(self) -> None:
        """Nothing more will be put."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def close(self) -> None:
        """Nothing more will be taken: whoever puts gets Closed."""
        with self._changed:
            self._closed = True
            self._chunks.clear()
            self._changed.notify_all()


class Pipeline(Generic[T, U, P]):
    """`feed` what was read; `pack`, `prepare` and `write` are called with several on threads of their own.

    Leaving the `with` waits until all is written, and raises what one of them raised.
    """

    def __init__(
        self,
        pack: Callable[[Sequence[T]], Sequence[U]],
        prepare: Callable[[Sequence[U]], Sequence[P]],
        write: Callable[[list[P]], None],
        size: Callable[[P], int],
        name: str,
    ) -> None:
        self._pack, self._prepare, self._write, self._size = pack, prepare, write, size
        self._read: ByteQueue[T] = ByteQueue(RAW_BYTES)
        self._packed: ByteQueue[U] = ByteQueue(RAW_BYTES)
        self._ready: ByteQueue[P] = ByteQueue(READY_BYTES)
        self._fed: list[T] = []
        self._fed_bytes = 0
        self._enough_bytes = FIRST_CHUNK_BYTES
        self._failure: BaseException | None = None
        self._threads = [
            threading.Thread(target=self._run, args=(part,), name=f"{name}-{part.__name__.strip('_')}")
            for part in (self._compress, self._parse, self._store)
        ]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def feed(self, item: T, size: int) -> None:
        """Take in an item of `size` bytes. Raises what went wrong further down."""
        let_window_paint()
        self._fed.append(item)
        self._fed_bytes += size
        if len(self._fed) >= CHUNK_MESSAGES or self._fed_bytes >= self._enough_bytes:
            self.flush()

    def flush(self) -> None:
        """Hand over what was fed, for a while with nothing more to come. Raises as `feed` does."""
        try:
            self._hand_over()
        except Closed:
            raise self._failure or Closed from None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(Closed):
            self._hand_over()  # also after an error: what was read need not be read again
        self._read.end()
        for thread in self._threads:
            thread.join()
        if self._failure and error is None:
            raise self._failure

    def _hand_over(self) -> None:
        chunk, size = self._fed, self._fed_bytes
        self._fed, self._fed_bytes = [], 0
        self._enough_bytes = min(self._enough_bytes + FIRST_CHUNK_BYTES, CHUNK_BYTES)
        if chunk:
            self._read.put(chunk, size)

    def _compress(self) -> None:
        while chunk := self._read.take():
            let_window_paint()
            self._packed.put(self._pack(chunk), self._read.taken_bytes)
        self._packed.end()

    def _parse(self) -> None:
        while chunk := self._packed.take():
            let_window_paint()
            prepared = self._prepare(chunk)
            self._ready.put(prepared, sum(map(self._size, prepared)))
        self._ready.end()

    def _store(self) -> None:
        enough = FIRST_BATCH
        while batch := self._ready.take(enough, BATCH_BYTES, BATCH_SECONDS):
            let_window_paint()
            self._write(batch)
            enough = min(2 * enough, BATCH_MESSAGES)

    def _run(self, part: Callable[[], None]) -> None:
        give_way()
        try:
            part()
        except Closed:
            pass
        except BaseException as failure:
            self._failure = self._failure or failure
            for queue in (self._read, self._packed, self._ready):
                queue.close()
