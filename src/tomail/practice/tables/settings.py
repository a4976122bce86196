"""Settings of the whole practice."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id


class PracticeSetting(Base):
    """One value (settings.declared says what it means); a secret one is sealed with the practice key."""

    __tablename__ = "practice_setting"

    key: Mapped[str] = mapped_column(String(128), primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)
    changed: Mapped[datetime]
    changed_by: Mapped[Id]
