"""Taking a mail back, changing it and sending it: whenever the process dies, one of the two is left."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.outbox.sink import Sink
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.paths import ProfilePaths
from tomail.message.parse import parse
from tomail.services.container import Services, open_services

from .conftest import ACCOUNT
from .workstations import KeyInFile

MOST_POINTS = 20
WRITER = r"""
import sys
from dataclasses import replace
from pathlib import Path
from tests.services.dying import dies_at, dies_everywhere
from tests.services.test_undo_kill import opened
from tomail.model.mail import Address

def live(point):
    services = opened(root)
    dies_at(point, "draft|outbox")
    composing = services.composing
    draft = composing.new("praxis", (Address("", "anna@example.org"),), "Befund", "ALT")
    composing.drafts.save(draft)
    row = composing.send(draft, undo_seconds=10)
    back = composing.queue.undo_send("praxis", row)
    changed = replace(back, text="NEU")
    composing.drafts.save(changed)
    composing.send(changed, undo_seconds=10)

root = Path(sys.argv[1])
dies_everywhere(root, range(int(sys.argv[2])), live)
"""


def opened(root: Path) -> Services:
    return open_services(ProfilePaths(root).create(), KeyInFile(root))


@pytest.mark.slow
def test_whenever_it_dies_one_version_leaves_once_and_nothing_is_lost(tmp_path: Path) -> None:
    root = tmp_path / "profile"
    sink = Sink()
    with sink.listening() as server:
        services = opened(root)
        account = replace(from_toml(ACCOUNT), id="praxis", incoming=server, outgoing=server)
        services.registry.add(account, StoredCredentials("geheim"))
        services.close()
        command = [sys.executable, "-c", WRITER, str(root), str(MOST_POINTS)]
        points = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        assert points >= 5
        ends = [_what_became(root, tmp_path / f"point{point}", sink) for point in range(points + 1)]
    seen = [end for place, end in enumerate(ends) if place == 0 or end != ends[place - 1]]
    assert seen == ["", "written ALT", "sent ALT", "written ALT", "written NEU", "sent NEU"]


def _what_became(root: Path, left: Path, sink: Sink) -> str:
    """After the next start, once every time to undo is over: what is being written, or has left."""
    sink.mails.clear()
    shutil.rmtree(root, ignore_errors=True)
    left.rename(root)  # a profile knows where its practice is
    services = opened(root)
    try:
        for item in services.outgoing.items():
            if item.state.value == "queued":
                services.outgoing.send_now("praxis", item.id)
        services.outgoing.flush("praxis")
        written = [f"written {each.draft.text[:3]}" for each in services.composing.drafts.unfinished()]
    finally:
        services.close()
    sent = [f"sent {parse(raw).text[:3]}" for raw in sink.mails]
    assert len(written) + len(sent) <= 1
    return "".join(written + sent)
