"""The drafts folder, here and on the server: what a person writes lies there for their other devices too.

Each draft has at most one message there. The older version goes when the server has the newer one, and is
deleted there by what it looks like wherever nobody knows whether it got there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tomail.model.account import Account, Protocol
from tomail.model.mail import Flags, FolderRole, MessageRef
from tomail.model.outgoing import Draft
from tomail.store.database import Transaction
from tomail.store.drafts import NOWHERE, DraftCopy
from tomail.store.folders import LOCAL_FOLDERS
from tomail.store.mail_store import MailStore
from tomail.store.messages import unpack
from tomail.store.new_message import NewMessage
from tomail.store.operations import APPEND
from tomail.store.raw_message import new_message


@dataclass(frozen=True)
class Refiled:
    """Numbers of messages that came into the drafts folder, and of those that went."""

    added: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()


@dataclass(frozen=True)
class DraftsFolder:
    """That of one account; every step is part of the caller's transaction."""

    store: MailStore
    account: Account

    def renew(self, tx: Transaction, draft: Draft, made: NewMessage) -> Refiled | None:
        """The draft's message is `made` now; None: what stood there was changed or thrown away elsewhere."""
        copy, origin = self.store.drafts.copy(tx, draft.identity), origin_of(draft)
        if self._gone_elsewhere(tx, draft, copy):
            return None
        kept = self._came_from(tx, draft, copy)
        number = self.put(tx, made)
        gone = self.take_out(tx, {_opened(draft, copy), copy.number if copy else None}, after=number)
        self.store.drafts.set_copy(tx, draft.identity, DraftCopy(number, origin, kept))
        return Refiled((number,), gone)

    def withdraw(self, tx: Transaction, draft: Draft, *, after: int | None = None) -> tuple[int, ...]:
        """Nothing of the draft stays there: it leaves, or is filed as what it came to (`after`).

        What it came from is kept until the draft is forgotten: the mail may be taken back.
        """
        copy = self.store.drafts.copy(tx, draft.identity)
        kept = None if self._gone_elsewhere(tx, draft, copy) else self._came_from(tx, draft, copy)
        self.store.drafts.forget_copy(tx, draft.identity)
        if kept:
            self.store.drafts.set_copy(tx, draft.identity, DraftCopy(NOWHERE, None, kept))
        return self.take_out(tx, {origin_of(draft), copy.number if copy else None}, after=after)

    def withdraw_protected(self, tx: Transaction, draft: Draft) -> tuple[int, ...]:
        """It has become a message that only its recipient is to read: what lies there in clear goes now."""
        copy = self.store.drafts.copy(tx, draft.identity)
        known = [each for each in (_opened(draft, copy), copy.number if copy else NOWHERE) if each]
        return self.withdraw(tx, draft) if self.store.messages.places(tx, known) else ()

    def give_back(self, tx: Transaction, draft: Draft, at: int, goes_on_as: str = "") -> Refiled:
        """What was written is thrown away: the message that it came from is there again. `goes_on_as`: the
        draft of another account that it becomes, whose that message is until it leaves."""
        copy = self.store.drafts.copy(tx, draft.identity)
        self.store.drafts.forget_copy(tx, draft.identity)
        if copy is None or (copy.number != NOWHERE and not self._lies_there(tx, copy.number)):
            return Refiled()
        back = self.put(tx, as_draft(unpack(copy.kept), at)) if copy.kept else None
        gone = self.take_out(tx, (copy.number,), after=back)
        if copy.origin:  # else what is filed again would be found by the same looks
            self.store.operations.spare(tx, copy.origin)
        if back and goes_on_as:
            self.store.drafts.set_copy(tx, goes_on_as, DraftCopy(back, copy.origin, None))
        return Refiled((back,) if back else (), gone)

    def put(self, tx: Transaction, made: NewMessage) -> int:
        """File a message; gives back its number."""
        folder = self.store.folders.by_role(FolderRole.DRAFTS)
        local = next(each for each in LOCAL_FOLDERS if each.role is FolderRole.DRAFTS)
        target = folder.id if folder else self.store.folders.ensure(tx, local)
        (number,) = self.store.ingest.add(tx, target, [made])
        if self.account.protocol is Protocol.IMAP:
            self.store.operations.add(tx, APPEND, number)
        return number

    def take_out(
        self, tx: Transaction, numbers: Iterable[int | None], *, after: int | None = None
    ) -> tuple[int, ...]:
        """Delete messages, on the server unless they never began to get there; gives back which.

        What takes their place is the message `after`: the server keeps them until it has that.
        """
        wanted = [each for each in numbers if each is not None]
        places = self.store.messages.places(tx, wanted)
        for number, place in places.items():
            waits = self.store.operations.still_here(tx, number)
            if after is not None:
                self.store.operations.delete_after(tx, after, instead_of=number)
            if self.account.protocol is Protocol.IMAP and not waits:
                self.store.operations.delete(tx, number, place, after=after)
            self.store.operations.drop_for(tx, number, APPEND)
        self.store.messages.remove(tx, list(places))
        return tuple(places)

    def _came_from(self, tx: Transaction, draft: Draft, copy: DraftCopy | None) -> bytes | None:
        opened = _opened(draft, copy)
        return self.store.messages.packed(tx, opened) if opened else copy.kept if copy else None

    def _gone_elsewhere(self, tx: Transaction, draft: Draft, copy: DraftCopy | None) -> bool:
        current = _opened(draft, copy) or (copy.number if copy else NOWHERE)
        return current != NOWHERE and not self._lies_there(tx, current)

    def _lies_there(self, tx: Transaction, number: int) -> bool:
        """Whether nobody deleted it, here or elsewhere."""
        trash = self.store.folders.by_role(FolderRole.TRASH)
        place = self.store.messages.places(tx, [number]).get(number)
        return place is not None and (trash is None or place.folder != trash.id)


def as_draft(raw: bytes, at: int) -> NewMessage:
    """Read and packed: that takes its time, so it is done before a transaction."""
    return new_message(raw, uid=None, internal_date=at, flags=Flags.DRAFT | Flags.SEEN)


def _opened(draft: Draft, copy: DraftCopy | None) -> int | None:
    """The message that the draft was opened from, while nothing took its place."""
    origin = origin_of(draft)
    return origin if origin and (copy is None or copy.origin != origin) else None


def origin_of(draft: Draft) -> int | None:
    """The message of its own account that the draft was opened from."""
    origin = MessageRef.parse(draft.replaces) if draft.replaces else None
    return origin.number if origin and origin.account == draft.account else None
