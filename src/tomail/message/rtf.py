"""Rich text of Outlook as text or as the HTML it was made from ([MS-OXRTFEX], [MS-OXRTFCP]).

Enough of RTF to read a letter: characters, paragraphs, tabs, the groups that hold no text. The work grows
with the length of what is read, which callers bound.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .charsets import decode

MOST_COMPRESSED = 1 << 18  # bytes; nine times that at most when it is unpacked
MOST_READ = 1 << 19  # bytes, unpacked: a second's work; what follows is left out
_DEEPEST = 200
_TOKEN = re.compile(
    rb"\\(?:'([0-9a-fA-F]{2})|([a-zA-Z]{1,32})(-?\d{1,10})? ?|([^a-zA-Z]))|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\"
)
_CHARACTERS = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "tab": "\t", "cell": "\t",
    "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "bullet": "•", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip
_ESCAPES = {b"~": "\xa0", b"_": "-", b"\n": "\n", b"\r": "\n", b"\\": "\\", b"{": "{", b"}": "}"}
_SILENT = frozenset(
    "fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr footnote"
    " listtable listoverridetable generator xmlnstbl themedata datastore mmathPr fldinst".split()
)


@dataclass(frozen=True, slots=True)
class RichText:
    """What was read: HTML where the rich text only wraps it, else text."""

    text: str = ""
    html: str = ""


@dataclass(frozen=True, slots=True)
class _Group:
    silent: bool = False  # nothing of it is text
    wrapping: bool = False  # \htmlrtf: only there for programs that know no HTML
    skip: int = 1  # \uc: how many characters stand in for one of Unicode


def unpacked(data: bytes) -> bytes:
    """Compressed RTF as RTF; b"" where it is damaged or too long."""
    if len(data) > MOST_COMPRESSED:
        return b""
    import compressed_rtf  # type: ignore[import-untyped]

    try:
        return bytes(compressed_rtf.decompress(data))
    except Exception:  # the package raises what comes
        return b""


def read_rtf(data: bytes) -> RichText:
    """The words of RTF; never raises."""
    text = _Reader(data[:MOST_READ]).read()
    return RichText(html=text) if b"\\fromhtml" in data[:1000] else RichText(text=text)


class _Reader:
    """Walks through the tokens once."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._html = b"\\fromhtml" in data[:1000]
        page = re.search(rb"\\ansicpg(\d{1,5})", data[:1000])
        self._charset = f"cp{int(page[1])}" if page else "cp1252"
        self._out: list[str] = []
        self._bytes = bytearray()  # of characters that take several
        self._groups = [_Group()]
        self._ignorable = False  # after \*
        self._to_skip = 0

    def read(self) -> str:
        for match in _TOKEN.finditer(self._data):
            hexadecimal, word, number, symbol, brace, plain = match.groups()
            if hexadecimal:
                self._add_byte(bytes([int(hexadecimal, 16)]))
            elif plain:
                self._add_byte(plain)
            elif word:
                self._word(word.decode(), number)
            elif symbol:
                self._symbol(symbol)
            elif brace:
                self._brace(brace)
        self._flush()
        return "".join(self._out)

    def _brace(self, brace: bytes) -> None:
        self._flush()
        if brace == b"{":
            self._groups.append(self._groups[-1] if len(self._groups) < _DEEPEST else _Group(silent=True))
        elif len(self._groups) > 1:
            self._groups.pop()
        self._ignorable = False

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._ignorable = True
        elif symbol in _ESCAPES:
            self._flush()
            self._add(_ESCAPES[symbol])

    def _word(self, word: str, number: bytes | None) -> None:
        self._flush()
        ignorable, self._ignorable = self._ignorable, False
        if word in _CHARACTERS:
            self._add(_CHARACTERS[word])
        elif word == "u" and number:
            self._unicode(int(number))
        elif word == "uc":
            self._change(skip=min(int(number or 1), 10))
        elif word == "htmlrtf":
            self._change(wrapping=number != b"0")
        elif word == "htmltag":
            self._change(silent=not self._html, wrapping=False)
        elif word in _SILENT or ignorable:
            self._change(silent=True)

    def _change(self, **what: bool | int) -> None:
        self._groups[-1] = replace(self._groups[-1], **what)  # type: ignore[arg-type]

    def _unicode(self, number: int) -> None:
        code = number % 0x10000
        self._to_skip = self._groups[-1].skip
        self._add(chr(code))

    def _add(self, text: str) -> None:
        group = self._groups[-1]
        if not (group.silent or (self._html and group.wrapping)):
            self._out.append(text)

    def _add_byte(self, data: bytes) -> None:
        if self._to_skip:
            taken = min(self._to_skip, len(data))
            self._to_skip -= taken
            data = data[taken:]
        self._bytes += data

    def _flush(self) -> None:
        if self._bytes:
            self._add(decode(bytes(self._bytes), self._charset))
            self._bytes.clear()
