"""Keys follow rights: whoever gains a right gets the key, and whoever loses it makes the key a new one.

All of it happens inside the unit of work that changes the right.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete

from tomail.model.events import Topic
from tomail.model.people import Right, device_principal, user_principal

from .keys import PEPPER, PRACTICE, Keys, account_subject, purpose
from .sealing import KeyPair, lock, new_key, seal_for
from .snapshot import Snapshot, load_snapshot
from .tables.keys import KeyEpoch, SealedKey
from .tables.people import User
from .work import Work

WITHDRAWN = "withdrawn"  # stands in a row of sealed keys for those who could open it before


def ensure_account_key(work: Work, keys: Keys, account: str) -> None:
    """An account that is new to the practice gets its key."""
    if keys.seen_with(_now(work)).epoch(account_subject(account)) == 0:
        _next_epoch(work, keys.seen_with(_now(work)), account)


def reseal_account(work: Work, keys: Keys, account: str) -> None:
    """Make who can open the account those who have the right to it.

    If somebody could who may no longer, the key changes: at once if the actor can open it, else as soon
    as somebody is at work who can. Raises Refused (NOT_ALLOWED) if others are to get a key that the actor
    does not have: nobody gives away what is not theirs.
    """
    keys = keys.seen_with(_now(work))
    subject = account_subject(account)
    epoch = keys.epoch(subject)
    if epoch == 0:
        return
    present, wanted = _present(keys.snapshot, account), _entitled(keys.snapshot, account)
    if present - wanted and keys.may_open(account):
        _next_epoch(work, keys, account)
    elif wanted - present:
        _seal(work, keys, subject, epoch, keys.account_key(account), wanted - present)
    if present - wanted and not keys.may_open(account):
        _leave_to_others(work, subject, epoch, present - wanted)
    work.tell(Topic.PEOPLE)


def reseal_all(work: Work, keys: Keys) -> None:
    """The same for every account."""
    for account in known_accounts(_now(work)):
        reseal_account(work, keys, account)


def unseal(work: Work, keys: Keys, principal: str) -> list[str]:
    """The principal has another key pair now: gives back the accounts that others must reseal."""
    work.session.execute(
        delete(SealedKey).where(SealedKey.principal == principal, SealedKey.subject.startswith("account:"))
    )
    snapshot = _now(work)
    waiting = []
    for account in known_accounts(snapshot):
        if principal in _entitled(snapshot, account):
            if keys.may_open(account):
                reseal_account(work, keys, account)
            else:
                waiting.append(account)
    return waiting


def known_accounts(snapshot: Snapshot) -> list[str]:
    """The accounts that have a key."""
    return [subject.partition(":")[2] for subject in snapshot.epochs if subject.startswith("account:")]


def unsettled_accounts(keys: Keys) -> list[str]:
    """Accounts that somebody lost the right to, without a new key yet, and that the person can open.

    None that everyone would get by it: what was some people's is opened by a person, knowingly.
    """
    if keys.user is None:
        return []
    return [
        account
        for account in known_accounts(keys.snapshot)
        if keys.snapshot.is_restricted(account)
        and _present(keys.snapshot, account) - _entitled(keys.snapshot, account)
        and keys.may_open(account)
    ]


def rekey_practice(work: Work, keys: Keys) -> None:
    """A device was withdrawn: everything that it could open gets a new key."""
    keys = keys.seen_with(_now(work))
    old, epoch = keys.practice_key(), keys.epoch(PRACTICE) + 1
    peppers, built_in_accounts = _peppers(keys), _openable(keys)
    key = new_key()
    _put(work, PRACTICE, epoch - 1, PRACTICE, lock(key, old, purpose(PRACTICE, epoch - 1, PRACTICE)))
    for device in keys.snapshot.devices:
        if not device.withdrawn:
            principal = device_principal(device.id)
            _put(
                work,
                PRACTICE,
                epoch,
                principal,
                seal_for(device.public, key, purpose(PRACTICE, epoch, principal)),
            )
    for when, pepper in peppers.items():
        _put(work, PEPPER, when, PRACTICE, lock(key, pepper, purpose(PEPPER, when, PRACTICE)))
    _set_epoch(work, PEPPER, max(peppers))
    _set_epoch(work, PRACTICE, epoch)
    _new_built_in(work, keys.snapshot)
    opened = {account: keys.account_key(account) for account in built_in_accounts}
    after = keys.seen_with(_now(work))
    for account, account_key in opened.items():
        _next_epoch(work, after, account, account_key)
    work.tell(Topic.PEOPLE)


def reseal_for_new_pair(work: Work, keys: Keys) -> None:
    """Whoever acts has another pair from now on. What they can open gets a new key, which the one before
    does not open; `keys` still hold that one."""
    opened = {account: keys.account_key(account) for account in _openable(keys)}
    work.session.execute(
        delete(SealedKey).where(
            SealedKey.principal == user_principal(work.actor.user), SealedKey.subject.startswith("account:")
        )
    )
    after = keys.seen_with(_now(work))
    for account, key in opened.items():
        if after.snapshot.is_restricted(account):
            _next_epoch(work, after, account, key)
    work.tell(Topic.PEOPLE)


def forget_device(work: Work, device: str) -> None:
    """Nothing stays sealed for it; accounts that it was granted get a new key from whoever can open them."""
    principal = device_principal(device)
    snapshot = _now(work)
    for account in known_accounts(snapshot):
        if principal in _present(snapshot, account):
            subject = account_subject(account)
            _leave_to_others(work, subject, snapshot.epochs[subject], {principal})
    work.session.execute(delete(SealedKey).where(SealedKey.principal == principal))


def _peppers(keys: Keys) -> dict[int, bytes]:
    """By epoch: a new one, and the earlier ones, which somebody's pair may still be wrapped with."""
    newest = keys.epoch(PEPPER)
    return {epoch: keys.pepper(epoch) for epoch in range(1, newest + 1)} | {newest + 1: new_key()}


def _openable(keys: Keys) -> list[str]:
    return [account for account in known_accounts(keys.snapshot) if keys.may_open(account)]


def _present(snapshot: Snapshot, account: str) -> set[str]:
    """Who can open the account now."""
    place = account_subject(account), snapshot.epochs[account_subject(account)]
    return {who for what, when, who in snapshot.sealed if (what, when) == place}


def _leave_to_others(work: Work, subject: str, epoch: int, gone: Iterable[str]) -> None:
    """Nothing stays sealed for those who lost the right; whoever can make a new key sees it."""
    for principal in gone:
        place = (SealedKey.subject == subject, SealedKey.epoch == epoch, SealedKey.principal == principal)
        work.session.execute(delete(SealedKey).where(*place))
    _put(work, subject, epoch, WITHDRAWN, b"")


def _new_built_in(work: Work, snapshot: Snapshot) -> None:
    """The withdrawn device knows the old private key of the user that everybody is."""
    pair = KeyPair.generate()
    user = work.session.get_one(User, snapshot.built_in.id)
    user.public = pair.public
    for device in snapshot.devices:
        if not device.withdrawn:
            subject, principal = user_principal(user.id), device_principal(device.id)
            _put(
                work,
                subject,
                1,
                principal,
                seal_for(device.public, pair.private, purpose(subject, 1, principal)),
            )


def _next_epoch(work: Work, keys: Keys, account: str, old: bytes | None = None) -> None:
    subject = account_subject(account)
    epoch = keys.epoch(subject) + 1
    key = new_key()
    if epoch > 1:
        before = old or keys.account_key(account)
        work.session.execute(
            delete(SealedKey).where(SealedKey.subject == subject, SealedKey.epoch == epoch - 1)
        )
        _put(work, subject, epoch - 1, subject, lock(key, before, purpose(subject, epoch - 1, subject)))
    _seal(work, keys, subject, epoch, key, _entitled(keys.snapshot, account))
    _set_epoch(work, subject, epoch)


def _entitled(snapshot: Snapshot, account: str) -> set[str]:
    """Everyone by the practice key, or each of those who were granted access."""
    if not snapshot.is_restricted(account):
        return {PRACTICE}
    users = {user_principal(user) for user in snapshot.rights.users_with(Right.ACCESS, account)}
    granted = snapshot.rights.holders(Right.ACCESS, account)
    devices = {device_principal(each.id) for each in snapshot.devices if not each.withdrawn}
    return users | (devices & granted)


def _seal(work: Work, keys: Keys, subject: str, epoch: int, key: bytes, principals: Iterable[str]) -> None:
    for principal in principals:
        what = purpose(subject, epoch, principal)
        if principal == PRACTICE:
            sealed = lock(keys.practice_key(), key, what)
        else:
            sealed = seal_for(_public(keys.snapshot, principal), key, what)
        _put(work, subject, epoch, principal, sealed)


def _public(snapshot: Snapshot, principal: str) -> bytes:
    kind, _, identity = principal.partition(":")
    found = snapshot.person(identity) if kind == "user" else snapshot.device(identity)
    if found is None:
        raise LookupError("a principal that nobody knows")
    return found.public


def _put(work: Work, subject: str, epoch: int, principal: str, sealed: bytes) -> None:
    work.session.merge(SealedKey(subject=subject, epoch=epoch, principal=principal, sealed=sealed))


def _set_epoch(work: Work, subject: str, epoch: int) -> None:
    work.session.merge(KeyEpoch(subject=subject, epoch=epoch))


def _now(work: Work) -> Snapshot:
    work.session.flush()
    return load_snapshot(work.session)
