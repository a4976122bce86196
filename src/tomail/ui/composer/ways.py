"""What the buttons of the composer do with the mail: send it, send it protected, let somebody release it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from tomail.model.outgoing import Draft
from tomail.model.secure import Form
from tomail.services.container import Services

from .autosave import Autosave
from .checks import Fault, fault_of
from .form import ComposerForm
from .protecting import Protecting
from .release import Release, Step
from .send_menu import SendWays, send_menu
from .sending import Sending


class Ways(QObject):
    """For one draft. `protected`: it leaves so or not at all; other signals as those of `Checking`."""

    sent = Signal(object)  # Sent
    failed = Signal(object)  # Exception
    mend = Signal(object)  # Sequence[Concern]
    busy = Signal(bool)
    faulty = Signal(str)
    protected = Signal()

    def __init__(
        self,
        services: Services,
        draft: Callable[[], Draft],
        autosave: Autosave,
        release: Release,
        form: ComposerForm,
        chosen: Callable[[], Form | None],
        window: QWidget,
    ) -> None:
        """`chosen`: the form of a protected message, where somebody chose one."""
        super().__init__(window)
        self._services = services
        self._draft = draft
        self._release = release
        self._form = form
        self._chosen = chosen
        self._window = window
        self._sending = Sending(services, draft, autosave, window)
        self._protecting = Protecting(services, draft, autosave, window)
        self._protecting.decided.connect(self.protected)
        for way in (self._sending, self._protecting):
            way.sent.connect(self.sent)
            way.failed.connect(self.failed)
            way.mend.connect(self.mend)
            way.busy.connect(self.busy)

    def send(self, *, finish: bool = False, at: datetime | None = None) -> None:
        """The next step with the mail: check and send it, or hand it over to whoever releases it."""
        if self._is_faulty():
            return
        if self._release.step is Step.HAND_OVER:
            self._release.hand_over()
        elif self._draft().protected:
            self._protecting.begin(self._release.before_leaving(), self._chosen())
        else:
            self._sending.begin(finish=finish, at=at, before=self._release.before_leaving())

    def protect(self) -> None:
        """Send it so that only the recipient reads it; or hand it over to whoever releases it, for that."""
        if self._release.step is Step.HAND_OVER:
            self.protected.emit()
            self.hand_over()
        elif not self._is_faulty():
            self._protecting.begin(self._release.before_leaving(), self._chosen())

    def hand_over(self) -> None:
        """Let somebody else release it; the window is done with it."""
        if not self._is_faulty():
            self._release.hand_over()

    def menu(self) -> QMenu:
        """Beside the main button."""
        ways = SendWays(self.send, self.hand_over, answers=bool(self._draft().answers))
        return send_menu(self._services, self._release, ways, self._window)

    def _is_faulty(self) -> bool:
        self._form.commit()
        fault = fault_of(self._draft())
        if fault:
            self.faulty.emit(self._said(fault))
            self._form.focus_first_fault()
        return fault is not None

    def _said(self, fault: Fault) -> str:
        return {
            Fault.NO_RECIPIENT: self.tr("Please enter at least one recipient."),
            Fault.INVALID_RECIPIENT: self.tr("The address marked in red is incomplete. Please correct it."),
        }[fault]
