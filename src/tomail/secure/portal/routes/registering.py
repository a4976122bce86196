"""By the link of the first mail: a new account, or one more practice for an account that is there."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, select, update

from tomail.secure.portal import bundles, sessions, tables, throttle
from tomail.secure.portal.access import Auth
from tomail.secure.portal.call import Answer, Call, Endpoint
from tomail.secure.portal.fields import SIGNATURE_BYTES, Fields, verify
from tomail.secure.portal.keys import token_hash
from tomail.secure.portal.noticing import tell_patient, tell_practice
from tomail.secure.portal.troubles import Trouble, not_found
from tomail.secure.portal.work import Work, work
from tomail.secure.protocol import proofs
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.limits import REGISTER_NETWORK, WRONG_ADDRESSES
from tomail.secure.protocol.states import (
    DELIVERY,
    INVITE,
    RELATION,
    AccountState,
    Actor,
    DeliveryState,
    InviteState,
    RelationState,
)

from .enrolment import PublicKeys, key_ids, statements

AUTH_KEY_BYTES = 32
MAC_BYTES = 64
_I, _A, _D, _R = tables.invite.c, tables.account.c, tables.delivery.c, tables.relation.c


def check(call: Call) -> Answer:
    """Who invites, and by which keys the page knows them. One answer for every reason not to tell."""
    with call.portal.database.reading() as connection:
        invite = connection.execute(select(tables.invite).where(_I.id == call.caller.invite)).one()
        if invite.state != InviteState.OPEN or not _is_number(
            invite, call.fields.optional_text("number", 32)
        ):
            raise not_found()
        practice = connection.execute(
            select(tables.practice).where(tables.practice.c.id == invite.practice)
        ).one()
        language = connection.scalar(select(_D.language).where(_D.id == invite.delivery))
        return {
            "invite": invite.id,
            "practice": {"id": practice.id, "name": practice.name, "phone": practice.phone},
            "language": language,
            "keys": statements(connection, practice.id),
        }


def register(call: Call) -> Answer:
    """An account, its keys, and a relation that waits for the Freigabe; the invitation is used up."""
    fields, keys = call.fields, call.portal.keys
    with work(call.portal) as unit:
        throttle.take(
            unit.connection, keys.mark("register-network", call.network), REGISTER_NETWORK, unit.now
        )
    _addressed(call, fields.address("address"))
    with call.work() as unit:
        invite = _held(unit, call.caller.invite)
        new = _New.of(unit, invite, fields)
        person = unit.connection.execute(
            select(tables.account).where(_A.address_hash == invite.address_hash)
        ).first()
        if invite.state == InviteState.USED:
            account = _registered_before(new, invite, person)
        elif person is not None:
            raise Trouble(ErrorCode.USED)
        else:
            account = _register(unit, invite, new)
        token = sessions.begin(unit, account)
    return sessions.signed_in({"account": account, "generation": 1}, token, 201)


def join(call: Call) -> Answer:
    """Another practice for whoever is signed in."""
    account, fields = call.caller.account, call.fields
    with call.work() as unit:
        unit.hold(account)
        person = unit.one(tables.account, _A.id == account)
        mine = _I.token_sha256 == token_hash(fields.text("invite"))
        invite = _held(unit, unit.one(tables.invite, mine, _I.expires > unit.now).id)
        if invite.address_hash != person.address_hash:
            raise not_found()
        if invite.state == InviteState.USED and invite.account == account:
            return {"practice": invite.practice, "state": _relation_state(unit, account, invite.practice)}
        if invite.state != InviteState.OPEN:
            raise not_found()
        _relate(unit, invite, person.id, _proved(unit, invite, fields, person.kid, person.sig))
        return {"practice": invite.practice, "state": _relation_state(unit, account, invite.practice)}


@dataclass(frozen=True)
class _Proof:
    """That a key is the patient's: the MAC by the code (may be empty), for the practice alone to check."""

    mac: bytes
    signature: bytes


@dataclass(frozen=True)
class _New:
    """Everything that makes an account, checked before anybody is told whether there is one already."""

    keys: PublicKeys
    proof: _Proof
    auth_hash: bytes = field(repr=False)
    address_sealed: bytes
    language: str
    wraps: dict[str, bytes] = field(repr=False)

    @classmethod
    def of(cls, unit: Work, invite: Row[Any], fields: Fields) -> _New:
        """Raises Trouble (malformed, invalid)."""
        keys, stored = PublicKeys.of(fields), unit.portal.keys
        if fields.key_id("kid") != keys.kid:
            raise Trouble(ErrorCode.INVALID)
        return cls(
            keys,
            _proved(unit, invite, fields, keys.kid, keys.sig),
            stored.auth_hash(fields.octets("auth_key", AUTH_KEY_BYTES, AUTH_KEY_BYTES)),
            stored.seal(fields.address("address")),
            fields.language("language", "de"),
            bundles.checked(fields.list("wraps", bundles.MOST)),
        )


def _held(unit: Work, identifier: str) -> Row[Any]:
    """An invitation as it is, and stays until this ends; so do the deliveries that wait with it."""
    invite = unit.one(tables.invite, _I.id == identifier)
    waiting = (_D.id == invite.delivery) | (_D.state == DeliveryState.WAITING_REGISTRATION)
    theirs = (_D.practice == invite.practice) & (_D.address_hash == invite.address_hash)
    locked = select(_D.id).where(theirs, waiting).order_by(_D.id).with_for_update(key_share=True)
    unit.connection.execute(locked)
    unit.state(tables.invite, _I.id == identifier)
    return unit.one(tables.invite, _I.id == identifier)


def _is_number(invite: Row[Any], number: str) -> bool:
    return not invite.number or invite.number == number


def _addressed(call: Call, address: str) -> None:
    """Whether the invitation went to this address. The fifth wrong one ends it. Raises Trouble."""
    right = False
    with call.work() as unit:
        mine = _I.id == call.caller.invite
        state = unit.state(tables.invite, mine)
        invite = unit.one(tables.invite, mine)
        right = invite.address_hash == call.portal.keys.address_hash(address)
        if not right and state == InviteState.OPEN:
            _count_wrong(unit, invite)
    if not right:
        raise not_found()


def _count_wrong(unit: Work, invite: Row[Any]) -> None:
    mine = _I.id == invite.id
    unit.connection.execute(update(tables.invite).where(mine).values(wrong=_I.wrong + 1))
    if invite.wrong + 1 >= WRONG_ADDRESSES:
        unit.move(INVITE, tables.invite, mine, "give_up", Actor.PORTAL)
        unit.tell(invite.practice, "invite_given_up", delivery=invite.delivery)
        unit.log(invite.practice, "invite_given_up", invite.id)


def _registered_before(new: _New, invite: Row[Any], person: Row[Any] | None) -> str:
    """The answer was lost: the same request by the same person once more."""
    same = person and (invite.account, new.keys.kid) == (person.id, person.kid)
    if person is None or not same or not hmac.compare_digest(new.auth_hash, person.auth_hash):
        raise not_found()
    return str(person.id)


def _register(unit: Work, invite: Row[Any], new: _New) -> str:
    account, keys = new_id(IdKind.ACCOUNT), new.keys
    row = {
        "id": account,
        "address_hash": invite.address_hash,
        "address_sealed": new.address_sealed,
        "auth_hash": new.auth_hash,
        "login_version": 1,
        "suite": keys.suite,
        "kem": keys.kem,
        "sig": keys.sig,
        "kid": keys.kid,
        "generation": 1,
        "language": new.language,
        "state": AccountState.REGISTERED,
        "created": unit.now,
    }
    unit.connection.execute(tables.account.insert().values(**row))
    bundles.replace(unit.connection, account, new.wraps)
    _relate(unit, invite, account, new.proof)
    return account


def _proved(unit: Work, invite: Row[Any], fields: Fields, kid: str, signing: bytes) -> _Proof:
    """The patient has the key, and made it knowing by which of its keys the practice invites."""
    signature = fields.octets("signature", SIGNATURE_BYTES, SIGNATURE_BYTES)
    seen = fields.key_id("practice_kid")
    if seen not in key_ids(unit.connection, invite.practice):
        raise Trouble(ErrorCode.INVALID)
    verify(signing, signature, proofs.possession(invite.token_sha256, kid, seen))
    return _Proof(fields.optional_octets("mac", MAC_BYTES), signature)


def _relate(unit: Work, invite: Row[Any], account: str, proof: _Proof) -> None:
    """The invitation is used up, and everything that waited for this person waits for the Freigabe."""
    practice, mine = invite.practice, _I.id == invite.id
    if not unit.move(INVITE, tables.invite, mine, "register", Actor.PATIENT, account=account):
        raise not_found()
    proved = {"address_hash": invite.address_hash, "invite": invite.id, "mac": proof.mac, "at": unit.now}
    key = (_R.account == account) & (_R.practice == practice)
    if unit.connection.execute(select(_R.state).where(key)).first():
        unit.move(RELATION, tables.relation, key, "register", Actor.PATIENT, **proved)
    else:
        row = {"check_kind": "", "kid": "", "signature": b"", "released_by": "", **proved}
        state = RelationState.WAITING_RELEASE
        unit.connection.execute(
            tables.relation.insert().values(account=account, practice=practice, state=state, **row)
        )
    _claim_deliveries(unit, invite, account)
    unit.tell(practice, "registered", account=account, delivery=invite.delivery)
    unit.log(practice, "register", account)
    tell_practice(unit, practice, "registered")
    tell_patient(unit, account, "welcome", practice)


def _claim_deliveries(unit: Work, invite: Row[Any], account: str) -> None:
    mine = (_D.practice == invite.practice) & (_D.address_hash == invite.address_hash)
    waiting = select(_D.id).where(mine, _D.state == DeliveryState.WAITING_REGISTRATION).order_by(_D.id)
    for delivery in unit.connection.scalars(waiting).all():
        one = _D.id == delivery
        unit.move(DELIVERY, tables.delivery, one, "register", Actor.PATIENT, account=account)
        others = select(_I.id).where(_I.delivery == delivery, _I.state == InviteState.OPEN)
        for identifier in unit.connection.scalars(others).all():
            same = _I.id == identifier
            unit.move(INVITE, tables.invite, same, "register", Actor.PATIENT, account=account)


def _relation_state(unit: Work, account: str, practice: str) -> str:
    return unit.state(tables.relation, (_R.account == account) & (_R.practice == practice))


ROUTES = (
    Endpoint("POST", "/v1/invite/check", Auth.INVITE, check),
    Endpoint("POST", "/v1/register", Auth.INVITE, register, status=201, largest=bundles.BODY_BYTES),
    Endpoint("POST", "/v1/relations", Auth.SESSION, join, status=201),
)
