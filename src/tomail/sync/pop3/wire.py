"""A POP3 session (RFC 1939, 2449, 2595, 5034): the only home of poplib.

The library reads the greeting and the lists. It sends CR LF inside arguments as they are, takes lists
without an end, and refuses message lines above 2,048 bytes, which real mail has; so commands with arguments
of ours, the change to TLS and the messages themselves are sent and read here, and lists are bounded.
"""

from __future__ import annotations

import base64
import contextlib
import io
import poplib
import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from tomail.accounts import sasl
from tomail.accounts.tls import NETWORK_ERRORS, client_context, no_tls_problem, problem_of, refuse_in_clear
from tomail.accounts.transcript import DOTS, Transcript
from tomail.base.errors import EnvironmentTrouble, TomailError
from tomail.model.account import Security, Server
from tomail.model.credentials import BearerToken, Credential, Password
from tomail.model.mail import LARGEST_MESSAGE
from tomail.sync.pace import Paced

from . import refusals
from .stuffing import LAST_LINE, LINE_END, last_line, unstuffed

LONGEST_ANSWER = 2048
MOST_CAPABILITIES = 1000  # lines
MOST_MESSAGES = 1_000_000  # in one mailbox
BESIDES = 100  # messages that may be listed more than were counted
ONE_LINE = 1 << 30  # lines that are asked for one by one are counted by nobody
READ_BUFFER = 1 << 16
WINDOW = 50  # commands on their way, where the server allows it (RFC 2449, 6.8)


@dataclass(frozen=True)
class Timeouts:
    """Seconds to wait for a connection, and for the next bytes."""

    connect: float = 10.0
    read: float = 30.0


class Session:
    """One session with a mailbox, which the server locks meanwhile.

    `reach` and `secure` raise NETWORK_ERRORS, for `problem_of`, and EnvironmentTrouble; everything after
    them raises EnvironmentTrouble, and SignInNeeded where only a person can go on.
    """

    def __init__(
        self, server: Server, timeouts: Timeouts | None = None, transcript: Transcript | None = None
    ) -> None:
        self.server = server
        self._timeouts = timeouts or Timeouts()
        self._transcript = transcript or Transcript()
        self._socket: socket.socket | None = None
        self._client: _Client | None = None
        self._capabilities: dict[str, list[str]] = {}
        self._count = 0

    @property
    def tls_version(self) -> str:
        """ "TLSv1.3"; "" without TLS."""
        return (self._socket.version() or "") if isinstance(self._socket, ssl.SSLSocket) else ""

    def reach(self) -> None:
        """Connect."""
        self._socket = socket.create_connection((self.server.host, self.server.port), self._timeouts.connect)
        refuse_in_clear(self.server, self._socket)
        self._socket.settimeout(self._timeouts.connect)

    def secure(self) -> None:
        """Greeting and TLS, in the order that the server's definition demands; then the capabilities."""
        if self.server.security is Security.STARTTLS:
            with self._transcript.unread():
                self._greet()
                self._start_tls()
        elif self.server.security is Security.TLS:
            self._wrap()
            self._greet()
        else:
            self._greet()
        if self.tls_version:
            self._transcript.note(self.tls_version)
        self._capabilities = self._capa()
        self._connected.settimeout(self._timeouts.read)

    def sign_in(self, credential: Credential) -> None:
        """One attempt, by one method."""
        if not sasl.fits_a_line(credential):
            raise refusals.unusable_credential()
        with self._explained():
            answer = self._authenticate(credential)
        if not answer.startswith(b"+OK"):
            raise refusals.sign_in_refused(answer, credential, self.server)

    def count(self) -> int:
        """How many messages there are."""
        self._transcript.sent("STAT")
        with self._explained():
            try:
                count, size = self._open.stat()
            except (IndexError, ValueError):
                raise poplib.error_proto("not a count") from None
            if not 0 <= count <= MOST_MESSAGES:
                raise poplib.error_proto("not a count")
        self._transcript.received("+OK", f"{count} {size}")
        self._count = count + BESIDES
        return count

    def uidls(self) -> list[tuple[int, str]]:
        """(number, UIDL) of every message that `count` counted. Raises EnvironmentTrouble (UNSUPPORTED)
        without UIDL."""
        self._transcript.sent("UIDL")
        try:
            with self._explained():
                lines = self._listed(self._open.uidl)
        except EnvironmentTrouble:
            if self._client is None:
                raise
            raise refusals.no_uidl(self.server) from None
        self._transcript.received("+OK", f"({len(lines)})")
        numbered = [_numbered(line, self._count, self.server) for line in lines]
        if len({number for number, _ in numbered}) < len(numbered):  # which is which, nobody knows
            self.close()
            raise refusals.nonsense(self.server)
        return numbered

    def sizes(self) -> dict[int, int]:
        """The size of every message in bytes, by number; as the server counts."""
        with self._explained():
            lines = self._listed(self._open.list)
        numbered = (_numbered(line, self._count, self.server) for line in lines)
        return {number: int(size) for number, size in numbered if size.isdecimal() and len(size) < 20}

    def retrieve(self, numbers: Sequence[int]) -> Iterator[bytes | None]:
        """The messages in the order asked for; None for one that the server does not give."""
        for _ in self._pipelined(b"RETR", numbers):
            with self._explained():
                message = self._message()
            yield message

    def delete(self, numbers: Sequence[int]) -> None:
        """Mark messages; they go when the session ends with `quit`."""
        for _ in self._pipelined(b"DELE", numbers):
            with self._explained():
                self._answer()  # -ERR: it is gone already

    def quit(self) -> None:
        """End the session; only this makes deletions last."""
        with self._explained():
            self._transcript.sent("QUIT")
            self._open.quit()
        self._client = None

    def abort(self) -> None:
        """End the connection at once; nothing is deleted. May be called from any thread."""
        if self._socket:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)  # TLS's own is not thread-safe

    def close(self) -> None:
        """Free the connection."""
        client, self._client = self._client, None
        if client:
            with contextlib.suppress(OSError):
                client.close()
        elif self._socket:
            self._socket.close()

    def _listed(self, ask: Callable[[], tuple[bytes, list[bytes], int]]) -> list[bytes]:
        """The lines of a list of messages, no more than there are by their count."""
        with self._open.at_most(self._count):
            return ask()[1]

    @property
    def _open(self) -> _Client:
        if self._client is None:
            raise refusals.disconnected(self.server)
        return self._client

    @property
    def _connected(self) -> socket.socket:
        if self._socket is None:
            raise refusals.disconnected(self.server)
        return self._socket

    def _wrap(self) -> None:
        context = client_context(self.server)
        self._socket = context.wrap_socket(self._connected, server_hostname=self.server.host)

    def _greet(self) -> None:
        try:
            self._client = _Client(self.server.host, self._connected, self._timeouts.read)
        except poplib.error_proto as error:
            if self.server.security is Security.STARTTLS:  # whose words these are, nobody knows
                raise refusals.disconnected(self.server) from None
            raise self._explain(error) from None
        self._transcript.received("+OK")

    def _start_tls(self) -> None:
        try:
            willing = "STLS" in self._capa() and self._ask(b"STLS").startswith(b"+OK")
        except poplib.error_proto:
            willing = False
        if not willing:
            raise EnvironmentTrouble(no_tls_problem(self.server))
        if self._has_early_words():
            raise refusals.nonsense(self.server)
        self._wrap()
        self._open.sock = self._connected
        self._open.read_from(self._connected)

    def _has_early_words(self) -> bool:
        """True if something came after the answer to STLS and before the handshake: from a stranger."""
        self._connected.setblocking(False)
        early = cast(io.BufferedReader, self._open.file).peek(1)
        self._connected.settimeout(self._timeouts.connect)
        return bool(early)

    def _capa(self) -> dict[str, list[str]]:
        self._transcript.sent("CAPA")
        try:
            with self._open.at_most(MOST_CAPABILITIES):
                capabilities = self._open.capa()
        except (poplib.error_proto, UnicodeError, IndexError):
            capabilities = {}  # a server from before RFC 2449
        for name, arguments in capabilities.items():
            self._transcript.received("+OK", " ".join([name, *arguments]))
        return capabilities

    def _authenticate(self, credential: Credential) -> bytes:
        methods = {each.upper() for each in self._capabilities.get("SASL", ())}
        match credential:
            case BearerToken():
                exchange = sasl.by_token(credential, self.server, methods.__contains__)
                if exchange is None:
                    raise refusals.no_way_to_sign_in(self.server)
                farewell = base64.b64encode(exchange.farewell)
                return self._auth(exchange.mechanism.encode(), exchange.message, farewell)
            case Password() if "PLAIN" in methods and "USER" not in self._capabilities:
                return self._auth(b"PLAIN", sasl.plain(credential), b"*")
            case Password(name, secret):
                answer = self._ask(b"USER " + name.encode(), "USER •••")
                known = answer.startswith(b"+OK")
                return self._ask(b"PASS " + secret.encode(), f"PASS {DOTS}") if known else answer

    def _auth(self, method: bytes, message: bytes, farewell: bytes) -> bytes:
        """RFC 5034, without an initial response: a token is longer than a command line may be."""
        answer = self._ask(b"AUTH " + method)
        if answer.startswith(b"+ ") or answer == b"+":
            answer = self._ask(base64.b64encode(message), DOTS)
        if answer.startswith(b"+ "):  # the reason of the coming -ERR
            answer = self._ask(farewell, DOTS)
        return answer

    def _ask(self, line: bytes, shown: str = "") -> bytes:
        self._transcript.sent(shown or line.decode("ascii", "replace"))
        self._open.sock.sendall(line + b"\r\n")
        return self._answer()

    def _answer(self) -> bytes:
        self._open.begin_answer()
        line = bytes(self._open.file.readline(LONGEST_ANSWER + 1))
        if not line.endswith(b"\n") and len(line) <= LONGEST_ANSWER:
            raise EOFError
        if len(line) > LONGEST_ANSWER or not line.startswith((b"+", b"-ERR")):
            raise poplib.error_proto(line[:100])
        status, _, text = line.rstrip(b"\r\n").partition(b" ")
        self._transcript.received(status.decode("ascii", "replace"), refusals.said(text))
        return line.rstrip(b"\r\n")

    def _pipelined(self, command: bytes, numbers: Sequence[int]) -> Iterator[int]:
        """Send `command` for each number, many at a time where allowed; yields when its answer is next."""
        ahead = WINDOW if "PIPELINING" in self._capabilities else 1
        sent = 0
        for answered, number in enumerate(numbers):
            if sent - answered <= ahead // 2:
                batch = numbers[sent : answered + ahead]
                with self._explained():
                    self._open.sock.sendall(b"".join(b"%s %d\r\n" % (command, each) for each in batch))
                sent += len(batch)
            yield number

    def _message(self) -> bytes | None:
        """The message whose answer is next, as it stands on the wire but for the stuffed dots."""
        if self._answer().startswith(b"-ERR"):
            return None
        stream = cast(io.BufferedReader, self._open.file)
        data = bytearray(LINE_END)  # as if a line had ended before: the first one may be the last
        end = -1
        while end < 0:
            chunk, seen = stream.peek(), len(data)
            if not chunk:
                raise EOFError
            data += chunk
            end = last_line(data, max(seen - len(LAST_LINE), 0))
            stream.read(len(chunk) if end < 0 else end + len(LAST_LINE) - seen)
            if len(data) > LARGEST_MESSAGE:
                raise refusals.too_much(self.server)
        del data[end:]
        return unstuffed(data) if end else b""

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        """The library's errors and the network's as problems; a broken connection is closed."""
        try:
            yield
        except poplib.error_proto as error:
            raise self._explain(error) from None
        except NETWORK_ERRORS as error:
            self.close()
            lost = EOFError() if isinstance(error, TimeoutError) else error
            raise EnvironmentTrouble(problem_of(lost, self.server, self._timeouts.read)) from None

    def _explain(self, error: poplib.error_proto) -> TomailError:
        answer = error.args[0] if error.args else b""
        if isinstance(answer, bytes) and answer.startswith(b"-ERR"):
            return refusals.command_refused(answer)
        self.close()
        if isinstance(error, _Endless):
            return refusals.too_much(self.server)
        return refusals.disconnected(self.server) if "EOF" in str(answer) else refusals.nonsense(self.server)


class _Endless(poplib.error_proto):
    pass


class _Client(poplib.POP3):
    """The library's client on a socket that is there already, which believes no line that was cut off, and
    takes no list without an end."""

    def __init__(self, host: str, connected: socket.socket, seconds: float) -> None:
        self._connected = connected
        self._seconds = seconds
        self._lines_left = ONE_LINE
        self._paced: Paced | None = None
        super().__init__(host)

    @contextlib.contextmanager
    def at_most(self, lines: int) -> Iterator[None]:
        """Meanwhile an answer may have so many lines after its first."""
        self._lines_left = lines + 2
        try:
            yield
        finally:
            self._lines_left = ONE_LINE

    def read_from(self, connected: socket.socket) -> None:
        """Read here from now on, as long as something comes."""
        self._paced = Paced(connected.makefile("rb", buffering=0), self._seconds)
        self.file = io.BufferedReader(self._paced, READ_BUFFER)

    def begin_answer(self) -> None:
        """What is read next has the whole time limit to come."""
        if self._paced is None:  # the greeting: the library has just begun to read by itself
            self.read_from(self._connected)
        else:
            self._paced.begin()

    def _getresp(self) -> bytes:
        self.begin_answer()
        return bytes(super()._getresp())  # type: ignore[misc]

    def _getline(self) -> tuple[bytes, int]:
        if self._lines_left < 0:
            raise _Endless("list too long")
        self._lines_left -= 1
        line = bytes(self.file.readline(LONGEST_ANSWER + 1))
        if not line.endswith(b"\n"):
            raise poplib.error_proto("line too long" if len(line) > LONGEST_ANSWER else "-ERR EOF")
        return line.removesuffix(b"\n").removesuffix(b"\r"), len(line)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        return self._connected


def _numbered(line: bytes, most: int, server: Server) -> tuple[int, str]:
    number, _, rest = line.partition(b" ")
    if not (number.isdigit() and len(number) < 10 and 0 < int(number) <= most and rest.strip()):
        raise refusals.nonsense(server)
    return int(number), rest.strip().decode("utf-8", "backslashreplace")
