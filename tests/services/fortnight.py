"""A practice whose workstations are killed, whose clocks jump and change, and whose provider of SMS answers
late, twice, wrongly or never."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time
from functools import partial
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from tests.servers.sms import Accepted, SmsProvider
from tomail.model.appointments import (
    AppointmentState,
    ReminderState,
    StatedAppointment,
)
from tomail.practice import appointments as kept
from tomail.reminders.schedule import Rule, moment
from tomail.services.container import Services

ROOT = Path(__file__).resolve().parents[2]
TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
STATIONS, APPOINTMENTS, PATIENTS = (8, 5000, 400) if TORTURE else (3, 60, 12)
MOST_A_DAY = 400 if TORTURE else 16
DAYS = 14 if TORTURE else 2
KILLED = 0.15 if TORTURE else 0.05  # of the rounds
ZONE = ZoneInfo("Europe/Berlin")
BEGINS = {  # some days before the clocks change
    "autumn": datetime(2026, 10, 18 if TORTURE else 22, 22, tzinfo=UTC),
    "spring": datetime(2027, 3, 21 if TORTURE else 25, 22, tzinfo=UTC),
}
AT = "02:30"  # comes twice in one night, and not at all in the other
MINUTES = (-1, 0, 2, 17, 45, 70, 240, 500) if TORTURE else (-1, 0, 2, 17)  # after that time somebody looks
RULE = Rule(ZONE, at=clock_time.fromisoformat(AT))  # as the settings are where nobody changed them
JUMPS = timedelta(), timedelta(), timedelta(minutes=-200), timedelta(days=1), timedelta(days=-1)
MOODS = {  # of the provider: how often
    "well": 76, "slow": 3, "never": 1 if TORTURE else 0, "late": 3, "twice": 3, "dies before": 3,
    "dies after": 3, "fails after": 3, "nonsense": 3, "500": 1, "202": 1,
}  # fmt: skip
HOW = {"never": "slow", "late": "dies after", "twice": "well", "500": "well", "202": "well"}
SHOWN_LATER = timedelta(minutes=10)  # in the provider's list
_S = ReminderState
log = logging.getLogger(__name__)


@dataclass
class Now:
    """The time, and the number of the round. `practice`: what the practice takes it for; where its database
    has no clock of its own that is what all its machines say, and nobody there can know better."""

    at: datetime
    round: int = 0
    off: timedelta = timedelta()

    @property
    def practice(self) -> datetime:
        return self.at + self.off

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()


@dataclass(frozen=True)
class Reached:
    """A request that a provider took, and when it was for the practice."""

    accepted: Accepted
    at: datetime
    round: int


class Fickle(SmsProvider):
    """Each request meets another mood. Its threads serve one request each."""

    def __init__(self, now: Now, seed: str) -> None:
        self._now, self._random, self._here = now, Random(seed), threading.local()
        self.reached: list[Reached] = []
        self.moods: Counter[str] = Counter()
        self._hidden: list[tuple[datetime, Accepted]] = []
        self._days: dict[str, str] = {}
        super().__init__("seven")

    @property
    def mood(self) -> str:
        if not hasattr(self._here, "mood"):
            with self.lock:
                (self._here.mood,) = self._random.choices(list(MOODS), list(MOODS.values()))
                self.moods[self._here.mood] += 1
                self.seconds = 0.05
            if self._here.mood == "never":
                self.seconds = 2.5
        return str(self._here.mood)

    def accept(self, to: str, text: str, sender: str, reference: str = "", identity: str = "") -> Accepted:
        with self.lock:
            made = Accepted(to, text, sender, reference, str(len(self.reached)))
            self._days[made.id] = f"{self._now.at:%Y-%m-%d}"
            self.reached.append(Reached(made, self._now.practice, self._now.round))
            self.arrivals[made.id] = self._random.choice(("DELIVERED", "DELIVERED", "TRANSMITTED", "FAILED"))
            if self.mood_here == "late":
                self._hidden.append((self._now.at + SHOWN_LATER, made))
            else:
                self.accepted += [made] * (2 if self.mood_here == "twice" else 1)
        return made

    def journal(self, date_from: str) -> list[Accepted]:
        with self.lock:
            return [each for each in reversed(self.accepted) if self._days[each.id] >= date_from]

    @property
    def mood_here(self) -> str:
        return str(self._here.mood)

    def catch_up(self) -> None:
        """Its list shows now what it took a while ago."""
        with self.lock:
            self.accepted += [made for shown, made in self._hidden if shown <= self._now.at]
            self._hidden = [each for each in self._hidden if each[0] > self._now.at]


def _how(provider: Fickle) -> str:
    return HOW.get(provider.mood, provider.mood)


def _refuses(provider: Fickle) -> str:
    return provider.mood if provider.mood.isdigit() else ""


def _fixed(provider: Fickle, value: str) -> None:
    """Its moods are its own."""


Fickle.how = property(_how, _fixed)  # type: ignore[assignment]
Fickle.refuses = property(_refuses, _fixed)  # type: ignore[assignment]


@dataclass
class Station:
    """A process that is started again when it was killed."""

    folder: Path
    process: subprocess.Popen[str] | None = None
    killed: bool = False

    def start(self) -> None:
        if self.process is None:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.services.reminding_station", str(self.folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                cwd=ROOT,
            )

    def begin(self, at: datetime, off: timedelta) -> None:
        assert self.process is not None
        assert self.process.stdin
        self.process.stdin.write(json.dumps({"at": at.isoformat(), "off": off.total_seconds()}) + "\n")
        self.process.stdin.flush()

    def end(self) -> dict[str, float]:
        """What it did; nothing where it was killed."""
        said = self._said() and self._said()
        assert self.process is not None
        if self.killed:
            self.close()
            self.process, self.killed = None, False
        else:
            assert said
        return dict(json.loads(said)) if said else {}

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()  # in the middle of whatever it does
        self.killed = True

    def close(self) -> None:
        if self.process is not None:
            with self.process:
                self.process.kill()
            assert self.process.returncode == -9

    def _said(self) -> str:
        assert self.process is not None
        assert self.process.stdout
        return self.process.stdout.readline()


@dataclass
class Fortnight:
    """`places`: of each appointment since which round it is when; None: it was cancelled."""

    services: Services
    provider: Fickle
    stations: list[Station]
    now: Now
    random: Random
    skewed: bool  # the database has a clock of its own, so those of workstations may say anything
    places: dict[str, list[tuple[int, datetime | None]]] = field(default_factory=dict)
    times: list[datetime] = field(default_factory=list)  # of the rounds; the first is before them
    stated: dict[str, StatedAppointment] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0

    def fill(self) -> None:
        """All appointments, known from the beginning."""
        self.times.append(self.now.at)
        minutes = DAYS * 24 * 60
        for number in range(APPOINTMENTS):
            start = self.now.at + timedelta(days=3, minutes=self.random.randrange(0, minutes, 5))
            patient = str(1 + number % PATIENTS)
            self._state(StatedAppointment(external=f"x{number}", patient=patient, start=start))
        self._take_in(list(self.stated.values()))

    def live(self) -> None:
        """Day after day; on some nobody is there in time."""
        begin = self.now.at
        for day in range(DAYS + 3):
            due = moment((begin + timedelta(days=day + 1)).date(), RULE.at, ZONE)
            late = day in (5, DAYS + 2)
            for minutes in MINUTES[-2:] if late else MINUTES:
                self._round(due + timedelta(minutes=minutes + (120 if late else 0)))
        for minutes in (20, 40, 60):
            self._round(self.now.at + timedelta(minutes=minutes), calm=True)

    def _round(self, at: datetime, *, calm: bool = False) -> None:
        self.now.at, self.now.round = at, self.now.round + 1
        self.times.append(at)
        self.provider.catch_up()
        self._change()
        together = self.random.choice((timedelta(), timedelta(), timedelta(minutes=-200)))
        self.now.off = timedelta() if calm or self.skewed else together
        for each in self.stations:
            each.start()
        for each in self.stations:
            off = self.random.choice(JUMPS) if self.skewed and not calm else self.now.off
            each.begin(at, off)
        if self.now.round == 5 or (not calm and self.random.random() < KILLED):
            time.sleep(self.random.uniform(0, 0.6))
            self._kill()
        self._change()
        for each in self.stations:
            self._count(each.end())
        self._wait_for_provider()
        log.info("%s: %d requests, %s", at, len(self.provider.reached), dict(self.counts))

    def _kill(self) -> None:
        for each in self.random.sample(self.stations, self.random.randint(1, len(self.stations) // 2)):
            each.kill()
            self.counts["processes killed while they reminded"] += 1

    def _count(self, told: dict[str, float]) -> None:
        self.counts["runs of a workstation"] += 1
        self.counts["runs without the practice"] += "trouble" in told
        self.slowest = max(self.slowest, told.get("seconds", 0.0) / max(1.0, told.get("sent", 0.0)))

    def _wait_for_provider(self) -> None:
        """Whatever is under way there belongs to this moment."""
        time.sleep(0.02)
        while any("process_request_thread" in each.name for each in threading.enumerate()):
            time.sleep(0.02)

    def _change(self) -> None:
        """Some appointments are moved or cancelled, as people do it all day."""
        names = self.random.sample(sorted(self.stated), max(1, APPOINTMENTS // 1000))
        moved = [self._changed(self.stated[name]) for name in names if self.stated[name].start > self.now.at]
        if moved:
            self._take_in(moved)

    def _changed(self, old: StatedAppointment) -> StatedAppointment:
        self.counts["appointments moved or cancelled"] += 1
        if self.random.random() < 0.4:
            return self._state(replace(old, state=AppointmentState.CANCELLED))
        start = old.start + timedelta(minutes=5 * self.random.randrange(1, 600))
        return self._state(replace(old, start=start, state=AppointmentState.PLANNED))

    def _state(self, stated: StatedAppointment) -> StatedAppointment:
        self.stated[stated.external] = stated
        planned = stated.start if stated.state is AppointmentState.PLANNED else None
        self.places.setdefault(stated.external, []).append((self.now.round, planned))
        return stated

    def _take_in(self, stated: list[StatedAppointment]) -> None:
        practice = self.services.practice
        for begin in range(0, len(stated), 1000):
            some = stated[begin : begin + 1000]
            practice.write(partial(kept.take_in, keys=practice.keys, source="many", stated=some))

    def might_be(self, external: str, start: datetime, round_: int) -> bool:
        """Whether it was at that time when the round began, or became so in it."""
        history = self.places[external]
        before = [planned for since, planned in history if since < round_][-1:]
        return start in before or any(planned == start for since, planned in history if since == round_)
