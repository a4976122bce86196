"""Domain names in letters that do not deceive (RFC 5890; Unicode TS 39)."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import idna

from .confusables import is_disguise

# Scripts that one language mixes.
_TOGETHER = (
    frozenset({"LATIN", "CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}),
    frozenset({"LATIN", "CJK", "BOPOMOFO"}),
    frozenset({"LATIN", "CJK", "HANGUL"}),
)
_DOTS = str.maketrans("。．｡", "...")


@lru_cache(maxsize=4096)
def honest(domain: str) -> str:
    """`domain` in lower case; a label that mixes scripts or imitates Latin letters as its A-label."""
    if domain.isascii():
        return domain.lower()
    labels = unicodedata.normalize("NFKC", domain.translate(_DOTS)).lower().split(".")
    latin = labels[-1].isascii()  # under an ending such as .рф nobody expects Latin letters
    return ".".join(
        label if _is_honest(label) and not (latin and is_disguise(label)) else _a_label(label)
        for label in labels
    )


@lru_cache(maxsize=4096)
def readable(domain: str) -> str:
    """`domain` for the eye: A-labels decoded where `honest` lets the letters stand."""
    return honest(".".join(_decoded(label) for label in domain.lower().split(".")))


def to_ascii(domain: str) -> str:
    """`domain` as A-labels for the wire (IDNA 2008: ß stays ß); unchanged where that is impossible."""
    try:
        return domain if domain.isascii() else idna.encode(domain, uts46=True).decode("ascii")
    except UnicodeError:
        return domain


def _a_label(label: str) -> str:
    """As `to_ascii`, and also for what no registry would allow."""
    encoded = to_ascii(label)
    return encoded if encoded.isascii() else f"xn--{label.encode('punycode').decode('ascii')}"


def _decoded(label: str) -> str:
    try:
        return idna.decode(label) if label.startswith("xn--") else label
    except UnicodeError:
        return label


def _is_honest(label: str) -> bool:
    scripts = {_script(char) for char in label} - {""}
    if "OTHER" in scripts:
        return False
    return len(scripts) < 2 or any(scripts <= allowed for allowed in _TOGETHER)


def _script(char: str) -> str:
    """By the first word of the character's name; "" for digits, hyphen, marks, "OTHER" for no letter."""
    if not char.isalpha():
        return "" if char.isascii() or unicodedata.category(char) in ("Mn", "Mc", "Nd") else "OTHER"
    return unicodedata.name(char, "OTHER").split(" ")[0]
