"""How long a text is as SMS: GSM 7 bit (3GPP TS 23.038, 6.2.1) or Unicode, in parts (TS 23.040, 9.2.3.24)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = "\f^{}\\[~]|€"  # each takes two places
_GSM = {**dict.fromkeys(_BASIC, 1), **dict.fromkeys(_EXTENDED, 2)}
_ALONE_GSM, _PART_GSM, _ALONE_UNICODE, _PART_UNICODE = 160, 153, 70, 67
_WORD_MARKS = str.maketrans({"„": '"', "“": '"', "”": '"', "«": '"', "»": '"', "‚": "'", "‘": "'", "’": "'"})
_DASHES_AND_BLANKS = str.maketrans({"–": "-", "—": "-", "‑": "-", "\u00a0": " ", "\u202f": " ", "…": "..."})
LONGEST_SENDER = 11
_SENDER = re.compile(r"[A-Za-z0-9 ]{1,11}")
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


@dataclass(frozen=True)
class Length:
    """`used` of `room` places, in `parts` messages that are each paid for."""

    used: int
    room: int
    parts: int
    unicode: bool


def length(text: str) -> Length:
    """Of a text as it will be sent."""
    sizes = [_GSM.get(char, 0) for char in text]
    if all(sizes):
        return _packed(sizes, _ALONE_GSM, _PART_GSM, is_unicode=False)
    return _packed([_units(char) for char in text], _ALONE_UNICODE, _PART_UNICODE, is_unicode=True)


def cheaper(text: str) -> str:
    """With marks that GSM has in place of typographic ones: “ for " alone makes two messages of one."""
    plain = text.translate(_WORD_MARKS).translate(_DASHES_AND_BLANKS)
    return plain if length(plain).parts <= length(text).parts else text


def sender_name(practice: str) -> str:
    """What fits of the end of a practice's name, for phones to show as the sender; "" if nothing does."""
    words = re.sub(r"[^A-Za-z0-9 ]", "", practice.translate(_GERMAN)).split()
    endings = [" ".join(words[start:]) for start in range(len(words))]
    fitting = [each for each in endings if len(each) <= LONGEST_SENDER]
    return (fitting or [each[:LONGEST_SENDER].strip() for each in endings[-1:]] or [""])[0]


def is_sender_name(name: str) -> bool:
    """What networks show as a sender that is no number: with a letter in it."""
    return _SENDER.fullmatch(name) is not None and any(char.isalpha() for char in name)


def _packed(sizes: list[int], alone: int, part: int, *, is_unicode: bool) -> Length:
    used = sum(sizes)
    if used <= alone:
        return Length(used, alone, 1 if used else 0, is_unicode)
    parts, filled = 1, 0
    for size in sizes:  # a character of two places is never cut in two
        if filled + size > part:
            parts, filled = parts + 1, 0
        filled += size
    return Length(used, parts * part, parts, is_unicode)


def _units(char: str) -> int:
    return 2 if ord(char) > 0xFFFF else 1
