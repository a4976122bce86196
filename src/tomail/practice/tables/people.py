"""Who works here, at which workstations, and what each may do."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Id, Versioned


class Practice(Base):
    """The practice itself: one row."""

    __tablename__ = "practice"

    id: Mapped[Id] = mapped_column(primary_key=True)
    created: Mapped[datetime]
    sign_in: Mapped[bool] = mapped_column(default=False)  # False: the built-in user works everywhere
    password: Mapped[bytes | None]  # of the workstations' role, newest: locked with the practice key
    password_epoch: Mapped[int] = mapped_column(default=0)  # of that key


class User(Versioned, Base):
    """A person. `wrapped_private` opens with the PIN or password (practice.sign_in)."""

    __tablename__ = "app_user"

    id: Mapped[Id] = mapped_column(primary_key=True)
    initials: Mapped[str] = mapped_column(String(16), unique=True)
    name: Mapped[str]
    built_in: Mapped[bool] = mapped_column(default=False)
    created: Mapped[datetime]
    disabled: Mapped[datetime | None]
    public: Mapped[bytes]
    wrapped_private: Mapped[bytes | None]
    pepper: Mapped[int] = mapped_column(default=1)  # the epoch of the one that it is wrapped with


class SignInTrouble(Base):
    """Wrong PINs of a user since the last right one, at whatever workstation."""

    __tablename__ = "sign_in_trouble"

    user_id: Mapped[Id] = mapped_column(ForeignKey("app_user.id"), primary_key=True)
    tries: Mapped[int]
    last: Mapped[datetime]


class Group(Base):
    """Doctors, assistants, IT, or a group of the practice's own."""

    __tablename__ = "app_group"

    id: Mapped[Id] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))  # model.people.GroupKind
    name: Mapped[str] = mapped_column(unique=True)


class Membership(Base):
    """A user belongs to a group."""

    __tablename__ = "membership"

    user_id: Mapped[Id] = mapped_column(ForeignKey("app_user.id"), primary_key=True)
    group_id: Mapped[Id] = mapped_column(ForeignKey("app_group.id"), primary_key=True)


class Device(Base):
    """A workstation's profile or an agent; its private key never leaves the keyring's reach."""

    __tablename__ = "device"

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str]
    public: Mapped[bytes]
    enrolled: Mapped[datetime]
    withdrawn: Mapped[datetime | None]
    seen: Mapped[datetime | None]


class Invitation(Base):
    """Lets one further device in: what it needs, sealed with the code that a person carries over."""

    __tablename__ = "invitation"

    id: Mapped[Id] = mapped_column(primary_key=True)
    sealed: Mapped[bytes]
    expires: Mapped[datetime]
    used_by: Mapped[Id | None] = mapped_column(ForeignKey("device.id"))


class RightGrant(Base):
    """Someone was given a right; `account` is empty for a right over the whole practice."""

    __tablename__ = "right_grant"
    __table_args__ = (UniqueConstraint("name", "account", "holder"),)

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(32))  # model.people.Right
    account: Mapped[str] = mapped_column(String(32), default="")
    holder: Mapped[str] = mapped_column(String(48))  # "user:ID", "group:ID", "device:ID"
