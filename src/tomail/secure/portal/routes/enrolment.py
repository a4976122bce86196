"""A practice joins the portal, its workstations come and go, its keys get older."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, func, select, update

from tomail.secure.portal import tables, throttle
from tomail.secure.portal.access import Auth
from tomail.secure.portal.call import Answer, Call, Endpoint
from tomail.secure.portal.fields import SIGNATURE_BYTES, Fields, base64url, verify
from tomail.secure.portal.keys import token_hash
from tomail.secure.portal.setup_codes import plain_code
from tomail.secure.portal.troubles import Trouble, not_found
from tomail.secure.portal.work import Work, work
from tomail.secure.protocol import proofs
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.key_id import (
    KEM_PUBLIC_BYTES,
    SIGNING_PUBLIC_BYTES,
    SUITE_X25519,
    SUITE_XWING,
    key_id,
)
from tomail.secure.protocol.limits import DAY, INVITE_NETWORK, QUOTA_BYTES, READ_LIFE, UNREAD_LIFE

_LONGEST_LIFE = 366  # days


@dataclass(frozen=True)
class PublicKeys:
    """A pair of public keys, named."""

    suite: int
    kem: bytes
    sig: bytes
    kid: str

    @classmethod
    def of(cls, fields: Fields) -> PublicKeys:
        """Raises Trouble (invalid) for keys of a wrong length."""
        suite = fields.number("suite", SUITE_XWING, SUITE_X25519)
        kem = fields.octets("kem", KEM_PUBLIC_BYTES[SUITE_XWING])
        sig = fields.octets("sig", SIGNING_PUBLIC_BYTES)
        try:
            return cls(suite, kem, sig, key_id(suite, kem, sig))
        except ValueError:
            raise Trouble(ErrorCode.INVALID) from None


def enrol(call: Call) -> Answer:
    """A practice, its first key and its first workstation, by a set-up code that is used up with it.

    Who heard no answer asks again, with a proof of the practice's key. A practice that lost everything but
    its Notfallblatt comes back so, with another code: whoever was let in before is not any more.
    """
    fields = call.fields
    with work(call.portal) as unit:
        key = call.portal.keys.mark("code-network", call.network)
        throttle.take(unit.connection, key, INVITE_NETWORK, unit.now)
    with call.work() as unit:
        practice = fields.identifier("practice", IdKind.PRACTICE)  # its statement names it
        code = token_hash(plain_code(fields.text("code")))
        if _is_known(unit.connection, practice):
            return _again(call, unit, practice, code)
        if fields.flag("returns", False):
            raise not_found()
        _use_code(unit, code, practice)
        row = {
            "id": practice,
            "quota": QUOTA_BYTES,
            "epoch": 1,
            "created": unit.now,
            **_profile(call, fields),
        }
        unit.connection.execute(tables.practice.insert().values(**row))
        _add_key(unit.connection, practice, 1, fields, None)
        device, token = _add_device(unit, practice, fields.fields("device"))
        unit.log(practice, "enrol", device)
    return _enrolled(call, practice, 1, device, token)


def change_profile(call: Call) -> Answer:
    """What the practice says about itself, and where its notices go."""
    mine = tables.practice.c.id == call.caller.practice
    with call.work() as unit:
        unit.connection.execute(update(tables.practice).where(mine).values(**_profile(call, call.fields)))
        unit.log(call.caller.practice, "profile", call.caller.practice)
    return None


def new_key(call: Call) -> Answer:
    """The next epoch: its statement is signed by its own key and by the one before."""
    practice, fields = call.caller.practice, call.fields
    with call.work() as unit:
        epoch = fields.number("epoch", 2, 1_000_000)
        mine = tables.practice.c.id == practice
        before = current_key(unit.connection, practice)
        if before.epoch == epoch and before.kid == PublicKeys.of(fields).kid:
            return {"epoch": epoch, "kid": before.kid}
        changed = update(tables.practice).where(mine, tables.practice.c.epoch == epoch - 1)
        if unit.connection.execute(changed.values(epoch=epoch)).rowcount != 1:
            raise Trouble(ErrorCode.STATE)
        kid = _add_key(unit.connection, practice, epoch, fields, before.sig)
        unit.tell(practice, "practice_key", epoch=epoch, kid=kid)
        unit.log(practice, "new_key", kid)
    return {"epoch": epoch, "kid": kid}


def add_device(call: Call) -> Answer:
    """Another workstation; the one that asks vouches for it."""
    practice = call.caller.practice
    with call.work() as unit:
        device, token = _add_device(unit, practice, call.fields)
        unit.tell(practice, "device_added", device=device)
        unit.log(practice, "device_added", device)
    return {"device": device, "token": token}


def remove_device(call: Call) -> Answer:
    """It is not let in any more. The last one stays: nobody else could let another one in."""
    device, practice = call.identifier("w", IdKind.DEVICE), call.caller.practice
    devices = tables.device.c
    with call.work() as unit:
        mine = select(tables.practice.c.id).where(tables.practice.c.id == practice)
        unit.connection.execute(mine.with_for_update(key_share=True))
        row = unit.one(tables.device, devices.id == device, devices.practice == practice)
        if row.revoked is None:
            _leave_one(unit.connection, practice)
            revoked = update(tables.device).where(devices.id == device).values(revoked=unit.now)
            unit.connection.execute(revoked)
            unit.tell(practice, "device_removed", device=device)
            unit.log(practice, "device_removed", device)
    return None


@dataclass(frozen=True)
class PracticeKey:
    """The newest of a practice."""

    epoch: int
    kid: str
    sig: bytes


def current_key(connection: Connection, practice: str) -> PracticeKey:
    """Raises Trouble (not_found)."""
    keys = tables.practice_key.c
    newest = select(keys.epoch, keys.kid, keys.sig).where(keys.practice == practice)
    row = connection.execute(newest.order_by(keys.epoch.desc())).first()
    if row is None:
        raise not_found()
    return PracticeKey(row.epoch, row.kid, row.sig)


def key_ids(connection: Connection, practice: str) -> set[str]:
    """All that it ever had: an older link names an older one."""
    keys = tables.practice_key.c
    return set(connection.scalars(select(keys.kid).where(keys.practice == practice)))


def statements(connection: Connection, practice: str) -> list[dict[str, object]]:
    """The chain of a practice's keys, the oldest first."""
    keys = tables.practice_key.c
    chain = select(tables.practice_key).where(keys.practice == practice).order_by(keys.epoch)
    return [
        {
            "epoch": row.epoch,
            "kid": row.kid,
            "suite": row.suite,
            "kem": base64url(row.kem),
            "sig": base64url(row.sig),
            "statement": base64url(row.statement),
            "signature": base64url(row.signature),
            "previous_signature": base64url(row.previous_signature),
        }
        for row in connection.execute(chain)
    ]


def _is_known(connection: Connection, practice: str) -> bool:
    known = select(tables.practice.c.id).where(tables.practice.c.id == practice)
    return connection.scalar(known) is not None


def _again(call: Call, unit: Work, practice: str, code: str) -> Answer:
    """By a code that let this practice in, while nothing else happened; or by a new one."""
    fields, mine = call.fields, tables.practice.c.id == practice
    unit.connection.execute(select(tables.practice.c.id).where(mine).with_for_update())
    first = fields.fields("device")
    _prove(unit.connection, practice, code, fields, first)
    used = select(tables.setup_code.c.practice).where(tables.setup_code.c.code_sha256 == code)
    if unit.connection.scalar(used) != practice:
        _use_code(unit, code, practice)
        everybody = update(tables.device).where(tables.device.c.practice == practice)
        unit.connection.execute(everybody.values(revoked=unit.now))
        unit.connection.execute(update(tables.practice).where(mine).values(**_profile(call, fields)))
        unit.log(practice, "come_back", practice)
    device, token = _add_device(unit, practice, first)
    return _enrolled(call, practice, current_key(unit.connection, practice).epoch, device, token)


def _prove(connection: Connection, practice: str, code: str, fields: Fields, device: Fields) -> None:
    """Raises Trouble (used) unless whoever asks has the practice's newest key."""
    proof = fields.optional_octets("proof", SIGNATURE_BYTES)
    named = hashlib.sha256(device.octets("kem", 1 << 11) + device.octets("sig", 1 << 6)).hexdigest()
    try:
        verify(current_key(connection, practice).sig, proof, proofs.joining(practice, code, named))
    except Trouble:
        raise Trouble(ErrorCode.USED) from None


def _enrolled(call: Call, practice: str, epoch: int, device: str, token: str) -> Answer:
    let_in: dict[str, object] = {"practice": practice, "epoch": epoch, "device": device, "token": token}
    return {**let_in, "portal_key": base64url(call.portal.keys.public)}


def _use_code(unit: Work, code: str, practice: str) -> None:
    codes = tables.setup_code.c
    row = unit.connection.execute(select(tables.setup_code).where(codes.code_sha256 == code)).first()
    if row is None or row.expires <= unit.now:
        raise Trouble(ErrorCode.SIGN_IN)
    taken = update(tables.setup_code).where(codes.code_sha256 == code, codes.practice.is_(None))
    if unit.connection.execute(taken.values(practice=practice)).rowcount != 1:
        raise Trouble(ErrorCode.USED)


def _profile(call: Call, fields: Fields) -> dict[str, object]:
    return {
        "name": fields.text("name"),
        "phone": fields.optional_text("phone", 60),
        "language": fields.language("language", "de"),
        "notify_sealed": call.portal.keys.seal(fields.address("notify")),
        "unread_days": fields.number("unread_days", 1, _LONGEST_LIFE, UNREAD_LIFE // DAY),
        "read_days": fields.number("read_days", 1, _LONGEST_LIFE, READ_LIFE // DAY),
    }


def _add_key(
    connection: Connection, practice: str, epoch: int, fields: Fields, previous: bytes | None
) -> str:
    keys, body = PublicKeys.of(fields), fields.octets("statement", 8192)
    signature = fields.octets("signature", SIGNATURE_BYTES, SIGNATURE_BYTES)
    verify(keys.sig, signature, proofs.statement(body))
    by_previous = b""
    if previous is not None:
        by_previous = fields.octets("previous_signature", SIGNATURE_BYTES, SIGNATURE_BYTES)
        verify(previous, by_previous, proofs.statement(body))
    row = {"suite": keys.suite, "kem": keys.kem, "sig": keys.sig, "kid": keys.kid}
    row |= {"statement": body, "signature": signature, "previous_signature": by_previous}
    connection.execute(tables.practice_key.insert().values(practice=practice, epoch=epoch, **row))
    return keys.kid


def _add_device(unit: Work, practice: str, fields: Fields) -> tuple[str, str]:
    """Who comes with the same keys again is the same workstation, with the same token. Raises Trouble (state)
    if that was taken out meanwhile."""
    kem = fields.octets("kem", KEM_PUBLIC_BYTES[SUITE_XWING])
    sig = fields.octets("sig", SIGNING_PUBLIC_BYTES, SIGNING_PUBLIC_BYTES)
    named = hashlib.sha256(kem + sig).hexdigest()
    token = unit.portal.keys.token("device", f"{practice}|{named}")
    same = select(tables.device).where(tables.device.c.token_sha256 == token_hash(token))
    known = unit.connection.execute(same).first()
    if known is not None and known.revoked is not None:
        raise Trouble(ErrorCode.STATE)
    if known is not None:
        return known.id, token
    device = new_id(IdKind.DEVICE)
    times = {"created": unit.now, "seen": unit.now}
    row = {"id": device, "practice": practice, "kem": kem, "sig": sig, "token_sha256": token_hash(token)}
    unit.connection.execute(tables.device.insert().values(**row, **times))
    return device, token


def _leave_one(connection: Connection, practice: str) -> None:
    devices = tables.device.c
    left = select(func.count()).where(devices.practice == practice, devices.revoked.is_(None))
    if (connection.scalar(left) or 0) <= 1:
        raise Trouble(ErrorCode.FORBIDDEN)


ROUTES = (
    Endpoint("POST", "/v1/practice/enrol", Auth.CODE, enrol, status=201),
    Endpoint("PUT", "/v1/practice/profile", Auth.DEVICE, change_profile),
    Endpoint("POST", "/v1/practice/keys", Auth.DEVICE, new_key, status=201),
    Endpoint("POST", "/v1/practice/devices", Auth.DEVICE, add_device, status=201),
    Endpoint("DELETE", "/v1/practice/devices/{w}", Auth.DEVICE, remove_device),
)
