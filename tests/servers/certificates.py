"""A certificate authority for tests, and the certificates that a mail server may show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Literal

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Kind = Literal["good", "self_signed", "expired", "wrong_host"]
LOOPBACK = ("localhost", "127.0.0.1")
ELSEWHERE = ("mail.elsewhere.test",)


@dataclass(frozen=True)
class ServerCertificate:
    """Paths of PEM files; `ca_file` is what a client has to trust."""

    certificate: Path
    key: Path
    ca_file: Path


class Authority:
    """Issues certificates that hold for strict checks as well (RFC 5280: key identifiers, key usage)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = _name("Test authority")
        builder = _builder(self._name, self._name, self._key, _days(-1), _days(30))
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        certificate = builder.add_extension(_usage(ca=True), critical=True).sign(self._key, hashes.SHA256())
        self.ca_file = folder / "ca.pem"
        self.ca_file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))

    def issue(self, kind: Kind = "good", names: Sequence[str] = LOOPBACK) -> ServerCertificate:
        """A server certificate for `names`; `kind` says what is wrong with it."""
        key = ec.generate_private_key(ec.SECP256R1())
        names = ELSEWHERE if kind == "wrong_host" else names
        alone = kind == "self_signed"
        subject, signer = _name(names[0]), key if alone else self._key
        start, end = (_days(-60), _days(-30)) if kind == "expired" else (_days(-1), _days(30))
        builder = _builder(subject, subject if alone else self._name, key, start, end, signer)
        builder = builder.add_extension(_alternative_names(names), critical=False)
        builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        builder = builder.add_extension(_usage(ca=False), critical=True)
        purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
        certificate = builder.add_extension(purpose, critical=False).sign(signer, hashes.SHA256())
        return self._write(kind, certificate, key)

    def _write(
        self, kind: str, certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey
    ) -> ServerCertificate:
        paths = self._folder / f"{kind}.pem", self._folder / f"{kind}.key"
        paths[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        paths[1].touch(mode=0o600)
        paths[1].write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
        return ServerCertificate(*paths, self.ca_file)


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    start: datetime,
    end: datetime,
    signer: ec.EllipticCurvePrivateKey | None = None,
) -> x509.CertificateBuilder:
    builder = x509.CertificateBuilder(
        issuer, subject, key.public_key(), x509.random_serial_number(), start, end
    )
    own = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    theirs = x509.AuthorityKeyIdentifier.from_issuer_public_key((signer or key).public_key())
    return builder.add_extension(own, critical=False).add_extension(theirs, critical=False)


def _alternative_names(names: Sequence[str]) -> x509.SubjectAlternativeName:
    return x509.SubjectAlternativeName([_general_name(name) for name in names])


def _general_name(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _usage(*, ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        key_cert_sign=ca,
        crl_sign=ca,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _days(count: int) -> datetime:
    return datetime.now(UTC) + timedelta(days=count)
