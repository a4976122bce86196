"""Accounts of a practice at two workstations, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from tests.servers.process import wait_until
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.errors import ProblemKind, Refused
from tomail.model.account import Account, Protocol
from tomail.model.people import Right, user_principal
from tomail.practice.tables.accounts import PracticeAccount
from tomail.practice.tables.people import RightGrant
from tomail.practice.work import Work
from tomail.services.account_file import add_from_file, attach_offered
from tomail.services.container import Services

from .conftest import ACCOUNT
from .workstations import Workstations

PASSWORD = "geheim und: lang"


def add(services: Services, described: str = ACCOUNT) -> Account:
    return add_from_file(services, described, PASSWORD, skip_tests=True, open_browser=print)


def definitions(services: Services) -> dict[str, dict[str, object]]:
    with services.practice.reading() as session:
        return {each.id: each.definition for each in session.scalars(select(PracticeAccount))}


def test_an_account_of_the_first_workstation_is_offered_at_the_next(workstations: Workstations) -> None:
    first, second = workstations.open(), workstations.open()
    account = add(first)
    assert PASSWORD not in str(definitions(first))
    second.practice.renew()
    (offered,) = second.shared_accounts.offered()
    assert (offered.id, offered.label, offered.incoming) == (account.id, "Praxis", account.incoming)
    attached = attach_offered(second, offered.id, PASSWORD, skip_tests=True, open_browser=print)
    assert attached.id == account.id
    assert second.registry.load(account.id).incoming_password == PASSWORD
    assert second.stores.of(account.id).folders.all() == []
    assert second.shared_accounts.offered() == []
    with pytest.raises(Refused) as refused:
        second.shared_accounts.attach(account.id, StoredCredentials(PASSWORD))
    assert refused.value.problem.kind is ProblemKind.NOT_FOUND


def test_adding_what_the_practice_has_attaches(workstations: Workstations) -> None:
    first, second = workstations.open(), workstations.open()
    account = add(first)
    second.practice.renew()
    file = ACCOUNT.replace('label = "Praxis"', 'label = "Anders"').replace("praxis@", "PRAXIS@")
    attached = add(second, file)
    assert (attached.id, attached.label) == (account.id, "Praxis")
    assert len(definitions(first)) == 1


def test_an_edit_reaches_the_others(workstations: Workstations) -> None:
    first, second = workstations.open(), workstations.open()
    account = add(first)
    second.practice.renew()
    add(second)
    second.practice.start()
    second.care.update(replace(second.registry.get(account.id), signature="Praxis Sonnberg"))
    server = replace(account.outgoing, host="mail.example.org")
    first.care.update(replace(first.registry.get(account.id), label="Sprechstunde", outgoing=server))

    def arrived() -> bool:
        there = second.registry.get(account.id)
        return (there.label, there.outgoing.host) == ("Sprechstunde", "mail.example.org")

    wait_until(arrived, "the edit")
    assert second.registry.get(account.id).signature == "Praxis Sonnberg"
    assert first.registry.get(account.id).signature == "Praxis Sonnberg"


def test_a_workstations_own_choices_stay_its_own(workstations: Workstations) -> None:
    first, second = workstations.open(), workstations.open()
    account = add(first)
    second.practice.renew()
    here = add(second)
    second.care.update(replace(here, sync=replace(here.sync, enabled=False)))
    first.shared_accounts.follow()
    assert first.registry.get(account.id).sync.enabled
    assert not second.registry.get(account.id).sync.enabled


def test_removed_here_it_is_offered_again(workstations: Workstations) -> None:
    first, second = workstations.open(), workstations.open()
    account = add(first)
    first.practice.renew()
    first.care.remove(account.id)
    assert first.registry.all() == []
    assert [each.id for each in first.shared_accounts.offered()] == [account.id]
    second.practice.renew()
    assert [each.id for each in second.shared_accounts.offered()] == [account.id]


def test_removed_everywhere_it_goes_everywhere(workstations: Workstations) -> None:
    first, second = workstations.open(), workstations.open()
    account = add(first)
    second.practice.renew()
    add(second)
    path = second.paths.mail_store(account.id)
    second.stores.of(account.id)
    assert path.exists()
    first.care.remove(account.id, everywhere=True)
    assert first.registry.all() == []
    second.shared_accounts.follow()
    assert second.registry.all() == []
    assert not path.exists()
    assert second.shared_accounts.offered() == []


def test_what_would_be_lost_keeps_the_account(workstations: Workstations) -> None:
    first, second = workstations.open(), workstations.open()
    account = add(first)
    second.practice.renew()
    add(second)
    draft = replace(second.composing.new(account.id), text="Sehr geehrte Frau Öztürk")
    second.composing.drafts.save(draft)
    first.care.remove(account.id, everywhere=True)
    second.shared_accounts.follow()
    second.shared_accounts.follow()
    assert [each.id for each in second.registry.all()] == [account.id]
    assert definitions(second) == {}, "what was removed came back"
    second.composing.drafts.discard(draft)
    second.shared_accounts.follow()
    assert second.registry.all() == []


def test_pop3_mail_that_is_only_here_stays(workstations: Workstations) -> None:
    first, second = workstations.open(), workstations.open()
    file = ACCOUNT.replace('protocol = "imap"', 'protocol = "pop3"')
    account = add(first, file)
    second.practice.renew()
    assert add(second, file).protocol is Protocol.POP3
    first.care.remove(account.id, everywhere=True)
    second.shared_accounts.follow()
    assert [each.id for each in second.registry.all()] == [account.id]


def test_a_lone_workstation_removes_it_from_the_practice(workstations: Workstations) -> None:
    alone = workstations.open()
    account = add(alone)
    alone.care.remove(account.id)
    assert definitions(alone) == {}
    assert add(alone).id != account.id


def test_without_the_right_an_edit_does_not_stay(workstations: Workstations) -> None:
    first, second = workstations.open(), workstations.open()
    account = add(first)
    second.practice.renew()
    add(second)

    def grant(work: Work) -> None:
        holder = user_principal("somebody-else")
        work.session.add(RightGrant(id="0" * 32, name=Right.MANAGE.value, account=account.id, holder=holder))

    first.practice.write(grant)
    second.care.update(replace(second.registry.get(account.id), label="Fremd"))
    assert second.registry.get(account.id).label == "Praxis"
    assert definitions(first)[account.id]["label"] == "Praxis"
    with pytest.raises(Refused) as refused:
        second.care.remove(account.id, everywhere=True)
    assert refused.value.problem.kind is ProblemKind.NOT_ALLOWED
    assert [each.id for each in second.registry.all()] == [account.id], "and nothing is gone"


def test_an_account_from_before_becomes_one_of_the_practice(workstations: Workstations) -> None:
    services = workstations.open()
    added = services.registry.add(from_toml(ACCOUNT), StoredCredentials(PASSWORD))
    assert definitions(services) == {}
    services.shared_accounts.follow()
    assert list(definitions(services)) == [added.id]
