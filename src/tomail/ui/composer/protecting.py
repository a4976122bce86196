"""«Verschlüsselt senden»: checks the mail, seals it, and lets it go once the patient gets what opens it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tomail.model.outgoing import Draft
from tomail.model.portal import Link
from tomail.model.secure import Form, Prepared, Told
from tomail.services.composing import envelope
from tomail.services.container import Services
from tomail.services.whole_drafts import require_whole
from tomail.ui import tasks

from .activation import ActivationSheet
from .autosave import Autosave
from .checking import UNDO_SECONDS, Before, Checking, Looked, Sent
from .code_window import CodeWindow
from .reader_line import possible_forms
from .registration_window import RegistrationWindow


class Protecting(Checking[Form]):
    """So that only its recipient reads it. `decided`: from now on nothing of it may lie anywhere in clear."""

    decided = Signal()

    def __init__(
        self, services: Services, draft: Callable[[], Draft], autosave: Autosave, window: QWidget
    ) -> None:
        super().__init__(services, draft, autosave, window)
        self._before: Before = lambda draft: None
        self._wanted: Form | None = None

    def begin(self, before: Before = lambda draft: None, form: Form | None = None) -> None:
        """Send what stands there now. `before`: what must work first, off the GUI thread; `form`: the one
        that somebody chose."""
        self._before, self._wanted = before, form
        if self._services.secure.active:
            self._check()
            return
        sheet = ActivationSheet(self._services, self._window)
        sheet.activated.connect(self._check)
        sheet.open()

    def _look(self, draft: Draft) -> Looked[Form]:
        require_whole(draft)
        envelope(draft)
        forms = possible_forms(self._services, draft)  # what was chosen was for the recipient of then
        form = self._wanted if self._wanted in forms else forms[0]
        return Looked(self._services.guards.check(draft, protected=True), form)

    def _leave(self, draft: Draft, looked: Looked[Form], reason: str) -> None:
        before, services, form = self._before, self._services, looked.found
        kept = replace(draft, protected=True)  # what comes back goes this way again

        def ready() -> None:
            before(draft)
            services.guards.override(draft, looked.concerns, reason)

        def send() -> Sent:
            ready()
            return Sent(draft.account, services.secure.send_sealed(kept, form, undo_seconds=UNDO_SECONDS))

        def prepare() -> Prepared:
            services.composing.drafts.save(kept)
            ready()
            return services.secure.prepare(kept, form=form)

        self.busy.emit(True)
        self.decided.emit()
        if form in (Form.SMIME, Form.HIN):
            self._autosave.end(send, self.sent.emit, self._failed)
        else:
            tasks.run(prepare, done=lambda made: self._prepared(kept, made), failed=self._failed, owner=self)

    def _prepared(self, draft: Draft, prepared: Prepared) -> None:
        if _by_portal(prepared.form) and not prepared.code:
            self._through_portal(draft, prepared, None)
            return
        self.busy.emit(False)
        if _by_portal(prepared.form):
            first = RegistrationWindow(self._services, draft, prepared, self._window)
            first.told.connect(lambda made, channel: self._through_portal(draft, made, channel))
            first.refused.connect(self._failed)
            first.open()
        else:
            sheet = CodeWindow(self._services, draft, prepared, self._window)
            sheet.told.connect(lambda made, channel: self._by_mail(draft, made, channel))
            sheet.refused.connect(self._failed)
            sheet.open()

    def _by_mail(self, draft: Draft, prepared: Prepared, channel: Told) -> None:
        def tell() -> Sent:
            row = self._services.secure.tell(prepared.delivery, channel, draft, UNDO_SECONDS)
            return Sent(draft.account, row)

        self._end(tell)

    def _through_portal(self, draft: Draft, prepared: Prepared, channel: Told | None) -> None:
        def send() -> Sent:
            portal = self._services.portal
            portal.sending.send(prepared.delivery, channel, draft)
            away = portal.connection.status().link is not Link.CONNECTED
            return Sent(draft.account, 0, prepared.delivery, away)

        self._end(send)

    def _end(self, last: Callable[[], Sent]) -> None:
        self.busy.emit(True)
        self._autosave.end(last, self.sent.emit, self._failed)


def _by_portal(form: Form) -> bool:
    return form is Form.PORTAL
