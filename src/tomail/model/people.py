"""Who acts, from where, and with which rights."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Right(StrEnum):
    """What may be granted. Where nobody was granted a right, everyone has it (see practice.rights)."""

    ACCESS = "access"  # "Zugriff": use the account at all
    ASSIGNED_ONLY = "assigned_only"  # narrows: sees only what is assigned to them
    SEND = "send"
    RELEASE = "release"  # drafts of others
    DELETE = "delete"
    MANAGE = "manage"  # the account's servers, sign-in and rights
    SETTINGS = "settings"
    USERS = "users"
    RECORD_WRITE = "record_write"
    RELEASE_PATIENTS = "release_patients"
    AUDIT = "audit"


ACCOUNT_RIGHTS = (Right.ACCESS, Right.ASSIGNED_ONLY, Right.SEND, Right.RELEASE, Right.DELETE, Right.MANAGE)
PRACTICE_RIGHTS = (
    Right.SETTINGS,
    Right.USERS,
    Right.RECORD_WRITE,
    Right.RELEASE_PATIENTS,
    Right.AUDIT,
)


class GroupKind(StrEnum):
    """The groups that every practice has, and its own."""

    DOCTOR = "doctor"
    ASSISTANT = "assistant"
    IT = "it"
    OWN = "own"


@dataclass(frozen=True)
class Actor:
    """A person at a workstation; a device alone (an agent) acts as the built-in user."""

    user: str
    device: str


def user_principal(user: str) -> str:
    """How keys and rights name a user."""
    return f"user:{user}"


def group_principal(group: str) -> str:
    """How rights and assignments name a group."""
    return f"group:{group}"


def device_principal(device: str) -> str:
    """How keys and rights name a device."""
    return f"device:{device}"
