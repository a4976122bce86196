from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.mail import Address, Flags, FolderRole
from tomail.model.outgoing import Draft, OutboxState, OutgoingAttachment, RecipientState
from tomail.store.folders import ListedFolder
from tomail.store.ingest import sort_seconds
from tomail.store.mail_store import MailStore
from tomail.store.messages import ListFilter, Place
from tomail.store.new_message import NewMessage
from tomail.store.operations import APPEND, DELETE, FLAGS, MOVE
from tomail.store.outbox_rows import NewOutgoing

Build = Callable[..., NewMessage]


def add(store: MailStore, folder: int, *messages: NewMessage) -> list[int]:
    with store.transaction() as tx:
        return store.ingest.add(tx, folder, messages)


def test_list_is_newest_first_and_pages_by_number(store: MailStore, inbox: int, message: Build) -> None:
    numbers = add(store, inbox, message(3), message(1), message(2))
    assert list(store.messages.numbers([inbox])) == [numbers[0], numbers[2], numbers[1]]
    summaries = store.messages.summaries([numbers[1], 17, numbers[0]])
    assert [each.uid for each in summaries] == [1, 3]
    assert summaries[0].sender == Address("Ayşe Öztürk", "ayse@example.org")
    assert not summaries[0].downloaded


def test_row_knows_whom_from_names_besides(store: MailStore, inbox: int, message: Build) -> None:
    further = (Address("Bank", "info@bank.example"), Address("", "evil@attacker.example"))
    with store.transaction() as tx:
        numbers = store.ingest.add(tx, inbox, [message(1, other_senders=further), message(2)])
    rows = store.messages.summaries(numbers)
    assert [row.other_senders for row in rows] == [further, ()]
    assert [row.signed_name for row in rows] == ["Ayşe Öztürk (example.org) +2", "Ayşe Öztürk (example.org)"]


def test_raw_is_kept_byte_for_byte(store: MailStore, inbox: int, message: Build) -> None:
    (number,) = add(store, inbox, message(1, "Befund", "Öffnung\r\n\x00 bytes"))
    assert store.messages.raw(number) == b"Subject: Befund\r\n\r\n" + "Öffnung\r\n\x00 bytes".encode()
    assert store.messages.raw(number + 1) is None


def test_body_may_come_later(store: MailStore, inbox: int, message: Build) -> None:
    (number,) = add(store, inbox, message(1))
    assert store.messages.without_body(inbox, 9) == [(number, 1, message(1).size)]
    with store.transaction() as tx:
        content = message(1, "Frage", "Cholesterin").body
        assert content is not None
        store.ingest.add_bodies(tx, [(number, content)])
    assert store.messages.without_body(inbox, 9) == []
    assert store.messages.summaries([number])[0].snippet == "Cholesterin"


def test_counts_and_filter(store: MailStore, inbox: int, message: Build) -> None:
    numbers = add(store, inbox, message(1), message(2))
    with store.transaction() as tx:
        changed = store.messages.change_flags(tx, numbers[:1], Flags.SEEN, Flags.NONE)
        assert changed == numbers[:1]
        assert store.messages.change_flags(tx, numbers[:1], Flags.SEEN, Flags.NONE) == []
    folder = store.folders.get(inbox)
    assert folder is not None
    assert (folder.total, folder.unread) == (2, 1)
    assert list(store.messages.numbers([inbox], ListFilter.UNREAD)) == numbers[1:]
    assert sorted(store.messages.numbers_among(numbers, inbox)) == sorted(numbers)
    assert store.messages.numbers_among(numbers[:2], inbox, ListFilter.UNREAD) == numbers[1:2]
    assert store.messages.numbers_among(numbers, inbox + 1) == []


def test_conversation_grows_in_either_direction(store: MailStore, inbox: int, message: Build) -> None:
    (answer,) = add(store, inbox, message(2, references=("<1@example.org>",)))
    (question,) = add(store, inbox, message(1))
    (other,) = add(store, inbox, message(9))
    threads = [each.thread for each in store.messages.summaries([answer, question, other])]
    assert threads[0] == threads[1] != threads[2]
    assert store.messages.thread(threads[0]) == sorted([answer, question])
    assert store.messages.summaries([answer])[0].thread_count == 2


def test_two_conversations_become_one(store: MailStore, inbox: int, message: Build) -> None:
    (first,) = add(store, inbox, message(1))
    (second,) = add(store, inbox, message(2))
    (both,) = add(store, inbox, message(3, references=("<1@example.org>", "<2@example.org>")))
    assert len({each.thread for each in store.messages.summaries([first, second, both])}) == 1


def test_search_folds_umlauts_and_beginnings(store: MailStore, inbox: int, message: Build) -> None:
    from tomail.store.search_query import parse_query

    (number,) = add(store, inbox, message(1, "Frage zum Blutbild", "Grüße von Frau Müller aus der Straße"))
    add(store, inbox, message(2, "Termin", "Anderes"))
    for typed in (
        "mueller",
        "Müller",
        "muller",
        "strasse",
        "Straße",
        "blutb",
        "betreff:blutbild",
        '"frau müller"',
    ):
        assert store.search.find(parse_query(typed), 9) == [number], typed
    for typed in ("mueller -grüße", "betreff:müller", "xyz", "", "müller ist:gekennzeichnet"):
        assert store.search.find(parse_query(typed), 9) == [], typed
    with store.transaction() as tx:
        store.messages.remove(tx, [number])
    assert store.search.find(parse_query("müller"), 9) == []


def test_move_keeps_the_number_and_meets_its_mirrored_self(
    store: MailStore, inbox: int, message: Build
) -> None:
    with store.transaction() as tx:
        archive = store.folders.ensure(tx, ListedFolder("Archiv", "/", FolderRole.ARCHIVE))
    (number,) = add(store, inbox, message(1))
    with store.transaction() as tx:
        store.operations.add(tx, MOVE, number, folder=inbox, uid=1, payload={"target": archive})
        store.messages.move(tx, [number], archive)
    with store.reading() as connection:
        assert store.operations.leaving(inbox, connection) == {1}
    add(store, archive, message(7))  # another pass brought it in already
    with store.transaction() as tx:
        store.messages.put(tx, number, Place(archive, 7))
        store.operations.done(tx, store.operations.pending()[0].id)
    assert list(store.messages.numbers([archive])) == [number]
    assert store.messages.place(number) == Place(archive, 7)


def test_folders_follow_the_server(store: MailStore, inbox: int, message: Build) -> None:
    add(store, inbox, message(1))
    listed = [ListedFolder("INBOX", "/", FolderRole.INBOX), ListedFolder("Labor", "/", FolderRole.NONE)]
    with store.transaction() as tx:
        assert store.folders.reconcile(tx, listed) == []
    assert [each.path for each in store.folders.all()] == ["INBOX", "Labor"]
    with store.transaction() as tx:
        assert store.folders.reconcile(tx, listed[1:]) == [inbox]
    assert list(store.messages.numbers([inbox])) == []


def test_a_folder_with_something_only_here_stays(store: MailStore, inbox: int, message: Build) -> None:
    with store.transaction() as tx:
        drafts = store.folders.ensure(tx, ListedFolder("Drafts", "/", FolderRole.DRAFTS))
        (number,) = store.ingest.add(tx, drafts, [message(None, "Entwurf", "Text")])
        store.operations.add(tx, APPEND, number)
        assert store.folders.reconcile(tx, [ListedFolder("INBOX", "/", FolderRole.INBOX)]) == []
    assert store.messages.raw(number) is not None


def test_operations_win_over_the_server(store: MailStore, inbox: int, message: Build) -> None:
    (number,) = add(store, inbox, message(5))
    with store.transaction() as tx:
        change = {"add": int(Flags.SEEN), "remove": 0}
        store.operations.add(tx, FLAGS, number, folder=inbox, uid=5, payload=change)
        second = store.operations.add(tx, DELETE, number, folder=inbox, uid=5)
        problem = Problem(ProblemKind.SERVER_REFUSED, sentence("No."), server_said="NO")
        store.operations.failed(tx, second, 99.0, problem)
    with store.reading() as connection:
        assert store.operations.flag_changes(inbox, connection) == {5: [(1, 0)]}
        assert store.operations.leaving(inbox, connection) == {5}
    waiting = store.operations.pending()
    assert [each.kind for each in waiting] == [FLAGS, DELETE]
    assert (waiting[1].tries, waiting[1].reason) == (1, problem)


def outgoing(message_id: str = "<1@example.org>") -> NewOutgoing:
    return NewOutgoing(b"raw", message_id, "Befund", "praxis@example.org", ("a@b.example",), 10.0, 20.0)


def test_outbox_is_claimed_once(store: MailStore) -> None:
    with store.transaction() as tx:
        identity = store.outbox.add(tx, outgoing())
    assert store.outbox.due(19.0) == []
    assert [row.id for row in store.outbox.due(20.0)] == [identity]
    with store.transaction() as tx:
        assert store.outbox.claim(tx, identity, "me", 21.0)
        assert not store.outbox.claim(tx, identity, "you", 21.0)
        assert not store.outbox.cancel(tx, identity, 21.0)
        store.outbox.start_data(tx, identity)
    assert [row.data_started for row in store.outbox.sending()] == [True]
    result = (RecipientState("a@b.example", OutboxState.SENT),)
    with store.transaction() as tx:
        store.outbox.set_state(tx, identity, OutboxState.SENT, now=22.0, recipients=result)
    (item,) = store.outbox.items(22.0)
    assert (item.state, item.recipients, item.copy_filed) == (OutboxState.SENT, result, False)
    assert store.outbox.items(22.0 + 90_000) == []
    assert store.outbox.raw(identity) == b"raw"


def test_unclear_mail_waits_for_a_person(store: MailStore) -> None:
    with store.transaction() as tx:
        identity = store.outbox.add(tx, outgoing())
        store.outbox.claim(tx, identity, "me", 21.0)
        store.outbox.set_state(tx, identity, OutboxState.UNCLEAR, now=22.0)
    assert store.outbox.due(1e12) == []
    with store.transaction() as tx:
        assert store.outbox.send_again(tx, identity, 30.0)
    assert len(store.outbox.due(30.0)) == 1


def test_drafts_keep_several_versions_and_one_copy_of_a_file(store: MailStore) -> None:
    attachment = OutgoingAttachment("Befund.pdf", "application/pdf", b"%PDF" * 1000)
    for number in range(8):
        draft = Draft(
            "d1", "k3f9ab", to=(Address("Ö", "o@x.example"),), text=str(number), attachments=(attachment,)
        )
        with store.transaction() as tx:
            store.drafts.save(tx, draft, 100.0 * number)
    versions = store.drafts.versions("d1")
    assert [each.draft.text for each in versions] == ["7", "6", "5", "4", "3", "2", "1", "0"]
    assert versions[0].draft == draft
    assert versions[0].saved == datetime.fromtimestamp(700, UTC)
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM draft_attachment").scalar() == 1
    with store.transaction() as tx:
        store.drafts.discard(tx, "d1")
    assert store.drafts.all() == []


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (None, 1_700_000_000),
        (datetime(2221, 1, 1, tzinfo=UTC), 1_700_000_000),
        (datetime(1970, 1, 1, tzinfo=UTC), 1_700_000_000),
        (datetime.fromtimestamp(1_699_999_000, UTC), 1_699_999_000),
    ],
)
def test_implausible_dates_do_not_rule_the_order(date: datetime | None, expected: int) -> None:
    assert sort_seconds(date, 1_700_000_000) == expected
