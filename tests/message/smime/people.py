"""An authority and people with certificates, made for the tests."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa, x448, x25519
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tomail.message.smime.keys import OwnKey, PrivateKey
from tomail.message.smime.trust import Verifier

NOW = datetime.now(UTC).replace(microsecond=0)  # that of openssl too, which has no other
YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Authority:
    """A CA that issues whatever a test asks for."""

    name: x509.Name
    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate
    above: tuple[bytes, ...] = ()  # DER; what a mail has to bring along

    @classmethod
    def root(cls, name: str = "Test Root") -> Authority:
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        return cls(subject, key, _authority_certificate(subject, key, subject, key))

    def below(self, name: str, purposes: Sequence[x509.ObjectIdentifier] = ()) -> Authority:
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        made = _authority_certificate(subject, key, self.name, self.key, purposes)
        return Authority(subject, key, made, (der(made), *self.above))

    @property
    def der(self) -> bytes:
        return der(self.certificate)

    def verifier(self, **others: object) -> Verifier:
        return Verifier([self.der], moment=NOW, **others)  # type: ignore[arg-type]

    def issue(
        self,
        *addresses: str,
        key: PrivateKey | None = None,
        begins: datetime = NOW - YEAR,
        ends: datetime = NOW + YEAR,
        purposes: Sequence[x509.ObjectIdentifier] | None = (ExtendedKeyUsageOID.EMAIL_PROTECTION,),
        usage: x509.KeyUsage | None = None,
        subject_address: str = "",
        extra: Sequence[x509.GeneralName] = (),
        digest: hashes.HashAlgorithm | None = None,
        name: str = "",
        lists: Sequence[str] = (),
    ) -> OwnKey:
        """A key with a certificate for `addresses`; `lists`: where its one list can be had."""
        key = key or ec.generate_private_key(ec.SECP256R1())
        parts = [x509.NameAttribute(NameOID.COMMON_NAME, name or (addresses or ("Nobody",))[0])]
        if subject_address:
            parts.append(x509.NameAttribute(NameOID.EMAIL_ADDRESS, subject_address))
        builder = _builder(x509.Name(parts), key, self.name, begins, ends)
        names = [*map(x509.RFC822Name, addresses), *extra]
        if names:
            builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
        if purposes is not None:
            builder = builder.add_extension(x509.ExtendedKeyUsage(list(purposes)), critical=False)
        if usage is not None:
            builder = builder.add_extension(usage, critical=True)
        if lists:
            builder = builder.add_extension(x509.CRLDistributionPoints([point(*lists)]), critical=False)
        made = builder.sign(self.key, digest or hashes.SHA256())
        return OwnKey(der(made), self.above, _pkcs8(key))

    def revocation_list(
        self,
        *keys: OwnKey,
        since: datetime = NOW - timedelta(days=30),
        made: datetime = NOW - timedelta(days=1),
        extensions: Sequence[x509.ExtensionType] = (),
    ) -> bytes:
        """The list (DER) of what is revoked."""
        builder = x509.CertificateRevocationListBuilder().issuer_name(self.name)
        builder = builder.last_update(made).next_update(NOW + timedelta(days=7))
        for key in keys:
            serial = x509.load_der_x509_certificate(key.certificate).serial_number
            revoked = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(since)
            builder = builder.add_revoked_certificate(revoked.build())
        identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key())
        builder = builder.add_extension(identifier, critical=False)
        builder = builder.add_extension(x509.CRLNumber(1), critical=False)
        for each in extensions:
            builder = builder.add_extension(each, critical=not isinstance(each, x509.FreshestCRL))
        return builder.sign(self.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


@dataclass(frozen=True)
class People:
    """Who writes to whom."""

    root: Authority
    authority: Authority  # below the root
    alice: OwnKey  # EC P-256
    bob: OwnKey  # RSA 2048
    mallory: OwnKey  # honestly certified as mallory@evil.example
    verifier: Verifier

    @classmethod
    def make(cls) -> People:
        root = Authority.root()
        authority = root.below("Test Mail Authority")
        return cls(
            root,
            authority,
            authority.issue("alice@praxis.example"),
            authority.issue(
                "bob@labor.example", key=rsa.generate_private_key(public_exponent=65537, key_size=2048)
            ),
            authority.issue("mallory@evil.example"),
            root.verifier(),
        )

    @property
    def verifier_with_chain(self) -> Verifier:
        """One that knows the authority below the root, as its certificates came along with earlier mail."""
        return self.root.verifier(intermediates=[self.authority.der])


def der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.DER)


def point(*urls: str) -> x509.DistributionPoint:
    """One list with all its addresses."""
    return x509.DistributionPoint([x509.UniformResourceIdentifier(each) for each in urls], None, None, None)


def usage(**allowed: bool) -> x509.KeyUsage:
    """A key usage where everything that is not named is forbidden."""
    names = (
        "digital_signature content_commitment key_encipherment data_encipherment key_agreement "
        "key_cert_sign crl_sign encipher_only decipher_only"
    ).split()
    return x509.KeyUsage(**{name: allowed.get(name, False) for name in names})


def openssl(*arguments: str | Path, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The openssl command with `data` at its standard input."""
    return subprocess.run(
        ["openssl", *map(str, arguments)], input=data, capture_output=True, check=False, timeout=60
    )


def pem_files(folder: Path, key: OwnKey) -> tuple[Path, Path]:
    """The certificate and the key of `key` as files for openssl."""
    certificate, private = folder / "certificate.pem", folder / "key.pem"
    loaded = x509.load_der_x509_certificate(key.certificate)
    certificate.write_bytes(loaded.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return certificate, private


def _authority_certificate(
    subject: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    issuer: x509.Name,
    issuer_key: ec.EllipticCurvePrivateKey,
    purposes: Sequence[x509.ObjectIdentifier] = (),
) -> x509.Certificate:
    builder = _builder(subject, key, issuer, NOW - 5 * YEAR, NOW + 5 * YEAR)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    builder = builder.add_extension(usage(key_cert_sign=True, crl_sign=True), critical=True)
    if purposes:
        builder = builder.add_extension(x509.ExtendedKeyUsage(list(purposes)), critical=False)
    return builder.sign(issuer_key, hashes.SHA256())


def _builder(
    subject: x509.Name, key: PrivateKey, issuer: x509.Name, begins: datetime, ends: datetime
) -> x509.CertificateBuilder:
    public = key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _pkcs8(key: PrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def of_curve(name: str) -> PrivateKey:
    """A new key of the kind that a test names."""
    others = {
        "ed25519": ed25519.Ed25519PrivateKey.generate,
        "x25519": x25519.X25519PrivateKey.generate,
        "x448": x448.X448PrivateKey.generate,
    }
    if name in others:
        return others[name]()
    curves = {"p256": ec.SECP256R1(), "p384": ec.SECP384R1(), "p521": ec.SECP521R1()}
    return ec.generate_private_key(curves[name])
