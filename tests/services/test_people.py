"""Users, groups, signing in and rights, through the services of a workstation; on both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete

from tests.practice.conftest import SetClock, url  # noqa: F401  (the fixture)
from tests.store.conftest import message  # noqa: F401  (the fixture)
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.errors import ProblemKind, TomailError
from tomail.model.events import Topic
from tomail.model.mail import FolderRole, MessageRef
from tomail.model.people import ACCOUNT_RIGHTS, Right, group_principal, user_principal
from tomail.practice.rights import Grant
from tomail.practice.sign_in import FREE_TRIES, LONGEST_WAIT, free_at
from tomail.practice.tables.people import RightGrant
from tomail.practice.work import Work
from tomail.services.container import Services
from tomail.store.folders import LOCAL_FOLDERS

from .conftest import ACCOUNT
from .workstations import Workstations

PIN = "135790"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def stations(url: str, tmp_path: Path) -> Iterator[Workstations]:  # noqa: F811
    with ExitStack() as stack:
        yield Workstations(url, tmp_path, stack)


@pytest.fixture
def services(stations: Workstations, clock: SetClock) -> Services:
    return stations.open(clock=clock)


def why(call: Callable[[], object]) -> ProblemKind:
    with pytest.raises(TomailError) as trouble:
        call()
    return trouble.value.problem.kind


def users_right(user: str) -> Grant:
    return Grant(Right.USERS, "", user_principal(user))


def test_a_user_is_added_with_groups_and_signs_in(services: Services) -> None:
    group = services.people.groups()[0]
    anna = services.people.add_user("ak", "Anna Kern", PIN, [group.id])
    assert [(each.initials, each.name) for each in services.people.users()] == [("ak", "Anna Kern")]
    assert services.people.groups()[0].members == {anna}
    assert services.people.sign_in(" AK ", PIN).id == anna
    assert services.people.present == services.people.users()[0]
    services.people.sign_out()
    assert services.people.present
    assert services.people.present.built_in


@pytest.mark.parametrize("pin", ["12345", "123456", "987654", "111222", "000000"])
def test_a_pin_that_is_guessed_at_once_is_refused(services: Services, pin: str) -> None:
    assert why(lambda: services.people.add_user("AK", "Anna", pin)) is ProblemKind.INVALID
    assert services.people.users() == ()


def test_initials_belong_to_one(services: Services) -> None:
    services.people.add_user("AK", "Anna", PIN)
    assert why(lambda: services.people.add_user("ak", "Arno", PIN)) is ProblemKind.DUPLICATE
    assert why(lambda: services.people.add_user("  ", "Arno", PIN)) is ProblemKind.INVALID


def test_people_must_sign_in_only_if_somebody_can(services: Services) -> None:
    services.people.add_user("AK", "Anna")
    assert why(lambda: services.people.set_sign_in(on=True)) is ProblemKind.INVALID
    assert not services.people.must_sign_in
    services.people.reset_pin(services.people.users()[0].id, PIN)
    services.people.set_sign_in(on=True)
    assert services.people.must_sign_in
    services.people.sign_in("AK", PIN)
    services.people.set_sign_in(on=False)
    services.people.sign_out()
    assert not services.people.must_sign_in


def test_the_last_who_can_manage_stays(services: Services) -> None:
    anna, berta = services.people.add_user("AK", "Anna", PIN), services.people.add_user("BM", "Berta", PIN)
    services.people.set_sign_in(on=True)
    services.people.sign_in("AK", PIN)
    services.people.change_rights(add=[users_right(anna), users_right(berta)])
    services.people.disable_user(berta)
    assert why(lambda: services.people.sign_in("BM", PIN)) is ProblemKind.WRONG_PASSWORD
    assert why(lambda: services.people.disable_user(anna)) is ProblemKind.INVALID
    assert services.people.preview(anna, remove=[users_right(anna)]).conflict == (Right.USERS, "")
    assert why(lambda: services.people.change_rights(remove=[users_right(anna)])) is ProblemKind.INVALID
    assert why(lambda: services.people.disable_user(services.people.snapshot.built_in.id)) is (
        ProblemKind.INVALID
    )
    assert services.people.sign_in("AK", PIN)


def test_without_the_right_nobody_is_managed(services: Services) -> None:
    anna, berta = services.people.add_user("AK", "Anna", PIN), services.people.add_user("BM", "Berta", PIN)
    group = services.people.groups()[0].id
    services.people.change_rights(add=[users_right(anna)])
    services.people.sign_in("BM", PIN)
    people = services.people
    for call in (
        lambda: people.add_user("CZ", "Clara", PIN),
        lambda: people.disable_user(anna),
        lambda: people.reset_pin(anna, "975310"),
        lambda: people.set_groups(berta, [group]),
        lambda: people.set_sign_in(on=True),
        lambda: people.add_group("Labor"),
        lambda: people.remove_group(group),
        lambda: people.change_rights(add=[users_right(berta)]),
        lambda: people.change_rights(remove=[users_right(anna)]),
        people.invite,
    ):
        assert why(call) is ProblemKind.NOT_ALLOWED


def test_a_pin_is_changed_with_the_old_one(services: Services) -> None:
    services.people.add_user("AK", "Anna", PIN)
    services.people.sign_in("AK", PIN)
    assert why(lambda: services.people.change_pin("975310", "864209")) is ProblemKind.WRONG_PASSWORD
    services.people.change_pin(PIN, "ein langes Passwort")
    assert why(lambda: services.people.sign_in("AK", PIN)) is ProblemKind.WRONG_PASSWORD
    assert services.people.present
    assert services.people.present.initials == "AK"  # whoever was there stays
    assert services.people.sign_in("AK", "ein langes Passwort")


def test_wrong_pins_are_counted_over_all_workstations(
    services: Services, stations: Workstations, clock: SetClock
) -> None:
    services.people.add_user("AK", "Anna", PIN)
    other = stations.open(clock=clock)
    for turn in range(FREE_TRIES):
        here = (services, other)[turn % 2]
        assert why(lambda here=here: here.people.sign_in("AK", "000001")) is ProblemKind.WRONG_PASSWORD
    assert why(lambda: other.people.sign_in("AK", PIN)) is ProblemKind.SIGN_IN_BLOCKED
    clock.at += timedelta(seconds=31)
    assert other.people.sign_in("AK", PIN)
    assert why(lambda: services.people.sign_in("AK", "000001")) is ProblemKind.WRONG_PASSWORD
    assert services.people.sign_in("AK", PIN)


def test_waiting_grows_and_ends(clock: SetClock) -> None:
    waits = [free_at(tries, clock.at) - clock.at for tries in range(40)]
    assert waits[: FREE_TRIES + 2] == [timedelta(0)] * FREE_TRIES + [
        timedelta(seconds=30),
        timedelta(seconds=60),
    ]
    assert max(waits) == waits[-1] == LONGEST_WAIT


def test_the_lock_of_the_screen_opens_with_ones_own_pin(services: Services) -> None:
    services.people.add_user("AK", "Anna", PIN)
    assert services.people.check_pin("anything")  # nobody signed in
    services.people.sign_in("AK", PIN)
    assert not services.people.check_pin("000001")
    assert services.people.check_pin(PIN)


def test_a_group_goes_with_the_rights_that_it_gave(services: Services) -> None:
    anna = services.people.add_user("AK", "Anna", PIN)
    group = services.people.add_group("Labor")
    assert why(lambda: services.people.add_group(" labor ")) is ProblemKind.DUPLICATE
    services.people.set_groups(anna, [group])
    grant = Grant(Right.SETTINGS, "", group_principal(group))
    own = Grant(Right.SETTINGS, "", user_principal(anna))
    services.people.change_rights(add=[grant, own])
    assert not services.people.snapshot.rights.may(services.people.snapshot.built_in.id, Right.SETTINGS)
    services.people.rename_group(group, "Labor 2")
    services.people.remove_group(group)
    assert services.people.snapshot.grants == {own}
    assert "Labor 2" not in [each.name for each in services.people.groups()]


def test_what_only_a_group_has_is_not_opened_to_everyone_by_removing_it(services: Services) -> None:
    anna, berta = services.people.add_user("AK", "Anna", PIN), services.people.add_user("BM", "Berta", PIN)
    group = services.people.add_group("Ärzte")
    account = services.registry.add(from_toml(ACCOUNT), StoredCredentials())
    services.people.set_groups(anna, [group])
    services.people.sign_in("AK", PIN)
    access = Grant(Right.ACCESS, account.id, group_principal(group))
    for grant in (Grant(Right.AUDIT, "", group_principal(group)), access):
        services.people.change_rights(add=[grant])
        assert why(lambda: services.people.remove_group(group)) is ProblemKind.INVALID
        assert not services.people.snapshot.rights.may(berta, grant.right, grant.account)
        if grant != access:
            services.people.change_rights(remove=[grant])


def test_a_key_of_some_people_becomes_everyones_only_by_a_person(services: Services) -> None:
    """As older versions left it: a right without a holder, and a key that is sealed for some."""
    anna, berta = services.people.add_user("AK", "Anna", PIN), services.people.add_user("BM", "Berta", PIN)
    account = services.registry.add(from_toml(ACCOUNT), StoredCredentials())
    services.people.sign_in("AK", PIN)
    services.people.change_rights(add=[Grant(Right.ACCESS, account.id, user_principal(anna))])

    def lose(work: Work) -> None:
        work.session.execute(delete(RightGrant))
        work.tell(Topic.PEOPLE)

    services.practice.write(lose)
    assert services.practice.keys.may_open(account.id)
    services.people.sign_in("BM", PIN)
    assert not services.practice.keys.may_open(account.id)
    assert services.people.snapshot.rights.may(berta, Right.ACCESS, account.id)
    assert why(lambda: services.people.disable_user(anna)) is ProblemKind.NOT_ALLOWED


def test_only_who_may_delete_puts_mail_into_the_trash(
    services: Services,
    message: Callable[..., object],  # noqa: F811
) -> None:
    anna = services.people.add_user("AK", "Anna", PIN)
    account = services.registry.add(from_toml(ACCOUNT), StoredCredentials())
    store = services.stores.of(account.id)
    with store.transaction() as tx:
        ids = {each.role: store.folders.ensure(tx, each) for each in LOCAL_FOLDERS}
        new = [message(1), message(2)]
        numbers = store.ingest.add(tx, ids[FolderRole.INBOX], new)  # type: ignore[arg-type]
    refs = [MessageRef(account.id, each) for each in numbers]
    services.people.change_rights(add=[Grant(Right.DELETE, account.id, user_principal(anna))])
    trash = ids[FolderRole.TRASH]
    for call in (
        lambda: services.actions.delete(refs),
        lambda: services.actions.delete_for_good(refs),
        lambda: services.actions.move(refs, trash),
        lambda: services.folders.empty_trash(account.id),
    ):
        assert why(call) is ProblemKind.NOT_ALLOWED
    assert [store.messages.place(each).folder for each in numbers] == [ids[FolderRole.INBOX]] * 2  # type: ignore[union-attr]
    services.people.sign_in("AK", PIN)
    services.actions.move(refs[:1], trash)
    services.actions.delete(refs)
    assert services.stores.of(account.id).messages.place(numbers[0]) is None


def test_a_removed_account_keeps_nobody_from_leaving(services: Services) -> None:
    anna = services.people.add_user("AK", "Anna", PIN)
    berta = services.people.add_user("BM", "Berta", PIN)
    account = services.registry.add(from_toml(ACCOUNT), StoredCredentials())
    services.shared_accounts.follow()
    services.people.sign_in("AK", PIN)
    services.people.set_sign_in(on=True)
    rights = (Right.ACCESS, Right.MANAGE)
    services.people.change_rights(add=[Grant(each, account.id, user_principal(anna)) for each in rights])
    services.shared_accounts.remove(account.id)
    services.people.sign_in("BM", PIN)
    services.people.disable_user(anna)
    assert [each.id for each in services.people.users() if not each.disabled] == [berta]


def test_case_does_not_count_in_umlauts(services: Services) -> None:
    services.people.add_user("ÄÖ", "Änne Öhler", PIN)
    assert why(lambda: services.people.add_user("äö", "Ähn Öhm")) is ProblemKind.DUPLICATE
    services.people.add_group("Ärzte")
    assert why(lambda: services.people.add_group("ärzte")) is ProblemKind.DUPLICATE


def test_a_view_as_somebody(services: Services) -> None:
    anna, berta = services.people.add_user("AK", "Anna", PIN), services.people.add_user("BM", "Berta", PIN)
    account = services.registry.add(from_toml(ACCOUNT), StoredCredentials())
    access = Grant(Right.ACCESS, account.id, user_principal(anna))
    send = Grant(Right.SEND, account.id, user_principal(anna))
    assert services.people.preview(berta, add=[send]).accounts[account.id] == frozenset(
        set(ACCOUNT_RIGHTS) - {Right.SEND, Right.ASSIGNED_ONLY}
    )
    seen = services.people.preview(berta, add=[access])
    assert (seen.accounts, seen.conflict) == ({}, None)
    assert Right.AUDIT in seen.practice
    assert services.people.snapshot.grants == frozenset()


@pytest.mark.parametrize(
    ("right", "account", "holder", "kind"),
    [
        (Right.ACCESS, "", "user", ProblemKind.INVALID),
        (Right.USERS, "known", "user", ProblemKind.INVALID),
        (Right.ACCESS, "unknown", "user", ProblemKind.NOT_FOUND),
        (Right.USERS, "", "nobody", ProblemKind.NOT_FOUND),
    ],
)
def test_what_makes_no_sense_is_not_granted(
    services: Services, right: Right, account: str, holder: str, kind: ProblemKind
) -> None:
    anna = services.people.add_user("AK", "Anna", PIN)
    known = services.registry.add(from_toml(ACCOUNT), StoredCredentials()).id
    grant = Grant(
        right, known if account == "known" else account, user_principal(anna if holder == "user" else holder)
    )
    assert why(lambda: services.people.change_rights(add=[grant])) is kind


def test_groups_stand_as_in_a_dictionary(services: Services) -> None:
    assert [each.name for each in services.people.groups()] == ["Ärztin/Arzt", "IT", "MPA/MFA"]


def test_a_workstation_gets_another_name(services: Services, stations: Workstations) -> None:
    second = stations.open()
    services.practice.renew()
    services.people.rename_device(second.practice.device.id, " Labor  1 ")
    second.practice.renew()
    assert second.people.workstation == "Labor 1"
    assert why(lambda: services.people.rename_device(second.practice.device.id, "  ")) is ProblemKind.INVALID
    assert why(lambda: services.people.rename_device("f" * 32, "Labor")) is ProblemKind.NOT_FOUND
    anna = services.people.add_user("AK", "Anna Kern", PIN)
    services.people.change_rights(add=[users_right(anna)])
    assert (
        why(lambda: services.people.rename_device(second.practice.device.id, "X")) is ProblemKind.NOT_ALLOWED
    )


def test_who_leaves_a_workstation_that_was_just_withdrawn_leaves(
    services: Services, stations: Workstations
) -> None:
    services.people.add_user("AK", "Anna", PIN)
    other = stations.open()
    other.people.sign_in("AK", PIN)
    services.practice.renew()
    services.people.withdraw(other.practice.device.id)
    other.people.sign_out()  # before it has heard
    assert other.people.present is None or other.people.present.built_in


def test_a_workstation_that_was_withdrawn_says_so(services: Services, stations: Workstations) -> None:
    other = stations.open()
    services.people.withdraw(other.practice.device.id)
    other.practice.renew()
    assert why(lambda: other.practice.actor) is ProblemKind.NOT_ALLOWED
    assert other.registry.for_engine().all() == []
