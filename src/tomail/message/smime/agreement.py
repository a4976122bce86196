"""The key that wraps a content key, agreed on by elliptic curves (RFC 5753, RFC 8418)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from asn1crypto import cms, core
from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, x448, x25519
from cryptography.hazmat.primitives.ciphers import Cipher, modes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.x963kdf import X963KDF
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap

from .keys import PrivateKey

# dhSinglePass-stdDH, and -cofactorDH: all curves here have cofactor 1.
_X963: dict[str, hashes.HashAlgorithm] = {
    "1.3.133.16.840.63.0.2": hashes.SHA1(),  # noqa: S303  (a mask, no signature)
    "1.3.132.1.11.0": hashes.SHA224(),
    "1.3.132.1.11.1": hashes.SHA256(),
    "1.3.132.1.11.2": hashes.SHA384(),
    "1.3.132.1.11.3": hashes.SHA512(),
    "1.3.133.16.840.63.0.3": hashes.SHA1(),  # noqa: S303  (a mask, no signature)
    "1.3.132.1.14.0": hashes.SHA224(),
    "1.3.132.1.14.1": hashes.SHA256(),
    "1.3.132.1.14.2": hashes.SHA384(),
    "1.3.132.1.14.3": hashes.SHA512(),
}
_HKDF: dict[str, hashes.HashAlgorithm] = {
    "1.2.840.113549.1.9.16.3.19": hashes.SHA256(),
    "1.2.840.113549.1.9.16.3.20": hashes.SHA384(),
    "1.2.840.113549.1.9.16.3.21": hashes.SHA512(),
}
_WRAPS = {"2.16.840.1.101.3.4.1.5": 16, "2.16.840.1.101.3.4.1.25": 24, "2.16.840.1.101.3.4.1.45": 32}
_3DES_WRAP = "1.2.840.113549.1.9.16.3.6"  # Outlook's, before it knew AES
_3DES_VECTOR = bytes.fromhex("4adda22c79e82105")  # RFC 3217, 3.2
_AES256_WRAP = "2.16.840.1.101.3.4.1.45"
_STD_DH_SHA256 = "1.3.132.1.11.1"
_HKDF_SHA256 = "1.2.840.113549.1.9.16.3.19"


class _SharedInfo(core.Sequence):
    """ECC-CMS-SharedInfo (RFC 5753, 7.2)."""

    _fields = [  # noqa: RUF012
        ("key_info", core.Any),
        ("ukm", core.OctetString, {"explicit": 0, "optional": True}),
        ("bits", core.OctetString, {"explicit": 2}),
    ]


class WrapAlgorithm(core.Sequence):
    """An AlgorithmIdentifier without parameters."""

    _fields = [("algorithm", core.ObjectIdentifier), ("parameters", core.Any, {"optional": True})]  # noqa: RUF012


@dataclass(frozen=True)
class Agreed:
    """What the sender adds for one recipient."""

    originator: cms.OriginatorIdentifierOrKey
    algorithm: cms.KeyEncryptionAlgorithm
    wrapped: bytes


def unwrap(info: cms.KeyAgreeRecipientInfo, wrapped: bytes, private: PrivateKey) -> bytes:
    """The content key; ValueError and its like (`ber.NONSENSE`, InvalidUnwrap) where that fails."""
    algorithm = info["key_encryption_algorithm"]
    wrap = WrapAlgorithm.load(algorithm["parameters"].dump())
    kind = wrap["algorithm"].dotted
    size = 24 if kind == _3DES_WRAP else _WRAPS[kind]
    ukm = info["ukm"].native
    shared = _exchange(private, info["originator"])
    wrapping = _derive(algorithm["algorithm"].dotted, shared, size, wrap.dump(), ukm)
    return _unwrapped_3des(wrapping, wrapped) if kind == _3DES_WRAP else aes_key_unwrap(wrapping, wrapped)


def wrap(
    public: ec.EllipticCurvePublicKey | x25519.X25519PublicKey | x448.X448PublicKey, key: bytes
) -> Agreed:
    """The content key `key` for the owner of `public`, by an ephemeral key."""
    algorithm = WrapAlgorithm({"algorithm": _AES256_WRAP})
    if isinstance(public, ec.EllipticCurvePublicKey):
        ephemeral: PrivateKey = ec.generate_private_key(public.curve)
        scheme = _STD_DH_SHA256
    else:
        kind = x25519.X25519PrivateKey if isinstance(public, x25519.X25519PublicKey) else x448.X448PrivateKey
        ephemeral, scheme = kind.generate(), _HKDF_SHA256
    shared = _shared(ephemeral, public)
    wrapping = _derive(scheme, shared, 32, algorithm.dump(), None)
    return Agreed(
        _originator(ephemeral),
        cms.KeyEncryptionAlgorithm({"algorithm": scheme, "parameters": core.Any(algorithm)}),
        aes_key_wrap(wrapping, key),
    )


def _unwrapped_3des(wrapping: bytes, wrapped: bytes) -> bytes:
    """RFC 3217, 3.2."""
    inside_out = _decrypted_3des(wrapping, _3DES_VECTOR, wrapped)[::-1]
    key = _decrypted_3des(wrapping, inside_out[:8], inside_out[8:])
    if hashlib.sha1(key[:-8], usedforsecurity=False).digest()[:8] != key[-8:]:
        raise ValueError("not a wrapped key")
    return key[:-8]


def _decrypted_3des(key: bytes, vector: bytes, data: bytes) -> bytes:
    decryptor = Cipher(TripleDES(key), modes.CBC(vector)).decryptor()
    return decryptor.update(data) + decryptor.finalize()


def _derive(scheme: str, shared: bytes, size: int, wrap_algorithm: bytes, ukm: bytes | None) -> bytes:
    info = _SharedInfo(
        {"key_info": core.Any.load(wrap_algorithm), "bits": (size * 8).to_bytes(4, "big")}
        | ({} if ukm is None else {"ukm": ukm})
    ).dump()
    if scheme in _HKDF:
        return HKDF(_HKDF[scheme], size, salt=None, info=info).derive(shared)
    return X963KDF(_X963[scheme], size, info).derive(shared)


def _exchange(private: PrivateKey, originator: cms.OriginatorIdentifierOrKey) -> bytes:
    if originator.name != "originator_key":
        raise ValueError("a static key, which RFC 5753 forbids")
    point = originator.chosen["public_key"].contents[1:]  # without the count of unused bits
    if isinstance(private, ec.EllipticCurvePrivateKey):
        return _shared(private, ec.EllipticCurvePublicKey.from_encoded_point(private.curve, point))
    if isinstance(private, x25519.X25519PrivateKey):
        return _shared(private, x25519.X25519PublicKey.from_public_bytes(point))
    return _shared(private, x448.X448PublicKey.from_public_bytes(point))


def _shared(private: PrivateKey, public: object) -> bytes:
    if isinstance(private, ec.EllipticCurvePrivateKey) and isinstance(public, ec.EllipticCurvePublicKey):
        return private.exchange(ec.ECDH(), public)
    if isinstance(private, x25519.X25519PrivateKey) and isinstance(public, x25519.X25519PublicKey):
        return private.exchange(public)
    if isinstance(private, x448.X448PrivateKey) and isinstance(public, x448.X448PublicKey):
        return private.exchange(public)
    raise ValueError("a key that agrees on nothing")


def _originator(ephemeral: PrivateKey) -> cms.OriginatorIdentifierOrKey:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    der = ephemeral.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return cms.OriginatorIdentifierOrKey("originator_key", cms.PublicKeyInfo.load(der))
