"""Mail that has not left when the window is to be closed: said once, with what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tomail.model.outgoing import OutboxItem
from tomail.services.container import Services
from tomail.services.outgoing import LEAVES, leaves_soon
from tomail.ui import i18n
from tomail.ui.widgets.dialog import ask

from .pane import state_words

MOST_NAMED = 4


class Closing(QObject):
    """`send_now` tries what waits, before the eyes of the person."""

    def __init__(self, services: Services, window: QWidget, send_now: Callable[[], object]) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._send_now = send_now
        self._queued: Sequence[OutboxItem] = ()
        self._others = 0
        self.decided = False  # a person chose; nothing is asked again

    def take(self, items: Sequence[OutboxItem], others: int = 0) -> None:
        """The outbox now, and how many `others` leave that the person does not see.

        The window closes once all has left, where the person waits for that.
        """
        self._others = others
        self._queued = [each for each in items if each.state in LEAVES and not each.held_back]
        if self.decided and not self._hurried():
            self._window.close()

    def may_close(self) -> bool:
        """False if there is something to ask first. Where another process sends, nobody need know."""
        if self.decided or not (self._queued or self._others) or self._services.syncing.others_run():
            return True
        self._ask()
        return False

    def _hurried(self) -> int:
        """How many would leave now if they could."""
        return sum(map(leaves_soon, self._queued)) + self._others

    def _ask(self) -> None:
        hurried = self._hurried()
        if hurried:
            title = self.tr("%n e-mail(s) have not been sent yet.", None, hurried)
            answers = [("later", self.tr("Later")), ("now", self.tr("Send now"))]
        else:
            title = self.tr("%n e-mail(s) are to be sent later.", None, len(self._queued))
            answers = [("back", self.tr("Keep open")), ("later", self.tr("Close"))]
        text = self.tr("While tomail does not run nothing is sent; it goes on with the next start.")
        named = "\n".join(self._named())
        ask(self._window, title, f"{named}\n\n{text}", answers, self._answered, default=answers[1][0])

    def _answered(self, answer: str) -> None:
        self.decided = answer in ("later", "now")
        if answer == "later":
            self._window.close()
        elif answer == "now":
            self._send_now()

    def _named(self) -> list[str]:
        """Which mails, to whom, and how each stands."""
        shown = [self._line(each) for each in self._queued[:MOST_NAMED]]
        more = len(self._queued) - len(shown) + self._others
        if not shown:
            return [self.tr("They are of other people.")]
        return [*shown, self.tr("and %n more", None, more)] if more else shown

    def _line(self, item: OutboxItem) -> str:
        later = self._services.send_later
        due = i18n.when_due(later.local(item.send_at), later.now(), within=True) if item.send_at else ""
        first, *others = (each.address for each in item.recipients)
        return self.tr("“{subject}” to {person}: {state}").format(
            subject=item.subject or self.tr("(no subject)"),
            person=f"{first} +{len(others)}" if others else first,
            state=state_words(item, due),
        )
