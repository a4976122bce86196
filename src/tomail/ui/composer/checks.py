"""What to ask before a mail leaves. Pure."""

from __future__ import annotations

import re
from enum import Enum

from tomail.message.addresses import read_addresses
from tomail.message.text import split_quote
from tomail.model.mail import Address
from tomail.model.outgoing import Draft

MOST_RECIPIENTS = 500
LARGE = 25_000_000  # bytes; about what most servers take

_SPEAKS_OF_ATTACHMENT = re.compile(
    r"\b(?:im anhang|in der anlage|als anlage|anbei|angeh[äa]ngt|beigef[üu]gt|beiliegend"
    r"|attached|enclosed)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^\s@<>(),;:\"\[\]\\]+@(?:[^\s@<>(),;:\"\[\]\\.]+\.)+[^\s@<>(),;:\"\[\]\\.]{2,}")


class Doubt(Enum):
    """What may be a mistake. Those above the line cannot be sent at all."""

    NO_RECIPIENT = "no_recipient"
    INVALID_RECIPIENT = "invalid_recipient"
    # ----
    NO_SUBJECT = "no_subject"
    ATTACHMENT_FORGOTTEN = "attachment_forgotten"
    TOO_LARGE = "too_large"


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


def doubts(draft: Draft) -> list[Doubt]:
    """What to mend or to ask, the gravest first."""
    people = (*draft.to, *draft.cc, *draft.bcc)
    facts = {
        Doubt.NO_RECIPIENT: not people,
        Doubt.INVALID_RECIPIENT: not all(is_valid(each) for each in people),
        Doubt.NO_SUBJECT: not draft.subject.strip(),
        Doubt.ATTACHMENT_FORGOTTEN: not draft.attachments and speaks_of_attachment(draft),
        Doubt.TOO_LARGE: size_of(draft) > LARGE,
    }
    return [doubt for doubt, holds in facts.items() if holds]


def speaks_of_attachment(draft: Draft) -> bool:
    """Whether the person's own words announce an attachment; quoted ones do not count."""
    own = split_quote(draft.text).own
    return _SPEAKS_OF_ATTACHMENT.search(f"{draft.subject if not draft.answers else ''}\n{own}") is not None


def size_of(draft: Draft) -> int:
    """Bytes on the wire: base64 adds a third."""
    return len(draft.text) + sum(len(each.content) for each in draft.attachments) * 4 // 3
