"""The bands above the lines of a mail that is written, what hinders it first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tomail.model.outgoing import Draft
from tomail.services.container import Services
from tomail.ui.widgets.banner import Banner

from .limit_note import LimitNote


class ComposerNotes(QVBoxLayout):
    """`others` are bands of the window's own, below what hinders the mail."""

    def __init__(self, services: Services, draft: Callable[[], Draft], others: Sequence[QWidget]) -> None:
        super().__init__()
        self.complaint = Banner("danger", "")
        self.complaint.setObjectName("composer.complaint")
        self.returned = Banner("danger", "")
        self.returned.setObjectName("composer.returned")
        self.limit = LimitNote(services, draft)
        self.offline = Banner(
            "warning",
            self.tr("There is no connection. The e-mail is sent as soon as there is one."),
            icon="cloud-off",
        )
        self.setContentsMargins(16, 8, 16, 0)
        self.setSpacing(8)
        for note in (self.complaint, self.returned, *others, self.offline, self.limit):
            self.addWidget(note)
        self.complaint.hide()
        self.returned.hide()

    def complain(self, words: str) -> None:
        """Say why it does not go on."""
        self.complaint.say("danger", words)
        self.complaint.show()

    def say_returned(self, why: str) -> None:
        """Say for what reason the mail came back, until it leaves anew."""
        self.returned.say("danger", why, title=self.tr("This e-mail was not sent."))
        self.returned.show()
