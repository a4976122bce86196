"""Who has a mail in hand. At most one person at a time, and nobody is locked out.

A claim pauses when nothing was done for `PAUSES`; then whoever comes next has it. Before that another
person takes it over knowingly, which the log keeps. Writers take turns over the whole practice, so what a
unit of work reads is what it changes: two workstations cannot both find a mail free.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select

from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Actor
from tomail.model.teamwork import PracticeMail

from .tables.people import User
from .tables.teamwork import Claim
from .visibility import require_sight
from .work import Work

PAUSES = timedelta(minutes=30)


def claim(work: Work, mail: PracticeMail, *, take_over: bool = False) -> bool:
    """Take the mail in hand, or say that one still has it; False if somebody else does.

    Raises Refused (NOT_ALLOWED) without access to the account.
    """
    require_sight(work, mail)
    held = work.session.get(Claim, mail.key)
    if held and is_of(held, work.actor, built_in=_is_built_in(work)):
        _go_on(work, held)
        return True
    if held and not is_paused(held, work.now) and not take_over:
        return False
    _take(work, mail, held)
    return True


def release(work: Work, mail: PracticeMail) -> bool:
    """Put the mail back; False if it was not in the actor's hands."""
    held = work.session.get(Claim, mail.key)
    if held is None or not is_of(held, work.actor, built_in=_is_built_in(work)):
        return False
    _end(work, held)
    return True


def release_all(work: Work) -> int:
    """The actor leaves this workstation: what they had in hand here is free. How many that was."""
    own = select(Claim).where(Claim.user_id == work.actor.user, Claim.device_id == work.actor.device)
    held = work.session.scalars(own).all()
    for each in held:
        _end(work, each)
    return len(held)


def keep_active(work: Work, mail: PracticeMail) -> bool:
    """The actor still works on it; False if it is not in their hands (any more)."""
    held = work.session.get(Claim, mail.key)
    if held is None or not is_of(held, work.actor, built_in=_is_built_in(work)):
        return False
    _go_on(work, held)
    return True


def end_any(work: Work, mail: PracticeMail) -> None:
    """The mail is done: nobody works on it any more."""
    work.session.execute(delete(Claim).where(Claim.mail_key == mail.key))


def is_paused(held: Claim, now: datetime) -> bool:
    """True if nothing was done with the mail for so long that anybody may take it."""
    return now - held.active >= PAUSES


def is_of(held: Claim, actor: Actor, *, built_in: bool) -> bool:
    """True if the claim is the actor's: a person keeps it from one workstation to the next.

    The `built_in` user is everybody who did not sign in, and the workstation tells them apart.
    """
    same_user = held.user_id == actor.user
    return same_user and (not built_in or held.device_id == actor.device)


def _take(work: Work, mail: PracticeMail, held: Claim | None) -> None:
    taken_over = held is not None and not is_paused(held, work.now)
    before = held.user_id if held else None
    if held is None:
        held = Claim(mail_key=mail.key, account=mail.account, dated=mail.dated)
        work.session.add(held)
    held.user_id, held.device_id = work.actor.user, work.actor.device
    held.since = held.active = work.now
    action = Action.TAKE_OVER if taken_over else Action.CLAIM
    work.log(action, mail.key, account=mail.account, **({"from": before} if before else {}))
    work.tell(Topic.MAIL, mail.key)


def _go_on(work: Work, held: Claim) -> None:
    """After a pause the person begins anew, and others are told."""
    shown = is_paused(held, work.now) or held.device_id != work.actor.device
    if is_paused(held, work.now):
        held.since = work.now
        work.log(Action.CLAIM, held.mail_key, account=held.account)
    held.active, held.device_id = work.now, work.actor.device
    if shown:
        work.tell(Topic.MAIL, held.mail_key)


def _end(work: Work, held: Claim) -> None:
    work.session.delete(held)
    work.log(Action.UNCLAIM, held.mail_key, account=held.account)
    work.tell(Topic.MAIL, held.mail_key)


def _is_built_in(work: Work) -> bool:
    user = work.session.get(User, work.actor.user)
    return user is not None and user.built_in
