""" "Zur Freigabe": the drafts that the practice shares, and how far each is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.message.text import split_quote
from tomail.model.events import PracticeChanged, Topic
from tomail.model.outgoing import Draft
from tomail.model.teamwork import DraftState, Mark, SharedDraft
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.bridge import Bridge
from tomail.ui.mailbox.empty import EmptyState
from tomail.ui.mailbox.folders import Entry, EntryKind
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.labels import ElidedText, Icon, Line, Panel, Text

from .words import by_and_when, is_alone

translate = QCoreApplication.translate
VIEW = "release"
CALM_MS = 150
PREVIEW = 200  # letters
LOOKS = {
    DraftState.FOR_RELEASE: ("eye", "star"),
    DraftState.REFUSED: ("undo-2", "danger_fg"),
    DraftState.RELEASED: ("circle-check", "ok"),
    DraftState.WRITING: ("pencil", "text2"),
}


class Releases(QObject):
    """Keeps the list; `changed` when it is another one. Without the practice database nobody knows any."""

    changed = Signal()

    def __init__(self, services: Services, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._asking = self._again = False
        self.drafts: list[SharedDraft] = []
        self.problem = ""
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._ask)
        bridge.practice_changed.connect(self._heard)
        for signal in (bridge.practice_state_changed, bridge.person_changed, bridge.accounts_changed):
            signal.connect(lambda _: self._calm.start())
        self._calm.start()

    def entry(self) -> list[Entry]:
        """The row of the navigation, where there is somebody to release anything."""
        if is_alone(self._services) and not self.drafts:
            return []
        title = translate("teamwork", "For release")
        return [Entry(EntryKind.WORK, title, "eye", count=self.count, view=VIEW)]

    @property
    def count(self) -> int:
        """How many wait for the person: to be released, or to be mended or sent."""
        return sum(self._is_for_me(each) for each in self.drafts)

    def _is_for_me(self, shared: SharedDraft) -> bool:
        if shared.state is DraftState.FOR_RELEASE:
            return self._services.shared_drafts.may_release(shared.account)
        return shared.author.user == self._services.practice.actor.user

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic in (Topic.DRAFTS, Topic.PEOPLE):
            self._calm.start()

    def _ask(self) -> None:
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False
        tasks.run(self._services.shared_drafts.waiting, done=self._show, failed=self._unknown, owner=self)

    def _show(self, drafts: list[SharedDraft]) -> None:
        order = list(LOOKS)
        self.drafts = sorted(drafts, key=lambda each: order.index(each.state))
        self._answered("")

    def _unknown(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.drafts = []
        self._answered(i18n.problem_text(error.problem))

    def _answered(self, problem: str) -> None:
        self._asking, self.problem = False, problem
        self.changed.emit()
        if self._again:
            self._calm.start()


class ReleasePane(Panel):
    """A card for each draft. `opened` carries the draft that somebody wants to read."""

    opened = Signal(object)
    failed = Signal(str)

    def __init__(self, services: Services, releases: Releases, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setObjectName("releases")
        self._services = services
        self._releases = releases
        self.cards: list[ReleaseCard] = []
        self._empty = EmptyState()
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._area)
        self._counts = Text("", "secondary")
        self._arrange()
        releases.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        drafts = self._releases.drafts
        self._counts.setText(self.tr("%n draft(s)", None, len(drafts)) if drafts else "")
        nothing = self.tr("No draft waits for its release.")
        self._empty.say(*self._said(nothing))
        page = Panel("surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(10)
        self.cards = [self._card(each) for each in drafts]
        for card in self.cards:
            column.addWidget(card)
        column.addStretch(1)
        self._area.setWidget(page)
        self._stack.setCurrentWidget(self._area if drafts else self._empty)

    def _said(self, nothing: str) -> Sequence[str]:
        problem = self._releases.problem
        return ("cloud-off", problem, "text3") if problem else ("circle-check", nothing, "ok")

    def _card(self, shared: SharedDraft) -> ReleaseCard:
        card = ReleaseCard(shared)
        card.open.clicked.connect(lambda: self._open(shared))
        card.discard.clicked.connect(lambda: self._ask_to_discard(shared))
        return card

    def _open(self, shared: SharedDraft) -> None:
        tasks.run(
            lambda: self._services.shared_drafts.open(shared.id).draft,
            done=self.opened.emit,
            failed=self._say_why,
            owner=self,
        )

    def _ask_to_discard(self, shared: SharedDraft) -> None:
        def answered(answer: str) -> None:
            if answer == "discard":
                discard = self._services.shared_drafts.discard
                tasks.run(lambda: discard(shared), failed=self._say_why, owner=self)

        ask(
            self,
            self.tr("Discard this draft for everybody?"),
            self.tr("It cannot be brought back."),
            [("keep", self.tr("Keep")), ("discard", self.tr("Discard"))],
            answered,
            default="keep",
            danger="discard",
        )

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.failed.emit(i18n.problem_text(error.problem))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 14, 16, 14)
        head.setSpacing(12)
        head.addWidget(Text(translate("teamwork", "For release"), "title"))
        head.addWidget(self._counts)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self._stack, 1)


class ReleaseCard(Card):
    """One draft: to whom, what about, how far."""

    def __init__(self, shared: SharedDraft) -> None:
        super().__init__()
        self.shared = shared
        draft = shared.draft or Draft(shared.id, shared.account)
        self.setObjectName(f"releases.{shared.id}")
        self.setMaximumWidth(820)
        self.body.setSpacing(4)
        reading = shared.state is DraftState.FOR_RELEASE
        self.open = Button(self.tr("Read") if reading else self.tr("Open"), height=30)
        self.discard = Button(icon="trash-2", kind="ghost", hint=self.tr("Discard"), height=30)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon(*LOOKS[shared.state]))
        head.addWidget(ElidedText(draft.subject or self.tr("(no subject)"), "heading"), 1)
        head.addWidget(self.open)
        head.addWidget(self.discard)
        self.body.addLayout(head)
        self.body.addWidget(Text(state_words(shared), "strong"))
        people = ", ".join(each.name or each.address for each in (*draft.to, *draft.cc, *draft.bcc))
        self.body.addWidget(ElidedText(self.tr("To: {people}").format(people=people), "secondary"))
        if shared.reason:
            self.body.addWidget(Text(shared.reason, "plain", wrap=True, ink="danger_fg"))
        written = " ".join(split_quote(draft.text).own.split())
        self.body.addWidget(ElidedText(written[:PREVIEW], "secondary"))


def state_words(shared: SharedDraft) -> str:
    """How far it is, by whom and when."""
    mark = shared.released or Mark(shared.changed.by, shared.changed.at)
    words = {
        DraftState.FOR_RELEASE: translate("teamwork", "For release: {who}"),
        DraftState.REFUSED: translate("teamwork", "Given back: {who}"),
        DraftState.RELEASED: translate("teamwork", "Released: {who}"),
    }.get(shared.state, translate("teamwork", "Being written: {who}"))
    return words.format(who=by_and_when(mark.by, mark.at))
