"""The bytes of a message as every server takes them, whatever somebody put into it. Pure."""

from __future__ import annotations

import re

LONGEST_LINE = 998  # without its end (RFC 5322, 2.1.1)
_LINE_END = re.compile(rb"\r\n|\r|\n")


def wire_form(raw: bytes) -> bytes:
    """`raw` with CR LF alone at the end of each line, the last one too, without NUL, and without lines that
    are too long: they go on in the next one after a blank, which in a header changes nothing.

    So no server can take a line that ends otherwise for the end of the mail (SMTP smuggling). What is fit
    already comes back as it is.
    """
    fit = raw.replace(b"\0", b"") if b"\0" in raw else raw
    if fit.count(b"\n") != fit.count(b"\r\n") or fit.count(b"\r") != fit.count(b"\r\n"):
        fit = _LINE_END.sub(b"\r\n", fit)
    if not fit.endswith(b"\r\n"):
        fit += b"\r\n"
    lines = fit.split(b"\r\n")
    return b"\r\n".join(map(_folded, lines)) if max(map(len, lines)) > LONGEST_LINE else fit


def _folded(line: bytes) -> bytes:
    if len(line) <= LONGEST_LINE:
        return line
    start = _cut(line, 0, LONGEST_LINE)
    parts = [line[:start]]
    while start < len(line):
        end = _cut(line, start, LONGEST_LINE - 1)
        parts.append(line[start:end])
        start = end
    return b"\r\n ".join(parts)


def _cut(line: bytes, start: int, most: int) -> int:
    """Where the part from `start` on ends, so that no character of UTF-8 is cut."""
    end = start + most
    if end >= len(line):
        return len(line)
    starts = (at for at in range(end, end - 4, -1) if line[at] & 0xC0 != 0x80)
    return next(starts, end)
