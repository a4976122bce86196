"""Step 6: how the account keeps in step with its server, and a summary of everything."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from tomail.model.account import SyncOptions
from tomail.services.folder_choice import estimate
from tomail.ui.accounts.sync_form import SyncForm
from tomail.ui.i18n import say
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import Text
from tomail.wizard.flow import Flow
from tomail.wizard.outcome import summary
from tomail.wizard.state import WizardState
from tomail.wizard.vocabulary import Step

from .page import StepPage


class SyncPage(StepPage):
    """The options take effect in the flow at once; the summary shows them."""

    def __init__(self, state: WizardState) -> None:
        super().__init__(state, Step.SYNC)
        self.subtitle.setText(self.tr("How shall tomail keep in step with the mailbox?"))
        self.error = Banner("danger", "")
        self.error.setObjectName("wizard.sync.error")
        self.error.hide()
        self.form = SyncForm("wizard.sync")
        self.form.changed.connect(self._choose)
        self._lines: dict[Step, Text] = {}
        self.body.addWidget(self.error)
        self.body.addWidget(self.form)
        self.body.addWidget(self._summary_card())
        self.body.addStretch(1)

    def paint(self) -> None:
        flow = self.state.flow
        self.form.show_options(
            flow.sync_options,
            flow.protocol,
            offers_at_once=flow.offers_at_once,
            estimate=self._estimate(flow),
            folders=flow.folders,
        )
        for step, text in summary(flow):
            self._lines[step].setText(say(text))

    def first_field(self) -> QWidget:
        return self.form.mark_read

    def show_save_error(self, text: str) -> None:
        """Saving failed; everything stays as it is."""
        self.error.say("danger", text)
        self.error.show()

    def _summary_card(self) -> Card:
        card = Card(self.tr("Summary"), "list")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for row, step in enumerate(Step):
            line = Text("", "plain", wrap=True)
            grid.addWidget(Text(say(step.label), "secondary"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line, row, 1)
            self._lines[step] = line
        card.body.addLayout(grid)
        return card

    def _choose(self, options: SyncOptions) -> None:
        flow = self.state.flow
        if options.interval_minutes != flow.interval:
            flow = replace(flow, chosen_interval=options.interval_minutes)
        self.state.put(replace(flow, options=options))

    def _estimate(self, flow: Flow) -> str:
        found = estimate(flow.folders)
        if found is None:
            return ""
        if found.at_least:
            return self.tr("At least %Ln e-mail(s) in all folders together.", "", found.messages)
        return self.tr("About %Ln e-mail(s) in all folders together.", "", found.messages)
