"""Mail on its way out: where each stands, and the one thing that helps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from tomail.base.errors import ProblemKind, TomailError
from tomail.model.outgoing import Draft, OutboxItem, OutboxState
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.mailbox.empty import EmptyState
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import ElidedText, Icon, Line, Panel, Text

translate = QCoreApplication.translate

LOOKS = {
    OutboxState.QUEUED: ("clock", "text2"),
    OutboxState.SENDING: ("send", "accent"),
    OutboxState.WAITING: ("hourglass", "star"),
    OutboxState.UNCLEAR: ("circle-help", "danger_fg"),
    OutboxState.PARTLY: ("triangle-alert", "star"),
    OutboxState.SENT: ("circle-check", "ok"),
    OutboxState.REFUSED: ("octagon-x", "danger_fg"),
    OutboxState.CANCELLED: ("undo-2", "text3"),
}
STILL_HERE = (OutboxState.QUEUED, OutboxState.WAITING)
TO_MEND = (OutboxState.REFUSED, OutboxState.PARTLY, OutboxState.CANCELLED)


def state_words(item: OutboxItem) -> str:
    """Where the mail stands, in words; when it goes out where that is known."""
    words = {
        OutboxState.QUEUED: translate("outbox", "Is about to be sent"),
        OutboxState.SENDING: translate("outbox", "Is being sent"),
        OutboxState.WAITING: translate("outbox", "Waits for a connection"),
        OutboxState.UNCLEAR: translate("outbox", "Unclear whether it was sent"),
        OutboxState.PARTLY: translate("outbox", "Not sent to all recipients"),
        OutboxState.SENT: translate("outbox", "Sent"),
        OutboxState.REFUSED: translate("outbox", "Refused"),
        OutboxState.CANCELLED: translate("outbox", "Taken back"),
    }[item.state]
    if item.state is not OutboxState.WAITING:
        return words
    if item.reason and item.reason.kind is ProblemKind.SEND_LIMIT:
        words = translate("outbox", "Send limit reached")
    if item.next_try:
        words += " – " + translate("outbox", "next try: {time}").format(time=i18n.when_read(item.next_try))
    return words


class OutboxPane(Panel):
    """A card for each mail. `edit` carries the draft of one that came back."""

    edit = Signal(object)
    failed = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setObjectName("outbox")
        self._services = services
        self._empty = EmptyState()
        self._empty.say("send", self.tr("The outbox is empty. Everything was sent."), "ok")
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._area)
        self._counts = Text("", "secondary")
        self._labels: dict[str, str] = {}  # of the accounts
        self._arrange()

    def refresh(self) -> None:
        """Something may have moved."""
        tasks.run(self._read, done=self._take, owner=self)

    def _read(self) -> tuple[list[OutboxItem], dict[str, str]]:
        labels = {account.id: account.label for account in self._services.registry.all()}
        return self._services.outgoing.items(), labels

    def _take(self, read: tuple[list[OutboxItem], dict[str, str]]) -> None:
        items, self._labels = read
        self._show(items)

    def _show(self, items: list[OutboxItem]) -> None:
        self._counts.setText(self.tr("%n e-mail(s)", None, len(items)) if items else "")
        page = Panel("surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(10)
        for item in items:
            column.addWidget(self._card(item))
        column.addStretch(1)
        self._area.setWidget(page)
        self._stack.setCurrentWidget(self._area if items else self._empty)

    def _card(self, item: OutboxItem) -> Card:
        card = Card()
        card.setObjectName(f"outbox.{item.account}.{item.id}")
        card.setMaximumWidth(820)
        card.set_tone("danger" if item.state in (OutboxState.REFUSED, OutboxState.UNCLEAR) else "plain")
        card.body.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon(*LOOKS[item.state]))
        head.addWidget(ElidedText(item.subject or self.tr("(no subject)"), "heading"), 1)
        for label, action in self._ways_on(item):
            button = Button(label, height=30)
            button.clicked.connect(action)
            head.addWidget(button)
        card.body.addLayout(head)
        card.body.addWidget(Text(state_words(item), "strong"))
        for line in self._recipients(item):
            card.body.addWidget(ElidedText(line, "secondary"))
        if len(self._labels) > 1:
            card.body.addWidget(
                ElidedText(
                    self.tr("From: {account}").format(account=self._labels.get(item.account, "")), "secondary"
                )
            )
        for reason in self._reasons(item):
            card.body.addWidget(Text(reason, "plain", wrap=True))
        return card

    def _recipients(self, item: OutboxItem) -> list[str]:
        """Who gets it; where not all did, who did and who did not."""
        has = [each.address for each in item.recipients if each.state is OutboxState.SENT]
        others = [each.address for each in item.recipients if each.address not in has]
        if item.state is not OutboxState.PARTLY:
            return [
                self.tr("To: {people}").format(people=", ".join(each.address for each in item.recipients))
            ]
        return [
            self.tr("Not sent to: {people}").format(people=", ".join(others)),
            self.tr("Sent to: {people}").format(people=", ".join(has)),
        ]

    def _reasons(self, item: OutboxItem) -> list[str]:
        reasons = [i18n.problem_text(item.reason)] if item.reason else []
        for each in item.recipients:
            if each.reason and each.reason != item.reason:
                reasons.append(f"{each.address}: {i18n.problem_text(each.reason)}")
        return reasons

    def _ways_on(self, item: OutboxItem) -> Sequence[tuple[str, object]]:
        outgoing, key = self._services.outgoing, (item.account, item.id)
        if item.state in STILL_HERE:
            return [(self.tr("Take back"), lambda: self._act(lambda: self._take_back(item)))]
        if item.state is OutboxState.UNCLEAR:
            return [
                (self.tr("It has arrived"), lambda: self._act(lambda: outgoing.arrived(*key))),
                (self.tr("Send again"), lambda: self._act(lambda: outgoing.send_again(*key))),
            ]
        if item.state in TO_MEND:
            return [(self.tr("Edit and send"), lambda: self._act(lambda: outgoing.draft(*key)))]
        return []

    def _take_back(self, item: OutboxItem) -> Draft | None:
        self._services.outgoing.cancel(item.account, item.id)
        return self._services.outgoing.draft(item.account, item.id)

    def _act(self, action: object) -> None:
        tasks.run(action, done=self._acted, failed=self._say_why, owner=self)  # type: ignore[arg-type]

    def _acted(self, draft: Draft | None) -> None:
        if draft is not None:
            self.edit.emit(draft)
        self.refresh()

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.failed.emit(i18n.problem_text(error.problem))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 14, 16, 14)
        head.setSpacing(12)
        head.addWidget(Text(self.tr("Outbox"), "title"))
        head.addWidget(self._counts)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self._stack, 1)
