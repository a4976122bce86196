from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from tomail.ui.single_keys import allow_single_keys


def shortcuts(action: QAction) -> list[str]:
    return [each.toString(QKeySequence.SequenceFormat.PortableText) for each in action.shortcuts()]


def test_letters_go_and_come_back_and_all_else_stays(app: QApplication) -> None:
    made = {name: QAction(name) for name in ("reply", "reply_all", "delete", "finish", "search")}
    made["search"].setShortcut("Ctrl+K")
    allow_single_keys(made, False)
    assert {name: shortcuts(each) for name, each in made.items()} == {
        "reply": ["Ctrl+R"],
        "reply_all": ["Ctrl+Shift+R"],
        "delete": ["Del"],
        "finish": [],
        "search": ["Ctrl+K"],
    }
    allow_single_keys(made, True)
    assert shortcuts(made["reply"]) == ["R", "Ctrl+R"]
    assert shortcuts(made["finish"]) == ["E"]
