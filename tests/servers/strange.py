"""A server on loopback that answers what a test says, byte by byte: no portal, or a bad one."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Self

Answer = Callable[[str, str], Iterable[bytes]]  # of method and path


def said(status: str, body: bytes = b"", *headers: str) -> bytes:
    """A whole answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


class StrangeServer:
    """Reads a request's head and the body that it says to have, then answers and closes."""

    def __init__(self, answer: Answer, tls: ssl.SSLContext | None = None) -> None:
        self._answer, self._tls = answer, tls
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.heads: list[str] = []
        self.ended = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self._listening.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                peer, _ = self._listening.accept()
                threading.Thread(target=self._talk, args=(peer,), daemon=True).start()

    def _talk(self, peer: socket.socket) -> None:
        with suppress(OSError, ValueError), peer:
            spoken = self._tls.wrap_socket(peer, server_side=True) if self._tls else peer
            with spoken, spoken.makefile("rb") as lines:
                head = list(iter(lambda: lines.readline().strip().decode("latin-1"), ""))
                self.heads.append("\n".join(head))
                lengths = [
                    each.partition(":")[2] for each in head if each.lower().startswith("content-length:")
                ]
                lines.read(int(lengths[0]) if lengths else 0)
                method, path, _ = head[0].split(" ")
                for chunk in self._answer(method, path):
                    spoken.sendall(chunk)
