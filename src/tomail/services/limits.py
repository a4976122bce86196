"""The practice's send limits: what may leave, the meter, and what the composer says before one writes."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tomail.base.clock import Clock
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.events import PracticeChanged, PracticeStateChanged, Topic
from tomail.model.people import Actor
from tomail.outbox.policy import Refusal, Retry, Scope
from tomail.practice.limits import Limit, Meter, Rules, Window
from tomail.practice.send_meter import Attempt, NoRoom, SendMeter
from tomail.settings.values import Settings

from .practice import PracticeSession

KEYS = "limits."
ZONE = "practice.time_zone"
LOOK_AGAIN_SECONDS = 60.0
WAITING_KINDS = (ProblemKind.PRACTICE_LIMIT, ProblemKind.PRACTICE_AWAY)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Waiting:
    """A mail could not leave now. `until` None: never, it has too many recipients; or nobody knows."""

    until: datetime | None
    problem: Problem


class SendLimits:
    """Shared by every thread; all but `are_set` may take seconds while the practice database is away."""

    def __init__(self, practice: PracticeSession, settings: Settings, clock: Clock) -> None:
        self._practice = practice
        self._settings = settings
        self._clock = clock
        self._meter = SendMeter(practice.database, self._rules)

    def are_set(self, account: str = "") -> bool:
        """True if anything limits mail (of that account), as far as this workstation knows."""
        rules = self._rules(None)
        return bool(rules.of(account) if account else rules.limits)

    def meters(self) -> list[Meter]:
        """Every limit with what is used of it. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
        return self._meter.meters(self._clock.now()) if self.are_set() else []

    def tightest(self) -> Meter | None:
        """The limit that is used most, for the status bar; None: nothing limits. Raises as `meters`."""
        return max(self.meters(), key=lambda each: each.used / each.limit.most, default=None)

    def would_wait(self, account: str, recipients: int = 1) -> Waiting | None:
        """Why a mail to so many could not leave now; None: it could. Never raises for the database."""
        if not self.are_set(account):
            return None
        try:
            found = self._meter.outlook(account, recipients, self._clock.now())
        except EnvironmentTrouble:
            return Waiting(None, _unknown())
        return Waiting(found.until, self._problem(found, recipients)) if found else None

    def may_be_others(self, event: PracticeChanged | PracticeStateChanged) -> bool:
        """True where mail that was held back should be asked about again."""
        if isinstance(event, PracticeStateChanged):
            return event.connected
        keys = event.subjects or {KEYS}
        return event.topic is Topic.SETTINGS and any(each.startswith((KEYS, ZONE)) for each in keys)

    def allowance(self, account: str) -> AccountAllowance:
        """What the outbox of an account asks."""
        return AccountAllowance(self, account)

    def ask(self, account: str, attempt: str, recipients: int) -> Retry | Refusal | None:
        """Take room for a mail (outbox.allowance).

        With the database away, mail of a practice without limits leaves uncounted; with limits it waits:
        nobody knows what the other workstations sent.
        """
        limited = self.are_set(account)
        if not (limited or self._practice.connected):
            return None
        try:
            found = self._meter.reserve(self._engine, Attempt(attempt, account, recipients))
        except EnvironmentTrouble:
            return Retry(_unknown(), Scope.ACCOUNT, LOOK_AGAIN_SECONDS) if limited else None
        if found is None:
            return None
        problem = self._problem(found, recipients)
        return Retry(problem, Scope.MAIL, found.seconds) if found.until else Refusal(problem, Scope.MAIL)

    def settle(self, attempt: str, reached: int) -> None:
        """Give back what did not leave. What cannot be given back now counts until its window is over."""
        if not self._practice.connected:
            return
        try:
            self._meter.settle(self._engine, attempt, reached)
        except EnvironmentTrouble:
            log.info("practice database away: a mail counts in full")

    @property
    def _engine(self) -> Actor:
        """Mail that somebody queued leaves whoever is signed in by then."""
        return Actor(self._practice.snapshot.built_in.id, self._practice.device.id)

    def _rules(self, stored: Mapping[str, Any] | None) -> Rules:
        """The limits in effect; `stored`: by the practice's settings as a transaction sees them."""
        limits = []
        for key, most in self._settings.under(KEYS, stored).items():
            scope, _, window = key.removeprefix(KEYS).rpartition(".")
            if int(most) > 0:
                limits.append(Limit(scope, Window(window), int(most)))
        zone = self._settings.under(ZONE, stored)[ZONE]
        return Rules(tuple(limits), _zone(str(zone)))

    def _problem(self, found: NoRoom, recipients: int) -> Problem:
        if found.until is None:
            return _too_many(recipients, found.most)
        return _reached(found.until.astimezone(self._rules(None).zone))


@dataclass(frozen=True)
class AccountAllowance:
    """`SendLimits` as the outbox of one account asks it."""

    limits: SendLimits
    account: str

    def ask(self, attempt: str, recipients: int) -> Retry | Refusal | None:
        """Take room for a mail."""
        return self.limits.ask(self.account, attempt, recipients)

    def settle(self, attempt: str, reached: int) -> None:
        """Give back what did not leave."""
        self.limits.settle(attempt, reached)


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def whole_minute(until: datetime) -> datetime:
    """Nobody is told a minute that is not over."""
    return until + timedelta(seconds=59) if until.second or until.microsecond else until


def _reached(until: datetime) -> Problem:
    shown = whole_minute(until)
    return Problem(
        ProblemKind.PRACTICE_LIMIT,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "Send limit reached – goes out from {year}-{month}-{day}, {hour}:{minute}."
            ),
            year=f"{shown:%Y}",
            month=f"{shown:%m}",
            day=f"{shown:%d}",
            hour=f"{shown:%H}",
            minute=f"{shown:%M}",
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "It leaves by itself; there is nothing to do.")),
    )


def _too_many(recipients: int, most: int) -> Problem:
    return Problem(
        ProblemKind.PRACTICE_LIMIT,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "This mail has {count} recipients; the practice's send limit lets {most} through."
            ),
            count=recipients,
            most=most,
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Write to fewer people at once, or have the limit raised.")),
    )


def _unknown() -> Problem:
    return Problem(
        ProblemKind.PRACTICE_AWAY,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "The practice database cannot be reached, so the send limit cannot be checked."
            )
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "The mail leaves by itself as soon as it can.")),
    )
