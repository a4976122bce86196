"""Puts templates into the mail that is written, and shows what is not filled in yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QLineEdit, QWidget

from tomail.base.errors import TomailError
from tomail.model.outgoing import Draft
from tomail.model.patients import PatientDetails
from tomail.model.teamwork import Template
from tomail.practice.templates import unresolved
from tomail.services.container import Services
from tomail.services.templates import FilledTemplate
from tomail.ui import i18n, tasks, theme

from .editor import Editor
from .template_popup import TemplatePopup

REMEMBERED = 3
_used: list[str] = []  # ids of the templates used last while the program runs


class Templating(QObject):
    """Placeholders are filled from the patient whom the mail goes to."""

    failed = Signal(str)

    def __init__(
        self,
        services: Services,
        editor: Editor,
        subject: QLineEdit | None,
        draft: Callable[[], Draft],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._editor = editor
        self._subject = subject
        self._draft = draft
        self._window = parent
        self._marker = PlaceholderMarker(editor.document())
        editor.restyled.connect(self._marker.rehighlight)

    def offer(self, anchor: QWidget) -> None:
        """Open the popup below a button."""

        def done(templates: list[Template]) -> None:
            popup = TemplatePopup(templates, _used, self._window)
            popup.chosen.connect(self._fill)
            popup.open_below(anchor)

        texts = self._services.templates
        tasks.run(
            lambda: [*texts.all(), *texts.all("signature")], done=done, failed=self._say_why, owner=self
        )

    def _fill(self, template: Template) -> None:
        draft = self._draft()

        def filled() -> FilledTemplate:
            return self._services.templates.filled(template, patient_of(self._services, draft))

        tasks.run(
            filled, done=lambda made: self._take(template, draft, made), failed=self._say_why, owner=self
        )

    def _take(self, template: Template, draft: Draft, filled: FilledTemplate) -> None:
        """It was filled for whom `draft` went to: never for another patient, nor in another mail's answer."""
        now = self._draft()
        if now.answers != draft.answers:
            return
        if (now.to, now.cc) == (draft.to, draft.cc):
            self._insert(template, filled)
        else:
            self._fill(template)

    def _insert(self, template: Template, filled: FilledTemplate) -> None:
        """At the cursor; the subject only where none was written."""
        cursor = self._editor.textCursor()
        start = cursor.selectionStart()
        cursor.insertText(filled.text.text)
        if filled.text.unresolved:
            first = filled.text.unresolved[0]
            cursor.setPosition(start + first.start)
            cursor.setPosition(start + first.end, cursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)
        self._editor.setFocus()
        if self._subject and filled.subject.text and not self._subject.text().strip():
            self._subject.setText(filled.subject.text)
            self._subject.textEdited.emit(filled.subject.text)
        _used[:] = [template.id, *(each for each in _used if each != template.id)][:REMEMBERED]

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.failed.emit(i18n.problem_text(error.problem))


class PlaceholderMarker(QSyntaxHighlighter):
    """Amber behind every placeholder that still stands in the text."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    def highlightBlock(self, text: str) -> None:
        look = QTextCharFormat()
        look.setBackground(theme.colour("claim_bg"))
        look.setForeground(theme.colour("claim_fg"))
        for each in unresolved(text):
            self.setFormat(each.start, each.end - each.start, look)


def patient_of(services: Services, draft: Draft) -> PatientDetails | None:
    """The one patient that the recipient's address belongs to; None where several or nobody may be meant."""
    lookup = services.guards.patients
    meant = [patient for each in (*draft.to, *draft.cc) for patient in lookup.of_address(each.address)]
    return meant[0] if len({patient.id for patient in meant}) == 1 else None
