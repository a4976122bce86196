"""What the pages of the administration share: a title, what went wrong, and acting off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.ui import tasks
from tomail.ui.i18n import problem_text
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.labels import Panel, Text

T = TypeVar("T")


class AdminPage(QWidget):
    """`told` carries words for the toast. Put the content into `body`; `refresh` looks again."""

    told = Signal(str)

    def __init__(self, name: str, title: str, intro: str) -> None:
        super().__init__()
        self.setObjectName(f"admin.{name}")
        self.asked = tasks.Latest()  # for `refresh`
        self.complaint = Banner("danger", "", flat=True)
        self.complaint.setObjectName(f"admin.{name}.complaint")
        self.complaint.hide()
        inner = Panel("surface")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(28, 22, 28, 64)  # the toast comes below
        self.body.setSpacing(14)
        self.body.addWidget(Text(title, "title"))
        self.body.addWidget(Text(intro, "secondary", wrap=True))
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(scroll.focusPolicy().NoFocus)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.complaint)
        column.addWidget(scroll, 1)

    def refresh(self) -> None:
        """Show things as they are now."""

    def act(
        self, function: Callable[[], T], then: Callable[[T], object] | None = None, words: str = ""
    ) -> None:
        """Do it off the GUI thread; then look again, and say `words`. What hinders it is said."""

        def done(result: T) -> None:
            self.complaint.hide()
            if words:
                self.told.emit(words)
            if then:
                then(result)
            self.refresh()

        tasks.run(function, done=done, failed=self.complain, owner=self, apart=True)

    def complain(self, error: Exception) -> None:
        """Say why something cannot be done."""
        if not isinstance(error, TomailError):
            raise error
        self.complaint.say("danger", problem_text(error.problem))
        self.complaint.show()
