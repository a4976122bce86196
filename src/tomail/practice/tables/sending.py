"""What left the practice, counted for its limits."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id


class SendReservation(Base):
    """A mail that was let through: taken before it is sent, given back if it was not.

    `id` is the outbox row's own, so that asking again for the same mail takes nothing more.
    """

    __tablename__ = "send_reservation"
    __table_args__ = (Index(None, "account", "at"), Index(None, "at"))

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    account: Mapped[str] = mapped_column(String(32))
    at: Mapped[datetime]
    recipients: Mapped[int]
    device_id: Mapped[Id]
