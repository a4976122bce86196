"""One SMTP conversation (RFC 5321, 6409): the only home of aiosmtplib.

The library's `send` is opportunistic about TLS, tries every sign-in method in turn and cannot tell
a connection that broke before the final dot from one that broke after it. So only its commands
are used here: TLS is required, one sign-in is tried once, and the dot is a step of its own.
"""

from __future__ import annotations

import asyncio
import base64
import re
import socket
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiosmtplib
from aiosmtplib.protocol import SMTPProtocol

from tomail.accounts import sasl
from tomail.accounts.tls import NETWORK_ERRORS, client_context, no_tls_problem, problem_of, refuse_in_clear
from tomail.accounts.transcript import DOTS, Transcript
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused, SignInNeeded
from tomail.message.wire_form import wire_form
from tomail.model.account import Security, Server
from tomail.model.credentials import BearerToken, Credential, Password

from . import replies
from .envelope import path
from .policy import Refusal, Retry, judge, judge_sign_in
from .replies import Reply, Step, problem

OWN_NAME = "[127.0.0.1]"  # RFC 5321, 4.1.3; the workstation's name is nobody's business
PIECE = 1 << 16
AHEAD = 1 << 20  # bytes handed over that have not left
_DOT_AT_START = re.compile(rb"(?m)^\.")


class AnswerLost(Exception):
    """The final dot went out and no answer came: nobody knows whether the mail was accepted."""


@dataclass(frozen=True)
class Patience:
    """Seconds to wait, at least as RFC 5321, 4.5.3.2 asks."""

    connect: float = 30.0
    command: float = 300.0
    block: float = 180.0  # for one piece of the mail to leave
    end: float = 600.0  # after the final dot


class _Client(aiosmtplib.SMTP):
    """Ends its connection at once: over TLS a goodbye would wait for the server's."""

    def close(self) -> None:
        transport = self.transport
        super().close()
        if isinstance(transport, asyncio.WriteTransport):
            transport.abort()


class _Guarded(SMTPProtocol):
    """The library's protocol, but it does not pass over what comes behind the answer to STARTTLS: before the
    handshake only a stranger can have sent that (RFC 3207, 6)."""

    _upgrading = _surplus = False

    async def start_tls(
        self, tls_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> aiosmtplib.SMTPResponse:
        self._upgrading = True
        return await super().start_tls(tls_context, server_hostname, timeout)

    async def read_response(self, timeout: float | None = None) -> aiosmtplib.SMTPResponse:
        response = await super().read_response(timeout)
        if self._upgrading and not self._over_ssl and (self._buffer or self._surplus):
            raise aiosmtplib.SMTPException("words before the handshake")
        return response

    def data_received(self, data: bytes) -> None:
        answered = self._response_waiter is not None and self._response_waiter.done()
        self._surplus = self._surplus or (self._upgrading and not self._over_ssl and answered)
        super().data_received(data)


class Session:
    """A connection to the submission server of an account, encrypted as its settings say.

    Every method raises EnvironmentTrouble if the connection breaks; then `open` is False.
    """

    def __init__(
        self, server: Server, patience: Patience | None = None, transcript: Transcript | None = None
    ) -> None:
        """Not connected yet. Raises EnvironmentTrouble if the CA file cannot be read."""
        self.server = server
        self.patience = patience or Patience()
        self._transcript = transcript or Transcript()
        try:
            context = client_context(server)
        except NETWORK_ERRORS as error:
            raise EnvironmentTrouble(problem_of(error, server)) from error
        self._client = _Client(
            hostname=server.host,
            local_hostname=OWN_NAME,
            timeout=self.patience.command,
            use_tls=server.security is Security.TLS,
            start_tls=False,
            tls_context=context,
        )
        self._socket: socket.socket | None = None
        self.transmitting = False  # the text of a mail is under way, or its last answer

    @property
    def open(self) -> bool:
        """True while commands can be sent."""
        return self._client.is_connected

    @property
    def tls_version(self) -> str:
        """ "TLSv1.3"; "" without TLS."""
        peer = self._client.get_transport_info("ssl_object") if self.open else None
        return str(peer.version()) if peer else ""

    @property
    def size_limit(self) -> int:
        """The largest mail the server takes, in bytes (RFC 1870); 0: it does not say."""
        limit = self._client.esmtp_extensions.get("size", "").strip()
        return int(limit) if limit.isdecimal() and len(limit) < 20 else 0

    def offers(self, extension: str) -> bool:
        """True if the server announced the extension (after TLS)."""
        return self._client.supports_extension(extension)

    async def reach(self) -> None:
        """Connect. Raises NETWORK_ERRORS, for `problem_of`."""
        loop = asyncio.get_running_loop()
        host, port = self.server.host, self.server.port
        failure: OSError = ConnectionRefusedError()
        for family, kind, protocol, _, address in await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM):
            self._socket = socket.socket(family, kind, protocol)
            self._socket.setblocking(False)
            try:
                async with asyncio.timeout(self.patience.connect):
                    await loop.sock_connect(self._socket, address)
                return refuse_in_clear(self.server, self._socket)
            except OSError as error:
                self._socket.close()
                failure = error
        raise failure

    async def greet(self) -> None:
        """TLS where it comes first, and the greeting. Raises NETWORK_ERRORS and EnvironmentTrouble."""
        try:
            await self._client.connect(sock=self._socket, timeout=self.patience.connect)
            if self._client.protocol:
                self._client.protocol.__class__ = _Guarded  # the library offers no other way in
        except aiosmtplib.SMTPConnectResponseError as error:
            raise EnvironmentTrouble(self._unwilling(error)) from error
        except aiosmtplib.SMTPConnectTimeoutError as error:
            raise TimeoutError from error
        except aiosmtplib.SMTPConnectError as error:
            raise _network_error(error) from error
        except aiosmtplib.SMTPException as error:
            raise EnvironmentTrouble(problem(ProblemKind.PROTOCOL, replies.PROTOCOL)) from error

    async def secure(self) -> None:
        """EHLO, and STARTTLS with a second EHLO where that is the way. Raises as `greet` does."""
        if self.server.security is Security.STARTTLS:
            await self._start_tls()
        if self.tls_version:
            self._transcript.note(self.tls_version)
        async with self._explained():
            await self._hello()

    async def sign_in(self, credential: Credential) -> None:
        """One attempt, by one method. Raises SignInNeeded, EnvironmentTrouble or Refused."""
        if not sasl.fits_a_line(credential):
            raise Refused(problem(ProblemKind.INVALID, replies.UNUSABLE_CREDENTIAL))
        async with self._explained():
            reply = await self._authenticate(credential)
        if not reply.good:
            raise judge_sign_in(reply, token=isinstance(credential, BearerToken))

    async def mail_from(
        self, sender: str, size: int = 0, *, eight_bit: bool = False, utf8: bool = False
    ) -> Reply:
        """Begin a mail of `size` bytes."""
        options = [b"SIZE=%d" % size] if size and self.offers("size") else []
        options += [b"BODY=8BITMIME"] if eight_bit and self.offers("8bitmime") else []
        options += [b"SMTPUTF8"] if utf8 else []
        return await self._command(b"MAIL", b"FROM:" + path(sender), *options)

    async def rcpt_to(self, recipient: str) -> Reply:
        """Name one recipient."""
        return await self._command(b"RCPT", b"TO:" + path(recipient))

    async def data(self) -> Reply:
        """Ask to transmit; 354 means go on with `transmit`."""
        return await self._command(b"DATA")

    async def reset(self) -> Reply:
        """Forget the mail that was begun."""
        return await self._command(b"RSET", timeout=self.patience.connect)

    async def transmit(self, body: bytes, before_end: Callable[[], None]) -> tuple[Reply, Step]:
        """Send the mail; the reply, and whether it came after the final dot (END) or before (DATA).

        `before_end` is called when only the dot is missing; what it raises ends the connection without
        it. Until the dot a broken connection means that the mail was not accepted (RFC 5321, 4.1.1.4);
        AnswerLost is raised if the dot was sent and nothing came back.
        """
        protocol = self._client.protocol
        if protocol is None:
            raise EnvironmentTrouble(self._silent())
        answer = asyncio.create_task(protocol.read_response())
        self.transmitting = True
        try:
            async with self._explained():
                self._expect_silence()
                await self._upload(wire_form(body), answer)
                if answer.done():
                    refusal = self._heard(await answer)
                    self.abort()
                    return refusal, Step.DATA
                before_end()
                self._end(protocol)
            return await self._finish(answer), Step.END
        except BaseException:
            self.abort()
            raise
        finally:
            self.transmitting = False
            answer.cancel()
            await asyncio.gather(answer, return_exceptions=True)

    async def quit(self) -> None:
        """Say goodbye; whether the server answers does not matter."""
        try:
            await self._client.quit(timeout=self.patience.connect)
        except (aiosmtplib.SMTPException, *NETWORK_ERRORS):
            pass
        finally:
            self.abort()

    def abort(self) -> None:
        """End the connection at once."""
        if self._socket and self._client.transport is None:
            self._socket.close()
        self._client.close()

    async def _start_tls(self) -> None:
        try:
            with self._transcript.unread():
                await self._hello()
                self._transcript.sent("STARTTLS")
            await self._client.starttls(timeout=self.patience.connect)
        except aiosmtplib.SMTPTimeoutError as error:
            raise TimeoutError from error
        except aiosmtplib.SMTPServerDisconnected as error:
            raise _network_error(error) from error
        except aiosmtplib.SMTPException as error:
            raise EnvironmentTrouble(no_tls_problem(self.server)) from error
        finally:
            if not self.tls_version:
                self.abort()

    async def _hello(self) -> None:
        self._transcript.sent(f"EHLO {OWN_NAME}")
        reply = await self._client.ehlo()
        self._transcript.received(reply.code, reply.message)

    async def _authenticate(self, credential: Credential) -> Reply:
        offered = {method.upper() for method in self._client.server_auth_methods}
        match credential:
            case BearerToken():
                exchange = sasl.by_token(credential, self.server, offered.__contains__)
                if exchange is not None:
                    farewell = base64.b64encode(exchange.farewell)
                    return await self._auth(exchange.mechanism.encode(), exchange.message, farewell)
            case Password() if "PLAIN" in offered:
                return await self._auth(b"PLAIN", sasl.plain(credential))
            case Password(name, secret) if "LOGIN" in offered:
                reply = await self._secret(b"AUTH", b"LOGIN")
                for answer in (name, secret):
                    if reply.code == 334:
                        reply = await self._secret(base64.b64encode(answer.encode()))
                return reply
        raise SignInNeeded(problem(ProblemKind.METHOD_DISABLED, replies.METHOD_DISABLED))

    async def _auth(self, method: bytes, message: bytes, farewell: bytes = b"*") -> Reply:
        """AUTH with an initial response (RFC 4954); a further challenge is the reason of a refusal."""
        reply = await self._secret(b"AUTH", method, base64.b64encode(message))
        return await self._secret(farewell) if reply.code == 334 else reply

    async def _secret(self, *words: bytes) -> Reply:
        shown = [word.decode() for word in words[:2]] if len(words) > 1 else []
        self._transcript.sent(" ".join([*shown, DOTS]))
        self._expect_silence()
        return self._heard(await self._client.execute_command(*words))

    async def _command(self, *words: bytes, timeout: float | None = None) -> Reply:
        self._transcript.sent(b" ".join(words).decode("utf-8", "replace"))
        async with self._explained():
            self._expect_silence()
            seconds = timeout or self.patience.command
            return self._heard(await self._client.execute_command(*words, timeout=seconds))

    def _expect_silence(self) -> None:
        """What was said before it was asked for would count as the answer to what comes next."""
        if self._client.protocol and self._client.protocol._buffer:
            raise aiosmtplib.SMTPException("an answer too many")

    def _heard(self, response: aiosmtplib.SMTPResponse) -> Reply:
        self._transcript.received(response.code, response.message)
        return Reply(response.code, response.message)

    async def _upload(self, body: bytes, answer: asyncio.Task[aiosmtplib.SMTPResponse]) -> None:
        """Everything but the final dot, piece by piece, until it has left or the server answers."""
        stuffed = memoryview(_DOT_AT_START.sub(b"..", body))
        for start in range(0, len(stuffed), PIECE):
            last = start + PIECE >= len(stuffed)
            transport = self._client.transport
            if answer.done() or not isinstance(transport, asyncio.WriteTransport):
                break
            transport.write(bytes(stuffed[start : start + PIECE]))
            await asyncio.sleep(0)  # let an early answer in
            async with asyncio.timeout(self.patience.block):
                while transport.get_write_buffer_size() > (0 if last else AHEAD) and not answer.done():
                    await asyncio.sleep(0.005)
        if not self.open and not answer.done():
            raise aiosmtplib.SMTPServerDisconnected("while transmitting")

    def _end(self, protocol: SMTPProtocol) -> None:
        """The final dot. A line on which it could not even be written never had it."""
        protocol.write(b".\r\n")
        transport = self._client.transport
        if transport is None or transport.is_closing():
            raise aiosmtplib.SMTPServerDisconnected("before the final dot")

    async def _finish(self, answer: asyncio.Task[aiosmtplib.SMTPResponse]) -> Reply:
        try:
            async with asyncio.timeout(self.patience.end):
                return self._heard(await answer)
        except (aiosmtplib.SMTPException, *NETWORK_ERRORS) as error:
            raise AnswerLost from error

    @asynccontextmanager
    async def _explained(self) -> AsyncIterator[None]:
        """The library's errors and the network's as problems; after any the connection is over."""
        try:
            yield
        except (TimeoutError, aiosmtplib.SMTPServerDisconnected) as error:
            self.abort()
            raise EnvironmentTrouble(self._silent()) from error
        except aiosmtplib.SMTPException as error:
            self.abort()
            raise EnvironmentTrouble(problem(ProblemKind.PROTOCOL, replies.PROTOCOL)) from error
        except NETWORK_ERRORS as error:
            self.abort()
            raise EnvironmentTrouble(problem_of(error, self.server)) from error

    def _silent(self) -> Problem:
        return problem(ProblemKind.DISCONNECTED, replies.SILENT, facts={"host": self.server.host})

    def _unwilling(self, error: aiosmtplib.SMTPConnectResponseError) -> Problem:
        """A greeting that is none; before TLS its words are not shown."""
        trusted = self.server.security is Security.TLS
        verdict = judge(Reply(error.code, error.message if trusted else ""), Step.GREETING)
        if isinstance(verdict, Retry | Refusal):
            return verdict.reason
        return problem(ProblemKind.PROTOCOL, replies.PROTOCOL)


async def dial(server: Server, credential: Credential, patience: Patience | None = None) -> Session:
    """A session that is signed in. Raises EnvironmentTrouble or SignInNeeded."""
    session = Session(server, patience)
    try:
        await session.reach()
        await session.greet()
        await session.secure()
        await session.sign_in(credential)
    except NETWORK_ERRORS as error:
        session.abort()
        raise EnvironmentTrouble(problem_of(error, server, session.patience.connect)) from error
    except BaseException:
        session.abort()
        raise
    return session


def _network_error(error: Exception) -> Exception:
    """What the network said below the library's error."""
    cause = error.__cause__
    while cause and isinstance(cause, aiosmtplib.SMTPException):
        cause = cause.__cause__
    return cause if isinstance(cause, NETWORK_ERRORS) else EOFError()
