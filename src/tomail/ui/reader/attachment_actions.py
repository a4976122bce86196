"""Saving and opening attachments, with the questions that belong to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from tomail.base.errors import TomailError
from tomail.model.mail import Attachment, MessageRef
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.widgets.dialog import Question

from .attachment_files import free_path, opened_copy, save_foreign
from .hazard_words import explained


class AttachmentActions(QObject):
    """`told` says in a sentence what was done; `failed` what could not be."""

    told = Signal(str)
    failed = Signal(str)

    def __init__(self, services: Services, opened_folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._opened_folder = opened_folder
        self._window = window
        self._dialogs = FileDialogs(services.settings, window)

    def content(self, ref: MessageRef, part: int) -> bytes:
        """The bytes of an attachment. Not in the GUI thread."""
        return self._services.reading.attachment(ref, part)

    def open(self, ref: MessageRef, attachment: Attachment) -> None:
        """Look at a copy in the program that the system has for it; what is dangerous is only ever saved."""
        if attachment.is_dangerous:
            self._ask_before_saving(
                [attachment], self.tr("tomail does not open this file"), lambda: self._save(ref, attachment)
            )
        else:
            self._fetch(ref, attachment, self._open_copy)

    def save(self, ref: MessageRef, attachment: Attachment) -> None:
        """Ask where, then save."""
        if attachment.is_dangerous:
            self._ask_before_saving(
                [attachment], self.tr("Save this file?"), lambda: self._save(ref, attachment)
            )
        else:
            self._save(ref, attachment)

    def _save(self, ref: MessageRef, attachment: Attachment) -> None:
        chosen = self._dialogs.save_as(self.tr("Save attachment"), attachment.filename)
        if chosen:
            self._fetch(ref, attachment, lambda _, content: self._save_to(chosen, content))

    def _ask_before_saving(
        self, attachments: Sequence[Attachment], title: str, save: Callable[[], None]
    ) -> None:
        """Going back is what Enter does."""
        why = dict.fromkeys(explained(each.hazards[0]) for each in attachments)
        answers = [("save", self.tr("Save anyway")), ("back", self.tr("Do not save"))]
        question = Question(
            title,
            self.tr("If you do not expect it: ask the sender by telephone first."),
            answers,
            quoted=", ".join(each.filename for each in attachments),
            default="back",
            danger="save",
            warning=" ".join(why),
            parent=self._window.window(),
        )
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setObjectName("reader.dangerous")
        question.finished.connect(lambda _: save() if question.answer == "save" else None)
        question.open()

    def save_all(self, ref: MessageRef, attachments: Sequence[Attachment]) -> None:
        """Ask for a folder, then save them all under names that are free."""
        dangerous = [each for each in attachments if each.is_dangerous]
        if dangerous:
            title = self.tr("%n of the files may be dangerous", None, len(dangerous))
            self._ask_before_saving(dangerous, title, lambda: self._save_all(ref, attachments))
        else:
            self._save_all(ref, attachments)

    def _save_all(self, ref: MessageRef, attachments: Sequence[Attachment]) -> None:
        chosen = self._dialogs.save_in(self.tr("Save all"))
        if chosen is None:
            return

        def save() -> int:
            for each in attachments:
                content = self.content(ref, each.part)
                save_foreign(free_path(chosen, each.filename), content)
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
            content = self.content(ref, attachment.part)
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
            save_foreign(path, content)
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
