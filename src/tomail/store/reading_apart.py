"""Many messages, understood in a process of its own: Python's lock stays free for windows and the writer.

What was understood comes back as Python's own bytes (pickle): the process is no sandbox against code that
was brought to run in it, it only keeps apart what may hang, crash or eat memory.
"""

from __future__ import annotations

import contextlib
import logging
import pickle
from collections.abc import Callable, Iterator, Sequence

from tomail.base.apart import ProcessApart, serve

from .raw_message import Understood, header_alone, understand

SECONDS = 10.0  # for a chunk of messages
SECONDS_ALONE = 10.0  # for one of them, where the chunk had no answer; the process must start within it
_MEMORY = 1 << 30

Reader = Callable[[Sequence[bytes]], Sequence[Understood]]
"""Understands whole messages, in their order: all but the compressed bytes."""

log = logging.getLogger(__name__)


def read_here(raws: Sequence[bytes]) -> list[Understood]:
    """In this process."""
    return [understand(raw) for raw in raws]


@contextlib.contextmanager
def reader(many: bool) -> Iterator[Reader]:
    """Reads chunks of raw messages: apart where there are `many`, so that starting a process pays."""
    if not many:
        yield read_here
        return
    apart = ReadingApart()
    try:
        yield apart.read
    finally:
        apart.close()


def first_here(read: Reader, count: int) -> Reader:
    """The first `count` messages in this process, while the other one starts; then `read`."""
    left = count

    def either(raws: Sequence[bytes]) -> Sequence[Understood]:
        nonlocal left
        here, left = left > 0, left - len(raws)
        return read_here(raws) if here else read(raws)

    return either


class ReadingApart:
    """For one thread. The process is started at once."""

    def __init__(self, seconds: float = SECONDS, seconds_alone: float = SECONDS_ALONE) -> None:
        self._process = ProcessApart(__name__, seconds)
        self._seconds_alone = seconds_alone
        with contextlib.suppress(OSError):  # the first question tries again
            self._process.start()

    def read(self, raws: Sequence[bytes]) -> Sequence[Understood]:
        """In the order of `raws`. What cannot be understood in time is kept, but cannot be searched."""
        try:
            return self._read(self._process, raws)
        except OSError:
            log.warning("reading %d messages ended without an answer, they are read one by one", len(raws))
            return [self._read_alone(raw) for raw in raws]

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def _read_alone(self, raw: bytes) -> Understood:
        process = ProcessApart(__name__, self._seconds_alone)
        try:
            process.start()
        except OSError:  # no process can be had at all
            return read_here([raw])[0]
        try:
            return self._read(process, [raw])[0]
        except OSError:
            log.warning("a message of %d bytes was not understood in time", len(raw))
            return header_alone(raw)
        finally:
            process.close()

    def _read(self, process: ProcessApart, raws: Sequence[bytes]) -> Sequence[Understood]:
        answer = process.ask(pickle.dumps(raws, pickle.HIGHEST_PROTOCOL))
        understood: Sequence[Understood] = pickle.loads(answer)  # noqa: S301  (our own program wrote it)
        return understood


def main() -> None:
    """Understand chunks of messages until nobody asks any more."""
    serve(_answer, _MEMORY)


def _answer(question: bytes) -> bytes:
    raws = pickle.loads(question)  # noqa: S301  (our own program wrote it)
    return pickle.dumps([understand(raw) for raw in raws], pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main()
