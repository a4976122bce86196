"""Putting a verdict on a signature together; loads nothing heavy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tomail.model.smime import Signature, SignatureNote, SignatureReason, SignatureState

_UNCONFIRMED = frozenset(
    {
        SignatureReason.CERTIFICATE_MISSING,
        SignatureReason.CERTIFICATE_UNTRUSTED,
        SignatureReason.CERTIFICATE_EXPIRED,
        SignatureReason.CERTIFICATE_NOT_YET_VALID,
        SignatureReason.CERTIFICATE_REVOKED,
        SignatureReason.CERTIFICATE_PURPOSE,
        SignatureReason.ADDRESS_MISMATCH,
        SignatureReason.NO_SENDER,
        SignatureReason.SEVERAL_SENDERS,
        SignatureReason.HEADERS_DIFFER,
    }
)


def refused(reason: SignatureReason, **known: object) -> Signature:
    """The signature that is not VALID for one `reason`."""
    return judged(Signature(**known), [reason], ())  # type: ignore[arg-type]


def judged(
    signature: Signature, reasons: Sequence[SignatureReason], notes: Sequence[SignatureNote]
) -> Signature:
    """`signature` with the state that its reasons make."""
    order = list(SignatureReason)
    found = tuple(sorted(dict.fromkeys(reasons), key=order.index))
    if not found:
        state = SignatureState.VALID
    elif found == (SignatureReason.NO_SIGNER,):
        state = SignatureState.NONE
    else:
        state = SignatureState.UNCONFIRMED if _UNCONFIRMED.issuperset(found) else SignatureState.INVALID
    return replace(signature, state=state, reasons=found, notes=tuple(dict.fromkeys(notes)))


def with_reason(signature: Signature, reason: SignatureReason) -> Signature:
    """`signature` with one more reason against it."""
    return judged(signature, [*signature.reasons, reason], signature.notes)


def with_note(signature: Signature, note: SignatureNote) -> Signature:
    """`signature` with one more note."""
    return replace(signature, notes=tuple(dict.fromkeys([*signature.notes, note])))
