from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.message.memory import kept
from tomail.message import headers
from tomail.message.headers import list_id, message_id, message_ids, read_date, read_headers
from tomail.model.mail import Address

ZURICH = timezone(timedelta(hours=1))

BLOCK = (
    b"Received: from x by y\r\n\tfor z; Fri, 02 Jan 2026 03:04:05 +0100\r\n"
    b"SUBJECT: Befund\r\n  vom Montag\r\n"
    b"From: Anna <anna@x.example>\r\nTo: b@x.example,\r\n c@x.example\r\nCc: d@x.example\r\n"
    b"Date: Fri, 02 Jan 2026 03:04:05 +0100\r\nMessage-ID: <1@x>\r\nIn-Reply-To: <0@x> \r\n"
    b"References: <r@x>\r\n <0@x> <r@x>\r\nList-Id: Die Liste <liste.x.example>\r\n"
)


@pytest.mark.parametrize("block", [BLOCK, BLOCK.replace(b"\r\n", b"\n"), BLOCK + b"\r\nSubject: im Text"])
def test_read_headers(block: bytes) -> None:
    head = read_headers(block)
    assert head.subject == "Befund  vom Montag"
    assert head.sender == Address("Anna", "anna@x.example")
    assert [each.address for each in (*head.to, *head.cc)] == ["b@x.example", "c@x.example", "d@x.example"]
    assert head.date == datetime(2026, 1, 2, 3, 4, 5, tzinfo=ZURICH)
    assert (head.message_id, head.in_reply_to, head.references) == ("<1@x>", "<0@x>", ("<r@x>", "<0@x>"))
    assert head.list_id == "liste.x.example"


@pytest.mark.parametrize(
    "raw", [b"To: a@b\r\n\r\nSubject: x", b"To: a@b\n\nSubject: x", b"\nSubject: x", b"T: a\r\rSubject: x"]
)
def test_the_text_is_no_header(raw: bytes) -> None:
    assert read_headers(raw).subject == ""


def test_sender_stands_in_for_from() -> None:
    assert read_headers(b"Sender: a@x.example\n").sender.address == "a@x.example"


@pytest.mark.parametrize(
    ("block", "others"),
    [
        (b"From: a@x.example, B <b@y.example>\nFrom: C <c@z.example>", ("b@y.example", "c@z.example")),
        (b"From: a@x.example, A <A@X.example>\nFrom: a@x.example", ()),
        (b"Sender: a@x.example, b@y.example\nFrom:", ()),
        (b"From: " + b", ".join(b"a%d@x.example" % n for n in range(3)), ("a1@x.example", "a2@x.example")),
    ],
)
def test_from_may_name_several(block: bytes, others: tuple[str, ...]) -> None:
    head = read_headers(block + b"\n\n")
    assert tuple(each.address for each in head.other_senders) == others


@given(st.binary(max_size=400))
@example(b"From:\nTo:\nDate:\nSubject:\nMessage-ID:\nReferences:")
@example(b"Date: Fri, 99 Foo 99999 99:99:99 +9999")
def test_never_raises(block: bytes) -> None:
    read_headers(block)
    read_headers(b"Subject: " + block + b"\nFrom: " + block + b"\nDate: " + block)


@given(st.datetimes(datetime(1900, 1, 1), datetime(9999, 1, 1), timezones=st.just(ZURICH)))  # noqa: DTZ001
def test_dates_as_written_today(date: datetime) -> None:
    assert read_date(format_datetime(date).encode()) == date.replace(microsecond=0)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (b"Fri, 2 Jan 2026 03:04 -0230", datetime(2026, 1, 2, 5, 34, tzinfo=UTC)),
        (b"2 Jan 26 03:04:05 GMT", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
        (b"Fri, 02 Jan 2026 03:04:60 +0000 (GMT)", datetime(2026, 1, 2, 3, 4, 59, tzinfo=UTC)),
        (b"Fri Jan  2 03:04:05 2026", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
        (b"31 Feb 2026 03:04:05 +0000", None),
        (b"gestern", None),
        (b"", None),
    ],
)
def test_dates_as_written_elsewhere(text: bytes, date: datetime | None) -> None:
    assert read_date(text) == date


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (b"<a@b>", "<a@b>"),
        (b"a@b", "<a@b>"),
        (b"Your message of Friday <a@b>", "<a@b>"),
        (b"<a\xe4@b>", "<a\ufffd@b>"),
        (b"unsinn", ""),
        (b"", ""),
    ],
)
def test_message_id(value: bytes, found: str) -> None:
    assert message_id(value) == found


def test_endless_references_keep_the_root_and_the_latest() -> None:
    ids = message_ids(b" ".join(b"<%d@x>" % n for n in range(1000)))
    assert len(ids) == headers.MOST_REFERENCES
    assert (ids[0], ids[1], ids[-1]) == ("<0@x>", "<801@x>", "<999@x>")


def test_list_id_without_brackets() -> None:
    assert list_id(b"liste.x.example") == "liste.x.example"


def test_long_lists_of_people_are_not_kept() -> None:
    """Two thousand of 64 KB would be."""
    blocks = [
        b"From: %b\r\n\r\n" % b", ".join(b"a%d@x%d.example" % (each, number) for each in range(3000))
        for number in range(30)
    ]
    assert kept(lambda: [read_headers(block).message_id for block in blocks]) < 1_000_000
