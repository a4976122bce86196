"""Addresses as they are typed, and what cannot be sent at all. Pure."""

from __future__ import annotations

import re
from enum import Enum

from tomail.message.addresses import read_addresses
from tomail.model.mail import Address
from tomail.model.outgoing import Draft

MOST_RECIPIENTS = 500
LARGE = 25_000_000  # bytes; about what most servers take

_ADDRESS = re.compile(r"[^\s@<>(),;:\"\[\]\\]+@(?:[^\s@<>(),;:\"\[\]\\.]+\.)+[^\s@<>(),;:\"\[\]\\.]{2,}")


class Fault(Enum):
    """Why a mail cannot be sent."""

    NO_RECIPIENT = "no_recipient"
    INVALID_RECIPIENT = "invalid_recipient"


def read_people(typed: str) -> tuple[Address, ...]:
    """Addresses as a person types or pastes them: commas, semicolons, lines or blanks between them.

    A name that is itself an address never hides another one: then both are recipients.
    """
    lines = re.sub(r"[\r\n]+", ", ", typed.strip().strip(",;"))
    read = read_addresses(lines, MOST_RECIPIENTS) if lines else ()
    return tuple(each for person in read for each in _one_by_one(person))


def _one_by_one(person: Address) -> tuple[Address, ...]:
    if "@" not in person.name:
        return (person,)
    return tuple(Address("", word) for word in (*person.name.split(), person.address) if "@" in word)


def is_valid(address: Address) -> bool:
    """Whether mail could go there: a name, an @, a domain with an ending."""
    return _ADDRESS.fullmatch(address.address) is not None


def fault_of(draft: Draft) -> Fault | None:
    """What must be mended before anything else is asked."""
    people = (*draft.to, *draft.cc, *draft.bcc)
    if not people:
        return Fault.NO_RECIPIENT
    return None if all(is_valid(each) for each in people) else Fault.INVALID_RECIPIENT


def size_of(draft: Draft) -> int:
    """Bytes on the wire: base64 adds a third."""
    return len(draft.text) + sum(len(each.content) for each in draft.attachments) * 4 // 3
