"""What the engine says of an account."""

from __future__ import annotations

from tests.ui.practice import Practice
from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged


def state(practice: Practice, kind: AccountState, **more) -> None:
    practice.services.bus.publish(AccountStateChanged(practice.account.id, kind, **more))
