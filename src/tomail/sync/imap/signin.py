"""Signing in: one attempt, by the best way that the server offers for the credential at hand."""

from __future__ import annotations

import base64
from collections.abc import Callable

from tomail.accounts import sasl
from tomail.model.credentials import BearerToken, Credential, Password

from . import refusals
from .connection import Connection, astring
from .responses import Status

MOST_CHALLENGES = 3


def sign_in(connection: Connection, credential: Credential) -> None:
    """Sign in, once. Raises SignInNeeded (only a person can go on), Refused or EnvironmentTrouble."""
    if connection.signed_in:
        return
    if not sasl.fits_a_line(credential):
        raise refusals.unusable_credential()
    with connection.hiding_secrets():
        status = _attempt(connection, credential)
    if not status.ok:
        raise refusals.sign_in_refused(status, credential, connection.server)
    connection.accept_sign_in(status)


def _attempt(connection: Connection, credential: Credential) -> Status:
    match credential:
        case BearerToken():
            return _bearer(connection, credential)
        case Password() if connection.can("AUTH=PLAIN"):
            return _authenticate(connection, b"PLAIN", sasl.plain(credential))
        case Password() if not connection.can("LOGINDISABLED"):
            return _login(connection, credential)
    raise refusals.no_way_to_sign_in(connection.server)


def _bearer(connection: Connection, token: BearerToken) -> Status:
    exchange = sasl.by_token(token, connection.server, lambda name: connection.can(f"AUTH={name}"))
    if exchange is None:
        raise refusals.no_way_to_sign_in(connection.server)
    return _authenticate(connection, exchange.mechanism.encode(), exchange.message, exchange.farewell)


def _login(connection: Connection, password: Password) -> Status:
    """LOGIN; a user name with CR LF in it goes as a literal like anything unusual."""
    try:
        return connection.run(b"LOGIN", astring(password.username), astring(password.secret)).status
    except refusals.ServerSaidNo as refusal:
        return refusal.status


def _authenticate(connection: Connection, mechanism: bytes, message: bytes, farewell: bytes = b"") -> Status:
    """AUTHENTICATE with the initial response at once where that is allowed (RFC 4959).

    A further challenge is the server's reason for its coming NO: it wants `farewell` as an answer.
    """
    command = b"AUTHENTICATE " + mechanism
    answers = [message, *[farewell] * MOST_CHALLENGES]
    if connection.can("SASL-IR"):
        command += b" " + base64.b64encode(answers.pop(0))
    return connection.converse(command, _answering(connection, answers))


def _answering(connection: Connection, answers: list[bytes]) -> Callable[[bytes], bytes]:
    def answer(_challenge: bytes) -> bytes:
        if not answers:
            raise refusals.nonsense(connection.server)
        return base64.b64encode(answers.pop(0))

    return answer
