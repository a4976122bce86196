"""Appointments and their reminders. What an appointment is for is locked; when it is, is not."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id


class Appointment(Base):
    """One of a source. A source names it once: importing again changes it, and never makes two."""

    __tablename__ = "appointment"
    __table_args__ = (UniqueConstraint("source", "external"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(String(64))
    external: Mapped[str] = mapped_column(String(300))
    patient_id: Mapped[Id | None] = mapped_column(ForeignKey("patient.id"), index=True)
    patient_number: Mapped[str] = mapped_column(String(64), index=True)
    start: Mapped[datetime] = mapped_column(index=True)
    end: Mapped[datetime | None]
    epoch: Mapped[int]
    title: Mapped[bytes]
    state: Mapped[str] = mapped_column(String(16))  # model.appointments.AppointmentState
    known: Mapped[datetime]  # since when it is at this time
    changed: Mapped[datetime]
    by: Mapped[Id]


class Reminder(Base):
    """One of an appointment at one time: whoever makes this row sends it, and nobody else ever does."""

    __tablename__ = "reminder"
    __table_args__ = (UniqueConstraint("appointment_id", "start", "days_before"),)

    id: Mapped[Id] = mapped_column(primary_key=True)  # the reference that a provider is given
    appointment_id: Mapped[Id] = mapped_column(ForeignKey("appointment.id"), index=True)
    start: Mapped[datetime]
    days_before: Mapped[int]
    way: Mapped[str] = mapped_column(String(8))  # model.appointments.Way
    state: Mapped[str] = mapped_column(String(16), index=True)  # model.appointments.ReminderState
    due: Mapped[datetime]
    changed: Mapped[datetime] = mapped_column(index=True)
    device_id: Mapped[Id]
    tries: Mapped[int]
    next_try: Mapped[datetime | None]
    provider: Mapped[str] = mapped_column(String(16))
    provider_id: Mapped[str] = mapped_column(String(128))
    why: Mapped[str] = mapped_column(String(16))
    code: Mapped[str] = mapped_column(String(64))
    parts: Mapped[int]
    price: Mapped[str] = mapped_column(String(32))
    asked: Mapped[datetime | None]  # when the provider was last asked what became of it
