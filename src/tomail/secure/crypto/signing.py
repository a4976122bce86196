"""Ed25519 (RFC 8032) over a label and a body, so that a signature for one thing is none for another.

Bodies of `protocol/proofs.py` begin with their label already and are signed as they are.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from .failures import Unproven

SIGNATURE_BYTES = 64
_FIELD = 2**255 - 19
_ORDER_EIGHT = 0x5FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
_SMALL = frozenset({0, 1, _FIELD - 1, _ORDER_EIGHT, _FIELD - _ORDER_EIGHT})
"""Heights of the points of small order: with such a key anybody signs anything."""


def signing_public(seed: bytes) -> bytes:
    """The public key, 32 bytes, of a seed of 32 bytes."""
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def sign(seed: bytes, body: bytes, label: str = "") -> bytes:
    """64 bytes over `label|body`, or over a body that begins with its label."""
    return Ed25519PrivateKey.from_private_bytes(seed).sign(_labelled(label, body))


def verify(public: bytes, signature: bytes, body: bytes, label: str = "") -> None:
    """Raises Unproven, also for a key under which signatures prove nothing, as the page does."""
    height = int.from_bytes(public, "little") % (1 << 255)  # without the bit that stands for the sign
    if height % _FIELD in _SMALL:
        raise Unproven
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _labelled(label, body))
    except (InvalidSignature, ValueError):
        raise Unproven from None


def _labelled(label: str, body: bytes) -> bytes:
    return f"{label}|".encode() + body if label else body
