"""Own keys: a certificate, its chain and the private key, as a PKCS#12 file (RFC 7292) brings them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import warnings
from dataclasses import dataclass, field
from functools import cached_property

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, rsa, x448, x25519
from cryptography.hazmat.primitives.serialization import pkcs12

_ROUNDS = 300_000  # of a password's derivation; programs of others take up to 600,000
PrivateKey = (
    rsa.RSAPrivateKey
    | ec.EllipticCurvePrivateKey
    | ed25519.Ed25519PrivateKey
    | ed448.Ed448PrivateKey
    | x25519.X25519PrivateKey
    | x448.X448PrivateKey
)


class WrongPassword(ValueError):
    """The PKCS#12 file does not open with this password (or is damaged where that cannot be told apart)."""


class NotAKey(ValueError):
    """No PKCS#12 file, no private key in it, or a key that signs and encrypts nothing we know."""


@dataclass(frozen=True)
class OwnKey:
    """An own certificate with its private key; keep `to_bytes()` in the encrypted profile only."""

    certificate: bytes = field(repr=False)  # DER
    chain: tuple[bytes, ...] = field(repr=False, default=())  # DER, what stands between it and the root
    private_key: bytes = field(repr=False, default=b"")  # PKCS#8, DER, not encrypted

    @cached_property
    def private(self) -> PrivateKey:
        """The private key, ready to use; whether it is sound was asked when it was taken in."""
        return _known(
            serialization.load_der_private_key(self.private_key, None, unsafe_skip_rsa_key_validation=True)
        )

    def to_bytes(self) -> bytes:
        """All of it, in clear, for a store that is encrypted itself."""
        texts = [_text(each) for each in (self.certificate, self.private_key, *self.chain)]
        return json.dumps(texts).encode()

    @classmethod
    def from_bytes(cls, stored: bytes) -> OwnKey:
        """The reverse of `to_bytes`; ValueError where that is not what `stored` holds."""
        certificate, private_key, *chain = map(base64.b64decode, json.loads(stored))
        return cls(certificate, tuple(chain), private_key)


def read_pkcs12(data: bytes, password: str) -> OwnKey:
    """The key in the file `data` (.p12, .pfx); `WrongPassword` or `NotAKey` where there is none."""
    key, certificate, others = _unpacked(data, password)
    if key is None or certificate is None:
        raise NotAKey("no key with a certificate")
    der = serialization.Encoding.DER
    return OwnKey(
        certificate.public_bytes(der),
        tuple(each.public_bytes(der) for each in others),
        _known(key).private_bytes(der, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()),
    )


def write_pkcs12(key: OwnKey, password: str) -> bytes:
    """A file to keep elsewhere: AES-256, PBKDF2; opens in the programs of others. `NotAKey` for a kind of key
    that there is no such file of."""
    from cryptography import x509

    certificate, *chain = (x509.load_der_x509_certificate(each) for each in (key.certificate, *key.chain))
    private = key.private
    if isinstance(private, x25519.X25519PrivateKey | x448.X448PrivateKey):
        raise NotAKey("no format for this key")
    protection = (
        serialization.PrivateFormat.PKCS12.encryption_builder()
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .kdf_rounds(_ROUNDS)
        .hmac_hash(hashes.SHA256())
        .build(password.encode())
    )
    file = pkcs12.serialize_key_and_certificates(b"S/MIME", private, certificate, chain, protection)
    return _with_costly_proof(file, password)


def _with_costly_proof(file: bytes, password: str) -> bytes:
    """What shows that a password is right costs as much as the rest: the library makes it of 2048 rounds, and
    whoever guesses begins there (RFC 7292, 4 and B.2)."""
    from asn1crypto import pkcs12 as format_

    read, salt = format_.Pfx.load(file), os.urandom(16)
    state = b"\3" * 64 + _filled(salt) + _filled((password + "\0").encode("utf-16-be"))
    for _ in range(_ROUNDS):
        state = hashlib.sha256(state).digest()
    proof = hmac.digest(state, bytes(read["auth_safe"]["content"]), "sha256")
    digest = {"digest_algorithm": {"algorithm": "sha256"}, "digest": proof}
    read["mac_data"] = {"mac": digest, "mac_salt": salt, "iterations": _ROUNDS}
    return bytes(read.dump())


def _filled(data: bytes) -> bytes:
    """Whole blocks of it."""
    size = -(-len(data) // 64) * 64
    return (data * (size // len(data) + 1))[:size]


def _unpacked(data: bytes, password: str):  # type: ignore[no-untyped-def]  # the library's union is private
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of BER, which Windows and Firefox write
            return pkcs12.load_key_and_certificates(data, password.encode())
    except ValueError as error:
        if data[:1] != b"\x30":
            raise NotAKey("no PKCS#12 file") from error
        raise WrongPassword("does not open") from error
    except Exception as error:  # the library's own kinds of "unsupported"
        raise NotAKey("not understood") from error


def _known(key: object) -> PrivateKey:
    if not isinstance(key, PrivateKey):
        raise NotAKey("a key of another kind")
    return key


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
