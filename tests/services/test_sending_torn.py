"""Eight workstations send their own mail and what was released for all, under a limit, while the database is
torn away: whatever they say they sent came to the server once, and never more at a time than it may."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.servers.postgresql import PostgreSQL
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.model.teamwork import DraftState
from tomail.practice.audit_log import check_log
from tomail.practice.devices import invite
from tomail.practice.tables.teamwork import SharedDraft

from .conftest import ACCOUNT
from .test_limits_at_once import Counting, most_within
from .workstations import Workstations

ROOT = Path(__file__).resolve().parents[2]
STATIONS, SECONDS, BETWEEN_CUTS = 8, 180.0, 15.0
MOST = 120  # recipients a minute
Station = subprocess.Popen[str]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.server,
    pytest.mark.skipif(not os.environ.get("TOMAIL_TORTURE"), reason="takes minutes: dev.py torture"),
]


@pytest.fixture
def torn() -> Iterator[PostgreSQL]:
    """Of this test's own."""
    with PostgreSQL() as server:
        yield server


@pytest.fixture
def workstations(torn: PostgreSQL, tmp_path: Path) -> Iterator[Workstations]:
    with ExitStack() as stack:
        yield Workstations(torn.new_database(), tmp_path, stack)


@pytest.mark.timeout(1500)
def test_nothing_is_sent_twice_and_nothing_is_lost(
    workstations: Workstations, torn: PostgreSQL, tmp_path: Path
) -> None:
    sink, first = Counting(), workstations.open()
    with sink.listening() as server, ExitStack() as stack:
        described = replace(from_toml(ACCOUNT), incoming=server, outgoing=server)
        first.setup.save(described, StoredCredentials("geheim"))
        first.settings.set("limits.practice.minute", MOST)
        stations = [_begin(workstations, tmp_path, number, stack) for number in range(STATIONS)]
        for each in stations:
            _tell(each, "go")
        cuts = _tear_away(torn, stations)
        told = [json.loads(each.communicate(timeout=900)[0]) for each in stations]
        assert [each.returncode for each in stations] == [0] * STATIONS
    arrived = [found[1] for each in sink.mails if (found := re.search(rb"Subject: (\S+)", each))]
    items = [row for _, rows in told for row in rows]
    print(f"{len(arrived)} mails, {cuts} cuts: {dict(sum((Counter(done) for done, _ in told), Counter()))}")
    assert len(set(arrived)) == len(arrived) == len(sink.mails), "a mail came twice"
    assert {state for _, state, _ in items} == {"sent"}
    assert sorted(subject for subject, _, _ in items) == sorted(each.decode() for each in arrived)
    assert sorted(count for _, _, count in items) == sorted(count for _, count in sink.arrived)
    assert most_within(60.0, sink.arrived) <= MOST
    assert check_log(first.practice.database).ok
    with first.practice.reading() as session:
        states = select(SharedDraft.id).where(SharedDraft.state == DraftState.SENT.value)
        taken = {f"shared-{identity}" for identity in session.scalars(states)}
    assert {each.decode() for each in arrived if each.startswith(b"shared-")} == taken


def _begin(workstations: Workstations, folder: Path, number: int, stack: ExitStack) -> Station:
    """A process that waits for a word to begin; ended with the stack, whatever becomes of the test."""
    words = [workstations.url, str(folder), str(number), str(SECONDS)]
    station = subprocess.Popen(
        [sys.executable, "-m", "tests.services.sending_station", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    stack.callback(station.kill)
    first = workstations.opened[0].practice
    _tell(station, invite(first.database, first.actor, first.keys).code)
    assert station.stdout
    assert station.stdout.readline() == "ready\n"
    return station


def _tell(station: Station, words: str) -> None:
    assert station.stdin
    station.stdin.write(f"{words}\n")
    station.stdin.flush()


def _tear_away(server: PostgreSQL, stations: Sequence[Station]) -> int:
    """As if the power went, again and again while they work; how often."""
    cuts, end = 0, time.monotonic() + SECONDS
    while time.monotonic() < end and any(each.poll() is None for each in stations):
        time.sleep(BETWEEN_CUTS)
        server.restart("immediate")
        cuts += 1
    return cuts
