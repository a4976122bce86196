"""Sending a protected file: whenever the process dies, it leaves once or is still a draft, never both."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.outbox.sink import Sink
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.secure.protocol.states import DeliveryState

from .conftest import ACCOUNT
from .test_undo_kill import opened

MOST_POINTS = 30
EACH = 1 if os.environ.get("TOMAIL_TORTURE") else 3  # of these points
WRITER = r"""
import sys
from pathlib import Path
from tests.services.dying import dies_at, dies_everywhere
from tests.services.test_undo_kill import opened
from tomail.model.mail import Address
from tomail.model.secure import Told

def live(point):
    services = opened(root)
    dies_at(point, r"draft|outbox|secure_\w+")
    composing = services.composing
    draft = composing.new("praxis", (Address("", "anna@example.org"),), "Befund", "Text")
    composing.drafts.save(draft)
    prepared = services.secure.prepare(draft)
    services.secure.tell(prepared.delivery, Told.PHONE, draft)

root = Path(sys.argv[1])
dies_everywhere(root, range(0, int(sys.argv[2]), int(sys.argv[3])), live)
"""


@pytest.mark.slow
def test_whenever_it_dies_it_leaves_once_or_is_still_a_draft(tmp_path: Path) -> None:
    root, sink = tmp_path / "profile", Sink()
    with sink.listening() as server:
        services = opened(root)
        account = replace(from_toml(ACCOUNT), id="praxis", incoming=server, outgoing=server)
        services.registry.add(account, StoredCredentials("geheim"))
        services.close()
        command = [sys.executable, "-c", WRITER, str(root), str(MOST_POINTS), str(EACH)]
        points = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        ends = [_what_became(root, tmp_path / f"point{point}", sink) for point in range(0, points + 1, EACH)]
    seen = [end for place, end in enumerate(ends) if place == 0 or end != ends[place - 1]]
    ends_there_are = [
        "",
        "draft",
        f"draft {DeliveryState.SEALING}",
        f"draft {DeliveryState.CODE_PENDING}",
        f"sent {DeliveryState.SENT_FILE}",
    ]
    assert seen == [each for each in ends_there_are if EACH == 1 or each in seen]
    assert {seen[0], seen[-1]} == {ends_there_are[0], ends_there_are[-1]}


def _what_became(root: Path, left: Path, sink: Sink) -> str:
    """After the next start: what is being written or has left, and how the practice has it."""
    sink.mails.clear()
    shutil.rmtree(root, ignore_errors=True)
    left.rename(root)
    services = opened(root)
    try:
        services.secure.resume()
        services.secure.resume()
        services.outgoing.flush("praxis")
        written = ["draft" for _ in services.composing.drafts.unfinished()]
        states = [each.state for each in services.secure.deliveries()]
    finally:
        services.close()
    assert len(written) + len(sink.mails) <= 1
    return " ".join([*written, *("sent" for _ in sink.mails), *states])
