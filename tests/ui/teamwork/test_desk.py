from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.hands import press, reading
from tests.ui.practice import Practice
from tests.ui.teamwork.test_claims import BLOOD, chips, state
from tomail.model.teamwork import WorkState
from tomail.ui.bridge import Bridge
from tomail.ui.main_window import MainWindow
from tomail.ui.teamwork.board import WorkBoard


def test_e_finishes_for_all_and_goes_on(window: MainWindow, two, qtbot) -> None:
    here, there = two
    press(window, qtbot, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: reading(window).startswith("Laborbefund"))
    qtbot.waitUntil(lambda: chips(window, here) == ["Erledigt"])
    assert state(there).done
    qtbot.waitUntil(window.toast.isVisible)
    press(window, qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: chips(window, here) == [])
    assert state(there).done is None


def test_g_waits_for_an_answer_and_ends_it(window: MainWindow, two, qtbot) -> None:
    here, there = two
    press(window, qtbot, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: chips(window, here) == ["Wartet"])
    assert state(there).waiting
    press(window, qtbot, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: chips(window, here) == [])
    assert state(there).waiting is None


def test_u_hands_over_to_whom_the_digit_means(window: MainWindow, two, qtbot) -> None:
    here, there = two
    menu = window.teamwork.hand_over_menu()
    labels = [each.text() for each in menu.actions()]
    assert labels[0].startswith("&1  ")
    assert all(f"&{n}  " in label for n, label in enumerate(labels[:9], 1))
    menu.actions()[1].trigger()
    name = labels[1].removeprefix("&2  ")
    qtbot.waitUntil(lambda: state(there).assigned is not None)
    assert state(there).assigned.name == name
    qtbot.waitUntil(lambda: chips(window, here) != [])
    nobody = window.teamwork.hand_over_menu().actions()[-1]
    nobody.trigger()
    qtbot.waitUntil(lambda: state(there).assigned is None)


def test_alone_without_sign_in_nothing_is_said_of_ones_own_claim(sonnberg: Practice, qtbot) -> None:
    window = MainWindow(sonnberg.services)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitUntil(lambda: window.reader.opened is not None)
    sonnberg.services.teamwork.claim(sonnberg.refs[BLOOD])
    window.teamwork.board.look_again([sonnberg.refs[BLOOD]])
    row = window.reader.summary
    qtbot.waitUntil(lambda: window.teamwork.board.state(row).claim is not None)
    assert not window.teamwork.pill.isVisible()
    assert chips(window, sonnberg) == []


def test_that_nothing_is_known_of_a_mail_changes_nothing(sonnberg: Practice, qtbot) -> None:
    services, ref = sonnberg.services, sonnberg.refs[BLOOD]
    board = WorkBoard(services, Bridge(services.bus))
    row = services.reading.summary(ref)
    with qtbot.assertNotEmitted(board.changed):
        board.state(row)
        qtbot.waitUntil(lambda: board._states.get(ref) == WorkState())
    services.teamwork.claim(ref)
    with qtbot.waitSignal(board.changed):
        board.look_again([ref])
    assert board.state(row).claim is not None
