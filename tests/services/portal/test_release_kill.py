"""From a registration to a recall: whenever the workstation dies, at a commit, before a request or after its
answer, it ends as if it had not, once its person did again what was not done yet."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.outbox.sink import Sink
from tests.servers.patients import RealPatient
from tests.servers.portal import RunningPortal
from tests.services.conftest import ACCOUNT
from tests.services.test_undo_kill import opened
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.model.account import Server
from tomail.model.mail import Address
from tomail.model.secure import Told
from tomail.secure.portal import tables
from tomail.secure.portal.setup_codes import new_code
from tomail.secure.protocol.states import DeliveryState
from tomail.services.container import Services

from .second_message import finish
from .sonnberg import running  # noqa: F401  (the fixture)
from .through_portal import link_of

_POLICY = policy.default
TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
UNDISTURBED = 999
HOUR = 3600
POINTS = (*range(45), UNDISTURBED) if TORTURE else (3, 15, 25, 33, UNDISTURBED)
WRITER = r"""
import sys
from pathlib import Path
from tests.services.dying import dies_at, dies_beside_questions, ended
from tests.services.portal.second_message import live
from tests.services.test_undo_kill import opened

def dying(root, point):
    services = opened(root)
    dies_beside_questions(dies_at(point, r"draft|outbox|secure_\w+|portal_\w+"))
    live(services, f"p{point}@post.test")

root = Path(sys.argv[1])
for point in map(int, sys.argv[2:]):
    left = root.with_name(f"point{point}")
    left.rename(root)
    print(ended(lambda: dying(root, point)), flush=True)
    root.rename(left)
"""


@pytest.mark.slow
@pytest.mark.timeout(0 if TORTURE else 120)
def test_whenever_it_dies_it_ends_as_if_it_had_not(
    running: RunningPortal,  # noqa: F811
    tmp_path: Path,
) -> None:
    sink, people = Sink(), {}
    with sink.listening() as server:
        for point in POINTS:
            people[point] = _registered(tmp_path, point, running, sink, server)
            running.clock.forward(HOUR / 9)  # of ten a network may register in an hour
        command = [sys.executable, "-c", WRITER, str(tmp_path / "profile"), *map(str, POINTS)]
        done = subprocess.run(command, capture_output=True, text=True)
        exits = [int(each) for each in done.stdout.split()]
        assert set(exits) <= {0, -signal.SIGKILL}, done.stderr
        assert exits[-1] == 0
        died = [point for point, each in zip(POINTS, exits, strict=True) if each]
        assert died == list(POINTS[: len(died)])
        assert len(died) < len(POINTS) - 1 or not TORTURE  # its last moment is among them
        ends = {point: _end(tmp_path, point, running, people[point], sink) for point in (*died, UNDISTURBED)}
    for point in died:
        assert ends[point] == ends[UNDISTURBED], point


def _registered(folder: Path, point: int, portal: RunningPortal, sink: Sink, server: Server) -> RealPatient:
    """A practice with one message at the portal, whose patient has registered since."""
    root = folder / "profile"
    services = opened(root)
    account = replace(from_toml(ACCOUNT), id="praxis", incoming=server, outgoing=server)
    services.registry.add(account, StoredCredentials("geheim"))
    services.settings.set("practice.name", "Praxis Sonnberg")
    connection, sending = services.portal.connection, services.portal.sending
    connection.enrol(portal.url, new_code(portal.portal)[0])
    connection.before_sending = lambda: None
    patient = RealPatient(portal, f"p{point}@post.test")
    draft = services.composing.new("praxis", (Address("", patient.address),), "Erste", "Text")
    prepared = sending.prepare(draft)
    sending.send(prepared.delivery, Told.PHONE, draft)
    sending.carry_on()
    services.outgoing.flush("praxis")
    patient.join(link_of(message_from_bytes(sink.mails[-1], policy=_POLICY)).invite, connection.public())
    services.close()
    root.rename(folder / f"point{point}")
    return patient


def _end(
    folder: Path, point: int, portal: RunningPortal, patient: RealPatient, sink: Sink
) -> dict[str, object]:
    """After the next start, and once the person did what was not done."""
    sink.mails.clear()
    root = folder / "profile"
    shutil.rmtree(root, ignore_errors=True)
    (folder / f"point{point}").rename(root)
    services = opened(root)
    try:
        finish(services, patient.address)
        first = next(each.id for each in services.secure.deliveries() if each.subject == "Erste")
        portal.clock.forward(61)  # of thirty in a minute
        patient.login()
        patient.opened(first, services.portal.connection.public())
        services.portal.watch.look()
        services.outgoing.flush("praxis")
        return {**_here(services), **_there(portal, patient), "mails": len(sink.mails)}
    finally:
        services.close()


def _here(services: Services) -> dict[str, object]:
    """As a list shows it: without what was prepared, never left, and was begun anew."""
    deliveries = [each for each in services.secure.deliveries() if each.state != DeliveryState.DISCARDED]
    return {
        "steps": sorted((each.subject, [step.state for step in each.steps]) for each in deliveries),
        "drafts": len(services.composing.drafts.unfinished()),
        "waiting": len(services.portal.releases.waiting()),
    }


def _there(portal: RunningPortal, patient: RealPatient) -> dict[str, object]:
    mine = tables.delivery.c.account == patient.account
    with portal.portal.database.reading() as connection:
        states = sorted(connection.scalars(select(tables.delivery.c.state).where(mine)))
        ids = list(connection.scalars(select(tables.delivery.c.id).where(mine)))
        kids = list(connection.scalars(select(tables.grant.c.kid).where(tables.grant.c.delivery.in_(ids))))
    return {"states": states, "grants": [each == patient.keys.kid for each in kids]}
