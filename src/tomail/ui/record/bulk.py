"""Filing many mails, one after the other, and what came of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from tomail.base.errors import TomailError
from tomail.model.mail import MessageRef, MessageSummary
from tomail.model.patients import Patient
from tomail.model.record import AboutPatient, AlreadyFiled, ArchiveResult, Filed, PatientState, RecordEntry
from tomail.services.container import Services
from tomail.ui import tasks

from .words import already_filed, why

translate = QCoreApplication.translate
Left = tuple[MessageSummary, str]  # what was not filed, and why


class BulkFiling(QObject):
    """First `look`, which tells by `looked` what is sure; then `start`. `patient`: all into that record."""

    looked = Signal()
    progressed = Signal(int)
    finished = Signal()

    def __init__(
        self, services: Services, rows: Sequence[MessageSummary], patient: Patient | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._rows = list(rows)
        self._patient = patient
        self.sure: list[tuple[MessageSummary, Patient]] = []
        self.left: list[Left] = []
        self.filed: list[RecordEntry] = []
        self.stopped = False

    @property
    def opens_to_more(self) -> bool:
        """Whether some lie in an account that fewer people may use than may read the record."""
        return any(map(self._services.archive.opens_to_more, {row.ref.account for row in self._rows}))

    def look(self) -> None:
        """Whom each is about; that takes a moment where nobody looked yet."""
        refs = [row.ref for row in self._rows]

        def done(about: Mapping[MessageRef, AboutPatient]) -> None:
            for row in self._rows:
                self._sort(row, about[row.ref])
            self.looked.emit()

        tasks.run(
            lambda: self._services.patients.of_rows(refs, fresh=True),
            done=done,
            failed=self._looked_in_vain,
            owner=self,
        )

    def start(self) -> None:
        """File what is sure; each on its own, so that one that is refused keeps nobody else out."""
        self._next(0)

    def _sort(self, row: MessageSummary, about: AboutPatient) -> None:
        patient = self._patient or about.patient
        if patient is None:
            self.left.append((row, _undecided(about)))
        else:
            self.sure.append((row, patient))

    def _next(self, place: int) -> None:
        self.progressed.emit(place)
        if self.stopped or place == len(self.sure):
            stopped = translate("records", "Stopped before it was filed.")
            self.left += [(row, stopped) for row, _ in self.sure[place:]]
            self.finished.emit()
            return
        row, patient = self.sure[place]

        def done(result: ArchiveResult | None) -> None:
            self._take(row, result)
            self._next(place + 1)

        def failed(error: Exception) -> None:
            self.left.append((row, why(error)))
            self._next(place + 1)

        tasks.run(lambda: self._file(row.ref, patient), done=done, failed=failed, owner=self)

    def _file(self, ref: MessageRef, patient: Patient) -> ArchiveResult | None:
        archive = self._services.archive
        return archive.file(ref, patient.id) if self._patient else archive.file_sure([ref])[ref]

    def _take(self, row: MessageSummary, result: ArchiveResult | None) -> None:
        if result is None:
            self.left.append((row, translate("records", "Somebody removed it from a record before.")))
        elif isinstance(result, Filed):
            self.filed.append(result.entry)
        elif isinstance(result, AlreadyFiled):
            self.left.append((row, already_filed(result.entry)))
        else:
            self.left.append((row, not_here()))

    def _looked_in_vain(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.left = [(row, why(error)) for row in self._rows]
        self.looked.emit()


def not_here() -> str:
    """The body is still on the server."""
    return translate("records", "The message is still being loaded. Please try again in a moment.")


def _undecided(about: AboutPatient) -> str:
    if about.patients:
        return translate("records", "Not sure which patient is meant.")
    if about.state is PatientState.UNKNOWN:
        return translate("records", "Nobody looked yet whom it is about.")
    return translate("records", "No patient recognised.")
