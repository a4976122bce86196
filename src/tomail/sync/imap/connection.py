"""A connection to an IMAP server: commands out, responses in, errors as problems.

Not thread-safe: one connection a thread. Only `interrupt` may be called from another one.
"""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass

from tomail.accounts.tls import NETWORK_ERRORS, no_tls_problem, problem_of
from tomail.base.errors import EnvironmentTrouble
from tomail.base.threads import Waker
from tomail.model.account import Security, Server

from . import refusals, responses
from .endurance import Allowance, Endurance
from .responses import Status
from .tokenizer import ProtocolViolation, Response, is_status, read_response
from .transcript import ImapTranscript
from .wire import LIBRARY_ERRORS, Opening, Timeouts, Wire

NONSYNC_SHORT = 4096  # LITERAL- (RFC 7888)
LONGEST_QUOTED = 1000


@dataclass(frozen=True)
class Literal:
    """An argument that is sent as a literal, whatever bytes it holds."""

    data: bytes


Part = bytes | Literal


@dataclass(frozen=True)
class Reply:
    """The untagged responses to a command, and its own OK."""

    untagged: list[Response]
    status: Status


@dataclass(frozen=True)
class _Ahead:
    """Commands that were sent in one go, and of whose answers nothing is read yet."""

    commands: tuple[bytes, ...]
    tags: list[bytes]
    allowance: Allowance | None


def astring(text: str | bytes) -> Part:
    """`text` as an argument: quoted where that is safe, else a literal. Nothing in it becomes a command."""
    data = text.encode("utf-8", "replace") if isinstance(text, str) else text
    if len(data) > LONGEST_QUOTED or any(byte < 0x20 or byte > 0x7E for byte in data):
        return Literal(data)
    return b'"' + data.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def _line(parts: Sequence[Part]) -> bytes | None:
    """The command's one line; None if it has literals, which wait for the server."""
    if any(isinstance(each, Literal) for each in parts):
        return None
    return b" ".join(each for each in parts if isinstance(each, bytes))


def _lines(tags: Sequence[bytes], commands: Sequence[bytes]) -> bytes:
    return b"".join(b"%b %b\r\n" % pair for pair in zip(tags, commands, strict=True))


class Connection:
    """A connection, encrypted as its server's definition demands. Methods raise EnvironmentTrouble:
    `ServerSaidNo` to one command, `ConnectionLost` for good."""

    def __init__(
        self,
        server: Server,
        timeouts: Timeouts | None = None,
        transcript: ImapTranscript | None = None,
        reached: Callable[[], None] = lambda: None,
    ) -> None:
        """Connect, negotiate TLS, read the capabilities; `reached` is called once TCP is through.

        Nothing of a sign-in is sent here, and nothing at all after a handshake that failed.
        """
        self.server = server
        self._transcript = transcript
        self._timeouts = timeouts or Timeouts()
        self._endurance = Endurance()
        self._count = 0
        self._busy = False
        self._announced = b""  # capabilities that came with another answer
        self._ahead: deque[_Ahead] = deque()
        with self._translating():
            self._wire = Wire(Opening(server, self._timeouts, transcript, reached))
        try:
            self._secure()
        except BaseException:
            self._wire.close()
            raise

    @property
    def capabilities(self) -> frozenset[str]:
        """What the server can do, upper case."""
        return self._capabilities

    @property
    def tls_version(self) -> str:
        """ "TLSv1.3"; "" without TLS."""
        return self._wire.tls_version

    @property
    def signed_in(self) -> bool:
        """True after `accept_sign_in`, and where the server greeted with PREAUTH (inside TLS only)."""
        return self._wire.authenticated

    def can(self, capability: str) -> bool:
        """True if the server has `capability`."""
        return capability in self._capabilities

    def run(self, *parts: Part, allowance: Allowance | None = None) -> Reply:
        """Send a command and read its answer to the end."""
        untagged: list[Response] = []
        answer = self.stream(*parts, allowance=allowance)
        while True:
            try:
                untagged.append(next(answer))
            except StopIteration as end:
                return Reply(untagged, end.value)

    def run_together(self, commands: Sequence[bytes]) -> tuple[list[Response], list[Status]]:
        """Send commands of which none waits for another's answer in one go (RFC 3501, 5.5).

        All untagged responses, and the status of each command, also if that is NO.
        """
        with self._translating():
            tags = self._sent_ahead(commands)
            if tags is None:
                tags = self._new_tags(len(commands))
                self._wire.send(_lines(tags, commands))
            untagged: list[Response] = []
            return untagged, self._read_answers(tags, untagged.append)

    def stream(self, *parts: Part, allowance: Allowance | None = None) -> Generator[Response, None, Status]:
        """The same, a response at a time; its value is the status. Unless it is read to its end, the
        connection is given up. Of what goes beyond `allowance` too."""
        with self._translating():
            [tag] = self._sent_ahead([_line(parts)]) or [self._send(parts, allowance)]
            while (response := self._next(tag)).tag != tag:
                yield response
            return self._accepted(response)

    def send_ahead(self, *exchanges: Sequence[bytes], allowance: Allowance | None = None) -> None:
        """Send in one go what is asked for next, and after that, so that the server works on it meanwhile. If
        something else is asked for before, all answers are read past, as if this had never been said. What is
        on its way already is not sent again."""
        if any(each.commands == tuple(exchange) for each in self._ahead for exchange in exchanges):
            return
        with self._translating():
            self._refuse_if_busy()
            ahead = [_Ahead(tuple(each), self._count_on(len(each)), allowance) for each in exchanges]
            self._wire.send(b"".join(_lines(each.tags, each.commands) for each in ahead))
            self._ahead.extend(ahead)

    def is_ahead(self, command: bytes) -> bool:
        """True if the answer to this is on its way, and nobody asked for it."""
        return any(each.commands == (command,) for each in self._ahead)

    def converse(self, command: bytes, answer: Callable[[bytes], bytes]) -> Status:
        """A command whose challenges `answer` answers (AUTHENTICATE). Its status, also if that is NO."""
        with self._translating():
            tag = self._send((command,))
            while (response := self._next(tag, continuing=True)).tag != tag:
                if response.tag == b"+":
                    self._wire.send(answer(response.line) + b"\r\n")
            return self._finished(response)

    def idle(self, waker: Waker, seconds: float) -> list[Response]:
        """IDLE (RFC 2177) until the server tells something, `waker` wakes, or `seconds` are over.

        A server that does not answer DONE within the read timeout is lost.
        """
        with self._translating():
            tag = self._send((b"IDLE",))
            told = self._until_continuation(tag)
            if not told and (self._wire.holds_unread() or waker.wait(seconds, self._wire.socket)):
                told.append(self._next(tag))
            self._wire.send(b"DONE\r\n")
            self._endurance = Endurance()
            while (response := self._next(tag)).tag != tag:
                told.append(response)
            self._accepted(response)
            return told

    def accept_sign_in(self, status: Status) -> None:
        """The sign-in was answered with OK `status`: go on signed in, with fresh capabilities."""
        self._wire.authenticated = True
        announced = status.argument if status.code == "CAPABILITY" else self._announced
        if announced:
            self._set_capabilities(announced)
        else:
            self.refresh_capabilities()

    def refresh_capabilities(self) -> None:
        """Ask again: what was said before TLS or before the sign-in does not count any more."""
        for response in self.run(b"CAPABILITY").untagged:
            name, _, listed = response.line.partition(b" ")
            if name.upper() == b"CAPABILITY":
                self._set_capabilities(listed)

    def compress(self) -> None:
        """COMPRESS (RFC 4978), once signed in; where the server refuses, all stays as it is."""
        with contextlib.suppress(refusals.ServerSaidNo):
            self.run(b"COMPRESS DEFLATE")
            self._wire.start_compression()

    @property
    def is_far(self) -> bool:
        """True if the server is not on this machine or in its network."""
        return self._wire.is_far

    def hiding_secrets(self) -> contextlib.AbstractContextManager[None]:
        """While it lasts, the transcript shows no argument that is sent."""
        return self._transcript.hiding() if self._transcript else contextlib.nullcontext()

    def interrupt(self) -> None:
        """End whatever another thread waits for on this connection."""
        self._wire.interrupt()

    def close(self) -> None:
        """Say LOGOUT if that is still possible, and free the socket; never raises."""
        self._ahead.clear()  # no answer is waited for
        with contextlib.suppress(EnvironmentTrouble), self._translating():
            self._send((b"LOGOUT",))
        self._wire.close()

    def _secure(self) -> None:
        self._capabilities = self._wire.capabilities
        if self.signed_in and self.server.security is not Security.TLS:  # PREAUTH in clear text
            raise EnvironmentTrouble(no_tls_problem(self.server))
        if self.tls_version:
            self._note_tls()
        if not self._capabilities:
            self._ask_capabilities()
        if self.server.security is Security.STARTTLS:
            self._start_tls()

    def _ask_capabilities(self) -> None:
        """The greeting did not tell them."""
        self._count = -1  # so that the first command of ours is always t1
        with contextlib.suppress(refusals.ServerSaidNo):
            self.refresh_capabilities()
        if "IMAP4REV1" not in self._capabilities and "IMAP4REV2" not in self._capabilities:
            raise refusals.nonsense(self.server)

    def _start_tls(self) -> None:
        if not self.can("STARTTLS"):
            raise EnvironmentTrouble(no_tls_problem(self.server))
        try:
            self.run(b"STARTTLS")
            if self._wire.holds_unread():
                raise refusals.disconnected(self.server)
        except (refusals.ServerSaidNo, refusals.ConnectionLost):  # their text came in clear: nobody sees it
            raise EnvironmentTrouble(no_tls_problem(self.server)) from None
        with self._translating():
            self._wire.start_tls()
        self._note_tls()
        self._capabilities = frozenset()
        self.refresh_capabilities()

    def _note_tls(self) -> None:
        if self._transcript:
            self._transcript.secured(self.tls_version)

    def _set_capabilities(self, listed: bytes) -> None:
        self._capabilities = frozenset(listed.decode("ascii", "replace").upper().split())
        self._wire.set_capabilities(self._capabilities)

    def _new_tags(self, count: int = 1, allowance: Allowance | None = None) -> list[bytes]:
        self._refuse_if_busy()
        while self._ahead:
            ahead = self._ahead.popleft()
            self._expect(ahead.allowance)
            self._read_answers(ahead.tags, lambda _response: None)
        self._expect(allowance)
        return self._count_on(count)

    def _refuse_if_busy(self) -> None:
        if self._busy:
            raise EOFError("an earlier answer was not read to its end")

    def _expect(self, allowance: Allowance | None) -> None:
        """An answer that is read from here on."""
        self._busy = True
        self._endurance = Endurance(allowance)
        self._announced = b""

    def _count_on(self, count: int) -> list[bytes]:
        self._count += count
        return [b"t%d" % number for number in range(self._count - count + 1, self._count + 1)]

    def _sent_ahead(self, commands: Sequence[bytes | None]) -> list[bytes] | None:
        """The tags, if exactly this was sent ahead, and is what is to be read next."""
        if not self._ahead or self._ahead[0].commands != tuple(commands):
            return None
        self._refuse_if_busy()
        ahead = self._ahead.popleft()
        self._expect(ahead.allowance)
        return ahead.tags

    def _read_answers(self, tags: list[bytes], heard: Callable[[Response], None]) -> list[Status]:
        """To the last one's end; `heard` gets what comes untagged."""
        finished: dict[bytes, Status] = {}
        while len(finished) < len(tags):
            response = self._next(*tags)
            if response.tag in tags:
                finished[response.tag] = self._finished(response)
            else:
                heard(response)
        return [finished[tag] for tag in tags]

    def _send(self, parts: tuple[Part, ...], allowance: Allowance | None = None) -> bytes:
        [tag] = self._new_tags(allowance=allowance)
        line = tag
        for part in parts:
            if isinstance(part, bytes):
                line += b" " + part
            else:
                self._announce(tag, line, len(part.data))
                self._wire.send(part.data)
                line = b""
        self._wire.send(line + b"\r\n")
        return tag

    def _announce(self, tag: bytes, line: bytes, size: int) -> None:
        if self.can("LITERAL+") or (self.can("LITERAL-") and size <= NONSYNC_SHORT):
            self._wire.send(line + b" {%d+}\r\n" % size)
        else:
            self._wire.send(line + b" {%d}\r\n" % size)
            self._until_continuation(tag)

    def _until_continuation(self, tag: bytes) -> list[Response]:
        untagged: list[Response] = []
        while (response := self._next(tag, continuing=True)).tag != b"+":
            if response.tag == tag:
                self._accepted(response)  # raises for a NO; an OK makes no sense here
                raise ProtocolViolation("no continuation")
            untagged.append(response)
        return untagged

    def _next(self, *tags: bytes, continuing: bool = False) -> Response:
        self._wire.begin_answer()
        response = read_response(self._wire.stream, self._endurance.limits)
        self._endurance.hear(response)
        if self._transcript:
            self._transcript.received(response.tag + b" " + response.line)
        if response.tag == b"*":
            self._notice(response)
        elif response.tag not in tags and not (continuing and response.tag == b"+"):
            raise ProtocolViolation("unexpected tag")
        return response

    def _notice(self, response: Response) -> None:
        """What concerns the connection, whenever it comes."""
        word = response.line[:10].upper()
        if word == b"CAPABILITY":
            self._announced = response.line[11:]
        elif word.startswith(b"BYE") and is_status(response):
            said = responses.status(response.line)
            trusted = self.tls_version or self.server.security is Security.NONE
            raise refusals.disconnected(self.server, said.text if said and trusted else "")

    def _finished(self, response: Response) -> Status:
        status = responses.status(response.line)
        if status is None or status.kind not in ("OK", "NO", "BAD"):
            raise ProtocolViolation("no status")
        self._busy = False
        return status

    def _accepted(self, response: Response) -> Status:
        status = self._finished(response)
        if not status.ok:
            raise refusals.command_refused(status)
        return status

    @contextlib.contextmanager
    def _translating(self) -> Iterator[None]:
        try:
            yield
        except (ProtocolViolation, RecursionError, *LIBRARY_ERRORS) as error:
            raise refusals.unusable(self.server, error) from None
        except NETWORK_ERRORS as error:
            raise refusals.ConnectionLost(problem_of(error, self.server, self._timeouts.read)) from error
