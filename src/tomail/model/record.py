"""The record of a patient (Akte, Dossier): what was filed, by whom, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from .mail import MessageRef
from .patients import Candidate, MatchReason, Patient
from .teamwork import Mark


class Direction(StrEnum):
    """Seen from the practice."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"


class RecordChannel(StrEnum):
    """How it came or went."""

    MAIL = "mail"
    SMS = "sms"
    DELIVERY = "delivery"  # secure


class DocumentKind(StrEnum):
    """What a file of an entry is."""

    ORIGINAL = "original"  # byte for byte as received
    OPENED = "opened"  # the same decrypted: its key may be gone when the record is read
    TEXT = "text"  # readable
    ATTACHMENT = "attachment"


@dataclass(frozen=True)
class EntryType:
    """Karteieintragstyp, Dossiereintragstyp. `preset`: used for that direction where no setting says else."""

    id: str
    name: str
    preset: Direction | None = None
    with_attachments: bool = True
    retired: bool = False  # no longer offered


@dataclass(frozen=True)
class Document:
    """A file of an entry; its content is asked for by `id`."""

    id: str
    kind: DocumentKind
    filename: str = field(repr=False)
    content_type: str
    size: int
    sha256: str


@dataclass(frozen=True)
class SealVerdict:
    """What was said of signature and encryption when a mail was filed: keys, certificates and lists of
    revoked ones are gone sooner than records. The words are those of `model.smime`."""

    signature: str  # SignatureState
    encryption: str  # EncryptionState
    checked: datetime
    reason: str = ""  # SignatureReason, the gravest
    signer: str = field(default="", repr=False)  # as the certificate names them
    address: str = field(default="", repr=False)  # the From address
    fingerprint: str = ""  # of the certificate

    @property
    def who(self) -> str:
        """Who signed, as far as the certificate names more than the address."""
        named = self.signer and self.signer.lower() != self.address.lower()
        return f"{self.signer} <{self.address}>" if named else self.address


@dataclass(frozen=True)
class EntryHead:
    """What a time line shows of a mail. `subject` is its title: who files may give another one."""

    subject: str = field(default="", repr=False)
    sender: str = field(default="", repr=False)
    recipients: tuple[str, ...] = field(default=(), repr=False)
    comment: str = field(default="", repr=False)  # of the person who filed it
    verdict: SealVerdict | None = None  # None: neither signed nor encrypted


@dataclass(frozen=True)
class Reversal:
    """The entry was filed by mistake. It stays to be seen."""

    mark: Mark
    reason: str = field(repr=False)
    refiled: bool = False  # into the record of another patient


class KeepReason(StrEnum):
    """Why an entry is kept longer than its term. Closed: the log knows it, and the log has no words."""

    XRAY = "xray"  # thirty years, § 85 StrlSchG
    CLAIM = "claim"  # for injuries
    TREATMENT = "treatment"  # it goes on
    LAW = "law"  # another one


@dataclass(frozen=True)
class RecordEntry:
    """One thing in the record of a patient."""

    id: str
    patient: str  # id
    type: EntryType
    direction: Direction
    channel: RecordChannel
    head: EntryHead
    happened: datetime  # the date of the mail
    filed: Mark
    automatic: bool  # by itself, as the account says; nobody looked
    documents: tuple[Document, ...]
    keep_until: date | None
    reversal: Reversal | None = None
    mail_key: str = ""  # model.teamwork; "" for what is no mail


# What came of filing a mail; whoever asked for it handles each.


@dataclass(frozen=True)
class Filed:
    """It is in the record now."""

    entry: RecordEntry


@dataclass(frozen=True)
class AlreadyFiled:
    """It was there before: "bereits abgelegt am ... von ..."."""

    entry: RecordEntry


@dataclass(frozen=True)
class NotHere:
    """The body is still on the server; it was asked for."""

    ref: MessageRef


ArchiveResult = Filed | AlreadyFiled | NotHere


# Whom the rows of a list are about.


class PatientState(StrEnum):
    """What a row shows of its patient."""

    UNKNOWN = "unknown"  # nobody looked yet
    NOBODY = "nobody"
    SURE = "sure"
    SEVERAL = "several"  # one or more possible: a person decides
    THIRD_PARTY = "third_party"  # a contact writes
    BY_HAND = "by_hand"  # somebody said so


@dataclass(frozen=True)
class AboutPatient:
    """Whom a message is about, and in whose record it lies.

    `patients`: for SURE and BY_HAND whose it is, else the possible ones, the likeliest first.
    """

    state: PatientState
    patients: tuple[Patient, ...] = ()
    reason: MatchReason | None = None
    filed: tuple[str, ...] = ()  # ids of patients
    contact: str = ""  # id, for a third party
    restricted: bool = False  # about somebody whom nobody may see here

    @property
    def patient(self) -> Patient | None:
        """The one patient whom nobody has to be asked about."""
        decided = self.state in (PatientState.SURE, PatientState.BY_HAND)
        return self.patients[0] if decided and len(self.patients) == 1 else None


@dataclass(frozen=True)
class Proposal:
    """What the filing sheet begins with."""

    ref: MessageRef
    about: AboutPatient
    candidates: tuple[Candidate, ...]
    type: EntryType
    types: tuple[EntryType, ...]
    subject: str = field(repr=False)
    direction: Direction
    attachments: tuple[tuple[int, str, bool], ...]  # part, file name, proposed
    filed: tuple[RecordEntry, ...]  # where it lies already
    opens_to_more: bool = False  # more people may read the record than may use the account
