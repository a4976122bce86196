"""Encrypting to certificates (RFC 5652, 6; RFC 5083 and 5084; RFC 3560; RFC 5753, 8418)."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field

from asn1crypto import algos, cms, core, x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, x448, x25519
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.padding import PKCS7
from cryptography.hazmat.primitives.serialization import load_der_public_key

from tomail.model.smime import Capability

from . import agreement
from .certificates import load, purposes, weak_key
from .ciphers import GcmParameters

_KEY_SIZE = 32  # bytes: AES-256


@dataclass(frozen=True)
class Recipient:
    """Somebody to encrypt to, or oneself; without `capabilities` (`Capability` words) the common ones."""

    certificate: bytes = field(repr=False)  # DER
    capabilities: tuple[str, ...] = ()


class CannotSeal(ValueError):
    """The key or a certificate cannot do what is asked: nothing may be sent."""


def envelop(content: bytes, recipients: Sequence[Recipient]) -> tuple[bytes, bool]:
    """The CMS object (DER) for `recipients`, and whether it is authenticated; `CannotSeal`."""
    key = secrets.token_bytes(_KEY_SIZE)
    infos = [_recipient_info(each, key) for each in recipients]
    if not infos:
        raise CannotSeal("nobody to encrypt to")
    authenticated = all(Capability.AES256_GCM in each.capabilities for each in recipients)
    made = _authenticated(content, key, infos) if authenticated else _enveloped(content, key, infos)
    return bytes(made.dump()), authenticated


def _enveloped(content: bytes, key: bytes, infos: list[cms.RecipientInfo]) -> cms.ContentInfo:
    vector = secrets.token_bytes(16)
    padder = PKCS7(128).padder()
    encryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).encryptor()
    encrypted = encryptor.update(padder.update(content) + padder.finalize()) + encryptor.finalize()
    data = cms.EnvelopedData(
        {
            "version": "v2" if any(each.name == "kari" for each in infos) else "v0",
            "recipient_infos": infos,
            "encrypted_content_info": _content_info("aes256_cbc", core.OctetString(vector), encrypted),
        }
    )
    return cms.ContentInfo({"content_type": "enveloped_data", "content": data})


def _authenticated(content: bytes, key: bytes, infos: list[cms.RecipientInfo]) -> cms.ContentInfo:
    nonce = secrets.token_bytes(12)
    encrypted = AESGCM(key).encrypt(nonce, content, None)
    parameters = GcmParameters({"nonce": nonce, "length": 16})
    data = cms.AuthEnvelopedData(
        {
            "version": "v0",
            "recipient_infos": infos,
            "auth_encrypted_content_info": _content_info("aes256_gcm", parameters, encrypted[:-16]),
            "mac": encrypted[-16:],
        }
    )
    return cms.ContentInfo({"content_type": "authenticated_enveloped_data", "content": data})


def _content_info(cipher: str, parameters: core.Asn1Value, encrypted: bytes) -> cms.EncryptedContentInfo:
    algorithm = cms.EncryptionAlgorithm({"algorithm": cipher, "parameters": parameters})
    return cms.EncryptedContentInfo(
        {
            "content_type": "data",
            "content_encryption_algorithm": algorithm,
            "encrypted_content": encrypted,
        }
    )


def _recipient_info(recipient: Recipient, key: bytes) -> cms.RecipientInfo:
    certificate = load(recipient.certificate)
    if not purposes(certificate)[1] or weak_key(certificate):
        raise CannotSeal("not a certificate to encrypt to")
    public = load_der_public_key(certificate.public_key.dump())
    named = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    if isinstance(public, rsa.RSAPublicKey):
        return _transported(public, named, key, oaep=Capability.RSA_OAEP in recipient.capabilities)
    if isinstance(public, ec.EllipticCurvePublicKey | x25519.X25519PublicKey | x448.X448PublicKey):
        return _agreed(agreement.wrap(public, key), named)
    raise CannotSeal("a key that only signs")


def _transported(
    public: rsa.RSAPublicKey, named: dict[str, x509.Name | int], key: bytes, *, oaep: bool
) -> cms.RecipientInfo:
    way = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None) if oaep else padding.PKCS1v15()
    info = cms.KeyTransRecipientInfo(
        {
            "version": "v0",
            "rid": cms.RecipientIdentifier({"issuer_and_serial_number": cms.IssuerAndSerialNumber(named)}),
            "key_encryption_algorithm": _oaep_algorithm() if oaep else {"algorithm": "rsaes_pkcs1v15"},
            "encrypted_key": public.encrypt(key, way),
        }
    )
    return cms.RecipientInfo({"ktri": info})


def _oaep_algorithm() -> cms.KeyEncryptionAlgorithm:
    digest = {"algorithm": "sha256"}
    parameters = algos.RSAESOAEPParams(
        {"hash_algorithm": digest, "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": digest}}
    )
    return cms.KeyEncryptionAlgorithm({"algorithm": "rsaes_oaep", "parameters": parameters})


def _agreed(agreed: agreement.Agreed, named: dict[str, x509.Name | int]) -> cms.RecipientInfo:
    identifier = {"issuer_and_serial_number": cms.IssuerAndSerialNumber(named)}
    info = cms.KeyAgreeRecipientInfo(
        {
            "version": "v3",
            "originator": agreed.originator,
            "key_encryption_algorithm": agreed.algorithm,
            "recipient_encrypted_keys": [
                {
                    "rid": cms.KeyAgreementRecipientIdentifier(identifier),
                    "encrypted_key": agreed.wrapped,
                }
            ],
        }
    )
    return cms.RecipientInfo({"kari": info})
