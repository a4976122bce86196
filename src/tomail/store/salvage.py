"""A new mail store from what can be read of a damaged one.

Everything readable is kept: messages, what people wrote, what waits to be sent, what the server does not
know yet. What is missing the mirror fetches again, because no folder counts as complete.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

import zstandard
from sqlalchemy import Connection

from tomail.base.errors import Problem, ProblemKind, problem_to_json
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.outgoing import OutboxState

from .database import insert_rows
from .folders import LOCAL_FOLDERS, remove_messages
from .mail_store import MailStore
from .messages import unpack
from .raw_message import message_body, new_message
from .reading_on import DamagedFile
from .spare import complete

AT_ONCE = 200
T = TypeVar("T")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Salvaged:
    """What was read. `unsent` holds the subjects of queued mails whose text could not be read."""

    messages: int
    bodies: int
    drafts: int
    outbox: int
    operations: int
    unsent: tuple[str, ...]


def salvage(damaged: Path, store: MailStore, key: bytes, *, only_copy: bool) -> Salvaged:
    """Bring what can be read of the file `damaged` into the new, empty `store`.

    `only_copy`: what the server has no more is only here (POP3), so a message is kept without its folder,
    and without its row.
    """
    file = DamagedFile(damaged, key)
    try:
        _copy_tables(file, store)
        _bodies(file, store, only_copy=only_copy)
    finally:
        file.close()
    with store.transaction(durable=True) as tx:
        _settle(tx, store, only_copy=only_copy)
        complete(tx, store)
        unsent = _refuse_unreadable(tx)
        return Salvaged(
            messages=_count(tx, "message"),
            bodies=_count(tx, "body"),
            drafts=_count(tx, "draft"),
            outbox=_count(tx, "outbox"),
            operations=_count(tx, "operation"),
            unsent=unsent,
        )


_APART = frozenset({"body", "piece", "sqlite_sequence", "sqlite_stat1"})


def _copy_tables(file: DamagedFile, store: MailStore) -> None:
    """Row by row, all but bodies and index: whatever both files have columns for."""
    there = file.tables()
    with store.reading() as connection:
        tables = {
            name: [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info('{name}')")]
            for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
            if name not in _APART and not name.startswith("fulltext")
        }
    for table, wanted in tables.items():
        columns = [each for each in wanted if each in there.get(table, ())]
        hints = file.numbers() if columns[:1] == ["number"] else ()
        into = f'INSERT OR REPLACE INTO "{table}"({", ".join(columns)})'
        for rows in _batches(file.rows(table, columns, hints) if columns else ()):
            with store.transaction() as tx:
                insert_rows(tx, into, [row for _, row in rows])


def _bodies(file: DamagedFile, store: MailStore, *, only_copy: bool) -> None:
    """With their words for the index, which is made anew."""
    with store.transaction() as tx:
        tx.exec_driver_sql("UPDATE message SET downloaded = 0, bytes_of = NULL")
        inbox = store.folders.ensure(tx, LOCAL_FOLDERS[0]) if only_copy else 0
    known = set(numbers := _numbers(store))
    for rows in _batches(file.rows("body", ["raw"], numbers)):
        raws = [(number, _raw(row[0])) for number, row in rows]
        with store.transaction() as tx:
            here = [(number, message_body(raw)) for number, raw in raws if raw and number in known]
            store.ingest.add_bodies(tx, here)
            lost = [raw for number, raw in raws if raw and number not in known and only_copy]
            if lost:
                store.ingest.add(tx, inbox, [new_message(raw, internal_date=0) for raw in lost])


def _raw(packed: bytes) -> bytes | None:
    try:
        return unpack(packed)
    except zstandard.ZstdError:
        return None


def _numbers(store: MailStore) -> list[int]:
    with store.reading() as connection:
        return [row[0] for row in connection.exec_driver_sql("SELECT number FROM message ORDER BY number")]


def _refuse_unreadable(tx: Connection) -> tuple[str, ...]:
    """Queued mail whose bytes are lost comes back as its draft, where that could be read."""
    waiting = (OutboxState.QUEUED.value, OutboxState.WAITING.value)
    rows = tx.exec_driver_sql(
        """UPDATE outbox SET state = ?, reason = ? WHERE state IN (?, ?)
           AND id NOT IN (SELECT id FROM outbox_raw) RETURNING subject""",
        (OutboxState.REFUSED.value, json.dumps(problem_to_json(_unreadable())), *waiting),
    )
    return tuple(row[0] for row in rows)


def _settle(tx: Connection, store: MailStore, *, only_copy: bool) -> None:
    """No row speaks of what is not there, and no folder is taken for complete."""
    strangers = _found(tx, "SELECT number FROM message WHERE folder NOT IN (SELECT id FROM folder)")
    if only_copy:
        store.messages.move(tx, strangers, store.folders.ensure(tx, LOCAL_FOLDERS[0]))
        _fetch_again(tx)
    else:
        remove_messages(tx, strangers)
        tx.exec_driver_sql("UPDATE folder SET uidnext = 0, modseq = 0, complete = 0")
    for table in ("about", "attachment_text"):
        tx.exec_driver_sql(f"DELETE FROM {table} WHERE number NOT IN (SELECT number FROM message)")
    tx.exec_driver_sql("DELETE FROM report WHERE sent NOT IN (SELECT number FROM message)")
    tx.exec_driver_sql(
        "DELETE FROM operation WHERE kind = 'append' AND number NOT IN (SELECT number FROM body)"
    )


def _fetch_again(tx: Connection) -> None:
    """POP3: what has no body, where the server may still have it; new UIDs are above all there are."""
    without = "SELECT number FROM message WHERE downloaded = 0 AND number IN (SELECT number FROM pop3_uidl)"
    remove_messages(tx, lost := _found(tx, without))
    log.info("%d messages are fetched again", len(lost))
    for statement in (
        "DELETE FROM pop3_uidl WHERE number IS NOT NULL AND number NOT IN (SELECT number FROM message)",
        "UPDATE folder SET uidnext = max(uidnext, 1 + (SELECT ifnull(max(uid), 0) FROM message))",
    ):
        tx.exec_driver_sql(statement)


def _found(tx: Connection, query: str) -> list[int]:
    return [row[0] for row in tx.exec_driver_sql(query)]


def _count(tx: Connection, table: str) -> int:
    return int(tx.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


def _batches(rows: Iterable[T]) -> Iterator[list[T]]:
    iterator = iter(rows)
    while batch := list(islice(iterator, AT_ONCE)):
        yield batch


def _unreadable() -> Problem:
    return Problem(
        ProblemKind.DAMAGED,
        sentence(QT_TRANSLATE_NOOP("engine", "This mail could not be read from a damaged file.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Please write it again. It was not sent.")),
    )
