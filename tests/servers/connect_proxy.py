"""A proxy on loopback that passes connections on unread (CONNECT, RFC 9110, section 9.3.6)."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Mapping

from .scripted import Peer, ScriptedServer


class ConnectProxy(ScriptedServer):
    """`routes` maps "host:port" to a loopback port; everything else is refused. `authorization` is
    demanded where it is set. `asked` keeps the head of each request, line by line."""

    def __init__(self, routes: Mapping[str, int], authorization: str = "") -> None:
        super().__init__(self._pass_on)
        self.asked: list[list[str]] = []
        self._routes, self._authorization = routes, authorization

    @property
    def url(self) -> str:
        """As the environment names it."""
        return f"http://127.0.0.1:{self.port}"

    def _pass_on(self, peer: Peer) -> None:
        head = peer.hear_until(b"\r\n\r\n").decode().splitlines()
        self.asked.append(head)
        place = head[0].split()[1]
        if self._authorization and f"Proxy-Authorization: {self._authorization}" not in head:
            peer.say("HTTP/1.1 407 Proxy Authentication Required", "Content-Length: 0", "")
        elif place not in self._routes:
            peer.say("HTTP/1.1 403 Forbidden", "Content-Length: 0", "")
        else:
            with socket.create_connection(("127.0.0.1", self._routes[place])) as server:
                peer.say("HTTP/1.1 200 Connection established", "")
                _relay(peer.socket, server)


def _relay(client: socket.socket, server: socket.socket) -> None:
    back = threading.Thread(target=_copy, args=(server, client), daemon=True)
    back.start()
    _copy(client, server)
    back.join()


def _copy(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)
