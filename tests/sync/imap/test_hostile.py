"""A mailbox whose server means ill: nothing here goes, little is spent, and the next pass works."""

from __future__ import annotations

import os
import time
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from random import Random

import pytest

from tests.servers.hostile import CAPABILITY, OBJECTS, QRESYNC, HostileServer, saying
from tests.servers.scripted import Peer, ScriptedServer
from tests.torture import TORTURE
from tomail.base.errors import EnvironmentTrouble, ProblemKind
from tomail.base.threads import Waker
from tomail.model.account import Account, Protocol, Security, Server
from tomail.store.operations import APPEND
from tomail.store.raw_message import new_message
from tomail.sync.imap import connection, endurance, listing
from tomail.sync.imap.idle import watch
from tomail.sync.imap.mirror import ImapMirror
from tomail.sync.imap.refusals import ConnectionLost
from tomail.sync.imap.wire import Timeouts

from .conftest import Station, mail
from .malice import BORNE, BREAKING, drips

MANY = 12
SEED = int(os.environ.get("TOMAIL_SEED", "5"))
DROPPED_WITHIN = 30.0  # seconds
SMALLER = (5000, 2 << 20, 1 << 20, False)  # the limits of an answer, so that floods take less time
MOST_MEMORY = 300 << 20  # more than before


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with HostileServer() as made:
        for number in range(MANY):
            made.mailbox.put(mail(f"m{number}", message_id=f"m{number}@praxis.test"))
        yield made


@pytest.fixture
def station(server: HostileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Station]:
    """It has seen all mail while the server was honest; patience and limits are smaller than in earnest."""
    if not TORTURE:
        monkeypatch.setattr(connection, "Timeouts", lambda: Timeouts(connect=2.0, read=0.5))
        monkeypatch.setattr(endurance.Allowance.__init__, "__defaults__", SMALLER)
        monkeypatch.setattr(listing, "MOST_FOLDERS", 2000)
    at = Server("127.0.0.1", server.port, Security.NONE, "anna")
    made = Station(
        Account("k3f9ab", "Praxis", "Praxis", "anna@praxis.test", Protocol.IMAP, at, at), "x", tmp_path / "m"
    )
    yield made
    made.close()


def peak() -> int:
    """The largest resident memory since `forget_peak`, in bytes."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) << 10


def forget_peak() -> int:
    Path("/proc/self/clear_refs").write_text("5")
    return peak()


def pass_over(station: Station) -> EnvironmentTrouble | None:
    """A pass within time and memory: what came of it."""
    began, before = time.monotonic(), forget_peak()
    try:
        station.sync()
    except EnvironmentTrouble as trouble:
        return trouble
    finally:
        assert time.monotonic() - began < DROPPED_WITHIN + 5
        assert peak() - before < MOST_MEMORY
    return None


def all_is_here(station: Station) -> bool:
    return len(station.rows()) == MANY and len(set(station.subjects())) == MANY


def honest_again(server: HostileServer) -> None:
    server.lies.clear()
    server.asides.clear()
    server.greeting = b"* OK ready\r\n"


def some(names: Collection[str], count: int) -> list[str]:
    """All of them, or a sample."""
    return list(names) if TORTURE else Random(SEED).sample(list(names), count)


@pytest.mark.parametrize("name", some(BREAKING, 16))
def test_malice_ends_the_line_and_takes_nothing(name: str, server: HostileServer, station: Station) -> None:
    station.sync()
    server.mailbox.put(mail("neu"))
    BREAKING[name](server)
    if server.greeting != b"* OK ready\r\n":
        station.mirror.close()
    trouble = pass_over(station)
    assert trouble is not None
    assert trouble.problem.kind in (ProblemKind.PROTOCOL, ProblemKind.DISCONNECTED, ProblemKind.UNREACHABLE)
    assert len(trouble.problem.server_said) <= 200
    assert trouble.problem.server_said.isprintable()
    assert all_is_here(station)
    honest_again(server)
    assert pass_over(station) is None
    assert "neu" in station.subjects()


@pytest.mark.parametrize("name", some(BORNE, 6))
def test_what_is_only_odd_stops_nothing(name: str, server: HostileServer, station: Station) -> None:
    station.sync()
    server.mailbox.put(mail("neu"))
    BORNE[name](server)
    assert pass_over(station) is None
    assert len(station.rows()) == MANY + 1
    honest_again(server)
    assert pass_over(station) is None
    assert len(station.rows()) == MANY + 1


@pytest.mark.parametrize("data", [b"* OK still here\r\n", b"* OK\r\n", b"x"])
def test_a_drip_is_no_answer(data: bytes, server: HostileServer, station: Station, monkeypatch) -> None:
    monkeypatch.setattr(endurance, "PAUSE", 0.01)
    monkeypatch.setattr(endurance, "PATIENCE", 0.5)
    station.sync()
    gone: list[bool] = []
    drips(server, data, lambda: bool(gone))
    assert pass_over(station) is not None
    gone.append(True)
    assert all_is_here(station)


def with_qresync(server: HostileServer, station: Station) -> None:
    server.capability = QRESYNC
    station.sync()
    assert all_is_here(station)


def told(server: HostileServer, *lines: str, exists: int = MANY, modseq: int = 500) -> None:
    numbers = (f"* {exists} EXISTS", "* OK [UIDVALIDITY 7] ok", f"* OK [UIDNEXT {MANY + 1}] ok")
    answer = (*numbers, f"* OK [HIGHESTMODSEQ {modseq}] ok", *lines)
    server.lies["SELECT"] = saying("".join(f"{line}\r\n" for line in answer).encode())


@pytest.mark.parametrize("gone", ["1:4294967295", "4294967295:1", "1:6", ",".join(["1:4294967295"] * 5000)])
def test_what_is_said_to_have_gone_must_fit_the_count(
    gone: str, server: HostileServer, station: Station
) -> None:
    with_qresync(server, station)
    told(server, f"* VANISHED (EARLIER) {gone}")
    assert pass_over(station) is None
    assert all_is_here(station)


def test_what_really_went_is_believed_at_once(server: HostileServer, station: Station) -> None:
    with_qresync(server, station)
    server.mailbox.folders["INBOX"] = {}
    told(server, "* VANISHED (EARLIER) 1:4294967295", exists=0)
    assert pass_over(station) is None
    assert station.rows() == []


@pytest.mark.parametrize("answer", [b"", b'* ESEARCH (TAG "x") UID ALL 1,2\r\n', b"* SEARCH 1 1 1 1 2 2\r\n"])
def test_a_list_that_is_shorter_than_the_count_takes_nothing(
    answer: bytes, server: HostileServer, station: Station
) -> None:
    station.sync()
    server.mailbox.put(mail("neu"))
    server.lies["UID SEARCH"] = saying(answer)
    server.lies["UID FETCH"] = saying(b"* 1 FETCH (UID 1 FLAGS ())\r\n* 2 FETCH (FLAGS ())\r\n")
    pass_over(station)
    assert all_is_here(station)


def test_a_message_that_did_not_come_is_missed_though_as_many_went(
    server: HostileServer, station: Station
) -> None:
    with_qresync(server, station)
    del server.mailbox.folders["INBOX"][1]  # of which it says nothing, so that the count fits
    server.mailbox.put(mail("neu"))
    server.lies["UID FETCH"] = saying(b"* 12 FNILETCH (UID 13)\r\n")
    assert pass_over(station) is None
    server.lies.clear()
    assert pass_over(station) is None
    assert "neu" in station.subjects()
    assert len(station.rows()) == MANY


def test_of_what_is_found_outside_the_question_nothing_is_loaded_again(
    server: HostileServer, station: Station
) -> None:
    with_qresync(server, station)
    server.mailbox.put(mail("neu"))
    told(server, "* OK [UIDNEXT 4294967295] ok", exists=MANY + 1, modseq=server.mailbox.modseq)
    server.commands.clear()
    assert pass_over(station) is None
    assert [each.split()[2] for each in server.commands if "UID FETCH" in each] == [str(MANY + 1)]
    assert len(station.rows()) == MANY + 1


@pytest.mark.parametrize("begins_anew", [False, True])
def test_numbers_that_were_a_lie_once_hide_no_mail(
    begins_anew: bool, server: HostileServer, station: Station
) -> None:
    """UIDNEXT and HIGHESTMODSEQ were those that the server has, but the message did not come."""
    with_qresync(server, station)
    server.mailbox.put(mail("neu"))
    told(server, f"* OK [UIDNEXT {MANY + 2}] ok", modseq=server.mailbox.modseq)
    server.lies["UID FETCH"] = saying(b"")
    assert pass_over(station) is None
    assert all_is_here(station)
    if begins_anew:
        station.mirror.close()
        station.mirror = ImapMirror(station.around, station.credentials)  # type: ignore[arg-type]
    server.lies.clear()
    assert pass_over(station) is None
    assert "neu" in station.subjects()


def test_mail_that_the_server_does_not_have_goes(server: HostileServer, station: Station) -> None:
    with_qresync(server, station)
    del server.mailbox.folders["INBOX"][1]  # of which it says nothing
    assert pass_over(station) is None
    assert len(station.rows()) == MANY - 1


def test_what_never_comes_is_not_asked_for_in_every_pass(server: HostileServer, station: Station) -> None:
    with_qresync(server, station)
    told(server, exists=MANY + 1)
    for _ in range(3):
        assert pass_over(station) is None
    server.commands.clear()
    assert pass_over(station) is None
    assert not any("SEARCH" in each for each in server.commands)
    assert all_is_here(station)


def test_what_is_listed_and_never_comes_is_told_until_it_does(
    server: HostileServer, station: Station
) -> None:
    with_qresync(server, station)
    server.mailbox.put(mail("neu"))
    server.lies["UID FETCH"] = saying(b"")
    assert [station.sync().not_fetched for _ in range(4)] == [0, 1, 1, 1]
    server.mailbox.put(mail("danach"))
    assert station.sync().not_fetched >= 1
    server.lies.clear()
    server.mailbox.put(mail("zuletzt"))
    assert station.sync().not_fetched == 0
    assert {"neu", "danach", "zuletzt"} <= set(station.subjects())


@pytest.mark.parametrize("capability", [QRESYNC, CAPABILITY])
def test_what_was_asked_for_and_did_not_come_is_asked_for_again(
    capability: str, server: HostileServer, station: Station
) -> None:
    server.capability = capability
    station.sync()
    server.mailbox.put(mail("neu"))
    server.lies["UID FETCH"] = saying(b"")
    pass_over(station)
    server.lies.clear()
    assert pass_over(station) is None
    assert "neu" in station.subjects()


def test_a_uidnext_that_was_a_lie_is_forgotten(server: HostileServer, station: Station) -> None:
    with_qresync(server, station)
    told(server, "* OK [UIDNEXT 4294967295] ok")
    pass_over(station)
    server.lies.clear()
    server.mailbox.put(mail("neu"))
    server.mailbox.modseq = 600
    assert pass_over(station) is None
    assert len(station.rows()) == MANY + 1


def test_mail_that_is_called_alike_but_is_not_keeps_its_own_text(tmp_path: Path, station: Station) -> None:
    with HostileServer(OBJECTS) as server:
        mine, other = mail("meine", "mein Befund"), mail("andere", "dein Befund")
        server.mailbox.objects = {mine: "same", other: "same"}
        server.mailbox.put(mine)
        server.mailbox.put(other, "Sent")
        at = Server("127.0.0.1", server.port, Security.NONE, "anna")
        account = Account("a", "Praxis", "Praxis", "anna@praxis.test", Protocol.IMAP, at, at)
        here = Station(account, "x", tmp_path / "o")
        try:
            here.sync()
            assert here.raws("Sent") == [other]
            assert here.raws() == [mine]
        finally:
            here.close()


@pytest.mark.parametrize("uid", [1, 4294967295])
def test_a_copy_that_is_said_to_lie_where_another_mail_is_takes_nothing(
    uid: int, server: HostileServer, station: Station
) -> None:
    station.sync()
    server.lies["UID MOVE"] = saying(b"* OK [COPYUID 7 12 %d] moved\r\n" % uid)
    server.mailbox.put(mail("dort"), "Sent")
    station.sync()
    row = station.named("m11")
    station.move(row, "Sent")
    pass_over(station)
    assert [each for each in station.subjects("Sent") if each == "dort"] == ["dort"]


def test_a_copy_that_is_said_to_be_a_mail_that_is_not_here_harms_none(
    server: HostileServer, station: Station
) -> None:
    station.sync()
    uid = server.mailbox.put(mail("fremd"), "Sent")
    server.lies["UID MOVE"] = saying(b"* OK [COPYUID 7 12 %d] moved\r\n" % uid)
    station.move(station.named("m11"), "Sent")
    station.sync()
    assert [(each.subject, each.uid) for each in station.rows("Sent")] == [("fremd", uid)]
    assert "m11" in station.subjects()


def test_a_filed_mail_that_is_said_to_be_another_harms_none(server: HostileServer, station: Station) -> None:
    station.sync()
    uid = server.mailbox.put(mail("fremd"), "Drafts")
    server.lies["APPEND"] = saying(b"TAG OK [APPENDUID 7 %d] done\r\n" % uid, end=False)
    with station.store.transaction() as tx:
        folder = station.folder("Drafts")
        (number,) = station.store.ingest.add(
            tx, folder, [new_message(mail("meine Antwort"), internal_date=1)]
        )
        station.store.operations.add(tx, APPEND, number)
    station.sync()
    assert "fremd" in station.subjects("Drafts")
    assert station.named("fremd", "Drafts").uid == uid


def test_a_message_far_larger_than_announced_costs_the_line(tmp_path: Path, server: HostileServer) -> None:
    raw = mail("mehr", "x" * (endurance.LIES + 2000))
    server.mailbox.put(raw)
    server.mailbox.sizes[raw] = 1000
    at = Server("127.0.0.1", server.port, Security.NONE, "anna")
    account = Account("a", "Praxis", "Praxis", "anna@praxis.test", Protocol.IMAP, at, at)
    here = Station(account, "x", tmp_path / "new")
    try:
        with pytest.raises(EnvironmentTrouble):
            here.sync()
        assert not here.named("mehr").downloaded
        here.sync()  # and holds up nothing
        assert here.store.messages.raw(here.named("mehr").ref.number) == raw
        assert len(here.rows()) == MANY + 1
    finally:
        here.close()


def test_a_message_in_pieces_without_an_end_is_given_up(
    server: HostileServer, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    station.sync()
    monkeypatch.setattr(endurance, "IN_ONE_PIECE", 1 << 20)
    raw = mail("ohne Ende", "x" * (5 << 20))
    server.mailbox.put(raw)
    server.mailbox.sizes[raw] = 2 << 20
    with pytest.raises(EnvironmentTrouble):
        station.sync()
    with station.store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM piece").scalar_one() == 0
    fetched = len([each for each in server.commands if "<" in each])
    assert 3 <= fetched <= 4
    station.sync()
    assert len([each for each in server.commands if "<" in each]) == fetched
    assert len(station.rows()) == MANY + 1


def test_copies_by_the_billion_are_not_counted(server: HostileServer, station: Station) -> None:
    station.sync()
    server.lies["UID MOVE"] = saying(b"* OK [COPYUID 7 1:4294967295 1:4294967295] moved\r\n")
    station.move(station.named("m11"), "Sent")
    assert pass_over(station) is not None
    assert len(station.rows()) + len(station.rows("Sent")) == MANY


def test_a_bomb_on_a_compressed_line_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty kilobytes that unpack to as many megabytes, over and over."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    bomb = packer.compress(b"* 5 FETCH (UID 5 FLAGS ())\r\n" * 800_000) + packer.flush(zlib.Z_FULL_FLUSH)

    def talk(peer: Peer) -> None:
        peer.say("* OK [CAPABILITY IMAP4rev1 COMPRESS=DEFLATE] ready")
        tag = peer.hear().split()[0].decode()
        peer.say(f"{tag} OK packed")
        peer.socket.recv(1)
        while True:
            peer.socket.sendall(bomb)

    monkeypatch.setattr(endurance.Allowance.__init__, "__defaults__", SMALLER)
    before = forget_peak()
    with ScriptedServer(talk) as scripted:
        line = connection.Connection(Server("127.0.0.1", scripted.port, Security.NONE, "anna"))
        line.compress()
        with pytest.raises(ConnectionLost):
            line.run(b"NOOP")
        line.close()
    assert peak() - before < MOST_MEMORY


@pytest.mark.parametrize("flood", [b"* 12 EXISTS\r\n", b"* OK still here\r\n", b"* 1 EXPUNGE\r\n", b"x"])
def test_a_flood_of_hints_does_not_keep_us_busy(
    flood: bytes, server: HostileServer, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each line of hints ends, and the next one comes later; the passes go on beside it."""
    station.sync()
    server.lies["IDLE"] = saying(b"+ idling\r\n", flood * 30_000, end=False)
    hints: list[float] = []
    waits: list[float] = []
    stop = Waker()

    def wait(seconds: float | None = None, *_: object) -> None:
        waits.append(seconds or 0.0)
        if len(waits) >= 3:
            stop.stop()

    monkeypatch.setattr(stop, "wait", wait)
    watch(station.around, station.credentials, lambda: hints.append(time.monotonic()), stop)  # type: ignore[arg-type]
    assert len(hints) < 20
    assert waits
    assert all_is_here(station)
    stop.close()
