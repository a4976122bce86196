"""Who works on which mail. A mail is known by its key, the same at every workstation (model.teamwork)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id, Versioned

MAIL_KEY_LENGTH = 64


class MailState(Versioned, Base):
    """What the practice made of a mail."""

    __tablename__ = "mail_state"

    mail_key: Mapped[str] = mapped_column(String(MAIL_KEY_LENGTH), primary_key=True)
    account: Mapped[str] = mapped_column(String(32), index=True)
    dated: Mapped[datetime]  # finds it again in a mail store (model.teamwork.PracticeMail)
    assigned_to: Mapped[str | None] = mapped_column(String(48), index=True)  # "user:ID", "group:ID"
    assigned_by: Mapped[Id | None]
    assigned: Mapped[datetime | None]
    waiting_since: Mapped[datetime | None] = mapped_column(index=True)
    waiting_by: Mapped[Id | None]
    answered: Mapped[datetime | None]
    answered_by: Mapped[Id | None]
    answered_device: Mapped[Id | None]
    done: Mapped[datetime | None] = mapped_column(index=True)
    done_by: Mapped[Id | None]
    done_device: Mapped[Id | None]


class MailPatient(Base):
    """A mail is about a patient, or was said not to be."""

    __tablename__ = "mail_patient"

    mail_key: Mapped[str] = mapped_column(String(MAIL_KEY_LENGTH), primary_key=True)
    patient_id: Mapped[Id] = mapped_column(ForeignKey("patient.id"), primary_key=True)
    account: Mapped[str] = mapped_column(String(32))
    dated: Mapped[datetime]
    linked: Mapped[bool | None]  # False: somebody said that it is not; None: they took it back
    at: Mapped[datetime] = mapped_column(index=True)
    by: Mapped[Id]


class Claim(Base):
    """Somebody has a mail in hand; it ends by itself when `active` is long ago."""

    __tablename__ = "claim"

    mail_key: Mapped[str] = mapped_column(String(MAIL_KEY_LENGTH), primary_key=True)
    account: Mapped[str] = mapped_column(String(32), index=True)
    dated: Mapped[datetime]
    user_id: Mapped[Id]
    device_id: Mapped[Id]
    since: Mapped[datetime]
    active: Mapped[datetime]


class Note(Base):
    """An internal note on a mail; sealed with the account's key, and never part of anything that is sent."""

    __tablename__ = "note"

    id: Mapped[Id] = mapped_column(primary_key=True)
    mail_key: Mapped[str] = mapped_column(String(MAIL_KEY_LENGTH), index=True)
    account: Mapped[str] = mapped_column(String(32))
    user_id: Mapped[Id]
    device_id: Mapped[Id]
    at: Mapped[datetime]
    epoch: Mapped[int]
    text: Mapped[bytes]


class SharedDraft(Versioned, Base):
    """A draft that others may read, and that a doctor may have to release; content and reason are sealed.

    `released_sha256` is the hash of what was released: another content is not released. `sent_device` is the
    one workstation that sends it.
    """

    __tablename__ = "shared_draft"

    id: Mapped[Id] = mapped_column(primary_key=True)
    account: Mapped[str] = mapped_column(String(32), index=True)
    answers: Mapped[str | None] = mapped_column(String(MAIL_KEY_LENGTH))
    author: Mapped[Id]
    state: Mapped[str] = mapped_column(String(16))  # model.teamwork.DraftState
    epoch: Mapped[int]
    content: Mapped[bytes]
    sha256: Mapped[str] = mapped_column(String(64))
    changed: Mapped[datetime]
    changed_by: Mapped[Id]
    changed_device: Mapped[Id]
    released_sha256: Mapped[str | None] = mapped_column(String(64))
    released: Mapped[datetime | None]
    released_by: Mapped[Id | None]
    released_device: Mapped[Id | None]
    reason: Mapped[bytes | None]  # of a refusal
    sent: Mapped[datetime | None]
    sent_device: Mapped[Id | None]


class Template(Versioned, Base):
    """A text that the practice uses again (practice.templates); `kind` tells signatures apart."""

    __tablename__ = "template"

    id: Mapped[Id] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), default="template")
    name: Mapped[str]
    folder: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(String(8), default="")
    subject: Mapped[str] = mapped_column(default="")
    text: Mapped[str]
