"""Signing and encrypting (RFC 8551, 3.3 to 3.6; RFC 5083, 5753, 8418)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from .keys import OwnKey


@dataclass(frozen=True)
class Recipient:
    """Somebody to encrypt to, or oneself; without `capabilities` (`Capability` words) the common ones."""

    certificate: bytes = field(repr=False)  # DER
    capabilities: tuple[str, ...] = ()


class CannotSeal(ValueError):
    """The key or a certificate cannot do what is asked: nothing may be sent."""


def protect(
    message: bytes,
    *,
    signer: OwnKey | None = None,
    recipients: Sequence[Recipient] = (),
    moment: datetime,
    hide_subject: bool = False,
) -> bytes:
    """`message` (of `compose.build`) signed by `signer`, then encrypted to `recipients`: a whole message.

    Give the sender's own certificate as one of `recipients`, or the copy cannot be read again. The header
    is copied inside (RFC 9788). `hide_subject`: outside stands "[...]". AES-256-GCM where every recipient
    can, else AES-256-CBC. `CannotSeal` if anything fails: there is no way to get clear text out of it.
    """
    raise NotImplementedError


def sign(entity: bytes, signer: OwnKey, moment: datetime) -> bytes:
    """The MIME entity (its own header, CRLF, 7bit) as multipart/signed with SHA-256."""
    raise NotImplementedError


def encrypt(entity: bytes, recipients: Sequence[Recipient]) -> bytes:
    """The MIME entity as application/pkcs7-mime."""
    raise NotImplementedError
