"""Rechteverwaltung: who may use which account, and who may do what in the practice."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from tomail.model.people import ACCOUNT_RIGHTS, PRACTICE_RIGHTS
from tomail.practice.rights import NAMES, Grant
from tomail.services.container import Services
from tomail.ui.i18n import say
from tomail.ui.unfinished import Typed
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.fields import ChoiceField
from tomail.ui.widgets.labels import Text

from .account_tree import AccountTree
from .grants import Changes, after
from .matrix import RightsMatrix
from .page import AdminPage


class RightsPage(AdminPage):
    """Nothing changes before the list of changes is saved."""

    def __init__(self, services: Services) -> None:
        super().__init__(
            "rights",
            self.tr("Rights management"),
            self.tr(
                "As long as nobody is named for a right, everybody has it. "
                "The first tick restricts it to those who are ticked."
            ),
        )
        self._services = services
        self._people = services.people
        self._labels: dict[str, str] = {}
        self.changes = Changes()
        Typed(self, lambda: self.changes != Changes())
        self.subject = AccountTree()
        self.subject.changed.connect(lambda _: self._show())
        self.matrix = RightsMatrix()
        self.matrix.toggled.connect(self._toggle)
        self.conflict = Banner("danger", "")
        self.conflict.setObjectName("admin.rights.conflict")
        self.viewer = ChoiceField(self.tr("View as …"), ())
        self.viewer.combo.setObjectName("admin.rights.viewer")
        self.viewer.changed.connect(lambda _: self._show())
        self.preview = Text("", "plain", wrap=True)
        self.preview.setObjectName("admin.rights.preview")
        self.listed = Text("", "plain", wrap=True)
        self.listed.setObjectName("admin.rights.changes")
        self.save = Button(self.tr("Apply"), kind="primary")
        self.save.setObjectName("admin.rights.save")
        self.save.clicked.connect(self._save)
        self.drop = Button(self.tr("Discard"))
        self.drop.setObjectName("admin.rights.drop")
        self.drop.clicked.connect(lambda: self._take(Changes()))
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        self._labels = {each.id: each.label for each in self._services.registry.all()}
        self.subject.show_accounts(list(self._labels.items()))
        users = [(each.id, each.name) for each in self._people.users() if not each.disabled]
        _refill(self.viewer, [("", "–"), *users])
        granted = self._people.snapshot.grants
        self._take(Changes(self.changes.add - granted, self.changes.remove & granted))

    def _arrange(self) -> None:
        self.body.addWidget(self.subject)
        self.body.addWidget(self.matrix)
        self.body.addWidget(self.conflict)
        self._pending = Card(self.tr("Changes that are not saved yet"), "square-pen")
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addWidget(self.drop)
        row.addStretch(1)
        self._pending.body.addWidget(self.listed)
        self._pending.body.addLayout(row)
        self.body.addWidget(self._pending)
        self.viewer.setMaximumWidth(420)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.viewer)
        column.addWidget(self.preview)
        self.body.addLayout(column)
        self.body.addStretch(1)

    def _toggle(self, grant: Grant) -> None:
        self._take(self.changes.toggled(self._people.snapshot.grants, grant))

    def _take(self, changes: Changes) -> None:
        self.changes = changes
        self._show()

    def _show(self) -> None:
        snapshot = self._people.snapshot
        account = self.subject.key()
        columns = ACCOUNT_RIGHTS if account else PRACTICE_RIGHTS
        self.matrix.show_rights(snapshot, after(snapshot, self.changes), account, columns)
        self._show_changes()
        self._show_preview()

    def _show_changes(self) -> None:
        added = [f"+  {self._sentence(each)}" for each in _sorted(self.changes.add)]
        removed = [f"–  {self._sentence(each)}" for each in _sorted(self.changes.remove)]
        self.listed.setText("\n".join((*added, *removed)))
        self._pending.setVisible(bool(self.changes))
        built_in = self._people.snapshot.built_in.id
        found = self._people.preview(built_in, add=self.changes.add, remove=self.changes.remove).conflict
        self.conflict.setVisible(found is not None)
        self.save.setEnabled(found is None)
        if found is not None:
            words = self.tr("Nobody would have {right} any more – not possible.")
            self.conflict.say("danger", words.format(right=say(NAMES[found[0]])))

    def _sentence(self, grant: Grant) -> str:
        right, who = say(NAMES[grant.right]), self._holder(grant.holder)
        if not grant.account:
            return f"{who}: {right}"
        return self.tr("{who}: {right} for “{account}”").format(
            who=who, right=right, account=self._labels.get(grant.account, "–")
        )

    def _holder(self, holder: str) -> str:
        kind, _, identity = holder.partition(":")
        snapshot = self._people.snapshot
        if kind == "group":
            return next((each.name for each in snapshot.groups if each.id == identity), "–")
        if kind == "device":
            device = snapshot.device(identity)
            return device.name if device else "–"
        person = snapshot.person(identity)
        return person.name if person else "–"

    def _show_preview(self) -> None:
        user = str(self.viewer.key() or "")
        person = self._people.snapshot.person(user)
        if person is None:
            self.preview.setText(self.tr("Choose somebody to see what they would see."))
            return
        seen = self._people.preview(user, add=self.changes.add, remove=self.changes.remove)
        lines = []
        for account, label in self._labels.items():
            if account in seen.accounts:
                rights = ", ".join(
                    say(NAMES[each]) for each in ACCOUNT_RIGHTS if each in seen.accounts[account]
                )
                lines.append(self.tr("“{account}”: {rights}").format(account=label, rights=rights))
            else:
                lines.append(self.tr("“{account}”: not visible at all").format(account=label))
        own = ", ".join(say(NAMES[each]) for each in PRACTICE_RIGHTS if each in seen.practice) or "–"
        lines.append(self.tr("Practice: {rights}").format(rights=own))
        self.preview.setText("\n".join(lines))

    def _save(self) -> None:
        changes = self.changes
        self.act(
            lambda: self._people.change_rights(add=changes.add, remove=changes.remove),
            lambda _: self._take(Changes()),
            self.tr("The rights have been changed."),
        )


def _sorted(grants: frozenset[Grant]) -> list[Grant]:
    return sorted(grants, key=lambda each: (each.account, each.right, each.holder))


def _refill(field: ChoiceField, items: list[tuple[str, str]]) -> None:
    chosen = field.key()
    field.combo.clear()
    for key, label in items:
        field.combo.addItem(label, key)
    field.set_key(chosen)
