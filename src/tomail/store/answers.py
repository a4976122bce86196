"""Notices of the portal in whose place the list shows what a patient answered.

Such a row has the answer's head and words; its bytes stay those of the notice. One row shows an answer, with
the others of the same mail where the server has it under several labels.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from tomail.message.headers import MessageHead
from tomail.model.mail import Seals

from .database import Database
from .ingest import Ingest
from .messages import pack_people
from .new_message import MessageBody
from .threads import join_thread

_IN = "(SELECT value FROM json_each(?))"
_NOTICES = f"""
    SELECT m.number, m.message_id FROM message m LEFT JOIN folder f ON f.id = m.folder
    WHERE m.message_id >= '<d_' AND m.message_id < '<d`' AND m.downloaded = 1
    AND m.seals & {int(Seals.ANSWER)} = 0 AND f.role NOT IN ('sent', 'drafts')
    ORDER BY m.number
"""
_STANDING = f"""
    SELECT number, message_id FROM message
    WHERE message_id >= '<d_' AND message_id < '<d`' AND seals & {int(Seals.ANSWER)} <> 0
"""
_TAKEN = f"""
    SELECT 1 FROM message o, message m WHERE m.number = ? AND o.message_id = m.message_id
    AND o.seals & {int(Seals.ANSWER)} <> 0 AND (o.object IS NULL OR o.object IS NOT m.object)
"""


@dataclass(frozen=True)
class ShownAnswer:
    """What stands in a row: `head` with whom it answers, `body` with the words for the search."""

    head: MessageHead
    body: MessageBody


class AnswerRows:
    """Rows of `message`, as far as they are notices of answers."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._ingest = Ingest()

    def notices(self) -> dict[int, str]:
        """Message-IDs of those that show no answer, by number; some may only look like one."""
        with self._database.reading() as connection:
            return {row[0]: row[1] for row in connection.exec_driver_sql(_NOTICES)}

    def shown(self, message_ids: Collection[str]) -> set[str]:
        """Those of these Message-IDs whose answer stands in the list."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT message_id FROM message WHERE message_id IN {_IN} AND seals & ? <> 0",
                (json.dumps(sorted(message_ids)), int(Seals.ANSWER)),
            )
            return {row[0] for row in rows}

    def standing(self) -> dict[int, str]:
        """Message-IDs of the notices in whose place an answer stands, by number."""
        with self._database.reading() as connection:
            return {row[0]: row[1] for row in connection.exec_driver_sql(_STANDING)}

    def show(self, tx: Connection, number: int, answer: ShownAnswer) -> bool:
        """Put the answer in the place of this notice. False: another row shows it, or the row is gone."""
        there = tx.exec_driver_sql("SELECT 1 FROM message WHERE number = ? AND downloaded = 1", (number,))
        if there.fetchone() is None or tx.exec_driver_sql(_TAKEN, (number,)).fetchone():
            return False
        self._write(tx, number, answer)
        return True

    def take_out(self, tx: Connection, number: int, notice: ShownAnswer) -> None:
        """The answer is gone: the row is the notice's again."""
        self._write(tx, number, notice)

    def _write(self, tx: Connection, number: int, shown: ShownAnswer) -> None:
        head, body = shown.head, shown.body
        thread = join_thread(tx, number, head)
        tx.exec_driver_sql(
            """UPDATE message SET sender_name = ?, sender = ?, subject = ?, snippet = ?, attachments = ?,
               seals = ?, other_senders = ?, thread = ? WHERE number = ? AND downloaded = 1""",
            (
                head.sender.name,
                head.sender.address,
                head.subject,
                body.snippet,
                int(body.has_attachments),
                int(body.seals),
                pack_people(head.other_senders),
                thread,
                number,
            ),
        )
        self._ingest.index_anew(tx, number, body)
