"""How a pair of public keys is called."""

from __future__ import annotations

import hashlib
import re

from .labels import PUBLIC_KEYS

SUITE_XWING, SUITE_X25519 = 0x01, 0x02
KEM_PUBLIC_BYTES = {SUITE_XWING: 1216, SUITE_X25519: 32}
SEALED_KEY_BYTES = {SUITE_XWING: 1168, SUITE_X25519: 80}  # a 32-byte key, sealed
SIGNING_PUBLIC_BYTES = 32
_FORM = re.compile(r"[0-9a-f]{32}")


def key_id(suite: int, kem: bytes, signing: bytes) -> str:
    """128 bits in hex of an encryption key and a signing key. Raises ValueError for a wrong length."""
    if KEM_PUBLIC_BYTES.get(suite) != len(kem) or len(signing) != SIGNING_PUBLIC_BYTES:
        raise ValueError("keys of a wrong length")
    named = f"{PUBLIC_KEYS}|".encode() + bytes([suite]) + kem + signing
    return hashlib.sha256(named).hexdigest()[:32]


def is_key_id(text: str) -> bool:
    """True for 32 hexadecimal digits in lower case."""
    return bool(_FORM.fullmatch(text))
