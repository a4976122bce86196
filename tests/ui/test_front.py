from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.practice import Practice
from tomail.ui.composer.desk import ComposerDesk
from tomail.ui.composer.window import ComposerWindow
from tomail.ui.front import bring_forward
from tomail.ui.main_window import MainWindow


@pytest.fixture
def desk(sonnberg: Practice) -> Iterator[ComposerDesk]:
    made = ComposerDesk(sonnberg.services)
    yield made
    made.put_away()


@pytest.fixture
def composer(desk: ComposerDesk, sonnberg: Practice, qtbot) -> ComposerWindow:
    desk.go_on(sonnberg.services.composing.new(sonnberg.account.id))
    qtbot.waitUntil(desk.windows[0].isActiveWindow)
    return desk.windows[0]


def settle() -> None:
    for _ in range(9):
        QApplication.processEvents()


def below(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_who_works_in_a_composer_stays_there(desk: ComposerDesk, composer: ComposerWindow, qtbot) -> None:
    desk.stay_in_front()
    bring_forward(below(qtbot))
    settle()
    qtbot.waitUntil(composer.isActiveWindow)


def test_a_composer_that_was_left_does_not_come_back(
    desk: ComposerDesk, composer: ComposerWindow, qtbot
) -> None:
    other = below(qtbot)
    bring_forward(other)
    qtbot.waitUntil(other.isActiveWindow)
    desk.stay_in_front()
    settle()
    assert other.isActiveWindow()


def test_what_a_crash_left_stays_above_a_main_window_that_is_made_anew(sonnberg: Practice, qtbot) -> None:
    """On a real screen the first HTML message replaces the native window of the main window."""
    composing = sonnberg.services.composing
    composing.drafts.save(composing.new(sonnberg.account.id, subject="Halb fertig"))
    main = MainWindow(sonnberg.services)
    main.show()
    qtbot.waitUntil(lambda: bool(main.desk.windows))
    recovered = main.desk.windows[0]
    qtbot.waitUntil(recovered.isActiveWindow)
    QApplication.sendEvent(main, QEvent(QEvent.Type.WinIdChange))
    bring_forward(main)
    settle()
    qtbot.waitUntil(recovered.isActiveWindow)
    assert recovered.windowTitle() == "Halb fertig"
    main.close()
