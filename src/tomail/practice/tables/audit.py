"""The log of who did what: rows are added, never changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id


class AuditRow(Base):
    """One act. `hash` covers the row and the hash before it (practice.audit_chain)."""

    __tablename__ = "audit"
    __table_args__ = (Index(None, "patient_id"), Index(None, "at"))

    seq: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False
    )
    at: Mapped[datetime]
    user_id: Mapped[Id]
    device_id: Mapped[Id]
    action: Mapped[str] = mapped_column(String(32))  # model.audit.Action
    subject: Mapped[str] = mapped_column(String(160), default="")
    account: Mapped[str] = mapped_column(String(32), default="")
    patient_id: Mapped[Id | None]
    details: Mapped[dict[str, Any]] = mapped_column(JSON)  # ids and numbers, no names, no text of mails
    hash: Mapped[str] = mapped_column(String(64))
