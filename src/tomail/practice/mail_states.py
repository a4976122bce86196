"""What the practice made of a mail: for whom it is, waiting, answered, done for all."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import user_principal
from tomail.model.teamwork import PracticeMail

from .claims import end_any, release
from .tables.people import Group, User
from .tables.teamwork import MailState
from .visibility import require_sight
from .work import Work


def assign(work: Work, mail: PracticeMail, to: str | None) -> None:
    """Give the mail to a person or a group ("user:ID", "group:ID"), or to nobody in particular.

    Whoever gives it away has it no longer in hand. Raises Refused (NOT_FOUND, NOT_ALLOWED).
    """
    require_sight(work, mail)
    if to is not None:
        _require_known(work, to)
    state = _state(work, mail)
    state.assigned_to = to
    state.assigned_by, state.assigned = (work.actor.user, work.now) if to else (None, None)
    if to != user_principal(work.actor.user):
        release(work, mail)
    _note_down(work, mail, Action.ASSIGN, to=to)


def wait(work: Work, mail: PracticeMail, *, waiting: bool = True) -> None:
    """An answer is expected, or is not any more."""
    require_sight(work, mail)
    state = _state(work, mail)
    state.waiting_since, state.waiting_by = (work.now, work.actor.user) if waiting else (None, None)
    if waiting:
        _reopen(state)
        release(work, mail)
    _note_down(work, mail, Action.WAIT, waiting=waiting)


def answered(work: Work, mail: PracticeMail, at: datetime) -> None:
    """An answer of the actor left at that time; the mail is out of their hands."""
    state = _state(work, mail)
    if state.answered is None or state.answered <= at:  # told late, after a time without the database
        state.answered, state.answered_by, state.answered_device = at, work.actor.user, work.actor.device
    release(work, mail)
    work.tell(Topic.MAIL, mail.key)


def finish(work: Work, mail: PracticeMail) -> None:
    """Done, for everybody: nobody has it in hand, nobody waits for an answer."""
    require_sight(work, mail)
    state = _state(work, mail)
    state.done, state.done_by, state.done_device = work.now, work.actor.user, work.actor.device
    state.waiting_since = state.waiting_by = None
    end_any(work, mail)
    _note_down(work, mail, Action.DONE)


def reopen(work: Work, mail: PracticeMail) -> None:
    """Not done after all."""
    require_sight(work, mail)
    _reopen(_state(work, mail))
    _note_down(work, mail, Action.REOPEN)


def _reopen(state: MailState) -> None:
    state.done = state.done_by = state.done_device = None


def _state(work: Work, mail: PracticeMail) -> MailState:
    state = work.session.get(MailState, mail.key)
    if state is None:
        state = MailState(mail_key=mail.key, account=mail.account, dated=mail.dated)
        work.session.add(state)
    return state


def _note_down(
    work: Work, mail: PracticeMail, action: Action, *, to: str | None = None, waiting: bool | None = None
) -> None:
    details: dict[str, Any] = {"to": to, "waiting": waiting}
    known = {name: value for name, value in details.items() if value is not None}
    work.log(action, mail.key, account=mail.account, **known)
    work.tell(Topic.MAIL, mail.key)


def _require_known(work: Work, to: str) -> None:
    kind, _, identity = to.partition(":")
    if kind == "user":
        known = select(User.id).where(User.id == identity, User.disabled.is_(None))
    else:
        known = select(Group.id).where(Group.id == identity)
    if kind not in ("user", "group") or work.session.scalars(known).first() is None:
        raise Refused(nobody_of_that_name())


def nobody_of_that_name() -> Problem:
    """Mail is assigned to people and groups of the practice."""
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "Nobody of that name works here, and no group is called so.")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail user list` shows the initials and the groups.")),
    )
