"""Rows of a damaged file, as far as they can be read."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from .reencryption import connected

Row = tuple[Any, ...]
NEXT_DOOR = 100  # row ids that are tried one by one behind an unreadable row; then in ever longer steps
FIRST, LAST = -(1 << 63), (1 << 63) - 1


class DamagedFile:
    """Reads on behind every page that cannot be read. A connection that met one is of no further use."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._connection: Any = None

    def close(self) -> None:
        """Free the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def tables(self) -> dict[str, list[str]]:
        """The columns of each table that there is; empty if nothing can be read at all."""
        found = {}
        try:
            for (name,) in self._query("SELECT name FROM sqlite_master WHERE type = 'table'"):
                found[name] = [row[1] for row in self._query(f"PRAGMA table_info('{name}')")]
        except sqlcipher.DatabaseError:
            self.close()
        return found

    def numbers(self) -> list[int]:
        """The numbers of messages by an index of theirs, as far as that can be read; ascending."""
        found: list[int] = []
        try:
            query = "SELECT number FROM message INDEXED BY message_in_folder ORDER BY folder, number"
            found += (row[0] for row in self._query(query))
        except sqlcipher.DatabaseError:
            self.close()
        return sorted(found)

    def rows(
        self, table: str, columns: Sequence[str], hints: Sequence[int] = ()
    ) -> Iterator[tuple[int, Row]]:
        """(row id, columns) in the order of their ids. `hints`: ids, ascending, that there may be."""
        known, at, steps = deque(hints), FIRST, 0
        while at <= LAST:
            try:
                for identity, *row in self._from(table, columns, at):
                    yield identity, tuple(row)
                    at, steps = identity + 1, 0
                return
            except sqlcipher.DatabaseError:
                self.close()
            while known and known[0] <= at:
                known.popleft()
            steps += 1
            at = known[0] if known else max(at, 0) + max(1, 1 << max(steps - NEXT_DOOR, 0))

    def _from(self, table: str, columns: Sequence[str], start: int) -> Iterator[Row]:
        names = ", ".join(f'"{each}"' for each in columns)
        return self._query(f'SELECT rowid, {names} FROM "{table}" WHERE rowid >= {start} ORDER BY rowid')

    def _query(self, statement: str) -> Iterator[Row]:
        if self._connection is None:
            self._connection = connected(self._path, self._key)
            self._connection.execute(
                "PRAGMA writable_schema = ON"
            )  # else a file that was cut is refused whole
        yield from self._connection.execute(statement)
