"""A provider that somebody of IT describes."""

from __future__ import annotations

import json
import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.base.https import HttpsWay
from tomail.reminders.gateways.description import BadDescription, Description
from tomail.reminders.gateways.generic import Generic, _at, _filled
from tomail.reminders.gateways.line import Line, Reply
from tomail.reminders.gateways.sms import Arrival, GatewayTrouble, Outcome, Sms

GOOD = {"base": "https://sms.example", "path": "/send", "json": {"to": "{to}", "text": "{text}"}}
SMS = Sms("+491701234567", "Termin am 4.5. & mehr", "Sonnberg", "r-4711")


@dataclass(frozen=True)
class Noting(Line):
    """What was asked, and one answer."""

    reply: Reply
    asked: list[dict[str, Any]] = field(default_factory=list)

    def request(self, method: str, path: str, headers: Mapping[str, str] | None = None, **body: Any) -> Reply:
        self.asked.append({"method": method, "path": path, "headers": dict(headers or {}), **body})
        return self.reply


def described(reply: Reply, **more: Any) -> tuple[Generic, Noting]:
    told = Description.read(json.dumps(GOOD | more))
    noting = Noting(told.base, HttpsWay(ssl.create_default_context, lambda _host: ""), reply)
    return Generic(noting, "user:pass", told), noting


def test_a_description_that_can_be_used() -> None:
    assert Description.read(json.dumps(GOOD)).base == "https://sms.example"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"base": None}, "base"),
        ({"base": "http://sms.example"}, "base"),
        ({"base": "https://user:pw@sms.example"}, "base"),
        ({"base": "sms.example"}, "base"),
        ({"path": "send"}, "path"),
        ({"headers": {"X": 5}}, "headers"),
        ({"accepted": {"field": "status"}}, "accepted"),
        ({"accepted": {"values": ["ok"]}}, "accepted"),
        ({"accepted": {"begins": "OK"}}, "accepted"),
        ({"arrival": {"path": "/s", "field": "x"}}, "arrival"),
        ({"credit": {"path": "/s"}}, "credit"),
        ({"json": {"to": "{to}", "text": "{txet}"}}, "{txet}"),
        ({"json": {"to": "{nubmer}", "text": "{text}"}}, "{nubmer}"),
        ({"json": {"text": "{text}"}}, "{to}"),
        ({"json": {"to": "{to}"}}, "{text}"),
        ({"path": 3}, "path"),
        ({"method": "DELETE"}, "method"),
        ({"headers": "x"}, "headers"),
        ({"accepted": ["ok"]}, "accepted"),
        ({"body": {}}, "body"),
    ],
)
def test_what_cannot_be_used_is_named(change: dict[str, Any], named: str) -> None:
    with pytest.raises(BadDescription, match=re.escape(named)):
        Description.read(json.dumps(GOOD | change))


@pytest.mark.parametrize("text", ["", "[", "[]", "1", '"x"', "[" * 100_000])
def test_what_is_no_object_is_refused(text: str) -> None:
    with pytest.raises(BadDescription, match="JSON"):
        Description.read(text)


@given(st.text(), st.text())
def test_what_is_filled_in_is_not_looked_at_again(text: str, key: str) -> None:
    values = {"text": text, "key": key}
    assert _filled(["{text}|{key}|{nobody}", 7, {"a": "{text}"}], values) == [
        f"{text}|{key}|{{nobody}}",
        7,
        {"a": text},
    ]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("a.b.0", 1),
        ("a.b.1", None),
        ("a.c", None),
        ("", None),
        (None, None),
        ("a.b.0.x", None),
        ("a.b.-1", None),
    ],
)
def test_looking_into_an_answer(path: object, found: object) -> None:
    assert _at({"a": {"b": [1]}}, path) == found


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (b"OK 4711", Outcome.ACCEPTED),
        (b"0: Accepted for delivery", Outcome.ACCEPTED),
        (b"ERR no credit", Outcome.REFUSED),
        (b"", Outcome.UNCLEAR),
        (b"<html>Please log in", Outcome.UNCLEAR),
    ],
)
def test_an_answer_in_plain_text(body: bytes, outcome: Outcome) -> None:
    there, _ = described(Reply(200, body), accepted={"begins": ["OK", "0:"]})
    assert there.send(SMS).outcome is outcome


@pytest.mark.parametrize(
    ("answer", "values", "outcome"),
    [
        ({"sent": True}, ["true"], Outcome.ACCEPTED),
        ({"sent": True}, [True], Outcome.ACCEPTED),
        ({"sent": "OK"}, ["ok"], Outcome.ACCEPTED),
        ({"sent": 0}, ["0"], Outcome.ACCEPTED),
        ({"sent": False}, ["true"], Outcome.REFUSED),
        ({"sent": {}}, ["{}"], Outcome.REFUSED),
        ({}, ["none"], Outcome.UNCLEAR),
    ],
)
def test_a_word_in_an_answer(answer: dict[str, Any], values: list[Any], outcome: Outcome) -> None:
    reply = Reply(200, json.dumps(answer).encode())
    there, _ = described(reply, accepted={"field": "sent", "values": values})
    assert there.send(SMS).outcome is outcome


def test_a_router_of_the_practice_is_asked_by_an_address() -> None:
    """As those with a SIM card are: everything in the query, with a name and a password in the header."""
    query = {"number": "{digits}", "text": "{text}"}
    headers = {"Authorization": "Basic {basic}"}
    there, noting = described(Reply(200, b"OK"), method="GET", json={}, query=query, headers=headers)
    assert there.send(SMS).outcome is Outcome.ACCEPTED
    (asked,) = noting.asked
    assert asked["method"] == "GET"
    assert asked["params"] == {"number": "491701234567", "text": SMS.text}
    assert asked["headers"] == {"Authorization": "Basic dXNlcjpwYXNz"}


def test_what_stands_in_the_path_is_quoted() -> None:
    there, noting = described(Reply(200, b"OK"), path="/send/{to}/{text}", json={})
    there.send(SMS)
    assert noting.asked[0]["path"] == "/send/%2B491701234567/Termin%20am%204.5.%20%26%20mehr"


@pytest.mark.parametrize(
    ("state", "arrival"),
    [("delivered", Arrival.ARRIVED), ("Expired", Arrival.FAILED), ("queued", Arrival.UNDERWAY)],
)
def test_what_became_of_it_is_asked_where_that_is_described(state: str, arrival: Arrival) -> None:
    told = {"path": "/m/{id}", "field": "s", "arrived": ["delivered"], "failed": ["expired"]}
    there, noting = described(Reply(200, json.dumps({"s": state}).encode()), arrival=told)
    assert there.arrival("../4 7") is arrival
    assert noting.asked[0]["path"] == "/m/..%2F4%207"


def test_what_is_not_described_is_not_asked() -> None:
    there, noting = described(Reply(200, b"{}"))
    assert (there.arrival("1"), there.credit(), noting.asked) == (Arrival.UNKNOWN, None, [])


def test_credit_that_is_none_is_trouble() -> None:
    there, _ = described(Reply(200, b"{}"), credit={"path": "/c", "field": "left"})
    with pytest.raises(GatewayTrouble):
        there.credit()


def test_the_manual_shows_a_description_that_can_be_used() -> None:
    manual = (Path(__file__).parents[3] / "docs" / "reminders.md").read_text("utf-8")
    shown = re.search(r"```json\n(.*?)```", manual, re.DOTALL)
    assert shown is not None
    assert Description.read(shown[1]).base == "https://sms.example"
