"""A template or signature while it is written: what it is called, its words, and placeholders to put in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget

from tomail.model.teamwork import Template
from tomail.practice.templates import PLACEHOLDERS
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import ChoiceField, Field, LineField

from .form import Form

TEXT_HEIGHT = 220


class TemplateForm(QObject):
    """Opens at once; `store` gets what was written, with the id of `seen`."""

    def __init__(
        self, parent: QWidget, seen: Template, folders: list[str], store: Callable[[Template], object]
    ) -> None:
        super().__init__(parent)
        self._seen = seen
        kinds = (("template", self.tr("Template")), ("signature", self.tr("Signature")))
        self.kind = ChoiceField(self.tr("Kind"), kinds)
        self.name = LineField(self.tr("Name"))
        self.folder = LineField(self.tr("Folder"), self.tr("May stay empty."), ", ".join(folders))
        self.subject = LineField(self.tr("Subject"), self.tr("Put in where none was written."))
        self.text = QPlainTextEdit()
        self.text.setMinimumHeight(TEXT_HEIGHT)
        self.text.setTabChangesFocus(True)
        self._fill()
        words = Field(self.tr("Text"), self.text)
        title = self.tr("Change template") if seen.id else self.tr("Add template")
        fields: list[QWidget] = [self.kind, self.name, self.folder, self.subject, words, self._placeholders()]
        self.form = Form(parent, title, fields, self.tr("Save"), lambda: store(self.typed()))

    def typed(self) -> Template:
        """What stands in the fields."""
        return replace(
            self._seen,
            kind=str(self.kind.key()),
            name=self.name.text(),
            folder=self.folder.text(),
            subject=self.subject.text(),
            text=self.text.toPlainText(),
        )

    def _fill(self) -> None:
        self.kind.set_key(self._seen.kind)
        self.name.set_text(self._seen.name)
        self.folder.set_text(self._seen.folder)
        self.subject.set_text(self._seen.subject)
        self.text.setPlainText(self._seen.text)
        for widget, name in (
            (self.kind.combo, "kind"),
            (self.name.edit, "name"),
            (self.folder.edit, "folder"),
            (self.subject.edit, "subject"),
            (self.text, "text"),
        ):
            widget.setObjectName(f"admin.template.{name}")

    def _placeholders(self) -> Button:
        """Into the text, or into the subject while the cursor is there."""
        button = Button(self.tr("Insert placeholder"), "plus", menu_of=self._menu)
        button.setObjectName("admin.template.placeholder")
        return button

    def _menu(self) -> QMenu:
        in_subject = self.subject.edit.hasFocus()
        menu = QMenu(self.form)
        for name in PLACEHOLDERS:
            menu.addAction(f"{{{name}}}").triggered.connect(
                lambda _=False, name=name: self.insert(name, in_subject=in_subject)
            )
        return menu

    def insert(self, name: str, *, in_subject: bool = False) -> None:
        """Put a placeholder where the cursor is."""
        if in_subject:
            self.subject.edit.insert(f"{{{name}}}")
        else:
            self.text.insertPlainText(f"{{{name}}}")
