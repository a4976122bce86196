from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.practice import Practice
from tomail.ui.settings.window import SettingsWindow
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.segmented import Segmented


@pytest.fixture
def window(sonnberg: Practice, qtbot) -> SettingsWindow:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SettingsWindow(sonnberg.services, parent)
    made.show()
    parent.show()
    yield made
    made.close()


@pytest.mark.parametrize(("key", "value"), [("view.theme", "dark"), ("view.density", "compact")])
def test_choices_take_effect_at_once(
    window: SettingsWindow, sonnberg: Practice, qtbot, key: str, value: str
) -> None:
    choice = window.findChild(Segmented, f"settings.{key}")
    with qtbot.waitSignal(window.view_changed):
        choice.segment(value).click()
    assert sonnberg.services.settings.text(key) == value
    assert choice.key() == value


def test_the_name_of_the_practice(window: SettingsWindow, sonnberg: Practice, qtbot) -> None:
    window.show_page(1)
    field = window.findChild(QLineEdit, "settings.practice_name")
    field.setText("Praxis am Markt")
    with qtbot.waitSignal(window.practice_changed):
        field.editingFinished.emit()
    assert sonnberg.services.settings.text("practice.name") == "Praxis am Markt"


def test_accounts_are_asked_for(window: SettingsWindow, qtbot) -> None:
    with qtbot.waitSignal(window.accounts):
        window.findChild(Button, "settings.accounts").click()
