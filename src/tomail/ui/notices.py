"""New mail is told beside the screen's other programs, as far as this workstation wants it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from tomail.model.events import NewMail
from tomail.model.mail import MessageSummary
from tomail.services.container import Services
from tomail.ui import icons, tasks
from tomail.ui.bridge import Bridge


class Crier(Protocol):
    """How it is told."""

    def say(self, title: str, text: str) -> None:
        """Show it."""

    def ring(self) -> None:
        """Let it be heard."""


class SystemCrier:
    """The notifications of the desktop, and its sound; where there are none, nothing."""

    def __init__(self, clicked: Callable[[], object], parent: QObject) -> None:
        self._tray = QSystemTrayIcon(icons.icon("mail", "accent"), parent)
        self._tray.setToolTip("tomail")
        self._tray.messageClicked.connect(clicked)
        self._tray.activated.connect(lambda _: clicked())

    def say(self, title: str, text: str) -> None:
        """Through the icon in the tray, which stays from the first time on."""
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._tray.show()
            self._tray.showMessage(_plain(title), _plain(text), icons.icon("mail", "accent"))

    def ring(self) -> None:
        """The system's own bell."""
        QApplication.beep()


class Notices(QObject):
    """`seen`: the mail window is in front, so nothing need be said; `locked`: nothing of a mail is shown."""

    def __init__(
        self,
        services: Services,
        bridge: Bridge,
        crier: Crier,
        seen: Callable[[], bool],
        locked: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._crier = crier
        self._seen = seen
        self._locked = locked
        bridge.new_mail.connect(self._tell)

    def tell_waiting(self, count: int) -> None:
        """So many more patients registered at the portal and wait for the practice. It makes no sound."""
        if self._services.settings.is_on("notifications.new_mail") and not self._seen():
            self._crier.say("tomail", self.tr("%n patient(s) registered and wait(s)", None, count))

    def _tell(self, event: NewMail) -> None:
        settings = self._services.settings
        if not settings.is_on("notifications.new_mail"):
            return
        visible = self._services.assigned.visible
        tasks.run(
            lambda: visible(event.account, event.messages),
            done=lambda numbers: self._tell_of(event.account, numbers) if numbers else None,
            owner=self,
        )

    def _tell_of(self, account: str, numbers: list[int]) -> None:
        settings = self._services.settings
        if settings.is_on("notifications.sound"):
            self._crier.ring()
        if self._seen():
            return
        if settings.is_on("notifications.content") and not self._locked():
            read = self._services.mailboxes.summaries
            tasks.run(
                lambda: read(account, numbers),
                done=self._say_whose,
                failed=lambda _: self._say_how_many(len(numbers)),
                owner=self,
            )
        else:
            self._say_how_many(len(numbers))

    def _say_whose(self, rows: list[MessageSummary]) -> None:
        """The last thing to look at before: the screen may have been locked meanwhile."""
        if len(rows) == 1 and not self._locked():
            self._crier.say(rows[0].signed_name, rows[0].subject)
        elif rows:
            self._say_how_many(len(rows))

    def _say_how_many(self, count: int) -> None:
        self._crier.say("tomail", self.tr("%n new e-mail(s)", None, count))


def _plain(words: str) -> str:
    """Some systems take notices for HTML, with pictures."""
    return words.replace("<", "\u2039").replace(">", "\u203a")
