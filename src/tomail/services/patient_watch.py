"""The thread `patients`: keeps the patients in memory, looks at new mail, files what files itself.

Nobody waits for it. It works when the mirror rests, in steps with pauses as long as the steps.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import TomailError
from tomail.base.events import EventBus
from tomail.base.threads import Waker, give_way
from tomail.model.account import AccountState
from tomail.model.events import (
    AccountsChanged,
    AccountStateChanged,
    MessagesChanged,
    PracticeChanged,
    Topic,
)
from tomail.model.mail import MessageSummary

from .automatic_filing import AutomaticFiling
from .erasures import Erasures
from .mail_matching import MailMatching
from .patient_directory import PatientDirectory

AGAIN_SECONDS = 5.0  # after trouble

log = logging.getLogger(__name__)


class PatientWatch:
    """Also the same work in one go, for a command (`after_pass`)."""

    def __init__(
        self,
        directory: PatientDirectory,
        matching: MailMatching,
        filing: AutomaticFiling,
        erasures: Erasures,
        registry: AccountRegistry,
        bus: EventBus,
    ) -> None:
        self._directory = directory
        self._matching = matching
        self._filing = filing
        self._erasures = erasures
        self._registry = registry
        self._waker = Waker()
        self._lock = threading.Lock()
        self._changed: set[str] = set()  # accounts with new mail whose pass is not over
        self._ready: set[str] = set()
        self._said: set[str] = set()  # keys of mails
        self._news = True  # patients were changed
        self._thread = threading.Thread(target=self._run, name="patients", daemon=True)
        bus.subscribe(PracticeChanged, self._heard)
        bus.subscribe(MessagesChanged, self._mail_changed, whoever=True)
        bus.subscribe(AccountStateChanged, self._pass_ended, whoever=True)
        bus.subscribe(AccountsChanged, lambda _: self._everything())

    def know_answers(
        self, whose: Callable[[MessageSummary], str | None], protocol: Callable[[MessageSummary], str]
    ) -> None:
        """Whom answers through the portal are about, and what goes into the record beside them."""
        self._matching.answers_of = whose
        self._filing.protocol = protocol

    def start(self) -> None:
        """Begin with what happened while the program was not running."""
        self._directory.follower = self._waker.wake
        self._everything()
        self._thread.start()

    def stop(self) -> None:
        """End; what was under way goes on at the next start."""
        self._waker.stop()
        if self._thread.is_alive():
            self._thread.join()
        self._matching.close()

    def after_pass(self, account: str) -> int:
        """Look at the account's mail and file what files itself, now; how many entries that made."""
        try:
            self._erasures.follow()
            self._matching.bring_up_to_date(account)
            return self._filing.run(account)
        except TomailError as error:
            log.info("account %s: patients are not looked for: %s", account, error)
            return 0

    def _run(self) -> None:
        give_way()
        while not self._waker.stopped:
            try:
                self._round()
            except TomailError as error:
                log.info("patients: %s", error)
                self._waker.wait(AGAIN_SECONDS)
            except Exception:
                log.exception("looking for patients")
                self._waker.wait(AGAIN_SECONDS)
            else:
                self._rest()

    def _rest(self) -> None:
        """Until something happens; what woke a pause between two steps is not forgotten."""
        with self._lock:
            work = bool(self._ready or self._said)
        if not (work or self._is_news() or self._waker.stopped):
            self._waker.wait(None)

    def _is_news(self) -> bool:
        return self._news and not self._directory.waits

    def _round(self) -> None:
        if self._is_news():
            self._see_patients()
        self._hear()
        with self._lock:
            ready, self._ready = self._ready, set()
        for account in sorted(ready):
            self._look_at(account)

    def _see_patients(self) -> None:
        self._news = False
        try:
            self._erasures.follow()
            self._directory.refresh().get_ready()
        except BaseException:
            self._news = True
            raise
        self._make_ready(self._accounts())

    def _look_at(self, account: str) -> None:
        try:
            self._matching.bring_up_to_date(account, self._pause)
            self._filing.run(account)
        except TomailError as error:  # another account may be open to us
            log.info("account %s: patients are not looked for: %s", account, error)

    def _hear(self) -> None:
        with self._lock:
            said, self._said = self._said, set()
        if said:
            self._matching.hear(said)

    def _pause(self, seconds: float) -> bool:
        self._waker.wait(seconds)
        return not (self._waker.stopped or self._is_news())

    def _accounts(self) -> set[str]:
        return {each.id for each in self._registry.all()}

    def _everything(self) -> None:
        self._make_ready(self._accounts())

    def _make_ready(self, accounts: set[str]) -> None:
        with self._lock:
            self._ready |= accounts
        self._waker.wake()

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic is Topic.PATIENTS:
            self._directory.outdated = True
            self._news = True
            self._waker.wake()
        elif event.topic is Topic.MAIL and event.subjects:
            with self._lock:
                self._said |= event.subjects
            self._waker.wake()
        elif event.topic is Topic.MAIL:
            self._everything()

    def _mail_changed(self, event: MessagesChanged) -> None:
        if event.added or event.changed or event.everything:
            with self._lock:
                self._changed.add(event.account)

    def _pass_ended(self, event: AccountStateChanged) -> None:
        if event.state is not AccountState.OK:
            return
        with self._lock:
            news = event.account in self._changed
            self._changed.discard(event.account)
        if news:
            self._make_ready({event.account})
