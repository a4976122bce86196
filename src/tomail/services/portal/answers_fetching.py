"""What patients answered, brought from the portal into the practice: once, whole, and proven.

The portal may forget an answer only after the practice has all of it: first the pieces, each in a commit of
its own, then the commit that makes it whole, then the portal is told. Whoever dies between two of these
begins anew, or tells the portal once more.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import Enum
from functools import partial
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Refused, TomailError
from tomail.message.compose import header_from
from tomail.message.long_mail import LongMail
from tomail.model.mail import Address
from tomail.model.outgoing import Draft
from tomail.model.portal import AnswerProblem, Stray
from tomail.practice import portal_answers as table
from tomail.practice.portal_answers import Answered, Coming, Head, Known
from tomail.practice.work import Work
from tomail.secure.client import catching_up
from tomail.secure.client.answers import Damaged, Genuine, OtherKey, fetch, open_reply
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.catching_up import AnswerView
from tomail.secure.client.exchanged import ReplyRow
from tomail.secure.client.http import AwayKind, PortalAway, PortalProblem
from tomail.secure.crypto.failures import Unopened
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.protocol.states import ReplyState
from tomail.services.practice import PracticeSession

AGAIN_SECONDS = 24 * 3600  # what could not be checked is looked at again, though nothing speaks for it

log = logging.getLogger(__name__)
T = TypeVar("T")


class Portal(Protocol):
    """What fetching needs of the practice's connection."""

    @property
    def configured(self) -> bool:
        """The practice has a portal."""

    @property
    def url(self) -> str:
        """Of the portal."""

    @property
    def id(self) -> str:
        """The practice's, there."""

    def every_key(self) -> Mapping[str, PrivateKeys]:
        """The practice's of all epochs, by their id."""

    def calls(self) -> DeviceCalls:
        """A line of its own, to be closed."""


@dataclass(frozen=True)
class Reached:
    """The portal, for one round."""

    calls: DeviceCalls
    practice: str
    host: str
    keys: Mapping[str, PrivateKeys] = field(repr=False)


class _Tried(Enum):
    """What became of an answer that waits at the portal."""

    CAME = "came"
    HERE = "here"  # it is in the practice; the portal was told once more
    LATER = "later"  # something stood in the way, or another workstation is at it
    APART = "apart"  # it cannot be checked, as things are
    STRAY = "stray"  # it answers nothing that the practice has


@dataclass(frozen=True)
class _Judged:
    """By what an answer was found to be none that can be checked: only other facts could change that, or a
    portal that has other bytes by then."""

    known: Known | None
    answered: Answered | None
    keys: frozenset[str]
    tried: _Tried
    until: float


class _Lost(Exception):
    """Another workstation fetches it now."""


class AnswerFetching:
    """Synchronous; one at a time in this process, one workstation an answer."""

    def __init__(
        self,
        practice: PracticeSession,
        registry: AccountRegistry,
        clock: Clock,
        portal: Portal,
    ) -> None:
        self._practice = practice
        self._registry = registry
        self._clock = clock
        self._portal = portal
        self._busy = threading.Lock()
        self._aside: dict[str, _Judged] = {}
        self._readers: frozenset[str] = frozenset()
        self._ended = False
        self._line: DeviceCalls | None = None
        self.waits = False  # something at the portal is to be tried again soon
        self.strays: tuple[Stray, ...] = ()

    def fetch(self) -> int:
        """Everything that waits at the portal; how many answers came. Quiet about what fails: it is tried
        again. Raises PortalAway, PortalProblem where the list cannot be had."""
        if not (self._portal.configured and self._busy.acquire(blocking=False)):
            return 0
        try:
            with self._portal.calls() as calls:
                self._line, self.waits = calls, True
                waiting = calls.inbox()
                self._forget_expired(calls, {each.delivery for each in waiting})
                reached = Reached(calls, self._portal.id, self._host, self._portal.every_key())
                tried = [self._tried(reached, each) for each in waiting]
                self._note(waiting, tried)
                return tried.count(_Tried.CAME)
        finally:
            self._line = None
            self._busy.release()

    def end(self) -> None:
        """Nothing more is written; what is under way is given up and begins anew at the next start."""
        self._ended = True
        if (line := self._line) is not None:
            line.close()

    def concerns(self, accounts: Collection[str]) -> bool:
        """Whether something that could not be checked is said to come from one of these accounts, or, without
        any, from somebody."""
        return not self._readers.isdisjoint(accounts) if accounts else bool(self._readers)

    def comes(self, message_id: str) -> bool:
        """Whether a mail with this Message-ID may tell of an answer that waits at our portal."""
        return self._portal.configured and message_id.endswith(f"@{self._host}>")

    def asked(self, answer: str) -> AnswerView | None:
        """How it stands at the portal. Raises PortalAway, PortalProblem, Refused."""
        with self._portal.calls() as calls:
            return catching_up.answer(calls, answer)

    @property
    def _host(self) -> str:
        """As the portal calls itself in its notices."""
        return urlsplit(self._portal.url).hostname or "localhost"

    def _note(self, waiting: Sequence[ReplyRow], tried: Sequence[_Tried]) -> None:
        """What was left at the portal, and why."""
        self.waits = _Tried.LATER in tried
        became = list(zip(waiting, tried, strict=True))
        apart = [row for row, how in became if how is _Tried.APART]
        strays = [row for row, how in became if how is _Tried.STRAY]
        self._aside = {row.delivery: self._aside[row.delivery] for row in (*apart, *strays)}
        self._readers = frozenset(row.account for row in apart)
        self.strays = tuple(Stray(row.delivery, self._at(row)) for row in strays)

    def _forget_expired(self, calls: DeviceCalls, waiting: Collection[str]) -> None:
        """Of what could not be checked: what is not at the portal any more comes no more."""
        with self._practice.reading() as session:
            missing = table.unproven(session) - set(waiting)
        for each in sorted(missing):
            there = catching_up.answer(calls, each)
            if there is None or there.state is ReplyState.EXPIRED:
                self._write(partial(table.is_gone, answer=each))

    def _tried(self, reached: Reached, row: ReplyRow) -> _Tried:
        try:
            return self._brought(reached, row)
        except (PortalAway, PortalProblem, TomailError) as error:
            log.info("an answer is fetched later: %s", type(error).__name__)
            return _Tried.LATER

    def _brought(self, reached: Reached, row: ReplyRow) -> _Tried:
        if self._is_whole(row.delivery):
            reached.calls.ack(row.delivery)
            return _Tried.HERE
        coming, known = self._coming(reached, row)
        answered = coming.answered if coming else None
        judged = _Judged(known, answered, frozenset(reached.keys), _Tried.STRAY, _in_a_day())
        before = self._aside.get(row.delivery)
        if before is not None and _is_the_same(before, judged):
            return before.tried
        if coming is None or known is None:
            if before is None or before.tried is not _Tried.STRAY:  # told once, not with every look
                log.warning("the portal has an answer to nothing that was sent to them")
            self._aside[row.delivery] = judged
            return _Tried.STRAY
        return self._taken(reached, row, coming, known, judged)

    def _taken(
        self, reached: Reached, row: ReplyRow, coming: Coming, known: Known, judged: _Judged
    ) -> _Tried:
        keys = self._practice.keys
        attempt = self._write(lambda work: table.take(work, keys, coming))
        if attempt is None:
            return _Tried.LATER
        try:
            is_apart = not self._fetched(reached, row, coming, known, attempt)
        except _Lost:
            return _Tried.LATER
        if is_apart:
            self._aside[row.delivery] = replace(judged, tried=_Tried.APART)
            return _Tried.APART
        reached.calls.ack(row.delivery)
        return _Tried.CAME

    def _is_whole(self, answer: str) -> bool:
        with self._practice.reading() as session:
            return table.is_whole(session, answer)

    def _coming(self, reached: Reached, row: ReplyRow) -> tuple[Coming | None, Known | None]:
        with self._practice.reading() as session:
            known = table.known_account(session, row.account)
            answered = table.answered_delivery(session, self._practice.keys, row.answers or "")
        if known is None or answered is None:
            return None, known
        told_by = f"<{row.delivery}@{reached.host}>"
        patient = answered.patient or known.patient
        return Coming(row.delivery, row.account, answered, patient, told_by, self._at(row)), known

    def _at(self, row: ReplyRow) -> datetime:
        return min(datetime.fromtimestamp(row.at, UTC), self._clock.now())

    def _fetched(self, reached: Reached, row: ReplyRow, coming: Coming, known: Known, attempt: str) -> bool:
        """False: it could not be checked. Raises _Lost."""
        keys = self._practice.keys
        try:
            problem = self._stored(reached, row, coming, known, attempt)
        except _Lost:
            raise
        except BaseException:
            self._write(lambda work: table.give_up(work, coming.id, attempt))
            raise
        if problem is not None:
            why = problem
            log.warning("an answer could not be checked: %s", why.value)
            self._write(lambda work: table.set_aside(work, keys, coming, attempt, why))
        return problem is None

    def _stored(
        self, reached: Reached, row: ReplyRow, coming: Coming, known: Known, attempt: str
    ) -> AnswerProblem | None:
        """None: the practice has it."""
        if coming.answered.reader != row.account:
            return AnswerProblem.SENDER
        if known.released is None or known.released != known.kid:
            return AnswerProblem.UNCHECKED
        patient = PublicKeys.decode(known.keys)
        if patient.key_id != known.released:
            return AnswerProblem.UNCHECKED
        if row.grant is None or row.grant.kid not in reached.keys:
            return AnswerProblem.KEY
        match open_reply(reached.calls, row, reached.practice, reached.keys, patient):
            case OtherKey():
                return AnswerProblem.SIGNATURE
            case Damaged():
                return AnswerProblem.CONTENT
            case Genuine() as genuine:
                return self._kept(reached, coming, genuine, attempt)

    def _kept(self, reached: Reached, coming: Coming, genuine: Genuine, attempt: str) -> AnswerProblem | None:
        manifest, keys = genuine.manifest, self._practice.keys
        if not self._belongs(coming.answered, manifest.thread):
            return AnswerProblem.CONTENT
        pieces = self._pieces(coming, attempt)
        try:
            self._write_message(reached, coming, genuine, pieces)
        except Unopened:
            return AnswerProblem.CONTENT
        files = tuple(each.name for each in manifest.files)
        head = Head(coming.answered.recipient, manifest.subject, files)
        if not self._write(lambda work: table.finish(work, keys, coming, attempt, head, pieces.size)):
            raise _Lost
        return None

    def _belongs(self, answered: Answered, thread: str) -> bool:
        """The patient signed which conversation it goes on with; the portal only says which message."""
        if thread == answered.id:
            return True
        with self._practice.reading() as session:
            return table.reader_of(session, thread) == answered.reader

    def _write_message(self, reached: Reached, coming: Coming, genuine: Genuine, pieces: _Pieces) -> None:
        mail = LongMail(pieces.write, boundary=f"tomail-{coming.id}")
        mail.begin(self._header(coming, genuine.manifest.subject), genuine.manifest.text)
        for entry in genuine.manifest.files:
            fetch(reached.calls, genuine, entry, mail.begin_file(entry.name, entry.type))
            mail.end_file()
        mail.end()
        pieces.end()

    def _header(self, coming: Coming, subject: str) -> bytes:
        answered = coming.answered
        draft = Draft("", answered.account, to=self._own(answered.account), subject=subject)
        draft = replace(draft, in_reply_to=answered.message_id, references=(answered.message_id,))
        return header_from(
            answered.recipient, draft, message_id=coming.message_id, date=coming.at.astimezone()
        )

    def _own(self, account: str) -> tuple[Address, ...]:
        try:
            found = self._registry.get(account)
        except Refused:  # it is not at this workstation
            return ()
        return (Address(found.display_name, found.address),)

    def _pieces(self, coming: Coming, attempt: str) -> _Pieces:
        keys, account = self._practice.keys, coming.answered.account
        with self._practice.reading() as session:
            epoch = table.epoch_of(session, coming.id)

        def put(n: int, content: bytes) -> None:
            if self._ended:
                raise PortalAway(AwayKind.ENDED)
            locked = table.locked_piece(keys, account, epoch, coming.id, n, content)
            if not self._write(lambda work: table.add_piece(work, coming.id, attempt, n, locked)):
                raise _Lost

        return _Pieces(put)

    def _write(self, act: Callable[[Work], T]) -> T:
        return self._practice.database.write(self._practice.engine_actor, act)


def _in_a_day() -> float:
    return time.monotonic() + AGAIN_SECONDS


def _is_the_same(before: _Judged, now: _Judged) -> bool:
    """Nothing is known that was not, and it is not long ago."""
    same = (before.known, before.answered, before.keys) == (now.known, now.answered, now.keys)
    return same and time.monotonic() < before.until


class _Pieces:
    """Cuts what is written into pieces of one size."""

    def __init__(self, put: Callable[[int, bytes], None]) -> None:
        self._put = put
        self._left = bytearray()
        self._n = 0
        self.size = 0

    def write(self, content: bytes) -> None:
        self._left += content
        self.size += len(content)
        while len(self._left) >= table.PIECE:
            self._next(table.PIECE)

    def end(self) -> None:
        if self._left:
            self._next(len(self._left))

    def _next(self, size: int) -> None:
        self._put(self._n, bytes(memoryview(self._left)[:size]))
        del self._left[:size]
        self._n += 1
