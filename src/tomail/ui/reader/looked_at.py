"""An unread message that a person chose counts as seen once they had it before them for a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from tomail.model.mail import Flags

if TYPE_CHECKING:
    from .reader import Reader

SEEN_AFTER_MS = 700


class LookedAt(QObject):
    """Watches a reader; the moment counts in an active window only.

    What was not chosen is never seen: nobody may have looked at what a list shows by itself.
    """

    seen = Signal(object)  # MessageRef

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader = reader
        self._chosen = False  # and does not count as seen yet
        self.timer = QTimer(self, singleShot=True, interval=SEEN_AFTER_MS)
        self.timer.timeout.connect(self._tell)
        reader.displayed.connect(self.look)
        reader.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another window came to the front, or this one again."""
        if event.type() in (QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate):
            self.look()
        return super().eventFilter(watched, event)

    def begin_anew(self, *, chosen: bool) -> None:
        """Another message is shown, or none."""
        self._chosen = chosen
        self.timer.stop()

    def choose(self) -> None:
        """A person asked for what is shown already."""
        self._chosen = True

    def look(self) -> None:
        """Start or stop the moment, as what is shown now asks for it."""
        summary = self._reader.summary
        if self._reader.opened is None or summary is None or not self._chosen:
            return
        if Flags.SEEN in summary.flags:
            self._chosen = False  # from now on "mark as unread" holds
        if not self._chosen or not self._reader.isActiveWindow():
            self.timer.stop()
        elif not self.timer.isActive():
            self.timer.start()

    def _tell(self) -> None:
        summary = self._reader.summary
        if summary is not None and self._reader.isVisible():
            self._chosen = False
            self.seen.emit(summary.ref)
