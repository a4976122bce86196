"""A real portal on loopback (uvicorn, a database, an SMTP sink), in a thread or in a process of its own."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

import httpx2
from sqlalchemy import make_url, select

from tomail.secure.portal.blobs import Blobs
from tomail.secure.portal.database import Database
from tomail.secure.portal.keys import Keys
from tomail.secure.portal.mails import send_due
from tomail.secure.portal.main import Server, bound, configured
from tomail.secure.portal.portal import Portal
from tomail.secure.portal.settings import MailServer, Settings
from tomail.secure.portal.setup_codes import new_code
from tomail.secure.portal.static import Page
from tomail.secure.portal.tables import mail_outbox

from .mail_sink import MailSink
from .portal_users import AnyPortal, Pair, Patient, Person, Practice, Upload, digest, some_files, text
from .process import end, free_ports, launch, wait_until

__all__ = [
    "AnyPortal",
    "MailSink",
    "Pair",
    "Patient",
    "Person",
    "Practice",
    "RunningPortal",
    "ServedPortal",
    "SetClock",
    "Upload",
    "digest",
    "some_files",
    "text",
]


@dataclass
class SetClock:
    """A clock that tests move."""

    at: datetime = field(default_factory=lambda: datetime(2026, 11, 21, 14, 0, tzinfo=UTC))

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()

    def forward(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


class RunningPortal:
    """One server process's work in a thread; another one may share its database and folder."""

    def __init__(
        self, database: str, folder: Path, sink: MailSink, clock: SetClock, *, keeps: bool = False
    ) -> None:
        self._socket = bound("127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.clock, self.sink = clock, sink
        self.clients: list[httpx2.Client] = []
        settings = Settings(
            self.url, folder, MailServer("127.0.0.1", sink.port, "none"), "portal@portal.test"
        )
        keys = Keys(*(hashlib.sha256(each).digest() for each in (b"pepper", b"sealing", b"signing")))
        self.portal = Portal(
            settings, keys, Database(make_url(database)), Blobs(folder / "blobs"), Page.load(), clock
        )
        self.portal.database.set_up(keys.check)
        self._server = Server(self.portal, configured(self.portal, keeps=keeps))
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        wait_until(lambda: self._server.started, "the portal")
        return self

    def __exit__(self, *_: object) -> None:
        for client in self.clients:
            client.close()
        self._server.should_exit = True
        self._thread.join(timeout=20)
        self._socket.close()
        self.portal.database.close()

    def send_mails(self) -> None:
        """All that are due."""
        while True:
            send_due(self.portal)
            with self.portal.database.reading() as connection:
                due = select(mail_outbox.c.id).where(mail_outbox.c.next <= self.portal.now())
                if connection.execute(due).first() is None:
                    return

    def practice(self, name: str = "Praxis Sonnberg") -> Practice:
        """Another practice, enrolled."""
        practice = Practice(self, name)
        practice.enrol(new_code(self.portal)[0])
        return practice


class ServedPortal:
    """`tomail-portal serve` in a process of its own, that may be killed and started again."""

    def __init__(self, database: str, folder: Path, sink: MailSink, *tls: str) -> None:
        """`tls`: further options, a certificate of its own."""
        (self.port,) = free_ports(1)
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        self.log = folder / "log"
        self.data = folder / "data"
        self.clients: list[httpx2.Client] = []
        self.clock = _Now()
        self.sink = sink
        self._options = ["--database", database, "--data", str(self.data)]
        mail = ["--smtp", f"smtp://127.0.0.1:{sink.port}", "--mail-from", "portal@portal.test"]
        listen = ["--listen", f"127.0.0.1:{self.port}", "--public-url", self.url]
        self.program = ["env", f"STATE_DIRECTORY={folder / 'state'}", *_PROGRAM]
        self._serve = [*self.program, "serve", *listen, *mail, *self._options, *tls]
        self._process: subprocess.Popen[bytes] | None = None
        folder.mkdir(parents=True, exist_ok=True)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        for client in self.clients:
            client.close()
        if self._process:
            end(self._process, [self.port])

    def start(self) -> None:
        """Until it answers."""
        self._process = launch(self._serve, self.log, [self.port])

    def kill(self) -> None:
        """As if the power went."""
        assert self._process
        self._process.kill()
        self._process.wait()

    def practice(self, name: str = "Praxis Sonnberg") -> Practice:
        """Another practice, enrolled."""
        practice = Practice(self, name)
        practice.enrol(self.code())
        return practice

    def code(self) -> str:
        """From the console."""
        told = subprocess.run([*self.program, "enrol-code", "--json"], check=True, capture_output=True)
        return str(json.loads(told.stdout)["code"])


class _Now:
    """The clock of another process."""

    @property
    def at(self) -> datetime:
        return datetime.now(UTC)


_PROGRAM = [sys.executable, "-c", "import sys; from tomail.secure.portal.main import main; sys.exit(main())"]
