"""Several workstations send at once through their own outboxes; a server counts what arrives."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.outbox.sink import Sink
from tests.servers.scripted import Peer
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.practice.devices import invite

from .conftest import ACCOUNT
from .workstations import Workstations

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
STATIONS, MAILS = (8, 15) if TORTURE else (3, 6)

STATION = """
import json, sys, time
from pathlib import Path
from random import Random
from tests.cheap_stretching import stretch_by_little
from tests.services.workstations import member
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutboxState

url, folder, me, mails, patient = sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]), sys.argv[5]
random = Random(me)
stretch_by_little()
services = member(url, folder / f"station{me}", sys.stdin.readline().strip())
(account,) = services.shared_accounts.offered()
services.shared_accounts.attach(account.id, StoredCredentials("geheim"))
print("ready", flush=True)
sys.stdin.readline()  # all begin at once
services.practice.start()
for number in range(mails):
    to = tuple(Address("", f"p{me}-{number}-{n}@example.org") for n in range(random.randint(1, 3)))
    services.composing.send(Draft(f"{me}-{number}", account.id, to=to, subject="Befund", text="x"))
if patient == "patient":  # until everything is gone
    services.syncing.start()
    while services.outgoing.waiting():
        time.sleep(0.2)
else:
    services.outgoing.flush(account.id)
items = services.outgoing.items()
print(json.dumps([[each.message_id, each.state.value, len(each.recipients)] for each in items]))
services.close()
"""


class Counting(Sink):
    """Notes when each mail came, and for how many."""

    def __init__(self) -> None:
        super().__init__(always={"END": self.note, "RCPT": self.count})
        self.arrived: list[tuple[float, int]] = []
        self.counts: Counter[int] = Counter()

    def count(self, peer: Peer) -> str:
        self.counts[id(peer)] += 1
        return "250 ok"

    def note(self, peer: Peer) -> str:
        self.arrived.append((time.monotonic(), self.counts.pop(id(peer))))
        return "250 stored"


@pytest.mark.slow
@pytest.mark.timeout(1200 if TORTURE else 240)
def test_never_more_than_the_limit_arrives_and_nothing_is_lost_or_doubled(
    workstations: Workstations, tmp_path: Path
) -> None:
    sink, first = Counting(), workstations.open()
    with sink.listening() as server:
        described = replace(from_toml(ACCOUNT), incoming=server, outgoing=server)
        first.setup.save(described, StoredCredentials("geheim"))
        most = 60 if TORTURE else 20
        first.settings.set("limits.practice.minute" if TORTURE else "limits.practice.day", most)
        told = _all_at_once(workstations, tmp_path)
    assert len(told) == STATIONS * MAILS
    ids = [found[1] for each in sink.mails if (found := re.search(rb"Message-ID: (\S+)", each))]
    assert len(set(ids)) == len(ids) == len(sink.mails), "a mail came twice"
    sent = [recipients for _, state, recipients in told if state == "sent"]
    assert sorted(sent) == sorted(recipients for _, recipients in sink.arrived), "what left is not what came"
    assert {state for _, state, _ in told} == ({"sent"} if TORTURE else {"sent", "waiting"})
    assert most_within(60.0 if TORTURE else 1e9, sink.arrived) <= most
    waiting = [recipients for _, state, recipients in told if state == "waiting"]
    assert not waiting or sum(sent) + max(waiting) > most, "there was room"


def _all_at_once(workstations: Workstations, folder: Path) -> list[tuple[str, str, int]]:
    first = workstations.opened[0].practice
    words = [workstations.url, str(folder)]
    pace = "patient" if TORTURE else "once"
    stations = [
        subprocess.Popen(
            [sys.executable, "-c", STATION, *words, str(number), str(MAILS), pace],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(STATIONS)
    ]
    for each in stations:
        assert each.stdin
        each.stdin.write(invite(first.database, first.actor, first.keys).code + "\n")
        each.stdin.flush()
    for each in stations:
        assert each.stdout
        assert each.stdout.readline() == "ready\n"
    for each in stations:
        assert each.stdin
        each.stdin.write("go\n")
        each.stdin.flush()
    printed = [each.communicate()[0] for each in stations]
    assert [each.returncode for each in stations] == [0] * STATIONS
    return [tuple(row) for text in printed for row in json.loads(text)]


def most_within(seconds: float, arrived: list[tuple[float, int]]) -> int:
    """The most recipients in any stretch of so many seconds."""
    return max(sum(count for at, count in arrived if start <= at < start + seconds) for start, _ in arrived)


def test_the_count_itself() -> None:
    assert most_within(60, [(0, 1), (59, 2), (60, 4), (200, 3)]) == 6
