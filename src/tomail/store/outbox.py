"""Mail on its way out: one durable row with the final bytes, from before the composer closes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import zstandard
from sqlalchemy import Connection

from tomail.base.errors import Problem, ProblemKind, problem_to_json
from tomail.model.outgoing import MAY_HAVE_IT, OutboxItem, OutboxState, RecipientState, row_state, served

from .database import Database
from .drafts import DRAFT_TABLES
from .messages import unpack
from .outbox_rows import (
    CAME_BACK,
    ITEM,
    ROW,
    NewOutgoing,
    OutboxRow,
    pack_recipients,
    read_item,
    read_row,
    unpack_recipients,
)

FINISHED = (OutboxState.SENT, OutboxState.PARTLY, OutboxState.REFUSED, OutboxState.CANCELLED)
_SERVERS_COPY = "server files sent mail"
_NOT_LEFT = (OutboxState.QUEUED, OutboxState.WAITING, OutboxState.UNCLEAR)
_UNTRIED = (OutboxState.QUEUED, OutboxState.WAITING)
_UNTRIED_VALUES = tuple(each.value for each in _UNTRIED)
KEPT_SECONDS = 86400.0  # finished rows stay listed for a day


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
                   created, changed, next_try, answers, forwards, draft, marked, send_at, accepted, author)
               VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
            (
                mail.message_id,
                mail.subject,
                mail.sender,
                pack_recipients(recipients),
                len(mail.raw),
                OutboxState.QUEUED.value,
                mail.created,
                mail.created,
                mail.send_after,
                mail.answers,
                mail.forwards,
                mail.draft,
                not (mail.answers or mail.forwards),
                mail.send_at,
                " ".join(mail.accepted),
                mail.author,
            ),
        ).one()
        self._keep_raw(tx, row[0], mail.raw)
        return int(row[0])

    def due(self, now: float) -> list[OutboxRow]:
        """Queued and waiting mail whose time has come, oldest first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"{ROW} WHERE state IN (?, ?) AND next_try <= ? ORDER BY id",
                (*_UNTRIED_VALUES, now),
            ).fetchall()
        return [read_row(row) for row in rows]

    def sending(self) -> list[OutboxRow]:
        """Mail that some process was in the middle of."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"{ROW} WHERE state = ?", (OutboxState.SENDING.value,)
            ).fetchall()
        return [read_row(row) for row in rows]

    def next_due(self) -> float | None:
        """When the next queued or waiting mail is due (seconds since the epoch); None: nothing waits."""
        with self._database.reading() as connection:
            return connection.exec_driver_sql(
                "SELECT min(next_try) FROM outbox WHERE state IN (?, ?)",
                _UNTRIED_VALUES,
            ).scalar()

    def row(self, identity: int) -> OutboxRow | None:
        """One row."""
        with self._database.reading() as connection:
            found = connection.exec_driver_sql(f"{ROW} WHERE id = ?", (identity,)).fetchone()
        return read_row(found) if found else None

    def called(self, tx: Connection, message_id: str) -> int | None:
        """The id of the mail with this Message-ID."""
        found = tx.exec_driver_sql("SELECT id FROM outbox WHERE message_id = ?", (message_id,)).scalar()
        return int(found) if found is not None else None

    def states_of(self, tx: Connection, draft: str) -> set[OutboxState]:
        """How it stands with the mails that were made of this draft."""
        rows = tx.exec_driver_sql("SELECT state FROM outbox WHERE draft = ?", (draft,))
        return {OutboxState(row[0]) for row in rows}

    def served(self, tx: Connection, draft: str) -> set[str]:
        """Who has a mail that was made of this draft, or may have it."""
        rows = tx.exec_driver_sql("SELECT recipients FROM outbox WHERE draft = ?", (draft,))
        return {address for row in rows for address in served(unpack_recipients(row[0]))}

    def fates(self) -> dict[str, tuple[OutboxState, float]]:
        """Of each draft that was sent: how it stands with its last mail, and since when."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                """SELECT draft, state, changed FROM outbox
                   WHERE id IN (SELECT max(id) FROM outbox GROUP BY draft)"""
            ).fetchall()
        return {row[0]: (OutboxState(row[1]), row[2]) for row in rows}

    def raw(self, identity: int) -> bytes | None:
        """The final bytes."""
        with self._database.reading() as connection:
            found = connection.exec_driver_sql(
                "SELECT raw FROM outbox_raw WHERE id = ?", (identity,)
            ).fetchone()
        return unpack(found[0]) if found else None

    def reschedule(
        self, tx: Connection, identity: int, raw: bytes, *, send_at: float | None, next_try: float
    ) -> bool:
        """Another time for a mail that waits, and its bytes with that date; False if it is too late."""
        changed = tx.exec_driver_sql(
            """UPDATE outbox SET state = ?, send_at = ?, next_try = ?, reason = NULL
               WHERE id = ? AND state IN (?, ?)""",
            (OutboxState.QUEUED.value, send_at, next_try, identity, *_UNTRIED_VALUES),
        )
        if changed.rowcount == 1:
            self._keep_raw(tx, identity, raw)
        return changed.rowcount == 1

    def _keep_raw(self, tx: Connection, identity: int, raw: bytes) -> None:
        packed = zstandard.compress(raw, 3)
        tx.exec_driver_sql("INSERT OR REPLACE INTO outbox_raw VALUES(?, ?)", (identity, packed))

    def claim(
        self, tx: Connection, identity: int, owner: str, now: float, *, send_at: float | None = None
    ) -> bool:
        """Take a queued or waiting mail to send it; False if somebody else has it, it was cancelled, or it is
        not planned for `send_at` any more."""
        taken = tx.exec_driver_sql(
            """UPDATE outbox SET state = ?, owner = ?, changed = ?, data_started = 0, tries = tries + 1
               WHERE id = ? AND send_at IS ? AND state IN (?, ?)""",
            (OutboxState.SENDING.value, owner, now, identity, send_at, *_UNTRIED_VALUES),
        )
        return taken.rowcount == 1

    def postpone(
        self,
        tx: Connection,
        identity: int,
        *,
        now: float,
        next_try: float,
        reason: Problem | None,
        send_at: float | None = None,
    ) -> bool:
        """Let a mail wait that could not even be tried; False where `claim` would be."""
        put_off = tx.exec_driver_sql(
            """UPDATE outbox SET state = ?, changed = ?, next_try = ?, reason = ?
               WHERE id = ? AND send_at IS ? AND state IN (?, ?)""",
            (
                OutboxState.WAITING.value,
                now,
                next_try,
                json.dumps(problem_to_json(reason)),
                identity,
                send_at,
                *_UNTRIED_VALUES,
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
            (None if recipients is None else pack_recipients(recipients), identity),
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
        """Write what came of it; `recipients` None leaves them as they are. Nothing sent is a draft."""
        tx.exec_driver_sql(
            """UPDATE outbox SET state = ?, changed = ?, reason = ?, owner = NULL,
               next_try = coalesce(?, next_try), recipients = coalesce(?, recipients) WHERE id = ?""",
            (
                state.value,
                now,
                json.dumps(problem_to_json(reason)),
                next_try,
                None if recipients is None else pack_recipients(recipients),
                identity,
            ),
        )
        if state is OutboxState.SENT:
            self._forget_draft(tx, identity)

    def _forget_draft(self, tx: Connection, identity: int) -> None:
        """What was written has left, unless it was sent anew under a later row."""
        for table in DRAFT_TABLES:
            tx.exec_driver_sql(
                f"""DELETE FROM {table} WHERE identity =
                    (SELECT draft FROM outbox WHERE id = ? AND NOT EXISTS(SELECT 1 FROM outbox later
                     WHERE later.draft = outbox.draft AND later.id > outbox.id))""",
                (identity,),
            )

    def set_copy_filed(self, tx: Connection, message_id: str) -> None:
        """The copy was put into Sent; its way to the server is a waiting step."""
        tx.exec_driver_sql("UPDATE outbox SET copy_filed = 1 WHERE message_id = ?", (message_id,))

    def set_copy(self, tx: Connection, identity: int, number: int) -> None:
        """The copy in Sent that is filed for a mail."""
        tx.exec_driver_sql("UPDATE outbox SET copy = ? WHERE id = ?", (number, identity))

    def copies(self) -> list[tuple[str, int]]:
        """Message-ID and number of the copies that we filed of late."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT message_id, copy FROM outbox WHERE copy IS NOT NULL")
            return [(row[0], row[1]) for row in rows]

    def in_doubt(self) -> list[tuple[int, str]]:
        """Id and Message-ID of the unclear mails of which no copy was filed; where one was, an earlier try
        reached others, and the copy says nothing of the rest."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT id, message_id FROM outbox WHERE state = ? AND NOT copy_filed",
                (OutboxState.UNCLEAR.value,),
            )
            return [(row[0], row[1]) for row in rows]

    def expect_servers_copy(self, tx: Connection, copies: Sequence[int]) -> None:
        """The server files its own: these of ours are no more, and those to come wait for it."""
        for number in copies:
            tx.exec_driver_sql("UPDATE outbox SET copy = NULL WHERE copy = ?", (number,))
        tx.exec_driver_sql("INSERT OR REPLACE INTO counter VALUES(?, 1)", (_SERVERS_COPY,))

    def servers_copy_is_expected(self, tx: Connection) -> bool:
        """Whether the server was found to file its own copies."""
        found = tx.exec_driver_sql("SELECT 1 FROM counter WHERE name = ?", (_SERVERS_COPY,))
        return found.fetchone() is not None

    def set_marked(self, tx: Connection, identity: int) -> None:
        """What the mail answers or passes on has its flag."""
        tx.exec_driver_sql("UPDATE outbox SET marked = 1 WHERE id = ?", (identity,))

    def cancel(self, tx: Connection, identity: int, now: float, *, whole: bool = False) -> bool:
        """Take a mail back that nobody is sending; False if it is too late.

        Who has it, has it: then the mail is PARTLY sent. Who may have it stays UNCLEAR, and with them the
        mail, unless that is what it was. `whole`: only if nobody can have it.
        """
        row = tx.exec_driver_sql(
            "SELECT recipients, state FROM outbox WHERE id = ? AND state IN (?, ?, ?)",
            (identity, *(each.value for each in _NOT_LEFT)),
        ).fetchone()
        before = unpack_recipients(row[0]) if row else ()
        if row is None or (whole and any(each.state in MAY_HAVE_IT for each in before)):
            return False
        given_up = _NOT_LEFT if row[1] == OutboxState.UNCLEAR.value else _UNTRIED
        after = [
            replace(each, state=OutboxState.CANCELLED) if each.state in given_up else each for each in before
        ]
        tx.exec_driver_sql(
            "UPDATE outbox SET state = ?, changed = ?, recipients = ? WHERE id = ?",
            (_taken_back(after).value, now, pack_recipients(after), identity),
        )
        return True

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
            for each in unpack_recipients(row[0])
        ]
        self.set_state(tx, identity, row_state(recipients), now=now, recipients=recipients, next_try=now)
        return True

    def without_copy(self) -> list[OutboxRow]:
        """Mail that reached somebody and whose copy was not put into Sent (yet)."""
        return self._reached("copy_filed = 0")

    def unmarked(self) -> list[OutboxRow]:
        """Mail that reached somebody and whose original does not have its flag (yet)."""
        return self._reached("marked = 0")

    def _reached(self, condition: str) -> list[OutboxRow]:
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"{ROW} WHERE state IN (?, ?, ?) AND {condition} ORDER BY id",
                (OutboxState.SENT.value, OutboxState.PARTLY.value, OutboxState.WAITING.value),
            ).fetchall()
        return [
            row
            for row in map(read_row, rows)
            if any(each.state is OutboxState.SENT for each in row.recipients)
        ]

    def items(self, now: float) -> list[OutboxItem]:
        """Everything that waits or came back, and what finished within a day, newest first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"{ITEM} WHERE state NOT IN (?, ?, ?, ?) OR changed > ? OR {CAME_BACK} ORDER BY id DESC",
                (*(state.value for state in FINISHED), now - KEPT_SECONDS),
            ).fetchall()
        return [read_item(self._account, row) for row in rows]

    def item(self, identity: int) -> OutboxItem | None:
        """One row as people see it."""
        with self._database.reading() as connection:
            row = connection.exec_driver_sql(f"{ITEM} WHERE id = ?", (identity,)).fetchone()
        return read_item(self._account, row) if row else None

    def forget_finished(self, tx: Connection, now: float) -> None:
        """Drop what has been finished for more than a day; nothing that somebody still has to look after,
        and sent mail not before everything is done for it."""
        tx.exec_driver_sql(
            f"""DELETE FROM outbox WHERE state IN (?, ?, ?, ?) AND changed < ? AND NOT {CAME_BACK}
                AND (copy_filed AND marked OR state NOT IN (?, ?))""",
            (
                *(state.value for state in FINISHED),
                now - KEPT_SECONDS,
                OutboxState.SENT.value,
                OutboxState.PARTLY.value,
            ),
        )
        tx.exec_driver_sql("DELETE FROM outbox_raw WHERE id NOT IN (SELECT id FROM outbox)")


def _taken_back(recipients: Sequence[RecipientState]) -> OutboxState:
    """The state of a mail that goes to nobody else."""
    states = {each.state for each in recipients}
    if OutboxState.UNCLEAR in states:
        return OutboxState.UNCLEAR
    return OutboxState.PARTLY if OutboxState.SENT in states else OutboxState.CANCELLED
