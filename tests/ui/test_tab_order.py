"""Where Tab leads from a part of a window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from tomail.ui.widgets.tab_order import put_behind
from tomail.ui.widgets.wheel import CalmComboBox


def test_a_list_that_unfolds_over_the_window_does_not_break_the_order(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rail, button, other = (QPushButton(window) for _ in range(3))
    part = QWidget(window)
    field, choice = QLineEdit(part), CalmComboBox(part)
    for parent, children in ((part, (field, choice)), (window, (rail, part, button, other))):
        column = QVBoxLayout(parent)
        for each in children:
            column.addWidget(each)
    choice.view()  # made when it unfolds for the first time
    put_behind(part, (button, other))
    window.show()
    qtbot.waitExposed(window)
    choice.setFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
    assert seen == [button, other, rail]
