"""Folders and lists: ids first, rows by key."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from tomail.model.mail import Folder, FolderRole, MessageSummary
from tomail.store.messages import ListFilter

from .same_mail import one_of_each
from .stores import Stores

_ORDER = (
    FolderRole.INBOX,
    FolderRole.DRAFTS,
    FolderRole.SENT,
    FolderRole.ARCHIVE,
    FolderRole.JUNK,
    FolderRole.TRASH,
    FolderRole.FLAGGED,
    FolderRole.IMPORTANT,
    FolderRole.ALL,
    FolderRole.NONE,
)


Sight = Callable[[str], frozenset[int] | None]
"""The messages of an account that the person sees; None: all of them (services.assigned_only)."""


class Mailboxes:
    """What the navigation and the list ask for."""

    def __init__(self, stores: Stores, sight: Sight = lambda account: None) -> None:
        self._stores = stores
        self._sight = sight

    def folders(self, account: str) -> list[Folder]:
        """The account's folders with their counts, by role, then by path; without those left out."""
        shown = [each for each in self._stores.of(account).folders.all() if each.subscribed]
        found = self._counted(account, shown)
        return sorted(found, key=lambda folder: (_ORDER.index(folder.role), folder.path.lower()))

    def folder(self, account: str, role: FolderRole) -> Folder | None:
        """The folder of that role with its counts."""
        return next((each for each in self.folders(account) if each.role is role), None)

    def numbers(self, account: str, folder: int, chosen: ListFilter = ListFilter.ALL) -> array[int]:
        """The numbers of a folder's messages, newest first."""
        numbers = self._stores.of(account).messages.numbers([folder], chosen)
        seen = self._sight(account)
        return numbers if seen is None else array("q", (each for each in numbers if each in seen))

    def numbers_among(
        self, account: str, numbers: Iterable[int], folder: int, chosen: ListFilter = ListFilter.ALL
    ) -> list[int]:
        """Those of `numbers` that the folder has."""
        found = self._stores.of(account).messages.numbers_among(numbers, folder, chosen)
        return self._seen(account, found)

    def summaries(self, account: str, numbers: Iterable[int]) -> list[MessageSummary]:
        """Rows in the order of `numbers`; those that are gone are left out."""
        return self._stores.of(account).messages.summaries(self._seen(account, numbers))

    def companions(self, account: str, numbers: Sequence[int]) -> list[int]:
        """The messages of the conversations that `numbers` belong to, themselves among them."""
        return self._seen(account, self._stores.of(account).messages.companions(numbers))

    def thread(self, account: str, thread: int, shown: MessageSummary | None = None) -> list[MessageSummary]:
        """The messages of a conversation, oldest first, each once: of several rows the `shown` one."""
        store = self._stores.of(account)
        numbers = self._seen(account, store.messages.thread(thread))
        return one_of_each(store, store.messages.summaries(numbers), shown)

    def also_in(self, summary: MessageSummary) -> list[Folder]:
        """The other folders that show the same mail (labels of Google), by role, then by path."""
        if not summary.object:
            return []
        account = summary.ref.account
        places = {*self._stores.of(account).messages.places_of(summary.object)} - {summary.folder}
        return [each for each in self.folders(account) if each.id in places] if places else []

    def _seen(self, account: str, numbers: Iterable[int]) -> list[int]:
        seen = self._sight(account)
        return [number for number in numbers if seen is None or number in seen]

    def _counted(self, account: str, folders: Sequence[Folder]) -> list[Folder]:
        """Counts speak of nothing that the person does not see."""
        if self._sight(account) is None:
            return list(folders)
        return [
            replace(
                each,
                total=len(self.numbers(account, each.id)),
                unread=len(self.numbers(account, each.id, ListFilter.UNREAD)),
            )
            for each in folders
        ]
