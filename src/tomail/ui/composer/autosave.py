"""Saving while a person writes: soon after the last key, and regularly while keys come; for their other
devices less often."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from tomail.model.outgoing import Draft
from tomail.ui import tasks

T = TypeVar("T")
PAUSE_MS = 800
LONGEST_MS = 1500  # and the time to save: a crash costs less than two seconds of writing
ELSEWHERE_MS = 30_000  # until the server has it; for each megabyte, so that no upload takes up the line
MEGABYTE = 1 << 20


class Autosave(QObject):
    """`draft` is asked for what stands there now, `save` keeps it, `show_elsewhere` puts onto the server what
    was saved (both off the GUI thread)."""

    saved = Signal()
    failed = Signal(object)

    def __init__(
        self,
        draft: Callable[[], Draft],
        save: Callable[[Draft], None],
        parent: QObject | None = None,
        show_elsewhere: Callable[[Draft], None] = lambda draft: None,
    ) -> None:
        super().__init__(parent)
        self._draft, self._save, self._show_elsewhere = draft, save, show_elsewhere
        self._stopped = False
        self._touched = False
        self._round = 0  # one for each draft
        self._one_at_a_time = threading.Lock()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._pause.timeout.connect(self.now)
        self._longest.timeout.connect(self.now)
        self._elsewhere = QTimer(self, singleShot=True)
        self._elsewhere.timeout.connect(self._save_and_show)

    def touch(self) -> None:
        """Something was changed."""
        if self._stopped:
            return
        self._touched = True
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        self.show_soon()

    def show_soon(self) -> None:
        """What stands here is not on the server yet."""
        self._touched = True
        if not (self._stopped or self._elsewhere.isActive()):
            self._elsewhere.start(pause_for(self._draft()))

    def rest(self) -> None:
        """What stands here now is nobody's change: it is not saved, and the server does not get it."""
        self._touched = False
        self._stop_timers()

    def turn_away(self) -> None:
        """Another draft comes instead: this one is saved, and the server gets it now."""
        if self._touched:
            self._save_and_show()
        self.rest()

    def now(self) -> None:
        """Save at once."""
        self._run(self._save)

    def _save_and_show(self) -> None:
        def both(draft: Draft) -> None:
            self._save(draft)
            self._show_elsewhere(draft)

        self._run(both)

    def _run(self, keep: Callable[[Draft], None]) -> None:
        self._pause.stop()
        self._longest.stop()
        draft, round_ = self._draft(), self._round
        tasks.run(
            lambda: self._unless_ended(keep, draft, round_),
            done=self._done,
            failed=self._trouble,
            owner=self,
        )

    def end(
        self, last: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Save no more, then do the `last` thing: send, keep or discard. No late save can undo it.

        If that fails, saving goes on.
        """
        self._stopped = True
        self._stop_timers()

        def work() -> T:
            with self._one_at_a_time:
                return last()

        def trouble(error: Exception) -> None:
            self._stopped = False
            if self._touched:
                self.touch()
            failed(error)

        tasks.run(work, done=done, failed=trouble, owner=self)

    def move(
        self, leave: Callable[[], T], done: Callable[[T], object], failed: Callable[[Exception], object]
    ) -> None:
        """It has become another draft: it is saved as that, and only then does it `leave` its old place."""
        self._round += 1
        draft = self._draft()

        def work() -> T:
            with self._one_at_a_time:
                if not self._stopped:
                    self._save(draft)
                return leave()

        tasks.run(work, done=done, failed=failed, owner=self)

    def resume(self) -> None:
        """Another draft begins where one has ended, for good: a late save does not bring it back."""
        self._round += 1
        self._stopped = self._touched = False

    def _unless_ended(self, keep: Callable[[Draft], None], draft: Draft, round_: int) -> None:
        with self._one_at_a_time:
            if not self._stopped and round_ == self._round:
                keep(draft)

    def _stop_timers(self) -> None:
        for timer in (self._pause, self._longest, self._elsewhere):
            timer.stop()

    def _done(self, _: object) -> None:
        if not self._stopped:
            self.saved.emit()

    def _trouble(self, error: Exception) -> None:
        if not self._stopped:
            self.failed.emit(error)


def pause_for(draft: Draft) -> int:
    """How long to wait until the server gets it, in ms."""
    size = sum(len(each.content) for each in draft.attachments)
    return ELSEWHERE_MS * max(1, size // MEGABYTE)
