"""A workstation of its own process that reminds: `python -m tests.services.reminding_station FOLDER`.

Each line on standard input is a round: the time of the practice and how far off this machine's clock is. It
answers with how many went, or with what it could not do.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2

from tomail.base.errors import TomailError
from tomail.base.paths import ProfilePaths
from tomail.reminders.gateways import line
from tomail.services.container import open_services

from .workstations import KeyInFile

line.TIMEOUT = httpx2.Timeout(2.0)  # who never answers costs the test no half minute


class ToldClock:
    """Goes on from the time that it was told last, and is off by what it was told."""

    def __init__(self) -> None:
        self.tell(datetime.now(UTC), timedelta())

    def tell(self, at: datetime, off: timedelta) -> None:
        self._at, self.off, self._since = at, off, time.monotonic()

    def now(self) -> datetime:
        return self._at + self.off + timedelta(seconds=self.monotonic() - self._since)

    def monotonic(self) -> float:
        return time.monotonic()


class MachineClock(ToldClock):
    """What the server's clock is held against: the server of a test knows only the real time."""

    def __init__(self, told: ToldClock) -> None:
        self._told = told

    def now(self) -> datetime:
        return datetime.now(UTC) + self._told.off


def main(folder: str) -> None:
    paths, clock = ProfilePaths(Path(folder)), ToldClock()
    services = open_services(paths, KeyInFile(paths.root), clock=clock)
    services.practice.database.clock._machine = MachineClock(clock)
    for round_ in map(json.loads, sys.stdin):
        print("begins", flush=True)
        clock.tell(datetime.fromisoformat(round_["at"]), timedelta(seconds=round_["off"]))
        try:
            began = time.monotonic()
            report = services.reminders.reminding.run()
            told: dict[str, object] = {"sent": len(report.sent), "seconds": time.monotonic() - began}
        except TomailError as trouble:
            told = {"trouble": trouble.problem.kind.value}
        print(json.dumps(told), flush=True)
    services.close()


if __name__ == "__main__":
    main(sys.argv[1])
