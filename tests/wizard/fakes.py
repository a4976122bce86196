"""The use case behind the wizard, played: what the pages ask is answered from here."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable, Sequence

from tests.wizard import flows
from tomail.accounts.auth.grant import Grant, StoredCredentials
from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.account import Account, Protocol, Security
from tomail.model.people import Right
from tomail.model.probing import (
    Attempt,
    CertificateFacts,
    DiscoveryResult,
    Probed,
    ProbeFailed,
    ProbePassed,
    ProbeStep,
)
from tomail.practice.rights import not_allowed
from tomail.services.pins import Pins
from tomail.services.trials import Trial

PASSED_OUT = Probed(ProbePassed("TLSv1.3", 0.3))


class FakeSearch:
    def __init__(self, setup: FakeSetup) -> None:
        self._setup = setup
        self.cancelled = False

    def run(self, on_attempt: Callable[[Attempt], None]) -> DiscoveryResult | None:
        for attempt in self._setup.attempts:
            on_attempt(attempt)
        self._setup.may_find.wait(5)
        return None if self.cancelled else self._setup.found

    def cancel(self) -> None:
        self.cancelled = True


class FakeSignIn:
    link = "https://login.example/authorize?code_challenge=x"

    def __init__(self, setup: FakeSetup) -> None:
        self._setup = setup
        self.pasted = ""
        self.cancelled = False

    def run(self, open_browser: Callable[[str], object]) -> Grant:
        open_browser(self.link)
        self._setup.may_sign_in.wait(5)
        if isinstance(self._setup.granted, Exception):
            raise self._setup.granted
        return self._setup.granted

    def paste(self, text: str) -> None:
        self.pasted = text
        self._setup.may_sign_in.set()

    def cancel(self) -> None:
        self.cancelled = True


class FakeSetup:
    """Answers at once; clear one of the events to hold an answer back."""

    def __init__(self) -> None:
        self.lacking = False  # the person lacks the right to trust a certificate by hand
        self.pins = Pins(self._require)
        self.found: DiscoveryResult = flows.FOUND
        self.attempts: Sequence[Attempt] = ()
        self.may_find = self._open_gate()
        self.searches: list[tuple[str, bool]] = []
        self.probed: dict[str, Probed] = {"imap": flows.PASSED, "pop3": flows.PASSED, "smtp": PASSED_OUT}
        self.may_probe = self._open_gate()
        self.trials: list[Trial] = []
        self.step_reached = ProbeStep.SIGN_IN
        self.mailed: list[tuple[str, str]] = []
        self.mail_problem: Problem | None = None
        self.granted: Grant | Exception = flows.grant()
        self.may_sign_in = self._open_gate()
        self.sign_ins: list[tuple[str, str, Protocol]] = []
        self.sign_in_now: FakeSignIn | None = None
        self.clients: frozenset[str] = frozenset()
        self.hosts_unknown: set[str] = set()
        self.port_found: tuple[int, Security] | None = None
        self.saved: list[tuple[Account, StoredCredentials]] = []
        self.save_error: Exception | None = None

    def _require(self, right: Right, account: str) -> None:
        if self.lacking:
            raise not_allowed(right)

    @staticmethod
    def _open_gate() -> threading.Event:
        gate = threading.Event()
        gate.set()
        return gate

    def search(self, address: str, *, trust_http: bool = False) -> FakeSearch:
        self.searches.append((address, trust_http))
        return FakeSearch(self)

    def host_exists(self, host: str) -> bool:
        return host not in self.hosts_unknown

    def open_port(self, host: str, choices: Sequence[tuple[int, Security]]) -> tuple[int, Security] | None:
        return self.port_found

    def probe(self, trial: Trial, on_step: Callable[[ProbeStep], None]) -> Probed:
        self.trials.append(trial)
        on_step(self.step_reached)
        self.may_probe.wait(5)
        return self.probed[trial.protocol]

    def fail(
        self,
        protocol: str,
        kind: ProblemKind,
        step: ProbeStep = ProbeStep.SIGN_IN,
        certificate: CertificateFacts | None = None,
    ) -> None:
        """From now on tests of `protocol` end at `step`."""
        failed = ProbeFailed(step, Problem(kind, sentence("It failed.")), 1.0, certificate)
        self.probed[protocol] = Probed(failed, ("C: a1 LOGIN ••• •••",))

    def send_test_mail(self, account: Account, secret: object, subject: str, text: str) -> Problem | None:
        self.mailed.append((account.address, subject))
        return self.mail_problem

    def client_ids(self) -> frozenset[str]:
        return self.clients

    def sign_in(self, issuer: str, address: str, protocol: Protocol, say: object) -> FakeSignIn:
        self.sign_ins.append((issuer, address, protocol))
        self.sign_in_now = FakeSignIn(self)
        return self.sign_in_now

    def save(self, account: Account, secrets: StoredCredentials) -> Account:
        if self.save_error:
            raise self.save_error
        saved = dataclasses.replace(account, id="k3f9ab")
        self.saved.append((saved, secrets))
        return saved
