from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.styles import LONGEST, harmless_style


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        ("color: red", "color:red"),
        ("COLOR:#0a4b78;margin:0 0 8px 0", "color:#0a4b78;margin:0 0 8px 0"),
        ("font-family:Arial, 'Open Sans' !important", 'font-family:Arial, "Open Sans" !important'),
        ("background:rgb(1,2,3)", "background:rgb(1,2,3)"),
        ("background:red url(https://x.example/a.png)", ""),
        ("background-image:url(x)", ""),
        ("background:u\\72l(https://x.example)", ""),
        ("list-style:image-set('https://x.example' 1x)", ""),
        ("color:var(--x)", ""),
        ("width:expression(alert(1))", ""),
        ("width:calc(100% - 1px)", ""),
        ("position:fixed;top:0", ""),
        ("content:'x'", ""),
        ("behavior:url(x)", ""),
        ("-moz-binding:url(x)", ""),
        ("--x:url(https://x.example)", ""),
        ("color:red;/*", "color:red"),
        ("font-family:'https://x.example'", ""),
        ("color:'red'", ""),
        ("overflow:scroll", ""),
        ("mso-line-height-rule:exactly;line-height:20px", "line-height:20px"),
        ("@import 'x';color:red", "color:red"),
        ("}color:red", ""),
        ("color:\\72 ed", "color:red"),
        ("color:r\\:d", ""),
    ],
)  # fmt: skip
def test_harmless_style(style: str, kept: str) -> None:
    assert harmless_style(style) == kept


def test_too_much() -> None:
    assert harmless_style("color:red;" * LONGEST) == ""
    assert harmless_style("color:" + "rgb(" * 1000) == ""


NAMES = ["color", "background", "red", "1px", "!important", "https://x.example"]
OPENERS = ["url(", "\\75 rl(", "image-set(", "var(--a)", "expression(", "@import "]
MARKS = [":", ";", ")", "'", '"', "/*", "*/", "{", "}", "\n", "\\"]


@given(st.lists(st.sampled_from(NAMES + OPENERS + MARKS), max_size=20).map("".join))
def test_nothing_that_loads(style: str) -> None:
    kept = harmless_style(style).lower()
    assert not any(bad in kept for bad in ("url", "//", "image", "expression", "var(", "@", "{", "\\"))
    assert harmless_style(kept) == kept
