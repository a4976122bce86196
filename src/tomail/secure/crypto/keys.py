"""The keys of a practice, a workstation or a patient: one to seal for them, one that they sign with."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from tomail.secure.protocol.key_id import KEM_PUBLIC_BYTES, SIGNING_PUBLIC_BYTES, SUITE_XWING, key_id

from .kem import SEED_BYTES, public_from_seed, seal, unseal
from .signing import sign, signing_public, verify


@dataclass(frozen=True)
class PublicKeys:
    """What everybody may know of somebody."""

    suite: int
    kem: bytes = field(repr=False)
    signing: bytes = field(repr=False)

    @property
    def key_id(self) -> str:
        """How both together are called."""
        return key_id(self.suite, self.kem, self.signing)

    def encode(self) -> bytes:
        """The suite, the key to seal for, the key to verify with: 1249 or 65 bytes."""
        return bytes([self.suite]) + self.kem + self.signing

    @classmethod
    def decode(cls, raw: bytes) -> PublicKeys:
        """The reverse. Raises ValueError."""
        kem_bytes = KEM_PUBLIC_BYTES.get(raw[0] if raw else 0)
        if kem_bytes is None or len(raw) != 1 + kem_bytes + SIGNING_PUBLIC_BYTES:
            raise ValueError("public keys of a wrong length")
        return cls(raw[0], raw[1 : 1 + kem_bytes], raw[1 + kem_bytes :])

    def seal(self, secret: bytes, info: bytes) -> bytes:
        """For the holder alone. Raises ValueError if the key is none."""
        return seal(self.suite, self.kem, secret, info)

    def verify(self, signature: bytes, body: bytes, label: str = "") -> None:
        """Raises Unproven."""
        verify(self.signing, signature, body, label)


@dataclass(frozen=True)
class PrivateKeys:
    """The two seeds."""

    suite: int
    kem_seed: bytes = field(repr=False)
    signing_seed: bytes = field(repr=False)

    @classmethod
    def new(cls, suite: int = SUITE_XWING) -> PrivateKeys:
        """Random ones."""
        return cls(suite, os.urandom(SEED_BYTES), os.urandom(SEED_BYTES))

    def encode(self) -> bytes:
        """65 bytes: the suite and both seeds."""
        return bytes([self.suite]) + self.kem_seed + self.signing_seed

    @classmethod
    def decode(cls, raw: bytes) -> PrivateKeys:
        """The reverse. Raises ValueError."""
        if len(raw) != 1 + 2 * SEED_BYTES or raw[0] not in KEM_PUBLIC_BYTES:
            raise ValueError("private keys of a wrong length")
        return cls(raw[0], raw[1 : 1 + SEED_BYTES], raw[1 + SEED_BYTES :])

    def public(self) -> PublicKeys:
        """The other halves."""
        return PublicKeys(
            self.suite, public_from_seed(self.suite, self.kem_seed), signing_public(self.signing_seed)
        )

    def unseal(self, sealed: bytes, info: bytes) -> bytes:
        """What was sealed for these keys. Raises Unopened."""
        return unseal(self.suite, self.kem_seed, sealed, info)

    def sign(self, body: bytes, label: str = "") -> bytes:
        """64 bytes."""
        return sign(self.signing_seed, body, label)
