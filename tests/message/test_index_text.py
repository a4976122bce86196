from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.index_text import MOST_PARTS, MOST_TEXT, SNIPPET, index_text, snippet

from .test_structure import multipart


def test_plain_text_wins() -> None:
    raw = multipart(b"\r\nText", b"Content-Type: text/html\r\n\r\n<p>HTML</p>", subtype=b"alternative")
    assert index_text(raw).text == "Text"


def test_html_where_there_is_no_text() -> None:
    assert index_text(b"Content-Type: text/html\n\n<style>x</style><p>Gr&uuml;ezi</p>").text == "Grüezi"


def test_empty_text_beside_html() -> None:
    raw = multipart(b"\r\n \r\n", b"Content-Type: text/html\r\n\r\n<p>HTML</p>", subtype=b"alternative")
    assert index_text(raw).text == "HTML"


def test_attachments_by_name_only() -> None:
    file = b"Content-Type: application/pdf; name=Laborwerte.pdf\r\n\r\nGeheim"
    found = index_text(multipart(b"\r\nText", file))
    assert (found.text, found.has_attachments, found.attachment_names) == ("Text", True, ("Laborwerte.pdf",))


@pytest.mark.parametrize("encoding", [b"base64", b"quoted-printable", b"8bit"])
def test_a_long_text_is_read_as_far_as_it_goes(encoding: bytes) -> None:
    text = b"Befund\n" * 100_000
    body = base64.encodebytes(text) if encoding == b"base64" else text
    found = index_text(b"Content-Transfer-Encoding: " + encoding + b"\n\n" + body).text
    assert found == text[:MOST_TEXT].decode().strip()


def test_many_parts() -> None:
    assert index_text(multipart(*[b"\r\nx"] * 5000)).text == "\n".join("x" * (MOST_PARTS - 1))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Guten  Tag\n\n wie geht es", "Guten Tag wie geht es"),
        ("> Frage?\nAntwort\n> mehr", "Antwort"),
        ("> nur Zitat", "> nur Zitat"),
        ("", ""),
        ("x " * 500, ("x " * 70)[:-1] + "…"),
    ],
)
def test_snippet(text: str, short: str) -> None:
    assert snippet(text) == short
    assert len(snippet(text)) <= SNIPPET


@given(st.binary(max_size=300))
def test_never_raises(raw: bytes) -> None:
    found = index_text(b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" + raw + b"\n--b\n" + raw)
    assert "\n" not in found.snippet


def test_the_snippet_holds_nothing_that_deceives() -> None:
    assert snippet("Be\x00fund\x1b\u202e \u2028von\r\n\u200bheute") == "Befund von heute"
