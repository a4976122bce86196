"""Checks a mail, asks once about everything that speaks against it, then hands it to the outbox."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tomail.base.errors import Problem, TomailError
from tomail.model.mail import MessageRef
from tomail.model.outgoing import Draft
from tomail.practice.guards.concerns import Concern
from tomail.services.composing import envelope
from tomail.services.container import Services
from tomail.services.limits import Waiting
from tomail.services.outgoing_facts import answered_ref
from tomail.services.send_later import Plan
from tomail.services.whole_drafts import require_whole
from tomail.ui import tasks

from .autosave import Autosave
from .checks import LARGE, size_of
from .concerns import ask_about

UNDO_SECONDS = 10.0


@dataclass(frozen=True)
class Sent:
    """What lies in the outbox; `finished` is the answered mail, done with it, or `problem` says why not."""

    account: str
    outbox_id: int
    finished: MessageRef | None = None
    problem: Problem | None = None
    at: datetime | None = None  # it leaves then, by the clocks of the practice
    waits: Waiting | None = None  # for room in the practice's send limits


class Sending(QObject):
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
        self._finish = False
        self._before: Callable[[Draft], object] = lambda draft: None
        self._at: datetime | None = None

    def begin(
        self,
        *,
        finish: bool = False,
        at: datetime | None = None,
        before: Callable[[Draft], object] = lambda draft: None,
    ) -> None:
        """Send what stands there now. `finish`: the answered mail is done then; `at`: not before that time;
        `before`: what must work first, off the GUI thread."""
        self._finish, self._at, self._before = finish, at, before
        self._check()

    def _check(self) -> None:
        draft = self._draft()
        self.busy.emit(True)
        tasks.run(
            lambda: self._concerns(draft),
            done=lambda concerns: self._weigh(draft, concerns),
            failed=self._failed,
            owner=self,
        )

    def _concerns(self, draft: Draft) -> Sequence[Concern]:
        require_whole(draft)  # before anything is asked
        self._services.composing.require_open(draft)
        self._services.sealing.require(draft)
        return self._services.guards.check(draft)

    def _weigh(self, draft: Draft, concerns: Sequence[Concern]) -> None:
        if draft != self._draft():  # somebody types quickly
            self._check()
            return
        more = [self.tr("Many mail servers refuse e-mails of this size.")] if size_of(draft) > LARGE else []
        if not (concerns or more):
            self._hand_over(draft)
            return
        self.busy.emit(False)
        ask_about(
            self._window,
            concerns,
            more,
            lambda answer, reason: self._answered(answer, reason, draft, concerns),
        )

    def _answered(self, answer: str, reason: str, draft: Draft, concerns: Sequence[Concern]) -> None:
        if answer == "send":
            self._hand_over(draft, concerns, reason)
        elif answer == "back":
            self.mend.emit(concerns)

    def _hand_over(self, draft: Draft, overridden: Sequence[Concern] = (), reason: str = "") -> None:
        finish, at, before = self._finish, self._at, self._before

        def leave() -> Sent:
            plan = Plan.of(self._services.send_later.require_future(at), overridden) if at else None
            before(draft)
            self._services.guards.override(draft, overridden, reason)
            waits = None if at else self._services.limits.would_wait(draft.account, len(envelope(draft)))
            outbox_id = self._services.composing.send(draft, undo_seconds=UNDO_SECONDS, plan=plan)
            sent = Sent(draft.account, outbox_id, at=at, waits=waits)
            return finished(self._services, draft, sent) if finish else sent

        self.busy.emit(True)
        self._autosave.end(leave, self.sent.emit, self._failed)

    def _failed(self, error: Exception) -> None:
        self.busy.emit(False)
        self.failed.emit(error)


def finished(services: Services, draft: Draft, sent: Sent) -> Sent:
    """The answer is in the outbox; now the answered mail is done for all. That must not stop it."""
    ref = answered_ref(draft)
    try:
        services.teamwork.finish([ref] if ref else [])
    except TomailError as error:
        return replace(sent, problem=error.problem)
    return replace(sent, finished=ref)
