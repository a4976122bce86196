"""The thread `portal`: hears what happened at the portal, and sees to what has to be done there.

It asks and the portal waits with its answer (the thread `portal-poll`); nothing ever comes in by itself.
Everything is heard by one workstation at least, mostly by all, and what follows from it may be done by all of
them at once: so each handler must come to the same end however often it is called. Only after it did so does
the practice note that, and who is just between two questions is not told any more.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from time import monotonic

from tomail.base.clock import Clock
from tomail.base.errors import EnvironmentTrouble, ProblemKind, TomailError
from tomail.base.events import EventBus
from tomail.base.retry import backoff
from tomail.base.threads import Waker
from tomail.model.events import PracticeChanged, PracticeStateChanged, SettingsChanged, Topic
from tomail.model.portal import Link
from tomail.practice import portal_connection as table
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.exchanged import AuditHead, Event, Heard
from tomail.secure.client.http import AwayKind, PortalAway, PortalProblem
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.limits import POLL_WAIT
from tomail.sync.vigil import LOOK_SECONDS, Vigil

from . import joining
from .connection import PortalConnection
from .profile import TOLD
from .troubles import away_problem

Handler = Callable[[Event], None]
LONGEST_SECONDS = 300.0  # between two tries
LAST_SECONDS = 1.0
TRIES = 3  # of what fails for another reason than the environment
_LATER = frozenset({ErrorCode.SIGN_IN, ErrorCode.TOO_MANY, ErrorCode.UNAVAILABLE})

log = logging.getLogger(__name__)


class _Again(Exception):
    """A handler failed, for a reason of its own."""


@dataclass
class _Poll:
    """One question that the portal answers when there is something; asked on a thread of its own."""

    calls: DeviceCalls
    known: table.Connection
    done: Callable[[], None]
    heard: Heard | None = None
    error: PortalAway | PortalProblem | None = None
    over: bool = False

    def run(self, wait: int) -> None:
        try:
            self.heard = self.calls.events(self.known.heard, wait, AuditHead(*self.known.audit))
        except (PortalAway, PortalProblem) as error:
            self.error = error
        finally:
            self.calls.close()
            self.over = True
            self.done()


class PortalWatch:
    """`on` and `every` say what is done; the thread begins with `start`."""

    def __init__(self, connection: PortalConnection, bus: EventBus, clock: Clock) -> None:
        self.connection = connection
        self._bus = bus
        self._handlers: dict[str, list[Handler]] = {}
        self._ticks: list[Callable[[], None]] = []
        self._missed: list[Callable[[], None]] = []
        self._failed: dict[int, int] = {}  # tries, by event
        self._random = Random()  # noqa: S311  (spreads workstations, nothing more)
        self._tries = 0
        self._not_before = 0.0
        self._poll: _Poll | None = None
        self._waits = False  # the first question is answered at once
        self._waker = Waker()
        self._vigil = Vigil(clock)
        self._thread = threading.Thread(target=self._run, name="portal", daemon=True)
        bus.subscribe(PracticeChanged, self._practice_changed, whoever=True)
        bus.subscribe(PracticeStateChanged, lambda _: self.wake(), whoever=True)
        bus.subscribe(SettingsChanged, self._settings_changed, whoever=True)

    def on(self, kind: str, handler: Handler) -> None:
        """Call `handler` for each event of that kind. If it raises EnvironmentTrouble, PortalAway or a busy
        portal's PortalProblem, it and all later ones are tried again later; what else it raises counts as
        done after some tries."""
        self._handlers.setdefault(kind, []).append(handler)

    def every(self, tick: Callable[[], None]) -> None:
        """Call it when the portal answered, about every half minute and after `wake`: uploads, and what was
        forgotten. It may raise TomailError, PortalAway and PortalProblem."""
        self._ticks.append(tick)

    def on_missed(self, look: Callable[[], None]) -> None:
        """Call it where the portal has forgotten events that were not heard: look at all states."""
        self._missed.append(look)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End within a second; what is under way is cut, and done again next time."""
        self._waker.stop()
        if (poll := self._poll) is not None:
            poll.calls.close()
        if self._thread.is_alive():
            self._thread.join(LAST_SECONDS)

    def wake(self) -> None:
        """Something is to be done at the portal: now, not in half a minute."""
        self._tries, self._not_before = 0, 0.0
        self._waker.wake()

    def look(self) -> None:
        """One round without waiting, for commands and tests. Raises TomailError."""
        connection = self.connection
        if not connection.configured:
            return
        try:
            self._prepare()
            with connection.calls() as calls:
                known = self._known()
                heard = calls.events(known.heard, 0, AuditHead(*known.audit))
            self._take(heard, known)
        except (PortalAway, PortalProblem) as error:
            raise self._troubled(error) from None
        except _Again:
            log.info("an event of the portal is tried again later")
        self._tick()

    def _run(self) -> None:
        while not self._waker.stopped:
            try:
                self._round()
            except (PortalAway, PortalProblem) as error:
                self._back_off(self._troubled(error), getattr(error, "retry_after", None))
            except TomailError as trouble:
                self._back_off(trouble)
            except _Again:
                self._back_off(None)
            except Exception:
                log.exception("watching the portal")
                self._back_off(None)
            if not self._waker.stopped:
                self._wait()

    def _round(self) -> None:
        if not self._due() or not self.connection.configured:
            return
        if self._poll is None:
            self._prepare()
            self._ask()
        elif self._poll.over:
            poll, self._poll = self._poll, None
            if poll.error is not None:
                raise poll.error
            if poll.heard is not None:
                self._take(poll.heard, poll.known)
                self._tries, self._waits = 0, True
                self._tick()
                self._waker.wake()  # ask on at once
        elif self._waker.was_woken:
            self._prepare()
            self._tick()

    def _wait(self) -> None:
        left = self._not_before - monotonic()
        self._waker.wait(min(LOOK_SECONDS, left) if left > 0 else LOOK_SECONDS)
        if self._vigil.disturbed():
            log.info("slept or moved, asking the portal anew")
            self._tries, self._not_before = 0, 0.0
            if self._poll is not None:
                self._poll.calls.close()

    def _due(self) -> bool:
        return monotonic() >= self._not_before

    def _prepare(self) -> None:
        """This workstation is let in, those withdrawn are not, and the portal knows our name."""
        connection = self.connection
        joining.let_in(connection)
        said = connection.to_tell()
        if said is None and not connection.require().outdated:
            return
        with connection.calls() as calls:
            joining.tidy(connection, calls)
            if said is not None:
                calls.profile(said)
                connection.tell(said)

    def _ask(self) -> None:
        calls = self.connection.calls()
        poll = _Poll(calls, self._known(), self._waker.wake)
        self._poll = poll
        wait = POLL_WAIT if self._waits else 0
        threading.Thread(target=poll.run, args=(wait,), name="portal-poll", daemon=True).start()
        if self._waker.stopped:
            calls.close()

    def _known(self) -> table.Connection:
        known = self.connection.look_again()
        return known if known is not None and known.enrolled else self.connection.require()

    def _take(self, heard: Heard, before: table.Connection) -> None:
        """Carry out what is new; `before`: as it stood when the portal was asked. Raises what stands in the
        way, after noting what was done."""
        self.connection.note(Link.CONNECTED)
        if not heard.continues(AuditHead(*before.audit)) and self._known().audit == before.audit:
            self.connection.alarm(table.LOG_WENT_BACK)
        if heard.missed:
            for look in self._missed:
                look()
        done = before.heard
        try:
            for event in heard.events:
                if self._waker.stopped:
                    break
                self._carry_out(event)
                done = event.n
        finally:
            self._note(before, done, heard.head)

    def _note(self, before: table.Connection, done: int, head: AuditHead) -> None:
        if done > before.heard or head.n > before.audit[0]:
            ends = head.n, head.hash
            practice = self.connection.practice
            practice.database.write(
                practice.engine_actor, lambda work: table.heard(work, before.practice, done, ends)
            )

    def _carry_out(self, event: Event) -> None:
        for handler in self._handlers.get(event.kind, ()):
            try:
                handler(event)
            except (EnvironmentTrouble, PortalAway):
                raise
            except Exception as error:
                if isinstance(error, PortalProblem) and error.code in _LATER:
                    raise
                self._failed[event.n] = self._failed.get(event.n, 0) + 1
                log.warning("an event of the portal (%s): %s", event.kind, type(error).__name__)
                if self._failed[event.n] < TRIES:
                    raise _Again from None
        self._failed.pop(event.n, None)

    def _tick(self) -> None:
        for each in self._ticks:
            if self._waker.stopped:
                return
            try:
                each()
            except (TomailError, PortalAway, PortalProblem) as trouble:
                log.info("work at the portal waits: %s", type(trouble).__name__)
            except Exception:
                log.exception("work at the portal")

    def _troubled(self, error: PortalAway | PortalProblem) -> TomailError:
        if isinstance(error, PortalAway) and error.kind is AwayKind.ENDED:
            return EnvironmentTrouble(away_problem(error.kind))
        if isinstance(error, PortalProblem) and error.code is ErrorCode.SIGN_IN:
            joining.forget_own(self.connection)  # the practice's token lets us in again, or nobody does
        return self.connection.note_error(error)

    def _back_off(self, trouble: TomailError | None, retry_after: int | None = None) -> None:
        if trouble is not None and trouble.problem.kind is ProblemKind.CANCELLED:
            return  # we cut it ourselves
        self._tries += 1
        seconds = max(backoff(self._tries, self._random, LONGEST_SECONDS), float(retry_after or 0))
        self._not_before = monotonic() + seconds
        kind = trouble.problem.kind.value if trouble else "defect"
        log.info("portal: %s, again in %.0f s", kind, seconds)

    def _practice_changed(self, event: PracticeChanged) -> None:
        if event.topic in (Topic.PORTAL, Topic.PEOPLE):
            self._waker.wake()

    def _settings_changed(self, event: SettingsChanged) -> None:
        if not event.keys or event.keys & TOLD:
            self.wake()
