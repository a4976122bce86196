"""Below the head of a mail: what is odd about its sender, and what to do. Hidden for nearly all mail."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tomail.base.sentences import Sentence
from tomail.services.container import Services
from tomail.services.reading import OpenedMessage
from tomail.services.senders import NEXT_STEP
from tomail.ui import i18n, tasks
from tomail.ui.widgets.banner import Banner


class SenderBand(QWidget):
    """Asked anew for each message."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._opened: OpenedMessage | None = None
        self.banner = Banner("warning", "", icon="shield-alert")
        self.banner.setObjectName("reader.sender")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 24, 0)
        column.addWidget(self.banner)
        self.hide()

    def look(self, opened: OpenedMessage | None) -> None:
        """Whose mail is shown; None: nobody's."""
        self.hide()
        self._opened = opened
        if opened is None or opened.summary.outgoing:
            return

        def done(found: Sequence[Sentence]) -> None:
            if self._opened is opened and found:
                self.banner.say("warning", self._words(found), icon="shield-alert")
                self.show()

        ref, parsed = opened.summary.ref, opened.parsed
        tasks.run(lambda: self._services.senders.look(ref, parsed), done=done, owner=self)

    def _words(self, found: Sequence[Sentence]) -> str:
        return " ".join(i18n.say(each) for each in (*found, NEXT_STEP))
