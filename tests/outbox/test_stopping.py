"""What a program that ends leaves of a mail: it leaves whole, at the next start, or is unclear."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_hex
from typing import Any

import pytest
from filelock import FileLock

from tests.servers.portal import SetClock
from tests.servers.process import wait_until
from tests.servers.scripted import Peer
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.outgoing import OutboxState
from tomail.outbox.allowance import Unlimited
from tomail.outbox.dispatch import Dispatch
from tomail.outbox.sender import Sender
from tomail.outbox.wire import Patience, Session
from tomail.store.mail_store import MailStore
from tomail.store.outbox import OutboxTable

from .conftest import Desk, mail
from .fault_mail import LONG, MORE_THAN_SOCKETS_HOLD, ONE
from .sink import Sink, reset, wait_for_the_client_to_leave


def test_stopping_leaves_an_unanswered_mail_for_the_next_start(desk: Desk) -> None:
    identity = desk.queue(ONE)
    sink = Sink().at("END", wait_for_the_client_to_leave)
    with sink.listening() as server:
        sender = desk.sender(server, patience=Patience(5, 5, 5, 60))
        sender.start()
        wait_until(lambda: bool(sink.mails), "the mail to arrive")
        sender.stop(grace=0.2, on_the_wire=0.2)
        assert desk.item(identity).state is OutboxState.SENDING
        desk.sender(server).flush()
    assert desk.item(identity).state is OutboxState.UNCLEAR
    assert len(sink.mails) == 1


@pytest.mark.parametrize("late_seconds", [0.05, 30])
def test_stopping_waits_for_the_last_answer(desk: Desk, late_seconds: float) -> None:
    """Whether others went on beside it or not."""
    stopping = threading.Event()

    def answer(peer: Peer) -> None:
        assert stopping.wait(20)
        peer.say("250 stored at last")

    identity = desk.queue(ONE)
    sink = Sink().at("END", answer)
    with sink.listening() as server:
        sender = desk.sender(server, patience=Patience(5, 5, 5, 60), late_seconds=late_seconds)
        sender.start()
        wait_until(lambda: bool(sink.mails), "the mail to arrive")
        threading.Timer(0.3, stopping.set).start()  # after the time that all else gets
        sender.stop(grace=0.05)
    assert desk.item(identity).state is OutboxState.SENT


def test_stopping_lets_the_text_of_a_mail_finish_but_no_other_begin(desk: Desk) -> None:
    go_on, reading = threading.Event(), threading.Event()

    def read_slowly(_: Peer) -> None:
        reading.set()
        assert go_on.wait(20)

    first = desk.queue(ONE, raw=mail("<g@praxis.test>", ONE, [ONE], MORE_THAN_SOCKETS_HOLD))
    second = desk.queue("zwei@praxis.test")
    sink = Sink().at("BODY", read_slowly)
    with sink.listening() as server:
        sender = desk.sender(server, patience=LONG)
        sender.start()
        assert reading.wait(20)
        threading.Timer(0.3, go_on.set).start()
        sender.stop(grace=0.05)
    assert desk.item(first).state is OutboxState.SENT
    assert desk.item(second).state is OutboxState.QUEUED
    assert len(sink.mails) == 1


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA", "BODY"])
def test_what_is_cut_off_before_its_end_leaves_at_the_next_start(desk: Desk, step: str) -> None:
    reached, left = threading.Event(), threading.Event()

    def hang(_: Peer) -> None:
        reached.set()
        assert left.wait(20)

    raw = mail("<g@praxis.test>", ONE, [ONE], MORE_THAN_SOCKETS_HOLD if step == "BODY" else "Text\r\n")
    identity = desk.queue(ONE, raw=raw)
    sink = Sink().at(step, hang)
    with sink.listening() as server:
        sender = desk.sender(server, patience=LONG)
        sender.start()
        assert reached.wait(20)
        sender.stop(grace=0.1, on_the_wire=0.1)
        left.set()
        desk.sender(server, patience=LONG).flush()
    assert desk.item(identity).state is OutboxState.SENT
    assert len(sink.mails) == 1


def test_a_dot_that_could_not_be_written_is_not_unclear(desk: Desk) -> None:
    """The line goes while the disk notes that the end is near: the mail was never complete."""
    noted = threading.Event()

    def go(peer: Peer) -> None:
        assert noted.wait(20)
        peer.reset()
        raise EOFError

    sink = Sink().at("BODY", go)
    identity = desk.queue(ONE)
    with sink.listening() as server:
        sender = desk.sender(server, patience=LONG)
        note = Dispatch._start_data

        def late(dispatch: Dispatch, *facts: Any) -> None:
            note(dispatch, *facts)
            noted.set()
            session = dispatch._session
            assert session
            wait_until(lambda: is_gone(session), "the line to go")

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Dispatch, "_start_data", late)
            sender.flush()
        assert (desk.item(identity).state, sink.mails) == (OutboxState.WAITING, [])
        sender.flush()
    assert desk.item(identity).state is OutboxState.SENT


def is_gone(session: Session) -> bool:
    assert session._socket
    with contextlib.suppress(BlockingIOError):
        try:
            session._socket.recv(1)
        except ConnectionError:
            return True
    return False


def test_what_was_cancelled_while_the_server_was_away_stays_so(desk: Desk) -> None:
    identity = desk.queue(ONE)
    with Sink().at("GREETING", reset).listening() as server:
        desk.sender(server).flush()
    with desk.store.transaction() as tx:
        assert desk.store.outbox.cancel(tx, identity, desk.clock.now().timestamp())
    sink = Sink()
    with sink.listening() as server:
        desk.sender(server).flush()
    assert sink.mails == []
    assert desk.item(identity).state is OutboxState.CANCELLED


def test_many_senders_send_each_mail_once(desk: Desk) -> None:
    identities = [desk.queue(f"{number}@praxis.test") for number in range(12)]
    sink = Sink()
    with sink.listening() as server:
        senders = [desk.sender(server) for _ in range(4)]
        threads = [threading.Thread(target=each.flush) for each in senders]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(sink.mails) == 12
    assert {desk.item(each).state for each in identities} == {OutboxState.SENT}


CHILD = """
import sys
from pathlib import Path
from tests.outbox.conftest import KEY, Desk
from tomail.model.account import Security, Server
from tomail.store.mail_store import MailStore
folder, port = Path(sys.argv[1]), int(sys.argv[2])
desk = Desk(MailStore.open("k3f9ab", folder / "mail.db", KEY), folder)
desk.sender(Server("127.0.0.1", port, Security.NONE, "praxis@praxis.test")).flush()
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("step", "state", "count"),
    [("MAIL", OutboxState.SENT, 1), ("BODY", OutboxState.SENT, 1), ("END", OutboxState.UNCLEAR, 1)],
)
def test_a_killed_process_loses_and_doubles_nothing(
    desk: Desk, step: str, state: OutboxState, count: int
) -> None:
    raw = mail("<g@praxis.test>", ONE, [ONE], MORE_THAN_SOCKETS_HOLD if step == "BODY" else "Text\r\n")
    identity = desk.queue(ONE, raw=raw)
    reached, dead = threading.Event(), threading.Event()

    def hold(_: Peer) -> None:
        reached.set()
        assert dead.wait(30)

    sink = Sink().at(step, hold)
    with sink.listening() as server:
        child = subprocess.Popen([sys.executable, "-c", CHILD, str(desk.folder), str(server.port)])
        assert reached.wait(30)
        child.kill()
        child.wait()
        dead.set()
        assert desk.item(identity).state is OutboxState.SENDING
        desk.sender(server).flush()
    assert desk.item(identity).state is state
    assert len(sink.mails) == 1


@contextmanager
def room_for(store: MailStore, pages: int) -> Iterator[None]:
    """Let the store's file grow by so many pages and no more, as on a full disk."""
    with store.transaction() as tx:
        used = tx.exec_driver_sql("PRAGMA page_count").scalar_one()
        tx.exec_driver_sql(f"PRAGMA max_page_count = {used + pages}")
    try:
        yield
    finally:
        with store.transaction() as tx:
            tx.exec_driver_sql("PRAGMA max_page_count = 4294967294")


def test_a_full_disk_keeps_the_state_and_files_the_copy_later(desk: Desk) -> None:
    folder = desk.sent_folder()
    identity = desk.queue(ONE, raw=mail("<v@praxis.test>", ONE, [ONE], token_hex(200_000)))
    sink = Sink()
    with sink.listening() as server:
        with room_for(desk.store, pages=5):
            desk.sender(server).flush()
        assert desk.item(identity).state is OutboxState.SENT
        assert not desk.store.messages.numbers([folder])
        desk.sender(server).flush()
    assert len(desk.store.messages.numbers([folder])) == 1
    assert len(sink.mails) == 1


def test_what_the_server_took_is_not_unclear_because_the_disk_was_full(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing could be written of it; once there is room the process that knows writes it."""
    desk.sent_folder()
    identity, sink = desk.queue(ONE), Sink()
    full = EnvironmentTrouble(Problem(ProblemKind.DISK_FULL, sentence("full")))
    monkeypatch.setattr("tomail.outbox.sender.AFTER_TROUBLE_SECONDS", 0.2)

    def fails(*_: object, **__: object) -> None:
        raise full

    with sink.listening() as server:
        sender = desk.sender(server)
        with monkeypatch.context() as on_full_disk:
            on_full_disk.setattr(OutboxTable, "set_state", fails)
            sender.start()
            wait_until(lambda: bool(sender._dispatch and sender._dispatch._unwritten), "the full disk")
            assert (desk.item(identity).state, len(sink.mails)) == (OutboxState.SENDING, 1)
        wait_until(lambda: desk.item(identity).state is not OutboxState.SENDING, "room on it")
        sender.stop()
        desk.sender(server).flush()
    item = desk.item(identity)
    assert (item.state, item.copy_filed, item.tries) == (OutboxState.SENT, True, 1)
    assert len(sink.mails) == 1


@pytest.mark.parametrize("wait", [10.0, 600.0], ids=["undo", "back-off"])
def test_a_clock_that_goes_back_keeps_mail_as_long_as_it_was_to_wait(desk: Desk, wait: float) -> None:
    clock = desk.clock = SetClock()
    now = clock.now().timestamp()
    identity = desk.queue(ONE, send_after=now + wait)
    planned = desk.queue(ONE, send_after=now + 60, send_at=now + 60)
    clock.forward(-86400)
    sink = Sink()
    with sink.listening() as server:
        for ahead, left in ((0.0, 0), (wait - 1, 0), (2.0, 1), (7200.0, 1)):
            clock.forward(ahead)
            asyncio.run(look_once(desk.sender(server)))
            assert len(sink.mails) == left, ahead
    assert desk.item(identity).state is OutboxState.SENT
    assert desk.item(planned).state is OutboxState.QUEUED


async def look_once(sender: Sender) -> None:
    """As its thread does."""
    dispatch, lock = Dispatch(sender._around), FileLock(sender._lock_path)
    sender._changed = False
    await sender._round(dispatch, lock)
    await dispatch.close()
    lock.release()


def test_what_is_taken_back_in_the_moment_in_which_it_was_to_leave_stays(desk: Desk) -> None:
    """Whether it may leave was asked already, which may take seconds."""
    identity, settled = desk.queue(ONE), list[int]()

    class Meanwhile(Unlimited):
        def ask(self, attempt: str, recipients: int) -> None:
            with desk.store.transaction() as tx:
                assert desk.store.outbox.cancel(tx, identity, 0.0, whole=True)

        def settle(self, attempt: str, reached: int) -> None:
            settled.append(reached)

    sink = Sink()
    with sink.listening() as server:
        desk.sender(server, allowance=Meanwhile()).flush()
    assert (desk.item(identity).state, sink.mails, settled) == (OutboxState.CANCELLED, [], [0])
