"""Two workstations of one practice over one mailbox."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from tomail.accounts.auth.grant import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.errors import EnvironmentTrouble
from tomail.model.mail import Address, FolderRole, MessageRef
from tomail.model.outgoing import Draft, OutboxState
from tomail.model.teamwork import Phase
from tomail.practice.engine import practice_away
from tomail.services.container import Services
from tomail.store.folders import LOCAL_FOLDERS, ListedFolder
from tomail.store.raw_message import new_message

from .conftest import ACCOUNT
from .workstations import Workstations

FOLDERS = (*LOCAL_FOLDERS, ListedFolder("Archiv", "/", FolderRole.ARCHIVE))
ARRIVED = datetime(2026, 11, 21, 13, 32, tzinfo=UTC)
AYSE = Address("Ayşe Öztürk", "ayse@example.org")


@dataclass
class Station:
    """A workstation with the account "praxis" and its mail."""

    services: Services
    refs: list[MessageRef]

    @property
    def ref(self) -> MessageRef:
        return self.refs[0]

    @property
    def phase(self) -> Phase:
        return self.services.teamwork.state(self.ref).phase

    def put(
        self, *raws: bytes, role: FolderRole = FolderRole.INBOX, at: datetime = ARRIVED
    ) -> list[MessageRef]:
        store = self.services.stores.of("praxis")
        with store.transaction() as tx:
            folders = {each.role: store.folders.ensure(tx, each) for each in FOLDERS}
            uid = len(store.folders.states()) + len(self.refs) + 1
            made = [
                new_message(raw, uid=100 * uid + n, internal_date=int(at.timestamp()))
                for n, raw in enumerate(raws)
            ]
            numbers = store.ingest.add(tx, folders[role], made)
        return [MessageRef("praxis", number) for number in numbers]


def raw(name: str, *, answers: str = "", at: datetime = ARRIVED) -> bytes:
    thread = f"In-Reply-To: <{answers}@example.org>\r\n" if answers else ""
    return (
        f"From: Ayşe <ayse@example.org>\r\nTo: praxis@example.org\r\nSubject: Frage {name}\r\n"
        f"Date: {at:%a, %d %b %Y %H:%M:%S +0000}\r\nMessage-ID: <{name}@example.org>\r\n"
        f"{thread}\r\nMuss ich kommen?\r\n"
    ).encode()


@pytest.fixture(name="station")
def station_fixture(workstations: Workstations) -> Callable[..., Station]:
    def make(**options: Any) -> Station:
        services = workstations.open(**options)
        services.registry.add(replace(from_toml(ACCOUNT), id="praxis"), StoredCredentials("geheim"))
        for each in workstations.opened:
            each.practice.renew()
        made = Station(services, [])
        made.refs = made.put(raw("eins"), raw("zwei"))
        return made

    return make


@pytest.fixture(name="both")
def both_fixture(station: Callable[..., Station]) -> tuple[Station, Station]:
    return station(), station()


def away(monkeypatch: pytest.MonkeyPatch, services: Services) -> None:
    def fail(*_: object, **__: object) -> None:
        raise EnvironmentTrouble(practice_away())

    for name in ("write", "reading"):
        monkeypatch.setattr(services.practice.database, name, fail)


def shared(station: Station) -> Draft:
    draft = station.services.composing.reply(station.ref, to_all=False)
    return replace(draft, text="Bitte kommen Sie am Montag.")


def sent(station: Station, draft: Draft | None) -> list[str]:
    """Who did not get it."""
    assert draft is not None
    services = station.services
    number = services.composing.send(draft)
    services.outgoing.flush("praxis")
    states = services.outgoing.item("praxis", number).recipients
    return [each.address for each in states if each.state is not OutboxState.SENT]
