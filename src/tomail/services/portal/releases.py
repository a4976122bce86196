"""The list «Freigaben»: whose key waits to be made sure of, and what follows from it.

A release counts for the key that was looked at: the number that was compared, or the line that was shown. It
is written down in the practice first; the portal and everything that waits follow, from any workstation.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from tomail.base.clock import Clock
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.events import PracticeChanged, Topic
from tomail.model.mail import Address
from tomail.model.people import Right
from tomail.model.portal import Access, CodeSaid, Release
from tomail.practice import portal_accounts as accounts
from tomail.practice import portal_holds as holds
from tomail.practice.portal_accounts import AccountHere
from tomail.practice.work import Work
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.http import PortalProblem
from tomail.secure.crypto.codes import check_number
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.states import Actor, Check, DeliveryState, RelationState
from tomail.services.patients import Patients
from tomail.services.practice import PracticeSession

from .connection import PortalConnection
from .granting import Granting
from .troubles import told

Ask = Callable[[DeviceCalls, str], None]
RESET_SAID = timedelta(days=7)  # the portal's mail about it says that it stands in the list


class Releases:
    """Synchronous and thread-safe; all but `waiting`, `noted`, `count` and `number` talk to the portal.

    Needs Right.RELEASE_PATIENTS. Raises Refused (NOT_ALLOWED, NOT_FOUND, CONFLICT: the key is another by now
    or somebody was faster), EnvironmentTrouble (OFFLINE, PRACTICE_AWAY).
    """

    def __init__(
        self,
        practice: PracticeSession,
        connection: PortalConnection,
        patients: Patients,
        granting: Granting,
        bus: EventBus,
        clock: Clock,
    ) -> None:
        self._practice = practice
        self._connection = connection
        self._patients = patients
        self._granting = granting
        self._clock = clock
        self._count: int | None = None
        self._guard = threading.Lock()
        self._shown: dict[str, str] = {}  # ids of the keys that a person saw, by account
        self._compared: dict[str, str] = {}
        bus.subscribe(PracticeChanged, self._heard, whoever=True)

    # looking

    def waiting(self) -> list[Release]:
        """The oldest first."""
        with self._practice.reading() as session:
            found = accounts.accounts(session, self._practice.keys)
            here = [each for each in reversed(found) if each.state == RelationState.WAITING_RELEASE]
            sent = {each.id: holds.of_reader(session, self._practice.keys, each.id) for each in here}
        self._shown |= {each.id: each.keys.key_id for each in here}
        return [self._line(each, sent[each.id]) for each in here]

    def noted(self) -> list[Access]:
        """Who is blocked, and whose password was reset within `RESET_SAID`; who read last first."""
        with self._practice.reading() as session:
            found = accounts.accounts(session, self._practice.keys)
            here = [each for each in found if self._is_noted(each)]
            sent = {each.id: holds.of_reader(session, self._practice.keys, each.id) for each in here}
        return [
            Access(
                each.id,
                each.patient,
                Address(self._name(each, sent[each.id]), each.address),
                each.state == RelationState.BLOCKED,
                each.password_reset,
            )
            for each in here
        ]

    @property
    def count(self) -> int:
        """How many wait; from memory but for the first time. 0 while the practice is away."""
        with self._guard:
            if self._count is not None:
                return self._count
        try:
            with self._practice.reading() as session:
                found = accounts.count_waiting(session)
        except EnvironmentTrouble:
            return 0
        with self._guard:
            self._count = found
        return found

    def number(self, account: str) -> str:
        """The Prüfzahl, "4711 0815 2342". Takes a fifth of a second: not on the window's thread."""
        found = self._account(account)
        practice = self._connection.keys(found.relied_epoch).public().key_id
        number = check_number(practice, found.keys.key_id, self._connection.url, found.address)
        self._compared[account] = found.keys.key_id
        return number

    # deciding

    def release(self, account: str, check: Check) -> None:
        """The key is the patient's, made sure of in this way: they read what waits, as soon as the portal can
        be reached."""
        self._practice.require(Right.RELEASE_PATIENTS)
        found = self._account(account)
        if found.may_read:  # somebody was faster
            self.carry(account)
            return
        kid = (self._compared if check is Check.NUMBER else self._shown).get(account)
        if kid is None or check is Check.NONE:
            raise Refused(_not_looked())
        if check is Check.CODE and found.code is not CodeSaid.RIGHT:
            raise Refused(_code_not_right())
        self._write(lambda work: accounts.release(work, account, kid, check))
        self.carry(account)

    def carry(self, account: str) -> None:
        """What follows from a release. Raises Refused (CONFLICT) if the portal has other keys by now; that it
        is away is no trouble: then it follows later."""
        with suppress(EnvironmentTrouble):
            self._granting.grant(account)

    def refuse(self, account: str) -> None:
        """The key is somebody else's; what waits is read by nobody."""
        self._decide(account, "refuse", lambda calls, whose: calls.refuse(whose))

    def block(self, account: str) -> None:
        """They neither read nor write any more."""
        self._decide(account, "block", lambda calls, whose: calls.block(whose))

    def unblock(self, account: str) -> None:
        """Back into the list: their key has to be made sure of."""
        self._decide(account, "unblock", lambda calls, whose: calls.unblock(whose))

    def _decide(self, account: str, event: str, ask: Ask) -> None:
        """The portal first: that is asked again if nobody gets to write it down, and an event says it too."""
        self._practice.require(Right.RELEASE_PATIENTS)
        self._account(account)
        with told(), self._connection.calls() as calls:
            try:
                ask(calls, account)
            except PortalProblem as problem:
                if problem.code is ErrorCode.STATE:
                    raise Refused(accounts.does_not_wait()) from None
                raise
        self._write(lambda work: decided(work, account, event))

    # inside

    def _line(self, found: AccountHere, sent: list[holds.Hold]) -> Release:
        waits = [each for each in sent if each.state == DeliveryState.WAITING_RELEASE]
        return Release(
            account=found.id,
            patient=found.patient,
            recipient=Address(self._name(found, sent), found.address),
            registered=found.registered,
            code=found.code,
            key_changed=found.key_changed,
            deliveries=tuple(each.delivery for each in waits),
            wrong_codes=found.wrong_codes,
        )

    def _is_noted(self, found: AccountHere) -> bool:
        at = found.password_reset
        was_reset = at is not None and self._clock.now() - at < RESET_SAID
        return found.state == RelationState.BLOCKED or (was_reset and found.state == RelationState.RELEASED)

    def _name(self, found: AccountHere, sent: list[holds.Hold]) -> str:
        if found.patient is not None:
            with suppress(Refused):
                patient = self._patients.patient(found.patient)
                return f"{patient.first_name} {patient.last_name}".strip()
        return next((each.letter.name for each in sent if each.letter.name), "")

    def _account(self, account: str) -> AccountHere:
        with self._practice.reading() as session:
            return accounts.account(session, self._practice.keys, account)

    def _write(self, act: Callable[[Work], object]) -> None:
        def allowed(work: Work) -> None:
            work.require(Right.RELEASE_PATIENTS)
            act(work)

        self._practice.write(allowed)

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic is Topic.PORTAL:
            with self._guard:
                self._count = None


def decided(work: Work, account: str, event: str) -> None:
    """Refused, blocked or unblocked; what waits for whoever was refused is read by nobody. Where it stands so
    already nothing happens. Raises Refused (CONFLICT)."""
    accounts.move(work, account, event)
    if event == "refuse":
        for delivery in holds.of_account(work.session, account):
            holds.happened(work, delivery, "refuse", Actor.DEVICE)


def _not_looked() -> Problem:
    return Problem(
        ProblemKind.CONFLICT,
        sentence(QT_TRANSLATE_NOOP("engine", "Nobody has looked at this person's key yet.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Compare the check number first.")),
    )


def _code_not_right() -> Problem:
    return Problem(
        ProblemKind.CONFLICT,
        sentence(QT_TRANSLATE_NOOP("engine", "The right registration code was not typed.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Call the patient and compare the check number.")),
    )
