"""Working together: claims, assignments, notes, waiting, done; and what others did meanwhile.

Every call may raise EnvironmentTrouble (PRACTICE_AWAY): the state of a mail is unknown then, mail goes on.
"""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import EnvironmentTrouble, Refused, SignInNeeded
from tomail.model.mail import Flags, MessageRef, MessageSummary
from tomail.model.teamwork import Claim, Mark, Note, PracticeMail, View, WorkState, practice_mail
from tomail.practice import claims, mail_states, notes
from tomail.practice.founding import BUILT_IN_INITIALS
from tomail.practice.guards.facts import Happened, Happening
from tomail.practice.keys import account_subject
from tomail.practice.resealing import ensure_account_key
from tomail.practice.work import Work
from tomail.practice.work_states import Assignee, Reader, assignees, filings
from tomail.store.conversations import arrivals

from .keyword_marks import KeywordMarks
from .practice import PracticeSession
from .stores import Stores
from .work_lookup import rows_of, settled

ACTIVE_AGAIN = timedelta(minutes=5)  # so often a workstation says that somebody still writes


class Teamwork:
    """Synchronous and thread-safe; changes are told on the bus as PracticeChanged (Topic.MAIL, mail keys)."""

    def __init__(
        self,
        stores: Stores,
        registry: AccountRegistry,
        practice: PracticeSession,
        clock: Clock,
        marks: KeywordMarks | None = None,
    ) -> None:
        """`marks` tell other workstations where no practice database does."""
        self._stores = stores
        self._registry = registry
        self._practice = practice
        self._clock = clock
        self._active: dict[str, datetime] = {}
        self.marks = marks

    def mail(self, ref: MessageRef) -> PracticeMail:
        """The message as the whole practice knows it. Raises Refused (NOT_FOUND)."""
        return practice_mail(self._stores.summary(ref))

    def state(self, ref: MessageRef) -> WorkState:
        """What the practice made of a message."""
        return self.states([self._stores.summary(ref)])[ref]

    def states(self, rows: Sequence[MessageSummary]) -> dict[MessageRef, WorkState]:
        """The states of the rows of a list; ordinary mail has an empty one."""
        keys = {row.ref: practice_mail(row).key for row in rows}
        with self._practice.reading() as session:
            known = self._reader(session).states(set(keys.values()))
        found = {ref: known.get(key, WorkState()) for ref, key in keys.items()}
        by_account: dict[str, list[MessageSummary]] = defaultdict(list)
        for row in rows:
            by_account[row.ref.account].append(row)
        for account, own in by_account.items():
            states = {row.ref: found[row.ref] for row in own}
            found |= settled(self._stores.of(account), own, self._told(account, own, states))
        return found

    def _told(
        self, account: str, rows: Sequence[MessageSummary], states: Mapping[MessageRef, WorkState]
    ) -> Mapping[MessageRef, WorkState]:
        return self.marks.merged(account, rows, states) if self.marks else states

    # claims

    def claim(self, ref: MessageRef, *, take_over: bool = False) -> WorkState:
        """Take it in hand. Where somebody else has it and `take_over` is not asked for, it stays theirs:
        look at `claim.mine` of the result."""
        free = take_over or self.marks is None or self.marks.is_free(ref)
        if free and self.take(self.mail(ref), take_over=take_over):
            self._mark([ref], KeywordMarks.claimed)
        return self.state(ref)

    def take(self, mail: PracticeMail, *, take_over: bool = False) -> bool:
        """The same without a look at the mail: False if somebody else has it."""
        mine = self._practice.write(lambda work: claims.claim(work, mail, take_over=take_over))
        self._active[mail.key] = self._clock.now()
        return mine

    def still_active(self, mail: PracticeMail) -> None:
        """Somebody writes on; to be called as often as one likes."""
        now, last = self._clock.now(), self._active.get(mail.key)
        if last is None or now - last >= ACTIVE_AGAIN:
            self._active[mail.key] = now
            self._practice.write(lambda work: claims.keep_active(work, mail))

    def unclaim(self, ref: MessageRef) -> WorkState:
        """Put it back; what others have in hand stays theirs."""
        if self.put_back(self.mail(ref)):
            self._mark([ref], KeywordMarks.released)
        return self.state(ref)

    def put_back(self, mail: PracticeMail) -> bool:
        """The same without a look at the mail; False if it was not in one's hands."""
        self._active.pop(mail.key, None)
        return self._practice.write(lambda work: claims.release(work, mail))

    # assignments, waiting, done

    def assignees(self, account: str) -> list[Assignee]:
        """To whom a message of the account can be given."""
        return assignees(self._practice.snapshot, account)

    def assign(self, refs: Collection[MessageRef], to: str | None) -> None:
        """Give messages to somebody, a group ("user:ID", "group:ID"), or nobody."""
        self._each(refs, lambda work, mail: mail_states.assign(work, mail, to))

    def wait(self, refs: Collection[MessageRef], *, waiting: bool = True) -> None:
        """An answer is expected; it ends by itself when one arrives."""
        self._each(refs, lambda work, mail: mail_states.wait(work, mail, waiting=waiting))

    def finish(self, refs: Collection[MessageRef]) -> None:
        """Done for all, until the conversation goes on."""
        self._each(refs, mail_states.finish)
        self._mark(refs, KeywordMarks.finished)

    def reopen(self, refs: Collection[MessageRef]) -> None:
        """Not done after all (undo)."""
        self._each(refs, mail_states.reopen)
        self._mark(refs, KeywordMarks.reopened)

    def answer_left(self, ref: MessageRef) -> None:
        """The answer is on its way: others see by the flag that there is one."""
        self._mark([ref], KeywordMarks.released)

    # notes

    def notes(self, ref: MessageRef) -> list[Note]:
        """The notes on a message, oldest first."""
        mail = self.mail(ref)
        with self._practice.reading() as session:
            return notes.read(session, self._practice.keys, mail, self._practice.actor)

    def add_note(self, ref: MessageRef, text: str) -> str:
        """Pin words to it that never leave the practice; gives back the note's id."""
        mail = self.mail(ref)
        prepare_key(self._practice, mail.account)
        return self._practice.write(lambda work: notes.add(work, self._practice.keys, mail, text))

    def remove_note(self, note: str) -> None:
        """Take one's own note away."""
        self._practice.write(lambda work: notes.remove(work, note))

    # the lists of work

    def views(self) -> dict[View, list[MessageRef]]:
        """The messages of each view over all accounts that the person may open."""
        accounts = [each.id for each in self._registry.all() if self._practice.keys.may_open(each.id)]
        with self._practice.reading() as session:
            reader = self._reader(session)
            mails = {view: reader.view(view, accounts) for view in View}
        rows = self._rows({mail.key: mail for found in mails.values() for mail in found}.values())
        states = self.states(list(rows.values()))
        return {
            view: [
                rows[mail.key].ref
                for mail in found
                if mail.key in rows and _belongs(view, states[rows[mail.key].ref])
            ]
            for view, found in mails.items()
        }

    def refs(self, keys: Collection[str], rows: Sequence[MessageSummary]) -> list[MessageRef]:
        """Which of the rows are meant by mail keys (those of a PracticeChanged)."""
        return [row.ref for row in rows if practice_mail(row).key in keys]

    # before sending

    def meanwhile(
        self, ref: MessageRef, since: datetime, *, answered_before: bool = False
    ) -> list[Happening]:
        """What others did with the message since then: in the practice, and by tablet or webmail.

        `answered_before`: the message had the flag \\Answered at `since` already.
        """
        since = self._practice.database.clock.of(since)
        with contextlib.suppress(Refused):
            row = self._stores.summary(ref)
            marks, claim = self._marks(row)
            later = {what: mark for what, mark in marks if mark and mark.at > since}  # of filings the last
            happened = [_happening(what, mark) for what, mark in later.items() if not mark.mine]
            if claim and not claim.mine and not claim.paused:
                happened.append(_happening(Happened.CLAIMED, Mark(claim.by, claim.since)))
            if Happened.ANSWERED not in later:
                happened += self._elsewhere(row, since, answered_before=answered_before)
            return happened
        return []  # it was deleted meanwhile; the answer still goes to whom it is meant for

    def _marks(self, row: MessageSummary) -> tuple[list[tuple[Happened, Mark | None]], Claim | None]:
        """What the practice knows; nothing while its database is away."""
        if not self._practice.connected:
            return [], None
        key = practice_mail(row).key
        try:
            with self._practice.reading() as session:
                reader = self._reader(session)
                known = {row.ref: reader.states([key]).get(key, WorkState())}
                filed = [reader.mark(by, at, device) for by, device, at in filings(session, key)]
        except (EnvironmentTrouble, SignInNeeded):
            return [], None
        state = self._told(row.ref.account, [row], known)[row.ref]
        answered_done = [(Happened.ANSWERED, state.answered), (Happened.DONE, state.done)]
        return [*answered_done, *((Happened.FILED, each) for each in filed)], state.claim

    def _elsewhere(self, row: MessageSummary, since: datetime, *, answered_before: bool) -> list[Happening]:
        """An answer among what was sent tells the time; the flag alone only that there was one."""
        with self._stores.of(row.ref.account).reading() as connection:
            sent = [each for each in arrivals(connection, [row.thread]) if each.sent]
        times = [each.arrived for each in sent if each.arrived > since.timestamp()]
        if times:
            return [Happening(Happened.ANSWERED, "", datetime.fromtimestamp(max(times), UTC).astimezone())]
        flagged = Flags.ANSWERED in row.flags and not answered_before
        return [Happening(Happened.ANSWERED, "", None)] if flagged else []

    def _rows(self, mails: Collection[PracticeMail]) -> dict[str, MessageSummary]:
        by_account: dict[str, list[PracticeMail]] = defaultdict(list)
        for mail in mails:
            by_account[mail.account].append(mail)
        found: dict[str, MessageSummary] = {}
        for account, own in by_account.items():
            found |= rows_of(self._stores.of(account), own)
        return found

    def _mark(self, refs: Collection[MessageRef], mark: Callable[[KeywordMarks, MessageRef], None]) -> None:
        if self.marks is not None:
            for ref in refs:
                mark(self.marks, ref)

    def _each(self, refs: Collection[MessageRef], act: Callable[[Work, PracticeMail], None]) -> None:
        self._practice.write_each([self.mail(ref) for ref in refs], act)

    def _reader(self, session: Session) -> Reader:
        return Reader(session, self._practice.snapshot, self._practice.actor, self._clock.now())


def _happening(what: Happened, mark: Mark) -> Happening:
    """Who did not sign in is known by the workstation."""
    by = mark.by
    name = by.device if by.initials == BUILT_IN_INITIALS and by.device else by.name
    place = f" ({by.device})" if by.device not in ("", name) else ""
    return Happening(what, f"{name}{place}", mark.at.astimezone())


def _belongs(view: View, state: WorkState) -> bool:
    """What a view shows of what was once in it."""
    match view:
        case View.MINE:
            return state.assigned is not None and state.assigned.mine and state.done is None
        case View.IN_HAND:
            return state.claim is not None
        case View.WAITING:
            return state.waiting is not None
        case View.DONE:
            return state.done is not None


def prepare_key(practice: PracticeSession, account: str) -> None:
    """The account has a key before anything is sealed with it."""
    if practice.keys.epoch(account_subject(account)) == 0:
        practice.write(lambda work: ensure_account_key(work, practice.keys, account))
        practice.renew()
