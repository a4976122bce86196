"""Says exactly what a test tells it to, for faults that real servers do not produce on order."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from .certificates import ServerCertificate

DEADLINE = 30.0  # a conversation that hangs ends with the test


@dataclass
class Peer:
    """One connection, seen from the server. `heard` keeps every line, also those from before TLS."""

    socket: socket.socket
    heard: list[bytes] = field(default_factory=list)
    clear: list[bytes] = field(default_factory=list)
    _pending: bytes = b""

    def say(self, *lines: str) -> None:
        """Send lines, each with CR LF."""
        self.socket.sendall("".join(f"{line}\r\n" for line in lines).encode())

    def hear(self) -> bytes:
        """The next line without its end; EOFError when the client is gone."""
        while b"\n" not in self._pending:
            data = self.socket.recv(65536)
            if not data:
                raise EOFError
            self._pending += data
        line, _, self._pending = self._pending.partition(b"\n")
        self.heard.append(line.rstrip(b"\r"))
        if not isinstance(self.socket, ssl.SSLSocket):
            self.clear.append(self.heard[-1])
        return self.heard[-1]

    def hear_until(self, end: bytes) -> bytes:
        """Everything up to and with `end`; EOFError when the client is gone before."""
        heard, looked = bytearray(self._pending), 0
        while (at := heard.find(end, looked)) < 0:
            looked = max(0, len(heard) - len(end) + 1)
            data = self.socket.recv(1 << 20)
            if not data:
                raise EOFError
            heard += data
        self._pending = bytes(heard[at + len(end) :])
        return bytes(heard[: at + len(end)])

    def hear_exactly(self, size: int) -> bytes:
        """A literal; EOFError when the client is gone before."""
        while len(self._pending) < size:
            data = self.socket.recv(65536)
            if not data:
                raise EOFError
            self._pending += data
        heard, self._pending = self._pending[:size], self._pending[size:]
        return heard

    def secure(self, certificate: ServerCertificate) -> None:
        """Go over to TLS."""
        self.socket = server_context(certificate).wrap_socket(self.socket, server_side=True)

    def reset(self) -> None:
        """End the connection with RST, as a broken router does."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()


class ScriptedServer:
    """Listens on loopback and holds one `conversation` with each client, in a thread of its own."""

    def __init__(self, conversation: Callable[[Peer], None], tls: ServerCertificate | None = None) -> None:
        self.peers: list[Peer] = []
        self.failures: list[BaseException] = []
        self._conversation = conversation
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._threads: list[threading.Thread] = []

    @property
    def heard(self) -> list[bytes]:
        """Every line of every client."""
        return [line for peer in self.peers for line in peer.heard]

    @property
    def clear(self) -> list[bytes]:
        """What clients sent without TLS."""
        return [line for peer in self.peers for line in peer.clear]

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(DEADLINE)
        if error is None and self.failures:
            raise self.failures[0]

    def _start(self, target: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                connection.settimeout(DEADLINE)
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._start(self._talk, connection)

    def _talk(self, connection: socket.socket) -> None:
        peer = Peer(connection)
        self.peers.append(peer)
        try:
            if self._tls:
                peer.secure(self._tls)
            self._conversation(peer)
        except (OSError, EOFError):
            pass  # the client left; tests look at what it said
        except BaseException as failure:
            self.failures.append(failure)
        finally:
            peer.socket.close()


def server_context(certificate: ServerCertificate) -> ssl.SSLContext:
    """TLS as this certificate's server speaks it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.certificate, certificate.key)
    return context
