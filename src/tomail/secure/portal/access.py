"""Who asks, and whether they may. Every route names one of these kinds; there is no other way in."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from sqlalchemy import select, update
from starlette.requests import Request

from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.limits import (
    DEVICE_REQUESTS,
    INVITE_NETWORK,
    SESSION_IDLE,
    SESSION_LIFE,
)
from tomail.secure.protocol.states import AccountState, InviteState

from . import tables, throttle
from .keys import token_hash
from .portal import Portal
from .settings import is_loopback
from .troubles import Trouble, not_found

COOKIE = "__Host-tomail"
HEADER = "x-tomail"
_SEEN_EVERY = 30  # seconds; a time is not worth a write with every request
_FORWARDED = ("x-forwarded-for", "forwarded", "x-real-ip", "via")


class Auth(StrEnum):
    """How a route knows who asks."""

    NOBODY = "nobody"
    DEVICE = "device"  # Authorization: Bearer, a workstation's
    SESSION = "session"  # the cookie and the header X-Tomail: 1
    INVITE = "invite"  # Authorization: Invite, from the first mail
    CODE = "code"  # a set-up code in the body: checked where it is used up
    RESET = "reset"  # a token in the body: checked where it is used up
    LOOPBACK = "loopback"  # from this machine itself, without a proxy


@dataclass(frozen=True)
class Caller:
    """Who was recognised. What does not apply is empty."""

    device: str = ""
    practice: str = ""
    account: str = ""
    invite: str = ""
    session: str = ""  # its hash

    @property
    def name(self) -> str:
        """For the log."""
        return self.device or self.account or self.invite


def recognise(portal: Portal, auth: Auth, request: Request, network: str) -> Caller:
    """Who asks. Raises Trouble (sign_in, forbidden, not_found, too_many)."""
    return _KINDS[auth](portal, request, network)


def _nobody(portal: Portal, request: Request, network: str) -> Caller:
    """Anybody, but no foreign page in somebody's browser: it would sign them in as somebody else."""
    if request.method not in ("GET", "HEAD") and not _is_own_page(portal, request):
        raise Trouble(ErrorCode.FORBIDDEN)
    return Caller()


def _device(portal: Portal, request: Request, network: str) -> Caller:
    token = token_hash(_credential(request, "bearer"))
    devices = tables.device.c
    with portal.database.reading() as connection:
        row = connection.execute(
            select(tables.device).where(devices.token_sha256 == token, devices.revoked.is_(None))
        ).first()
    if row is None:
        raise Trouble(ErrorCode.SIGN_IN)
    portal.pace.keep(row.id, DEVICE_REQUESTS)
    now = portal.now()
    if now - row.seen >= _SEEN_EVERY:
        with portal.database.writing() as connection:
            connection.execute(update(tables.device).where(devices.id == row.id).values(seen=now))
    return Caller(device=row.id, practice=row.practice)


def _session(portal: Portal, request: Request, network: str) -> Caller:
    if request.headers.get(HEADER) != "1" or not _is_own_page(portal, request):
        raise Trouble(ErrorCode.FORBIDDEN)
    token, now = token_hash(request.cookies.get(COOKIE, "")), portal.now()
    sessions, accounts = tables.session.c, tables.account.c
    joined = tables.session.join(tables.account)
    with portal.database.reading() as connection:
        row = connection.execute(
            select(tables.session, accounts.state)
            .select_from(joined)
            .where(sessions.token_sha256 == token)
            .where(sessions.seen > now - SESSION_IDLE, sessions.created > now - SESSION_LIFE)
        ).first()
    if row is None or row.state in (AccountState.CLOSING, AccountState.DELETED):
        raise Trouble(ErrorCode.SIGN_IN)
    if now - row.seen >= _SEEN_EVERY:
        with portal.database.writing() as connection:
            connection.execute(update(tables.session).where(sessions.token_sha256 == token).values(seen=now))
    return Caller(account=row.account, session=token)


def _invite(portal: Portal, request: Request, network: str) -> Caller:
    """A used invitation is let through to where it is found out whether the request is a repeated one."""
    token, now = token_hash(_credential(request, "invite")), portal.now()
    with portal.database.writing() as connection:
        throttle.take(connection, portal.keys.mark("invite-network", network), INVITE_NETWORK, now)
    with portal.database.reading() as connection:
        row = connection.execute(
            select(tables.invite).where(tables.invite.c.token_sha256 == token, tables.invite.c.expires > now)
        ).first()
    if row is None or row.state not in (InviteState.OPEN, InviteState.USED):
        raise not_found()
    return Caller(invite=row.id, practice=row.practice)


def _loopback(portal: Portal, request: Request, network: str) -> Caller:
    """A proxy on this machine comes from loopback too, but says for whom, or asks for the public host."""
    peer = request.client.host if request.client else ""
    asked = urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
    proxied = any(name in request.headers for name in _FORWARDED)
    if proxied or not is_loopback(peer) or not is_loopback(asked):
        raise not_found()
    return Caller()


def _credential(request: Request, scheme: str) -> str:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == scheme else ""


def _is_own_page(portal: Portal, request: Request) -> bool:
    """A browser says from where a request comes; what says nothing is no browser's foreign page."""
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site", "same-origin")
    own = origin is None or hmac.compare_digest(origin.lower().encode(), portal.settings.public_url.encode())
    return own and site in ("same-origin", "none")


_KINDS: dict[Auth, Callable[[Portal, Request, str], Caller]] = {
    Auth.NOBODY: _nobody,
    Auth.DEVICE: _device,
    Auth.SESSION: _session,
    Auth.INVITE: _invite,
    Auth.CODE: _nobody,
    Auth.RESET: _nobody,
    Auth.LOOPBACK: _loopback,
}
