"""Work off the GUI thread: three threads for questions to the services, answers back in the GUI thread."""

from __future__ import annotations

import logging
import queue
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

T = TypeVar("T")
THREADS = 3
log = logging.getLogger(__name__)


class Task(Generic[T]):
    """A piece of work under way. Its callbacks come in the GUI thread, or never once cancelled."""

    def __init__(
        self,
        function: Callable[[], T],
        done: Callable[[T], object] | None,
        failed: Callable[[Exception], object] | None,
        ended: Callable[[], object] | None,
        owner: QObject | None,
    ) -> None:
        self.function = function
        self.cancelled = False
        self.finished = False
        self._done = done
        self._failed = failed
        self._ended = ended
        self._owners = [each for each in (owner, _owner(done), _owner(failed)) if each is not None]

    def cancel(self) -> None:
        """Drop the answer; work that has not begun is not begun."""
        self.cancelled = True

    def work(self) -> None:
        """Run the function on the calling thread and send its outcome home."""
        if self.cancelled:
            self.finished = True
            return
        try:
            outcome: tuple[bool, Any] = True, self.function()
        except Exception as error:
            outcome = False, error
        _home().take(self, *outcome)

    def deliver(self, succeeded: bool, outcome: Any) -> None:
        """Call back, unless cancelled or the asking widget is gone. GUI thread only."""
        self.finished = True
        if self.cancelled or not all(shiboken6.isValid(each) for each in self._owners):
            return
        try:
            self._tell(succeeded, outcome)
        finally:
            if self._ended:
                self._ended()

    def _tell(self, succeeded: bool, outcome: Any) -> None:
        if succeeded:
            if self._done:
                self._done(outcome)
        elif self._failed:
            self._failed(outcome)
        else:
            log.error("background task failed", exc_info=outcome)


def run(
    function: Callable[[], T],
    *,
    done: Callable[[T], object] | None = None,
    failed: Callable[[Exception], object] | None = None,
    ended: Callable[[], object] | None = None,
    owner: QObject | None = None,
    apart: bool = False,
) -> Task[T]:
    """Call `function` off the GUI thread, then `done(result)` or `failed(exception)` in it, `ended()` last.

    Callbacks are dropped when `owner` (or the object whose method a callback is) was destroyed.
    `apart`: on a thread of its own, for what waits on a network or on a person.
    """
    _home()
    task = Task(function, done, failed, ended, owner)
    if apart:
        threading.Thread(target=task.work, name="task-apart", daemon=True).start()
    else:
        _start_pool()
        _waiting.put(task)
    return task


class Latest:
    """Questions of one kind: the answer to an earlier one is dropped, as it may come behind a later one."""

    def __init__(self) -> None:
        self._task: Task[Any] | None = None

    def run(
        self,
        function: Callable[[], T],
        *,
        done: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        owner: QObject,
        apart: bool = False,
    ) -> None:
        """As `run` of this module, instead of what was asked before."""
        self.drop()
        self._task = run(function, done=done, failed=failed, owner=owner, apart=apart)

    def drop(self) -> None:
        """Nobody wants to know any more."""
        if self._task is not None:
            self._task.cancel()


class InTurn:
    """Changes that are carried out one after the other, as they were made: the last one is what stays."""

    def __init__(self) -> None:
        self._last = threading.Event()
        self._last.set()

    def run(
        self,
        function: Callable[[], T],
        *,
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        owner: QObject,
    ) -> None:
        """As `run`, once all that was given before has ended. It happens also where the owner is gone."""
        before, ended = self._last, threading.Event()
        self._last = ended

        def in_turn() -> T:
            before.wait()
            try:
                return function()
            finally:
                ended.set()

        run(in_turn, done=done, failed=failed, owner=owner, apart=True)


def teller(callback: Callable[..., object], owner: QObject) -> Callable[..., None]:
    """`callback` for work off the GUI thread to call: it runs in that thread, in order, while `owner` lives.

    A signal of the owner's own must not be emitted there: the owner may be destroyed in the midst of it.
    """
    home = _home()
    return lambda *arguments: home.told.emit(callback, arguments, owner)


class _Home(QObject):
    """Lives in the GUI thread, where its queued signals take every outcome.

    Of several outcomes each has a turn of the event loop to itself: what a person does comes in between.
    """

    arrived = Signal()
    told = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._outcomes: deque[tuple[Task[Any], bool, object]] = deque()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._deliver)
        self.arrived.connect(self._next.start, Qt.ConnectionType.QueuedConnection)
        self.told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def take(self, task: Task[Any], succeeded: bool, outcome: object) -> None:
        """From any thread: deliver this behind what arrived before."""
        self._outcomes.append((task, succeeded, outcome))
        self.arrived.emit()

    def _tell(self, callback: Callable[..., object], arguments: tuple[object, ...], owner: QObject) -> None:
        if shiboken6.isValid(owner):
            callback(*arguments)

    def _deliver(self) -> None:
        if self._outcomes:
            task, succeeded, outcome = self._outcomes.popleft()
            self._next.start()  # before: a callback may open a dialog, and raise
            task.deliver(succeeded, outcome)


_waiting: queue.SimpleQueue[Task[Any]] = queue.SimpleQueue()
_pool: list[threading.Thread] = []
_homes: list[_Home] = []


def _home() -> _Home:
    if not _homes or not shiboken6.isValid(_homes[0]):
        made = _Home()
        application = QCoreApplication.instance()
        if application is not None:
            made.moveToThread(application.thread())
        _homes[:] = [made]
    return _homes[0]


def _start_pool() -> None:
    """Daemon threads: leaving the program never waits for a question nobody asks any more."""
    while len(_pool) < THREADS:
        thread = threading.Thread(target=_work, name=f"query-{len(_pool)}", daemon=True)
        _pool.append(thread)
        thread.start()


def _work() -> None:
    while True:
        _waiting.get().work()


def _owner(callback: Callable[..., Any] | None) -> QObject | None:
    bound = getattr(callback, "__self__", None)
    return bound if isinstance(bound, QObject) else None
