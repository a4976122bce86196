"""When an account is in step for the first time since the program began: what came just before it died nobody
has looked at."""

from __future__ import annotations

from collections.abc import Callable

from tomail.base.events import EventBus
from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged


def after_first_pass(bus: EventBus, look: Callable[[str], None]) -> None:
    """`look` at each account once then, whoever is signed in."""
    looked: set[str] = set()

    def told(event: AccountStateChanged) -> None:
        if event.state is AccountState.OK and event.account not in looked:
            looked.add(event.account)
            look(event.account)

    bus.subscribe(AccountStateChanged, told, whoever=True)
