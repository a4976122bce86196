"""What people wrote, from the second place where the store keeps it: a damaged page takes one of the two."""

from __future__ import annotations

import zstandard
from sqlalchemy import Connection

from tomail.model.mail import Flags, FolderRole

from .folders import ListedFolder
from .mail_store import MailStore
from .messages import unpack
from .operations import APPEND
from .raw_message import message_body, new_message

_ROWS = (
    "INSERT OR IGNORE INTO outbox SELECT * FROM outbox_spare",
    """INSERT INTO draft(identity, saved, content)
       SELECT identity, saved, content FROM draft_spare s
       WHERE NOT EXISTS(SELECT 1 FROM draft d WHERE d.identity = s.identity AND d.saved >= s.saved)""",
    """INSERT OR REPLACE INTO draft_spare SELECT identity, saved, content FROM draft
       WHERE id IN (SELECT max(id) FROM draft GROUP BY identity)""",
    "INSERT OR IGNORE INTO draft_copy SELECT * FROM draft_copy_spare",
    "INSERT OR IGNORE INTO draft_attachment SELECT * FROM draft_attachment_spare",
    "INSERT OR IGNORE INTO draft_attachment_spare SELECT * FROM draft_attachment",
)
_POINTERS = (("draft_copy", "number"), ("outbox", "copy"))


def complete(tx: Connection, store: MailStore) -> None:
    """Put in what the first place lacks, and keep both."""
    for statement in _ROWS:
        tx.exec_driver_sql(statement)
    for row in tx.exec_driver_sql("SELECT * FROM append_spare").fetchall():
        _complete_append(tx, store, *row)


def _complete_append(
    tx: Connection,
    store: MailStore,
    number: int,
    path: str,
    delimiter: str,
    role: str,
    flags: int,
    internal_date: int,
    packed: bytes,
) -> None:
    try:
        raw = unpack(packed)
    except zstandard.ZstdError:
        return
    if not store.messages.places(tx, [number]):
        folder = store.folders.ensure(tx, ListedFolder(path, delimiter, FolderRole(role)))
        made = new_message(raw, internal_date=internal_date, flags=Flags(flags))
        (filed,) = store.ingest.add(tx, folder, [made])
        _point_to(tx, number, filed)
        store.operations.delete_after(tx, filed, instead_of=number)
        number = filed
    elif store.messages.packed(tx, number) is None:
        store.ingest.add_bodies(tx, [(number, message_body(raw))])
    if not store.operations.waits(tx, number, APPEND):
        store.operations.add(tx, APPEND, number)


def _point_to(tx: Connection, before: int, number: int) -> None:
    """The message has another number now."""
    for table, column in _POINTERS:
        tx.exec_driver_sql(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (number, before))
    tx.exec_driver_sql("DELETE FROM operation WHERE number = ?", (before,))
    tx.exec_driver_sql("DELETE FROM append_spare WHERE number = ?", (before,))
