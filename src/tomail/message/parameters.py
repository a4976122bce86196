"""Values with parameters: Content-Type and Content-Disposition (RFC 2045, 5.1; RFC 2231; RFC 2183)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from .charsets import decode
from .words import decode_words, raw_text

LONGEST_KEPT = 1000  # bytes of a field that is not read again when it comes again

# Each blank is looked at once: a field may be 64 KB of them.
_PARAMETER = re.compile(
    r'(?:;|(?<![\s;])\s)\s*+([^\s=;"*]++)(\*\d{0,4})?(\*)?\s*+=\s*+("(?:[^"\\]|\\.)*+"?|[^;]*)', re.DOTALL
)
_ESCAPED = re.compile(r'\\(["\\])')  # other backslashes are those of a path: "C:\befund.pdf"


@dataclass(frozen=True, slots=True)
class Parameterised:
    """A value in lower case and its parameters, decoded, by their names in lower case."""

    value: str
    parameters: Mapping[str, str]


def read_parameters(field: bytes) -> Parameterised:
    """The unfolded `field` of a header; never raises."""
    return _read_again(field) if len(field) <= LONGEST_KEPT else _read(field)


def _read(field: bytes) -> Parameterised:
    text = raw_text(field)
    value, semicolon, _ = text.partition(";")
    value = value.strip()
    if not semicolon and not (" " in value or "\t" in value):
        return Parameterised(value.lower(), {})
    return Parameterised(value.split()[0].lower() if value else "", _parameters(text))


_read_again = lru_cache(maxsize=1024)(_read)


def _parameters(text: str) -> dict[str, str]:
    plain: dict[str, str] = {}
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for name, section, extended, value in _PARAMETER.findall(text):
        name, value = name.lower(), _unquoted(value)
        if section or extended:
            # "name*=" matches as a section without a number
            number = int(section[1:] or 0)
            pieces.setdefault(name, []).append((number, bool(extended) or section == "*", value))
        else:
            plain.setdefault(name, decode_words(value))
    return plain | {name: _joined(found) for name, found in pieces.items()}


def _unquoted(value: str) -> str:
    if value.startswith('"'):
        return _ESCAPED.sub(r"\1", value[1:].removesuffix('"'))
    return value.strip()


def _joined(pieces: list[tuple[int, bool, str]]) -> str:
    """The value that was cut in pieces, percent-encoded or not (RFC 2231, 3 and 4)."""
    pieces.sort(key=lambda piece: piece[0])
    charset, first = "", pieces[0][2]
    if not any(extended for _, extended, _ in pieces):
        return decode_words("".join(value for _, _, value in pieces))
    if pieces[0][1] and first.count("'") >= 2:
        charset, _, first = first.split("'", 2)
    values = [first, *(value for _, _, value in pieces[1:])]
    from urllib.parse import unquote_to_bytes  # loads much, for few names

    data = b"".join(
        unquote_to_bytes(value) if extended else value.encode("utf-8", "replace")
        for value, (_, extended, _) in zip(values, pieces, strict=True)
    )
    return decode(data, charset) if charset else decode_words(decode(data))
