"""The lists of work: in the navigation, and as what a list shows."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from tomail.base.errors import EnvironmentTrouble, SignInNeeded
from tomail.model.events import MessagesChanged
from tomail.model.mail import Flags, MessageRef, MessageSummary
from tomail.model.teamwork import View, WorkState
from tomail.services.container import Services
from tomail.store.messages import ListFilter
from tomail.ui.mailbox.folders import Entry, EntryKind
from tomail.ui.mailbox.source import Delta, FolderSource

translate = QCoreApplication.translate
ICONS = {View.MINE: "user", View.IN_HAND: "pencil", View.WAITING: "clock", View.DONE: "circle-check"}
LOOKED_AT = 1000  # older mail than so many counts as dealt with


def title(view: View) -> str:
    """What people call a list."""
    return {
        View.MINE: translate("teamwork", "Assigned to me"),
        View.IN_HAND: translate("teamwork", "In progress"),
        View.WAITING: translate("teamwork", "Waiting for an answer"),
        View.DONE: translate("teamwork", "Done", "a list of mails"),
    }[view]


def view_entries(counts: Mapping[View, int]) -> list[Entry]:
    """The rows of the navigation; what is done is not counted."""
    return [
        Entry(
            EntryKind.WORK,
            title(view),
            ICONS[view],
            count=counts.get(view, 0) if view is not View.DONE else 0,
            view=view.value,
        )
        for view in View
    ]


class WorkSource:
    """The messages of one list of work, over every account that the person may open."""

    def __init__(self, services: Services, view: View) -> None:
        self._services = services
        self.view = view
        self._found: dict[int, MessageSummary] = {}

    def keys(self) -> array[int]:
        """Nothing while the practice database is away: nobody knows."""
        try:
            refs = self._services.teamwork.views()[self.view]
        except (EnvironmentTrouble, SignInNeeded):
            refs = []
        self._found = _keyed(self._rows(refs))
        return array("q", sorted(self._found, reverse=True))

    def summaries(self, keys: Iterable[int]) -> dict[int, MessageSummary]:
        return {key: self._found[key] for key in keys if key in self._found}

    def concerns(self, event: MessagesChanged) -> bool:
        return True

    def after(self, event: MessagesChanged, shown: Collection[int] = ()) -> Delta:
        return Delta(keys=self.keys())

    def _rows(self, refs: Iterable[MessageRef]) -> list[MessageSummary]:
        by_account: dict[str, list[int]] = defaultdict(list)
        for ref in refs:
            by_account[ref.account].append(ref.number)
        summaries = self._services.mailboxes.summaries
        return [row for account, numbers in by_account.items() for row in summaries(account, numbers)]


class UntouchedSource(FolderSource):
    """The messages of a folder that nobody is at and nobody has dealt with."""

    def __init__(self, services: Services, account: str, folder: int) -> None:
        super().__init__(services, account, folder, ListFilter.ALL)
        self._teamwork = services.teamwork

    def keys(self) -> array[int]:
        rows = list(self.summaries(super().keys()[:LOOKED_AT]).values())
        try:
            states = self._teamwork.states(rows)
        except (EnvironmentTrouble, SignInNeeded):
            states = {}
        kept = [row.ref.number for row in rows if is_untouched(row, states.get(row.ref, WorkState()))]
        return array("q", sorted(kept, reverse=True))

    def after(self, event: MessagesChanged, shown: Collection[int] = ()) -> Delta:
        return Delta(keys=self.keys())


def is_untouched(row: MessageSummary, state: WorkState) -> bool:
    """Neither answered, nor done, nor waiting, and nobody has it in hand."""
    held = state.claim is not None and not state.claim.paused
    dealt_with = Flags.ANSWERED in row.flags or state.answered or state.done or state.waiting
    return not (held or dealt_with)


def _keyed(rows: Iterable[MessageSummary]) -> dict[int, MessageSummary]:
    """By number; two accounts may use the same one."""
    found: dict[int, MessageSummary] = {}
    for row in rows:
        key = row.ref.number
        while key in found:
            key += 1
        found[key] = row
    return found
