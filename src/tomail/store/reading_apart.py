"""Many messages, understood in a process of its own: Python's lock stays free for windows and the writer.

What was understood comes back as Python's own bytes (pickle): the process is no sandbox against code that
was brought to run in it, it only keeps apart what may hang, crash or eat memory.
"""

from __future__ import annotations

import contextlib
import copyreg
import io
import logging
import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from itertools import compress
from operator import attrgetter

from tomail.base.apart import ProcessApart, serve
from tomail.message.headers import MessageHead
from tomail.model.mail import Address

from .new_message import MessageBody
from .raw_message import Understood, header_alone, understand

SECONDS = 10.0  # for a chunk of messages
SECONDS_ALONE = 10.0  # for one of them, where the chunk had no answer; the process must start within it
LARGE = 1 << 15  # bytes; such a message with attachments is understood sooner than brought to the process
_LINE = 100  # of its middle, longer than a line of base64
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
    with contextlib.closing(Reading()) as reading:
        if many:
            reading.expect_many()
        yield reading.read


def first_here(read: Reader, count: int) -> Reader:
    """The first `count` messages in this process, while the other one starts; then `read`."""
    left = count

    def either(raws: Sequence[bytes]) -> Sequence[Understood]:
        nonlocal left
        here, left = left > 0, left - len(raws)
        return read_here(raws) if here else read(raws)

    return either


class Reading:
    """Reads chunks of raw messages, for one thread: here, until it is known that many come."""

    def __init__(self) -> None:
        self._apart: ReadingApart | None = None

    def expect_many(self) -> None:
        """Begin to start the process that reads from now on, if that was not done."""
        self._apart = self._apart or ReadingApart()

    def read(self, raws: Sequence[bytes]) -> Sequence[Understood]:
        """In the order of `raws`."""
        return self._apart.read(raws) if self._apart else read_here(raws)

    def close(self) -> None:
        """End the process."""
        if self._apart:
            self._apart.close()


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
        apart = [not _is_mostly_attachment(raw) for raw in raws]
        here: list[Understood] = []
        attachments = compress(raws, [not each for each in apart])
        answer = process.ask(
            pickle.dumps(list(compress(raws, apart)), pickle.HIGHEST_PROTOCOL),
            meanwhile=lambda: here.extend(map(understand, attachments)),
        )
        there: list[Understood] = pickle.loads(answer)  # noqa: S301  (our own program wrote it)
        ours, theirs = iter(here), iter(there)
        return [next(theirs if is_apart else ours) for is_apart in apart]


def _is_mostly_attachment(raw: bytes) -> bool:
    """Nine tenths of all bytes are, and little of them is looked at. Base64 has no blanks."""
    middle = len(raw) // 2
    return len(raw) >= LARGE and b" " not in raw[middle : middle + _LINE]


def main() -> None:
    """Understand chunks of messages until nobody asks any more."""
    serve(_answer, _MEMORY)


def _answer(question: bytes) -> bytes:
    raws = pickle.loads(question)  # noqa: S301  (our own program wrote it)
    answer = io.BytesIO()
    pickler = pickle.Pickler(answer, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _IN_ONE_CALL
    pickler.dump(read_here(raws))
    return answer.getvalue()


def _in_one_call(kind: type) -> Callable[[object], tuple[type, tuple[object, ...]]]:
    """How `kind` is pickled: made by one call. What its dataclass brings asks for each field by its name, on
    both sides, and needs three times as long."""
    values = attrgetter(*(each.name for each in fields(kind)))
    return lambda one: (kind, values(one))


_IN_ONE_CALL = copyreg.dispatch_table | {
    kind: _in_one_call(kind) for kind in (Address, MessageHead, MessageBody)
}


if __name__ == "__main__":
    main()
