"""A workstation of its own process that writes, releases and sends as fast as it may, while the database
is torn away: `python -m tests.services.sending_station URL FOLDER ME SECONDS`, the code to join with and "go"
on standard input. Prints what it sent and how that ended."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.cheap_stretching import stretch_by_little
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.mail import Address
from tomail.model.outgoing import Draft
from tomail.model.teamwork import DraftState
from tomail.practice.tables import new_id
from tomail.services.container import Services, open_services

from .workstations import member

MOST_RECIPIENTS = 3
MOST_WAITING = 30  # drafts, and mails of one's own: the limit is the narrow place


class SendingStation:
    """Each mail has a subject of its own, by which the server knows it again."""

    def __init__(self, services: Services, account: str, me: str) -> None:
        self._services = services
        self._account = account
        self._random = Random(me)
        self._me = me
        self.done: Counter[str] = Counter()

    def step(self) -> None:
        self._random.choice((self._send_own, self._share, self._send_released, self._send_released))()

    def _send_own(self) -> None:
        if self._services.outgoing.waiting() < MOST_WAITING:
            self._services.composing.send(self._draft("own"))
            self.done["own"] += 1

    def _share(self) -> None:
        if len(self._services.shared_drafts.all()) < MOST_WAITING:
            shared = self._services.shared_drafts.hand_over(self._draft("shared"))
            self._services.shared_drafts.release(shared)
            self.done["released"] += 1

    def _send_released(self) -> None:
        """Others try the same ones."""
        free = [each for each in self._services.shared_drafts.all() if each.state is DraftState.RELEASED]
        if free:
            self._services.shared_drafts.send(self._random.choice(free[:4]))
            self.done["shared"] += 1

    def _draft(self, kind: str) -> Draft:
        identity = new_id()
        to = tuple(
            Address("", f"p{self._me}-{n}@example.org")
            for n in range(self._random.randint(1, MOST_RECIPIENTS))
        )
        return Draft(identity, self._account, to=to, subject=f"{kind}-{identity}", text="x")


def anyway(act: Callable[[], object]) -> bool:
    """False where the practice was away, or somebody else was faster."""
    try:
        act()
    except EnvironmentTrouble as trouble:
        if trouble.problem.kind is not ProblemKind.PRACTICE_AWAY:
            raise
        return False
    except Refused as refused:
        if refused.problem.kind not in (ProblemKind.CONFLICT, ProblemKind.INVALID, ProblemKind.NOT_FOUND):
            raise
        return False
    return True


def main(url: str, folder: str, me: str, seconds: str) -> None:
    keys = MemoryKeyStore()
    stretch_by_little()
    services = member(url, Path(folder) / f"station{me}", sys.stdin.readline().strip(), keys)
    (account,) = services.shared_accounts.offered()
    services.shared_accounts.attach(account.id, StoredCredentials("geheim"))
    print("ready", flush=True)
    sys.stdin.readline()
    services.practice.start()
    services.syncing.start()
    station = SendingStation(services, account.id, me)
    until = time.monotonic() + float(seconds)
    while time.monotonic() < until:
        station.done["failed"] += not anyway(station.step)
        time.sleep(station._random.uniform(0, 0.3))
    services.close()
    services = open_services(services.paths, keys)  # finishes what was between the two databases
    services.start()
    while services.outgoing.waiting():
        time.sleep(0.2)
    items = [[each.subject, each.state.value, len(each.recipients)] for each in services.outgoing.items()]
    print(json.dumps([station.done, items]))
    services.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
