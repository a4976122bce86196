from __future__ import annotations

from datetime import UTC, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.answer import MOST_REFERENCES, Wording, forward, quote, recipients, references, reply
from tomail.message.compose import build
from tomail.message.parse import parse
from tomail.model.mail import Address, ParsedMessage

from .test_compose import ACCOUNT, DATE

ZURICH = timezone(timedelta(hours=1))
GERMAN = Wording(
    attribution="Am {date:%d.%m.%Y} um {date:%H:%M} schrieb {sender}:",
    attribution_undated="{sender} schrieb:",
    forwarded="-------- Weitergeleitete Nachricht --------",
    sender="Von",
    date="Datum",
    date_format="{date:%d.%m.%Y %H:%M}",
    subject="Betreff",
    to="An",
    cc="Kopie",
)
OWN = {"praxis@seefeld.example"}


def mail(head: str = "", body: str = "Frage?") -> ParsedMessage:
    return parse(f"{head}\r\n\r\n{body}".encode())


def addresses(found: tuple[Address, ...]) -> list[str]:
    return [each.address for each in found]


@pytest.mark.parametrize(
    ("head", "to_all", "to", "cc"),
    [
        ("From: a@x.example\r\nTo: praxis@seefeld.example", False, ["a@x.example"], []),
        ("From: a@x.example\r\nReply-To: b@x.example", False, ["b@x.example"], []),
        (
            "From: a@x.example\r\nTo: Praxis@seefeld.example, c@x.example\r\nCc: d@x.example, A@x.example",
            True,
            ["a@x.example", "c@x.example"],
            ["d@x.example"],
        ),
        ("From: a@x.example\r\nTo: c@x.example\r\nCc: d@x.example", False, ["a@x.example"], []),
        ("From: praxis@seefeld.example\r\nTo: p@x.example\r\nCc: q@x.example", False, ["p@x.example"], []),
        (
            "From: praxis@seefeld.example\r\nTo: p@x.example\r\nCc: q@x.example",
            True,
            ["p@x.example"],
            ["q@x.example"],
        ),
        ("From: praxis@seefeld.example\r\nTo: praxis@seefeld.example", True, ["praxis@seefeld.example"], []),
        ("From: a@x.example\r\nTo: A@X.example, a@x.example", True, ["a@x.example"], []),
        ("From: form@x.example\r\nReply-To: praxis@seefeld.example", False, ["form@x.example"], []),
        (
            "From: praxis@seefeld.example\r\nReply-To: patient@x.example\r\nTo: praxis@seefeld.example",
            False,
            ["patient@x.example"],
            [],
        ),
        (
            "From: praxis@seefeld.example\r\nTo: praxis@seefeld.example, p@x.example",
            False,
            ["praxis@seefeld.example"],
            [],
        ),
        ("From: Anna ohne Adresse", True, [], []),
        ("", False, [], []),
    ],
)
def test_recipients(head: str, to_all: bool, to: list[str], cc: list[str]) -> None:
    found = recipients(mail(head), OWN, to_all=to_all)
    assert (addresses(found[0]), addresses(found[1])) == (to, cc)


@pytest.mark.parametrize(
    ("head", "to"),
    [
        ("From: praxis@seefeld.example\r\nTo: praxis@seefeld.example, p@x.example", ["p@x.example"]),
        ("From: praxis@seefeld.example\r\nReply-To: r@x.example\r\nTo: p@x.example", ["p@x.example"]),
        ("From: alias@seefeld.example\r\nTo: p@x.example", ["p@x.example"]),
        ("From: a@x.example\r\nTo: praxis@seefeld.example", ["a@x.example"]),
    ],
)
def test_what_was_sent_is_answered_where_it_went(head: str, to: list[str]) -> None:
    assert addresses(recipients(mail(head), OWN, to_all=False, sent=True)[0]) == to


@pytest.mark.parametrize(
    "subject", ["Befund", "Re: Befund", "AW: Re[2]: WG: Befund", "Antw: SV: I: R: TR: Befund"]
)
def test_subjects(subject: str) -> None:
    parsed = mail(f"Subject: {subject}")
    assert reply(parsed, OWN, to_all=False, zone=UTC).subject == "Re: Befund"
    assert forward(b"", parsed, zone=UTC).subject == "Fwd: Befund"


def test_references_are_those_of_the_parent_and_itself() -> None:
    assert references(mail("Message-ID: <3@x>\r\nReferences: <1@x> <2@x>")) == ("<1@x>", "<2@x>", "<3@x>")
    assert references(mail("Message-ID: <3@x>\r\nIn-Reply-To: <2@x>")) == ("<2@x>", "<3@x>")
    assert references(mail("In-Reply-To: <2@x>")) == ("<2@x>",)
    assert references(mail()) == ()
    long = references(mail("Message-ID: <m@x>\r\nReferences: " + " ".join(f"<{n}@x>" for n in range(99))))
    assert (len(long), long[0], long[-1]) == (MOST_REFERENCES, "<0@x>", "<m@x>")


def test_reply() -> None:
    parsed = mail(
        "From: Anna Meier <a@x.example>\r\nDate: Fri, 02 Jan 2026 02:04:05 +0000\r\nMessage-ID: <1@x>",
        "Guten Tag\r\n> alt\r\n\r\nAnna\r\n-- \r\nTel. 1",
    )
    answer = reply(parsed, OWN, to_all=False, zone=ZURICH, wording=GERMAN, signature="Praxis Seefeld\n")
    assert answer.text == (
        "\n\n-- \nPraxis Seefeld\n\n"
        "Am 02.01.2026 um 03:04 schrieb Anna Meier <a@x.example>:\n> Guten Tag\n>> alt\n>\n> Anna\n"
    )
    draft = answer.draft("d1", "a1", answers="a1-1")
    assert (draft.in_reply_to, draft.references, draft.answers) == ("<1@x>", ("<1@x>",), "a1-1")


def test_quote_without_date_and_sender() -> None:
    assert quote(mail(), UTC, GERMAN) == "? schrieb:\n> Frage?\n"


def test_braces_of_strangers_are_only_text() -> None:
    parsed = mail("From: {date.__class__} <a@x.example>\r\nDate: Fri, 02 Jan 2026 02:04:05 +0000", "{sender}")
    assert quote(parsed, UTC).endswith("{date.__class__} <a@x.example> wrote:\n> {sender}\n")


def test_forward() -> None:
    raw = (
        b"From: a@x.example\r\nTo: b@x.example\r\nSubject: Befund\r\n"
        b"Date: Fri, 02 Jan 2026 02:04:05 +0000\r\n"
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nText\r\n--b\r\n"
        b"Content-Type: application/pdf; name=a.pdf\r\n\r\n%PDF\r\n--b--\r\n"
    )
    answer = forward(raw, parse(raw), zone=ZURICH, wording=GERMAN)
    assert answer.text == (
        "\n\n-------- Weitergeleitete Nachricht --------\nVon: a@x.example\nDatum: 02.01.2026 03:04\n"
        "Betreff: Befund\nAn: b@x.example\n\nText"
    )
    assert [(each.filename, each.content) for each in answer.attachments] == [("a.pdf", b"%PDF")]


def test_pictures_inside_a_forwarded_mail_come_along() -> None:
    raw = (
        b"From: a@x.example\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        b'Content-Type: text/html\r\n\r\n<p>Wunde: <img src="cid:p"></p>\r\n--b\r\n'
        b"Content-Type: image/png; name=wunde.png\r\nContent-ID: <p>\r\n"
        b"Content-Disposition: inline\r\n\r\nPNG\r\n--b--\r\n"
    )
    answer = forward(raw, parse(raw), zone=UTC)
    assert [(each.filename, each.content) for each in answer.attachments] == [("wunde.png", b"PNG")]
    sent = parse(build(answer.draft("d", "a"), ACCOUNT, message_id="<1@x>", date=DATE))
    assert [each.filename for each in sent.attachments] == ["wunde.png"]


@given(st.binary(max_size=300))
def test_anything_can_be_answered_and_forwarded(raw: bytes) -> None:
    parsed = parse(b"From: " + raw + b"\nSubject: " + raw + b"\nMessage-ID: <" + raw + b">\n\n" + raw)
    for answer in (reply(parsed, OWN, to_all=True, zone=ZURICH), forward(raw, parsed, zone=ZURICH)):
        sent = build(answer.draft("d", "a"), ACCOUNT, message_id="<1@x>", date=DATE)
        assert parse(sent).message_id == "<1@x>"


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_the_edges_of_the_calendar(year: str) -> None:
    parsed = mail(f"From: a@x.example\r\nDate: Fri, 01 Jan {year} 00:00:00 +1200")
    far = mail(f"From: a@x.example\r\nDate: Fri, 31 Dec {year} 23:59:59 -1200")
    assert quote(parsed, UTC).startswith(("On ", "a@x"))
    assert quote(far, UTC).startswith(("On ", "a@x"))


@pytest.mark.parametrize("half", ["@x.example", "anna@", "anna", "@", ""])
def test_half_an_address_gets_no_answer(half: str) -> None:
    raw = f"From: Beat <beat@x.example>\r\nTo: <{half}>, Eva <eva@x.example>\r\n\r\nText".encode()
    answer = reply(parse(raw), (), to_all=True, zone=UTC)
    assert [each.address for each in answer.to] == ["beat@x.example", "eva@x.example"]
