"""Whoever sits at the browser: nobody comes, it is called off, the code is pasted, no client id is there."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from tests.servers.identity_provider import IdentityProvider
from tomail.accounts.auth import oauth
from tomail.accounts.auth.grant import Grant, OAuthClient
from tomail.accounts.auth.problems import SignInReason
from tomail.accounts.auth.provider import OAuthProvider
from tomail.base.errors import ProblemKind, Refused
from tomail.base.threads import Waker

from .conftest import SignIn
from .signing import ADDRESS, answer_of, failure


def test_nobody_at_the_browser_ends_after_the_time(
    provider: OAuthProvider, identity: IdentityProvider, waker: Waker
) -> None:
    attempt = oauth.SignIn(provider, identity.client(provider.key), ADDRESS, waker=waker)
    failed = failure(lambda: attempt.run(lambda _: None, 0.01))
    assert failed.reason is SignInReason.TIMEOUT
    assert str(failed.problem) == "The sign-in in the browser was not completed."


def test_no_sign_in_waits_longer_than_five_minutes(
    identity: IdentityProvider, waker: Waker, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert oauth.LONGEST_SECONDS == 300
    monkeypatch.setattr(oauth, "LONGEST_SECONDS", 0.01)
    attempt = oauth.SignIn(identity.google(), identity.client("google"), ADDRESS, waker=waker)
    assert failure(lambda: attempt.run(lambda _: None, 3600)).reason is SignInReason.TIMEOUT


def test_it_can_be_cancelled_while_it_waits(identity: IdentityProvider, waker: Waker) -> None:
    failed = failure(
        lambda: oauth.sign_in(
            identity.google(),
            identity.client("google"),
            ADDRESS,
            open_browser=lambda _: waker.stop(),
            cancelled=waker,
        )
    )
    assert (failed.reason, failed.problem.kind) == (SignInReason.CANCELLED, ProblemKind.CANCELLED)


def paste_instead(
    provider: OAuthProvider, identity: IdentityProvider, waker: Waker, text: Callable[[str, str], str]
) -> Grant:
    """Sign in where the browser cannot reach the receiver; `text(address, code)` is what gets pasted."""
    attempt = oauth.SignIn(provider, identity.client(provider.key), ADDRESS, waker=waker)

    def browser(_: str) -> None:
        answer = answer_of(identity, lambda catch: catch(attempt.link))
        address = "http://127.0.0.1:1/?" + "&".join(f"{name}={value}" for name, value in answer.items())
        attempt.paste(text(address, answer["code"]))

    return attempt.run(browser, 20)


@pytest.mark.parametrize("text", [lambda address, _: f"  {address}\n", lambda _, code: code])
def test_the_address_or_the_code_may_be_pasted(
    provider: OAuthProvider,
    identity: IdentityProvider,
    waker: Waker,
    text: Callable[[str, str], str],
) -> None:
    assert identity.accepts(paste_instead(provider, identity, waker, text).access_token)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "two words",
        "https://praxis.test/",
        "http://127.0.0.1:9/?code=x&state=foreign",
        "kühl",
        "http://[::1",
        "http://",
    ],
)
def test_what_cannot_be_the_code_is_refused_at_once(
    identity: IdentityProvider, waker: Waker, text: str
) -> None:
    attempt = oauth.SignIn(identity.google(), identity.client("google"), ADDRESS, waker=waker)
    with pytest.raises(Refused) as caught:
        attempt.paste(text)
    assert caught.value.problem.kind is ProblemKind.INVALID


def test_microsofts_link_brings_the_code_back_in_sight(identity: IdentityProvider, waker: Waker) -> None:
    opened: list[str] = []
    attempt = oauth.SignIn(identity.microsoft(), identity.client("microsoft"), ADDRESS, waker=waker)
    failure(lambda: attempt.run(opened.append, 0))
    assert "response_mode=form_post" in opened[0]
    assert attempt.link == opened[0].replace("form_post", "query")


def test_without_a_client_id_one_learns_where_to_enter_it(provider: OAuthProvider, waker: Waker) -> None:
    with pytest.raises(Refused) as caught:
        oauth.SignIn(provider, OAuthClient(""), ADDRESS, waker=waker)
    problem = caught.value.problem
    assert problem.kind is ProblemKind.CLIENT_ID_MISSING
    assert provider.client_id_setting in str(problem.next_step)


def test_an_unknown_client_id_is_told(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn
) -> None:
    grant = dataclasses.replace(sign_in(provider), client_id="gone")
    assert failure(lambda: oauth.refresh(grant)).reason is SignInReason.CLIENT_REFUSED


def test_an_unknown_tenant_is_told(identity: IdentityProvider, waker: Waker) -> None:
    provider = identity.microsoft("no-such-tenant")
    attempt = oauth.SignIn(provider, identity.client("microsoft"), ADDRESS, waker=waker)
    assert failure(lambda: attempt.run(identity.browser)).reason is SignInReason.CLIENT_REFUSED
