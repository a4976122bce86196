"""Checks a mail, asks once about everything that speaks against it, then hands it to the outbox."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QWidget

from tomail.base.errors import TomailError
from tomail.model.outgoing import Draft
from tomail.services.composing import envelope
from tomail.services.container import Services
from tomail.services.outgoing_facts import answered_ref
from tomail.services.send_later import Plan
from tomail.services.whole_drafts import require_whole

from .autosave import Autosave
from .checking import UNDO_SECONDS, Before, Checking, Looked, Sent
from .checks import LARGE, size_of


class Sending(Checking[None]):
    """As an ordinary mail."""

    def __init__(
        self, services: Services, draft: Callable[[], Draft], autosave: Autosave, window: QWidget
    ) -> None:
        super().__init__(services, draft, autosave, window)
        self._finish = False
        self._before: Before = lambda draft: None
        self._at: datetime | None = None

    def begin(
        self,
        *,
        finish: bool = False,
        at: datetime | None = None,
        before: Before = lambda draft: None,
    ) -> None:
        """Send what stands there now. `finish`: the answered mail is done then; `at`: not before that time;
        `before`: what must work first, off the GUI thread."""
        self._finish, self._at, self._before = finish, at, before
        self._check()

    def _look(self, draft: Draft) -> Looked[None]:
        require_whole(draft)  # before anything is asked
        self._services.composing.require_open(draft)
        self._services.sealing.require(draft)
        more = [self.tr("Many mail servers refuse e-mails of this size.")] if size_of(draft) > LARGE else []
        return Looked(self._services.guards.check(draft), None, more)

    def _leave(self, draft: Draft, looked: Looked[None], reason: str) -> None:
        finish, at, before = self._finish, self._at, self._before
        overridden = looked.concerns

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


def finished(services: Services, draft: Draft, sent: Sent) -> Sent:
    """The answer is in the outbox; now the answered mail is done for all. That must not stop it."""
    ref = answered_ref(draft)
    try:
        services.teamwork.finish([ref] if ref else [])
    except TomailError as error:
        return replace(sent, problem=error.problem)
    return replace(sent, finished=ref)
