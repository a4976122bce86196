"""Arbeitsplätze: which computers belong to the practice, letting one in, taking one out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tomail.practice.devices import InvitationCode
from tomail.practice.snapshot import KnownDevice
from tomail.services.container import Services
from tomail.ui.i18n import when_long
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Text

from .form import Form
from .page import AdminPage
from .rows import Deed, Rows


class DevicesPage(AdminPage):
    """One row a workstation."""

    def __init__(self, services: Services) -> None:
        super().__init__(
            "devices",
            self.tr("Workstations"),
            self.tr("A further computer joins the practice with a code that is good for one day."),
        )
        self._people = services.people
        self._here = services.practice.device.id
        invite = Button(self.tr("Add workstation …"), "plus", "primary")
        invite.setObjectName("admin.devices.invite")
        invite.clicked.connect(lambda: self.act(self._people.invite, self._show_code))
        self.devices = Rows((self.tr("Workstation"), self.tr("State")))
        if not self._people.reaches_others:
            self.body.addWidget(self._alone())
        self.body.addWidget(invite, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.devices)
        self.body.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        self.devices.show_rows(
            [(each.id, (each.name, self._state(each)), self._deeds(each)) for each in self._people.devices()]
        )

    def _alone(self) -> Banner:
        words = self.tr(
            "This practice lies in a file on this computer. For further computers your IT makes it on a "
            "PostgreSQL database: `tomail practice create`."
        )
        made = Banner("info", words)
        made.setObjectName("admin.devices.alone")
        return made

    def _state(self, device: KnownDevice) -> str:
        if device.id == self._here:
            return self.tr("this workstation")
        return self.tr("withdrawn") if device.withdrawn else self.tr("belongs to the practice")

    def _deeds(self, device: KnownDevice) -> list[Deed]:
        if device.withdrawn:
            return []
        rename: Deed = (self.tr("Rename …"), partial(self._rename, device))
        withdraw: Deed = (self.tr("Withdraw …"), partial(self._ask, device))
        return [rename] if device.id == self._here else [rename, withdraw]

    def _rename(self, device: KnownDevice) -> None:
        name = LineField(self.tr("Name"), self.tr("As colleagues call it, for example “Reception 1”."))
        name.edit.setObjectName("admin.device.name")
        name.set_text(device.name)

        def store() -> None:
            called = name.text()
            self.act(lambda: self._people.rename_device(device.id, called))

        Form(self, self.tr("Rename workstation"), [name], self.tr("Apply"), store)

    def _show_code(self, invitation: InvitationCode) -> None:
        code = Text(invitation.code, "subject")
        code.setObjectName("admin.devices.code")
        code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        where = self._people.address
        address = LineField(self.tr("Address of the practice"))
        address.edit.setObjectName("admin.devices.address")
        address.edit.setReadOnly(True)
        address.set_text(where)
        how = self.tr("Enter this code on the new computer. It is good for one computer until {time}.")
        fields: list[QWidget] = [
            code,
            address,
            Text(how.format(time=when_long(invitation.expires)), "plain", wrap=True),
        ]
        Form(
            self,
            self.tr("Code for a further workstation"),
            fields,
            self.tr("Copy both"),
            lambda: QGuiApplication.clipboard().setText(f"{where} {invitation.code}"),
        )

    def _ask(self, device: KnownDevice) -> None:
        def answered(answer: str) -> None:
            if answer == "withdraw":
                self.act(lambda: self._people.withdraw(device.id))

        words = self.tr(
            "It opens nothing that is written from now on. It can join again only with a new code."
        )
        if self._people.reaches_others:
            words += " " + self.tr(
                "It still knows the password of the database: your IT gives another one to all workstations "
                "with `tomail practice password`."
            )
        ask(
            self,
            self.tr("Withdraw “{name}”?").format(name=device.name),
            words,
            [("keep", self.tr("Keep")), ("withdraw", self.tr("Withdraw"))],
            answered,
            default="keep",
            danger="withdraw",
        )
