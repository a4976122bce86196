"""Counting what leaves, over all workstations of a practice, so that its limits are never exceeded.

Room is taken in the one unit of work that sees there is some. It is taken until the sending is over, and
counts from then on: servers, who count what arrives, never see more than the limit either.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from tomail.model.events import Topic
from tomail.model.people import Actor

from .database import PracticeDatabase
from .limits import Meter, Rules, Taken
from .settings_table import stored_settings
from .tables.sending import SendReservation
from .work import Work

LONGEST_SENDING = timedelta(minutes=15)  # who has not settled by then, died
COUNTED = timedelta(days=2)  # no window is longer, in any time zone

RulesOf = Callable[[Mapping[str, Any]], Rules]
"""What the stored settings of the practice mean."""
SharedTime = Callable[[Session], datetime]


@dataclass(frozen=True)
class Attempt:
    """One try to send a mail; asking twice with the same `id` takes once."""

    id: str
    account: str
    recipients: int


@dataclass(frozen=True)
class NoRoom:
    """Not now: `until` when there is room if nothing else leaves, `seconds` from now. None: never."""

    until: datetime | None
    seconds: float
    most: int  # recipients that a single mail may have at all


def shared_time(now: datetime) -> SharedTime:
    """The clock that all workstations share: the server's; for a file, that of its machine."""

    def read(session: Session) -> datetime:
        if session.get_bind().dialect.name != "postgresql":
            return now
        at: datetime = session.scalars(select(func.clock_timestamp())).one()
        return at

    return read


class SendMeter:
    """The reservations of a practice."""

    def __init__(
        self,
        database: PracticeDatabase,
        rules_of: RulesOf,
        clock: Callable[[datetime], SharedTime] = shared_time,
    ) -> None:
        self._database = database
        self._rules_of = rules_of
        self._clock = clock

    def reserve(self, actor: Actor, attempt: Attempt) -> NoRoom | None:
        """Take room for a mail that is about to be sent; None: it may leave.

        Raises EnvironmentTrouble (PRACTICE_AWAY): nothing is known.
        """

        def act(work: Work) -> dict[str, Any]:
            now = self._clock(work.now)(work.session)
            _forget(work.session, now, attempt.id)
            rules = self._rules_of(stored_settings(work.session))
            taken = _taken(work.session, now) if rules.of(attempt.account) else []
            until = rules.earliest(attempt.account, attempt.recipients, taken, now)
            if until == now:
                work.session.add(_row(attempt, now, actor.device))
                work.tell(Topic.SENDING)
                return {}
            return _no_room(until, now, rules.tightest(attempt.account) or 0)

        return _read_no_room(self._database.write(actor, act))

    def settle(self, actor: Actor, attempt: str, reached: int) -> None:
        """The try is over, and the mail went (or may have gone) to `reached`; the rest is given back."""

        def act(work: Work) -> None:
            row = work.session.get(SendReservation, attempt)
            if row is None or row.settled:
                return
            if reached:
                now = self._clock(work.now)(work.session)
                row.at = min(now, row.at + LONGEST_SENDING)
                row.recipients, row.settled = reached, True
            else:
                work.session.delete(row)
            work.tell(Topic.SENDING)

        self._database.write(actor, act)

    def meters(self, now: datetime) -> list[Meter]:
        """Every limit with what is used of it."""
        with self._database.reading() as session:
            now = self._clock(now)(session)
            rules, taken = self._rules_of(stored_settings(session)), _taken(session, now)
        return [rules.meter(limit, taken, now) for limit in rules.limits]

    def outlook(self, account: str, recipients: int, now: datetime) -> NoRoom | None:
        """What `reserve` would say, without taking anything."""
        with self._database.reading() as session:
            now = self._clock(now)(session)
            rules, taken = self._rules_of(stored_settings(session)), _taken(session, now)
        until = rules.earliest(account, recipients, taken, now)
        if until == now:
            return None
        return _read_no_room(_no_room(until, now, rules.tightest(account) or 0))


def _taken(session: Session, now: datetime) -> list[Taken]:
    row = SendReservation
    rows = session.execute(
        select(row.account, row.at, row.recipients, row.settled).where(row.at > now - COUNTED)
    )
    return [
        Taken(each.account, _left(each.at, now) if each.settled else _leaving(each.at, now), each.recipients)
        for each in rows
    ]


def _left(at: datetime, now: datetime) -> datetime:
    """A clock that ran ahead and was set right must not hold mail until its time comes."""
    return now if at > now + LONGEST_SENDING else at


def _leaving(since: datetime, now: datetime) -> datetime:
    """When a mail leaves that nobody has settled: now, or when its workstation died at the latest."""
    return _left(max(since, min(now, since + LONGEST_SENDING)), now)


def _forget(session: Session, now: datetime, attempt: str) -> None:
    """What is too old to count, what the same try took before, and times that never were."""
    row = SendReservation
    session.execute(update(row).where(row.at > now + LONGEST_SENDING).values(at=now))
    session.execute(delete(row).where((row.at <= now - COUNTED) | (row.id == attempt)))


def _row(attempt: Attempt, now: datetime, device: str) -> SendReservation:
    return SendReservation(
        id=attempt.id, account=attempt.account, at=now, recipients=attempt.recipients, device_id=device
    )


def _no_room(until: datetime | None, now: datetime, most: int) -> dict[str, Any]:
    seconds = (until - now).total_seconds() if until else 0.0
    return {"until": until.isoformat() if until else None, "seconds": seconds, "most": most}


def _read_no_room(stored: dict[str, Any]) -> NoRoom | None:
    if not stored:
        return None
    until = stored["until"]
    return NoRoom(datetime.fromisoformat(until) if until else None, stored["seconds"], stored["most"])
