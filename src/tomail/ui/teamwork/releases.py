""" "Zur Freigabe": the drafts that the practice shares, and how far each is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from tomail.base.errors import TomailError
from tomail.model.events import PracticeChanged, Topic
from tomail.model.mail import MessageSummary
from tomail.model.teamwork import DraftState, Mark, SharedDraft, practice_mail
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.bridge import Bridge
from tomail.ui.mailbox.chips import Chip
from tomail.ui.mailbox.folders import Entry, EntryKind

from .words import by_and_when, is_alone

translate = QCoreApplication.translate
VIEW = "release"
CALM_MS = 150
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

    def answer_to(self, row: MessageSummary) -> SharedDraft | None:
        """The shared draft that answers a message."""
        if not self.drafts:
            return None
        key = practice_mail(row).key
        return next((each for each in self.drafts if each.answers == key), None)

    def chips(self, row: MessageSummary) -> list[Chip]:
        """For the list."""
        answer = self.answer_to(row)
        if answer is None:
            return []
        return [Chip("eye", label(answer.state), "warning_bg", "warning_fg", state_words(answer))]

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
        self._asking, order = False, list(LOOKS)
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


def label(state: DraftState) -> str:
    """The same in a word."""
    return {
        DraftState.FOR_RELEASE: translate("teamwork", "For release"),
        DraftState.REFUSED: translate("teamwork", "Given back"),
        DraftState.RELEASED: translate("teamwork", "Released"),
    }.get(state, translate("teamwork", "Draft"))


def state_words(shared: SharedDraft) -> str:
    """How far it is, by whom and when."""
    mark = shared.released or Mark(shared.changed.by, shared.changed.at)
    words = {
        DraftState.FOR_RELEASE: translate("teamwork", "For release: {who}"),
        DraftState.REFUSED: translate("teamwork", "Given back: {who}"),
        DraftState.RELEASED: translate("teamwork", "Released: {who}"),
    }.get(shared.state, translate("teamwork", "Being written: {who}"))
    return words.format(who=by_and_when(mark.by, mark.at))
