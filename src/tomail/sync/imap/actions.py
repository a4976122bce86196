"""Repeats on the server what a person did here. Safe to repeat: a lost answer doubles nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import TypeVar

from tomail.base.errors import EnvironmentTrouble, Problem
from tomail.base.retry import LONGEST_SECONDS, backoff
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.events import ChangeRefused, FoldersChanged, MessagesChanged
from tomail.model.mail import Flags
from tomail.store import operations, placing
from tomail.store.database import Transaction
from tomail.store.folders import FolderState
from tomail.store.messages import Place
from tomail.store.operations import Operation
from tomail.sync.mirror import Surroundings

from .folder_steps import FolderSteps
from .grouping import groups
from .label_steps import LabelSteps
from .misses import Misses
from .refusals import ConnectionLost, ServerSaidNo, is_final, is_passing
from .selecting import KEYWORD_FLAGS
from .session import Session, sets_of
from .waiting import Waiting
from .whereabouts import Stale, Whereabouts

T = TypeVar("T")

MOST_TRIES = 12  # of a refusal that may pass, about an hour; then the change is taken back
HELD_SECONDS = 60.0  # that a step waits at which the line ends

log = logging.getLogger(__name__)


class Replay:
    """Sends the pending operations of one account, oldest first."""

    def __init__(self, session: Session, surroundings: Surroundings, random: Random, misses: Misses) -> None:
        self._session = session
        self._misses = misses
        self._around = surroundings
        self._store = surroundings.store
        self._random = random
        self._there = Whereabouts(session, surroundings.store)
        self._folder_steps = FolderSteps(session, surroundings)
        self._label_steps = LabelSteps(session, surroundings.store, self._there)

    def run(self, *, listed: bool = True) -> None:
        """Send what is due. Raises EnvironmentTrouble if the connection is lost; all else is dealt with.

        Not `listed`: the server's folders are about to be listed. What goes to one that was never seen
        there waits for that: the server may call it differently.
        """
        due = self._due()
        if due and not listed:
            due = self._without_unseen(due)
        if not due:
            return
        self._there.look_at_folders()
        for group in groups(due):
            self._attempt(group)

    def _without_unseen(self, due: list[Operation]) -> list[Operation]:
        unseen = {each.id for each in self._store.folders.states() if each.uidvalidity is None}
        return [each for each in due if self._goes_to(each) not in unseen] if unseen else due

    def _goes_to(self, operation: Operation) -> int | None:
        """The folder that a message is filed in or deleted from."""
        if operation.kind not in (operations.APPEND, operations.DELETE):
            return None
        place = self._store.messages.place(operation.number)
        return place.folder if place else operation.folder

    def _due(self) -> list[Operation]:
        """Without those that wait for a later try, and without what must not overtake them."""
        now = self._around.clock.now().timestamp()
        self._waiting = Waiting()
        due: list[Operation] = []
        for operation in self._store.operations.pending():
            is_put_off = now < operation.next_try <= now + LONGEST_SECONDS  # later: the clock went back
            if is_put_off or self._waiting.holds(operation):
                self._waiting.add(operation)
            else:
                due.append(operation)
        return due

    def _attempt(self, group: Sequence[Operation]) -> None:
        group = [each for each in group if not self._has_to_wait(each)]
        try:
            self._send(group)
        except Stale:  # the mirror recognises the messages first; then their steps go on
            self._waiting.add(*group)
        except ConnectionLost as lost:
            self._hold(group, lost)
            raise
        except ServerSaidNo as refusal:
            if len(group) > 1:  # find out which of them it is
                for each in group:
                    self._attempt([each])
            elif _may_pass(group[0], refusal):
                self._put_off(group[0], refusal)
            else:
                self._take_back(group[0], refusal)

    def _has_to_wait(self, operation: Operation) -> bool:
        """Because of what was put off meanwhile, or comes first."""
        if waits := self._waiting.holds(operation) or self._too_early(operation):
            self._waiting.add(operation)
        return waits

    def _too_early(self, operation: Operation) -> bool:
        """Whether what takes the message's place is not filed yet: the server refused it."""
        after = operation.payload.get("after")
        if after is None:
            return False
        with self._store.reading() as connection:
            return self._store.operations.waits(connection, after, operations.APPEND)

    def _send(self, group: Sequence[Operation]) -> None:
        if not group:
            return
        first = group[0]
        match first.kind:
            case operations.APPEND:
                self._append(first)
            case operations.FLAGS:
                self._flags(group)
            case operations.KEYWORDS:
                self._keywords(group)
            case operations.MOVE:
                self._move(group)
            case operations.DELETE:
                self._delete(group)
            case operations.UNLABEL:
                self._label_steps.look_under(group)
            case operations.LABEL:
                self._label_steps.put_under(group)
            case kind if kind in operations.FOLDER_STEPS:
                self._folder_steps.carry_out(first)
                self._there.look_at_folders()
            case _:
                log.error("account %s: unknown operation %s", self._store.account, first.kind)
                self._done(group)

    def _flags(self, group: Sequence[Operation]) -> None:
        selected = self._there.open(group[0].folder)
        found = self._there.uids(group) if selected else {}
        if selected and found:
            allowed = selected.permanent | (KEYWORD_FLAGS if selected.any_keyword else Flags.NONE)
            add, remove = (Flags(group[0].payload[name]) & allowed for name in ("add", "remove"))
            for uid_set in sets_of(found.values()):
                self._session.store(uid_set, add, remove)
        self._doubt(group, found)
        self._done(group)

    def _keywords(self, group: Sequence[Operation]) -> None:
        """Where the server keeps keywords of others' making; elsewhere they are nobody's loss."""
        selected = self._there.open(group[0].folder)
        if selected and selected.any_keyword:
            found = self._there.uids(group)
            add, remove = (tuple(group[0].payload[name]) for name in ("add", "remove"))
            for uid_set in sets_of(found.values()):
                self._session.store_keywords(uid_set, add, remove)
            self._doubt(group, found)
        self._done(group)

    def _doubt(self, group: Sequence[Operation], found: Mapping[int, int]) -> None:
        """Who cannot be found is perhaps gone: while its step waited the mirror kept it."""
        folder = group[0].folder
        if folder is not None and len(found) < len(group):
            with self._store.transaction() as tx:
                placing.look_again(tx, folder)

    def _move(self, group: Sequence[Operation]) -> None:
        target = self._there.folders.get(int(group[0].payload["target"]))
        found = self._there.uids(group) if target and self._there.open(group[0].folder) else {}
        copied = self._copied(group, found, target) if target else {}
        moved: dict[int, int] = {}
        told = True
        for uid_set in sets_of(uid for number, uid in found.items() if number not in copied):
            answer = self._session.move(uid_set, target.path) if target else None
            told = told and answer is not None
            moved.update(answer or {})
        said = {number: moved[uid] for number, uid in found.items() if uid in moved}
        arrived = copied | (self._there.verified(target, said) if target else {})
        if told and target:  # before the step is done: it goes on later if the target's UIDs are not ours
            self._settle_lost([each.number for each in group if each.number not in arrived], target)
        left = () if self._session.moves else found.values()
        self._done(group, arrived, target.id if target else None, marked=left)

    def _copied(
        self, group: Sequence[Operation], found: Mapping[int, int], target: FolderState
    ) -> dict[int, int]:
        """Where a move takes two commands, the line may have broken between them: what lies in the target
        already is only deleted here. Its UID there by number."""
        if self._session.moves_at_once or not found:
            return {}
        rows = self._store.messages.summaries(list(found))
        there = {row.ref.number: self._there.find(target, row.message_id, row.size) for row in rows}
        copied = {number: uid for number, uid in there.items() if uid is not None}
        self._there.open(group[0].folder)
        for uid_set in sets_of(found[number] for number in copied):
            self._session.delete(uid_set)
        return copied

    def _settle_lost(self, numbers: Sequence[int], target: FolderState) -> None:
        """Somebody else moved or deleted them meanwhile: in the target by now, or gone for us."""
        for number in numbers:
            summary = self._store.messages.summary(number)
            if summary is None or summary.folder != target.id or summary.uid is not None:
                continue
            uid = self._there.find(target, summary.message_id, summary.size)
            with self._store.transaction() as tx:
                if uid is None:
                    self._store.messages.remove(tx, [number])
                else:
                    self._place(tx, number, target.id, uid)
            self._publish(target.id, changed=[number] if uid else [], removed=[] if uid else [number])

    def _delete(self, group: Sequence[Operation]) -> None:
        opened = self._there.open(group[0].folder)
        uids = [each.uid or self._there.of_deleted(each) for each in group] if opened else []
        if opened:
            self._label_steps.expunge(group, uids)
        found = () if self._session.expunges else (uid for uid in uids if uid is not None)
        self._done(group, marked=found)

    def _append(self, operation: Operation) -> None:
        """File a message of our own, unless it is there already: an earlier answer may have been lost."""
        number = operation.number
        if not self._begin(operation):
            return
        summary, raw = self._store.messages.summary(number), self._store.messages.raw(number)
        folder = self._there.folders.get(summary.folder) if summary else None
        if summary is None or raw is None or folder is None or summary.uid is not None:
            self._done([operation])
            return
        begun_in = self._begun_in(operation, folder)
        uid = self._there.filed_before(operation, begun_in, summary)
        if uid is not None:
            folder = begun_in
        elif begun_in is not folder:
            uid = self._there.filed_before(operation, folder, summary)
        if uid is None:
            arrived = int(summary.date.timestamp())
            placed = self._with_folder(
                folder,
                lambda: self._session.append(folder.path, raw, summary.flags & ~Flags.DELETED, arrived),
            )
            said = {number: placed[1]} if placed and placed[0] == folder.uidvalidity else {}
            uid = self._there.verified(folder, said).get(number)
        with self._store.transaction() as tx:  # who dies in between would leave it in both folders
            self._write_done(tx, [operation], {number: uid} if uid else {}, folder.id)
            self._follow(tx, number, folder.id, uid)

    def _begun_in(self, operation: Operation, folder: FolderState) -> FolderState:
        """Where an earlier try may have filed what was moved on to `folder` meanwhile."""
        there = self._there.known(operation.folder)
        return there if there and "begun" in operation.payload else folder

    def _begin(self, operation: Operation) -> bool:
        with self._store.transaction() as tx:
            return self._store.operations.begin(tx, operation.id)

    def _follow(self, tx: Transaction, number: int, folder: int, uid: int | None) -> None:
        """What was appended may have been moved on here meanwhile."""
        place = self._store.messages.places(tx, [number]).get(number)
        waits = self._store.operations.waits(tx, number, operations.MOVE)
        if place and place.folder != folder and not waits:
            payload = {"target": place.folder}
            self._store.operations.add(tx, operations.MOVE, number, folder=folder, uid=uid, payload=payload)

    def _with_folder(self, folder: FolderState, step: Callable[[], T]) -> T:
        """`step`, once more after making the folder if the server says that it is missing."""
        try:
            return step()
        except ServerSaidNo as refusal:
            named = refusal.status.code in ("TRYCREATE", "NONEXISTENT")
            if not named and (is_passing(refusal.status) or self._session.exists(folder.path)):
                raise
        self._session.create(folder.path, folder.role)
        return step()

    def _done(
        self,
        group: Sequence[Operation],
        arrived: Mapping[int, int] | None = None,
        target: int | None = None,
        marked: Iterable[int] = (),
    ) -> None:
        with self._store.transaction() as tx:
            self._write_done(tx, group, arrived or {}, target, marked)

    def _write_done(
        self,
        tx: Transaction,
        group: Sequence[Operation],
        arrived: Mapping[int, int],
        target: int | None,
        marked: Iterable[int] = (),
    ) -> None:
        for operation in group:
            self._store.operations.done(tx, operation.id)
        if group[0].folder is not None:
            self._store.operations.mark(tx, group[0].folder, marked)
        for number, uid in arrived.items():
            if target is not None:
                self._place(tx, number, target, uid)

    def _place(self, tx: Transaction, number: int, folder: int, uid: int) -> None:
        """Under a UID that another mail has it cannot be, whatever the server says: the mirror looks."""
        same, others = placing.doubles(tx, number, folder, uid)
        if others:
            placing.look_again(tx, folder)
            return
        self._store.messages.remove(tx, same)
        placing.arrived(tx, number, folder, uid)

    def _hold(self, group: Sequence[Operation], lost: ConnectionLost) -> None:
        """Steps at which the line ends each time wait, so that mail comes all the same."""
        for each in group:
            if self._misses.broke_at_step(each.id):
                self._put_off(each, lost, HELD_SECONDS)

    def _put_off(self, operation: Operation, refusal: EnvironmentTrouble, shortest: float = 0.0) -> None:
        self._waiting.add(operation)
        wait = max(shortest, backoff(operation.tries + 1, self._random))
        next_try = self._around.clock.now().timestamp() + wait
        with self._store.transaction() as tx:
            self._store.operations.failed(tx, operation.id, next_try, refusal.problem)

    def _take_back(self, operation: Operation, refusal: ServerSaidNo) -> None:
        """Undo the local half, and say why."""
        log.info("account %s: %s refused (%s)", self._store.account, operation.kind, refusal.status.code)
        with self._store.transaction() as tx:
            self._store.operations.done(tx, operation.id)
            self._restore(tx, operation)
        if operation.kind in operations.FOLDER_STEPS:
            self._folder_steps.tell()
            self._there.look_at_folders()
        else:
            self._publish(operation.folder, changed=[operation.number])
        if operation.kind == operations.KEYWORDS:  # nobody asked for them
            return
        problem = replace(refusal.problem, message=_taken_back(refusal.problem))
        messages = (operation.number,) if operation.number else ()
        self._around.publish(ChangeRefused(self._store.account, messages, problem))

    def _restore(self, tx: Transaction, operation: Operation) -> None:
        number = operation.number
        if operation.kind == operations.FLAGS:
            add, remove = (Flags(operation.payload[name]) for name in ("add", "remove"))
            self._store.messages.change_flags(tx, [number], remove, add)
        elif operation.kind == operations.KEYWORDS:
            self._store.messages.change_keywords(
                tx, number, operation.payload["remove"], operation.payload["add"]
            )
        elif operation.kind == operations.MOVE and operation.folder is not None:
            self._store.operations.drop_for(tx, number, operations.MOVE)
            self._store.messages.put(tx, number, Place(operation.folder, operation.uid))
            placing.look_again(tx, operation.folder)  # where another label keeps it, its row is gone
        elif operation.kind == operations.DELETE and operation.folder is not None:
            placing.look_again(tx, operation.folder)  # its row is gone: the mirror brings it back
        elif operation.kind == operations.LABEL:
            placing.look_again(tx, operation.payload["target"])  # what is not there goes with that
        elif operation.kind in operations.FOLDER_STEPS:
            self._folder_steps.take_back(tx, operation)

    def _publish(self, folder: int | None, changed: Sequence[int] = (), removed: Sequence[int] = ()) -> None:
        folders = frozenset() if folder is None else frozenset({folder})
        account = self._store.account
        self._around.publish(
            MessagesChanged(account, folders, changed=tuple(changed), removed=tuple(removed))
        )
        self._around.publish(FoldersChanged(account))


def _taken_back(reason: Problem) -> Sentence:
    return sentence(
        QT_TRANSLATE_NOOP("engine", "A change could not be transferred and was taken back. {reason}"),
        reason=reason.message,
    )


def _may_pass(operation: Operation, refusal: ServerSaidNo) -> bool:
    """A person's own mail is never given up; the rest after a while, or where the server rules it out.

    What a server says of the name of a folder is final more often than not.
    """
    if operation.kind == operations.APPEND:
        return True
    naming = operation.kind in operations.FOLDER_STEPS
    final = not is_passing(refusal.status) if naming else is_final(refusal.status)
    return not final and operation.tries < MOST_TRIES
