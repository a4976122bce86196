"""Sealing secrets: for a principal (HPKE, RFC 9180) and with a key that both sides have (AES-256-GCM).

The suite is X-Wing (ML-KEM-768 with X25519), HKDF-SHA256 and ChaCha20-Poly1305: what is sealed today lies
in databases and backups for decades. Every sealed thing is bound to what it is for (`purpose`), so that a
row cannot be moved to where it would mean something else.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from tomail.base import stretching
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

KEY_BYTES = 32
MEMORY_KIB, PASSES, LANES = 64 * 1024, 3, 4  # what one guess at a PIN costs; another would open nothing
_MLKEM_SEED, _MLKEM_PUBLIC = 64, 1184
_NONCE, _SALT = 12, 16
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


class Unopened(Exception):
    """The key does not open it, or it was changed, or it is for another purpose."""


@dataclass(frozen=True)
class KeyPair:
    """Whoever has `private` (96 bytes) opens what was sealed for `public` (1216 bytes)."""

    public: bytes
    private: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> KeyPair:
        """A new one."""
        mlkem, x25519 = MLKEM768PrivateKey.generate(), X25519PrivateKey.generate()
        public = mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()
        return cls(public, mlkem.private_bytes_raw() + x25519.private_bytes_raw())

    def open(self, sealed: bytes, purpose: str) -> bytes:
        """What was sealed for this pair. Raises Unopened."""
        private = MLKEM768X25519PrivateKey(
            MLKEM768PrivateKey.from_seed_bytes(self.private[:_MLKEM_SEED]),
            X25519PrivateKey.from_private_bytes(self.private[_MLKEM_SEED:]),
        )
        try:
            return _SUITE.decrypt(sealed, private, info=purpose.encode())
        except (InvalidTag, ValueError):
            raise Unopened from None


def seal_for(public: bytes, secret: bytes, purpose: str) -> bytes:
    """Seal `secret` for the holder of the private half."""
    key = MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_PUBLIC]),
        X25519PublicKey.from_public_bytes(public[_MLKEM_PUBLIC:]),
    )
    return _SUITE.encrypt(secret, key, info=purpose.encode())


def new_key() -> bytes:
    """256 random bits."""
    return os.urandom(KEY_BYTES)


def lock(key: bytes, plain: bytes, purpose: str) -> bytes:
    """`plain` under `key`: a nonce, then ciphertext and tag."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, purpose.encode())


def unlock(key: bytes, locked: bytes, purpose: str) -> bytes:
    """The reverse of `lock`. Raises Unopened."""
    try:
        return AESGCM(key).decrypt(locked[:_NONCE], locked[_NONCE:], purpose.encode())
    except (InvalidTag, ValueError):
        raise Unopened from None


def lock_with_password(password: str, pepper: bytes, plain: bytes, purpose: str) -> bytes:
    """`plain` under a password or PIN. `pepper` is a key that a thief of the database does not have:

    without it a PIN of six digits would be guessed in a day. RFC 9106: Argon2id, 64 MiB, 3 passes.
    """
    salt = os.urandom(_SALT)
    return salt + lock(_stretched(password, pepper, salt), plain, purpose)


def unlock_with_password(password: str, pepper: bytes, locked: bytes, purpose: str) -> bytes:
    """The reverse. Raises Unopened: most often the password is wrong."""
    return unlock(_stretched(password, pepper, locked[:_SALT]), locked[_SALT:], purpose)


def _stretched(password: str, pepper: bytes, salt: bytes) -> bytes:
    return stretching.stretched(
        password.encode(), salt, memory_kib=MEMORY_KIB, passes=PASSES, lanes=LANES, pepper=pepper
    )


def no_key() -> Refused:
    """The signed-in person holds no key to it."""
    return Refused(
        Problem(
            ProblemKind.NOT_ALLOWED,
            sentence(QT_TRANSLATE_NOOP("engine", "You do not have access to this.")),
            sentence(
                QT_TRANSLATE_NOOP("engine", "Whoever manages the rights of the practice can give it to you.")
            ),
        )
    )
