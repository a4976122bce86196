from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.practice import Practice
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import sentence
from tomail.ui.settings.window import SettingsWindow
from tomail.ui.widgets.banner import Banner
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


def test_what_may_not_be_changed_is_said_and_stays(
    window: SettingsWindow, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(key: str, value: object) -> None:
        raise Refused(Problem(ProblemKind.NOT_ALLOWED, sentence("Fixed by the IT.")))

    choice = window.findChild(Segmented, "settings.view.theme")
    before = choice.key()
    with monkeypatch.context() as patched:
        patched.setattr(sonnberg.services.settings, "set", locked)
        choice.segment("dark").click()
    complaint = window.findChild(Banner, "settings.complaint")
    assert complaint.isVisible()
    assert complaint.accessibleName() == "Fixed by the IT."
    assert choice.key() == before
    with qtbot.waitSignal(window.view_changed):
        choice.segment("dark").click()
    assert not complaint.isVisible()


def test_accounts_are_asked_for(window: SettingsWindow, qtbot) -> None:
    with qtbot.waitSignal(window.accounts):
        window.findChild(Button, "settings.accounts").click()
