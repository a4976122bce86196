"""A MIME entity as its exact bytes: header lines and body (RFC 2045, 3; RFC 9788)."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LINE = re.compile(rb"[^\n]*\n(?:[ \t][^\n]*(?:\n|\Z))*|[^\n]+\Z")
_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
_BLANK_LINE = re.compile(rb"\n\r?\n")
_LONE_LF = re.compile(rb"(?<!\r)\n")


def split(entity: bytes, *, message: bool = False) -> tuple[list[bytes], bytes]:
    """The header lines, folded as they are, each with its line end, and the body.

    An entity that begins with something else than a field has no header; a whole `message` always has one,
    whatever stands before its first field: so its structure is read too.
    """
    if entity.startswith((b"\n", b"\r\n")):
        return [], entity[entity.index(b"\n") + 1 :]
    if not message and not _FIELD.match(entity):
        return [], entity
    blank = _BLANK_LINE.search(entity)
    head = entity[: blank.start() + 1] if blank else entity
    return _LINE.findall(head), entity[blank.end() :] if blank else b""


def join(lines: Iterable[bytes], body: bytes) -> bytes:
    """An entity of header `lines` and `body`."""
    return b"".join([*lines, b"\r\n", body])


def name_of(line: bytes) -> bytes:
    """The name of a header line in lower case."""
    return line.partition(b":")[0].strip().lower()


def is_content(line: bytes) -> bool:
    """A header line that tells of the body (Content-...), not of the message."""
    return name_of(line).startswith(b"content-")


def with_crlf(data: bytes) -> bytes:
    """`data` with every line end as CR LF: what a signature on text is made over (RFC 8551, 3.1.1)."""
    return data if data.count(b"\n") == data.count(b"\r\n") else _LONE_LF.sub(b"\r\n", data)


def wrapped_in(outer: bytes, inner: bytes, subject: bytes | None = None) -> bytes:
    """The header of `outer` over the body of `inner`, of whose own header only Content-... is taken.

    `subject`: the header line to stand for the outer subject.
    """
    own, body = split(inner)
    kept = [line for line in split(outer, message=True)[0] if not is_content(line)]
    if subject is not None:
        kept = [line for line in kept if name_of(line) != b"subject"] + [subject]
    return join([*map(_ended, kept), *map(_ended, filter(is_content, own))], body)


def _ended(line: bytes) -> bytes:
    return line if line.endswith(b"\n") else line + b"\r\n"
