"""Notices in whose place an answer stands: one mail, under however many labels."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tomail.model.mail import FolderRole, Seals
from tomail.store.answers import ShownAnswer
from tomail.store.folders import LOCAL_FOLDERS
from tomail.store.mail_store import MailStore
from tomail.store.raw_message import new_message, understand

NOTICE = b"From: portal@portal.example\r\nMessage-ID: <d_aaaaaaaaaaaaaaaa@portal.example>\r\n\r\nbereit\r\n"
ANSWER = (
    b"From: Ayse <ayse@example.net>\r\nSubject: Befund\r\nMessage-ID: <d_aaaaaaaaaaaaaaaa@portal.example>\r\n"
    b"References: <gesendet@praxis.example>\r\n\r\nKalium\r\n"
)


def shown(raw: bytes, seals: Seals = Seals.ANSWER) -> ShownAnswer:
    head, body = understand(raw)
    return ShownAnswer(head, replace(body, seals=seals))


def put(store: MailStore, object_: str = "", role: FolderRole = FolderRole.INBOX) -> int:
    made = replace(new_message(NOTICE, internal_date=1_790_000_000), object=object_)
    with store.transaction() as tx:
        folders = {each.role: store.folders.ensure(tx, each) for each in LOCAL_FOLDERS}
        (number,) = store.ingest.add(tx, folders[role], [made])
    return number


def show(store: MailStore, number: int) -> bool:
    with store.transaction() as tx:
        return store.answers.show(tx, number, shown(ANSWER))


def test_one_row_shows_it(store: MailStore) -> None:
    first, second = put(store), put(store)
    assert set(store.answers.notices()) == {first, second}
    assert show(store, first)
    assert not show(store, second)
    assert not show(store, first + 5)
    assert store.answers.standing() == {first: "<d_aaaaaaaaaaaaaaaa@portal.example>"}
    rows = {each.ref.number: each.sender.address for each in store.messages.summaries([first, second])}
    assert rows == {first: "ayse@example.net", second: "portal@portal.example"}


def test_every_label_of_the_mail_shows_it(store: MailStore) -> None:
    inbox, label = put(store, "42"), put(store, "42", FolderRole.TRASH)
    stranger = put(store, "43")
    assert show(store, inbox)
    assert show(store, label)
    assert not show(store, stranger)


@pytest.mark.parametrize("role", [FolderRole.SENT, FolderRole.DRAFTS])
def test_what_we_wrote_ourselves_is_no_notice(store: MailStore, role: FolderRole) -> None:
    put(store, role=role)
    assert store.answers.notices() == {}


def test_taken_out_the_row_is_the_notices_again(store: MailStore) -> None:
    number = put(store)
    assert show(store, number)
    with store.transaction() as tx:
        store.answers.take_out(tx, number, shown(NOTICE, Seals.NONE))
    row = store.messages.summary(number)
    assert row is not None
    assert (row.sender.address, row.subject, row.seals) == ("portal@portal.example", "", Seals.NONE)
    assert set(store.answers.notices()) == {number}
