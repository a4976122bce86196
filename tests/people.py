"""A certificate authority of the tests, the people whom it knows, and openssl as their mail program."""

from __future__ import annotations

import datetime as dt
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

PASSWORD = "geheim-2026"
_DER, _PEM = serialization.Encoding.DER, serialization.Encoding.PEM


@dataclass(frozen=True)
class Person:
    """Somebody with a certificate."""

    address: str
    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(_DER)

    def p12(self, password: str = PASSWORD) -> bytes:
        """The file that an issuer gives out."""
        secret = serialization.BestAvailableEncryption(password.encode())
        chain = [authority().certificate]
        return pkcs12.serialize_key_and_certificates(b"mail", self.key, self.certificate, chain, secret)

    def files(self, folder: Path) -> tuple[Path, Path]:
        """Certificate and key as openssl reads them."""
        certificate, key = folder / f"{self.address}.pem", folder / f"{self.address}.key"
        certificate.write_bytes(self.certificate.public_bytes(_PEM))
        key.write_bytes(_pem(self.key))
        return certificate, key

    def signs(self, entity: bytes, folder: Path) -> bytes:
        """The MIME entity signed by openssl, from MIME-Version on."""
        certificate, key = self.files(folder)
        return openssl("cms", "-sign", "-signer", certificate, "-inkey", key, "-md", "sha256", stdin=entity)

    def decrypts(self, mail: bytes, folder: Path) -> bytes:
        """What openssl makes of an encrypted mail; raises where it cannot."""
        certificate, key = self.files(folder)
        return openssl("cms", "-decrypt", "-recip", certificate, "-inkey", key, stdin=mail)


def encrypted(entity: bytes, *people: Person, folder: Path, cipher: str = "-aes-256-gcm") -> bytes:
    """The MIME entity encrypted by openssl to `people`."""
    files = [each.files(folder)[0] for each in people]
    return openssl("cms", "-encrypt", cipher, *files, stdin=entity)


def verified(mail: bytes, folder: Path) -> bytes:
    """What openssl says was signed; raises where the signature is not valid."""
    ca = folder / "ca.pem"
    ca.write_bytes(authority().certificate.public_bytes(_PEM))
    return openssl("cms", "-verify", "-CAfile", ca, "-purpose", "any", stdin=mail)


def openssl(*arguments: str | Path, stdin: bytes) -> bytes:
    """One run of openssl."""
    command = ["openssl", *map(str, arguments)]
    return subprocess.run(command, input=stdin, check=True, capture_output=True, timeout=60).stdout


@cache
def authority() -> Person:
    """Self-signed; made once for all tests."""
    key = _key()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Sonnberg Test CA")])
    made = _builder(name, name, key, days=3650).add_extension(x509.BasicConstraints(True, None), True)
    usage = _usage(key_cert_sign=True, crl_sign=True)
    return Person("", made.add_extension(usage, True).sign(key, hashes.SHA256()), key)


@cache
def person(address: str, name: str = "", *, days: int = 365, begun: int = 30) -> Person:
    """Somebody whom the authority knows; `days` from now the certificate runs out (maybe it has)."""
    ca, key = authority(), _key()
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name or address)])
    made = _builder(subject, ca.certificate.subject, key, days=days, begun=begun)
    made = made.add_extension(x509.SubjectAlternativeName([x509.RFC822Name(address)]), False)
    made = made.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), False)
    made = made.add_extension(x509.BasicConstraints(False, None), True)
    made = made.add_extension(_usage(digital_signature=True, key_agreement=True), True)
    made = made.add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(ca.key.public_key()), False)
    return Person(address, made.sign(ca.key, hashes.SHA256()), key)


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, *, days: int, begun: int = 30
) -> x509.CertificateBuilder:
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=begun))
        .not_valid_after(now + dt.timedelta(days=days))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
    )


def _usage(**wanted: bool) -> x509.KeyUsage:
    names = (
        "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
        "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
    )  # fmt: skip
    return x509.KeyUsage(**{name: wanted.get(name, False) for name in names})


def _key() -> ec.EllipticCurvePrivateKey:
    """Made in no time; tests/message/smime has people with RSA keys."""
    return ec.generate_private_key(ec.SECP256R1())


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(_PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
