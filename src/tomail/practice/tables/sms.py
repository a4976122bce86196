"""Codes that went to patients by SMS: what they were for, and what became of them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id


class CodeSms(Base):
    """One. The row is there before the message leaves, so that none goes without a trace."""

    __tablename__ = "code_sms"

    id: Mapped[Id] = mapped_column(primary_key=True)  # the reference that a provider is given
    patient_id: Mapped[Id] = mapped_column(ForeignKey("patient.id"), index=True)
    about: Mapped[str] = mapped_column(String(16))  # model.notices.About
    state: Mapped[str] = mapped_column(String(16))  # model.appointments.ReminderState
    at: Mapped[datetime] = mapped_column(index=True)
    by: Mapped[Id]
    epoch: Mapped[int]
    sealed: Mapped[bytes]  # the number; and the code, as long as a patient may say it
    wrong: Mapped[int]  # how often another code was said
    confirmed: Mapped[datetime | None]
    provider: Mapped[str] = mapped_column(String(16))
    provider_id: Mapped[str] = mapped_column(String(128))
    why: Mapped[str] = mapped_column(String(16))
    code: Mapped[str] = mapped_column(String(64))
    parts: Mapped[int]
    price: Mapped[str] = mapped_column(String(32))
    asked: Mapped[datetime | None]  # when the provider was last asked what became of it
