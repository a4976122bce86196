"""The page "Zur Freigabe", and the band that says of a mail that its answer waits there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.message.text import split_quote
from tomail.model.outgoing import Draft
from tomail.model.teamwork import DraftState, SharedDraft
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.card_page import CardPage
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.labels import ElidedText, Icon, Text

from .releases import LOOKS, Releases, state_words

translate = QCoreApplication.translate
PREVIEW = 200  # letters


class ReleasePane(CardPage):
    """A card for each draft. `opened` carries the draft that somebody wants to read."""

    opened = Signal(object)
    failed = Signal(str)

    def __init__(self, services: Services, releases: Releases, parent: QWidget | None = None) -> None:
        super().__init__(translate("teamwork", "For release"), parent)
        self.setObjectName("releases")
        self._services = services
        self._releases = releases
        self.cards: list[ReleaseCard] = []
        releases.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        drafts = self._releases.drafts
        self._empty.say(*self._said(self.tr("No draft waits for its release.")))
        self.cards = [self._card(each) for each in drafts]
        self.show_cards(self.cards, self.tr("%n draft(s)", None, len(drafts)) if drafts else "")

    def _said(self, nothing: str) -> Sequence[str]:
        problem = self._releases.problem
        return ("cloud-off", problem, "text3") if problem else ("circle-check", nothing, "ok")

    def _card(self, shared: SharedDraft) -> ReleaseCard:
        card = ReleaseCard(shared)
        card.open.clicked.connect(lambda: self.open_draft(shared))
        if not self._services.shared_drafts.may_discard(shared):
            card.discard.setEnabled(False)
            card.discard.setToolTip(self.tr("Only who wrote it, and who may release it, can discard it."))
        card.discard.clicked.connect(lambda: self._ask_to_discard(shared))
        return card

    def open_draft(self, shared: SharedDraft) -> None:
        """Fetch it whole, for a composer."""
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


class ReleaseCard(Card):
    """One draft: to whom, what about, how far."""

    def __init__(self, shared: SharedDraft) -> None:
        super().__init__()
        self.shared = shared
        draft = shared.draft or Draft(shared.id, shared.account)
        self.setObjectName(f"releases.{shared.id}")
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
        people = ", ".join(each.brief for each in (*draft.to, *draft.cc, *draft.bcc))
        self.body.addWidget(ElidedText(self.tr("To: {people}").format(people=people), "secondary"))
        if shared.reason:
            self.body.addWidget(Text(shared.reason, "plain", wrap=True, ink="danger_fg"))
        written = " ".join(split_quote(draft.text).own.split())
        self.body.addWidget(ElidedText(written[:PREVIEW], "secondary"))


class AnswerBand(Banner):
    """Across the reader: somebody has written an answer already. `wanted` carries the SharedDraft."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", "", flat=True, parent=parent)
        self.setObjectName("reader.answer_waits")
        self.hide()

    def show_answer(self, shared: SharedDraft | None) -> None:
        """The one that waits, or nothing."""
        if shared is not None:
            title = self.tr("There is a draft of an answer.")
            actions = [(self.tr("Read"), lambda: self.wanted.emit(shared))]
            self.say("info", state_words(shared), actions, title=title, icon="eye")
        self.setVisible(shared is not None)
