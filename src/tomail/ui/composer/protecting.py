"""«Verschlüsselt senden»: checks the mail, seals it, and lets it go once the patient has the Lesecode."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tomail.model.outgoing import Draft
from tomail.model.secure import Form, Told
from tomail.practice.guards.concerns import Concern
from tomail.services.composing import envelope
from tomail.services.container import Services
from tomail.services.secure_sending import Prepared
from tomail.services.whole_drafts import require_whole
from tomail.ui import tasks

from .activation import ActivationSheet
from .autosave import Autosave
from .code_window import CodeWindow
from .concerns import ask_about
from .sending import UNDO_SECONDS, Sent

Before = Callable[[Draft], object]


@dataclass(frozen=True)
class _Looked:
    form: Form
    concerns: Sequence[Concern]


class Protecting(QObject):
    """For one draft. Signals as those of `Sending`."""

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
        self._before: Before = lambda draft: None

    def begin(self, before: Before = lambda draft: None) -> None:
        """Send what stands there now; `before`: what must work first, off the GUI thread."""
        self._before = before
        if self._services.secure.active:
            self._check()
            return
        sheet = ActivationSheet(self._services, self._window)
        sheet.activated.connect(self._check)
        sheet.open()

    def _check(self) -> None:
        draft = self._draft()
        self.busy.emit(True)
        tasks.run(
            lambda: self._look(draft),
            done=lambda looked: self._weigh(draft, looked),
            failed=self._failed,
            owner=self,
        )

    def _look(self, draft: Draft) -> _Looked:
        require_whole(draft)
        envelope(draft)
        form = self._services.secure.form_of(draft)
        return _Looked(form, self._services.guards.check(draft, protected=True))

    def _weigh(self, draft: Draft, looked: _Looked) -> None:
        if draft != self._draft():  # somebody types quickly
            self._check()
        elif looked.concerns:
            self.busy.emit(False)
            ask_about(
                self._window,
                looked.concerns,
                (),
                lambda answer, reason: self._answered(answer, reason, draft, looked),
            )
        else:
            self._seal(draft, looked)

    def _answered(self, answer: str, reason: str, draft: Draft, looked: _Looked) -> None:
        if answer == "send":
            self._seal(draft, looked, reason)
        elif answer == "back":
            self.mend.emit(looked.concerns)

    def _seal(self, draft: Draft, looked: _Looked, reason: str = "") -> None:
        before, secure = self._before, self._services.secure
        kept = replace(draft, protected=True)  # what comes back goes this way again

        def ready() -> None:
            before(draft)
            self._services.guards.override(draft, looked.concerns, reason)

        def send() -> Sent:
            ready()
            return Sent(draft.account, secure.send_sealed(kept, looked.form, undo_seconds=UNDO_SECONDS))

        def prepare() -> Prepared:
            ready()
            return secure.prepare(kept)

        self.busy.emit(True)
        if looked.form is not Form.FILE:
            self._autosave.end(send, self.sent.emit, self._failed)
            return
        tasks.run(prepare, done=lambda made: self._show_code(kept, made), failed=self._failed, owner=self)

    def _show_code(self, draft: Draft, prepared: Prepared) -> None:
        self.busy.emit(False)
        sheet = CodeWindow(self._services, draft, prepared, self._window)
        sheet.told.connect(lambda made, channel: self._leave(draft, made, channel))
        sheet.refused.connect(self._failed)
        sheet.open()

    def _leave(self, draft: Draft, prepared: Prepared, channel: Told) -> None:
        def tell() -> Sent:
            row = self._services.secure.tell(prepared.delivery, channel, draft, UNDO_SECONDS)
            return Sent(draft.account, row)

        self.busy.emit(True)
        self._autosave.end(tell, self.sent.emit, self._failed)

    def _failed(self, error: Exception) -> None:
        self.busy.emit(False)
        self.failed.emit(error)
