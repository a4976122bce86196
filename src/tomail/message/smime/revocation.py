"""Where to ask whether a certificate was revoked, and what a list or an answer says of it itself.

Lists are CRLs (RFC 5280, 5), answers OCSP (RFC 6960). Nothing is fetched here, and whether what was said
counts is found out with the chain (`trust`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from asn1crypto import crl, ocsp, pem, x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import load_der_x509_certificate, load_der_x509_crl
from cryptography.x509.ocsp import OCSPRequestBuilder, OCSPResponseStatus, load_der_ocsp_response

from .ber import NONSENSE
from .certificates import NotACertificate, load
from .revocation_lists import addresses, addresses_of_deltas, covers

LARGEST_LIST = 4 << 20  # bytes; each entry costs 8 microseconds whenever a certificate is looked up
LARGEST_ANSWER = 64 << 10
_MOST_PLACES = 4
_LONGEST_URL = 500
_CLOCKS_DIFFER = timedelta(days=1)


@dataclass(frozen=True)
class Place:
    """Where to ask. A list is got from `url` as it is, `delta` if it tells only what changed since another; a
    responder is sent the `question` (DER) about one certificate, whose fingerprint is `about`."""

    url: str
    question: bytes = field(default=b"", repr=False)
    about: str = ""
    delta: bool = False

    @property
    def name(self) -> str:
        """Tells it from all others."""
        return f"{self.url}#{self.about}" if self.about else self.url


@dataclass(frozen=True)
class Said:
    """One list or answer (DER): when it was made, and until when it is to be kept."""

    der: bytes = field(repr=False)
    made: datetime
    ends: datetime | None
    is_list: bool


def names_of_places(certificate: bytes) -> tuple[str, ...]:
    """`Place.name` of everything that can be asked about the DER `certificate`."""
    try:
        read = load(certificate)
        about = hashlib.sha256(certificate).hexdigest()
        return (*_lists(read), *(Place(url, about=about).name for url in _responders(read)))
    except NONSENSE:
        return ()


def places(certificate: bytes, issuer: bytes) -> tuple[Place, ...]:
    """What can be asked about `certificate`, lists first: they tell nobody whom we correspond with."""
    try:
        read = load(certificate)
        responders = _responders(read)
        question = _question(certificate, issuer) if responders else b""
        about = hashlib.sha256(certificate).hexdigest()
        return (*map(Place, _lists(read)), *(Place(url, question, about) for url in responders))
    except (UnsupportedAlgorithm, *NONSENSE):
        return ()


def deltas_of(data: bytes) -> tuple[Place, ...]:
    """Where the list (DER) says that what changed since can be had."""
    return tuple(Place(url, delta=True) for url in _usable(addresses_of_deltas(data)))


def read_said(data: bytes, place: Place, certificate: bytes, issuer: bytes, now: datetime) -> Said | None:
    """What came from `place`; None: nothing of `issuer` that speaks of `certificate`, or not of `now`.

    A list is signed by the issuer itself. Who may sign an answer is looked at with the chain.
    """
    try:
        if place.question:
            said = _read_answer(data)
        else:
            said = _read_list(data, certificate, issuer, delta=place.delta)
    except (InvalidSignature, UnsupportedAlgorithm, NotACertificate, *NONSENSE):
        return None
    return said if said is not None and said.made <= now + _CLOCKS_DIFFER else None


class Library:
    """Lists and answers at hand, and when each place was asked last."""

    def __init__(self, lists: Iterable[bytes], answers: Iterable[bytes]) -> None:
        self._lists = [found for each in lists if (found := _named(each))]
        self._answers = [found for each in answers if (found := _numbered(each))]

    def __bool__(self) -> bool:
        return bool(self._lists or self._answers)

    def about(self, chain: Sequence[x509.Certificate]) -> tuple[list[bytes], list[bytes]]:
        """The lists and answers that may speak of one of `chain`; others only cost time."""
        issuers = {each.issuer.hashable for each in chain}
        numbers = {each.serial_number for each in chain}
        return (
            [data for name, data in self._lists if name in issuers],
            [data for number, data in self._answers if number in numbers],
        )


def made_at(data: bytes, *, is_list: bool) -> datetime:
    """When a list or an answer that could be read was made."""
    if is_list:
        return load_der_x509_crl(data).last_update_utc
    return load_der_ocsp_response(data).this_update_utc


def _lists(read: x509.Certificate) -> list[str]:
    """Of lists that the issuer signs itself, and that speak of every reason."""
    points = [
        each
        for each in read.crl_distribution_points_value or ()
        if not each["crl_issuer"].native and not each["reasons"].native
    ]
    return _usable(url for each in points for url in addresses(each["distribution_point"]))


def _responders(read: x509.Certificate) -> list[str]:
    return _usable(read.ocsp_urls)


def _usable(urls: Iterable[str | None]) -> list[str]:
    """Signed as they are, lists and answers travel in clear, so that asking needs no other certificate."""
    web = [each for each in urls if each and each.lower().startswith(("http://", "https://"))]
    return [each for each in dict.fromkeys(web) if len(each) <= _LONGEST_URL][:_MOST_PLACES]


def _question(certificate: bytes, issuer: bytes) -> bytes:
    """With SHA-1, which every responder knows (RFC 5019, 2.1.1): here it is a name, no protection."""
    one, other = load_der_x509_certificate(certificate), load_der_x509_certificate(issuer)
    request = OCSPRequestBuilder().add_certificate(one, other, SHA1()).build()  # noqa: S303
    return request.public_bytes(Encoding.DER)


def _read_list(data: bytes, certificate: bytes, issuer: bytes, *, delta: bool) -> Said | None:
    der = pem.unarmor(data)[2] if pem.detect(data[:200]) else data
    read, authority = load_der_x509_crl(der), load_der_x509_certificate(issuer)
    genuine = read.issuer == authority.subject and read.is_signature_valid(authority.public_key())  # type: ignore[arg-type]
    if not genuine or not covers(der, load(certificate), delta=delta):
        return None
    return Said(der, read.last_update_utc, read.next_update_utc, True)


def _read_answer(data: bytes) -> Said | None:
    read = load_der_ocsp_response(data)
    if read.response_status is not OCSPResponseStatus.SUCCESSFUL:
        return None
    return Said(data, read.this_update_utc, read.next_update_utc, False)


def _named(data: bytes) -> tuple[object, bytes] | None:
    try:
        return crl.CertificateList.load(data).issuer.hashable, data
    except NONSENSE:
        return None


def _numbered(data: bytes) -> tuple[int, bytes] | None:
    try:
        responses = ocsp.OCSPResponse.load(data).response_data["responses"]
        return int(responses[0]["cert_id"]["serial_number"].native), data
    except NONSENSE:
        return None
