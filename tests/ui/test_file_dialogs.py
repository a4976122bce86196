from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.practice import Practice
from tomail.ui.file_dialogs import FileDialogs, downloads

CHOICE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from tomail.settings.values import Settings, WorkstationRows
from tomail.ui.file_dialogs import FileDialogs, keep_no_history

class Rows(dict):
    def settings(self, scope): return self
    def put_setting(self, scope, key, value): self[key] = value

app, rows = QApplication([]), Rows()
keep_no_history()
rows["files.saved_to"] = sys.argv[1]
def accept():
    dialog = app.activeModalWidget()
    dialog.accept() if dialog else QTimer.singleShot(20, accept)
QTimer.singleShot(0, accept)
world = WorkstationRows(rows)
print(FileDialogs(Settings(world, world), None).save_as("Speichern", "Befund.pdf"))
"""


@pytest.fixture
def dialogs(sonnberg: Practice, qtbot) -> FileDialogs:
    window = QWidget()
    qtbot.addWidget(window)
    return FileDialogs(sonnberg.services.settings, window)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """What the person chooses, by the name of Qt's function; `asked` holds what was proposed."""
    given: dict[str, object] = {"asked": []}

    def answering(name: str):
        def ask(_window: QWidget, _title: str, proposed: str, **_more: object) -> object:
            given["asked"].append(proposed)
            return given[name]

        return ask

    for name in ("getSaveFileName", "getExistingDirectory", "getOpenFileNames"):
        monkeypatch.setattr(f"tomail.ui.file_dialogs.QFileDialog.{name}", answering(name))
    return given


def test_the_folder_is_proposed_again_on_this_workstation(
    dialogs: FileDialogs, answers, sonnberg: Practice, tmp_path: Path
) -> None:
    scans, cases = tmp_path / "Scans", tmp_path / "Fälle"
    scans.mkdir()
    cases.mkdir()
    answers["getSaveFileName"] = (str(cases / "b.pdf"), "")
    answers["getOpenFileNames"] = ([str(scans / "a.pdf")], "")
    answers["getExistingDirectory"] = str(cases)
    assert dialogs.save_as("", "Befund.pdf") == cases / "b.pdf"
    assert dialogs.open("") == [scans / "a.pdf"]
    assert dialogs.save_in("") == cases
    assert dialogs.open("") == [scans / "a.pdf"]
    assert answers["asked"] == [str(downloads() / "Befund.pdf"), str(downloads()), str(cases), str(scans)]
    listed = {each.key: each for each in sonnberg.services.settings.listing()}
    assert listed["files.saved_to"].value == str(cases)
    assert listed["files.saved_to"].scope == "workstation"


def test_who_thinks_better_of_it_changes_nothing(dialogs: FileDialogs, answers, sonnberg: Practice) -> None:
    answers |= {"getSaveFileName": ("", ""), "getOpenFileNames": ([], ""), "getExistingDirectory": ""}
    assert (dialogs.save_as("", "a"), dialogs.save_in(""), dialogs.open("")) == (None, None, [])
    assert sonnberg.services.settings.text("files.saved_to") == ""


def test_a_folder_that_is_gone_is_not_proposed(
    dialogs: FileDialogs, answers, sonnberg: Practice, tmp_path: Path
) -> None:
    sonnberg.services.settings.set("files.saved_to", str(tmp_path / "Stick"))
    answers["getExistingDirectory"] = ""
    dialogs.save_in("")
    assert answers["asked"] == [str(downloads())]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have dialogs of their own")
def test_nothing_is_noted_in_the_clear(tmp_path: Path) -> None:
    home, cases = tmp_path / "home", tmp_path / "Fälle"
    home.mkdir()
    cases.mkdir()
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "COV_", "COVERAGE"))
    }
    chosen = subprocess.run(
        [sys.executable, "-c", CHOICE, str(cases)],
        env={**environment, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert chosen.stdout.strip() == str(cases / "Befund.pdf")
    noted = [path for path in home.rglob("*") if path.is_file() and b"F\xc3\xa4lle" in path.read_bytes()]
    assert noted == []
    assert list(home.rglob("QtProject*")) == []
