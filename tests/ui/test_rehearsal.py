from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tomail.ui import icons
from tomail.ui.mailbox.delegate import MessageDelegate
from tomail.ui.rehearsal import Rehearsal
from tomail.ui.widgets.button import Button


@pytest.fixture(autouse=True)
def alone(app: QApplication) -> None:
    """What other tests left open would paint icons, too."""
    for each in app.topLevelWidgets():
        each.hide()


def page_with_a_button() -> QWidget:
    page = QWidget()
    button = Button("Antworten", "reply")
    button.setEnabled(False)
    QVBoxLayout(page).addWidget(button)
    return page


def test_it_makes_ready_what_is_needed_and_shows_nothing(app: QApplication, qtbot) -> None:
    page = page_with_a_button()
    qtbot.addWidget(page)
    icons._tinted.cache_clear()
    made = Rehearsal([page], MessageDelegate(page), lambda: True, page)
    qtbot.waitUntil(lambda: not made._timer.isActive())
    before = icons._tinted.cache_info().misses
    assert before
    enabled = Button("Antworten", "reply")
    qtbot.addWidget(enabled)
    enabled.grab()
    assert icons._tinted.cache_info().misses == before
    assert not [each for each in app.topLevelWidgets() if each.isVisible()]


def test_it_stops_when_mail_is_there(app: QApplication, qtbot) -> None:
    page = page_with_a_button()
    qtbot.addWidget(page)
    icons._tinted.cache_clear()
    made = Rehearsal([page], MessageDelegate(page), lambda: False, page)
    qtbot.waitUntil(lambda: not made._timer.isActive())
    assert not icons._tinted.cache_info().misses
