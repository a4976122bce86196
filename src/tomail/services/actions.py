"""What a person does to messages: here at once, on the server with the next pass.

The local change and the operation that repeats it on the server are one transaction. A POP3
account has no server half.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Protocol
from tomail.model.audit import Action
from tomail.model.events import MessagesChanged
from tomail.model.mail import Flags, FolderRole, MessageRef, MessageSummary
from tomail.model.people import Right
from tomail.store.database import Transaction
from tomail.store.mail_store import MailStore
from tomail.store.operations import APPEND, FLAGS, MOVE, UNLABEL
from tomail.sync.imap.quirks import quirks_of

from .stores import Stores

Noted = Callable[[Action, Sequence[MessageRef]], Callable[[], None]]
Require = Callable[[Right, str], None]


@dataclass(frozen=True)
class Done:
    """What an action did, and how to take it back. `revert` is None where there is no way back."""

    changed: tuple[MessageRef, ...]
    revert: Callable[[], None] | None = None


class Actions:
    """Flag, move, delete. `wake` tells an account's sync thread that something waits."""

    def __init__(
        self,
        stores: Stores,
        registry: AccountRegistry,
        bus: EventBus,
        wake: Callable[[str], None],
        noted: Noted = lambda action, refs: lambda: None,
        require: Require = lambda right, account: None,
    ) -> None:
        """`noted` prepares the entries of the log, and its result is called when it is done; `require` raises
        Refused (NOT_ALLOWED) unless the person has the right over the account."""
        self._noted = noted
        self._require = require
        self._stores = stores
        self._registry = registry
        self._bus = bus
        self._wake = wake

    def flag(self, refs: Iterable[MessageRef], add: Flags = Flags.NONE, remove: Flags = Flags.NONE) -> Done:
        """Add and remove flags; messages that are as wanted already are left alone.

        Where folders are labels, a mail is read or marked under all of them at once.
        """
        changed: list[MessageRef] = []
        for account, numbers in _by_account(refs).items():
            store = self._stores.of(account)
            with store.transaction() as tx:
                done = store.messages.change_flags(tx, numbers, add, remove)
                self._queue_flags(tx, store, done, add, remove)
                labelled = store.messages.other_rows(tx, done) if self._has_labels(store) else []
                alike = store.messages.change_flags(tx, labelled, add, remove)
            self._tell(store, changed=(*done, *alike))
            changed += [MessageRef(account, number) for number in done]
        return Done(tuple(changed), lambda: self._flag_back(changed, add, remove))

    def move(self, refs: Iterable[MessageRef], folder: int) -> Done:
        """Move messages of one account to its folder `folder`; into the trash is deleting."""
        refs = list(refs)
        if any(self._is_trash(account, folder) for account in _by_account(refs)):
            self.require_delete(refs)
        noted = self._noted(Action.MOVE, refs)
        moved: list[tuple[MessageRef, int]] = []
        for account, numbers in _by_account(refs).items():
            store = self._stores.of(account)
            if store.folders.get(folder) is None:
                raise Refused(_no_folder())
            moved += self._move(store, numbers, folder)
        noted()
        return Done(tuple(ref for ref, _ in moved), lambda: self._move_back(moved))

    def delete(self, refs: Iterable[MessageRef]) -> Done:
        """Move to the trash; from the trash, or where there is none, delete for good. Raises Refused."""
        refs = list(refs)
        self.require_delete(refs)
        noted = self._noted(Action.DELETE, refs)
        moved: list[tuple[MessageRef, int]] = []
        gone: list[MessageRef] = []
        for account, numbers in _by_account(refs).items():
            store = self._stores.of(account)
            trash = store.folders.by_role(FolderRole.TRASH)
            places = {number: store.messages.place(number) for number in numbers}
            final = [
                n for n, place in places.items() if place and (trash is None or place.folder == trash.id)
            ]
            if trash is not None:
                moved += self._move(store, [n for n in numbers if n not in final], trash.id)
            gone += self._delete(store, final)
        noted()
        revert = (lambda: self._move_back(moved)) if moved and not gone else None
        return Done((*(ref for ref, _ in moved), *gone), revert)

    def delete_for_good(self, refs: Iterable[MessageRef], *, noted: bool = True) -> Done:
        """Delete without the trash; there is no way back. Not `noted`: the caller does it."""
        refs = list(refs)
        self.require_delete(refs)
        note = self._noted(Action.DELETE, refs if noted else [])
        gone: list[MessageRef] = []
        for account, numbers in _by_account(refs).items():
            gone += self._delete(self._stores.of(account), numbers)
        note()
        return Done(tuple(gone))

    def require_delete(self, refs: Iterable[MessageRef]) -> None:
        """Raises Refused (NOT_ALLOWED) unless the person may delete in all of their accounts."""
        for account in {ref.account for ref in refs}:
            self._require(Right.DELETE, account)

    def pending(self, ref: MessageRef) -> int:
        """How many steps the server does not know yet for this message."""
        return sum(each.number == ref.number for each in self._stores.of(ref.account).operations.pending())

    def _is_trash(self, account: str, folder: int) -> bool:
        trash = self._stores.of(account).folders.by_role(FolderRole.TRASH)
        return trash is not None and trash.id == folder

    def _flag_back(self, refs: Sequence[MessageRef], added: Flags, removed: Flags) -> None:
        self.flag(refs, add=removed, remove=added)

    def _move_back(self, moved: Sequence[tuple[MessageRef, int]]) -> None:
        by_origin: dict[tuple[str, int], list[int]] = defaultdict(list)
        for ref, origin in moved:
            by_origin[ref.account, origin].append(ref.number)
        for (account, origin), numbers in by_origin.items():
            self._move(self._stores.of(account), numbers, origin)

    def _move(self, store: MailStore, numbers: Sequence[int], folder: int) -> list[tuple[MessageRef, int]]:
        moved: list[tuple[MessageRef, int]] = []
        steps: dict[int, int] = {}
        with store.transaction() as tx:
            for number, place in store.messages.places(tx, numbers).items():
                if place.folder == folder:
                    continue
                if self._has_server(store) and not store.operations.waits(tx, number, APPEND):
                    payload = {"target": folder}
                    steps[number] = store.operations.add(
                        tx, MOVE, number, folder=place.folder, uid=place.uid, payload=payload
                    )
                moved.append((MessageRef(store.account, number), place.folder))
            store.messages.move(tx, [ref.number for ref, _ in moved], folder)
            along = self._taken_along(tx, store, steps, folder)
        folders = {folder, *(origin for _, origin in moved), *along.values()}
        self._tell(store, changed=[ref.number for ref, _ in moved], removed=list(along), folders=folders)
        return moved

    def _delete(self, store: MailStore, numbers: Sequence[int]) -> list[MessageRef]:
        steps: dict[int, int] = {}
        with store.transaction() as tx:
            places = store.messages.places(tx, numbers)
            for number, place in places.items():
                if self._has_server(store):
                    steps[number] = store.operations.delete(tx, number, place)  # even what is only under way
                store.operations.drop_for(tx, number, APPEND)
            along = self._taken_along(tx, store, steps)
            store.messages.remove(tx, list(places))
        folders = {*(place.folder for place in places.values()), *along.values()}
        self._tell(store, removed=[*places, *along], folders=folders)
        return [MessageRef(store.account, number) for number in places]

    def _taken_along(
        self, tx: Transaction, store: MailStore, steps: Mapping[int, int], target: int | None = None
    ) -> dict[int, int]:
        """Where folders are labels: take away the rows of the same mails that the `steps` (number: id) to
        `target`, or to nowhere, take away on the server; gives back where they were.

        The trash takes all labels; anywhere else a mail that had that label already is there once.
        """
        if not steps or not self._has_labels(store):
            return {}
        trash, junk = (store.folders.by_role(each) for each in (FolderRole.TRASH, FolderRole.JUNK))
        everywhere = trash is not None and target in (None, trash.id, junk and junk.id)
        along: dict[int, int] = {}
        for number, step in steps.items():
            others = store.messages.places(tx, store.messages.other_rows(tx, [number]))
            for other, place in others.items():
                goes = other not in {*steps, *along} and (everywhere or place.folder == target)
                if goes and place.uid is not None:
                    payload = {"by": step}
                    store.operations.add(
                        tx, UNLABEL, number, folder=place.folder, uid=place.uid, payload=payload
                    )
                    along[other] = place.folder
        store.messages.remove(tx, list(along))
        return along

    def _queue_flags(
        self, tx: Transaction, store: MailStore, numbers: Sequence[int], add: Flags, remove: Flags
    ) -> None:
        if not self._has_server(store):
            return
        payload = {"add": int(add), "remove": int(remove)}
        for number, place in store.messages.places(tx, numbers).items():
            store.operations.add(tx, FLAGS, number, folder=place.folder, uid=place.uid, payload=payload)

    def _has_server(self, store: MailStore) -> bool:
        return self._registry.get(store.account).protocol is Protocol.IMAP

    def _has_labels(self, store: MailStore) -> bool:
        host = self._registry.get(store.account).incoming.host
        return self._has_server(store) and quirks_of(host, (), "").folders_are_labels

    def _tell(
        self,
        store: MailStore,
        *,
        changed: Sequence[int] = (),
        removed: Sequence[int] = (),
        folders: Iterable[int] = (),
    ) -> None:
        if changed or removed:
            self._bus.publish(
                MessagesChanged(
                    store.account, frozenset(folders), changed=tuple(changed), removed=tuple(removed)
                )
            )
            self._wake(store.account)


def toggled(summary: MessageSummary, flag: Flags) -> tuple[Flags, Flags]:
    """(add, remove) that turns `flag` over."""
    return (Flags.NONE, flag) if flag in summary.flags else (flag, Flags.NONE)


def _by_account(refs: Iterable[MessageRef]) -> dict[str, list[int]]:
    grouped: dict[str, list[int]] = defaultdict(list)
    for ref in refs:
        grouped[ref.account].append(ref.number)
    return grouped


def _no_folder() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This folder does not exist (any more).")),
        sentence(QT_TRANSLATE_NOOP("engine", "Choose another folder.")),
    )
