"""The window "Einrichtungsassistent für E-Mail-Konten"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget, QWizard

from tomail.base.errors import TomailError
from tomail.model.account import Account
from tomail.ui import tasks, theme
from tomail.ui.i18n import problem_text
from tomail.ui.unfinished import Typed
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.tab_order import put_behind

from .flow import Flow
from .frame import WizardFrame
from .outcome import account_of, secrets_of
from .pages.data_page import DataPage
from .pages.page import StepPage
from .pages.probe_page import ProbePage
from .pages.servers_page import ServersPage
from .pages.sign_in_page import SignInPage
from .pages.sync_page import SyncPage
from .pages.type_page import TypePage
from .rail import Rail
from .state import WizardState
from .steps import first_faulty, go_back, go_on, go_to, may_finish
from .vocabulary import Step

if TYPE_CHECKING:
    from tomail.services.account_setup import AccountSetup

SIZE = QSize(900, 620)  # at usual text


class AccountWizard(QWizard):
    """Six steps to an account. Nothing is stored before «Fertigstellen».

    The flow decides; Qt's own page order is only kept in step with it.
    """

    account_saved = Signal(str)
    account_wanted = Signal(str)  # the address is set up already: open that account
    client_id_wanted = Signal(str)  # open the page where client ids are entered

    def __init__(self, setup: AccountSetup, flow: Flow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Setup assistant for e-mail accounts"))
        self.setObjectName("wizard")
        self.setWindowModality(Qt.WindowModality.NonModal)
        wanted = QSize(theme.scaled(SIZE.width()), theme.scaled(SIZE.height()))
        self.resize(wanted.boundedTo(self.screen().availableSize()).expandedTo(SIZE))
        self.state = WizardState(setup, flow, self)
        self._saving = False
        self._leaving = False
        self._jumping = True  # until the window is shown
        self._set_up_frame()
        self._set_up_buttons()
        self._set_up_pages()
        self._connect()
        Typed(self, self._has_input)

    @property
    def flow(self) -> Flow:
        """Where things stand."""
        return self.state.flow

    def page_of(self, step: Step) -> StepPage:
        """The page of a step."""
        return self._pages[step]

    # QWizard's own hooks

    def validateCurrentPage(self) -> bool:
        """«Weiter»: the flow says whether, the page says why not."""
        if self._jumping or self._leaving:
            return True
        page = self._pages[self.flow.step]
        page.collect()
        after = go_on(self.flow)
        if after.step is self.flow.step:
            page.complain()
            return False
        self.state.put(after)
        return True

    def accept(self) -> None:
        """«Fertigstellen»: save, and close once that is done."""
        if self._saving:
            return
        self._pages[self.flow.step].collect()
        if not may_finish(self.flow):
            self._open(first_faulty(self.flow))
            self._pages[self.flow.step].complain()
            return
        self._set_saving(True)
        account, secrets = account_of(self.flow), secrets_of(self.flow)
        tasks.run(
            lambda: self.state.setup.save(account, secrets),
            done=self._saved,
            failed=self._not_saved,
            apart=True,
        )

    def reject(self) -> None:
        """«Abbrechen», Escape, or the window's cross."""
        if not self._has_input() or self._leaving:
            self._leave()
            return
        ask(
            self,
            self.tr("Cancel the set-up?"),
            self.tr("Your entries will not be saved."),
            [("leave", self.tr("Cancel")), ("stay", self.tr("Continue setting up"))],
            lambda key: self._leave() if key == "leave" else None,
            default="stay",
        )

    def _has_input(self) -> bool:
        self._pages[self.flow.step].collect()
        return self.flow.has_input

    def event(self, event: QEvent) -> bool:
        """QWizard would give each page the application's style, and keep it after Qt has deleted it."""
        if event.type() == QEvent.Type.StyleChange:
            return QDialog.event(self, event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            last = self.flow.step is Step.SYNC
            self.button(
                QWizard.WizardButton.FinishButton if last else QWizard.WizardButton.NextButton
            ).click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Back from another window: a client id may have been entered there."""
        super().changeEvent(event)
        back = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if back and not self._jumping and self.flow.step is Step.SIGN_IN:
            self.state.look_for_clients()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._frame.flatten()
        self._jump()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._frame.place()

    # Setting up

    def _set_up_frame(self) -> None:
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.IndependentPages)
        self.setOption(QWizard.WizardOption.NoDefaultButton)
        self.rail = Rail()
        self.setSideWidget(self.rail)

    def _set_up_buttons(self) -> None:
        kinds = QWizard.WizardButton
        self._cancel, self._back = Button(self.tr("Cancel"), kind="ghost"), Button(self.tr("Back"))
        self._next = Button(self.tr("Next"), kind="primary")
        self._finish = Button(self.tr("Finish"), kind="primary")
        for kind, button, name in (
            (kinds.CancelButton, self._cancel, "wizard.cancel"),
            (kinds.BackButton, self._back, "wizard.back"),
            (kinds.NextButton, self._next, "wizard.next"),
            (kinds.FinishButton, self._finish, "wizard.finish"),
        ):
            button.setObjectName(name)
            self.setButton(kind, button)
        order = (kinds.CancelButton, kinds.Stretch, kinds.BackButton, kinds.NextButton, kinds.FinishButton)
        self.setButtonLayout(list(order))
        self._frame = WizardFrame(self, self.rail, self._cancel, (self._back, self._next))

    def _set_up_pages(self) -> None:
        makers = {
            Step.TYPE: TypePage,
            Step.DATA: DataPage,
            Step.SERVERS: ServersPage,
            Step.SIGN_IN: SignInPage,
            Step.TEST: ProbePage,
            Step.SYNC: SyncPage,
        }
        self._pages: dict[Step, StepPage] = {step: make(self.state) for step, make in makers.items()}
        for step, page in self._pages.items():
            self.setPage(int(step), page)

    def _connect(self) -> None:
        self.rail.chosen.connect(self._open)
        self.state.step_wanted.connect(self._open)
        self.state.moved_on.connect(self._next.click)
        self.state.account_wanted.connect(self.account_wanted)
        self.state.client_id_wanted.connect(self.client_id_wanted)
        self.state.changed.connect(self._show_flow)
        self.currentIdChanged.connect(self._arrived)

    # Moving

    def _open(self, step: Step) -> None:
        self._pages[self.flow.step].collect()
        self.state.put(go_to(self.flow, step))
        self._jump()

    def _jump(self) -> None:
        """Bring Qt's page to the flow's step, one by one: its history then leads back the same way."""
        self._jumping = True
        while self.currentId() > self.flow.step:
            self.back()
        while self.currentId() < self.flow.step:
            self.next()
        self._jumping = False
        self._arrived(self.currentId())

    def _arrived(self, number: int) -> None:
        """Qt has changed the page: by «Weiter» the flow went first, by «Zurück» it follows."""
        if self._jumping or number < 0:
            return
        if number == self.flow.step - 1:
            self._pages[self.flow.step].collect()
            self.state.put(go_back(self.flow))
        self._show_flow()
        self._pages[self.flow.step].arrive()

    def _show_flow(self) -> None:
        self.rail.show_flow(self.flow)
        self._frame.say(self._pages[self.flow.step].reason())
        footer = (self._next, self._finish, self._back, self._cancel)
        put_behind(self._pages[self.flow.step], footer)

    # Ending

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        self._finish.setEnabled(not saving)

    def _saved(self, account: Account) -> None:
        self.account_saved.emit(account.id)
        self._leave(QWizard.DialogCode.Accepted)

    def _not_saved(self, error: Exception) -> None:
        self._set_saving(False)
        reason = problem_text(error.problem) if isinstance(error, TomailError) else type(error).__name__
        page = self._pages[Step.SYNC]
        if isinstance(page, SyncPage):
            page.show_save_error(self.tr("The account could not be saved: {reason}").format(reason=reason))

    def _leave(self, how: QWizard.DialogCode = QWizard.DialogCode.Rejected) -> None:
        self._leaving = True
        self.state.stop_search()
        for page in self._pages.values():
            page.stop()
        self.done(int(how.value))
