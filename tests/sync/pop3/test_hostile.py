"""POP3 servers that mean ill: nothing goes there that is not here, nothing comes twice, nothing lasts."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from tests.servers.scripted import Peer, ScriptedServer
from tomail.base.errors import EnvironmentTrouble, ProblemKind, SignInNeeded
from tomail.model.account import Security, Server
from tomail.sync.pop3 import wire

from .conftest import Pop3Station, mail

MANY = 5
Lie = Callable[[Peer, str], None]


class Maildrop:
    """Tells the truth but for its lies; `deleted` holds what a session that ended with QUIT had deleted."""

    def __init__(self) -> None:
        self.mails = {number: mail(number) for number in range(1, MANY + 1)}
        self.lies: dict[str, Lie] = {}
        self.deleted: list[bytes] = []
        self.commands: list[bytes] = []
        self.greeting = b"+OK ready\r\n"
        self.capabilities = b"USER\r\nUIDL\r\nPIPELINING\r\n"
        self.server = ScriptedServer(self._talk)

    def _talk(self, peer: Peer) -> None:
        marked: list[int] = []
        peer.socket.sendall(self.greeting)
        while True:
            line = peer.hear()
            self.commands.append(line)
            name, _, argument = line.decode("utf-8", "replace").partition(" ")
            if name in self.lies:
                self.lies[name](peer, argument)
                continue
            if name == "DELE":
                marked.append(int(argument))
            if name == "QUIT":
                self.deleted += [self.mails[number] for number in marked]
            peer.socket.sendall(self._answer(name, argument))
            if name == "QUIT":
                return

    def _answer(self, name: str, argument: str) -> bytes:
        match name:
            case "CAPA":
                return b"+OK\r\n" + self.capabilities + b".\r\n"
            case "STAT":
                return b"+OK %d %d\r\n" % (len(self.mails), sum(map(len, self.mails.values())))
            case "UIDL":
                return b"+OK\r\n" + b"".join(b"%d u%d\r\n" % (n, n) for n in self.mails) + b".\r\n"
            case "LIST":
                sizes = (b"%d %d\r\n" % (n, len(raw)) for n, raw in self.mails.items())
                return b"+OK\r\n" + b"".join(sizes) + b".\r\n"
            case "RETR":
                return b"+OK\r\n" + self.mails[int(argument)] + b".\r\n"
        return b"+OK\r\n"


@pytest.fixture
def drop(monkeypatch: pytest.MonkeyPatch) -> Iterator[Maildrop]:
    monkeypatch.setattr(wire, "LARGEST_MESSAGE", 5_000_000)
    monkeypatch.setattr(wire, "MOST_CAPABILITIES", 100)
    monkeypatch.setattr("tomail.sync.pop3.execute.Session", impatient)
    made = Maildrop()
    with made.server:
        yield made


def impatient(server: Server) -> wire.Session:
    return wire.Session(server, wire.Timeouts(connect=2.0, read=0.5))


def saying(data: bytes) -> Lie:
    return lambda peer, _argument: peer.socket.sendall(data)


def endlessly(data: bytes) -> Lie:
    def lie(peer: Peer, _argument: str) -> None:
        peer.socket.sendall(b"+OK\r\n")
        while True:
            peer.socket.sendall(data * (65536 // len(data)))

    return lie


def dripping(peer: Peer, _argument: str) -> None:
    gone = threading.Event()
    while True:
        peer.socket.sendall(b"+")
        gone.wait(0.05)


def session(drop: Maildrop, station: Pop3Station, **options: int) -> Exception | None:
    """A pass: what came of it, in bounded time."""
    server = Server("127.0.0.1", drop.server.port, Security.NONE, "anna")
    began = time.monotonic()
    try:
        station.mirror(server, "geheim", **options).run_pass()
    except (EnvironmentTrouble, SignInNeeded) as trouble:
        return trouble
    finally:
        assert time.monotonic() - began < 20
    return None


ENDING: dict[str, tuple[str, Lie]] = {
    "endless capabilities": ("CAPA", endlessly(b"X\r\n")),
    "endless list of names": ("UIDL", endlessly(b"1 u1\r\n")),
    "endless list of sizes": ("LIST", endlessly(b"1 1\r\n")),
    "endless message": ("RETR", endlessly(b"x" * 70 + b"\r\n")),
    "endless line": ("RETR", endlessly(b"x")),
    "endless answer": ("STAT", endlessly(b"x")),
    "drip": ("STAT", dripping),
    "huge line in a list": ("UIDL", saying(b"+OK\r\n1 " + b"x" * 10_000 + b"\r\n.\r\n")),
    "no dot": ("UIDL", saying(b"+OK\r\n1 u1\r\n")),
    "no dot after a message": ("RETR", saying(b"+OK\r\nSubject: x\r\n")),
    "negative count": ("STAT", saying(b"+OK -1 -1\r\n")),
    "absurd count": ("STAT", saying(b"+OK 99999999999999999999 1\r\n")),
    "no count": ("STAT", saying(b"+OK many\r\n")),
    "number 0": ("UIDL", saying(b"+OK\r\n0 u0\r\n.\r\n")),
    "number beyond all": ("UIDL", saying(b"+OK\r\n4294967296 u\r\n.\r\n")),
    "number of 2,000 digits": ("UIDL", saying(b"+OK\r\n" + b"9" * 2000 + b" u\r\n.\r\n")),
    "a number twice": ("UIDL", saying(b"+OK\r\n1 u1\r\n1 u2\r\n.\r\n")),
    "no name": ("UIDL", saying(b"+OK\r\n1\r\n.\r\n")),
    "neither yes nor no": ("STAT", saying(b"\x1b[31m? \r\n")),
}


@pytest.mark.parametrize("name", ENDING)
def test_malice_ends_the_session_and_deletes_nothing(name: str, drop: Maildrop, station: Pop3Station) -> None:
    command, lie = ENDING[name]
    drop.lies[command] = lie
    trouble = session(drop, station)
    if command != "CAPA":  # a server may have no CAPA
        assert isinstance(trouble, EnvironmentTrouble)
        assert trouble.problem.kind in (
            ProblemKind.PROTOCOL,
            ProblemKind.DISCONNECTED,
            ProblemKind.UNREACHABLE,
        )
        assert trouble.problem.server_said.isprintable()
        assert drop.deleted == []
    drop.lies.clear()
    assert session(drop, station, leave_on_server=False) is None
    assert station.raws() == set(drop.mails.values())
    assert sorted(drop.deleted) == sorted(drop.mails.values())


@pytest.mark.parametrize(
    "sizes", [b"1 -5\r\n", b"1 99999999999999999999\r\n", b"", b"2 0\r\n3 x\r\n", b"1 1\r\n1 2\r\n"]
)
def test_absurd_sizes_lose_nothing(sizes: bytes, drop: Maildrop, station: Pop3Station) -> None:
    drop.lies["LIST"] = saying(b"+OK\r\n" + sizes + b".\r\n")
    assert session(drop, station) is None
    assert station.raws() == set(drop.mails.values())


def test_a_name_for_several_mails_deletes_none_of_them(drop: Maildrop, station: Pop3Station) -> None:
    lines = b"".join(b"%d same\r\n" % number for number in drop.mails)
    drop.lies["UIDL"] = saying(b"+OK\r\n" + lines + b".\r\n")
    for _ in range(3):
        session(drop, station, leave_on_server=False)
        assert set(drop.deleted) <= station.raws()
    assert len(station.raws()) <= MANY


def test_what_is_refused_or_cut_short_is_not_deleted(drop: Maildrop, station: Pop3Station) -> None:
    drop.lies["RETR"] = saying(b"-ERR not today \x1b]0;x\x07\r\n")
    session(drop, station, leave_on_server=False)
    assert drop.deleted == []
    assert station.raws() == set()


def test_what_is_listed_and_not_given_is_told_until_it_is(drop: Maildrop, station: Pop3Station) -> None:
    mirror = station.mirror(Server("127.0.0.1", drop.server.port, Security.NONE, "anna"), "geheim")
    drop.lies["RETR"] = saying(b"-ERR not today\r\n")
    assert [mirror.run_pass().not_fetched for _ in range(2)] == [MANY, MANY]
    drop.lies.clear()
    assert [mirror.run_pass().not_fetched for _ in range(2)] == [0, 0]
    assert len(station.raws()) == MANY


def test_what_is_too_large_is_told(
    drop: Maildrop, station: Pop3Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tomail.sync.pop3.execute.LARGEST_MESSAGE", len(mail(1)) - 1)
    mirror = station.mirror(Server("127.0.0.1", drop.server.port, Security.NONE, "anna"), "geheim")
    report = mirror.run_pass()
    assert report.not_fetched == MANY - report.new > 0


def test_another_mail_under_the_same_number_is_deleted_only_if_it_is_here(
    drop: Maildrop, station: Pop3Station
) -> None:
    """Whatever the server gives for a number is what is kept: what it does with the number is its own."""
    drop.lies["RETR"] = lambda peer, _: peer.socket.sendall(b"+OK\r\n" + mail(99) + b".\r\n")
    session(drop, station, leave_on_server=False)
    folder = station.store.folders.all()
    assert folder
    assert mail(99) in {
        station.store.messages.raw(number)
        for number in station.store.messages.numbers([each.id for each in folder])
    }


@pytest.mark.parametrize(
    "words", [b"-ERR \x1b[2J[AUTH] \xe2\x80\xaeno" + b"!" * 800, b"-ERR", b"-ERR \xff\xfe"]
)
def test_its_words_are_shown_tamed(words: bytes, drop: Maildrop, station: Pop3Station) -> None:
    drop.lies["PASS"] = saying(words + b"\r\n")
    trouble = session(drop, station)
    assert isinstance(trouble, EnvironmentTrouble | SignInNeeded)
    assert len(trouble.problem.server_said) <= 200
    assert trouble.problem.server_said.isprintable()
