"""Long HTML is read by a process that may die; the message is shown all the same."""

from __future__ import annotations

import sys

import pytest

from tomail.base import apart
from tomail.message.parse import SHORTENED, parse
from tomail.message.sanitize import sanitize_parts
from tomail.services import guarded

LONG = b"<p>Befund " + b"<b>x</b> " * (guarded.LARGE // 9 + 1)


def mail(html: bytes) -> bytes:
    return b"Subject: Befund\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html


def test_long_html_is_shown_as_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarded, "SECONDS", 60)
    parsed, html = guarded.shown(mail(LONG + b"<img src='https://x.example/a'>"))
    assert parsed == parse(mail(LONG + b"<img src='https://x.example/a'>"))
    assert html == sanitize_parts(parsed.texts)
    assert guarded.read(mail(LONG + b"<img src='https://x.example/a'>")) == parsed
    assert html is not None
    assert html.pictures == ("https://x.example/a",)


@pytest.mark.parametrize("fate", ["while True: pass", "raise MemoryError", "print(1)"])
def test_what_cannot_be_read_is_shown_as_words(monkeypatch: pytest.MonkeyPatch, fate: str) -> None:
    monkeypatch.setattr(apart, "command", lambda module: [sys.executable, "-c", fate])
    monkeypatch.setattr(guarded, "SECONDS", 1.0)
    parsed, html = guarded.shown(mail(LONG))
    assert (parsed.subject, parsed.warnings, html) == ("Befund", (SHORTENED,), None)
    assert parsed.text.startswith("Befund")
    assert guarded.read(mail(LONG)) == parsed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits; there only time is bounded")
def test_memory_is_bounded() -> None:
    attributes = b" ".join(b"a%d" % number for number in range(200_000))
    parsed, html = guarded.shown(mail(b"<p>Text" + b"<body " + attributes + b">" + b"<body b=1><body c=1>"))
    assert html is None or "Text" in html.html
    assert "Text" in parsed.text
    assert SHORTENED in parsed.warnings or html is not None
