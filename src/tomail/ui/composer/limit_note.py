"""Before one writes: that the mail cannot leave now, because of the practice's send limits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from tomail.model.outgoing import Draft
from tomail.services.container import Services
from tomail.services.limits import Waiting
from tomail.ui import i18n, tasks
from tomail.ui.widgets.banner import Banner

CALM_MS = 400
A_MINUTE = 60_000


class LimitNote(Banner):
    """Asks again when sender or recipients change, and every minute."""

    def __init__(self, services: Services, draft: Callable[[], Draft], parent: QWidget | None = None) -> None:
        super().__init__("warning", "", icon="hourglass", parent=parent)
        self.setObjectName("composer.limit")
        self._services = services
        self._draft = draft
        self._asked: tuple[str, int] | None = None
        self._said = ""
        self._question = tasks.Latest()
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._ask_if_others)
        often = QTimer(self, interval=A_MINUTE)
        often.timeout.connect(self._ask)
        often.start()
        self.hide()

    def look_again(self) -> None:
        """Something was written, perhaps another recipient."""
        self._calm.start()

    def _ask_if_others(self) -> None:
        if self._facts() != self._asked:
            self._ask()

    def _facts(self) -> tuple[str, int]:
        draft = self._draft()
        return draft.account, max(1, len({*draft.to, *draft.cc, *draft.bcc}))

    def _ask(self) -> None:
        account, recipients = self._asked = self._facts()
        limits = self._services.limits
        self._question.run(lambda: limits.would_wait(account, recipients), done=self._show, owner=self)

    def _show(self, waiting: Waiting | None) -> None:
        words = i18n.problem_text(waiting.problem) if waiting else ""
        if words and words != self._said:
            self.say("warning", words, icon="hourglass")
        self._said = words
        self.setVisible(bool(words))
