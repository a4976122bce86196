"""Granting and revoking rights, and what somebody would see afterwards."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import select

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import ACCOUNT_RIGHTS, PRACTICE_RIGHTS, Actor, Right

from .database import PracticeDatabase
from .keys import Keys
from .managing import ensure_managed, nobody_could_manage
from .resealing import known_accounts, reseal_account
from .rights import Grant
from .snapshot import Snapshot, load_snapshot
from .tables import new_id
from .tables.people import RightGrant
from .work import Work


@dataclass(frozen=True)
class Preview:
    """What a person may do ("Ansicht als ..."). `accounts` are those that they see.

    `conflict`: the right (and account) that nobody would hold; such a change is refused.
    """

    accounts: dict[str, frozenset[Right]]
    practice: frozenset[Right]
    conflict: tuple[Right, str] | None


def change_rights(
    database: PracticeDatabase,
    actor: Actor,
    keys: Keys,
    *,
    add: Collection[Grant] = (),
    remove: Collection[Grant] = (),
) -> None:
    """Grant and revoke, all of it or nothing; keys follow.

    Granting rights over an account takes the right to manage it, taking them away that or the right over
    users; rights over the practice take the latter. Granting what is granted seals the key anew. Raises
    Refused (NOT_ALLOWED, NOT_FOUND, INVALID).
    """

    def act(work: Work) -> None:
        snapshot = load_snapshot(work.session)
        for each in add:
            _check(snapshot, each)
            work.require(Right.MANAGE if each.account else Right.USERS, each.account)
        for each in remove:
            if not each.account or not work.rights.may(actor.user, Right.MANAGE, each.account):
                work.require(Right.USERS)
        _store(work, add, remove)
        work.forget_rights()
        ensure_managed(work)
        accounts = {each.account for each in (*add, *remove) if each.right is Right.ACCESS}
        for account in sorted(accounts):
            reseal_account(work, keys, account)
        work.tell(Topic.PEOPLE)

    database.write(actor, act)


def preview(
    snapshot: Snapshot, user: str, add: Collection[Grant] = (), remove: Collection[Grant] = ()
) -> Preview:
    """How it would be for a user after these changes."""
    rights = snapshot.rights.changed(add, remove)

    def held(among: Iterable[Right], account: str = "") -> frozenset[Right]:
        return frozenset(right for right in among if rights.may(user, right, account))

    accounts = {account: held(ACCOUNT_RIGHTS, account) for account in known_accounts(snapshot)}
    return Preview(
        accounts={account: own for account, own in accounts.items() if Right.ACCESS in own},
        practice=held(PRACTICE_RIGHTS),
        conflict=nobody_could_manage(snapshot, rights),
    )


def _store(work: Work, add: Collection[Grant], remove: Collection[Grant]) -> None:
    rows = {
        Grant(Right(each.name), each.account, each.holder): each
        for each in work.session.scalars(select(RightGrant))
    }
    for grant in remove:
        if grant in rows and grant not in add:
            work.session.delete(rows[grant])
            _log(work, grant, "revoke")
    for grant in add:
        if grant not in rows:
            work.session.add(
                RightGrant(id=new_id(), name=grant.right.value, account=grant.account, holder=grant.holder)
            )
        _log(work, grant, "grant")
    work.session.flush()


def _log(work: Work, grant: Grant, act: str) -> None:
    work.log(Action.RIGHT, grant.holder, account=grant.account, right=grant.right.value, act=act)


def _check(snapshot: Snapshot, grant: Grant) -> None:
    if (grant.right in ACCOUNT_RIGHTS) != bool(grant.account):
        raise Refused(_wrong_place())
    if grant.account and grant.account not in known_accounts(snapshot):
        raise Refused(_unknown())
    kind, _, identity = grant.holder.partition(":")
    person, device = snapshot.person(identity), snapshot.device(identity)
    known = {
        "user": person is not None and not person.disabled,
        "group": any(group.id == identity for group in snapshot.groups),
        "device": device is not None and not device.withdrawn,
    }
    if not known.get(kind):
        raise Refused(_unknown())


def _wrong_place() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "Some rights are over an account, others over the whole practice.")
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Name the account (`--account ID`) for the former only.")),
    )


def _unknown() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "The practice does not know this account, person or device.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "`tomail account list` and `tomail user list` show what there is.")
        ),
    )
