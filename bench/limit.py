"""The raw limit: what the server delivers when nothing is stored."""

from __future__ import annotations

import re
import socket

from bench.server import PASSWORD, BenchServer
from bench.table import timed

STATUS = b'LIST "" "*" RETURN (STATUS (MESSAGES UIDNEXT UIDVALIDITY UNSEEN HIGHESTMODSEQ))'
WHOLE = b"UID FETCH 1:* (UID FLAGS INTERNALDATE BODY.PEEK[])"
BUFFER = 1 << 20
TAIL = 64_000  # bytes: more than a tagged answer, or what SELECT tells of hundreds of flags
WINDOW = 50  # POP3 commands on their way
LAST_LINE = b"\r\n.\r\n"


class Line:
    """An IMAP connection that reads answers to their end and forgets them."""

    def __init__(self, server: BenchServer, user: str) -> None:
        self._socket = socket.create_connection(("localhost", server.imap))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.recv(BUFFER)
        self._buffer = bytearray(BUFFER)
        self._count = 0
        self.drain(b"LOGIN %s %s" % (user.encode(), PASSWORD.encode()))

    def drain(self, command: bytes) -> int:
        """Bytes of the whole answer."""
        self._count += 1
        tag = b"d%d " % self._count
        self._socket.sendall(tag + command + b"\r\n")
        total, tail, view = 0, b"\r\n", memoryview(self._buffer)
        while not (tail.endswith(b"\r\n") and b"\r\n" + tag in tail):
            count = self._socket.recv_into(view)
            if not count:
                raise EOFError("the server went away")
            total += count
            tail = (tail + bytes(view[max(0, count - TAIL) : count]))[-TAIL:]
        self._tail = tail
        return total

    def told(self, command: bytes) -> bytes:
        """The end of a short answer."""
        self.drain(command)
        return self._tail

    def close(self) -> None:
        """End without a word."""
        self._socket.close()


class Follower:
    """What a client that numbers changes hears on a new connection: all since the last time, and new mail."""

    def __init__(self, server: BenchServer, user: str) -> None:
        self._server, self._user = server, user
        self._known = (0, 0, 0)
        line = self._line()
        self._know(line.told(b"SELECT INBOX"))
        line.close()

    def drained(self) -> float:
        """Seconds of the dialogue."""
        return timed(self._drain)

    def _drain(self) -> None:
        uidvalidity, modseq, uidnext = self._known
        line = self._line()
        self._know(line.told(b"SELECT INBOX (QRESYNC (%d %d))" % (uidvalidity, modseq)))
        line.drain(STATUS)
        if self._known[2] > uidnext:
            line.drain(
                b"UID FETCH %d:%d (UID FLAGS INTERNALDATE BODY.PEEK[])" % (uidnext, self._known[2] - 1)
            )
        line.close()

    def _line(self) -> Line:
        line = Line(self._server, self._user)
        line.drain(b"ENABLE QRESYNC")
        return line

    def _know(self, answer: bytes) -> None:
        codes = (b"UIDVALIDITY", b"HIGHESTMODSEQ", b"UIDNEXT")
        uidvalidity, modseq, uidnext = (int(re.search(rb"\[%b (\d+)\]" % each, answer)[1]) for each in codes)  # type: ignore[index]
        self._known = (uidvalidity, modseq, uidnext)


def drained(server: BenchServer, user: str) -> float:
    """Seconds to read every message of the inbox, from the connection's start."""

    def act() -> None:
        line = Line(server, user)
        line.drain(b"SELECT INBOX")
        line.drain(WHOLE)
        line.close()

    return timed(act)


def drained_pop3(server: BenchServer, user: str) -> float:
    """Seconds to read every message over POP3, many asked for at once (RFC 2449, 6.8)."""

    def act() -> None:
        line = _Pop3Line(server)
        count = int(line.ask(b"USER " + user.encode(), b"PASS " + PASSWORD.encode(), b"STAT").split()[1])
        for start in range(1, count + 1, WINDOW):
            line.drain(range(start, min(start + WINDOW, count + 1)))
        line.close()

    return timed(act)


class _Pop3Line:
    """A POP3 connection that reads messages to their end and forgets them."""

    def __init__(self, server: BenchServer) -> None:
        self._socket = socket.create_connection(("localhost", server.pop3))
        self._socket.recv(BUFFER)
        self._buffer = memoryview(bytearray(BUFFER))

    def ask(self, *commands: bytes) -> bytes:
        """The answer to the last of these, each of one line."""
        for command in commands:
            self._socket.sendall(command + b"\r\n")
            answer = self._socket.recv(BUFFER)
        return answer

    def drain(self, numbers: range) -> None:
        """The messages of these numbers."""
        self._socket.sendall(b"".join(b"RETR %d\r\n" % number for number in numbers))
        ended, tail = 0, b""
        while ended < len(numbers):
            count = self._socket.recv_into(self._buffer)
            if not count:
                raise EOFError("the server went away")
            seen = tail + bytes(self._buffer[:count])
            ended += seen.count(LAST_LINE)
            tail = seen[-len(LAST_LINE) + 1 :]

    def close(self) -> None:
        """End without a word."""
        self._socket.close()
