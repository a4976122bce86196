"""What goes to a server has one kind of line end, and none of what smuggles mail."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tomail.message.wire_form import LONGEST_LINE, wire_form

PIECES = st.sampled_from(
    [b"\r", b"\n", b"\r\n", b"\0", b".", b"a", " ü€😀".encode(), b"\xff", b"x" * 700, b" "]
)


@given(st.lists(PIECES, max_size=40).map(b"".join))
def test_lines_end_alike_and_are_short(raw: bytes) -> None:
    fit = wire_form(raw)
    assert fit.endswith(b"\r\n")
    assert b"\0" not in fit
    assert not re.search(rb"\r(?!\n)|(?<!\r)\n", fit)
    assert max(map(len, fit.split(b"\r\n"))) <= LONGEST_LINE
    assert wire_form(fit) == fit
    seen = re.sub(rb"[\0\r\n ]", b"", raw)
    assert re.sub(rb"[\r\n ]", b"", fit) == seen  # nothing else is gone


@given(st.lists(st.text(st.characters(blacklist_characters="\0\r\n"), max_size=300), max_size=5))
def test_what_is_fit_stays(lines: list[str]) -> None:
    raw = b"".join(line.encode("utf-8", "replace")[:LONGEST_LINE] + b"\r\n" for line in lines) or b"\r\n"
    assert wire_form(raw) == raw


def test_no_character_is_cut() -> None:
    wire_form(("ä" * 2000).encode()).decode()
    assert wire_form(b"\xbf" * 5000).count(b"\r\n") == 6
