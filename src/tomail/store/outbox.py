"""Mail on its way out: one durable row with the final bytes, from before the composer closes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import zstandard
from sqlalchemy import Connection

from tomail.base.errors import Problem, ProblemKind, problem_from_json, problem_to_json
from tomail.model.outgoing import OutboxItem, OutboxState, RecipientState, row_state

from .database import Database
from .messages import unpack

FINISHED = (OutboxState.SENT, OutboxState.REFUSED, OutboxState.CANCELLED)
KEPT_SECONDS = 86400.0  # finished rows stay listed for a day


@dataclass(frozen=True)
class NewOutgoing:
    """What is to be sent: `raw` is final (no Bcc in it), `recipients` is the envelope.

    `answers` and `forwards` are message ids of this profile; `draft` is the identity of the draft
    that a refusal gives back. Not before `send_after` (seconds since the epoch).
    """

    raw: bytes
    message_id: str
    subject: str
    sender: str
    recipients: tuple[str, ...]
    created: float
    send_after: float
    answers: str = ""
    forwards: str = ""
    draft: str = ""


@dataclass(frozen=True)
class OutboxRow:
    """A row as the sender needs it."""

    id: int
    message_id: str
    sender: str
    raw_size: int
    recipients: tuple[RecipientState, ...]
    state: OutboxState
    tries: int
    created: float
    owner: str
    data_started: bool
    answers: str
    forwards: str
    draft: str


_ROW = """SELECT id, message_id, sender, raw_size, recipients, state, tries, created, owner,
          data_started, answers, forwards, draft FROM outbox"""
_ITEM = """SELECT id, message_id, subject, recipients, state, tries, created, next_try, reason,
           copy_filed FROM outbox"""


class OutboxTable:
    """Rows of `outbox`."""

    def __init__(self, database: Database, account: str) -> None:
        self._database = database
        self._account = account

    def add(self, tx: Connection, mail: NewOutgoing) -> int:
        """Queue a mail; gives back its id."""
        recipients = tuple(RecipientState(each, OutboxState.QUEUED) for each in mail.recipients)
        row = tx.exec_driver_sql(
            """INSERT INTO outbox(message_id, subject, sender, recipients, raw_size, state,
                   created, changed, next_try, answers, forwards, draft, marked)
               VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
            (
                mail.message_id,
                mail.subject,
                mail.sender,
                _pack(recipients),
                len(mail.raw),
                OutboxState.QUEUED.value,
                mail.created,
                mail.created,
                mail.send_after,
                mail.answers,
                mail.forwards,
                mail.draft,
                not (mail.answers or mail.forwards),
            ),
        ).one()
        packed = zstandard.compress(mail.raw, 3)
        tx.exec_driver_sql("INSERT INTO outbox_raw VALUES(?, ?)", (row[0], packed))
        return int(row[0])

    def due(self, now: float) -> list[OutboxRow]:
        """Queued and waiting mail whose time has come, oldest first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"{_ROW} WHERE state IN (?, ?) AND next_try <= ? ORDER BY id",
                (OutboxState.QUEUED.value, OutboxState.WAITING.value, now),
            ).fetchall()
        return [_row(row) for row in rows]

    def sending(self) -> list[OutboxRow]:
        """Mail that some process was in the middle of."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"{_ROW} WHERE state = ?", (OutboxState.SENDING.value,)
            ).fetchall()
        return [_row(row) for row in rows]

    def next_due(self) -> float | None:
        """When the next queued or waiting mail is due (seconds since the epoch); None: nothing waits."""
        with self._database.reading() as connection:
            return connection.exec_driver_sql(
                "SELECT min(next_try) FROM outbox WHERE state IN (?, ?)",
                (OutboxState.QUEUED.value, OutboxState.WAITING.value),
            ).scalar()

    def row(self, identity: int) -> OutboxRow | None:
        """One row."""
        with self._database.reading() as connection:
            found = connection.exec_driver_sql(f"{_ROW} WHERE id = ?", (identity,)).fetchone()
        return _row(found) if found else None

    def states_of(self, tx: Connection, draft: str) -> set[OutboxState]:
        """How it stands with the mails that were made of this draft."""
        rows = tx.exec_driver_sql("SELECT state FROM outbox WHERE draft = ?", (draft,))
        return {OutboxState(row[0]) for row in rows}

    def raw(self, identity: int) -> bytes | None:
        """The final bytes."""
        with self._database.reading() as connection:
            found = connection.exec_driver_sql(
                "SELECT raw FROM outbox_raw WHERE id = ?", (identity,)
            ).fetchone()
        return unpack(found[0]) if found else None

    def claim(self, tx: Connection, identity: int, owner: str, now: float) -> bool:
        """Take a queued or waiting mail to send it; False if somebody else has it or it was cancelled."""
        taken = tx.exec_driver_sql(
            """UPDATE outbox SET state = ?, owner = ?, changed = ?, data_started = 0, tries = tries + 1
               WHERE id = ? AND state IN (?, ?)""",
            (
                OutboxState.SENDING.value,
                owner,
                now,
                identity,
                OutboxState.QUEUED.value,
                OutboxState.WAITING.value,
            ),
        )
        return taken.rowcount == 1

    def postpone(
        self, tx: Connection, identity: int, *, now: float, next_try: float, reason: Problem | None
    ) -> bool:
        """Let a mail wait that could not even be tried; False if somebody has it or it was cancelled."""
        put_off = tx.exec_driver_sql(
            """UPDATE outbox SET state = ?, changed = ?, next_try = ?, reason = ?
               WHERE id = ? AND state IN (?, ?)""",
            (
                OutboxState.WAITING.value,
                now,
                next_try,
                json.dumps(problem_to_json(reason)),
                identity,
                OutboxState.QUEUED.value,
                OutboxState.WAITING.value,
            ),
        )
        return put_off.rowcount == 1

    def hurry(self, tx: Connection, kinds: Sequence[ProblemKind], now: float) -> int:
        """Let mail that waits for one of these reasons be tried now; gives back how many that are."""
        places = ", ".join("?" for _ in kinds)
        hurried = tx.exec_driver_sql(
            f"""UPDATE outbox SET next_try = ?
                WHERE state = ? AND next_try > ? AND json_extract(reason, '$.kind') IN ({places})""",
            (now, OutboxState.WAITING.value, now, *(each.value for each in kinds)),
        )
        return hurried.rowcount

    def start_data(
        self, tx: Connection, identity: int, recipients: Sequence[RecipientState] | None = None
    ) -> None:
        """Note that the mail is about to be complete: from here on a crash leaves it unclear.

        `recipients`: who of them it is about (SENDING), and what became of the others already.
        """
        tx.exec_driver_sql(
            "UPDATE outbox SET data_started = 1, recipients = coalesce(?, recipients) WHERE id = ?",
            (None if recipients is None else _pack(recipients), identity),
        )

    def set_state(
        self,
        tx: Connection,
        identity: int,
        state: OutboxState,
        *,
        now: float,
        recipients: Sequence[RecipientState] | None = None,
        reason: Problem | None = None,
        next_try: float | None = None,
    ) -> None:
        """Write what came of it; `recipients` None leaves them as they are."""
        tx.exec_driver_sql(
            """UPDATE outbox SET state = ?, changed = ?, reason = ?, owner = NULL,
               next_try = coalesce(?, next_try), recipients = coalesce(?, recipients) WHERE id = ?""",
            (
                state.value,
                now,
                json.dumps(problem_to_json(reason)),
                next_try,
                None if recipients is None else _pack(recipients),
                identity,
            ),
        )

    def set_copy_filed(self, tx: Connection, message_id: str) -> None:
        """The copy in Sent is on the server."""
        tx.exec_driver_sql("UPDATE outbox SET copy_filed = 1 WHERE message_id = ?", (message_id,))

    def set_marked(self, tx: Connection, identity: int) -> None:
        """What the mail answers or passes on has its flag."""
        tx.exec_driver_sql("UPDATE outbox SET marked = 1 WHERE id = ?", (identity,))

    def cancel(self, tx: Connection, identity: int, now: float) -> bool:
        """Take back a mail that nobody is sending; False if it is too late."""
        taken = tx.exec_driver_sql(
            "UPDATE outbox SET state = ?, changed = ? WHERE id = ? AND state IN (?, ?, ?)",
            (
                OutboxState.CANCELLED.value,
                now,
                identity,
                OutboxState.QUEUED.value,
                OutboxState.WAITING.value,
                OutboxState.UNCLEAR.value,
            ),
        )
        return taken.rowcount == 1

    def send_again(self, tx: Connection, identity: int, now: float) -> bool:
        """A person decided that an unclear mail goes out once more, to those for whom it is unclear."""
        return self._decide(tx, identity, OutboxState.QUEUED, now)

    def arrived(self, tx: Connection, identity: int, now: float) -> bool:
        """A person found out that an unclear mail is there; False if it is not unclear."""
        return self._decide(tx, identity, OutboxState.SENT, now)

    def _decide(self, tx: Connection, identity: int, fate: OutboxState, now: float) -> bool:
        row = tx.exec_driver_sql(
            "SELECT recipients FROM outbox WHERE id = ? AND state = ?", (identity, OutboxState.UNCLEAR.value)
        ).fetchone()
        if row is None:
            return False
        open_question = (OutboxState.UNCLEAR, OutboxState.SENDING)
        recipients = [
            RecipientState(each.address, fate) if each.state in open_question else each
            for each in _unpack(row[0])
        ]
        self.set_state(tx, identity, row_state(recipients), now=now, recipients=recipients, next_try=now)
        return True

    def without_copy(self) -> list[OutboxRow]:
        """Mail that reached somebody and whose copy in Sent is not on the server (yet)."""
        return self._reached("copy_filed = 0")

    def unmarked(self) -> list[OutboxRow]:
        """Mail that reached somebody and whose original does not have its flag (yet)."""
        return self._reached("marked = 0")

    def _reached(self, condition: str) -> list[OutboxRow]:
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"{_ROW} WHERE state IN (?, ?, ?) AND {condition} ORDER BY id",
                (OutboxState.SENT.value, OutboxState.PARTLY.value, OutboxState.WAITING.value),
            ).fetchall()
        return [
            row for row in map(_row, rows) if any(each.state is OutboxState.SENT for each in row.recipients)
        ]

    def items(self, now: float) -> list[OutboxItem]:
        """Everything that waits, and what finished within a day, newest first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"{_ITEM} WHERE state NOT IN (?, ?, ?) OR changed > ? ORDER BY id DESC",
                (*(state.value for state in FINISHED), now - KEPT_SECONDS),
            ).fetchall()
        return [self._item(row) for row in rows]

    def item(self, identity: int) -> OutboxItem | None:
        """One row as people see it."""
        with self._database.reading() as connection:
            row = connection.exec_driver_sql(f"{_ITEM} WHERE id = ?", (identity,)).fetchone()
        return self._item(row) if row else None

    def forget_finished(self, tx: Connection, now: float) -> None:
        """Drop what has been finished for more than a day; sent mail not before everything is done for it."""
        tx.exec_driver_sql(
            """DELETE FROM outbox WHERE state IN (?, ?, ?) AND changed < ?
               AND (copy_filed AND marked OR state <> ?)""",
            (*(state.value for state in FINISHED), now - KEPT_SECONDS, OutboxState.SENT.value),
        )
        tx.exec_driver_sql("DELETE FROM outbox_raw WHERE id NOT IN (SELECT id FROM outbox)")

    def _item(self, row: Sequence[Any]) -> OutboxItem:
        return OutboxItem(
            id=row[0],
            account=self._account,
            message_id=row[1],
            subject=row[2],
            recipients=_unpack(row[3]),
            state=OutboxState(row[4]),
            tries=row[5],
            created=datetime.fromtimestamp(row[6], UTC),
            next_try=datetime.fromtimestamp(row[7], UTC),
            reason=problem_from_json(json.loads(row[8] or "null")),
            copy_filed=bool(row[9]),
        )


def _row(row: Sequence[Any]) -> OutboxRow:
    return OutboxRow(
        id=row[0],
        message_id=row[1],
        sender=row[2],
        raw_size=row[3],
        recipients=_unpack(row[4]),
        state=OutboxState(row[5]),
        tries=row[6],
        created=row[7],
        owner=row[8] or "",
        data_started=bool(row[9]),
        answers=row[10],
        forwards=row[11],
        draft=row[12],
    )


def _pack(recipients: Sequence[RecipientState]) -> str:
    return json.dumps([[each.address, each.state.value, problem_to_json(each.reason)] for each in recipients])


def _unpack(packed: str) -> tuple[RecipientState, ...]:
    return tuple(
        RecipientState(address, OutboxState(state), problem_from_json(reason))
        for address, state, reason in json.loads(packed)
    )
