"""Which column of a table means what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tomail.practice.importing.csv_table import Table
from tomail.practice.importing.imported import Field
from tomail.ui.widgets.fields import ChoiceField

translate = QCoreApplication.translate
WIDE = 4  # fields in a line


class ColumnMapping(QWidget):
    """One choice a field; `changed` when a person chose another column."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choices: dict[Field, ChoiceField] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)

    def show_table(self, table: Table[Field]) -> None:
        """The titles of the file, and what they were taken for."""
        while item := self._grid.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.choices = {}
        for place, (name, label) in enumerate(field_names().items()):
            choice = ChoiceField(label, [("", translate("patients", "not in the file")), *_titles(table)])
            choice.combo.setObjectName(f"import.column.{name.value}")
            choice.combo.setMinimumContentsLength(8)
            if table.titled and name in table.columns:
                choice.set_key(table.first_row[table.columns[name]])
            choice.changed.connect(lambda _: self.changed.emit())
            self.choices[name] = choice
            self._grid.addWidget(choice, place // WIDE, place % WIDE)

    def columns(self) -> Mapping[Field, str]:
        """Fields and the titles that they stand under."""
        return {name: str(choice.key()) for name, choice in self.choices.items() if choice.key()}


def _titles(table: Table[Field]) -> Sequence[tuple[object, str]]:
    return [(title, title) for title in dict.fromkeys(table.first_row) if title]


def field_names() -> dict[Field, str]:
    """What a file can say of a patient."""
    return {
        Field.NUMBER: translate("patients", "Patient number"),
        Field.LAST_NAME: translate("patients", "Last name"),
        Field.FIRST_NAME: translate("patients", "First name"),
        Field.BIRTH_DATE: translate("patients", "Birth date"),
        Field.EMAIL: translate("patients", "E-mail addresses"),
        Field.SMS: translate("patients", "SMS number"),
        Field.PHONE: translate("patients", "Telephone"),
        Field.LANGUAGE: translate("patients", "Language"),
        Field.STREET: translate("patients", "Street and number"),
        Field.POSTCODE: translate("patients", "Postcode"),
        Field.CITY: translate("patients", "Town"),
        Field.SEX: translate("patients", "Sex"),
        Field.MAIL_CONSENT: translate("patients", "Consent to e-mail"),
        Field.SMS_CONSENT: translate("patients", "Consent to SMS"),
        Field.PORTAL_CONSENT: translate("patients", "Consent to secure delivery"),
        Field.TITLE: translate("patients", "Title"),
    }
