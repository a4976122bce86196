"""The three ways of signing in, from the browser to a mail server that takes the token, and back."""

from __future__ import annotations

import dataclasses
import imaplib
import logging
import ssl
import threading
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from tests.servers.dovecot import Dovecot
from tests.servers.identity_provider import CLIENT_SECRET, IdentityProvider
from tests.servers.process import wait_until
from tomail.accounts.auth import oauth
from tomail.accounts.auth.grant import Grant
from tomail.accounts.auth.problems import SignInFailed, SignInReason, WrongAccount
from tomail.accounts.auth.provider import OAuthProvider
from tomail.base.errors import EnvironmentTrouble, ProblemKind, TomailError
from tomail.base.threads import Waker

from .conftest import SignIn
from .signing import ADDRESS, answer_of, failure


@pytest.fixture(scope="module")
def oauth_dovecot(
    running_identity_provider: IdentityProvider, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Dovecot]:
    """A mail server that asks the identity provider about every token."""
    url = running_identity_provider.introspection_url
    with Dovecot(tmp_path_factory.mktemp("dovecot"), oauth_introspection_url=url) as server:
        yield server


def takes(server: Dovecot, access_token: str, address: str = ADDRESS) -> bool:
    """True if a real IMAP sign-in with XOAUTH2 goes through."""
    context = ssl.create_default_context(cafile=str(server.ca_file))
    answers = iter([f"user={address}\1auth=Bearer {access_token}\1\1".encode(), b""])
    with imaplib.IMAP4_SSL(server.host, server.imaps_port, ssl_context=context) as imap:
        try:
            imap.authenticate("XOAUTH2", lambda _: next(answers))
        except imaplib.IMAP4.error:
            return False
        return imap.select()[0] == "OK"


@pytest.mark.server
def test_from_the_browser_to_the_mail_server_through_expiry_and_refresh_to_the_end(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn, oauth_dovecot: Dovecot
) -> None:
    grant = sign_in(provider)
    assert grant.account_hint == ADDRESS
    assert takes(oauth_dovecot, grant.access_token)
    assert not takes(oauth_dovecot, grant.access_token, "chef@praxis.test")
    identity.expire_access_tokens()
    assert not takes(oauth_dovecot, grant.access_token)
    grant = oauth.refresh(Grant.from_json(grant.to_json()))
    assert takes(oauth_dovecot, grant.access_token)
    identity.revoke(grant.refresh_token)
    assert not takes(oauth_dovecot, grant.access_token)
    with pytest.raises(SignInFailed) as caught:
        oauth.refresh(grant)
    assert caught.value.reason is SignInReason.EXPIRED
    assert caught.value.problem.next_step is not None


def test_a_rotated_refresh_token_replaces_the_old_one(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn
) -> None:
    identity.rotates = True
    first = sign_in(provider)
    second = oauth.refresh(first)
    assert second.refresh_token != first.refresh_token
    assert oauth.refresh(second).access_token != second.access_token
    with pytest.raises(SignInFailed):
        oauth.refresh(first)


def test_a_refresh_without_a_new_refresh_token_keeps_the_old_one(
    provider: OAuthProvider, sign_in: SignIn
) -> None:
    grant = sign_in(provider)
    assert oauth.refresh(grant).refresh_token == grant.refresh_token


def test_what_is_asked_of_the_provider(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn
) -> None:
    sign_in(provider)
    (asked,) = (seen.form for seen in identity.requests if seen.url.endswith("/decide"))
    (exchange,) = identity.token_requests("authorization_code")
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["state"]) >= 43
    assert len(exchange.form["code_verifier"]) >= 43
    assert asked["login_hint"] == ADDRESS
    assert set(provider.scopes) <= set(asked["scope"].split())
    host = "localhost" if provider.key == "microsoft" else "127.0.0.1"
    assert urlsplit(asked["redirect_uri"]).hostname == host
    assert exchange.form["redirect_uri"] == asked["redirect_uri"]


@pytest.mark.parametrize(
    ("decision", "reason"),
    [
        ("deny", SignInReason.DENIED),
        ("untick", SignInReason.MISSING_SCOPE),
        ("unauthorized_client", SignInReason.CLIENT_REFUSED),
        ("something_new", SignInReason.FAILED),
    ],
)
def test_what_the_person_or_the_provider_refuses(
    provider: OAuthProvider,
    identity: IdentityProvider,
    sign_in: SignIn,
    decision: str,
    reason: SignInReason,
) -> None:
    identity.person.decision = decision
    assert failure(lambda: sign_in(provider)).reason is reason


def test_a_denial_says_what_is_needed_and_quotes_the_provider(
    identity: IdentityProvider, sign_in: SignIn
) -> None:
    identity.person.decision = "deny"
    problem = failure(lambda: sign_in(identity.google())).problem
    assert str(problem) == "Access was denied. tomail needs the permission to read and send e-mail."
    assert problem.server_said == "The person said no."


def test_a_passing_refusal_is_nobodys_fault(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn
) -> None:
    identity.person.decision = "temporarily_unavailable"
    with pytest.raises(EnvironmentTrouble):
        sign_in(provider)


def test_another_account_is_told_with_both_addresses(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn
) -> None:
    identity.person.address = "privat@praxis.test"
    failed = failure(lambda: sign_in(provider))
    assert isinstance(failed, WrongAccount)
    assert str(failed.problem) == (
        "You signed in as privat@praxis.test, but praxis@praxis.test is being set up."
    )
    assert identity.accepts(failed.grant.access_token)  # right for a shared mailbox


def test_where_the_provider_names_nobody_the_account_is_accepted(
    identity: IdentityProvider, sign_in: SignIn
) -> None:
    identity.identity_claims, identity.person.address = False, "privat@praxis.test"
    assert sign_in(identity.google()).account_hint == ""


def test_an_issuer_without_id_token_is_asked_who_signed_in(
    identity: IdentityProvider, sign_in: SignIn
) -> None:
    identity.identity_claims, identity.person.address = False, "privat@praxis.test"
    assert isinstance(failure(lambda: sign_in(identity.issuer())), WrongAccount)


def test_a_sign_in_that_would_not_last_is_refused(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn
) -> None:
    identity.lasting = False
    assert failure(lambda: sign_in(provider)).reason is SignInReason.NOT_LASTING


@pytest.mark.parametrize("sent", ["https://evil.example", "", None])
def test_an_answer_of_another_issuer_is_discarded(
    identity: IdentityProvider, sign_in: SignIn, sent: str | None
) -> None:
    identity.sent_iss = sent
    assert failure(lambda: sign_in(identity.issuer())).reason is SignInReason.NOT_GENUINE
    assert not identity.token_requests("authorization_code")  # the code went nowhere


def test_microsoft_answers_from_its_own_host_alone(identity: IdentityProvider, sign_in: SignIn) -> None:
    """Its issuer is the person's tenant, which nobody knows beforehand."""
    identity.sent_iss = "https://login.microsoftonline.com.evil.example/common/v2.0"
    assert failure(lambda: sign_in(identity.microsoft())).reason is SignInReason.NOT_GENUINE
    assert not identity.token_requests("authorization_code")
    identity.sent_iss = f"{identity.base}/another-tenant/v2.0"
    assert sign_in(identity.microsoft()).access_token


def test_an_id_token_for_somebody_else_is_discarded(identity: IdentityProvider, sign_in: SignIn) -> None:
    other = dataclasses.replace(identity.google(), issuer="https://accounts.google.com")
    assert failure(lambda: sign_in(other)).reason is SignInReason.NOT_GENUINE


def test_a_code_of_another_sign_in_is_refused_by_its_verifier(
    provider: OAuthProvider, identity: IdentityProvider, waker: Waker
) -> None:
    """An attacker's code with this sign-in's own state: PKCE is what is left."""

    def browser_with_a_foreign_code(url: str) -> None:
        foreign = answer_of(identity, lambda catch: _run_elsewhere(provider, identity, catch))
        own = parse_qs(urlsplit(url).query)
        requests.get(
            own["redirect_uri"][0],
            params=foreign | {"state": own["state"][0]},
            headers={"Host": urlsplit(own["redirect_uri"][0]).netloc},
            timeout=10,
        )

    attempt = oauth.SignIn(provider, identity.client(provider.key), ADDRESS, waker=waker)
    assert failure(lambda: attempt.run(browser_with_a_foreign_code, 20)).reason is SignInReason.CODE_REFUSED


def _run_elsewhere(
    provider: OAuthProvider, identity: IdentityProvider, browser: Callable[[str], None]
) -> None:
    waker = Waker()
    attempt = oauth.SignIn(provider, identity.client(provider.key), ADDRESS, waker=waker)
    with pytest.raises(SignInFailed):
        attempt.run(browser, 0)
    waker.close()


GARBAGE = [
    (200, "<html>Please accept the terms of this network</html>"),
    (200, ""),
    (200, "null"),
    (200, "5"),
    (200, '"text"'),
    (200, "[]"),
    (200, "{}"),
    (200, '{"access_token": null}'),
    (400, "<html>"),
    (400, "[]"),
    (400, "{}"),
    (400, "7"),
    (400, '{"error": 5}'),
    (400, '{"error": {"code": "x"}}'),
    (400, '{"error": null}'),
    (200, '{"access_token": "a", "expires_in": []}'),
    (200, '{"access_token": "a", "expires_in": "soon"}'),
    (200, '{"access_token": "a", "scope": ["mail"]}'),
    (200, '{"access_token": "a", "refresh_token": {}}'),
    (200, '{"access_token": "a", "id_token": 5}'),
    (500, '{"error": "server_error"}'),
    (503, "<html>"),
    (429, "{}"),
    (302, ""),
    (204, ""),
]


@pytest.mark.parametrize("answer", GARBAGE)
def test_nonsense_from_the_token_endpoint_never_ends_a_sign_in_for_good(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn, answer: tuple[int, str]
) -> None:
    identity.token_answer = answer
    grant = oauth._empty_grant(provider, identity.client(provider.key), "")
    refused = []
    for call in (
        lambda: oauth.refresh(dataclasses.replace(grant, refresh_token="r")),
        lambda: sign_in(provider),
    ):
        with pytest.raises((EnvironmentTrouble, SignInFailed)) as caught:
            call()
        refused.append(getattr(caught.value, "reason", None))
    assert set(refused) <= {None, SignInReason.FAILED}


@pytest.mark.parametrize("way", ["google", "issuer"])  # msal would stumble, but Microsoft sends none
def test_members_that_are_null_count_as_absent(way: str, identity: IdentityProvider, sign_in: SignIn) -> None:
    provider = getattr(identity, way)()
    grant = sign_in(provider)
    identity.token_answer = (
        200,
        '{"access_token": "a", "token_type": "Bearer", "expires_in": null, "refresh_token": null, '
        '"scope": null, "id_token": null}',
    )
    fresh = oauth.refresh(grant)
    assert (fresh.access_token, fresh.refresh_token) == ("a", grant.refresh_token)
    assert fresh.usable(datetime.now(UTC) + timedelta(minutes=50))
    assert failure(lambda: sign_in(provider)).reason is SignInReason.NOT_LASTING


def test_an_organisation_that_asks_for_a_new_sign_in_is_told_from_trouble(
    identity: IdentityProvider, sign_in: SignIn
) -> None:
    grant = sign_in(identity.google())
    identity.token_answer = (400, '{"error": "invalid_grant", "error_subtype": "invalid_rapt"}')
    assert failure(lambda: oauth.refresh(grant)).reason is SignInReason.EXPIRED


def test_an_error_that_is_kept_keeps_no_connection(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn
) -> None:
    grant = sign_in(provider)
    identity.revoke(grant.refresh_token)
    with pytest.raises(SignInFailed) as caught:
        oauth.refresh(grant)
    wait_until(lambda: identity.connections() == 0, "the connection to end")
    assert caught.value.__traceback__


def test_an_unreachable_provider_is_the_networks_trouble(provider: OAuthProvider, sign_in: SignIn) -> None:
    grant = sign_in(provider)
    gone = dataclasses.replace(
        grant, token_endpoint="https://127.0.0.1:9/token", issuer="https://127.0.0.1:9/common"
    )
    with pytest.raises(EnvironmentTrouble) as caught:
        oauth.refresh(gone)
    assert caught.value.problem.kind is ProblemKind.UNREACHABLE


def test_a_provider_that_the_system_does_not_trust_gets_nothing(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    grant = dataclasses.replace(sign_in(provider), ca_file="")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", identity.ca_file)  # what other programs need is not for us
    monkeypatch.setenv("CURL_CA_BUNDLE", identity.ca_file)
    with pytest.raises(EnvironmentTrouble) as caught:
        oauth.refresh(grant)
    assert caught.value.problem.kind is ProblemKind.CERTIFICATE
    assert not identity.token_requests("refresh_token")


def test_no_secret_shows_in_any_address_log_text_or_error(
    provider: OAuthProvider,
    identity: IdentityProvider,
    sign_in: SignIn,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.INFO, "urllib3")  # the browser of the test; `seen.url` has our own addresses
    caplog.set_level(logging.DEBUG)
    grant = sign_in(provider)
    fresh = oauth.refresh(grant)
    shown = [repr(grant), str(fresh), repr(identity.client("google")), repr(identity.client)]
    identity.revoke(grant.refresh_token)
    shown += [_told(lambda: oauth.refresh(fresh))]
    identity.person.decision = "deny"
    shown += [_told(lambda: sign_in(provider))]
    identity.person.decision, identity.token_answer = "allow", (200, f'"{fresh.access_token}"')
    shown += [_told(lambda: oauth.refresh(fresh)), _told(lambda: sign_in(provider))]
    identity.token_answer = (200, f"<html>{fresh.access_token}</html>")
    shown += [_told(lambda: oauth.refresh(fresh)), _told(lambda: sign_in(provider))]
    shown += [seen.url for seen in identity.requests] + [caplog.text, *capfd.readouterr()]
    forms = [seen.form for seen in identity.requests]
    once = {form[name] for form in forms for name in ("code", "code_verifier") if name in form}
    secrets = once | {grant.access_token, grant.refresh_token, fresh.access_token, CLIENT_SECRET}
    assert len(secrets) >= 7
    for secret in secrets:
        for text in shown:
            assert secret not in text


def _told(call: Callable[[], object]) -> str:
    """Everything that a log or a crash report could hold of the error."""
    with pytest.raises(TomailError) as caught:
        call()
    error = caught.value
    return "".join(traceback.format_exception(error)) + repr(error) + repr(error.problem)


def test_two_sign_ins_at_once_do_not_meet(identity: IdentityProvider) -> None:
    grants: list[Grant] = []

    def one() -> None:
        waker = Waker()
        attempt = oauth.SignIn(identity.google(), identity.client("google"), ADDRESS, waker=waker)
        grants.append(attempt.run(identity.browser, 30))
        waker.close()

    threads = [threading.Thread(target=one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({grant.access_token for grant in grants}) == 4
