"""Lines for IT, folded away: what was tried, what the servers said. They can be copied."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from tomail.ui import theme
from tomail.ui.widgets.button import Button

LAYOUT_MS = 40  # until a page has made room for what was unfolded


class Details(QWidget):
    """A button that unfolds `lines`; beside it "Copy"."""

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.toggle = Button(title, icon="chevron-right", kind="ghost", height=30)
        self.toggle.setObjectName(name)
        self.toggle.clicked.connect(lambda: self.unfold(self._text.isHidden()))
        self.copy = Button(self.tr("Copy"), icon="copy", kind="ghost", height=30)
        self.copy.setObjectName(f"{name}.copy")
        self.copy.clicked.connect(self.copy_lines)
        self._text: QPlainTextEdit = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(title)
        self._text.setFixedHeight(theme.scaled(150))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(theme.scaled(12))
        self._text.setFont(fixed)
        self._arrange()
        self.unfold(False)

    def set_lines(self, lines: Iterable[str]) -> None:
        """Replace what is shown."""
        self._text.setPlainText("\n".join(lines))

    def add_line(self, line: str) -> None:
        """One more at the end."""
        self._text.appendPlainText(line)

    def text(self) -> str:
        """Everything, as it is copied."""
        return self._text.toPlainText()

    def unfold(self, shown: bool) -> None:
        """Show the lines, or fold them away."""
        self._text.setVisible(shown)
        self.copy.setVisible(shown)
        self.toggle.set_label(self._title, "chevron-down" if shown else "chevron-right")
        if shown:
            QTimer.singleShot(LAYOUT_MS, self, self._reveal)

    def copy_lines(self) -> None:
        """To the clipboard."""
        QGuiApplication.clipboard().setText(self.text())

    def _reveal(self) -> None:
        """Scroll the page so far that the lines can be read."""
        above = self.parentWidget()
        while above and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        page = above.widget() if isinstance(above, QScrollArea) else None
        if page and isinstance(above, QScrollArea):
            end = self._text.mapTo(page, self._text.rect().bottomLeft())
            above.ensureVisible(end.x(), end.y(), 0, 20)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.toggle)
        row.addWidget(self.copy)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._text)
