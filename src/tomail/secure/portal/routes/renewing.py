"""A patient's bundle changes, their key becomes another one, or they leave."""

from __future__ import annotations

from sqlalchemy import delete, select, update

from tomail.secure.portal import bundles, sessions, tables
from tomail.secure.portal.access import Auth
from tomail.secure.portal.call import Answer, Call, Endpoint
from tomail.secure.portal.fields import SIGNATURE_BYTES, Fields, verify
from tomail.secure.portal.noticing import practices_of, tell_practice
from tomail.secure.portal.troubles import Trouble
from tomail.secure.portal.work import Work
from tomail.secure.protocol import proofs
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.limits import REMINDERS
from tomail.secure.protocol.states import (
    ACCOUNT,
    DELIVERY,
    RELATION,
    Actor,
    DeliveryState,
    RelationState,
)

from . import addressing
from .deliveries import OUT
from .enrolment import PublicKeys
from .registering import MAC_BYTES
from .signing_in import auth_key_of, confirmed

_A, _R, _D = tables.account.c, tables.relation.c, tables.delivery.c


def put_bundle(call: Call) -> Answer:
    """The same keys, wrapped anew (another SecuPass, another sheet), if nobody did so meanwhile."""
    account, expected = call.caller.account, _if_match(call)
    with call.work() as unit:
        same = (_A.id == account) & (_A.generation == expected)
        advanced = update(tables.account).where(same).values(generation=expected + 1)
        if unit.connection.execute(advanced).rowcount != 1:
            raise Trouble(ErrorCode.GENERATION)
        bundles.replace(unit.connection, account, bundles.checked(call.fields.list("wraps", bundles.MOST)))
        unit.log("", "bundle", account)
    return {"generation": expected + 1}


def rekey(call: Call) -> Answer:
    """New keys: every practice has to make sure again, and wraps again what it holds. Nothing is uploaded."""
    account, fields, keys = call.caller.account, call.fields, PublicKeys.of(call.fields)
    with call.work() as unit:
        unit.state(tables.account, _A.id == account)
        person = unit.one(tables.account, _A.id == account)
        if person.kid == keys.kid:
            return {"generation": person.generation, "kid": keys.kid}
        generation = fields.number("generation", 1, 1 << 30)
        if generation != person.generation:
            raise Trouble(ErrorCode.GENERATION)
        signature = fields.octets("signature", SIGNATURE_BYTES, SIGNATURE_BYTES)
        verify(keys.sig, signature, proofs.new_possession(account, keys.kid, generation + 1))
        _new_keys(unit, account, keys, generation + 1)
        bundles.replace(unit.connection, account, bundles.checked(fields.list("wraps", bundles.MOST)))
        _check_again(unit, account, keys.kid, _macs(fields))
    return {"generation": generation + 1, "kid": keys.kid}


def close(call: Call) -> Answer:
    """They leave: keys and wraps are gone at once, ciphertext with the next sweep."""
    person = confirmed(call, auth_key_of(call.fields))
    account = person.id
    with call.work() as unit:
        unit.move(
            ACCOUNT,
            tables.account,
            _A.id == account,
            "close",
            Actor.PATIENT,
            address_hash=f"closed {account}",
            address_sealed=b"",
            auth_hash=b"",
        )
        bundles.drop(unit.connection, account)
        mine = select(_D.id).where(_D.account == account)
        unit.connection.execute(delete(tables.grant).where(tables.grant.c.delivery.in_(mine)))
        sessions.end_all(unit, account)
        unit.connection.execute(delete(tables.reset).where(tables.reset.c.account == account))
        addressing.drop(unit.connection, account)
        for practice in practices_of(unit, account):
            unit.tell(practice, "account_closed", account=account)
            unit.log(practice, "close", account)
    return sessions.signed_out()


def _new_keys(unit: Work, account: str, keys: PublicKeys, generation: int) -> None:
    new = {"suite": keys.suite, "kem": keys.kem, "sig": keys.sig, "kid": keys.kid}
    mine = _A.id == account
    unit.move(ACCOUNT, tables.account, mine, "rekey", Actor.PATIENT, generation=generation, **new)


def _check_again(unit: Work, account: str, kid: str, macs: dict[str, bytes]) -> None:
    mine = (_D.account == account) & (_D.direction == OUT)
    readable = _D.state.in_((DeliveryState.DELIVERED, DeliveryState.READ))
    for row in unit.connection.execute(select(tables.delivery).where(mine, readable).order_by(_D.id)).all():
        was_read = row.opened or row.state == DeliveryState.READ  # nobody is reminded of that once more
        values = {"opened": False, "reminded": len(REMINDERS) if was_read else row.reminded}
        unit.move(DELIVERY, tables.delivery, _D.id == row.id, "rekey", Actor.PATIENT, **values)
        unit.connection.execute(delete(tables.grant).where(tables.grant.c.delivery == row.id))
    for practice in practices_of(unit, account):
        key = (_R.account == account) & (_R.practice == practice)
        if unit.state(tables.relation, key) in (RelationState.RELEASED, RelationState.WAITING_RELEASE):
            mac = macs.get(practice, b"")
            unit.connection.execute(update(tables.relation).where(key).values(mac=mac, at=unit.now))
            unit.move(RELATION, tables.relation, key, "rekey", Actor.PATIENT)
            unit.tell(practice, "rekeyed", account=account, kid=kid)
            unit.log(practice, "rekey", account)
            tell_practice(unit, practice, "registered")


def _macs(fields: Fields) -> dict[str, bytes]:
    if not fields.plain.get("macs"):
        return {}
    return {each.text("practice"): each.octets("mac", MAC_BYTES) for each in fields.list("macs", 50)}


def _if_match(call: Call) -> int:
    text = call.request.headers.get("if-match", "").strip('"')
    if not text.isascii() or not text.isdecimal() or len(text) > 9:
        raise Trouble(ErrorCode.GENERATION)
    return int(text)


ROUTES = (
    Endpoint("PUT", "/v1/bundle", Auth.SESSION, put_bundle, largest=bundles.BODY_BYTES),
    Endpoint("POST", "/v1/rekey", Auth.SESSION, rekey, largest=bundles.BODY_BYTES),
    Endpoint("DELETE", "/v1/account", Auth.SESSION, close),
)
