"""Making what people type dear to guess: Argon2id (RFC 9106)."""

from __future__ import annotations

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

KEY_BYTES = 32


def stretched(
    secret: bytes, salt: bytes, *, memory_kib: int, passes: int, lanes: int, pepper: bytes | None = None
) -> bytes:
    """32 bytes that cost so much memory and so many passes to come by. `pepper`: what a thief lacks."""
    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=passes,
        lanes=lanes,
        memory_cost=memory_kib,
        secret=pepper,
    )
    return kdf.derive(secret)
