"""From the socket to the store with little memory between.

The caller's thread reads. What comes in one go and is not much it understands and writes itself, while
another thread compresses: handing fifty messages from thread to thread costs more than it saves. For more
there are three other threads: one compresses beside the one who understands, one writes. Queues are
bounded by bytes: a slow disk slows the reading down, and the server's flow control does the rest.
Reading, zstd and SQLite leave Python's lock free, so they overlap. Messages pass from thread to thread in
chunks: waking the next one for every message, or waiting for the lock after compressing each, would cost
more than parsing it.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Generic, Self, TypeVar

from tomail.base.threads import aside, give_way, let_window_paint

T = TypeVar("T")
U = TypeVar("U")
C = TypeVar("C")
P = TypeVar("P")

RAW_BYTES = 8 << 20  # read, not compressed; and the same, not understood
READY_BYTES = 16 << 20  # parsed, not written
CHUNK_SECONDS = 0.02  # a chunk is filled for so long at most
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


class Pipeline(Generic[T, U, C, P]):
    """`feed` what was read: it is packed and understood side by side, joined and written, several at once.

    What came in one go and is not much, the caller's thread does as it leaves the `with`. Leaving it waits
    until all is written, and raises what one of the steps raised.
    """

    def __init__(
        self,
        pack: Callable[[Sequence[T]], Sequence[C]],
        understand: Callable[[Sequence[T]], Sequence[U]],
        join: Callable[[T, U, C], P],
        write: Callable[[list[P]], None],
        size: Callable[[P], int],
        name: str,
    ) -> None:
        self._pack, self._understand, self._join = pack, understand, join
        self._write, self._size = write, size
        self._read: ByteQueue[T] = ByteQueue(RAW_BYTES)
        self._ready: ByteQueue[P] = ByteQueue(READY_BYTES)
        self._fed: list[T] = []
        self._fed_bytes = 0
        self._fed_since = 0.0
        self._failure: BaseException | None = None
        self._beside = ThreadPoolExecutor(1, f"{name}-pack", give_way)
        self._threads: list[threading.Thread] = []
        self._name = name

    def __enter__(self) -> Self:
        return self

    def feed(self, item: T, size: int) -> None:
        """Take in an item of `size` bytes. Raises what went wrong further down."""
        let_window_paint()
        now = time.monotonic()
        if not self._fed:
            self._fed_since = now
        self._fed.append(item)
        self._fed_bytes += size
        is_much = self._fed_bytes >= CHUNK_BYTES or len(self._fed) >= CHUNK_MESSAGES
        if is_much or now - self._fed_since >= CHUNK_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Hand over what was fed, for more comes, or nothing for a while. Raises as `feed` does."""
        try:
            self._hand_over()
        except Closed:
            raise self._failure or Closed from None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._finish()  # also after an error: what was read need not be read again
        except BaseException as failure:
            self._failure = self._failure or failure
        self._beside.shutdown()
        if self._failure and error is None:
            raise self._failure

    def _finish(self) -> None:
        if not self._threads:
            if self._fed:
                prepared = self._prepared(self._fed, aside(self._pack))
                self._beside.shutdown(wait=False)  # it ends while that is written
                let_window_paint()
                self._write(prepared)
            return
        with contextlib.suppress(Closed):
            self._hand_over()
        self._read.end()
        for thread in self._threads:
            thread.join()

    def _hand_over(self) -> None:
        chunk, size = self._fed, self._fed_bytes
        self._fed, self._fed_bytes = [], 0
        if chunk:
            if not self._threads:
                self._start()
            self._read.put(chunk, size)

    def _start(self) -> None:
        self._threads = [
            threading.Thread(target=self._run, args=(part,), name=f"{self._name}-{part.__name__.strip('_')}")
            for part in (self._parse, self._store)
        ]
        for thread in self._threads:
            thread.start()

    def _prepared(self, chunk: Sequence[T], pack: Callable[[Sequence[T]], Sequence[C]]) -> list[P]:
        let_window_paint()
        packed = self._beside.submit(pack, chunk)
        understood = self._understand(chunk)
        return list(map(self._join, chunk, understood, packed.result()))

    def _parse(self) -> None:
        while chunk := self._read.take():
            prepared = self._prepared(chunk, self._pack)
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
            for queue in (self._read, self._ready):
                queue.close()
