"""What may happen to a process: it is killed, its disk is full, its disk fails."""

from __future__ import annotations

import ctypes
import errno
import os
import re
import signal
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.default import DefaultDialect

from tests.faults.commit_points import place_of_commit
from tomail.outbox.wire import Patience
from tomail.sync.imap.wire import Timeouts as ImapTimeouts
from tomail.sync.pop3.wire import Timeouts as Pop3Timeouts

PRELOADED = ("/usr/lib/fiu/fiu_run_preload.so", "/usr/lib/fiu/fiu_posix_preload.so")
_kept_alive: list[Any] = []  # as long as the process lives


class Kind(StrEnum):
    """The ways."""

    KILL = "kill"  # kill -9 at a commit: an even point just before it, an odd one just after it
    ANEW = "anew"  # kill -9 before (0) or after (1) a commit of the program's, once at each of its places
    TEAR = "tear"  # kill -9 before the point-th write to a file, in the middle of a commit
    FULL = "full"  # from the point-th write of a database on there is no room
    FAILED = "failed"  # ... and from the point-th sync on the disk reports errors
    SMALL = "small"  # the disk has only so much room as the world gives it
    IMPATIENT = "impatient"  # nothing happens, but nobody waits for a server longer than point seconds


WAITING = (ImapTimeouts, Pop3Timeouts, Patience)
WRITES = ("posix/io/rw/pwrite",)
SYNCS = ("posix/io/sync/fsync", "posix/io/sync/fdatasync")
INGEST = "ingest"
TABLES = {  # by which a commit is of a kind
    "operations": {"operation", "marked", "append_spare"},
    "outbox": {"outbox", "outbox_raw", "outbox_spare"},
    "drafts": {"draft", "draft_attachment", "draft_copy"}
    | {"draft_spare", "draft_attachment_spare", "draft_copy_spare"},
}
MIRRORED = {"message", "body", "fulltext", "folder", "thread_of", "pop3_uidl", "piece"}
UNCOUNTED = {"counter", "about", "attachment_text", "report"}  # all of it is found out again
KINDS = (INGEST, *TABLES)
_WRITE = re.compile(
    r"\s*(?:(?:INSERT|REPLACE)(?:\s+OR\s+\w+)?\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+\"?(\w+)", re.I
)


@dataclass(frozen=True)
class Mishap:
    """What happens, and when."""

    kind: Kind
    point: int

    def prepare(self, deaths: Path) -> Points:
        """Let it happen to this process; `deaths` gets a line if it dies of it: during what."""
        match self.kind:
            case Kind.KILL:
                return _die_at_commit(self.point, deaths)
            case Kind.ANEW:
                return _die_anew(self.point, deaths)
            case Kind.TEAR:
                return _from(self.point, WRITES, 0, lambda: _die(deaths, "write"))
            case Kind.FULL:
                return _from(self.point, WRITES, errno.ENOSPC)
            case Kind.FAILED:
                return _from(self.point, SYNCS, errno.EIO)
            case Kind.SMALL:
                return Points()
            case Kind.IMPATIENT:
                return _impatient_for_ever(self.point)


@dataclass
class Points:
    """How many there were so far at which it could have happened."""

    count: int = 0


@contextmanager
def impatient(seconds: float) -> Iterator[None]:
    """Nobody waits longer for a server: all that the program's wires take for their limits."""
    usual = [limits.__init__.__defaults__ for limits in WAITING]  # type: ignore[misc]
    for limits in WAITING:
        limits.__init__.__defaults__ = (seconds,) * len(fields(limits))  # type: ignore[misc]
    try:
        yield
    finally:
        for limits, defaults in zip(WAITING, usual, strict=True):
            limits.__init__.__defaults__ = defaults  # type: ignore[misc]


def _impatient_for_ever(seconds: float) -> Points:
    limits = impatient(seconds)
    limits.__enter__()
    _kept_alive.append(limits)
    return Points()


def _die(deaths: Path, during: str) -> None:
    with deaths.open("a") as told:
        told.write(f"{during}\n")
    os.kill(os.getpid(), signal.SIGKILL)


def _die_at_commit(point: int, deaths: Path) -> Points:
    """What belongs to none of KINDS does not count."""
    commit, points = DefaultDialect.do_commit, Points()
    written = _watch_writing()

    def counting(self: DefaultDialect, connection: Any) -> None:
        kinds = kinds_of(written.pop(id(connection.dbapi_connection), set()))
        if kinds and points.count == point:
            _die(deaths, kinds)
        commit(self, connection)
        if kinds and points.count + 1 == point:
            _die(deaths, kinds)
        points.count += 2 if kinds else 0

    DefaultDialect.do_commit = counting  # type: ignore[method-assign]
    return points


def _die_anew(after: int, deaths: Path) -> Points:
    """`deaths` tells where that was: lines as `place_of_commit` has them."""
    commit, known = DefaultDialect.do_commit, set(deaths.read_text().split() if deaths.exists() else ())
    written = _watch_writing()

    def looking(self: DefaultDialect, connection: Any) -> None:
        kinds = kinds_of(written.pop(id(connection.dbapi_connection), set()))
        place = place_of_commit() if kinds else ""
        if after:
            commit(self, connection)
        if kinds and place not in known:
            _die(deaths, place)
        if not after:
            commit(self, connection)

    DefaultDialect.do_commit = looking  # type: ignore[method-assign]
    return Points()


def _watch_writing() -> defaultdict[int, set[str]]:
    """The tables that each connection wrote to since its last commit, kept up to date."""
    written: defaultdict[int, set[str]] = defaultdict(set)

    @event.listens_for(Engine, "before_cursor_execute")
    def executed(connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        if found := _WRITE.match(statement):
            written[id(connection.connection.dbapi_connection)].add(found[1].lower())

    @event.listens_for(Engine, "rollback")
    def rolled_back(connection: Connection) -> None:
        written.pop(id(connection.connection.dbapi_connection), None)

    return written


def kinds_of(tables: set[str]) -> str:
    """Of a commit that wrote to `tables`: "ingest" is what only mirrors; "" is not the mail store's."""
    kinds = [kind for kind, its in TABLES.items() if its & tables]
    return " ".join(kinds) or (INGEST if MIRRORED & tables else "")


def _from(point: int, calls: tuple[str, ...], number: int, act: Callable[[], None] = lambda: None) -> Points:
    """By libfiu, which was loaded before the C library: from the call `point` on `act`, and the error."""
    points = Points()

    def decide(*_: object) -> int:
        points.count += 1
        if points.count > point:
            act()
        return int(points.count > point)

    callback = ctypes.CFUNCTYPE(
        ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p
    )(decide)
    _kept_alive.append(callback)
    library = ctypes.CDLL("libfiu.so.0")
    library.fiu_init(0)
    for call in calls:
        library.fiu_enable_external(call.encode(), 1, ctypes.c_void_p(number), 0, callback)
    return points
