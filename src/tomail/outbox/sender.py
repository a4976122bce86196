"""The thread that empties an account's outbox, and the same work for the command line."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import threading
from collections.abc import Sequence
from pathlib import Path

from filelock import FileLock, Timeout

from tomail.base.errors import ProblemKind, TomailError
from tomail.model.outgoing import OutboxState
from tomail.store import outbox_clock
from tomail.store.outbox_rows import OutboxRow

from .dispatch import Dispatch, Surroundings

POLL_SECONDS = 5.0  # another process of this profile may have queued a mail, or died
BUSY_SECONDS = 0.5  # another process sends
AFTER_TROUBLE_SECONDS = 60.0
STEP_SECONDS = 0.05
GRACE_SECONDS = 5.0
ON_THE_WIRE_SECONDS = 60.0  # that the end of the program waits for a mail whose text is under way

log = logging.getLogger(__name__)


class Sender:
    """Sends the mail of one account; `start` and `stop` once each, the rest from any thread.

    Only one process at a time sends for an account: `lock` is a file that the system frees when its
    holder dies, so a mail that is being sent while nobody holds it belongs to the dead.
    """

    def __init__(self, around: Surroundings, lock: Path) -> None:
        self._around = around
        self._lock_path = lock
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._woken: asyncio.Event | None = None
        self._main_task: asyncio.Task[None] | None = None
        self._dispatch: Dispatch | None = None
        self._stopping = False
        self._changed = True
        self._eager = False  # waiting mail is tried with the next look

    def start(self) -> None:
        """Begin to send whatever is due, now and later."""
        name = f"outbox-{self._around.account.id}"
        self._thread = threading.Thread(target=lambda: asyncio.run(self._main()), name=name, daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Look at the outbox now: something was queued, or the folder Sent was found."""
        self._changed = True
        if self._loop and self._woken:
            with contextlib.suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(self._woken.set)

    def try_now(self) -> None:
        """Try waiting mail now too: the network is back, or a person signed in again."""
        self._eager = True
        self.wake()

    def hurry(self, kinds: Sequence[ProblemKind]) -> None:
        """Try mail now that waits for one of these reasons: it may be gone."""
        store = self._around.store
        with store.transaction() as tx:
            waiting = store.outbox.hurry(tx, kinds, self._now())
        if waiting:
            self.wake()

    def begin_to_stop(self) -> None:
        """Begin no other mail; `stop` comes soon."""
        self._stopping = True
        self.wake()

    def stop(self, grace: float = GRACE_SECONDS, on_the_wire: float = ON_THE_WIRE_SECONDS) -> None:
        """End after the mail that is being sent: it has `grace` seconds, and up to `on_the_wire` more while
        its text is under way or only the last answer is missing.

        What is cut off before its final dot leaves at the next start; after it nobody knows: it is unclear.
        """
        self.begin_to_stop()
        if not self._thread:
            return
        self._thread.join(grace)
        if self._outlasts_the_wire(self._thread, on_the_wire):
            self._thread.join(grace)
        if self._thread.is_alive() and self._loop and self._main_task:
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._main_task.cancel)
            self._thread.join(grace)

    def _outlasts_the_wire(self, thread: threading.Thread, seconds: float) -> bool:
        """Wait while something is on the wire; True if that ended in time."""
        clock = self._around.clock
        waited, until = False, clock.monotonic() + seconds
        while thread.is_alive() and self._dispatch and self._dispatch.on_the_wire:
            if clock.monotonic() > until:
                return False
            thread.join(STEP_SECONDS)
            waited = True
        return waited

    def flush(self) -> None:
        """Try everything once, waiting mail too, and return when each try has ended.

        Waits while another process sends. Raises EnvironmentTrouble if the store cannot be written.
        """
        asyncio.run(self._flush())

    async def _flush(self) -> None:
        dispatch, lock = Dispatch(self._around), FileLock(self._lock_path)
        while not _acquired(lock):
            await asyncio.sleep(BUSY_SECONDS)
        try:
            await self._send_due(dispatch, eager=True)
            await dispatch.wait_for_late()
        finally:
            await dispatch.close()
            lock.release()

    async def _main(self) -> None:
        self._main_task = asyncio.current_task()
        self._loop, self._woken = asyncio.get_running_loop(), asyncio.Event()
        dispatch, lock = Dispatch(self._around, lambda: self._stopping), FileLock(self._lock_path)
        self._dispatch = dispatch
        try:
            while not self._stopping:
                wait = await self._guarded_round(dispatch, lock)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(wait):
                        await self._woken.wait()
                self._woken.clear()
            await dispatch.wait_for_late()
        except asyncio.CancelledError:
            log.info("account %s: stopped while sending", self._around.account.id)
        finally:
            await dispatch.close()
            lock.release()

    async def _guarded_round(self, dispatch: Dispatch, lock: FileLock) -> float:
        """One look at the outbox; seconds until the next. Nothing that happens ends the thread."""
        try:
            return await self._round(dispatch, lock)
        except TomailError as trouble:
            log.warning("account %s: outbox: %s", self._around.account.id, trouble.problem.kind.value)
        except Exception:
            log.exception("account %s: outbox", self._around.account.id)
        return AFTER_TROUBLE_SECONDS

    async def _round(self, dispatch: Dispatch, lock: FileLock) -> float:
        if self._changed or self._has_work():
            if not _acquired(lock):
                return BUSY_SECONDS
            self._changed = False
            eager, self._eager = self._eager, False
            await self._send_due(dispatch, eager=eager)
        if not dispatch.late:
            lock.release()
        return self._seconds_to_next()

    async def _send_due(self, dispatch: Dispatch, *, eager: bool) -> None:
        dispatch.recover()
        dispatch.file_copies()
        dispatch.mark_answered()
        rows = self._due(eager=eager)
        while rows and not self._stopping:
            await dispatch.run(rows)
            rows = self._due()

    def _due(self, *, eager: bool = False) -> list[OutboxRow]:
        """What is to be sent; `eager`: waiting mail as well, but nothing that is to leave later."""
        outbox, now = self._around.store.outbox, self._now()
        due = outbox.due(now)
        if not eager:
            return due
        known = {row.id for row in due}
        waiting = (row for row in outbox.due(math.inf) if row.state is OutboxState.WAITING)
        return due + [row for row in waiting if row.id not in known]

    def _has_work(self) -> bool:
        store = self._around.store
        if self._seconds_to_next() <= 0 or store.outbox.sending():
            return True
        with store.reading() as connection:
            return outbox_clock.went_back(connection, self._now())

    def _seconds_to_next(self) -> float:
        next_due = self._around.store.outbox.next_due()
        return POLL_SECONDS if next_due is None else min(POLL_SECONDS, max(0.0, next_due - self._now()))

    def _now(self) -> float:
        return self._around.clock.now().timestamp()


def _acquired(lock: FileLock) -> bool:
    if lock.is_locked:
        return True
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return False
    return True
