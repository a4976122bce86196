"""How an account keeps in step with its server: the fields of `SyncOptions`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tomail.model.account import ArchiveMode, Protocol, SyncOptions
from tomail.model.probing import FoundFolder
from tomail.services.account_entry import AT_ONCE, INTERVALS, interval_text
from tomail.ui.flow_layout import FlowLayout
from tomail.ui.i18n import say
from tomail.ui.widgets.fields import ChoiceField
from tomail.ui.widgets.labels import Text

from .folder_form import FolderForm

LEAVE_DAYS = (7, 14, 30, 90)
CHARACTERS = 10  # of a choice that is not unfolded: with large text the window is narrow


class SyncForm(QWidget):
    """`changed` carries the next options. `name` begins the object names of the fields."""

    changed = Signal(object)  # SyncOptions

    def __init__(self, name: str) -> None:
        super().__init__()
        self._options = SyncOptions()
        self.mark_read = QCheckBox(self.tr("Mark downloaded e-mails as read"))
        self.enabled = QCheckBox(self.tr("Synchronise the e-mail account"))
        self.leave = QCheckBox(self.tr("Leave messages on the server"))
        self.interval = ChoiceField(self.tr("Interval for receiving & sending"), [])
        self.leave_days = ChoiceField(self.tr("Delete from the server"), [])
        self.months = ChoiceField(self.tr("Period"), self._periods())
        self.archive = QCheckBox(self.tr("Archive e-mails about patients in the record"))
        self.confirm = QRadioButton(self.tr("after confirmation"))
        self.automatic = QRadioButton(self.tr("automatically where the assignment is unambiguous"))
        self.restricted = QCheckBox(self.tr("although not everyone may use this account"))
        self.restricted_note = Text(
            self.tr("Everyone who may read records can then read these e-mails."), "meta", wrap=True
        )
        self.record_type = Text(
            self.tr("Record entry type: incoming e-mail (practice setting)"), "meta", wrap=True
        )
        self.folders = FolderForm(f"{name}.folders")
        self._name_fields(name)
        self._arrange()
        self._connect()

    def show_options(
        self,
        options: SyncOptions,
        protocol: Protocol,
        *,
        offers_at_once: bool,
        estimate: str = "",
        folders: Sequence[FoundFolder] = (),
        restricted: bool = False,
    ) -> None:
        """Paint `options`; POP3 has no mirror to switch off, no dates to choose by and no folders, but mail
        to leave on the server. `restricted`: not everyone may use the account."""
        self._options = options
        imap = protocol is Protocol.IMAP
        self.mark_read.setChecked(options.mark_read)
        self.enabled.setVisible(imap)
        self.enabled.setChecked(options.enabled)
        self.leave.setVisible(not imap)
        self.leave.setChecked(options.leave_on_server)
        self.leave_days.setVisible(not imap)
        self.leave_days.setEnabled(options.leave_on_server)
        self._show_leave_days(options.leave_days)
        self._show_intervals(options.interval_minutes, offers_at_once)
        self.months.setVisible(imap)
        self.months.set_key(options.months)
        self.months.set_help(estimate)
        self._show_archive(options, restricted)
        self.folders.setVisible(imap)
        self.folders.show_choices(options.folders, folders)
        for widget in (self.mark_read, self.interval, self.months, self._archive_box, self.folders):
            widget.setEnabled(options.enabled or not imap)

    def _periods(self) -> list[tuple[object, str]]:
        months = self.tr("The last {count} months")
        return [(0, self.tr("Everything")), *((each, months.format(count=each)) for each in (3, 12, 24))]

    def _show_leave_days(self, chosen: int) -> None:
        self.leave_days.combo.clear()
        for days in sorted({0, *LEAVE_DAYS, chosen}):
            after = self.tr("{count} days after receipt").format(count=days)
            self.leave_days.combo.addItem(after if days else self.tr("Never"), days)
        self.leave_days.set_key(chosen)

    def _name_fields(self, name: str) -> None:
        for widget, key in (
            (self.mark_read, "mark_read"),
            (self.enabled, "enabled"),
            (self.leave, "leave_on_server"),
            (self.leave_days.combo, "leave_days"),
            (self.interval.combo, "interval"),
            (self.months.combo, "months"),
            (self.archive, "archive"),
            (self.confirm, "archive.confirm"),
            (self.automatic, "archive.automatic"),
            (self.restricted, "archive.restricted"),
        ):
            widget.setObjectName(f"{name}.{key}")

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for box in (self.mark_read, self.enabled, self.leave):
            column.addWidget(box)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self.interval, 1, Qt.AlignmentFlag.AlignTop)
        for period in (self.months, self.leave_days):  # one of them is seen
            pair.addWidget(period, 1, Qt.AlignmentFlag.AlignTop)
        for field in (self.interval, self.months, self.leave_days):
            field.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.combo.setMinimumContentsLength(CHARACTERS)
        column.addLayout(pair)
        self._archive_box = self._archive_part()
        column.addWidget(self._archive_box)
        column.addWidget(self.folders)

    def _archive_part(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, 12)
        grid.setColumnStretch(1, 1)
        ways = FlowLayout(spacing=16)
        ways.addWidget(self.confirm)
        ways.addWidget(self.automatic)
        grid.addWidget(self.archive, 0, 0, 1, 2)
        grid.addLayout(ways, 1, 1)
        grid.addWidget(self.restricted, 2, 1)
        grid.addWidget(self.restricted_note, 3, 1)
        grid.addWidget(self.record_type, 4, 1)
        return box

    def _connect(self) -> None:
        for box, key in (
            (self.mark_read, "mark_read"),
            (self.enabled, "enabled"),
            (self.leave, "leave_on_server"),
            (self.restricted, "archive_restricted"),
        ):
            box.clicked.connect(lambda on, key=key: self._choose(**{key: on}))
        self.interval.changed.connect(lambda minutes: self._choose(interval_minutes=minutes))
        self.leave_days.changed.connect(lambda days: self._choose(leave_days=days))
        self.months.changed.connect(lambda count: self._choose(months=count))
        self.folders.changed.connect(lambda choices: self._choose(folders=choices))
        for button in (self.archive, self.confirm, self.automatic):
            button.clicked.connect(lambda _: self._choose_archive())

    def _choose(self, **changes: Any) -> None:
        self.changed.emit(replace(self._options, **changes))

    def _choose_archive(self) -> None:
        mode = ArchiveMode.AUTOMATIC if self.automatic.isChecked() else ArchiveMode.CONFIRM
        self._choose(archive_patient_mail=mode if self.archive.isChecked() else ArchiveMode.OFF)

    def _show_intervals(self, chosen: int, offers_at_once: bool) -> None:
        offered = (AT_ONCE, *INTERVALS) if offers_at_once else INTERVALS
        combo = self.interval.combo
        combo.clear()
        for each in offered if chosen in offered else (chosen, *offered):
            combo.addItem(say(interval_text(each)), each)
        self.interval.set_key(chosen)

    def _show_archive(self, options: SyncOptions, restricted: bool) -> None:
        on = options.archive_patient_mail is not ArchiveMode.OFF
        self.archive.setChecked(on)
        for widget in (self.confirm, self.automatic, self.record_type):
            widget.setVisible(on)
        automatic = options.archive_patient_mail is ArchiveMode.AUTOMATIC
        self.restricted.setVisible(restricted and automatic)
        self.restricted_note.setVisible(restricted and automatic)
        self.restricted.setChecked(options.archive_restricted)
        self.automatic.setChecked(automatic)
        self.confirm.setChecked(not automatic)
