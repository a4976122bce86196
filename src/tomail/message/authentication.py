"""What a mail server found out about the sender: Authentication-Results (RFC 8601)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .clean import clean
from .fields import Fields

MOST_RESULTS = 50
_LONGEST = 8192  # characters of one field

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|[^"()]++|[()]', re.DOTALL)
_WORD = re.compile(r'"([\w.@+-]*)"', re.ASCII)
_METHOD = re.compile(r"\s*([a-z0-9-]+)\s*(?:/\s*\d+\s*)?=\s*([a-z]+)", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?<!\S)(header\.from|header\.d|header\.i|smtp\.mailfrom|smtp\.mail|smtp\.helo)\s*=\s*(\S+)",
    re.IGNORECASE,
)
_SHOWN_BY = {
    "dmarc": ("header.from",),
    "dkim": ("header.d", "header.i"),
    "spf": ("smtp.mailfrom", "smtp.mail", "smtp.helo"),
}
"""What says whom a check was about; the first that is there."""


@dataclass(frozen=True)
class Result:
    """One check, for example ("dkim", "pass", "labor.example"); all in lower case."""

    method: str
    outcome: str
    domain: str


@dataclass(frozen=True)
class Results:
    """One field: who checked, what they found, and how many Received fields stand above it."""

    server: str  # authserv-id; "" where the server leaves it out
    results: tuple[Result, ...]
    hops: int


def topmost_results(raw: bytes) -> Results | None:
    """The Authentication-Results that was added last; None where there is none.

    Each server adds its fields at the top, so whatever the sender forged stands below.
    """
    fields = Fields(raw)
    value = fields.first(b"authentication-results").decode("utf-8", "replace")[:_LONGEST]
    return _read(value, fields.count_before(b"received", b"authentication-results")) if value else None


def _read(value: str, hops: int) -> Results:
    head, *parts = _without_comments(clean(value)).split(";")
    server = head.split()[0].lower() if head.split() else ""
    if "=" in server:  # some leave their name out
        server, parts = "", [head, *parts]
    found = (_result(part) for part in parts[:MOST_RESULTS])
    return Results(server, tuple(each for each in found if each), hops)


def _result(part: str) -> Result | None:
    match = _METHOD.match(part)
    if not match:
        return None
    method = match[1].lower()
    domains = {name.lower(): value for name, value in reversed(_DOMAIN.findall(part))}
    value = next((domains[name] for name in _SHOWN_BY.get(method, ()) if name in domains), "")
    return Result(method, match[2].lower(), value.rpartition("@")[2].strip("<>.'").lower())


def _without_comments(value: str) -> str:
    """`value` on which no sender's words count: they stand in comments and between quotes, where a local part
    may name another property (`"x header.from=a.example"@b.example`)."""
    depth, kept = 0, []
    for token in _TOKEN.findall(value):
        if token == "(":
            depth += 1
        elif token == ")":
            depth = max(0, depth - 1)
            kept.append(" ")
        elif not depth:
            word = _WORD.fullmatch(token)
            kept.append(word[1] if word else "quoted" if token.startswith('"') else token)
    return "".join(kept)
