"""Benutzer und Gruppen: who works here, to which groups they belong, and whether they must sign in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from tomail.practice.snapshot import KnownGroup, Person
from tomail.services.container import Services
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.fields import LineField, PasswordField
from tomail.ui.widgets.labels import Text

from .form import Form
from .page import AdminPage
from .rows import Deed, Rows


class UsersPage(AdminPage):
    """People and groups, one list each."""

    def __init__(self, services: Services) -> None:
        super().__init__(
            "users",
            self.tr("Users and groups"),
            self.tr(
                "Each person has initials and a PIN or password. Rights are given to groups or to people."
            ),
        )
        self._people = services.people
        self.must_sign_in = QCheckBox(self.tr("People sign in with initials and PIN"))
        self.must_sign_in.setObjectName("admin.users.sign_in")
        self.must_sign_in.clicked.connect(self._set_sign_in)
        self.people = Rows((self.tr("Name"), self.tr("Initials"), self.tr("Groups"), self.tr("State")))
        self.groups = Rows((self.tr("Group"), self.tr("Members")))
        self.body.addWidget(self.must_sign_in)
        self._section(self.tr("Users"), self.tr("Add user …"), "add_user", self.add_user)
        self.body.addWidget(self.people)
        self._section(self.tr("Groups"), self.tr("Add group …"), "add_group", self.add_group)
        self.body.addWidget(self.groups)
        self.body.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        snapshot = self._people.snapshot
        names = {each.id: each.name for each in self._people.users()}
        self.must_sign_in.setChecked(snapshot.sign_in)
        self.people.show_rows(
            [
                (
                    each.id,
                    (each.name, each.initials, self._groups_of(each), self._state(each)),
                    self._deeds(each),
                )
                for each in self._people.users()
            ]
        )
        self.groups.show_rows(
            [
                (
                    each.id,
                    (each.name, ", ".join(sorted(names[one] for one in each.members if one in names)) or "–"),
                    self._group_deeds(each),
                )
                for each in self._people.groups()
            ]
        )

    def add_user(self) -> None:
        """Ask who it is."""
        initials, name = LineField(self.tr("Initials")), LineField(self.tr("Name"))
        pin = PasswordField(self.tr("PIN or password"), self.tr("Without one they cannot sign in yet."))
        boxes = self._boxes(frozenset())
        for key, field in (("initials", initials), ("name", name), ("pin", pin)):
            field.edit.setObjectName(f"admin.user.{key}")

        def add() -> None:
            letters, called, secret, groups = initials.text(), name.text(), pin.text(), _ticked(boxes)
            self.act(
                lambda: self._people.add_user(letters, called, secret, groups),
                words=self.tr("{name} has been added.").format(name=called),
            )

        fields: list[QWidget] = [initials, name, pin, Text(self.tr("Groups"), "strong"), *boxes.values()]
        Form(self, self.tr("Add user"), fields, self.tr("Add"), add)

    def add_group(self) -> None:
        """Ask what it is called."""
        name = LineField(self.tr("Name of the group"))
        name.edit.setObjectName("admin.group.name")

        def add() -> None:
            called = name.text()
            self.act(lambda: self._people.add_group(called))

        Form(self, self.tr("Add group"), [name], self.tr("Add"), add)

    def _section(self, title: str, label: str, name: str, deed: object) -> None:
        row = QHBoxLayout()
        button = Button(label, "plus")
        button.setObjectName(f"admin.users.{name}")
        button.clicked.connect(deed)
        row.addWidget(Text(title, "heading"))
        row.addStretch(1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(row)

    def _groups_of(self, person: Person) -> str:
        return ", ".join(each.name for each in self._people.groups() if person.id in each.members) or "–"

    def _state(self, person: Person) -> str:
        if person.disabled:
            return self.tr("disabled")
        return self.tr("active") if person.wrapped_private else self.tr("without PIN")

    def _deeds(self, person: Person) -> list[Deed]:
        reset = self.tr("Set PIN and enable …") if person.disabled else self.tr("Set new PIN …")
        deeds: list[Deed] = [(reset, partial(self._set_pin, person))]
        if not person.disabled:
            deeds = [
                (self.tr("Groups …"), partial(self._set_groups, person)),
                (self.tr("Rename …"), partial(self._rename, person)),
                *deeds,
                (self.tr("Disable …"), partial(self._ask_to_disable, person)),
            ]
        return deeds

    def _group_deeds(self, group: KnownGroup) -> list[Deed]:
        return [
            (self.tr("Rename …"), partial(self._rename_group, group)),
            (self.tr("Remove group …"), partial(self._ask_to_remove, group)),
        ]

    def _rename(self, person: Person) -> None:
        initials, name = LineField(self.tr("Initials")), LineField(self.tr("Name"))
        for key, field, text in (("initials", initials, person.initials), ("name", name, person.name)):
            field.edit.setObjectName(f"admin.user.{key}")
            field.set_text(text)

        def store() -> None:
            letters, called = initials.text(), name.text()
            self.act(lambda: self._people.rename_user(person.id, letters, called))

        Form(
            self, self.tr("Rename {name}").format(name=person.name), [initials, name], self.tr("Apply"), store
        )

    def _rename_group(self, group: KnownGroup) -> None:
        name = LineField(self.tr("Name of the group"))
        name.edit.setObjectName("admin.group.name")
        name.set_text(group.name)

        def store() -> None:
            called = name.text()
            self.act(lambda: self._people.rename_group(group.id, called))

        Form(self, self.tr("Rename {name}").format(name=group.name), [name], self.tr("Apply"), store)

    def _set_pin(self, person: Person) -> None:
        pin = PasswordField(self.tr("New PIN or password"))
        pin.edit.setObjectName("admin.user.pin")

        def store() -> None:
            secret = pin.text()
            self.act(lambda: self._people.reset_pin(person.id, secret), self._say_waiting)

        title = self.tr("New PIN for {name}").format(name=person.name)
        Form(self, title, [pin], self.tr("Apply"), store)

    def _say_waiting(self, accounts: list[str]) -> None:
        if accounts:
            self.told.emit(self.tr("Access to %n account(s) must be granted anew.", None, len(accounts)))
        else:
            self.told.emit(self.tr("The new PIN holds from now on."))

    def _set_groups(self, person: Person) -> None:
        boxes = self._boxes(frozenset(each.id for each in self._people.groups() if person.id in each.members))

        def store() -> None:
            groups = _ticked(boxes)
            self.act(lambda: self._people.set_groups(person.id, groups))

        title = self.tr("Groups of {name}").format(name=person.name)
        Form(self, title, list(boxes.values()), self.tr("Apply"), store)

    def _boxes(self, ticked: frozenset[str]) -> dict[str, QCheckBox]:
        boxes = {}
        for group in self._people.groups():
            boxes[group.id] = box = QCheckBox(group.name)
            box.setObjectName(f"admin.user.group.{group.id}")
            box.setChecked(group.id in ticked)
        return boxes

    def _ask_to_disable(self, person: Person) -> None:
        def answered(answer: str) -> None:
            if answer == "disable":
                self.act(lambda: self._people.disable_user(person.id))

        ask(
            self,
            self.tr("Disable {name}?").format(name=person.name),
            self.tr("They can no longer sign in, and what they could open gets new keys."),
            [("keep", self.tr("Keep")), ("disable", self.tr("Disable"))],
            answered,
            default="keep",
            danger="disable",
        )

    def _ask_to_remove(self, group: KnownGroup) -> None:
        def answered(answer: str) -> None:
            if answer == "remove":
                self.act(lambda: self._people.remove_group(group.id))

        ask(
            self,
            self.tr("Remove the group {name}?").format(name=group.name),
            self.tr("Its members lose the rights that it gave them."),
            [("keep", self.tr("Keep")), ("remove", self.tr("Remove"))],
            answered,
            default="keep",
            danger="remove",
        )

    def _set_sign_in(self) -> None:
        on = self.must_sign_in.isChecked()
        self.must_sign_in.setChecked(not on)  # until it is done
        words = self.tr("People sign in from now on.") if on else self.tr("Nobody has to sign in any more.")
        self.act(lambda: self._people.set_sign_in(on=on), words=words)


def _ticked(boxes: dict[str, QCheckBox]) -> set[str]:
    return {key for key, box in boxes.items() if box.isChecked()}
