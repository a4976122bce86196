"""Conversations: messages joined by the Message-IDs they name (the REFERENCES idea of RFC 5256).

Subjects join nothing: two patients who both write "Termin" are not one conversation.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from sqlalchemy import Connection

from tomail.message.headers import MessageHead
from tomail.message.threading import related_ids

from .database import insert_rows


def id_hash(message_id: str) -> int:
    """A Message-ID as a signed 64-bit integer."""
    return int.from_bytes(blake2b(message_id.encode("utf-8", "replace"), digest_size=8).digest(), signed=True)


def names_of(head: MessageHead) -> list[int]:
    """The hashes of a message's own id and of those it names."""
    return [id_hash(each) for each in related_ids(head)]


def assign_threads(tx: Connection, heads: Sequence[tuple[int, MessageHead]]) -> dict[int, int]:
    """The thread of each (number, head); threads that a message joins become one.

    A thread is called by the number of the message that began it here.
    """
    names = {number: names_of(head) for number, head in heads}
    thread_of = _known(tx, {name for each in names.values() for name in each})
    before = dict(thread_of)
    merged: dict[int, int] = {}
    for number in names:
        _join(number, names[number], thread_of, merged)
    _write(tx, before, thread_of, merged)
    return {number: _end(_start(number, names[number], thread_of), merged) for number in names}


def _start(number: int, names: Sequence[int], thread_of: Mapping[int, int]) -> int:
    return thread_of[names[0]] if names else number


def _join(number: int, names: Sequence[int], thread_of: dict[int, int], merged: dict[int, int]) -> None:
    found = {_end(thread_of[name], merged) for name in names if name in thread_of}
    thread = min(found, default=number)
    merged.update((other, thread) for other in found if other != thread)
    thread_of.update((name, thread) for name in names)


def _end(thread: int, merged: Mapping[int, int]) -> int:
    while thread in merged:
        thread = merged[thread]
    return thread


def _known(tx: Connection, names: set[int]) -> dict[int, int]:
    rows = tx.exec_driver_sql(
        "SELECT id_hash, thread FROM thread_of WHERE id_hash IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(names)),),
    ).fetchall()
    return {row[0]: row[1] for row in rows}


def _write(
    tx: Connection, before: Mapping[int, int], thread_of: Mapping[int, int], merged: Mapping[int, int]
) -> None:
    changed = [
        (name, _end(thread, merged))
        for name, thread in thread_of.items()
        if before.get(name) != _end(thread, merged)
    ]
    insert_rows(tx, "INSERT OR REPLACE INTO thread_of", changed)
    for other in merged:
        target = _end(other, merged)
        tx.exec_driver_sql("UPDATE message SET thread = ? WHERE thread = ?", (target, other))
        tx.exec_driver_sql("UPDATE thread_of SET thread = ? WHERE thread = ?", (target, other))
