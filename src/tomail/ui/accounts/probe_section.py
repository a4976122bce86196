"""The connection test of an account that is there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from tomail.model.account import Account, Server
from tomail.model.probing import Probed, ProbeFailed, ProbePassed
from tomail.services.trials import Remedy, Trial, finding, refused_sign_in
from tomail.ui import tasks
from tomail.ui.widgets.button import Button

from .probe_card import ProbeCard
from .probe_runner import ProbeRunner
from .section import CHANGES, Section

if TYPE_CHECKING:
    from tomail.services.container import Services


class ProbeSection(Section):
    """Receiving first, then sending; one sign-in attempt a server and click."""

    section_wanted = Signal(str)  # "names", "server", "sign_in"
    client_id_wanted = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__(services, "test")
        self.cards = (
            ProbeCard(f"{self.name}.incoming", self.tr("Inbox"), "inbox", incoming=True),
            ProbeCard(f"{self.name}.outgoing", self.tr("Outbox"), "upload", incoming=False),
        )
        for place, card in enumerate(self.cards):
            card.remedy.connect(lambda remedy, place=place: self._help(place, remedy))
            card.password_typed.connect(lambda text, place=place: self._retype(place, text))
            card.trusted.connect(lambda fingerprint, place=place: self._trust(place, fingerprint))
            self.body.addWidget(card)
        self.runner = ProbeRunner(services.setup.probe, self)
        self.runner.done.connect(self._done)
        self._waiting: list[tuple[int, Trial]] = []
        self._place = 0
        self._passed: set[int] = set()
        self._servers: tuple[Server, Server] | None = None  # that are tested
        self.again = Button(self.tr("Test"), icon="refresh-cw")
        self.again.setObjectName(f"{self.name}.start")
        self.again.clicked.connect(self.start)
        row = QHBoxLayout()
        row.addWidget(self.again)
        row.addStretch(1)
        self.body.addLayout(row)

    def fill(self, account: Account) -> None:
        if self.runner.running is None:
            for card in self.cards:
                card.show_waiting(self.tr("Not tested yet."))
                card.set_transcript(())

    def stop(self) -> None:
        self.runner.stop()
        self._waiting = []
        self.account = None
        self.again.setEnabled(True)

    def start(self) -> None:
        """Test both servers as they are stored."""
        if self.account is None or self.runner.running:
            return
        identity, services = self.account.id, self.services
        tasks.run(
            lambda: services.care.trials(services.registry.get(identity)),
            done=lambda trials: self._begin(identity, trials),
            failed=self._not_stored,
            owner=self,
            apart=True,
        )

    def _begin(self, account: str, trials: tuple[Trial, Trial]) -> None:
        if self.runner.running is None and self._shows(account):
            self._passed = set()
            self._servers = trials[0].server, trials[1].server
            self._waiting = list(enumerate(trials))
            self.cards[1].show_waiting("")
            self._run_next()

    def _run_next(self) -> None:
        if not self._waiting:
            self._finish()
            return
        self._place, trial = self._waiting.pop(0)
        self.again.setEnabled(False)
        self.runner.start(trial, self.cards[self._place])

    def _done(self, trial: Trial, probed: Probed | None) -> None:
        card = self.cards[self._place]
        card.set_transcript(probed.transcript if probed else ())
        match probed.result if probed else None:
            case ProbePassed() as passed:
                self._passed.add(self._place)
                card.show_passed(trial, passed)
            case ProbeFailed() as failed:
                may_pin = self.services.setup.pins.may_trust(self.account.id if self.account else "")
                card.show_failed(trial, finding(trial, failed, may_pin=may_pin), failed)
                self._hold_back(trial, failed)
            case None:
                card.show_waiting(self.tr("Not tested yet."))
        self._run_next()

    def _hold_back(self, trial: Trial, failed: ProbeFailed) -> None:
        """The second server would get the sign-in that was just refused: a step closer to a lock."""
        if self._waiting and refused_sign_in(failed) and self._waiting[0][1].secret == trial.secret:
            self._waiting = []
            self.cards[1].show_waiting(self.tr("Will be tested once the inbox accepts the sign-in."))

    def _finish(self) -> None:
        self.again.setEnabled(True)
        failed = [card for place, card in enumerate(self.cards) if place not in self._passed]
        if failed:
            failed[0].take_focus()
        if len(self._passed) == len(self.cards) and self.account and not self.account.tested:
            identity, services, servers = self.account.id, self.services, self._servers

            def remember() -> None:
                stored = services.registry.get(identity)
                if (stored.incoming, stored.outgoing) == servers:  # others may be entered meanwhile
                    services.care.update(replace(stored, tested=True))

            CHANGES.run(remember, owner=self)

    # What helps

    def _help(self, place: int, remedy: Remedy) -> None:
        card = self.cards[place]
        match remedy:
            case Remedy.CHECK_SERVERS | Remedy.DO_NOT_CONNECT | Remedy.OTHER_PORTS | Remedy.USE_TLS:
                self.section_wanted.emit("server")
            case Remedy.CHANGE_USERNAME | Remedy.SIGN_IN_AGAIN:
                self.section_wanted.emit("sign_in")
            case Remedy.CHANGE_ADDRESS:
                self.section_wanted.emit("names")
            case Remedy.ENTER_CLIENT_ID:
                self.client_id_wanted.emit(self.account.oauth_provider if self.account else "")
            case Remedy.NEW_PASSWORD:
                card.unfold_password()
            case Remedy.TRUST_CERTIFICATE if card.certificate:
                card.certificate.unfold_trust()
            case Remedy.COPY_DETAILS:
                QGuiApplication.clipboard().setText(card.details.text())
            case _:
                self.start()

    def _retype(self, place: int, text: str) -> None:
        """Only the password that was refused is another one."""
        if self.account is None:
            return
        identity, services = self.account.id, self.services

        def store() -> None:
            stored = services.registry.load(identity)
            if place:
                stored = replace(stored, outgoing_password=text)
            else:
                stored = replace(stored, incoming_password=text)
            services.care.sign_in_anew(identity, stored)

        self.store(store, self.start)

    def _trust(self, place: int, fingerprint: str) -> None:
        def trusting(account: Account) -> Account:
            side = "outgoing" if place else "incoming"
            server = replace(getattr(account, side), fingerprint_sha256=fingerprint)
            return replace(account, outgoing=server) if place else replace(account, incoming=server)

        self.change(trusting, self.start)
