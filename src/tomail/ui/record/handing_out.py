"""A record, or a part of it, as files where a person says; nothing is written anywhere else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from tomail.message.filenames import safe_filename
from tomail.message.hazards import is_program
from tomail.model.patients import Patient
from tomail.model.record import Document, DocumentKind
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.reader.attachment_files import free_path, opened_copy

from .words import why


class HandingOut(QObject):
    """Asks where, then writes off the GUI thread. `told` and `failed` carry words."""

    told = Signal(str)
    failed = Signal(str)

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._dialogs = FileDialogs(services.settings, window)

    def pdf(self, patient: Patient, entries: Sequence[str] | None = None) -> None:
        """To read and to print."""
        path = self._dialogs.save_as(self.tr("Save as PDF"), self._name(patient, "pdf"))
        if path is not None:
            archive = self._services.archive
            self._run(path, lambda: archive.export_pdf(patient.id, path, entries=entries, say=i18n.say))

    def files(
        self, patient: Patient, kinds: Collection[DocumentKind], entries: Sequence[str] | None = None
    ) -> None:
        """Originals or attachments, a folder for each entry, below a new folder."""
        folder = self._dialogs.save_in(self.tr("Where to?"))
        if folder is not None:
            path = free_path(folder, self._name(patient, "").removesuffix("."))
            self._write(patient, path, kinds, entries)

    def zip(self, patient: Patient) -> None:
        """Everything in one file."""
        path = self._dialogs.save_as(self.tr("Save as ZIP"), self._name(patient, "zip"))
        if path is not None:
            self._write(patient, path, tuple(DocumentKind), None)

    def document(self, document: Document) -> None:
        """One attachment."""
        path = self._dialogs.save_as(self.tr("Save attachment"), safe_filename(document.filename, "document"))
        if path is not None:
            self._run(path, lambda: path.write_bytes(self._services.archive.content(document.id)))

    def open(self, document: Document) -> None:
        """Look at a copy in the program that the system has for it; it goes away when tomail ends."""
        if is_program(document.filename):
            words = self.tr("“{name}” is a program. tomail does not open programs that come by e-mail.")
            self.failed.emit(words.format(name=document.filename))
            return
        folder = self._services.paths.opened

        def copy() -> Path:
            content = self._services.archive.content(document.id)
            return opened_copy(folder, safe_filename(document.filename, document.content_type), content)

        def done(path: Path) -> None:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                words = self.tr("This system has no program that opens “{name}”.")
                self.failed.emit(words.format(name=document.filename))

        tasks.run(copy, done=done, failed=lambda error: self.failed.emit(why(error)), owner=self)

    def _write(
        self,
        patient: Patient,
        path: Path,
        kinds: Collection[DocumentKind],
        entries: Sequence[str] | None,
    ) -> None:
        archive = self._services.archive
        self._run(path, lambda: archive.export_files(patient.id, path, entries=entries, kinds=kinds))

    def _name(self, patient: Patient, ending: str) -> str:
        record = self.tr("Record")
        whose = f"{record} {patient.listed_name} {patient.number}".replace(",", "")
        return safe_filename(f"{whose}.{ending}", "record")

    def _run(self, path: Path, act: Callable[[], object]) -> None:
        def done(_: object) -> None:
            self.told.emit(self.tr("“{name}” was saved").format(name=path.name))

        tasks.run(act, done=done, failed=lambda error: self.failed.emit(why(error)), owner=self, apart=True)
