"""Where a list gets its rows from: a folder, or the results of a search. Asked off the GUI thread."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from heapq import nlargest
from typing import Protocol

from tomail.model.events import MessagesChanged
from tomail.model.mail import COUNTER_BITS, Flags, MessageSummary
from tomail.services.container import Services
from tomail.store.messages import ListFilter

MANY = 2000
LIMIT = 500
AT_ONCE = (
    60  # of many new messages the newest, which may be looked at; all take Python's lock from the window
)


@dataclass(frozen=True)
class Delta:
    """What an event means for a list. `keys`: the whole list anew, where that is cheaper to say.

    `others` are rows whose conversation grew or shrank; those that the list does not have stay out.
    `further` are rows that it has too: what stands in them is asked for when they are painted.
    """

    present: Mapping[int, MessageSummary] = field(default_factory=dict)
    absent: frozenset[int] = frozenset()
    others: Mapping[int, MessageSummary] = field(default_factory=dict)
    further: Collection[int] = ()
    keys: array[int] | None = None


class Source(Protocol):
    """Rows by key; keys sort by date."""

    def keys(self) -> array[int]:
        """Every key."""

    def summaries(self, keys: Iterable[int]) -> dict[int, MessageSummary]:
        """What stands in these rows; keys that are gone are left out."""

    def concerns(self, event: MessagesChanged) -> bool:
        """Whether the event may change the list."""

    def after(self, event: MessagesChanged, shown: Collection[int] = ()) -> Delta:
        """What the event means for the list. `shown`: keys whose conversations may have shrunk."""


class FolderSource:
    """The messages of one folder that pass a filter."""

    def __init__(self, services: Services, account: str, folder: int, chosen: ListFilter) -> None:
        self._mailboxes = services.mailboxes
        self.account, self.folder, self.chosen = account, folder, chosen

    def keys(self) -> array[int]:
        return self._mailboxes.numbers(self.account, self.folder, self.chosen)

    def summaries(self, keys: Iterable[int]) -> dict[int, MessageSummary]:
        return {each.ref.number: each for each in self._mailboxes.summaries(self.account, list(keys))}

    def concerns(self, event: MessagesChanged) -> bool:
        return event.account == self.account

    def after(self, event: MessagesChanged, shown: Collection[int] = ()) -> Delta:
        touched = {*event.added, *event.changed}
        if event.everything or len(touched) > MANY:
            return Delta(keys=self.keys())
        added = self._among(event.added) if len(event.added) > AT_ONCE else event.added
        looked_at = {*nlargest(AT_ONCE, added), *event.changed}
        found = {key: each for key, each in self.summaries(looked_at).items() if self._holds(each)}
        further = frozenset(added) - looked_at
        others = {*self._mailboxes.companions(self.account, event.added), *shown} - touched
        absent = frozenset({*touched, *event.removed} - found.keys() - further)
        return Delta(found, absent, self.summaries(others), further)

    def _among(self, numbers: Collection[int]) -> list[int]:
        return self._mailboxes.numbers_among(self.account, numbers, self.folder, self.chosen)

    def _holds(self, summary: MessageSummary) -> bool:
        passes = {
            ListFilter.ALL: True,
            ListFilter.UNREAD: Flags.SEEN not in summary.flags,
            ListFilter.FLAGGED: Flags.FLAGGED in summary.flags,
        }
        return summary.folder == self.folder and passes[self.chosen]


class SearchSource:
    """The results of a search over all accounts.

    Two accounts may use the same number, so a result's key is its date and its place among the results.
    """

    def __init__(self, services: Services, query: str, accounts: Iterable[str] = ()) -> None:
        self._services = services
        self.query = query
        self._accounts = list(accounts)
        self._found: dict[int, MessageSummary] = {}

    def keys(self) -> array[int]:
        results = self._services.searching.search(self.query, self._accounts, LIMIT)
        self._found = {
            (each.ref.number >> COUNTER_BITS << COUNTER_BITS) + place: each
            for place, each in enumerate(results)
        }
        return array("q", sorted(self._found, reverse=True))

    def summaries(self, keys: Iterable[int]) -> dict[int, MessageSummary]:
        return {key: self._found[key] for key in keys if key in self._found}

    def concerns(self, event: MessagesChanged) -> bool:
        return any(each.ref.account == event.account for each in self._found.values())

    def after(self, event: MessagesChanged, shown: Collection[int] = ()) -> Delta:
        companions = self._services.mailboxes.companions(event.account, event.added)
        alike = (self._found[key].ref for key in shown if key in self._found)
        touched = {*event.added, *event.changed, *event.removed, *companions}
        touched.update(ref.number for ref in alike if ref.account == event.account)
        keys = {
            each.ref.number: key
            for key, each in self._found.items()
            if each.ref.account == event.account and (event.everything or each.ref.number in touched)
        }
        fresh = self._services.mailboxes.summaries(event.account, list(keys))
        present = {keys[each.ref.number]: each for each in fresh}
        self._found |= present
        return Delta(present, frozenset(keys.values()) - present.keys())
