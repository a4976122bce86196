"""What a server said, changed a little: bytes, lines and numbers."""

from __future__ import annotations

import re
from random import Random

NUMBERS = b"0 1 -1 4294967295 4294967296 18446744073709551616 99999999999999999999999 007".split()
ODD = (
    *(b"(", b")", b'"', b"\\", b"{", b"}", b"[", b"]", b"\0", b"\r", b"\n", b"\r\n", b"\xff", b"NIL"),
    *(b"{5}\r\n", b"{6000000000}\r\n", b"~{3}\r\n", b"+ \r\n", b"t1 OK x\r\n", b"* BYE\r\n"),
    *(b"* 1 EXPUNGE\r\n", b"* VANISHED 1:*\r\n", b"* 5 FETCH (UID 5)\r\n", b"* STATUS INBOX ()\r\n"),
    *(b'* LIST () NIL ""\r\n', b"* OK [UIDVALIDITY 9]\r\n"),
)


def mutated(data: bytes, random: Random) -> bytes:
    """`data` with one to three changes."""
    for _ in range(random.randint(1, 3)):
        data = random.choice(_CHANGES)(data, random)
    return data


def _byte(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) or 1)
    return data[:at] + bytes((random.randrange(256),)) + data[at + 1 :]


def _insert(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(ODD) + data[at:]


def _cut(data: bytes, random: Random) -> bytes:
    start, end = sorted(random.randrange(len(data) + 1) for _ in range(2))
    return data[:start] + data[min(end, start + 40) :]


def _double(data: bytes, random: Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    at = random.randrange(len(lines))
    return b"".join(lines[: at + 1] + lines[at:])


def _swap(data: bytes, random: Random) -> bytes:
    lines = data.splitlines(keepends=True)
    random.shuffle(lines)
    return b"".join(lines)


def _number(data: bytes, random: Random) -> bytes:
    found = list(re.finditer(rb"\d+", data))
    if not found:
        return data
    number = random.choice(found)
    return data[: number.start()] + random.choice(NUMBERS) + data[number.end() :]


_CHANGES = (_byte, _insert, _cut, _double, _swap, _number, _number)
