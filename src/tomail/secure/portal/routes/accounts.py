"""Patients who registered with a practice: whose key it is, and the Freigabe."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Row, select

from tomail.secure.portal import tables
from tomail.secure.portal.access import Auth
from tomail.secure.portal.call import Answer, Call, Endpoint
from tomail.secure.portal.fields import SIGNATURE_BYTES, base64url, verify
from tomail.secure.portal.troubles import Trouble, not_found
from tomail.secure.portal.work import Work
from tomail.secure.protocol import proofs
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind
from tomail.secure.protocol.states import (
    ACCOUNT,
    DELIVERY,
    OPEN_ACCOUNTS,
    RELATION,
    AccountState,
    Actor,
    Check,
    DeliveryState,
    RelationState,
)

from . import addressing
from .deliveries import OUT, void
from .enrolment import current_key

_R, _A, _D = tables.relation.c, tables.account.c, tables.delivery.c


def view(call: Call) -> Answer:
    """The keys of a patient, and what the code proves about them. Only of patients of the practice."""
    with call.portal.database.reading() as connection:
        row = connection.execute(
            select(tables.account, *(each.label(f"r_{each.name}") for each in tables.relation.c))
            .select_from(tables.relation.join(tables.account))
            .where(_of(call))
        ).first()
        change = addressing.wanted(call.portal, connection, row.id) if row else None
    if row is None:
        raise not_found()
    if change and change["old"] and change["new"]:
        return {**_told(row), "new_address": change["address"]}
    moved = row.state in OPEN_ACCOUNTS and row.address_hash != row.r_address_hash  # for another practice
    return {**_told(row), "new_address": call.portal.keys.open(row.address_sealed) if moved else None}


def release(call: Call) -> Answer:
    """The practice made sure that the key is the patient's; from now on it is this key or none."""
    account, kid = call.identifier("a", IdKind.ACCOUNT), call.fields.key_id("kid")
    check = call.fields.choice("check", tuple(Check))
    signature = call.fields.octets("signature", SIGNATURE_BYTES, SIGNATURE_BYTES)
    with call.work() as unit:
        unit.hold(account)
        state = unit.state(tables.relation, _of(call))
        person = unit.one(tables.account, _A.id == account)
        if person.state not in OPEN_ACCOUNTS:  # they left a moment ago
            raise not_found()
        if person.kid != kid:
            raise Trouble(ErrorCode.KEY_CHANGED)
        if state != RelationState.RELEASED:
            signer = current_key(unit.connection, call.caller.practice).sig
            verify(signer, signature, proofs.release(account, kid, check))
            _release(unit, call, person, {"check_kind": check, "kid": kid, "signature": signature})
    return {"account": account, "state": RelationState.RELEASED}


def refuse(call: Call) -> Answer:
    """Somebody else, or nobody knows: what waited for them is never wrapped."""
    account, practice = call.identifier("a", IdKind.ACCOUNT), call.caller.practice
    with call.work() as unit:
        unit.hold(account)
        if unit.move(RELATION, tables.relation, _of(call), "refuse", Actor.DEVICE, at=unit.now):
            for delivery in _deliveries(unit, account, practice, DeliveryState.WAITING_RELEASE):
                unit.move(DELIVERY, tables.delivery, _D.id == delivery, "refuse", Actor.DEVICE)
                void(unit, delivery)
            unit.tell(practice, "refused", account=account)
            unit.log(practice, "refuse", account)
    return {"account": account, "state": RelationState.REFUSED}


def block(call: Call) -> Answer:
    """They read nothing of this practice any more, and write nothing to it."""
    return _turn(call, "block", RelationState.BLOCKED)


def unblock(call: Call) -> Answer:
    """Back to where the practice has to make sure of the key."""
    return _turn(call, "unblock", RelationState.WAITING_RELEASE)


def _turn(call: Call, event: str, target: RelationState) -> Answer:
    account, practice = call.identifier("a", IdKind.ACCOUNT), call.caller.practice
    with call.work() as unit:
        unit.hold(account)
        if unit.move(RELATION, tables.relation, _of(call), event, Actor.DEVICE, at=unit.now):
            unit.tell(practice, f"{event}ed", account=account)
            unit.log(practice, event, account)
    return {"account": account, "state": target}


def _release(unit: Work, call: Call, person: Row[Any], check: dict[str, Any]) -> None:
    who = {"released_by": call.caller.device, "at": unit.now}
    unit.move(RELATION, tables.relation, _of(call), "release", Actor.DEVICE, **check, **who)
    if person.state == AccountState.REGISTERED:
        unit.move(ACCOUNT, tables.account, _A.id == person.id, "release", Actor.DEVICE)
    unit.tell(call.caller.practice, "released", account=person.id, kid=check["kid"])
    unit.log(call.caller.practice, f"release_{check['check_kind']}", person.id)


def _of(call: Call) -> ColumnElement[bool]:
    return (_R.account == call.identifier("a", IdKind.ACCOUNT)) & (_R.practice == call.caller.practice)


def _deliveries(unit: Work, account: str, practice: str, state: DeliveryState) -> list[str]:
    mine = (_D.account == account) & (_D.practice == practice) & (_D.direction == OUT)
    return list(unit.connection.scalars(select(_D.id).where(mine, _D.state == state).order_by(_D.id)))


def _told(row: Row[Any]) -> dict[str, Any]:
    return {
        "account": row.id,
        "suite": row.suite,
        "kem": base64url(row.kem),
        "sig": base64url(row.sig),
        "kid": row.kid,
        "generation": row.generation,
        "state": row.r_state,
        "check": row.r_check_kind,
        "released_kid": row.r_kid,
        "invite": row.r_invite,
        "mac": base64url(row.r_mac),
        "at": row.r_at,
    }


_ONE = "/v1/practice/accounts/{a}"
ROUTES = (
    Endpoint("GET", _ONE, Auth.DEVICE, view),
    Endpoint("POST", f"{_ONE}/release", Auth.DEVICE, release),
    Endpoint("POST", f"{_ONE}/refuse", Auth.DEVICE, refuse),
    Endpoint("POST", f"{_ONE}/block", Auth.DEVICE, block),
    Endpoint("POST", f"{_ONE}/unblock", Auth.DEVICE, unblock),
)
