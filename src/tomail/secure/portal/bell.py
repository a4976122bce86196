"""Wakes who waits for something new, whichever server process committed it. Nobody holds a connection."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg

from .database import CHANNEL, Database

LOOK_SECONDS = 0.25
AGAIN_SECONDS = 2.0
log = logging.getLogger(__name__)


class Bell:
    """Rung from any thread; waited for in the event loop that started it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: dict[str, set[asyncio.Event]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="portal-bell", daemon=True)

    def start(self) -> None:
        """Listen for what other processes commit. Call in the event loop."""
        self._loop = asyncio.get_running_loop()
        self._thread.start()

    def stop(self) -> None:
        """Nobody waits any more."""
        self._ended.set()
        self._ring_all()

    @property
    def ended(self) -> bool:
        """The server is going down: answer now."""
        return self._ended.is_set()

    def ring(self, practice: str) -> None:
        """Something new for a practice; from any thread."""
        if self._loop and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake, practice)

    @contextmanager
    def waiting(self, practice: str) -> Iterator[asyncio.Event]:
        """Set as soon as there may be something new. Begin to wait before looking."""
        woken = asyncio.Event()
        self._waiting.setdefault(practice, set()).add(woken)
        try:
            yield woken
        finally:
            mine = self._waiting[practice]
            mine.discard(woken)
            if not mine:
                del self._waiting[practice]

    def _wake(self, practice: str) -> None:
        for each in self._waiting.get(practice, ()):
            each.set()

    def _ring_all(self) -> None:
        if self._loop and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake_all)

    def _wake_all(self) -> None:
        for practice in list(self._waiting):
            self._wake(practice)

    def _listen(self) -> None:
        listen = self._hear_notices if self._database.is_postgresql else self._watch_file
        while not self._ended.is_set():
            try:
                listen()
            except (psycopg.Error, sqlite3.Error) as error:
                log.warning("listening for changes stopped: %s", type(error).__name__)
                self._ended.wait(AGAIN_SECONDS)

    def _hear_notices(self) -> None:
        url = self._database.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(url, autocommit=True, connect_timeout=5) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            self._ring_all()  # what came meanwhile
            while not self._ended.is_set():
                for notice in connection.notifies(timeout=1.0):
                    self.ring(notice.payload)

    def _watch_file(self) -> None:
        path = self._database.url.database or ""
        with closing(sqlite3.connect(path, isolation_level=None, timeout=5)) as connection:
            seen = -1
            while not self._ended.wait(LOOK_SECONDS):
                (now,) = connection.execute("PRAGMA data_version").fetchone()
                if now != seen:
                    self._ring_all()
                seen = now
