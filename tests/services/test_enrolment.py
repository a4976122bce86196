"""Making and joining a practice, with several profiles; what the role of workstations may do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select, text, update
from sqlalchemy.exc import DBAPIError

from tests.practice.conftest import url  # noqa: F401  (the fixture)
from tests.servers.postgresql import PostgreSQL
from tests.servers.process import wait_until
from tests.store.conftest import message  # noqa: F401  (the fixture)
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.accounts.definition import from_toml
from tomail.base.clock import SystemClock
from tomail.base.errors import ProblemKind, TomailError
from tomail.base.paths import ProfilePaths
from tomail.model.people import Right, user_principal
from tomail.practice.address import practice_url
from tomail.practice.database import PracticeDatabase
from tomail.practice.rights import Grant
from tomail.practice.tables.audit import AuditRow
from tomail.practice.tables.record import Document, RecordEntry, Reversal
from tomail.services.container import Services, open_services
from tomail.store.folders import LOCAL_FOLDERS

from .conftest import ACCOUNT

Profile = Callable[[str], Services]
_SECRET = StoredCredentials("geheim-0815")


@pytest.fixture
def profile(tmp_path: Path) -> Iterator[Profile]:
    """Opens a profile by its name, again what was there; one at a time."""
    stores: dict[str, MemoryKeyStore] = {}
    open_now: dict[str, Services] = {}
    with ExitStack() as stack:

        def opened(name: str) -> Services:
            if name in open_now:
                open_now.pop(name).close()
            keys = stores.setdefault(name, MemoryKeyStore())
            open_now[name] = open_services(ProfilePaths(tmp_path / name), keys)
            return open_now[name]

        stack.callback(lambda: [each.close() for each in open_now.values()])
        yield opened


def why(call: Callable[[], object]) -> ProblemKind:
    with pytest.raises(TomailError) as trouble:
        call()
    return trouble.value.problem.kind


def test_a_second_profile_joins_with_a_code(profile: Profile, url: str) -> None:  # noqa: F811
    made = profile("first").enrolment.create(url)
    assert (made.workstations, made.users) == (1, 0)
    first = profile("first")
    assert first.people.address == made.url
    code = first.people.invite().code
    second = profile("second")
    assert why(lambda: second.enrolment.join(made.url, "AAAAA-AAAAA-AAAAA-AAAAA")) in (
        ProblemKind.INVALID,
        ProblemKind.WRONG_KEY,
    )
    device = second.enrolment.join(made.url, code.lower(), second.leave_practice)
    second = profile("second")
    assert second.practice.device.id == device
    assert second.practice.keys.practice_key() == first.practice.keys.practice_key()
    assert second.enrolment.status(made.url).workstations == 2
    assert "***" in second.enrolment.status(made.url).url or made.url.startswith("sqlite")
    assert not list(Path(url.removeprefix("sqlite:///")).parent.glob("*.invitation"))
    assert why(lambda: profile("third").enrolment.join(made.url, code)) in (
        ProblemKind.INVALID,
        ProblemKind.WRONG_KEY,
    )


def test_a_practice_is_made_once(profile: Profile, url: str) -> None:  # noqa: F811
    first = profile("first")
    assert why(lambda: first.enrolment.status(url)) is ProblemKind.NOT_FOUND
    first.enrolment.create(url)
    assert why(lambda: first.enrolment.create(url)) is ProblemKind.INVALID
    assert first.enrolment.upgrade(url).version == first.enrolment.status(url).version


def test_accounts_come_along_into_another_practice(
    profile: Profile,
    url: str,  # noqa: F811
    message: Callable[..., object],  # noqa: F811
) -> None:
    services = profile("first")
    account = services.registry.add(from_toml(ACCOUNT), StoredCredentials("geheim-4711"))
    store = services.stores.of(account.id)
    with store.transaction() as tx:
        folder = store.folders.ensure(tx, LOCAL_FOLDERS[0])
        store.ingest.add(tx, folder, [message(1, "Blutbild", "Ihr Befund")])  # type: ignore[list-item]
    services.enrolment.create(url, services.leave_practice)
    services = profile("first")
    assert services.registry.load(account.id).incoming_password == "geheim-4711"
    assert services.searching.search("blutbild", [account.id])
    locked = services.profile.secret(account.id)
    assert locked
    assert locked.epoch == 1
    assert b"geheim-4711" not in locked.data


def test_a_withdrawn_workstation_joins_again_as_another_one(profile: Profile, url: str) -> None:  # noqa: F811
    made = profile("first").enrolment.create(url)
    profile("first").people.add_user("AK", "Anna", "135790")
    code = profile("first").people.invite().code
    second = profile("second")
    account = second.registry.add(from_toml(ACCOUNT), _SECRET)
    device = second.enrolment.join(made.url, code, second.leave_practice)
    assert profile("second").registry.load(account.id) == _SECRET
    profile("second").people.sign_in("AK", "135790")
    first = profile("first")
    first.people.withdraw(device)
    assert why(lambda: profile("second").people.sign_in("AK", "135790")) is ProblemKind.NOT_ALLOWED
    code, second, there = first.people.invite().code, profile("second"), first.people.address
    assert why(lambda: second.enrolment.join(there, "AAAAA")) is ProblemKind.INVALID
    assert second.enrolment.join(there, code, second.leave_practice) != device
    second = profile("second")
    second.people.sign_in("AK", "135790")
    assert second.registry.load(account.id) == _SECRET
    first.practice.renew()
    assert [each.withdrawn for each in first.people.devices()] == [False, True, False]
    assert first.people.sign_in("AK", "135790")  # with the pair that she has now


def test_a_new_password_reaches_who_is_connected_and_lets_the_old_one_in_no_more(
    profile: Profile, postgresql: PostgreSQL
) -> None:
    owner = postgresql.new_database()
    old = profile("first").enrolment.create(owner).url
    code = profile("first").people.invite().code
    second = profile("second")
    second.enrolment.join(old, code, second.leave_practice)
    first, second = profile("first"), profile("second")
    new = first.enrolment.new_password(owner).url
    assert new != old
    second.practice.renew()
    assert profile("second").practice.connected
    assert profile("first").practice.connected
    database = PracticeDatabase(practice_url(old), None, SystemClock())
    assert why(database.version) is ProblemKind.PRACTICE_AWAY
    database.close()

    assert first.people.address == new
    assert why(lambda: profile("first").enrolment.move(postgresql.new_database())) is ProblemKind.NOT_FOUND
    profile("second").enrolment.move(new)  # a login of its own is not made twice
    assert profile("second").practice.connected


def test_only_whoever_manages_the_users_leaves_and_takes_their_own_accounts_along(
    profile: Profile, tmp_path: Path
) -> None:
    services = profile("first")
    people = services.people
    anna, berta = (people.add_user(*each) for each in (("AK", "Anna", "135790"), ("BM", "Berta", "246813")))
    labor = services.registry.add(from_toml(ACCOUNT), StoredCredentials("geheim-4711"))
    own = services.registry.add(replace(labor, id="b" * 32, address="b@example.org", label="B"), _SECRET)
    people.set_sign_in(on=True)
    people.sign_in("AK", "135790")
    people.change_rights(add=[Grant(Right.USERS, "", user_principal(berta))])
    people.change_rights(add=[Grant(Right.ACCESS, labor.id, user_principal(anna))])
    other = f"sqlite:///{tmp_path / 'other.db'}"

    def leave() -> object:
        return services.enrolment.create(other, services.leave_practice)

    assert why(leave) is ProblemKind.NOT_ALLOWED
    people.sign_out()
    assert why(leave) is ProblemKind.SIGN_IN_NEEDED
    assert why(lambda: services.enrolment.join(other, "AAAAA")) is ProblemKind.SIGN_IN_NEEDED
    assert not (tmp_path / "other.db").exists()
    people.sign_in("BM", "246813")
    leave()
    for account, released in ((labor, False), (own, True)):
        stored, secret = services.profile.account_key(account.id), services.profile.secret(account.id)
        assert stored
        assert secret
        assert [each.epoch == 0 for each in (stored.key, secret)] == [released, released]
    services = profile("first")
    assert [each.id for each in services.registry.all()] == [own.id]
    assert services.registry.load(own.id) == _SECRET
    assert why(lambda: services.registry.load(labor.id)) is ProblemKind.NOT_ALLOWED


def test_the_role_of_workstations_adds_to_log_and_record_and_changes_nothing_in_them(
    profile: Profile, postgresql: PostgreSQL
) -> None:
    profile("first").enrolment.create(postgresql.new_database())
    services = profile("first")
    user = services.people.add_user("AK", "Anna Kern", "135790")
    services.people.rename_user(user, "AK", "Anna Kern-Moll")
    services.settings.set("practice.name", "Hausarztpraxis")
    assert services.audit.check().ok
    engine = services.practice.database.engine
    for statement in (
        update(AuditRow).values(action="x"),
        delete(AuditRow),
        text("TRUNCATE audit"),
        text("DROP TABLE audit"),
        text("ALTER TABLE audit DISABLE TRIGGER ALL"),
        text("UPDATE alembic_version SET version_num = 'x'"),
        delete(Document),
        delete(RecordEntry),
        update(RecordEntry).values(hash="x"),
        update(Reversal).values(reason=b""),
    ):
        with (
            pytest.raises(DBAPIError, match=r"permission denied|must be owner"),
            engine.begin() as connection,
        ):
            connection.execute(statement)
    with engine.begin() as connection:
        connection.execute(update(RecordEntry).values(keep_until=None))  # terms are prolonged
        assert connection.scalar(select(func.count()).select_from(AuditRow))


def test_a_withdrawn_workstation_reads_no_further_and_comes_in_no_more(
    profile: Profile, postgresql: PostgreSQL
) -> None:
    told = profile("first").enrolment.create(postgresql.new_database()).url
    first = profile("first")
    for name in ("second", "third"):
        joining = profile(name)
        joining.enrolment.join(first.people.address, first.people.invite().code, joining.leave_practice)
    second, third = profile("second"), profile("third")
    own = second.practice.database.url
    assert len({each.practice.database.url.username for each in (first, second, third)}) == 3
    assert own.username not in told
    first.practice.renew()
    second.practice.start()
    with second.practice.database.engine.connect() as reading:
        assert reading.scalar(select(func.count()).select_from(AuditRow))
        first.people.withdraw(second.practice.device.id)
        with pytest.raises(DBAPIError, match=r"terminating connection|closed"):
            reading.scalar(select(func.count()).select_from(AuditRow))
    wait_until(lambda: second.practice.keys.user is None, "the workstation knows that it was withdrawn")
    assert why(lambda: second.practice.actor) is ProblemKind.NOT_ALLOWED
    logins = {own: ProblemKind.NOT_ALLOWED, practice_url(told): ProblemKind.PRACTICE_AWAY}
    for login, refusal in logins.items():
        database = PracticeDatabase(login, None, SystemClock())
        assert why(database.version) is refusal
        database.close()
    third.practice.renew()
    assert profile("third").practice.connected  # it was not at work meanwhile, and needs nobody's help
    again = profile("second")
    assert not again.practice.connected
    again.enrolment.join(first.people.address, first.people.invite().code, again.leave_practice)
    assert profile("second").practice.connected
