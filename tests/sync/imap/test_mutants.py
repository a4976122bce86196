"""Dialogues with a server that stammers: nothing breaks, and what is there is here in the end."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from tests.servers.hostile import QRESYNC, HostileServer
from tests.servers.scripted import Peer
from tests.torture import TORTURE
from tomail.base.errors import EnvironmentTrouble, SignInNeeded
from tomail.model.account import Account, Protocol, Security, Server
from tomail.sync.imap import connection, responses, selecting
from tomail.sync.imap.namespaces import read_namespaces
from tomail.sync.imap.responses import Status
from tomail.sync.imap.tokenizer import Limits, ProtocolViolation, Response, read_response
from tomail.sync.imap.wire import Timeouts, decode_name

from .conftest import Station, mail
from .mutants import mutated

SEED = int(os.environ.get("TOMAIL_SEED", "0"))
SECONDS = float(os.environ.get("TOMAIL_TORTURE_SECONDS", "300")) if TORTURE else 0.0
DIALOGUES = 12  # of each kind, at least
READINGS = 200
SMALL = Limits(line=1 << 20, literal=1 << 20, discarded=1 << 22)


class Stammering:
    """A line whose server's words are changed, now and then, while `random` is set."""

    def __init__(self) -> None:
        self.random: Random | None = None
        self.said: list[bytes] = []

    def talk(self, server: HostileServer, peer: Peer) -> None:
        true_socket, stammer = peer.socket, self

        class Line:
            def sendall(self, data: bytes) -> None:
                random = stammer.random
                if random and random.random() < 0.15:
                    data = mutated(data, random)
                stammer.said.append(data)
                true_socket.sendall(data)

            def __getattr__(self, name: str) -> object:
                return getattr(true_socket, name)

        peer.socket = Line()  # type: ignore[assignment]
        server._talk(peer)


@pytest.fixture
def stammer() -> Stammering:
    return Stammering()


@pytest.fixture(params=["plain", "qresync"])
def server(request: pytest.FixtureRequest, stammer: Stammering) -> Iterator[HostileServer]:
    made = HostileServer(QRESYNC) if request.param == "qresync" else HostileServer()
    made.server._conversation = lambda peer: stammer.talk(made, peer)
    with made:
        yield made


@pytest.fixture
def station(server: HostileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Station]:
    monkeypatch.setattr(connection, "Timeouts", lambda: Timeouts(connect=2.0, read=0.3))
    at = Server("127.0.0.1", server.port, Security.NONE, "anna")
    account = Account("k3f9ab", "Praxis", "Praxis", "anna@praxis.test", Protocol.IMAP, at, at)
    made = Station(account, "x", tmp_path / "m.db")
    yield made
    made.close()


def test_a_server_that_stammers(server: HostileServer, station: Station, stammer: Stammering) -> None:
    for number in range(12):
        server.mailbox.put(mail(f"m{number}"))
    station.sync()
    began, seed = time.monotonic(), SEED
    while seed - SEED < DIALOGUES or time.monotonic() - began < SECONDS / 2:
        seed += 1
        stammer.random = Random(seed)
        server.mailbox.put(mail(f"n{seed}"))
        for old in list(server.mailbox.folders["INBOX"])[:-20]:
            del server.mailbox.folders["INBOX"][old]
            server.mailbox.modseq += 1
        one_pass(station, seed)
        stammer.random = None
        heal(server, station, seed)


def one_pass(station: Station, seed: int) -> None:
    began = time.monotonic()
    try:
        station.sync()
    except (EnvironmentTrouble, SignInNeeded):
        pass
    except Exception as defect:
        raise AssertionError(f"seed {seed}") from defect
    assert time.monotonic() - began < 30, seed


def heal(server: HostileServer, station: Station, seed: int) -> None:
    """After a few honest passes every message of the server is here again."""
    there = set(server.mailbox.folders["INBOX"])
    for _ in range(6):
        with suppress(EnvironmentTrouble):  # a busy machine may be slower than the short patience here
            station.sync()
        if there <= here(station):
            return
    raise AssertionError(f"seed {seed}: {there - here(station)} missing")


def here(station: Station) -> set[int]:
    return {row.uid for row in station.rows() if row.uid is not None}


# --- the reader alone ---------------------------------------------------------------------------------------


def recorded() -> list[bytes]:
    """What servers said: ours, and those of the corpora where they are present."""
    home = Path(os.environ.get("TOMAIL_CORPORA") or Path.home() / ".cache" / "tomail-corpora") / "dev"
    files = [*(home / "libetpan/scenario").rglob("*"), *(home / "imaptest/scenario").rglob("*")]
    foreign = [path.read_bytes() for path in files if path.is_file() and path.stat().st_size < 100_000]
    return [OURS, *(data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n") for data in foreign)]


OURS = b"\r\n".join(
    [
        b"* OK [CAPABILITY IMAP4rev1] ready",
        b'* ID ("name" "x" NIL NIL)',
        b'* NAMESPACE (("" "/")) NIL (("#s/" "/"))',
        b'* LIST (\\HasChildren \\Sent) "/" "a&AOQ-b"',
        b'* STATUS "x" (MESSAGES 3 UIDNEXT 4 UIDVALIDITY 5 HIGHESTMODSEQ 6)',
        b"* 3 EXISTS",
        b"* OK [UIDVALIDITY 5] x",
        b"* OK [UIDNEXT 4] x",
        b"* OK [HIGHESTMODSEQ 9] x",
        b"* OK [PERMANENTFLAGS (\\Seen \\*)] x",
        b"* VANISHED (EARLIER) 1:4,7",
        b"* 1 FETCH (UID 4 FLAGS (\\Seen) MODSEQ (9))",
        b'* 2 FETCH (UID 5 FLAGS () INTERNALDATE "01-Nov-2026 10:00:00 +0000" BODY[] {10}\r\n0123456789)',
        b"* 2 FETCH (UID 6 RFC822.SIZE 5 EMAILID (M1) BODY[HEADER.FIELDS (SUBJECT)] {4}\r\na:b\r\n)",
        b"* SEARCH 1 2 3",
        b'* ESEARCH (TAG "t1") UID ALL 1:3,5',
        b"t1 OK [COPYUID 5 1:2 8,9] done",
        b"t2 NO [APPENDUID 5 8] no\r\n",
    ]
)


def read_all(data: bytes) -> None:
    """Everything that is asked of responses, of all of them."""
    stream = io.BytesIO(data)
    untagged: list[Response] = []
    while True:
        try:
            untagged.append(read_response(stream, SMALL))
        except (ProtocolViolation, EOFError):
            break
    for response in untagged:
        asked(response)
    with suppress(ProtocolViolation):
        selecting.read_selected("INBOX", untagged, Status("OK", "", b"", ""), (5, 9))


def asked(response: Response) -> None:
    for question in (
        responses.listed, responses.folder_status, responses.fetched, responses.vanished, responses.searched,
        responses.counted, responses.server_name, responses.enabled_qresync, read_namespaces,
    ):  # fmt: skip
        with suppress(ProtocolViolation):
            question(response)
    said = responses.status(response.line)
    if said:
        assert said.text.isprintable()
        assert len(said.text) <= 200
        for code in (responses.copied, responses.appended):
            with suppress(ProtocolViolation):
                code(said.argument)
    decode_name(response.line[:200]).encode()


def test_the_reader_is_never_surprised() -> None:
    random = Random(SEED)
    said = recorded()
    for data in said:
        read_all(data)
    began, count = time.monotonic(), 0
    while count < READINGS or time.monotonic() - began < SECONDS:
        data = mutated(random.choice(said), random)
        try:
            started = time.monotonic()
            read_all(data)
        except Exception as defect:
            raise AssertionError(f"seed {SEED}, reading {count}: {data!r}") from defect
        assert time.monotonic() - started < 5
        count += 1
    print(f"{count} readings")
