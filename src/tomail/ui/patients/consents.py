"""What a patient agreed to: one line a channel, given and withdrawn here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tomail.model.patients import Channel, Patient
from tomail.practice.consents import consent_in_force, latest_consent
from tomail.practice.importing.values import read_date
from tomail.services.container import Services
from tomail.ui import i18n
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Text

from . import words
from .sheet import CheckedSheet


class ConsentRows(QWidget):
    """`act` carries a function that writes a consent; whoever runs it shows the patient anew."""

    act = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._patients = services.patients
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_patient(self, patient: Patient) -> None:
        """What holds now, or was withdrawn last."""
        while item := self._grid.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row, channel in enumerate(Channel):
            said = words.agreed(latest_consent(patient, channel))
            self._grid.addWidget(Text(words.channel_name(channel), "strong"), row, 0)
            self._grid.addWidget(Text(said, "plain", wrap=True), row, 1)
            self._grid.addWidget(self._button(patient, channel), row, 2)

    def _button(self, patient: Patient, channel: Channel) -> Button:
        given = consent_in_force(patient, channel)
        made = Button(self.tr("Withdraw …") if given else self.tr("Enter consent …"), height=30)
        made.setObjectName(f"patient.consent.{channel.value}")
        ask = self._ask_withdrawal if given else self._ask_consent
        made.clicked.connect(lambda: ask(patient, channel))
        return made

    def _ask_consent(self, patient: Patient, channel: Channel) -> None:
        origin = LineField(self.tr("Where it comes from"), placeholder=self.tr("Form, call, visit"))
        origin.edit.setObjectName("patient.consent.origin")

        def written(day: date) -> Callable[[], object] | None:
            said = origin.text()
            origin.set_error("" if said else self.tr("Please say where the consent comes from."))
            return (lambda: self._patients.give_consent(patient.id, channel, day, said)) if said else None

        self._ask(self.tr("Consent: {channel}"), self.tr("Given on"), channel, [origin], written)

    def _ask_withdrawal(self, patient: Patient, channel: Channel) -> None:
        def written(day: date) -> Callable[[], object]:
            return lambda: self._patients.withdraw_consent(patient.id, channel, day)

        self._ask(self.tr("Withdraw consent: {channel}"), self.tr("Withdrawn on"), channel, [], written)

    def _ask(
        self,
        title: str,
        label: str,
        channel: Channel,
        more: list[LineField],
        written: Callable[[date], Callable[[], object] | None],
    ) -> None:
        on = LineField(label)
        on.edit.setObjectName("patient.consent.date")
        on.set_text(i18n.day(_today()))

        def take() -> bool:
            day = read_date(on.text())
            fine = day is not None and day <= _today()
            on.set_error("" if fine else self.tr("Please enter a day until today, like 21.11.2026."))
            act = written(day) if fine and day is not None else None
            if act is not None:
                self.act.emit(act)
            return act is not None

        title = title.format(channel=words.channel_name(channel))
        CheckedSheet(self.window(), title, [on, *more], self.tr("Apply"), take).open()


def _today() -> date:
    return datetime.now().astimezone().date()
