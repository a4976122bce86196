"""The tables of the practice database, as mapped classes; importing this package knows them all."""

from . import (
    accounts,
    appointments,
    audit,
    changes,
    keys,
    patients,
    people,
    portal,
    record,
    secure,
    sending,
    settings,
    sms,
    teamwork,
)
from .base import Base, new_id

__all__ = [
    "Base",
    "accounts",
    "appointments",
    "audit",
    "changes",
    "keys",
    "new_id",
    "patients",
    "people",
    "portal",
    "record",
    "secure",
    "sending",
    "settings",
    "sms",
    "teamwork",
]
