"""The raw limit: what the server delivers when nothing is stored."""

from __future__ import annotations

import poplib
import socket

from bench.server import PASSWORD, BenchServer
from bench.table import timed

WHOLE = b"UID FETCH 1:* (UID FLAGS INTERNALDATE BODY.PEEK[])"
BUFFER = 1 << 20
TAIL = 4000  # bytes: more than a tagged answer, capabilities among it


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
        return total

    def close(self) -> None:
        """End without a word."""
        self._socket.close()


def drained(server: BenchServer, user: str) -> float:
    """Seconds to read every message of the inbox, from the connection's start."""

    def act() -> None:
        line = Line(server, user)
        line.drain(b"SELECT INBOX")
        line.drain(WHOLE)
        line.close()

    return timed(act)


def drained_pop3(server: BenchServer, user: str) -> float:
    """Seconds to read every message over POP3, one after the other."""

    def act() -> None:
        session = poplib.POP3("localhost", server.pop3)
        session.user(user)
        session.pass_(PASSWORD)
        for number in range(1, session.stat()[0] + 1):
            session.retr(number)
        session.quit()

    return timed(act)
