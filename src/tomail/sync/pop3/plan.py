"""What to fetch from a POP3 mailbox and what to delete there. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

FIRST_PAGE = 100
MOST_MESSAGES = 200
MOST_BYTES = 8 * 1024 * 1024
MOST_FAILURES = 2


@dataclass(frozen=True)
class Listed:
    """A message as the server lists it: its number in this session, its UIDL, its size in bytes."""

    number: int
    uidl: str
    size: int


@dataclass(frozen=True)
class Plan:
    """What a session does. `forget` holds UIDLs that the server has no more."""

    fetch: tuple[Listed, ...]
    delete: tuple[int, ...]
    forget: tuple[str, ...]


def plan(
    listed: Sequence[Listed],
    known: Set[str],
    *,
    leave_on_server: bool,
    largest: int,
    failures: Mapping[str, int] | None = None,
) -> Plan:
    """Fetch what is unknown, the newest first; last what broke the connection once, and not what did so
    again: a pass without it ends, and then deletes too.

    Only what was stored in an earlier session is deleted here; what this one fetches is deleted by
    whoever stores it. A UIDL that stands for several messages deletes none of them. An empty listing
    of a mailbox whose mail is left there is not believed: everything would be fetched twice.
    """
    failed = failures or {}
    unknown = [
        each
        for each in listed
        if each.uidl not in known and each.size <= largest and failed.get(each.uidl, 0) < MOST_FAILURES
    ]
    unknown.sort(key=lambda each: (failed.get(each.uidl, 0), -each.number))
    counts = Counter(each.uidl for each in listed)
    stored = [each.number for each in listed if each.uidl in known and counts[each.uidl] == 1]
    gone = known - counts.keys() if listed or not leave_on_server else set()
    return Plan(tuple(unknown), () if leave_on_server else tuple(stored), tuple(sorted(gone)))


def batches(messages: Sequence[Listed]) -> Iterator[list[Listed]]:
    """What is stored in one transaction: a first page soon, then as much as memory likes."""
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
