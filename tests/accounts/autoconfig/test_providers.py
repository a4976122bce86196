"""The file of providers holds what it promises."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tomail.accounts.autoconfig.hints import HINTS, provider_hint
from tomail.accounts.autoconfig.providers import Provider, by_domain, by_exchange, by_host, providers
from tomail.base.domains import ascii_domain
from tomail.model.account import AuthMethod, Security
from tomail.model.probing import Discovered, DiscoveryResult, NotDiscovered

TLS_PORTS = {"imap": 993, "pop3": 995, "smtp": 465}
STARTTLS_PORTS = {"imap": 143, "pop3": 110, "smtp": 587}


@pytest.mark.parametrize("provider", providers(), ids=lambda provider: provider.name)
def test_an_entry_makes_sense(provider: Provider) -> None:
    assert provider.domains or provider.exchanges
    assert bool(provider.incoming) == bool(provider.outgoing)
    assert not provider.hint or provider.hint in HINTS
    assert (provider.auth == (AuthMethod.OAUTH2,)) == bool(provider.key) == provider.fixed
    for server in provider.incoming + provider.outgoing:
        ports = TLS_PORTS if server.security is Security.TLS else STARTTLS_PORTS
        assert server.port == ports[server.protocol]
        assert ascii_domain(server.host) == server.host
    for name in provider.domains + provider.exchanges:
        bare = name.removeprefix("*.")
        assert ascii_domain(bare) == bare


def test_no_domain_belongs_to_two() -> None:
    domains = [domain for provider in providers() for domain in provider.domains]
    assert len(domains) == len(set(domains))


def test_every_hint_is_used() -> None:
    assert {provider.hint for provider in providers() if provider.hint} == set(HINTS)


@pytest.mark.parametrize(
    ("exchange", "name"),
    [
        ("aspmx.l.google.com", "Google"),
        ("alt1.aspmx.l.google.com", "Google"),
        ("praxis-ch.mail.protection.outlook.com", "Microsoft 365"),
        ("eur.olc.protection.outlook.com", "Microsoft"),
        ("mx00.ionos.de", "IONOS"),
        ("mx1.mail.hostpoint.ch", "Hostpoint"),
        ("smtpin.rzone.de", "Strato"),
    ],
)
def test_hosted_domains_are_known_by_their_exchange(exchange: str, name: str) -> None:
    provider = by_exchange(exchange)
    assert provider is not None
    assert provider.name == name


def test_a_mail_gateway_does_not_tell_where_the_mailbox_is() -> None:
    assert by_exchange("mx.hin.ch") is None


def test_hin_is_half_known() -> None:
    hin = by_domain("hin.ch")
    assert hin is not None
    assert not hin.confirmed
    assert (hin.outgoing[0].host, hin.outgoing[0].port, hin.outgoing[0].security) == (
        "smtp.mail.hin.ch",
        587,
        Security.STARTTLS,
    )
    assert (hin.incoming[0].host, hin.incoming[0].port) == ("imap.mail.hin.ch", 993)
    assert hin.outgoing[0].username == ""


def test_servers_are_known_by_name() -> None:
    assert (found := by_host("imap.gmail.com")) is not None
    assert found.key == "google"
    assert (found := by_host("imap-mail.outlook.com")) is not None
    assert found.key == "microsoft"
    assert by_host("imap.praxis-test.example") is None


def hint(address: str, result: DiscoveryResult | None = None) -> str:
    found = provider_hint(address, result)
    return str(found.text) if found else ""


def test_hints_name_their_provider() -> None:
    assert hint("a@gmx.ch") == "GMX requires that IMAP is enabled in the web portal."
    assert hint("a@tutanota.com") == "Tuta cannot be used with other mail programs."
    assert hint("a@strato.de") == hint("a@praxis-test.example") == ""


def test_hints_reach_hosted_domains() -> None:
    work = by_exchange("praxis-ch.mail.protection.outlook.com")
    assert work is not None
    found = Discovered("preset", True, True, work.incoming, work.outgoing, (), work.key, work.hint)
    assert hint("a@praxis.ch", found).startswith("Microsoft 365: so that sending works")
    assert hint("a@praxis.ch", replace(found, hint="")) == ""


def test_a_domain_at_a_provider_without_servers_gets_its_hint() -> None:
    hosted = NotDiscovered((), host="Proton Mail")
    assert hint("a@praxis.ch", hosted).startswith("Proton Mail can only be used with")
    assert hint("a@praxis.ch", NotDiscovered(())) == ""


def test_what_concerns_the_servers_is_said_before_they_are_entered() -> None:
    both = [provider_hint(address) for address in ("a@proton.me", "a@hin.ch")]
    assert [each.about_servers for each in both if each] == [True, False]
