"""Receives the one answer of a sign-in from the browser, on this computer alone (RFC 8252, section 7.3)."""

from __future__ import annotations

import base64
import contextlib
import errno
import hashlib
import hmac
import html
import logging
import socket
import socketserver
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Any, Self
from urllib.parse import parse_qsl

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.base.threads import Waker

from .problems import port_blocked

PATH = "/"
LARGEST_ANSWER = 16 << 10  # bytes; codes have up to 2 KB
MOST_FIELDS = 20
MOST_CONNECTIONS = 16  # at a time; browsers open a few in advance
IDLE_SECONDS = 5.0

CLOSE_WINDOW = sentence(QT_TRANSLATE_NOOP("engine", "You can close this window and return to tomail."))
_NOT_TAKEN = sentence(QT_TRANSLATE_NOOP("engine", "tomail is not waiting for this page."))

_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:18px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-content:center;"
    "text-align:center}"
    "h1{font-size:32px;margin:0}p{max-width:28em;margin:0;padding:.5em 1.5em 4em;text-wrap:balance}"
)
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Connection": "close",
}

log = logging.getLogger(__name__)
Answer = Mapping[str, str]


class LoopbackReceiver:
    """Waits for `GET /?code=…&state=…`, or the same as a form, until closed; takes it once.

    Anything else is refused and forgotten: other paths and hosts, answers without this sign-in's
    `state`, oversized ones, a second one. So no page and no program on this computer can end or
    replace a sign-in without knowing its state. `path` is "/" or "": what the provider was told; the
    browser asks for "/" in both cases. `EnvironmentTrouble` if no port can be had.
    """

    def __init__(
        self,
        state: str,
        waker: Waker,
        *,
        host: str = "127.0.0.1",
        path: str = PATH,
        say: Callable[[Sentence], str] = str,
    ) -> None:
        self._state = state
        self._waker = waker
        self._say = say
        self._lock = threading.Lock()
        self._taken = False
        self.answer: Answer | None = None
        try:
            self._servers = _listen(self, host)
        except OSError as error:
            log.warning("loopback: %s", error.strerror)
            raise port_blocked() from None
        self.host = f"{host}:{self._servers[0].server_address[1]}"
        self.redirect_uri = f"http://{self.host}{path}"
        for server in self._servers:
            threading.Thread(target=server.serve_forever, args=(0.1,), name="loopback", daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop listening; later connections are refused by the system."""
        for server in self._servers:
            server.shutdown()
            server.server_close()
            server.cut_all()

    def is_ours(self, answer: Answer) -> bool:
        """True for an answer of this sign-in; compared without telling how much of it was right."""
        given = answer.get("state", "").encode()
        return hmac.compare_digest(given, self._state.encode()) and ("code" in answer or "error" in answer)

    def take(self) -> bool:
        """True for the first caller alone."""
        with self._lock:
            first, self._taken = not self._taken, True
        return first

    def deliver(self, answer: Answer) -> None:
        """Hand over the answer that was taken, and wake who waits for it."""
        self.answer = answer
        self._waker.wake()

    def page(self, status: HTTPStatus) -> bytes:
        """What the person sees in the browser."""
        text = html.escape(self._say(CLOSE_WINDOW if status is HTTPStatus.OK else _NOT_TAKEN))
        return (
            f"<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'>"
            f"<title>tomail</title><style>{_STYLE}</style><h1>tomail</h1><p>{text}</p>"
        ).encode()


class _Server(socketserver.ThreadingTCPServer):
    """A thread a connection, so that a browser's idle connection does not hold up the answer."""

    daemon_threads = True
    allow_reuse_address = False
    request_queue_size = MOST_CONNECTIONS

    def __init__(self, receiver: LoopbackReceiver, address: tuple[str, int]) -> None:
        self.receiver = receiver
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        self._open = deque[socket.socket]()
        self._opening = threading.Lock()
        super().__init__(address, _Request)

    def server_bind(self) -> None:
        if sys.platform == "win32":  # elsewhere nobody else can bind a port that is taken
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        super().server_bind()

    def verify_request(self, request: Any, client_address: Any) -> bool:
        """The oldest goes for the newest: whoever holds connections open cannot keep the answer out."""
        with self._opening:
            self._open.append(request)
            if len(self._open) > MOST_CONNECTIONS:
                _cut(self._open.popleft())
        return True

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._opening, contextlib.suppress(ValueError):
                self._open.remove(request)

    def cut_all(self) -> None:
        """End the connections that say nothing, or say it slowly."""
        with self._opening:
            for each in self._open:
                _cut(each)

    def handle_error(self, request: Any, client_address: Any) -> None:
        log.info("loopback: %s", type(sys.exception()).__name__)


def _cut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


class _Request(BaseHTTPRequestHandler):
    server: _Server
    timeout = IDLE_SECONDS

    def do_GET(self) -> None:
        """`response_mode=query`."""
        self._receive(self.path.partition("?")[2])

    def do_POST(self) -> None:
        """`response_mode=form_post` (OAuth 2.0 Form Post Response Mode)."""
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > LARGEST_ANSWER:
            self._reply(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        self._receive(self.rfile.read(int(length)).decode("ascii", "replace"))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The library's own refusals (bad request line, unknown method), in our form."""
        self._reply(HTTPStatus(code))

    def version_string(self) -> str:
        """The Server header: no version for others to read."""
        return "tomail"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  (the library's name)
        """Nothing: the request line holds the code."""

    def _receive(self, encoded: str) -> None:
        receiver = self.server.receiver
        answer = fields_in(encoded)
        if self.headers.get_all("Host") != [receiver.host]:
            self._reply(HTTPStatus.MISDIRECTED_REQUEST)
        elif self.path.partition("?")[0] != PATH:
            self._reply(HTTPStatus.NOT_FOUND)
        elif answer is None or not receiver.is_ours(answer):
            self._reply(HTTPStatus.BAD_REQUEST)
        elif not receiver.take():
            self._reply(HTTPStatus.GONE)
        else:
            try:
                self._reply(HTTPStatus.OK)
            finally:
                receiver.deliver(answer)

    def _reply(self, status: HTTPStatus) -> None:
        page = self.server.receiver.page(status)
        self.close_connection = True
        self.send_response(status)
        for name, value in (_HEADERS | {"Content-Length": str(len(page))}).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)


def fields_in(encoded: str) -> Answer | None:
    """The answer's parameters; None if it is too long or names one twice (RFC 6749, section 3.1)."""
    if len(encoded) > LARGEST_ANSWER:
        return None
    try:
        pairs = parse_qsl(encoded, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        return None
    fields = dict(pairs)
    return fields if len(fields) == len(pairs) else None


def _listen(receiver: LoopbackReceiver, host: str) -> list[_Server]:
    """On a free port of 127.0.0.1; for "localhost" on ::1 too, so that nobody else sits there."""
    for _ in range(10):
        first = _Server(receiver, ("127.0.0.1", 0))
        if host != "localhost":
            return [first]
        try:
            return [first, _Server(receiver, ("::1", first.server_address[1]))]
        except OSError as error:
            if error.errno != errno.EADDRINUSE:  # no IPv6 on this computer
                return [first]
            first.server_close()
    raise OSError(errno.EADDRINUSE, "every port tried is taken")
