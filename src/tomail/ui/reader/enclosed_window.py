"""A message that was attached to another, in a window of its own: to be read, not to be answered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.mail import Attachment, MessageRef
from tomail.services.container import Services
from tomail.services.reading import DEEPEST, OpenedMessage
from tomail.ui import i18n, tasks
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.labels import Text

from .attachment_actions import AttachmentActions
from .attachments import AttachmentRow, named
from .purpose_words import no_subject
from .text_view import MessageTextView

MESSAGES = ("message/rfc822", "message/global")


class EnclosedWindow(QDialog):
    """Shows the words of the message at the end of `path`, as plain text: nothing in it can reach out.

    Its attachments can be opened and saved, and messages attached to it open in a window of theirs.
    """

    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self, services: Services, folder: Path, ref: MessageRef, path: tuple[int, ...], parent: QWidget
    ) -> None:
        super().__init__(parent.window())
        self.setObjectName("reader.enclosed_window")
        self.setWindowTitle(self.tr("Attached e-mail"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 560)
        self._services, self._folder, self._ref, self._path = services, folder, ref, path
        self._subject = Text("", "subject", wrap=True)
        self._people = Text("", "secondary", wrap=True)
        self._note = Banner(
            "neutral", self.tr("This e-mail was attached to another. Who really wrote it is not checked.")
        )
        self.attachments = AttachmentRow(filing=False)
        self.text = MessageTextView()
        self._files = _Files(services, folder, path, self)
        self._arrange()
        self._connect()
        tasks.run(
            lambda: services.reading.enclosed(ref, path), done=self._show, failed=self._say_why, owner=self
        )

    def _show(self, opened: OpenedMessage) -> None:
        read = opened.parsed
        self._subject.setText(read.subject or no_subject())
        lines = [
            self.tr("From: {people}").format(people=", ".join(map(str, read.sender))),
            self.tr("To: {people}").format(people=", ".join(map(str, (*read.to, *read.cc)))),
            i18n.when_long(read.date) if read.date else "",
        ]
        self._people.setText("\n".join(line for line in lines if line))
        self.attachments.show_attachments(named(read.files))
        self.text.show_text(read.text)

    def _open(self, attachment: Attachment) -> None:
        if attachment.content_type in MESSAGES and len(self._path) < DEEPEST:
            inner = (*self._path, attachment.part)
            EnclosedWindow(self._services, self._folder, self._ref, inner, self).show()
        else:
            self._files.open(self._ref, attachment)

    def _say_why(self, error: Exception) -> None:
        if isinstance(error, TomailError):
            self.text.show_text(i18n.problem_text(error.problem))
        elif isinstance(error, IndexError):
            self.text.show_text(self.tr("This part is missing."))
        else:
            raise error

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        for each in (self._subject, self._people, self._note, self.attachments):
            column.addWidget(each)
        column.addWidget(self.text, 1)
        for each in (self._subject, self._people):
            each.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _connect(self) -> None:
        self.attachments.opened.connect(self._open)
        self.attachments.saved.connect(lambda each: self._files.save(self._ref, each))
        self._files.told.connect(self.told)
        self._files.failed.connect(self.failed)


class _Files(AttachmentActions):
    """Those of the attached message."""

    def __init__(self, services: Services, folder: Path, path: tuple[int, ...], window: QWidget) -> None:
        super().__init__(services, folder, window)
        self._path = path

    def content(self, ref: MessageRef, part: int) -> bytes:
        return self._services.reading.inside(ref, (*self._path, part))
