"""The record (Akte, Dossier): what was filed stays as it was; corrections are rows of their own."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id


class EntryType(Base):
    """A type of entry (Karteieintragstyp, Dossiereintragstyp), e.g. "E-Mail"."""

    __tablename__ = "entry_type"

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    preset: Mapped[str] = mapped_column(String(8), default="")  # the direction it is preset for
    with_attachments: Mapped[bool] = mapped_column(default=True)
    retired: Mapped[datetime | None]  # no longer offered; entries keep it


class RecordEntry(Base):
    """One filed mail (or SMS, or secure delivery). Unique: once a patient and original, whoever files it.

    `round` counts the reversals before, so that what was taken out can be filed again.
    """

    __tablename__ = "record_entry"
    __table_args__ = (UniqueConstraint("patient_id", "original_sha256", "round"), Index(None, "filed"))

    id: Mapped[Id] = mapped_column(primary_key=True)
    patient_id: Mapped[Id] = mapped_column(ForeignKey("patient.id"), index=True)
    type_id: Mapped[Id] = mapped_column(ForeignKey("entry_type.id"))
    direction: Mapped[str] = mapped_column(String(8))  # model.record.Direction
    channel: Mapped[str] = mapped_column(String(16), default="mail")
    original_sha256: Mapped[str] = mapped_column(String(64))
    round: Mapped[int] = mapped_column(default=0)
    mail_key: Mapped[str | None] = mapped_column(String(64), index=True)
    account: Mapped[str] = mapped_column(String(32), default="")
    dated: Mapped[datetime | None]  # with it the mail is found again (model.teamwork)
    head: Mapped[bytes]  # subject, sender, recipients: JSON sealed with the patient's key
    happened: Mapped[datetime]
    filed: Mapped[datetime]
    filed_by: Mapped[Id]
    device_id: Mapped[Id]
    keep_until: Mapped[date | None]
    automatic: Mapped[bool] = mapped_column(default=False)  # by itself, as the account says
    refiled_from: Mapped[Id | None]  # the entry in the record of another patient that this one corrects
    hash: Mapped[str] = mapped_column(String(64))  # over the entry and its documents


class Document(Base):
    """A file of an entry, sealed with the patient's key."""

    __tablename__ = "document"

    id: Mapped[Id] = mapped_column(primary_key=True)
    entry_id: Mapped[Id] = mapped_column(ForeignKey("record_entry.id"), index=True)
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))  # model.record.DocumentKind
    name: Mapped[bytes]  # sealed
    content_type: Mapped[str] = mapped_column(String(128))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))  # of the plain bytes
    content: Mapped[bytes] = mapped_column(deferred=True)  # compressed, sealed


class Reversal(Base):
    """An entry was filed by mistake: who says so, when and why. The entry stays."""

    __tablename__ = "reversal"

    entry_id: Mapped[Id] = mapped_column(ForeignKey("record_entry.id"), primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    by: Mapped[Id]
    reason: Mapped[bytes]  # sealed
