"""The log of what was done: rows are only added, each with a hash over the one before it.

Every practice has a chain of its own and hears its head with every look for events, so a log that is
rewritten later no longer fits what its workstations kept.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from . import tables
from .upsert import insert_or_ignore

START = "0" * 64


@dataclass(frozen=True)
class Act:
    """Something that was done. `tenant` is a practice, "" for the portal itself; `network` is shortened."""

    tenant: str
    actor: str
    act: str
    object: str
    network: str = ""


@dataclass(frozen=True)
class Head:
    """The end of a chain."""

    n: int
    hash: str


def chained(previous: str, n: int, at: int, act: Act) -> str:
    """The hash of row `n` that follows the row with the hash `previous`."""
    fields = [previous, n, at, act.tenant, act.actor, act.act, act.object, act.network]
    return hashlib.sha256(json.dumps(fields, ensure_ascii=True, separators=(",", ":")).encode()).hexdigest()


def append(connection: Connection, at: int, acts: Sequence[Act]) -> None:
    """Add rows; chains are taken in the order of their names, so no two writers wait for each other."""
    for tenant in sorted({act.tenant for act in acts}):
        insert_or_ignore(connection, tables.chain, {"tenant": tenant, "n": 0, "hash": START})
        head = _locked(connection, tenant)
        for act in (each for each in acts if each.tenant == tenant):
            head = _add(connection, head, at, act)
        mine = tables.chain.c.tenant == tenant
        connection.execute(update(tables.chain).where(mine).values(n=head.n, hash=head.hash))


def head(connection: Connection, tenant: str) -> Head:
    """The end of a tenant's chain."""
    row = connection.execute(select(tables.chain).where(tables.chain.c.tenant == tenant)).first()
    return Head(row.n, row.hash) if row else Head(0, START)


def first_bad(connection: Connection, tenant: str) -> int | None:
    """The number of the first row that does not fit, None for a whole chain."""
    previous, count = START, 0
    rows = select(tables.audit).where(tables.audit.c.tenant == tenant).order_by(tables.audit.c.n)
    for row in connection.execute(rows):
        count += 1
        act = Act(row.tenant, row.actor, row.act, row.object, row.network)
        if row.n != count or row.hash != chained(previous, row.n, row.at, act):
            return count
        previous = row.hash
    return None if head(connection, tenant) == Head(count, previous) else count + 1


def _locked(connection: Connection, tenant: str) -> Head:
    mine = select(tables.chain).where(tables.chain.c.tenant == tenant).with_for_update(key_share=True)
    row = connection.execute(mine).one()
    return Head(row.n, row.hash)


def _add(connection: Connection, before: Head, at: int, act: Act) -> Head:
    after = Head(before.n + 1, chained(before.hash, before.n + 1, at, act))
    connection.execute(
        tables.audit.insert().values(
            tenant=act.tenant,
            n=after.n,
            at=at,
            actor=act.actor,
            act=act.act,
            object=act.object,
            network=act.network,
            previous=before.hash,
            hash=after.hash,
        )
    )
    return after
