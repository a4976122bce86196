"""What is asked of every provider alike, each against a server that answers as its documentation says."""

from __future__ import annotations

import json
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tests.servers.sms import DESCRIPTION, KEY, SmsProvider
from tomail.base.https import HttpsWay
from tomail.reminders.gateways.choice import Provider, gateway, host
from tomail.reminders.gateways.description import BadDescription, Description
from tomail.reminders.gateways.sms import (
    Arrival,
    FindsByReference,
    Gateway,
    GatewayTrouble,
    Outcome,
    Sms,
    Why,
)

SMS = Sms("+491701234567", 'Termin am 4.5. um 9 Uhr, Praxis "Öztürk" {key} & mehr €', "Sonnberg", "r-4711")
KINDS = [each.value for each in Provider]
REFUSALS = {
    "seven": {
        "202": Why.RECIPIENT,
        "500": Why.CREDIT,
        "403": Why.RECIPIENT,
        "306": Why.SENDER,
        "900": Why.KEY,
    },
    "aspsms": {"5": Why.CREDIT, "10": Why.SENDER, "20": Why.RECIPIENT, "9": Why.KEY},
    "gatewayapi": {"0x0216": Why.CREDIT, "0x0303": Why.RECIPIENT, "0x0305": Why.SENDER},
    "twilio": {"21211": Why.RECIPIENT, "21610": Why.RECIPIENT, "21212": Why.SENDER, "21617": Why.TEXT},
    "lox24": {"402": Why.CREDIT, "422": Why.OTHER},
    "generic": {"no credit": Why.OTHER},
}
ARRIVED = {
    "seven": "DELIVERED",
    "aspsms": "0",
    "gatewayapi": "DELIVERED",
    "twilio": "delivered",
    "lox24": "1",
    "generic": "there",
}
LOST = {
    "seven": "EXPIRED",
    "aspsms": "2",
    "gatewayapi": "UNDELIVERABLE",
    "twilio": "failed",
    "lox24": "2",
    "generic": "lost",
}


@pytest.fixture(params=KINDS)
def provider(request: pytest.FixtureRequest) -> Iterator[SmsProvider]:
    with SmsProvider(request.param) as running:
        yield running


def to(provider: SmsProvider, key: str = "") -> Gateway:
    return gateway(
        Provider(provider.kind),
        key or KEY[provider.kind],
        HttpsWay(ssl.create_default_context, lambda _host: ""),
        endpoint=provider.url,
        description=json.dumps({"base": provider.url, **DESCRIPTION}),
    )


def test_a_message_arrives_as_it_was_written(provider: SmsProvider) -> None:
    sent = to(provider).send(SMS)
    (made,) = provider.accepted
    assert (made.to, made.text, made.sender) == (SMS.to, SMS.text, SMS.sender)
    assert (sent.outcome, sent.id) == (Outcome.ACCEPTED, made.id)
    assert made.reference in ("", SMS.reference)


def test_a_refusal_says_why_and_nothing_was_sent(provider: SmsProvider) -> None:
    for code, why in REFUSALS[provider.kind].items():
        provider.refuses = code
        sent = to(provider).send(SMS)
        assert (sent.outcome, sent.why, sent.code) == (Outcome.REFUSED, why, code)
    assert provider.accepted == []


def test_a_wrong_key_is_told(provider: SmsProvider) -> None:
    wrong = to(provider, "AC1:wrong")
    assert wrong.send(SMS).why is Why.KEY
    with pytest.raises(GatewayTrouble) as trouble:
        wrong.credit()
    assert trouble.value.why is Why.KEY
    assert provider.accepted == []


def test_a_key_that_was_copied_with_its_line_end_is_that_key(provider: SmsProvider) -> None:
    assert to(provider, f" {KEY[provider.kind]}\n").send(SMS).outcome is Outcome.ACCEPTED


@pytest.mark.parametrize("how", ["dies before", "dies after", "fails after", "nonsense", "redirects"])
def test_where_no_answer_says_so_it_is_unclear_and_sent_once_at_most(provider: SmsProvider, how: str) -> None:
    provider.how = how
    assert to(provider).send(SMS).outcome is Outcome.UNCLEAR
    assert len(provider.accepted) <= 1


def test_a_slow_answer_is_unclear(provider: SmsProvider, monkeypatch: pytest.MonkeyPatch) -> None:
    provider.how, provider.seconds = "slow", 1.0
    monkeypatch.setattr("tomail.reminders.gateways.line.TIMEOUT", 0.2)
    assert to(provider).send(SMS).outcome is Outcome.UNCLEAR


def test_what_never_left_may_be_tried_again(provider: SmsProvider) -> None:
    there = to(provider)
    provider.__exit__()
    sent = there.send(SMS)
    assert (sent.outcome, sent.why) == (Outcome.LATER, Why.AWAY)
    provider.__enter__()


def test_a_key_never_travels_in_clear(provider: SmsProvider) -> None:
    described = json.dumps({"base": "http://sms.example", **DESCRIPTION})
    if provider.kind == "generic":
        with pytest.raises(BadDescription, match="base"):
            Description.read(described)
        described = described.replace("http:", "https:")
    made = gateway(
        Provider(provider.kind),
        KEY[provider.kind],
        HttpsWay(ssl.create_default_context, lambda _host: ""),
        endpoint="http://sms.example",
        description=described,
    )
    assert made.send(SMS).outcome is Outcome.LATER
    with pytest.raises(GatewayTrouble):
        made.credit()


def test_what_is_left_is_told(provider: SmsProvider) -> None:
    credit = to(provider).credit()
    assert credit is not None
    assert credit.amount == Decimal("42.1")


def test_what_became_of_it_is_asked(provider: SmsProvider) -> None:
    there = to(provider)
    sent = there.send(SMS)
    assert there.arrival(sent.id) in (Arrival.UNDERWAY, Arrival.UNKNOWN)
    provider.arrivals[sent.id] = ARRIVED[provider.kind]
    assert there.arrival(sent.id) is Arrival.ARRIVED
    provider.arrivals[sent.id] = LOST[provider.kind]
    assert there.arrival(sent.id) is Arrival.FAILED


def test_an_unclear_one_is_found_by_our_reference_where_that_is_documented(provider: SmsProvider) -> None:
    there = to(provider)
    assert isinstance(there, FindsByReference) == (provider.kind == "seven")
    if isinstance(there, FindsByReference):
        since = datetime(2026, 11, 23, 12, tzinfo=UTC)
        assert there.find([SMS.reference], since) == {}
        provider.how = "dies after"
        assert there.send(SMS).outcome is Outcome.UNCLEAR
        found = there.find([SMS.reference, "0" * 32], since)
        assert list(found) == [SMS.reference]
        (one,) = found.values()
        assert (one.outcome, one.id) == (Outcome.ACCEPTED, provider.accepted[0].id)


def test_nothing_of_a_message_stands_in_a_repr(provider: SmsProvider) -> None:
    shown = repr((to(provider), SMS, to(provider).send(SMS)))
    for secret in (*KEY.values(), SMS.to, "Öztürk"):
        assert secret not in shown


def test_one_host_for_firewalls(provider: SmsProvider) -> None:
    kind = Provider(provider.kind)
    assert host(kind, "https://sms.example:8443/x") == "sms.example"
    if kind is not Provider.GENERIC:
        assert host(kind).endswith((".io", ".com", ".eu"))
