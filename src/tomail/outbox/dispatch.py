"""Sends what is due of one account, row by row, so that a crash at any point is understood afterwards."""

from __future__ import annotations

import asyncio
import functools
import logging
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from tomail.accounts.auth.credentials import Credentials
from tomail.base.clock import Clock
from tomail.base.errors import EnvironmentTrouble, SignInNeeded, TomailError
from tomail.model.account import Account
from tomail.model.events import MessagesChanged, OutboxChanged
from tomail.model.mail import Flags, MessageRef
from tomail.model.outgoing import OutboxState, RecipientState, row_state
from tomail.store import outbox_clock
from tomail.store.database import Transaction
from tomail.store.mail_store import MailStore
from tomail.store.outbox_rows import OutboxRow

from .allowance import Allowance, Unlimited, allow, attempt_id
from .delivery import BeforeEnd, Outgoing, deliver
from .filing import Copy, file_copy
from .policy import (
    Refusal,
    Retry,
    Scope,
    Sent,
    Settled,
    Unclear,
    Verdict,
    after_trouble,
    no_answer,
    seconds_until,
    settle,
)
from .wire import Patience, Session, dial

LATE_SECONDS = 30.0  # the others go on beside a mail whose answer takes longer
MOST_LATE = 2  # Microsoft allows three connections a mailbox
OPEN = (OutboxState.QUEUED, OutboxState.WAITING)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Surroundings:
    """What sending for an account needs.

    `objection` is asked of a mail whose time a person chose when it is due; it may take seconds.
    `publish` takes events of `model.events`, after commit. `mark` sets flags on a message of this
    profile here and on its server (services.actions); it may raise TomailError.
    """

    account: Account
    store: MailStore
    credentials: Credentials
    publish: Callable[[object], None]
    mark: Callable[[MessageRef, Flags], None]
    clock: Clock
    random: Random = field(default_factory=Random)
    patience: Patience = field(default_factory=Patience)
    late_seconds: float = LATE_SECONDS
    allowance: Allowance = field(default_factory=Unlimited)
    objection: Callable[[OutboxRow], Retry | None] = allow


class Dispatch:
    """One event loop's work under the account's send lock; whoever holds the lock owns every row."""

    def __init__(self, around: Surroundings, stopping: Callable[[], bool] = lambda: False) -> None:
        self._around = around
        self._outbox = around.store.outbox
        self._stopping = stopping
        self._late: dict[int, asyncio.Task[Retry | None]] = {}
        self._unwritten: dict[int, Settled] = {}  # what became of mails while the disk was full
        self._session: Session | None = None
        self._failures = 0  # of the connection, since there was one

    @property
    def late(self) -> bool:
        """True while some mail still waits for the answer to its final dot."""
        self._late = {row: task for row, task in self._late.items() if not task.done()}
        return bool(self._late)

    @property
    def on_the_wire(self) -> bool:
        """True while the text of a mail is under way or its last answer is missing; for other threads."""
        transmitting = self._session is not None and self._session.transmitting
        return transmitting or any(not task.done() for task in tuple(self._late.values()))

    async def wait_for_late(self) -> None:
        """Until every answer came or is given up."""
        await asyncio.gather(*self._late.values(), return_exceptions=True)

    async def close(self) -> None:
        """Leave late mails as they are: the next start finds them unclear."""
        for task in self._late.values():
            task.cancel()
        await self.wait_for_late()

    def recover(self) -> None:
        """What a process that died left behind: queued again, or unclear once the end was near. What this one
        could not write of its own is written now."""
        rows = [row for row in self._outbox.sending() if row.id not in self._late]
        known = {row.id: settled for row in rows if (settled := self._unwritten.get(row.id))}
        with self._around.store.transaction(durable=True) as tx:
            self._outbox.forget_finished(tx, self._now())
            outbox_clock.follow(tx, self._now())
            for row in rows:
                self._write(tx, row, known.get(row.id) or _left_behind(row))
        for row in rows:
            self._unwritten.pop(row.id, None)
            if not row.data_started and row.id not in known:
                self._around.allowance.settle(attempt_id(row, row.tries), 0)
        if rows:
            log.warning("account %s: %d mails were being sent, nobody does any more", self._name, len(rows))
            self._tell()

    def file_copies(self) -> None:
        """Copies that could not be filed before: no folder was known, or the disk was full."""
        for row in self._outbox.without_copy():
            shared = self._is_shared()
            with self._around.store.transaction() as tx:
                copy = self._file_copy(tx, row, shared=shared)
            self._tell_copy(copy)

    def mark_answered(self) -> None:
        """Flags that were not set when the mail left, because the process died or the disk was full."""
        for row in self._outbox.unmarked():
            self._mark(row)

    async def run(self, rows: Sequence[OutboxRow]) -> None:
        """Try each of `rows` once. Those tried before come last: a poisoned mail holds up nobody."""
        rows = sorted(rows, key=lambda row: (row.tries, row.id))
        session: Session | None = None
        try:
            for position, row in enumerate(rows):
                if self._stopping():
                    break
                try:
                    session = self._session = await self._ready(session)
                except TomailError as trouble:
                    self._failures += 1
                    self._postpone(rows[position:], self._until_next_connection(trouble))
                    break
                self._failures = 0
                pause, session = await self._send_or_leave(session, row)
                if pause:
                    self._postpone(rows[position + 1 :], pause)
                    break
            if session:
                await session.quit()
        finally:
            if session:
                session.abort()

    def _until_next_connection(self, trouble: TomailError) -> Retry:
        """No mail was tried: all wait alike, and longer each time."""
        pause = after_trouble(trouble)
        return replace(pause, seconds=seconds_until(pause, self._failures, self._around.random))

    async def _ready(self, session: Session | None) -> Session:
        if len(self._late) >= MOST_LATE:
            await asyncio.wait(self._late.values(), return_when=asyncio.FIRST_COMPLETED)
        if session and session.open:
            return session
        account, credentials = self._around.account, self._around.credentials
        credential = credentials.outgoing(account)
        try:
            return await dial(account.outgoing, credential, self._around.patience)
        except SignInNeeded:
            if not credentials.reject(account, credential):
                raise
        return await dial(account.outgoing, credentials.outgoing(account), self._around.patience)

    async def _send_or_leave(self, session: Session, row: OutboxRow) -> tuple[Retry | None, Session | None]:
        """Send; if only the last answer is missing for long, leave it and its session to themselves."""
        ending = asyncio.Event()
        task = asyncio.create_task(self._send(session, row, ending))
        await _ended_or(task, ending)
        await asyncio.wait({task}, timeout=self._around.late_seconds)
        if task.done():
            return task.result(), session
        self._late[row.id] = task
        task.add_done_callback(functools.partial(self._end_late, session))
        return None, None

    def _end_late(self, session: Session, task: asyncio.Task[Retry | None]) -> None:
        session.abort()
        if not task.cancelled() and (error := task.exception()):
            log.error("account %s: a late mail", self._name, exc_info=error)

    async def _send(self, session: Session, row: OutboxRow, ending: asyncio.Event) -> Retry | None:
        """Ask, claim, transmit, settle. A pause that holds for the whole account comes back."""
        to = [each.address for each in row.recipients if each.state in OPEN]
        attempt = attempt_id(row, row.tries + 1)
        answer = await asyncio.to_thread(self._may_leave, row, attempt, len(to))
        if isinstance(answer, Retry):
            self._postpone([row], answer)
            return answer if answer.scope is Scope.ACCOUNT else None
        verdicts: Mapping[str, Verdict] = {}
        if self._claim(row):
            raw = self._outbox.raw(row.id)  # not before: a person may have changed time and date till now
            if isinstance(answer, Refusal):
                verdicts = dict.fromkeys(to, answer)
            elif raw is not None:
                verdicts = await deliver(
                    session, Outgoing(row.sender, to, raw), self._before_end(row, ending)
                )
            try:
                self._settle(row, verdicts)
            except EnvironmentTrouble:
                await self._count(attempt, verdicts)
                raise
        await self._count(attempt, verdicts)
        pauses = (each for each in verdicts.values() if isinstance(each, Retry))
        return next((each for each in pauses if each.scope is Scope.ACCOUNT), None)

    async def _count(self, attempt: str, verdicts: Mapping[str, Verdict]) -> None:
        reached = sum(isinstance(each, Sent | Unclear) for each in verdicts.values())
        await asyncio.to_thread(self._around.allowance.settle, attempt, reached)

    def _may_leave(self, row: OutboxRow, attempt: str, recipients: int) -> Retry | Refusal | None:
        planned = row.send_at is not None
        objection = self._around.objection(row) if planned else None
        return objection or self._around.allowance.ask(attempt, recipients)

    def _claim(self, row: OutboxRow) -> bool:
        with self._around.store.transaction(durable=True) as tx:
            claimed = self._outbox.claim(tx, row.id, str(os.getpid()), self._now(), send_at=row.send_at)
        self._tell()
        return claimed

    def _before_end(self, row: OutboxRow, ending: asyncio.Event) -> BeforeEnd:
        def note(verdicts: Mapping[str, Verdict]) -> None:
            self._start_data(row, verdicts)
            ending.set()

        return note

    def _start_data(self, row: OutboxRow, verdicts: Mapping[str, Verdict]) -> None:
        decided = self._after(row, verdicts).recipients
        recipients = [
            replace(each, state=OutboxState.SENDING)
            if each.state in OPEN and each.address not in verdicts
            else each
            for each in decided
        ]
        with self._around.store.transaction(durable=True) as tx:
            self._outbox.start_data(tx, row.id, recipients)

    def _settle(self, row: OutboxRow, verdicts: Mapping[str, Verdict]) -> None:
        settled = self._after(row, verdicts)
        reached = any(each.state is OutboxState.SENT for each in settled.recipients)
        log.info("account %s: mail %d is %s", self._name, row.id, settled.state.value)
        copy = None
        shared = reached and self._is_shared()
        try:
            with self._around.store.transaction(durable=True) as tx:
                self._write(tx, row, settled)
                copy = self._file_copy(tx, row, shared=shared) if reached else None
        except EnvironmentTrouble:  # a full disk may still have room for the state; the copy comes later
            self._unwritten[row.id] = settled
            with self._around.store.transaction(durable=True) as tx:
                self._write(tx, row, settled)
            del self._unwritten[row.id]
        self._tell()
        self._tell_copy(copy)
        if reached:
            self._mark(row)

    def _after(self, row: OutboxRow, verdicts: Mapping[str, Verdict]) -> Settled:
        age = self._now() - max(row.created, row.send_at or 0.0)
        return settle(row.recipients, verdicts, tries=row.tries + 1, age=age, random=self._around.random)

    def _postpone(self, rows: Sequence[OutboxRow], pause: Retry) -> None:
        """Mails that need not be tried now wait without blame."""
        now = self._now()
        with self._around.store.transaction() as tx:
            for row in rows:
                wait = seconds_until(pause, row.tries + 1, self._around.random)
                self._outbox.postpone(
                    tx, row.id, now=now, next_try=now + wait, reason=pause.reason, send_at=row.send_at
                )
        log.info("account %s: %d mails wait: %s", self._name, len(rows), pause.reason.kind.value)
        self._tell()

    def _write(self, tx: Transaction, row: OutboxRow, settled: Settled) -> None:
        now = self._now()
        self._outbox.set_state(
            tx,
            row.id,
            settled.state,
            now=now,
            recipients=settled.recipients,
            reason=settled.reason,
            next_try=None if settled.seconds is None else now + settled.seconds,
        )

    def _file_copy(self, tx: Transaction, row: OutboxRow, *, shared: bool) -> Copy | None:
        around = self._around
        return file_copy(tx, around.store, around.account, row, int(self._now()), shared=shared)

    def _is_shared(self) -> bool:
        """Where that cannot be told now, the server's copy is waited for: none is lost, none is doubled."""
        try:
            return self._around.credentials.shares(self._around.account)
        except TomailError:
            return True

    def _mark(self, row: OutboxRow) -> None:
        """The answered message is in a store of its own, so this cannot be part of the mail's transaction."""
        for reference, flag in ((row.answers, Flags.ANSWERED), (row.forwards, Flags.FORWARDED)):
            try:
                if reference:
                    self._around.mark(MessageRef.parse(reference), flag)
            except EnvironmentTrouble as trouble:
                log.info("account %s: not marked yet: %s", self._name, trouble.problem.kind.value)
                return
            except (TomailError, ValueError):
                continue  # it may be gone; the mail is sent
        with self._around.store.transaction() as tx:
            self._outbox.set_marked(tx, row.id)

    def _tell(self) -> None:
        self._around.publish(OutboxChanged(self._name))

    def _tell_copy(self, copy: Copy | None) -> None:
        if copy:
            folders = frozenset({copy.folder})
            self._around.publish(MessagesChanged(self._name, folders, added=(copy.number,)))

    @property
    def _name(self) -> str:
        return self._around.account.id

    def _now(self) -> float:
        return self._around.clock.now().timestamp()


def _left_behind(row: OutboxRow) -> Settled:
    """What a row becomes whose process died."""
    after = tuple(_recovered(each, row.data_started) for each in row.recipients)
    return Settled(row_state(after), after, no_answer().reason if row.data_started else None, 0.0)


def _recovered(recipient: RecipientState, data_started: bool) -> RecipientState:
    if recipient.state is not OutboxState.SENDING:
        return recipient
    if data_started:
        return RecipientState(recipient.address, OutboxState.UNCLEAR, no_answer().reason)
    return RecipientState(recipient.address, OutboxState.QUEUED)


async def _ended_or(task: asyncio.Task[Retry | None], ending: asyncio.Event) -> None:
    waiting = asyncio.create_task(ending.wait())
    await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
