"""Signing in with access tokens that a real Dovecot has checked."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import ThreadingHTTPServer
from threading import Thread

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.servers.test_servers import Introspection
from tomail.accounts.auth.credentials import Credentials, StoredCredentials
from tomail.accounts.auth.grant import Grant
from tomail.base.errors import ProblemKind, SignInNeeded
from tomail.model.account import AuthMethod
from tomail.model.credentials import BearerToken
from tomail.sync.imap.connection import Connection
from tomail.sync.imap.session import open_session
from tomail.sync.imap.signin import sign_in

from .conftest import account_of

CARLA = "carla@praxis.test"


class OneGrant:
    """Stored credentials of the one account."""

    def __init__(self, access_token: str) -> None:
        ends = datetime.now(UTC) + timedelta(hours=1)
        issuer = "https://i.test"
        self.stored = StoredCredentials(
            grant=Grant("google", issuer, "c", f"{issuer}/token", (), "refresh", access_token, ends)
        )

    def load(self, _account: str) -> StoredCredentials:
        return self.stored

    def save(self, _account: str, stored: StoredCredentials) -> None:
        self.stored = stored


def credentials(access_token: str, *fresh: str) -> tuple[Credentials, list[str]]:
    """A grant that seems good for an hour; each refresh brings the next of `fresh` and is noted."""
    coming, refreshed = list(fresh), list[str]()

    def refresh(grant: Grant, now: datetime) -> Grant:
        refreshed.append(grant.access_token)
        return dataclasses.replace(grant, access_token=coming.pop(0), expires=now + timedelta(hours=1))

    return Credentials(OneGrant(access_token), refresh=refresh), refreshed


@pytest.fixture(scope="module")
def token_dovecot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    """A Dovecot that has tokens checked."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Introspection) as judge:
        Thread(target=judge.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{judge.server_port}/introspect"
        with Dovecot(tmp_path_factory.mktemp("d"), oauth_introspection_url=url) as server:
            server.add_user(CARLA, "x")
            yield server
        judge.shutdown()


@pytest.mark.server
def test_a_token_signs_in(token_dovecot: Dovecot) -> None:
    account = account_of(MailUser(CARLA, "x"), token_dovecot, auth=AuthMethod.OAUTH2)
    known, refreshed = credentials("good-token")
    session = open_session(account, known)
    assert "INBOX" in [folder.path for folder in session.folders()]
    session.close()
    assert refreshed == []


@pytest.mark.server
def test_a_token_that_ended_early_is_renewed_once(token_dovecot: Dovecot) -> None:
    account = account_of(MailUser(CARLA, "x"), token_dovecot, auth=AuthMethod.OAUTH2)
    known, refreshed = credentials("stale-token", "good-token")
    open_session(account, known).close()
    assert refreshed == ["stale-token"]


@pytest.mark.server
def test_a_renewed_token_that_is_refused_too_needs_a_person(token_dovecot: Dovecot) -> None:
    account = account_of(MailUser(CARLA, "x"), token_dovecot, auth=AuthMethod.OAUTH2)
    known, refreshed = credentials("stale-token", "stale-too", "never-asked")
    with pytest.raises(SignInNeeded) as caught:
        open_session(account, known)
    assert caught.value.problem.kind is ProblemKind.SIGN_IN_NEEDED
    assert refreshed == ["stale-token"]


@pytest.mark.server
@pytest.mark.parametrize("access_token", ["good-token", "stale-token"])
def test_the_standard_mechanism_where_the_older_one_is_not_offered(
    token_dovecot: Dovecot, access_token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = account_of(MailUser(CARLA, "x"), token_dovecot, auth=AuthMethod.OAUTH2).incoming
    connection = Connection(server)
    offered = connection.capabilities - {"AUTH=XOAUTH2"}
    monkeypatch.setattr(Connection, "can", lambda _self, capability: capability in offered)
    if access_token == "good-token":
        sign_in(connection, BearerToken(CARLA, access_token))
        assert connection.signed_in
    else:
        with pytest.raises(SignInNeeded):
            sign_in(connection, BearerToken(CARLA, access_token))
    connection.close()
