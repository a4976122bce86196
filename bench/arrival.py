"""New mail: from the server's EXISTS to a committed row, with the engine running.

    python -m bench.arrival --mails 20

Between the engine and the server a relay on loopback notes when EXISTS passes. Dovecot itself waits half
a second before it tells of a delivery; that is no time of ours. Mail comes by APPEND of another client: with
Dovecot's delivery agent (LMTP) the answers take as long, for in a Maildir both are another process's files.
"""

from __future__ import annotations

import contextlib
import imaplib
import selectors
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.mailbox import copied, message, prepared
from bench.options import parser, serving_mail
from bench.server import PASSWORD, BenchServer
from bench.station import OnePassword, account_of
from bench.table import Table
from tomail.base.clock import SystemClock
from tomail.base.events import EventBus
from tomail.model.events import MessagesChanged
from tomail.store.mail_store import MailStore
from tomail.sync.worker import AccountWorker

FIRST_NEW = 20_000_000  # an index that the mailbox does not have
PATIENCE = 60.0
SHORT = 200  # bytes: an answer to SELECT also says EXISTS, and more
PAUSE = 1.2  # seconds: longer than Dovecot waits, and than the engine's pass


class Relay:
    """Passes bytes on between any number of clients and the server; knows when it last told of mail."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.told = 0.0  # perf_counter
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            client, _ = self._listener.accept()
            server = socket.create_connection(("127.0.0.1", self._target))
            for each in (client, server):
                each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self._pass_on, args=(client, server), daemon=True).start()

    def _pass_on(self, client: socket.socket, server: socket.socket) -> None:
        with selectors.DefaultSelector() as selector, client, server, contextlib.suppress(OSError):
            selector.register(client, selectors.EVENT_READ, server)
            selector.register(server, selectors.EVENT_READ, client)
            while True:
                for key, _ in selector.select():
                    data = key.fileobj.recv(65536)  # type: ignore[union-attr]
                    if not data:
                        return
                    if key.fileobj is server and _tells(data):
                        self.told = time.perf_counter()
                    key.data.sendall(data)


def _tells(data: bytes) -> bool:
    """EXISTS to one that waits (RFC 2177), or STATUS to one that asked to be notified (RFC 5465)."""
    return len(data) < SHORT and (b" EXISTS\r\n" in data or data.startswith(b"* STATUS "))


def main() -> None:
    """Deliver one mail after the other."""
    arguments = parser(__doc__)
    arguments.add_argument("--mails", type=int, default=20)
    arguments.add_argument("--count", type=int, default=2000)
    asked = arguments.parse_args()
    table = Table(f"New mail in an inbox of {asked.count}", "ms")
    with (
        serving_mail(asked) as (mail, server),
        copied(mail, prepared(mail, f"s{asked.count}", asked.count, small=True)) as user,
    ):
        server.own(mail, user)
        relay = Relay(server.imap)
        with _engine(replace(server, imap=relay.port), user) as committed:
            for number in range(asked.mails):
                committed.clear()
                began = time.perf_counter()
                deliver(server, user, message(FIRST_NEW + number, small=True))
                if not committed.wait(PATIENCE):
                    raise TimeoutError("the mail did not arrive")
                if relay.told > began:  # else a pass that was under way found it untold
                    table.add("EXISTS to committed row", 1000 * (committed.at - relay.told))
                time.sleep(PAUSE)
    table.show()
    table.show_at_most("EXISTS to committed row", 20.0, 0.95)


class Committed(threading.Event):
    """Set when new rows are in the store; `at` says when (perf_counter)."""

    at = 0.0

    def take(self, event: MessagesChanged) -> None:
        """What the engine publishes after each commit."""
        if event.added:
            self.at = time.perf_counter()
            self.set()


@contextlib.contextmanager
def _engine(server: BenchServer, user: str) -> Iterator[Committed]:
    """The account's own threads, once they have mirrored everything and listen."""
    bus, committed = EventBus(), Committed()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        store = MailStore.open("bench", folder / "mail.db", bytes(32))
        account = account_of(server, user)
        worker = AccountWorker(account, store, OnePassword(), bus, SystemClock(), folder / "lock")  # type: ignore[arg-type]
        bus.subscribe(MessagesChanged, committed.take)
        worker.start()
        committed.wait(PATIENCE)
        time.sleep(5 * PAUSE)  # the first pass ends, and the second connection begins to listen
        try:
            yield committed
        finally:
            worker.stop()
            worker.join()
            store.close()


def deliver(server: BenchServer, user: str, raw: bytes) -> None:
    """Put a message into the inbox from another client."""
    client = imaplib.IMAP4("localhost", server.imap)
    client.login(user, PASSWORD)
    client.append("INBOX", "", None, raw)
    client.logout()


if __name__ == "__main__":
    main()
