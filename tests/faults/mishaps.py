"""What may happen to a process: it is killed, its disk is full, its disk fails."""

from __future__ import annotations

import ctypes
import errno
import os
import signal
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy.engine.default import DefaultDialect

PRELOADED = ("/usr/lib/fiu/fiu_run_preload.so", "/usr/lib/fiu/fiu_posix_preload.so")
_kept_alive: list[Any] = []  # libfiu calls it as long as the process lives


class Kind(StrEnum):
    """The ways."""

    KILL = "kill"  # kill -9 at a commit: an even point just before it, an odd one just after it
    FULL = "full"  # from the point-th write of a database on there is no room
    FAILED = "failed"  # ... and from the point-th sync on the disk reports errors


CALLS = {
    Kind.FULL: (("posix/io/rw/pwrite",), errno.ENOSPC),
    Kind.FAILED: (("posix/io/sync/fsync", "posix/io/sync/fdatasync"), errno.EIO),
}


@dataclass(frozen=True)
class Mishap:
    """What happens, and when."""

    kind: Kind
    point: int

    def prepare(self) -> None:
        """Let it happen to this process."""
        if self.kind is Kind.KILL:
            _die_at(self.point)
        else:
            _fail_from(self.point, *CALLS[self.kind])


def _die_at(point: int) -> None:
    commit, count = DefaultDialect.do_commit, 0

    def counting(self: DefaultDialect, connection: Any) -> None:
        nonlocal count
        if count == point:
            os.kill(os.getpid(), signal.SIGKILL)
        commit(self, connection)
        if count + 1 == point:
            os.kill(os.getpid(), signal.SIGKILL)
        count += 2

    DefaultDialect.do_commit = counting  # type: ignore[method-assign]


def _fail_from(point: int, calls: tuple[str, ...], number: int) -> None:
    """By libfiu, which was loaded before the C library: `calls` give back the error `number`."""
    count = 0

    def decide(*_: object) -> int:
        nonlocal count
        count += 1
        return int(count > point)

    callback = ctypes.CFUNCTYPE(
        ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p
    )(decide)
    _kept_alive.append(callback)
    library = ctypes.CDLL("libfiu.so.0")
    library.fiu_init(0)
    for call in calls:
        library.fiu_enable_external(call.encode(), 1, ctypes.c_void_p(number), 0, callback)
