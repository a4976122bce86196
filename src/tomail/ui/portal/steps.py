"""A window of few pages: what the page is about, and below it the way back and the verb."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tomail.ui import theme
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text
from tomail.ui.widgets.tab_order import put_behind

WIDTH = 580


class Steps(QDialog):
    """Over the window of `parent`. Whoever fills it shows the pages and says what `act` does."""

    def __init__(self, parent: QWidget, name: str, title: str) -> None:
        super().__init__(parent.window())
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(WIDTH))
        self.heading = Text(title, "heading", wrap=True)
        self._place = Text("", "meta")
        self.pages = QStackedWidget()
        self.trouble = Banner("danger", "")
        self.trouble.hide()
        self.leave = Button(self.tr("Cancel"), kind="ghost")
        self.back = Button(self.tr("Back"))
        self.act = Button("", kind="primary")
        self.leave.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self._place)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        column.addWidget(self.trouble)
        column.addLayout(self._verbs())

    def add(self, page: QWidget) -> None:
        """One page more, behind the others."""
        self.pages.addWidget(page)
        put_behind(page, (self.leave, self.back, self.act))

    def show_page(self, page: QWidget, title: str, verb: str, *, nth: int, of: int) -> None:
        """`nth` `of` so many; one alone is not counted."""
        self.heading.setText(title)
        self._place.setText(self.tr("Step {nth} of {all}").format(nth=nth, all=of) if of > 1 else "")
        self.act.set_label(verb)
        self.trouble.hide()
        self.pages.setCurrentWidget(page)

    def _verbs(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.act)
        return row
