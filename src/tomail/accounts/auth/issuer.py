"""Any issuer that follows the standards, through requests-oauthlib: RFC 6749, 7636, 9207."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

from oauthlib.oauth2 import OAuth2Error
from requests_oauthlib import OAuth2Session

from . import problems, web
from .grant import Grant, Tokens
from .identity import address_in, address_of
from .provider import SignInRequest

DEFAULT_SECONDS = 3600.0  # `expires_in` is only recommended; a token refused earlier is replaced then


def begin(request: SignInRequest) -> _IssuerSignIn:
    """Prepare a sign-in."""
    return _IssuerSignIn(request)


class _IssuerSignIn:
    """One sign-in: PKCE with S256 by the library, the answer by our own receiver."""

    def __init__(self, request: SignInRequest) -> None:
        provider, client = request.provider, request.client
        self._provider, self._client = provider, client
        self._session = OAuth2Session(
            client.client_id,
            scope=list(provider.scopes) or None,
            redirect_uri=request.redirect_uri,
            pkce="S256",
        )
        self.url, _ = self._session.authorization_url(
            provider.authorize_url, state=request.state, login_hint=request.address, prompt="consent"
        )
        self.link = self.url

    def finish(self, answer: Mapping[str, str]) -> Tokens:
        """Exchange the code. `SignInFailed` or `EnvironmentTrouble`."""
        provider = self._provider
        with (
            web.reaching(provider.token_url, provider.label, provider.ca_file),
            web.careful(self._session, provider.ca_file),
        ):
            with oauth_errors(provider.label):
                token = whatever_scope(lambda: self._fetch(answer["code"]))
            return tokens_in(token, self._address(token))

    def _fetch(self, code: str) -> Mapping[str, Any]:
        token: Mapping[str, Any] = self._session.fetch_token(
            self._provider.token_url,
            code=code,
            include_client_id=True,
            client_secret=self._client.client_secret or None,
        )
        return token

    def _address(self, token: Mapping[str, Any]) -> str:
        if id_token := token.get("id_token"):
            issuers = (self._provider.issuer,)
            return address_in(id_token, self._client.client_id, issuers, self._provider.label)
        return self._asked_address(token["access_token"]) if self._provider.userinfo_url else ""

    def _asked_address(self, access_token: str) -> str:
        """OpenID Connect Core 5.3; a hint only, so a failure means no hint."""
        headers = {"Authorization": f"Bearer {access_token}"}
        with (
            suppress(OSError, ValueError),
            web.session(self._provider.ca_file) as session,
        ):
            claims = session.get(self._provider.userinfo_url, headers=headers).json()
            return address_of(claims) if isinstance(claims, dict) else ""
        return ""


def refresh(grant: Grant, label: str) -> Tokens:
    """A new access token; raises what `finish` raises."""
    secret = {"client_secret": grant.client_secret} if grant.client_secret else {}
    with web.reaching(grant.token_endpoint, label, grant.ca_file), OAuth2Session(grant.client_id) as session:
        web.careful(session, grant.ca_file)
        with oauth_errors(label, refreshing=True):
            token = session.refresh_token(
                grant.token_endpoint, refresh_token=grant.refresh_token, client_id=grant.client_id, **secret
            )
    return tokens_in(token)


@contextmanager
def oauth_errors(label: str, *, refreshing: bool = False) -> Iterator[None]:
    """Turn oauthlib's errors into ours."""
    try:
        yield
    except OAuth2Error as error:
        said = error.description or ""
        raise problems.from_code(error.error or "", said, label, refreshing=refreshing) from None


def whatever_scope(fetch: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
    """oauthlib raises a Warning, with the token in it, if other scopes were granted; we judge later."""
    try:
        return fetch()
    except Warning as changed:
        token: Mapping[str, Any] | None = getattr(changed, "token", None)
        if token is None:
            raise
        return token


def tokens_in(token: Mapping[str, Any], address: str = "") -> Tokens:
    """A token response of oauthlib, which has made a list of the scopes."""
    scopes = token.get("scope")
    return Tokens(
        access=token["access_token"],
        refresh=token.get("refresh_token") or "",
        seconds=float(token.get("expires_in") or DEFAULT_SECONDS),
        scopes=None if scopes is None else frozenset(scopes),
        address=address,
    )
