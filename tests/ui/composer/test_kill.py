"""kill -9 while somebody types: what is lost is less than two seconds of it, and nothing older comes back."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.services.workstations import KeyInFile
from tests.ui.practice import ACCOUNT
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.paths import ProfilePaths
from tomail.services.container import Services, open_services

PRESSED = 190  # one every 20 ms
SECONDS = 2.0
BUSY = 1.0  # a machine that does other things meanwhile
LETTERS = "abcdefghijklmnopqrstuvwxyz "
WRITER = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.services.workstations import KeyInFile
from tests.ui.composer.test_kill import LETTERS
from tomail.base.paths import ProfilePaths
from tomail.services.container import open_services
from tomail.ui.composer.window import ComposerWindow
app = QApplication([])
root = Path(sys.argv[1])
services = open_services(ProfilePaths(root), KeyInFile(root))
window = ComposerWindow(services, services.composing.new(services.registry.all()[0].id, subject="Brief"))
window.editor.set_text("")
window.show()
typed = 0
def press():
    global typed
    QTest.keyClicks(window.editor, LETTERS[typed % len(LETTERS)])
    typed += 1
    print(time.monotonic(), flush=True)
timer = QTimer(interval=20)
timer.timeout.connect(press)
timer.start()
app.exec()
"""


def opened(root: Path) -> Services:
    return open_services(ProfilePaths(root).create(), KeyInFile(root))


@pytest.mark.slow
def test_a_killed_composer_loses_less_than_two_seconds(tmp_path: Path) -> None:
    root = tmp_path / "profile"
    services = opened(root)
    services.registry.add(from_toml(ACCOUNT), StoredCredentials("geheim"))
    services.close()
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(root)], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout
        pressed = [float(writer.stdout.readline()) for _ in range(PRESSED)]
        writer.kill()
        died = time.monotonic()
    services = opened(root)
    try:
        saved = [each.draft.text for each in services.composing.drafts.unfinished()]
    finally:
        services.close()
    text = saved[0] if saved else ""
    whole = (LETTERS * 100)[: len(text)]
    assert text == whole
    if len(text) < PRESSED:
        assert died - pressed[len(text)] < SECONDS + BUSY
