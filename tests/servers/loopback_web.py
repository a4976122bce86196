"""A server with TLS on loopback, which tests alone take for a public one."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

from tests.servers.certificates import Authority
from tomail.base.https import HttpsWay
from tomail.services.pictures import Way


class LoopbackWeb(ThreadingHTTPServer):
    """Called `host`, by a certificate of `authority`; what it answers is the handler's."""

    daemon_threads = True

    def __init__(self, host: str, authority: Authority, handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        certificate = authority.issue(names=[host])
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate.certificate, certificate.key)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        self.host = host

    def url(self, path: str) -> str:
        """Of something there."""
        return f"https://{self.host}:{self.server_port}{path}"

    @contextmanager
    def running(self) -> Iterator[Self]:
        """While it answers."""
        thread = threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.shutdown()
            thread.join()
            self.server_close()


def way_to(host: str, authority: Authority) -> Way:
    """There, without a proxy; every other name leads into the practice's own network."""
    return Way(
        resolver=lambda asked: ["127.0.0.1"] if asked == host else ["10.0.0.1"],
        https=HttpsWay(lambda: ssl.create_default_context(cafile=str(authority.ca_file)), lambda asked: ""),
        is_public=lambda address: address == "127.0.0.1",
    )
