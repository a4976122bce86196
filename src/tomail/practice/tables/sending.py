"""What left the practice, counted for its limits."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id


class SendReservation(Base):
    """One try to send a mail: taken before it is sent, given back if it was not.

    `id` is that of the try, so that asking again for the same one takes nothing more. Until it is
    `settled`, the mail may be leaving at any moment; then `at` is when that was over.
    """

    __tablename__ = "send_reservation"
    __table_args__ = (Index(None, "at"),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    account: Mapped[str] = mapped_column(String(32))
    at: Mapped[datetime]
    recipients: Mapped[int]
    settled: Mapped[bool] = mapped_column(default=False)
    device_id: Mapped[Id]
