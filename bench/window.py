"""The window while a mailbox loads: how long its event loop waits, and when new mail is on the screen.

    python -m bench.window --count 20000 --mails 10

The whole program in one process: profile, practice, services, engine, main window (offscreen unless
QT_QPA_PLATFORM says otherwise). A timer is due every millisecond; what is measured is how late its turn
comes, as a key would that is pressed then.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from bench.arrival import FIRST_NEW, PAUSE, Relay, deliver
from bench.mailbox import copied, message, prepared
from bench.options import parser, serving_mail
from bench.server import BenchServer
from bench.station import account_of
from bench.table import Table
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.app.application import make_application, wording
from tomail.base.paths import ProfilePaths
from tomail.services.container import Services, open_services
from tomail.ui import appearance, i18n
from tomail.ui.main_window import MainWindow

PATIENCE = 600.0
EVERY_MS = 1
SETTLE = 1.5  # seconds
LOOK_MS = 20  # counting 20,000 rows takes a third of a millisecond of what is measured


class Turns(QObject):
    """How late the event loop takes a turn that was due every millisecond, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self) -> None:
        """A long wait delays every turn that was due meanwhile."""
        now = time.perf_counter()
        late = max(1000 * (now - self._last) - EVERY_MS, 0.0)
        self.late += [late - before for before in range(0, int(late) + 1, EVERY_MS)]
        self._last = now


class Painted(QObject):
    """Notes when the list was first painted with so many messages."""

    def __init__(self, count: Callable[[], int]) -> None:
        super().__init__()
        self._count = count
        self.at: dict[int, float] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Called by Qt; the paint itself comes right after it."""
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, partial(self._done, self._count()))
        return False

    def _done(self, count: int) -> None:
        self.at.setdefault(count, time.perf_counter())


def main() -> None:
    """Load a mailbox under the window, then deliver some mail."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    arguments = parser(__doc__)
    arguments.add_argument("--count", type=int, default=20000)
    arguments.add_argument("--mails", type=int, default=10)
    asked = arguments.parse_args()
    with (
        serving_mail(asked) as (mail, server),
        copied(mail, prepared(mail, f"u{asked.count}", asked.count)) as user,
        tempfile.TemporaryDirectory() as name,
    ):
        server.own(mail, user)
        services = _program(server, user, Path(name))
        try:
            _measure(services, server, user, asked)
        finally:
            services.close()


def _program(server: BenchServer, user: str, folder: Path) -> Services:
    services = open_services(ProfilePaths(folder).create(), MemoryKeyStore())
    services.registry.add(account_of(server, user), StoredCredentials("geheim"))
    return services


def _measure(services: Services, server: BenchServer, user: str, asked: Namespace) -> None:
    sys.argv = sys.argv[:1]
    app = make_application()
    i18n.install(app, "de_DE")
    appearance.dress(app, services.settings)
    services.composing.wording = wording()
    window = MainWindow(services)
    window.resize(1440, 900)
    window.show()
    _run_for(SETTLE, app)  # the window's own start is another bench
    services.start()
    turns = Turns()
    started = time.perf_counter()
    _run_until(lambda: window.pane.model.message_count() >= asked.count, app)
    loaded = time.perf_counter() - started
    _show_waits(turns, asked.count, loaded)
    turns.deleteLater()
    if asked.mails:
        _run_until(lambda: _settled(services), app)
        _show_arrivals(window, server, _relayed(services, server, user, app), user, asked.mails, app)


def _relayed(services: Services, server: BenchServer, user: str, app: QApplication) -> Relay:
    """From now on the engine's line goes through a relay. That is a thread of Python's in this process: while
    much is loaded it would take from the window what is measured."""
    relay = Relay(server.imap)
    services.care.update(account_of(replace(server, imap=relay.port), user))
    _run_for(SETTLE, app)  # a pass on the new line
    return relay


def _show_waits(turns: Turns, count: int, seconds: float) -> None:
    table = Table(f"The window's event loop while {count} messages load ({seconds:.1f} s)", "ms")
    table.add("wait for a turn", *turns.late)
    table.show()
    table.show_at_most("wait for a turn", 50.0)
    table.show_at_most("wait for a turn", 16.0, 0.99)


def _show_arrivals(
    window: MainWindow, server: BenchServer, relay: Relay, user: str, mails: int, app: QApplication
) -> None:
    table = Table("New mail on the screen", "ms")
    painted = Painted(window.pane.model.message_count)
    window.pane.view.viewport().installEventFilter(painted)
    for number in range(mails):
        more = window.pane.model.message_count() + 1
        began = time.perf_counter()
        deliver(server, user, _of_now(message(FIRST_NEW + 1000 + number)))
        _run_until(partial(painted.at.__contains__, more), app)
        if relay.told > began:  # else a pass that was under way found it untold
            table.add("EXISTS to painted row", 1000 * (painted.at[more] - relay.told))
        _run_for(PAUSE, app)
    table.show()
    table.show_at_most("EXISTS to painted row", 50.0, 0.95)


def _of_now(raw: bytes) -> bytes:
    """At the top of the list: what comes below what is seen is not painted."""
    now = format_datetime(datetime.now(UTC)).encode()
    return re.sub(rb"(?m)^Date: [^\r]*", b"Date: " + now, raw, count=1)


def _settled(services: Services) -> bool:
    (account,) = services.registry.all()
    return all(state.complete for state in services.stores.of(account.id).folders.states())


def _run_for(seconds: float, app: QApplication) -> None:
    end = time.perf_counter() + seconds
    _run_until(lambda: time.perf_counter() >= end, app)


def _run_until(done: Callable[[], bool], app: QApplication) -> None:
    """Let the application live as it does, until `done`."""
    end = time.perf_counter() + PATIENCE
    look = QTimer(app, interval=LOOK_MS)
    look.timeout.connect(lambda: app.exit() if done() or time.perf_counter() > end else None)
    look.start()
    app.exec()
    look.stop()
    look.deleteLater()


if __name__ == "__main__":
    main()
