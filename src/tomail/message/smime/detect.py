"""Which parts of a message are wrapped, by type and by name (RFC 8551, 3.10); loads nothing heavy."""

from __future__ import annotations

from enum import Enum

from tomail.message.structure import Part

_CMS_TYPES = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_SIGNATURE_TYPES = frozenset({"application/pkcs7-signature", "application/x-pkcs7-signature"})


class Wrapping(Enum):
    """How an entity is wrapped."""

    NONE = "none"
    DETACHED = "detached"  # multipart/signed
    CMS = "cms"  # application/pkcs7-mime: what it does, only its content says


def may_be_protected(raw: bytes) -> bool:
    """False: nothing in `raw` is wrapped with S/MIME, and nothing more need be loaded to show it."""
    lower = raw.lower()  # five times faster than a search that ignores case
    return b"pkcs7" in lower or b".p7" in lower


def wrapping_of(part: Part) -> Wrapping:
    """How `part` is wrapped."""
    kind = part.content_type
    if kind == "multipart/signed":
        protocol = part.type_field.parameters.get("protocol", "").lower()
        return Wrapping.DETACHED if protocol in _SIGNATURE_TYPES or _has_signature(part) else Wrapping.NONE
    if kind in _CMS_TYPES:
        return Wrapping.CMS
    named = kind == "application/octet-stream" and part.declared_name.lower().endswith((".p7m", ".p7z"))
    return Wrapping.CMS if named else Wrapping.NONE


def is_signature(part: Part) -> bool:
    """A detached signature, which is no attachment to a person."""
    named = part.content_type == "application/octet-stream" and part.declared_name.lower().endswith(".p7s")
    return part.content_type in _SIGNATURE_TYPES or named


def _has_signature(part: Part) -> bool:
    return len(part.children) > 1 and is_signature(part.children[1])
