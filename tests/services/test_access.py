"""Rights are keys: tried with what a person has, the files and rows of the workstation, on both databases."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.practice.conftest import url  # noqa: F401  (the fixture)
from tests.store.conftest import message  # noqa: F401  (the fixture)
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused, SignInNeeded, TomailError
from tomail.model.account import Account
from tomail.model.events import (
    AccountsChanged,
    MessagesChanged,
    NewMail,
    PersonChanged,
    PracticeChanged,
    Topic,
)
from tomail.model.mail import FolderRole, MessageRef
from tomail.model.people import Right, device_principal, group_principal, user_principal
from tomail.practice.keys import account_subject
from tomail.practice.rights import Grant
from tomail.services.container import Services
from tomail.store.folders import LOCAL_FOLDERS
from tomail.store.mail_store import MailStore
from tomail.store.profile_store import LockedKey
from tomail.store.reencryption import opens

from .conftest import ACCOUNT
from .workstations import Workstations

ANNA, BERTA = ("AK", "135790"), ("BM", "246813")


@dataclass
class House:
    """A practice with Anna and Berta, and an account at its first workstation."""

    stations: Workstations
    first: Services
    account: Account
    anna: str
    berta: str

    @property
    def access(self) -> Grant:
        return Grant(Right.ACCESS, self.account.id, user_principal(self.anna))


@pytest.fixture
def stations(url: str, tmp_path: Path) -> Iterator[Workstations]:  # noqa: F811
    with ExitStack() as stack:
        yield Workstations(url, tmp_path, stack)


@pytest.fixture
def house(stations: Workstations) -> House:
    first = stations.open()
    anna = first.people.add_user(ANNA[0], "Anna Kern", ANNA[1])
    berta = first.people.add_user(BERTA[0], "Berta Moll", BERTA[1])
    account = first.registry.add(from_toml(ACCOUNT), StoredCredentials("geheim-4711"))
    return House(stations, first, account, anna, berta)


def why(call: Callable[[], object]) -> ProblemKind:
    with pytest.raises(TomailError) as trouble:
        call()
    return trouble.value.problem.kind


def receive(services: Services, account: Account, new: object) -> MessageRef:
    store = services.stores.of(account.id)
    with store.transaction() as tx:
        ids = {each.role: store.folders.ensure(tx, each) for each in LOCAL_FOLDERS}
        (number,) = store.ingest.add(tx, ids[FolderRole.INBOX], [new])  # type: ignore[list-item]
    return MessageRef(account.id, number)


def key_now(services: Services, account: Account) -> bytes:
    return services.registry.store_key(account.id).key


def test_without_a_grant_everyone_has_the_account(house: House) -> None:
    house.first.people.sign_in(*BERTA)
    assert house.first.registry.all() == [house.account]
    assert house.first.registry.load(house.account.id).incoming_password == "geheim-4711"


def test_without_access_there_is_no_account(house: House, message: Callable[..., object]) -> None:  # noqa: F811
    services, account = house.first, house.account
    ref = receive(services, account, message(1, "Blutbild", "Ihr Befund"))
    before = key_now(services, account)
    services.people.change_rights(add=[house.access])
    services.people.sign_in(*BERTA)
    assert services.registry.all() == []
    for call in (
        lambda: services.registry.get(account.id),
        lambda: services.registry.load(account.id),
        lambda: services.stores.of(account.id),
        lambda: services.reading.open(ref),
        lambda: services.searching.search("blutbild", [account.id]),
        lambda: services.mailboxes.folders(account.id),
        lambda: services.syncing.run_once(account.id),
        lambda: services.care.remove(account.id),
    ):
        assert why(call) is ProblemKind.NOT_ALLOWED
    assert services.outgoing.items() == []
    assert services.composing.drafts.unfinished() == []

    services.people.sign_in(*ANNA)
    assert [each.subject for each in services.searching.search("blutbild", [account.id])] == ["Blutbild"]
    path = services.paths.mail_store(account.id)
    services.stores.close()
    assert not opens(path, before)
    assert opens(path, key_now(services, account))


def test_what_lies_in_the_profile_opens_with_no_key_that_the_person_has(house: House) -> None:
    """Not the program's good will: every key that Berta can open is tried on the locked rows."""
    services, account = house.first, house.account
    services.people.change_rights(add=[house.access])
    services.people.sign_in(*ANNA)
    services.stores.of(account.id)
    services.people.sign_in(*BERTA)
    locked = services.profile.account_key(account.id)
    secret = services.profile.secret(account.id)
    assert locked
    assert secret
    assert b"geheim-4711" not in secret.data
    assert {locked.key.epoch, secret.epoch} == {2}
    keys = services.practice.keys
    assert why(lambda: keys.engine_account_key(account.id)) is ProblemKind.NOT_ALLOWED
    assert why(lambda: keys.engine_account_key(account.id, 1)) is ProblemKind.NOT_ALLOWED


def test_a_right_withdrawn_gives_the_file_a_new_key(house: House, message: Callable[..., object]) -> None:  # noqa: F811
    services, account = house.first, house.account
    both = [house.access, replace(house.access, holder=user_principal(house.berta))]
    services.people.change_rights(add=both)
    services.people.sign_in(*BERTA)
    receive(services, account, message(1, "Blutbild", "Ihr Befund"))
    known_to_berta = key_now(services, account)
    services.people.sign_in(*ANNA)
    services.people.change_rights(remove=both[1:])
    assert services.searching.search("blutbild", [account.id])
    services.stores.close()
    assert not opens(services.paths.mail_store(account.id), known_to_berta)
    services.people.sign_in(*BERTA)
    assert services.registry.all() == []


def test_a_right_withdrawn_elsewhere_closes_the_account_here(house: House) -> None:
    second = house.stations.open()
    second.registry.add(house.account, StoredCredentials("geheim-4711"))
    second.people.sign_in(*BERTA)
    store = second.stores.of(house.account.id)
    changed: list[AccountsChanged] = []
    second.bus.subscribe(AccountsChanged, changed.append)
    house.first.people.change_rights(add=[house.access])
    second.practice.renew()
    second.bus.publish(PracticeChanged(Topic.PEOPLE))
    assert changed
    assert second.registry.all() == []
    assert why(lambda: store.folders.all()) is ProblemKind.CONFLICT  # closed under those who had it in hand
    assert why(lambda: second.stores.of(house.account.id)) is ProblemKind.NOT_ALLOWED
    second.people.sign_in(*ANNA)
    assert second.registry.load(house.account.id).incoming_password == "geheim-4711"
    second.stores.of(house.account.id)
    assert not second.registry.store_key(house.account.id).outdated


def test_events_of_an_account_do_not_reach_others(house: House) -> None:
    services, account = house.first, house.account
    services.people.change_rights(add=[house.access])
    heard: list[object] = []
    for kind in (NewMail, MessagesChanged, PersonChanged):
        services.bus.subscribe(kind, heard.append)
    services.people.sign_in(*BERTA)
    services.bus.publish(NewMail(account.id, (1,)))
    services.bus.publish(MessagesChanged(account.id, added=(1,)))
    assert heard == [PersonChanged(house.berta)]
    services.people.sign_in(*ANNA)
    services.bus.publish(NewMail(account.id, (1,)))
    assert heard[1:] == [PersonChanged(house.anna), NewMail(account.id, (1,))]


def test_a_workstation_keeps_in_step_what_it_was_granted(house: House) -> None:
    services, account = house.first, house.account
    device = replace(house.access, holder=device_principal(services.practice.device.id))
    services.people.change_rights(add=[house.access, device])
    services.people.set_sign_in(on=True)
    assert services.people.must_sign_in
    assert why(lambda: services.registry.get(account.id)) is ProblemKind.SIGN_IN_NEEDED
    assert services.registry.all() == []
    engine = services.registry.for_engine()
    assert [each.id for each in engine.all()] == [account.id]
    assert engine.load(account.id).incoming_password == "geheim-4711"
    services.people.sign_in(*BERTA)
    assert services.registry.all() == []


def test_before_anybody_signed_in_ordinary_accounts_go_on(house: House) -> None:
    services = house.first
    services.people.set_sign_in(on=True)
    assert services.registry.all() == []
    assert services.registry.for_engine().all() == [house.account]
    with pytest.raises(SignInNeeded):
        services.people.add_user("CC", "Clara", "975310")


def test_who_is_sent_away_elsewhere_is_told_here(house: House) -> None:
    second = house.stations.open()
    second.people.sign_in(*BERTA)
    told: list[PersonChanged] = []
    second.bus.subscribe(PersonChanged, told.append)
    house.first.people.disable_user(house.berta)
    second.practice.renew()
    second.bus.publish(PracticeChanged(Topic.PEOPLE))
    assert told == [PersonChanged(second.practice.snapshot.built_in.id)]
    house.first.people.set_sign_in(on=True)
    second.practice.renew()
    second.bus.publish(PracticeChanged(Topic.PEOPLE))
    assert told[1:] == [PersonChanged(None)]


def test_signing_out_closes_what_only_the_person_could_open(house: House) -> None:
    services, account = house.first, house.account
    services.people.change_rights(add=[house.access])
    services.people.set_sign_in(on=True)
    services.people.sign_in(*ANNA)
    store = services.stores.of(account.id)
    services.people.sign_out()
    assert why(lambda: store.folders.all()) is ProblemKind.CONFLICT
    assert services.registry.for_engine().all() == []
    services.people.sign_in(*ANNA)
    assert services.stores.of(account.id).folders.all() == []


def test_drafts_stay_with_whoever_wrote_them(house: House) -> None:
    services = house.first
    services.people.sign_in(*ANNA)
    draft = replace(services.composing.new(house.account.id), text="von Anna")
    services.composing.drafts.save(draft)
    services.people.sign_in(*BERTA)
    assert services.composing.drafts.unfinished() == []
    services.people.sign_in(*ANNA)
    assert [each.draft.text for each in services.composing.drafts.unfinished()] == ["von Anna"]


def test_access_through_a_group_comes_and_goes_with_membership(house: House) -> None:
    services, account = house.first, house.account
    group = services.people.groups()[0].id
    services.people.set_groups(house.anna, [group])
    services.people.change_rights(add=[replace(house.access, holder=group_principal(group))])
    services.people.sign_in(*ANNA)
    services.people.set_groups(house.berta, [group])
    services.people.sign_in(*BERTA)
    assert services.registry.all() == [house.account]
    epoch = services.practice.keys.epoch(account_subject(account.id))
    services.people.set_groups(house.berta, [])
    assert services.practice.keys.epoch(account_subject(account.id)) == epoch + 1
    assert services.registry.all() == []


def test_whoever_leaves_opens_nothing_once_somebody_with_access_is_at_work(house: House) -> None:
    """Whoever manages users need not have the account: the new key is made by those who do."""
    services, account = house.first, house.account
    clara = services.people.add_user("CZ", "Clara Zorn", "864209")
    both = [house.access, replace(house.access, holder=user_principal(clara))]
    services.people.change_rights(add=both)
    services.people.sign_in(*BERTA)
    services.people.disable_user(clara)
    subject = account_subject(account.id)
    assert services.practice.keys.epoch(subject) == 2
    sealed = {who for what, epoch, who in services.practice.snapshot.sealed if (what, epoch) == (subject, 2)}
    assert user_principal(clara) not in sealed
    services.people.sign_in(*ANNA)
    assert services.practice.keys.epoch(subject) == 3
    assert why(lambda: services.people.sign_in("CZ", "864209")) is ProblemKind.WRONG_PASSWORD


def test_a_new_pin_by_somebody_without_access_gives_no_access(house: House) -> None:
    services, account = house.first, house.account
    dora = services.people.add_user("DD", "Dora Dorn", "864209")
    grants = [house.access, replace(house.access, holder=user_principal(dora))]
    services.people.change_rights(add=grants)
    services.people.sign_in(*BERTA)
    assert services.people.reset_pin(dora, "531975") == [account.id]
    services.people.sign_in("DD", "531975")
    assert services.registry.all() == []
    services.people.sign_in(*ANNA)
    services.people.change_rights(add=grants[1:])  # Anna knows that Dora asked for it
    services.people.sign_in("DD", "531975")
    assert services.registry.load(account.id).incoming_password == "geheim-4711"


def test_a_crash_while_the_file_gets_its_key_leaves_a_good_file(
    house: House,
    message: Callable[..., object],  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Before the rename, and between it and writing it down."""
    services, account = house.first, house.account
    receive(services, account, message(1, "Blutbild", "Ihr Befund"))

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("tomail.store.reencryption._copied", dies)
        services.people.change_rights(add=[house.access])
        with pytest.raises(KeyboardInterrupt):
            services.people.sign_in(*ANNA)  # looks at once for what she was about to send
    assert not services.paths.mail_store(account.id).with_suffix(".db.new").exists()
    with monkeypatch.context() as patched:
        patched.setattr("tomail.accounts.registry.AccountRegistry.settle_store_key", dies)
        with pytest.raises(KeyboardInterrupt):
            services.stores.of(account.id)
    assert services.searching.search("blutbild", [account.id])
    kept = services.profile.account_key(account.id)
    assert kept == LockedKey(kept.key) if kept else False


HOLDS_IT_OPEN = """
import sys
from pathlib import Path
from tomail.store.mail_store import MailStore
store = MailStore.open("x", Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
print("open", flush=True)
sys.stdin.readline()
with store.transaction() as tx:
    tx.exec_driver_sql("CREATE TABLE written(by_the_other)")
store.close()
"""


def test_a_file_that_another_process_has_open_waits_for_its_key(house: House) -> None:
    services, account = house.first, house.account
    services.stores.of(account.id)
    key, path = key_now(services, account), services.paths.mail_store(account.id)
    arguments = [sys.executable, "-c", HOLDS_IT_OPEN, str(path), key.hex()]
    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ
    ) as other:
        assert other.stdin
        assert other.stdout
        assert other.stdout.readline() == "open\n"
        services.people.change_rights(add=[house.access])
        services.people.sign_in(*ANNA)
        assert services.stores.of(account.id).folders.all() == []
        services.stores.close()
        assert opens(path, key)
        other.stdin.write("\n")
        other.stdin.flush()
    store: MailStore = services.stores.of(account.id)
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM written").scalar() == 0
    services.stores.close()
    assert not opens(path, key)


def test_the_practice_away_keeps_accounts_going_and_says_so_when_one_is_added(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = house.first
    services.people.change_rights(add=[house.access])

    def away(*_: object, **__: object) -> None:
        from tomail.practice.engine import practice_away

        raise EnvironmentTrouble(practice_away())

    monkeypatch.setattr(services.practice.database, "write", away)
    monkeypatch.setattr(services.practice.database, "reading", away)
    services.people.sign_in(*ANNA)
    assert services.registry.load(house.account.id).incoming_password == "geheim-4711"
    another = replace(from_toml(ACCOUNT), label="Labor", address="labor@example.org", id="labor")
    assert why(lambda: services.registry.add(another, StoredCredentials())) is ProblemKind.PRACTICE_AWAY
    for _ in range(5):
        assert why(lambda: services.people.sign_in("BM", "000001")) is ProblemKind.WRONG_PASSWORD
    assert why(lambda: services.people.sign_in(*BERTA)) is ProblemKind.SIGN_IN_BLOCKED


def test_nobody_gives_what_is_not_theirs(house: House) -> None:
    services = house.first
    services.people.change_rights(add=[house.access])
    services.people.sign_in(*BERTA)
    with pytest.raises(Refused) as refused:
        services.people.change_rights(add=[replace(house.access, holder=user_principal(house.berta))])
    assert refused.value.problem.kind is ProblemKind.NOT_ALLOWED


def test_what_lies_locked_here_is_dropped_without_its_key(
    house: House,
    message: Callable[..., object],  # noqa: F811
) -> None:
    services, account = house.first, house.account
    receive(services, account, message(1, "Blutbild", "Ihr Befund"))
    file = services.paths.mail_store(account.id)
    users = Grant(Right.USERS, "", user_principal(house.anna))
    services.people.change_rights(add=[house.access, users])
    assert services.left_behind.all() == []  # nobody is signed in
    services.people.sign_in(*ANNA)
    assert services.left_behind.all() == []  # it is hers
    services.people.change_rights(add=[Grant(Right.ACCESS, account.id, user_principal(house.berta))])
    services.people.change_rights(remove=[house.access])
    (locked,) = services.left_behind.all()
    assert (locked.label, services.left_behind.is_in_use(locked.id)) == (account.label, True)
    assert why(lambda: services.care.remove(account.id)) is ProblemKind.NOT_ALLOWED
    services.left_behind.drop(account.id)
    assert not file.exists()
    assert services.left_behind.all() == services.profile.accounts() == []
    assert why(lambda: services.left_behind.drop(account.id)) is ProblemKind.NOT_FOUND
    services.people.sign_in(*BERTA)
    assert [each.id for each in services.shared_accounts.offered()] == [account.id]  # hers, here or elsewhere


def test_who_does_not_manage_the_users_drops_nothing_of_others(house: House) -> None:
    services = house.first
    users = Grant(Right.USERS, "", user_principal(house.anna))
    services.people.change_rights(add=[house.access, users])
    services.people.sign_in(*BERTA)
    assert services.left_behind.all() == []
    assert why(lambda: services.left_behind.drop(house.account.id)) is ProblemKind.NOT_ALLOWED
    services.people.sign_in(*ANNA)
    assert services.registry.all() == [house.account]
