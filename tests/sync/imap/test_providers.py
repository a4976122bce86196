"""Google and Microsoft, as they document their servers, played by tests/servers/labels.py."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from tests.servers.labels import ALL, GMAIL, MICROSOFT, SENT, TRASH, LabelServer
from tests.servers.process import wait_until
from tomail.base.errors import EnvironmentTrouble
from tomail.base.events import EventBus
from tomail.base.threads import Waker
from tomail.model.account import Account, AuthMethod, Protocol, Security, Server
from tomail.model.credentials import BearerToken, Credential
from tomail.model.events import ChangeRefused
from tomail.model.mail import Flags, FolderRole
from tomail.model.teamwork import practice_mail
from tomail.outbox.filing import server_keeps_copy
from tomail.services.actions import Actions
from tomail.services.mailboxes import Mailboxes
from tomail.services.searching import Searching
from tomail.store.operations import KEYWORDS
from tomail.sync.imap import quirks

from .conftest import Station, mail, make_due
from .test_actions import file_copy
from .test_folder_steps import One, acting_on

PERSON, SHARED, TOKEN = "anna@praxis.test", "praxis@praxis.test", "ya29.token"


class Signed:
    """The person's token, for the mailbox that the account names."""

    def incoming(self, account: Account) -> Credential:
        return BearerToken(account.incoming.username, TOKEN)

    def reject(self, _account: Account, _credential: Credential) -> bool:
        return False


Make = Callable[..., tuple[LabelServer, Station]]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """A server of a kind, and a workstation on it."""
    with ExitStack() as stack:

        def start(kind: object, *folders: str, mailbox: str = PERSON) -> tuple[LabelServer, Station]:
            made = LabelServer(kind, lambda user, secret: secret == TOKEN, folders)  # type: ignore[arg-type]
            stack.enter_context(made.server)
            at = Server("127.0.0.1", made.server.port, Security.NONE, mailbox, AuthMethod.OAUTH2)
            account = Account("k3f9ab", "Praxis", "Praxis", mailbox, Protocol.IMAP, at, at)
            station = Station(account, "", tmp_path / "m.db")
            station.mirror._credentials = Signed()  # type: ignore[assignment]
            stack.callback(station.close)
            return made, station

        yield start


def everything(station: Station) -> dict[str, list[str]]:
    """The subjects in each folder that has any."""
    found = {each.path: station.subjects(each.path) for each in station.store.folders.all()}
    return {path: subjects for path, subjects in found.items() if subjects}


def test_google_all_mail_is_the_archive_and_each_mail_is_there_once(make: Make) -> None:
    google, station = make(GMAIL, "Labor")
    google.put(mail("neu"), "INBOX")
    google.put(mail("Befund"), "INBOX", "Labor")
    google.put(mail("abgelegt"))
    google.put(mail("geschickt"), SENT)
    google.put(mail("weg"), TRASH)
    station.sync()
    expected = {"INBOX": ["Befund", "neu"], "Labor": ["Befund"], ALL: ["abgelegt"], SENT: ["geschickt"]}
    assert everything(station) == {**expected, TRASH: ["weg"]}
    assert {each.path for each in station.store.folders.all()}.isdisjoint({"[Gmail]/Starred"})
    assert station.sync().new == 0


def test_google_a_mail_with_two_labels_is_loaded_once(make: Make) -> None:
    google, station = make(GMAIL, "Labor", "Wichtig")
    google.put(mail("Befund"), "INBOX", "Labor")
    google.put(mail("neu"), "INBOX")
    station.sync()
    assert google.bodies == 2
    google.mails[1].labels.add("Wichtig")
    google.put(mail("Röntgen"), "Labor", "Wichtig")
    station.sync()
    assert google.bodies == 3
    assert everything(station)["Wichtig"] == ["Röntgen", "neu"]
    row, other = station.named("Befund"), station.named("Befund", "Labor")
    raws = [station.store.messages.raw(each.ref.number) for each in (row, other)]
    assert raws == [google.mails[0].raw] * 2
    assert practice_mail(row) == practice_mail(other)  # claims, notes and the record know one mail


def bodies(station: Station) -> int:
    with station.store.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM body").scalar_one())


def test_google_a_mail_with_labels_is_kept_once_and_named_once(make: Make) -> None:
    google, station = make(GMAIL, "Labor", "Wichtig")
    google.put(mail("Befund"), "Wichtig", "Labor", "INBOX")
    google.put(mail("Befund 2"), "Labor")
    station.sync()
    assert bodies(station) == 2
    at_hand = One(station)
    mailboxes, searching = Mailboxes(at_hand), Searching(at_hand)  # type: ignore[arg-type]
    account = station.account.id
    inbox, labor = station.named("Befund"), station.named("Befund", "Labor")
    other = station.named("Befund 2", "Labor")
    assert [each.ref for each in searching.search("befund", [account])] == [
        each.ref for each in sorted((inbox, other), key=lambda each: each.ref.number, reverse=True)
    ]
    assert len(searching.search("befund", [account], 2)) == 2
    assert [each.ref for each in searching.search("befund in:labor", [account])] == [
        each.ref for each in sorted((labor, other), key=lambda each: each.ref.number, reverse=True)
    ]
    assert (inbox.thread_count, labor.thread_count) == (1, 1)
    assert [each.ref for each in mailboxes.thread(account, labor.thread, labor)] == [labor.ref]
    assert [each.ref for each in mailboxes.thread(account, labor.thread)] == [inbox.ref]
    assert [each.path for each in mailboxes.also_in(labor)] == ["INBOX", "Wichtig"]
    assert mailboxes.also_in(other) == []


def test_google_what_is_read_under_one_label_is_read_under_all(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    google, station = make(GMAIL, "Labor", "Wichtig")
    message = google.put(mail("Befund"), "Wichtig", "Labor", "INBOX")
    google.put(mail("ungelesen"), "Labor")
    station.sync()
    monkeypatch.setattr("tomail.services.labels.quirks_of", lambda *_: station.mirror._ready().quirks)
    at_hand = One(station)
    actions = Actions(at_hand, at_hand, EventBus(), lambda _: None)  # type: ignore[arg-type]

    def unread() -> dict[str, int]:
        return {each.path: each.unread for each in station.store.folders.all() if each.unread}

    done = actions.flag([station.named("Befund").ref], add=Flags.SEEN)
    assert unread() == {"Labor": 1}  # here at once, also without a connection
    assert len(station.store.operations.pending()) == 1
    station.sync()
    assert (message.flags, unread()) == ({"\\Seen"}, {"Labor": 1})
    assert done.revert
    done.revert()
    assert unread() == {"INBOX": 1, "Labor": 2, "Wichtig": 1}
    station.sync()
    assert (message.flags, unread()) == (set(), {"INBOX": 1, "Labor": 2, "Wichtig": 1})


def test_google_the_bytes_stay_with_the_labels_that_are_left(make: Make) -> None:
    google, station = make(GMAIL, "Labor", "Wichtig")
    message = google.put(mail("Befund"), "Wichtig", "Labor", "INBOX")
    station.sync()
    for label in ("INBOX", "Labor"):
        message.labels.discard(label)
        message.modseq = google._tick()
        station.sync()
        assert bodies(station) == 1
        for path in message.labels:
            row = station.named("Befund", path)
            assert (row.downloaded, station.store.messages.raw(row.ref.number)) == (True, message.raw)
    google.mails.remove(message)
    google._tick()
    station.sync()
    assert (everything(station), bodies(station), google.bodies) == ({}, 0, 1)


def test_google_a_body_that_is_here_no_more_is_loaded_again(make: Make) -> None:
    google, station = make(GMAIL, "Labor")
    message = google.put(mail("Befund"), "INBOX")
    station.sync()
    message.labels.clear()
    google.mails[0].modseq = google._tick()
    station.sync()
    with station.store.transaction() as tx:
        tx.exec_driver_sql("DELETE FROM body")
    message.labels.add("Labor")
    station.sync()
    assert station.store.messages.raw(station.named("Befund", "Labor").ref.number) == message.raw


def test_google_archiving_and_bringing_back(make: Make) -> None:
    google, station = make(GMAIL)
    google.put(mail("neu"), "INBOX")
    station.sync()
    station.move(station.named("neu"), ALL)
    station.sync()
    assert everything(station) == {ALL: ["neu"]}
    assert [each.labels for each in google.mails] == [set()]
    station.move(station.named("neu", ALL), "INBOX")
    station.sync()
    assert (everything(station), station.sync().new) == ({"INBOX": ["neu"]}, 0)
    assert google.bodies == 1


def test_google_a_label_more_or_less_elsewhere_is_seen(make: Make) -> None:
    google, station = make(GMAIL, "Labor")
    message = google.put(mail("Befund"))
    station.sync()
    assert everything(station) == {ALL: ["Befund"]}
    message.labels.add("Labor")
    message.modseq = google._tick()
    station.sync()
    assert everything(station) == {"Labor": ["Befund"]}
    message.labels.clear()
    message.modseq = google._tick()
    station.sync()
    assert everything(station) == {ALL: ["Befund"]}


def test_google_the_trash_takes_every_label(make: Make) -> None:
    google, station = make(GMAIL, "Labor")
    google.put(mail("Befund"), "INBOX", "Labor")
    station.sync()
    station.move(station.named("Befund"), TRASH)
    station.sync()
    assert [each.labels for each in google.mails] == [{TRASH}]
    assert everything(station) == {TRASH: ["Befund"]}


def test_google_what_is_deleted_for_good_is_gone_everywhere(make: Make) -> None:
    google, station = make(GMAIL, "Labor")
    google.put(mail("Befund"), "INBOX", "Labor")
    google.put(mail("bleibt"), "INBOX")
    station.sync()
    station.delete(station.named("Befund", "Labor"))
    station.sync()
    assert [each.labels for each in google.mails] == [{"INBOX"}]
    assert everything(station) == {"INBOX": ["bleibt"]}


def test_google_a_deleted_label_deletes_no_mail(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    google, station = make(GMAIL, "Labor")
    google.put(mail("Befund"), "Labor")
    station.sync()
    monkeypatch.setattr("tomail.services.folders.quirks_of", lambda *_: station.mirror._ready().quirks)
    folders, account = acting_on(station)
    (label,) = [each for each in folders.all(account) if each.path == "Labor"]
    assert folders.is_final(account, label)
    folders.delete(account, label.id)
    station.sync()
    station.sync()
    assert everything(station) == {ALL: ["Befund"]}


@pytest.mark.parametrize(
    ("host", "provider"), [("smtp.gmail.com", ""), ("smtp.office365.com", ""), ("mail.firma.test", "google")]
)
def test_the_copy_in_sent_is_theirs(host: str, provider: str) -> None:
    at = Server(host, 465, Security.TLS, PERSON)
    account = Account("k3f9ab", "Praxis", "Praxis", PERSON, Protocol.IMAP, at, at, oauth_provider=provider)
    assert server_keeps_copy(account)
    other = replace(at, host="mail.praxis.test")
    assert not server_keeps_copy(replace(account, outgoing=other, incoming=other, oauth_provider=""))


def test_microsoft_without_keywords(make: Make) -> None:
    microsoft, station = make(MICROSOFT)
    message = microsoft.put(mail("neu"), "INBOX")
    station.sync()
    row = station.named("neu")
    station.flag(row, add=Flags.SEEN | Flags.FORWARDED)
    with station.store.transaction() as tx:
        payload = {"add": ["$tomail_claim_ab"], "remove": []}
        station.store.operations.add(
            tx, KEYWORDS, row.ref.number, folder=row.folder, uid=row.uid, payload=payload
        )
    station.sync()
    assert message.flags == {"\\Seen"}
    assert station.store.operations.pending() == []
    assert not [each for each in station.events if isinstance(each, ChangeRefused)]
    station.sync()
    assert Flags.SEEN in station.named("neu").flags


def test_microsoft_moves_and_deletes(make: Make) -> None:
    microsoft, station = make(MICROSOFT, "Labor")
    for name in ("wandert", "geht", "bleibt"):
        microsoft.put(mail(name), "INBOX")
    station.sync()
    station.move(station.named("wandert"), "Labor")
    station.delete(station.named("geht"))
    station.sync()
    assert everything(station) == {"INBOX": ["bleibt"], "Labor": ["wandert"]}
    assert sorted(next(iter(each.labels)) for each in microsoft.mails) == ["INBOX", "Labor"]
    roles = {each.path: each.role for each in station.store.folders.all() if each.role}
    assert roles["Deleted Items"] is FolderRole.TRASH  # by name: there is no SPECIAL-USE


def test_microsoft_another_uidvalidity_keeps_every_message_though_sizes_are_estimates(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tomail.sync.imap.session.quirks_of", lambda *_: quirks.MICROSOFT)
    microsoft, station = make(replace(MICROSOFT, overhead=99))
    station.sync()
    for number in range(12):
        microsoft.put(mail(f"m{number}", message_id="doppelt" if number < 2 else None), "INBOX")
    station.sync()
    before = {row.ref.number: row.subject for row in station.rows()}
    station.delete(station.named("m7"))
    microsoft.uidvalidity += 1
    for _ in range(2):
        assert station.sync().bytes == 0
    assert len(microsoft.mails) == 11
    del before[next(number for number, subject in before.items() if subject == "m7")]
    assert {row.ref.number: row.subject for row in station.rows()} == before
    assert station.store.operations.pending() == []


@pytest.mark.parametrize("folder", ["Sent Items", "Labor"])
def test_microsoft_what_was_filed_without_an_answer_is_there_once_though_sizes_are_estimates(
    make: Make, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.setattr("tomail.sync.imap.session.quirks_of", lambda *_: quirks.MICROSOFT)
    microsoft, station = make(replace(MICROSOFT, overhead=99), "Labor")
    station.sync()
    number = file_copy(station, mail("Kopie"), folder)
    microsoft.cut = "append"
    with pytest.raises(EnvironmentTrouble):
        station.sync()
    make_due(station)
    for _ in range(2):
        station.sync()
    assert len(microsoft.mails) == 1
    assert [row.ref.number for row in station.rows(folder)] == [number]
    assert station.store.operations.pending() == []


def test_microsoft_a_shared_mailbox_with_a_personal_sign_in(make: Make) -> None:
    microsoft, station = make(MICROSOFT, mailbox=SHARED)
    microsoft.put(mail("an alle"), "INBOX")
    station.sync()
    assert microsoft.signed_in == [SHARED]
    assert station.subjects() == ["an alle"]


def test_microsoft_no_room_for_another_connection_is_no_trouble(make: Make) -> None:
    """The hints have to wait; passes go on with the connection that there is."""
    microsoft, station = make(replace(MICROSOFT, most_connections=1))
    station.sync()
    stop, hints = Waker(), list[int]()
    thread = threading.Thread(target=lambda: station.mirror.watch(lambda: hints.append(1), stop))
    thread.start()
    wait_until(lambda: len(microsoft.server.peers) == 2, "the second connection")
    microsoft.put(mail("neu"), "INBOX")
    assert station.sync().new == 1
    stop.stop()
    thread.join(10)
    stop.close()
    assert not thread.is_alive()
    assert microsoft.signed_in == [PERSON]
