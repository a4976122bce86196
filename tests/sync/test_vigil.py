"""Sleep, another network and a line that goes silent: what is noticed, and that mail comes again."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.servers.process import wait_until
from tomail.base import network
from tomail.base.clock import SystemClock
from tomail.base.events import EventBus
from tomail.base.threads import Waker
from tomail.model.account import AccountState, Security
from tomail.model.events import AccountStateChanged
from tomail.sync import vigil, worker
from tomail.sync.imap import idle, quirks, session
from tomail.sync.imap.wire import Timeouts
from tomail.sync.vigil import LOOK_SECONDS, SLACK_SECONDS, Vigil

from .imap.conftest import Station, account_of, mail
from .imap.proxy import CuttingProxy

LONGEST_SILENCE = 5 * 60  # seconds in which a dead line must be noticed
FIRST_PASS = 60  # seconds after which the first pass must have begun


@dataclass
class Machine:
    """A clock and a network that the test moves."""

    passed: float = 0.0
    slept: float = 0.0
    where: network.Standpoint = ("192.168.1.20",)

    def monotonic(self) -> float:
        return self.passed

    def now(self) -> datetime:
        return datetime(2026, 11, 22, tzinfo=UTC) + timedelta(seconds=self.passed + self.slept)


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def watched(machine: Machine) -> Vigil:
    return Vigil(machine, lambda: machine.where)


def test_nothing_happens(machine: Machine, watched: Vigil) -> None:
    for _ in range(5):
        machine.passed += LOOK_SECONDS
        assert not watched.disturbed()


def test_sleep_is_seen_by_either_clock(machine: Machine, watched: Vigil) -> None:
    machine.slept += 3600  # the monotonic clock stood still, as Linux does it
    assert watched.disturbed()
    assert not watched.disturbed()
    machine.passed += 3600  # it went on, as Windows does it
    assert watched.disturbed()


def test_a_clock_that_is_put_back_is_no_sleep(machine: Machine, watched: Vigil) -> None:
    machine.slept -= 3600
    assert not watched.disturbed()


def test_a_busy_machine_does_not_sleep(machine: Machine, watched: Vigil) -> None:
    machine.passed += LOOK_SECONDS + SLACK_SECONDS
    assert not watched.disturbed()


def test_another_network_is_seen_once_it_is_there(machine: Machine, watched: Vigil) -> None:
    machine.where = ()
    assert not watched.disturbed()  # nowhere to go
    machine.where = ("10.0.0.7",)
    assert watched.disturbed()
    machine.where = ("10.0.0.7", "2001:db8::7")
    assert watched.disturbed()
    assert not watched.disturbed()


def test_what_happened_before_does_not_count(machine: Machine, watched: Vigil) -> None:
    machine.passed += 3600  # a long pass
    watched.begin()
    assert not watched.disturbed()


def test_the_real_network_is_looked_at_without_sending() -> None:
    assert network.standpoint() == network.standpoint()


def test_the_spans_are_short_enough() -> None:
    rows = (quirks.STANDARD, quirks.GMAIL, quirks.MICROSOFT, quirks.DOVECOT)
    timeouts = Timeouts()
    for row in rows:
        assert row.idle_seconds + timeouts.read + timeouts.connect < LONGEST_SILENCE
    assert worker.WITH_HINTS + timeouts.read < LONGEST_SILENCE
    assert LOOK_SECONDS + timeouts.connect < FIRST_PASS
    assert worker.LONGEST_OFFLINE + timeouts.connect <= FIRST_PASS
    assert idle.LONGEST_PAUSE <= FIRST_PASS


class SilentProxy(CuttingProxy):
    """A line through a router that forgets: bytes vanish, nobody is told. New connections work."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self._silent: set[int] = set()
        self._lines: list[int] = []

    @property
    def lines(self) -> int:
        return len(self._sockets) // 2

    def fall_silent(self) -> None:
        self._silent.update(each.fileno() for each in self._sockets)

    def _upstream(self, client, server) -> None:
        with suppress(OSError):  # the other end is closed
            while data := self._heard(client):
                if client.fileno() not in self._silent:
                    server.sendall(data)

    def _downstream(self, server, client) -> None:
        with suppress(OSError):
            while data := self._heard(server):
                if client.fileno() not in self._silent:
                    client.sendall(data)

    def _heard(self, line) -> bytes:
        try:
            return line.recv(65536)
        except OSError:
            return b""


@dataclass
class JumpingClock(SystemClock):
    """The machine's clock, which the test puts forward."""

    ahead: timedelta = field(default_factory=timedelta)

    def now(self) -> datetime:
        return super().now() + self.ahead


@pytest.fixture
def line(dovecot: Dovecot) -> Iterator[SilentProxy]:
    with SilentProxy(dovecot.imap_port) as proxy:
        yield proxy


@pytest.fixture
def station(line: SilentProxy, dovecot: Dovecot, mail_user: MailUser, tmp_path: Path) -> Iterator[Station]:
    account = account_of(mail_user, dovecot, port=line.port, security=Security.NONE, ca_file="")
    made = Station(account, mail_user.password, tmp_path / "m.db")
    yield made
    made.close()


@pytest.mark.server
def test_after_sleep_new_lines_bring_the_mail(
    station: Station,
    line: SilentProxy,
    dovecot: Dovecot,
    mail_user: MailUser,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(worker, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr(vigil, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr(session, "Timeouts", lambda: Timeouts(read=1.0))
    monkeypatch.setattr("tomail.sync.imap.connection.Timeouts", lambda: Timeouts(read=1.0))
    clock, bus, told = JumpingClock(), EventBus(), list[AccountStateChanged]()
    bus.subscribe(AccountStateChanged, told.append)
    here = worker.AccountWorker(
        station.account,
        station.store,
        station.credentials,
        bus,
        clock,
        tmp_path / "m.lock",  # type: ignore[arg-type]
    )
    here.start()
    wait_until(lambda: len([s for s in told if s.state is AccountState.OK]) >= 2, "listening")
    before = line.lines
    line.fall_silent()
    dovecot.append(mail_user.address, "INBOX", mail("nach dem Schlaf"))
    clock.ahead = timedelta(hours=8)
    wait_until(lambda: "nach dem Schlaf" in station.subjects(), "the mail")
    wait_until(lambda: line.lines >= before + 2, "a new line to listen on")
    dovecot.append(mail_user.address, "INBOX", mail("danach"))
    wait_until(lambda: "danach" in station.subjects(), "a hint on the new line")
    here.stop()
    here.join()
    assert not [each for each in told if each.problem]


@pytest.mark.server
def test_a_line_that_goes_silent_is_found_and_replaced(
    station: Station,
    line: SilentProxy,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    impatient = replace(quirks.STANDARD, idle_seconds=0.3)
    monkeypatch.setattr(session, "quirks_of", lambda *_: impatient)
    monkeypatch.setattr("tomail.sync.imap.connection.Timeouts", lambda: Timeouts(read=0.5))
    station.sync()
    hints, stop = threading.Semaphore(0), Waker()
    thread = threading.Thread(target=lambda: station.mirror.watch(hints.release, stop))
    thread.start()
    assert hints.acquire(timeout=10)  # it listens
    before = line.lines
    line.fall_silent()
    assert hints.acquire(timeout=10)  # it was told that something was missed
    wait_until(lambda: line.lines > before, "a new line")
    stop.stop()
    thread.join(10)
    stop.close()
    assert not thread.is_alive()
