"""The windows with a real portal: joined by hand, seen in the settings, and left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.servers.portal import RunningPortal
from tests.services.portal.sonnberg import running  # noqa: F401  (fixture)
from tests.ui.practice import Practice
from tomail.message.pdf_text import pdf_text
from tomail.model.portal import Link
from tomail.secure.portal.setup_codes import new_code
from tomail.services.portal.joining import read_sheet
from tomail.ui.composer.activation import ActivationSheet
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.portal.section import PortalSection

pytestmark = pytest.mark.slow


@pytest.fixture
def window(app: QApplication, qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def sheet(sonnberg: Practice, window: QWidget, qtbot) -> ActivationSheet:
    made = ActivationSheet(sonnberg.services, window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    made.choice.portal.button.click()
    made.act.click()
    return made


def press(section: PortalSection, part: str) -> None:
    getattr(section, part)._buttons[0].click()


def test_a_practice_joins_prints_and_looks(
    sheet: ActivationSheet,
    sonnberg: Practice,
    running: RunningPortal,  # noqa: F811
    qtbot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page, file = sheet.joining, tmp_path / "Notfallblatt.pdf"
    page.address.edit.setText(running.url)
    page.code.edit.setText("AAAAAA-AAAAAA-AAAAAA-AAAAAA")
    page.check.click()
    qtbot.waitUntil(lambda: page.outcome.tone == "ok" and page.outcome.isVisible())
    sheet.act.click()
    qtbot.waitUntil(sheet.trouble.isVisible)
    assert not sonnberg.services.secure.active
    page.code.edit.setText(new_code(running.portal)[0])
    sheet.act.click()
    qtbot.waitUntil(sheet.sheet.isVisible)
    monkeypatch.setattr(FileDialogs, "save_as", lambda *_: file)
    sheet.sheet.save.click()
    qtbot.waitUntil(sheet.sheet.there.isEnabled)
    sheet.sheet.there.click()
    sheet.act.click()
    connection = sonnberg.services.portal.connection
    assert sonnberg.services.secure.active
    words = pdf_text(file.read_bytes()).split()
    made = connection.emergency_sheet()
    below = words[words.index(made.code[:4]) : -1]  # the last one is the page's number
    assert read_sheet(" ".join(below)) == read_sheet(made.typed)

    section = PortalSection(sonnberg.services)
    qtbot.addWidget(section)
    section.show()
    qtbot.waitUntil(lambda: section.band.tone == "ok")
    press(section, "band")
    qtbot.waitUntil(lambda: section.outcome.tone == "ok")
    assert sonnberg.services.practice.device.name in section.workstations.text()
    connection.leave()
    qtbot.waitUntil(lambda: section.band.tone == "info")
    assert connection.status().link is Link.NONE
