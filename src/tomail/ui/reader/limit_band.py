"""That a message is shown shortened, and where all of it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tomail.message.parse import SHORTENED
from tomail.services.reading import OpenedMessage
from tomail.ui.widgets.banner import Banner


class LimitBand(Banner):
    """Above a message that met a limit; hidden above every other."""

    source_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warning", "", parent=parent)
        self.setObjectName("reader.shortened")
        self.hide()

    def look(self, opened: OpenedMessage | None) -> None:
        """Say it of this message, if it is so."""
        shortened = opened is not None and SHORTENED in opened.parsed.warnings
        if shortened:
            words = self.tr("This e-mail is unusually long or complicated and is shown shortened.")
            self.say("warning", words, [(self.tr("Source text"), self.source_wanted.emit)])
        self.setVisible(shortened)
