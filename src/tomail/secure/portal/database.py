"""Where the portal keeps what it knows: SQLite for one server process or a few, PostgreSQL for many."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from tomail.base.disk import has_no_room
from tomail.secure.protocol.errors import ErrorCode

from . import tables
from .troubles import Trouble

VERSION = 1
CHANNEL = "tomail_portal"
BUSY_SECONDS = 20.0
POOL, OVERFLOW = 10, 30  # as many as there are threads that ask
_SETTING_UP = 0x746F6D70
_NO_ROOM = ("disk is full", "no space left", "could not extend file")

STEPS: dict[int, Callable[[Connection], None]] = {}  # version -> what leads to it from the one before


class WrongDatabase(Exception):
    """Not a portal's, a newer portal's, or one that was begun with other keys. The text has no secret."""


class Database:
    """Shared by every thread of the server; several servers may share a database."""

    def __init__(self, url: URL) -> None:
        """`url` is SQLAlchemy's. Nothing is connected yet."""
        self.url = url
        self.is_postgresql = url.get_backend_name() == "postgresql"
        self._engine = _postgresql(url) if self.is_postgresql else _sqlite(url)
        one_moment = {"isolation_level": "REPEATABLE READ"} if self.is_postgresql else {}
        self._looking = self._engine.execution_options(**one_moment)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A look at one moment, whatever others write meanwhile. Raises Trouble."""
        with translated(self._folder), self._looking.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Everything or nothing, committed at the end. Raises Trouble."""
        with (
            translated(self._folder),
            self._engine.connect().execution_options(writing=True) as connection,
            connection.begin(),
        ):
            yield connection

    def set_up(self, key_check: str) -> None:
        """Make the tables, or bring them to this version. Raises WrongDatabase."""
        with self.writing() as connection:
            if self.is_postgresql:  # two servers may start at once
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _SETTING_UP})
            if not inspect(connection).has_table(tables.portal.name):
                tables.metadata.create_all(connection)
                connection.execute(tables.portal.insert().values(id=1, version=VERSION, key_check=key_check))
            _bring_up_to_date(connection, key_check)

    def close(self) -> None:
        """Let every connection go."""
        self._engine.dispose()

    @property
    def _folder(self) -> Path | None:
        return None if self.is_postgresql else Path(self.url.database or "").parent


@contextmanager
def translated(folder: Path | None = None) -> Iterator[None]:
    """What a database cannot do, without its words: they may hold what was to be stored."""
    try:
        yield
    except IntegrityError:
        raise Trouble(ErrorCode.USED) from None
    except DBAPIError as error:
        said = str(error.orig).lower()
        if any(each in said for each in _NO_ROOM) or (folder and "i/o error" in said and has_no_room(folder)):
            raise Trouble(ErrorCode.STORAGE) from None
        if isinstance(error, OperationalError) or error.connection_invalidated:
            raise Trouble(ErrorCode.UNAVAILABLE, retry_after=5) from None
        raise


def _bring_up_to_date(connection: Connection, key_check: str) -> None:
    row = connection.execute(select(tables.portal)).one()
    if row.key_check != key_check:
        raise WrongDatabase("this database was begun with other keys than those that were given")
    if row.version > VERSION:
        raise WrongDatabase("this database belongs to a newer portal")
    for version in range(row.version + 1, VERSION + 1):
        STEPS[version](connection)
        connection.execute(update(tables.portal).values(version=version))


def _sqlite(url: URL) -> Engine:
    engine = create_engine(
        url,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        pool_size=POOL,
        max_overflow=OVERFLOW,
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions begin where we say so
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")  # secure_delete: a wrap that is gone is gone

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _postgresql(url: URL) -> Engine:
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=POOL,
        max_overflow=OVERFLOW,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={
            "connect_timeout": 5,
            "application_name": "tomail-portal",
            "options": "-c statement_timeout=30s -c lock_timeout=10s"
            " -c idle_in_transaction_session_timeout=30s",
        },
    )
