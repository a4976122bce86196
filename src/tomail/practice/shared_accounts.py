"""The accounts of the practice: their definitions as `accounts.shared` makes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Right

from .tables.accounts import PracticeAccount
from .work import Work

MAILBOX = ("address", "incoming.host", "protocol")  # the same in two definitions: the same account


@dataclass(frozen=True)
class SharedAccount:
    """One row."""

    id: str
    definition: Mapping[str, Any] = field(hash=False)


def shared_accounts(session: Session) -> list[SharedAccount]:
    """Every account of the practice, in order."""
    rows = session.scalars(select(PracticeAccount).order_by(PracticeAccount.position, PracticeAccount.id))
    return [SharedAccount(row.id, row.definition) for row in rows]


def claim_account(work: Work, account: str, definition: Mapping[str, Any]) -> str:
    """Make it one of the practice's; gives back the id of the one with the same mailbox if there is one.

    Raises Refused (NOT_ALLOWED): a new account takes the right over the settings.
    """
    for each in shared_accounts(work.session):
        if each.id == account or _mailbox(each.definition) == _mailbox(definition):
            return each.id
    work.require(Right.SETTINGS)
    last = work.session.scalar(select(func.max(PracticeAccount.position)))
    position = 0 if last is None else last + 1
    work.session.add(PracticeAccount(id=account, position=position, definition=dict(definition)))
    work.log(Action.ACCOUNT, account, account=account, act="add")
    work.tell(Topic.ACCOUNTS, account)
    return account


def change_account(work: Work, account: str, changes: Mapping[str, Any]) -> None:
    """Another host, another name, for everybody. Raises Refused (NOT_ALLOWED)."""
    work.require(Right.MANAGE, account)
    row = work.session.get(PracticeAccount, account)
    if row is None or all(row.definition.get(key) == value for key, value in changes.items()):
        return
    row.definition = {**row.definition, **changes}
    work.log(Action.ACCOUNT, account, account=account, act="change", fields=sorted(changes))
    work.tell(Topic.ACCOUNTS, account)


def remove_account(work: Work, account: str) -> None:
    """No workstation is to have it any more. Raises Refused (NOT_ALLOWED)."""
    work.require(Right.MANAGE, account)
    row = work.session.get(PracticeAccount, account)
    if row is not None:
        work.session.delete(row)
        work.log(Action.ACCOUNT, account, account=account, act="remove")
        work.tell(Topic.ACCOUNTS, account)


def _mailbox(definition: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(definition.get(key, "")).lower() for key in MAILBOX)
