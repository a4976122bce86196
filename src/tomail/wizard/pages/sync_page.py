"""Step 6: how the account keeps in step with its server, and a summary of everything."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QRadioButton, QWidget

from tomail.model.account import ArchiveMode, Protocol, SyncOptions
from tomail.model.probing import ProbePassed
from tomail.ui.i18n import number, say
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.fields import ChoiceField
from tomail.ui.widgets.labels import Text
from tomail.wizard.flow import Flow
from tomail.wizard.outcome import INTERVALS, interval_text, summary
from tomail.wizard.state import WizardState
from tomail.wizard.vocabulary import Side, Step

from .page import StepPage


class SyncPage(StepPage):
    """The options take effect in the flow at once; the summary shows them."""

    def __init__(self, state: WizardState) -> None:
        super().__init__(state, Step.SYNC)
        self.subtitle.setText(self.tr("How shall tomail keep in step with the mailbox?"))
        self.error = Banner("danger", "")
        self.error.setObjectName("wizard.sync.error")
        self.error.hide()
        self.mark_read = QCheckBox(self.tr("Mark downloaded e-mails as read"))
        self.enabled = QCheckBox(self.tr("Synchronise the e-mail account"))
        self.leave = QCheckBox(self.tr("Leave messages on the server"))
        self.interval = ChoiceField(self.tr("Interval for receiving & sending"), [])
        self.months = ChoiceField(self.tr("Period"), self._periods())
        self.archive = QCheckBox(self.tr("Archive e-mails about patients in the record"))
        self.confirm = QRadioButton(self.tr("after confirmation"))
        self.automatic = QRadioButton(self.tr("automatically where the assignment is unambiguous"))
        self.record_type = Text(self.tr("Record entry type: incoming e-mail (practice setting)"), "meta")
        self.summary = Card(self.tr("Summary"), "list")
        self._lines: dict[Step, Text] = {}
        self._name_fields()
        self._arrange()
        self._connect()

    def paint(self) -> None:
        flow = self.state.flow
        options, imap = flow.options, flow.protocol is Protocol.IMAP
        self.mark_read.setChecked(options.mark_read)
        self.enabled.setVisible(imap)
        self.enabled.setChecked(options.enabled)
        self.leave.setVisible(not imap)
        self.leave.setChecked(options.leave_on_server)
        self._show_intervals(flow)
        self.months.set_key(options.months)
        self._show_estimate(flow)
        self._show_archive(options)
        for widget in (self.mark_read, self.interval, self.months, self._archive_box):
            widget.setEnabled(options.enabled or not imap)
        for step, text in summary(flow):
            self._lines[step].setText(say(text))

    def first_field(self) -> QWidget:
        return self.mark_read

    def show_save_error(self, text: str) -> None:
        """Saving failed; everything stays as it is."""
        self.error.say("danger", text)
        self.error.show()

    # Setting up

    def _periods(self) -> list[tuple[object, str]]:
        months = self.tr("The last {count} months")
        return [(0, self.tr("Everything")), *((each, months.format(count=each)) for each in (3, 12, 24))]

    def _name_fields(self) -> None:
        for widget, name in (
            (self.mark_read, "mark_read"),
            (self.enabled, "enabled"),
            (self.leave, "leave_on_server"),
            (self.interval.combo, "interval"),
            (self.months.combo, "months"),
            (self.archive, "archive"),
            (self.confirm, "archive.confirm"),
            (self.automatic, "archive.automatic"),
        ):
            widget.setObjectName(f"wizard.sync.{name}")

    def _arrange(self) -> None:
        self.body.setSpacing(8)
        self.body.addWidget(self.error)
        for box in (self.mark_read, self.enabled, self.leave):
            self.body.addWidget(box)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self.interval, 1, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self.months, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(pair)
        self._archive_box = self._archive_part()
        self.body.addWidget(self._archive_box)
        self.body.addSpacing(4)
        self.body.addWidget(self._filled_summary())
        self.body.addStretch(1)

    def _archive_part(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, 12)
        grid.setColumnStretch(3, 1)
        grid.addWidget(self.archive, 0, 0, 1, 4)
        grid.addWidget(self.confirm, 1, 1)
        grid.addWidget(self.automatic, 1, 2)
        grid.addWidget(self.record_type, 2, 1, 1, 3)
        return box

    def _filled_summary(self) -> Card:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for row, step in enumerate(Step):
            line = Text("", "plain", wrap=True)
            grid.addWidget(Text(say(step.label), "secondary"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line, row, 1)
            self._lines[step] = line
        self.summary.body.addLayout(grid)
        return self.summary

    def _connect(self) -> None:
        for box, name in (
            (self.mark_read, "mark_read"),
            (self.enabled, "enabled"),
            (self.leave, "leave_on_server"),
        ):
            box.clicked.connect(lambda on, name=name: self._choose(**{name: on}))
        self.interval.changed.connect(
            lambda minutes: self.state.change(lambda flow: replace(flow, chosen_interval=minutes))
        )
        self.months.changed.connect(lambda count: self._choose(months=count))
        self.archive.clicked.connect(lambda _: self._choose_archive())
        for radio in (self.confirm, self.automatic):
            radio.clicked.connect(lambda _: self._choose_archive())

    def _choose(self, **changes: object) -> None:
        self.state.change(lambda flow: replace(flow, options=replace(flow.options, **changes)))  # type: ignore[arg-type]

    def _choose_archive(self) -> None:
        mode = ArchiveMode.AUTOMATIC if self.automatic.isChecked() else ArchiveMode.CONFIRM
        self._choose(archive_patient_mail=mode if self.archive.isChecked() else ArchiveMode.OFF)

    # Painting

    def _show_intervals(self, flow: Flow) -> None:
        minutes = (0, *INTERVALS) if flow.offers_at_once else INTERVALS
        combo = self.interval.combo
        combo.clear()
        for each in minutes:
            combo.addItem(say(interval_text(each)), each)
        self.interval.set_key(flow.interval)

    def _show_estimate(self, flow: Flow) -> None:
        result = flow.result(Side.INCOMING)
        known = isinstance(result, ProbePassed)
        count = result.messages if isinstance(result, ProbePassed) else 0
        text = self.tr("{count} e-mails are in the inbox.").format(count=number(count))
        self.months.set_help(text if known else "")

    def _show_archive(self, options: SyncOptions) -> None:
        on = options.archive_patient_mail is not ArchiveMode.OFF
        self.archive.setChecked(on)
        for widget in (self.confirm, self.automatic, self.record_type):
            widget.setVisible(on)
        self.automatic.setChecked(options.archive_patient_mail is ArchiveMode.AUTOMATIC)
        self.confirm.setChecked(options.archive_patient_mail is not ArchiveMode.AUTOMATIC)
