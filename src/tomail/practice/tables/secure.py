"""Messages that only a patient reads. Head, content and code are sealed; states and times are not."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id, Sequence


class SecurePatient(Base):
    """What a patient has for all their messages: a Lesecode of their own, under the practice's key."""

    __tablename__ = "secure_patient"

    patient_id: Mapped[Id] = mapped_column(ForeignKey("patient.id"), primary_key=True)
    epoch: Mapped[int]
    code: Mapped[bytes]
    told: Mapped[datetime | None]  # the patient has it
    changed: Mapped[datetime]
    changed_by: Mapped[Id]


class SecureDelivery(Base):
    """One message. Recipient and subject (`head`) and the draft (`content`) lie under the account's key."""

    __tablename__ = "secure_delivery"

    id: Mapped[Id] = mapped_column(primary_key=True)
    draft: Mapped[str] = mapped_column(String(48), index=True)  # Draft.identity
    account: Mapped[str] = mapped_column(String(32), index=True)
    patient_id: Mapped[Id | None] = mapped_column(ForeignKey("patient.id"), index=True)
    form: Mapped[str] = mapped_column(String(16))  # model.secure.Form
    state: Mapped[str] = mapped_column(String(32), index=True)  # secure.protocol.states.DeliveryState
    epoch: Mapped[int]
    head: Mapped[bytes]
    content: Mapped[bytes]
    created: Mapped[datetime] = mapped_column(index=True)
    message_id: Mapped[str | None] = mapped_column(String(512), index=True)
    sent_device: Mapped[Id | None]  # the one workstation that sends it
    queued: Mapped[datetime | None]  # it lies in that one's outbox


class SecureCode(Base):
    """The Lesecode of one message under the practice's key, and how it came to the patient."""

    __tablename__ = "secure_code"

    delivery_id: Mapped[Id] = mapped_column(ForeignKey("secure_delivery.id"), primary_key=True)
    epoch: Mapped[int]
    code: Mapped[bytes]
    channel: Mapped[str | None] = mapped_column(String(16))  # model.secure.Told
    given: Mapped[datetime | None]
    given_by: Mapped[Id | None]


class SecureEvent(Base):
    """The protocol of a delivery: a row for each state that it came into."""

    __tablename__ = "secure_event"

    n: Mapped[Sequence]
    delivery_id: Mapped[Id] = mapped_column(ForeignKey("secure_delivery.id"), index=True)
    state: Mapped[str] = mapped_column(String(32))
    at: Mapped[datetime]
    by: Mapped[Id]
    device_id: Mapped[Id]
