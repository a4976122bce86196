from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.conftest import message  # noqa: F401  (the fixture)
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import SystemClock
from tomail.base.events import EventBus
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account, Protocol
from tomail.model.mail import FolderRole, MessageRef
from tomail.services.composing import Composing
from tomail.services.stores import Stores
from tomail.services.writing_desk import Wakers
from tomail.store.folders import LOCAL_FOLDERS
from tomail.store.mail_store import MailStore
from tomail.store.new_message import NewMessage
from tomail.store.profile_store import ProfileStore

from .workstations import Workstations

ACCOUNT = """
address = "praxis@example.org"
display_name = "Hausarztpraxis Dr. Sonnberg"
label = "Praxis"
signature = "Hausarztpraxis Dr. Sonnberg"
[incoming]
protocol = "imap"
host = "imap.example.org"
port = 993
security = "tls"
[outgoing]
host = "smtp.example.org"
port = 587
security = "starttls"
"""


@pytest.fixture
def paths(tmp_path: Path) -> ProfilePaths:
    return ProfilePaths(tmp_path / "profile").create()


@pytest.fixture
def registry(paths: ProfilePaths) -> Iterator[AccountRegistry]:
    store = ProfileStore(paths.database, secrets.token_bytes(32))
    yield AccountRegistry(store)
    store.close()


@pytest.fixture
def account(registry: AccountRegistry) -> Account:
    return registry.add(from_toml(ACCOUNT), StoredCredentials("geheim"))


@pytest.fixture
def pop3(registry: AccountRegistry) -> Account:
    made = replace(from_toml(ACCOUNT), protocol=Protocol.POP3, label="Labor", address="labor@example.org")
    return registry.add(made, StoredCredentials("geheim"))


@pytest.fixture
def stores(registry: AccountRegistry, paths: ProfilePaths) -> Iterator[Stores]:
    opened = Stores(registry, paths)
    yield opened
    opened.close()


@pytest.fixture
def bus() -> EventBus:
    return EventBus()


@pytest.fixture
def composing(stores: Stores, registry: AccountRegistry, bus: EventBus) -> Composing:
    return Composing(stores, registry, bus, SystemClock(), Wakers(lambda _: None, lambda: None))


Fill = Callable[..., list[MessageRef]]


@pytest.fixture
def fill(stores: Stores) -> Fill:
    """Puts messages into a folder of an account; makes the usual folders."""

    def put(account: Account, *messages: NewMessage, role: FolderRole = FolderRole.INBOX) -> list[MessageRef]:
        store = stores.of(account.id)
        with store.transaction() as tx:
            ids = {each.role: store.folders.ensure(tx, each) for each in LOCAL_FOLDERS}
            numbers = store.ingest.add(tx, ids[role], messages)
        return [MessageRef(account.id, number) for number in numbers]

    return put


def folder_id(store: MailStore, role: FolderRole) -> int:
    found = store.folders.by_role(role)
    assert found is not None
    return found.id


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.server)])
def workstations(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workstations]:
    """Workstations of one practice, on both databases."""
    url = f"sqlite:///{tmp_path / 'shared.db'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgresql").new_practice_database()
    with ExitStack() as stack:
        yield Workstations(url, tmp_path, stack)
