"""In and out, and a new password by mail. Nobody learns here whether an account exists."""

from __future__ import annotations

import hmac
from typing import Any

from sqlalchemy import Row, delete, update

from tomail.secure.portal import resets, sessions, tables, throttle
from tomail.secure.portal.access import Auth
from tomail.secure.portal.call import Answer, Call, Endpoint
from tomail.secure.portal.fields import Fields
from tomail.secure.portal.keys import plain_address, token_hash
from tomail.secure.portal.noticing import practices_of, tell_practice
from tomail.secure.portal.portal import Portal
from tomail.secure.portal.troubles import Trouble, not_found
from tomail.secure.portal.work import Work, work
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.limits import LOGIN_NETWORK, RESET_ACCOUNT, RESET_NETWORK
from tomail.secure.protocol.states import OPEN_ACCOUNTS

AUTH_KEY_BYTES = 32
_A = tables.account.c
_NOBODY = bytes(32)  # compared with, so that an unknown account costs the same


def login(call: Call) -> Answer:
    """A session. Each try is counted before anybody looks, for known and unknown accounts alike."""
    address, auth_key = call.fields.address("address"), auth_key_of(call.fields)
    account_key = call.portal.keys.mark("login-account", plain_address(address))
    network_key = call.portal.keys.mark("login-network", call.network)
    with work(call.portal) as unit:
        throttle.take(unit.connection, network_key, LOGIN_NETWORK, unit.now)
        throttle.may_try(unit.connection, account_key, unit.now)
        throttle.failed(unit.connection, account_key, unit.now)
        person = resets.account_of(unit, address)
    if not is_right(call.portal, person, auth_key) or person is None:
        raise Trouble(ErrorCode.SIGN_IN)
    with call.work() as unit:
        throttle.succeeded(unit.connection, account_key)
        token = sessions.begin(unit, person.id)
        unit.log("", "login", person.id)
    return sessions.signed_in({"account": person.id, "generation": person.generation}, token)


def logout(call: Call) -> Answer:
    """The session is gone."""
    with call.work() as unit:
        unit.connection.execute(
            delete(tables.session).where(tables.session.c.token_sha256 == call.caller.session)
        )
    return sessions.signed_out()


def reset(call: Call) -> Answer:
    """A mail with a link if there is such an account; nobody looks before the answer is there."""
    address, mark = call.fields.address("address"), call.portal.keys.mark
    with work(call.portal) as unit:
        throttle.take(unit.connection, mark("reset-network", call.network), RESET_NETWORK, unit.now)
        key = mark("reset-account", plain_address(address))
        throttle.take(unit.connection, key, RESET_ACCOUNT, unit.now)
        resets.ask(unit, address)
    return {}


def confirm_reset(call: Call) -> Answer:
    """A new password; the keys stay closed without the SecuPass. Every practice is told."""
    token, auth_key = token_hash(call.fields.text("token")), auth_key_of(call.fields)
    resets = tables.reset.c
    with call.work() as unit:
        row = unit.one(tables.reset, resets.token_sha256 == token, resets.expires > unit.now)
        taken = unit.connection.execute(delete(tables.reset).where(resets.token_sha256 == token))
        person = unit.one(tables.account, _A.id == row.account)
        if taken.rowcount != 1 or person.state not in OPEN_ACCOUNTS:
            raise not_found()
        unit.connection.execute(delete(tables.reset).where(resets.account == row.account))
        set_password(unit, row.account, auth_key)
        _tell_practices(unit, row.account)
        token = sessions.begin(unit, row.account)
    return sessions.signed_in({"account": row.account, "generation": person.generation}, token)


def change_password(call: Call) -> Answer:
    """By whoever is signed in and knows the old one; other sessions end."""
    old, new = auth_key_of(call.fields), auth_key_of(call.fields, "new_auth_key")
    person = confirmed(call, old)
    with call.work() as unit:
        set_password(unit, person.id, new)
        token = sessions.begin(unit, person.id)
    return sessions.signed_in({"account": person.id, "generation": person.generation}, token)


def confirmed(call: Call, auth_key: bytes) -> Row[Any]:
    """Whoever is signed in, if the password is right; tries count. Raises Trouble (sign_in, too_many)."""
    key = call.portal.keys.mark("confirm-account", call.caller.account)
    with work(call.portal) as unit:
        throttle.may_try(unit.connection, key, unit.now)
        throttle.failed(unit.connection, key, unit.now)
        person = unit.one(tables.account, _A.id == call.caller.account)
    if not is_right(call.portal, person, auth_key):
        raise Trouble(ErrorCode.SIGN_IN)
    with work(call.portal) as unit:
        throttle.succeeded(unit.connection, key)
    return person


def set_password(unit: Work, account: str, auth_key: bytes) -> None:
    """And end every session."""
    stored = unit.portal.keys.auth_hash(auth_key)
    unit.connection.execute(update(tables.account).where(_A.id == account).values(auth_hash=stored))
    sessions.end_all(unit, account)
    unit.log("", "password", account)


def auth_key_of(fields: Fields, name: str = "auth_key") -> bytes:
    """What the password gives in the page."""
    return fields.octets(name, AUTH_KEY_BYTES, AUTH_KEY_BYTES)


def is_right(portal: Portal, person: Row[Any] | None, auth_key: bytes) -> bool:
    """In the same time for everybody."""
    stored = person.auth_hash if person else _NOBODY
    return hmac.compare_digest(stored, portal.keys.auth_hash(auth_key)) and person is not None


def _tell_practices(unit: Work, account: str) -> None:
    for practice in practices_of(unit, account):
        unit.tell(practice, "password_reset", account=account)
        unit.log(practice, "password_reset", account)
        tell_practice(unit, practice, "password_reset")


ROUTES = (
    Endpoint("POST", "/v1/login", Auth.NOBODY, login),
    Endpoint("POST", "/v1/logout", Auth.SESSION, logout),
    Endpoint("POST", "/v1/reset", Auth.NOBODY, reset, status=202),
    Endpoint("POST", "/v1/reset/confirm", Auth.RESET, confirm_reset),
    Endpoint("PUT", "/v1/password", Auth.SESSION, change_password),
)
