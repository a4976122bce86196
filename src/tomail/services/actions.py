"""What a person does to messages: here at once, on the server with the next pass.

The local change and the operation that repeats it on the server are one transaction. A POP3
account has no server half.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
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
from tomail.store.operations import APPEND, FLAGS, MOVE

from .labels import Labels, Moved
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
        self._labels = Labels(registry)
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
                labelled = store.messages.other_rows(tx, done) if self._labels.are_folders(store) else []
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
        moved: list[Moved] = []
        for account, numbers in _by_account(refs).items():
            store = self._stores.of(account)
            if store.folders.get(folder) is None:
                raise Refused(_no_folder())
            moved += self._move(store, numbers, folder)
        noted()
        return Done(tuple(each.ref for each in moved), lambda: self._move_back(moved))

    def delete(self, refs: Iterable[MessageRef]) -> Done:
        """Move to the trash; from the trash, or where there is none, delete for good. Raises Refused."""
        refs = list(refs)
        self.require_delete(refs)
        noted = self._noted(Action.DELETE, refs)
        moved: list[Moved] = []
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
        return Done((*(each.ref for each in moved), *gone), revert)

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

    def _move_back(self, moved: Sequence[Moved]) -> None:
        by_origin: dict[tuple[str, int], list[Moved]] = defaultdict(list)
        for each in moved:
            by_origin[each.ref.account, each.origin].append(each)
        for (account, origin), here in by_origin.items():
            store = self._stores.of(account)
            self._move(store, [each.ref.number for each in here], origin, here)

    def _move(
        self, store: MailStore, numbers: Sequence[int], folder: int, back: Sequence[Moved] = ()
    ) -> list[Moved]:
        """`back`: what of it is moved back, and under which labels it lay."""
        made, moved, steps = self._labels.prepared(store, back), list[tuple[int, int]](), dict[int, int]()
        with store.transaction() as tx:
            for number, place in store.messages.places(tx, numbers).items():
                if place.folder == folder:
                    continue
                if self._has_server(store) and not store.operations.waits(tx, number, APPEND):
                    payload = {"target": folder}
                    steps[number] = store.operations.add(
                        tx, MOVE, number, folder=place.folder, uid=place.uid, payload=payload
                    )
                moved.append((number, place.folder))
            beside = self._labels.kept_by_others(tx, store, steps, folder)
            store.messages.move(tx, [number for number, _ in moved if number not in beside], folder)
            along = self._labels.take_along(tx, store, steps, folder)
            others = store.messages.places(tx, [row for rows in along.values() for row in rows])
            store.messages.remove(tx, [*others, *beside])
            again = self._labels.give_back(tx, store, made, back, steps)
        self._tell(
            store,
            changed=[number for number, _ in moved if number not in beside],
            removed=[*others, *beside],
            added=again,
            folders={folder, *(origin for _, origin in moved), *(each.folder for each in others.values())},
        )
        return [
            Moved(
                MessageRef(store.account, number),
                origin,
                steps.get(number),
                tuple(others[each].folder for each in along.get(number, ())),
                beside.get(number),
            )
            for number, origin in moved
        ]

    def _delete(self, store: MailStore, numbers: Sequence[int]) -> list[MessageRef]:
        steps: dict[int, int] = {}
        with store.transaction() as tx:
            places = store.messages.places(tx, numbers)
            for number, place in places.items():
                if self._has_server(store):
                    steps[number] = store.operations.delete(tx, number, place)  # even what is only under way
                store.operations.drop_for(tx, number, APPEND)
            along = self._labels.take_along(tx, store, steps)
            rows = places | store.messages.places(tx, [row for rows in along.values() for row in rows])
            store.messages.remove(tx, list(rows))
        self._tell(store, removed=list(rows), folders={place.folder for place in rows.values()})
        return [MessageRef(store.account, number) for number in places]

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

    def _tell(
        self,
        store: MailStore,
        *,
        changed: Sequence[int] = (),
        removed: Sequence[int] = (),
        added: Sequence[int] = (),
        folders: Iterable[int] = (),
    ) -> None:
        if changed or removed or added:
            self._bus.publish(
                MessagesChanged(
                    store.account,
                    frozenset(folders),
                    added=tuple(added),
                    changed=tuple(changed),
                    removed=tuple(removed),
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
