"""Microsoft, through msal. Tokens are kept by us, not in msal's cache, so each call makes a new client."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import msal
import requests

from . import problems, web
from .grant import Grant, Tokens
from .identity import address_in
from .issuer import DEFAULT_SECONDS
from .problems import SignInReason
from .provider import SignInRequest

FORM_POST, QUERY = "response_mode=form_post", "response_mode=query"


def begin(request: SignInRequest) -> _MicrosoftSignIn:
    """Prepare a sign-in, with the authority's metadata.

    `EnvironmentTrouble` if it cannot be had, `SignInFailed` (CLIENT_REFUSED) if there is no such tenant.
    """
    return _MicrosoftSignIn(request)


class _MicrosoftSignIn:
    """One sign-in of a public client: PKCE and nonce by the library, the answer by our own receiver."""

    def __init__(self, request: SignInRequest) -> None:
        provider, client = request.provider, request.client
        self._provider, self._client = provider, client
        with _msal(provider.issuer, client.client_id, provider.label, provider.ca_file) as application:
            self._flow = application.initiate_auth_code_flow(
                list(provider.scopes),
                redirect_uri=request.redirect_uri,
                state=request.state,
                prompt=msal.Prompt.SELECT_ACCOUNT,
                login_hint=request.address,
                response_mode="form_post",
            )
        self.url: str = self._flow["auth_uri"]
        # By hand, the code must come back in an address that the person can see.
        self.link = self.url.replace(FORM_POST, QUERY)

    def finish(self, answer: Mapping[str, str]) -> Tokens:
        """Exchange the code. `SignInFailed` or `EnvironmentTrouble`."""
        provider = self._provider
        with _msal(provider.issuer, self._client.client_id, provider.label, provider.ca_file) as application:
            result = application.acquire_token_by_auth_code_flow(self._flow, dict(answer))
        tokens = _tokens_in(result, provider.label)
        # The issuer names the person's own tenant, which "common" does not tell beforehand.
        address = address_in(result.get("id_token") or "", self._client.client_id, (), provider.label)
        return Tokens(tokens.access, tokens.refresh, tokens.seconds, tokens.scopes, address)


def refresh(grant: Grant, label: str) -> Tokens:
    """A new access token; raises what `finish` raises."""
    with _msal(grant.issuer, grant.client_id, label, grant.ca_file) as application:
        result = application.acquire_token_by_refresh_token(grant.refresh_token, list(grant.scopes))
    return _tokens_in(result, label, refreshing=True)


@contextmanager
def _msal(authority: str, client_id: str, label: str, ca_file: str) -> Iterator[msal.PublicClientApplication]:
    with web.reaching(authority, label, ca_file), web.session(ca_file) as session:
        yield _application(authority, client_id, label, session)


def _application(
    authority: str, client_id: str, label: str, session: requests.Session
) -> msal.PublicClientApplication:
    try:  # no instance discovery: the authority is ours to choose, a third host need not be asked
        return msal.PublicClientApplication(
            client_id, authority=authority, http_client=session, instance_discovery=False
        )
    except (ValueError, RuntimeError, LookupError, TypeError) as error:
        unknown = isinstance(error, ValueError) and not isinstance(error.__context__, json.JSONDecodeError)
        if unknown:  # msal's word for a tenant that does not exist
            raise problems.sign_in_failed(SignInReason.CLIENT_REFUSED, label) from None
        raise problems.unusable_answer(label) from None  # a page for people, not metadata


def _tokens_in(result: Mapping[str, Any], label: str, *, refreshing: bool = False) -> Tokens:
    if "error" in result:
        said = result.get("error_description") or ""
        raise problems.from_code(result["error"], said, label, refreshing=refreshing)
    scopes = result.get("scope")
    return Tokens(
        access=result["access_token"],
        refresh=result.get("refresh_token") or "",
        seconds=float(result.get("expires_in") or DEFAULT_SECONDS),
        scopes=None if scopes is None else frozenset(scopes.split()),
    )
