"""Own keys: a certificate, its chain and the private key, as a PKCS#12 file (RFC 7292) brings them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class OwnKey:
    """An own certificate with its private key; keep `to_bytes()` in the encrypted profile only."""

    certificate: bytes = field(repr=False)  # DER
    chain: tuple[bytes, ...] = field(repr=False, default=())  # DER, what stands between it and the root
    private_key: bytes = field(repr=False, default=b"")  # PKCS#8, DER, not encrypted

    def to_bytes(self) -> bytes:
        """All of it, in clear, for a store that is encrypted itself."""
        raise NotImplementedError

    @classmethod
    def from_bytes(cls, stored: bytes) -> OwnKey:
        """The reverse of `to_bytes`; ValueError where that is not what `stored` holds."""
        raise NotImplementedError


class WrongPassword(ValueError):
    """The PKCS#12 file does not open with this password (or is damaged where that cannot be told apart)."""


class NotAKey(ValueError):
    """No PKCS#12 file, no private key in it, or a key that signs and encrypts nothing we know."""


def read_pkcs12(data: bytes, password: str) -> OwnKey:
    """The key in the file `data` (.p12, .pfx); `WrongPassword` or `NotAKey` where there is none."""
    raise NotImplementedError


def write_pkcs12(key: OwnKey, password: str) -> bytes:
    """A file to keep elsewhere: AES-256, PBKDF2; opens in the programs of others."""
    raise NotImplementedError
