"""Certificates (RFC 5280, 8550): reading them from anything, and saying what one is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache

from asn1crypto import cms, pem, x509

from tomail.message.clean import clean
from tomail.message.mailboxes import same_mailbox
from tomail.message.structure import Part, read_structure
from tomail.model.smime import CertificateFacts

from .ber import LARGEST, NONSENSE, definite, read_cms
from .detect import Wrapping, is_signature, may_be_protected, wrapping_of

MOST_CERTIFICATES = 200  # of one file or message
LARGEST_CERTIFICATE = 1 << 16  # bytes; real ones have 1 to 3 KB
_LONGEST_TEXT = 200
_MOST_ADDRESSES = 100

MAIL_PURPOSES = frozenset({"email_protection", "any_extended_key_usage"})
_SIGNING = frozenset({"digital_signature", "non_repudiation"})
_ENCRYPTING = frozenset({"key_encipherment", "key_agreement", "data_encipherment"})
_SMTP_UTF8_MAILBOX = "1.3.6.1.5.5.7.8.9"


class NotACertificate(ValueError):
    """Bytes that are no certificate."""


def load(certificate: bytes) -> x509.Certificate:
    """The DER `certificate`, readable in all that counts; `NotACertificate` if it is none."""
    if len(certificate) > LARGEST_CERTIFICATE:
        raise NotACertificate
    try:
        read = x509.Certificate.load(certificate, strict=True)
        _ = read["tbs_certificate"]["validity"].native, read.serial_number, read.public_key.algorithm
        _ = read.key_usage_value, read.extended_key_usage_value, read.subject_alt_name_value, read.ca
    except NONSENSE as error:
        raise NotACertificate from error
    return read


@lru_cache(maxsize=256)
def facts(certificate: bytes) -> CertificateFacts:
    """What the DER `certificate` says; `NotACertificate` if it is none."""
    read = load(certificate)
    try:
        return _facts(certificate, read)
    except NONSENSE as error:
        raise NotACertificate from error


def certificates_in(data: bytes) -> tuple[bytes, ...]:
    """The certificates (DER) in a file: PEM, DER, .p7b/.p7c, or a message with CMS parts; maybe none."""
    found: dict[bytes, None] = {}
    for each in _candidates(data):
        if len(found) < MOST_CERTIFICATES:
            found.setdefault(each)
    return tuple(found)


def in_cms(data: bytes) -> tuple[bytes, ...]:
    """The certificates that the CMS object `data` brings along; none from what cannot be read."""
    try:
        content = read_cms(data)
        if content["content_type"].native != "signed_data":
            return ()
        return tuple(each.dump() for each in of_signed(content["content"]))
    except NONSENSE:
        return ()


def of_signed(signed: cms.SignedData) -> list[x509.Certificate]:
    """The X.509 certificates in `signed` that can be read, at most `MOST_CERTIFICATES`."""
    found: list[x509.Certificate] = []
    for choice in signed["certificates"] or ():
        if len(found) >= MOST_CERTIFICATES:
            break
        try:
            if choice.name == "certificate":
                found.append(load(choice.chosen.dump()))
        except NONSENSE:
            continue
    return found


def belongs_to(certificate: CertificateFacts, address: str) -> bool:
    """Whether `address` is one of the certificate's: case does not count, domains as A-labels."""
    return any(same_mailbox(each, address) for each in certificate.addresses)


def purposes(read: x509.Certificate) -> tuple[bool, bool]:
    """Whether it may sign mail, and whether mail may be encrypted to it (RFC 8550, 4.4.2 and 4.4.4)."""
    usage, extended = read.key_usage_value, read.extended_key_usage_value
    if extended is not None and not MAIL_PURPOSES & set(extended.native):
        return False, False
    if usage is None:
        return True, True
    return bool(_SIGNING & usage.native), bool(_ENCRYPTING & usage.native)


def weak_key(read: x509.Certificate) -> bool:
    """RSA below 2048 bits, DSA, a curve that nobody asks for."""
    key = read.public_key
    if key.algorithm in ("rsa", "rsassa_pss", "rsaes_oaep"):
        return int(key.bit_size) < 2048
    if key.algorithm == "ec":
        return key.curve[0] != "named" or key.curve[1] not in _CURVES
    return key.algorithm not in _EDWARDS


_CURVES = frozenset(
    {"secp256r1", "secp384r1", "secp521r1", "brainpoolp256r1", "brainpoolp384r1", "brainpoolp512r1"}
)
_EDWARDS = frozenset({"ed25519", "ed448", "x25519", "x448"})


def _facts(certificate: bytes, read: x509.Certificate) -> CertificateFacts:
    subject, validity = _names(read.subject), read["tbs_certificate"]["validity"].native
    issuer, addresses = _names(read.issuer), tuple(_addresses(read))
    signs, encrypts = purposes(read)
    only_agrees = read.public_key.algorithm in ("x25519", "x448")
    only_signs = read.public_key.algorithm in ("ed25519", "ed448", "rsassa_pss")
    name = _text(subject.get("common_name")) or _text(subject.get("organization_name"))
    return CertificateFacts(
        der=certificate,
        fingerprint=hashlib.sha256(certificate).hexdigest(),
        name=name or next(iter(addresses), ""),
        organisation=_text(subject.get("organization_name")),
        issuer=_text(issuer.get("common_name")) or _text(issuer.get("organization_name")),
        serial=f"{read.serial_number:x}",
        addresses=addresses,
        begins=validity["not_before"],
        ends=validity["not_after"],
        key=_key_name(read),
        signs=signs and not only_agrees,
        encrypts=encrypts and not only_signs,
        authority=bool(read.ca),
        self_signed=read.self_issued,
    )


def _names(name: x509.Name) -> dict[str, object]:
    """Its parts, without those in letters that their type does not have."""
    found: dict[str, object] = {}
    for part in (each for group in name.chosen for each in group):
        with suppress(*NONSENSE):
            found.setdefault(part["type"].native, part["value"].native)
    return found


def _key_name(read: x509.Certificate) -> str:
    key = read.public_key
    if key.algorithm in ("rsa", "rsassa_pss", "rsaes_oaep"):
        return f"RSA {key.bit_size}"
    if key.algorithm == "ec":
        return f"EC {_text(key.curve[1]) if key.curve[0] == 'named' else ''}".strip()
    return _text(key.algorithm).capitalize()


def _addresses(read: x509.Certificate) -> list[str]:
    """Those of subjectAltName; the subject's own only where it has none (RFC 8550, 3)."""
    names: Iterable[x509.GeneralName] = read.subject_alt_name_value or ()
    found = [_usable(each) for each in _mailboxes(names)]
    if not found:
        found = [_usable(each) for each in _texts(_names(read.subject).get("email_address"))]
    return [each for each in dict.fromkeys(found) if each][:_MOST_ADDRESSES]


def _mailboxes(names: Iterable[x509.GeneralName]) -> Iterator[str]:
    for name in names:
        if name.name == "rfc822_name":
            yield str(name.native)
        elif name.name == "other_name" and name.native["type_id"] == _SMTP_UTF8_MAILBOX:
            yield str(name.chosen["value"].parse().native)


def _usable(address: str) -> str:
    """ "" for what is no plain addr-spec: white space or an invisible character in it is a deception."""
    plain = clean(address) == address and not any(char.isspace() or char in "<>,;()" for char in address)
    return address if plain and address.count("@") == 1 and len(address) < 500 else ""


def _texts(value: object) -> list[str]:
    return [str(each) for each in (value if isinstance(value, list) else [value]) if each]


def _text(value: object) -> str:
    """For display; of several values the first."""
    return clean(next(iter(_texts(value)), ""))[:_LONGEST_TEXT]


def _candidates(data: bytes) -> Iterator[bytes]:
    if len(data) > 4 * LARGEST:
        return
    if data[:1] == b"\x30":
        yield from _one_der(data)
    elif pem.detect(data[:4096]) and b"-----BEGIN" in data[:4096]:
        yield from _in_pem(data)
    elif may_be_protected(data):
        for part in read_structure(data).parts:
            if wrapping_of(part) is Wrapping.CMS or is_signature(part) or _is_certificates(part):
                yield from _one_der(part.body())


def _one_der(data: bytes) -> Iterator[bytes]:
    try:
        whole = definite(data)
        yield load(whole).dump()
    except NONSENSE:
        yield from in_cms(data)


def _in_pem(data: bytes) -> Iterator[bytes]:
    try:
        for kind, _, der in pem.unarmor(data[: 1 << 20], multiple=True):
            if kind in ("CERTIFICATE", "X509 CERTIFICATE", "PKCS7", "CMS"):
                yield from _one_der(der)
    except NONSENSE:
        return


def _is_certificates(part: Part) -> bool:
    return part.declared_name.lower().endswith((".p7c", ".p7b", ".cer", ".crt"))
