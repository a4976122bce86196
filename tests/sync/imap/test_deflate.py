"""Compressed lines: the same bytes, bounded pieces, and only where it pays."""

from __future__ import annotations

import io
import socket
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tomail.sync.imap import session, wire
from tomail.sync.imap.deflate import RAW_DEFLATE, Deflating, Inflating, is_far

from .conftest import Station, mail


class Trickle(io.RawIOBase):
    """Gives a few bytes at a time."""

    def __init__(self, data: bytes, size: int) -> None:
        self._data, self._size = io.BytesIO(data), size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        data = self._data.read(min(self._size, len(buffer)))
        buffer[: len(data)] = data
        return len(data)


@pytest.fixture(scope="module")
def pair():
    one, other = socket.socketpair()
    yield one
    one.close()
    other.close()


def reading(packed: bytes, line: socket.socket, size: int = 7) -> io.BufferedReader:
    return io.BufferedReader(Inflating(io.BufferedReader(Trickle(packed, size)), line), 64)


@given(st.lists(st.binary(max_size=300), max_size=12), st.integers(1, 50))
def test_what_is_packed_comes_back(pair: socket.socket, pieces: list[bytes], size: int) -> None:
    deflating = Deflating()
    packed = b"".join(map(deflating.packed, pieces))
    assert reading(packed, pair, size).read() == b"".join(pieces)


def test_a_bomb_comes_in_small_pieces(pair: socket.socket) -> None:
    packed = Deflating().packed(bytes(50_000_000))
    stream = Inflating(io.BufferedReader(io.BytesIO(packed)), pair)  # type: ignore[arg-type]
    buffer = bytearray(1000)
    assert [stream.readinto(buffer) for _ in range(3)] == [1000, 1000, 1000]
    assert len(stream._packed) <= 65_536


@given(st.binary(min_size=1, max_size=200))
def test_nonsense_is_an_error_or_an_end(pair: socket.socket, data: bytes) -> None:
    try:
        reading(data, pair).read()
    except wire.LIBRARY_ERRORS:
        return


def test_a_line_that_does_not_wait_says_that_nothing_is_there() -> None:
    near, far = socket.socketpair()
    with near, far:
        stream = io.BufferedReader(Inflating(near.makefile("rb"), near))
        deflating = Deflating()
        far.sendall(deflating.packed(b"* OK\r\n"))
        assert stream.readline() == b"* OK\r\n"
        near.setblocking(False)
        assert stream.peek(1) == b""
        far.sendall(deflating.packed(b"* 1 EXISTS\r\n"))
        near.setblocking(True)
        assert stream.readline() == b"* 1 EXISTS\r\n"
        stream.close()


def test_only_what_is_far_away_is_far() -> None:
    class Line:
        def __init__(self, peer: str) -> None:
            self.peer = peer

        def getpeername(self) -> tuple[str, int]:
            return self.peer, 993

    near = ("127.0.0.1", "192.168.1.4", "10.1.2.3", "fe80::1%eth0", "::1", "fd00::4")
    assert not [peer for peer in near if is_far(Line(peer))]  # type: ignore[arg-type]
    assert is_far(Line("142.250.1.108"))  # type: ignore[arg-type]
    assert is_far(Line("2a00:1450:4001::6c"))  # type: ignore[arg-type]


@pytest.mark.parametrize("slow", [True, False])
def test_a_slow_line_is_compressed_in_the_middle_of_a_pass(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch, slow: bool
) -> None:
    for n in range(6):
        dovecot.append(mail_user.address, "INBOX", mail(f"m{n}", "Befund " * 500))
    monkeypatch.setattr(wire, "is_far", lambda _: True)
    monkeypatch.setattr(session, "SAMPLE_BYTES", 1000)
    monkeypatch.setattr(session, "SLOW_LINE", 10**12 if slow else 0)
    started = count_calls(monkeypatch)
    station.sync()
    assert len(started) == slow
    assert station.raws() == sorted(dovecot.messages(mail_user.address))
    dovecot.append(mail_user.address, "INBOX", mail("danach"))
    assert station.sync().new == 1
    station.flag(station.named("danach"), add=session.Flags.SEEN)
    station.sync()
    assert {"\\Seen"} <= dovecot.flags(mail_user.address)[-1]


def count_calls(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    calls: list[int] = []
    real = wire.Wire.start_compression
    monkeypatch.setattr(wire.Wire, "start_compression", lambda self: (calls.append(1), real(self))[1])
    return calls


def test_what_is_near_is_never_compressed(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("m", "Befund " * 500))
    monkeypatch.setattr(session, "SAMPLE_BYTES", 0)
    monkeypatch.setattr(session, "SLOW_LINE", 10**12)
    started = count_calls(monkeypatch)
    station.sync()
    assert started == []


def test_a_zlib_stream_is_not_what_the_line_speaks(pair: socket.socket) -> None:
    with pytest.raises(zlib.error):
        reading(zlib.compress(b"x" * 100), pair).read()
    assert RAW_DEFLATE < 0


def test_idle_on_a_compressed_line(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    station.sync()
    opened = session.open_session(station.account, station.credentials)  # type: ignore[arg-type]
    opened.connection.compress()
    opened.select("INBOX")
    dovecot.append(mail_user.address, "INBOX", mail("neu"))
    told = opened.idle(station.stop, 10)
    assert any(b"EXISTS" in response.line for response in told)
    opened.close()
