"""What is said to sign in, by each mechanism (SASL): the same by IMAP, POP3 and SMTP."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

from tomail.model.account import Server
from tomail.model.credentials import BearerToken, Credential, Password


@dataclass(frozen=True)
class TokenExchange:
    """`message` signs in. A further challenge is the server's reason for its coming refusal: it wants
    `farewell` as an answer. Both as they are before base64."""

    mechanism: str
    message: bytes = field(repr=False)
    farewell: bytes


def fits_a_line(credential: Credential) -> bool:
    """False with control characters or halves of characters in it: nothing can carry that."""
    return not {"Cc", "Cs"} & set(map(unicodedata.category, credential.username + credential.secret))


def plain(password: Password) -> bytes:
    """The message of PLAIN (RFC 4616)."""
    return f"\0{password.username}\0{password.secret}".encode()


def by_token(token: BearerToken, server: Server, offers: Callable[[str], bool]) -> TokenExchange | None:
    """By the best mechanism that the server `offers`; None where it has none for tokens."""
    if offers("XOAUTH2"):
        return TokenExchange("XOAUTH2", _xoauth2(token), b"")
    if offers("OAUTHBEARER"):
        return TokenExchange("OAUTHBEARER", _oauthbearer(token, server), b"\x01")
    return None


def _xoauth2(token: BearerToken) -> bytes:
    """As Google and Microsoft document it."""
    return f"user={token.username}\x01auth=Bearer {token.secret}\x01\x01".encode()


def _oauthbearer(token: BearerToken, server: Server) -> bytes:
    """RFC 7628, 3.1."""
    name = token.username.replace("=", "=3D").replace(",", "=2C")
    return (
        f"n,a={name},\x01host={server.host}\x01port={server.port}\x01auth=Bearer {token.secret}\x01\x01"
    ).encode()
