"""Mail on its way out: where each stands, and the one thing that helps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tomail.base.errors import ProblemKind, TomailError
from tomail.model.outgoing import Draft, OutboxItem, OutboxState
from tomail.services.container import Services
from tomail.services.outgoing import has_not_left
from tomail.ui import i18n, tasks
from tomail.ui.card_page import CardPage
from tomail.ui.composer.send_later import times_menu
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.labels import ElidedText, Icon, Text

translate = QCoreApplication.translate

LIMITS = (ProblemKind.SEND_LIMIT, ProblemKind.PRACTICE_LIMIT)
CONNECTION = (
    ProblemKind.OFFLINE,
    ProblemKind.HOST_UNKNOWN,
    ProblemKind.UNREACHABLE,
    ProblemKind.DISCONNECTED,
    ProblemKind.PRACTICE_AWAY,
)
SIGN_IN = (ProblemKind.WRONG_PASSWORD, ProblemKind.SIGN_IN_NEEDED, ProblemKind.SIGN_IN_BLOCKED)
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


def state_words(item: OutboxItem, due: str = "") -> str:
    """Where the mail stands, in words; when it goes out where that is known. `due`: its planned time."""
    if due and item.state is OutboxState.QUEUED:
        return translate("outbox", "Is sent later: {time}").format(time=due)
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
    kind = item.reason.kind if item.reason else ProblemKind.OFFLINE
    if kind is ProblemKind.GUARDED:
        return translate("outbox", "Held back: please look at it again")
    words = {
        **dict.fromkeys(LIMITS, translate("outbox", "Send limit reached")),
        **dict.fromkeys(CONNECTION, words),
        **dict.fromkeys(SIGN_IN, translate("outbox", "Waits until somebody has signed in")),
    }.get(kind, translate("outbox", "Waits: not accepted yet"))
    if (
        item.next_try and kind is not ProblemKind.PRACTICE_LIMIT
    ):  # its reason says when, as the practice counts
        again = i18n.when_read(item.next_try, within=True)
        words += " – " + translate("outbox", "next try: {time}").format(time=again)
    return words


def urgency(item: OutboxItem) -> int:
    """What waits for a person comes first, what is over last."""
    return 0 if item.needs_a_person else 1 if item.state in (*STILL_HERE, OutboxState.SENDING) else 2


class OutboxPane(CardPage):
    """A card for each mail. `edit` carries a draft that is written on, and why it came back, or ""."""

    edit = Signal(object, str)
    failed = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(translate("OutboxPane", "Outbox"), parent)
        self.setObjectName("outbox")
        self._services = services
        self._question = tasks.Latest()
        self._labels: dict[str, str] = {}  # of the accounts
        self._others = 0  # mails that are not for the person to see

    def refresh(self) -> None:
        """Something may have moved."""
        self._question.run(self._read, done=self._take, owner=self)

    def _read(self) -> tuple[list[OutboxItem], dict[str, str], int]:
        labels = {account.id: account.label for account in self._services.registry.all()}
        outgoing = self._services.outgoing
        return outgoing.items(), labels, outgoing.others(has_not_left)

    def _take(self, read: tuple[list[OutboxItem], dict[str, str], int]) -> None:
        items, self._labels, self._others = read
        self._show(items)

    def _show(self, items: list[OutboxItem]) -> None:
        empty = self.tr("The outbox is empty. Everything was sent.")
        self._empty.say("send", self.tr("No e-mail of yours waits.") if self._others else empty, "ok")
        self.show_cards(map(self._card, sorted(items, key=urgency)), self._counted(items))

    def _counted(self, items: Sequence[OutboxItem]) -> str:
        yours = sum(each.needs_a_person for each in items)
        parts = (
            self.tr("%n e-mail(s)", None, len(items)) if items else "",
            self.tr("%n wait(s) for you", None, yours) if yours else "",
            self.tr("%n of other people", None, self._others) if self._others else "",
        )
        return " · ".join(filter(None, parts))

    def _card(self, item: OutboxItem) -> Card:
        card = Card()
        card.setObjectName(f"outbox.{item.account}.{item.id}")
        card.set_tone("danger" if item.needs_a_person else "plain")
        card.body.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon(*LOOKS[item.state]))
        head.addWidget(ElidedText(item.subject or self.tr("(no subject)"), "heading"), 1)
        for button in self._ways_on(item):
            head.addWidget(button)
        card.body.addLayout(head)
        card.body.addWidget(Text(state_words(item, self._due(item)), "strong"))
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
        """Who gets it; where it is over and not the same for all, how it stands with whom."""
        doubtful, has = OutboxState.UNCLEAR, OutboxState.SENT
        fates = {each.address: each.state for each in item.recipients}
        if item.state not in (OutboxState.PARTLY, doubtful) or set(fates.values()) == {item.state}:
            return [self.tr("To: {people}").format(people=", ".join(fates))]
        lines = {
            self.tr("Unclear for: {people}"): [who for who, fate in fates.items() if fate is doubtful],
            self.tr("Not sent to: {people}"): [who for who in fates if fates[who] not in (doubtful, has)],
            self.tr("Sent to: {people}"): [who for who, fate in fates.items() if fate is has],
        }
        return [words.format(people=", ".join(people)) for words, people in lines.items() if people]

    def _reasons(self, item: OutboxItem) -> list[str]:
        reasons = [i18n.problem_text(item.reason)] if item.reason else []
        for each in item.recipients:
            if each.reason and each.reason != item.reason:
                reasons.append(f"{each.address}: {i18n.problem_text(each.reason)}")
        return reasons

    def _due(self, item: OutboxItem) -> str:
        """When a planned mail is to leave, by the clocks of the practice."""
        later = self._services.send_later
        return i18n.when_due(later.local(item.send_at), later.now(), within=True) if item.send_at else ""

    def _ways_on(self, item: OutboxItem) -> Sequence[Button]:
        outgoing, key = self._services.outgoing, (item.account, item.id)
        if item.state in STILL_HERE:
            take_back = self._way(self.tr("Take back"), lambda: self._take_back(item))
            planned = item.send_at and item.state is OutboxState.QUEUED
            return [*self._other_times(item), take_back] if planned else [take_back]
        if item.state is OutboxState.UNCLEAR:
            return self._ways_out_of_doubt(item)
        ways = []
        if item.came_back:
            discard = Button(self.tr("Discard"), height=30)
            discard.clicked.connect(lambda: self._ask_to_discard(item))
            ways.append(discard)
        if item.mendable and item.state in TO_MEND:
            why = " ".join(self._reasons(item)) if item.came_back else ""
            ways.append(self._way(self.tr("Edit and send"), lambda: outgoing.draft(*key), why))
        return ways

    def _ways_out_of_doubt(self, item: OutboxItem) -> list[Button]:
        outgoing, key = self._services.outgoing, (item.account, item.id)
        edit = self._way(self.tr("Not arrived – edit"), lambda: outgoing.not_arrived(*key))
        return [
            self._way(self.tr("It has arrived"), lambda: outgoing.arrived(*key)),
            *([edit] if item.mendable else []),
            self._way(self.tr("Send again"), lambda: outgoing.send_again(*key)),
        ]

    def _way(self, label: str, action: Callable[[], Draft | None], why: str = "") -> Button:
        button = Button(label, height=30)
        button.clicked.connect(lambda: self._act(action, why))
        return button

    def _other_times(self, item: OutboxItem) -> list[Button]:
        outgoing, later, key = self._services.outgoing, self._services.send_later, (item.account, item.id)
        other = Button(
            self.tr("Other time"),
            height=30,
            menu_of=lambda: times_menu(
                later, self, lambda at: self._act(lambda: outgoing.send_at(*key, later.require_future(at)))
            ),
        )
        return [self._way(self.tr("Send now"), lambda: outgoing.send_now(*key)), other]

    def _ask_to_discard(self, item: OutboxItem) -> None:
        def answered(answer: str) -> None:
            if answer == "discard":
                self._act(lambda: self._services.outgoing.cancel(item.account, item.id))

        ask(
            self,
            self.tr("Discard what was not sent?"),
            self.tr("What you discard cannot be brought back."),
            [("keep", self.tr("Keep")), ("discard", self.tr("Discard"))],
            answered,
            default="keep",
            danger="discard",
        )

    def _take_back(self, item: OutboxItem) -> Draft | None:
        self._services.outgoing.cancel(item.account, item.id)
        return self._services.outgoing.draft(item.account, item.id)

    def _act(self, action: Callable[[], Draft | None], why: str = "") -> None:
        def acted(draft: Draft | None) -> None:
            if draft is not None:
                self.edit.emit(draft, why)
            self.refresh()

        tasks.run(action, done=acted, failed=self._say_why, owner=self)

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.failed.emit(i18n.problem_text(error.problem))
