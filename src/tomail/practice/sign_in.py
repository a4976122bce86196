"""Signing in at a workstation: attempts are counted for each user, wherever they are made."""

from __future__ import annotations

from datetime import datetime, timedelta

from tomail.base.errors import Problem, ProblemKind, SignInNeeded
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.people import Actor

from .claims import release_all
from .database import PracticeDatabase
from .tables.people import SignInTrouble
from .work import Work

FREE_TRIES = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)


def free_at(tries: int, last: datetime) -> datetime:
    """From when on somebody may try again, after so many wrong ones in a row."""
    if tries < FREE_TRIES:
        return last
    doubled: int = 2 ** min(tries - FREE_TRIES, 10)
    return last + min(FIRST_WAIT * doubled, LONGEST_WAIT)


def refuse_too_early(tries: int, last: datetime, now: datetime) -> None:
    """Raises SignInNeeded (SIGN_IN_BLOCKED) with the time that is left."""
    free = free_at(tries, last)
    if now < free:
        raise SignInNeeded(_wait(free - now))


def count_attempt(database: PracticeDatabase, actor: Actor, user: str) -> None:
    """Before the PIN is looked at: whoever guesses at ten workstations at once gains nothing.

    Raises SignInNeeded (SIGN_IN_BLOCKED).
    """

    def act(work: Work) -> None:
        row = work.session.get(SignInTrouble, user)
        if row is None:
            work.session.add(SignInTrouble(user_id=user, tries=1, last=work.now))
            return
        refuse_too_early(row.tries, row.last, work.now)
        row.tries, row.last = row.tries + 1, work.now

    database.write(actor, act)


def note_success(database: PracticeDatabase, actor: Actor) -> None:
    """The person is who they say."""

    def act(work: Work) -> None:
        row = work.session.get(SignInTrouble, actor.user)
        if row is not None:
            work.session.delete(row)
        work.log(Action.SIGN_IN, actor.user)

    database.write(actor, act)


def note_failure(database: PracticeDatabase, actor: Actor, user: str) -> None:
    """Somebody tried; `user` is empty for initials that nobody has."""
    database.write(actor, lambda work: work.log(Action.SIGN_IN_FAILED, user))


def note_sign_out(database: PracticeDatabase, actor: Actor) -> None:
    """The person left; what they had in hand at this workstation is free."""

    def act(work: Work) -> None:
        release_all(work)
        work.log(Action.SIGN_OUT, actor.user)

    database.write(actor, act)


def _wait(left: timedelta) -> Problem:
    return Problem(
        ProblemKind.SIGN_IN_BLOCKED,
        sentence(QT_TRANSLATE_NOOP("engine", "Too many wrong attempts.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Try again in {seconds} seconds."),
            seconds=max(1, round(left.total_seconds())),
        ),
    )
