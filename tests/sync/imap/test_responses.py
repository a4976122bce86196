"""Single responses, as servers write them and as they must not."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tomail.model.mail import Flags
from tomail.sync.imap import responses
from tomail.sync.imap.responses import Fetched, FolderStatus
from tomail.sync.imap.selecting import Selected, read_selected
from tomail.sync.imap.tokenizer import Limits, ProtocolViolation, Response, read_response


def parsed(text: str) -> Response:
    return read_response(io.BytesIO(text.encode() + b"\r\n"), Limits())


def test_a_status_with_code_and_argument() -> None:
    status = responses.status(b"NO [OVERQUOTA] Mailbox is full")
    assert status is not None
    assert (status.kind, status.code, status.text, status.ok) == ("NO", "OVERQUOTA", "Mailbox is full", False)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("X-GM-MSGID 1278455344230334865", "1278455344230334865"),
        ("EMAILID (M6d99ac3275bb4e)", "M6d99ac3275bb4e"),
        ("EMAILID NIL", ""),
        ("EMAILID ()", ""),
        ("EMAILID (NIL)", ""),
    ],
)
def test_what_a_server_calls_a_message_in_every_folder(told: str, name: str) -> None:
    assert responses.fetched(parsed(f"* 3 FETCH (UID 7 {told})")) == Fetched(7, object=name)


@pytest.mark.parametrize("line", [b"OK", b"ok", b"OK ", b"OK [UIDNEXT 3]"])
def test_a_status_needs_no_text(line: bytes) -> None:
    status = responses.status(line)
    assert status is not None
    assert status.ok
    assert status.text == ""


def test_the_servers_words_are_short_and_harmless() -> None:
    status = responses.status(b"NO \x1b[31m<a href=x>" + "ä".encode() * 300)
    assert status is not None
    assert len(status.text) == responses.SERVER_TEXT
    assert status.text.isprintable()


def test_a_message_with_all_that_a_fetch_asks_for() -> None:
    message = responses.fetched(
        parsed(
            "* 12 FETCH (UID 7 FLAGS (\\Seen $Forwarded \\Recent privat) "
            'INTERNALDATE " 1-Feb-2026 10:00:00 +0130"'
            " RFC822.SIZE 42 MODSEQ (99) BODY[HEADER.FIELDS (DATE)] {4}\r\nab\r\n BODY[] NIL)"
        )
    )
    assert message == Fetched(
        uid=7,
        flags=(Flags.SEEN | Flags.FORWARDED, ("privat",)),
        internal_date=int(datetime(2026, 2, 1, 8, 30, tzinfo=UTC).timestamp()),
        size=42,
        modseq=99,
        header=b"ab\r\n",
        body=b"",
    )


@pytest.mark.parametrize("tail", [")", " MODSEQ (4))"])
def test_a_whole_message_in_the_usual_form_and_in_another(tail: str) -> None:
    text = '* 3 FETCH (UID 7 FLAGS (\\Seen) INTERNALDATE "01-Feb-2026 10:00:00 +0000" BODY[] {4}\r\n(")('
    message = responses.fetched(parsed(text + tail))
    assert message is not None
    assert (message.uid, message.flags, message.body) == (7, (Flags.SEEN, ()), b'(")(')
    assert message.internal_date == int(datetime(2026, 2, 1, 10, tzinfo=UTC).timestamp())


def test_a_fetch_without_uid_tells_nothing() -> None:
    assert responses.fetched(parsed("* 3 FETCH (FLAGS (\\Seen))")) is None


@pytest.mark.parametrize("items", ["UID 0", "UID 5000000000", "UID -1", "UID x", "UID ()"])
def test_uids_out_of_range_are_refused(items: str) -> None:
    with pytest.raises(ProtocolViolation):
        responses.fetched(parsed(f"* 1 FETCH ({items})"))


@pytest.mark.parametrize(
    "date", [b"nonsense", b"31-Feb-2026 10:00:00 +0000", b"01-Foo-2026 10:00:00 +0000", b""]
)
def test_a_date_that_is_none(date: bytes) -> None:
    assert responses.internal_date(date) == 0


def test_keywords_that_are_none_are_left_out() -> None:
    names = [b"$Label1", b"\\Strange", "ü".encode(), b"a b", b"x" * 300, b"\\Seen", b"$Label1"]
    assert responses.flags_of(list(names))[1] == ("$Label1",)


@pytest.mark.parametrize(
    ("line", "name", "delimiter", "attributes"),
    [
        (
            '* LIST (\\HasNoChildren \\Trash) "/" "Papier\\"korb"',
            b'Papier"korb',
            "/",
            {"\\hasnochildren", "\\trash"},
        ),
        ("* LIST () NIL INBOX", b"INBOX", "", set()),
        ('* LIST (\\Noselect) "." {3}\r\na.b', b"a.b", ".", {"\\noselect"}),
        ('* LIST () "/" 2026', b"2026", "/", set()),
        ('* LIST () "/" NIL', b"NIL", "/", set()),
        ('* LIST () "/" x ("CHILDINFO" ("SUBSCRIBED"))', b"x", "/", set()),
    ],
)
def test_folders_as_they_are_listed(line: str, name: bytes, delimiter: str, attributes: set[str]) -> None:
    found = responses.listed(parsed(line))
    assert found is not None
    assert (found.name, found.delimiter, found.attributes) == (name, delimiter, attributes)


def test_the_status_of_a_folder() -> None:
    answer = responses.folder_status(parsed('* STATUS "a b" (MESSAGES 0 UIDNEXT 4 X-NEW 9 UNSEEN 2)'))
    assert answer == (b"a b", FolderStatus(messages=0, uidnext=4, unseen=2))


@pytest.mark.parametrize(
    ("line", "name"),
    [('ID ("NAME" "Dovecot" "version" NIL)', "Dovecot"), ("ID NIL", ""), ("ID (x NIL)", ""), ("EXISTS", "")],
)
def test_the_name_of_a_server(line: str, name: str) -> None:
    assert responses.server_name(parsed(f"* {line}")) == name


def test_search_in_both_forms() -> None:
    assert responses.searched(parsed("* SEARCH 2 84 882")) == [2, 84, 882]
    assert responses.searched(parsed("* SEARCH")) == []
    assert responses.searched(parsed('* ESEARCH (TAG "A1") UID ALL 2,10:11')) == [2, 10, 11]
    assert responses.searched(parsed('* ESEARCH (TAG "A1") UID')) == []
    assert responses.searched(parsed("* 4 EXISTS")) is None


def test_copied_messages_find_their_new_uids() -> None:
    assert responses.copied(b"38505 304,319:320 3956:3958") == (38505, {304: 3956, 319: 3957, 320: 3958})
    with pytest.raises(ProtocolViolation):
        responses.copied(b"38505 304,319:320 3956")


def test_select_with_what_happened_meanwhile() -> None:
    lines = [
        "* FLAGS (\\Answered \\Seen)",
        "* OK [PERMANENTFLAGS (\\Seen \\*)] Flags permitted (all).",
        "* 3 EXISTS",
        "* OK [UIDVALIDITY 17] ok",
        "* OK [UIDNEXT 9] ok",
        "* OK [HIGHESTMODSEQ 70000000000] ok",
        "* VANISHED (EARLIER) 2,4:5",
        "* 1 FETCH (UID 1 FLAGS (\\Seen) MODSEQ (5))",
    ]
    done = responses.status(b"OK [READ-ONLY] done")
    assert done is not None
    selected = read_selected("INBOX", [parsed(line) for line in lines], done, (17, 3))
    assert replace(selected, changed=tuple(selected.changed)) == Selected(
        path="INBOX",
        exists=3,
        uidvalidity=17,
        uidnext=9,
        highestmodseq=70000000000,
        writable=False,
        any_keyword=True,
        permanent=Flags.SEEN,
        resynced=True,
        changed=(Fetched(1, flags=(Flags.SEEN, ()), modseq=5),),
        vanished=((2, 2), (4, 5)),
    )


def test_a_server_that_names_no_permanent_flags_keeps_all_of_the_system() -> None:
    """RFC 3501, 7.1."""
    done = responses.status(b"OK done")
    assert done is not None
    assert Flags.SEEN | Flags.FLAGGED in read_selected("INBOX", [], done, None).permanent
    none = [parsed("* OK [PERMANENTFLAGS ()] read only")]
    assert not read_selected("INBOX", none, done, None).permanent


def test_what_comes_before_closed_is_of_the_folder_before() -> None:
    """RFC 7162, 3.2.11."""
    done = responses.status(b"OK done")
    assert done is not None
    lines = ["* VANISHED 4", "* 3 EXISTS", "* OK [CLOSED] x", "* 1 EXISTS", "* OK [UIDVALIDITY 18] x"]
    selected = read_selected("Archiv", [parsed(line) for line in lines], done, None)
    assert (selected.exists, selected.uidvalidity, selected.vanished) == (1, 18, ())


def test_another_uidvalidity_is_no_resync() -> None:
    done = responses.status(b"OK done")
    assert done is not None
    lines = [parsed("* OK [UIDVALIDITY 18] x"), parsed("* OK [HIGHESTMODSEQ 4] x")]
    assert not read_selected("INBOX", lines, done, (17, 3)).resynced
