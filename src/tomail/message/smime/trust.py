"""Whether a certificate is to be believed: chain, purpose, time, revocation (RFC 5280, 8550, 6960)."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import product
from typing import TypeAlias

from asn1crypto import crl, x509
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
    Revocation,
    SignatureNote,
    SignatureReason,
)

from .ber import NONSENSE
from .certificates import MAIL_PURPOSES, NotACertificate, belongs_to, facts, load, purposes, weak_key
from .revocation import Library, Said, made_at, names_of_places
from .revocation_lists import is_delta, readings, without_deltas

_List: TypeAlias = "bytes | crl.CertificateList"  # of revoked certificates
_MOST_LINKS = (
    6  # certificates that a chain is made of: among n, all signed by each other, n! chains can be tried
)
_MOST_TRIED = 40  # signatures on certificates that are checked to find them

_KNOWN = RevocationCheckingRule.CRL_OR_OCSP_REQUIRED
_A_SECOND = timedelta(seconds=1)
_NO_CHECK = RevocationCheckingRule.NO_CHECK
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


_NOTHING_KNOWN = Revocation()


@dataclass(frozen=True)
class Judgement:
    """What speaks against a certificate (no reason: nothing), and what is to be said besides."""

    reasons: tuple[SignatureReason, ...] = ()
    notes: tuple[SignatureNote, ...] = ()
    revocation: Revocation = _NOTHING_KNOWN


def system_anchors() -> tuple[bytes, ...]:
    """The authorities that the operating system trusts (DER); takes some 10 ms, so keep them."""
    context = ssl.create_default_context()
    return tuple(context.get_ca_certs(binary_form=True))


class Verifier:
    """Checks chains against the same authorities again and again; may be used from several threads.

    `anchors`: trusted authorities (DER), from the system and the practice's own. `intermediates`: other
    known CA certificates. `crls` and `ocsps`: revocation lists and answers at hand (DER), and `asked`: when
    each place was asked last (`revocation.Place.name`); nothing is fetched here. `moment`: what "now" is.
    """

    def __init__(
        self,
        anchors: Iterable[bytes],
        *,
        intermediates: Iterable[bytes] = (),
        crls: Iterable[bytes] = (),
        ocsps: Iterable[bytes] = (),
        asked: Mapping[str, datetime] | None = None,
        moment: datetime,
    ) -> None:
        self.moment = moment
        self._anchors = _readable(anchors, _anchor)
        self._own = frozenset(each.dump() for each in self._anchors)
        self._intermediates = _readable(intermediates)
        self._library = Library(crls, ocsps)
        self._asked = dict(asked or {})

    def signer(
        self, certificate: bytes, others: Iterable[bytes], at: datetime, crls: Sequence[bytes] = ()
    ) -> Judgement:
        """What speaks against a signer's certificate at `at`.

        `others` and `crls` came along with the mail; such lists count only where no others are at hand, as
        whoever sends them chooses which.
        """
        read = load(certificate)
        reasons = [SignatureReason.WEAK_KEY] if weak_key(read) else []
        if not purposes(read)[0] or read.ca:
            reasons.append(SignatureReason.CERTIFICATE_PURPOSE)
        found = self._chain(read, others, at, crls)
        return replace(found, reasons=(*reasons, *found.reasons))

    def revoked_by_now(self, certificate: bytes, others: Iterable[bytes]) -> Revocation | None:
        """That a certificate was revoked, though perhaps only after a mail was signed with it."""
        if not self._library:
            return None
        found = self._chain(load(certificate), others, self.moment)
        return found.revocation if SignatureReason.CERTIFICATE_REVOKED in found.reasons else None

    def recipient(
        self, address: str, candidates: Sequence[bytes], capabilities: Sequence[str] = ()
    ) -> RecipientCertificate:
        """The best certificate (DER) of `candidates` to encrypt to `address` with, and its state."""
        known = [each for each in _all_facts(candidates) if belongs_to(each, address)]
        judged = [(self._recipient_state(each), each) for each in known]
        order = list(RecipientState)
        judged.sort(key=lambda pair: pair[1].ends, reverse=True)
        judged.sort(key=lambda pair: order.index(pair[0][0]))
        if not judged:
            return RecipientCertificate(address, RecipientState.MISSING)
        (state, revocation), certificate = judged[0]
        return RecipientCertificate(address, state, certificate, tuple(capabilities), revocation)

    def own_problem(self, certificate: bytes) -> Judgement:
        """What others would hold against an own certificate now (expired, purpose, weak, revoked)."""
        return self.signer(certificate, (), self.moment)

    def links_of(self, certificate: bytes) -> tuple[tuple[bytes, bytes], ...]:
        """Each certificate (DER) between `certificate` and a trusted authority, with its issuer; none where
        nothing is trusted: whoever makes certificates himself chooses what they ask us to ask."""
        try:
            read = load(certificate)
            chain = _Chain(read, self._anchors, _links(read, self._intermediates), self.moment)
            path = [each.dump() for each in chain.find((), ())[0]]
        except (ValidationError, PathError, NotACertificate, *NONSENSE):
            return ()
        return tuple(zip(reversed(path[1:]), reversed(path[:-1]), strict=True))

    def accepts(self, certificate: bytes, issuer: bytes, said: Said) -> bool:
        """Whether an OCSP answer speaks of the certificate, and is signed by who may (RFC 6960, 4.2.2.2)."""
        chain = _Chain(load(certificate), self._anchors, [*self._intermediates, load(issuer)], self.moment)
        try:
            return chain.find((), (said.der,))[1]
        except RevokedError:
            return True
        except (ValidationError, PathError, *NONSENSE):
            return False

    def _recipient_state(self, certificate: CertificateFacts) -> tuple[RecipientState, Revocation]:
        read = load(certificate.der)
        if not certificate.encrypts or read.ca:
            return RecipientState.PURPOSE, Revocation()
        if weak_key(read):
            return RecipientState.WEAK, Revocation()
        found = self._chain(read, (), self.moment)
        if not found.reasons:
            return RecipientState.READY, found.revocation
        return _STATES.get(found.reasons[0], RecipientState.UNTRUSTED), found.revocation

    def _chain(
        self, read: x509.Certificate, others: Iterable[bytes], at: datetime, crls: Sequence[bytes] = ()
    ) -> Judgement:
        unknown = (SignatureNote.REVOCATION_UNKNOWN,)
        if read.dump() in self._own:  # taken for trusted itself: it needs no authority, but its time counts
            return Judgement(_of_time(read, at), unknown)
        links = _links(read, [*self._intermediates, *_readable(others)])
        lists, answers = self._library.about([read, *links])
        asked = self._last_asked(read)
        try:
            chain = _Chain(read, self._anchors, links, at)
            path, checked = chain.find(lists or crls, answers)
            if not checked:
                chain.refuse_once_revoked(lists, answers)
        except RevokedError as error:
            since = Revocation(error.revocation_dt, asked=asked)
            return Judgement((SignatureReason.CERTIFICATE_REVOKED,), (), since)
        except (ValidationError, PathError, *NONSENSE) as error:
            return Judgement((_reason(error),), (), Revocation(asked=asked))
        if not _for_mail(path):
            return Judgement((SignatureReason.CERTIFICATE_PURPOSE,), (), Revocation(asked=asked))
        return Judgement((), () if checked else unknown, Revocation(None, checked, asked))

    def _last_asked(self, read: x509.Certificate) -> datetime | None:
        if not self._asked:
            return None
        times = [self._asked[name] for name in names_of_places(read.dump()) if name in self._asked]
        return max(times, default=None)


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
                for lists in readings(crls):
                    with suppress(InsufficientRevinfoError):
                        return self._validate(lists, ocsps, own, above), own is _KNOWN
        return self._validate((), (), _NO_CHECK, _NO_CHECK), False

    def refuse_once_revoked(self, crls: Sequence[bytes], ocsps: Sequence[bytes]) -> None:
        """RevokedError if a list or an answer said so when it was made, and nothing newer takes it back: to
        keep us from the next one must not make a certificate good again."""
        for data, is_list in (*((each, True) for each in crls), *((each, False) for each in ocsps)):
            with suppress(InsufficientRevinfoError, *NONSENSE):
                made = made_at(data, is_list=is_list) + _A_SECOND  # revoked and listed in the same one
                only: tuple[Sequence[_List], Sequence[bytes]] = ([], [data])
                if is_list:  # what changed since another list is nothing without it
                    only = (crls if is_delta(data) else without_deltas([data]), [])
                for own, above in ((_KNOWN, _NO_CHECK), (_NO_CHECK, _KNOWN)):
                    self._refuse_revoked(only, own, above, made)

    def _refuse_revoked(
        self,
        only: tuple[Sequence[_List], Sequence[bytes]],
        own: RevocationCheckingRule,
        above: RevocationCheckingRule,
        made: datetime,
    ) -> None:
        try:
            self._validate(*only, own, above, made)
        except RevokedError as error:
            if error.revocation_dt <= self._at:
                raise
        except (ValidationError, PathError):
            return

    def _validate(
        self,
        crls: Sequence[_List],
        ocsps: Sequence[bytes],
        own: RevocationCheckingRule,
        above: RevocationCheckingRule,
        at: datetime | None = None,
    ) -> ValidationPath:
        context = ValidationContext(
            trust_roots=list(self._anchors),
            other_certs=self._others,
            moment=at or self._at,
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
