"""Which proxy counts, and for whom."""

from __future__ import annotations

import pytest

from tomail.accounts.proxy import proxy_for

NAMES = ("http_proxy", "https_proxy", "no_proxy", "all_proxy")


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def test_without_one_the_way_is_direct() -> None:
    assert proxy_for("praxis.de") == ""


@pytest.mark.parametrize(
    ("said", "used"),
    [
        ("http://proxy.praxis.de:3128", "http://proxy.praxis.de:3128"),
        ("proxy.praxis.de:3128", "http://proxy.praxis.de:3128"),
        ("http://anna:geheim@proxy:3128/", "http://anna:geheim@proxy:3128/"),
        ("socks5://proxy:1080", ""),
        ("https://proxy:3129", ""),
        ("", ""),
    ],
)
def test_only_proxies_that_pass_on_unread_count(
    monkeypatch: pytest.MonkeyPatch, said: str, used: str
) -> None:
    monkeypatch.setenv("https_proxy", said)
    assert proxy_for("praxis.de") == used


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1", "mail.praxis.de"])
def test_this_machine_and_exceptions_are_reached_directly(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy:3128")
    monkeypatch.setenv("no_proxy", ".praxis.de")
    assert proxy_for(host) == ""
    assert proxy_for("login.microsoftonline.com") == "http://proxy:3128"
