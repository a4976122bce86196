"""What changed, for the other workstations; and which operations were carried out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Sequence


class Change(Base):
    """Something that others may be showing has changed. Old rows go."""

    __tablename__ = "change"

    seq: Mapped[Sequence]
    at: Mapped[datetime]
    topic: Mapped[str] = mapped_column(String(16))  # model.events.Topic
    subject: Mapped[str] = mapped_column(String(64))


class Applied(Base):
    """An operation that was committed: whoever is not sure asks, and does nothing twice."""

    __tablename__ = "applied"

    operation: Mapped[str] = mapped_column(String(64), primary_key=True)
    at: Mapped[datetime]
    result: Mapped[Any] = mapped_column(JSON)
