from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.ui.conftest import app, sonnberg  # noqa: F401  (the fixtures)
from tests.ui.practice import Practice
from tomail.app.desktop import Desktop
from tomail.ui.widgets.dialog import Question


@pytest.fixture
def ended() -> list[bool]:
    return []


@pytest.fixture
def desktop(sonnberg: Practice, ended: list[bool], tmp_path: Path) -> Desktop:  # noqa: F811
    made = Desktop(SimpleNamespace(quit=lambda: ended.append(True)), sonnberg.services)
    made.show()
    return made


def test_the_program_ends_with_its_main_window(desktop: Desktop, ended: list[bool], qtbot) -> None:
    accounts = desktop.show_accounts()
    desktop.main.close()
    assert ended == [True]
    assert not accounts.isVisible()


@pytest.mark.parametrize(("answer", "label"), [("discard", "Praxis"), ("apply", "Anmeldung")])
def test_before_it_ends_it_asks_about_what_was_typed(
    desktop: Desktop,
    sonnberg: Practice,  # noqa: F811
    ended: list[bool],
    qtbot,
    answer: str,
    label: str,
) -> None:
    accounts = desktop.show_accounts()
    qtbot.waitUntil(lambda: accounts.pane.title.whole == "Praxis")
    edit = accounts.findChild(QLineEdit, "accounts.names.label")
    assert edit is not None
    edit.setText("Anmeldung")
    desktop.main.close()
    assert ended == []
    question = next(each for each in accounts.findChildren(Question) if each.isVisible())
    question.buttons[answer].click()
    qtbot.waitUntil(lambda: ended == [True])
    assert [each.label for each in sonnberg.services.care.all()] == [label]
    assert not any(each.isVisible() for each in (accounts, desktop.main))
