"""Sending with an access token: real Postfix, real Dovecot, tokens judged by introspection."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.credentials import Secrets
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix
from tests.servers.test_servers import Introspection
from tomail.accounts.auth.credentials import Credentials, StoredCredentials
from tomail.accounts.auth.grant import Grant
from tomail.base.errors import ProblemKind
from tomail.model.account import AuthMethod, Security, Server
from tomail.model.outgoing import OutboxState
from tomail.outbox.filing import SERVERS_COPY_SECONDS
from tomail.store.operations import APPEND

from .conftest import Desk

CARLA, SHARED = "carla@praxis.test", "info@praxis.test"


@pytest.fixture
def token_postfix(tmp_path: Path) -> Iterator[Postfix]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Introspection) as judge:
        Thread(target=judge.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{judge.server_port}/introspect"
        with Dovecot(tmp_path / "d", oauth_introspection_url=url) as dovecot:
            dovecot.add_user(CARLA, "x")
            with Postfix(tmp_path / "p", dovecot) as postfix:
                yield postfix
        judge.shutdown()


def credentials(access_token: str, fresh: str, provider: str = "google") -> Credentials:
    """A grant of Carla's that seems good for an hour; refreshing brings `fresh`."""
    ends = datetime.now(UTC) + timedelta(hours=1)
    grant = Grant(
        provider,
        "https://i.test",
        "c",
        "https://i.test/t",
        (),
        "refresh",
        access_token,
        ends,
        account_hint=CARLA,
    )
    store = Secrets("")
    store.save("k3f9ab", StoredCredentials(grant=grant))
    return Credentials(
        store, refresh=lambda old, now: dataclasses.replace(old, access_token=fresh, expires=ends)
    )


@pytest.mark.usefixtures("postfix")  # so that this too is left out where Postfix cannot run
def test_a_token_that_ended_early_is_replaced_once(desk: Desk, token_postfix: Postfix) -> None:
    server = Server(
        "localhost",
        token_postfix.submission_port,
        Security.STARTTLS,
        CARLA,
        AuthMethod.OAUTH2,
        str(token_postfix.ca_file),
    )
    identity = desk.queue(CARLA, sender=CARLA)
    desk.sender(server, credentials=credentials("stale-token", "stale-too")).flush()
    item = desk.item(identity)
    assert item.state is OutboxState.WAITING
    assert item.reason
    assert item.reason.kind is ProblemKind.SIGN_IN_NEEDED
    desk.sender(server, credentials=credentials("stale-token", "good-token")).flush()
    assert desk.item(identity).state is OutboxState.SENT
    assert len(token_postfix.received(CARLA)) == 1


@pytest.mark.usefixtures("postfix")
def test_from_a_shared_mailbox_its_mail_leaves_in_the_name_of_who_signed_in(
    desk: Desk, token_postfix: Postfix
) -> None:
    """As at Microsoft: the server takes the token for Carla alone, and lets her send as the practice."""
    token_postfix.let_send_as(SHARED, CARLA)
    server = Server(
        "localhost",
        token_postfix.submission_port,
        Security.STARTTLS,
        SHARED,
        AuthMethod.OAUTH2,
        str(token_postfix.ca_file),
    )
    sent = desk.sent_folder()
    identity = desk.queue(CARLA, sender=SHARED)
    signed = credentials("good-token", "good-token", "microsoft")
    desk.sender(server, credentials=signed, address=SHARED, provider="microsoft").flush()
    assert desk.item(identity).state is OutboxState.SENT
    (received,) = token_postfix.received(CARLA)
    assert f"Return-Path: <{SHARED}>".encode() in received
    (append,) = desk.store.operations.pending()  # theirs may lie in Carla's mailbox: ours follows if it does
    assert (append.kind, append.folder) == (APPEND, sent)
    assert append.next_try > desk.clock.now().timestamp() + SERVERS_COPY_SECONDS / 2
