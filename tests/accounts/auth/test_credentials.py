"""Fresh credentials for any number of threads, whatever the provider does meanwhile."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from filelock import FileLock

from tests.servers.identity_provider import IdentityProvider
from tomail.accounts.auth.credentials import REFUSAL_LASTS, Credentials, StoredCredentials
from tomail.accounts.auth.grant import Grant
from tomail.accounts.auth.provider import OAuthProvider
from tomail.base.errors import EnvironmentTrouble, ProblemKind, SignInNeeded
from tomail.model.account import Account, AuthMethod, Protocol, Security, Server
from tomail.model.credentials import BearerToken, Password

from .conftest import SignIn

OAUTH = Server("imap.praxis.test", 993, Security.TLS, "praxis@praxis.test", AuthMethod.OAUTH2)
PASSWORD = dataclasses.replace(OAUTH, auth=AuthMethod.PASSWORD)


def account(server: Server = OAUTH, identity: str = "k3f9ab") -> Account:
    return Account(identity, "Praxis", "Praxis", server.username, Protocol.IMAP, server, server)


class Store:
    """Keeps credentials in memory, and what happened in order."""

    def __init__(self, grant: Grant | None = None, **passwords: str) -> None:
        self.kept = {"k3f9ab": StoredCredentials(grant=grant, **passwords)}
        self.saved: list[str] = []

    def load(self, account_id: str) -> StoredCredentials:
        return self.kept.get(account_id, StoredCredentials())

    def save(self, account_id: str, stored: StoredCredentials) -> None:
        self.kept[account_id] = stored
        if stored.grant:
            self.saved.append(stored.grant.refresh_token)

    def sign_in_again(self, grant: Grant) -> None:
        self.save("k3f9ab", StoredCredentials(grant=grant))


class Clock:
    """The time as the test says."""

    def __init__(self) -> None:
        self.time = datetime.now(UTC)

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.time.timestamp()

    def pass_by(self, span: timedelta) -> None:
        self.time += span


@pytest.fixture
def clock() -> Clock:
    return Clock()


def needed(call: Callable[[], object]) -> SignInNeeded:
    with pytest.raises(SignInNeeded) as caught:
        call()
    assert caught.value.problem.next_step is not None
    return caught.value


def test_a_token_serves_both_servers_until_a_minute_before_its_end(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn, clock: Clock
) -> None:
    store = Store(sign_in(provider))
    credentials = Credentials(store, clock)
    first = credentials.incoming(account())
    assert isinstance(first, BearerToken)
    assert credentials.outgoing(account()) == first
    clock.pass_by(timedelta(seconds=3600 - 65))
    assert credentials.incoming(account()) == first
    assert not identity.token_requests("refresh_token")
    clock.pass_by(timedelta(seconds=10))
    second = credentials.incoming(account())
    assert second != first
    assert identity.accepts(second.secret)
    assert credentials.outgoing(account()) == second
    assert len(identity.token_requests("refresh_token")) == 1


@pytest.mark.parametrize(
    ("provider", "hint", "sender", "shared"),
    [
        ("microsoft", "anna@praxis.test", "anna@praxis.test", True),
        ("microsoft", "Praxis@praxis.test", "Praxis@praxis.test", False),
        ("microsoft", "", "praxis@praxis.test", False),
        ("google", "anna@praxis.test", "praxis@praxis.test", False),
    ],
)
def test_from_a_mailbox_that_is_shared_the_person_sends(
    clock: Clock, provider: str, hint: str, sender: str, *, shared: bool
) -> None:
    ends = clock.now() + timedelta(hours=1)
    grant = Grant(provider, "https://i.test", "c", "https://i.test/t", (), "r", "a", ends, account_hint=hint)
    credentials = Credentials(Store(grant), clock)
    assert credentials.incoming(account()) == BearerToken("praxis@praxis.test", "a")
    assert credentials.outgoing(account()) == BearerToken(sender, "a")
    assert credentials.shares(account()) is shared


def test_one_thread_refreshes_and_the_others_wait_for_it(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn, clock: Clock
) -> None:
    identity.rotates = True
    store = Store(sign_in(provider))
    clock.pass_by(timedelta(hours=2))
    credentials = Credentials(store, clock)
    with ThreadPoolExecutor(8) as pool:
        with identity.holding_tokens():
            asked = [
                pool.submit(ask, account())
                for ask in (credentials.incoming, credentials.outgoing)
                for _ in range(4)
            ]
        tokens = {each.result(30).secret for each in asked}
    assert len(tokens) == 1
    assert len(identity.token_requests("refresh_token")) == 1


def test_accounts_do_not_wait_for_each_other(clock: Clock) -> None:
    both_inside = threading.Barrier(2, timeout=20)

    def refresh(grant: Grant, now: datetime) -> Grant:
        both_inside.wait()
        return dataclasses.replace(grant, access_token="fresh", expires=now + timedelta(hours=1))

    store = Store()
    for name in ("one", "two"):
        store.save(name, StoredCredentials(grant=some_grant()))
    credentials = Credentials(store, clock, refresh)
    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(credentials.incoming, account(identity=name)) for name in ("one", "two")]
        assert [each.result(30).secret for each in asked] == ["fresh", "fresh"]


def some_grant(**changes: object) -> Grant:
    grant = Grant(
        provider="google",
        issuer="https://accounts.google.com",
        client_id="practice",
        token_endpoint="https://oauth2.googleapis.com/token",
        scopes=("https://mail.google.com/",),
        refresh_token="old-refresh",
        access_token="old-access",
        expires=datetime.fromtimestamp(0, UTC),
    )
    return dataclasses.replace(grant, **changes)  # type: ignore[arg-type]


def test_a_rotated_refresh_token_is_stored_before_the_access_token_is_used(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn, clock: Clock
) -> None:
    identity.rotates = True
    grant = sign_in(provider)
    store = Store(grant)
    clock.pass_by(timedelta(hours=2))
    token = Credentials(store, clock).incoming(account())
    kept = store.load("k3f9ab").grant
    assert kept is not None
    assert (kept.access_token, kept.refresh_token) == (token.secret, store.saved[-1])
    assert kept.refresh_token != grant.refresh_token


def test_a_grant_that_cannot_be_stored_is_not_used(clock: Clock) -> None:
    class FullDisk(Store):
        def save(self, account_id: str, stored: StoredCredentials) -> None:
            raise OSError(28, "No space left on device")

    fresh = some_grant(access_token="fresh", expires=clock.now() + timedelta(hours=1))
    credentials = Credentials(FullDisk(some_grant()), clock, lambda *_: fresh)
    with pytest.raises(OSError, match="space"):
        credentials.incoming(account())


def test_a_withdrawn_permission_is_told_once_and_not_asked_again_until_a_person_signs_in(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn, clock: Clock
) -> None:
    grant = sign_in(provider)
    identity.revoke(grant.refresh_token)
    store = Store(grant)
    credentials = Credentials(store, clock)
    clock.pass_by(timedelta(hours=2))
    for _ in range(3):
        told = needed(lambda: credentials.incoming(account())).problem
        assert told.kind is ProblemKind.SIGN_IN_NEEDED
        assert str(told) == "The sign-in for Praxis has expired or was withdrawn."
    assert len(identity.token_requests("refresh_token")) == 1
    assert store.load("k3f9ab").grant == grant  # nothing thrown away
    store.sign_in_again(sign_in(provider))
    clock.time = datetime.now(UTC)
    assert identity.accepts(credentials.incoming(account()).secret)


def test_a_refusal_is_tried_again_after_a_while(
    identity: IdentityProvider, sign_in: SignIn, clock: Clock
) -> None:
    store = Store(dataclasses.replace(sign_in(identity.google()), client_id="not yet allowed"))
    credentials = Credentials(store, clock)
    clock.pass_by(timedelta(hours=2))
    assert "client ID" in str(needed(lambda: credentials.incoming(account())).problem)
    assert "client ID" in str(needed(lambda: credentials.incoming(account())).problem)
    asked = len(identity.token_requests("refresh_token"))
    clock.pass_by(REFUSAL_LASTS)
    needed(lambda: credentials.incoming(account()))
    assert (asked, len(identity.token_requests("refresh_token"))) == (1, 2)


def test_trouble_on_the_way_loses_nothing_and_passes(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn, clock: Clock
) -> None:
    grant = sign_in(provider)
    store = Store(grant)
    credentials = Credentials(store, clock)
    clock.pass_by(timedelta(hours=2))
    for answer in ((500, "{}"), (503, "<html>"), (200, "<html>"), (400, '{"error": "server_error"}')):
        identity.token_answer = answer
        with pytest.raises(EnvironmentTrouble):
            credentials.incoming(account())
        assert store.load("k3f9ab").grant == grant
    identity.token_answer = None
    assert identity.accepts(credentials.incoming(account()).secret)


def test_a_refresh_by_another_process_of_this_profile_is_used(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn, clock: Clock
) -> None:
    """The other one was first: with rotation, our refresh token is spent, but the store has its result."""
    identity.rotates = True
    store = Store(sign_in(provider))
    ours, theirs = Credentials(store, clock), Credentials(store, clock)
    clock.pass_by(timedelta(hours=2))
    first_look = store.load

    def the_other_is_first(account_id: str) -> StoredCredentials:
        stored = first_look(account_id)
        store.load = first_look  # type: ignore[method-assign]
        theirs.incoming(account())
        return stored

    store.load = the_other_is_first  # type: ignore[method-assign]
    assert identity.accepts(ours.incoming(account()).secret)


def test_a_token_that_a_server_refuses_early_is_replaced(
    provider: OAuthProvider, identity: IdentityProvider, sign_in: SignIn, clock: Clock
) -> None:
    store = Store(sign_in(provider))
    credentials = Credentials(store, clock)
    refused = credentials.incoming(account())
    identity.expire_access_tokens()
    assert credentials.reject(account(), refused)
    fresh = credentials.incoming(account())
    assert identity.accepts(fresh.secret)
    assert credentials.reject(account(), refused)  # a second thread with the old one
    assert credentials.incoming(account()) == fresh


def test_a_refused_password_stays_as_it_is(clock: Clock) -> None:
    store = Store(incoming_password="geheim")
    credentials = Credentials(store, clock)
    assert not credentials.reject(account(PASSWORD), credentials.incoming(account(PASSWORD)))
    assert credentials.incoming(account(PASSWORD)) == Password("praxis@praxis.test", "geheim")


def test_one_password_serves_both_servers_unless_there_are_two(clock: Clock) -> None:
    one = Credentials(Store(incoming_password="a"), clock)
    two = Credentials(Store(incoming_password="a", outgoing_password="b"), clock)
    assert one.outgoing(account(PASSWORD)).secret == "a"
    assert (two.incoming(account(PASSWORD)).secret, two.outgoing(account(PASSWORD)).secret) == ("a", "b")


def test_what_was_never_entered_is_told(clock: Clock) -> None:
    credentials = Credentials(Store(), clock)
    assert "password for Praxis" in str(needed(lambda: credentials.incoming(account(PASSWORD))).problem)
    assert "sign-in for Praxis" in str(needed(lambda: credentials.outgoing(account())).problem)


def expired(store: Store) -> Grant:
    grant = store.load("k3f9ab").grant
    assert grant is not None
    return grant


def test_two_processes_never_refresh_at_once(
    provider: OAuthProvider, sign_in: SignIn, clock: Clock, tmp_path: Path
) -> None:
    """Each has its own `Credentials`; a file keeps them apart, and the second uses what the first brought."""
    store = Store(dataclasses.replace(sign_in(provider), expires=datetime.fromtimestamp(0, UTC)))
    seen, refreshed = threading.Event(), list[str]()
    original = store.load

    def load(account_id: str) -> StoredCredentials:
        found = original(account_id)
        seen.set()
        return found

    store.load = load  # type: ignore[method-assign]

    def refresh(grant: Grant, now: datetime) -> Grant:
        refreshed.append(grant.refresh_token)
        return grant

    other = Credentials(store, clock, refresh, lambda account: tmp_path / f"{account}.lock")
    with ThreadPoolExecutor(1) as pool:
        with FileLock(tmp_path / "k3f9ab.lock"):
            asked = pool.submit(other.incoming, account())
            assert seen.wait(10)
            fresh = dataclasses.replace(
                expired(store), access_token="neu", expires=clock.now() + timedelta(hours=1)
            )
            store.sign_in_again(fresh)
        assert asked.result(10) == BearerToken("praxis@praxis.test", "neu")
    assert refreshed == []


def test_a_slow_refresh_does_not_undo_a_new_sign_in(
    provider: OAuthProvider, sign_in: SignIn, clock: Clock
) -> None:
    store = Store(dataclasses.replace(sign_in(provider), expires=datetime.fromtimestamp(0, UTC)))
    anew = dataclasses.replace(
        expired(store), access_token="neu", refresh_token="r2", expires=clock.now() + timedelta(hours=1)
    )

    def refresh(grant: Grant, now: datetime) -> Grant:
        store.sign_in_again(anew)
        return dataclasses.replace(grant, access_token="alt", expires=now + timedelta(hours=1))

    credentials = Credentials(store, clock, refresh)
    assert credentials.incoming(account()) == BearerToken("praxis@praxis.test", "neu")
    assert store.load("k3f9ab").grant == anew
