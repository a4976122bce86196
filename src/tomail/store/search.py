"""Search over everything that is mirrored (SQLite FTS5), newest first."""

from __future__ import annotations

import json
from collections.abc import Sequence

from .database import Database
from .search_query import SearchQuery

_MATCH = "SELECT rowid FROM fulltext WHERE fulltext MATCH ? ORDER BY rowid DESC LIMIT ?"
_MATCH_WHERE = """SELECT m.number FROM fulltext JOIN message m ON m.number = fulltext.rowid
                  WHERE fulltext MATCH ? AND {conditions} ORDER BY fulltext.rowid DESC LIMIT ?"""
_WHERE = "SELECT m.number FROM message m WHERE {conditions} ORDER BY m.number DESC LIMIT ?"


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
        statement, parameters = _statement(query.match, conditions, values, limit)
        with self._database.reading() as connection:
            return [row[0] for row in connection.exec_driver_sql(statement, parameters)]


def _statement(
    match: str, conditions: Sequence[str], values: Sequence[object], limit: int
) -> tuple[str, tuple[object, ...]]:
    where = " AND ".join(conditions)
    if match and where:
        return _MATCH_WHERE.format(conditions=where), (match, *values, limit)
    if match:
        return _MATCH, (match, limit)
    return _WHERE.format(conditions=where), (*values, limit)
