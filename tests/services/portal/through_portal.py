"""A practice that sends through a real portal, by real SMTP, to patients with real keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from unittest.mock import patch
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.outbox.sink import Sink
from tests.servers.patients import RealPatient
from tests.servers.portal import RunningPortal, text
from tests.services.conftest import ACCOUNT
from tests.services.workstations import Workstations
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.model.account import Server
from tomail.model.outgoing import Draft, OutgoingAttachment
from tomail.model.patients import Patient, PatientDetails
from tomail.model.secure import Prepared, Told
from tomail.secure.client.http import AwayKind, PortalAway, PortalClient
from tomail.secure.crypto.keys import PublicKeys
from tomail.secure.portal.setup_codes import new_code
from tomail.secure.protocol.states import Check
from tomail.services.container import Services

from .sonnberg import running  # noqa: F401  (the fixture)

MARKER = "MARKE-Kalium"


class Station:
    """A workstation. `key`: the practice's public keys there."""

    def __init__(self, services: Services, sink: Sink, portal: RunningPortal) -> None:
        self.services, self.sink, self.at = services, sink, portal
        self.portal = services.portal
        self.portal.connection.before_sending = lambda: None  # the page is looked at elsewhere

    @property
    def key(self) -> PublicKeys:
        return self.portal.connection.public()

    def admit(self, address: str, language: str = "") -> Patient:
        details = PatientDetails(last_name="Öztürk", first_name="Ayşe", emails=(address,), language=language)
        return self.services.patients.add(details)

    def person(self, address: str) -> Patient:
        """The patient with this address."""
        (found,) = self.services.patients.of_address(address)
        return found

    def draft(self, patient: Patient, **more: Any) -> Draft:
        begun = self.services.secure.new("praxis", patient)
        file = OutgoingAttachment(f"{MARKER}.txt", "text/plain", f"{MARKER} 4,1".encode())
        written = replace(begun, subject=f"{MARKER} Betreff", text=f"{MARKER} Text\n", attachments=(file,))
        return replace(written, **more)

    def send(self, patient: Patient, channel: Told | None = Told.PHONE, **more: Any) -> Prepared:
        """Everything up to where it is at the portal, and the mail has left."""
        draft = self.draft(patient, **more)
        self.services.composing.drafts.save(draft)
        prepared = self.portal.sending.prepare(draft)
        self.portal.sending.send(prepared.delivery, channel, draft)
        self.carry_on()
        return prepared

    def carry_on(self) -> list[EmailMessage]:
        """What waits, the events, and the mail; all mail that has left."""
        self.portal.sending.carry_on()
        self.hear()
        return self.mails()

    def hear(self) -> None:
        self.portal.watch.look()
        self.portal.sending.carry_on()

    def mails(self) -> list[EmailMessage]:
        self.services.outgoing.flush("praxis")
        found = [message_from_bytes(each, policy=policy.default) for each in self.sink.mails]
        return [each for each in found if isinstance(each, EmailMessage)]

    def state(self, delivery: str) -> str:
        return self.services.secure.delivery(delivery).state

    def steps(self, delivery: str) -> list[str]:
        return [each.state for each in self.services.secure.delivery(delivery).steps]


@dataclass(frozen=True)
class Link:
    """What stands in a mail's link."""

    host: str
    invite: str
    practice_kid: str
    address: str


def asks_to_move(clinic: Clinic, patient: RealPatient, new: str, new_auth_key: bytes) -> None:
    """To the address `new`, and both mailboxes say yes."""
    patient.login()
    keys = {"auth_key": text(patient.auth_key), "new_auth_key": text(new_auth_key)}
    patient.done("POST", "/v1/address", {"address": new, **keys})
    for address in (patient.address, new):
        clinic.at.send_mails()
        lines = clinic.at.sink.to(address)[-1].get_content().splitlines()
        (link,) = [line for line in lines if "#c=" in line]
        token = link.partition("#c=")[2].partition("&")[0]
        patient.done("POST", "/v1/address/confirm", {"token": token})


def link_of(mail: EmailMessage) -> Link:
    body = mail.get_body(("plain",))
    assert body is not None
    found = re.search(r"http\S+/#\S+", body.get_content())
    assert found is not None
    parts = urlsplit(found[0])
    said = {name: values[0] for name, values in parse_qs(parts.fragment).items()}
    return Link(f"{parts.scheme}://{parts.netloc}", said.get("i", ""), said.get("p", ""), said.get("a", ""))


@contextmanager
def unreachable() -> Iterator[None]:
    """The portal, for every workstation here."""

    def away(*_: object, **__: object) -> None:
        raise PortalAway(AwayKind.UNREACHABLE)

    with patch.object(PortalClient, "ask", away):
        yield


class Clinic:
    """A practice at its portal; `first` enrolled it."""

    def __init__(self, portal: RunningPortal, stations: Workstations, sink: Sink, server: Server) -> None:
        self.at, self.sink = portal, sink
        self._stations, self._server = stations, server
        self.first = self.open()
        for key, value in (("practice.name", "Praxis Sonnberg"), ("practice.telephone", "030 1234")):
            self.first.services.settings.set(key, value)
        self.first.portal.connection.enrol(portal.url, new_code(portal.portal)[0])

    def open(self) -> Station:
        """A further workstation."""
        services = self._stations.open()
        account = replace(from_toml(ACCOUNT), id="praxis", incoming=self._server, outgoing=self._server)
        services.registry.add(account, StoredCredentials("geheim"))
        return Station(services, self.sink, self.at)

    def patient(self, address: str = "") -> RealPatient:
        """Somebody with a browser."""
        return RealPatient(self.at, address)

    def invited(self) -> tuple[RealPatient, Prepared]:
        """Somebody to whom a first message was sent."""
        patient = self.patient()
        return patient, self.first.send(self.first.admit(patient.address))

    def registered(self, typed: str | None = None) -> tuple[RealPatient, str]:
        """Somebody who waits, and their delivery. `typed`: another code than the right one."""
        patient, prepared = self.invited()
        invite = link_of(self.first.mails()[-1]).invite
        patient.join(invite, self.first.key, prepared.code if typed is None else typed)
        self.first.hear()
        return patient, prepared.delivery

    def reader(self) -> tuple[RealPatient, str]:
        """Somebody who was released, and has read their first message."""
        patient, delivery = self.registered()
        self.first.portal.releases.waiting()
        self.first.portal.releases.release(patient.account, Check.CODE)  # if it did not go by itself
        patient.opened(delivery, self.first.key)
        self.first.hear()
        return patient, delivery


@pytest.fixture
def clinic(running: RunningPortal, tmp_path: Path) -> Iterator[Clinic]:  # noqa: F811
    sink = Sink()
    with ExitStack() as stack, sink.listening() as server:
        stations = Workstations(f"sqlite:///{tmp_path / 'practice.db'}", tmp_path, stack)
        yield Clinic(running, stations, sink, server)


@pytest.fixture
def clinic_on_server(
    running: RunningPortal,  # noqa: F811
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Iterator[Clinic]:
    url = request.getfixturevalue("postgresql").new_practice_database()
    sink = Sink()
    with ExitStack() as stack, sink.listening() as server:
        yield Clinic(running, Workstations(url, tmp_path, stack), sink, server)
