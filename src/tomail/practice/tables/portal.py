"""What the practice has to do with its portal. Addresses, tokens and keys are locked; states are not."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id


class PortalPractice(Base):
    """The one portal of the practice. `token` lets workstations in and out, and does nothing else; it is
    empty until the portal took the practice in."""

    __tablename__ = "portal_practice"

    id: Mapped[Id] = mapped_column(primary_key=True)  # at the portal
    url: Mapped[str] = mapped_column(String(255))
    device: Mapped[Id]  # whose the token is, at the portal
    epoch: Mapped[int]  # of the practice's key that locks the token
    token: Mapped[bytes]
    enrolled: Mapped[datetime]
    notices: Mapped[str] = mapped_column(String(32))  # the mail account that the portal's notices go to
    language: Mapped[str] = mapped_column(String(8))
    told: Mapped[str] = mapped_column(String(64))  # hash of what the portal was told of the practice last
    heard: Mapped[int]  # number of the last event that was carried out
    audit_n: Mapped[int]  # the portal's log as it was seen last: it only ever goes on
    audit_hash: Mapped[str] = mapped_column(String(64))
    alarm: Mapped[str | None] = mapped_column(
        String(255)
    )  # what of the patients' page is another; nothing leaves
    alarm_at: Mapped[datetime | None]
    alarm_hash: Mapped[str] = mapped_column(String(64))  # of the page that caused it
    accepted: Mapped[str] = mapped_column(String(64))  # hash of another page that IT confirmed
    sheet: Mapped[int]  # epoch of the keys on the Notfallblatt that was made last; 0: none was


class PortalKey(Base):
    """The practice's keys at the portal, an epoch a row; `secret` under the practice's key."""

    __tablename__ = "portal_key"

    epoch: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kid: Mapped[Id]
    key_epoch: Mapped[int]  # of the practice's key
    secret: Mapped[bytes]
    statement: Mapped[dict[str, Any]]
    created: Mapped[datetime]
    announced: Mapped[datetime | None]  # the portal has it


class PortalDevice(Base):
    """A workstation that the portal lets in; its token lies in its profile."""

    __tablename__ = "portal_device"

    device_id: Mapped[Id] = mapped_column(ForeignKey("device.id"), primary_key=True)
    portal_id: Mapped[Id]
    added: Mapped[datetime]
    removed: Mapped[datetime | None]


class PortalAccount(Base):
    """A patient's account at the portal, as far as this practice has to do with it."""

    __tablename__ = "portal_account"

    id: Mapped[Id] = mapped_column(primary_key=True)  # at the portal
    patient_id: Mapped[Id | None] = mapped_column(ForeignKey("patient.id"), index=True)
    epoch: Mapped[int]
    recipient: Mapped[bytes]  # their address and, a line each, those of before, under the practice's key
    new_address: Mapped[bytes | None]  # that they want to change to; locked, until a person has decided
    state: Mapped[str] = mapped_column(String(24), index=True)  # secure.protocol.states.RelationState
    kid: Mapped[Id]  # of the keys that the portal has now
    keys: Mapped[bytes]  # secure.crypto.keys.PublicKeys
    generation: Mapped[int]
    relied_epoch: Mapped[int]  # of the practice's keys at the portal that their page began with
    code: Mapped[str] = mapped_column(String(8))  # model.portal.CodeSaid
    wrong_codes: Mapped[int]
    registered: Mapped[datetime]
    released_kid: Mapped[Id | None]  # the one that was made sure of: this or none
    check_kind: Mapped[str | None] = mapped_column(String(16))  # secure.protocol.states.Check
    checked_by: Mapped[Id | None]
    checked_at: Mapped[datetime | None]
    password_reset: Mapped[datetime | None]  # by a mail to their address, as the portal says


class PortalRecall(Base):
    """What the portal has still to be told not to give out any more: deliveries, and accounts of those who
    were erased. Nothing here says whose they were."""

    __tablename__ = "portal_recall"

    id: Mapped[Id] = mapped_column(primary_key=True)  # at the portal
    at: Mapped[datetime]


class PortalHold(Base):
    """A delivery's content key under the practice's key, and what the portal said about the delivery."""

    __tablename__ = "portal_hold"

    delivery_id: Mapped[Id] = mapped_column(ForeignKey("secure_delivery.id"), primary_key=True)
    epoch: Mapped[int]
    content_key: Mapped[bytes]
    key_epoch: Mapped[int]  # of the practice's keys at the portal that sign it
    manifest_sha256: Mapped[str | None] = mapped_column(String(64))  # of the ciphertext, hex
    reader: Mapped[Id | None] = mapped_column(index=True)  # portal_account.id; none before the registration
    recipient: Mapped[bytes]  # name, address, language; token and number of the first mail's link: locked
    uploads: Mapped[Id | None]  # the workstation that uploads it
    uploads_since: Mapped[datetime | None]
    expires: Mapped[datetime | None]
    reminded: Mapped[datetime | None]
    notice_failed: Mapped[datetime | None]
    trouble: Mapped[str | None] = mapped_column(String(24))  # secure.protocol.errors.ErrorCode: why it failed


class PortalAnswer(Base):
    """What a patient answered: head and message under the key of the mail account."""

    __tablename__ = "portal_answer"

    id: Mapped[Id] = mapped_column(primary_key=True)  # of the delivery at the portal
    account: Mapped[str] = mapped_column(String(32), index=True)  # the mail account
    reader: Mapped[Id] = mapped_column(ForeignKey("portal_account.id"), index=True)
    patient_id: Mapped[Id | None] = mapped_column(ForeignKey("patient.id"), index=True)
    answers: Mapped[Id | None]  # secure_delivery.id
    message_id: Mapped[str] = mapped_column(String(512), index=True)  # of the notice in the mailbox
    epoch: Mapped[int]
    head: Mapped[bytes]
    size: Mapped[int]
    at: Mapped[datetime]
    fetch: Mapped[Id | None]  # whoever fetches it now: each try has a name of its own
    fetch_since: Mapped[datetime | None]  # its last piece came
    whole: Mapped[datetime | None]  # all pieces are there, proven to be the patient's
    problem: Mapped[str | None] = mapped_column(String(24))  # model.portal.AnswerProblem: it stays apart


class PortalAnswerPiece(Base):
    """A megabyte of an answer, each locked by itself."""

    __tablename__ = "portal_answer_piece"

    answer_id: Mapped[Id] = mapped_column(ForeignKey("portal_answer.id"), primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[bytes] = mapped_column(LargeBinary)
