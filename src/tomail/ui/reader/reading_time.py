"""What stood before a person for two seconds was read: the log of the practice has it, once a showing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from tomail.model.mail import MessageRef
from tomail.services.audit import Audit
from tomail.ui import tasks

if TYPE_CHECKING:
    from .reader import Reader

READ_AFTER_MS = 2000


class ReadingTime(QObject):
    """Watches a reader; time counts while its window is the active one."""

    def __init__(self, reader: Reader, audit: Audit) -> None:
        super().__init__(reader)
        self._reader = reader
        self._audit = audit
        self._noted: MessageRef | None = None
        self._timer = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._timer.timeout.connect(self._note)
        reader.changed.connect(self._begin_anew)
        reader.displayed.connect(self._look)
        reader.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another window came to the front, or this one again."""
        if event.type() in (QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate):
            self._look()
        return super().eventFilter(watched, event)

    def _begin_anew(self) -> None:
        self._noted = None
        self._timer.stop()

    def _look(self) -> None:
        opened = self._reader.opened
        if opened is None or opened.summary.ref == self._noted or not self._reader.isActiveWindow():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _note(self) -> None:
        opened = self._reader.opened
        if opened is not None and self._reader.isVisible():
            ref = self._noted = opened.summary.ref
            tasks.run(lambda: self._audit.read(ref), owner=self)
