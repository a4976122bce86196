"""What time does: wraps go first, ciphertext after them; reminders; everything that nobody needs any more.

Every step may be cut off and done again, by several servers at once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator

from sqlalchemy import ColumnElement, delete, func, select, update

from tomail.secure.protocol.limits import DAY, HOUR, REMINDERS, SESSION_IDLE, SESSION_LIFE
from tomail.secure.protocol.states import (
    ACCOUNT,
    DELIVERY,
    INVITE,
    REPLY,
    AccountState,
    Actor,
    DeliveryState,
    InviteState,
    ReplyState,
)

from . import tables, throttle
from .noticing import tell_patient
from .portal import Portal
from .routes import addressing
from .routes.deliveries import IN, OUT, void
from .troubles import Trouble
from .work import Work, work

AT_ONCE = 200
EVENTS_KEPT = 90 * DAY
ROWS_KEPT = 90 * DAY  # of deliveries after their end; whoever repeats a request later is a stranger to it
ORPHANS_KEPT = DAY  # a part lies on disk a moment before its row is committed
_D, _I, _A = tables.delivery.c, tables.invite.c, tables.account.c
_GONE = (
    DeliveryState.EXPIRED,
    DeliveryState.REVOKED,
    DeliveryState.REFUSED,
    ReplyState.FETCHED,
)
_UNREAD = (DeliveryState.WAITING_REGISTRATION, DeliveryState.DELIVERED)
log = logging.getLogger(__name__)


def sweep(portal: Portal) -> None:
    """Everything that is due."""
    steps: tuple[Callable[[Portal], None], ...] = (
        _expire_deliveries,
        _expire_invites,
        _expire_addresses,
        _empty_accounts,
        _remind,
        _forget,
        _drop_blobs,
        _drop_rows,
        _drop_orphans,
    )
    for step in steps:
        try:
            step(portal)
        except Trouble as trouble:
            log.warning("a step of the sweep has to wait: %s", trouble.code)


def _expire_deliveries(portal: Portal) -> None:
    machines = {OUT: DELIVERY, IN: REPLY}
    for direction, machine in machines.items():
        ends = machine.sources("expire")
        due = (_D.direction == direction) & (_D.expires <= portal.now()) & _D.state.in_(ends)
        for delivery in _ids(portal, due):
            with work(portal) as unit:
                _expire(unit, delivery, direction)


def _expire(unit: Work, delivery: str, direction: str) -> None:
    machine = DELIVERY if direction == OUT else REPLY
    mine = _D.id == delivery
    if unit.state(tables.delivery, mine) not in machine.sources("expire"):
        return  # another server was faster, or it was taken back meanwhile
    row = unit.one(tables.delivery, mine)
    unit.move(machine, tables.delivery, mine, "expire", Actor.SWEEP)
    void(unit, delivery)
    unit.tell(row.practice, "expired", delivery=delivery)
    unit.log(row.practice, "expire", delivery)


def _expire_invites(portal: Portal) -> None:
    due = select(_I.id).where(_I.state == InviteState.OPEN, _I.expires <= portal.now()).limit(AT_ONCE)
    with portal.database.reading() as connection:
        found = connection.scalars(due).all()
    for invite in found:
        with work(portal) as unit:
            mine = _I.id == invite
            if unit.state(tables.invite, mine) == InviteState.OPEN:
                unit.move(INVITE, tables.invite, mine, "expire", Actor.SWEEP)


def _expire_addresses(portal: Portal) -> None:
    """Changes of an address to which no practice said anything in time."""
    changes = tables.address_change.c
    with portal.database.reading() as connection:
        found = connection.scalars(select(changes.account).where(changes.expires <= portal.now())).all()
    for account in found:
        with work(portal) as unit:
            unit.hold(account)
            mine = (changes.account == account) & (changes.expires <= unit.now)
            if unit.connection.execute(select(changes.account).where(mine)).first():  # not begun anew
                addressing.end(unit, account)


def _empty_accounts(portal: Portal) -> None:
    """Of those who left: their messages, then what is left of the account."""
    closing = select(_A.id).where(_A.state == AccountState.CLOSING).limit(AT_ONCE)
    with portal.database.reading() as connection:
        found = connection.scalars(closing).all()
    for account in found:
        for delivery in _ids(portal, _D.account == account):
            _end(portal, delivery)
        with work(portal) as unit:
            unit.hold(account)
            unit.connection.execute(delete(tables.relation).where(tables.relation.c.account == account))
            unit.move(ACCOUNT, tables.account, _A.id == account, "delete", Actor.SWEEP)


def _end(portal: Portal, delivery: str) -> None:
    with work(portal) as unit:
        row = unit.one(tables.delivery, _D.id == delivery)
        _expire(unit, delivery, row.direction)
        unit.connection.execute(update(tables.delivery).where(_D.id == delivery).values(account=None))


def _remind(portal: Portal) -> None:
    """The patient by mail; before the registration the practice, for only it knows the address.

    Counted from when it could be read; where several are due, one is enough.
    """
    since = func.coalesce(_D.delivered, _D.created)
    for count, age in reversed(tuple(enumerate(REMINDERS, 1))):
        due = (since <= portal.now() - age) & (_D.reminded < count) & (_D.direction == OUT) & _unread()
        for delivery in _ids(portal, due):
            with work(portal) as unit:
                _remind_of(unit, delivery, count)


def _unread() -> ColumnElement[bool]:
    return _D.state.in_(_UNREAD) & _D.opened.is_(False)


def _remind_of(unit: Work, delivery: str, count: int) -> None:
    mine = (_D.id == delivery) & (_D.reminded < count) & _unread()
    counted = update(tables.delivery).where(mine).values(reminded=count)
    if unit.connection.execute(counted).rowcount != 1:
        return
    row = unit.one(tables.delivery, _D.id == delivery)
    if row.state == DeliveryState.WAITING_REGISTRATION:
        unit.tell(row.practice, "remind", delivery=delivery)
    elif row.notify:
        tell_patient(unit, row.account, "reminder", row.practice, delivery=delivery)


def _forget(portal: Portal) -> None:
    now, sessions = portal.now(), tables.session.c
    over = (sessions.seen <= now - SESSION_IDLE) | (sessions.created <= now - SESSION_LIFE)
    with portal.database.writing() as connection:
        connection.execute(delete(tables.session).where(over))
        connection.execute(delete(tables.reset).where(tables.reset.c.expires <= now))
        connection.execute(delete(tables.setup_code).where(tables.setup_code.c.expires <= now))
        connection.execute(delete(tables.event).where(tables.event.c.at <= now - EVENTS_KEPT))
        throttle.forget(connection, now)


def _drop_blobs(portal: Portal) -> None:
    """Of deliveries that nobody reads any more. The rows of the parts go last: cut off, it is done again."""
    named = select(tables.part.c.delivery)
    for delivery in _ids(portal, _D.state.in_(_GONE) & _D.id.in_(named)):
        portal.blobs.delete(delivery)
        with portal.database.writing() as connection:
            connection.execute(delete(tables.part).where(tables.part.c.delivery == delivery))


def _drop_rows(portal: Portal) -> None:
    """Who wrote to whom, and when, is nobody's business for ever."""
    over = _D.state.in_(_GONE) & (_D.expires <= portal.now() - ROWS_KEPT)
    named = select(tables.part.c.delivery)
    with portal.database.writing() as connection:
        connection.execute(delete(tables.delivery).where(over, _D.id.not_in(named)))


def _drop_orphans(portal: Portal) -> None:
    """Parts whose rows were never committed."""
    before = portal.clock.now().timestamp()
    portal.blobs.sweep(before - HOUR)
    for delivery, written in portal.blobs.deliveries():
        if written < before - ORPHANS_KEPT and not _has_parts(portal, delivery):
            portal.blobs.delete(delivery)


def _has_parts(portal: Portal, delivery: str) -> bool:
    with portal.database.reading() as connection:
        found = select(tables.part.c.n).where(tables.part.c.delivery == delivery).limit(1)
        return connection.execute(found).first() is not None


def _ids(portal: Portal, condition: ColumnElement[bool]) -> Iterator[str]:
    """All of them, a few at a time."""
    last = ""
    while found := _next_ids(portal, condition & (_D.id > last)):
        yield from found
        last = found[-1]


def _next_ids(portal: Portal, condition: ColumnElement[bool]) -> list[str]:
    with portal.database.reading() as connection:
        return list(connection.scalars(select(_D.id).where(condition).order_by(_D.id).limit(AT_ONCE)))
