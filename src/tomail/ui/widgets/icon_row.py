"""The first line of a menu: what is done most, as icons side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget, QWidgetAction

from .button import Button

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class IconRow(QWidgetAction):
    """Buttons for `actions`, each with the name of an icon: left and right go from one to the next."""

    def __init__(self, menu: QMenu, actions: Sequence[tuple[QAction, str]]) -> None:
        super().__init__(menu)
        self._menu = menu
        self.buttons = [self._button(*each) for each in actions]
        row = QWidget()
        column = QHBoxLayout(row)
        column.setContentsMargins(8, 4, 8, 4)
        for button in self.buttons:
            column.addWidget(button)
        row.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.setFocusProxy(self.buttons[0])
        self.setDefaultWidget(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            return False
        offered = [each for each in self.buttons if each.isEnabled()]
        place = next(place for place, each in enumerate(offered) if each is watched)
        offered[(place + step) % len(offered)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _button(self, action: QAction, icon: str) -> Button:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        made = Button(icon=icon, kind="ghost", hint=f"{action.text()} ({keys})" if keys else action.text())
        made.setEnabled(action.isEnabled())
        if not action.isEnabled() and action.toolTip() != action.text():
            made.setToolTip(action.toolTip())  # why not
        made.clicked.connect(lambda: self._carry_out(action))
        made.installEventFilter(self)
        return made

    def _carry_out(self, action: QAction) -> None:
        self._menu.close()
        action.trigger()
