"""The wire: the only home of imapclient (and of imaplib below it).

The library connects and codes folder names. Whatever carries arguments of ours, and all responses, go
through `connection` and `tokenizer` instead: the library sends CR LF inside arguments as they are, keeps
what came before STARTTLS and as much as comes, believes any literal size, and is several times slower on
message data.
"""

from __future__ import annotations

import contextlib
import imaplib
import logging
import socket
import ssl
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BufferedReader
from typing import cast

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import ProtocolError
from imapclient.imap_utf7 import decode, encode

from tomail.accounts.tls import NETWORK_ERRORS, client_context, refuse_in_clear
from tomail.model.account import Security, Server
from tomail.sync.pace import Paced

from . import responses
from .deflate import Deflating, Inflating, is_far
from .endurance import SMALL_LITERAL
from .tokenizer import Limits, ProtocolViolation, read_response
from .transcript import ImapTranscript

logging.getLogger("imapclient").setLevel(logging.CRITICAL)  # its debug lines hold names and subjects

READ_BUFFER = 1 << 18
SEND_PIECE = 1 << 18  # a socket's timeout counts for a whole sendall
LIBRARY_ERRORS = (imaplib.IMAP4.error, ProtocolError, zlib.error)
"""What the libraries raise for nonsense, beside network errors; the texts may hold anything."""


@dataclass(frozen=True)
class Timeouts:
    """Seconds to wait for a connection, and for the next bytes."""

    connect: float = 10.0
    read: float = 30.0


@dataclass(frozen=True)
class Opening:
    """What it takes to connect; `reached` is called once TCP is through."""

    server: Server
    timeouts: Timeouts
    transcript: ImapTranscript | None
    reached: Callable[[], None]


def encode_name(path: str) -> bytes:
    """A folder's path in modified UTF-7 (RFC 3501, 5.1.3)."""
    return bytes(encode(path.encode("utf-8", "replace").decode()))  # half a character has no place in it


def decode_name(name: bytes) -> str:
    """The reverse; names that are no modified UTF-7, as of servers that send UTF-8, are shown as they are."""
    with contextlib.suppress(ValueError):
        if name.isascii():
            decoded = str(decode(name))
            decoded.encode()  # half a character, which the codec lets through, is none
            return decoded
    return name.decode("utf-8", "backslashreplace")


class Wire:
    """The byte stream to a server after its greeting. Raises NETWORK_ERRORS and LIBRARY_ERRORS."""

    def __init__(self, opening: Opening) -> None:
        """Connect, with TLS where it comes first, and read the greeting."""
        self._client = _Client(opening)
        self._imap = cast(_Imap4, self._client._imap)

    @property
    def stream(self) -> BufferedReader:
        """What the server sends."""
        return self._imap.stream

    @property
    def socket(self) -> socket.socket:
        """For waiting only."""
        return self._imap.sock

    @property
    def capabilities(self) -> frozenset[str]:
        """What was said with the greeting."""
        return frozenset(self._imap.capabilities)

    @property
    def authenticated(self) -> bool:
        """True if one is signed in; setting it tells the library."""
        return bool(self._imap.state == "AUTH")

    @authenticated.setter
    def authenticated(self, signed_in: bool) -> None:
        self._imap.state = "AUTH" if signed_in else "NONAUTH"

    @property
    def tls_version(self) -> str:
        """ "TLSv1.3"; "" without TLS."""
        return (self._imap.sock.version() or "") if isinstance(self._imap.sock, ssl.SSLSocket) else ""

    def begin_answer(self) -> None:
        """What is read next has the whole time limit to come."""
        self._imap.paced.begin()

    def send(self, data: bytes) -> None:
        """Send all of `data`."""
        self._imap.send(data)

    def start_tls(self) -> None:
        """The handshake after STARTTLS was granted. All that was heard before is forgotten."""
        if self._imap.holds_unread():
            raise ProtocolViolation("data before the handshake")
        self._imap.start_tls()
        self._imap.untagged_responses.clear()

    @property
    def is_far(self) -> bool:
        """True if the server is not on this machine or in its network."""
        return is_far(self._imap.sock)

    def start_compression(self) -> None:
        """From here on both ends compress: COMPRESS was granted."""
        self._imap.start_compression()

    def holds_unread(self) -> bool:
        """True if bytes have arrived that nobody has read."""
        return self._imap.holds_unread()

    def set_capabilities(self, listed: frozenset[str]) -> None:
        """Tell the library what the server can do now."""
        self._client._cached_capabilities = tuple(each.encode("ascii", "replace") for each in listed)

    def interrupt(self) -> None:
        """End whatever another thread waits for here."""
        with contextlib.suppress(OSError):
            socket.socket.shutdown(self._imap.sock, socket.SHUT_RDWR)  # SSLSocket's own drops the TLS state

    def close(self) -> None:
        """Free the socket; never raises."""
        with contextlib.suppress(*NETWORK_ERRORS, ValueError):
            self._imap.shutdown()


class _Client(IMAPClient):  # type: ignore[misc]
    """The library, made to connect our way."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        server, timeouts = opening.server, opening.timeouts
        super().__init__(
            server.host,
            server.port,
            ssl=server.security is Security.TLS,
            timeout=SocketTimeout(timeouts.connect, timeouts.read),
        )
        self._imap.debug = 0  # the constructor turned on the formatting of every line

    def _create_IMAP4(self) -> _Imap4:  # noqa: N802  (the library's name)
        return _Imap4(self._opening)


class _Imap4(imaplib.IMAP4):
    """imaplib on a stream of ours: a large buffer, reads bounded in size and time, TLS by `accounts.tls`."""

    stream: BufferedReader
    paced: Paced
    capabilities: tuple[str, ...]

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self._deflating: Deflating | None = None
        server = opening.server
        super().__init__(server.host, server.port, opening.timeouts.connect)

    def open(self, host: str = "", port: int = 143, timeout: float | None = None) -> None:
        self.host, self.port = host, port
        self.sock = socket.create_connection((host, port), timeout)
        refuse_in_clear(self._opening.server, self.sock)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._read_from(self.sock)
        self._opening.reached()
        if self._opening.server.security is Security.TLS:
            self.start_tls()

    def _connect(self) -> None:
        """The greeting; a server that says BYE is there, but does not want us now. Raises EOFError then."""
        greeting = read_response(self.stream, Limits(literal=SMALL_LITERAL))
        if self._opening.transcript:
            self._opening.transcript.received(greeting.tag + b" " + greeting.line)
        said = responses.status(greeting.line) if greeting.tag == b"*" else None
        if said is None or said.kind not in ("OK", "PREAUTH", "BYE"):
            raise ProtocolViolation("no greeting")
        if said.kind == "BYE":
            raise EOFError("no greeting")
        self.state = "AUTH" if said.kind == "PREAUTH" else "NONAUTH"
        told = said.argument if said.code == "CAPABILITY" else b""
        self.capabilities = tuple(told.decode("ascii", "replace").upper().split())

    def start_tls(self) -> None:
        server, plain = self._opening.server, self.sock
        try:
            self.sock = client_context(server).wrap_socket(plain, server_hostname=server.host)
        except BaseException:
            self.stream.close()
            plain.close()
            raise
        self._read_from(self.sock)

    def start_compression(self) -> None:
        self.stream = BufferedReader(Inflating(self.stream, self.sock), READ_BUFFER)
        self._deflating = Deflating()

    def send(self, data: bytes) -> None:  # type: ignore[override]
        if self._opening.transcript:
            self._opening.transcript.sent(data)
        view = memoryview(self._deflating.packed(data) if self._deflating else data)
        for start in range(0, len(view), SEND_PIECE):
            self.sock.sendall(view[start : start + SEND_PIECE])

    def shutdown(self) -> None:
        self.stream.close()
        self.sock.close()

    def holds_unread(self) -> bool:
        timeout = self.sock.gettimeout()
        self.sock.setblocking(False)
        try:
            return bool(self.stream.peek(1))
        except (BlockingIOError, ssl.SSLWantReadError):
            return False
        finally:
            self.sock.settimeout(timeout)

    def _read_from(self, connected: socket.socket) -> None:
        self.paced = Paced(connected.makefile("rb", buffering=0), self._opening.timeouts.read)
        self.stream = BufferedReader(self.paced, READ_BUFFER)

    def _log(self, line: str) -> None:
        """Keep nothing: the base class remembers the last commands, passwords among them."""
