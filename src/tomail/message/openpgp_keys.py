"""OpenPGP certificates and own keys, and writing with them (RFC 9580, 3156), by the optional pysequoia."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache

from tomail.model.smime import CertificateFacts

from .clean import clean
from .smime.sealing import with_header_inside

_MAILBOX = re.compile(r"<([^<>\s]+@[^<>\s]+)>\s*\Z|\A([^<>\s]+@[^<>\s]+)\Z")


class NotAKey(ValueError):
    """No OpenPGP certificate or key, or one that the password does not open."""


@dataclass(frozen=True)
class PgpKey:
    """An own key with the password that opens it; keep both in the encrypted profile only."""

    secret: bytes = field(repr=False)
    password: str = field(repr=False, default="")

    def certificate(self) -> bytes:
        """What others may have."""
        return _public(self.secret)


def read_key(data: bytes, password: str) -> PgpKey:
    """The own key in `data` (armoured or binary); `NotAKey`."""
    from pysequoia import Tsk

    try:
        key = Tsk.from_bytes(data)
        key.signer(password or None)
        key.decryptor(password or None)
    except (RuntimeError, ValueError, TypeError) as error:
        raise NotAKey from error
    return PgpKey(bytes(key), password)


def read_certificates(data: bytes) -> tuple[bytes, ...]:
    """The certificates in `data` (armoured or binary), binary; `NotAKey`."""
    from pysequoia import Cert

    try:
        return tuple(bytes(each) for each in Cert.split_bytes(data))
    except (RuntimeError, ValueError) as error:
        raise NotAKey from error


@lru_cache(maxsize=256)
def facts(certificate: bytes) -> CertificateFacts:
    """What a certificate says; its fingerprint is OpenPGP's. `NotAKey`."""
    from pysequoia import Cert
    from pysequoia.packet import PacketPile

    try:
        read = Cert.from_bytes(certificate)
        primary = next(iter(PacketPile.from_bytes(certificate)))
        names = [clean(str(each)) for each in read.user_ids]
    except (RuntimeError, ValueError, StopIteration) as error:
        raise NotAKey from error
    mailboxes = [match for match in map(_MAILBOX.search, names) if match]
    return CertificateFacts(
        der=certificate,
        fingerprint=read.fingerprint,
        name=(names or [""])[0].partition("<")[0].strip(),
        organisation="",
        issuer="",
        serial="",
        addresses=tuple(match.group(1) or match.group(2) for match in mailboxes),
        begins=primary.key_created or datetime.min.replace(tzinfo=UTC),
        ends=read.expiration or datetime.max.replace(tzinfo=UTC),
        key="OpenPGP",
        signs=not read.is_revoked,
        encrypts=not read.is_revoked,
        authority=False,
        self_signed=True,
    )


def armoured(certificate: bytes) -> bytes:
    """The binary certificate as text, which mail programs take in from a file."""
    from pysequoia import Cert

    return str(Cert.from_bytes(certificate)).encode()


def protect(
    message: bytes, certificates: Sequence[bytes], signer: PgpKey | None, *, hide_subject: bool = False
) -> bytes:
    """`message` (of `compose.build`) signed by `signer` and, if there are `certificates`, encrypted to them:
    a whole message, its header copied inside (RFC 9788). Give our own as one of them. `NotAKey`."""

    def seal(entity: bytes) -> bytes:
        if certificates:
            return encrypt(entity, certificates, signer)
        return entity if signer is None else sign(entity, signer)

    return with_header_inside(message, seal, encrypts=bool(certificates), hide_subject=hide_subject)


def sign(entity: bytes, key: PgpKey) -> bytes:
    """The MIME entity (its own header, CRLF, 7bit) as multipart/signed (RFC 3156, 5)."""
    from pysequoia import Sig, SignatureMode, Tsk

    signer = Tsk.from_bytes(key.secret).signer(key.password or None)
    proof = sign_data(signer, entity, SignatureMode.DETACHED)
    digest = str(Sig.from_bytes(proof).hash_algorithm).rpartition(".")[2].lower()
    boundary = b"signed-" + hashlib.sha256(entity).hexdigest()[:40].encode()
    head = (
        b'Content-Type: multipart/signed; protocol="application/pgp-signature";\r\n'
        b' micalg=pgp-%s; boundary="%s"\r\n\r\n' % (digest.encode(), boundary)
    )
    attached = b"Content-Type: application/pgp-signature; name=signature.asc\r\n\r\n" + _crlf(proof)
    return head + b"--%s\r\n%s\r\n--%s\r\n%s\r\n--%s--\r\n" % (boundary, entity, boundary, attached, boundary)


def sign_data(signer: object, data: bytes, mode: object) -> bytes:
    """A signature by the library."""
    from pysequoia import sign as sign_by

    return sign_by(signer, data, mode=mode)  # type: ignore[arg-type]


def encrypt(entity: bytes, certificates: Sequence[bytes], signer: PgpKey | None = None) -> bytes:
    """The MIME entity as multipart/encrypted (RFC 3156, 4), signed inside by `signer`; `NotAKey`."""
    from pysequoia import Cert, Tsk
    from pysequoia import encrypt as encrypt_to

    if not certificates:
        raise NotAKey("nobody to encrypt to")
    try:
        recipients = [Cert.from_bytes(each) for each in certificates]
        by = Tsk.from_bytes(signer.secret).signer(signer.password or None) if signer else None
        made = encrypt_to(entity, recipients, by)
    except (RuntimeError, ValueError) as error:
        raise NotAKey from error
    boundary = b"encrypted-" + hashlib.sha256(made).hexdigest()[:40].encode()
    head = (
        b'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted";\r\n boundary="%s"\r\n\r\n'
        % boundary
    )
    version = b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n"
    data = b"Content-Type: application/octet-stream; name=encrypted.asc\r\n\r\n" + _crlf(made)
    return head + b"--%s\r\n%s\r\n--%s\r\n%s\r\n--%s--\r\n" % (boundary, version, boundary, data, boundary)


def _public(secret: bytes) -> bytes:
    from pysequoia import Tsk

    return bytes(Tsk.from_bytes(secret).extract_certificate())


def _crlf(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
