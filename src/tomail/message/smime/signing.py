"""The detached signature of an entity (RFC 5652, 5; RFC 8551, 2.5; RFC 5035; RFC 6211; RFC 8419)."""

from __future__ import annotations

import hashlib
from datetime import datetime

from asn1crypto import (
    cms,
    core,
    tsp,
    x509,
)
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa

from . import capabilities
from .certificates import load
from .keys import OwnKey, PrivateKey

_HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}


def digest_for(private: PrivateKey) -> str:
    """The digest that goes with a key: as strong as it, SHA-512 for Ed25519 (RFC 8419, 2.3)."""
    if isinstance(private, ec.EllipticCurvePrivateKey):
        return "sha256" if private.key_size <= 256 else "sha384" if private.key_size <= 384 else "sha512"
    return "sha512" if isinstance(private, ed25519.Ed25519PrivateKey) else "sha256"


def signature(entity: bytes, signer: OwnKey, moment: datetime) -> bytes:
    """The CMS object (DER) that signs `entity`; ValueError where the key cannot sign."""
    certificate, private = load(signer.certificate), signer.private
    digest = digest_for(private)
    algorithm = _algorithm(private, digest)
    attributes = _attributes(entity, certificate, digest, algorithm, moment)
    info = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier({"issuer_and_serial_number": _issuer_and_serial(certificate)}),
            "digest_algorithm": {"algorithm": digest},
            "signed_attrs": attributes,
            "signature_algorithm": algorithm,
            "signature": _signed(private, digest, attributes.dump()),
        }
    )
    signed = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [{"algorithm": digest}],
            "encap_content_info": {"content_type": "data"},
            "certificates": [certificate, *map(load, signer.chain)],
            "signer_infos": [info],
        }
    )
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump())


def _issuer_and_serial(certificate: x509.Certificate) -> cms.IssuerAndSerialNumber:
    return cms.IssuerAndSerialNumber(
        {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    )


def _algorithm(private: PrivateKey, digest: str) -> cms.SignedDigestAlgorithm:
    if isinstance(private, rsa.RSAPrivateKey):
        return cms.SignedDigestAlgorithm({"algorithm": "rsassa_pkcs1v15"})
    if isinstance(private, ec.EllipticCurvePrivateKey):
        return cms.SignedDigestAlgorithm({"algorithm": f"{digest}_ecdsa"})
    if isinstance(private, ed25519.Ed25519PrivateKey):
        return cms.SignedDigestAlgorithm({"algorithm": "ed25519"})
    raise ValueError("a key that does not sign")


def _attributes(
    entity: bytes,
    certificate: x509.Certificate,
    digest: str,
    algorithm: cms.SignedDigestAlgorithm,
    moment: datetime,
) -> cms.CMSAttributes:
    meant = tsp.SigningCertificateV2({"certs": [{"cert_hash": hashlib.sha256(certificate.dump()).digest()}]})
    protection = {"digest_algorithm": {"algorithm": digest}, "signature_algorithm": algorithm}
    values = {
        "content_type": "data",
        "message_digest": hashlib.new(digest, entity).digest(),
        "signing_time": cms.Time({"utc_time": core.UTCTime(moment)}),
        "signing_certificate_v2": meant,
        "cms_algorithm_protection": cms.CMSAlgorithmProtection(protection),
        "smime_capabilities": capabilities.own(),
    }
    return cms.CMSAttributes([{"type": name, "values": [value]} for name, value in values.items()])


def _signed(private: PrivateKey, digest: str, data: bytes) -> bytes:
    if isinstance(private, rsa.RSAPrivateKey):
        return private.sign(data, padding.PKCS1v15(), _HASHES[digest])
    if isinstance(private, ec.EllipticCurvePrivateKey):
        return private.sign(data, ec.ECDSA(_HASHES[digest]))
    if isinstance(private, ed25519.Ed25519PrivateKey):
        return private.sign(data)
    raise ValueError("a key that does not sign")
