"""A web server on loopback with pages of a test's choice, by host and path."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

from tests.servers.certificates import ServerCertificate
from tests.servers.scripted import server_context


@dataclass(frozen=True)
class Page:
    """One answer. `endless`: the body never ends. `gate`: nothing comes before it is set."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    endless: bool = False
    gate: threading.Event | None = None


@dataclass(frozen=True)
class Request:
    """What a client asked, and all that it told."""

    url: str
    headers: Mapping[str, str]


class WebServer:
    """`pages` maps "host/path" (without port and scheme) to its answer; everything else is 404."""

    def __init__(self, certificate: ServerCertificate | None = None) -> None:
        self.pages: dict[str, Page] = {}
        self.requests: list[Request] = []
        self.ending = threading.Event()
        self.asked = threading.Event()
        self._server = _QuietServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = False
        if certificate:
            self._server.socket = _secured(self._server.socket, certificate)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})

    @property
    def port(self) -> int:
        """Where it listens."""
        return self._server.server_port

    @property
    def urls(self) -> list[str]:
        """ "host/path" of every request."""
        return [request.url for request in self.requests]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.ending.set()
        for page in self.pages.values():
            if page.gate:
                page.gate.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            timeout = 30

            def do_GET(self) -> None:
                url = self.headers["Host"].partition(":")[0] + self.path
                site.requests.append(Request(url, dict(self.headers)))
                site.asked.set()
                page = site.pages.get(url, Page(status=404))
                if page.gate:
                    page.gate.wait()
                self.send_response(page.status)
                for name, value in page.headers.items():
                    self.send_header(name, value)
                if not page.endless:
                    self.send_header("Content-Length", str(len(page.body)))
                self.end_headers()
                self.wfile.write(page.body)
                while page.endless and not site.ending.is_set():
                    self.wfile.write(page.body)

            def log_message(self, *args: object) -> None:
                pass

        return Handler


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        pass  # clients that leave early or refuse the certificate


def _secured(listener: socket.socket, certificate: ServerCertificate) -> ssl.SSLSocket:
    context = server_context(certificate)
    return context.wrap_socket(listener, server_side=True, do_handshake_on_connect=False)
