"""A network line that breaks at one byte, in one of the ways that networks have."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
import time
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Self

STALL_SECONDS = 0.05


class Break(StrEnum):
    """What happens before the byte is passed on."""

    CUT = "cut"  # both directions end in order
    RESET = "reset"  # RST to the client, nothing more to the server
    HALF_CLOSE = "half-close"  # this direction ends in order, the other goes on
    STALL = "stall"  # nothing for a while, then on as if nothing had been
    HANG = "hang"  # nothing any more, and no end either


class Direction(StrEnum):
    """Who speaks."""

    CLIENT = "client"
    SERVER = "server"


@dataclass
class Fault:
    """At the byte `position` (counted over all connections) of what `direction` says, once."""

    direction: Direction
    position: int
    kind: Break


class Line:
    """Listens on loopback and passes everything on to `port`; `passed` counts the bytes."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._lock = threading.Lock()
        self._fault: Fault | None = None
        self.passed = dict.fromkeys(Direction, 0)

    def arm(self, fault: Fault | None = None) -> None:
        """Count from here, and break there."""
        with self._lock:
            self._fault = fault
            self.passed = dict.fromkeys(Direction, 0)

    @property
    def is_armed(self) -> bool:
        """Whether the fault is still to happen."""
        return self._fault is not None

    def what_happens(self, direction: Direction, data: bytes) -> tuple[int, Break | None]:
        """How much of `data` is passed on before what."""
        with self._lock:
            begun = self.passed[direction]
            self.passed[direction] += len(data)
            fault = self._fault
            if not (fault and fault.direction is direction and begun <= fault.position < begun + len(data)):
                return len(data), None
            self._fault = None
            return fault.position - begun, fault.kind

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                _Connection(self, client, socket.create_connection(("127.0.0.1", self._target))).start()


class _Connection:
    """Two threads, one a direction. The last to end closes both sockets: nobody waits on a closed one."""

    def __init__(self, line: Line, client: socket.socket, server: socket.socket) -> None:
        self._line = line
        self._client = client
        self._server = server
        for each in (client, server):  # else a small piece waits for the other side's late acknowledgement
            each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._running = [
            threading.Thread(target=self._run, args=arguments, daemon=True)
            for arguments in ((client, server, Direction.CLIENT), (server, client, Direction.SERVER))
        ]
        self._lock = threading.Lock()
        self._ended = 0

    def start(self) -> None:
        for thread in self._running:
            thread.start()

    def _run(self, source: socket.socket, target: socket.socket, direction: Direction) -> None:
        try:
            self._pass_on(source, target, direction)
        except OSError:
            self._break()
        with self._lock:
            self._ended += 1
            if self._ended == len(self._running):
                self._client.close()
                self._server.close()

    def _pass_on(self, source: socket.socket, target: socket.socket, direction: Direction) -> None:
        while data := source.recv(65536):
            before, kind = self._line.what_happens(direction, data)
            target.sendall(data[:before])
            match kind:
                case Break.STALL:
                    time.sleep(STALL_SECONDS)
                    target.sendall(data[before:])
                case Break.HALF_CLOSE:
                    break
                case Break.HANG:
                    while source.recv(65536):
                        pass
                case Break.CUT:
                    self._break()
                case Break.RESET:
                    # Closing then sends RST, if nothing ended the direction in order before.
                    self._client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    self._shut(self._client, socket.SHUT_RD)
                    self._shut(self._server, socket.SHUT_RDWR)
                    return
        if not self._client.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER):
            self._shut(target, socket.SHUT_WR)

    def _break(self) -> None:
        for each in (self._client, self._server):
            self._shut(each, socket.SHUT_RDWR)

    def _shut(self, each: socket.socket, how: int) -> None:
        with contextlib.suppress(OSError):
            each.shutdown(how)
