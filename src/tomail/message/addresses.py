"""Address lists as people and programs really write them (RFC 5322, 3.4, and far beyond it)."""

from __future__ import annotations

import re

from tomail.model.mail import Address

from .clean import clean
from .idn import readable
from .words import ENCODED_WORD, decode_words

LONGEST_NAME = 200  # characters of a display name
LONGEST_ADDRESS = 400  # RFC 5321 allows 320

# The form of nearly all: Name <a@b>, "Name" <a@b>, a@b. Nothing is tried twice, however many blanks.
_SIMPLE = re.compile(
    r'\s*+(?:"([^"\\]*+)"\s*+|([^"(),:;<>@\[\]\\]*+))<([^\s"(),:;<>@]++@[^\s"(),:;<>@]++)>\s*+'
)
_BARE = re.compile(r'\s*([^\s"(),:;<>@\[\]\\]+@[^\s"(),:;<>@\[\]\\]+)\s*')
_TOKEN = re.compile(
    rf'(?P<word>{ENCODED_WORD})|(?P<quoted>"(?:[^"\\]|\\.)*")|(?P<special>[<>,;:()])'
    r'|(?P<text>(?:[^"<>,;:()\\=\[]|=(?!\?))+|\[[^\[\]<>"]*\]|\\.?|=|\[|")',
    re.DOTALL,
)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"?', re.DOTALL)
_SPACE = re.compile(r"\s")
_PADDING = re.compile(r"[\s\u2800]+")  # blanks of every width, and the empty Braille pattern
_BEFORE_LOCAL_PART = ' \t\r\n"'
_QUOTED_PAIR = re.compile(r"\\(.)", re.DOTALL)


def read_addresses(value: str, limit: int) -> tuple[Address, ...]:
    """The mailboxes of an unfolded header value, groups flattened; at most `limit`, never raises.

    Names are decoded and cleaned. The address is shown as it stands, never decoded: encoded words
    in it are a known deception.
    """
    simple = _SIMPLE.fullmatch(value)
    if simple:
        quoted, plain, address = simple.groups()
        return (Address(_shown_name(quoted or plain or ""), real_address(address)),)
    if bare := _BARE.fullmatch(value):
        return (Address("", real_address(bare.group(1))),)
    return _AddressList(limit).read(value)


def real_address(address: str) -> str:
    """An addr-spec without spaces and invisible characters, its domain as `idn.readable` shows it."""
    text = clean(address)
    if not text.startswith('"'):
        text = "".join(text.split())
    if len(text) > LONGEST_ADDRESS:
        text = f"…{text[1 - LONGEST_ADDRESS :]}"  # nobody's, and seen to be
    local, at, domain = text.rpartition("@")
    return f"{local}{at}{readable(domain)}" if at else domain


class _AddressList:
    """One pass over the tokens of an address header."""

    def __init__(self, limit: int) -> None:
        self.found: list[Address] = []
        self._limit = limit
        self._next()

    def read(self, value: str) -> tuple[Address, ...]:
        for match in _TOKEN.finditer(value):
            if len(self.found) >= self._limit:
                break
            self._take(match.group(), special=match.lastgroup == "special")
        if self._depth:  # a comment without an end would hide the address
            return _AddressList(self._limit).read(value.replace("(", " "))
        self._flush()
        return tuple(self.found[: self._limit])

    def _next(self) -> None:
        self._name: list[str] = []
        self._comment: list[str] = []
        self._address: list[str] | None = None  # None before the first "<"
        self._in_angle = False
        self._depth = 0  # of comments

    def _take(self, token: str, *, special: bool) -> None:
        if self._depth or (special and token == "("):
            self._take_comment(token)
        elif not special:
            self._text().append(token)
        elif token in "<>":
            self._take_angle(token)
        elif token == ":":
            self._take_colon()
        elif token in ",;":
            self._take_end(token)

    def _text(self) -> list[str]:
        return self._address if self._in_angle and self._address is not None else self._name

    def _take_comment(self, token: str) -> None:
        self._depth += {"(": 1, ")": -1}.get(token, 0)
        if token not in "()":
            self._comment.append(token)

    def _take_angle(self, token: str) -> None:
        if token == "<" and self._address is not None:  # a comma is missing
            self._flush()
        if token == "<":
            self._address = []
        self._in_angle = token == "<"

    def _take_colon(self) -> None:
        """What stood before it is a group's name or a source route (RFC 5322, 3.4 and 4.4)."""
        if self._in_angle:
            self._text().clear()
        else:
            self._next()

    def _take_end(self, token: str) -> None:
        if self._in_angle and self._text()[:1] and self._text()[0].lstrip().startswith("@"):
            self._text().append(token)  # a source route goes on
        else:
            self._flush()

    def _flush(self) -> None:
        name, address = "".join(self._name), "".join(self._address or ())
        if self._address is None:
            name, address = _split_bare(name)
        name = _phrase(name) or _phrase("".join(self._comment))
        address = real_address(address)
        if name or address:
            self.found.append(Address(name, address))
        self._next()


def _split_bare(text: str) -> tuple[str, str]:
    """Name and address where there are no angle brackets."""
    at = text.find("@")
    if at < 0:
        return ("", text) if len(text.split()) == 1 and "=?" not in text else (text, "")
    if text[at - 1 : at] == '"':
        start = max(text.rfind('"', 0, at - 1), 0)
    else:
        start = max(text.rfind(char, 0, at) for char in _BEFORE_LOCAL_PART) + 1
    space = _SPACE.search(text, at)
    end = space.start() if space else len(text)
    return text[:start] + " " + text[end:], text[start:end]


def _phrase(text: str) -> str:
    unquoted = _QUOTED.sub(lambda match: _QUOTED_PAIR.sub(r"\1", match.group()[1:].removesuffix('"')), text)
    return _shown_name(" ".join(unquoted.split()))


def _shown_name(text: str) -> str:
    """Decoded, cleaned, without padding, and not so long that it pushes the address out of sight."""
    name = clean(decode_words(text))
    if not name.isascii() or "  " in name:
        name = " ".join(_PADDING.split(name)).strip()
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
