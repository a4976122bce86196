from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message import parse as module
from tomail.message.index_text import index_text
from tomail.message.parse import attachment_bytes, parse
from tomail.message.sanitize import sanitize_parts, text_to_html
from tomail.message.text import split_quote
from tomail.model.mail import TextPart

from .test_structure import multipart

MAILS = sorted((Path(__file__).parent.parent / "mails").glob("*.eml"))
SECONDS = 20  # of a test; a quadratic reader needs minutes, ours far less than one


def html_mail(markup: str) -> bytes:
    return b"Content-Type: text/html\r\n\r\n" + markup.encode()


def nested(levels: int) -> bytes:
    head = b"".join(
        b"--%d\r\nContent-Type: multipart/mixed; boundary=%d\r\n\r\n" % (n, n + 1) for n in range(levels)
    )
    return b"Content-Type: multipart/mixed; boundary=0\r\n\r\n" + head


BOMBS = {
    "a wide table": html_mail(f"<table><tr><td>{'x' * 100_000}" + "<tr><td>y" * 40_000),
    "a rule and empty lines": b"\r\n" + b"_" * 10 + b"\n \n" * 300_000,
    "levels": nested(10_000),
    "messages in messages": b"Content-Type: message/rfc822\r\n\r\n" * 10_000,
    "parts": multipart(*[b"\r\nx"] * 20_000),
    "lines like a delimiter": b"Content-Type: multipart/mixed; boundary=-\r\n\r\n" + b"---x\r\n" * 50_000,
    "recipients": b"To: " + b", ".join(b"a%d@x.example" % n for n in range(20_000)) + b"\r\n\r\n",
    "header fields": b"X: y\r\n" * 60_000 + b"\r\nText",
    "a long field": b"Subject: " + b"x" * 2_000_000 + b"\r\n\r\nText",
    "encoded words": b"Subject: " + b" ".join([b"=?utf-8?q?=C3=BC?="] * 20_000) + b"\r\n\r\nText",
    "a long line": b"\r\n" + b"x" * 8_000_000,
    "cells": html_mail("<table><tr>" + "<td>x" * 300_000),
    "a long page": html_mail("<p>" + "Text " * 2_000_000),
    "many long texts": multipart(*[b"\r\n" + b"x" * 1_000_000] * 20),
    "many long pages": multipart(*[b"Content-Type: text/html\r\n\r\n<p>" + b"x" * 1_000_000] * 20),
}


@pytest.mark.timeout(SECONDS)
@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_are_shortened(bomb: str) -> None:
    parsed = parse(BOMBS[bomb])
    index_text(BOMBS[bomb])
    sanitize_parts(parsed.texts)
    assert bomb == "messages in messages" or module.SHORTENED in parsed.warnings


HARMLESS_BOMBS = {
    "name sections": b"Content-Type: a/b"
    + b"".join(b";\r\n name*%d*=x" % n for n in range(3_500))
    + b"\r\n\r\n",
    "comments": b"From: " + b"(" * 60_000 + b"\r\n\r\n",
    "groups": b"From: " + b"a:" * 30_000 + b"\r\n\r\n",
    "quotes": b"From: " + b'"' * 60_000 + b"@\r\n\r\n",
    "references": b"References: " + b"<a@b> " * 10_000 + b"\r\n\r\n",
    "html levels": html_mail("<div>" * 90_000 + "Text"),
    "styles": html_mail("<p style='" + "color:rgb(" * 9_000 + "'>Text"),
    "bodies": html_mail("".join(f"<body a{n}=1>" for n in range(20_000)) + "Text"),
    "many styles": html_mail("".join(f"<p style='{';' * 4000}a:{n}'>" for n in range(500))),
    "flowed": b"Content-Type: text/plain; format=flowed\r\n\r\n" + b"x \n" * 300_000,
    "quote marks": b"\r\n" + b">" * 1_000_000,
    "marks": b"Subject: x\r\n\r\nZ" + "\u0334".encode() * 200_000,
}


@pytest.mark.timeout(SECONDS)
@pytest.mark.parametrize("bomb", HARMLESS_BOMBS)
def test_bombs_that_never_go_off(bomb: str) -> None:
    parsed = parse(HARMLESS_BOMBS[bomb])
    index_text(HARMLESS_BOMBS[bomb])
    sanitize_parts(parsed.texts)
    text_to_html(parsed.text)
    split_quote(parsed.text)
    assert parsed.warnings == ()


def test_no_warning_without_reason() -> None:
    assert parse(b"From: Anna <a@x.example>\r\nSubject: x\r\n\r\nText").warnings == ()


def test_name_that_repeats_its_address_is_honest() -> None:
    assert parse(b'From: "A@x.example" <a@x.example>\r\n\r\n').warnings == ()


def test_texts_beside_each_other_are_one_text() -> None:
    raw = multipart(b"\r\nErster", b"Content-Type: text/html\r\n\r\n<p>Zweiter</p>", b"\r\nDritter & Schluss")
    parsed = parse(raw)
    assert parsed.text == "Erster\n\nZweiter\n\nDritter & Schluss"
    assert [(each.part, each.html) for each in parsed.texts] == [(1, ""), (2, "<p>Zweiter</p>"), (3, "")]
    shown = sanitize_parts(parsed.texts)
    assert shown is not None
    assert len(shown.documents) == 3
    assert "Dritter &amp; Schluss" in shown.documents[2]


@pytest.mark.parametrize(
    "left_open", ["<p title='", '<img src="https://x.example/', "<textarea>", "<!--", "<style>"]
)
def test_what_one_part_leaves_open_does_not_take_in_the_next(left_open: str) -> None:
    html = [f"Content-Type: text/html\r\n\r\n{text}".encode() for text in (left_open, "Befund", "'\">-->")]
    shown = sanitize_parts(parse(multipart(*html)).texts)
    assert shown is not None
    assert shown.documents[1] == "Befund"


def test_the_plain_twin_says_the_text_of_all_html_beside_it() -> None:
    raw = multipart(
        b"\r\nText",
        *(b"Content-Type: text/html\r\n\r\n<p>%d</p>" % number for number in range(2)),
        subtype=b"alternative",
    )
    assert parse(raw).texts == (TextPart(2, "Text", "<p>0</p>"), TextPart(3, "", "<p>1</p>"))


def test_no_such_part() -> None:
    with pytest.raises(IndexError):
        attachment_bytes(b"", 5)


@given(st.binary(max_size=400))
def test_any_bytes(raw: bytes) -> None:
    parse(raw)


@given(st.sampled_from(MAILS), st.integers())
def test_damaged_mails(path: Path, seed: int) -> None:
    """Bytes changed, lines lost, doubled and swapped: what broken software makes of mail."""
    source, raw = random.Random(seed), path.read_bytes()
    for _ in range(source.randrange(1, 6)):
        raw = damaged(raw, source)
    parsed = parse(raw)
    for each in (*parsed.attachments, *parsed.inline):
        assert len(attachment_bytes(raw, each.part)) == each.size
    sanitize_parts(parsed.texts)


def damaged(raw: bytes, source: random.Random) -> bytes:
    lines = raw.split(b"\n")
    at, other = source.randrange(len(lines)), source.randrange(len(lines))
    match source.randrange(5):
        case 0:
            lines[at] = b""
        case 1:
            lines.insert(other, lines[at])
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines[at] = (
                lines[at][: len(lines[at]) // 2] + source.randbytes(3) + lines[at][len(lines[at]) // 2 :]
            )
        case _:
            return raw[: source.randrange(len(raw) + 1)]
    return b"\n".join(lines)
