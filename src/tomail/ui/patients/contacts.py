"""Relatives and institutions: who writes about patients without being one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tomail.model.patients import Contact, ContactKind
from tomail.services.container import Services
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.fields import ChoiceField, LineField
from tomail.ui.widgets.labels import Text

from .sheet import CheckedSheet
from .words import kind_name

_DOMAIN = re.compile(r"[\w-]+(\.[\w-]+)+")
_ADDRESS = re.compile(r"[^\s@]+@[\w-]+(\.[\w-]+)+")


class ContactRows(QWidget):
    """`act` carries a function that writes a contact; whoever runs it shows the contacts anew."""

    act = Signal(object)

    def __init__(self, services: Services, nobody: str) -> None:
        super().__init__()
        self._patients = services.patients
        self._nobody = nobody
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_contacts(self, contacts: Sequence[Contact]) -> None:
        """These, in their order."""
        while item := self._column.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if not contacts:
            self._column.addWidget(Text(self._nobody, "secondary", wrap=True))
        for each in contacts:
            self._column.addWidget(self._row(each))

    def add(self, kind: ContactKind, patients: tuple[str, ...] = ()) -> None:
        """Ask who it is."""
        contact = Contact(id="", kind=kind, name="", patients=patients)
        self._ask(self.tr("Add contact"), contact, self._patients.add_contact)

    def _row(self, contact: Contact) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        reached = ", ".join((*contact.emails, *(f"@{each}" for each in contact.domains)))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Text(f"{contact.name} · {kind_name(contact.kind)}", "strong", wrap=True))
        said.addWidget(Text(reached or "–", "meta", wrap=True))
        row.addLayout(said, 1)
        row.addWidget(self._button("pencil", self.tr("Change {name} …"), contact, self._change))
        row.addWidget(self._button("x", self.tr("Remove {name} …"), contact, self._remove))
        return made

    def _button(self, icon: str, hint: str, contact: Contact, act: Callable[[Contact], None]) -> Button:
        made = Button(icon=icon, kind="ghost", hint=hint.format(name=contact.name), height=30)
        made.setObjectName(f"contact.{icon}.{contact.id}")
        made.clicked.connect(lambda: act(contact))
        return made

    def _change(self, contact: Contact) -> None:
        self._ask(self.tr("Change contact"), contact, self._patients.change_contact)

    def _remove(self, contact: Contact) -> None:
        def answered(answer: str) -> None:
            if answer == "remove":
                self.act.emit(lambda: self._patients.remove_contact(contact.id))

        ask(
            self,
            self.tr("Remove {name}?").format(name=contact.name),
            self.tr("E-mails from there are no longer recognised as theirs."),
            [("keep", self.tr("Keep")), ("remove", self.tr("Remove"))],
            answered,
            default="keep",
            danger="remove",
        )

    def _ask(self, title: str, contact: Contact, write: Callable[[Contact], object]) -> None:
        name = LineField(self.tr("Name"))
        kind = ChoiceField(self.tr("Who that is"), [(each, kind_name(each)) for each in ContactKind])
        reached = LineField(
            self.tr("E-mail addresses"),
            self.tr("For all addresses of an institution the part after the @: @labor.example"),
        )
        for field, key in ((name, "name"), (reached, "emails")):
            field.edit.setObjectName(f"contact.{key}")
        name.set_text(contact.name)
        kind.set_key(contact.kind)
        reached.set_text(" ".join((*contact.emails, *(f"@{each}" for each in contact.domains))))

        def take() -> bool:
            parts = re.split(r"[\s,;]+", reached.text().lower())
            wrong = [each for each in parts if each and not _is_reachable(each)]
            name.set_error("" if name.text() else self.tr("Please enter a name."))
            said = self.tr("“{text}” is neither an e-mail address nor like @labor.example.")
            reached.set_error(said.format(text=wrong[0]) if wrong else "")
            if wrong or not name.text():
                return False
            chosen = ContactKind(str(kind.key()))
            changed = replace(_reached_at(contact, parts), name=name.text(), kind=chosen)
            self.act.emit(lambda: write(changed))
            return True

        CheckedSheet(self.window(), title, [name, kind, reached], self.tr("Apply"), take).open()


def _is_reachable(text: str) -> bool:
    return bool(_ADDRESS.fullmatch(text) or _DOMAIN.fullmatch(text.removeprefix("@")))


def _reached_at(contact: Contact, parts: Sequence[str]) -> Contact:
    emails = tuple(each for each in parts if "@" in each[1:])
    domains = tuple(each.removeprefix("@") for each in parts if each and "@" not in each[1:])
    return replace(contact, emails=emails, domains=domains)
