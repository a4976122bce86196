"""Header fields inside the protection (RFC 9788, and the older draft that Thunderbird writes)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tomail.message.fields import Fields
from tomail.message.headers import read_address_field, read_date, unstructured
from tomail.message.mailboxes import same_form
from tomail.message.structure import Part
from tomail.model.smime import Layer, LayerKind, ProtectedHeader, SignatureNote

from .entity import name_of, split


@dataclass(frozen=True)
class InnerHeader:
    """What stands inside, as far as it is there."""

    subject: str | None = None
    sender: str | None = None  # addr-spec; "" where there are several or none that can be read
    subject_line: bytes | None = None
    recipients: frozenset[str] | None = None  # of To and Cc, as `mailboxes.same_form`
    date: datetime | None = None

    def facts(self, outer: bytes, layers: Sequence[Layer]) -> ProtectedHeader:
        """For the windows."""
        hidden = _encrypted(layers) and self._differs(outer)
        return ProtectedHeader(self.subject, self.sender, hidden)

    def notes(self, outer: bytes, layers: Sequence[Layer]) -> tuple[SignatureNote, ...]:
        """What to say of the header beside a signature: what is shown is the one outside."""
        if self.subject is None:
            return (SignatureNote.SUBJECT_UNSIGNED,)
        fields = Fields(outer)
        differ = {
            SignatureNote.SUBJECT_DIFFERS: self._differs(outer) and not _encrypted(layers),
            SignatureNote.RECIPIENTS_DIFFER: self.recipients not in (None, _recipients(fields)),
            SignatureNote.DATE_DIFFERS: self.date not in (None, read_date(fields.first(b"date"))),
        }
        return tuple(note for note, does in differ.items() if does)

    def _differs(self, outer: bytes) -> bool:
        return self.subject is not None and unstructured(Fields(outer).first(b"subject")) != self.subject


NONE = InnerHeader()


def read(entity: bytes) -> InnerHeader | None:
    """The header that protects itself in `entity`; None: it says of no field that it is protected."""
    parameters = Part(entity, 0, 0, 0, len(entity), None).type_field.parameters
    if not parameters.get("hp") and parameters.get("protected-headers", "").lower() != "v1":
        return None
    fields = Fields(entity)
    lines = [line for line in split(entity)[0] if name_of(line) == b"subject"]
    return InnerHeader(
        unstructured(fields.first(b"subject")) if lines else None,
        _sender(fields.all(b"from")),
        lines[0] if lines else None,
        _recipients(fields) if fields.all(b"to") or fields.all(b"cc") else None,
        read_date(fields.first(b"date")),
    )


def _recipients(fields: Fields) -> frozenset[str]:
    values = (*fields.all(b"to"), *fields.all(b"cc"))
    return frozenset(same_form(each.address) for value in values for each in read_address_field(value))


def _sender(values: Sequence[bytes]) -> str | None:
    if not values:
        return None
    senders = [each.address for value in values for each in read_address_field(value)]
    return senders[0] if len(senders) == 1 else ""


def _encrypted(layers: Sequence[Layer]) -> bool:
    return any(layer.kind is LayerKind.ENCRYPTED for layer in layers)
