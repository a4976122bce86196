from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.clean import clean

NEVER = "\r\n\0\v\f\x85\u2028\u2029\u202e\u2066\u200b\u200d\u2060\ufeff\x1b\u061c\ud800\U000e0041"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Befund", "Befund"),
        ("  Größe ", "Größe"),
        ("a\r\n b", "a b"),
        ("a\u2028Bcc: x", "a Bcc: x"),
        ("be\u200bfund", "befund"),
        ("befund\u202efdp.exe", "befundfdp.exe"),
        ("A\U000e0042B", "AB"),
        ("Z" + "\u0334" * 90, "Z" + "\u0334" * 4),
        ("Nguyễn", "Nguyễn"),
        ("مرحبا", "مرحبا"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(st.characters() | st.sampled_from(NEVER)))
def test_nothing_forbidden_is_left(text: str) -> None:
    cleaned = clean(text)
    assert not set(cleaned) & set(NEVER)
    assert clean(cleaned) == cleaned
