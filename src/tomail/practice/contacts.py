"""Relatives and institutions: who writes about patients without being one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Row, delete, select
from sqlalchemy.orm import Session

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model import patients as model
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Right

from .engine import changed_meanwhile
from .patients import next_generation
from .tables.base import new_id
from .tables.patients import Contact, ContactAddress, ContactPatient
from .work import Work

_WHOLE_DOMAIN = "@"  # begins a stored address that stands for all of a domain


def load_contacts(session: Session) -> list[model.Contact]:
    """All of them, by name."""
    addresses = _grouped(session.execute(select(ContactAddress.contact_id, ContactAddress.address)))
    patients = _grouped(session.execute(select(ContactPatient.contact_id, ContactPatient.patient_id)))
    rows = session.scalars(select(Contact).where(Contact.removed.is_(None)).order_by(Contact.name))
    return [_contact(row, addresses[row.id], patients[row.id]) for row in rows]


def add_contact(work: Work, contact: model.Contact) -> str:
    """Somebody new (`contact.id` does not count); gives back the id. Raises Refused (NOT_ALLOWED)."""
    row = Contact(id=new_id())
    _write(work, row, contact)
    return row.id


def change_contact(work: Work, seen: model.Contact) -> None:
    """Write what a person changed. Raises Refused (NOT_ALLOWED, NOT_FOUND, CONFLICT)."""
    row = _stored(work.session, seen.id)
    if row.version != seen.version:
        raise Refused(changed_meanwhile())
    _write(work, row, seen)


def remove_contact(work: Work, contact: str) -> None:
    """An empty row stays, which tells workstations to forget. Raises Refused (NOT_ALLOWED, NOT_FOUND)."""
    row = _stored(work.session, contact)
    _write(work, row, model.Contact(id=contact, kind=model.ContactKind.OTHER, name=""))
    row.removed = work.now


def _write(work: Work, row: Contact, contact: model.Contact) -> None:
    work.require(Right.RECORD_WRITE)
    row.kind, row.name = contact.kind.value, contact.name.strip()
    row.generation = next_generation(work.session)
    work.session.add(row)
    work.session.flush()
    for table in (ContactAddress, ContactPatient):
        work.session.execute(delete(table).where(table.contact_id == row.id))
    for address in _addresses(contact):
        work.session.add(ContactAddress(contact_id=row.id, address=address))
    for patient in dict.fromkeys(contact.patients):
        work.session.add(ContactPatient(contact_id=row.id, patient_id=patient))
    work.log(Action.PATIENTS, row.id, contact=True)
    work.tell(Topic.PATIENTS, row.id)


def _addresses(contact: model.Contact) -> list[str]:
    domains = (f"{_WHOLE_DOMAIN}{each.strip().lower().removeprefix('@')}" for each in contact.domains)
    emails = (each.strip().lower() for each in contact.emails)
    return [each for each in dict.fromkeys((*emails, *domains)) if each.strip(_WHOLE_DOMAIN)]


def _stored(session: Session, contact: str) -> Contact:
    row = session.get(Contact, contact)
    if row is None or row.removed is not None:
        raise Refused(
            Problem(
                ProblemKind.NOT_FOUND,
                sentence(QT_TRANSLATE_NOOP("engine", "This contact does not exist any more.")),
            )
        )
    return row


def _contact(row: Contact, addresses: Iterable[str], patients: Iterable[str]) -> model.Contact:
    known = sorted(addresses)
    return model.Contact(
        id=row.id,
        kind=model.ContactKind(row.kind),
        name=row.name,
        emails=tuple(each for each in known if not each.startswith(_WHOLE_DOMAIN)),
        domains=tuple(each.removeprefix("@") for each in known if each.startswith(_WHOLE_DOMAIN)),
        patients=tuple(sorted(patients)),
        version=row.version,
    )


def _grouped(pairs: Iterable[Row[str, str]]) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for owner, value in pairs:
        found[owner].append(value)
    return found
