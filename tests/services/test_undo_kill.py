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
import os, re, shutil, signal, sys, traceback
from dataclasses import replace
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from tests.services.test_undo_kill import opened
from tomail.model.mail import Address

WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE)\b.*\b(draft|outbox)\b", re.S)

def live(root, point):
    commits = 0
    def executed(connection, cursor, statement, *more):
        if WRITES.match(statement):
            connection.info["written"] = True
    def committing(connection):
        nonlocal commits
        if not connection.info.pop("written", False):
            return
        if commits == point:
            os.kill(os.getpid(), signal.SIGKILL)
        commits += 1
    services = opened(root)
    event.listen(Engine, "before_cursor_execute", executed)
    event.listen(Engine, "commit", committing)
    composing = services.composing
    draft = composing.new("praxis", (Address("", "anna@example.org"),), "Befund", "ALT")
    composing.drafts.save(draft)
    row = composing.send(draft, undo_seconds=10)
    back = composing.queue.undo_send("praxis", row)
    changed = replace(back, text="NEU")
    composing.drafts.save(changed)
    composing.send(changed, undo_seconds=10)

root = Path(sys.argv[1])
begin = root.with_name("begin")
root.rename(begin)
for point in range(int(sys.argv[2])):
    shutil.copytree(begin, root)
    child = os.fork()
    if not child:
        try:
            live(root, point)
            os._exit(0)
        finally:
            traceback.print_exc()
            os._exit(1)
    end = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    root.rename(root.with_name(f"point{point}"))
    if end != -signal.SIGKILL:
        print(point)
        sys.exit(end)
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
