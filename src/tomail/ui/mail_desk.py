"""What the desks of patients, teamwork and the record share: which mail is meant, acting on it, and undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tomail.base.errors import TomailError
from tomail.model.mail import MessageRef, MessageSummary
from tomail.services.container import Services

from . import i18n, tasks
from .mailbox.list_pane import ListPane
from .reader.reader import Reader

Undo = Callable[[], object] | None


class MailDesk(QObject):
    """Joins list and reader to a service, off the GUI thread."""

    done = Signal(str, object)  # words, and a function that takes it back or None
    failed = Signal(str)

    def __init__(self, services: Services, pane: ListPane, reader: Reader, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._pane = pane
        self._reader = reader
        self._window = window

    def look_again(self, refs: Sequence[MessageRef]) -> None:
        """Something was done to these: a desk that shows how they stand looks now."""

    def _targets(self) -> list[MessageSummary]:
        """The message that is read, or all that are selected."""
        if (read := self._reader.summary) is not None:
            return [read]
        model = self._pane.model
        rows = [model.summary(model.index(row, 0)) for row in self._pane.selected_rows()]
        return [row for row in rows if row is not None]

    def _run(
        self, refs: Sequence[MessageRef], act: Callable[[], object], words: str = "", undo: Undo = None
    ) -> None:
        def take_back() -> None:
            if undo is not None:
                self._run(refs, undo)

        def done(_: object) -> None:
            self.look_again(refs)
            if words:
                self.done.emit(words, take_back if undo else None)

        tasks.run(act, done=done, failed=self._say_why, owner=self)

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.failed.emit(i18n.problem_text(error.problem))
