"""In the composer: how far the release of a shared draft is, and what comes next with it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tomail.base.errors import TomailError
from tomail.model.outgoing import Draft
from tomail.model.teamwork import DraftState, SharedDraft
from tomail.practice.draft_content import digest
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.teamwork.words import by_and_when
from tomail.ui.widgets.banner import Action, Banner, Tone
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.sheet import Sheet

EndWith = Callable[[Callable[[], object], str], object]
SHORTEST_REASON = 3  # letters
WIDTH = 480


class Step(Enum):
    """What the main button of the composer does."""

    SEND = auto()
    HAND_OVER = auto()  # "Zur Freigabe"
    RELEASE = auto()  # and send


def step_of(draft: Draft, shared: SharedDraft | None, *, may_send: bool, may_release: bool) -> Step:
    """What comes next with a draft, and for whom."""
    if shared is None and not draft.shared:
        return Step.SEND if may_send else Step.HAND_OVER
    if shared and shared.state is DraftState.RELEASED and digest(draft) == shared.sha256:
        return Step.SEND
    return Step.RELEASE if may_release else Step.HAND_OVER


class Release(QObject):
    """`shared` is what the practice has of the draft; `looked` says that it is known (anew)."""

    looked = Signal()
    unlock = Signal()
    replace = Signal(object)  # the practice's Draft, instead of what stands in the composer

    def __init__(
        self, services: Services, begun: Draft, draft: Callable[[], Draft], end: EndWith, window: QWidget
    ) -> None:
        """`begun` is what the composer was opened with, `draft` what stands there now; `end` does a last
        thing with it and closes the composer, which says the words."""
        super().__init__(window)
        self._services = services
        self._draft = draft
        self._end = end
        self._window = window
        self._base = digest(begun)
        self.shared: SharedDraft | None = None
        self._question = tasks.Latest()
        self.band = Banner("info", "")
        self.band.setObjectName("composer.release")
        self.band.hide()

    @property
    def step(self) -> Step:
        """What the main button does now."""
        draft, drafts = self._draft(), self._services.shared_drafts
        may_send, may_release = drafts.may_send(draft.account), drafts.may_release(draft.account)
        return step_of(draft, self.shared, may_send=may_send, may_release=may_release)

    @property
    def waits(self) -> bool:
        """Somebody was asked already to release what stands here."""
        shared = self.shared
        asked = shared is not None and shared.state is DraftState.FOR_RELEASE
        same = shared is not None and digest(self._draft()) == shared.sha256
        return asked and same and self.step is Step.HAND_OVER

    @property
    def locked(self) -> bool:
        """What is released is not changed by chance."""
        return self.shared is not None and self.shared.state is DraftState.RELEASED

    def look(self) -> None:
        """Ask the practice how far it is."""
        draft = self._draft()
        if draft.shared:
            self._question.run(
                lambda: self._services.shared_drafts.open(draft.identity),
                done=self._show,
                failed=self._unknown,
                owner=self,
            )

    def forget(self) -> None:
        """It has become another mail, which the practice does not know."""
        self._question.drop()
        self.shared = None
        self.band.hide()
        self.looked.emit()

    def hand_over(self) -> None:
        """Let somebody else release it."""
        self._put_down(
            self._services.shared_drafts.hand_over, self.tr("Handed over for release"), self.shared
        )

    def keep(self) -> None:
        """Let the practice have what was changed."""
        self._put_down(self._services.shared_drafts.keep, self.tr("Kept for colleagues"), self.shared)

    def before_leaving(self) -> Callable[[Draft], object]:
        """What must work before the draft may be sent, off the GUI thread."""
        shared, drafts = self.shared, self._services.shared_drafts
        if shared is None or self.step is not Step.RELEASE:
            return lambda draft: None
        return lambda draft: drafts.release_as_read(draft, shared)

    # inside

    def _release(self) -> None:
        self._put_down(self._services.shared_drafts.release_as_read, self.tr("Released"), self.shared)

    def _give_back(self, reason: str) -> None:
        give_back = self._services.shared_drafts.give_back
        self._put_down(give_back, self.tr("Given back"), self.shared, reason)

    def _put_down(self, act: Callable[..., object], words: str, *more: object) -> None:
        """The practice has it; nothing of it is kept here, and what it answers is out of hand."""
        draft = self._draft()

        def last() -> None:
            act(draft, *more)
            self._services.composing.drafts.handed_over(draft)

        self._end(last, words)

    def _show(self, shared: SharedDraft) -> None:
        self.shared = shared
        tone, title, text, actions = self._said(shared)
        self.band.say(tone, text, actions, title=title, icon="eye")
        self.band.setVisible(bool(title))
        self.looked.emit()

    def _said(self, shared: SharedDraft) -> tuple[Tone, str, str, list[Action]]:
        if shared.sha256 != self._base:
            text = self.tr("What stands here is another version.")
            title = self.tr("Somebody else has changed this draft.")
            return "warning", title, text, [(self.tr("Show theirs"), lambda: self._take(shared))]
        if shared.state is DraftState.RELEASED and shared.released:
            title = self.tr("Released: {who}.").format(
                who=by_and_when(shared.released.by, shared.released.at)
            )
            actions: list[Action] = [(self.tr("Change …"), self.unlock.emit)]
            return "ok", title, self.tr("Exactly this leaves."), actions
        if shared.state is DraftState.REFUSED:
            title = self.tr("Given back: {who}.").format(
                who=by_and_when(shared.changed.by, shared.changed.at)
            )
            return "warning", title, shared.reason, []
        if shared.state is not DraftState.FOR_RELEASE:
            return "info", "", "", []
        title = self.tr("For release: {who}.").format(who=by_and_when(shared.changed.by, shared.changed.at))
        if not self._services.shared_drafts.may_release(shared.account):
            return "info", title, "", []
        text = self.tr("What you release leaves exactly like this.")
        return (
            "claim",
            title,
            text,
            [(self.tr("Release"), self._release), (self.tr("Give back …"), self._ask)],
        )

    def _take(self, shared: SharedDraft) -> None:
        self._base = shared.sha256
        self.replace.emit(shared.draft)
        self._show(shared)

    def _ask(self) -> None:
        sheet = ReasonSheet(self._window)
        sheet.given.connect(self._give_back)
        sheet.open()

    def _unknown(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.band.say("warning", i18n.problem_text(error.problem), icon="eye")
        self.band.show()
        self.looked.emit()


class ReasonSheet(Sheet):
    """What is to be changed, for whoever wrote it."""

    given = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "composer.give_back", self.tr("Give the draft back"), self.tr("Give back"))
        self.reason = LineField(self.tr("What is to be changed?"), self.tr("Whoever wrote it reads this."))
        self.reason.edit.setObjectName("composer.give_back.reason")
        self.act.setEnabled(False)
        self.reason.changed.connect(lambda: self.act.setEnabled(len(self.reason.text()) >= SHORTEST_REASON))
        self.act.clicked.connect(self._give)
        self.ask(self.reason)
        self.reason.take_focus()

    def _give(self) -> None:
        self.given.emit(self.reason.text())
        self.accept()
