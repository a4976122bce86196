"""F1: every key, in a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from tomail.ui.commands import shortcut_text, table
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Line, Text


class ShortcutHelp(QDialog):
    """The table of commands as a page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 640)
        close = Button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addWidget(Text(self.tr("Keyboard shortcuts"), "title"))
        column.addWidget(self._page(), 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _page(self) -> QScrollArea:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        for row, command in enumerate(table()):
            grid.addWidget(Text(command.text, "plain"), 2 * row, 0)
            grid.addWidget(Text(shortcut_text(command), "secondary"), 2 * row, 1)
            grid.addWidget(Line(ink="hair"), 2 * row + 1, 0, 1, 2)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(page)
        return area
