"""Below the number for SMS: a patient who is to be reminded agrees, on a day and in some way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from tomail.model.patients import Channel, PatientDetails
from tomail.practice.consents import consent_in_force, latest_consent
from tomail.practice.importing.values import read_date
from tomail.ui import i18n
from tomail.ui.widgets.fields import LineField


@dataclass(frozen=True)
class Agreed:
    """When, and where it comes from."""

    day: date
    origin: str


class ReminderConsent(QWidget):
    """Shown where there is a number and no consent yet. Filling in the number switches reminders on."""

    def __init__(self) -> None:
        super().__init__()
        self._possible = False
        self.wanted = QCheckBox(self.tr("Remind of appointments by SMS: the patient agrees"))
        self.wanted.setObjectName("patient.reminders")
        self.day = LineField(self.tr("Agreed on"))
        self.day.edit.setObjectName("patient.reminders.date")
        self.origin = LineField(self.tr("Where it comes from"), placeholder=self.tr("Form, call, visit"))
        self.origin.edit.setObjectName("patient.reminders.origin")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.addWidget(self.wanted, 0, 0, 1, 2)
        grid.addWidget(self.day, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.origin, 1, 1, Qt.AlignmentFlag.AlignTop)
        self.wanted.toggled.connect(self._show_fields)
        for field in (self.day, self.origin):
            field.changed.connect(lambda *_, field=field: field.set_error(""))
        self.hide()

    def show_patient(self, patient: PatientDetails) -> None:
        """Nothing is asked of who agreed; who withdrew is not switched on by a new number."""
        self._possible = consent_in_force(patient, Channel.SMS) is None
        begins = not patient.sms and latest_consent(patient, Channel.SMS) is None
        self.wanted.setChecked(begins)
        self.day.set_text(i18n.day(_today()))
        self._show_fields()
        self.number_is(patient.sms)

    def number_is(self, text: str) -> None:
        """What stands in the field for SMS now."""
        self.setVisible(self._possible and bool(text))

    def complain(self) -> bool:
        """Whether something is missing, which is said at its field."""
        if not self._asks():
            return False
        day = read_date(self.day.text())
        fine = day is not None and day <= _today()
        self.day.set_error("" if fine else self.tr("Please enter a day until today, like 21.11.2026."))
        said = self.origin.text()
        self.origin.set_error("" if said else self.tr("Please say where the consent comes from."))
        if fine and said:
            return False
        (self.origin if fine else self.day).take_focus()
        return True

    def agreed(self) -> Agreed | None:
        """What was entered; None where nobody is to be reminded, or somebody agreed before."""
        day = read_date(self.day.text()) if self._asks() else None
        return Agreed(day, self.origin.text()) if day else None

    def _asks(self) -> bool:
        return not self.isHidden() and self.wanted.isChecked()

    def _show_fields(self) -> None:
        for field in (self.day, self.origin):
            field.setVisible(self.wanted.isChecked())


def _today() -> date:
    return datetime.now().astimezone().date()
