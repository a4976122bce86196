"""The practice's settings as they are stored; what they mean is declared in settings.declared."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Right

from .keys import PRACTICE, Keys
from .sealing import lock, unlock
from .tables.settings import PracticeSetting
from .work import Work

SealedValue = Mapping[str, Any]
"""How a secret value lies in the table: `{"epoch": 1, "sealed": base64}`; no plain value is an object."""


def stored_settings(session: Session) -> dict[str, Any]:
    """Every value that was set, by key; secret ones sealed."""
    return {row.key: row.value for row in session.scalars(select(PracticeSetting))}


def put_setting(work: Work, key: str, value: Any, right: Right = Right.SETTINGS) -> None:
    """Set one. Raises Refused (NOT_ALLOWED)."""
    work.require(right)
    row = work.session.get(PracticeSetting, key) or PracticeSetting(key=key)
    row.value, row.changed, row.changed_by = value, work.now, work.actor.user
    work.session.add(row)
    _note(work, key)


def drop_setting(work: Work, key: str, right: Right = Right.SETTINGS) -> None:
    """Back to the default. Raises Refused (NOT_ALLOWED)."""
    work.require(right)
    row = work.session.get(PracticeSetting, key)
    if row is not None:
        work.session.delete(row)
        _note(work, key)


def seal_value(keys: Keys, key: str, value: Any) -> SealedValue:
    """A secret as it is stored. Raises Refused if the device lost the practice key."""
    epoch = keys.epoch(PRACTICE)
    sealed = lock(keys.practice_key(), json.dumps(value).encode(), _purpose(key, epoch))
    return {"epoch": epoch, "sealed": b64encode(sealed).decode("ascii")}


def open_value(keys: Keys, key: str, stored: Any) -> Any:
    """The reverse; a value that is no secret stays as it is.

    Raises Refused (no key), or Unopened: it was moved here from another key, or changed.
    """
    if not isinstance(stored, Mapping):
        return stored
    epoch = int(stored["epoch"])
    plain = unlock(keys.practice_key(epoch), b64decode(stored["sealed"]), _purpose(key, epoch))
    return json.loads(plain)


def _purpose(key: str, epoch: int) -> str:
    return f"tomail/setting/v1|{key}|{epoch}"


def _note(work: Work, key: str) -> None:
    """The log says which setting, never its value: it may be a secret, or somebody's words."""
    work.log(Action.SETTING, key)
    work.tell(Topic.SETTINGS, key)
