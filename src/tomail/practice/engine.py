"""Connections to the practice database: an encrypted file, or PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.pool import QueuePool

from tomail.base.disk import has_no_room
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

from .address import is_sqlite

KEY_BYTES = 32
BUSY_SECONDS = 20.0
CONNECT_SECONDS = 5
POOL = 4
TURN_SECONDS = 10  # a writer tries again a few times: in all longer than `IDLE_SECONDS`
IDLE_SECONDS = 30  # of a writer; large documents are sealed meanwhile
STATEMENT_SECONDS = 60
ONE_WRITER = 0x746F6D61  # any number, the same everywhere: PostgreSQL's advisory lock of the writer


# In this order: the timeouts are there before the lock is waited for, and the time is told when it is had.
_TURN = text(
    "SELECT set_config('lock_timeout', :wait, true),"
    " set_config('idle_in_transaction_session_timeout', :idle, true),"
    " pg_advisory_xact_lock(:lock), clock_timestamp() AS now"
)
_ALIVE = {  # a server or network that is gone is noticed within half a minute
    "connect_timeout": CONNECT_SECONDS,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,  # ms
}


def open_engine(url: URL, key: bytes | None) -> Engine:
    """The engine of a checked URL (practice.address); `key` (32 bytes) opens the file of SQLite."""
    if is_sqlite(url):
        if key is None or len(key) != KEY_BYTES:
            raise ValueError("the key of a practice file has 32 bytes")
        return _sqlite(url, key)
    return _postgresql(url)


def take_turn(connection: Connection) -> datetime | None:
    """Wait to be the one writer of the whole practice, until the transaction ends; gives back the server's
    time then, None for a file.

    Both databases then behave the same: what a writer reads is what it changes. A write takes
    milliseconds and a practice has ten workstations. A workstation that hangs loses its turn.
    """
    if connection.dialect.name != "postgresql":
        return None
    took = connection.execute(
        _TURN, {"lock": ONE_WRITER, "wait": f"{TURN_SECONDS}s", "idle": f"{IDLE_SECONDS}s"}
    )
    now: datetime = took.one().now
    return now


def server_time(engine: Engine) -> datetime | None:
    """None for a file."""
    if engine.dialect.name != "postgresql":
        return None
    with engine.connect() as connection:
        now: datetime | None = connection.scalar(text("SELECT clock_timestamp()"))
    return now


def _sqlite(url: URL, key: bytes) -> Engine:
    engine = create_engine(
        url,
        module=sqlcipher,
        poolclass=QueuePool,
        pool_size=POOL,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions begin where we say so
        for statement in (
            "PRAGMA cipher_log_level = NONE",
            f"PRAGMA key = \"x'{key.hex()}'\"",  # raw, and never in an URL
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",  # the record: what was committed survives a power cut
            "PRAGMA foreign_keys = ON",
            "PRAGMA temp_store = MEMORY",
        ):
            _prepare(connection, statement, Path(url.database or ""))

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _prepare(connection: Any, statement: str, path: Path) -> None:
    try:
        connection.execute(statement)
    except sqlcipher.OperationalError as error:  # it does not say why it could not write
        if "disk i/o error" in str(error).lower() and has_no_room(path.parent):
            raise sqlcipher.OperationalError("disk is full") from error
        raise


def _postgresql(url: URL) -> Engine:
    options = f"{url.query.get('options', '')} -c statement_timeout={STATEMENT_SECONDS}s".strip()
    return create_engine(
        url,
        pool_size=POOL,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={**_ALIVE, "application_name": "tomail", "options": options},
    )


# To a withdrawn workstation, in the server's language: before the sign-in libpq gives no code.
_NO_LOGIN = (
    "is not permitted to log in",
    "hat keine berechtigung zum einloggen",
    "n'est pas autorisé à se connecter",
)


@contextmanager
def translated() -> Iterator[None]:
    """Library errors become ours at the edge; their texts may hold what was to be stored."""
    try:
        yield
    except StaleDataError:
        raise Refused(changed_meanwhile()) from None
    except (DBAPIError, sqlcipher.DatabaseError) as error:
        problem = _problem(error)
        if problem is None:
            raise
        raise EnvironmentTrouble(problem) from None


def _problem(error: Exception) -> Problem | None:
    original = error.orig if isinstance(error, DBAPIError) else error
    said = str(original).lower()
    if any(each in said for each in _NO_LOGIN):
        return not_a_member()
    if "not a database" in said:
        return _wrong_key()
    if "malformed" in said or "disk i/o error" in said:
        return _damaged()
    if "disk is full" in said or "no space left" in said:
        return _disk_full()
    if isinstance(error, OperationalError | InterfaceError) or _was_cut(error):
        return practice_away()
    return None


def _was_cut(error: Exception) -> bool:
    """The server went while a statement ran (PostgreSQL says so in several classes)."""
    return isinstance(error, DatabaseError) and error.connection_invalidated


def practice_away() -> Problem:
    """The shared database does not answer."""
    return Problem(
        ProblemKind.PRACTICE_AWAY,
        sentence(QT_TRANSLATE_NOOP("engine", "The practice database cannot be reached at the moment.")),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "Mail goes on. What concerns the whole practice is available again as soon as it is.",
            )
        ),
    )


def not_a_member() -> Problem:
    """The workstation was withdrawn, or never joined."""
    return Problem(
        ProblemKind.NOT_ALLOWED,
        sentence(QT_TRANSLATE_NOOP("engine", "This workstation does not belong to that practice.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Let it join with a code: `tomail practice join URL --code-stdin`.")
        ),
    )


def _wrong_key() -> Problem:
    return Problem(
        ProblemKind.WRONG_KEY,
        sentence(
            QT_TRANSLATE_NOOP("engine", "This workstation has no key that opens the practice database.")
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "Let it join again with a code from another workstation of the practice."
            )
        ),
    )


def _damaged() -> Problem:
    return Problem(
        ProblemKind.DAMAGED,
        sentence(QT_TRANSLATE_NOOP("engine", "The file of the practice database is damaged.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Please tell your IT: it must be restored from a backup.")),
    )


def _disk_full() -> Problem:
    return Problem(
        ProblemKind.DISK_FULL,
        sentence(QT_TRANSLATE_NOOP("engine", "The disk of the practice database is full.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Free some space. Nothing is lost.")),
    )


def changed_meanwhile() -> Problem:
    """Two people changed the same; the second one is told."""
    return Problem(
        ProblemKind.CONFLICT,
        sentence(QT_TRANSLATE_NOOP("engine", "Somebody else has changed this meanwhile.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Look at it again, then repeat what you wanted to do.")),
    )
