"""Users and groups of the practice, and whether people must sign in.

Every function is one unit of work of somebody with the right over users, raises Refused (NOT_ALLOWED) to
others, and is refused (INVALID) where nobody could manage the practice afterwards.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import select

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Actor, GroupKind, Right, group_principal, user_principal

from .database import PracticeDatabase
from .keys import PEPPER, Keys
from .managing import ensure_managed
from .pins import unwrapped, wrapped
from .resealing import reseal_all, reseal_for_new_pair, unseal
from .rights import NAMES
from .sealing import KeyPair, Unopened
from .tables import new_id
from .tables.people import Group, Membership, Practice, RightGrant, SignInTrouble, User
from .work import Work


def add_user(
    database: PracticeDatabase,
    actor: Actor,
    keys: Keys,
    initials: str,
    name: str,
    pin: str = "",
    groups: Collection[str] = (),
) -> str:
    """Somebody new, in groups (by id); gives back the id. Without a PIN they cannot sign in."""
    user, pair = new_id(), KeyPair.generate()
    pepper = keys.epoch(PEPPER)
    private = wrapped(keys, user, pin, pair.private, pepper) if pin else None

    def act(work: Work) -> str:
        work.require(Right.USERS)
        row = User(id=user, initials="", name="", created=work.now, public=pair.public)
        row.wrapped_private, row.pepper = private, pepper
        _name(work, row, initials, name)
        work.session.add(row)
        work.session.flush()
        _put_into(work, keys, user, groups)
        _note(work, Action.USER, user, act="add")
        return user

    return database.write(actor, act)


def rename_user(database: PracticeDatabase, actor: Actor, user: str, initials: str, name: str) -> None:
    """Other initials, another name."""

    def act(work: Work) -> None:
        work.require(Right.USERS)
        _name(work, _user(work, user), initials, name)
        _note(work, Action.USER, user, act="rename")

    database.write(actor, act)


def set_groups(
    database: PracticeDatabase, actor: Actor, keys: Keys, user: str, groups: Collection[str]
) -> None:
    """The user belongs to these groups (by id) and no others; keys follow."""

    def act(work: Work) -> None:
        work.require(Right.USERS)
        _user(work, user)
        _put_into(work, keys, user, groups)
        ensure_managed(work)
        _note(work, Action.GROUP, user, act="members", groups=sorted(groups))

    database.write(actor, act)


def disable_user(database: PracticeDatabase, actor: Actor, keys: Keys, user: str) -> None:
    """They do not work here any more: no sign-in, and new keys for what they could open."""

    def act(work: Work) -> None:
        work.require(Right.USERS)
        row = _user(work, user)
        if row.built_in:
            raise Refused(_built_in())
        row.disabled, row.wrapped_private = work.now, None
        work.forget_rights()
        ensure_managed(work)
        reseal_all(work, keys)
        _note(work, Action.USER, user, act="disable")

    database.write(actor, act)


def change_pin(database: PracticeDatabase, actor: Actor, keys: Keys, user: str, old: str, new: str) -> None:
    """One's own, with the old one. Raises Refused (WRONG_PASSWORD)."""
    person = keys.snapshot.person(user)
    if person is None or person.wrapped_private is None:
        raise Refused(_no_user())
    try:
        private = unwrapped(keys, user, old, person.wrapped_private, person.pepper)
    except Unopened:
        raise Refused(wrong_pin()) from None
    again = wrapped(keys, user, new, private, person.pepper)

    def act(work: Work) -> None:
        row = _user(work, user)
        if row.public != person.public:
            raise Refused(wrong_pin())
        row.wrapped_private, row.pepper = again, person.pepper
        _note(work, Action.USER, user, act="pin")

    database.write(actor, act)


def reset_pin(database: PracticeDatabase, actor: Actor, keys: Keys, user: str, pin: str) -> list[str]:
    """A new PIN for somebody who forgot theirs, or who works here again: they get new keys.

    Gives back the accounts that the actor cannot open: whoever can must grant access anew.
    """
    pair, pepper = KeyPair.generate(), keys.epoch(PEPPER)
    private = wrapped(keys, user, pin, pair.private, pepper)

    def act(work: Work) -> list[str]:
        work.require(Right.USERS)
        row = _user(work, user)
        if row.built_in:
            raise Refused(_built_in())
        row.public, row.wrapped_private, row.disabled = pair.public, private, None
        row.pepper = pepper
        work.forget_rights()
        trouble = work.session.get(SignInTrouble, user)
        if trouble is not None:
            work.session.delete(trouble)
        waiting = unseal(work, keys, user_principal(user))
        _note(work, Action.USER, user, act="reset")
        return waiting

    return database.write(actor, act)


def renew_pair(database: PracticeDatabase, actor: Actor, keys: Keys, pin: str) -> None:
    """One's own, signed in with the PIN, after a device was withdrawn that may have tried it since."""
    user = keys.snapshot.person(actor.user)
    pair, pepper = KeyPair.generate(), keys.epoch(PEPPER)
    private = wrapped(keys, actor.user, pin, pair.private, pepper)

    def act(work: Work) -> None:
        row = _user(work, actor.user)
        if user is None or row.public != user.public:
            return
        row.public, row.wrapped_private, row.pepper = pair.public, private, pepper
        reseal_for_new_pair(work, keys)
        _note(work, Action.USER, actor.user, act="pair")

    database.write(actor, act)


def set_sign_in(database: PracticeDatabase, actor: Actor, *, on: bool) -> None:
    """Must people sign in? Only where somebody with the right over users has a PIN."""

    def act(work: Work) -> None:
        work.require(Right.USERS)
        work.session.scalars(select(Practice)).one().sign_in = on
        ensure_managed(work)
        _note(work, Action.PRACTICE, act="sign_in", on=on)

    database.write(actor, act)


def add_group(database: PracticeDatabase, actor: Actor, name: str) -> str:
    """A group of the practice's own; gives back its id. Raises Refused (DUPLICATE)."""
    group = new_id()

    def act(work: Work) -> str:
        work.require(Right.USERS)
        _free_name(work, group, name)
        work.session.add(Group(id=group, kind=GroupKind.OWN.value, name=name.strip()))
        _note(work, Action.GROUP, group, act="add")
        return group

    return database.write(actor, act)


def rename_group(database: PracticeDatabase, actor: Actor, group: str, name: str) -> None:
    """Another name. Raises Refused (DUPLICATE, NOT_FOUND)."""

    def act(work: Work) -> None:
        work.require(Right.USERS)
        row = _group(work, group)
        _free_name(work, group, name)
        row.name = name.strip()
        _note(work, Action.GROUP, group, act="rename")

    database.write(actor, act)


def remove_group(database: PracticeDatabase, actor: Actor, keys: Keys, group: str) -> None:
    """The group and the rights that it gave. Raises Refused (INVALID) if others would have them then."""

    def act(work: Work) -> None:
        work.require(Right.USERS)
        row = _group(work, group)
        opened = work.rights.opened_without(group_principal(group))
        if opened is not None:
            raise Refused(_only_holder(opened))
        members = select(Membership).where(Membership.group_id == group)
        grants = select(RightGrant).where(RightGrant.holder == group_principal(group))
        for each in [*work.session.scalars(members), *work.session.scalars(grants)]:
            work.session.delete(each)
        work.session.flush()
        work.session.delete(row)
        work.forget_rights()
        ensure_managed(work)
        reseal_all(work, keys)
        _note(work, Action.GROUP, group, act="remove")

    database.write(actor, act)


def _put_into(work: Work, keys: Keys, user: str, groups: Collection[str]) -> None:
    for group in groups:
        _group(work, group)
    present = {
        each.group_id: each
        for each in work.session.scalars(select(Membership).where(Membership.user_id == user))
    }
    for group, row in present.items():
        if group not in groups:
            work.session.delete(row)
    work.session.add_all(Membership(user_id=user, group_id=each) for each in set(groups) - set(present))
    work.forget_rights()
    if set(groups) != set(present):
        reseal_all(work, keys)


def _name(work: Work, row: User, initials: str, name: str) -> None:
    """Initials are letters that nobody else signs in with; case does not count, in umlauts either."""
    initials = initials.strip()
    if not (initials and name.strip()) or len(initials) > 16 or not initials.isprintable():
        raise Refused(_no_name())
    others = work.session.scalars(select(User.initials).where(User.id != row.id))
    if initials.casefold() in map(str.casefold, others):
        raise Refused(_taken(initials))
    row.initials, row.name = initials, name.strip()


def _free_name(work: Work, group: str, name: str) -> None:
    if not name.strip():
        raise Refused(_no_name())
    others = work.session.scalars(select(Group.name).where(Group.id != group))
    if name.strip().casefold() in map(str.casefold, others):
        raise Refused(_taken(name.strip()))


def _user(work: Work, user: str) -> User:
    row = work.session.get(User, user)
    if row is None:
        raise Refused(_no_user())
    return row


def _group(work: Work, group: str) -> Group:
    row = work.session.get(Group, group)
    if row is None:
        raise Refused(_no_group())
    return row


def _note(work: Work, action: Action, subject: str = "", **details: Any) -> None:
    work.log(action, subject, **details)
    work.tell(Topic.PEOPLE)


def wrong_pin() -> Problem:
    """Which of the two was wrong, nobody is told."""
    return Problem(
        ProblemKind.WRONG_PASSWORD,
        sentence(QT_TRANSLATE_NOOP("engine", "The initials and the PIN or password do not belong together.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Try again, or have whoever manages the users give you a new PIN.")
        ),
    )


def _no_name() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "A name is missing, or it is too long.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Enter initials of at most 16 letters, and a name.")),
    )


def _taken(name: str) -> Problem:
    return Problem(
        ProblemKind.DUPLICATE,
        sentence(QT_TRANSLATE_NOOP("engine", "“{name}” is there already."), name=name),
        sentence(QT_TRANSLATE_NOOP("engine", "Choose another name.")),
    )


def _no_user() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "There is no such user.")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail user list` shows them.")),
    )


def _no_group() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND, sentence(QT_TRANSLATE_NOOP("engine", "There is no such group (any more)."))
    )


def _only_holder(right: Right) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "Without this group more people could do than now: {right}."),
            right=NAMES[right],
        ),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Give the right to somebody else first, or take it from the group.")
        ),
    )


def _built_in() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This is the user that everybody is while nobody signs in.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Add a user for each person instead.")),
    )
