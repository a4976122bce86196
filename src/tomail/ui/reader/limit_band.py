"""That a message is shown shortened, and where all of it is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from tomail.message.parse import SHORTENED
from tomail.services.reading import OpenedMessage
from tomail.ui.widgets.banner import Banner

from .foreword import Foreword, Source


class LimitBand(QObject):
    """Above a message that met a limit, and no other."""

    source_wanted = Signal()

    def __init__(self, foreword: Foreword) -> None:
        super().__init__(foreword)
        self._foreword = foreword
        words = self.tr("This e-mail is unusually long or complicated and is shown shortened.")
        actions = [(self.tr("Source text"), self.source_wanted.emit)]
        self.banner = Banner("warning", words, actions, parent=foreword)
        self.banner.setObjectName("reader.shortened")
        self.banner.hide()

    def look(self, opened: OpenedMessage | None) -> None:
        """Say it of this message, if it is so."""
        shortened = opened is not None and SHORTENED in opened.parsed.warnings
        self._foreword.put(Source.LIMITS, [self.banner] if shortened else ())
