"""Patients, what they consented to, the people around them, and whom a message is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Sex(StrEnum):
    """As the salutation of a letter needs it; empty where nobody said."""

    FEMALE = "f"
    MALE = "m"
    DIVERSE = "x"
    UNKNOWN = ""


class Channel(StrEnum):
    """A way to reach a patient, which they may consent to and withdraw again."""

    MAIL = "mail"  # e-mail that is not encrypted end to end
    SMS = "sms"
    PORTAL = "portal"  # secure delivery


@dataclass(frozen=True, slots=True)
class Consent:
    """What a patient agreed to for one channel; a withdrawal keeps what was."""

    channel: Channel
    given: date
    origin: str  # where it came from: "Import", a form, a call
    withdrawn: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientDetails:
    """What is known of a patient, wherever it came from. Names are kept as written."""

    number: str = ""  # of the practice's own system
    last_name: str = ""  # with "von" and its like
    first_name: str = ""
    birth_date: date | None = None
    title: str = ""
    sex: Sex = Sex.UNKNOWN
    street: str = ""  # with the house number
    postcode: str = ""
    city: str = ""
    language: str = ""  # BCP 47: "de", "tr", "de-CH"
    emails: tuple[str, ...] = ()  # lower case; families share them
    sms: str = ""  # E.164
    phone: str = ""  # E.164
    consents: tuple[Consent, ...] = ()

    @property
    def listed_name(self) -> str:
        """As in a list: "Öztürk, Ayşe"."""
        return ", ".join(name for name in (self.last_name, self.first_name) if name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient(PatientDetails):
    """A patient of this practice."""

    id: str
    version: int = 0  # of the row that was read: a change by somebody else meanwhile is noticed
    blocked: bool = False  # processing is restricted (art. 18 GDPR)


class ContactKind(StrEnum):
    """Who writes about patients without being one."""

    RELATIVE = "relative"
    LAB = "lab"
    CLINIC = "clinic"
    DOCTOR = "doctor"
    PHARMACY = "pharmacy"
    INSURER = "insurer"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A relative or an institution."""

    id: str
    kind: ContactKind
    name: str
    emails: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()  # all addresses of these domains and below: "labor.example"
    patients: tuple[str, ...] = ()  # ids of those whom a relative belongs to
    version: int = 0  # as a patient's


class MatchReason(StrEnum):
    """What connects a message with a patient, from the strongest to the weakest."""

    NUMBER = "number"
    NAME_AND_BIRTH_DATE = "name_and_birth_date"
    ADDRESS = "address"  # the sender's
    NAME = "name"  # only the name: never enough to be sure
    LAST_NAME_AND_BIRTH_DATE = "last_name_and_birth_date"  # twins share both: never enough
    BIRTH_DATE = "birth_date"  # said to be one: never enough
    FAMILY = "family"  # lives with who writes of a relative: never enough


@dataclass(frozen=True, slots=True)
class Candidate:
    """A patient whom a message may be about, and the strongest reason to think so."""

    patient: Patient
    reason: MatchReason


@dataclass(frozen=True, slots=True)
class Sure:
    """The message is about exactly this patient: it may be filed without a question."""

    patient: Patient
    reason: MatchReason


@dataclass(frozen=True, slots=True)
class Several:
    """One or more possible patients, the likeliest first, none of them sure: a person decides."""

    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class ThirdParty:
    """A known contact writes; the patients are those recognised in the text, perhaps none."""

    contact: Contact
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Nobody:
    """Nothing speaks for a patient."""


PatientMatch = Sure | Several | ThirdParty | Nobody
