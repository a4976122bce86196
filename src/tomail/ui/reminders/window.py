"""«Termine und Erinnerungen»: who comes when, and what became of reminding them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.events import PracticeChanged, Topic
from tomail.model.patients import Patient
from tomail.practice.importing.appointments import Column
from tomail.practice.importing.csv_table import Table
from tomail.services.appointments import Imported
from tomail.services.container import Services
from tomail.ui import i18n, tasks, theme
from tomail.ui.bridge import Bridge
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.mailbox.empty import EmptyState
from tomail.ui.patients.chooser import PatientChooser
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.labels import Line, Text
from tomail.ui.widgets.segmented import Segmented

from .columns_sheet import ColumnsSheet
from .entry_sheet import EntrySheet
from .numbers import imported_words, month_words
from .reading_in import take_in
from .rows import Row, Rows, Tab, read_rows
from .states import next_step, told_of
from .table import AppointmentTable, day_words
from .warnings import Warnings

SIZE = 980, 680
REMINDERS = "reminders"  # the page of the settings
CALM_MS = 200
A_MINUTE = 60_000


class AppointmentsWindow(QDialog):
    """Kept up to date while it is open."""

    told = Signal(str)
    settings_wanted = Signal(str)  # the name of a page

    def __init__(self, services: Services, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._rows: Rows | None = None
        self._wanted = Tab.COMING
        self.outcome = Banner("ok", "")
        self.outcome.setObjectName("appointments.outcome")
        self.outcome.hide()
        self.warnings = Warnings()
        self.tabs = Segmented([(tab.value, self._name(tab, 0)) for tab in Tab])
        self.table = AppointmentTable()
        self.month = Text("", "secondary")
        self.hint = Text("", "secondary", wrap=True)
        self.enter = self._button(
            "enter", Button(self.tr("Enter appointment …"), "plus", "primary", height=32)
        )
        self.take_in = self._button("import", Button(self.tr("Read in file …"), "download", height=32))
        self.move_it = self._button("move", Button(self.tr("Move …"), "calendar", height=32))
        self.cancel = self._button("cancel", Button(self.tr("Cancel appointment …"), "x", height=32))
        self.close_it = self._button("close", Button(self.tr("Seen to"), "check", height=32))
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._question = tasks.Latest()
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._minute = QTimer(self, interval=A_MINUTE)
        self._arrange()
        self._connect(bridge)
        self._picked(None)
        self._look()

    def show_tab(self, tab: Tab) -> None:
        """Another part of the list."""
        self._wanted = tab
        self._show()

    # inside, what is shown

    def _look(self) -> None:
        services, now = self._services, datetime.now(UTC)
        self._question.run(lambda: read_rows(services, now), done=self._take, failed=self._failed, owner=self)

    def _take(self, rows: Rows) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        rows = self._rows
        if rows is None:
            return
        for tab in Tab:
            segment = self.tabs.segment(tab.value)
            segment.setText(self._name(tab, len(rows.in_tab(tab))))
            segment.updateGeometry()
        self.tabs.set_key(self._wanted.value)
        days = rows.days(self._wanted)
        self.table.show_days(days, rows.now)
        self.month.setText(month_words(rows))
        self.warnings.show_rows(rows)
        icon, words = self._nothing(self._wanted)
        self._empty.say(icon, words)
        self._stack.setCurrentWidget(self.table if days else self._empty)
        self._picked(self.table.row_picked())

    def _picked(self, row: Row | None) -> None:
        now = self._rows.now if self._rows else None
        coming = row is not None and not row.cancelled and now is not None and row.start > now
        self.move_it.setEnabled(coming and row is not None and row.by_hand)
        self.cancel.setEnabled(coming)
        self.close_it.setVisible(bool(row and row.unresolved))
        said = (
            [told_of(each.state) if each.state else next_step(each.why) for each in row.marks] if row else []
        )
        if coming and row is not None and not row.by_hand:
            said.append(self.tr("It came from a file and is moved in the practice's own program."))
        self.hint.setText(" ".join(filter(None, said)))

    def _name(self, tab: Tab, count: int) -> str:
        name = {
            Tab.COMING: self.tr("Coming"),
            Tab.UNRESOLVED: self.tr("To see to"),
            Tab.PAST: self.tr("Past"),
        }[tab]
        return f"{name} ({i18n.number(count)})" if count and tab is not Tab.PAST else name

    def _nothing(self, tab: Tab) -> tuple[str, str]:
        return {
            Tab.COMING: ("calendar", self.tr("No appointment is known. Enter one, or read in a file.")),
            Tab.UNRESOLVED: ("circle-check", self.tr("Every reminder went as it should.")),
            Tab.PAST: ("calendar", self.tr("There was no appointment in the last month.")),
        }[tab]

    # inside, what is done

    def _enter(self) -> None:
        chooser = PatientChooser(self._services, verb=self.tr("Next"), parent=self)
        chooser.chosen.connect(self._enter_for)
        chooser.open()

    def _enter_for(self, patient: Patient) -> None:
        appointments = self._services.appointments
        sheet = EntrySheet(self, patient.listed_name, appointments.zone)

        def enter(start: datetime, title: str) -> None:
            self._act(lambda: appointments.enter(patient.id, start, title), self.tr("Appointment entered"))

        sheet.entered.connect(enter)
        sheet.open()

    def _move(self) -> None:
        row = self.table.row_picked()
        if row is None or row.listed.appointment.patient is None:
            return
        appointments, old = self._services.appointments, row.listed.appointment
        patient = row.listed.appointment.patient
        who = row.patient.listed_name if row.patient else ""
        sheet = EntrySheet(self, who, appointments.zone, row.start, old.title)

        def move(start: datetime, title: str) -> None:
            act = lambda: appointments.enter(patient, start, title, old.external)  # noqa: E731
            self._act(act, self.tr("Appointment moved"))

        sheet.entered.connect(move)
        sheet.open()

    def _ask_to_cancel(self) -> None:
        row = self.table.row_picked()
        if row is None:
            return
        appointments, identity = self._services.appointments, row.listed.appointment.id
        who = row.patient.listed_name if row.patient else "–"
        title = self.tr("Cancel the appointment of {name}?").format(name=who)
        when = f"{day_words(row.start.date())}, {row.start:%H:%M}"
        words = self.tr("{when}. Nobody is reminded of it then; the patient is not told.").format(when=when)
        if not row.by_hand:
            more = self.tr("Cancel it in the practice's own program too: its next file may bring it again.")
            words = f"{words} {more}"

        def answered(answer: str) -> None:
            if answer == "cancel":
                self._act(lambda: appointments.cancel(identity), self.tr("Appointment cancelled"))

        choices = [("keep", self.tr("Keep")), ("cancel", self.tr("Cancel appointment"))]
        ask(self, title, words, choices, answered, default="keep", danger="cancel")

    def _see_to(self) -> None:
        """All that is wrong with the reminders of an appointment is one telephone call."""
        row = self.table.row_picked()
        if row is not None and row.unresolved:
            close, reminders = self._services.reminders.desk.close, row.unresolved
            self._act(lambda: [close(each) for each in reminders], self.tr("The reminder is seen to"))

    def _import(self) -> None:
        for path in FileDialogs(self._services.settings, self).open(self.tr("Read in appointments"))[:1]:
            self.import_path(path)

    def import_path(self, path: Path, columns: Mapping[Column, str] | None = None) -> None:
        """Take in a file of appointments, and say what it changed; ask what a table's titles mean."""
        services = self._services

        def taken(done: Imported | Table[Column]) -> None:
            self.take_in.setEnabled(True)
            if isinstance(done, Table):
                self._ask_for_columns(path, done)
                return
            self.outcome.say("warning" if done.refused or done.nobody else "ok", imported_words(done))
            self.outcome.show()
            self._look()

        self.take_in.setEnabled(False)
        task = lambda: take_in(services, path, columns)  # noqa: E731
        tasks.run(task, done=taken, failed=self._failed, owner=self, apart=True)

    def _ask_for_columns(self, path: Path, table: Table[Column]) -> None:
        sheet = ColumnsSheet(self, table)
        sheet.chosen.connect(lambda columns: self.import_path(path, columns))
        sheet.open()

    def _look_into_sources(self) -> None:
        """Somebody mended something: nobody waits a quarter of an hour for it."""
        self.outcome.say("info", self.tr("Looking into the sources …"))
        self.outcome.show()
        sources = self._services.appointment_sources

        def looked(done: Imported) -> None:
            self.outcome.say("warning" if sources.troubles else "ok", imported_words(done))
            self._look()

        tasks.run(sources.look_anew, done=looked, failed=self._failed, owner=self, apart=True)

    def _act(self, act: Callable[[], object], words: str) -> None:
        def done(_: object) -> None:
            self.outcome.hide()
            self.told.emit(words)
            self._look()

        tasks.run(act, done=done, failed=self._failed, owner=self)

    def _failed(self, error: Exception) -> None:
        self.take_in.setEnabled(True)
        if isinstance(error, TomailError):
            self.outcome.say("danger", i18n.problem_text(error.problem))
        elif isinstance(error, OSError):
            self.outcome.say("danger", self.tr("The file cannot be read. Is it open in another program?"))
        else:
            raise error
        self.outcome.show()

    # inside, the window

    def _button(self, name: str, button: Button) -> Button:
        button.setObjectName(f"appointments.{name}")
        return button

    def _arrange(self) -> None:
        self.setObjectName("appointments")
        self.setWindowTitle(self.tr("Appointments and reminders"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*map(theme.scaled, SIZE))
        configure = self._button("settings", Button(self.tr("Settings …"), "sliders-horizontal", "ghost"))
        configure.clicked.connect(lambda: self.settings_wanted.emit(REMINDERS))
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(_line(Text(self.windowTitle(), "title"), None, configure, self.take_in, self.enter))
        column.addLayout(_line(self.tabs, None, self.month))
        column.addWidget(self.warnings)
        column.addWidget(self.outcome)
        column.addWidget(Line())
        column.addWidget(self._stack, 1)
        column.addWidget(Line())
        column.addWidget(self.hint)
        column.addLayout(_line(None, self.close_it, self.cancel, self.move_it))

    def _connect(self, bridge: Bridge) -> None:
        for tab in Tab:
            self.tabs.segment(tab.value).setObjectName(f"appointments.tab.{tab.value}")
        self.tabs.changed.connect(lambda key: self.show_tab(Tab(key)))
        self.table.picked.connect(self._picked)
        self.enter.clicked.connect(self._enter)
        self.take_in.clicked.connect(self._import)
        self.move_it.clicked.connect(self._move)
        self.cancel.clicked.connect(self._ask_to_cancel)
        self.close_it.clicked.connect(self._see_to)
        self.warnings.settings.connect(self.settings_wanted)
        self.warnings.anew.connect(self._look_into_sources)
        self._calm.timeout.connect(self._look)
        self._minute.timeout.connect(self._look)
        self._minute.start()
        bridge.practice_changed.connect(self._heard)
        for signal in (bridge.practice_state_changed, bridge.settings_changed, bridge.credit_low):
            signal.connect(self._look_soon)

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic in (Topic.APPOINTMENTS, Topic.PATIENTS):
            self._calm.start()

    def _look_soon(self, _event: object) -> None:
        """A method of the window: Qt lets go of it together with the window, of a function it does not."""
        self._calm.start()


def _line(*parts: QWidget | None) -> QHBoxLayout:
    """Side by side; None takes what room is left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addStretch(1) if part is None else row.addWidget(part)
    return row
