"""Opening an encrypted SQLite file, and the one way of writing to it."""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import NullPool

from tomail.base.disk import has_no_room
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

KEY_BYTES = 32

Transaction = Connection  # what writing methods of the tables take, named for those who may not know SQL
BUSY_SECONDS = 30.0
READERS = 8
ROWS_AT_ONCE = 50  # what a statement inserts is in memory twice
LOGGED_PAGES = 4000  # 64 MB: then a commit writes them back itself, which takes it a tenth of a second
STATEMENTS = 32  # that a connection keeps ready: each holds what was last written with it

CIPHER = (
    "PRAGMA cipher_hmac_algorithm = HMAC_SHA256",  # processors have instructions for it, not for 512
    "PRAGMA cipher_page_size = 16384",  # fewer signatures and nonces for large bodies
)

Upgrade = Sequence[str]  # the statements that lead from one version of a file to the next


class Database:
    """An encrypted file that any number of threads and processes read and one at a time writes.

    WAL: readers never wait for the writer. A transaction that ended without an exception survives
    kill -9; only the newest ones may be missing after a power cut.
    """

    def __init__(self, path: Path, key: bytes, upgrades: Sequence[Upgrade]) -> None:
        """Open or make the file and bring it to the newest version.

        Raises EnvironmentTrouble (DAMAGED, DISK_FULL): what can be opened with another key and what is
        damaged looks the same here; who knows the key's fingerprint tells them apart.
        """
        self.path = path
        self._closed = False
        self._writing = threading.RLock()
        self._opening = threading.Lock()
        self._idle: deque[Connection] = deque()
        self._engine = _engine(path, key)
        with translated(self.path):
            self._writer = self._engine.connect().execution_options(begin="BEGIN IMMEDIATE")
            self.upgraded = _upgrade(self._writer, upgrades)

    @contextmanager
    def transaction(self, *, durable: bool = False) -> Iterator[Connection]:
        """The one writer: waits for its turn, commits at the end, rolls back on an exception.

        `durable`: the commit waits for the disk, so a power cut cannot take it back either.
        """
        level = "FULL" if durable else "NORMAL"
        with self._writing:
            self._refuse_if_closed()
            with translated(self.path), self._synchronous(level), self._writer.begin():
                yield self._writer

    def settle(self) -> None:
        """Wait until all that was committed is on the disk: what a power cut cannot take back."""
        with self.transaction(durable=True) as tx:
            version = int(tx.exec_driver_sql("PRAGMA user_version").scalar_one())
            tx.exec_driver_sql(f"PRAGMA user_version = {version}")  # a commit of nothing waits for nothing

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent view of the last commit."""
        self._refuse_if_closed()
        with translated(self.path):
            connection = self._reader()
            try:
                yield connection
            finally:
                self._give_back(connection)

    def foreign_version(self) -> int:
        """A number that changes when another process (or another opening) of this file commits."""
        with self._writing:
            self._refuse_if_closed()
            with translated(self.path):
                version = self._raw().execute("PRAGMA data_version").fetchone()[0]
        return int(version)

    def sound(self) -> bool:
        """True if every page is what was written and every index agrees."""
        with self.reading() as connection:
            cipher = connection.exec_driver_sql("PRAGMA cipher_integrity_check").fetchall()
            plain = connection.exec_driver_sql("PRAGMA integrity_check").fetchall()
        return not cipher and [tuple(row) for row in plain] == [("ok",)]

    def write_back(self) -> None:
        """Bring what the log holds into the file itself, as far as readers let it. Nobody has to wait for it:
        it reads and writes the file beside the writer."""
        with self.reading() as connection:
            driver: Any = connection.connection.driver_connection
            driver.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def vacuum(self) -> None:
        """Write the file anew without gaps; needs its size again on the disk for as long as it takes."""
        with self._writing:
            self._refuse_if_closed()
            with translated(self.path):
                for statement in ("PRAGMA temp_store = FILE", "VACUUM", "PRAGMA temp_store = MEMORY"):
                    self._raw().execute(statement)
                self._raw().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close every connection; the file needs nothing more. Whoever asks afterwards is refused, whoever
        reads now closes theirs when they have read."""
        with self._writing:
            with self._opening:
                self._closed = True
            self._writer.close()
            self._close_idle()

    def _reader(self) -> Connection:
        with suppress(IndexError):
            return self._idle.pop()
        with self._opening:
            self._refuse_if_closed()
            return self._engine.connect()

    def _give_back(self, connection: Connection) -> None:
        """For the next reader: to make one costs more than most questions."""
        try:
            connection.rollback()
        except BaseException:
            connection.close()
            raise
        if len(self._idle) >= READERS:
            connection.close()
        else:
            self._idle.append(connection)
        if self._closed:
            self._close_idle()

    def _close_idle(self) -> None:
        while self._idle:
            with suppress(IndexError):
                self._idle.pop().close()

    def _refuse_if_closed(self) -> None:
        """Else the file would be opened again: with a key that may not be the right one any more."""
        if self._closed:
            raise EnvironmentTrouble(_not_open())

    @contextmanager
    def _synchronous(self, level: str) -> Iterator[None]:
        if level != "NORMAL":
            self._raw().execute(f"PRAGMA synchronous = {level}")
        try:
            yield
        finally:
            if level != "NORMAL":
                self._raw().execute("PRAGMA synchronous = NORMAL")

    def _raw(self) -> Any:
        return self._writer.connection.driver_connection


def insert_rows(
    tx: Transaction, into: str, rows: Sequence[tuple[object, ...]], at_once: int = ROWS_AT_ONCE
) -> None:
    """All `rows`, in their order, `into` a table ("INSERT INTO body"); `at_once` in one statement.

    With a statement for each row the driver gives Python's lock away at every row, and gets it back only
    when a busy thread is made to let go of it.
    """
    for start in range(0, len(rows), at_once):
        part = rows[start : start + at_once]
        row = f"({', '.join('?' * len(part[0]))})"
        tx.exec_driver_sql(f"{into} VALUES {', '.join([row] * len(part))}", tuple(chain.from_iterable(part)))


def key_pragma(key: bytes) -> str:
    """Raw: no key derivation, and never in an URL."""
    return f"PRAGMA key = \"x'{key.hex()}'\""


def _engine(path: Path, key: bytes) -> Engine:
    if len(key) != KEY_BYTES:
        raise ValueError("the key of a store has 32 bytes")
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=sqlcipher,
        poolclass=NullPool,  # what is closed leaves the file at once: it may be about to get another key
        connect_args={
            "timeout": BUSY_SECONDS,
            "check_same_thread": False,
            "cached_statements": STATEMENTS,
        },
        hide_parameters=True,  # an error would tell words of a mail
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions begin where we say so
        for statement in (
            "PRAGMA cipher_log_level = NONE",
            key_pragma(key),
            *CIPHER,
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = NORMAL",
            f"PRAGMA wal_autocheckpoint = {LOGGED_PAGES}",
            "PRAGMA temp_store = MEMORY",
            "PRAGMA cache_size = -16000",
            "PRAGMA secure_delete = FAST",  # what is freed is not written for that alone: it is encrypted
        ):
            connection.execute(statement)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        raw: Any = connection.connection.driver_connection
        raw.execute(connection.get_execution_options().get("begin", "BEGIN"))

    return engine


def _upgrade(writer: Connection, upgrades: Sequence[Upgrade]) -> bool:
    """Whether there was anything to do."""
    with writer.begin():
        version = int(writer.exec_driver_sql("PRAGMA user_version").scalar_one())
        for statements in upgrades[version:]:
            for statement in statements:
                writer.exec_driver_sql(statement)
        if version < len(upgrades):
            writer.exec_driver_sql(f"PRAGMA user_version = {len(upgrades)}")
    return version < len(upgrades)


@contextmanager
def translated(path: Path | None = None) -> Iterator[None]:
    """Library errors about the file at `path` become ours."""
    try:
        yield
    except (DatabaseError, sqlcipher.DatabaseError, sqlite3.DatabaseError) as error:
        problem = _problem(error, path)
        if problem is None:
            raise
        raise EnvironmentTrouble(problem) from None  # the driver's text may hold what was to be stored


def _not_open() -> Problem:
    return Problem(
        ProblemKind.CONFLICT,
        sentence(QT_TRANSLATE_NOOP("engine", "This account was just closed at this workstation.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Please try again.")),
    )


_DAMAGED = ("not a database", "malformed", "disk i/o error", "vtable constructor failed")


def _problem(error: Exception, path: Path | None) -> Problem | None:
    original = error.orig if isinstance(error, OperationalError | DatabaseError) else error
    text = str(original).lower()
    no_room = "disk i/o error" in text and path is not None and has_no_room(path.parent)
    if "disk is full" in text or no_room:  # "full" alone is in the name of a table
        return disk_full()
    if any(each in text for each in _DAMAGED):
        return damaged()
    return None


def disk_full() -> Problem:
    """There is no room for what was to be written."""
    return Problem(
        ProblemKind.DISK_FULL,
        sentence(QT_TRANSLATE_NOOP("engine", "The disk of this workstation is full.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Free some space. Nothing is lost; tomail goes on by itself.")),
    )


def damaged() -> Problem:
    """A file is not what was written, or cannot be read."""
    return Problem(
        ProblemKind.DAMAGED,
        sentence(QT_TRANSLATE_NOOP("engine", "A file in which tomail keeps its data is damaged.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Please tell your IT. Mail on the server is not affected.")),
    )
