"""A practice and a patient, both with real keys, over the real portal."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.servers.patients import RealPatient
from tests.servers.portal import MailSink, RunningPortal, SetClock
from tests.servers.process import wait_until
from tomail.model.portal import CodeSaid
from tomail.secure.client.answers import Genuine, fetch, open_reply
from tomail.secure.client.proving import code_said, number, read_at
from tomail.secure.protocol.states import DeliveryState, RelationState

from .conftest import CODE, Workstation

pytestmark = pytest.mark.slow


def test_a_message_is_read_and_answered(station: Workstation, patient: RealPatient) -> None:
    content = os.urandom(3_000_000)
    letter = station.send(patient.address, content, b"")
    patient.join(letter.invite, station.public, CODE)
    (registered,) = station.calls.events(0, 0).events
    account = station.calls.account(registered.said.text("account"))
    origin = station.calls.origin
    assert registered.kind == "registered"
    assert account.keys == patient.public
    assert account.state is RelationState.WAITING_RELEASE
    assert code_said(account, CODE, letter.invite, station.public, origin) is CodeSaid.RIGHT
    assert len(number(account, station.public, origin, patient.address)) == len("4711 0815 2342")
    station.release(account, letter)
    manifest, files = patient.opened(letter.id, station.public)
    assert (manifest.text, list(files.values())) == ("Guten Tag", [content, b""])
    read = next(each for each in station.calls.events(registered.n, 0).events if each.kind == "read")
    assert read_at(read, patient.public, letter.id, letter.sha256) == station.portal.portal.now()

    patient.answer(manifest, station.public, "Danke", [("Foto.jpg", content)])
    (row,) = station.calls.inbox()
    keys = {station.public.key_id: station.keys}
    opened = open_reply(station.calls, row, station.practice, keys, patient.public)
    assert isinstance(opened, Genuine)
    assert (opened.manifest.text, opened.manifest.thread) == ("Danke", letter.id)
    (entry,) = opened.manifest.files
    got: list[bytes] = []
    fetch(station.calls, opened, entry, got.append)
    assert (entry.name, b"".join(got)) == ("Foto.jpg", content)
    station.calls.ack(row.delivery)
    assert station.calls.inbox() == ()


def test_a_later_one_is_delivered_at_once(station: Workstation, patient: RealPatient) -> None:
    first = station.send(patient.address)
    patient.join(first.invite, station.public, CODE)
    account = station.calls.account(patient.account)
    station.release(account, first)
    later = station.letter(patient.address)
    created = station.announce(later, patient.address)
    assert (created.account, created.invite) == (patient.account, None)
    station.upload(later)
    grant = station.grant_of(account, later)
    assert later.uploaded
    assert station.calls.complete(later.id, later.uploaded.files, grant) is DeliveryState.DELIVERED
    assert patient.opened(later.id, station.public)[0].subject == "Ihr Befund"


def test_a_portal_that_ends_answers_whoever_waits(tmp_path: Path, client_mail: MailSink) -> None:
    database = f"sqlite:///{tmp_path / 'portal.db'}"
    with RunningPortal(database, tmp_path / "data", client_mail, SetClock()) as portal:
        station = Workstation(portal)
        waiting = ThreadPoolExecutor(1).submit(station.calls.events, 0)
        wait_until(lambda: bool(portal.portal.bell._waiting), "the workstation")
        begun = time.monotonic()
    assert waiting.result().events == ()
    assert time.monotonic() - begun < 5
    station.calls.close()
