"""Whether a certificate is to be believed: chain, purpose, time, revocation (RFC 5280, 8550, 6960)."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import lru_cache
from itertools import product

from asn1crypto import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.x509 import load_der_x509_certificate
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import (
    DisallowedAlgorithmError,
    ExpiredError,
    InsufficientRevinfoError,
    NotYetValidError,
    PathError,
    RevokedError,
    ValidationError,
)
from pyhanko_certvalidator.path import ValidationPath
from pyhanko_certvalidator.policy_decl import (
    CertRevTrustPolicy,
    RevocationCheckingPolicy,
    RevocationCheckingRule,
)

from tomail.model.smime import (
    CertificateFacts,
    RecipientCertificate,
    RecipientState,
    SignatureNote,
    SignatureReason,
)

from .ber import NONSENSE
from .certificates import MAIL_PURPOSES, NotACertificate, belongs_to, facts, load, purposes, weak_key

_MOST_LINKS = (
    6  # certificates that a chain is made of: among n, all signed by each other, n! chains can be tried
)
_MOST_TRIED = 40  # signatures on certificates that are checked to find them

_KNOWN = RevocationCheckingRule.CRL_OR_OCSP_REQUIRED
_RULES = (_KNOWN, RevocationCheckingRule.CHECK_IF_DECLARED_SOFT)

_REASONS: tuple[tuple[type[Exception], SignatureReason], ...] = (
    (RevokedError, SignatureReason.CERTIFICATE_REVOKED),
    (ExpiredError, SignatureReason.CERTIFICATE_EXPIRED),
    (NotYetValidError, SignatureReason.CERTIFICATE_NOT_YET_VALID),
    (DisallowedAlgorithmError, SignatureReason.WEAK_DIGEST),
)
_STATES = {
    SignatureReason.CERTIFICATE_REVOKED: RecipientState.REVOKED,
    SignatureReason.CERTIFICATE_EXPIRED: RecipientState.EXPIRED,
    SignatureReason.CERTIFICATE_NOT_YET_VALID: RecipientState.NOT_YET_VALID,
    SignatureReason.WEAK_KEY: RecipientState.WEAK,
    SignatureReason.WEAK_DIGEST: RecipientState.WEAK,
}


def system_anchors() -> tuple[bytes, ...]:
    """The authorities that the operating system trusts (DER); takes some 10 ms, so keep them."""
    context = ssl.create_default_context()
    return tuple(context.get_ca_certs(binary_form=True))


class Verifier:
    """Checks chains against the same authorities again and again; may be used from several threads.

    `anchors`: trusted authorities (DER), from the system and the practice's own. `intermediates`: other
    known CA certificates. `crls` and `ocsps`: revocation lists and answers at hand (DER); the engine
    fetches nothing itself. `moment`: what "now" is.
    """

    def __init__(
        self,
        anchors: Iterable[bytes],
        *,
        intermediates: Iterable[bytes] = (),
        crls: Iterable[bytes] = (),
        ocsps: Iterable[bytes] = (),
        moment: datetime,
    ) -> None:
        self.moment = moment
        self._anchors = _readable(anchors, _anchor)
        self._own = frozenset(each.dump() for each in self._anchors)
        self._intermediates = _readable(intermediates)
        self._crls, self._ocsps = tuple(crls), tuple(ocsps)

    def signer_reasons(
        self, certificate: bytes, others: Iterable[bytes], at: datetime, crls: Sequence[bytes] = ()
    ) -> tuple[tuple[SignatureReason, ...], tuple[SignatureNote, ...]]:
        """What speaks against a signer's certificate at `at`; no reason: nothing.

        `others` and `crls` came along with the mail; such lists count only where no others are at hand, as
        whoever sends them chooses which.
        """
        read = load(certificate)
        reasons = [SignatureReason.WEAK_KEY] if weak_key(read) else []
        if not purposes(read)[0] or read.ca:
            reasons.append(SignatureReason.CERTIFICATE_PURPOSE)
        found, notes = self._chain(read, others, at, crls)
        return (*reasons, *found), notes

    def recipient(
        self, address: str, candidates: Sequence[bytes], capabilities: Sequence[str] = ()
    ) -> RecipientCertificate:
        """The best certificate (DER) of `candidates` to encrypt to `address` with, and its state."""
        known = [each for each in _all_facts(candidates) if belongs_to(each, address)]
        judged = [(self._recipient_state(each), each) for each in known]
        order = list(RecipientState)
        judged.sort(key=lambda pair: pair[1].ends, reverse=True)
        judged.sort(key=lambda pair: order.index(pair[0]))
        if not judged:
            return RecipientCertificate(address, RecipientState.MISSING)
        state, certificate = judged[0]
        return RecipientCertificate(address, state, certificate, tuple(capabilities))

    def own_problem(self, certificate: bytes) -> tuple[SignatureReason, ...]:
        """What others would hold against an own certificate now (expired, purpose, weak, revoked)."""
        return self.signer_reasons(certificate, (), self.moment)[0]

    def _recipient_state(self, certificate: CertificateFacts) -> RecipientState:
        read = load(certificate.der)
        if not certificate.encrypts or read.ca:
            return RecipientState.PURPOSE
        if weak_key(read):
            return RecipientState.WEAK
        reasons, _ = self._chain(read, (), self.moment)
        return _STATES.get(reasons[0], RecipientState.UNTRUSTED) if reasons else RecipientState.READY

    def _chain(
        self, read: x509.Certificate, others: Iterable[bytes], at: datetime, crls: Sequence[bytes] = ()
    ) -> tuple[tuple[SignatureReason, ...], tuple[SignatureNote, ...]]:
        if read.dump() in self._own:  # taken for trusted itself: it needs no authority, but its time counts
            return _of_time(read, at), (SignatureNote.REVOCATION_UNKNOWN,)
        links = _links(read, [*self._intermediates, *_readable(others)])
        chain = _Chain(read, self._anchors, links, at)
        try:
            path, checked = chain.find(self._crls or crls, self._ocsps)
        except (ValidationError, PathError, *NONSENSE) as error:
            return (_reason(error),), ()
        if not _for_mail(path):
            return (SignatureReason.CERTIFICATE_PURPOSE,), ()
        return (), () if checked else (SignatureNote.REVOCATION_UNKNOWN,)


class _Chain:
    """The search for one certificate's chain."""

    def __init__(
        self,
        read: x509.Certificate,
        anchors: Sequence[x509.Certificate],
        others: Sequence[x509.Certificate],
        at: datetime,
    ) -> None:
        self._read, self._anchors, self._others, self._at = read, anchors, others, at

    def find(self, crls: Sequence[bytes], ocsps: Sequence[bytes]) -> tuple[ValidationPath, bool]:
        """The chain, and whether the certificate is known not to be revoked.

        What is at hand of lists and answers rarely speaks of every certificate in a chain, and may be
        stale: what it says of those it speaks of counts, and at last the chain alone.
        """
        if crls or ocsps:
            for own, above in product(_RULES, repeat=2):
                with suppress(InsufficientRevinfoError):
                    return self._validate(crls, ocsps, own, above), own is _KNOWN
        unchecked = RevocationCheckingRule.NO_CHECK
        return self._validate((), (), unchecked, unchecked), False

    def _validate(
        self,
        crls: Sequence[bytes],
        ocsps: Sequence[bytes],
        own: RevocationCheckingRule,
        above: RevocationCheckingRule,
    ) -> ValidationPath:
        context = ValidationContext(
            trust_roots=list(self._anchors),
            other_certs=self._others,
            moment=self._at,
            crls=list(crls),
            ocsps=list(ocsps),
            revinfo_policy=CertRevTrustPolicy(RevocationCheckingPolicy(own, above), retroactive_revinfo=True),
        )
        return asyncio.run(CertificateValidator(self._read, validation_context=context).async_validate_path())


def _links(read: x509.Certificate, known: Sequence[x509.Certificate]) -> list[x509.Certificate]:
    """Those of `known` that can stand between `read` and an authority: each really signed one before it."""
    by_name: dict[bytes, list[x509.Certificate]] = {}
    for each in known:
        by_name.setdefault(each.subject.dump(), []).append(each)
    found: list[x509.Certificate] = []
    waiting, tries = [read], _MOST_TRIED
    while waiting and len(found) < _MOST_LINKS:
        child = waiting.pop(0)
        for issuer in by_name.pop(child.issuer.dump(), ())[:tries]:
            tries -= 1
            if len(found) < _MOST_LINKS and _signed_by(child, issuer):
                found.append(issuer)
                waiting.append(issuer)
    return found


def _signed_by(child: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        authority = load_der_x509_certificate(issuer.dump())
        load_der_x509_certificate(child.dump()).verify_directly_issued_by(authority)
    except (InvalidSignature, UnsupportedAlgorithm, *NONSENSE):
        return False
    return True


def _of_time(read: x509.Certificate, at: datetime) -> tuple[SignatureReason, ...]:
    validity = read["tbs_certificate"]["validity"].native
    if at < validity["not_before"]:
        return (SignatureReason.CERTIFICATE_NOT_YET_VALID,)
    return (SignatureReason.CERTIFICATE_EXPIRED,) if at > validity["not_after"] else ()


def _reason(error: Exception) -> SignatureReason:
    for kind, reason in _REASONS:
        if isinstance(error, kind):
            return reason
    return SignatureReason.CERTIFICATE_UNTRUSTED


def _for_mail(path: ValidationPath) -> bool:
    """Whether every authority between the root and the certificate may issue for mail, if it says at all."""
    for each in list(path)[1:]:
        extended = each.extended_key_usage_value
        if extended is not None and not MAIL_PURPOSES & set(extended.native):
            return False
    return True


@lru_cache(maxsize=1000)
def _anchor(certificate: bytes) -> x509.Certificate:
    """The system's 150 are the same for every verifier; to read them, names and all, takes 0.2 s."""
    return load(certificate)


def _readable(
    certificates: Iterable[bytes], read: Callable[[bytes], x509.Certificate] = load
) -> tuple[x509.Certificate, ...]:
    found = []
    for each in certificates:
        try:
            found.append(read(each))
        except NotACertificate:
            continue
    return tuple(found)


def _all_facts(certificates: Iterable[bytes]) -> list[CertificateFacts]:
    found = []
    for each in certificates:
        try:
            found.append(facts(each))
        except NotACertificate:
            continue
    return found
