"""The portal's own secrets: they stand in a file of mode 600 or in the environment, never in the database."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SECRET_BYTES = 32
TOKEN_BYTES = 32
_NONCE = 12
_NAMES = ("pepper", "sealing", "signing")
_FOR_ADDRESSES = b"tomail/portal-address/v1"


class WrongKeys(Exception):
    """The secrets are damaged, readable by others, or not those of this database. The text has no secret."""


@dataclass(frozen=True)
class Keys:
    """Three secrets of 32 bytes. A copy of the database is worth little without them."""

    pepper: bytes = field(repr=False)
    sealing: bytes = field(repr=False)
    signing: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Keys:
        """Freshly drawn."""
        return cls(*(secrets.token_bytes(SECRET_BYTES) for _ in _NAMES))

    @classmethod
    def from_text(cls, text: str) -> Keys:
        """From JSON with base64. Raises WrongKeys."""
        try:
            stored = json.loads(text)
            parts = [base64.b64decode(stored[name], validate=True) for name in _NAMES]
        except (ValueError, KeyError, TypeError):
            raise WrongKeys("the keys of the portal cannot be read") from None
        if any(len(part) != SECRET_BYTES for part in parts):
            raise WrongKeys("the keys of the portal have a wrong length")
        return cls(*parts)

    def to_text(self) -> str:
        """The reverse of `from_text`."""
        return json.dumps({name: base64.b64encode(getattr(self, name)).decode() for name in _NAMES})

    def address_hash(self, address: str) -> str:
        """By which the database knows an e-mail address: HMAC-SHA-256 in hex."""
        return self._mac("address", plain_address(address).encode()).hex()

    def auth_hash(self, auth_key: bytes) -> bytes:
        """What is stored of the key that a password gives (32 bytes)."""
        return self._mac("login", auth_key)

    def mark(self, purpose: str, text: str) -> str:
        """What a counter or a log is filed under without naming it."""
        return self._mac(purpose, text.encode()).hex()[:32]

    def token(self, purpose: str, identifier: str) -> str:
        """The secret of a link that is known by `identifier`: a repeated request gets the same one."""
        return (
            base64.urlsafe_b64encode(self._mac(f"token-{purpose}", identifier.encode())).rstrip(b"=").decode()
        )

    def seal(self, text: str) -> bytes:
        """An address as the mail outbox needs it: AES-256-GCM, nonce first."""
        nonce = os.urandom(_NONCE)
        return nonce + AESGCM(self.sealing).encrypt(nonce, text.encode(), _FOR_ADDRESSES)

    def open(self, sealed: bytes) -> str:
        """The reverse of `seal`. Raises WrongKeys."""
        try:
            plain = AESGCM(self.sealing).decrypt(sealed[:_NONCE], sealed[_NONCE:], _FOR_ADDRESSES)
        except (InvalidTag, ValueError):
            raise WrongKeys("what was sealed does not open with these keys") from None
        return plain.decode()

    @property
    def signer(self) -> Ed25519PrivateKey:
        """Signs what the portal serves."""
        return Ed25519PrivateKey.from_private_bytes(self.signing)

    @property
    def public(self) -> bytes:
        """32 bytes; practices keep it when they enrol."""
        return self.signer.public_key().public_bytes_raw()

    @property
    def check(self) -> str:
        """Tells whether these are the keys that a database was begun with."""
        return self._mac("check", b"").hex()

    def _mac(self, purpose: str, data: bytes) -> bytes:
        return hmac.digest(self.pepper, f"tomail/portal-{purpose}/v1|".encode() + data, "sha256")


def load(path: Path) -> Keys:
    """The keys in `path`, drawn and written at the first start. Raises WrongKeys, OSError."""
    if not path.exists():
        _write(path, Keys.new().to_text())
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise WrongKeys(f"{path.name} may be read by others: chmod 600 it")
    return Keys.from_text(path.read_text())


def token_hash(token: str) -> str:
    """What the database keeps of a random token."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_token() -> str:
    """256 random bits in base64url."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def plain_address(address: str) -> str:
    """The one spelling of an address."""
    return address.strip().lower()


def _write(path: Path, text: str) -> None:
    """Whole or not at all; of two programs that start at once the first one's stays."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileExistsError):
        path.hardlink_to(draft)
    draft.unlink()
