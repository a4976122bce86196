"""Accounts kept in step by their threads: two workstations on one real mailbox, and trouble of every kind."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from filelock import FileLock

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.servers.process import free_ports, wait_until
from tests.sync.folders import folder_at
from tomail.base.clock import SystemClock
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, SignInNeeded, TomailError
from tomail.base.events import EventBus
from tomail.base.sentences import sentence
from tomail.base.threads import Waker
from tomail.model.account import Account, AccountState, Protocol, Security, Server, SyncOptions
from tomail.model.events import AccountStateChanged
from tomail.model.mail import Flags
from tomail.sync.mirror import PassReport
from tomail.sync.worker import LONGEST_OFFLINE, MUCH, RESTARTING, AccountWorker, run_once

from .imap.conftest import Station, account_of, mail

SOON = 15.0  # a hint comes at once; what is polled comes after minutes
REPORT = PassReport("k3f9ab", 1, 0, 0, 0, 0, 0.0, None)


@dataclass
class At:
    """A workstation whose threads run."""

    station: Station
    worker: AccountWorker
    states: list[AccountStateChanged]


@pytest.fixture
def begin(dovecot: Dovecot, mail_user: MailUser, tmp_path: Path) -> Iterator[Callable[..., At]]:
    """Each call starts another workstation and waits until it listens."""
    running: list[At] = []

    def start(account: Account | None = None, *, settled: bool = True) -> At:
        path = tmp_path / f"{len(running)}.db"
        station = Station(account or account_of(mail_user, dovecot), mail_user.password, path)
        bus, states = EventBus(), list[AccountStateChanged]()
        bus.subscribe(AccountStateChanged, states.append)
        lock = path.with_suffix(".lock")
        worker = AccountWorker(
            station.account,
            station.store,
            station.credentials,
            bus,
            SystemClock(),
            lock,  # type: ignore[arg-type]
        )
        here = At(station, worker, states)
        running.append(here)
        worker.start()
        if settled:  # a pass, and the one after the listening began
            wait_until(lambda: len([s for s in states if s.state is AccountState.OK]) >= 2, "a workstation")
        return here

    yield start
    for here in running:
        here.worker.stop()
    for here in running:
        here.worker.join()
        here.station.close()
    assert not [t for t in threading.enumerate() if t.name.startswith(("sync-", "idle-"))]


def seen_within(condition: Callable[[], bool], what: str) -> None:
    wait_until(condition, what, SOON)


def test_two_workstations_see_what_the_other_does(
    begin: Callable[..., At], dovecot: Dovecot, mail_user: MailUser
) -> None:
    for subject in ("gelesen", "verschoben", "gelöscht"):
        dovecot.append(mail_user.address, "INBOX", mail(subject))
    one, other = begin(), begin()
    mine, theirs = one.station, other.station

    mine.flag(mine.named("gelesen"), add=Flags.SEEN)
    one.worker.wake()
    seen_within(lambda: Flags.SEEN in theirs.named("gelesen").flags, "read")

    mine.move(mine.named("verschoben"), "Archiv")
    one.worker.wake()
    seen_within(lambda: theirs.subjects("Archiv") == ["verschoben"], "moved")
    assert "verschoben" not in theirs.subjects()

    theirs.flag(theirs.named("verschoben", "Archiv"), add=Flags.FLAGGED)
    other.worker.wake()
    seen_within(lambda: Flags.FLAGGED in mine.named("verschoben", "Archiv").flags, "flagged elsewhere")

    theirs.move(theirs.named("gelöscht"), "Papierkorb")
    other.worker.wake()
    seen_within(lambda: mine.subjects("Papierkorb") == ["gelöscht"], "deleted")

    mine.delete(mine.named("gelöscht", "Papierkorb"))
    one.worker.wake()
    seen_within(lambda: theirs.subjects("Papierkorb") == [], "deleted for good")

    dovecot.append(mail_user.address, "INBOX", mail("neu"))
    seen_within(lambda: "neu" in mine.subjects() and "neu" in theirs.subjects(), "new mail")


class FakeMirror:
    """A mirror that does what the test says: raises each of `outcomes` in turn, then succeeds."""

    def __init__(self, *outcomes: BaseException, report: PassReport = REPORT) -> None:
        self.outcomes = list(outcomes)
        self.report = report
        self.passes = 0
        self.interrupted = threading.Event()
        self.listening: Callable[[], None] | None = None
        self.refusal: TomailError | None = None
        self.first: list[int] = []

    def run_pass(self) -> PassReport:
        self.passes += 1
        if self.outcomes:
            raise self.outcomes.pop(0)
        return self.report

    def load_body(self, number: int) -> bool:
        return True

    def watch(self, changed: Callable[[], None], stop: Waker) -> None:
        self.listening = changed
        if self.refusal:
            raise self.refusal
        stop.wait(None)

    def interrupt(self) -> None:
        self.interrupted.set()

    def close(self) -> None:
        pass


class FakeStore:
    """Counts how often its log goes to its file, and what waits is hurried."""

    def __init__(self) -> None:
        self.written_back = 0
        self.hurried = 0
        self.merged: list[bool] = []
        self.operations = self.search = self

    def transaction(self) -> AbstractContextManager[None]:
        return nullcontext()

    def hurry(self, _tx: None) -> None:
        self.hurried += 1

    def write_back(self) -> None:
        self.written_back += 1

    def merge(self, go_on: Callable[[], bool]) -> None:
        self.merged.append(go_on())


@dataclass
class FakeClock:
    """Time passes only in waits that the test does not see."""

    seconds: float = 0.0

    def now(self) -> datetime:
        return datetime(2026, 11, 22, tzinfo=UTC)

    def monotonic(self) -> float:
        self.seconds += 10_000.0  # every wait is over at once
        return self.seconds


@dataclass
class Run:
    """A worker over a fake mirror, and what it told."""

    worker: AccountWorker
    mirror: FakeMirror
    store: FakeStore
    told: list[AccountStateChanged] = field(default_factory=list)

    def wait_for(self, state: AccountState) -> AccountStateChanged:
        wait_until(lambda: any(each.state is state for each in self.told), state.value)
        return next(each for each in self.told if each.state is state)


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Callable[..., Run]]:
    """Starts a worker over a fake mirror, with the machine's clock or one that needs no patience."""
    runs: list[Run] = []

    def start(mirror: FakeMirror, *, patient: bool = True, interval: int = 0) -> Run:
        bus, told, store = EventBus(), list[AccountStateChanged](), FakeStore()
        bus.subscribe(AccountStateChanged, told.append)
        account = replace(ACCOUNT, sync=SyncOptions(interval_minutes=interval))
        clock = SystemClock() if patient else FakeClock()
        worker = AccountWorker(
            account,
            store,  # type: ignore[arg-type]
            None,  # type: ignore[arg-type]
            bus,
            clock,
            tmp_path / "k3f9ab.lock",
            make_mirror=lambda _around, _credentials: mirror,
            random=Random(1),
        )
        runs.append(Run(worker, mirror, store, told))
        worker.start()
        return runs[-1]

    yield start
    for each in runs:
        each.worker.stop()
        each.worker.join()


SERVER = Server("imap.praxis.test", 993, Security.TLS, "anna")
ACCOUNT = Account("k3f9ab", "Praxis", "Praxis", "anna@praxis.test", Protocol.IMAP, SERVER, SERVER)


def trouble(kind: ProblemKind) -> Problem:
    return Problem(kind, sentence("trouble"))


def test_after_a_refused_sign_in_only_a_person_makes_another(run: Callable[..., Run]) -> None:
    here = run(FakeMirror(SignInNeeded(trouble(ProblemKind.WRONG_PASSWORD))), patient=False)
    told = here.wait_for(AccountState.SIGN_IN_NEEDED)
    assert told.problem == trouble(ProblemKind.WRONG_PASSWORD)
    for _ in range(5):
        here.worker.wake()
        here.worker.prioritise(7)
    here.worker.sync_now()
    here.wait_for(AccountState.OK)
    assert [each.state for each in here.told[:2]] == [AccountState.SIGN_IN_NEEDED, AccountState.OK]


def test_folders_that_the_server_does_not_open_are_named(run: Callable[..., Run]) -> None:
    here = run(FakeMirror(report=replace(REPORT, refused=("Labor", "Zuweiser"))))
    told = here.wait_for(AccountState.OK)
    assert told.problem
    assert told.problem.kind is ProblemKind.NOT_ALLOWED
    assert "Labor, Zuweiser" in str(told.problem.message)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "An e-mail that cannot be fetched lies on the server."),
        (2, "2 e-mails that cannot be fetched lie on the server."),
    ],
)
def test_mail_that_does_not_come_is_told(run: Callable[..., Run], count: int, said: str) -> None:
    told = run(FakeMirror(report=replace(REPORT, not_fetched=count))).wait_for(AccountState.OK).problem
    assert told
    assert str(told.message) == said


def test_why_copies_do_not_get_onto_the_server_is_told(run: Callable[..., Run]) -> None:
    full = replace(trouble(ProblemKind.SERVER_REFUSED), server_said="Quota exceeded")
    told = run(FakeMirror(report=replace(REPORT, not_filed=full))).wait_for(AccountState.OK).problem
    assert told
    assert str(told.message) == "Copies of sent e-mails and drafts do not get onto the server. trouble"
    assert (told.kind, told.server_said) == (full.kind, full.server_said)


def test_a_sign_in_refused_to_the_listener_is_no_reason_for_another(run: Callable[..., Run]) -> None:
    mirror = FakeMirror()
    mirror.refusal = SignInNeeded(trouble(ProblemKind.SIGN_IN_NEEDED))
    here = run(mirror)
    here.wait_for(AccountState.SIGN_IN_NEEDED)
    assert mirror.passes == 1


def test_offline_is_told_and_tried_again(run: Callable[..., Run]) -> None:
    offline = EnvironmentTrouble(trouble(ProblemKind.UNREACHABLE))
    here = run(FakeMirror(offline, offline), patient=False)
    told = here.wait_for(AccountState.OFFLINE)
    assert told.next_try is not None
    assert told.next_try > FakeClock().now()
    here.wait_for(AccountState.OK)
    assert here.mirror.passes >= 3


def test_a_server_that_begins_again_is_back_within_a_minute(run: Callable[..., Run]) -> None:
    """While it starts it answers, and refuses everybody; what lasts is asked less often."""
    refused = EnvironmentTrouble(trouble(ProblemKind.SERVER_REFUSED))
    here = run(FakeMirror(*[refused] * (RESTARTING + 3)), patient=False)
    here.wait_for(AccountState.OK)
    nexts = [each.next_try for each in here.told if each.state is AccountState.TROUBLE]
    pauses = [(each - FakeClock().now()).total_seconds() for each in nexts if each]
    assert max(pauses[:RESTARTING]) <= LONGEST_OFFLINE < min(pauses[RESTARTING:])


def test_a_wake_does_not_shorten_the_wait_after_trouble(run: Callable[..., Run]) -> None:
    here = run(FakeMirror(EnvironmentTrouble(trouble(ProblemKind.SERVER_REFUSED))))
    here.wait_for(AccountState.TROUBLE)
    here.worker.wake()
    assert (here.mirror.passes, here.store.hurried) == (1, 0)
    here.worker.sync_now()
    here.wait_for(AccountState.OK)
    assert here.store.hurried == 1


def test_a_defect_is_logged_and_the_loop_goes_on(
    run: Callable[..., Run], caplog: pytest.LogCaptureFixture
) -> None:
    here = run(FakeMirror(ValueError("defect")), patient=False)
    told = here.wait_for(AccountState.TROUBLE)
    assert told.problem is not None
    assert told.problem.kind is ProblemKind.DEFECT
    here.wait_for(AccountState.OK)
    assert "ValueError" in caplog.text


def test_a_hint_makes_a_pass(run: Callable[..., Run]) -> None:
    here = run(FakeMirror())
    wait_until(lambda: here.mirror.listening is not None, "the listener")
    before = here.mirror.passes
    assert here.mirror.listening
    here.mirror.listening()
    wait_until(lambda: here.mirror.passes > before, "a pass")


def test_what_a_pass_wrote_leaves_the_log_before_it_holds_up_a_commit(run: Callable[..., Run]) -> None:
    much = run(FakeMirror(report=replace(REPORT, new=MUCH)))
    wait_until(lambda: much.store.written_back == 1, "the log written back")
    little = run(FakeMirror(report=replace(REPORT, new=1)))
    little.wait_for(AccountState.OK)
    little.worker.stop()
    little.worker.join()
    assert little.store.written_back == 0


def test_after_a_pass_that_brought_mail_its_index_is_merged_while_there_is_time(
    run: Callable[..., Run],
) -> None:
    brought = run(FakeMirror(report=replace(REPORT, new=1)))
    wait_until(lambda: brought.store.merged == [True], "the index merged")
    urgent = run(FakeMirror(report=replace(REPORT, removed=1)), patient=False)
    urgent.worker.prioritise(1)
    urgent.wait_for(AccountState.OK)
    wait_until(lambda: urgent.store.merged[-1:] == [False], "no time for it")
    nothing = run(FakeMirror(report=replace(REPORT, changed=1)))
    nothing.wait_for(AccountState.OK)
    nothing.worker.stop()
    nothing.worker.join()
    assert nothing.store.merged == []


def test_by_hand_means_by_hand(run: Callable[..., Run]) -> None:
    here = run(FakeMirror(), patient=False, interval=-1)
    here.wait_for(AccountState.OK)
    assert here.mirror.passes == 1
    assert here.mirror.listening is None
    here.worker.sync_now()
    wait_until(lambda: here.mirror.passes >= 2, "the pass that was asked for")


def test_two_processes_are_never_in_a_pass_of_one_account(run: Callable[..., Run], tmp_path: Path) -> None:
    with FileLock(tmp_path / "k3f9ab.lock"):
        here = run(FakeMirror())
        here.worker.sync_now()
        assert not wait_a_little(lambda: here.mirror.passes > 0)
    here.wait_for(AccountState.OK)


def wait_a_little(condition: Callable[[], bool]) -> bool:
    try:
        wait_until(condition, "nothing", 0.3)
    except TimeoutError:
        return False
    return True


def test_a_stop_ends_the_wait_and_cuts_the_pass(run: Callable[..., Run]) -> None:
    here = run(FakeMirror())
    here.wait_for(AccountState.OK)
    started = time.monotonic()
    here.worker.stop()
    here.worker.join()
    assert here.mirror.interrupted.is_set()
    assert time.monotonic() - started < SOON


def test_a_stop_during_the_first_mirror(
    begin: Callable[..., At], dovecot: Dovecot, mail_user: MailUser
) -> None:
    for number in range(40):
        dovecot.append(mail_user.address, "INBOX", mail(f"m{number}", "x" * 50_000))
    at = begin(settled=False)
    wait_until(lambda: folder_at(at.station.store, "INBOX") is not None, "the first folder")
    at.worker.stop()
    at.worker.join()
    assert not any(state.problem for state in at.states)


def test_the_trouble_of_one_account_does_not_touch_another(
    begin: Callable[..., At], dovecot: Dovecot, mail_user: MailUser
) -> None:
    [closed] = free_ports(1)
    unreachable = begin(account_of(mail_user, dovecot, port=closed), settled=False)
    wait_until(lambda: any(s.state is AccountState.OFFLINE for s in unreachable.states), "the trouble")
    other = begin()
    dovecot.append(mail_user.address, "INBOX", mail("neu"))
    seen_within(lambda: other.station.subjects() == ["neu"], "new mail")
    assert not any(state.problem for state in other.states)


def test_one_pass_for_the_command_line(dovecot: Dovecot, mail_user: MailUser, tmp_path: Path) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("a"))
    station = Station(account_of(mail_user, dovecot), mail_user.password, tmp_path / "m.db")
    lock = tmp_path / "m.lock"
    report = run_once(
        station.account,
        station.store,
        station.credentials,
        EventBus(),
        SystemClock(),
        lock,  # type: ignore[arg-type]
    )
    assert report.new == 1
    station.close()


def test_a_wrong_password_reaches_the_server_once(
    dovecot: Dovecot, mail_user: MailUser, tmp_path: Path
) -> None:
    station = Station(account_of(mail_user, dovecot), "wrong", tmp_path / "m.db")
    bus, told = EventBus(), list[AccountStateChanged]()
    bus.subscribe(AccountStateChanged, told.append)
    worker = AccountWorker(
        station.account,
        station.store,
        station.credentials,
        bus,
        SystemClock(),
        tmp_path / "m.lock",  # type: ignore[arg-type]
    )
    worker.start()
    wait_until(lambda: bool(told), "the refusal")
    worker.wake()
    worker.stop()
    worker.join()
    station.close()
    assert [each.state for each in told] == [AccountState.SIGN_IN_NEEDED]
    assert station.credentials.asked == 1
