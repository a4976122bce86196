"""Protokoll: who did what, when and where. Read only."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from tomail.practice.audit_chain import Act, Checked
from tomail.services.container import Services
from tomail.ui.i18n import day, number
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import ChoiceField

from .acts import action_names, said_of
from .page import AdminPage

SHOWN = 500


class AuditPage(AdminPage):
    """The last acts, narrowed by person and kind; the check goes over all of them."""

    def __init__(self, services: Services) -> None:
        super().__init__(
            "audit",
            self.tr("Log"),
            self.tr(
                "Each act of each person; nothing in it can be changed. The newest %n are shown.", None, SHOWN
            ),
        )
        self._services = services
        self._names = action_names()
        self._acts: list[Act] = []
        self.person = ChoiceField(self.tr("Person"), (("", self.tr("All")),))
        self.kind = ChoiceField(self.tr("What"), (("", self.tr("All")), *self._names.items()))
        self.person.combo.setObjectName("admin.audit.person")
        self.kind.combo.setObjectName("admin.audit.kind")
        for field in (self.person, self.kind):
            field.changed.connect(lambda _: self._fill())
        self.outcome = Banner("ok", "")
        self.outcome.setObjectName("admin.audit.outcome")
        self.outcome.hide()
        self.table = _table((self.tr("Time"), self.tr("Person"), self.tr("Workstation"), self.tr("What")))
        self.table.setAccessibleName(self.tr("Log"))
        self._arrange()

    def refresh(self) -> None:
        self.asked.run(
            lambda: self._services.audit.newest(SHOWN), done=self._show, failed=self.complain, owner=self
        )

    def _arrange(self) -> None:
        check = Button(self.tr("Check the log"), "shield-check")
        check.setObjectName("admin.audit.check")
        check.clicked.connect(lambda: self.act(self._services.audit.check, self._say_checked))
        export = Button(self.tr("Export …"), "download")
        export.setObjectName("admin.audit.export")
        export.clicked.connect(self._ask_where)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.person)
        row.addWidget(self.kind)
        row.addStretch(1)
        for button in (check, export):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.body.addWidget(self.outcome)
        self.body.addWidget(self.table, 1)

    def _show(self, acts: list[Act]) -> None:
        self._acts = acts
        chosen = self.person.key()
        self.person.combo.clear()
        self.person.combo.addItem(self.tr("All"), "")
        for user in dict.fromkeys(act.user for act in acts):
            self.person.combo.addItem(self._person(user), user)
        self.person.set_key(chosen)
        self._fill()

    def _fill(self) -> None:
        person, kind = self.person.key() or "", self.kind.key() or ""
        shown = [act for act in self._acts if person in ("", act.user) and kind in ("", act.action)]
        self.table.setRowCount(len(shown))
        for row, act in enumerate(shown):
            for column, words in enumerate(self._texts(act)):
                self.table.setItem(row, column, QTableWidgetItem(words))

    def _texts(self, act: Act) -> tuple[str, ...]:
        at = act.at.astimezone()
        device = self._services.people.snapshot.device(act.device)
        return (
            f"{day(at)} {at:%H:%M:%S}",
            self._person(act.user),
            device.name if device else "–",
            said_of(act),
        )

    def _person(self, user: str) -> str:
        person = self._services.people.snapshot.person(user)
        if person is None:
            return "–"
        return self.tr("nobody signed in") if person.built_in else person.name

    def _say_checked(self, found: Checked) -> None:
        if found.ok:
            words = self.tr("The log is whole: {count} acts, none changed and none missing.")
            self.outcome.say("ok", words.format(count=number(found.rows)))
        else:
            words = self.tr("The log was changed at act {place}. Please tell your data protection officer.")
            self.outcome.say("danger", words.format(place=found.first_bad))
        self.outcome.show()

    def _ask_where(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export the log"), "tomail-log.jsonl")
        if path:
            self.act(
                lambda: self._services.audit.export(Path(path)), words=self.tr("The log has been exported.")
            )


def _table(headings: tuple[str, ...]) -> QTableWidget:
    table = QTableWidget(0, len(headings))
    table.setObjectName("admin.audit.table")
    table.setHorizontalHeaderLabels(headings)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setMinimumHeight(280)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table
