"""Hearing what happens at the portal: everything at least once, nothing lost, and never in the way."""

from __future__ import annotations

import logging
import os
import socket
import time
from pathlib import Path

import pytest

from tests.servers.process import wait_until
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.events import PortalStateChanged
from tomail.model.portal import Link
from tomail.secure.client.exchanged import Event
from tomail.secure.client.http import AwayKind, PortalAway
from tomail.secure.portal import tables
from tomail.secure.portal.work import work
from tomail.services.portal.troubles import away_problem
from tomail.services.portal.watch import TRIES

from .sonnberg import Sonnberg, running, sonnberg, sonnberg_on_server  # noqa: F401  (fixtures)

pytestmark = pytest.mark.slow
SECONDS = 20


def happen(sonnberg: Sonnberg, kind: str = "something", times: int = 1) -> None:  # noqa: F811
    """Events at the portal, without whoever causes them."""
    practice = sonnberg.first.portal.connection.id
    for _ in range(times):
        with work(sonnberg.portal.portal) as unit:
            unit.tell(practice, kind, account="a_" + "a" * 16)
            unit.log(practice, kind, "a_" + "a" * 16)


def heard(sonnberg: Sonnberg) -> int:  # noqa: F811
    known = sonnberg.first.portal.connection.look_again()
    assert known
    return known.heard


def test_what_happens_is_heard_while_it_waits(sonnberg: Sonnberg) -> None:  # noqa: F811
    seen: list[str] = []
    watch = sonnberg.first.portal.watch
    watch.on("something", lambda event: seen.append(event.said.text("account")))
    sonnberg.enrol()
    watch.start()
    try:
        wait_until(lambda: watch._waits and watch._poll is not None, "the first answer")
        happen(sonnberg)
        wait_until(lambda: seen == ["a_" + "a" * 16], "the event")
        wait_until(lambda: heard(sonnberg) >= 1, "its number")
        begun = time.monotonic()
    finally:
        watch.stop()
    assert time.monotonic() - begun < 1
    assert not watch._thread.is_alive()


def test_what_cannot_be_done_now_is_done_later_and_in_order(sonnberg: Sonnberg) -> None:  # noqa: F811
    sonnberg.enrol()
    watch, done, away = sonnberg.first.portal.watch, list[int](), [True]

    def handle(event: Event) -> None:
        if away[0] and done:
            raise EnvironmentTrouble(away_problem(AwayKind.UNREACHABLE))
        done.append(event.n)

    watch.on("something", handle)
    start = heard(sonnberg)
    happen(sonnberg, times=3)
    with pytest.raises(EnvironmentTrouble):
        watch.look()
    first = done[0]
    assert heard(sonnberg) == first > start
    away[0] = False
    watch.look()
    assert done == [first, first + 1, first + 2]
    assert heard(sonnberg) == first + 2


@pytest.mark.parametrize("error", [RuntimeError("a_secret"), Refused(away_problem(AwayKind.ENDED))])
def test_what_fails_for_ever_is_in_nobodys_way(
    sonnberg: Sonnberg,  # noqa: F811
    caplog: pytest.LogCaptureFixture,
    error: Exception,
) -> None:
    caplog.set_level(logging.DEBUG)
    sonnberg.enrol()
    watch, tries, done = sonnberg.first.portal.watch, list[int](), list[int]()

    def handle(event: Event) -> None:
        tries.append(event.n)
        raise error

    watch.on("something", handle)
    watch.on("another", lambda event: done.append(event.n))
    happen(sonnberg)
    happen(sonnberg, "another")
    for _ in range(TRIES):
        watch.look()
    assert len(tries) == TRIES
    assert len(done) == 1
    assert heard(sonnberg) == done[0]
    assert "secret" not in caplog.text
    assert "a_aaaa" not in caplog.text
    assert "something" in caplog.text


def test_two_workstations_hear_the_same(sonnberg: Sonnberg) -> None:  # noqa: F811
    """Who is just between two questions does not hear what the other one noted meanwhile, but the next."""
    sonnberg.enrol()
    second, seen = sonnberg.open(), list[str]()
    second.portal.watch.look()
    for name, services in (("first", sonnberg.first), ("second", second)):
        services.portal.watch.on("something", lambda _, name=name: seen.append(name))  # type: ignore[misc]
        services.portal.watch.start()
    try:
        wait_until(lambda: second.portal.watch._waits and sonnberg.first.portal.watch._waits, "both")

        def both_hear() -> bool:
            happen(sonnberg)
            time.sleep(0.2)
            return set(seen) == {"first", "second"}

        wait_until(both_hear, "both to hear")
    finally:
        for services in (sonnberg.first, second):
            services.portal.watch.stop()


def test_a_portal_that_is_away_is_a_state(sonnberg: Sonnberg) -> None:  # noqa: F811
    sonnberg.enrol()
    connection, watch = sonnberg.first.portal.connection, sonnberg.first.portal.watch
    told: list[Link] = []
    sonnberg.first.bus.subscribe(PortalStateChanged, lambda event: told.append(event.link))
    watch.look()
    calls = type(connection.calls())
    with pytest.MonkeyPatch.context() as patched:

        def away(*_: object) -> object:
            raise PortalAway(AwayKind.UNREACHABLE)

        patched.setattr(calls, "events", away)
        for _ in range(2):
            with pytest.raises(EnvironmentTrouble) as raised:
                watch.look()
        assert raised.value.problem.kind is ProblemKind.OFFLINE
        assert connection.status().link is Link.AWAY
    watch.look()
    assert connection.status().link is Link.CONNECTED
    assert told == [Link.AWAY, Link.CONNECTED]


def test_it_comes_back_by_itself(sonnberg: Sonnberg, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setattr("tomail.services.portal.watch.LONGEST_SECONDS", 0.2)
    sonnberg.enrol()
    watch, seen, broken = sonnberg.first.portal.watch, list[int](), [True]

    def handle(event: Event) -> None:
        if broken[0]:
            raise PortalAway(AwayKind.TOO_SLOW)
        seen.append(event.n)

    watch.on("something", handle)
    happen(sonnberg)
    watch.start()
    try:
        wait_until(lambda: sonnberg.first.portal.connection.status().link is Link.AWAY, "trouble")
        broken[0] = False
        wait_until(lambda: len(seen) == 1, "another try")
        wait_until(lambda: sonnberg.first.portal.connection.status().link is Link.CONNECTED, "the end of it")
    finally:
        watch.stop()


def test_after_sleep_it_asks_anew(sonnberg: Sonnberg, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setattr("tomail.services.portal.watch.LOOK_SECONDS", 0.05)
    sonnberg.enrol()
    watch = sonnberg.first.portal.watch
    disturbed: list[bool] = []
    monkeypatch.setattr(watch._vigil, "disturbed", lambda: disturbed.pop() if disturbed else False)
    watch.start()
    try:
        wait_until(lambda: watch._waits and watch._poll is not None, "a question that waits")
        before = watch._poll

        disturbed.append(True)
        wait_until(lambda: watch._poll not in (None, before), "another question")
        assert sonnberg.first.portal.connection.status().link is Link.CONNECTED
        happen(sonnberg)  # so that the portal need not wait for the first question
    finally:
        watch.stop()


def test_a_log_that_went_back_is_an_alarm_until_somebody_confirms(sonnberg: Sonnberg) -> None:  # noqa: F811
    sonnberg.enrol()
    connection, watch = sonnberg.first.portal.connection, sonnberg.first.portal.watch
    happen(sonnberg, times=3)
    watch.look()
    known = connection.look_again()
    assert known
    rewrite(sonnberg, known.audit[0] - 1)
    watch.look()
    assert connection.status().link is Link.ALARM
    with pytest.raises(Refused) as refused:
        connection.calls(to_send=True)
    assert refused.value.problem.kind is ProblemKind.GUARDED
    connection.calls().close()
    with pytest.raises(Refused):
        connection.confirm(" ")
    connection.confirm("Aus der Sicherung zurückgeholt, Herr Keller am Telefon")
    assert connection.status().link is Link.CONNECTED
    connection.calls(to_send=True).close()
    watch.look()
    assert connection.status().link is Link.CONNECTED


def rewrite(sonnberg: Sonnberg, n: int) -> None:  # noqa: F811
    with sonnberg.portal.portal.database.writing() as connection:
        mine = tables.chain.c.tenant == sonnberg.first.portal.connection.id
        connection.execute(tables.chain.update().where(mine).values(n=n, hash="ab" * 32))


@pytest.fixture
def listening(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every port that somebody opens for others, from here on."""
    opened: list[object] = []
    listen = socket.socket.listen

    def noted(self: socket.socket, *backlog: int) -> None:
        opened.append(self.getsockname())
        listen(self, *backlog)

    monkeypatch.setattr(socket.socket, "listen", noted)
    return opened


def ports_of(own: int) -> set[str]:
    """What this process listens on, as the kernel says."""
    inodes = {
        link.readlink().name.split("[")[-1].rstrip("]")
        for link in Path(f"/proc/{own}/fd").iterdir()
        if link.is_symlink() and "socket" in str(link.readlink())
    }
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/{own}/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and fields[9] in inodes:
                found.add(fields[1])
    return found


def test_the_practice_opens_no_port(sonnberg: Sonnberg, listening: list[object]) -> None:  # noqa: F811
    before = ports_of(os.getpid())
    assert before  # the portal of this test, which shares the process
    sonnberg.enrol()
    watch = sonnberg.first.portal.watch
    watch.start()
    try:
        wait_until(lambda: watch._waits and watch._poll is not None, "a question that waits")
        happen(sonnberg)
        wait_until(lambda: heard(sonnberg) >= 1, "the event")
        assert ports_of(os.getpid()) == before
        assert listening == []
    finally:
        watch.stop()
