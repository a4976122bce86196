from __future__ import annotations

from collections.abc import Callable

import pytest

from tomail.accounts.registry import AccountRegistry
from tomail.model.account import Account
from tomail.model.mail import Address, Flags, FolderRole
from tomail.services.correspondents import RECENT, Correspondents, Suggestions, ranked
from tomail.services.stores import Stores
from tomail.store.correspondence import Correspondent
from tomail.store.new_message import NewMessage

from .conftest import Fill

Build = Callable[..., NewMessage]
ANNA = Address("Anna Huber", "anna@example.org")
BERT = Address("Bert Löw", "bert@example.org")
CARL = Address("", "carl@example.org")
SENT, HEARD = True, False


@pytest.fixture
def correspondents(stores: Stores, registry: AccountRegistry) -> Correspondents:
    return Correspondents(stores, registry)


def everybody(correspondents: Correspondents) -> list[Address]:
    return correspondents.suggestions().matching("")


def test_those_mail_was_sent_to_come_first(
    correspondents: Correspondents, account: Account, message: Build, fill: Fill
) -> None:
    fill(account, message(1, sender=ANNA), message(2, sender=ANNA))
    fill(account, message(3, to=(BERT, CARL), sender=Address("", account.address)), role=FolderRole.SENT)
    assert everybody(correspondents) == [BERT, CARL, ANNA]


@pytest.mark.parametrize("role", [FolderRole.TRASH, FolderRole.JUNK, FolderRole.DRAFTS])
def test_spam_trash_and_drafts_name_nobody(
    correspondents: Correspondents,
    stores: Stores,
    account: Account,
    message: Build,
    fill: Fill,
    role: FolderRole,
) -> None:
    (ref,) = fill(account, message(1, sender=ANNA, to=(BERT,)))
    assert everybody(correspondents) == [ANNA]
    store = stores.of(account.id)
    with store.transaction() as tx:
        tx.exec_driver_sql("UPDATE folder SET role = ? WHERE role = 'inbox'", (role.value,))
    assert everybody(correspondents) == []
    assert ref.account == account.id


def test_what_a_server_calls_junk_names_nobody(
    correspondents: Correspondents, stores: Stores, account: Account, message: Build, fill: Fill
) -> None:
    (ref,) = fill(account, message(1, sender=ANNA))
    with stores.of(account.id).transaction() as tx:
        stores.of(account.id).messages.change_flags(tx, [ref.number], Flags.JUNK, Flags.NONE)
    assert everybody(correspondents) == []


def test_all_accounts_of_the_profile_and_no_other(
    correspondents: Correspondents,
    registry: AccountRegistry,
    account: Account,
    pop3: Account,
    message: Build,
    fill: Fill,
) -> None:
    fill(account, message(1, sender=ANNA))
    fill(pop3, message(2, sender=BERT))
    assert sorted(map(str, everybody(correspondents))) == [str(ANNA), str(BERT)]
    registry.remove(pop3.id)
    assert everybody(correspondents) == [ANNA]


def test_recent_ones_before_frequent_ones_and_frequent_ones_within_a_month() -> None:
    now = 60 * RECENT + 5
    seen = [
        Correspondent(ANNA, HEARD, 90, now - 3 * RECENT),
        Correspondent(BERT, HEARD, 5, now - 4),
        Correspondent(CARL, HEARD, 1, now),
    ]
    assert ranked(seen, ()) == [BERT, CARL, ANNA]


def test_one_address_is_one_person_called_by_the_newest_name() -> None:
    seen = [
        Correspondent(Address("A. Huber", "Anna@example.org"), SENT, 1, 10),
        Correspondent(ANNA, HEARD, 1, 20),
        Correspondent(Address("", "anna@example.org"), HEARD, 1, 30),
        Correspondent(Address("carl@example.org", "carl@example.org"), HEARD, 1, 30),
        Correspondent(Address("kein Postfach", "niemand"), HEARD, 1, 30),
    ]
    assert ranked(seen, ()) == [Address("Anna Huber", "Anna@example.org"), CARL]


@pytest.mark.parametrize(
    "address", ["no-reply@x.example", "noreply@x.example", "MAILER-DAEMON@x.example", "praxis@example.org"]
)
def test_machines_and_oneself_only_if_mail_was_sent_to_them(address: str) -> None:
    person = Address("", address)
    assert ranked([Correspondent(person, HEARD, 9, 1)], {"praxis@example.org"}) == []
    assert ranked([Correspondent(person, SENT, 1, 1)], {"praxis@example.org"}) == [person]


@pytest.mark.parametrize(
    "typed", ["low", "löw", "LOEW", "bert l", "l bert", "bert@ex", "bert@example.org", "example"]
)
def test_each_word_begins_a_word_of_name_or_address(typed: str) -> None:
    assert Suggestions([BERT]).matching(typed) == [BERT]


@pytest.mark.parametrize("typed", ["ow", "bert x", "ert", "org", "bert@example.com"])
def test_the_middle_of_a_word_fits_nobody(typed: str) -> None:
    assert Suggestions([BERT]).matching(typed) == []


def test_who_is_there_already_is_left_out() -> None:
    assert Suggestions([BERT, CARL]).matching("", {"bert@example.org"}) == [CARL]
