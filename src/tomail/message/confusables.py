"""Letters of other alphabets that are drawn like Latin ones (Unicode Technical Standard 39)."""

from __future__ import annotations

from functools import cache

from tomail.base.paths import resources


def latin(text: str) -> str:
    """`text` (lower case, NFKC) with each such letter as the Latin one that an eye takes it for."""
    return text if text.isascii() else text.translate(_table())


def is_disguise(label: str) -> bool:
    """Whether `label` cannot be told from one of Latin letters alone though it is another."""
    return not label.isascii() and latin(label).isascii()


@cache
def _table() -> dict[int, str]:
    lines = (resources() / "lookalikes.txt").read_text("utf-8").splitlines()
    rows = (line.split(" ") for line in lines if not line.startswith("#"))
    return {ord(letter): meant for meant, letters in rows for letter in letters}
