"""The record of a patient (Akte, Dossier): filing mail, correcting, looking, handing out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.sentences import Sentence
from tomail.model.account import ArchiveMode
from tomail.model.audit import Action
from tomail.model.mail import MessageRef, MessageSummary
from tomail.model.notices import Notice
from tomail.model.patients import Candidate, MatchReason, Patient
from tomail.model.people import Right
from tomail.model.record import (
    AboutPatient,
    AlreadyFiled,
    ArchiveResult,
    Direction,
    DocumentKind,
    EntryType,
    Filed,
    KeepReason,
    NotHere,
    Proposal,
    RecordEntry,
)
from tomail.model.teamwork import practice_mail
from tomail.practice import entry_types, records
from tomail.practice.mail_patients import link, mail_known_as
from tomail.practice.notices import notices
from tomail.practice.record_reading import (
    RecordCheck,
    check_records,
    content_of,
    entries_of,
    entries_of_mail,
    entry_of,
)
from tomail.practice.work import Work
from tomail.settings.values import Settings
from tomail.store.about import NEVER_FILED

from .archive_mode import archive_mode, opens_to_more
from .mail_matching import MailMatching
from .patients import Patients
from .practice import PracticeSession
from .reading import NotDownloaded, Reading
from .record_entries import direction_of, new_entry
from .record_export import Opened, export_folder, export_pdf
from .stores import Stores
from .work_lookup import rows_of


class Archive:
    """Synchronous and thread-safe. Changes are told as PracticeChanged (Topic.RECORD, ids of patients).

    Everything raises EnvironmentTrouble (PRACTICE_AWAY) while the practice database is away, and Refused:
    NOT_ALLOWED, NOT_FOUND, CONFLICT where the patient is blocked.
    """

    def __init__(
        self,
        practice: PracticeSession,
        stores: Stores,
        reading: Reading,
        patients: Patients,
        matching: MailMatching,
        registry: AccountRegistry,
        settings: Settings,
        clock: Clock,
    ) -> None:
        self._practice = practice
        self._stores = stores
        self._reading = reading
        self._patients = patients
        self._matching = matching
        self._registry = registry
        self._settings = settings
        self._clock = clock
        self.protocol: Callable[[MessageSummary], str] = lambda row: ""  # of a protected answer

    # filing

    def propose(self, ref: MessageRef) -> Proposal | NotHere:
        """What the filing sheet begins with."""
        opened = self._reading.open(ref)
        if isinstance(opened, NotDownloaded):
            return NotHere(ref)
        about, direction = self._patients.of_message(ref), direction_of(opened.summary)
        with self._look() as session:
            types = tuple(each for each in entry_types.entry_types(session) if not each.retired)
            chosen = self._type(session, direction)
            filed = entries_of_mail(session, self._practice.keys, practice_mail(opened.summary).key)
        offered = self._with_attachments(chosen)
        return Proposal(
            ref=ref,
            about=about,
            candidates=_candidates(about),
            type=chosen,
            types=types,
            subject=opened.parsed.subject,
            direction=direction,
            attachments=tuple((each.part, each.filename, offered) for each in opened.parsed.files),
            filed=tuple(each for each in filed if each.reversal is None),
            opens_to_more=self.opens_to_more(ref.account),
        )

    def file(
        self,
        ref: MessageRef,
        patient: str,
        *,
        type_: str = "",
        parts: Collection[int] | None = None,
        title: str = "",
        comment: str = "",
    ) -> ArchiveResult:
        """File a message. `type_` is an id or a name, "": as the settings say; `parts` are the attachments
        to keep on their own, None: as the settings say. The original always has all of them.
        `title` stands in the time line, "": the subject."""
        row = self._stores.summary(ref)
        raw = self._stores.of(ref.account).messages.raw(ref.number)
        if raw is None:
            self._reading.open(ref)  # asks for it
            return NotHere(ref)
        with self._look() as session:
            chosen = self._type(session, direction_of(row), type_)
        if parts is None and not self._with_attachments(chosen):
            parts = ()
        retention = self._settings.text("record.retention")
        opened = self._reading.unwrapped(ref, raw)
        new = new_entry(row, opened, raw, patient, chosen, parts=parts, retention=retention)
        said = "\n".join(filter(None, (comment, self.protocol(row))))
        head = replace(new.head, subject=title or new.head.subject, comment=said)
        new = replace(new, head=head)
        done = self._practice.write(self._filing(new, known=self._is_known(ref, patient)))
        return self._filed(row, done)

    def file_sure(self, refs: Iterable[MessageRef]) -> dict[MessageRef, ArchiveResult | None]:
        """In bulk: each into the record of its one patient; None where a person must decide.

        So they must where somebody took the mail out of a record before.
        """
        results: dict[MessageRef, ArchiveResult | None] = {}
        for ref in refs:
            patient = self._patients.of_message(ref).patient
            sure = patient is not None and not self._was_taken_out(self._stores.summary(ref))
            results[ref] = self.file(ref, patient.id) if patient and sure else None
        return results

    def opens_to_more(self, account: str) -> bool:
        """Whether more people may read the record than may use the account."""
        return opens_to_more(account, self._practice.snapshot.rights)

    def to_confirm(self, ref: MessageRef) -> Patient | None:
        """In whose record the message would be filed if a person said so, where the account asks for that.

        None also where it lies there, where it was taken out, in spam, trash and drafts, and for who may not.
        """
        rights = self._practice.snapshot.rights
        asks = archive_mode(self._registry.get(ref.account), rights) is ArchiveMode.CONFIRM
        if not asks or not rights.may(self._practice.actor.user, Right.RECORD_WRITE):
            return None
        row, about = self._stores.summary(ref), self._patients.of_rows([ref])[ref]
        folder, patient = self._stores.of(ref.account).folders.get(row.folder), about.patient
        if patient is None or patient.id in about.filed or folder is None or folder.role in NEVER_FILED:
            return None
        return None if self._was_taken_out(row) else patient

    def _was_taken_out(self, row: MessageSummary) -> bool:
        with self._look() as session:
            return records.was_taken_out(session, practice_mail(row).key)

    def reverse(self, entry: str, reason: str) -> RecordEntry:
        """It does not belong there; it stays to be seen. Raises Refused (INVALID: no reason)."""
        self._practice.write(lambda work: records.reverse_entry(work, self._practice.keys, entry, reason))
        return self._changed(entry)

    def refile(self, entry: str, patient: str, reason: str) -> RecordEntry:
        """It belongs to another patient; gives back the entry there."""
        done = self._practice.write(
            lambda work: records.refile_entry(work, self._practice.keys, entry, patient, reason)
        )
        self._changed(entry)
        return self.entry(done["entry"])

    def keep_longer(self, entry: str, until: date, reason: KeepReason) -> None:
        """A longer term for one entry; never a shorter one."""
        self._practice.write(lambda work: records.keep_longer(work, entry, until, reason))

    # looking

    def entries(self, patient: str) -> list[RecordEntry]:
        """The record as a time line, the newest first, with what was reversed."""
        self._patients.patient(patient)  # not one who is blocked
        with self._look() as session:
            return entries_of(session, self._practice.keys, patient)

    def notices(self, patient: str) -> list[Notice]:
        """What stands beside the entries in the time line: reminders and codes, the newest first."""
        self._patients.patient(patient)
        with self._look() as session:
            return notices(session, self._practice.keys, patient, self._clock.now())

    def entry(self, entry: str) -> RecordEntry:
        """One entry."""
        with self._look() as session:
            return entry_of(session, self._practice.keys, entry)

    def filed(self, ref: MessageRef) -> list[RecordEntry]:
        """Where a message lies ("bereits abgelegt am ... von ...")."""
        key = practice_mail(self._stores.summary(ref)).key
        with self._look() as session:
            found = entries_of_mail(session, self._practice.keys, key)
        return [each for each in found if each.reversal is None]

    def message(self, entry: RecordEntry) -> MessageSummary | None:
        """The mail of an entry, as far as it is at this workstation and this person may open it."""
        with self._look() as session:
            mails = mail_known_as(session, {entry.mail_key} - {""})
        for store in self._stores.opened():
            own = [each for each in mails if each.account == store.account]
            for row in rows_of(store, own).values():
                return row
        return None

    def content(self, document: str) -> bytes:
        """The bytes of a document, for a preview. Raises practice.sealing.Unopened if they were changed."""
        with self._look() as session:
            return content_of(session, self._practice.keys, document)

    def shown(self, entry: RecordEntry) -> None:
        """An entry was on the screen for 2 s: that is logged."""
        self._practice.write(lambda work: work.log(Action.READ, entry.id, patient=entry.patient))

    def kept_until(self, patient: str) -> date | None:
        """The last day on which the record must be there; None: nothing was filed."""
        with self._look() as session:
            return records.kept_until(session, patient)

    def overdue(self) -> list[str]:
        """The patients whose term is over: their data should be erased. Ids."""
        with self._look() as session:
            return records.overdue(session, self._clock.now().date())

    def check(self, patient: str | None = None) -> RecordCheck:
        """Is every byte as it was filed?"""
        return check_records(self._practice.database, self._practice.keys, patient)

    # types

    def types(self) -> list[EntryType]:
        """Every type of entry, also those no longer offered."""
        with self._look() as session:
            return entry_types.entry_types(session)

    def add_type(self, name: str, *, with_attachments: bool = True) -> str:
        """A type of the practice's own. Raises Refused (DUPLICATE, INVALID)."""
        return self._practice.write(
            lambda work: entry_types.add_type(work, name, with_attachments=with_attachments)
        )

    def change_type(self, seen: EntryType) -> None:
        """Another name, with attachments or not, no longer offered. Raises as `add_type`."""
        self._practice.write(lambda work: entry_types.change_type(work, seen))

    # handing out

    def export_pdf(
        self,
        patient: str,
        path: Path,
        *,
        entries: Sequence[str] | None = None,
        say: Callable[[Sentence], str],
    ) -> None:
        """The record (or some entries) as one PDF to read and to print; `say` gives the person's language."""
        whose, chosen = self._to_hand_out(patient, entries)
        sent = self.notices(patient) if entries is None else []
        export_pdf(path, whose, chosen, sent, say=say, zone=self._settings.text("practice.time_zone"))
        self._log_export(patient, "pdf", chosen)

    def export_files(
        self,
        patient: str,
        path: Path,
        *,
        entries: Sequence[str] | None = None,
        kinds: Collection[DocumentKind] = tuple(DocumentKind),
    ) -> list[Path]:
        """The documents of these kinds as files: into a folder, or into a ZIP file if `path` ends so."""
        _, chosen = self._to_hand_out(patient, entries)
        whole = entries is None and set(kinds) == set(DocumentKind)
        written = export_folder(path, chosen, kinds, self.notices(patient) if whole else ())
        self._log_export(patient, "files", chosen)
        return written

    @contextmanager
    def _look(self) -> Iterator[Session]:
        self._practice.actor  # noqa: B018  (raises where nobody is signed in)
        with self._practice.reading() as session:
            yield session

    def _type(self, session: Session, direction: Direction, named: str = "") -> EntryType:
        return entry_types.type_for(session, direction, named or self.type_setting(direction))

    def type_setting(self, direction: Direction) -> str:
        """The type that the practice chose for a direction; "": the preset one."""
        return self._settings.text(f"record.type_{direction.value}")

    def _with_attachments(self, chosen: EntryType) -> bool:
        return chosen.with_attachments and bool(self._settings.get("record.attachments"))

    def _is_known(self, ref: MessageRef, patient: str) -> bool:
        about = self._patients.of_rows([ref])[ref].patient
        return about is not None and about.id == patient

    def _filing(self, new: records.NewEntry, *, known: bool) -> Callable[[Work], dict[str, object]]:
        """Whoever files a message says whom it is about."""

        def act(work: Work) -> dict[str, object]:
            done = records.file_entry(work, self._practice.keys, new)
            if new.mail and not known and not done["already"]:
                link(work, new.mail, new.patient, only=False)
            return done

        return act

    def _filed(self, row: MessageSummary, done: dict[str, object]) -> ArchiveResult:
        entry = self.entry(str(done["entry"]))
        self._matching.hear({practice_mail(row).key, entry.mail_key} - {""})
        return AlreadyFiled(entry) if done["already"] else Filed(entry)

    def _changed(self, entry: str) -> RecordEntry:
        changed = self.entry(entry)
        if changed.mail_key:
            self._matching.hear({changed.mail_key})
        return changed

    def _to_hand_out(self, patient: str, chosen: Sequence[str] | None) -> tuple[Patient, list[Opened]]:
        entries = [each for each in self.entries(patient) if chosen is None or each.id in chosen]
        return self._patients.patient(patient), [Opened(each, self.content) for each in reversed(entries)]

    def _log_export(self, patient: str, form: str, chosen: Sequence[Opened]) -> None:
        self._practice.write(
            lambda work: work.log(Action.EXPORT, patient, patient=patient, form=form, entries=len(chosen))
        )


def _candidates(about: AboutPatient) -> tuple[Candidate, ...]:
    return tuple(Candidate(each, about.reason or MatchReason.NAME) for each in about.patients)
