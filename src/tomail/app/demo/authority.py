"""The certificate authority of the demo practice, which nobody else trusts; its keys go with the demo."""

from __future__ import annotations

from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tomail.message.smime.keys import OwnKey
from tomail.message.smime.sealing import protect

NAME = "Sonnberg Demo CA"
_DAY = timedelta(days=1)


class Authority:
    """Certifies the people of the demo; `now` is aware."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = _named(NAME)
        made = self._begun(self._name, self._key.public_key())
        made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        made = made.add_extension(_usage(key_cert_sign=True, crl_sign=True), critical=True)
        self._certificate = made.sign(self._key, hashes.SHA256())

    @property
    def certificate(self) -> bytes:
        """Its own, DER."""
        return self._certificate.public_bytes(serialization.Encoding.DER)

    def certify(self, name: str, address: str) -> OwnKey:
        """A new key with a certificate for signing and encrypting mail (RFC 8550)."""
        key = ec.generate_private_key(ec.SECP256R1())
        made = self._begun(_named(name), key.public_key())
        made = made.add_extension(x509.SubjectAlternativeName([x509.RFC822Name(address)]), critical=False)
        made = made.add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False
        )
        made = made.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        made = made.add_extension(_usage(digital_signature=True, key_agreement=True), critical=True)
        made = made.add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False
        )
        der = serialization.Encoding.DER
        return OwnKey(
            made.sign(self._key, hashes.SHA256()).public_bytes(der),
            (self.certificate,),
            key.private_bytes(der, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()),
        )

    def signed(self, raw: bytes, name: str, address: str, moment: datetime) -> bytes:
        """A whole message, signed by `name`."""
        return protect(raw, signer=self.certify(name, address), moment=moment)

    def _begun(self, subject: x509.Name, key: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(self._now - 60 * _DAY)
            .not_valid_after(self._now + 400 * _DAY)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        )


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _usage(**wanted: bool) -> x509.KeyUsage:
    names = (
        "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
        "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
    )  # fmt: skip
    return x509.KeyUsage(**{name: wanted.get(name, False) for name in names})
