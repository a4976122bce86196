"""Which column of a table with appointments means what; asked once, where its titles do not tell."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from tomail.practice.importing.appointments import NEEDED, Column
from tomail.practice.importing.csv_table import Table
from tomail.ui.widgets.fields import ChoiceField
from tomail.ui.widgets.sheet import Sheet

translate = QCoreApplication.translate


class ColumnsSheet(Sheet):
    """`chosen` carries columns with the titles that they stand under."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, table: Table[Column]) -> None:
        words = self.tr(
            "tomail does not know the titles of this table. Choose once what they mean; it is kept for the "
            "next ones, also in the folder."
        )
        super().__init__(
            parent, "appointments.columns", self.tr("Assign columns"), self.tr("Read in"), text=words
        )
        titles = [(title, title) for title in dict.fromkeys(table.first_row) if title]
        none = ("", self.tr("not in the table"))
        self.choices: dict[Column, ChoiceField] = {}
        for name, label in column_names().items():
            self.choices[name] = choice = ChoiceField(label, [none, *titles])
            choice.combo.setObjectName(f"appointments.column.{name.value}")
            if table.titled and name in table.columns:
                choice.set_key(table.first_row[table.columns[name]])
            self.ask(choice)
        self.act.clicked.connect(self._take)

    def _take(self) -> None:
        said = {name: str(choice.key()) for name, choice in self.choices.items() if choice.key()}
        for name in NEEDED:
            missing = name not in said
            self.choices[name].set_error(self.tr("tomail cannot do without it.") if missing else "")
        if set(NEEDED) <= set(said):
            self.accept()
            self.chosen.emit(said)


def column_names() -> dict[Column, str]:
    """In the order in which a person is asked."""
    return {
        Column.ID: translate("reminders", "Number of the appointment"),
        Column.PATIENT: translate("reminders", "Patient's number"),
        Column.START: translate("reminders", "Day, or day and time"),
        Column.TIME: translate("reminders", "Time, if in a column of its own"),
        Column.END: translate("reminders", "End"),
        Column.TITLE: translate("reminders", "What for"),
        Column.STATE: translate("reminders", "State (cancelled or not)"),
    }
