"""Switching «Verschlüsselt senden» on, without and with a portal."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.practice import Practice
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.ui.composer.activation import ActivationSheet
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.portal.portal_page import PortalPage
from tomail.ui.widgets.dialog import Question

from .practice import SHEET, URL, PlayedConnection, WithPortal, away


@pytest.fixture
def portal() -> PlayedConnection:
    return PlayedConnection()


@pytest.fixture
def window(app: QApplication, qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def sheet(sonnberg: Practice, portal: PlayedConnection, window: QWidget, qtbot) -> ActivationSheet:
    made = ActivationSheet(WithPortal(sonnberg.services, portal), window)  # type: ignore[arg-type]
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    return made


def question(sheet: ActivationSheet) -> Question:
    return next(each for each in sheet.findChildren(Question) if each.isVisible())


def fill(sheet: ActivationSheet) -> None:
    """Past the choice; address and code are typed."""
    sheet.choice.portal.button.click()
    sheet.act.click()
    sheet.joining.address.edit.setText(URL)
    sheet.joining.code.edit.setText("ABCDE-FGHJK")


def join(sheet: ActivationSheet, qtbot) -> None:
    fill(sheet)
    sheet.act.click()
    qtbot.waitUntil(sheet.sheet.isVisible)


def test_without_a_portal_one_press_is_enough(
    sheet: ActivationSheet, sonnberg: Practice, portal: PlayedConnection, qtbot
) -> None:
    sheet.choice.telephone.edit.setText("0761 1234")
    with qtbot.waitSignal(sheet.activated):
        sheet.act.click()
    assert sonnberg.services.secure.active
    assert sonnberg.services.settings.text("practice.telephone") == "0761 1234"
    assert portal.asked == []


def test_with_a_portal_it_ends_when_the_sheet_is_there(
    sheet: ActivationSheet, sonnberg: Practice, portal: PlayedConnection, qtbot, tmp_path: Path
) -> None:
    join(sheet, qtbot)
    assert portal.asked == [("enrol", URL, "ABCDE-FGHJK", sonnberg.account.address)]
    sheet.act.click()
    assert sheet.trouble.isVisible()  # not printed yet
    assert not sheet.sheet.there.isEnabled()
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    sheet.sheet.printed(SHEET, printer)
    sheet.act.click()
    assert sheet.isVisible()  # nobody looked at it
    sheet.sheet.there.click()
    with qtbot.waitSignal(sheet.activated):
        sheet.act.click()
    assert sonnberg.services.secure.active


def test_the_sheet_is_saved_for_its_owner_alone(
    sheet: ActivationSheet, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    join(sheet, qtbot)
    file = tmp_path / "Notfallblatt.pdf"
    monkeypatch.setattr(FileDialogs, "save_as", lambda *_: file)
    sheet.sheet.save.click()
    qtbot.waitUntil(sheet.sheet.there.isEnabled)
    assert file.read_bytes().startswith(b"%PDF")
    assert file.stat().st_mode & 0o077 == 0


def test_what_is_missing_is_said_at_its_field(sheet: ActivationSheet, portal: PlayedConnection) -> None:
    sheet.choice.portal.button.click()
    sheet.act.click()
    sheet.joining.address.edit.setText(URL)
    sheet.act.click()
    assert sheet.joining.code.error
    assert not sheet.joining.address.error
    assert portal.asked == []


def test_what_was_typed_stays_after_a_failure_and_on_the_way_back(
    sheet: ActivationSheet, portal: PlayedConnection, sonnberg: Practice, qtbot
) -> None:
    portal.trouble = away()
    fill(sheet)
    sheet.act.click()
    qtbot.waitUntil(sheet.trouble.isVisible)
    assert "The portal is away." in sheet.trouble.accessibleName()
    assert not sonnberg.services.secure.active
    sheet.back.click()
    assert sheet.choice.with_portal
    sheet.act.click()
    assert (sheet.joining.address.text(), sheet.joining.code.text()) == (URL, "ABCDE-FGHJK")
    portal.trouble = None
    sheet.act.click()
    qtbot.waitUntil(sheet.sheet.isVisible)


def test_the_connection_is_checked_without_using_the_code_up(
    sheet: ActivationSheet, portal: PlayedConnection, qtbot
) -> None:
    fill(sheet)
    sheet.joining.check.click()
    qtbot.waitUntil(lambda: sheet.joining.outcome.tone == "ok" and sheet.joining.outcome.isVisible())
    portal.trouble = away()
    sheet.joining.check.click()
    qtbot.waitUntil(lambda: sheet.joining.outcome.tone == "danger")
    assert portal.asked == [("look", URL), ("look", URL)]


def test_a_practice_comes_back_with_its_sheet(
    sheet: ActivationSheet, portal: PlayedConnection, sonnberg: Practice, qtbot
) -> None:
    fill(sheet)
    sheet.joining.comes_back.click()
    sheet.act.click()
    assert sheet.joining.sheet.error
    sheet.joining.sheet.edit.setText(SHEET.typed)
    sheet.act.click()
    qtbot.waitUntil(sheet.sheet.isVisible)
    assert portal.asked == [("restore", URL, "ABCDE-FGHJK", SHEET.typed, sonnberg.account.address)]


def test_leaving_asks_where_something_was_typed(sheet: ActivationSheet) -> None:
    fill(sheet)
    sheet.leave.click()
    assert sheet.isVisible()
    question(sheet).buttons["stay"].click()
    assert sheet.joining.address.text() == URL
    sheet.leave.click()
    question(sheet).buttons["leave"].click()
    assert not sheet.isVisible()


def test_the_sheet_may_be_printed_later_but_not_forgotten(
    sheet: ActivationSheet, sonnberg: Practice, qtbot
) -> None:
    join(sheet, qtbot)
    sheet.leave.click()
    asked = question(sheet)
    with qtbot.waitSignal(sheet.activated):
        asked.buttons["later"].click()
    assert sonnberg.services.secure.active


def test_what_is_found_at_an_address_is_not_said_of_another(app: QApplication, qtbot) -> None:
    asked, go = threading.Event(), threading.Event()

    def look(address: str) -> None:
        asked.set()
        go.wait(5)
        raise EnvironmentTrouble(Problem(ProblemKind.UNREACHABLE, sentence("Nobody answers.")))

    page = PortalPage(("praxis@example.org",), look)
    qtbot.addWidget(page)
    page.address.set_text("https://wrong.example.org")
    page.check.click()
    qtbot.waitUntil(asked.is_set)
    page.address.edit.clear()
    QTest.keyClicks(page.address.edit, URL)
    go.set()
    qtbot.waitUntil(page.check.isEnabled)
    assert page.outcome.isHidden()
