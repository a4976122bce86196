"""The verdict on one signature (RFC 5652, 5.4 and 5.6; RFC 8551, 2.5; RFC 8550; RFC 5035)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from asn1crypto import (
    algos,
    cms,
    core,
    tsp,  # noqa: F401  (teaches cms the signing-certificate attributes)
    x509,
)
from cryptography.exceptions import InvalidSignature
from pyhanko_certvalidator.errors import AlgorithmNotSupported
from pyhanko_certvalidator.sig_validate import DefaultSignatureValidator, SignatureValidationContext

from tomail.model.smime import (
    CertificateFacts,
    Signature,
    SignatureNote,
    SignatureReason,
    SignatureState,
)

from . import capabilities
from .ber import NONSENSE
from .certificates import belongs_to, facts, of_signed
from .entity import with_crlf
from .trust import Verifier
from .verdicts import judged, refused

_GOOD_DIGESTS = frozenset({"sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"})
_WEAK_DIGESTS = frozenset({"md2", "md4", "md5", "sha1"})
_MOST_LISTS = 4
_LARGEST_LIST = 1 << 20  # bytes
_CLOCKS_DIFFER = timedelta(days=1)


@dataclass(frozen=True)
class Circumstances:
    """What a signature is held against."""

    senders: tuple[str, ...]  # addr-spec of every mailbox of every From
    verifier: Verifier
    received: datetime | None


@dataclass(frozen=True)
class Verdict:
    """A signature, and what came along with it."""

    signature: Signature
    certificates: tuple[CertificateFacts, ...] = ()
    capabilities: tuple[str, ...] = ()  # of a VALID signer


class _Not(Exception):
    """A condition that does not hold."""

    def __init__(self, reason: SignatureReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def verify(signed: cms.SignedData, content: bytes, about: Circumstances) -> Verdict:
    """Whether `signed` signs `content`, and by whom; never raises."""
    try:
        return _Check(signed, content, about).verdict()
    except _Not as error:
        return Verdict(refused(error.reason))
    except NONSENSE:
        return Verdict(refused(SignatureReason.MALFORMED))


def is_absent(value: core.Asn1Value) -> bool:
    """Whether an optional field is not there; asn1crypto's own test would read all that is in it."""
    return isinstance(value, core.Void)


def embedded(signed: cms.SignedData) -> bytes | None:
    """The content inside; None: it stands outside, or there is none."""
    content = signed["encap_content_info"]["content"]
    if isinstance(content, core.OctetString | core.ParsableOctetString):
        return bytes(content)
    return None


class _Check:
    """One check of one signature."""

    def __init__(self, signed: cms.SignedData, content: bytes, about: Circumstances) -> None:
        self._signed, self._content, self._about = signed, content, about
        self._info = _only_signer(signed)
        self._digest = str(self._info["digest_algorithm"]["algorithm"].native)
        self._attributes = _attributes(self._info)
        self._known = of_signed(signed)

    def verdict(self) -> Verdict:
        signer = self._signer()
        known = Signature(digest=self._digest, signed_at=self._signed_at())
        certificates = tuple(facts(each.dump()) for each in self._known)
        try:
            self._check_integrity(signer)
        except _Not as error:
            named = replace(known, signer=facts(signer.dump()) if signer else None)
            return Verdict(judged(named, [error.reason], ()), certificates)
        if signer is None:
            return Verdict(judged(known, [SignatureReason.CERTIFICATE_MISSING], ()), certificates)
        signature = self._of_person(replace(known, signer=facts(signer.dump())), signer)
        able = self._capabilities() if signature.state is SignatureState.VALID else ()
        return Verdict(signature, certificates, able)

    def _of_person(self, known: Signature, signer: x509.Certificate) -> Signature:
        """The rest of the verdict: who the signer is, and whether that is the sender."""
        others = [each.dump() for each in self._known]
        at, notes = self._moment(known.signed_at)
        lists = _revocation_lists(self._signed)
        verifier = self._about.verifier
        chain = verifier.signer(signer.dump(), others, at, lists)
        found = [*chain.reasons, *self._sender_reasons(facts(signer.dump()))]
        more, revocation = list(chain.notes), chain.revocation
        if not found and facts(signer.dump()).ends < verifier.moment:
            more.append(SignatureNote.EXPIRED_SINCE)
        if not found and (since := verifier.revoked_by_now(signer.dump(), others)):
            more, revocation = [*more, SignatureNote.REVOKED_SINCE], since
        return judged(replace(known, revocation=revocation), found, (*notes, *more))

    def _sender_reasons(self, signer: CertificateFacts) -> list[SignatureReason]:
        senders = self._about.senders
        if not senders:
            return [SignatureReason.NO_SENDER]
        if len(senders) > 1:
            return [SignatureReason.SEVERAL_SENDERS]
        return [] if belongs_to(signer, senders[0]) else [SignatureReason.ADDRESS_MISMATCH]

    def _moment(self, claimed: datetime | None) -> tuple[datetime, tuple[SignatureNote, ...]]:
        """When the chain must have been good: when the mail came, which the signer cannot choose.

        Where that is not known the claimed time has to do; whoever holds a key that ran out can claim any.
        """
        if self._about.received is not None:
            return self._about.received, ()
        now = self._about.verifier.moment
        if claimed is None or claimed > now + _CLOCKS_DIFFER:
            return now, ()
        return min(claimed, now), (SignatureNote.TIME_CLAIMED,)

    def _signer(self) -> x509.Certificate | None:
        sid = self._info["sid"]
        matching = [each for each in self._known if matches(sid, each)]
        return matching[0] if matching else None

    def _check_integrity(self, signer: x509.Certificate | None) -> None:
        """Digest, attributes and signature; `_Not` for the first that does not hold."""
        if self._digest in _WEAK_DIGESTS:
            raise _Not(SignatureReason.WEAK_DIGEST)
        if self._digest not in _GOOD_DIGESTS:
            raise _Not(SignatureReason.UNKNOWN_ALGORITHM)
        data = self._signed_bytes()
        if signer is not None:
            self._check_attributes(signer)
            self._check_signature(signer, data)

    def _signed_bytes(self) -> bytes:
        """What the signature itself is made over, after the digest of the content was found in it."""
        if is_absent(self._info["signed_attrs"]):
            return self._without_attributes()
        if self._attribute("content_type") != self._signed["encap_content_info"]["content_type"].native:
            raise _Not(SignatureReason.ATTRIBUTES)
        if self._attribute("message_digest") != digest_of(self._digest, self._content):
            raise _Not(SignatureReason.CHANGED)
        return bytes(self._info["signed_attrs"].untag().dump())

    def _without_attributes(self) -> bytes:
        """The content itself; unless it is the attributes of another signature, taken out of it."""
        plain = self._signed["encap_content_info"]["content_type"].native == "data"
        if not plain or self._content[:1] == b"\x31":
            raise _Not(SignatureReason.ATTRIBUTES)
        return self._content

    def _check_attributes(self, signer: x509.Certificate) -> None:
        """The certificate that the signer meant (RFC 5035), and the algorithms (RFC 6211), if they say."""
        for name, spec in (("signing_certificate_v2", "sha256"), ("signing_certificate", "sha1")):
            for value in self._attributes.get(name, ())[:1]:
                meant = value["certs"][0]
                algorithm = meant["hash_algorithm"]["algorithm"].native if name[-1] == "2" else spec
                if meant["cert_hash"].native != digest_of(algorithm, signer.dump()):
                    raise _Not(SignatureReason.ATTRIBUTES)
        for value in self._attributes.get("cms_algorithm_protection", ())[:1]:
            same = value["digest_algorithm"]["algorithm"] == self._info["digest_algorithm"]["algorithm"]
            if not same:
                raise _Not(SignatureReason.ATTRIBUTES)

    def _check_signature(self, signer: x509.Certificate, data: bytes) -> None:
        algorithm: algos.SignedDigestAlgorithm = self._info["signature_algorithm"]
        if _own_digest(algorithm) in _WEAK_DIGESTS:
            raise _Not(SignatureReason.WEAK_DIGEST)
        try:
            DefaultSignatureValidator().validate_signature(
                self._info["signature"].native,
                data,
                signer.public_key,
                algorithm,
                SignatureValidationContext(contextual_md_algorithm=self._digest),
            )
        except AlgorithmNotSupported as error:
            raise _Not(SignatureReason.UNKNOWN_ALGORITHM) from error
        except (InvalidSignature, *NONSENSE) as error:
            raise _Not(SignatureReason.BROKEN) from error

    def _attribute(self, name: str) -> object:
        """The one value of an attribute that must be there exactly once (RFC 5652, 11)."""
        values = self._attributes.get(name, ())
        if len(values) != 1:
            raise _Not(SignatureReason.ATTRIBUTES)
        return values[0].native

    def _signed_at(self) -> datetime | None:
        values = self._attributes.get("signing_time", ())
        moment = values[0].native if len(values) == 1 else None
        return moment if isinstance(moment, datetime) else None

    def _capabilities(self) -> tuple[str, ...]:
        values = self._attributes.get("smime_capabilities", ())
        return capabilities.read(values[0]) if values else ()


def _revocation_lists(signed: cms.SignedData) -> list[bytes]:
    """Those that came along (RFC 5652, 5.1), a few and small ones."""
    if is_absent(signed["crls"]):
        return []
    found = [each.chosen.dump() for each in list(signed["crls"])[:_MOST_LISTS] if each.name == "crl"]
    return [each for each in found if len(each) <= _LARGEST_LIST]


def _only_signer(signed: cms.SignedData) -> cms.SignerInfo:
    infos = signed["signer_infos"]
    if len(infos) == 0:
        raise _Not(SignatureReason.NO_SIGNER)
    if len(infos) > 1:
        raise _Not(SignatureReason.SEVERAL_SIGNERS)
    return infos[0]


def matches(
    identifier: cms.SignerIdentifier | cms.RecipientIdentifier, certificate: x509.Certificate
) -> bool:
    """Whether `identifier` names `certificate`: by issuer and serial number, or by key."""
    if identifier.name == "issuer_and_serial_number":
        same = identifier.chosen["serial_number"].native == certificate.serial_number
        return same and bool(identifier.chosen["issuer"] == certificate.issuer)
    return identifier.native in key_identifiers(certificate)


def key_identifiers(certificate: x509.Certificate) -> tuple[bytes, ...]:
    """The subjectKeyIdentifier, and the one that RFC 5280, 4.2.1.2 would give it."""
    return tuple(each for each in (certificate.key_identifier, certificate.public_key.sha1) if each)


def digest_of(algorithm: str, data: bytes) -> bytes:
    """`data` hashed as asn1crypto calls it; ValueError for an unknown way."""
    return hashlib.new(algorithm, data, usedforsecurity=False).digest()


def same_content(one: bytes, other: bytes) -> bool:
    """Equal but for the kind of line ends."""
    return with_crlf(one) == with_crlf(other)


def _attributes(info: cms.SignerInfo) -> dict[str, Sequence[core.Asn1Value]]:
    found: dict[str, Sequence[core.Asn1Value]] = {}
    for attribute in () if is_absent(info["signed_attrs"]) else info["signed_attrs"]:
        name = attribute["type"].native
        if name in found:
            raise _Not(SignatureReason.ATTRIBUTES)
        found[name] = list(attribute["values"])
    return found


def _own_digest(algorithm: algos.SignedDigestAlgorithm) -> str:
    """The digest that a signature algorithm names itself; "" where it leaves that to the signer."""
    try:
        return str(algorithm.hash_algo)
    except ValueError:
        return ""
