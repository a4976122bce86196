"""How much mail may leave, and when there is room again. Pure: the rules and what left in, times out.

Recipients count, not mails. A minute and an hour slide; a day is one of the practice's calendar.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from datetime import time as time_of_day
from enum import StrEnum

PRACTICE = "practice"  # the scope of a limit over all accounts
AMBER = 0.8


class Window(StrEnum):
    """What a limit is counted over; the words of the settings' keys."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"


_LENGTHS = {Window.MINUTE: timedelta(minutes=1), Window.HOUR: timedelta(hours=1)}


@dataclass(frozen=True)
class Limit:
    """At most `most` recipients in a window; `scope` is PRACTICE or an account's id."""

    scope: str
    window: Window
    most: int


@dataclass(frozen=True)
class Taken:
    """A mail that left, or is just leaving."""

    account: str
    at: datetime
    recipients: int


@dataclass(frozen=True)
class Meter:
    """A limit and what of it is used; `resets`: when nothing of that counts any more."""

    limit: Limit
    used: int
    resets: datetime | None

    @property
    def left(self) -> int:
        """How many recipients there is room for."""
        return max(0, self.limit.most - self.used)

    @property
    def is_low(self) -> bool:
        """From here on people are told."""
        return self.used >= AMBER * self.limit.most


@dataclass(frozen=True)
class Rules:
    """The limits of a practice, and the zone of its calendar."""

    limits: tuple[Limit, ...]
    zone: tzinfo

    def of(self, account: str) -> tuple[Limit, ...]:
        """The limits that mail of this account counts for."""
        return tuple(each for each in self.limits if each.scope in (PRACTICE, account))

    def meter(self, limit: Limit, taken: Iterable[Taken], now: datetime) -> Meter:
        """How much of the limit is used."""
        counting = self._counting(limit, taken, now)
        resets = max((leaves for leaves, _ in counting), default=None)
        if limit.window is Window.DAY:
            resets = max(resets or now, self._leaves(limit.window, now))
        return Meter(limit, sum(recipients for _, recipients in counting), resets)

    def earliest(
        self, account: str, recipients: int, taken: Sequence[Taken], now: datetime
    ) -> datetime | None:
        """When a mail to so many recipients may leave if nothing else does; None: never, it is too many."""
        times = [self._room(limit, recipients, taken, now) for limit in self.of(account)]
        found = [each for each in times if each is not None]
        return max(found, default=now) if len(found) == len(times) else None

    def tightest(self, account: str) -> int | None:
        """The most recipients that a single mail of this account can ever have; None: any number."""
        return min((each.most for each in self.of(account)), default=None)

    def _room(self, limit: Limit, recipients: int, taken: Sequence[Taken], now: datetime) -> datetime | None:
        if recipients > limit.most:
            return None
        counting = sorted(self._counting(limit, taken, now))
        used, when = sum(each for _, each in counting), now
        for leaves, freed in counting:
            if used + recipients <= limit.most:
                break
            used, when = used - freed, leaves
        return when

    def _counting(self, limit: Limit, taken: Iterable[Taken], now: datetime) -> list[tuple[datetime, int]]:
        """What counts for the limit now: when it ceases to, and how many recipients it was."""
        own = (each for each in taken if limit.scope in (PRACTICE, each.account))
        both = ((self._leaves(limit.window, each.at), each.recipients) for each in own)
        return [(leaves, recipients) for leaves, recipients in both if leaves > now]

    def _leaves(self, window: Window, at: datetime) -> datetime:
        """When something that happened at that time ceases to count."""
        if window is not Window.DAY:
            return at + _LENGTHS[window]
        tomorrow = at.astimezone(self.zone).date() + timedelta(days=1)
        return datetime.combine(tomorrow, time_of_day(), self.zone).astimezone(UTC)
