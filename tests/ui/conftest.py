from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tomail.ui import file_dialogs, i18n, theme, web_engine
from tomail.ui.garbage import Collector
from tomail.ui.main_window import MainWindow

from .practice import Founded, Practice, fill, founding

web_engine.prepare()  # before pytest-qt makes the application
file_dialogs.keep_no_history()
PATIENCE_MS = 20_000  # a busy machine is no failure
for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
    wait.__kwdefaults__["timeout"] = PATIENCE_MS


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    """The application in its light look and in German."""
    collector = qapp.findChild(Collector) or Collector(qapp)
    collector.look()
    if not qapp.styleSheet() or (theme.tokens(), theme.scaled(100)) != (theme.LIGHT, 100):
        theme.apply(qapp, theme.Scheme.LIGHT)  # takes long where a test before left windows
    i18n.install(qapp, "de_DE")
    return qapp


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Founded:
    """A practice whose account has folders and no mail."""
    with founding(tmp_path_factory.mktemp("founded")) as (made, founded):
        made.services.settings.set("view.theme", "light")
    return founded


@pytest.fixture
def sonnberg(app: QApplication, founded: Founded, tmp_path: Path) -> Iterator[Practice]:
    """A practice with the mail of a morning; no server, no thread."""
    with founded.copied(tmp_path / "sonnberg") as made:
        fill(made)
        yield made


@pytest.fixture
def empty(app: QApplication, founded: Founded, tmp_path: Path) -> Iterator[Practice]:
    """A practice whose account has folders and no mail."""
    with founded.copied(tmp_path / "empty") as made:
        yield made


@pytest.fixture
def window(sonnberg: Practice, qtbot) -> MainWindow:
    """The main window over that practice, its newest message in the reader."""
    made = MainWindow(sonnberg.services)
    qtbot.addWidget(made, before_close_func=_leave)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.reader.opened is not None)
    return made


def _leave(window: MainWindow) -> None:
    window.closing.decided = True
