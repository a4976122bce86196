"""Search over everything that is mirrored (SQLite FTS5), newest first."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from .database import Database, Transaction
from .search_query import SearchQuery

_MATCH = "SELECT rowid FROM fulltext WHERE fulltext MATCH ? ORDER BY rowid DESC LIMIT ?"
_MATCH_WHERE = """SELECT m.number FROM fulltext JOIN message m ON m.number = fulltext.rowid
                  WHERE fulltext MATCH ? AND {conditions} ORDER BY fulltext.rowid DESC LIMIT ?"""
_WHERE = "SELECT m.number FROM message m WHERE {conditions} ORDER BY m.number DESC LIMIT ?"

# Each step asks for the first word behind the last one: the index is entered there, nothing is read through.
_WORDS = """
    WITH RECURSIVE word(term) AS (
        SELECT (SELECT term FROM fulltext_words WHERE term >= ?1 LIMIT 1)
        UNION ALL
        SELECT (SELECT term FROM fulltext_words WHERE term >= word.term || char(1) LIMIT 1)
        FROM word WHERE word.term < ?2
        LIMIT ?3
    )
    SELECT term FROM word WHERE term < ?2
"""
_MERGE = "INSERT INTO fulltext(fulltext, rank) VALUES('merge', ?)"
_BEGINNING = re.compile(r'"([^"]*?)(?<!\w)([a-z0-9]+)" \*')
MOST_WORDS = 64  # that a beginning is spelled out to
MERGED_AT_ONCE = 64  # pages of the index: some 5 ms, for which other writers wait


class SearchIndex:
    """Finds messages of one account."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, query: SearchQuery, limit: int, folders: Sequence[int] | None = None) -> list[int]:
        """The numbers of at most `limit` messages that fit, newest first; `folders` None: everywhere."""
        if query.empty:
            return []
        conditions, values = list(query.conditions), list(query.values)
        if folders is not None:
            conditions.append("m.folder IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(list(folders)))
        with self._database.reading() as connection:
            match = _spelled_out(connection, query.match)
            statement, parameters = _statement(match, conditions, values, limit)
            return [row[0] for row in connection.exec_driver_sql(statement, parameters)]

    def merge(self, go_on: Callable[[], bool]) -> None:
        """Bring the segments of the index together, step by step, while `go_on` says so: what FTS5 else does
        in every second commit or so, for several times as long as the commit takes."""
        while go_on() and self._merge_some():
            pass

    def _merge_some(self) -> bool:
        """False if there was nothing left to do."""
        with self._database.transaction() as tx:
            driver: Any = tx.connection.driver_connection
            before = driver.total_changes
            tx.exec_driver_sql(_MERGE, (MERGED_AT_ONCE,))
            return bool(driver.total_changes - before > 1)  # the statement itself counts as one


def _spelled_out(connection: Transaction, match: str) -> str:
    """`match` with the words themselves for beginnings that few fit.

    For a beginning FTS5 collects all messages of all its words before it gives back the first; words it
    follows from the newest message on, and stops where enough are found.
    """

    def words(beginning: re.Match[str]) -> str:
        before, last = beginning.groups()
        found = connection.exec_driver_sql(_WORDS, (last, last + "\U0010ffff", MOST_WORDS + 1)).fetchall()
        if not 1 <= len(found) <= MOST_WORDS:
            return beginning.group()
        return "(" + " OR ".join(f'"{before}{term}"' for (term,) in found) + ")"

    return _BEGINNING.sub(words, match)


def _statement(
    match: str, conditions: Sequence[str], values: Sequence[object], limit: int
) -> tuple[str, tuple[object, ...]]:
    where = " AND ".join(conditions)
    if match and where:
        return _MATCH_WHERE.format(conditions=where), (match, *values, limit)
    if match:
        return _MATCH, (match, limit)
    return _WHERE.format(conditions=where), (*values, limit)
