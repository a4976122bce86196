"""The patients of the practice: reading them, and changing one by hand.

Every change counts up the generation that patients and contacts share: workstations ask which rows are
newer than what they saw, and look again only at the mail that those may concern.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, String, and_, cast, extract, func, or_, select
from sqlalchemy.orm import Session

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model import patients as model
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Right

from .engine import changed_meanwhile
from .names_in_text import words
from .tables.base import new_id
from .tables.patients import Consent, Contact, Patient, PatientAddress
from .work import Work

AT_ONCE = 500
_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})")
OWN_NUMBER = "tm-"  # begins the numbers that are made here
_OWN_NUMBER = re.compile(rf"{OWN_NUMBER}[0-9]{{7}}")

PLAIN_COLUMNS = (
    "last_name",
    "first_name",
    "birth_date",
    "title",
    "sex",
    "street",
    "postcode",
    "city",
    "language",
    "sms",
    "phone",
)


def load_patients(session: Session, ids: Sequence[str] | None = None) -> list[model.Patient]:
    """All patients, or those with `ids`; nobody who was erased. Blocked ones are marked as such."""
    if ids is None:
        return _loaded(session, None)
    parts = [ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE)]
    return [patient for part in parts for patient in _loaded(session, part)]


def count_patients(session: Session) -> int:
    """How many there are, without those who are blocked."""
    shown = select(func.count()).where(Patient.erased.is_(None), Patient.blocked.is_(None))
    return session.scalar(shown) or 0


def possible(session: Session, text: str) -> list[str]:
    """Ids of those whom `practice.finding.Finder` may find for `text`, perhaps some more."""
    parts = [part.strip(",;").lower() for part in text.split() if any(map(str.isalnum, part))]
    if not parts:
        return []
    chosen = select(Patient.id).where(Patient.erased.is_(None), *map(_fits, parts))
    return list(session.scalars(chosen))


def _fits(part: str) -> ColumnElement[bool]:
    whose = select(PatientAddress.patient_id).where(PatientAddress.address.contains(part, autoescape=True))
    fitting = [Patient.number.istartswith(part, autoescape=True), Patient.id.in_(whose)]
    fitting += [Patient.folded_name.contains(word, autoescape=True) for word in words(part)[:1]]
    if begun := _DAY_AND_MONTH.match(part):
        day, month = (int(each) for each in begun.groups())
        fitting.append(
            and_(extract("day", Patient.birth_date) == day, extract("month", Patient.birth_date) == month)
        )
    elif part[0].isdigit():
        year = cast(extract("year", Patient.birth_date), String)
        fitting.append(year.startswith(part[: len("1968")], autoescape=True))
    return or_(*fitting)


def patient_numbered(session: Session, number: str) -> model.Patient:
    """The patient with that number of the practice. Raises Refused (NOT_FOUND)."""
    found = session.scalars(select(Patient.id).where(Patient.number == number.strip())).first()
    patients = load_patients(session, [found]) if found else []
    if not patients or patients[0].blocked:
        raise Refused(no_such_patient(number))
    return patients[0]


def add_patient(work: Work, details: model.PatientDetails) -> str:
    """Somebody new; gives back the id. Without a number of the practice's system they get one.

    Raises Refused (NOT_ALLOWED, DUPLICATE).
    """
    work.require(Right.RECORD_WRITE)
    number = details.number or next(own_numbers(work.session))
    _require_free(work.session, number)
    patient = Patient(id=new_id(), number=number, own_number=is_own(number))
    patient.generation = next_generation(work.session)
    write_plain(patient, details)
    work.session.add(patient)
    work.session.flush()
    _write_addresses(work.session, patient.id, details.emails)
    _note(work, patient.id)
    return patient.id


def change_patient(work: Work, seen: model.Patient) -> None:
    """Write what a person changed; `seen.version` is what they looked at. Consents have their own way.

    E-mail addresses written here are confirmed by hand. Raises Refused (NOT_ALLOWED, NOT_FOUND, CONFLICT,
    DUPLICATE).
    """
    work.require(Right.RECORD_WRITE)
    patient = stored_patient(work.session, seen.id)
    if patient.version != seen.version:
        raise Refused(changed_meanwhile())
    if seen.number and seen.number != patient.number:
        _require_free(work.session, seen.number)
        patient.number, patient.own_number = seen.number, is_own(seen.number)
    write_plain(patient, seen)
    _write_addresses(work.session, patient.id, seen.emails)
    patient.generation = next_generation(work.session)
    _note(work, patient.id)


def stored_patient(session: Session, patient: str) -> Patient:
    """The row. Raises Refused (NOT_FOUND); who was erased is not there any more."""
    row = session.get(Patient, patient)
    if row is None or row.erased is not None:
        raise Refused(no_such_patient())
    return row


def generation(session: Session) -> int:
    """How often patients and contacts were changed; 0 where there are none."""
    newest = [session.scalar(select(func.max(table.generation))) or 0 for table in (Patient, Contact)]
    return max(newest)


def known_by_number(session: Session, numbers: Iterable[str]) -> list[str]:
    """The ids of those that there are, in an order that stays."""
    rows = select(Patient.id).where(Patient.number.in_(set(numbers)), Patient.erased.is_(None))
    return list(session.scalars(rows.order_by(Patient.id)))


def next_generation(session: Session) -> int:
    """For the rows of this unit of work; writers take turns, so nobody else has it."""
    return generation(session) + 1


@dataclass(frozen=True)
class Changed:
    """What is newer than a generation."""

    generation: int
    patients: tuple[str, ...]
    contacts: tuple[str, ...]


def changed_since(session: Session, seen: int) -> Changed:
    """Ids of the patients and contacts that were added, changed, blocked or erased."""
    patients = session.scalars(select(Patient.id).where(Patient.generation > seen)).all()
    contacts = session.scalars(select(Contact.id).where(Contact.generation > seen)).all()
    return Changed(generation(session), tuple(patients), tuple(contacts))


def own_numbers(session: Session) -> Iterator[str]:
    """Numbers for patients whose file or form had none; no practice system makes such."""
    last = session.scalar(
        select(func.max(Patient.number)).where(Patient.own_number, Patient.number.startswith(OWN_NUMBER))
    )
    count = int(last.removeprefix(OWN_NUMBER)) if last else 0
    while True:
        count += 1
        yield f"{OWN_NUMBER}{count:07d}"


def is_own(number: str) -> bool:
    """Made here, also where it comes back by a file that was written from here."""
    return _OWN_NUMBER.fullmatch(number) is not None


def folded_name(details: model.PatientDetails) -> str:
    """What makes two spellings of a name the same."""
    return " ".join((*words(details.last_name), *words(details.first_name)))


def write_plain(row: Patient, details: model.PatientDetails, columns: Iterable[str] = PLAIN_COLUMNS) -> bool:
    """Names, birth date, postal address, numbers; True if anything of it was something else before."""
    changed = False
    for column in columns:
        value = getattr(details, column)
        if getattr(row, column) != value:
            setattr(row, column, value)
            changed = True
    if changed:
        row.folded_name = folded_name(_named(row))
    return changed


def _named(row: Patient) -> model.PatientDetails:
    return model.PatientDetails(last_name=row.last_name or "", first_name=row.first_name or "")


def _write_addresses(session: Session, patient: str, emails: Iterable[str]) -> None:
    wanted = {each.strip().lower() for each in emails if each.strip()}
    rows = session.scalars(select(PatientAddress).where(PatientAddress.patient_id == patient)).all()
    for row in rows:
        if row.address not in wanted:
            session.delete(row)
        row.by_hand = True
    for address in sorted(wanted - {row.address for row in rows}):
        session.add(PatientAddress(patient_id=patient, address=address, by_hand=True))


def _require_free(session: Session, number: str) -> None:
    if session.scalars(select(Patient.id).where(Patient.number == number)).first() is not None:
        raise Refused(_number_taken(number))


def _note(work: Work, patient: str) -> None:
    work.log(Action.PATIENTS, patient, patient=patient)
    work.tell(Topic.PATIENTS, patient)


def _loaded(session: Session, ids: Sequence[str] | None) -> list[model.Patient]:
    columns = [getattr(Patient, name) for name in ("id", "number", "version", "blocked", *PLAIN_COLUMNS)]
    chosen = select(*columns).where(Patient.erased.is_(None)).order_by(Patient.folded_name, Patient.id)
    addresses = select(PatientAddress.patient_id, PatientAddress.address).order_by(PatientAddress.address)
    consents = select(Consent).order_by(Consent.given, Consent.id)
    if ids is not None:
        chosen = chosen.where(Patient.id.in_(ids))
        addresses = addresses.where(PatientAddress.patient_id.in_(ids))
        consents = consents.where(Consent.patient_id.in_(ids))
    emails: defaultdict[str, list[str]] = defaultdict(list)
    for owner, address in session.execute(addresses):
        emails[owner].append(address)
    agreed = _agreed(session, consents)
    return [_patient(row, emails, agreed) for row in session.execute(chosen)]


def _patient(
    row: Row[*tuple[Any, ...]], emails: Mapping[str, list[str]], agreed: Mapping[str, list[model.Consent]]
) -> model.Patient:
    identity, number, version, blocked, *plain = row
    values = dict(zip(PLAIN_COLUMNS, plain, strict=True))
    values["sex"] = model.Sex(values["sex"])
    return model.Patient(
        id=identity,
        number=number,
        version=version,
        blocked=blocked is not None,
        emails=tuple(emails.get(identity, ())),
        consents=tuple(agreed.get(identity, ())),
        **values,
    )


def _agreed(session: Session, consents: Select[Consent]) -> dict[str, list[model.Consent]]:
    found: defaultdict[str, list[model.Consent]] = defaultdict(list)
    for each in session.scalars(consents):
        consent = model.Consent(model.Channel(each.channel), each.given, each.origin, each.withdrawn)
        found[each.patient_id].append(consent)
    return found


def no_such_patient(named: str = "") -> Problem:
    """Nobody has that number, or they were erased."""
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "There is no patient with the number “{number}”."), number=named)
        if named
        else sentence(QT_TRANSLATE_NOOP("engine", "This patient does not exist any more.")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail patients find TEXT` looks for a name or birth date.")),
    )


def _number_taken(number: str) -> Problem:
    return Problem(
        ProblemKind.DUPLICATE,
        sentence(QT_TRANSLATE_NOOP("engine", "Another patient has the number “{number}”."), number=number),
        sentence(QT_TRANSLATE_NOOP("engine", "Look whether it is the same person.")),
    )
