"""Patients, relatives and institutions, consents; whom mail is about; and files from other systems."""

from __future__ import annotations

import logging
from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from tomail.base.clock import Clock
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.mail import MessageRef
from tomail.model.patients import (
    Candidate,
    Channel,
    Consent,
    Contact,
    MatchReason,
    Patient,
    PatientDetails,
)
from tomail.model.people import Right
from tomail.model.record import AboutPatient, PatientState
from tomail.model.teamwork import PracticeMail, practice_mail
from tomail.practice import consents, contacts, erasure, mail_patients
from tomail.practice import patients as table
from tomail.practice.finding import Finder
from tomail.practice.importing.imported import Field, Imported, ImportedPatient, RefusedLine
from tomail.practice.patient_import import ImportResult, Outcome, foresee_import, import_patients
from tomail.practice.rights import not_allowed
from tomail.practice.work import Work
from tomail.settings.values import Settings
from tomail.store.about import About

from .erasures import Erasures
from .mail_matching import MailMatching, by_account
from .patient_directory import Directory, PatientDirectory
from .practice import PracticeSession
from .same_mail import MOST_LABELS, one_of_each
from .stores import Stores

if TYPE_CHECKING:
    from tomail.practice.importing.formats import Format

T = TypeVar("T")
_REGIONS = {"Europe/Zurich": "CH", "Europe/Vienna": "AT"}  # of phone numbers without a country code
_NOT_LOOKED_AT = AboutPatient(PatientState.UNKNOWN)

log = logging.getLogger(__name__)


class Patients:
    """Synchronous and thread-safe; answers about names and mail come from memory and from the mirror.

    Changes are told as PracticeChanged (Topic.PATIENTS) and PatientsOfMailChanged. What is written raises
    EnvironmentTrouble (PRACTICE_AWAY) while the practice database is away, and Refused (NOT_ALLOWED).
    """

    def __init__(
        self,
        practice: PracticeSession,
        directory: PatientDirectory,
        matching: MailMatching,
        stores: Stores,
        settings: Settings,
        erasures: Erasures,
        clock: Clock,
    ) -> None:
        self._practice = practice
        self._directory = directory
        self._matching = matching
        self._stores = stores
        self._settings = settings
        self._erasures = erasures
        self._clock = clock

    # finding

    def find(self, text: str, limit: int = 50) -> list[Patient]:
        """Whoever every word fits: name parts in any order, number, birth date, address; also unfinished."""
        directory = self._directory.seen_last()
        if directory is None and (found := self._found_in_database(text, limit)):
            return found
        return self._directory.now().finder.find(text, limit)

    def count(self) -> int:
        """How many patients may be found."""
        with self._practice.reading() as session:
            return table.count_patients(session)

    def _found_in_database(self, text: str, limit: int) -> list[Patient]:
        """For a command: loading everybody takes seconds."""
        with self._practice.reading() as session:
            possible = table.load_patients(session, table.possible(session, text))
        return Finder(each for each in possible if not each.blocked).find(text, limit)

    def patient(self, patient: str) -> Patient:
        """The patient as they are now. Raises Refused (NOT_FOUND; blocked ones are not there)."""
        with self._practice.reading() as session:
            found = [each for each in table.load_patients(session, [patient]) if not each.blocked]
        if not found:
            raise Refused(table.no_such_patient())
        return found[0]

    def numbered(self, number: str) -> Patient:
        """The patient with that number of the practice. Raises Refused (NOT_FOUND)."""
        with self._practice.reading() as session:
            return table.patient_numbered(session, number)

    def contacts(self) -> tuple[Contact, ...]:
        """Relatives and institutions, by name."""
        return self._directory.now().contacts

    def mail_of(self, patient: str, limit: int = 10) -> list[MessageRef]:
        """The newest mails that are known to be about this patient, of every account one may open."""
        refs = []
        for store in self._stores.opened():
            rows = store.messages.summaries(store.about.of_patient(patient, limit * MOST_LABELS))
            refs += [row.ref for row in one_of_each(store, rows)]
        return sorted(refs, key=lambda ref: ref.number, reverse=True)[:limit]

    # changing

    def read(self, texts: Mapping[Field, str]) -> ImportedPatient | RefusedLine:
        """What somebody typed into a form, read and checked as a line of a file would be."""
        from tomail.practice.importing.values import read_patient  # knows every country's numbers

        return read_patient(1, texts, self._region())

    def _region(self) -> str:
        return _REGIONS.get(self._settings.text("practice.time_zone"), "DE")

    def preview_import(
        self,
        data: bytes,
        form: Format | None = None,
        *,
        columns: Mapping[Field, str] | None = None,
        heard: Callable[[ImportedPatient, Outcome], None] = lambda patient, outcome: None,
    ) -> ImportResult:
        """What `import_file` would do, by the same matching; nothing is written. Raises as `import_file`."""
        return foresee_import(self._practice.database, self._said_in(data, form, columns), heard)

    def _said_in(self, data: bytes, form: Format | None, columns: Mapping[Field, str] | None) -> Imported:
        # Loads what knows every country's telephone numbers; most runs of the program import nothing.
        from tomail.practice.importing.formats import guess, read_patients

        form = form or guess(data)
        if form is None:
            raise Refused(_unknown_format())
        return read_patients(data, form, region=self._region(), columns=columns)

    def import_file(
        self,
        data: bytes,
        form: Format | None = None,
        *,
        columns: Mapping[Field, str] | None = None,
        heard: Callable[[int], None] = lambda count: None,
    ) -> ImportResult:
        """The patients of a file, without doubles; `heard` gets the count as it goes on.

        Raises Refused (INVALID) if nobody can tell the format.
        """
        imported = self._said_in(data, form, columns)
        with self._directory.much_is_written():
            return import_patients(self._practice.database, self._practice.actor, imported, heard)

    def add(self, details: PatientDetails) -> Patient:
        """Somebody new; consents are given on their own. Raises Refused (DUPLICATE)."""
        return self.patient(self._write(lambda work: table.add_patient(work, details)))

    def change(self, seen: Patient) -> Patient:
        """Write what a person changed. Raises Refused (CONFLICT: somebody else did so meanwhile)."""
        self._write(lambda work: table.change_patient(work, seen))
        return self.patient(seen.id)

    def add_contact(self, contact: Contact) -> str:
        """A relative or an institution; gives back the id."""
        return self._write(lambda work: contacts.add_contact(work, contact))

    def change_contact(self, seen: Contact) -> None:
        """Raises Refused (CONFLICT, NOT_FOUND)."""
        self._write(lambda work: contacts.change_contact(work, seen))

    def remove_contact(self, contact: str) -> None:
        """Raises Refused (NOT_FOUND)."""
        self._write(lambda work: contacts.remove_contact(work, contact))

    def give_consent(self, patient: str, channel: Channel, given: date, origin: str) -> Consent | None:
        """The patient agreed; what is in force afterwards."""
        self._write(lambda work: consents.give_consent(work, patient, channel, given, origin))
        return consents.latest_consent(self.patient(patient), channel)

    def withdraw_consent(self, patient: str, channel: Channel, day: date | None = None) -> Consent | None:
        """The patient does not agree any more. Raises Refused (NOT_FOUND: there is no consent)."""
        when = day or self._clock.now().astimezone().date()
        self._write(lambda work: consents.withdraw_consent(work, patient, channel, when))
        return consents.latest_consent(self.patient(patient), channel)

    # restricting and erasing

    def block(self, patient: str) -> None:
        """Art. 18 GDPR: shown to nobody and kept. Raises Refused (NOT_ALLOWED)."""
        self._write(lambda work: erasure.block(work, patient))

    def unblock(self, patient: str) -> None:
        """Lift the restriction. Raises Refused (NOT_ALLOWED)."""
        self._write(lambda work: erasure.block(work, patient, blocked=False))

    def blocked(self) -> list[Patient]:
        """Who is restricted, for those who may see the log. Raises Refused (NOT_ALLOWED)."""
        if not self._practice.snapshot.rights.may(self._practice.actor.user, Right.AUDIT):
            raise not_allowed(Right.AUDIT)
        with self._practice.reading() as session:
            return table.load_patients(session, erasure.blocked_patients(session))

    def erase(self, patient: str) -> bool:
        """For good, as soon as the record need not be kept any more. Raises Refused (CONFLICT: it must).

        False while traces are left in the database's files because somebody reads: it is tried again.
        """
        self._write(lambda work: erasure.erase(work, patient))
        self._erasures.follow()
        return erasure.compact(self._practice.database)

    def _write(self, act: Callable[[Work], T]) -> T:
        """Whoever changed somebody finds them so at once, not only when the change was heard of."""
        result = self._practice.write(act)
        if self._directory.seen_last() is not None:
            with suppress(EnvironmentTrouble):
                self._directory.refresh()
        return result

    # whom mail is about

    def of_rows(self, refs: Collection[MessageRef], *, fresh: bool = False) -> dict[MessageRef, AboutPatient]:
        """What the chips of a page show: a query an account, whatever the number of patients.

        `fresh`: look first at what nobody looked at, which takes a moment.
        """
        if fresh:
            self._look_at(refs)
        found = dict.fromkeys(refs, _NOT_LOOKED_AT)
        rows = {
            MessageRef(account, number): row
            for account, numbers in by_account(refs).items()
            for number, row in self._stores.of(account).about.rows(numbers).items()
        }
        directory = self._directory.seen_last() or self._named_in(rows.values())
        return found | {ref: _shown(row, directory) for ref, row in rows.items()}

    def _named_in(self, rows: Iterable[About]) -> Directory:
        """The few patients of a page, before everybody was loaded; nobody where the practice is away."""
        ids = {each for row in rows for each in (*row.recognised.patients, *row.linked, *row.filed)}
        try:
            with self._practice.reading() as session:
                return Directory(
                    patients={each.id: each for each in table.load_patients(session, sorted(ids))}
                )
        except EnvironmentTrouble:
            return Directory()

    def without(self, account: str, folder: int) -> array[int]:
        """Messages of a folder whose patient nobody knows yet, newest first. Raises Refused (NOT_ALLOWED)."""
        return self._stores.of(account).about.undecided(folder)

    def of_message(self, ref: MessageRef) -> AboutPatient:
        """The same of one message, which is looked at now if nobody did. Raises Refused (NOT_ALLOWED)."""
        self._stores.of(ref.account)
        self._matching.look_at([ref])
        return self.of_rows([ref])[ref]

    def _look_at(self, refs: Collection[MessageRef]) -> None:
        try:
            self._matching.look_at(refs)
        except EnvironmentTrouble:
            log.info("practice database away, whom mail is about is shown as it was seen last")

    def link(self, refs: Iterable[MessageRef], patient: str, *, only: bool = True) -> None:
        """A person says that messages are about this patient, with `only` about nobody else."""
        self._say(refs, lambda work, mail: mail_patients.link(work, mail, patient, only=only))

    def unlink(self, refs: Iterable[MessageRef], patient: str) -> None:
        """A person says that messages are not about this patient."""
        self._say(refs, lambda work, mail: mail_patients.unlink(work, mail, patient))

    def take_back(self, refs: Iterable[MessageRef], patient: str) -> None:
        """What a person said of messages and this patient holds no longer: what is recognised does again."""
        self._say(refs, lambda work, mail: mail_patients.unsay(work, mail, patient))

    def _say(self, refs: Iterable[MessageRef], each: Callable[[Work, PracticeMail], None]) -> None:
        mails = [practice_mail(self._stores.summary(ref)) for ref in refs]
        self._practice.write_each(mails, each)
        self._matching.hear({mail.key for mail in mails})

    # services.patient_lookup.PatientLookup: what sending asks

    def knows(self) -> bool:
        """False while nobody is known because the practice database is away and was never seen."""
        try:
            self._directory.now()
        except EnvironmentTrouble:
            return False
        return True

    def of_address(self, address: str) -> Sequence[Patient]:
        """Whose address it is; families share one."""
        return [each for each in self._known().matcher.of_address(address) if not each.blocked]

    def contact_of(self, address: str) -> Contact | None:
        """The relative or institution that writes from there."""
        return self._known().matcher.contact_of(address)

    def with_ids(self, ids: Sequence[str]) -> Sequence[Patient]:
        """The patients with these ids, as far as they are there."""
        return self._known().shown(ids)

    def named_in(self, *texts: str) -> Sequence[Candidate]:
        """Whom texts mean, surely or possibly, the likeliest first."""
        return [each for each in self._known().matcher.named_in(*texts) if not each.patient.blocked]

    def about(self, ref: MessageRef) -> Sequence[Patient]:
        """Whom a message that is here is known to be about."""
        about = self.of_rows([ref])[ref]
        decided = about.state in (PatientState.SURE, PatientState.BY_HAND)
        return about.patients if decided else ()

    def addresses(self) -> Mapping[str, str]:
        """All addresses of patients in lower case, each with the listed name of whose it is."""
        return self._known().addresses

    def _known(self) -> Directory:
        """Nobody, where the practice is away and was never seen: guards say what they can."""
        try:
            return self._directory.now()
        except EnvironmentTrouble:
            return Directory()


def _shown(row: About, directory: Directory) -> AboutPatient:
    """What a person said before what was recognised; blocked patients are nobody's business."""
    filed = tuple(each.id for each in directory.shown(row.filed))
    found = row.recognised
    if row.linked and (linked := directory.shown(row.linked)):
        return AboutPatient(PatientState.BY_HAND, linked, filed=filed)
    proposed = [each for each in found.patients if each not in row.rejected]
    patients = directory.shown(proposed)
    restricted = not patients and any(map(directory.hides, (*row.linked, *proposed)))
    state = PatientState(found.state)
    if state in (PatientState.SURE, PatientState.SEVERAL) and not patients:
        state = PatientState.NOBODY
    reason = MatchReason(found.reason) if found.reason and patients else None
    return AboutPatient(state, patients, reason, filed, found.contact, restricted)


def _unknown_format() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "The format of this file is not known.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Patients come as GDT, CSV, vCard or FHIR: name it.")),
    )
