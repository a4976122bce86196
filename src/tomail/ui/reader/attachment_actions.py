"""Saving and opening attachments, with the questions that belong to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from tomail.base.errors import TomailError
from tomail.model.mail import Attachment, MessageRef
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.file_dialogs import FileDialogs

from .attachment_files import free_path, is_program, opened_copy


class AttachmentActions(QObject):
    """`told` says in a sentence what was done; `failed` what could not be."""

    told = Signal(str)
    failed = Signal(str)

    def __init__(self, services: Services, opened_folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._opened_folder = opened_folder
        self._dialogs = FileDialogs(services.settings, window)

    def open(self, ref: MessageRef, attachment: Attachment) -> None:
        """Look at a copy in the program that the system has for it; a program is only ever saved."""
        if is_program(attachment.filename):
            self.failed.emit(
                self.tr("“{name}” is a program. tomail does not open programs that come by e-mail.").format(
                    name=attachment.filename
                )
            )
            return
        self._fetch(ref, attachment, self._open_copy)

    def save(self, ref: MessageRef, attachment: Attachment) -> None:
        """Ask where, then save."""
        chosen = self._dialogs.save_as(self.tr("Save attachment"), attachment.filename)
        if chosen:
            self._fetch(ref, attachment, lambda _, content: self._save_to(chosen, content))

    def save_all(self, ref: MessageRef, attachments: Sequence[Attachment]) -> None:
        """Ask for a folder, then save them all under names that are free."""
        chosen = self._dialogs.save_in(self.tr("Save all"))
        if chosen is None:
            return

        def save() -> int:
            for each in attachments:
                content = self._services.reading.attachment(ref, each.part)
                free_path(chosen, each.filename).write_bytes(content)
            self._services.audit.exported(ref)
            return len(attachments)

        tasks.run(
            save,
            done=lambda count: self.told.emit(self.tr("%n attachment(s) saved", None, count)),
            failed=self._say_why,
            owner=self,
        )

    def _fetch(
        self, ref: MessageRef, attachment: Attachment, then: Callable[[Attachment, bytes], None]
    ) -> None:
        def fetch() -> bytes:
            content = self._services.reading.attachment(ref, attachment.part)
            self._services.audit.exported(ref)
            return content

        tasks.run(
            fetch,
            done=lambda content: then(attachment, content),
            failed=self._say_why,
            owner=self,
        )

    def _open_copy(self, attachment: Attachment, content: bytes) -> None:
        try:
            path = opened_copy(self._opened_folder, attachment.filename, content)
        except OSError as error:
            self._say_why(error)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.failed.emit(
                self.tr("This system has no program that opens “{name}”.").format(name=attachment.filename)
            )

    def _save_to(self, path: Path, content: bytes) -> None:
        try:
            path.write_bytes(content)
        except OSError as error:
            self._say_why(error)
            return
        self.told.emit(self.tr("“{name}” was saved").format(name=path.name))

    def _say_why(self, error: Exception) -> None:
        if isinstance(error, TomailError):
            self.failed.emit(i18n.problem_text(error.problem))
        elif isinstance(error, OSError):
            reason = error.strerror or type(error).__name__
            self.failed.emit(self.tr("The file could not be saved: {reason}").format(reason=reason))
        else:
            raise error
