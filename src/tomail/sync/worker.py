"""The thread that keeps one account in step, and the same single pass for the command line."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random, SystemRandom

from filelock import FileLock, Timeout

from tomail.accounts.auth.credentials import Credentials
from tomail.base.clock import Clock
from tomail.base.errors import (
    EnvironmentTrouble,
    Problem,
    ProblemKind,
    Refused,
    SignInNeeded,
    TomailError,
)
from tomail.base.events import EventBus
from tomail.base.retry import backoff
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.base.threads import Waker, give_way
from tomail.model.account import Account, AccountState, Protocol
from tomail.model.events import AccountStateChanged
from tomail.store.mail_store import MailStore

from .imap.mirror import ImapMirror
from .mirror import Mirror, PassReport, Surroundings
from .pop3.execute import Pop3Mirror
from .vigil import LOOK_SECONDS, Vigil

AT_ONCE = 0  # the interval of an account that follows the server's hints
MINUTE = 60.0
WITHOUT_HINTS = 1 * MINUTE  # "at once" on a server that gives none
WITH_HINTS = 2 * MINUTE  # hints are for the inbox; a status of all folders is one round trip
OTHERS_PASS = 0.5  # another process is in a pass of this account: look again
LONGEST_OFFLINE = 50.0  # so that the end of an outage is noticed within a minute
LONGEST_PAUSE = 5 * MINUTE  # after other trouble
RESTARTING = 10  # tries, some minutes: a server that begins again refuses everybody for a while
STOP_SECONDS = 10.0
MUCH = 20  # messages that a pass wrote, after which the store's log goes to its file at once
OFFLINE_KINDS = frozenset(
    {ProblemKind.OFFLINE, ProblemKind.HOST_UNKNOWN, ProblemKind.UNREACHABLE, ProblemKind.DISCONNECTED}
)

log = logging.getLogger(__name__)

MakeMirror = Callable[[Surroundings, Credentials], Mirror]


def mirror_of(surroundings: Surroundings, credentials: Credentials) -> Mirror:
    """The mirror for the account's protocol."""
    if surroundings.account.protocol is Protocol.POP3:
        return Pop3Mirror(surroundings, credentials)
    return ImapMirror(surroundings, credentials)


def run_once(
    account: Account, store: MailStore, credentials: Credentials, bus: EventBus, clock: Clock, lock: Path
) -> PassReport:
    """One pass on this thread; waits while another process is in one. Raises as `Mirror.run_pass`."""
    stop = Waker()
    mirror = mirror_of(Surroundings(account, store, bus.publish, clock, stop), credentials)
    try:
        with FileLock(lock):
            report = mirror.run_pass()
        if report.new or report.removed:
            store.search.merge(lambda: True)
        return report
    finally:
        mirror.close()
        stop.close()


class AccountWorker:
    """The threads `sync-<account>` and `idle-<account>`; `start` and `stop` once each, from any thread.

    Trouble is told as a state of the account. After trouble with the network it tries again by itself,
    later and later; after a refused sign-in it waits for a person, so that no account is locked.
    """

    def __init__(
        self,
        account: Account,
        store: MailStore,
        credentials: Credentials,
        bus: EventBus,
        clock: Clock,
        lock: Path,
        *,
        make_mirror: MakeMirror = mirror_of,
        random: Random | None = None,
        vigil: Vigil | None = None,
    ) -> None:
        self._account = account
        self._bus = bus
        self._clock = clock
        self._random = random or SystemRandom()
        self._vigil = vigil or Vigil(clock)
        self._lock = FileLock(lock, blocking=False, thread_local=False)
        self._waker = Waker()
        self._around = Surroundings(account, store, bus.publish, clock, self._waker)
        self._mirror = make_mirror(self._around, credentials)
        self._listener = _Listener(self._mirror, account.id, self.wake)
        self._asked = threading.Event()  # by a person
        self._failures = 0
        self._last_pass: datetime | None = None
        self._thread = threading.Thread(target=self._run, name=f"sync-{account.id}", daemon=True)

    def start(self) -> None:
        """Begin with a pass."""
        self._thread.start()

    def wake(self) -> None:
        """Something was done here, or is new there: a pass, unless trouble is being waited out."""
        self._around.wishes.tell_news()
        self._waker.wake()

    def sync_now(self) -> None:
        """A person asks: a pass now, also after trouble and after a refused sign-in."""
        self._asked.set()
        self._around.wishes.insist()
        self.wake()

    def prioritise(self, number: int) -> None:
        """Load this message's body before all else."""
        self._around.wishes.want_first(number)
        self._waker.wake()

    def stop(self) -> None:
        """Ask both threads to end; a pass under way is cut short. Returns at once."""
        self._waker.stop()
        self._listener.stop()
        self._mirror.interrupt()

    def join(self, seconds: float = STOP_SECONDS) -> None:
        """Wait until they have ended; a thread that hangs on a dead line is left to itself after a while."""
        if self._thread.is_alive():
            self._thread.join(seconds)
        self._listener.join(seconds)
        if not self._thread.is_alive():
            self._waker.close()

    def _run(self) -> None:
        give_way()
        try:
            while not self._waker.stopped:
                self._round()
        finally:
            self._mirror.close()

    def _round(self) -> None:
        """One pass and the wait after it; whatever goes wrong, the loop goes on."""
        asked = self._asked.is_set()
        self._asked.clear()
        try:
            with self._lock:  # freed by the system if we are killed
                self._pass(asked)
            self._rest(self._interval())
        except Timeout:
            self._pause(OTHERS_PASS)
        except (SignInNeeded, Refused) as refusal:
            self._wait_for_person(refusal)
        except EnvironmentTrouble as trouble:
            self._back_off(trouble.problem)
        except Exception:
            if not self._waker.stopped:
                log.exception("account %s: a defect ended the pass", self._account.id)
            self._back_off(_defect())

    def _pass(self, asked: bool) -> None:
        refusal = self._listener.take_refusal()
        if refusal and not asked:
            raise refusal
        if asked:
            self._hurry()
        self._around.wishes.take_news()  # this pass sees it
        report = self._mirror.run_pass()
        if self._waker.stopped:
            return
        log.info(
            "account %s: pass of %.2f s, %d new, %d changed, %d removed",
            report.account, report.seconds, report.new, report.changed, report.removed,
        )  # fmt: skip
        self._failures = 0
        self._last_pass = self._clock.now()
        self._tell(AccountState.OK, _but_for(report))
        if self._account.sync.interval_minutes == AT_ONCE:
            self._listener.start()
        self._tidy(report)

    def _tidy(self, report: PassReport) -> None:
        """What some commit would else have to wait for."""
        if report.new or report.removed:
            self._around.store.search.merge(self._has_time)
        if report.new + report.changed + report.removed >= MUCH:
            self._around.store.write_back()

    def _has_time(self) -> bool:
        wishes = self._around.wishes
        return not (self._waker.stopped or wishes.is_urgent or wishes.has_news)

    def _hurry(self) -> None:
        """What the server refused before is tried at once: the person may have made room for it."""
        store = self._around.store
        with store.transaction() as tx:
            store.operations.hurry(tx)

    def _interval(self) -> float | None:
        minutes = self._account.sync.interval_minutes
        if minutes == AT_ONCE:
            return WITH_HINTS if self._listener.listening else WITHOUT_HINTS
        return minutes * MINUTE if minutes > 0 else None

    def _rest(self, seconds: float | None) -> None:
        """Wait until something happens."""
        self._pause(seconds, lambda: self._waker.was_woken or self._disturbed())

    def _pause(self, seconds: float | None, over: Callable[[], bool] = lambda: False) -> None:
        """Wait; a stop or a person always ends it, else `over`, which is asked now and then."""
        deadline = None if seconds is None else self._clock.monotonic() + seconds
        self._vigil.begin()
        while not (self._waker.stopped or self._asked.is_set()):
            left = None if deadline is None else deadline - self._clock.monotonic()
            if left is not None and left <= 0:
                return
            self._waker.wait(LOOK_SECONDS if left is None else min(left, LOOK_SECONDS))
            if over():
                return

    def _disturbed(self) -> bool:
        """After sleep, or in another network, lines are dead and do not say so: begin with new ones at once.
        An account that is looked at by hand only stays so."""
        if not self._vigil.disturbed() or self._account.sync.interval_minutes < 0:
            return False
        log.info("account %s: slept, or the network is another one", self._account.id)
        self._mirror.close()
        self._listener.check()
        return True

    def _wait_for_person(self, refusal: TomailError) -> None:
        """Another attempt of our own could lock the account."""
        if self._waker.stopped:
            return
        log.info("account %s: waits for a person (%s)", self._account.id, refusal.problem.kind.value)
        needed = isinstance(refusal, SignInNeeded)
        self._tell(AccountState.SIGN_IN_NEEDED if needed else AccountState.TROUBLE, refusal.problem)
        self._pause(None)

    def _back_off(self, problem: Problem) -> None:
        if self._waker.stopped:
            return
        self._failures += 1
        offline = problem.kind in OFFLINE_KINDS
        soon = offline or self._failures <= RESTARTING
        pause = backoff(self._failures, self._random, LONGEST_OFFLINE if soon else LONGEST_PAUSE)
        log.info("account %s: %s, again in %.0f s", self._account.id, problem.kind.value, pause)
        next_try = self._clock.now() + timedelta(seconds=pause)
        self._tell(AccountState.OFFLINE if offline else AccountState.TROUBLE, problem, next_try)
        self._pause(pause, self._disturbed)

    def _tell(
        self, state: AccountState, problem: Problem | None = None, next_try: datetime | None = None
    ) -> None:
        self._bus.publish(AccountStateChanged(self._account.id, state, problem, next_try, self._last_pass))


class _Listener:
    """The thread `idle-<account>`: waits for the server's hints, where it gives any."""

    def __init__(self, mirror: Mirror, account: str, hint: Callable[[], None]) -> None:
        self._mirror = mirror
        self._account = account
        self._hint = hint
        self._waker = Waker()
        self._thread: threading.Thread | None = None
        self._useless = False  # this server gives no hints
        self._refusal: TomailError | None = None

    @property
    def listening(self) -> bool:
        """True while hints may come."""
        return self._thread is not None and self._thread.is_alive()

    def start(self) -> None:
        """Listen, unless that goes on already or is of no use."""
        if self.listening or self._useless or self._waker.stopped:
            return
        self._thread = threading.Thread(target=self._run, name=f"idle-{self._account}", daemon=True)
        self._thread.start()

    def check(self) -> None:
        """Find out now whether the line still works."""
        self._waker.wake()

    def take_refusal(self) -> TomailError | None:
        """What was heard at the listening connection's own sign-in, once: that was the one attempt."""
        refusal, self._refusal = self._refusal, None
        return refusal

    def stop(self) -> None:
        """Ask the thread to end."""
        self._waker.stop()

    def join(self, seconds: float) -> None:
        """Wait for its end."""
        if self._thread and self._thread.is_alive():
            self._thread.join(seconds)
        if not self.listening:
            self._waker.close()

    def _run(self) -> None:
        try:
            self._mirror.watch(self._hint, self._waker)
            self._useless = not self._waker.stopped
        except (SignInNeeded, Refused) as refusal:
            self._refusal = refusal
            self._hint()
        except Exception:
            log.exception("account %s: a defect ended the listening", self._account)


def _but_for(report: PassReport) -> Problem | None:
    """What a pass could not do that came to its end."""
    if report.refused:
        return _not_given_out(report.refused)
    if report.not_fetched:
        return _not_fetched(report.not_fetched)
    return _not_filed(report.not_filed) if report.not_filed else None


def _not_filed(reason: Problem) -> Problem:
    return replace(
        reason,
        message=sentence(
            QT_TRANSLATE_NOOP(
                "engine", "Copies of sent e-mails and drafts do not get onto the server. {reason}"
            ),
            reason=reason.message,
        ),
        next_step=sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "They are kept at this workstation, and tomail tries again by itself. If the mailbox is "
                "full, delete what nobody needs any more, and empty the trash.",
            )
        ),
    )


def _not_given_out(paths: Sequence[str]) -> Problem:
    return Problem(
        ProblemKind.NOT_ALLOWED,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The server does not open these folders any more: {folders}."),
            folders=", ".join(paths),
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "What stands in them here may be out of date; other mail comes as usual. Ask your IT whether "
                "this mailbox may still read them, or leave them out by their menu.",
            )
        ),
    )


def _not_fetched(count: int) -> Problem:
    one = sentence(QT_TRANSLATE_NOOP("engine", "An e-mail that cannot be fetched lies on the server."))
    more = sentence(
        QT_TRANSLATE_NOOP("engine", "{count} e-mails that cannot be fetched lie on the server."), count=count
    )
    step = QT_TRANSLATE_NOOP(
        "engine",
        "Look on the website of your provider, and tell your IT. Other mail comes as usual.",
    )
    return Problem(ProblemKind.SERVER_REFUSED, one if count == 1 else more, sentence(step))


def _defect() -> Problem:
    return Problem(
        ProblemKind.DEFECT,
        sentence(QT_TRANSLATE_NOOP("engine", "A defect in tomail has interrupted the synchronisation.")),
        sentence(QT_TRANSLATE_NOOP("engine", "tomail tries again by itself. If it stays so, tell your IT.")),
    )
