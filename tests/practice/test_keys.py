"""Keys follow rights: on both databases, with real keys."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import select

from tomail.base.errors import ProblemKind, Refused
from tomail.model.people import Right, user_principal
from tomail.practice.database import PracticeDatabase
from tomail.practice.devices import invite, join, withdraw
from tomail.practice.founding import DeviceIdentity, found
from tomail.practice.keys import Keys, account_subject, purpose
from tomail.practice.people import renew_pair
from tomail.practice.resealing import ensure_account_key, reseal_account
from tomail.practice.sealing import KeyPair, Unopened, lock_with_password, unlock_with_password
from tomail.practice.snapshot import Snapshot, load_snapshot
from tomail.practice.tables import new_id
from tomail.practice.tables.people import Invitation, Practice, RightGrant, User
from tomail.practice.work import Actor, Work

from .conftest import Desk


@dataclass
class Station:
    """A workstation of a founded practice."""

    database: PracticeDatabase
    device: DeviceIdentity
    keys: Keys

    @property
    def actor(self) -> Actor:
        assert self.keys.user
        return Actor(self.keys.user, self.device.id)

    def renew(self) -> None:
        self.keys.renew(snapshot(self.database))


def snapshot(database: PracticeDatabase) -> Snapshot:
    with database.reading() as session:
        loaded = load_snapshot(session)
    assert Snapshot.from_json(json.loads(json.dumps(loaded.to_json()))) == loaded
    return loaded


@pytest.fixture
def first(empty: Desk) -> Station:
    device = DeviceIdentity.new("Anmeldung 1")
    found(empty.database, device)
    return Station(empty.database, device, Keys(snapshot(empty.database), device.id, device.pair))


def second(first: Station) -> Station:
    device = DeviceIdentity.new("Anmeldung 2")
    join(first.database, device, invite(first.database, first.actor, first.keys).code.lower())
    return Station(first.database, device, Keys(snapshot(first.database), device.id, device.pair))


def employ(station: Station, initials: str, pin: str) -> str:
    user, pair = new_id(), KeyPair.generate()
    wrapped = lock_with_password(pin, station.keys.pepper(1), pair.private, user_principal(user))

    def act(work: Work) -> None:
        row = User(id=user, initials=initials, name=initials, created=work.now, public=pair.public)
        row.wrapped_private = wrapped
        work.session.add(row)

    station.database.write(station.actor, act)
    station.renew()
    return user


def employ_both(station: Station) -> tuple[str, str]:
    """Anna and Berta; from now on people sign in."""
    both = employ(station, "AK", "135790"), employ(station, "BM", "246810")

    def act(work: Work) -> None:
        work.session.get_one(Practice, station.keys.snapshot.practice).sign_in = True

    station.database.write(station.actor, act)
    return both


def account_of(station: Station) -> str:
    station.database.write(station.actor, lambda work: ensure_account_key(work, station.keys, "labor"))
    station.renew()
    return "labor"


def grant(station: Station, right: Right, user: str, account: str) -> str:
    row = new_id()

    def act(work: Work) -> None:
        work.session.add(RightGrant(id=row, name=right.value, account=account, holder=user_principal(user)))
        reseal_account(work, station.keys, account)

    station.database.write(station.actor, act)
    station.renew()
    return row


def revoke(station: Station, row: str, account: str) -> None:
    def act(work: Work) -> None:
        work.session.delete(work.session.get_one(RightGrant, row))
        reseal_account(work, station.keys, account)

    station.database.write(station.actor, act)
    station.renew()


def sign_in(station: Station, initials: str, pin: str) -> None:
    station.renew()
    person = station.keys.snapshot.by_initials(initials)
    assert person
    station.keys.sign_in(person, pin)


def refused(call: Callable[[], object]) -> ProblemKind:
    with pytest.raises(Refused) as trouble:
        call()
    return trouble.value.problem.kind


def test_a_founded_practice_opens_everything_to_everyone(first: Station) -> None:
    account = account_of(first)
    other = second(first)
    assert other.keys.account_key(account) == first.keys.account_key(account)
    assert other.keys.practice_key() == first.keys.practice_key()


def test_a_code_lets_one_device_in_and_only_once(first: Station) -> None:
    code = invite(first.database, first.actor, first.keys).code
    join(first.database, DeviceIdentity.new("2"), code)
    assert refused(lambda: join(first.database, DeviceIdentity.new("3"), code)) is ProblemKind.INVALID
    assert refused(lambda: join(first.database, DeviceIdentity.new("3"), "AAAAA")) is ProblemKind.INVALID


def test_an_old_code_lets_nobody_in(first: Station, empty: Desk) -> None:
    code = invite(first.database, first.actor, first.keys).code
    empty.clock.at += timedelta(days=2)
    assert refused(lambda: join(first.database, DeviceIdentity.new("3"), code)) is ProblemKind.INVALID


def test_access_is_a_key_that_others_do_not_have(first: Station) -> None:
    account = account_of(first)
    anna, _berta = employ_both(first)
    open_to_all = first.keys.account_key(account)
    grant(first, Right.ACCESS, anna, account)
    sign_in(first, "AK", "135790")
    assert first.keys.account_key(account) != open_to_all
    assert first.keys.account_key(account, epoch=1) == open_to_all
    sign_in(first, "BM", "246810")
    assert refused(lambda: first.keys.account_key(account)) is ProblemKind.NOT_ALLOWED
    assert refused(lambda: first.keys.engine_account_key(account)) is ProblemKind.NOT_ALLOWED
    assert not first.keys.may_open(account)
    first.keys.sign_out()
    assert not first.keys.may_open(account)


def test_withdrawing_access_makes_a_new_key(first: Station) -> None:
    account = account_of(first)
    anna, berta = employ_both(first)
    grant(first, Right.ACCESS, anna, account)
    sign_in(first, "AK", "135790")
    row = grant(first, Right.ACCESS, berta, account)
    shared = first.keys.account_key(account)
    revoke(first, row, account)
    assert first.keys.account_key(account) != shared
    assert first.keys.account_key(account, epoch=2) == shared
    sign_in(first, "BM", "246810")
    assert not first.keys.may_open(account)
    assert refused(lambda: first.keys.account_key(account, epoch=2)) is ProblemKind.NOT_ALLOWED


def test_nobody_gives_away_what_they_cannot_open(first: Station) -> None:
    account = account_of(first)
    anna, berta = employ_both(first)
    grant(first, Right.ACCESS, anna, account)
    sign_in(first, "BM", "246810")
    assert refused(lambda: grant(first, Right.ACCESS, berta, account)) is ProblemKind.NOT_ALLOWED
    assert not snapshot(first.database).rights.may(berta, Right.ACCESS, account)


def test_a_wrong_pin_opens_nothing(first: Station) -> None:
    employ(first, "AK", "135790")
    with pytest.raises(Unopened):
        sign_in(first, "AK", "135791")


def test_a_withdrawn_device_opens_nothing_new(first: Station) -> None:
    account, other = account_of(first), second(first)
    practice, mail = other.keys.practice_key(), other.keys.account_key(account)
    withdraw(first.database, first.actor, first.keys, other.device.id)
    first.renew()
    other.renew()
    assert other.keys.user is None
    assert refused(other.keys.practice_key) is ProblemKind.NOT_ALLOWED
    assert first.keys.practice_key() != practice
    assert first.keys.practice_key(epoch=1) == practice
    assert first.keys.account_key(account) != mail
    assert first.keys.account_key(account, epoch=1) == mail
    third = second(first)
    assert third.keys.account_key(account) == first.keys.account_key(account)


def test_a_withdrawn_device_ends_the_work_of_whoever_is_signed_in_there(first: Station) -> None:
    employ_both(first)
    other = second(first)
    sign_in(other, "BM", "246810")
    berta = other.actor
    sign_in(first, "AK", "135790")
    withdraw(first.database, first.actor, first.keys, other.device.id)
    assert refused(lambda: other.database.write(berta, lambda work: None)) is ProblemKind.NOT_ALLOWED
    other.renew()
    assert other.keys.user is None
    first.database.write(first.actor, lambda work: None)


def test_a_pin_that_a_withdrawn_device_finds_out_opens_nothing_new(first: Station) -> None:
    """It has the pepper of then, the wrapped pair of then, and a copy of what the database has now."""
    account, (anna, _berta) = account_of(first), employ_both(first)
    other = second(first)
    sign_in(first, "AK", "135790")
    grant(first, Right.ACCESS, anna, account)
    seen, pepper = snapshot(other.database), other.keys.pepper(1)
    withdraw(first.database, first.actor, first.keys, other.device.id)
    first.renew()
    person = first.keys.snapshot.person(anna)
    assert person
    assert first.keys.has_old_pair(person)
    assert first.keys.pepper(2) != pepper
    before = first.keys.account_key(account)
    renew_pair(first.database, first.actor, first.keys, "135790")
    sign_in(first, "AK", "135790")
    now = first.keys.snapshot.person(anna)
    assert now
    assert not first.keys.has_old_pair(now)
    sign_in(first, "BM", "246810")  # whose pair is wrapped with the one before
    sign_in(first, "AK", "135790")
    assert first.keys.account_key(account) != before
    assert first.keys.account_key(account, epoch=first.keys.epoch(account_subject(account)) - 1) == before

    thief = next(each for each in seen.people if each.id == anna)
    assert thief.wrapped_private
    private = unlock_with_password("135790", pepper, thief.wrapped_private, user_principal(anna))
    stolen = KeyPair(thief.public, private)
    for place, sealed in snapshot(first.database).sealed.items():
        if place[2] == user_principal(anna):
            with pytest.raises(Unopened):
                stolen.open(sealed, purpose(*place))


def test_an_invitation_that_nobody_used_keeps_no_key(first: Station, empty: Desk) -> None:
    invite(first.database, first.actor, first.keys)
    empty.clock.at += timedelta(days=2)
    first.database.forget_old_operations()
    with first.database.reading() as session:
        assert session.scalars(select(Invitation.sealed)).all() == [b""]
    code = invite(first.database, first.actor, first.keys).code
    other = second(first)
    withdraw(first.database, first.actor, first.keys, other.device.id)
    assert refused(lambda: join(first.database, DeviceIdentity.new("3"), code)) is ProblemKind.INVALID


def test_a_device_does_not_withdraw_itself(first: Station) -> None:
    assert (
        refused(lambda: withdraw(first.database, first.actor, first.keys, first.device.id))
        is ProblemKind.INVALID
    )


def test_founding_twice_changes_nothing(first: Station) -> None:
    before = snapshot(first.database)
    found(first.database, DeviceIdentity.new("zugleich"))
    assert snapshot(first.database) == before


def test_where_nobody_signs_in_somebody_is_always_there(first: Station) -> None:
    renewing = threading.Event()
    found: list[str | None] = []

    def look() -> None:
        while not renewing.is_set():
            found.append(first.keys.user)

    looking = threading.Thread(target=look)
    looking.start()
    seen = snapshot(first.database)
    for _ in range(300):
        first.keys.renew(seen)
    renewing.set()
    looking.join()
    assert None not in found
