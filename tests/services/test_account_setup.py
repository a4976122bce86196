from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.servers.process import free_ports
from tests.wizard import flows
from tomail.accounts.auth import oauth
from tomail.accounts.auth.grant import Grant, OAuthClient, StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.accounts.auth.problems import SignInReason, sign_in_failed
from tomail.accounts.autoconfig.network import Endpoint
from tomail.accounts.autoconfig.search import DiscoverySources
from tomail.base.errors import ProblemKind, Refused
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account, AuthMethod, Security, Server
from tomail.model.events import AccountsChanged
from tomail.model.probing import NotDiscovered, ProbeFailed, ProbeStep
from tomail.services import account_setup
from tomail.services.container import Services, open_services
from tomail.services.trials import Trial


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(
        ProfilePaths(tmp_path / "profile"),
        MemoryKeyStore(),
        sources=lambda: DiscoverySources(
            "http://127.0.0.1:9/", None, tmp_path / "isp", locate=nowhere, probe=False
        ),
    )
    yield made
    made.close()


async def nowhere(host: str, port: int) -> list[Endpoint]:
    raise socket.gaierror(socket.EAI_NONAME, "unknown host")


def account() -> Account:
    return replace(flows.account(), id="")


# Saving


def test_a_saved_account_has_an_id_and_is_announced(services: Services) -> None:
    heard: list[AccountsChanged] = []
    services.bus.subscribe(AccountsChanged, heard.append)
    saved = services.setup.save(account(), StoredCredentials("geheim"))
    assert saved.id
    assert services.setup.accounts() == (saved,)
    assert services.registry.load(saved.id).incoming_password == "geheim"
    assert len(heard) == 1


def test_an_account_is_not_saved_twice(services: Services) -> None:
    services.setup.save(account(), StoredCredentials())
    with pytest.raises(Refused) as caught:
        services.setup.save(account(), StoredCredentials())
    assert caught.value.problem.kind is ProblemKind.DUPLICATE
    assert len(services.setup.accounts()) == 1


# Searching


def test_a_search_that_finds_nothing_says_what_was_tried(services: Services) -> None:
    heard: list[object] = []
    found = services.setup.search(flows.ADDRESS).run(heard.append)
    assert isinstance(found, NotDiscovered)
    assert found.tried
    assert len(heard) == len(found.tried)


def test_plain_http_is_asked_only_on_demand(services: Services) -> None:
    def asked(*, trust_http: bool) -> set[str]:
        found = services.setup.search(flows.ADDRESS, trust_http=trust_http).run()
        assert isinstance(found, NotDiscovered)
        plain = [each for each in found.tried if each.what.startswith("http://autoconfig.")]
        return {each.result for each in plain}

    assert asked(trust_http=False) == {"skipped"}
    assert asked(trust_http=True).isdisjoint({"skipped"})


@pytest.mark.parametrize("early", [True, False])
def test_a_search_can_be_given_up(services: Services, tmp_path: Path, early: bool) -> None:
    reached = threading.Event()

    async def never(host: str, port: int) -> list[Endpoint]:
        reached.set()
        await asyncio.sleep(60)
        return []

    services.setup._sources = lambda: DiscoverySources("http://127.0.0.1:9/", None, tmp_path, locate=never)
    search = services.setup.search(flows.ADDRESS)
    results: list[object] = []
    thread = threading.Thread(target=lambda: results.append(search.run()))
    if early:
        search.cancel()
    thread.start()
    if not early:
        assert reached.wait(10)
        search.cancel()
    thread.join(10)
    assert results == [None]


# Asking the network


def test_only_a_name_that_dns_denies_does_not_exist(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert services.setup.host_exists("localhost")

    def answer(code: int) -> bool:
        def refuse(*_: object) -> None:
            raise socket.gaierror(code, "no")

        monkeypatch.setattr(socket, "getaddrinfo", refuse)
        return services.setup.host_exists("imap.praxis.test")

    monkeypatch.setattr(account_setup, "has_route", lambda: True)
    assert not answer(socket.EAI_NONAME)
    assert answer(socket.EAI_AGAIN)  # offline: nobody knows
    monkeypatch.setattr(account_setup, "has_route", lambda: False)
    assert answer(socket.EAI_NONAME)


def test_the_first_port_that_answers_is_taken(services: Services) -> None:
    [nobody] = free_ports(1)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        choices = ((nobody, Security.TLS), (port, Security.STARTTLS))
        assert services.setup.open_port("127.0.0.1", choices) == (port, Security.STARTTLS)
    assert services.setup.open_port("127.0.0.1", choices) is None


@pytest.mark.parametrize("protocol", ["imap", "pop3", "smtp"])
def test_each_protocol_is_tested_by_its_own_means(services: Services, protocol: str) -> None:
    [nobody] = free_ports(1)
    steps: list[ProbeStep] = []
    server = Server("127.0.0.1", nobody, Security.TLS, "praxis")
    result = services.setup.probe(Trial(protocol, server, flows.ADDRESS, "geheim"), steps.append).result
    assert isinstance(result, ProbeFailed)
    assert (result.step, result.problem.kind) == (ProbeStep.REACHABLE, ProblemKind.UNREACHABLE)
    assert steps == [ProbeStep.REACHABLE]


# Signing in


def test_client_ids_are_settings_of_the_practice(services: Services) -> None:
    assert services.setup.client_ids() == frozenset()
    services.setup.save_client("google", OAuthClient("id", "secret"))
    services.setup.save_client("microsoft", OAuthClient("id2", tenant="praxis"))
    services.setup.save_client("https://login.x.de/a", OAuthClient("id3", scopes=("mail",)))
    assert services.setup.client_ids() == {
        "oauth.google.client_id",
        "oauth.microsoft.client_id",
        "oauth.login.x.de.client_id",
    }
    assert services.setup.client("google") == OAuthClient("id", "secret")
    assert services.setup.client("microsoft") == OAuthClient("id2", tenant="praxis")
    assert services.setup.client("https://login.x.de/a") == OAuthClient("id3", scopes=("mail",))
    services.setup.save_client("google", OAuthClient(""))
    assert "oauth.google.client_id" not in services.setup.client_ids()


def old_trial() -> Trial:
    ended = replace(flows.grant(), expires=datetime.now(UTC) - timedelta(hours=1))
    [nobody] = free_ports(1)
    server = Server("127.0.0.1", nobody, Security.TLS, "praxis", AuthMethod.OAUTH2)
    return Trial("imap", server, flows.ADDRESS, ended)


def test_a_token_that_ended_while_one_typed_is_renewed_once_and_the_new_one_saved(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: list[str] = []

    def refresh(grant: Grant) -> Grant:
        used.append(grant.refresh_token)
        return replace(flows.grant(), refresh_token="rotated", access_token="new")

    monkeypatch.setattr(oauth, "refresh", refresh)
    trial = old_trial()
    services.setup.probe(trial)
    services.setup.probe(trial)
    assert used == ["refresh"]
    assert isinstance(trial.secret, Grant)
    saved = services.setup.save(account(), StoredCredentials(grant=trial.secret))
    stored = services.registry.load(saved.id).grant
    assert stored is not None
    assert stored.refresh_token == "rotated"


def test_a_token_that_cannot_be_renewed_fails_the_sign_in(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refresh(grant: Grant) -> Grant:
        raise sign_in_failed(SignInReason.EXPIRED, "Google")

    monkeypatch.setattr(oauth, "refresh", refresh)
    result = services.setup.probe(old_trial()).result
    assert isinstance(result, ProbeFailed)
    assert (result.step, result.problem.kind) == (ProbeStep.SIGN_IN, ProblemKind.SIGN_IN_NEEDED)
