"""Patients, what they consented to, and the people and institutions around them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id, Versioned


class Patient(Versioned, Base):
    """One patient, as the practice's own system knows them."""

    __tablename__ = "patient"
    __table_args__ = (Index(None, "folded_name"), Index(None, "birth_date"), Index(None, "generation"))

    id: Mapped[Id] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(64), unique=True)
    own_number: Mapped[bool] = mapped_column(default=False)  # made here: the file had none
    last_name: Mapped[str] = mapped_column(default="")
    first_name: Mapped[str] = mapped_column(default="")
    folded_name: Mapped[str] = mapped_column(default="")  # message.folding, "last first"
    birth_date: Mapped[date | None]
    title: Mapped[str] = mapped_column(default="")
    sex: Mapped[str] = mapped_column(String(1), default="")  # "f", "m", "x", or "" for unknown
    street: Mapped[str] = mapped_column(default="")
    postcode: Mapped[str] = mapped_column(String(16), default="")
    city: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(String(8), default="")
    sms: Mapped[str] = mapped_column(String(32), default="")  # E.164
    phone: Mapped[str] = mapped_column(String(32), default="")
    generation: Mapped[int]  # of the patients and contacts, when this row was changed last
    blocked: Mapped[datetime | None]  # processing is restricted: shown to nobody, kept until it may go
    erased: Mapped[datetime | None]  # the row is empty, and stays for what speaks of it


class PatientAddress(Base):
    """An e-mail address of a patient; families share them."""

    __tablename__ = "patient_address"

    patient_id: Mapped[Id] = mapped_column(ForeignKey("patient.id", ondelete="CASCADE"), primary_key=True)
    address: Mapped[str] = mapped_column(String(320), primary_key=True, index=True)  # lower case
    by_hand: Mapped[bool] = mapped_column(default=False)  # no import takes it away


class PatientKey(Base):
    """The key of everything that the record holds of a patient, sealed with the practice key.

    Without this row the record of the patient is noise: erasing is deleting it.
    """

    __tablename__ = "patient_key"

    patient_id: Mapped[Id] = mapped_column(ForeignKey("patient.id"), primary_key=True)
    epoch: Mapped[int]  # of the practice key
    sealed: Mapped[bytes]


class Consent(Base):
    """What a patient agreed to, for one channel; a withdrawal keeps the row."""

    __tablename__ = "consent"

    id: Mapped[Id] = mapped_column(primary_key=True)
    patient_id: Mapped[Id] = mapped_column(ForeignKey("patient.id", ondelete="CASCADE"), index=True)
    channel: Mapped[str] = mapped_column(String(16))  # model.patients.Channel
    given: Mapped[date]
    origin: Mapped[str]
    withdrawn: Mapped[date | None]


class Contact(Versioned, Base):
    """A relative or an institution: who writes about patients without being one."""

    __tablename__ = "contact"
    __table_args__ = (Index(None, "generation"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))  # model.patients.ContactKind
    name: Mapped[str]
    generation: Mapped[int]  # as a patient's
    removed: Mapped[datetime | None]  # an empty row that tells workstations to forget


class ContactAddress(Base):
    """An address of a contact, or a whole domain (`@labor.example`)."""

    __tablename__ = "contact_address"

    contact_id: Mapped[Id] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True)
    address: Mapped[str] = mapped_column(String(320), primary_key=True, index=True)


class ContactPatient(Base):
    """A relative belongs to a patient."""

    __tablename__ = "contact_patient"

    contact_id: Mapped[Id] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True)
    patient_id: Mapped[Id] = mapped_column(ForeignKey("patient.id", ondelete="CASCADE"), primary_key=True)


class Erasure(Base):
    """Somebody was erased: a backup that is restored must not bring them back.

    `compacted`: from then on nothing of them is left in the files either (practice.erasure).
    """

    __tablename__ = "erasure"

    patient_id: Mapped[Id] = mapped_column(primary_key=True)  # no reference: it outlives every row
    at: Mapped[datetime]
    by: Mapped[Id]
    compacted: Mapped[datetime | None]
