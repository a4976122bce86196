"""Content encryption: AES-CBC and 3DES, AES-GCM, ChaCha20-Poly1305 (RFC 3565, 5084, 8103)."""

from __future__ import annotations

from dataclasses import dataclass

from asn1crypto import cms, core
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from .ber import NONSENSE

_SHORTEST_TAG = 12  # bytes (RFC 5084, 3.2)


class RefusedAlgorithm(ValueError):
    """RC2, DES, RC4, or a way of encrypting that nobody should use or nobody knows."""


@dataclass(frozen=True)
class ContentCipher:
    """How a content is encrypted."""

    name: str
    key_size: int  # bytes
    authenticated: bool


AES256_GCM = "2.16.840.1.101.3.4.1.46"
AES256_CBC = "2.16.840.1.101.3.4.1.42"
_CHACHA20_POLY1305 = "1.2.840.113549.1.9.16.3.18"
_CIPHERS = {
    "2.16.840.1.101.3.4.1.2": ContentCipher("AES-128-CBC", 16, False),
    "2.16.840.1.101.3.4.1.22": ContentCipher("AES-192-CBC", 24, False),
    AES256_CBC: ContentCipher("AES-256-CBC", 32, False),
    "1.2.840.113549.3.7": ContentCipher("3DES-CBC", 24, False),
    "2.16.840.1.101.3.4.1.6": ContentCipher("AES-128-GCM", 16, True),
    "2.16.840.1.101.3.4.1.26": ContentCipher("AES-192-GCM", 24, True),
    AES256_GCM: ContentCipher("AES-256-GCM", 32, True),
    _CHACHA20_POLY1305: ContentCipher("ChaCha20-Poly1305", 32, True),
}


class GcmParameters(core.Sequence):
    """RFC 5084, 3.2."""

    _fields = [("nonce", core.OctetString), ("length", core.Integer, {"default": 12})]  # noqa: RUF012


def cipher_of(algorithm: cms.EncryptionAlgorithm) -> ContentCipher:
    """The cipher that `algorithm` names; `RefusedAlgorithm`."""
    try:
        return _CIPHERS[algorithm["algorithm"].dotted]
    except KeyError as error:
        raise RefusedAlgorithm from error


def decrypt_cbc(algorithm: cms.EncryptionAlgorithm, key: bytes, data: bytes) -> bytes | None:
    """The content; None whatever is wrong with it."""
    kind = TripleDES if cipher_of(algorithm).name == "3DES-CBC" else algorithms.AES
    try:
        vector = core.OctetString.load(algorithm["parameters"].dump()).native
        decryptor = Cipher(kind(key), modes.CBC(vector)).decryptor()
        padded = decryptor.update(data) + decryptor.finalize()
    except NONSENSE:
        return None
    size = padded[-1] if padded else 0
    good = 0 < size <= len(vector) and padded[-size:] == bytes([size]) * size
    return padded[:-size] if good else None


def decrypt_authenticated(
    algorithm: cms.EncryptionAlgorithm, key: bytes, data: bytes, tag: bytes, attributes: bytes
) -> bytes | None:
    """The content; None whatever is wrong with it. `attributes`: authenticated too."""
    try:
        if algorithm["algorithm"].dotted == _CHACHA20_POLY1305:
            nonce = core.OctetString.load(algorithm["parameters"].dump()).native
            return ChaCha20Poly1305(key).decrypt(nonce, data + tag, attributes)
        nonce = GcmParameters.load(algorithm["parameters"].dump())["nonce"].native
        if len(tag) < _SHORTEST_TAG:
            return None
        decryptor = Cipher(algorithms.AES(key), modes.GCM(nonce, tag, _SHORTEST_TAG)).decryptor()
        decryptor.authenticate_additional_data(attributes)
        return decryptor.update(data) + decryptor.finalize()
    except (InvalidTag, *NONSENSE):
        return None
