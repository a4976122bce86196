"""What stands around the pages: QWizard's own layout, made flat, and a footer in its own colour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget, QWizard

from tomail.ui import theme
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Panel, Text

from .rail import Rail, rail_width

BUTTON = 34
AROUND = 16  # above and below the buttons
EDGE = 24
GAP = 10


def footer_height() -> int:
    """In pixels, at the present size of text."""
    return theme.scaled(BUTTON) + 2 * AROUND


class WizardFrame:
    """Rail and footer reach the edges of the window; `say` writes beside «Weiter»."""

    def __init__(self, wizard: QWizard, rail: Rail, left: Button, right: tuple[Button, ...]) -> None:
        self._wizard, self._rail = wizard, rail
        self._left, self._right = left, right
        self._footer = Panel("chrome", wizard)
        self._corner = Panel("side", wizard)
        self._reason = Text("", "meta", wrap=True, parent=self._footer)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._reason.setObjectName("wizard.reason")

    def say(self, reason: str) -> None:
        """Why «Weiter» is grey, or ""."""
        self._reason.setText(reason)

    def flatten(self) -> None:
        """Take away margins, frames and the ruler; QWizard makes them when it is first shown."""
        keeper, inner = _parent(self._rail), _parent(self._left)
        for widget in (keeper, inner):
            _without_margins(widget)
        for row in inner.findChildren(QHBoxLayout):
            if row.indexOf(self._left) >= 0:
                row.setContentsMargins(rail_width() + 16, AROUND, EDGE, AROUND)
                row.setSpacing(GAP)
        for child in inner.children():
            _without_frame(child)
        for panel in (self._footer, self._corner):
            panel.setParent(inner)
            panel.lower()
            panel.show()
        self.place()

    def place(self) -> None:
        """Fit footer and reason to the window."""
        height, rail = footer_height(), rail_width()
        width, top = self._wizard.width(), self._wizard.height() - height
        self._corner.setGeometry(0, top, rail, height)
        self._footer.setGeometry(rail, top, width - rail, height)
        left = self._left.sizeHint().width() + 32
        right = sum(button.sizeHint().width() + GAP for button in self._right) + EDGE + 4
        self._reason.setGeometry(left, 0, max(0, width - rail - left - right), height)


def _without_margins(widget: QWidget) -> None:
    layout = widget.layout()
    if layout:
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)


def _without_frame(child: object) -> None:
    if type(child) is QWidget and child.maximumHeight() <= 2:
        child.hide()  # the ruler above the buttons
    elif type(child) is QFrame:  # around the pages; not the labels
        child.setFrameShape(QFrame.Shape.NoFrame)


def _parent(widget: QWidget) -> QWidget:
    parent = widget.parentWidget()
    assert parent is not None, "QWizard has taken it in"  # noqa: S101
    return parent
