"""One unit of work: what happens, what is told and what is logged are committed together.

A transition is one conditional change (`WHERE state = source`), so of two who ask at once one brings it
about and the other one finds it done: a repeated request gets the same answer, anything else answers 409.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, select, text, update

from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.states import Actor, Machine

from . import audit, tables
from .database import CHANNEL
from .portal import Portal
from .troubles import Trouble, not_found
from .upsert import insert_or_ignore


@dataclass
class Work:
    """Inside a transaction. `actor` and `network` go into the log."""

    portal: Portal
    connection: Connection
    now: int
    actor: str
    network: str
    _acts: list[audit.Act] = field(default_factory=list)
    _events: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)

    def move(
        self, machine: Machine, table: Table, key: ColumnElement[bool], event: str, by: Actor, **values: Any
    ) -> bool:
        """Carry an event out; False if it had happened before. Raises Trouble (state, not_found)."""
        source = self.state(table, key)
        if machine.repeats(source, event, by):
            return False
        targets = {
            each.source: each.target
            for each in machine.transitions
            if (each.event, each.actor) == (event, by)
        }
        if source not in targets:
            raise Trouble(ErrorCode.STATE)
        changed = update(table).where(key, table.c.state == source).values(state=targets[source], **values)
        if self.connection.execute(changed).rowcount != 1:
            raise Trouble(ErrorCode.STATE)  # somebody else was faster by a moment
        return True

    def state(self, table: Table, key: ColumnElement[bool]) -> str:
        """As it is, and as it stays until this transaction ends. Raises Trouble (not_found)."""
        locked = select(table.c.state).where(key).with_for_update(key_share=True)
        found: str | None = self.connection.scalar(locked)
        if found is None:
            raise not_found()
        return found

    def hold(self, account: str | None) -> None:
        """A patient's account is nobody else's until this ends.

        Comes before their relations and deliveries, and deliveries before invitations: so nobody waits in a
        circle. All locks leave the key alone, which rows of others refer to.
        """
        mine = tables.account.c.id == account
        self.connection.execute(select(tables.account.c.id).where(mine).with_for_update(key_share=True))

    def one(self, table: Table, *conditions: ColumnElement[bool]) -> Row[Any]:
        """The row that is meant. Raises Trouble (not_found)."""
        row = self.connection.execute(select(table).where(*conditions)).first()
        if row is None:
            raise not_found()
        return row

    def tell(self, practice: str, kind: str, **subject: Any) -> None:
        """An event for the practice's workstations: identifiers and states only."""
        self._events.append((practice, kind, subject))

    def log(self, tenant: str, act: str, subject: str) -> None:
        """A row of the audit."""
        self._acts.append(audit.Act(tenant, self.actor, act, subject, self.network))

    def mail(
        self,
        to_sealed: bytes,
        template: str,
        language: str,
        *,
        practice: str = "",
        delivery: str = "",
        identifier: str = "",
        after: int = 0,
    ) -> None:
        """A neutral mail, sent once this is committed. One with the `identifier` of another is the same."""
        row = {
            "id": identifier or secrets.token_hex(16),
            "to_sealed": to_sealed,
            "template": template,
            "language": language,
            "practice": practice,
            "delivery": delivery,
            "tries": 0,
            "next": self.now + after,
        }
        insert_or_ignore(self.connection, tables.mail_outbox, row)

    def finish(self) -> set[str]:
        """Write events and log; the practices to wake. Comes last: others wait for the rows it takes."""
        for practice in sorted({each[0] for each in self._events}):
            self._number(practice, [each for each in self._events if each[0] == practice])
        audit.append(self.connection, self.now, self._acts)
        return {practice for practice, *_ in self._events}

    def _number(self, practice: str, events: list[tuple[str, str, dict[str, Any]]]) -> None:
        """In the order of commits and without gaps: who has seen n has seen all before it."""
        mine = tables.counter.c.practice == practice
        insert_or_ignore(self.connection, tables.counter, {"practice": practice, "n": 0})
        advanced = update(tables.counter).where(mine).values(n=tables.counter.c.n + len(events))
        last: int = self.connection.execute(advanced.returning(tables.counter.c.n)).scalar_one()
        for n, (_, kind, subject) in enumerate(events, last - len(events) + 1):
            row = {"practice": practice, "n": n, "kind": kind, "subject": json.dumps(subject), "at": self.now}
            self.connection.execute(tables.event.insert().values(**row))
        if self.connection.dialect.name == "postgresql":
            told = text("SELECT pg_notify(:channel, :practice)")
            self.connection.execute(told, {"channel": CHANNEL, "practice": practice})


@contextmanager
def work(portal: Portal, actor: str = "", network: str = "") -> Iterator[Work]:
    """A unit of work; committed at the end, then the bell is rung."""
    with portal.database.writing() as connection:
        unit = Work(portal, connection, portal.now(), actor, network)
        yield unit
        woken = unit.finish()
    for practice in woken:
        portal.bell.ring(practice)
