"""The accounts of the practice: what a second workstation needs to know before signing in."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Versioned


class PracticeAccount(Versioned, Base):
    """The definition of an account (accounts.definition); no secret."""

    __tablename__ = "practice_account"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    position: Mapped[int]
    definition: Mapped[dict[str, Any]] = mapped_column(JSON)
