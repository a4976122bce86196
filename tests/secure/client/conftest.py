"""A real portal, a workstation that speaks with it, and a patient."""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.servers.patients import RealPatient
from tests.servers.portal import MailSink, RunningPortal, SetClock
from tomail.base.https import HttpsWay
from tomail.secure.client.calls import DeviceCalls, enrol
from tomail.secure.client.exchanged import AccountView, Announced, Created, Grant, Profile
from tomail.secure.client.http import PortalClient
from tomail.secure.client.proving import grant_for, release_signature
from tomail.secure.client.sending import Source, Uploaded, announced_size, seal_and_upload
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.crypto.manifest import Direction, Manifest, recipient_hash
from tomail.secure.crypto.practice_key import PracticeKey, state_key
from tomail.secure.crypto.wraps import new_content_key
from tomail.secure.portal.setup_codes import new_code
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.states import Check

# Where the databases differ: rows in their order, what two statements see. Torture runs all on both.
ON_POSTGRESQL = ("test_a_message_is_read", "test_the_log_only", "test_parts_that_are_there_are_not")
BOTH = ("sqlite", pytest.param("postgresql", marks=pytest.mark.server))
WAY = HttpsWay(ssl.create_default_context, lambda host: "")
CODE = "7K3MQ-0XZ4D"


@dataclass
class Letter:
    """A delivery as the practice keeps it."""

    manifest: Manifest
    key: bytes = field(default_factory=new_content_key)
    sources: tuple[Source, ...] = ()
    created: Created | None = None
    uploaded: Uploaded | None = None

    @property
    def id(self) -> str:
        return self.manifest.delivery

    @property
    def invite(self) -> str:
        assert self.created
        assert self.created.invite
        return self.created.invite.token

    @property
    def sha256(self) -> str:
        assert self.uploaded
        return self.uploaded.manifest_sha256


class Workstation:
    """Of an enrolled practice, with its keys."""

    def __init__(self, portal: RunningPortal) -> None:
        self.portal, self.keys = portal, PrivateKeys.new()
        self.practice = new_id(IdKind.PRACTICE)
        statement = state_key(PracticeKey(self.practice, self.public, 1, 0), self.keys)
        profile = Profile("Praxis Sonnberg", "030 1234", "de", f"{self.practice}@praxis.test")
        with PortalClient(portal.url, WAY) as client:
            code = new_code(portal.portal)[0]
            device = PrivateKeys.new().public()
            self.enrolled = enrol(client, code, self.practice, profile, self.keys, statement, device)
        self.calls = DeviceCalls(portal.url, WAY, self.enrolled.token)
        self.seen = 0

    @property
    def public(self) -> PublicKeys:
        return self.keys.public()

    def letter(self, address: str, sources: tuple[Source, ...] = ()) -> Letter:
        delivery = new_id(IdKind.DELIVERY)
        meant = recipient_hash(delivery, address)
        manifest = Manifest(
            Direction.TO_PATIENT,
            self.practice,
            delivery,
            meant,
            "Praxis",
            "Ihr Befund",
            "Guten Tag",
            1_790_000_000,
            delivery,
        )
        return Letter(manifest, sources=sources)

    def announce(self, letter: Letter, address: str) -> Created:
        size = announced_size(letter.manifest, letter.sources)
        letter.created = self.calls.create(Announced(letter.id, address, "de", size))
        return letter.created

    def upload(self, letter: Letter) -> Uploaded:
        letter.uploaded = seal_and_upload(self.calls, letter.manifest, letter.key, self.keys, letter.sources)
        return letter.uploaded

    def send(self, address: str, *contents: bytes) -> Letter:
        """Everything up to where it waits."""
        sources = tuple(Source.of(f"Befund {n}.txt", "text/plain", each) for n, each in enumerate(contents))
        letter = self.letter(address, sources)
        self.announce(letter, address)
        self.calls.complete(letter.id, self.upload(letter).files)
        return letter

    def release(self, account: AccountView, *letters: Letter) -> None:
        """And let read."""
        signature = release_signature(self.keys, account.account, account.kid, Check.CODE)
        self.calls.release(account.account, account.kid, Check.CODE, signature)
        for letter in letters:
            self.grant(account, letter)

    def grant(self, account: AccountView, letter: Letter) -> None:
        self.calls.grant(letter.id, self.grant_of(account, letter))

    def grant_of(self, account: AccountView, letter: Letter) -> Grant:
        expires = self.portal.portal.now() + 86_400
        return grant_for(self.keys, account.keys, account.kid, letter.key, letter.id, letter.sha256, expires)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out on PostgreSQL what does the same as on SQLite, for time's sake."""
    if not os.environ.get("TOMAIL_TORTURE"):
        items[:] = [each for each in items if not _is_repetition(each)]


def _is_repetition(item: pytest.Item) -> bool:
    here = Path(__file__).parent in item.path.parents
    return here and "postgresql" in item.name and not item.name.startswith(ON_POSTGRESQL)


@pytest.fixture(scope="session")
def client_mail() -> Iterator[MailSink]:
    with MailSink() as sink:
        yield sink


@pytest.fixture(scope="session", params=BOTH)
def client_portal(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, client_mail: MailSink
) -> Iterator[RunningPortal]:
    folder = tmp_path_factory.mktemp("client-portal")
    database = f"sqlite:///{folder / 'portal.db'}"
    if request.param == "postgresql":
        database = request.getfixturevalue("postgresql").new_database()
    with RunningPortal(database, folder / "data", client_mail, SetClock()) as running:
        yield running


@pytest.fixture
def portal(client_portal: RunningPortal) -> RunningPortal:
    """Shared; hourly counters begin anew."""
    client_portal.clock.forward(2 * 3600)
    return client_portal


@pytest.fixture
def station(portal: RunningPortal) -> Iterator[Workstation]:
    made = Workstation(portal)
    yield made
    made.calls.close()


@pytest.fixture
def patient(portal: RunningPortal) -> RealPatient:
    return RealPatient(portal)
