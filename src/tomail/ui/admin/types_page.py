"""Dossiereintragstypen (in Germany Karteieintragstypen): as what e-mails are filed into the record."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from tomail.model.record import Direction, EntryType
from tomail.services.container import Services
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import LineField

from .form import Form
from .page import AdminPage
from .rows import Deed, Rows


class TypesPage(AdminPage):
    """Entries keep their type; one that is no longer offered stays with them."""

    def __init__(self, services: Services) -> None:
        super().__init__(
            "entry_types",
            self.tr("Record entry types"),
            self.tr("Which of them incoming and outgoing e-mails get, the settings of the practice say."),
        )
        self._archive = services.archive
        add = Button(self.tr("Add type …"), "plus", "primary")
        add.setObjectName("admin.types.add")
        add.clicked.connect(self.add)
        self.types = Rows((self.tr("Name"), self.tr("Preset for"), self.tr("Attachments"), self.tr("State")))
        self.body.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.types)
        self.body.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        self.asked.run(self._archive.types, done=self._show, failed=self.complain, owner=self)

    def add(self) -> None:
        """Ask what it is called."""
        name = LineField(self.tr("Name"), self.tr("For example “E-Mail”."))
        name.edit.setObjectName("admin.type.name")
        attachments = QCheckBox(self.tr("With attachments"))
        attachments.setChecked(True)

        def store() -> None:
            called, with_them = name.text(), attachments.isChecked()
            self.act(lambda: self._archive.add_type(called, with_attachments=with_them))

        Form(self, self.tr("Add record entry type"), [name, attachments], self.tr("Add"), store)

    def _show(self, types: list[EntryType]) -> None:
        self.types.show_rows([(each.id, self._texts(each), self._deeds(each)) for each in types])

    def _texts(self, seen: EntryType) -> tuple[str, ...]:
        directions = {
            Direction.INCOMING: self.tr("incoming"),
            Direction.OUTGOING: self.tr("outgoing"),
            None: "–",
        }
        return (
            seen.name,
            directions[seen.preset],
            self.tr("with") if seen.with_attachments else self.tr("without"),
            self.tr("no longer offered") if seen.retired else self.tr("offered"),
        )

    def _deeds(self, seen: EntryType) -> list[Deed]:
        def change(changed: EntryType) -> None:
            self.act(partial(self._archive.change_type, changed))

        without = self.tr("Without attachments") if seen.with_attachments else self.tr("With attachments")
        offered = self.tr("Offer again") if seen.retired else self.tr("No longer offer")
        return [
            (self.tr("Rename …"), partial(self._rename, seen)),
            (without, lambda: change(replace(seen, with_attachments=not seen.with_attachments))),
            (offered, lambda: change(replace(seen, retired=not seen.retired))),
        ]

    def _rename(self, seen: EntryType) -> None:
        name = LineField(self.tr("Name"))
        name.edit.setObjectName("admin.type.name")
        name.set_text(seen.name)

        def store() -> None:
            called = name.text()
            self.act(lambda: self._archive.change_type(replace(seen, name=called)))

        Form(self, self.tr("Rename record entry type"), [name], self.tr("Rename"), store)
