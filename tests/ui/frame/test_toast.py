from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from tomail.ui.frame.toast import SECONDS, Toast


@pytest.fixture
def toast(app, qtbot) -> Toast:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    made = Toast(window)
    made.setProperty("window", window)
    return made


def test_twenty_seconds(toast: Toast) -> None:
    toast.say("Gelöscht", lambda: None)
    assert SECONDS == 20
    assert toast._time.interval() == 20_000
    assert toast.isVisible()


def test_it_goes_by_itself_and_the_way_back_with_it(toast: Toast, qtbot) -> None:
    toast.say("Gelöscht", lambda: pytest.fail("nobody undid"), seconds=0.03)
    qtbot.waitUntil(lambda: not toast.isVisible())
    assert toast.undo() is False


def test_undo_works_once(toast: Toast) -> None:
    done: list[str] = []
    toast.say("Gelöscht", lambda: done.append("undone"))
    assert toast.undo() is True
    assert toast.undo() is False
    assert done == ["undone"]
    assert not toast.isVisible()


def test_a_later_word_replaces_the_way_back(toast: Toast) -> None:
    done: list[str] = []
    toast.say("eins", lambda: done.append("eins"))
    toast.say("zwei", lambda: done.append("zwei"))
    toast._button.click()
    assert done == ["zwei"]


def test_without_a_way_back_there_is_no_button(toast: Toast) -> None:
    toast.say("Gespeichert")
    assert not toast._button.isVisible()


def test_it_waits_under_the_mouse(toast: Toast) -> None:
    toast.say("Gelöscht", lambda: None)
    toast.enterEvent(QEvent(QEvent.Type.Enter))
    assert not toast._time.isActive()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert toast._time.isActive()


def test_it_follows_the_lower_edge(toast: Toast) -> None:
    toast.say("Gelöscht", lambda: None)
    window = toast.parentWidget()
    window.resize(800, 400)
    assert toast.geometry().bottom() < 400 - 28


def test_the_next_person_takes_nothing_back(toast: Toast) -> None:
    done: list[str] = []
    toast.say("Gelöscht", lambda: done.append("undone"))
    toast.forget()
    assert not toast.isVisible()
    assert not toast.undo()
    assert done == []
