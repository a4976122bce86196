"""What to fetch from a POP3 mailbox and what to delete there. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from tomail.model.account import SyncOptions

FIRST_PAGE = 100
MOST_MESSAGES = 200
MOST_BYTES = 8 * 1024 * 1024
MOST_FAILURES = 2
DAY_SECONDS = 86400
AT_ONCE, KEPT = inf, -inf  # `delete_before` where nothing or everything is left on the server


@dataclass(frozen=True)
class Listed:
    """A message as the server lists it: its number in this session, its UIDL, its size in bytes."""

    number: int
    uidl: str
    size: int


@dataclass(frozen=True)
class Plan:
    """What a session does. `missing` holds known UIDLs that the server does not list."""

    fetch: tuple[Listed, ...]
    delete: tuple[int, ...]
    missing: tuple[str, ...]


def plan(
    listed: Sequence[Listed],
    known: Mapping[str, int],
    *,
    delete_before: float,
    largest: int,
    failures: Mapping[str, int] | None = None,
) -> Plan:
    """Fetch what is unknown, the newest first; last what broke the connection once, and not what did so
    again: a pass without it ends, and then deletes too.

    `known` says when each UIDL was fetched. Only what was stored in an earlier session, and not after
    `delete_before`, is deleted here; what this one fetches is deleted by whoever stores it. A UIDL that
    stands for several messages deletes none of them. An empty listing of a mailbox whose mail is left
    there (`delete_before` is finite or KEPT) is not believed: everything would be fetched twice.
    """
    failed = failures or {}
    unknown = [
        each
        for each in listed
        if each.uidl not in known and each.size <= largest and failed.get(each.uidl, 0) < MOST_FAILURES
    ]
    unknown.sort(key=lambda each: (failed.get(each.uidl, 0), -each.number))
    counts = Counter(each.uidl for each in listed)
    due = [
        each.number
        for each in listed
        if counts[each.uidl] == 1 and each.uidl in known and known[each.uidl] <= delete_before
    ]
    gone = known.keys() - counts.keys() if listed or delete_before == AT_ONCE else set()
    return Plan(tuple(unknown), tuple(due), tuple(sorted(gone)))


def delete_before(options: SyncOptions, now: float) -> float:
    """Until when a message must have been fetched to be deleted on the server; `now` as `known` counts."""
    if not options.leave_on_server:
        return AT_ONCE
    return now - options.leave_days * DAY_SECONDS if options.leave_days else KEPT


def believed(now: float, last: float | None) -> float:
    """The time for what cannot be undone: a clock that is far ahead of the `last` pass is believed by a day.
    The pass after it believes all of it: by then a clock that was wrong may have been set right."""
    return now if last is None else min(now, last + DAY_SECONDS)


def batches(messages: Sequence[Listed]) -> Iterator[list[Listed]]:
    """What is asked for before a stop is looked for: a first page soon, then as much as memory likes."""
    batch: list[Listed] = []
    size, most = 0, FIRST_PAGE
    for message in messages:
        if batch and (len(batch) >= most or size + message.size > MOST_BYTES):
            yield batch
            batch, size, most = [], 0, MOST_MESSAGES
        batch.append(message)
        size += message.size
    if batch:
        yield batch
