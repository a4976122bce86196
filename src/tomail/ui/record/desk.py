"""Filing mail into the record, and opening records: joins the list and the reader to `services.archive`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tomail.model.mail import MessageRef, MessageSummary
from tomail.model.patients import Patient
from tomail.model.record import AlreadyFiled, ArchiveResult, Filed, NotHere, Proposal, RecordEntry
from tomail.services.container import Services
from tomail.ui import tasks
from tomail.ui.front import bring_forward
from tomail.ui.mail_desk import MailDesk
from tomail.ui.mailbox.list_pane import ListPane
from tomail.ui.patients.board import PatientBoard
from tomail.ui.reader.attachment_drag import DraggedAttachment
from tomail.ui.reader.reader import Reader
from tomail.ui.unfinished import is_put_aside

from .bulk import BulkFiling, not_here
from .bulk_sheet import BulkSheet
from .drops import RecordDrop
from .filing_sheet import Filing, FilingSheet
from .question import FilingQuestion
from .window import RecordWindow
from .words import already_filed, why


class RecordDesk(MailDesk):
    """`mail_wanted` carries the MessageSummary of an entry that is to be shown in the list."""

    mail_wanted = Signal(object)
    protect_wanted = Signal(object)  # Patient

    def __init__(self, services: Services, pane: ListPane, reader: Reader, window: QWidget) -> None:
        super().__init__(services, pane, reader, window)
        self.windows: dict[str, RecordWindow] = {}  # by patient
        self.question = FilingQuestion()
        self.asked_about: MessageRef | None = None
        self._question = tasks.Latest()
        self._not_now: set[MessageRef] = set()
        self.question.file.connect(self._file_shown)
        self.question.not_now.connect(self._decline)
        reader.changed.connect(self._show_question)
        reader.filing_wanted.connect(self.file_attachment)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """By the names of the table of commands."""
        return {"file": self.file}

    # filing

    def file(self) -> None:
        """D: the message that is read, or all that are selected."""
        rows = self._targets()
        if len(rows) == 1:
            self.file_one(rows[0].ref)
        elif rows:
            self._file_many(rows)

    def file_one(self, ref: MessageRef) -> None:
        """With the sheet; at once where one patient is sure and the practice does not want to be asked."""

        def done(proposal: Proposal) -> None:
            patient = proposal.about.patient
            sure = patient is not None and not proposal.filed and not proposal.opens_to_more
            if patient is not None and sure and self._at_once():
                self._file(ref, patient)
            else:
                self._show_sheet(proposal, patient)

        self._propose(ref, done)

    def file_for(self, refs: Sequence[MessageRef], patient: Patient) -> None:
        """Dropped on a patient: a person said whose it is."""
        if len(refs) == 1:
            self._file_or_show(refs[0], patient)
            return

        def done(rows: list[MessageSummary]) -> None:
            self._file_many(rows, patient)

        tasks.run(
            lambda: [self._services.reading.summary(ref) for ref in refs],
            done=done,
            failed=self._say_why,
            owner=self,
        )

    def file_attachment(self, wanted: DraggedAttachment, patient: Patient | None = None) -> None:
        """With the sheet, where only that attachment is ticked."""

        def only(proposal: Proposal) -> Proposal:
            ticked = [(part, name, part == wanted.part) for part, name, _ in proposal.attachments]
            return replace(proposal, attachments=tuple(ticked))

        def done(proposal: Proposal) -> None:
            self._show_sheet(only(proposal), patient or proposal.about.patient)

        self._propose(wanted.ref, done)

    def take_drops(self, target: QWidget, whose: Callable[[], Patient | None]) -> None:
        """Mail that is dropped on `target` goes into the record of whoever `whose` gives then."""
        drop = RecordDrop(target, whose)
        drop.dropped.connect(self.file_for)
        drop.attachment_dropped.connect(self.file_attachment)

    def follow(self, board: PatientBoard) -> None:
        """Ask below the strip where the account archives after confirmation; `board` tells what changes."""
        self._reader.put_above(self.question)
        board.changed.connect(self._show_question)

    # looking

    def open(self, patient: Patient, entry: str = "") -> RecordWindow:
        """The record of a patient in a window of its own, one a patient."""
        window = self.windows.get(patient.id)
        if window is None or is_put_aside(window):
            window = self.windows[patient.id] = RecordWindow(self._services, patient, self._window)
            window.finished.connect(lambda _, window=window: self._closed(window))
            window.mail_wanted.connect(self.mail_wanted)
            window.protect_wanted.connect(self.protect_wanted)
            window.gone.connect(self._gone)
            self.take_drops(window.head, lambda: patient)
        if entry:
            window.show_entry(entry)
        bring_forward(window)
        return window

    def _closed(self, window: RecordWindow) -> None:
        if self.windows.get(window.patient.id) is window:
            del self.windows[window.patient.id]

    def open_record(self, patient: str, entry: str = "") -> None:
        """The same, by ids."""
        tasks.run(
            lambda: self._services.patients.patient(patient),
            done=lambda found: self.open(found, entry),
            failed=self._say_why,
            owner=self,
        )

    def open_entry(self, entry: RecordEntry) -> None:
        """The record in which an entry lies, with the entry."""
        self.open_record(entry.patient, entry.id)

    # inside

    def _show_question(self) -> None:
        self._question.drop()
        row = self._reader.summary
        if row is None or row.ref != self.asked_about:
            self.question.show_patient(None)
        if row is None or row.ref in self._not_now:
            return

        def done(patient: Patient | None) -> None:
            if self._reader.summary is not None and self._reader.summary.ref == row.ref:
                self.asked_about = row.ref
                self.question.show_patient(patient)

        def failed(error: Exception) -> None:
            """Away, or not for this person: then it is not asked."""
            why(error)
            self.question.show_patient(None)

        self._question.run(
            lambda: self._services.archive.to_confirm(row.ref), done=done, failed=failed, owner=self
        )

    def _file_shown(self, patient: Patient) -> None:
        if self.asked_about is not None:
            self._file_or_show(self.asked_about, patient)

    def _decline(self) -> None:
        if self.asked_about is not None:
            self._not_now.add(self.asked_about)
        self.question.show_patient(None)

    def _at_once(self) -> bool:
        return bool(self._services.settings.get("record.file_at_once"))

    def _show_sheet(self, proposal: Proposal, patient: Patient | None) -> None:
        sheet = FilingSheet(self._services, proposal, patient, self._window)
        sheet.decided.connect(self._file_as_decided)
        sheet.open()

    def _file_as_decided(self, filing: Filing) -> None:
        self._file_it(
            lambda: self._services.archive.file(
                filing.ref,
                filing.patient.id,
                type_=filing.type,
                parts=filing.parts,
                title=filing.title,
                comment=filing.comment,
            ),
            filing.patient,
        )

    def _file_or_show(self, ref: MessageRef, patient: Patient) -> None:
        """At once, but for what more people will be able to read: the sheet says so."""
        if self._services.archive.opens_to_more(ref.account):
            self._propose(ref, lambda proposal: self._show_sheet(proposal, patient))
        else:
            self._file(ref, patient)

    def _propose(self, ref: MessageRef, then: Callable[[Proposal], None]) -> None:
        def done(proposal: Proposal | NotHere) -> None:
            if isinstance(proposal, NotHere):
                self.failed.emit(not_here())
            else:
                then(proposal)

        tasks.run(lambda: self._services.archive.propose(ref), done=done, failed=self._say_why, owner=self)

    def _file(self, ref: MessageRef, patient: Patient) -> None:
        self._file_it(lambda: self._services.archive.file(ref, patient.id), patient)

    def _file_it(self, act: Callable[[], ArchiveResult], patient: Patient) -> None:
        def done(result: ArchiveResult) -> None:
            if isinstance(result, Filed):
                words = self.tr("Filed in the record of {name}").format(name=patient.listed_name)
                self.done.emit(words, lambda: self._take_back([result.entry]))
            elif isinstance(result, AlreadyFiled):
                self.failed.emit(already_filed(result.entry))
            else:
                self.failed.emit(not_here())

        tasks.run(act, done=done, failed=self._say_why, owner=self)

    def _file_many(self, rows: Sequence[MessageSummary], patient: Patient | None = None) -> None:
        sheet = BulkSheet(BulkFiling(self._services, rows, patient, self), patient, self._window)
        sheet.filed.connect(self._filed_many)
        sheet.decide.connect(lambda row: self.file_one(row.ref))
        sheet.open()

    def _gone(self, words: str, undo: Callable[[], object] | None) -> None:
        def bring_back() -> None:
            if undo is not None:
                tasks.run(undo, failed=self._say_why, owner=self)

        self.done.emit(words, bring_back if undo else None)

    def _filed_many(self, entries: list[RecordEntry]) -> None:
        if entries:
            words = self.tr("%n e-mail(s) filed in the record.", None, len(entries))
            self.done.emit(words, lambda: self._take_back(entries))

    def _take_back(self, entries: Sequence[RecordEntry]) -> None:
        """As everything in a record: seen, with the reason."""
        reason = self.tr("Undone right after filing")

        def reverse() -> None:
            for each in entries:
                self._services.archive.reverse(each.id, reason)

        tasks.run(reverse, failed=self._say_why, owner=self)

    def _say_why(self, error: Exception) -> None:
        self.failed.emit(why(error))
