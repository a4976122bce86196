"""IMAP responses from a stream (RFC 3501 section 9, RFC 9051), one at a time and within limits.

Pure but for the stream it is given. Much faster than the library's lexer on message data, and
bounded: a hostile server can neither exhaust memory nor the stack.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Protocol

from tomail.model.mail import LARGEST_MESSAGE

DEEPEST = 100  # nested parentheses
DISCARD_BYTES = 1 << 20


class ProtocolViolation(Exception):
    """The server sent what no IMAP server may send; the connection is of no more use."""


class Endless(ProtocolViolation):
    """It sent more than any mailbox needs."""


class ByteStream(Protocol):
    """What a buffered binary file offers."""

    def readline(self, limit: int, /) -> bytes: ...  # noqa: D102

    def read(self, size: int, /) -> bytes: ...  # noqa: D102


@dataclass(frozen=True)
class Limits:
    """All in bytes. What goes over `literal` in one response is read past and stands as `Oversize`;
    a literal over `discarded` ends the connection."""

    line: int = 1 << 20
    literal: int = LARGEST_MESSAGE
    discarded: int = 1 << 30


@dataclass(frozen=True)
class Oversize:
    """Stands for a literal that was too large to keep."""

    size: int


Value = bytes | Oversize | None | list["Value"]
"""Atom, number or string (bytes), NIL (None), or a parenthesised list."""


@dataclass(frozen=True, slots=True)
class Response:
    """One response: its tag (`*`, `+` or a command's), the first line after it, and its literals.

    `chunks` alternates text and literals, beginning and ending with text (without line ends).
    """

    tag: bytes
    line: bytes
    chunks: list[bytes | Oversize] = field(repr=False)

    def values(self) -> list[Value]:
        """What follows the tag, as tokens; none for status responses, whose text is free."""
        return [] if is_status(self) else tokens(self.chunks)


_STATUS = re.compile(rb"(OK|NO|BAD|BYE|PREAUTH)(?: |$)", re.IGNORECASE)
_LITERAL = re.compile(rb"~?\{(\d{1,20})\+?\}\Z")
_TOKEN = re.compile(
    rb'"((?:[^"\\]|\\.)*)"'  # 1: quoted
    rb'|(BODY\[[^\]]{0,2000}\](?:<\d+>)?|[^\s()"]+)'  # 2: atom; a section may hold blanks
    rb"|(\()|(\))"  # 3, 4
    rb"|[ \t]+|(.)",  # 5: nothing that may stand here
    re.IGNORECASE | re.DOTALL,
)
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)


def read_response(stream: ByteStream, limits: Limits) -> Response:
    """The next response. Raises EOFError at the end, ProtocolViolation, or what the stream raises."""
    tag, _, text = _read_line(stream, limits).partition(b" ")
    line = text
    chunks: list[bytes | Oversize] = []
    if tag == b"*" and not _STATUS.match(line):
        room = limits.literal
        while text.endswith(b"}") and (size := _LITERAL.search(text)):
            literal = _read_literal(stream, int(size[1]), room, limits)
            chunks += [text[: size.start()], literal]
            text = _read_line(stream, limits)
            room -= len(text) + (len(literal) if isinstance(literal, bytes) else 0)
    chunks.append(text)
    return Response(tag, line, chunks)


def is_status(response: Response) -> bool:
    """True for an untagged OK, NO, BAD, BYE or PREAUTH."""
    return _STATUS.match(response.line) is not None


def tokens(chunks: list[bytes | Oversize]) -> list[Value]:
    """The tokens of alternating text and literals. Raises ProtocolViolation."""
    top: list[Value] = []
    stack = [top]
    for position, chunk in enumerate(chunks):
        if position % 2 or isinstance(chunk, Oversize):
            stack[-1].append(chunk)
        else:
            _tokenize(chunk, stack)
    if len(stack) > 1:
        raise ProtocolViolation("unclosed parenthesis")
    return top


def _tokenize(text: bytes, stack: list[list[Value]]) -> None:
    for match in _TOKEN.finditer(text):
        kind = match.lastindex
        if kind == 2:
            atom = match[2]
            stack[-1].append(None if atom.upper() == b"NIL" else atom)
        elif kind == 1:
            quoted = match[1]
            stack[-1].append(_ESCAPED.sub(rb"\1", quoted) if b"\\" in quoted else quoted)
        elif kind is not None:
            _nest(kind, stack)


def _nest(kind: int, stack: list[list[Value]]) -> None:
    if kind == 3 and len(stack) <= DEEPEST:
        inner: list[Value] = []
        stack[-1].append(inner)
        stack.append(inner)
    elif kind == 4 and len(stack) > 1:
        stack.pop()
    else:
        raise ProtocolViolation("unbalanced response")


def _read_line(stream: ByteStream, limits: Limits) -> bytes:
    line = stream.readline(limits.line + 1)
    if line.endswith(b"\n"):
        return line[:-2] if line.endswith(b"\r\n") else line[:-1]
    if len(line) > limits.line:
        raise Endless("line too long")
    raise EOFError("connection closed")


def _read_literal(stream: ByteStream, size: int, room: int, limits: Limits) -> bytes | Oversize:
    if size > limits.discarded or room < 0:
        raise Endless("literal too large")
    if size <= room:
        return _read_exactly(stream, size)
    left = size
    while left:
        left -= len(_read_exactly(stream, min(left, DISCARD_BYTES)))
    return Oversize(size)


def _read_exactly(stream: ByteStream, size: int) -> bytes:
    data = stream.read(size)
    if len(data) != size:
        raise EOFError("connection closed inside a literal")
    return data
