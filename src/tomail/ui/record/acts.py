"""What may be done to a record: correct it visibly, restrict it, erase it, report on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tomail.base.errors import TomailError
from tomail.model.patients import Patient
from tomail.model.people import Right
from tomail.model.record import KeepReason, RecordEntry
from tomail.practice.audit_log import AccessLine
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.patients.words import named
from tomail.ui.widgets.dialog import ask

from .access_report import AccessReport
from .keep_sheet import KeepSheet
from .reason_sheet import ReasonSheet
from .words import title, why


class RecordActs(QObject):
    """Everything asks first. `gone`: the record is not there any more for whoever looks; its words, and a
    function that brings it back or None."""

    told = Signal(str)
    failed = Signal(str)
    changed = Signal()
    gone = Signal(str, object)

    def __init__(self, services: Services, patient: Patient, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._patient = patient
        self._window = window

    def may(self, right: Right) -> bool:
        """Whether whoever is here may do it; the services refuse it in any case."""
        try:
            actor = self._services.practice.actor
        except TomailError:
            return False
        return self._services.practice.snapshot.rights.may(actor.user, right)

    def reverse(self, entry: RecordEntry) -> None:
        """ "Aus Akte entfernen …": it stays, struck, with the reason."""
        sheet = ReasonSheet(
            self._window,
            self.tr("Remove from the record?"),
            self.tr("“{title}” stays visible, struck through, with who removed it and why.").format(
                title=title(entry)
            ),
            self.tr("Remove"),
        )

        def decided(reason: str, _: object) -> None:
            words = self.tr("Removed from the record")
            self._run(lambda: self._services.archive.reverse(entry.id, reason), words)

        sheet.decided.connect(decided)
        sheet.open()

    def refile(self, entry: RecordEntry) -> None:
        """ "Anderem Patienten zuordnen …": reversed here, filed there, in one."""
        sheet = ReasonSheet(
            self._window,
            self.tr("Assign to another patient?"),
            self.tr("“{title}” stays visible here, struck through, and is filed in the other record.").format(
                title=title(entry)
            ),
            self.tr("Assign"),
        )
        sheet.ask_for_patient(self._services)

        def decided(reason: str, patient: Patient) -> None:
            words = self.tr("Filed in the record of {name}").format(name=patient.listed_name)
            self._run(lambda: self._services.archive.refile(entry.id, patient.id, reason), words)

        sheet.decided.connect(decided)
        sheet.open()

    def keep_longer(self, entry: RecordEntry) -> None:
        """ "Länger aufbewahren …": what other laws want, or a claim."""
        sheet = KeepSheet(self._window, entry)

        def decided(until: date, reason: KeepReason) -> None:
            words = self.tr("Kept until {date}").format(date=i18n.day(until))
            self._run(lambda: self._services.archive.keep_longer(entry.id, until, reason), words)

        sheet.decided.connect(decided)
        sheet.open()

    def report(self) -> None:
        """Who had access, for the patient who asks."""

        def done(lines: Sequence[AccessLine]) -> None:
            made = AccessReport(self._services, self._patient, lines, self._window)
            made.failed.connect(self.failed)
            made.open()

        tasks.run(
            lambda: self._services.audit.report(self._patient.id), done=done, failed=self._fail, owner=self
        )

    def block(self) -> None:
        """Article 18 GDPR."""

        def answered(answer: str) -> None:
            if answer == "block":
                patients, patient = self._services.patients, self._patient.id
                words = self.tr("Blocked: {name}").format(name=self._patient.listed_name)
                self._leave(lambda: patients.block(patient), words, lambda: patients.unblock(patient))

        ask(
            self._window,
            self.tr("Block the data of {name}?").format(name=self._patient.listed_name),
            self.tr("The record is kept and shown to nobody until the block is lifted."),
            [("keep", self.tr("Cancel")), ("block", self.tr("Block"))],
            answered,
            default="keep",
            danger="block",
        )

    def erase(self) -> None:
        """The key of the record is destroyed; the service refuses it while the record must be kept."""

        def erased(whole: bool) -> None:
            words = self.tr("Erased: {name}").format(name=self._patient.listed_name)
            if not whole:
                words += " – " + self.tr("traces in the database’s files go as soon as nobody reads it")
            self.gone.emit(words, None)

        def answered(answer: str) -> None:
            if answer == "erase":
                patients, patient = self._services.patients, self._patient.id
                tasks.run(lambda: patients.erase(patient), done=erased, failed=self._fail, owner=self)

        ask(
            self._window,
            self.tr("Erase {name} for good?").format(name=named(self._patient)),
            self.tr(
                "Personal data and the whole record are destroyed. This cannot be undone, not from a "
                "backup either. E-mails in the mailbox stay there."
            ),
            [("keep", self.tr("Cancel")), ("erase", self.tr("Erase for good"))],
            answered,
            default="keep",
            danger="erase",
        )

    def _run(self, act: Callable[[], object], words: str) -> None:
        def done(_: object) -> None:
            self.told.emit(words)
            self.changed.emit()

        tasks.run(act, done=done, failed=self._fail, owner=self)

    def _leave(self, act: Callable[[], object], words: str, undo: Callable[[], object] | None = None) -> None:
        tasks.run(act, done=lambda _: self.gone.emit(words, undo), failed=self._fail, owner=self)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(why(error))
