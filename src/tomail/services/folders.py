"""What a person does with whole folders: here at once, on the server with the next pass.

Deleting moves a folder into the trash, and from there for good. What cannot wait for the server is refused
before anything changes; what the server refuses later is taken back and told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import Refused
from tomail.base.events import EventBus
from tomail.model.account import Account, Protocol
from tomail.model.audit import Action
from tomail.model.events import FoldersChanged, MessagesChanged
from tomail.model.mail import Flags, Folder, FolderRole, MessageRef
from tomail.model.people import Right
from tomail.store.database import Transaction
from tomail.store.folders import FolderState, ListedFolder, is_at_or_below
from tomail.store.mail_store import MailStore
from tomail.store.operations import CREATE_FOLDER, DELETE_FOLDER, RENAME_FOLDER, SUBSCRIBE
from tomail.sync.imap.quirks import quirks_of

from . import folder_names as names
from .actions import Actions
from .permissions import EVERYTHING, Permissions
from .stores import Stores

ASSIGNABLE = (FolderRole.DRAFTS, FolderRole.SENT, FolderRole.TRASH, FolderRole.JUNK, FolderRole.ARCHIVE)


@dataclass(frozen=True)
class FolderDone:
    """Which folder it is about, and how to take it back; `revert` is None where there is no way back."""

    folder: int
    revert: Callable[[], object] | None = None


@dataclass(frozen=True)
class FolderFacts:
    """What a menu needs to know of a folder. `choice`: the task that a person gave it; `messages`: also of
    the folders in it."""

    folder: Folder
    has_server: bool
    changeable: bool
    final: bool
    messages: int
    choice: FolderRole
    left_out: tuple[Folder, ...]


class Folders:
    """Create, rename, delete, subscribe, give a task, empty the trash. Thread-safe.

    All raise Refused: NOT_FOUND, NOT_ALLOWED, INVALID, DUPLICATE, UNSUPPORTED (POP3).
    """

    def __init__(
        self,
        stores: Stores,
        registry: AccountRegistry,
        bus: EventBus,
        actions: Actions,
        wake: Callable[[str], None],
        update: Callable[[Account], None],
        note: Callable[..., None] = lambda act, *, account, details: None,
        permissions: Permissions = EVERYTHING,
    ) -> None:
        """`update` stores a changed account; `note` is `Audit.note`."""
        self._stores = stores
        self._registry = registry
        self._bus = bus
        self._actions = actions
        self._wake = wake
        self._update = update
        self._note = note
        self._permissions = permissions

    def all(self, account: str) -> list[Folder]:
        """Every folder by path, also those that were left out."""
        return self._stores.of(account).folders.all()

    def left_out(self, account: str) -> tuple[Folder, ...] | None:
        """The folders that are not shown here; None where the mailbox has no folders on a server."""
        if self._registry.get(account).protocol is not Protocol.IMAP:
            return None
        return tuple(each for each in self.all(account) if not each.subscribed)

    def facts(self, account: str, folder: int) -> FolderFacts:
        """All that can be done with a folder, looked up at once."""
        entry, folders = self._registry.get(account), self.all(account)
        known = self._found(folders, folder)
        chosen = entry.sync.folders.chosen()
        return FolderFacts(
            folder=known,
            has_server=entry.protocol is Protocol.IMAP,
            changeable=self.can_change(account, known),
            final=self.is_final(account, known),
            messages=self.messages_in(account, known),
            choice=next((role for role, path in chosen.items() if path == known.path), FolderRole.NONE),
            left_out=self.left_out(account) or (),
        )

    def can_change(self, account: str, folder: Folder) -> bool:
        """True if the folder can be renamed and deleted: the inbox and folders with a task stay."""
        if self._registry.get(account).protocol is not Protocol.IMAP:
            return False
        inside = [each for each in self.all(account) if is_at_or_below(each, folder.path)]
        return all(each.role is FolderRole.NONE for each in inside)

    def is_final(self, account: str, folder: Folder) -> bool:
        """True if deleting it would be for good: it is in the trash, or the mailbox can keep none there."""
        trash = self._trash(account, self.all(account))
        return trash is None or is_at_or_below(folder, trash.path)

    def messages_in(self, account: str, folder: Folder) -> int:
        """How many messages the folder and those in it hold."""
        return sum(each.total for each in self.all(account) if is_at_or_below(each, folder.path))

    def pending(self, account: str, folder: int) -> int:
        """How many steps for this folder the server does not know yet."""
        store = self._stores.of(account)
        with store.reading() as connection:
            return sum(each.folder == folder for each in store.operations.folder_steps(connection))

    def create(self, account: str, name: str, parent: int | None = None) -> FolderDone:
        """A folder at the top, or in `parent`."""
        store = self._changing(account)
        folders = self.all(account)
        above = self._found(folders, parent) if parent is not None else None
        path = names.child(folders, above, name)
        with store.transaction() as tx:
            self._require_free(tx, store, path)
            delimiter = above.delimiter if above else names.delimiter(folders)
            made = store.folders.ensure(tx, ListedFolder(path, delimiter, FolderRole.NONE))
            store.operations.add_folder_step(tx, CREATE_FOLDER, made, {"path": path})
        self._tell(account)
        return FolderDone(made, lambda: self._uncreate(account, made))

    def rename(self, account: str, folder: int, name: str) -> FolderDone:
        """Another name at the same place; what is in it stays in it."""
        store = self._changing(account)
        known = self._changeable(account, folder)
        return self._renamed(store, known, names.sibling(known, name))

    def delete(self, account: str, folder: int) -> FolderDone:
        """Into the trash with all that is in it; from there for good, when the server has done it."""
        store = self._changing(account, Right.DELETE)
        known, folders = self._changeable(account, folder), self.all(account)
        trash = self._trash(account, folders)
        if trash is not None and not is_at_or_below(known, trash.path):
            done = self._renamed(store, known, names.in_trash(folders, trash, known))
        else:
            done = self._delete_for_good(store, known)
        self._note(Action.DELETE, account=account, details={"folder": folder})
        return done

    def subscribe(self, account: str, folder: int, wanted: bool) -> FolderDone:
        """Show and mirror a folder, or leave it out here; its mail stays on the server."""
        store = self._changing(account)
        known = self._found(self.all(account), folder)
        if not wanted and known.role is not FolderRole.NONE:
            raise Refused(names.is_needed(known))
        with store.transaction() as tx:
            store.folders.set_subscribed(tx, folder, wanted)
            payload = {"path": known.path, "wanted": wanted}
            store.operations.add_folder_step(tx, SUBSCRIBE, folder, payload)
        self._tell(account)
        return FolderDone(folder, lambda: self.subscribe(account, folder, not wanted))

    def assign(self, account: str, folder: int, role: FolderRole) -> None:
        """Give a folder a task in the whole practice; `NONE` takes back what was assigned by hand."""
        self._changing(account, Right.MANAGE)
        entry = self._registry.get(account)
        path, choices = self._found(self.all(account), folder).path, entry.sync.folders
        if role is FolderRole.NONE:
            chosen = next((r for r, kept in choices.chosen().items() if kept == path), None)
            choices = choices.choose(chosen, "") if chosen else choices
        else:
            choices = choices.choose(role, path)
        self._update(replace(entry, sync=replace(entry.sync, folders=choices)))

    def empty_trash(self, account: str) -> int:
        """Delete for good what lies in the trash, folders too; how many messages that were."""
        self._permissions.require(Right.DELETE, account)
        store, folders = self._stores.of(account), self.all(account)
        trash = next((each for each in folders if each.role is FolderRole.TRASH), None)
        if trash is None:
            raise Refused(names.no_trash())
        numbers = store.messages.numbers([trash.id])
        count = self.messages_in(account, trash)
        self._actions.delete_for_good([MessageRef(account, number) for number in numbers], noted=False)
        for each in folders:
            if each.path != trash.path and names.is_directly_in(each, trash):
                self._delete_for_good(store, each)
        self._note(Action.DELETE, account=account, details={"folder": trash.id, "messages": count})
        return count

    def mark_read(self, account: str, folder: int) -> Callable[[], None] | None:
        """All messages of a folder; the way back, None where nothing was unread."""
        numbers = self._stores.of(account).messages.numbers([folder])
        done = self._actions.flag([MessageRef(account, number) for number in numbers], add=Flags.SEEN)
        return done.revert if done.changed else None

    # inside

    def _renamed(self, store: MailStore, known: Folder, path: str) -> FolderDone:
        with store.transaction() as tx:
            self._require_free(tx, store, path, besides=known.id)
            store.folders.rename(tx, known.id, path)
            payload = {"path": known.path, "target": path}
            store.operations.add_folder_step(tx, RENAME_FOLDER, known.id, payload)
        self._tell(store.account)
        return FolderDone(known.id, lambda: self._rename_back(store, known))

    def _rename_back(self, store: MailStore, before: Folder) -> None:
        self._renamed(store, self._found(self.all(store.account), before.id), before.path)

    def _uncreate(self, account: str, folder: int) -> None:
        """A folder that was just made goes again, unless there is mail in it by now."""
        known = self._found(self.all(account), folder)
        if self.messages_in(account, known):
            self.delete(account, folder)
        else:
            self._delete_for_good(self._stores.of(account), known, unless_used=True)

    def _delete_for_good(self, store: MailStore, known: Folder, *, unless_used: bool = False) -> FolderDone:
        """The deepest first: a folder with others in it would only be emptied. `unless_used`: not if mail has
        come that nobody saw here."""
        with store.transaction() as tx:
            inside = [each for each in store.folders.states_in(tx) if is_at_or_below(each, known.path)]
            for each in sorted(inside, key=lambda state: len(state.path), reverse=True):
                payload = {"path": each.path, "unless_used": unless_used}
                store.operations.add_folder_step(tx, DELETE_FOLDER, each.id, payload)
        self._tell(store.account)
        self._bus.publish(MessagesChanged(store.account, everything=True))
        return FolderDone(known.id)

    def _trash(self, account: str, folders: Sequence[Folder]) -> Folder | None:
        """Where deleted folders go; None where they cannot: no levels, or folders are labels."""
        if quirks_of(self._registry.get(account).incoming.host, (), "").folders_are_labels:
            return None
        found = next((each for each in folders if each.role is FolderRole.TRASH), None)
        return found if found and found.delimiter else None

    def _changing(self, account: str, right: Right = Right.ACCESS) -> MailStore:
        """The store of an account that has folders on a server, for who may change them."""
        self._permissions.require(right, account)
        if self._registry.get(account).protocol is not Protocol.IMAP:
            raise Refused(names.only_imap())
        return self._stores.of(account)

    def _found(self, folders: Sequence[Folder], folder: int) -> Folder:
        known = next((each for each in folders if each.id == folder), None)
        if known is None:
            raise Refused(names.no_folder())
        return known

    def _changeable(self, account: str, folder: int) -> Folder:
        known = self._found(self.all(account), folder)
        if not self.can_change(account, known):
            raise Refused(names.is_needed(known))
        return known

    def _require_free(self, tx: Transaction, store: MailStore, path: str, *, besides: int = 0) -> None:
        """No folder is called so, and none of which the server does not know yet that it is not any more."""
        there: list[FolderState] = store.folders.states_in(tx)
        leaving = [
            str(each.payload["path"]) for each in store.operations.folder_steps(tx) if each.folder != besides
        ]
        taken = {each.path.casefold() for each in there if each.id != besides} | {*map(str.casefold, leaving)}
        if path.casefold() in taken:
            raise Refused(names.is_taken(path))

    def _tell(self, account: str) -> None:
        self._bus.publish(FoldersChanged(account))
        self._wake(account)
