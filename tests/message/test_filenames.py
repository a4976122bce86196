from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.filenames import LONGEST, safe_filename

DEVICES = ("CON", "PRN", "AUX", "NUL", "COM1", "LPT9")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Befund.pdf", "Befund.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Temp\\befund.pdf", "befund.pdf"),
        ("befund.pdf:boese.exe", "befund.pdf_boese.exe"),
        ("befund.pdf                    .exe", "befund.pdf .exe"),
        ("befund\u202efdp.exe", "befundfdp.exe"),
        ("be\0fund\r\n.pdf", "befund .pdf"),
        ("con.txt", "_con.txt"),
        ("console.txt", "console.txt"),
        ("a.pdf. . .", "a.pdf"),
        ("...", "attachment.pdf"),
        ("", "attachment.pdf"),
    ],
)
def test_safe_filename(name: str, safe: str) -> None:
    assert safe_filename(name, "application/pdf") == safe


def test_shortening_keeps_the_extension() -> None:
    short = safe_filename("Ä" * 400 + ".exe")
    assert short.endswith("….exe")
    assert len(short.encode()) <= LONGEST


@given(st.text(st.characters() | st.sampled_from("/\\:.\0\u202e ")))
def test_always_safe(name: str) -> None:
    safe = safe_filename(name)
    assert safe
    assert safe not in (".", "..")
    assert len(safe.encode()) <= LONGEST
    assert not set(safe) & set('/\\:*?"<>|\0\r\n\u202e')
    assert safe.strip(" .") == safe
    assert safe.split(".")[0].upper() not in DEVICES
