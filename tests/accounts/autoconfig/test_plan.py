"""Priorities and places, decided without a network."""

from __future__ import annotations

import pytest

from tomail.accounts.autoconfig.plan import (
    Source,
    exchange_domains,
    incoming_probes,
    order,
    outgoing_probes,
    starting_order,
)
from tomail.accounts.autoconfig.providers import by_domain
from tomail.model.account import Security


def test_without_a_preset_everything_is_asked() -> None:
    assert order(None) == (
        Source.DISK,
        Source.ISP,
        Source.PROVIDER_DATABASE,
        Source.PRESET,
        Source.MX,
        Source.SRV,
        Source.PROBING,
    )


def test_a_preset_fills_what_the_provider_database_lacks() -> None:
    assert order(by_domain("gmx.de")) == order(None)


def test_an_unverified_preset_only_beats_guessing() -> None:
    assert order(by_domain("hin.ch"))[-2:] == (Source.PRESET, Source.PROBING)
    assert set(order(by_domain("hin.ch"))) == set(Source)


@pytest.mark.parametrize("domain", ["gmail.com", "googlemail.com", "outlook.com", "praxis.onmicrosoft.com"])
def test_nobody_is_asked_about_google_and_microsoft(domain: str) -> None:
    assert order(by_domain(domain)) == (Source.DISK, Source.PRESET)


@pytest.mark.parametrize(
    ("exchange", "domains"),
    [
        ("praxis-ch.mail.protection.outlook.com", ("mail.protection.outlook.com", "outlook.com")),
        ("mx1.mail.hoster.ch", ("mail.hoster.ch", "hoster.ch")),
        ("mx.hoster.ch", ("hoster.ch",)),
        ("hoster.ch", ("hoster.ch",)),
        ("mx.hoster.co.uk", ("hoster.co.uk",)),
        ("mail.praxis.ch", ()),
        ("praxis.ch", ()),
        ("mailserver", ()),
        ("co.uk", ()),
        ("ch", ()),
    ],
)
def test_who_is_looked_up_for_a_mail_exchange(exchange: str, domains: tuple[str, ...]) -> None:
    assert exchange_domains(exchange, "praxis.ch") == domains


def test_the_usual_incoming_servers() -> None:
    probes = incoming_probes("praxis.ch")
    assert [f"{p.protocol} {p.host}:{p.port}" for p in probes] == [
        "imap imap.praxis.ch:993",
        "imap mail.praxis.ch:993",
        "imap praxis.ch:993",
        "imap imap.praxis.ch:143",
        "imap mail.praxis.ch:143",
        "imap praxis.ch:143",
        "pop3 pop3.praxis.ch:995",
        "pop3 pop.praxis.ch:995",
        "pop3 mail.praxis.ch:995",
        "pop3 praxis.ch:995",
        "pop3 pop3.praxis.ch:110",
        "pop3 pop.praxis.ch:110",
        "pop3 mail.praxis.ch:110",
        "pop3 praxis.ch:110",
    ]
    assert all((p.security == Security.TLS) == (p.port in (993, 995)) for p in probes)


def test_the_usual_outgoing_servers() -> None:
    assert [f"{p.host}:{p.port}" for p in outgoing_probes("praxis.ch")] == [
        "smtp.praxis.ch:465",
        "mail.praxis.ch:465",
        "praxis.ch:465",
        "smtp.praxis.ch:587",
        "mail.praxis.ch:587",
        "praxis.ch:587",
    ]


def test_both_directions_begin_with_their_best() -> None:
    begin = starting_order(incoming_probes("praxis.ch"), outgoing_probes("praxis.ch"))
    assert [probe.host for probe in begin[:4]] == [
        "imap.praxis.ch",
        "smtp.praxis.ch",
        "mail.praxis.ch",
        "mail.praxis.ch",
    ]
    assert len(begin) == len(set(begin)) == 20
