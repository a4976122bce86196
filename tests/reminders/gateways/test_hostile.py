"""Whatever a provider answers: nothing raises, nothing counts as accepted that was not, all can be kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.servers.sms import DESCRIPTION, KEY
from tomail.base.https import HttpsWay
from tomail.reminders.gateways.choice import Provider, gateway
from tomail.reminders.gateways.line import Line, NoAnswer, Reply
from tomail.reminders.gateways.sms import FindsByReference, Gateway, GatewayTrouble, Outcome, Sent, Sms

SMS = Sms("+491701234567", "Termin am 4.5. um 9 Uhr", "Sonnberg", "r-4711")
SINCE = datetime(2026, 11, 23, 12, tzinfo=UTC)
NAMES = """success messages error id parts price StatusCode StatusInfo DeliveryNotifications DeliveryStatus
TransactionReferenceNumber ids usage total_cost countries currency code recipients dsnstatus credit sid status
error_code num_segments price_unit balance uuid status_code dlr_code balance_amount result amount left state
foreign_id Credits""".split()
WORDS = """100 101 402 500 900 1 0 2 -1 24 6 0x0216 21211 queued delivered failed ok there r-4711 EUR 1000
DELIVERED 1e999 NaN 4711""".split()
STRANGE = ["", "\ud800", "\0", "x" * 300, "+491701234567", "é", "a b", "\n"]
LEAVES = st.one_of(
    st.sampled_from(WORDS + STRANGE),
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    st.sampled_from([100, 101, 402, 1, 0, 10**30]),
)
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=6),
    max_leaves=20,
)
ACCEPTED: dict[str, dict[str, Any]] = {
    "seven": {
        "success": "100",
        "messages": [{"id": "77", "success": True, "error": None, "parts": 1, "price": 0.075}],
    },
    "aspsms": {"StatusCode": "1", "StatusInfo": "OK"},
    "gatewayapi": {
        "ids": [77],
        "usage": {"currency": "EUR", "total_cost": 0.06, "countries": {"DE": 1}},
    },
    "twilio": {"sid": "SM1", "status": "queued", "num_segments": "1", "price": "-0.07", "price_unit": "EUR"},
    "lox24": {"uuid": "u-1", "status_code": 0, "price": 0.07},
    "generic": {"result": {"status": "ok", "ids": ["1000"]}},
}
"""As the documentation has them."""
BODIES = st.binary(max_size=60) | JSON.map(lambda said: json.dumps(said).encode())
STATUSES = st.sampled_from(
    [200, 200, 200, 201, 201, 204, 301, 400, 401, 402, 403, 404, 422, 429, 500, 503, 999]
)


def nearly(said: Any) -> st.SearchStrategy[Any]:
    """As that, with something else here and there."""
    if isinstance(said, dict):
        same: st.SearchStrategy[Any] = st.fixed_dictionaries(
            {name: nearly(each) for name, each in said.items()}
        )
    elif isinstance(said, list):
        same = st.tuples(*map(nearly, said)).map(list)
    else:
        same = st.just(said)
    return st.one_of(same, same, same, LEAVES)


@dataclass(frozen=True)
class Saying(Line):
    """A provider that gives one answer to everything."""

    reply: Reply | None = None

    def request(self, method: str, path: str, headers: Mapping[str, str] | None = None, **body: Any) -> Reply:
        if self.reply is None:
            raise NoAnswer(left=True)
        return self.reply


def saying(kind: str, reply: Reply | None, monkeypatch: pytest.MonkeyPatch) -> Gateway:
    with monkeypatch.context() as patched:
        patched.setattr("tomail.reminders.gateways.choice.Line", lambda base, way: Saying(base, way, reply))
        described = json.dumps({"base": "https://sms.example", **DESCRIPTION})
        return gateway(Provider(kind), KEY[kind], HttpsWay(_never, lambda _: ""), description=described)


def _never() -> Any:
    raise AssertionError("nothing connects here")


def said(reply: Reply) -> Any:
    try:
        return json.loads(reply.body)
    except ValueError:
        return None


def _first(said: Any, name: str) -> Any:
    rows = said.get(name)
    return rows[0] if isinstance(rows, list) and rows else None


def _error(row: Any) -> Any:
    return row.get("error") if isinstance(row, dict) else None


TRULY: dict[str, Callable[[Any, int], bool]] = {
    "seven": lambda it, _: str(it.get("success")) in ("100", "101") and not _error(_first(it, "messages")),
    "aspsms": lambda it, _: str(it.get("StatusCode")) == "1",
    "gatewayapi": lambda it, _: _first(it, "ids") is not None,
    "twilio": lambda it, _: bool(it.get("sid")) and it.get("status") not in ("failed", "undelivered"),
    "lox24": lambda it, status: status == 201 and bool(it.get("uuid")),
    "generic": lambda it, _: str(it["result"]["status"]) in ("ok", "0"),
}
"""What must stand in an answer, as the documentation has it, for a message to be accepted."""


@pytest.mark.parametrize("kind", list(TRULY))
def test_any_answer(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    mutated = nearly(ACCEPTED[kind]).map(lambda said: json.dumps(said).encode())

    @given(mutated | BODIES, STATUSES)
    def asked(body: bytes, status: int) -> None:
        reply = Reply(status, body)
        there = saying(kind, reply, monkeypatch)
        sent = there.send(SMS)
        may_be_kept(sent)
        if sent.outcome is Outcome.ACCEPTED:
            assert 200 <= status < 300
            assert TRULY[kind](said(reply), status)
        for question in (there.credit, lambda: there.arrival("4711")):
            with suppress(GatewayTrouble):
                question()
        if isinstance(there, FindsByReference):
            try:
                found = there.find([SMS.reference], SINCE)
            except GatewayTrouble:
                return
            if not found:
                assert status == 200 or status in (201, 204)
                assert isinstance(said(reply), list)
            else:
                may_be_kept(found[SMS.reference])

    asked()


def may_be_kept(sent: Sent) -> None:
    """In any database, and shown in a log: without somebody's number."""
    for each in (sent.id, sent.code, sent.currency):
        assert each.isascii()
        assert each.isprintable() or not each
        assert SMS.to.lstrip("+") not in sent.code
    assert len(sent.id) <= 128
    assert len(sent.code) <= 40
    assert 0 <= sent.parts <= 99
    assert sent.price is None or (sent.price.is_finite() and abs(sent.price) < Decimal(10) ** 9)
    assert len(f"{sent.price} {sent.currency}") <= 64


@pytest.mark.parametrize("kind", list(TRULY))
def test_what_the_documentation_shows_is_accepted(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reply = Reply(201, json.dumps(ACCEPTED[kind]).encode())
    sent = saying(kind, reply, monkeypatch).send(SMS)
    assert (sent.outcome, bool(sent.id)) == (Outcome.ACCEPTED, True)
    assert TRULY[kind](said(reply), 201)


@pytest.mark.parametrize("kind", list(TRULY))
def test_no_answer_is_unclear(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    there = saying(kind, None, monkeypatch)
    assert there.send(SMS).outcome is Outcome.UNCLEAR
    with pytest.raises(GatewayTrouble):
        there.credit()


def test_codes_of_seven_that_contradict_each_other_are_no_success(monkeypatch: pytest.MonkeyPatch) -> None:
    for answer, outcome in (
        ({"success": "100", "messages": [{"success": False, "error": None}]}, Outcome.UNCLEAR),
        ({"success": "101", "messages": [{"success": False, "error": "202"}]}, Outcome.REFUSED),
        ({"success": "101", "messages": []}, Outcome.UNCLEAR),
        ({"success": "101", "messages": [{"success": True, "id": "7"}]}, Outcome.ACCEPTED),
        ({"success": True}, Outcome.UNCLEAR),
        ({"success": "402"}, Outcome.LATER),
    ):
        reply = Reply(200, json.dumps(answer).encode())
        assert saying("seven", reply, monkeypatch).send(SMS).outcome is outcome


def test_a_journal_that_goes_on_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    page = [{"id": str(number), "foreign_id": "other"} for number in range(100)]
    there = saying("seven", Reply(200, json.dumps(page).encode()), monkeypatch)
    assert isinstance(there, FindsByReference)
    with pytest.raises(GatewayTrouble):  # it never ends: that proves nothing
        there.find([SMS.reference], SINCE)
