"""The texts that the practice writes again and again, and signatures to choose from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from tomail.model.teamwork import Template
from tomail.services.container import Services
from tomail.ui import tasks
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask

from .page import AdminPage
from .rows import Deed, Rows
from .template_form import TemplateForm


class TemplatesPage(AdminPage):
    """What cannot be stored comes up again with what was typed."""

    def __init__(self, services: Services) -> None:
        super().__init__(
            "templates",
            self.tr("Templates and signatures"),
            self.tr("Ctrl+T puts them into an e-mail. Placeholders are filled from patient and practice."),
        )
        self._texts = services.templates
        self._known: list[Template] = []
        self.form: TemplateForm | None = None
        add = Button(self.tr("Add template …"), "plus", "primary")
        add.setObjectName("admin.templates.add")
        add.clicked.connect(lambda: self.edit(Template("", "", "")))
        self.rows = Rows((self.tr("Name"), self.tr("Folder"), self.tr("Kind")))
        self.body.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.rows)
        self.body.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        texts = self._texts
        self.asked.run(
            lambda: [*texts.all(), *texts.all("signature")],
            done=self._show,
            failed=self.complain,
            owner=self,
        )

    def edit(self, template: Template) -> None:
        """Ask for its words; a template without an id is added."""
        folders = sorted({each.folder for each in self._known if each.folder})
        self.form = TemplateForm(self, template, folders, self._put)

    def _put(self, typed: Template) -> None:
        def refused(error: Exception) -> None:
            self.complain(error)
            self.edit(typed)

        tasks.run(
            lambda: self._texts.put(typed),
            done=lambda _: self._stored(),
            failed=refused,
            owner=self,
            apart=True,
        )

    def _stored(self) -> None:
        self.complaint.hide()
        self.told.emit(self.tr("Saved."))
        self.refresh()

    def _show(self, templates: list[Template]) -> None:
        self._known = templates
        self.rows.show_rows([(each.id, self._words(each), self._deeds(each)) for each in templates])

    def _words(self, each: Template) -> tuple[str, ...]:
        kind = self.tr("Signature") if each.kind == "signature" else self.tr("Template")
        return each.name, each.folder or "–", kind

    def _deeds(self, each: Template) -> list[Deed]:
        return [
            (self.tr("Change …"), partial(self.edit, each)),
            (self.tr("Delete …"), partial(self._ask_to_delete, each)),
        ]

    def _ask_to_delete(self, each: Template) -> None:
        def answered(answer: str) -> None:
            if answer == "delete":
                self.act(lambda: self._texts.remove(each.id), words=self.tr("Deleted."))

        ask(
            self,
            self.tr("Delete “{name}”?").format(name=each.name),
            self.tr("It is gone at all workstations."),
            [("keep", self.tr("Keep")), ("delete", self.tr("Delete"))],
            answered,
            default="keep",
            danger="delete",
        )
