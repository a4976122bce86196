"""Sealing a key for somebody: HPKE (RFC 9180), base mode, HKDF-SHA256, AES-256-GCM.

Suite 0x01 is X-Wing (ML-KEM-768 with X25519; draft-connolly-cfrg-xwing-kem), 0x02 X25519 alone. The
library has no additional data for single-shot HPKE, so everything that a sealed key is bound to stands in
`info`. What comes out is the encapsulated key followed by the ciphertext: 1168 or 80 bytes for a key of 32.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from tomail.secure.protocol.key_id import SUITE_X25519, SUITE_XWING

from .failures import Unopened

SEED_BYTES = 32
_MLKEM_SEED, _MLKEM_PUBLIC = 64, 1184

PrivateKey = MLKEM768X25519PrivateKey | X25519PrivateKey
PublicKey = MLKEM768X25519PublicKey | X25519PublicKey


@dataclass(frozen=True)
class _Scheme:
    hpke: Suite
    private: Callable[[bytes], PrivateKey]
    public: Callable[[bytes], PublicKey]
    public_bytes: Callable[[bytes], bytes]  # of a seed


def _xwing_halves(seed: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    expanded = hashlib.shake_256(seed).digest(_MLKEM_SEED + SEED_BYTES)
    return (
        MLKEM768PrivateKey.from_seed_bytes(expanded[:_MLKEM_SEED]),
        X25519PrivateKey.from_private_bytes(expanded[_MLKEM_SEED:]),
    )


def _xwing_public_bytes(seed: bytes) -> bytes:
    return b"".join(half.public_key().public_bytes_raw() for half in _xwing_halves(seed))


def _xwing_public(raw: bytes) -> PublicKey:
    return MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(raw[:_MLKEM_PUBLIC]),
        X25519PublicKey.from_public_bytes(raw[_MLKEM_PUBLIC:]),
    )


def _x25519_public_bytes(seed: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


_SCHEMES = {
    SUITE_XWING: _Scheme(
        Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM),
        lambda seed: MLKEM768X25519PrivateKey(*_xwing_halves(seed)),
        _xwing_public,
        _xwing_public_bytes,
    ),
    SUITE_X25519: _Scheme(
        Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM),
        X25519PrivateKey.from_private_bytes,
        X25519PublicKey.from_public_bytes,
        _x25519_public_bytes,
    ),
}


def public_from_seed(suite: int, seed: bytes) -> bytes:
    """The public key, 1216 or 32 bytes, of a private one: its seed of 32 bytes. Raises ValueError."""
    return _scheme(suite, seed).public_bytes(seed)


def seal(suite: int, public: bytes, secret: bytes, info: bytes) -> bytes:
    """`secret` for the holder of the private half, bound to `info`. Raises ValueError for what is no key."""
    scheme = _scheme(suite)
    return scheme.hpke.encrypt(secret, scheme.public(public), info=info)


def unseal(suite: int, seed: bytes, sealed: bytes, info: bytes) -> bytes:
    """The reverse of `seal`. Raises Unopened."""
    scheme = _scheme(suite, seed)
    try:
        return scheme.hpke.decrypt(sealed, scheme.private(seed), info=info)
    except (InvalidTag, ValueError):
        raise Unopened from None


def _scheme(suite: int, seed: bytes = bytes(SEED_BYTES)) -> _Scheme:
    if suite not in _SCHEMES or len(seed) != SEED_BYTES:
        raise ValueError("an unknown suite, or a seed that has not 32 bytes")
    return _SCHEMES[suite]
