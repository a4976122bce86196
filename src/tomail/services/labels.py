"""Where folders are labels (Google), a mail has a row under each: what happens to one concerns the others.

The trash takes all labels, a label that the mail has already takes nothing new, and the archive is what has
none. Undone, the mail is under all of them again, here at once and there by a step of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tomail.accounts.registry import AccountRegistry
from tomail.model.account import Protocol
from tomail.model.mail import FolderRole, MessageRef
from tomail.store.database import Transaction
from tomail.store.labelled import once_more
from tomail.store.mail_store import MailStore
from tomail.store.new_message import NewMessage
from tomail.store.operations import LABEL, UNLABEL
from tomail.sync.imap.quirks import STANDARD, Quirks, quirks_of


@dataclass(frozen=True)
class Moved:
    """A message that was moved, and the folder it lay in; `labels` are those that it lost with that.

    `beside`: it has no row where it went, because it lies under another label, in that row.
    """

    ref: MessageRef
    origin: int
    step: int | None
    labels: tuple[int, ...] = ()
    beside: int | None = None


class Labels:
    """Of every account; without labels nothing happens. Each step is part of the caller's transaction."""

    def __init__(self, registry: AccountRegistry) -> None:
        self._registry = registry

    def are_folders(self, store: MailStore) -> bool:
        """Whether the account's folders are labels."""
        return self._quirks(store).folders_are_labels

    def _quirks(self, store: MailStore) -> Quirks:
        account = self._registry.get(store.account)
        return quirks_of(account.incoming.host, (), "") if account.protocol is Protocol.IMAP else STANDARD

    def take_along(
        self, tx: Transaction, store: MailStore, steps: Mapping[int, int], target: int | None = None
    ) -> dict[int, list[int]]:
        """Take away the rows of the same mails that the `steps` (number: id) to `target`, or to nowhere, take
        away on the server; gives back for each message which they were.

        The trash takes all labels; anywhere else a mail that had that label already is there once.
        """
        if not steps or not self.are_folders(store):
            return {}
        trash, junk = (store.folders.by_role(each) for each in (FolderRole.TRASH, FolderRole.JUNK))
        everywhere = trash is not None and target in (None, trash.id, junk and junk.id)
        along: dict[int, list[int]] = {}
        taken = set(steps)
        for number, step in steps.items():
            others = store.messages.places(tx, store.messages.other_rows(tx, [number]))
            for other, place in others.items():
                goes = other not in taken and (everywhere or place.folder == target)
                if goes and place.uid is not None:
                    payload = {"by": step}
                    store.operations.add(
                        tx, UNLABEL, number, folder=place.folder, uid=place.uid, payload=payload
                    )
                    along.setdefault(number, []).append(other)
                    taken.add(other)
        return along

    def kept_by_others(
        self, tx: Transaction, store: MailStore, numbers: Iterable[int], target: int
    ) -> dict[int, int]:
        """Those that `target` does not show, as they lie under another label: the row there by number."""
        folder = store.folders.get(target)
        if folder is None or self._quirks(store).scope(folder.role) == b"ALL":
            return {}
        places = store.messages.places(tx, list(numbers))
        on_server = [number for number, place in places.items() if place.uid is not None]
        rows = {number: store.messages.other_rows(tx, [number]) for number in on_server}
        return {number: others[0] for number, others in rows.items() if others}

    def prepared(self, store: MailStore, moved: Sequence[Moved]) -> dict[int, NewMessage]:
        """What is under a label again, by the row that has its bytes: read before a transaction."""
        bearers = [each.beside or each.ref.number for each in moved if each.beside or each.labels]
        with store.reading() as connection:
            made = {number: once_more(connection, store.messages, number) for number in bearers}
        return {number: message for number, message in made.items() if message}

    def give_back(
        self,
        tx: Transaction,
        store: MailStore,
        made: Mapping[int, NewMessage],
        back: Sequence[Moved],
        steps: Mapping[int, int],
    ) -> list[int]:
        """What was moved and is moved back by these `steps` (number: id) is under its labels again, with what
        was `prepared`; gives back its rows there. What is not downloaded the mirror brings."""
        lost: list[tuple[int, int, int | None]] = []
        for each in back:
            if each.beside:
                lost.append((each.beside, each.origin, each.step))
            elif each.ref.number in steps:
                lost += [(each.ref.number, label, steps[each.ref.number]) for label in each.labels]
        rows = [self._label(tx, store, bearer, label, by, made.get(bearer)) for bearer, label, by in lost]
        return [row for row in rows if row]

    def _label(
        self,
        tx: Transaction,
        store: MailStore,
        bearer: int,
        label: int,
        by: int | None,
        made: NewMessage | None,
    ) -> int | None:
        there = store.messages.places(tx, [bearer, *store.messages.other_rows(tx, [bearer])])
        known = store.folders.get(label) is not None
        if bearer not in there or not known or label in {each.folder for each in there.values()}:
            return None
        row = store.ingest.add(tx, label, [made])[0] if made else None
        payload = {"target": label, "by": by}
        store.operations.add(tx, LABEL, row or bearer, folder=there[bearer].folder, payload=payload)
        return row
