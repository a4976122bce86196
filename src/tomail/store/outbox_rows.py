"""Rows of the outbox as plain data: what is queued, what the sender needs, what people see."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tomail.base.errors import problem_from_json, problem_to_json
from tomail.model.outgoing import OutboxItem, OutboxState, RecipientState


@dataclass(frozen=True)
class NewOutgoing:
    """What is to be sent: `raw` is final (no Bcc in it), `recipients` is the envelope.

    `answers` and `forwards` are message ids of this profile; `draft` is the identity of the draft
    that a refusal gives back. Not before `send_after` (seconds since the epoch); `send_at` is the same
    where a person chose the time, and `accepted` what the guards said then (kinds of concerns); `author` is
    the user who wrote it.
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
    send_at: float | None = None
    accepted: tuple[str, ...] = ()
    author: str = ""


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
    send_at: float | None
    accepted: tuple[str, ...]


# What was written is still there, and was not sent anew.
_MENDABLE = """(EXISTS(SELECT 1 FROM draft WHERE draft.identity = outbox.draft)
    AND NOT EXISTS(SELECT 1 FROM outbox later WHERE later.draft = outbox.draft AND later.id > outbox.id))"""
CAME_BACK = f"(state IN ('refused', 'partly') AND {_MENDABLE})"
ROW = """SELECT id, message_id, sender, raw_size, recipients, state, tries, created, owner,
         data_started, answers, forwards, draft, send_at, accepted FROM outbox"""
ITEM = f"""SELECT id, message_id, subject, recipients, state, tries, created, next_try, reason,
          copy_filed, send_at, {_MENDABLE}, answers, author FROM outbox"""


def read_row(row: Sequence[Any]) -> OutboxRow:
    """A result of ROW."""
    return OutboxRow(
        id=row[0],
        message_id=row[1],
        sender=row[2],
        raw_size=row[3],
        recipients=unpack_recipients(row[4]),
        state=OutboxState(row[5]),
        tries=row[6],
        created=row[7],
        owner=row[8] or "",
        data_started=bool(row[9]),
        answers=row[10],
        forwards=row[11],
        draft=row[12],
        send_at=row[13],
        accepted=tuple(row[14].split()),
    )


def read_item(account: str, row: Sequence[Any]) -> OutboxItem:
    """A result of ITEM."""
    return OutboxItem(
        id=row[0],
        account=account,
        message_id=row[1],
        subject=row[2],
        recipients=unpack_recipients(row[3]),
        state=OutboxState(row[4]),
        tries=row[5],
        created=datetime.fromtimestamp(row[6], UTC),
        next_try=datetime.fromtimestamp(row[7], UTC),
        reason=problem_from_json(json.loads(row[8] or "null")),
        copy_filed=bool(row[9]),
        send_at=None if row[10] is None else datetime.fromtimestamp(row[10], UTC),
        mendable=bool(row[11]),
        answers=row[12],
        author=row[13],
    )


def pack_recipients(recipients: Sequence[RecipientState]) -> str:
    """As the column keeps them."""
    return json.dumps([[each.address, each.state.value, problem_to_json(each.reason)] for each in recipients])


def unpack_recipients(packed: str) -> tuple[RecipientState, ...]:
    """As `pack_recipients` wrote them."""
    return tuple(
        RecipientState(address, OutboxState(state), problem_from_json(reason))
        for address, state, reason in json.loads(packed)
    )
