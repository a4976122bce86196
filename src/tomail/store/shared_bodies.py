"""A mail that the server has in several folders (labels of Google) is kept once: one row has its bytes, the
others name that row."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

_IN = "(SELECT value FROM json_each(?))"
_ORPHANED = f"""
    SELECT bytes_of, min(number) FROM message
    WHERE bytes_of IN {_IN} AND number NOT IN {_IN} GROUP BY bytes_of
"""


def share(tx: Connection, wanted: Mapping[int, int]) -> set[int]:
    """Let rows have the bytes of another (number: bearer); gives back which do; a bearer may be gone."""
    if not wanted:
        return set()
    bearers = json.dumps(sorted(set(wanted.values())))
    rows = tx.exec_driver_sql(f"SELECT number FROM body WHERE number IN {_IN}", (bearers,)).fetchall()
    there = {row[0] for row in rows}
    shared = [(bearer, number) for number, bearer in wanted.items() if bearer in there - {number}]
    if shared:
        tx.exec_driver_sql("UPDATE message SET bytes_of = ? WHERE number = ?", shared)
    return {number for _, number in shared}


def hand_on(tx: Connection, gone: Sequence[int]) -> None:
    """Of rows that are about to go, the bytes stay with another that has them too."""
    going = json.dumps(list(gone))
    for bearer, heir in tx.exec_driver_sql(_ORPHANED, (going, going)).fetchall():
        tx.exec_driver_sql("UPDATE body SET number = ? WHERE number = ?", (heir, bearer))
        tx.exec_driver_sql(
            "UPDATE message SET bytes_of = nullif(?, number) WHERE bytes_of = ?", (heir, bearer)
        )
