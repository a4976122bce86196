"""A mailto: address (RFC 6068) as the beginning of a draft, and nothing else.

Whoever wrote the link chose everything in it: it fills in fields that are seen, it never attaches a file,
never writes in another name and never sends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from tomail.model.mail import Address

from .addresses import read_addresses
from .clean import clean
from .text import tidy

LONGEST_FIELD = 2000  # characters
LONGEST_ADDRESS = 1 << 20  # characters of the whole link
MOST_PEOPLE = 50
_SCHEME = re.compile(r"^mailto:(?://)?", re.IGNORECASE)


@dataclass(frozen=True)
class Mailto:
    """What a link asks for. Those in `bcc` are seen in the composer like all others."""

    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    subject: str = ""
    text: str = ""


def read_mailto(link: str) -> Mailto:
    """The draft that `link` asks for; never raises. Of unknown fields, such as `attach`, nothing is taken."""
    path, _, query = _SCHEME.sub("", link[:LONGEST_ADDRESS].strip()).partition("#")[0].partition("?")
    people: dict[str, list[str]] = {"to": [unquote(path)], "cc": [], "bcc": []}
    words = {"subject": "", "body": ""}
    for field in query.split("&")[:100]:
        name, _, value = field.partition("=")
        name = unquote(name).strip().lower()
        if name in people:
            people[name].append(unquote(value))
        elif name in words and not words[name]:
            words[name] = unquote(value)
    return Mailto(
        to=_people(people["to"]),
        cc=_people(people["cc"]),
        bcc=_people(people["bcc"]),
        subject=clean(words["subject"])[:LONGEST_FIELD],
        text=tidy(words["body"])[:LONGEST_FIELD],
    )


def _people(values: list[str]) -> tuple[Address, ...]:
    """Each address once; what is cut off at the limit is left out whole."""
    text = clean(", ".join(each for each in values if each.strip()))
    if len(text) > LONGEST_FIELD:
        text = text[:LONGEST_FIELD].rpartition(",")[0]
    found = {each.address.lower(): each for each in read_addresses(text, MOST_PEOPLE) if "@" in each.address}
    return tuple(found.values())
