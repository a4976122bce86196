"""Google, through google-auth-oauthlib and google-auth."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from google.auth.exceptions import RefreshError, TransportError
from google.auth.transport.requests import Request
from google.oauth2.credentials import Credentials
from google_auth_oauthlib.flow import InstalledAppFlow

from . import issuer, problems, web
from .grant import Grant, Tokens
from .identity import address_in
from .provider import SignInRequest

REAUTHENTICATE = {"error": "invalid_grant"}  # an organisation's rule: google-auth raises its own words for it


def begin(request: SignInRequest) -> _GoogleSignIn:
    """Prepare a sign-in."""
    return _GoogleSignIn(request)


class _GoogleSignIn:
    """One sign-in of a "desktop app" client: PKCE by the library, the answer by our own receiver."""

    def __init__(self, request: SignInRequest) -> None:
        provider, client = request.provider, request.client
        self._provider, self._client = provider, client
        registration = {
            "client_id": client.client_id,
            "client_secret": client.client_secret,
            "auth_uri": provider.authorize_url,
            "token_uri": provider.token_url,
        }
        self._flow = InstalledAppFlow.from_client_config({"installed": registration}, provider.scopes)
        self._flow.redirect_uri = request.redirect_uri
        # Without "consent" a second sign-in may come back without a refresh token.
        self.url, _ = self._flow.authorization_url(
            access_type="offline", prompt="consent", login_hint=request.address, state=request.state
        )
        self.link = self.url

    def finish(self, answer: Mapping[str, str]) -> Tokens:
        """Exchange the code. `SignInFailed` or `EnvironmentTrouble`."""
        provider = self._provider
        with (
            web.reaching(provider.token_url, provider.label, provider.ca_file),
            web.careful(self._flow.oauth2session, provider.ca_file),
            issuer.oauth_errors(provider.label),
        ):
            token = issuer.whatever_scope(lambda: self._flow.fetch_token(code=answer["code"]))
        issuers = (provider.issuer, provider.issuer.removeprefix("https://"))
        address = address_in(token.get("id_token") or "", self._client.client_id, issuers, provider.label)
        return issuer.tokens_in(token, address)


def refresh(grant: Grant, label: str) -> Tokens:
    """A new access token; raises what `finish` raises."""
    credentials = Credentials(  # type: ignore[no-untyped-call]
        None,
        refresh_token=grant.refresh_token,
        token_uri=grant.token_endpoint,
        client_id=grant.client_id,
        client_secret=grant.client_secret,
    )
    with web.reaching(grant.token_endpoint, label, grant.ca_file), web.session(grant.ca_file) as session:
        _refresh(credentials, Request(session), label)
    return Tokens(credentials.token or "", credentials.refresh_token or "", _seconds_left(credentials.expiry))


def _refresh(credentials: Credentials, request: Request, label: str) -> None:
    try:
        credentials.refresh(request)  # type: ignore[no-untyped-call]
    except TransportError as error:
        raise error.args[0] from None  # requests' own
    except RefreshError as error:
        said = error.args[1] if len(error.args) > 1 else REAUTHENTICATE
        text = said.get("error_description") or ""
        raise problems.from_code(said["error"], text, label, refreshing=True) from None


def _seconds_left(expiry: datetime | None) -> float:
    """google-auth counts in naive UTC of the system's clock."""
    if expiry is None:
        return issuer.DEFAULT_SECONDS
    return (expiry.replace(tzinfo=UTC) - datetime.now(UTC)).total_seconds()
