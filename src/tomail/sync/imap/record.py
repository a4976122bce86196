"""Writes what was fetched of one folder: each time one transaction with the folder's state in it."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import TypeVar

from tomail.base.errors import EnvironmentTrouble
from tomail.message.headers import MessageHead, read_headers
from tomail.model.events import FoldersChanged, MessagesChanged, NewMail
from tomail.model.mail import Flags, FolderRole
from tomail.store import placing
from tomail.store.database import Transaction
from tomail.store.folders import FolderState
from tomail.store.new_message import MessageBody, NewMessage
from tomail.store.operations import FLAGS, Awaited
from tomail.store.placing import Unplaced
from tomail.store.raw_message import Understood, compress, compress_all, packed, understand
from tomail.sync.mirror import Surroundings

from .plan import flag_updates, with_own
from .quirks import STANDARD, Quirks
from .responses import Fetched
from .selecting import KEYWORD_FLAGS, Selected
from .tokenizer import Oversize

ROW_BYTES = 1000  # what a row without its body takes of a queue's room

Alike = TypeVar("Alike", Unplaced, Awaited)

log = logging.getLogger(__name__)


@dataclass
class Tally:
    """What a pass did so far."""

    new: int = 0
    changed: int = 0
    removed: int = 0
    bytes: int = 0
    first_page: float | None = None  # monotonic time of its commit


@dataclass(frozen=True, slots=True)
class Prepared:
    """A message ready to be written: a new row, or the body for the row `number`."""

    uid: int
    message: NewMessage | None
    number: int | None = None
    body: MessageBody | None = None

    @property
    def weight(self) -> int:
        """Bytes in memory, roughly."""
        body = self.body or (self.message.body if self.message else None)
        return ROW_BYTES + (len(body.raw) + len(body.text) if body else 0)


@dataclass(frozen=True, slots=True)
class Whole:
    """A message with all its bytes; `bytes_of` is the number of a row that has the same, 0 without."""

    fetched: Fetched
    raw: bytes
    bytes_of: int = 0

    @property
    def weight(self) -> int:
        """Bytes in memory, roughly."""
        return ROW_BYTES + len(self.raw)


def pack(chunk: Sequence[Whole]) -> list[bytes]:
    """The compressed bytes of messages."""
    return compress_all([each.raw for each in chunk])


def prepare(
    whole: Whole, understood: Understood, compressed: bytes, numbers: Mapping[int, int], now: int
) -> Prepared:
    """A message that was understood and compressed; `numbers` by UID of those that have a row already."""
    fetched = whole.fetched
    return _prepared(
        fetched,
        numbers.get(fetched.uid),
        now,
        len(whole.raw),
        *packed(understood, compressed, whole.bytes_of),
    )


def prepare_here(whole: Whole, number: int) -> Prepared:
    """The body of the row `number`, understood and compressed at once."""
    return prepare(whole, understand(whole.raw), compress(whole.raw), {whole.fetched.uid: number}, 0)


def prepare_head(fetched: Fetched, now: int) -> Prepared:
    """A message without its body; never raises."""
    size = fetched.body.size if isinstance(fetched.body, Oversize) else fetched.size or 0
    return _prepared(fetched, None, now, size, read_headers(fetched.header or b""), None)


def _prepared(
    fetched: Fetched, number: int | None, now: int, size: int, head: MessageHead, body: MessageBody | None
) -> Prepared:
    if number is not None:
        return Prepared(fetched.uid, None, number, body)
    flags, keywords = fetched.flags or (Flags.NONE, ())
    date = fetched.internal_date or now
    message = NewMessage(fetched.uid, date, size, flags, keywords, head, body, fetched.object)
    return Prepared(fetched.uid, message)


class Recorder:
    """The store's side of one folder in one pass; `state` is written with every change."""

    def __init__(
        self, surroundings: Surroundings, folder: FolderState, tally: Tally, quirks: Quirks = STANDARD
    ) -> None:
        self._around = surroundings
        self._quirks = quirks
        self._store = surroundings.store
        self._tally = tally
        self.folder = folder
        self.state = folder
        self.lacks_bodies = False  # rows were written without one, or found again
        self._announce = folder.role is FolderRole.INBOX and folder.complete
        self._forgets: Flags | None = None
        self._told: Future[bool] | None = None

    def after(self, told: Future[bool]) -> None:
        """Write nothing that is loaded until this is written."""
        self._told = told

    def heard(self, selected: Selected) -> None:
        """Where the server keeps no keywords, what they say here stays: that a mail came back, for one."""
        self._forgets = None if selected.any_keyword else KEYWORD_FLAGS & ~selected.permanent

    def advance(self, **changes: object) -> None:
        """Change the state that the next transaction writes."""
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]

    def write_state(self) -> None:
        """Write the state alone, if it differs from what is written."""
        if self.state != self.folder:
            with self._store.transaction() as tx:
                self._write_state(tx)

    def add(self, batch: Sequence[Prepared]) -> None:
        """Rows and bodies; one that cannot be written is left out and does not stop the others."""
        written = self.folder
        try:
            self._add(batch)
        except EnvironmentTrouble:
            raise
        except Exception:
            self.folder = written  # the transaction was rolled back
            if len(batch) == 1:
                log.exception("account %s folder %d uid %d: not stored", *self._names, batch[0].uid)
                return
            for each in batch:
                self.add([each])

    def flags(self, told: Iterable[Fetched]) -> bool:
        """Flags as the server tells them; steps that still wait win. True if messages are there again that we
        had marked as deleted."""
        return self.apply([], told)

    def remove(self, numbers: Sequence[int]) -> None:
        """Messages that are gone on the server, unless they were moved on here meanwhile."""
        self.apply(numbers, ())

    def apply(self, gone: Sequence[int], told: Iterable[Fetched]) -> bool:
        """Both at once."""
        messages = [each for each in told if each.flags is not None]
        if not gone and not messages:
            return False
        with self._store.transaction() as tx:
            removed = self._remove(tx, gone) if gone else []
            back, changed = self._set_flags(tx, messages) if messages else (False, [])
            self._write_state(tx)
        self._tally.removed += len(removed)
        self._tally.changed += len(changed)
        self._publish(changed=changed, removed=removed)
        return back

    def _remove(self, tx: Transaction, numbers: Sequence[int]) -> list[int]:
        places = self._store.messages.places(tx, numbers)
        gone = [n for n, place in places.items() if place.folder == self.folder.id]
        self._store.messages.remove(tx, gone)
        return gone

    def _set_flags(self, tx: Transaction, messages: Sequence[Fetched]) -> tuple[bool, list[int]]:
        kept = [each.uid for each in messages if each.flags and Flags.DELETED not in each.flags[0]]
        back = self._store.operations.unmark(tx, self.folder.id, kept)
        believed = placing.known_of(tx, self.folder.id, [each.uid for each in messages])
        pending = self._store.operations.flag_changes(self.folder.id, tx)
        keywords = self._store.operations.keyword_changes(self.folder.id, tx)
        if self._forgets is not None:
            messages = [with_own(each, believed.flags, self._forgets) for each in messages]
        updates = flag_updates(believed.flags, messages, pending, keywords)
        rows = [(believed.numbers[uid], *flags) for uid, flags in updates.items()]
        self._store.messages.set_flags(tx, rows)
        return back, [number for number, _, _ in rows]

    def forget_uids(self) -> None:
        """UIDVALIDITY changed: keep the messages, to recognise them under their new UIDs."""
        with self._store.transaction() as tx:
            placing.forget_uids(tx, self.folder.id)
        self.advance(uidvalidity=None, uidnext=0, modseq=0, complete=False)
        self.folder = self.state

    def unrecognised(self) -> list[int]:
        """Rows that found no UID again although every message of the server is here."""
        with self._store.reading() as connection:
            waiting = placing.waiting_numbers(connection, self.folder.id)
            rows = placing.unplaced(connection, self.folder.id)
        return [row.number for row in rows if row.number not in waiting]

    @property
    def _names(self) -> tuple[str, int]:
        return self._store.account, self.folder.id

    def _add(self, batch: Sequence[Prepared]) -> None:
        if self._told:
            self._told.result()
        with self._store.transaction() as tx:
            completed = self._add_bodies(tx, [each for each in batch if each.body])
            fresh, recognised = self._recognise(tx, [each.message for each in batch if each.message])
            added = self._store.ingest.add(tx, self.folder.id, fresh)
            whole = [number for number, message in zip(added, fresh, strict=True) if message.body]
            self._mark_read(tx, [*completed, *whole])
            self._write_state(tx)
        self.lacks_bodies |= bool(recognised) or len(whole) < len(added)
        self._tally.new += len(added)
        self._publish(added=added, changed=[*completed, *recognised])
        unseen = [n for n, message in zip(added, fresh, strict=True) if Flags.SEEN not in message.flags]
        if self._announce and unseen:
            self._around.publish(NewMail(self._store.account, tuple(unseen)))

    def _add_bodies(self, tx: Transaction, bodies: Sequence[Prepared]) -> list[int]:
        if not bodies:
            return []
        there = self._store.messages.places(tx, [each.number for each in bodies if each.number is not None])
        rows = [(each.number, each.body) for each in bodies if each.number in there and each.body]
        self._store.ingest.add_bodies(tx, [(n, body) for n, body in rows if n is not None])
        return list(there)

    def _recognise(
        self, tx: Transaction, messages: Sequence[NewMessage]
    ) -> tuple[list[NewMessage], list[int]]:
        """New ones, and the numbers of rows that wait for a UID and are the same message.

        What is to leave the folder as soon as its UID is known is neither.
        """
        waiting: defaultdict[object, list[Unplaced]] = defaultdict(list)
        for row in placing.unplaced(tx, self.folder.id):
            waiting[self._likeness(row.message_id, row.size, row.internal_date)].append(row)
        leaving: defaultdict[object, list[Awaited]] = defaultdict(list)
        for each in self._store.operations.awaited(tx, self.folder.id):
            leaving[self._likeness(each.message_id, each.size, each.internal_date)].append(each)
        if not waiting and not leaving:
            return list(messages), []
        fresh, recognised = [], []
        for message in messages:
            likeness = self._likeness(message.head.message_id, message.size, message.internal_date)
            if message.uid is None:
                fresh.append(message)
            elif waiting[likeness]:
                number = _taken(waiting[likeness], message).number
                placing.arrived(tx, number, self.folder.id, message.uid)
                self._store.messages.set_flags(tx, [(number, message.flags, message.keywords)])
                recognised.append(number)
            elif leaving[likeness]:
                self._store.operations.found(tx, _taken(leaving[likeness], message).operation, message.uid)
            else:
                fresh.append(message)
        return fresh, recognised

    def _likeness(self, message_id: str, size: int, internal_date: int) -> object:
        """What makes two messages of one folder the same: Message-ID and size; without one the arrival."""
        told = 0 if self._quirks.sizes_are_estimates else size  # a message that is here has its true one
        return (message_id, told) if message_id else (internal_date, told)

    def _mark_read(self, tx: Transaction, numbers: Sequence[int]) -> None:
        """The account's choice to mark as read what was downloaded, here and on the server."""
        if not self._around.account.sync.mark_read:
            return
        changed = self._store.messages.change_flags(tx, numbers, Flags.SEEN, Flags.NONE)
        payload = {"add": int(Flags.SEEN), "remove": int(Flags.NONE)}
        for number, place in self._store.messages.places(tx, changed).items():
            self._store.operations.add(tx, FLAGS, number, folder=place.folder, uid=place.uid, payload=payload)

    def _write_state(self, tx: Transaction) -> None:
        state = self.state
        if state == self.folder or state.uidvalidity is None:
            return
        self._store.folders.set_state(
            tx,
            state.id,
            uidvalidity=state.uidvalidity,
            uidnext=state.uidnext,
            modseq=state.modseq,
            complete=state.complete,
        )
        self.folder = state

    def _publish(
        self, added: Sequence[int] = (), changed: Sequence[int] = (), removed: Sequence[int] = ()
    ) -> None:
        if not (added or changed or removed):
            return
        folders = frozenset({self.folder.id})
        account = self._store.account
        self._around.publish(MessagesChanged(account, folders, tuple(added), tuple(changed), tuple(removed)))
        self._around.publish(FoldersChanged(account))


def _taken(alike: list[Alike], message: NewMessage) -> Alike:
    """The one of them that arrived at the same time, or nearly."""
    nearest = min(alike, key=lambda each: abs(each.internal_date - message.internal_date))
    alike.remove(nearest)
    return nearest
