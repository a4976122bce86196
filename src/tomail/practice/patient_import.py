"""Patients of a file into the practice: added or brought up to date, never doubled.

The file is told apart from what is there by number first, then by name and birth date, then by name and
an address or phone number in common. A number of the practice's own system is never taken over by another:
two people with the same name and birth date and two numbers stay two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.patients import PatientDetails
from tomail.model.people import Actor, Right

from .database import PracticeDatabase
from .importing.imported import CONSENT_ORIGIN, Field, Imported, ImportedPatient, RefusedLine
from .patients import AT_ONCE, PLAIN_COLUMNS, folded_name, next_generation, own_numbers, write_plain
from .tables.base import new_id
from .tables.patients import Consent, Patient, PatientAddress
from .work import Work

SEVERAL_FIT = QT_TRANSLATE_NOOP(
    "engine", "Several patients have this name and birth date or address; only a number tells them apart."
)
BLOCKED = QT_TRANSLATE_NOOP("engine", "The data of this patient are blocked and were not changed.")
_MOST_TOLD = 50  # changed patients of a batch that others are told one by one

_ADDED, _CHANGED, _UNCHANGED = "added", "changed", "unchanged"


@dataclass(frozen=True)
class ImportResult:
    """What an import did; `refused` in the order of the file."""

    added: int
    changed: int
    unchanged: int
    refused: tuple[RefusedLine, ...]
    remarks: tuple[RefusedLine, ...]  # what was left out of patients that were taken in


def import_patients(
    database: PracticeDatabase,
    actor: Actor,
    imported: Imported,
    heard: Callable[[int], None] = lambda count: None,
) -> ImportResult:
    """Take in what a reader of practice.importing gives, some hundred at a time; `heard` gets the count.

    Repeating it, also after it was cut short, changes nothing twice. Raises Refused (NOT_ALLOWED),
    EnvironmentTrouble (PRACTICE_AWAY); what was counted before is kept.
    """
    counts: Counter[str] = Counter()
    refused: list[RefusedLine] = []
    remarks: list[RefusedLine] = []
    for batch in _batches(imported):
        patients = [each for each in batch if isinstance(each, ImportedPatient)]
        refused += [each for each in batch if isinstance(each, RefusedLine)]
        remarks += [RefusedLine(each.line, remark) for each in patients for remark in each.remarks]
        done = database.write(actor, lambda work, patients=patients: _Batch(work, patients).take_in())  # type: ignore[misc]
        refused += [RefusedLine(line, Sentence.from_json(reason)) for line, reason in done.pop("refused")]
        counts.update(done)
        heard(counts.total())
    refused.sort(key=lambda each: each.line)
    return ImportResult(counts[_ADDED], counts[_CHANGED], counts[_UNCHANGED], tuple(refused), tuple(remarks))


def _batches(imported: Imported) -> Iterator[list[ImportedPatient | RefusedLine]]:
    while batch := list(islice(imported, AT_ONCE)):
        yield batch


class _NotOne(Exception):
    """Nobody can say whom the file means, or they must not be touched."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__()
        self.reason = reason


class _Batch:
    """Some hundred patients in one unit of work, and those of the practice whom they may mean."""

    def __init__(self, work: Work, patients: Sequence[ImportedPatient]) -> None:
        work.require(Right.RECORD_WRITE)
        self._work = work
        self._patients = patients
        self._known = _Known(work.session, patients)
        self._numbers = own_numbers(work.session)
        self._generation = next_generation(work.session)
        self._touched: list[str] = []
        self._dependents: list[Consent | PatientAddress] = []  # go after their patients

    def take_in(self) -> dict[str, Any]:
        counts = dict.fromkeys((_ADDED, _CHANGED, _UNCHANGED), 0)
        refused = []
        for each in self._patients:
            try:
                counts[self._take(each)] += 1
            except _NotOne as refusal:
                refused.append([each.line, refusal.reason.to_json()])
        self._work.session.flush()
        self._work.session.add_all(self._dependents)
        if self._touched:
            self._note(counts)
        return {**counts, "refused": refused}

    def _take(self, one: ImportedPatient) -> str:
        row = self._known.meant_by(one.details)
        if row is None:
            self._touched.append(self._add(one))
            return _ADDED
        if row.blocked:
            raise _NotOne(sentence(BLOCKED))
        if not self._change(row, one):
            return _UNCHANGED
        row.generation = self._generation
        self._touched.append(row.id)
        return _CHANGED

    def _add(self, one: ImportedPatient) -> str:
        number = one.details.number or next(self._numbers)
        row = Patient(
            id=new_id(), number=number, own_number=not one.details.number, generation=self._generation
        )
        write_plain(row, one.details)
        self._work.session.add(row)
        self._known.add(row)
        self._set_addresses(row, one.details)
        self._give_consents(row, one)
        return row.id

    def _change(self, row: Patient, one: ImportedPatient) -> bool:
        changed = write_plain(row, one.details, _stated_columns(one))
        if one.details.number and row.own_number:
            row.number, row.own_number = one.details.number, False
            changed = True
        if Field.EMAIL in one.stated:
            changed |= self._set_addresses(row, one.details)
        changed |= self._give_consents(row, one)
        if changed:
            self._known.add(row)
        return changed

    def _set_addresses(self, row: Patient, details: PatientDetails) -> bool:
        """Those of the file, and those that a person confirmed."""
        known = self._known.addresses[row.id]
        wanted = set(details.emails)
        gone = [address for address, each in known.items() if not each.by_hand and address not in wanted]
        for address in gone:
            self._forget(known.pop(address))
        new = wanted - known.keys()
        for address in sorted(new):
            known[address] = PatientAddress(patient_id=row.id, address=address, by_hand=False)
            self._dependents.append(known[address])
        return bool(gone or new)

    def _forget(self, address: PatientAddress) -> None:
        if address in self._dependents:  # of somebody who is in the file twice
            self._dependents.remove(address)
        else:
            self._work.session.delete(address)

    def _give_consents(self, row: Patient, one: ImportedPatient) -> bool:
        """Of each channel; one that was withdrawn, or that a person wrote down, is left alone."""
        changed = False
        known = self._known.consents[row.id]
        for given in one.details.consents:
            there = [each for each in known if each.channel == given.channel.value]
            if not there:
                known.append(
                    Consent(
                        id=new_id(),
                        patient_id=row.id,
                        channel=given.channel.value,
                        given=given.given,
                        origin=given.origin,
                    )
                )
                self._dependents.append(known[-1])
                changed = True
            elif _is_newer(there, given.given):
                there[-1].given = given.given
                changed = True
        return changed

    def _note(self, counts: dict[str, int]) -> None:
        told = set(self._touched)
        for patient in told if len(told) <= _MOST_TOLD else {""}:
            self._work.tell(Topic.PATIENTS, patient)
        self._work.log(Action.PATIENTS, "import", added=counts[_ADDED], changed=counts[_CHANGED])


def _is_newer(there: Sequence[Consent], given: Any) -> bool:
    only = there[-1]
    by_import = only.origin == CONSENT_ORIGIN and only.withdrawn is None
    return len(there) == 1 and by_import and bool(only.given != given)


def _stated_columns(one: ImportedPatient) -> Iterable[str]:
    """The columns that the file speaks of. A mobile phone also fills the number for SMS."""
    stated = {field.value for field in one.stated}
    if Field.PHONE in one.stated and one.details.sms:
        stated.add("sms")
    return [column for column in PLAIN_COLUMNS if column in stated]


class _Known:
    """The patients of the practice whom a batch may mean, and what hangs on them."""

    def __init__(self, session: Session, batch: Sequence[ImportedPatient]) -> None:
        numbers = {each.details.number for each in batch} - {""}
        names = {folded_name(each.details) for each in batch}
        rows = dict.fromkeys(session.scalars(select(Patient).where(Patient.number.in_(numbers))))
        rows |= dict.fromkeys(session.scalars(select(Patient).where(Patient.folded_name.in_(names))))
        self._by_number: dict[str, Patient] = {}
        self._by_name: defaultdict[str, dict[str, Patient]] = defaultdict(dict)
        self.addresses: defaultdict[str, dict[str, PatientAddress]] = defaultdict(dict)
        self.consents: defaultdict[str, list[Consent]] = defaultdict(list)
        for row in rows:
            if row.erased is None:
                self.add(row)
        self._load_rest(session, [row.id for row in rows])

    def add(self, row: Patient) -> None:
        """One more whom the file may mean, or one whose name or number is another now."""
        self._by_number[row.number] = row
        self._by_name[row.folded_name][row.id] = row

    def meant_by(self, details: PatientDetails) -> Patient | None:
        """The patient that the file speaks of; None: they are new. Raises _NotOne."""
        if details.number and details.number in self._by_number:
            return self._by_number[details.number]
        named = [
            row
            for row in self._by_name[folded_name(details)].values()
            if row.own_number or not details.number
        ]
        found = [row for row in named if row.birth_date and row.birth_date == details.birth_date]
        found = found or [row for row in named if self._shares(row, details)]
        if len(found) > 1:
            raise _NotOne(sentence(SEVERAL_FIT))
        return found[0] if found else None

    def _shares(self, row: Patient, details: PatientDetails) -> bool:
        """The same name at the same address; father and son are told apart by their birth dates."""
        if row.birth_date and details.birth_date:
            return False
        reached = {row.sms, row.phone} & {details.sms, details.phone} - {""}
        at_home = bool(row.street) and (row.street, row.postcode) == (details.street, details.postcode)
        return bool(reached) or at_home or not self.addresses[row.id].keys().isdisjoint(details.emails)

    def _load_rest(self, session: Session, ids: Sequence[str]) -> None:
        for start in range(0, len(ids), AT_ONCE):
            part = ids[start : start + AT_ONCE]
            for each in session.scalars(select(PatientAddress).where(PatientAddress.patient_id.in_(part))):
                self.addresses[each.patient_id][each.address] = each
            for given in session.scalars(
                select(Consent).where(Consent.patient_id.in_(part)).order_by(Consent.given)
            ):
                self.consents[given.patient_id].append(given)
