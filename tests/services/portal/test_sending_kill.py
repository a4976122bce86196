"""Sending through the portal: whenever the process dies, at a commit, before a request or after its answer,
it is still a draft, or it leaves: once, with one mail, and whole. Its file has parts that travel at once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.outbox.sink import Sink
from tests.servers.portal import RunningPortal
from tests.services.conftest import ACCOUNT
from tests.services.test_undo_kill import opened
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.secure.client import sending as line
from tomail.secure.portal.pace import Pace
from tomail.secure.portal.setup_codes import new_code
from tomail.secure.portal.tables import delivery as at_portal
from tomail.secure.protocol.states import DeliveryState
from tomail.services.container import Services

from .sonnberg import running  # noqa: F401  (the fixture)

MOST_POINTS = 80
PART_BYTES = 2000  # so that a small file has several
EACH = 1 if os.environ.get("TOMAIL_TORTURE") else 3  # of these points
WRITER = r"""
import sys
from dataclasses import replace
from pathlib import Path
from tests.services.dying import dies_at, dies_beside_questions, dies_everywhere
from tests.services.test_undo_kill import opened
from tomail.model.mail import Address
from tomail.model.outgoing import OutgoingAttachment
from tomail.model.secure import Told
from tomail.secure.client import sending as line

def live(point):
    services = opened(root)
    services.portal.connection.before_sending = lambda: None
    dies_beside_questions(dies_at(point, r"draft|outbox|secure_\w+|portal_\w+"))
    composing, sending = services.composing, services.portal.sending
    draft = composing.new("praxis", (Address("", f"p{point}@post.test"),), "Befund", "Text")
    draft = replace(draft, attachments=(OutgoingAttachment("Befund.bin", "application/zip", bytes(9000)),))
    composing.drafts.save(draft)
    prepared = sending.prepare(draft)
    sending.send(prepared.delivery, Told.PHONE, draft)
    sending.carry_on()

root, line.PART_BYTES = Path(sys.argv[1]), int(sys.argv[4])
dies_everywhere(root, range(0, int(sys.argv[2]), int(sys.argv[3])), live)
"""


@pytest.mark.slow
def test_whenever_it_dies_it_leaves_once_or_is_still_a_draft(
    running: RunningPortal,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(line, "PART_BYTES", PART_BYTES)
    monkeypatch.setattr(Pace, "keep", lambda *_: None)  # by the portal's clock all is in one moment
    root, sink = tmp_path / "profile", Sink()
    with sink.listening() as server:
        services = opened(root)
        services.registry.add(
            replace(from_toml(ACCOUNT), id="praxis", incoming=server, outgoing=server),
            StoredCredentials("geheim"),
        )
        services.settings.set("practice.name", "Praxis Sonnberg")
        services.portal.connection.enrol(running.url, new_code(running.portal)[0])
        services.close()
        command = [sys.executable, "-c", WRITER, str(root), str(MOST_POINTS), str(EACH), str(PART_BYTES)]
        points = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        assert points < MOST_POINTS
        ends = [_what_became(root, tmp_path, point, sink, running) for point in range(0, points + 1, EACH)]
    seen = [end for place, end in enumerate(ends) if place == 0 or end != ends[place - 1]]
    ends_there_are = [
        "",
        "draft",
        f"draft {DeliveryState.SEALING}",
        f"sent {DeliveryState.WAITING_REGISTRATION}",
    ]
    assert seen == [each for each in ends_there_are if EACH == 1 or each in seen]
    assert {seen[0], seen[-1]} == {ends_there_are[0], ends_there_are[-1]}


def _what_became(root: Path, folder: Path, point: int, sink: Sink, portal: RunningPortal) -> str:
    """After the next start: what is being written or has left, and how the practice has it."""
    sink.mails.clear()
    shutil.rmtree(root, ignore_errors=True)
    (folder / f"point{point}").rename(root)
    services = opened(root)
    try:
        _bring_on(services)
        written = ["draft" for _ in services.composing.drafts.unfinished()]
        states = [each.state for each in services.secure.deliveries()]
    finally:
        services.close()
    assert len(written) + len(sink.mails) <= 1
    there = _at_portal(portal, f"p{point}@post.test")
    assert there == [DeliveryState.WAITING_REGISTRATION] * len(sink.mails)
    return " ".join([*written, *("sent" for _ in sink.mails), *states])


def _bring_on(services: Services) -> None:
    services.portal.connection.before_sending = lambda: None
    for _ in range(2):
        services.portal.sending.carry_on()
        services.outgoing.flush("praxis")


def _at_portal(portal: RunningPortal, address: str) -> list[str]:
    theirs = at_portal.c.address_hash == portal.portal.keys.address_hash(address)
    with portal.portal.database.reading() as connection:
        return list(connection.scalars(select(at_portal.c.state).where(theirs)))
