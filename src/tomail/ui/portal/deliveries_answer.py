"""What a patient answered, read without the e-mail that should have announced it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.message.filenames import safe_filename
from tomail.message.parse import attachment_bytes, parse
from tomail.message.threading import normalise_subject
from tomail.model.mail import Attachment, ParsedMessage
from tomail.model.outgoing import Draft
from tomail.model.portal import Answer
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.reader.attachment_files import save_foreign
from tomail.ui.reader.text_view import MessageTextView
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text


class AnswerWindow(QDialog):
    """`reply` carries the Draft of a protected answer."""

    reply = Signal(object)

    def __init__(self, services: Services, answer: Answer, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._answer = answer
        self._raw = b""
        self.text = MessageTextView()
        self.trouble = Banner("danger", "")
        self.trouble.hide()
        self.answer = Button(self.tr("Answer protected"), "reply", "primary")
        self.answer.setObjectName("answers.reply")
        self._files = QVBoxLayout()
        self._arrange()
        self.answer.clicked.connect(self._reply)
        tasks.run(self._read, done=self._show, failed=self._say_why, owner=self)

    def _arrange(self) -> None:
        answer = self._answer
        self.setObjectName("answers.window")
        self.setWindowTitle(self.tr("Answer of a patient"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 560)
        who = f"{answer.sender.name} · {answer.sender.address}".strip(" ·")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(Text(answer.subject or self.tr("(no subject)"), "subject", wrap=True))
        column.addWidget(Text(f"{who}\n{i18n.when_long(answer.at)}", "secondary", wrap=True))
        column.addWidget(self.trouble)
        column.addLayout(self._files)
        column.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.answer)
        column.addLayout(row)

    def _read(self) -> tuple[bytes, ParsedMessage]:
        raw = self._services.portal.answers.message(self._answer.id)
        return raw, parse(raw)

    def _show(self, found: tuple[bytes, ParsedMessage]) -> None:
        self._raw, parsed = found
        self.text.show_text(parsed.text)
        for each in (*parsed.files, *parsed.inline):
            label = self.tr("Save {file} …").format(file=f"{each.filename} ({i18n.size(each.size)})")
            button = Button(label, "download", height=30)
            button.setObjectName(f"answers.file.{each.part}")
            button.clicked.connect(partial(self._save, each))
            self._files.addWidget(button)

    def _save(self, file: Attachment) -> None:
        name = safe_filename(file.filename, file.content_type)
        chosen = FileDialogs(self._services.settings, self).save_as(self.tr("Save file"), name)
        if chosen is not None:
            content = partial(attachment_bytes, self._raw, file.part)
            tasks.run(lambda: save_foreign(chosen, content()), failed=self._say_why, owner=self)

    def _reply(self) -> None:
        answer, composing = self._answer, self._services.composing

        def begin() -> Draft:
            subject = f"Re: {normalise_subject(answer.subject)}"
            draft = composing.new(answer.account, [answer.sender], subject)
            return replace(draft, protected=True, patient=answer.patient or "")

        tasks.run(begin, done=self._begun, failed=self._say_why, owner=self)

    def _begun(self, draft: Draft) -> None:
        self.reply.emit(draft)
        self.accept()

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, (TomailError, OSError)):
            raise error
        words = i18n.problem_text(error.problem) if isinstance(error, TomailError) else str(error.strerror)
        self.trouble.say("danger", words)
        self.trouble.show()
