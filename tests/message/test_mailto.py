"""A mailto: link fills in what is seen, and nothing else (RFC 6068)."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.mailto import LONGEST_FIELD, Mailto, read_mailto

CORPORA = Path(os.environ.get("TOMAIL_CORPORA") or Path.home() / ".cache" / "tomail-corpora")
LISTS = sorted((CORPORA / "dev" / "gen-attack").rglob("mailto.json"))


def addresses(mailto: Mailto) -> list[str]:
    return [each.address for each in (*mailto.to, *mailto.cc, *mailto.bcc)]


def test_its_fields() -> None:
    found = read_mailto(
        "MAILTO:anna@example.org,b%C3%A4r@example.org?cc=c@example.org&BCC=d@example.org"
        "&subject=Gr%C3%BC%C3%9Fe%20+%201&body=eins%0D%0Azwei&to=e@example.org"
    )
    assert [each.address for each in found.to] == ["anna@example.org", "bär@example.org", "e@example.org"]
    assert [each.address for each in found.cc] == ["c@example.org"]
    assert [each.address for each in found.bcc] == ["d@example.org"]
    assert (found.subject, found.text) == ("Grüße + 1", "eins\nzwei")


@pytest.mark.parametrize(
    "field",
    ["attach", "attachment", "insert", "from", "sender", "reply-to", "in-reply-to", "Content-Type", "x-any"],
)
def test_nothing_else_is_taken(field: str) -> None:
    assert read_mailto(f"mailto:a@example.org?{field}=%2Fetc%2Fpasswd") == read_mailto("mailto:a@example.org")


def test_no_line_break_leaves_its_field() -> None:
    found = read_mailto("mailto:a@example.org?subject=x%0d%0aBcc:%20evil@example.net%E2%80%A8y%00")
    assert found.subject == "x Bcc: evil@example.net y"
    assert addresses(found) == ["a@example.org"]


def test_long_fields_are_cut() -> None:
    long = "a" * 50_000
    found = read_mailto(f"mailto:a@example.org,{long}@example.org?subject={long}&body={long}&cc={long}")
    assert addresses(found) == ["a@example.org"]
    assert len(found.subject) == len(found.text) == LONGEST_FIELD


@given(st.text())
def test_whatever_the_link(text: str) -> None:
    found = read_mailto("mailto:" + text)
    words = found.subject + "".join(map(str, (*found.to, *found.cc, *found.bcc)))
    assert not set(words) & set("\r\n\0\u2028\u2029\v\f\x85")


@pytest.mark.skipif(not LISTS, reason=f"no generated links in {CORPORA}; TOMAIL_CORPORA names another folder")
def test_generated_links() -> None:
    for path in LISTS:
        for row in json.loads(path.read_text()):
            found = read_mailto(row["uri"])
            written = f"{found.subject}{found.text}{addresses(found)}"
            assert "passwd" not in written, row["uri"][:80]
            assert len(addresses(found)) <= 50
            assert "boss@" not in written
            assert not set(found.subject) & set("\r\n\0")
