"""What the practice makes of the mails that windows show, kept up to date."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from tomail.base.errors import TomailError
from tomail.model.events import MessagesChanged, PracticeChanged, PracticeStateChanged, Topic
from tomail.model.mail import MessageRef, MessageSummary
from tomail.model.teamwork import View, WorkState
from tomail.services.container import Services
from tomail.ui import tasks
from tomail.ui.bridge import Bridge
from tomail.ui.mailbox.chips import Chip

from .words import chips_of, is_alone

KEPT = 3000
LATER_MS = 1000
CALM_MS = 150  # the lists are counted at most this often while mail streams in


class WorkBoard(QObject):
    """Asked by painters, so it answers at once with what it knows and finds out the rest.

    With the practice database away what was seen last is no longer shown: nobody knows.
    """

    changed = Signal()  # states of mails that are shown
    counted = Signal(object)  # dict[View, int]

    def __init__(self, services: Services, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._rows: dict[MessageRef, MessageSummary] = {}
        self._states: dict[MessageRef, WorkState] = {}
        self._wanted: dict[MessageRef, MessageSummary] = {}
        self.counts: dict[View, int] = {}
        self._busy = self._counting = False  # an older answer never comes after a newer one
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._count)
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self._everything)
        bridge.practice_changed.connect(self._practice_changed)
        bridge.practice_state_changed.connect(self._state_changed)
        bridge.messages_changed.connect(self._messages_changed)
        bridge.person_changed.connect(lambda _: self._everything())
        self._calm.start()

    def state(self, row: MessageSummary) -> WorkState:
        """What is known of it now; `changed` tells when there is more."""
        known = self._states.get(row.ref)
        if known is None and row.ref not in self._rows:
            self._want([row])
        return known or WorkState()

    def chips(self, row: MessageSummary) -> list[Chip]:
        """For the list."""
        return chips_of(self.shown(row))

    def shown(self, row: MessageSummary) -> WorkState:
        """The state without a claim of one's own where nobody else is there to be told."""
        return self.state(row) if not self.alone else _without_own_claim(self.state(row))

    @property
    def alone(self) -> bool:
        """There is nobody to tell."""
        return is_alone(self._services)

    def look_again(self, refs: Iterable[MessageRef]) -> None:
        """Something was done to these here."""
        self._want([self._rows[ref] for ref in refs if ref in self._rows])
        self._calm.start()

    # inside

    def _want(self, rows: Iterable[MessageSummary]) -> None:
        for row in rows:
            self._rows[row.ref] = self._wanted[row.ref] = row
        if self._wanted:
            self._asking.start()

    def _ask(self) -> None:
        if self._busy or not self._wanted:
            return
        self._busy = True
        wanted, self._wanted = self._wanted, {}
        self._forget_the_oldest()

        def done(found: dict[MessageRef, WorkState]) -> None:
            self._ask_again()
            is_news = any(self._states.get(ref, WorkState()) != state for ref, state in found.items())
            self._states |= found
            if is_news:
                self.changed.emit()

        tasks.run(
            lambda: self._services.teamwork.states(list(wanted.values())),
            done=done,
            failed=self._unknown,
            owner=self,
        )

    def _forget_the_oldest(self) -> None:
        for ref in list(self._rows)[:-KEPT]:
            self._rows.pop(ref)
            self._states.pop(ref, None)

    def _ask_again(self) -> None:
        self._busy = False
        self._asking.start()

    def _unknown(self, error: Exception) -> None:
        self._ask_again()
        if not isinstance(error, TomailError):
            raise error
        self._states.clear()
        self.changed.emit()
        self._forget_counts()
        self._try_later()

    def _practice_changed(self, event: PracticeChanged) -> None:
        if event.topic is Topic.PEOPLE:
            self._everything()
        elif event.topic is Topic.MAIL:
            self._reload(event.subjects)
            self._calm.start()

    def _reload(self, keys: Collection[str]) -> None:
        rows = list(self._rows.values())
        meant = set(self._services.teamwork.refs(keys, rows)) if keys else {row.ref for row in rows}
        self._want([row for row in rows if row.ref in meant])

    def _try_later(self) -> None:
        """Away it is told when the database is back; else it was only busy."""
        if self._services.practice.connected:
            self._later.start()

    def _state_changed(self, _: PracticeStateChanged) -> None:
        self._everything()

    def _everything(self) -> None:
        self._want(list(self._rows.values()))
        self._calm.start()

    def _messages_changed(self, event: MessagesChanged) -> None:
        """What arrives may end waiting, and reopen what was done; keywords may tell of others."""
        meant = {ref for ref, state in self._states.items() if state.waiting or state.done}
        if not (event.added or event.everything):
            meant.clear()
        if self._services.teamwork.marks is not None:
            meant |= {MessageRef(event.account, number) for number in event.changed}
        self._want([self._rows[ref] for ref in meant & self._rows.keys() if ref.account == event.account])
        self._calm.start()

    def _count(self) -> None:
        if self._counting:
            self._calm.start()
            return
        self._counting = True

        def done(counts: dict[View, int]) -> None:
            self._counting = False
            self.counts = counts
            self.counted.emit(counts)

        tasks.run(self._counts_of(self._services), done=done, failed=self._uncounted, owner=self)

    def _counts_of(self, services: Services) -> Callable[[], dict[View, int]]:
        return lambda: {view: len(refs) for view, refs in services.teamwork.views().items()}

    def _uncounted(self, error: Exception) -> None:
        self._counting = False
        if not isinstance(error, TomailError):
            raise error
        self._forget_counts()
        self._try_later()

    def _forget_counts(self) -> None:
        if self.counts:
            self.counts = {}
            self.counted.emit({})


def _without_own_claim(state: WorkState) -> WorkState:
    return replace(state, claim=None) if state.claim and state.claim.mine else state
