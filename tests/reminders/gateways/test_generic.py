"""A provider that somebody of IT describes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.reminders.gateways.generic import BadDescription, Description, _at, _filled

GOOD = {"base": "https://sms.example", "path": "/send", "json": {"to": "{to}"}}


def test_a_description_that_can_be_used() -> None:
    assert Description.read(json.dumps(GOOD)).base == "https://sms.example"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"base": None}, "base"),
        ({"path": 3}, "path"),
        ({"method": "DELETE"}, "method"),
        ({"headers": "x"}, "headers"),
        ({"accepted": ["ok"]}, "accepted"),
        ({"body": {}}, "body"),
    ],
)
def test_what_cannot_be_used_is_named(change: dict[str, Any], named: str) -> None:
    with pytest.raises(BadDescription, match=named):
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
