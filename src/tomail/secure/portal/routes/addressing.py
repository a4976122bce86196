"""A patient's address changes: they ask for it, both addresses say yes, then a practice that knows them.

The password is stretched with the address, so the key that the new one gives comes along at the start.
Whether the new address has an account already nobody is told: then no mail goes there, and nothing comes of
it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from tomail.secure.portal import sessions, tables, throttle
from tomail.secure.portal.access import Auth
from tomail.secure.portal.call import Answer, Call, Endpoint
from tomail.secure.portal.keys import new_token, plain_address, token_hash
from tomail.secure.portal.noticing import practices_of, tell_practice
from tomail.secure.portal.portal import Portal
from tomail.secure.portal.troubles import Trouble, not_found
from tomail.secure.portal.work import Work, work
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind
from tomail.secure.protocol.limits import ADDRESS_CHANGE, ADDRESS_LIFE
from tomail.secure.protocol.states import RelationState

from .signing_in import auth_key_of, confirmed

_C, _A, _R = tables.address_change.c, tables.account.c, tables.relation.c


def begin(call: Call) -> Answer:
    """Both addresses get a mail. Asked again, the newer one counts."""
    address, new_key = call.fields.address("address"), auth_key_of(call.fields, "new_auth_key")
    person = confirmed(call, auth_key_of(call.fields))
    _count(call, person.id, address)
    with call.work() as unit:
        unit.hold(person.id)
        old, new = new_token()[:32], new_token()[:32]
        change = {
            "account": person.id,
            "address_hash": unit.portal.keys.address_hash(address),
            "address_sealed": unit.portal.keys.seal(address),
            "auth_hash": unit.portal.keys.auth_hash(new_key),
            "old_token": token_hash(unit.portal.keys.token("address", old)),
            "new_token": token_hash(unit.portal.keys.token("address", new)),
            "old_said": False,
            "new_said": False,
            "expires": unit.now + ADDRESS_LIFE,
        }
        end(unit, person.id)
        unit.connection.execute(tables.address_change.insert().values(**change))
        unit.mail(person.address_sealed, "address_old", person.language, identifier=old)
        nobody_has_it = not _is_taken(unit.connection, change["address_hash"])
        there = change["address_sealed"] if nobody_has_it else b""  # a mail that never leaves
        unit.mail(there, "address_new", person.language, identifier=new)
        unit.log("", "address_begin", person.id)
    return {"expires": change["expires"]}


def confirm(call: Call) -> Answer:
    """By the link in one of the two mails. With the second one every practice is asked."""
    token = token_hash(call.fields.text("token"))
    with call.work() as unit:
        found = unit.one(
            tables.address_change, (_C.old_token == token) | (_C.new_token == token), _C.expires > unit.now
        )
        unit.hold(found.account)
        before = unit.one(tables.address_change, _C.account == found.account)
        said = "old_said" if before.old_token == token else "new_said"
        changed = update(tables.address_change).where(_C.account == found.account)
        unit.connection.execute(changed.values(**{said: True}))
        after = unit.one(tables.address_change, _C.account == found.account)
        if _is_agreed(after) and not _is_agreed(before):
            _ask_practices(unit, found.account)
    return {"waits_for": "practice" if _is_agreed(after) else "address"}


def withdraw(call: Call) -> Answer:
    """It stays as it was."""
    with call.work() as unit:
        unit.hold(call.caller.account)
        end(unit, call.caller.account)
    return None


def decide(call: Call) -> Answer:
    """A practice that released the account says whether the address is its patient's. Repeated it changes
    nothing more. For the others the patient stays who they know, until they say yes too; a no before any yes
    ends it for all."""
    account, address = call.identifier("a", IdKind.ACCOUNT), call.fields.address("address")
    accept, practice = call.fields.flag("accept", True), call.caller.practice
    with call.work() as unit:
        unit.hold(account)
        relation = (_R.account == account) & (_R.practice == practice)
        if unit.state(tables.relation, relation) != RelationState.RELEASED:
            raise Trouble(ErrorCode.STATE)
        address_hash = unit.portal.keys.address_hash(address)
        if unit.one(tables.account, _A.id == account).address_hash != address_hash:
            change = _agreed(unit, account, address_hash)
            if accept:
                _move(unit, account, change)
                drop(unit.connection, account)
            else:
                end(unit, account, by=practice)
            unit.log(practice, "address_accept" if accept else "address_refuse", account)
        if accept:
            known = update(tables.relation).where(relation).values(address_hash=address_hash)
            unit.connection.execute(known)
    return None


def wanted(portal: Portal, connection: Connection, account: str) -> dict[str, Any] | None:
    """The address that somebody changes to, and who said yes to it; None where nobody does."""
    mine = (_C.account == account) & (_C.expires > portal.now())
    row = connection.execute(select(tables.address_change).where(mine)).first()
    if row is None:
        return None
    address = portal.keys.open(row.address_sealed)
    return {"address": address, "old": row.old_said, "new": row.new_said, "expires": row.expires}


def drop(connection: Connection, account: str) -> None:
    """Nothing waits any more; what follows is told otherwise."""
    connection.execute(delete(tables.address_change).where(_C.account == account))


def end(unit: Work, account: str, by: str = "") -> None:
    """Nothing waits any more, and nobody moved: whoever was asked hears of it, but not who said so (`by`)."""
    change = unit.connection.execute(select(tables.address_change).where(_C.account == account)).first()
    drop(unit.connection, account)
    if change is None or not _is_agreed(change):
        return
    for practice in practices_of(unit, account):
        if practice != by:
            unit.tell(practice, "address_over", account=account)
            unit.log(practice, "address_over", account)


def _count(call: Call, account: str, address: str) -> None:
    mark = call.portal.keys.mark
    with work(call.portal) as unit:
        throttle.take(unit.connection, mark("address-account", account), ADDRESS_CHANGE, unit.now)
        target = mark("address-target", plain_address(address))
        throttle.take(unit.connection, target, ADDRESS_CHANGE, unit.now)


def _is_agreed(row: Row[Any]) -> bool:
    return bool(row.old_said and row.new_said)


def _is_taken(connection: Connection, address_hash: str) -> bool:
    found = select(_A.id).where(_A.address_hash == address_hash)
    return connection.execute(found).first() is not None


def _ask_practices(unit: Work, account: str) -> None:
    for practice in practices_of(unit, account, RelationState.RELEASED):
        unit.tell(practice, "address_wanted", account=account)
        unit.log(practice, "address_wanted", account)
        tell_practice(unit, practice, "address_wanted")


def _agreed(unit: Work, account: str, address_hash: str) -> Row[Any]:
    """What both addresses agreed to, if it is the one that the practice means. Raises Trouble (not_found)."""
    mine = (_C.account == account) & (_C.address_hash == address_hash) & (_C.expires > unit.now)
    change = unit.one(tables.address_change, mine)
    if not _is_agreed(change):
        raise not_found()
    return change


def _move(unit: Work, account: str, change: Row[Any]) -> None:
    """From now on they sign in there. Raises Trouble (used) if somebody registered there meanwhile."""
    if _is_taken(unit.connection, change.address_hash):
        raise Trouble(ErrorCode.USED)
    person = unit.one(tables.account, _A.id == account)
    new = {name: getattr(change, name) for name in ("address_hash", "address_sealed", "auth_hash")}
    unit.connection.execute(update(tables.account).where(_A.id == account).values(**new))
    unit.connection.execute(delete(tables.reset).where(tables.reset.c.account == account))
    sessions.end_all(unit, account)
    for sealed in (person.address_sealed, change.address_sealed):
        unit.mail(sealed, "address_changed", person.language)
    for practice in practices_of(unit, account):
        unit.tell(practice, "address_changed", account=account)


ROUTES = (
    Endpoint("POST", "/v1/address", Auth.SESSION, begin, status=202),
    Endpoint("POST", "/v1/address/confirm", Auth.RESET, confirm),
    Endpoint("DELETE", "/v1/address", Auth.SESSION, withdraw),
    Endpoint("POST", "/v1/practice/accounts/{a}/address", Auth.DEVICE, decide),
)
