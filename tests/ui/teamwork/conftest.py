from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.services.workstations import Workstations
from tests.ui.practice import ACCOUNT, Practice, fill
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.model.events import PracticeChanged, Topic
from tomail.services.container import Services
from tomail.ui import tasks
from tomail.ui.main_window import MainWindow

PATIENCE_SECONDS = 60


@pytest.fixture
def two(app: QApplication, tmp_path: Path) -> Iterator[tuple[Practice, Practice]]:
    """Two workstations of one practice, that of the window and a colleague's, which hear of each other."""
    with two_workstations(f"sqlite:///{tmp_path / 'practice.db'}", tmp_path) as made:
        yield made


@contextmanager
def two_workstations(url: str, folder: Path) -> Iterator[tuple[Practice, Practice]]:
    """The same over any database."""
    with ExitStack() as stack:
        stations = Workstations(url, folder, stack)
        now = datetime.now().astimezone()
        made = [_station(stations.open(), folder) for _ in range(2)]
        for each in made:
            each.services.practice.renew()
            fill(each, now)
            each.services.practice.start()
        stack.callback(let_work_end)
        yield made[0], made[1]


def let_work_end() -> None:
    """What windows asked for is answered, so that no connection is in anybody's hands when it is closed."""
    gate = threading.Barrier(tasks.THREADS + 1)
    for _ in range(tasks.THREADS):
        tasks.run(lambda: gate.wait(PATIENCE_SECONDS))
    gate.wait(PATIENCE_SECONDS)


def _station(services: Services, folder: Path) -> Practice:
    account = services.registry.add(replace(from_toml(ACCOUNT), id="praxis"), StoredCredentials("geheim"))
    services.settings.set("view.theme", "light")
    made = Practice(services, services.paths, account)
    made.put(quiet=True)
    return made


@pytest.fixture
def window(two: tuple[Practice, Practice], qtbot) -> MainWindow:
    """The main window of the first workstation, its newest message in the reader."""
    return opened(two[0], qtbot)


def opened(practice: Practice, qtbot) -> MainWindow:
    """The main window of a workstation."""
    made = MainWindow(practice.services)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.reader.opened is not None)
    return made


def tell(practice: Practice) -> None:
    """The window hears that something changed, as by the feed."""
    practice.services.bus.publish(PracticeChanged(Topic.MAIL))
