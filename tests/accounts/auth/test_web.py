"""What the three libraries' HTTP is held to."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

import pytest
import requests

from tests.servers.connect_proxy import ConnectProxy
from tests.servers.identity_provider import IdentityProvider
from tomail.accounts.auth import web
from tomail.base.errors import EnvironmentTrouble, ProblemKind


def test_a_redirect_is_not_followed_with_the_secret_in_hand(identity: IdentityProvider) -> None:
    with web.session(identity.ca_file) as session, pytest.raises(requests.TooManyRedirects):
        session.get(f"{identity.base}/bounce")
    assert [seen.url for seen in identity.requests] == [f"{identity.base}/bounce"]


def test_there_is_no_way_but_tls(identity: IdentityProvider) -> None:
    with web.session(identity.ca_file) as session, pytest.raises(requests.exceptions.InvalidSchema):
        session.post(identity.introspection_url, data={"token": "a secret"})
    assert not identity.requests


def test_a_proxy_passes_on_what_it_cannot_read(
    identity: IdentityProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = urlsplit(identity.base)
    with ConnectProxy({f"localhost:{place.port}": place.port or 0}) as proxy:
        monkeypatch.setattr(web, "SYSTEM_WAY", replace(web.SYSTEM_WAY, proxy=lambda _: proxy.url))
        with web.session(identity.ca_file) as session:
            answer = session.get(
                f"https://localhost:{place.port}{urlsplit(identity.issuer_url).path}/authorize"
            )
    assert answer.status_code == 400  # it answers, and its certificate was accepted
    assert [head[0].rpartition(" ")[0] for head in proxy.asked] == [f"CONNECT localhost:{place.port}"]


def test_proxies_that_could_read_along_do_not_count(
    identity: IdentityProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "socks5://127.0.0.1:9")
    with web.session(identity.ca_file) as session:
        assert session.get(f"{identity.issuer_url}/authorize").status_code == 400


def test_a_server_that_says_nothing_is_given_up(
    identity: IdentityProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "SECONDS", 0.05)
    url = f"{identity.base}/issuer/token"
    with (
        identity.holding_tokens(),
        pytest.raises(EnvironmentTrouble) as caught,
        web.reaching(url, "Praxis", identity.ca_file),
        web.session(identity.ca_file) as session,
    ):
        session.post(url, data={"grant_type": "refresh_token"})
    assert caught.value.problem.kind is ProblemKind.UNREACHABLE


def test_a_ca_file_that_cannot_be_read_is_told(tmp_path: object) -> None:
    missing = f"{tmp_path}/none.pem"
    with (
        pytest.raises(EnvironmentTrouble) as caught,
        web.reaching("https://localhost/", "Praxis", missing),
        web.session(missing),
    ):
        pass
    assert caught.value.problem.kind is ProblemKind.INVALID
