"""Patients of a file into the practice: added or brought up to date, never doubled.

Whom the file means, `known_patients` says. What an import would do is foreseen by the same steps on the same
rows, of which nothing is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Any

from sqlalchemy.orm import Session

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.patients import PatientDetails
from tomail.model.people import Actor, Right

from .database import PracticeDatabase
from .importing.imported import CONSENT_ORIGIN, Field, Imported, ImportedPatient, RefusedLine
from .known_patients import KnownPatients, NotOne
from .patients import AT_ONCE, PLAIN_COLUMNS, is_own, next_generation, own_numbers, write_plain
from .tables.base import new_id
from .tables.patients import Consent, Patient, PatientAddress
from .work import Work

BLOCKED = QT_TRANSLATE_NOOP("engine", "The data of this patient are blocked and were not changed.")
_MOST_TOLD = 50  # changed patients of a batch that others are told one by one


class Outcome(StrEnum):
    """What becomes of a patient of a file."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class ImportResult:
    """What an import did, or would do; `refused` in the order of the file."""

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
    tally = _Tally()
    for patients in tally.batches(imported):
        done = database.write(actor, lambda work, patients=patients: _take_in(work, patients))  # type: ignore[misc]
        tally.refused += [
            RefusedLine(line, Sentence.from_json(reason)) for line, reason in done.pop("refused")
        ]
        tally.counts.update(done)
        heard(tally.counts.total())
    return tally.result()


def foresee_import(
    database: PracticeDatabase,
    imported: Imported,
    heard: Callable[[ImportedPatient, Outcome], None] = lambda patient, outcome: None,
) -> ImportResult:
    """What `import_patients` would do now; nothing is written. `heard` gets each patient that would be taken.

    Raises EnvironmentTrouble (PRACTICE_AWAY).
    """
    tally = _Tally()
    with database.reading() as session, session.no_autoflush:
        merge = _Merge(session)
        for patients in tally.batches(imported):
            merge.known.load(patients)
            for each in patients:
                try:
                    outcome = merge.take(each)
                except NotOne as refusal:
                    tally.refused.append(RefusedLine(each.line, refusal.reason))
                else:
                    tally.counts[outcome] += 1
                    heard(each, outcome)
    return tally.result()


class _Tally:
    """Counts what a file had, while it is gone through."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.refused: list[RefusedLine] = []
        self._remarks: list[RefusedLine] = []

    def batches(self, imported: Imported) -> Iterator[list[ImportedPatient]]:
        while batch := list(islice(imported, AT_ONCE)):
            patients = [each for each in batch if isinstance(each, ImportedPatient)]
            self.refused += [each for each in batch if isinstance(each, RefusedLine)]
            self._remarks += [RefusedLine(each.line, remark) for each in patients for remark in each.remarks]
            yield patients

    def result(self) -> ImportResult:
        added, changed, unchanged = (self.counts[outcome] for outcome in Outcome)
        refused = sorted(self.refused, key=lambda each: each.line)
        return ImportResult(added, changed, unchanged, tuple(refused), tuple(self._remarks))


def _take_in(work: Work, patients: Sequence[ImportedPatient]) -> dict[str, Any]:
    """Some hundred patients in one unit of work."""
    work.require(Right.RECORD_WRITE)
    merge = _Merge(work.session)
    merge.known.load(patients)
    counts = dict.fromkeys(map(str, Outcome), 0)
    refused = []
    for each in patients:
        try:
            counts[merge.take(each)] += 1
        except NotOne as refusal:
            refused.append([each.line, refusal.reason.to_json()])
    merge.write()
    if merge.touched:
        _note(work, set(merge.touched), counts)
    return {**counts, "refused": refused}


def _note(work: Work, told: set[str], counts: dict[str, int]) -> None:
    for patient in told if len(told) <= _MOST_TOLD else {""}:
        work.tell(Topic.PATIENTS, patient)
    work.log(Action.PATIENTS, "import", added=counts[Outcome.ADDED], changed=counts[Outcome.CHANGED])


class _Merge:
    """What the patients of a file make of the rows of the practice; nothing is kept before `write`."""

    def __init__(self, session: Session) -> None:
        self.known = KnownPatients(session)
        self.touched: list[str] = []
        self._session = session
        self._numbers = own_numbers(session)
        self._generation = next_generation(session)
        self._new: list[Patient] = []
        self._gone: list[PatientAddress] = []
        self._dependents: dict[Consent | PatientAddress, None] = {}  # go after their patients

    def take(self, one: ImportedPatient) -> Outcome:
        """Raises NotOne."""
        row = self.known.meant_by(one.details)
        if row is None:
            self.touched.append(self._add(one))
            return Outcome.ADDED
        if row.blocked:
            raise NotOne(sentence(BLOCKED))
        if not self._change(row, one):
            return Outcome.UNCHANGED
        row.generation = self._generation
        self.touched.append(row.id)
        return Outcome.CHANGED

    def write(self) -> None:
        """Into the session, which sends it."""
        self._session.add_all(self._new)
        for each in self._gone:
            self._session.delete(each)
        self._session.flush()
        self._session.add_all(self._dependents)

    def _add(self, one: ImportedPatient) -> str:
        number = one.details.number or next(self._numbers)
        row = Patient(id=new_id(), number=number, own_number=is_own(number), generation=self._generation)
        write_plain(row, one.details)
        self._new.append(row)
        self.known.add(row)
        self._set_addresses(row, one.details)
        self._give_consents(row, one)
        return row.id

    def _change(self, row: Patient, one: ImportedPatient) -> bool:
        changed = write_plain(row, one.details, _stated_columns(one))
        if row.own_number and one.details.number not in ("", row.number):
            row.number, row.own_number = one.details.number, is_own(one.details.number)
            changed = True
        if Field.EMAIL in one.stated:
            changed |= self._set_addresses(row, one.details)
        changed |= self._give_consents(row, one)
        if changed:
            self.known.add(row)
        return changed

    def _set_addresses(self, row: Patient, details: PatientDetails) -> bool:
        """Those of the file, and those that a person confirmed."""
        known = self.known.addresses[row.id]
        wanted = set(details.emails)
        gone = [address for address, each in known.items() if not each.by_hand and address not in wanted]
        for address in gone:
            self._forget(known.pop(address))
        new = wanted - known.keys()
        for address in sorted(new):
            known[address] = PatientAddress(patient_id=row.id, address=address, by_hand=False)
            self._dependents[known[address]] = None
        return bool(gone or new)

    def _forget(self, address: PatientAddress) -> None:
        if address in self._dependents:  # of somebody who is in the file twice
            del self._dependents[address]
        else:
            self._gone.append(address)

    def _give_consents(self, row: Patient, one: ImportedPatient) -> bool:
        """Of each channel; one that was withdrawn, or that a person wrote down, is left alone."""
        changed = False
        known = self.known.consents[row.id]
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
                self._dependents[known[-1]] = None
                changed = True
            elif _is_newer(there, given.given):
                there[-1].given = given.given
                changed = True
        return changed


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
