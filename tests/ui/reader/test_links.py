from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from tomail.ui.reader.links import host_of, open_link, shown_target
from tomail.ui.widgets.dialog import Question


@pytest.fixture
def window(app, qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def question(window: QWidget) -> Question | None:
    return next((each for each in window.findChildren(Question) if each.isVisible()), None)


def test_foreign_letters_are_unmasked() -> None:
    cyrillic = QUrl("https://www.аpple.com/login")
    assert host_of(cyrillic).startswith("www.xn--")
    assert "xn--" in shown_target(cyrillic)


def test_long_targets_are_cut() -> None:
    assert len(shown_target(QUrl("https://example.org/" + "x" * 900))) == 301


@pytest.mark.parametrize("answer", ["open", "cancel"])
def test_a_person_decides(window: QWidget, qtbot, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr("tomail.ui.reader.links.QDesktopServices.openUrl", opened.append)
    open_link(QUrl("https://example.org/x"), window)
    asked = question(window)
    assert asked is not None
    assert asked.buttons["cancel"].hasFocus() or asked.focusWidget() is asked.buttons["cancel"]
    asked.buttons[answer].click()
    qtbot.waitUntil(lambda: question(window) is None)
    assert opened == ([QUrl("https://example.org/x")] if answer == "open" else [])


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)", "ms-settings:x", "smb://x/y"])
def test_other_schemes_are_dropped(window: QWidget, url: str) -> None:
    open_link(QUrl(url), window)
    assert question(window) is None
