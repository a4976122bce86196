"""Header fields inside the protection (RFC 9788, and the older draft that Thunderbird writes)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tomail.message.fields import Fields
from tomail.message.headers import read_address_field, unstructured
from tomail.message.structure import Part
from tomail.model.smime import Layer, LayerKind, ProtectedHeader, SignatureNote

from .entity import name_of, split


@dataclass(frozen=True)
class InnerHeader:
    """What stands inside, as far as it is there."""

    subject: str | None = None
    sender: str | None = None  # addr-spec; "" where there are several or none that can be read
    subject_line: bytes | None = None

    def facts(self, outer: bytes, layers: Sequence[Layer]) -> ProtectedHeader:
        """For the windows."""
        hidden = _encrypted(layers) and self._differs(outer)
        return ProtectedHeader(self.subject, self.sender, hidden)

    def subject_note(self, outer: bytes, layers: Sequence[Layer]) -> SignatureNote | None:
        """What to say of the subject beside a signature."""
        if self.subject is None:
            return SignatureNote.SUBJECT_UNSIGNED
        changed = self._differs(outer) and not _encrypted(layers)
        return SignatureNote.SUBJECT_DIFFERS if changed else None

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
    )


def _sender(values: Sequence[bytes]) -> str | None:
    if not values:
        return None
    senders = [each.address for value in values for each in read_address_field(value)]
    return senders[0] if len(senders) == 1 else ""


def _encrypted(layers: Sequence[Layer]) -> bool:
    return any(layer.kind is LayerKind.ENCRYPTED for layer in layers)
