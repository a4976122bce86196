"""What the guards are told about a mail that is to leave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from tomail.model.mail import Address
from tomail.model.patients import Channel, PatientDetails
from tomail.model.purposes import Fate


class Field(StrEnum):
    """Where a recipient stands."""

    TO = "to"
    CC = "cc"
    BCC = "bcc"


class Standing(StrEnum):
    """What the practice knows of a recipient."""

    OWN = "own"  # an address of this practice
    COLLEAGUE = "colleague"  # works in this practice
    PATIENT = "patient"
    RELATIVE = "relative"  # of a patient, as recorded
    CONTACT = "contact"  # a laboratory, a clinic, a supplier
    UNKNOWN = "unknown"


class Place(StrEnum):
    """Where words were found."""

    SUBJECT = "subject"
    TEXT = "text"
    QUOTE = "quote"
    ATTACHMENT = "attachment"


class Happened(StrEnum):
    """What others did with the answered mail since this answer was begun."""

    CLAIMED = "claimed"
    ANSWERED = "answered"
    FILED = "filed"
    DONE = "done"


@dataclass(frozen=True)
class Person:
    """A patient; the number tells them apart."""

    number: str
    name: str  # as in lists: "Öztürk, Ayşe"
    birth_date: date | None = None
    agreed_to_clear_mail: bool = field(default=False, compare=False)  # consent that holds today

    @classmethod
    def of(cls, patient: PatientDetails, today: date) -> Person:
        """What the guards need of a patient."""
        agreed = any(
            each.channel is Channel.MAIL
            and each.given <= today
            and (each.withdrawn is None or today < each.withdrawn)
            for each in patient.consents
        )
        return cls(patient.number, patient.listed_name, patient.birth_date, agreed)


@dataclass(frozen=True)
class Recipient:
    """One address of To, Cc or Bcc. `patients`: whose address it is (families share), or whose relative."""

    address: Address
    field: Field = Field.TO
    standing: Standing = Standing.UNKNOWN
    patients: tuple[Person, ...] = ()
    first_time: bool = False  # nobody here has written to it

    @property
    def external(self) -> bool:
        """Whether the mail leaves the practice."""
        return self.standing not in (Standing.OWN, Standing.COLLEAGUE)

    @property
    def key(self) -> str:
        """The address as it is compared."""
        return self.address.address.strip().lower()


@dataclass(frozen=True)
class Named:
    """Words that mean a patient, as the matcher found them; several candidates where they mean several."""

    candidates: tuple[Person, ...]
    place: Place
    attachment: str = ""  # its file name


@dataclass(frozen=True)
class AttachedFile:
    """An attachment with its readable text, "" where there is none."""

    name: str
    text: str = ""


@dataclass(frozen=True)
class Answered:
    """The mail that is answered. `writers`: From and Reply-To; `readers`: To and Cc; lower case."""

    writers: frozenset[str]
    readers: frozenset[str] = frozenset()
    subject: str = ""
    patients: tuple[Person, ...] = ()  # whom it is known to be about
    encrypted: bool = False
    senders: frozenset[str] = frozenset()  # From alone, without one's own addresses


@dataclass(frozen=True)
class Happening:
    """What somebody did, at which local time.

    Of an answer by tablet or webmail `by` is empty, and `at` is None where its copy was not seen.
    """

    what: Happened
    by: str
    at: datetime | None


@dataclass(frozen=True)
class Outgoing:
    """A mail as a person is about to send it, and what is known around it.

    `own_text` and `quoted_text` are what `message.text.split_quote` tells apart; the signature is in
    neither, because a practice's own title ("Diabetologie") is nobody's disease.
    """

    recipients: tuple[Recipient, ...]
    subject: str = ""
    own_text: str = ""
    quoted_text: str = ""
    attachments: tuple[AttachedFile, ...] = ()
    answered: Answered | None = None
    to_all: bool = False  # the answer goes to all of them
    named: tuple[Named, ...] = ()
    protected: bool = False  # leaves encrypted, end to end
    happened: tuple[Happening, ...] = ()
    known_addresses: Mapping[str, str] = field(default_factory=dict)  # lower case, with whose it is
    known_domains: frozenset[str] = frozenset()
    bounced: Mapping[str, Fate] = field(default_factory=dict)  # by `same_form`: what came back from there

    @property
    def external(self) -> tuple[Recipient, ...]:
        """Who gets it outside the practice, each address once."""
        return tuple({each.key: each for each in reversed(self.recipients) if each.external}.values())[::-1]

    @property
    def goes_back(self) -> bool:
        """Whether nobody outside gets it but who wrote the answered mail: its words are no news to them."""
        return self.answered is not None and all(each.key in self.answered.writers for each in self.external)
