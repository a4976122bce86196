"""Whose account it is: the address inside an ID token (OpenID Connect Core 1.0)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .problems import SignInReason, sign_in_failed

GMAIL = frozenset({"gmail.com", "googlemail.com"})


def address_in(id_token: str, client_id: str, issuers: tuple[str, ...], provider: str) -> str:
    """The address an ID token names; "" where there is no token or it names none.

    The token came straight from the token endpoint over TLS, so its signature need not be checked
    (section 3.1.3.7, point 6); audience and issuer are (no `issuers`: any). Its times are not: a
    workstation with a wrong clock may still sign in. `SignInFailed` (NOT_GENUINE) if they differ.
    """
    if not id_token:
        return ""
    import jwt

    try:
        claims = jwt.decode(
            id_token,
            audience=client_id,
            options={"verify_signature": False, "verify_aud": True, "verify_exp": False},
        )
    except jwt.InvalidTokenError:
        raise sign_in_failed(SignInReason.NOT_GENUINE, provider) from None
    if issuers and claims.get("iss") not in issuers:
        raise sign_in_failed(SignInReason.NOT_GENUINE, provider)
    return address_of(claims)


def address_of(claims: Mapping[str, Any]) -> str:
    """`email`, else a `preferred_username` or `upn` that is an address."""
    named = (claims.get(name) for name in ("email", "preferred_username", "upn"))
    return next((each for each in named if isinstance(each, str) and "@" in each), "")


def same_account(one: str, other: str) -> bool:
    """True if both addresses name one account; Google ignores dots, tags and which of its domains."""
    return _canonical(one) == _canonical(other)


def _canonical(address: str) -> str:
    local, _, domain = address.strip().casefold().rpartition("@")
    if domain in GMAIL:
        return f"{local.partition('+')[0].replace('.', '')}@gmail.com"
    return f"{local}@{domain}"
