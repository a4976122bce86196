"""«Verschlüsselt senden» for the first time, by clicks and keys alone, with the portal's own program."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.servers.portal import MailSink, ServedPortal
from tests.ui.practice import Practice
from tomail.model.portal import Link
from tomail.secure.crypto.codes import REGISTRATION_CODE as READ
from tomail.ui.composer.activation import ActivationSheet
from tomail.ui.composer.registration_window import RegistrationWindow
from tomail.ui.composer.window import ComposerWindow
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.main_window import MainWindow

from .test_journey import shown

pytestmark = pytest.mark.slow
SHOTS = os.environ.get("TOMAIL_SCREENSHOTS")
ERIKA = "erika.muster@example.org"
MARK = QPoint(12, 12)  # of a box to tick, left of its words


@pytest.fixture
def served(tmp_path: Path) -> Iterator[ServedPortal]:
    folder = tmp_path / "served"
    folder.mkdir()
    with MailSink() as sink, ServedPortal(f"sqlite:///{folder / 'portal.db'}", folder, sink) as portal:
        yield portal


class Hands:
    """Of whoever sits there: they reach what is seen and can be pressed, and nothing else."""

    def __init__(self, qtbot) -> None:
        self._bot = qtbot
        self._seen = 0

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self._bot.waitUntil(lambda: widget.isVisible() and widget.isEnabled())
        where = at or widget.rect().center()
        over = widget.window().childAt(widget.mapTo(widget.window(), where))
        assert over is not None
        assert over is widget or widget.isAncestorOf(over), (widget.objectName(), over)
        self._bot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=where)

    def type(self, widget: QWidget, text: str) -> None:
        self.click(widget)
        self._bot.waitUntil(widget.hasFocus)
        self._bot.keyClicks(widget, text)

    def look(self, name: str, window: QWidget) -> None:
        self._seen += 1
        QApplication.processEvents()
        if SHOTS:
            window.grab().save(f"{SHOTS}/activation-{self._seen}-{name}.png")


@pytest.fixture
def hands(qtbot) -> Hands:
    return Hands(qtbot)


def writing(window: MainWindow, hands: Hands, qtbot) -> ComposerWindow:
    """By the lock in the toolbar: a protected message to somebody."""
    hands.click(window.action_bar.protect)
    qtbot.waitUntil(lambda: bool(window.desk.windows))
    made = window.desk.windows[-1]
    hands.type(made.form.to.edit, f"{ERIKA},")
    hands.type(made.form.subject, "Ihr Befund")
    hands.type(made.editor, "Guten Tag Frau Muster, der Befund ist da.")
    return made


def test_from_the_lock_to_the_code_for_the_patient(
    window: MainWindow,
    sonnberg: Practice,
    served: ServedPortal,
    hands: Hands,
    qtbot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    composer = writing(window, hands, qtbot)
    hands.click(composer.bar.protect)
    qtbot.waitUntil(lambda: bool(shown(composer, ActivationSheet)))
    (sheet,) = shown(composer, ActivationSheet)
    hands.look("choice", sheet)
    hands.click(sheet.choice.portal, QPoint(60, sheet.choice.portal.height() - 8))  # on what it means
    assert (sheet.choice.with_portal, sheet.act.text()) == (True, "Weiter")
    hands.type(sheet.choice.telephone.edit, "0761 1234")
    hands.click(sheet.act)

    joining = sheet.joining
    qtbot.waitUntil(joining.address.edit.hasFocus)
    hands.click(sheet.act)  # in a hurry
    assert all(each.error for each in (joining.address, joining.code))
    qtbot.keyClicks(joining.address.edit, served.url)
    hands.click(joining.check)
    qtbot.waitUntil(lambda: joining.outcome.isVisible() and joining.outcome.tone == "ok")
    hands.look("joining", sheet)
    hands.type(joining.code.edit, "AAAAAA-AAAAAA-AAAAAA-AAAAAA")
    hands.click(sheet.act)
    qtbot.waitUntil(sheet.trouble.isVisible)
    hands.look("wrong-code", sheet)
    joining.code.edit.selectAll()
    qtbot.keyClicks(joining.code.edit, served.code())
    assert not sheet.trouble.isVisible()
    hands.click(sheet.act)

    qtbot.waitUntil(sheet.sheet.isVisible)
    hands.look("sheet", sheet)
    hands.click(sheet.act)  # without a sheet
    assert sheet.trouble.isVisible()
    monkeypatch.setattr(FileDialogs, "save_as", lambda *_: tmp_path / "Notfallblatt.pdf")
    hands.click(sheet.sheet.save)
    hands.click(sheet.sheet.there, MARK)
    hands.look("saved", sheet)
    hands.click(sheet.act)

    qtbot.waitUntil(lambda: bool(shown(composer, RegistrationWindow)))
    (code,) = shown(composer, RegistrationWindow)
    hands.look("code", code)
    assert READ.read(code.code.text())
    settings = sonnberg.services.settings
    assert (settings.text("practice.telephone"), settings.text("secure.portal_url")) == (
        "0761 1234",
        served.url,
    )
    assert sonnberg.services.portal.connection.status().link is not Link.NONE
    assert (tmp_path / "Notfallblatt.pdf").read_bytes().startswith(b"%PDF")
    hands.click(code.ways["phone"], MARK)
    with qtbot.waitSignal(window.desk.sent):
        hands.click(code.send)
