from __future__ import annotations

import email
import re
from datetime import UTC, datetime, timedelta, timezone
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tomail.message.addresses import LONGEST_NAME
from tomail.message.clean import clean
from tomail.message.compose import build, new_message_id, wire_address
from tomail.message.filenames import safe_filename
from tomail.message.parse import attachment_bytes, parse
from tomail.message.text import tidy
from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.mail import Address, ParsedMessage
from tomail.model.outgoing import Draft, OutgoingAttachment

SERVER = Server("x.example", 993, Security.TLS, "praxis")
ACCOUNT = Account(
    "a1", "Praxis", "Praxis Dr. Müller", "praxis@seefeld.example", Protocol.IMAP, SERVER, SERVER
)
DATE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=1)))
INJECTIONS = [
    "\r\n",
    "\r\nBcc: spy@evil.example",
    "\n.\r\n",
    "\0",
    "\u2028Bcc: x@y",
    "\x85",
    "\v",
    "\f",
    "=?utf-8?q?x?=",
]

TEXT = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from('\r\n\0\u2028\x85\v\f"<>,=?'), max_size=80
)
NASTY = st.lists(TEXT | st.sampled_from(INJECTIONS), max_size=4).map("".join)
LOCAL = st.text("abcXYZ019.!#$%&'*+/=?^_`{|}~-", min_size=1, max_size=30)
DOMAIN = st.sampled_from(["x.example", "müller.example", "xn--mller-kva.example", "[192.0.2.1]"])
ADDRESSES = st.lists(st.builds(Address, NASTY, st.builds("{}@{}".format, LOCAL, DOMAIN)), max_size=3).map(
    tuple
)
IDS = st.from_regex(r"<[a-z0-9.$]{1,100}@[a-z.]{1,20}>", fullmatch=True)
FILES = st.builds(
    OutgoingAttachment,
    NASTY,
    st.sampled_from(
        [
            "application/pdf",
            "image/png",
            "text/plain",
            "message/rfc822",
            "multipart/mixed",
            "x",
            "a/b\r\nc: d",
        ]
    ),
    st.binary(max_size=200),
    st.sampled_from(["", "logo@x"]),
)
DRAFTS = st.builds(
    Draft,
    st.just("d1"),
    st.just("a1"),
    to=ADDRESSES,
    cc=ADDRESSES,
    bcc=ADDRESSES,
    subject=NASTY,
    text=NASTY,
    html=st.just("") | NASTY.map(lambda text: f"<p>{text}</p>"),
    attachments=st.lists(FILES, max_size=3).map(tuple),
    in_reply_to=st.just("") | IDS,
    references=st.lists(IDS, max_size=3, unique=True).map(tuple),
)  # fmt: skip


def built(draft: Draft, account: Account = ACCOUNT) -> bytes:
    return build(draft, account, message_id="<1@seefeld.example>", date=DATE)


@given(DRAFTS)
@example(Draft("d", "a", subject="x" * 3000, text="y" * 3000))
@example(Draft("d", "a", to=tuple(Address("Ä" * 300, f"{n}@x.example") for n in range(50))))
def test_what_was_written_is_read(draft: Draft) -> None:
    raw = built(draft)
    parsed = parse(raw)
    assert words(parsed.subject) == words(clean(draft.subject))
    assert shown(parsed.to) == shown(draft.to)
    assert shown(parsed.cc) == shown(draft.cc)
    assert (parsed.sender[0].name, parsed.sender[0].address) == (
        "Praxis Dr. Müller",
        "praxis@seefeld.example",
    )
    assert (parsed.message_id, parsed.date) == ("<1@seefeld.example>", DATE)
    assert (parsed.in_reply_to, parsed.references) == (draft.in_reply_to, draft.references)
    assert parsed.text.rstrip("\n") == tidy(draft.text).rstrip("\n")
    assert tidy("".join(each.html for each in parsed.texts)).rstrip("\n") == tidy(draft.html).rstrip("\n")
    assert files(parsed, raw) == sorted((attached_name(each), each.content) for each in draft.attachments)
    assert (parsed.bcc, parsed.warnings) == ((), ())


@given(DRAFTS)
def test_the_wire_is_clean(draft: Draft) -> None:
    raw = built(draft)
    assert re.search(rb"(?<!\r)\n|\r(?!\n)|\0", raw) is None
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert raw.isascii()
    head = raw.split(b"\r\n\r\n")[0]
    names = re.findall(rb"^([!-9;-~]+):", head, re.MULTILINE)
    assert len(names) == len({name.lower() for name in names})
    assert b"bcc" not in {name.lower() for name in names}
    assert not email.message_from_bytes(raw).defects


def test_names_that_need_care() -> None:
    draft = Draft(
        "d", "a", to=(Address("Meier, Anna", "a@x.example"), Address("Müller, Anna", "b@x.example"))
    )
    head = built(draft).split(b"\r\n\r\n")[0].decode()
    assert 'To: "Meier, Anna" <a@x.example>,\r\n =?utf-8?q?M=C3=BCller=2C_Anna?= <b@x.example>\r\n' in head


def test_header_as_written() -> None:
    draft = Draft("d", "a", (Address("", "b@müller.example"),), subject="Befund", references=("<r@x>",))
    assert built(draft).split(b"Content-Type")[0].decode().split("\r\n") == [
        "From: =?utf-8?q?Praxis_Dr=2E_M=C3=BCller?= <praxis@seefeld.example>",
        "To: b@xn--mller-kva.example",
        "Subject: Befund",
        "Date: Fri, 02 Jan 2026 03:04:05 +0100",
        "Message-ID: <1@seefeld.example>",
        "References: <r@x>",
        "MIME-Version: 1.0",
        "",
    ]


def test_bcc_stays_with_a_draft_that_is_kept() -> None:
    draft = Draft("d", "a", bcc=(Address("Chef", "c@x.example"),))
    kept = build(draft, ACCOUNT, message_id="<1@x>", date=DATE, with_bcc=True)
    assert parse(kept).bcc == draft.bcc


def test_structure_of_text_html_picture_and_file() -> None:
    picture = OutgoingAttachment("logo.png", "image/png", b"PNG", "logo@x")
    file = OutgoingAttachment("a.pdf", "application/pdf", b"%PDF")
    draft = Draft("d", "a", text="Text", html='<img src="cid:logo@x">', attachments=(picture, file))
    message = email.message_from_bytes(built(draft))
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "application/pdf",
    ]
    assert [each.content_id for each in parse(built(draft)).inline] == ["logo@x"]


def test_without_html_a_picture_is_an_attachment() -> None:
    picture = OutgoingAttachment("logo.png", "image/png", b"PNG", "logo@x")
    assert len(parse(built(Draft("d", "a", text="x", attachments=(picture,)))).attachments) == 1


def test_message_ids_differ_and_tell_nothing() -> None:
    random = Random(1)
    first, second = new_message_id("müller.example", random), new_message_id("müller.example", random)
    assert first != second
    assert re.fullmatch(r"<[0-9a-f]{32}@xn--mller-kva\.example>", first)


@pytest.mark.parametrize(
    ("address", "wire"),
    [
        ("a@b.example", "a@b.example"),
        ('"john doe"@b.example', '"john doe"@b.example'),
        ("a@b.example>\r\nRCPT TO:<c@d", "a@b.exampleRCPTTOc@d"),
        ("a b@c.example", "ab@c.example"),
        ("a@[192.0.2.1]", "a@[192.0.2.1]"),
    ],
)
def test_wire_address(address: str, wire: str) -> None:
    assert wire_address(address) == wire


def test_date_in_utc() -> None:
    raw = build(Draft("d", "a"), ACCOUNT, message_id="<1@x>", date=datetime(2026, 1, 2, tzinfo=UTC))
    assert b"Date: Fri, 02 Jan 2026 00:00:00 +0000\r\n" in raw


def words(text: str) -> list[str]:
    return text.split()


def shown(addresses: tuple[Address, ...]) -> list[tuple[list[str], str]]:
    """Names as they are shown, which are cut when they are read."""
    names = [clean(each.name) for each in addresses]
    cut = [name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…" for name in names]
    return [(words(name), wire_address(each.address)) for name, each in zip(cut, addresses, strict=True)]


def attached_name(file: OutgoingAttachment) -> str:
    known = file.content_type in ("application/pdf", "image/png", "text/plain")
    return safe_filename(file.filename, file.content_type if known else "application/octet-stream")


def files(parsed: ParsedMessage, raw: bytes) -> list[tuple[str, bytes]]:
    found = (*parsed.attachments, *parsed.inline)
    return sorted((each.filename, attachment_bytes(raw, each.part)) for each in found)
