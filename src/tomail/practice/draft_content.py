"""A draft as the practice keeps it: all that will leave, and nothing of the workstation it came from."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from tomail.message.compose import wire_address
from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutgoingAttachment

_WORDS = (
    "identity", "account", "subject", "text", "html", "in_reply_to", "sign", "encrypt", "secret",
    "hide_subject", "protected", "patient", "sealed_by",
)  # fmt: skip
_PEOPLE = ("to", "cc", "bcc")


def pack(draft: Draft) -> bytes:
    """The same bytes for the same mail, whoever packs it."""
    content = {
        **{name: getattr(draft, name) for name in _WORDS},
        **{name: _packed(getattr(draft, name)) for name in _PEOPLE},
        "references": list(draft.references),
        "attachments": [
            [each.filename, each.content_type, each.content_id, b64encode(each.content).decode("ascii")]
            for each in draft.attachments
        ],
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True).encode()


def unpack(packed: bytes) -> Draft:
    """The reverse; which message of a workstation it answers is not in it."""
    stored: Mapping[str, Any] = json.loads(packed)
    people: dict[str, Any] = {name: tuple(Address(*each) for each in stored[name]) for name in _PEOPLE}
    return Draft(
        **{name: stored[name] for name in _WORDS if name in stored},
        **people,
        references=tuple(stored["references"]),
        attachments=tuple(
            OutgoingAttachment(filename, content_type, b64decode(content), content_id)
            for filename, content_type, content_id, content in stored["attachments"]
        ),
    )


def digest(draft: Draft) -> str:
    """SHA-256 of what will leave. Nobody guesses it: the random identity of the draft is in it."""
    return hashlib.sha256(pack(draft)).hexdigest()


def without(draft: Draft, addresses: Collection[str]) -> Draft:
    """The draft for everybody but `addresses` (as they went to the server)."""
    left_out = {each.lower() for each in addresses}

    def left(people: tuple[Address, ...]) -> tuple[Address, ...]:
        return tuple(each for each in people if wire_address(each.address).lower() not in left_out)

    return replace(draft, to=left(draft.to), cc=left(draft.cc), bcc=left(draft.bcc))


def _packed(people: Iterable[Address]) -> list[list[str]]:
    return [[each.name, each.address] for each in people]
