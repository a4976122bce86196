"""What a sign-in needs. Reprs never show a secret."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Password:
    """A user name and its password."""

    username: str
    secret: str = field(repr=False)


@dataclass(frozen=True)
class BearerToken:
    """A user name and an OAuth 2 access token, for XOAUTH2 or OAUTHBEARER (RFC 7628)."""

    username: str
    secret: str = field(repr=False)


Credential = Password | BearerToken
