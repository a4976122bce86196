"""A line between client and server that loses, or answers itself, what a test tells it to."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

Fault = Callable[[bytes], bool]
"""True for the line (from the server) at which the connection is cut, instead of passing it on."""

Refusal = Callable[[bytes], bytes]
"""What to answer, with its own tag, to a line of the client instead of passing it on; b"" to pass it."""

Wording = Callable[[bytes], bytes]
"""How another server would say the line (from the server)."""


class CuttingProxy:
    """Passes bytes on in both directions, until `fault` finds the line to cut at or `refusal` answers."""

    def __init__(self, port: int) -> None:
        self.fault: Fault = lambda _line: False
        self.refusal: Refusal = lambda _line: b""
        self.wording: Wording = lambda line: line
        self.cuts = 0
        self._port = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._threads: list[threading.Thread] = []
        self._sockets: list[socket.socket] = []

    def __enter__(self) -> Self:
        self._begin(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for each in (self._listener, *self._sockets):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in self._threads:
            thread.join(10)

    def _begin(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._port))
                self._sockets += [client, server]
                self._begin(self._upstream, client, server)
                self._begin(self._downstream, server, client)

    def _upstream(self, client: socket.socket, server: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := client.recv(65536):
                if answer := self.refusal(data):
                    client.sendall(data.split(b" ", 1)[0] + b" " + answer + b"\r\n")
                    _swallow(client, data)
                else:
                    server.sendall(data)
            server.shutdown(socket.SHUT_WR)

    def _downstream(self, server: socket.socket, client: socket.socket) -> None:
        with contextlib.suppress(OSError), server.makefile("rb") as lines:
            for line in lines:
                if self.fault(line):
                    self.cuts += 1
                    break
                client.sendall(self.wording(line))
        with contextlib.suppress(OSError):
            client.shutdown(socket.SHUT_RDWR)


def _swallow(client: socket.socket, command: bytes) -> None:
    """The literal that comes without waiting for an answer (RFC 7888), after a command that is refused."""
    line, _, begun = command.partition(b"\r\n")
    announced = re.search(rb"\{(\d+)\+\}\Z", line)
    missing = int(announced[1]) + len(b"\r\n") - len(begun) if announced else 0
    while missing > 0 and (more := client.recv(missing)):
        missing -= len(more)
