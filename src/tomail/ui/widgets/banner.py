"""A coloured line that says how things stand and offers the next step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tomail.ui import theme

from .button import Button
from .labels import Icon, Text

Tone = Literal["ok", "info", "claim", "warning", "danger", "neutral"]
Action = tuple[str, Callable[[], object]]

_LOOKS: dict[Tone, tuple[str, str, str]] = {
    "ok": ("patient_bg", "patient_fg", "circle-check"),
    "info": ("me_bg", "me_fg", "info"),
    "claim": ("claim_bg", "claim_fg", "pencil"),
    "warning": ("warning_bg", "warning_fg", "triangle-alert"),
    "danger": ("danger_bg", "danger_fg", "octagon-x"),
    "neutral": ("neutral_bg", "neutral_fg", "info"),
}


class Banner(QWidget):
    """`text` may wrap and is never cut; `title` stands before it in bold; `actions` are its buttons.

    `flat`: from edge to edge of a window, without rounded corners.
    """

    def __init__(
        self,
        tone: Tone,
        text: str,
        actions: Sequence[Action | QWidget] = (),
        *,
        title: str = "",
        icon: str | None = None,
        flat: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._flat = flat
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(
            20 if flat else 14, 4 if flat else 8, 16 if flat else 8, 4 if flat else 8
        )
        self._row.setSpacing(10)
        self._icon = Icon("info")
        self._words = Text(rich=True, wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1)
        self._buttons: list[QWidget] = []
        self._kept = 0
        self.say(tone, text, actions, title=title, icon=icon)

    def say(
        self,
        tone: Tone,
        text: str,
        actions: Sequence[Action | QWidget] = (),
        *,
        title: str = "",
        icon: str | None = None,
    ) -> None:
        """Say something else; a screen reader is told at once where it is a warning."""
        self.tone = tone
        _, ink, own_icon = _LOOKS[tone]
        self._icon.show_icon(icon or own_icon, ink)
        self._words.set_ink(ink)
        self._words.setText(_marked_up(title, text))
        self.setAccessibleName(f"{title} {text}".strip())
        self._show_buttons(actions)
        if tone in ("warning", "danger"):
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.update()

    def keep(self, widget: QWidget) -> None:
        """Put `widget` at the right end; it stays whatever is said later."""
        self._row.addWidget(widget)
        self._kept += 1

    def retext(self, text: str, *, title: str = "") -> None:
        """Change the words alone; nobody is interrupted for it."""
        self._words.setText(_marked_up(title, text))

    def take_focus(self) -> None:
        """To the button of the first action, if there is one."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(_LOOKS[self.tone][0]))
        radius = 0 if self._flat else 8
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.end()

    def _show_buttons(self, actions: Sequence[Action | QWidget]) -> None:
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = [self._made(each, index) for index, each in enumerate(actions)]
        for button in self._buttons:
            self._row.insertWidget(self._row.count() - self._kept, button)

    def _made(self, action: Action | QWidget, index: int) -> QWidget:
        if isinstance(action, QWidget):
            return action
        label, callback = action
        button = Button(label, kind="plain" if index == 0 else "ghost", height=30)
        button.clicked.connect(lambda: callback())
        return button


def _marked_up(title: str, text: str) -> str:
    """Both escaped: what a server said may stand in them."""
    words = _escaped(text)
    return f"<b>{_escaped(title)}</b>&nbsp; {words}" if title else words


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
