"""Conversations: messages joined by the Message-IDs they name (the REFERENCES idea of RFC 5256).

Subjects join nothing: two patients who both write "Termin" are not one conversation. Which thread a
Message-ID belongs to, its message's row says; `thread_of` keeps those that no row has (any more). A page of
hashes for nearly every message that comes would be written else.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from hashlib import blake2b

from sqlalchemy import Connection

from tomail.message.headers import MessageHead
from tomail.message.threading import related_ids

from .database import insert_rows

_IN = "(SELECT value FROM json_each(?))"


def id_hash(message_id: str) -> int:
    """A Message-ID as a signed 64-bit integer."""
    return int.from_bytes(blake2b(message_id.encode("utf-8", "replace"), digest_size=8).digest(), signed=True)


def assign_threads(tx: Connection, heads: Sequence[tuple[int, MessageHead]]) -> dict[int, int]:
    """The thread of each (number, head) whose row is written next; threads that a message joins become one.

    A thread is called by the number of the message that began it here.
    """
    return _assign(tx, heads, frozenset(head.message_id for _, head in heads))


def join_thread(tx: Connection, number: int, head: MessageHead) -> int:
    """The thread of a head that is to stand in the row `number`, which has a Message-ID of its own."""
    keep_names(tx, [number])
    return _assign(tx, [(number, head)], frozenset())[number]


def keep_names(tx: Connection, numbers: Sequence[int]) -> None:
    """The rows of `numbers` will not say any more which thread their Message-IDs belong to."""
    rows = tx.exec_driver_sql(
        f"SELECT message_id, thread FROM message WHERE number IN {_IN} AND message_id <> ''",
        (json.dumps(list(numbers)),),
    ).fetchall()
    insert_rows(tx, "INSERT OR IGNORE INTO thread_of", [(id_hash(row[0]), row[1]) for row in rows])


def _assign(
    tx: Connection, heads: Sequence[tuple[int, MessageHead]], told_by_rows: frozenset[str]
) -> dict[int, int]:
    names = {number: related_ids(head) for number, head in heads}
    every = {name for each in names.values() for name in each}
    rows, kept = _by_rows(tx, every), _kept(tx, every)
    thread_of = rows | kept
    merged: dict[int, int] = {}
    for number in names:
        _join(number, names[number], thread_of, merged)
    _keep(tx, {name: _end(thread_of[name], merged) for name in every - rows.keys() - told_by_rows}, kept)
    _merge(tx, merged)
    return {number: _end(_start(number, names[number], thread_of), merged) for number in names}


def _start(number: int, names: Sequence[str], thread_of: Mapping[str, int]) -> int:
    return thread_of[names[0]] if names else number


def _join(number: int, names: Sequence[str], thread_of: dict[str, int], merged: dict[int, int]) -> None:
    found = {_end(thread_of[name], merged) for name in names if name in thread_of}
    thread = min(found, default=number)
    merged.update((other, thread) for other in found if other != thread)
    thread_of.update((name, thread) for name in names)


def _end(thread: int, merged: Mapping[int, int]) -> int:
    while thread in merged:
        thread = merged[thread]
    return thread


def _by_rows(tx: Connection, names: Collection[str]) -> dict[str, int]:
    rows = tx.exec_driver_sql(
        f"SELECT message_id, thread FROM message WHERE message_id IN {_IN}", (json.dumps(sorted(names)),)
    ).fetchall()
    return {row[0]: row[1] for row in rows}


def _kept(tx: Connection, names: Collection[str]) -> dict[str, int]:
    named = {id_hash(name): name for name in names}
    rows = tx.exec_driver_sql(
        f"SELECT id_hash, thread FROM thread_of WHERE id_hash IN {_IN}", (json.dumps(sorted(named)),)
    ).fetchall()
    return {named[row[0]]: row[1] for row in rows}


def _keep(tx: Connection, thread_of: Mapping[str, int], before: Mapping[str, int]) -> None:
    changed = [(id_hash(name), thread) for name, thread in thread_of.items() if before.get(name) != thread]
    insert_rows(tx, "INSERT OR REPLACE INTO thread_of", changed)


def _merge(tx: Connection, merged: Mapping[int, int]) -> None:
    for other in merged:
        target = _end(other, merged)
        tx.exec_driver_sql("UPDATE message SET thread = ? WHERE thread = ?", (target, other))
        tx.exec_driver_sql("UPDATE thread_of SET thread = ? WHERE thread = ?", (target, other))
