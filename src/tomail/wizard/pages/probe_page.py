"""Step 5: both servers are tested as they would be saved."""

from __future__ import annotations

import logging
from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QWizard

from tomail.base.errors import Problem
from tomail.model.account import Security
from tomail.model.probing import Probed, ProbeFailed, ProbePassed
from tomail.services.account_entry import ServerEntry
from tomail.services.trials import Remedy, Trial, finding
from tomail.ui import tasks
from tomail.ui.accounts.probe_card import ProbeCard
from tomail.ui.accounts.probe_runner import ProbeRunner
from tomail.ui.flow_layout import FlowLayout
from tomail.ui.i18n import problem_text, say
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text
from tomail.wizard.flow import Flow
from tomail.wizard.outcome import account_of
from tomail.wizard.state import WizardState
from tomail.wizard.steps import faults
from tomail.wizard.vocabulary import Side, Step

from .page import StepPage

log = logging.getLogger(__name__)


class ProbePage(StepPage):
    """The tests start by themselves, one after the other: one sign-in attempt a server and click."""

    def __init__(self, state: WizardState) -> None:
        super().__init__(state, Step.TEST)
        self.cards = {
            Side.INCOMING: ProbeCard("wizard.test.incoming", self.tr("Inbox"), "inbox", incoming=True),
            Side.OUTGOING: ProbeCard("wizard.test.outgoing", self.tr("Outbox"), "upload", incoming=False),
        }
        self.again = Button(self.tr("Test again"), icon="refresh-cw")
        self.again.setObjectName("wizard.test.again")
        self.mail = Button(self.tr("Send a test mail to your own address"), icon="send", kind="ghost")
        self.mail.setObjectName("wizard.test.mail")
        self.outcome = Banner("ok", "")
        self.outcome.setObjectName("wizard.test.mail.outcome")
        self.outcome.hide()
        self.skip = QCheckBox(self.tr("Skip the connection tests"))
        self.skip.setObjectName("wizard.test.skip")
        self.runner = ProbeRunner(state.setup.probe, self)
        self._side = Side.INCOMING  # of the test that runs
        self._shown: dict[Side, object] = {}
        self._mailed: object = None  # the test that the outcome of the mail belongs to
        self._arrange()
        self._connect()

    def paint(self) -> None:
        flow = self.state.flow
        for side in Side:
            self._show_side(side, flow)
        self.subtitle.setText(self._subtitle(flow))
        self.again.setEnabled(self.runner.running is None)
        self.mail.setVisible(isinstance(flow.result(Side.OUTGOING), ProbePassed))
        self.outcome.setVisible(self._mailed is not None and self._mailed == flow.tests.get(Side.OUTGOING))
        self.skip.setChecked(flow.skip_tests)
        self.completeChanged.emit()

    def isComplete(self) -> bool:
        return not faults(self.state.flow, Step.TEST)

    def reason(self) -> str:
        return " ".join(say(fault.text) for fault in faults(self.state.flow, Step.TEST))

    def enter(self) -> None:
        self._run_next()

    def stop(self) -> None:
        self.runner.stop()

    # Setting up

    def _arrange(self) -> None:
        for card in self.cards.values():
            self.body.addWidget(card)
        row = FlowLayout()
        row.addWidget(self.again)
        row.addWidget(self.mail)
        self.body.addLayout(row)
        self.body.addWidget(self.outcome)
        self.body.addStretch(1)
        self.body.addWidget(self.skip)
        note = self.tr(
            "The account is then saved untested and marked as “not tested” in the account management."
        )
        self.body.addWidget(Text(note, "meta", wrap=True))

    def _connect(self) -> None:
        self.again.clicked.connect(self._test_again)
        self.mail.clicked.connect(self._send_mail)
        self.skip.clicked.connect(lambda on: self.state.change(lambda flow: replace(flow, skip_tests=on)))
        for side, card in self.cards.items():
            card.remedy.connect(lambda remedy, side=side: self._help(side, remedy))
            card.password_typed.connect(lambda text, side=side: self._retype(side, text))
            card.trusted.connect(lambda fingerprint, side=side: self._trust(side, fingerprint))
        self.runner.done.connect(self._done)

    # Testing

    def _run_next(self) -> None:
        flow = self.state.flow
        side = flow.next_test
        if self.runner.running is None and side is not None and flow.step is Step.TEST:
            self._side = side
            self.runner.start(flow.trial(side), self.cards[side])
            self._repaint()

    def _done(self, trial: Trial, probed: Probed | None) -> None:
        """Without an outcome (a fault of ours) the test can be repeated or skipped."""
        if probed is None:
            self._repaint()
            return
        self.state.put(self.state.flow.tested(self._side, trial, probed))
        self._run_next()
        if self.runner.running is None:
            self._focus_outcome()

    def _focus_outcome(self) -> None:
        """All is done: to the action that helps first, else to «Weiter»."""
        failed = [side for side in Side if isinstance(self.state.flow.result(side), ProbeFailed)]
        if failed:
            self.cards[failed[0]].take_focus()
        elif self.state.flow.all_passed:
            self.wizard().button(QWizard.WizardButton.NextButton).setFocus()

    def _test_again(self) -> None:
        self.state.put(self.state.flow.test_again())
        self._run_next()

    def _send_mail(self) -> None:
        """One real mail, because a person asked for it; the tests themselves send none."""
        flow, setup = self.state.flow, self.state.setup
        account, secret = account_of(flow), flow.trial(Side.OUTGOING).secret
        tested = flow.tests.get(Side.OUTGOING)
        subject, text = self.tr("Test mail from tomail"), self.tr("Receiving and sending work.")
        self.mail.setEnabled(False)
        tasks.run(
            lambda: setup.send_test_mail(account, secret, subject, text),
            done=lambda problem: self._mail_sent(problem, tested, account.address),
            failed=lambda error: self._mail_broken(error),
            owner=self,
            apart=True,
        )

    def _mail_sent(self, problem: Problem | None, tested: object, address: str) -> None:
        """Over a server that was changed meanwhile, or not tested any more, nothing is said."""
        self.mail.setEnabled(True)
        if tested != self.state.flow.tests.get(Side.OUTGOING):
            return
        self._mailed = tested
        sent = self.tr("The test mail to {address} was sent.").format(address=address)
        self.outcome.say("warning" if problem else "ok", problem_text(problem) if problem else sent)
        self.outcome.show()

    def _mail_broken(self, error: Exception) -> None:
        self.mail.setEnabled(True)
        log.error("test mail failed", exc_info=error)

    # What helps

    def _help(self, side: Side, remedy: Remedy) -> None:
        card = self.cards[side]
        match remedy:
            case Remedy.CHECK_SERVERS | Remedy.DO_NOT_CONNECT:
                self.state.step_wanted.emit(Step.SERVERS)
            case Remedy.CHANGE_USERNAME | Remedy.SIGN_IN_AGAIN:
                self.state.step_wanted.emit(Step.SIGN_IN)
            case Remedy.CHANGE_ADDRESS:
                self.state.step_wanted.emit(Step.DATA)
            case Remedy.ENTER_CLIENT_ID:
                self.state.client_id_wanted.emit(self.state.flow.issuer)
            case Remedy.NEW_PASSWORD:
                card.unfold_password()
            case Remedy.TRUST_CERTIFICATE if card.certificate:
                card.certificate.unfold_trust()
            case Remedy.COPY_DETAILS:
                QGuiApplication.clipboard().setText(self._for_it(side))
            case Remedy.USE_TLS:
                self._use(side, Security.TLS, "")
            case Remedy.OTHER_PORTS:
                self._look_for_port(side)
            case _:
                self._test_again()

    def _retype(self, side: Side, text: str) -> None:
        self.state.put(self.state.flow.retype_password(text, side))
        self._run_next()

    def _trust(self, side: Side, fingerprint: str) -> None:
        self.state.put(self.state.flow.trust(side, fingerprint))
        self._run_next()

    def _use(self, side: Side, security: Security, port: str) -> None:
        flow = self.state.flow
        entry = replace(flow.entry(side), typed_port=None).choose_security(security)
        self.state.put(flow.edit(side, entry.type_port(port) if port else entry))
        self._run_next()

    def _look_for_port(self, side: Side) -> None:
        entry, setup = self.state.flow.entry(side), self.state.setup
        tasks.run(
            lambda: setup.open_port(entry.host, entry.alternatives()),
            done=lambda found: self._port_found(side, entry, found),
            owner=self,
            apart=True,
        )

    def _port_found(self, side: Side, entry: ServerEntry, found: tuple[int, Security] | None) -> None:
        if entry != self.state.flow.entry(side):
            return  # another server was entered meanwhile
        if found:
            self._use(side, found[1], str(found[0]))
            return
        ports = ", ".join(str(port) for port, _ in entry.alternatives())
        self.cards[side].note(self.tr("Port {ports} does not answer either.").format(ports=ports))

    def _for_it(self, side: Side) -> str:
        flow = self.state.flow
        server, result = flow.server(side), flow.result(side)
        head = f"{flow.trial(side).protocol} {server.host}:{server.port} {server.security.value}"
        why = f"{result.step.value}: {result.problem.kind.value}" if isinstance(result, ProbeFailed) else ""
        return "\n".join((head, why, *flow.transcript(side)))

    # Painting

    def _subtitle(self, flow: Flow) -> str:
        if flow.all_passed:
            return self.tr("Inbox and outbox work with your data.")
        if self.runner.running:
            return self.tr("tomail now tests inbox and outbox with your data.")
        return self.tr("tomail has tested with your data what could be tested.")

    def _show_side(self, side: Side, flow: Flow) -> None:
        """Repaint a card only when its state is another one: what was unfolded or typed in it stays."""
        running = self.runner.running if self._side is side else None
        state = (running, flow.result(side), flow.held_back, flow.trial(side) if flow.result(side) else None)
        if self._shown.get(side) == state:
            return
        self._shown[side] = state
        card = self.cards[side]
        card.set_transcript(() if running else flow.transcript(side))
        if running:
            self.runner.show_running()
            return
        match flow.result(side):
            case None:
                held_back = side is Side.OUTGOING and flow.held_back
                text = self.tr("Will be tested once the inbox accepts the sign-in.") if held_back else ""
                card.show_waiting(text or self.tr("Not tested yet."))
            case ProbePassed() as passed:
                card.show_passed(flow.trial(side), passed)
            case ProbeFailed() as failed:
                found = finding(flow.trial(side), failed, may_pin=self.state.setup.pins.may_trust())
                card.show_failed(flow.trial(side), found, failed)
