"""Gathers what the guards are told about a mail that is to leave."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tomail.message.folding import fold
from tomail.message.parse import outline
from tomail.message.structure import read_structure
from tomail.message.text import TextParts, html_to_text, split_quote
from tomail.model.mail import Address, MessageRef, MessageSummary
from tomail.model.outgoing import Draft, OutgoingAttachment
from tomail.model.patients import Candidate, ContactKind, MatchReason, Patient
from tomail.model.purposes import Fate
from tomail.practice.guards.facts import (
    Answered,
    AttachedFile,
    Field,
    Happening,
    Named,
    Outgoing,
    Person,
    Place,
    Recipient,
    Standing,
)

from .patient_lookup import PatientLookup

LONGEST_TEXT = 200_000  # characters of an attachment that are read
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_CERTAIN = (MatchReason.NUMBER, MatchReason.NAME_AND_BIRTH_DATE)


@dataclass(frozen=True)
class Surroundings:
    """What is known besides the mail itself. Addresses and domains in lower case."""

    own_addresses: frozenset[str]
    own_domains: frozenset[str]  # of the practice alone, not of a provider
    written_to: frozenset[str]
    known_addresses: Mapping[str, str]
    known_domains: frozenset[str]
    today: date
    bounced: Mapping[str, Fate] = field(default_factory=dict)  # what came back lately


@dataclass(frozen=True)
class AnsweredMail:
    """The mail that is answered, with its bytes where they are here."""

    row: MessageSummary
    raw: bytes | None


class Gathering:
    """Facts of one mail."""

    def __init__(
        self, around: Surroundings, patients: PatientLookup, read_pdf: Callable[[bytes], str]
    ) -> None:
        self._around = around
        self._patients = patients
        self._read_pdf = read_pdf

    def outgoing(
        self,
        draft: Draft,
        answered: AnsweredMail | None,
        happened: Iterable[Happening],
        *,
        protected: bool,
    ) -> Outgoing:
        """The mail as the guards see it."""
        parts = _parts(draft)
        files = tuple(AttachedFile(each.filename, self._text(each)) for each in draft.attachments)
        recipients = tuple(self._recipients(draft))
        known = self._answered(answered) if answered else None
        return Outgoing(
            recipients=recipients,
            subject=draft.subject,
            own_text=parts.own,
            quoted_text=parts.quoted,
            attachments=files,
            answered=known,
            to_all=known is not None
            and any(each.key in known.readers - known.writers for each in recipients),
            named=tuple(self._named(draft.subject, parts, files)),
            protected=protected,
            happened=tuple(happened),
            known_addresses=self._around.known_addresses,
            known_domains=self._around.known_domains,
            bounced=self._around.bounced,
        )

    def _text(self, attachment: OutgoingAttachment) -> str:
        pdf = attachment.content.startswith(b"%PDF-")
        return self._read_pdf(attachment.content) if pdf else readable(attachment)

    def _recipients(self, draft: Draft) -> Iterator[Recipient]:
        for where, people in ((Field.TO, draft.to), (Field.CC, draft.cc), (Field.BCC, draft.bcc)):
            for each in people:
                yield self._recipient(each, where)

    def _recipient(self, address: Address, where: Field) -> Recipient:
        key = address.address.strip().lower()
        standing, patients = self._standing(key)
        people = tuple(Person.of(each, self._around.today) for each in patients)
        return Recipient(address, where, standing, people, first_time=key not in self._around.written_to)

    def _standing(self, address: str) -> tuple[Standing, Sequence[Patient]]:
        around, domain = self._around, address.rpartition("@")[2]
        patients, contact = self._patients.of_address(address), self._patients.contact_of(address)
        if address in around.own_addresses:
            return Standing.OWN, ()
        if patients:
            return Standing.PATIENT, patients
        if contact and contact.kind is ContactKind.RELATIVE:
            return Standing.RELATIVE, self._patients.with_ids(contact.patients)
        if contact:
            return Standing.CONTACT, ()
        return (Standing.COLLEAGUE if domain in around.own_domains else Standing.UNKNOWN), ()

    def _named(self, subject: str, parts: TextParts, files: Iterable[AttachedFile]) -> Iterator[Named]:
        places = [(Place.SUBJECT, subject, ""), (Place.TEXT, parts.own, ""), (Place.QUOTE, parts.quoted, "")]
        places += [(Place.ATTACHMENT, f"{each.name}\n{each.text}", each.name) for each in files]
        for place, text, file in places:
            for candidates in meant(self._patients.named_in(text)):
                people = tuple(Person.of(each.patient, self._around.today) for each in candidates)
                yield Named(people, place, file)

    def _answered(self, mail: AnsweredMail) -> Answered:
        row = mail.row
        patients = tuple(Person.of(each, self._around.today) for each in self._patients.about(row.ref))
        if mail.raw is None:
            return Answered(_keys([row.sender]), _keys(row.recipients), row.subject, patients)
        read = outline(mail.raw)
        return Answered(
            writers=_keys([*read.sender, *read.reply_to]),
            readers=_keys([*read.to, *read.cc]),
            subject=read.subject,
            patients=patients,
            encrypted=is_encrypted(mail.raw),
            senders=frozenset() if _keys(read.sender) & self._around.own_addresses else _keys(read.sender),
        )


def meant(candidates: Sequence[Candidate]) -> list[tuple[Candidate, ...]]:
    """Candidates of one text as those that the same words mean: who is certain alone, namesakes together.

    A namesake of somebody certain is nobody: the birth date beside the name says which of them it is.
    """
    certain = [each for each in candidates if each.reason in _CERTAIN]
    names = {_words_of(each) for each in certain}
    possible: dict[str, list[Candidate]] = defaultdict(list)
    for each in candidates:
        if each.reason not in _CERTAIN and _words_of(each) not in names:
            possible[_words_of(each)].append(each)
    return [*((each,) for each in certain), *map(tuple, possible.values())]


def readable(attachment: OutgoingAttachment) -> str:
    """The text of an attachment that is text, "" of all others."""
    if not attachment.content_type.startswith("text/"):
        return ""
    text = attachment.content[: 4 * LONGEST_TEXT].decode("utf-8", "replace")[:LONGEST_TEXT]
    return html_to_text(text) if attachment.content_type == "text/html" else text


def is_encrypted(raw: bytes) -> bool:
    """True if the message came encrypted from end to end (PGP/MIME, S/MIME)."""
    whole = read_structure(raw, 1).parts[0]
    kind = whole.type_field.parameters.get("smime-type", "enveloped-data")
    return whole.content_type in _ENCRYPTED and kind != "signed-data"


def answered_ref(draft: Draft) -> MessageRef | None:
    """The message of this workstation that the draft answers."""
    return MessageRef.parse(draft.answers) if draft.answers else None


def _parts(draft: Draft) -> TextParts:
    parts = split_quote(draft.text)
    if not draft.html:
        return parts
    other = split_quote(html_to_text(draft.html))
    return TextParts(f"{parts.own}\n\n{other.own}", "", f"{parts.quoted}\n\n{other.quoted}")


def _words_of(candidate: Candidate) -> str:
    """What in the text means the candidate."""
    if candidate.reason is MatchReason.BIRTH_DATE:
        return str(candidate.patient.birth_date)
    return fold(candidate.patient.listed_name)


def _keys(people: Iterable[Address]) -> frozenset[str]:
    return frozenset(each.address.strip().lower() for each in people if each.address)
