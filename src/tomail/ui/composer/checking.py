"""Before a mail leaves, however it does: what speaks against it is looked for, and asked about once."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tomail.base.errors import Problem
from tomail.model.mail import MessageRef
from tomail.model.outgoing import Draft
from tomail.practice.guards.concerns import Concern
from tomail.services.container import Services
from tomail.services.limits import Waiting
from tomail.ui import tasks

from .autosave import Autosave
from .concerns import ask_about

UNDO_SECONDS = 10.0
Before = Callable[[Draft], object]
Found = TypeVar("Found")


@dataclass(frozen=True)
class Sent:
    """What lies in the outbox, or leaves as `delivery` through the portal; `finished` is the answered mail,
    done with it, or `problem` says why not."""

    account: str
    outbox_id: int
    delivery: str = ""
    away: bool = False  # the portal cannot be reached just now
    finished: MessageRef | None = None
    problem: Problem | None = None
    at: datetime | None = None  # it leaves then, by the clocks of the practice
    waits: Waiting | None = None  # for room in the practice's send limits


@dataclass(frozen=True)
class Looked(Generic[Found]):
    """`concerns` may be overridden with a reason, `more` is only said; `found`: what else was looked for."""

    concerns: Sequence[Concern]
    found: Found
    more: Sequence[str] = ()


class Checking(QObject, Generic[Found]):
    """For one draft. `mend` carries the concerns that the person wants to go back for."""

    sent = Signal(object)  # Sent
    failed = Signal(object)  # Exception
    mend = Signal(object)  # Sequence[Concern]
    busy = Signal(bool)

    def __init__(
        self, services: Services, draft: Callable[[], Draft], autosave: Autosave, window: QWidget
    ) -> None:
        super().__init__(window)
        self._services = services
        self._draft = draft
        self._autosave = autosave
        self._window = window

    @abstractmethod
    def _look(self, draft: Draft) -> Looked[Found]:
        """Off the GUI thread. Raises Refused for what cannot leave so."""

    @abstractmethod
    def _leave(self, draft: Draft, looked: Looked[Found], reason: str) -> None:
        """Nothing speaks against it, or somebody said why it leaves all the same."""

    def _check(self) -> None:
        draft = self._draft()
        self.busy.emit(True)
        tasks.run(
            lambda: self._look(draft),
            done=lambda looked: self._weigh(draft, looked),
            failed=self._failed,
            owner=self,
        )

    def _weigh(self, draft: Draft, looked: Looked[Found]) -> None:
        if draft != self._draft():  # somebody types quickly
            self._check()
        elif looked.concerns or looked.more:
            self.busy.emit(False)
            ask_about(
                self._window,
                looked.concerns,
                looked.more,
                lambda answer, reason: self._answered(answer, reason, draft, looked),
            )
        else:
            self._leave(draft, looked, "")

    def _answered(self, answer: str, reason: str, draft: Draft, looked: Looked[Found]) -> None:
        if answer == "send":
            self._leave(draft, looked, reason)
        elif answer == "back":
            self.mend.emit(looked.concerns)

    def _failed(self, error: Exception) -> None:
        self.busy.emit(False)
        self.failed.emit(error)
