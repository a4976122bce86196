"""A workstation of its own process that works as fast as it may: `python -m tests.practice.busy_person
URL NAME SECONDS STEPS PAUSE`, then the code to join with, then "go". Prints what it did."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from tests.cheap_stretching import stretch_by_little
from tomail.base.clock import SystemClock
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.outgoing import Draft
from tomail.model.teamwork import DraftState, PracticeMail
from tomail.practice import claims, mail_states, shared_drafts
from tomail.practice.address import practice_url
from tomail.practice.database import PracticeDatabase
from tomail.practice.devices import join
from tomail.practice.founding import DeviceIdentity
from tomail.practice.limits import PRACTICE, Limit, Rules, Window
from tomail.practice.records import file_entry, reverse_entry
from tomail.practice.send_meter import Attempt, SendMeter
from tomail.practice.tables import new_id
from tomail.practice.tables.patients import Patient
from tomail.practice.tables.record import RecordEntry, Reversal
from tomail.practice.work import Work

from .conftest import KEY
from .filing import Station, keys_of, new_entry

ACCOUNT, DAY, ZONE = "praxis", datetime(2026, 11, 21, tzinfo=UTC), ZoneInfo("Europe/Berlin")
MAILS = [PracticeMail(f"{n:064x}", ACCOUNT, DAY) for n in range(3)]
MOST_SENT = 40  # in a day
MOST_DRAFTS = 4  # at the same time


class Person:
    """What one does; each act says whether it changed anything."""

    def __init__(self, station: Station, seed: str) -> None:
        self.station = station
        self.random = Random(seed)
        self.done: Counter[str] = Counter()
        self.sent: list[str] = []
        self.type = station.type()
        with station.database.reading() as session:
            self.patients = list(session.scalars(select(Patient.id).order_by(Patient.number)))
        rules = Rules((Limit(PRACTICE, Window.DAY, MOST_SENT),), ZONE)
        self.meter = SendMeter(station.database, lambda _: rules)

    def step(self) -> None:
        acts = (self.take, self.take, self.give_back, self.take_over, self.finish)
        self.random.choice((*acts, self.file, self.file, self.reverse, self.share, self.send, self.send))()

    def take(self) -> None:
        self._do("claim", lambda work, mail: claims.claim(work, mail))

    def take_over(self) -> None:
        self._do("claim", lambda work, mail: claims.claim(work, mail, take_over=True))

    def give_back(self) -> None:
        self._do("release", claims.release)

    def finish(self) -> None:
        self._do("finish", lambda work, mail: mail_states.finish(work, mail) or True)

    def file(self) -> None:
        """As `practice.records` is asked by whoever sees the mail."""

        def act(work: Work, mail: PracticeMail) -> bool:
            original = mail.key.encode()
            new = new_entry(patient, self.type, original=original, mail=mail)
            return not file_entry(work, self.station.keys, new)["already"]

        patient = self.random.choice(self.patients)
        self._do("file", act)

    def reverse(self) -> None:
        def act(work: Work, mail: PracticeMail) -> bool:
            counting = select(RecordEntry.id).outerjoin(Reversal, Reversal.entry_id == RecordEntry.id)
            own = counting.where(RecordEntry.mail_key == mail.key, RecordEntry.patient_id == patient)
            entry = work.session.scalars(own.where(Reversal.entry_id.is_(None))).first()
            if entry is not None:
                reverse_entry(work, self.station.keys, entry, "Verwechselt")
            return entry is not None

        patient = self.random.choice(self.patients)
        self._do("reverse", act)

    def share(self) -> None:
        """Write something, and have it released."""
        if len(self._drafts()) >= MOST_DRAFTS:
            return
        draft = Draft(new_id(), ACCOUNT, subject="Befund", text="Bitte kommen Sie.")
        keys = self.station.keys
        sha256 = self._write(lambda work: shared_drafts.save(work, keys, draft))
        self._write(lambda work: shared_drafts.offer(work, draft.identity, sha256))
        self._write(lambda work: shared_drafts.release(work, draft.identity, sha256))

    def send(self) -> None:
        """Take what is released, and send it where there is room; else others may."""
        free = [each for each in self._drafts() if each.state is DraftState.RELEASED]
        if not free:
            return
        draft = self.random.choice(free)
        if not self._write(lambda work: _taken(work, draft.id, draft.sha256)):
            return
        self.done["taken"] += 1
        attempt = Attempt(new_id(), ACCOUNT, 1)
        room = patiently(lambda: self.meter.reserve(self.station.actor, attempt)) is None
        if room and self.random.random() < 0.5:
            self.sent.append(draft.id)
        else:
            patiently(lambda: self.meter.settle(self.station.actor, attempt.id, 0))
            self._write(lambda work: shared_drafts.take_back(work, draft.id))

    def _drafts(self) -> list[Any]:
        def read() -> list[Any]:
            with self.station.database.reading() as session:
                return shared_drafts.listed(session, self.station.keys, [ACCOUNT])

        return patiently(read)

    def _do(self, name: str, act: Callable[[Work, PracticeMail], bool]) -> None:
        mail = self.random.choice(MAILS)
        self.done[name] += bool(self._write(lambda work: act(work, mail)))

    def _write(self, act: Callable[[Work], Any]) -> Any:
        """The same operation again and again, as whoever keeps it until the practice has it."""
        return patiently(partial(self.station.database.write, self.station.actor, act, operation=new_id()))


def _taken(work: Work, draft: str, sha256: str) -> bool:
    try:
        shared_drafts.take_for_sending(work, draft, sha256)
    except Refused as refused:
        if refused.problem.kind is not ProblemKind.CONFLICT:
            raise
        return False
    return True


def patiently(ask: Callable[[], Any]) -> Any:
    while True:
        try:
            return ask()
        except EnvironmentTrouble as trouble:
            if trouble.problem.kind is not ProblemKind.PRACTICE_AWAY:
                raise
            time.sleep(0.1)


def main(url: str, name: str, seconds: str, steps: str, pause: str) -> None:
    database = PracticeDatabase(practice_url(url), KEY, SystemClock())
    device = DeviceIdentity.new(name)
    stretch_by_little()
    join(database, device, sys.stdin.readline().strip())
    person = Person(Station(database, device, keys_of(database, device)), name)
    print(device.id, flush=True)
    sys.stdin.readline()
    until, left = time.monotonic() + float(seconds), int(steps)
    while left > 0 or time.monotonic() < until:
        person.step()
        left -= 1
        time.sleep(person.random.uniform(0, float(pause)))
    print(json.dumps([person.done, person.sent]))
    database.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
