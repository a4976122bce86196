"""Who one signs in with: Google, Microsoft, or an issuer that describes itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from tomail.model.account import Protocol

from . import problems
from .grant import OAuthClient

# Scopes that say who one is or that the sign-in lasts. A provider may leave them out of its answer.
IDENTITY = frozenset({"openid", "email", "profile", "offline_access"})
_GOOGLE_EMAIL = "https://www.googleapis.com/auth/userinfo.email"
_OUTLOOK = "https://outlook.office.com/"
_MAIL_SCOPES = frozenset({"mail", "imap", "pop", "pop3", "smtp", "urn:ietf:params:oauth:scope:mail"})


@dataclass(frozen=True)
class OAuthProvider:
    """One row of the provider table. All URLs are https."""

    key: str  # as `Account.oauth_provider`: "google", "microsoft", or the issuer's URL; names the library too
    label: str  # for people
    issuer: str  # Microsoft: the authority
    scopes: tuple[str, ...]
    authorize_url: str = ""  # Microsoft: msal asks the authority
    token_url: str = ""
    userinfo_url: str = ""
    sends_iss: bool = False  # RFC 9207: an answer without `iss` is not genuine
    redirect_host: str = "127.0.0.1"
    redirect_path: str = "/"
    client_id_setting: str = ""
    ca_file: str = ""

    @property
    def needed_scopes(self) -> frozenset[str]:
        """What mail cannot do without."""
        return frozenset(self.scopes) - IDENTITY - {_GOOGLE_EMAIL}


@dataclass(frozen=True)
class SignInRequest:
    """What a sign-in begins with. `address` is a hint for the provider's page."""

    provider: OAuthProvider
    client: OAuthClient
    redirect_uri: str
    state: str = field(repr=False)
    address: str = field(repr=False)


GOOGLE = OAuthProvider(
    key="google",
    label="Google",
    issuer="https://accounts.google.com",
    scopes=("https://mail.google.com/", "openid", _GOOGLE_EMAIL),
    authorize_url="https://accounts.google.com/o/oauth2/v2/auth",
    token_url="https://oauth2.googleapis.com/token",  # noqa: S106
    client_id_setting="oauth.google.client_id",
)


MICROSOFT = OAuthProvider(
    key="microsoft",
    label="Microsoft",
    issuer="https://login.microsoftonline.com",  # and a tenant
    scopes=(f"{_OUTLOOK}IMAP.AccessAsUser.All", f"{_OUTLOOK}SMTP.Send"),  # msal adds the identity scopes
    redirect_host="localhost",  # what the portal lets IT register: 127.0.0.1 needs the manifest
    redirect_path="",
    client_id_setting="oauth.microsoft.client_id",
)


def microsoft(tenant: str = "common", protocol: Protocol = Protocol.IMAP) -> OAuthProvider:
    """Microsoft 365 and outlook.com; asks for the one protocol that the account uses, and SMTP."""
    scopes = MICROSOFT.scopes
    if protocol is Protocol.POP3:
        scopes = (f"{_OUTLOOK}POP.AccessAsUser.All", f"{_OUTLOOK}SMTP.Send")
    return replace(MICROSOFT, issuer=f"{MICROSOFT.issuer}/{tenant or 'common'}", scopes=scopes)


FindProvider = Callable[[str, OAuthClient, Protocol, str], OAuthProvider]
"""Takes and raises what `provider_of` does."""


def provider_of(
    key: str, client: OAuthClient, protocol: Protocol = Protocol.IMAP, ca_file: str = ""
) -> OAuthProvider:
    """The provider of `Account.oauth_provider`; an issuer's URL is asked for its metadata.

    `ca_file` is a CA of the practice's own for an issuer. Raises what `discover_issuer` raises.
    """
    if key == "google":
        return GOOGLE
    if key == "microsoft":
        return microsoft(client.tenant, protocol)
    return discover_issuer(key, scopes=client.scopes, ca_file=ca_file)


def client_id_setting(key: str) -> str:
    """The settings key under which the client id of a provider is entered."""
    return f"oauth.{key if key in ('google', 'microsoft') else urlsplit(key).hostname}.client_id"


def discover_issuer(issuer: str, *, scopes: tuple[str, ...] = (), ca_file: str = "") -> OAuthProvider:
    """What `issuer` says of itself (RFC 8414; OpenID Connect Discovery 1.0).

    `scopes` overrides what its metadata offers for mail. Raises `Refused` for an issuer that tomail
    cannot use, `EnvironmentTrouble` where it cannot be reached.
    """
    if not _is_issuer(issuer):
        raise problems.no_sign_in_service(issuer)
    from . import web

    name = urlsplit(issuer).hostname or issuer
    with web.reaching(issuer, name, ca_file), web.session(ca_file) as session:
        for url in _metadata_urls(issuer):
            if metadata := web.json_object(session, url):
                return _from_metadata(issuer, metadata, scopes, ca_file)
    raise problems.no_sign_in_service(issuer)


def _is_issuer(issuer: str) -> bool:
    """RFC 8414, section 2: https, and neither query nor fragment."""
    try:
        parts = urlsplit(issuer)
        port = parts.port
    except ValueError:
        return False
    plain = not (parts.query or parts.fragment or parts.username or parts.password)
    return parts.scheme == "https" and bool(parts.hostname) and port != 0 and plain


def _metadata_urls(issuer: str) -> tuple[str, ...]:
    parts = urlsplit(issuer)
    path = parts.path.rstrip("/")
    root = f"https://{parts.netloc}"
    return (
        f"{root}/.well-known/oauth-authorization-server{path}",  # RFC 8414, section 3.1
        f"{root}{path}/.well-known/openid-configuration",
    )


def _from_metadata(
    issuer: str, metadata: Mapping[str, Any], scopes: tuple[str, ...], ca_file: str
) -> OAuthProvider:
    """RFC 8414, section 3.3: metadata of another issuer must not be used."""
    named = str(metadata.get("issuer", ""))
    authorize, token = (str(metadata.get(f"{each}_endpoint", "")) for each in ("authorization", "token"))
    challenges = metadata.get("code_challenge_methods_supported", ["S256"])
    safe = isinstance(challenges, list) and "S256" in challenges
    usable = safe and all(urlsplit(url).scheme == "https" for url in (authorize, token))
    if named.rstrip("/") != issuer.rstrip("/") or not usable:
        raise problems.no_sign_in_service(issuer)
    return OAuthProvider(
        key=issuer,
        label=urlsplit(issuer).hostname or issuer,
        issuer=named,
        scopes=scopes or _offered(metadata),
        authorize_url=authorize,
        token_url=token,
        userinfo_url=str(metadata.get("userinfo_endpoint", "")),
        sends_iss=metadata.get("authorization_response_iss_parameter_supported") is True,
        client_id_setting=client_id_setting(issuer),
        ca_file=ca_file,
    )


def _offered(metadata: Mapping[str, Any]) -> tuple[str, ...]:
    """The scopes that tomail knows a use for, of those on offer; the usual ones where none are named."""
    usual = ("openid", "email", "offline_access")
    offered = metadata.get("scopes_supported")
    if not isinstance(offered, list):
        return usual
    return tuple(scope for scope in offered if scope in _MAIL_SCOPES or scope in usual)
