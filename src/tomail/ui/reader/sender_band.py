"""What is odd about the sender of a mail, and what to do. Nothing is said of nearly all mail."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from tomail.base.sentences import Sentence
from tomail.services.container import Services
from tomail.services.reading import OpenedMessage
from tomail.services.senders import NEXT_STEP
from tomail.ui import i18n, tasks
from tomail.ui.widgets.banner import Banner

from .answer_band import is_answer
from .foreword import Foreword, Source


class SenderBand(QObject):
    """Asked anew for each message."""

    def __init__(self, services: Services, foreword: Foreword) -> None:
        super().__init__(foreword)
        self._services = services
        self._foreword = foreword
        self._opened: OpenedMessage | None = None
        self.banner = Banner("warning", "", icon="shield-alert", parent=foreword)
        self.banner.setObjectName("reader.sender")
        self.banner.hide()

    def look(self, opened: OpenedMessage | None) -> None:
        """Whose mail is shown; None: nobody's."""
        self._foreword.put(Source.SENDER, ())
        self._opened = opened
        if opened is None or opened.summary.outgoing or is_answer(opened):
            return

        def done(found: Sequence[Sentence]) -> None:
            if self._opened is opened and found:
                self.banner.say("warning", self._words(found), icon="shield-alert")
                self._foreword.put(Source.SENDER, [self.banner])

        ref, parsed = opened.summary.ref, opened.parsed
        tasks.run(lambda: self._services.senders.look(ref, parsed), done=done, owner=self)

    def _words(self, found: Sequence[Sentence]) -> str:
        return " ".join(i18n.say(each) for each in (*found, NEXT_STEP))
