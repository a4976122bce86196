"""What people do is in the log of the practice, once, however the way there was; on both databases."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from tests.practice.conftest import SetClock, url  # noqa: F401  (the fixture)
from tests.store.conftest import message  # noqa: F401  (the fixture)
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.errors import EnvironmentTrouble, ProblemKind, TomailError
from tomail.model.audit import Action
from tomail.model.mail import Address, FolderRole, MessageRef
from tomail.model.patients import PatientDetails
from tomail.model.people import Right, user_principal
from tomail.practice.audit_chain import Act
from tomail.practice.audit_file import write_file
from tomail.practice.audit_log import acts
from tomail.practice.engine import practice_away
from tomail.practice.rights import Grant
from tomail.practice.tables.audit import AuditRow
from tomail.services.container import Services
from tomail.store.folders import LOCAL_FOLDERS

from .conftest import ACCOUNT, folder_id
from .workstations import Workstations


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def services(url: str, tmp_path: Path, clock: SetClock) -> Iterator[Services]:  # noqa: F811
    with ExitStack() as stack:
        yield Workstations(url, tmp_path, stack).open(clock=clock)


@pytest.fixture
def mail(services: Services, message: Callable[..., object]) -> MessageRef:  # noqa: F811
    account = services.registry.add(from_toml(ACCOUNT), StoredCredentials())
    store = services.stores.of(account.id)
    with store.transaction() as tx:
        ids = {each.role: store.folders.ensure(tx, each) for each in LOCAL_FOLDERS}
        (number,) = store.ingest.add(tx, ids[FolderRole.INBOX], [message(1, "Frage", "x")])  # type: ignore[list-item]
    return MessageRef(account.id, number)


def logged(services: Services, *actions: Action) -> list[str]:
    services.audit.deliver()
    wanted = {each.value for each in actions}
    return [act.action for act, _ in acts(services.practice.database) if act.action in wanted]


def test_what_is_done_with_a_mail_is_logged(services: Services, mail: MessageRef) -> None:
    store = services.stores.of(mail.account)
    services.audit.read(mail)
    services.audit.printed(mail)
    services.audit.exported(mail)
    services.actions.move([mail], folder_id(store, FolderRole.SENT))
    services.actions.delete([mail])
    draft = replace(services.composing.new(mail.account), to=(Address("", "x@example.org"),), text="Hallo")
    sent = services.composing.send(draft, undo_seconds=60)
    services.composing.queue.undo_send(mail.account, sent)
    names = ("read", "print", "export", "move", "delete", "send", "send")
    assert logged(services, *(Action(each) for each in set(names))) == list(names)
    rows = [act for act, _ in acts(services.practice.database) if act.action in names]
    assert len({act.subject for act in rows}) == 2  # the mail that came, and the one that did not leave
    assert {act.account for act in rows} == {mail.account}
    assert services.audit.check().ok


def test_acts_wait_for_the_practice_and_arrive_once(
    services: Services, mail: MessageRef, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = services.practice.database.write

    def loses_the_answer(*arguments: object, **options: object) -> None:
        write(*arguments, **options)  # type: ignore[arg-type]
        raise EnvironmentTrouble(practice_away())

    anna = services.people.add_user("AK", "Anna", "135790")
    services.people.sign_in("AK", "135790")
    services.audit.read(mail)
    services.people.sign_out()
    services.audit.printed(mail)
    clock.at += timedelta(hours=1)
    monkeypatch.setattr(services.practice.database, "write", loses_the_answer)
    with pytest.raises(EnvironmentTrouble):
        services.audit.deliver()
    monkeypatch.undo()
    assert logged(services, Action.READ, Action.PRINT) == ["read", "print"]
    read, printed = (act for act, _ in acts(services.practice.database) if act.action in ("read", "print"))
    assert (read.user, printed.user) == (anna, services.practice.snapshot.built_in.id)
    assert read.details["happened"] == "2026-11-21T14:00:00+00:00"
    assert services.profile.queued_acts(10) == []


def test_a_changed_row_and_a_cut_end_are_found(services: Services, mail: MessageRef, clock: SetClock) -> None:
    for _ in range(3):
        services.audit.read(mail)
    assert services.audit.check().ok
    last = services.audit.check().rows
    with services.practice.database.engine.begin() as connection:
        connection.execute(delete(AuditRow).where(AuditRow.seq == last))
    found = services.audit.check()
    assert (found.ok, found.first_bad) == (False, last)
    clock.at += timedelta(seconds=1)
    services.audit.read(mail)  # grows over the place that was cut
    assert services.audit.check().first_bad == last
    with services.practice.database.engine.begin() as connection:
        connection.execute(update(AuditRow).where(AuditRow.seq == 2).values(action="send"))
    assert services.audit.check().first_bad == 2


def test_an_export_that_is_broken_off_leaves_no_file(services: Services, tmp_path: Path) -> None:
    def broken() -> Iterator[tuple[Act, str]]:
        yield next(acts(services.practice.database))
        raise EnvironmentTrouble(practice_away())

    with pytest.raises(EnvironmentTrouble):
        write_file(tmp_path / "log.jsonl", broken())
    assert not list(tmp_path.glob("log.jsonl*"))
    assert services.audit.export(tmp_path / "log.jsonl")
    with pytest.raises(TomailError) as refused:
        services.audit.export(tmp_path / "log.jsonl")
    assert refused.value.problem.kind is ProblemKind.INVALID


def test_an_exported_log_is_checked_by_itself(services: Services, mail: MessageRef, tmp_path: Path) -> None:
    services.audit.read(mail)
    path = tmp_path / "log.jsonl"
    rows = services.audit.export(path)
    assert services.audit.check_file(path).ok
    assert services.audit.check_file(path).rows == rows == len(path.read_text("utf-8").splitlines())
    assert logged(services, Action.EXPORT) == ["export"]
    lines = path.read_text("utf-8").splitlines()
    forged = {**json.loads(lines[1]), "user": "somebody"}
    path.write_text("\n".join([lines[0], json.dumps(forged), *lines[2:]]), "utf-8")
    assert services.audit.check_file(path).first_bad == 2
    path.write_text("\n".join([*lines[:2], "{"]), "utf-8")
    assert services.audit.check_file(path).first_bad == 3
    with pytest.raises(TomailError):
        services.audit.export(path)


def test_the_log_is_for_those_who_may_see_it(services: Services, tmp_path: Path) -> None:
    anna = services.people.add_user("AK", "Anna", "135790")
    services.people.change_rights(add=[Grant(Right.AUDIT, "", user_principal(anna))])
    for call in (
        services.audit.check,
        lambda: services.audit.report("x"),
        lambda: services.audit.export(tmp_path / "log"),
    ):
        with pytest.raises(TomailError) as refused:
            call()
        assert refused.value.problem.kind is ProblemKind.NOT_ALLOWED


def test_who_saw_what_of_a_patient(services: Services, mail: MessageRef) -> None:
    anna = services.patients.add(PatientDetails(last_name="Huber", emails=("ayse@example.org",)))
    other = services.patients.add(PatientDetails(last_name="Keller"))
    services.patient_watch.after_pass(mail.account)
    services.audit.read(mail)
    services.audit.printed(mail)
    lines = [line for line in services.audit.report(anna.id) if line.action in ("print", "read")]
    assert [line.action for line in lines] == ["print", "read"]
    assert not [line for line in services.audit.report(other.id) if line.action in ("print", "read")]
    assert {(line.user, line.device) for line in lines} == {("PRAXIS", services.practice.device.name)}
