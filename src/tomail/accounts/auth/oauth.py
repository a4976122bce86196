"""Signing in with OAuth 2 in the system's browser, and refreshing what came of it (RFC 8252, 9700)."""

from __future__ import annotations

import queue
import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol
from urllib.parse import urlsplit

from tomail.base.clock import Clock, SystemClock
from tomail.base.sentences import Sentence
from tomail.base.threads import Waker

from . import problems
from .grant import Grant, OAuthClient, Tokens
from .identity import same_account
from .loopback import Answer, LoopbackReceiver, fields_in
from .problems import SignInReason, sign_in_failed
from .provider import OAuthProvider, SignInRequest

LONGEST_SECONDS = 300.0


class _Begun(Protocol):
    url: str  # where the browser goes
    link: str  # the same for copying by hand

    def finish(self, answer: Answer) -> Tokens:
        """Exchange the code for tokens."""


class _Path(Protocol):
    """What each of the three ways can do."""

    def begin(self, request: SignInRequest) -> _Begun:
        """Prepare a sign-in."""

    def refresh(self, grant: Grant, label: str) -> Tokens:
        """Get a new access token."""


class SignIn:
    """One sign-in; `run` blocks its thread, `paste` comes from another, `waker.stop` cancels.

    `address` is the account that is set up: a hint for the provider, and what the result is held
    against. `say` renders the page that the person sees in the browser at the end. `Refused` without
    a client id.
    """

    def __init__(
        self,
        provider: OAuthProvider,
        client: OAuthClient,
        address: str,
        *,
        waker: Waker,
        say: Callable[[Sentence], str] = str,
        clock: Clock | None = None,
    ) -> None:
        if not client.client_id:
            raise problems.client_id_missing(provider.label, provider.client_id_setting)
        self._provider, self._client, self._address = provider, client, address
        self._waker = waker
        self._say = say
        self._clock = clock or SystemClock()
        self._state = secrets.token_urlsafe(32)
        self._pasted: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        self.link = ""  # to copy by hand, once `run` has begun; afterwards the person pastes

    def run(self, open_browser: Callable[[str], object], timeout: float = LONGEST_SECONDS) -> Grant:
        """Open the browser, wait for the person, fetch tokens.

        Raises `SignInFailed` (`WrongAccount` holds a grant that works), `EnvironmentTrouble`.
        """
        provider = self._provider
        deadline = time.monotonic() + min(timeout, LONGEST_SECONDS)
        with LoopbackReceiver(
            self._state,
            self._waker,
            host=provider.redirect_host,
            path=provider.redirect_path,
            say=self._say,
        ) as receiver:
            begun = _path(provider.key).begin(
                SignInRequest(provider, self._client, receiver.redirect_uri, self._state, self._address)
            )
            self.link = begun.link
            open_browser(begun.url)
            answer = self._wait(receiver, deadline)
        self._check(answer)
        return self._granted(begun.finish(answer))

    def paste(self, text: str) -> None:
        """Go on with what the person copied: the address the browser ended at, or the code alone.

        `Refused` for anything that cannot belong to this sign-in. A code without its address carries
        no state; PKCE still binds it to this sign-in (RFC 9700, section 2.1.1).
        """
        self._pasted.put(self._pasted_answer(text.strip()))
        self._waker.wake()

    def _pasted_answer(self, text: str) -> Answer:
        if text.startswith(("http://", "https://")):
            answer = fields_in(text.partition("?")[2].partition("#")[0]) or {}
        elif text and text.isascii() and not any(letter.isspace() for letter in text):
            answer = {"code": text, "state": self._state, "iss": self._provider.issuer}
        else:
            answer = {}
        if answer.get("state") != self._state or not answer.keys() & {"code", "error"}:
            raise problems.unusable_code(f"http://{self._provider.redirect_host}")
        return answer

    def _wait(self, receiver: LoopbackReceiver, deadline: float) -> Answer:
        while not self._waker.stopped:
            if receiver.answer is not None:
                return receiver.answer
            if not self._pasted.empty():
                return self._pasted.get()
            left = deadline - time.monotonic()
            if left <= 0:
                raise sign_in_failed(SignInReason.TIMEOUT, self._provider.label)
            self._waker.wait(left)
        raise sign_in_failed(SignInReason.CANCELLED, self._provider.label)

    def _check(self, answer: Answer) -> None:
        """RFC 9207 first: an error of another issuer is none of ours either."""
        provider = self._provider
        named = answer.get("iss")
        if named is None and provider.sends_iss:
            raise sign_in_failed(SignInReason.NOT_GENUINE, provider.label)
        if named is not None and not _is_issuer(provider, named):
            raise sign_in_failed(SignInReason.NOT_GENUINE, provider.label)
        if error := answer.get("error"):
            raise problems.from_code(error, answer.get("error_description", ""), provider.label)

    def _granted(self, tokens: Tokens) -> Grant:
        provider = self._provider
        if tokens.scopes is not None and not _covers(tokens.scopes, provider.needed_scopes):
            raise sign_in_failed(SignInReason.MISSING_SCOPE, provider.label)
        if not tokens.refresh:
            raise sign_in_failed(SignInReason.NOT_LASTING, provider.label)
        grant = _empty_grant(provider, self._client, tokens.address).renewed(tokens, self._clock.now())
        if tokens.address and not same_account(tokens.address, self._address):
            raise problems.wrong_account(tokens.address, self._address, grant)
        return grant


def sign_in(
    provider: OAuthProvider,
    client: OAuthClient,
    login_hint: str,
    *,
    open_browser: Callable[[str], object],
    cancelled: Waker,
    timeout: float = LONGEST_SECONDS,
    say: Callable[[Sentence], str] = str,
) -> Grant:
    """`SignIn.run` for callers that never paste."""
    return SignIn(provider, client, login_hint, waker=cancelled, say=say).run(open_browser, timeout)


def refresh(grant: Grant, now: datetime | None = None) -> Grant:
    """The grant with a new access token, and a new refresh token where the provider rotates it.

    `SignInFailed` (EXPIRED, CLIENT_REFUSED, FAILED) where only a person can go on;
    `EnvironmentTrouble` where the same grant may work later.
    """
    tokens = _path(grant.provider).refresh(grant, label_of(grant.provider))
    return grant.renewed(tokens, now or datetime.now(UTC))


def label_of(key: str) -> str:
    """The name for people of `Account.oauth_provider`."""
    return {"google": "Google", "microsoft": "Microsoft"}.get(key) or urlsplit(key).hostname or key


def _path(key: str) -> _Path:
    """The module that speaks with a provider; loaded now, for its library costs 0.2 s of a start."""
    match key:
        case "google":
            from . import google

            return google
        case "microsoft":
            from . import microsoft

            return microsoft
        case _:
            from . import issuer

            return issuer


def _is_issuer(provider: OAuthProvider, named: str) -> bool:
    """Microsoft's issuers are its tenants, which are not known beforehand; all are on its own host."""
    if provider.key != "microsoft":
        return named == provider.issuer
    there, here = urlsplit(named), urlsplit(provider.issuer)
    return (there.scheme, there.netloc) == (here.scheme, here.netloc)


def _covers(granted: frozenset[str], needed: frozenset[str]) -> bool:
    """Scopes are case-sensitive by RFC 6749; Microsoft answers in a case of its own."""
    return {each.casefold() for each in needed} <= {each.casefold() for each in granted}


def _empty_grant(provider: OAuthProvider, client: OAuthClient, address: str) -> Grant:
    return Grant(
        provider=provider.key,
        issuer=provider.issuer,
        client_id=client.client_id,
        client_secret=client.client_secret,
        token_endpoint=provider.token_url,
        scopes=provider.scopes,
        refresh_token="",
        access_token="",
        expires=datetime.fromtimestamp(0, UTC),
        account_hint=address,
        ca_file=provider.ca_file,
    )
