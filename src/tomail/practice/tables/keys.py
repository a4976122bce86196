"""Keys, each sealed for whoever may have it. The database alone opens nothing."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base


class KeyEpoch(Base):
    """Which epoch of a key is in force; it rises when somebody loses the right to it."""

    __tablename__ = "key_epoch"

    subject: Mapped[str] = mapped_column(String(48), primary_key=True)  # "practice", "account:ID"
    epoch: Mapped[int]


class SealedKey(Base):
    """A secret key, sealed for one principal (practice.sealing)."""

    __tablename__ = "sealed_key"

    subject: Mapped[str] = mapped_column(String(48), primary_key=True)  # ... and "user:ID": a private key
    epoch: Mapped[int] = mapped_column(primary_key=True)
    principal: Mapped[str] = mapped_column(String(48), primary_key=True)  # "user:ID", "device:ID", "practice"
    sealed: Mapped[bytes]
