"""Certificates as a person looks after them: one's own, those of correspondents, whom the practice trusts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .smime import CertificateFacts, RecipientState, Revocation, SignatureReason

FROM_MAIL, FROM_FILE = "mail", "file"  # where a certificate came from


@dataclass(frozen=True)
class OwnCertificate:
    """One of an account's. `signs`: mail is signed with it; `problems`: what others would hold against it."""

    account: str
    facts: CertificateFacts
    signs: bool
    problems: tuple[SignatureReason, ...]
    revocation: Revocation


@dataclass(frozen=True)
class KnownCertificate:
    """One of a correspondent. `used`: mail to them would be encrypted with it; `state` is whether it may."""

    address: str
    facts: CertificateFacts
    source: str  # FROM_MAIL, FROM_FILE
    added: datetime
    state: RecipientState
    used: bool
    revocation: Revocation


@dataclass(frozen=True)
class Issuer:
    """An authority that a person said is trusted, beside those of the operating system."""

    facts: CertificateFacts
    added: datetime


@dataclass(frozen=True)
class Imported:
    """What a file held: certificates of people with their addresses, and authorities, not yet trusted."""

    known: tuple[tuple[str, CertificateFacts], ...]
    issuers: tuple[CertificateFacts, ...]
