"""From what a person types to a key: Argon2id (RFC 9106), then HKDF-SHA256 (RFC 5869) for one purpose each.

The work factor has a floor that whoever opens enforces, because the parameters come from the server; and a
ceiling, so that nobody's browser is made to run out of memory.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tomail.base import stretching
from tomail.secure.protocol import labels, limits

from .failures import Weakened

KEY_BYTES, SALT_BYTES = stretching.KEY_BYTES, 16


@dataclass(frozen=True)
class Work:
    """What one guess costs."""

    memory_kib: int = limits.ARGON2_MEMORY_KIB
    passes: int = limits.ARGON2_PASSES
    lanes: int = limits.ARGON2_LANES

    def check(self) -> None:
        """Raises Weakened for less than the floor, more than the ceiling, or several lanes."""
        enough = self.memory_kib >= limits.ARGON2_MEMORY_KIB and self.passes >= limits.ARGON2_PASSES
        bearable = (
            self.memory_kib <= limits.ARGON2_MOST_MEMORY_KIB and self.passes <= limits.ARGON2_MOST_PASSES
        )
        if not (enough and bearable and self.lanes == limits.ARGON2_LANES):
            raise Weakened


DEFAULT_WORK = Work()


def literal(text: str) -> bytes:
    """As typed, in one Unicode form (NFKC): what looks the same on two keyboards is the same."""
    return unicodedata.normalize("NFKC", text).encode()


def words(text: str) -> bytes:
    """A proposed SecuPass: neither case nor what stands between the words matters."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return " ".join("".join(c if "a" <= c <= "z" else " " for c in folded).split()).encode()


def stretch(secret: bytes, salt: bytes, work: Work = DEFAULT_WORK) -> bytes:
    """32 bytes that cost `work` to come by. Raises Weakened; ValueError for a salt that has not 16 bytes."""
    work.check()
    if len(salt) != SALT_BYTES:
        raise ValueError("a salt has 16 bytes")
    return stretching.stretched(
        secret, salt, memory_kib=work.memory_kib, passes=work.passes, lanes=work.lanes
    )


def derive(secret: bytes, info: bytes, length: int = KEY_BYTES) -> bytes:
    """A key for one purpose from a key for several (HKDF-SHA256 without salt)."""
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=info).derive(secret)


def login_salt(origin: str, address: str) -> bytes:
    """Computed, not served: the server tells nobody whether an account exists.

    `origin` as browsers write it: "https://host" or "https://host:port".
    """
    named = labels.bound(labels.LOGIN_SALT, origin, address.strip().lower())
    return hashlib.sha256(named).digest()[:SALT_BYTES]


def login_key(password: str, origin: str, address: str) -> bytes:
    """What the server gets instead of the password."""
    return derive(stretch(literal(password), login_salt(origin, address)), labels.LOGIN_KEY.encode())
