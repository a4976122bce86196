"""What people are writing: saved every second or two, older versions kept at growing distances."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import zstandard
from sqlalchemy import Connection

from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutgoingAttachment

from .database import Database
from .messages import unpack

_ATTACHMENTS = ("draft_attachment", "draft_attachment_spare")
DRAFT_TABLES = ("draft", "draft_spare", "draft_copy", *_ATTACHMENTS)
_NO_BYTES = ""  # in place of a digest
NOWHERE = 0  # in place of a message's number
VERSIONS = 60
MUCH_LOST = 100  # bytes by which a version is shorter than the one before, which then stays
SPACES = ((600.0, 20.0), (3600.0, 120.0))  # up to this age, so many seconds apart; beyond:
WIDEST = 600.0
_PLAIN = (
    "identity", "account", "subject", "text", "html", "in_reply_to", "answers", "forwards", "replaces",
    "begun", "answered_before", "shared", "author", "sign", "encrypt", "secret",
    "hide_subject", "left_out", "protected", "patient", "sealed_by",
)  # fmt: skip


@dataclass(frozen=True)
class SavedDraft:
    """A draft and when it was saved; `version` rises."""

    draft: Draft
    saved: datetime
    version: int = 0


@dataclass(frozen=True)
class DraftCopy:
    """The message `number` of the drafts folder is what was last put there of a draft, or NOWHERE.

    `origin`: the message that the draft was opened from, whose place it took; `kept`: its bytes, packed.
    """

    number: int
    origin: int | None
    kept: bytes | None


class DraftTable:
    """Rows of `draft`, `draft_attachment` and `draft_copy`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, tx: Connection, draft: Draft, now: float, *, apart: bool = False) -> None:
        """Keep a new version, and of the older ones what `thinned` leaves. One that is `apart` stays."""
        kept = self._kept(tx, draft.identity)
        for each in draft.attachments:
            digest = _digest(each)
            if digest not in kept and not each.lost:
                row = (draft.identity, digest, zstandard.compress(each.content, 3))
                for table in _ATTACHMENTS:
                    tx.exec_driver_sql(f"INSERT OR IGNORE INTO {table} VALUES(?, ?, ?)", row)
        content = json.dumps(_to_json(draft)).encode()
        self._keep_what_is_cut(tx, draft.identity, len(content))
        tx.exec_driver_sql(
            "INSERT INTO draft(identity, saved, content, apart) VALUES(?, ?, ?, ?)",
            (draft.identity, now, content, apart),
        )
        spare = (draft.identity, now, content)
        tx.exec_driver_sql("INSERT OR REPLACE INTO draft_spare VALUES(?, ?, ?)", spare)
        self._thin(tx, draft.identity, now)

    def _keep_what_is_cut(self, tx: Connection, identity: str, size: int) -> None:
        """Somebody deletes much: what stood there before may be wanted back."""
        tx.exec_driver_sql(
            """UPDATE draft SET apart = 1 WHERE id = (SELECT max(id) FROM draft WHERE identity = ?)
               AND length(content) > ?""",
            (identity, size + MUCH_LOST),
        )

    def _thin(self, tx: Connection, identity: str, now: float) -> None:
        rows = tx.exec_driver_sql(
            "SELECT id, saved, apart FROM draft WHERE identity = ? ORDER BY id", (identity,)
        ).fetchall()
        left = thinned([(row[1], bool(row[2])) for row in rows], now)
        for place in set(range(len(rows))) - set(left):
            tx.exec_driver_sql("DELETE FROM draft WHERE id = ?", (rows[place][0],))

    def discard(self, tx: Connection, identity: str) -> None:
        """Forget every version, and what lay in the drafts folder for it."""
        for table in DRAFT_TABLES:
            tx.exec_driver_sql(f"DELETE FROM {table} WHERE identity = ?", (identity,))

    def newest(self, tx: Connection, identity: str) -> int | None:
        """The newest version's number; None: nobody writes it any more."""
        found = tx.exec_driver_sql("SELECT max(id) FROM draft WHERE identity = ?", (identity,)).scalar()
        return None if found is None else int(found)

    def copy(self, connection: Connection, identity: str) -> DraftCopy | None:
        """What lies in the drafts folder for it."""
        row = connection.exec_driver_sql(
            "SELECT number, origin, kept FROM draft_copy WHERE identity = ?", (identity,)
        ).fetchone()
        return DraftCopy(*row) if row else None

    def set_copy(self, tx: Connection, identity: str, copy: DraftCopy) -> None:
        """This lies there now."""
        row = (identity, copy.number, copy.origin, copy.kept)
        tx.exec_driver_sql("INSERT OR REPLACE INTO draft_copy VALUES(?, ?, ?, ?)", row)

    def forget_copy(self, tx: Connection, identity: str) -> None:
        """Nothing does."""
        tx.exec_driver_sql("DELETE FROM draft_copy WHERE identity = ?", (identity,))

    def written_as(self, number: int) -> SavedDraft | None:
        """The draft, as it stands, that the message of the drafts folder is a version of."""
        with self._database.reading() as connection:
            identity = connection.exec_driver_sql(
                "SELECT identity FROM draft_copy WHERE number = ?", (number,)
            ).scalar()
        return self.get(identity) if identity else None

    def get(self, identity: str) -> SavedDraft | None:
        """The newest version."""
        return next(iter(self.versions(identity)), None)

    def versions(self, identity: str) -> list[SavedDraft]:
        """All kept versions, newest first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT saved, content, id FROM draft WHERE identity = ? ORDER BY id DESC", (identity,)
            ).fetchall()
            return [self._load(connection, *row) for row in rows]

    def all(self) -> list[SavedDraft]:
        """The newest version of each, the last saved first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                """SELECT saved, content, id FROM draft
                   WHERE id IN (SELECT max(id) FROM draft GROUP BY identity) ORDER BY id DESC"""
            ).fetchall()
            return [self._load(connection, *row) for row in rows]

    def _kept(self, tx: Connection, identity: str) -> set[str]:
        rows = tx.exec_driver_sql("SELECT sha256 FROM draft_attachment WHERE identity = ?", (identity,))
        return {row[0] for row in rows}

    def _load(self, connection: Connection, saved: float, content: bytes, version: int) -> SavedDraft:
        stored = json.loads(content)
        bytes_of = {
            row[0]: row[1]
            for row in connection.exec_driver_sql(
                "SELECT sha256, content FROM draft_attachment WHERE identity = ?", (stored["identity"],)
            )
        }
        return SavedDraft(_from_json(stored, bytes_of), datetime.fromtimestamp(saved, UTC), version)


def thinned(versions: Sequence[tuple[float, bool]], now: float) -> list[int]:
    """Which of the versions (when saved, whether it stays; oldest first) are kept: always the newest."""
    left: list[int] = []
    for place, (saved, stays) in enumerate(versions):
        newest = place == len(versions) - 1
        if not left or newest or stays or saved - versions[left[-1]][0] >= _space(now - saved):
            left.append(place)
    return left[-VERSIONS:]


def _space(age: float) -> float:
    return next((space for most, space in SPACES if age <= most), WIDEST)


def _digest(attachment: OutgoingAttachment) -> str:
    return _NO_BYTES if attachment.lost else hashlib.sha256(attachment.content).hexdigest()


def _people(people: Iterable[Address]) -> list[list[str]]:
    return [[each.name, each.address] for each in people]


def _to_json(draft: Draft) -> dict[str, Any]:
    return {
        **{name: getattr(draft, name) for name in _PLAIN},
        **{name: _people(getattr(draft, name)) for name in ("to", "cc", "bcc")},
        "references": list(draft.references),
        "attachments": [
            [_digest(each), each.filename, each.content_type, each.content_id] for each in draft.attachments
        ],
    }


def _from_json(stored: dict[str, Any], bytes_of: dict[str, bytes]) -> Draft:
    people: dict[str, Any] = {
        name: tuple(Address(*each) for each in stored.pop(name)) for name in ("to", "cc", "bcc")
    }
    attachments = tuple(
        _attachment(bytes_of.get(digest), *described) for digest, *described in stored.pop("attachments")
    )
    references = tuple(stored.pop("references"))
    return Draft(**stored, **people, references=references, attachments=attachments)


def _attachment(packed: bytes | None, filename: str, kind: str, content_id: str) -> OutgoingAttachment:
    """`packed` is None of one whose bytes could not be read from a damaged file."""
    content = unpack(packed) if packed else b""
    return OutgoingAttachment(filename, kind, content, content_id, lost=packed is None)
