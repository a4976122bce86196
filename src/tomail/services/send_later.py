"""Mail that leaves at a time that a person chose: which times there are, and whether it may still leave then.

The guards ask a person, and nobody may be there when the time comes. What they said when the time was chosen
is kept beside the mail. When it is due they are asked again, and only what is new and grave holds it back:
somebody answered meanwhile, or something that refuses, such as a consent that was withdrawn. It waits in the
outbox then, and whoever takes it back sees everything that speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused, TomailError
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.outbox.policy import PERSON_SECONDS, Retry, Scope
from tomail.practice.guards.concerns import Concern, Kind
from tomail.settings.values import Settings
from tomail.store.outbox_rows import OutboxRow

from .sending_guards import SendingGuards
from .stores import Stores

MORNING = time(8)
FARTHEST = timedelta(days=366)
_AT_LEAST_AHEAD = timedelta(minutes=30)  # this morning is no choice any more shortly before eight


@dataclass(frozen=True)
class Plan:
    """When a mail is to leave (with a zone), and what spoke against it then and did not hinder it."""

    at: datetime
    accepted: tuple[str, ...] = ()

    @classmethod
    def of(cls, at: datetime, concerns: Iterable[Concern]) -> Plan:
        """The concerns that were weighed. That somebody answered is counted anew from now on."""
        return cls(
            at, tuple(each.kind.value for each in concerns if each.kind is not Kind.ANSWERED_MEANWHILE)
        )


class SendLater:
    """The clock of the practice for mail that is to wait."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock

    def now(self) -> datetime:
        """In the practice's time zone."""
        return self._clock.now().astimezone(ZoneInfo(self._settings.text("practice.time_zone")))

    def local(self, moment: datetime) -> datetime:
        """A moment by the clocks of the practice; without a zone it is taken as theirs."""
        zone = self.now().tzinfo
        return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)

    def require_future(self, moment: datetime) -> datetime:
        """The moment by the clocks of the practice. Raises Refused (INVALID) for one that is past or far."""
        at = self.local(moment)
        if not timedelta() < at - self._clock.now() <= FARTHEST:
            raise Refused(_no_time_to_send())
        return at


def in_an_hour(now: datetime) -> datetime:
    """To the minute."""
    later = (now.astimezone(UTC) + timedelta(hours=1)).astimezone(now.tzinfo)
    return later.replace(second=0, microsecond=0)


def mornings(now: datetime) -> list[datetime]:
    """Eight o'clock today where that is still to come, tomorrow, and on Monday where that is another day."""
    days = [now.date() + timedelta(days=each) for each in (0, 1, 7 - now.weekday())]
    at_eight = (datetime.combine(day, MORNING, now.tzinfo) for day in dict.fromkeys(days))
    return [each for each in at_eight if each - now > _AT_LEAST_AHEAD]


class Objection:
    """Asked by the outbox when a planned mail is due."""

    def __init__(self, account: str, stores: Stores, guards: SendingGuards) -> None:
        self._account = account
        self._stores = stores
        self._guards = guards

    def __call__(self, row: OutboxRow) -> Retry | None:
        """Why the mail does not leave after all; None: it may. What nobody can look up holds up nothing."""
        saved = self._stores.of(self._account).drafts.get(row.draft) if row.send_at is not None else None
        if saved is None:
            return None
        try:
            concerns = self._guards.check(saved.draft)
        except TomailError:
            return None
        new = next((each for each in concerns if _holds_back(each, row.accepted)), None)
        return Retry(_held_back(new), Scope.MAIL, PERSON_SECONDS) if new else None


def _holds_back(concern: Concern, accepted: Iterable[str]) -> bool:
    grave = concern.refuses or concern.kind is Kind.ANSWERED_MEANWHILE
    return grave and concern.kind.value not in accepted


def _held_back(concern: Concern) -> Problem:
    return Problem(
        ProblemKind.GUARDED,
        concern.sentence,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "This came up after the time was chosen. Take the mail back to look at it again."
            )
        ),
    )


def _no_time_to_send() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "A mail can only be sent later at a time that is to come.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Choose a time within the next year.")),
    )
