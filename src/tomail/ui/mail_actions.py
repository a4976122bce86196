"""What a person does to messages, from the click to the word that it was done and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from tomail.base.errors import TomailError
from tomail.model.mail import Flags, Folder, MessageRef, MessageSummary
from tomail.services.actions import Done, toggled
from tomail.services.container import Services

from . import i18n, tasks
from .mailbox.folders import folder_name

Undo = Callable[[], None] | None


class MailActions(QObject):
    """Every action runs off the GUI thread; the list changes by the event that follows."""

    done = Signal(str, object)  # words, and a function that takes it back or None
    failed = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services

    def mark_seen(self, ref: MessageRef) -> None:
        """It was on the screen for a moment; nothing is said about it."""
        self._run(lambda: self._services.actions.flag([ref], add=Flags.SEEN))

    def toggle(self, refs: Sequence[MessageRef], first: MessageSummary, flag: Flags) -> None:
        """Turn a flag over, for all as the first one needs it."""
        add, remove = toggled(first, flag)
        self._run(lambda: self._services.actions.flag(refs, add=add, remove=remove))

    def may_delete(self, refs: Sequence[MessageRef]) -> bool:
        """False after saying why not."""
        try:
            self._services.actions.require_delete(refs)
        except TomailError as error:
            self._say_why(error)
            return False
        return True

    def delete(self, refs: Sequence[MessageRef]) -> None:
        """To the trash; from the trash for good."""
        words = self.tr("%n e-mail(s) deleted", None, len(refs))
        self._run(lambda: self._services.actions.delete(refs), words)

    def delete_for_good(self, refs: Sequence[MessageRef]) -> None:
        """Without the trash."""
        words = self.tr("%n e-mail(s) deleted for good", None, len(refs))
        self._run(lambda: self._services.actions.delete_for_good(refs), words)

    def move(self, refs: Sequence[MessageRef], account: str, folder: Folder) -> None:
        """To another folder of the same account; mail of other accounts is left where it is."""
        own = [ref for ref in refs if ref.account == account]
        if not own:
            self.failed.emit(self.tr("E-mails can only be moved within one account."))
            return
        words = self.tr("%n e-mail(s) moved to {folder}", None, len(own)).format(folder=folder_name(folder))
        self._run(lambda: self._services.actions.move(own, folder.id), words)

    def _run(self, action: Callable[[], Done], words: str = "") -> None:
        def finished(result: Done) -> None:
            if words and result.changed:
                self.done.emit(words, self._undo(result.revert))

        tasks.run(action, done=finished, failed=self._say_why, owner=self)

    def _undo(self, revert: Undo) -> Undo:
        if revert is None:
            return None

        def undo() -> None:
            tasks.run(revert, failed=self._say_why, owner=self)

        return undo

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.failed.emit(i18n.problem_text(error.problem))
