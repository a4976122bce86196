"""The log of what was done: rows are only added, each with a hash over the one before it.

Every practice has a chain of its own and hears with every look for events what was added, each row as a
digest: a log that is rewritten later no longer fits what its workstations kept.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select, update

from tomail.secure.protocol.proofs import chained

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


def digest(n: int, at: int, act: Act) -> str:
    """Of what row `n` says, in hex."""
    fields = [n, at, act.tenant, act.actor, act.act, act.object, act.network]
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


def head(connection: Connection, tenant: str, most: int | None = None) -> Head:
    """The end of a tenant's chain, or its row `most` where it goes on beyond that."""
    rows = tables.audit.c
    upto = select(rows.n, rows.hash).where(rows.tenant == tenant, rows.n == most)
    row = None if most is None else connection.execute(upto).first()
    row = row or connection.execute(select(tables.chain).where(tables.chain.c.tenant == tenant)).first()
    return Head(row.n, row.hash) if row else Head(0, START)


def links(connection: Connection, tenant: str, after: int, until: int) -> list[str]:
    """The digests of the rows after row `after`, up to row `until`, in their order."""
    rows = tables.audit.c
    added = select(tables.audit).where(rows.tenant == tenant, rows.n > after, rows.n <= until)
    return [digest(row.n, row.at, _act(row)) for row in connection.execute(added.order_by(rows.n))]


def first_bad(connection: Connection, tenant: str) -> int | None:
    """The number of the first row that does not fit, None for a whole chain."""
    previous, count = START, 0
    rows = select(tables.audit).where(tables.audit.c.tenant == tenant).order_by(tables.audit.c.n)
    for row in connection.execute(rows):
        count += 1
        if row.n != count or row.hash != chained(previous, digest(row.n, row.at, _act(row))):
            return count
        previous = row.hash
    return None if head(connection, tenant) == Head(count, previous) else count + 1


def _act(row: Row[Any]) -> Act:
    return Act(row.tenant, row.actor, row.act, row.object, row.network)


def _locked(connection: Connection, tenant: str) -> Head:
    mine = select(tables.chain).where(tables.chain.c.tenant == tenant).with_for_update(key_share=True)
    row = connection.execute(mine).one()
    return Head(row.n, row.hash)


def _add(connection: Connection, before: Head, at: int, act: Act) -> Head:
    after = Head(before.n + 1, chained(before.hash, digest(before.n + 1, at, act)))
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
