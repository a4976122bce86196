"""The messages of tests/mails, one oddity each, and what a person must see of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tomail.message.headers import read_headers
from tomail.message.index_text import index_text
from tomail.message.parse import attachment_bytes, parse
from tomail.model.mail import ParsedMessage

MAILS = Path(__file__).parent.parent / "mails"

EXPECTED: dict[str, dict[str, Any]] = {
    "plain": {
        "subject": "Befund Müller",
        "text": "Grüezi,\nder Befund liegt bei.",
        "message_id": "<1@nord.example>",
        "in_reply_to": "<0@seefeld.example>",
        "references": ("<a@seefeld.example>", "<0@seefeld.example>"),
        "date": datetime(2026, 1, 2, 2, 4, 5, tzinfo=UTC),
    },
    "header-latin1": {"subject": "Grüße für Größen", "from": ["Jürg Köhler <j@nord.example>"]},
    "encoded-word-cuts-a-character": {"subject": "Müller"},
    "encoded-name-with-comma": {
        "from": ["Müller, Anna <anna@nord.example>"],
        "to": ["praxis@seefeld.example", "Meier, Hans <hans@nord.example>"],
    },
    "charset-false-label": {"text": "Blutdruck über 140 µg"},
    "charset-utf7": {"subject": "+ADw-b+AD4-", "text": "+ADw-script+AD4-"},
    "charset-of-python": {"text": "Befund"},
    "charset-unknown": {"text": "Ärztin größer"},
    "html-only": {"text": "Erster Absatz\n\nZweiter Absatz & mehr"},
    "picture-in-html": {"text": "Nur Text", "names": [], "inline": ["logo.png"]},
    "name-rfc2231": {"names": ["Überweisung Müller.pdf"], "contents": [b"%PDF-1.4\n"]},
    "name-rfc2047": {"names": ["Überweisung.pdf"]},
    "name-8bit": {"names": ["Überweisung.pdf"]},
    "name-reversed": {"names": ["befundfdp.exe"]},
    "name-with-path": {"names": ["befund.pdf"]},
    "name-device": {"names": ["_nul.pdf"]},
    "name-missing": {"names": ["attachment.pdf"]},
    "name-very-long": {"names": [("Befund" * 60)[:193] + "….pdf"]},
    "base64-broken": {"contents": [b"%PDF-1.4\n"]},
    "uuencoded": {"names": ["cat.txt"], "contents": [b"Cat"]},
    "message-attached": {"text": "Siehe Anhang", "names": ["Röntgen.eml"]},
    "end-is-missing": {"text": "Text", "names": ["a.pdf"]},
    "boundary-begins-with-the-outer-one": {"text": "Text", "html": "<p>HTML</p>", "names": ["a.pdf"]},
    "part-without-header": {"text": "Sehr geehrte Damen und Herren\n\nText"},
    "two-senders": {"from": ["a@nord.example", "b@sued.example"], "warnings": ("several_senders",)},
    "name-is-another-address": {
        "from": ["chef@seefeld.example <x@boese.example>"],
        "warnings": ("deceptive_name",),
    },
    "subject-with-line-separators": {"subject": "Befund Bcc: x@y X: y z"},
    "flowed": {"text": "Der Befund liegt bei.\n> Wann kommt er?\n-- \nLabor"},
    "old-mac-line-ends": {"subject": "Mac", "text": "Erste\nZweite"},
    "date-of-old": {"date": datetime(2026, 1, 2, 8, 4, tzinfo=UTC)},
    "date-is-none": {"date": None},
    "domain-mixes-scripts": {"from": ["Bank <info@xn--bnk-6cd.example>"]},
    "group-of-recipients": {"to": ["anna@x.example", "Beat <beat@x.example>"]},
    "only-a-text-file": {"text": "Hb 14", "names": ["werte.txt"]},
    "only-a-header": {"subject": "nichts", "text": ""},
    "folded-everywhere": {"subject": "Befund vom Montag", "from": ["Labor <labor@nord.example>"]},
    "from-line-of-a-mailbox": {"from": ["Labor Nord <labor@nord.example>"], "text": "x"},
}


def test_every_mail_has_its_expectation() -> None:
    assert {path.stem for path in MAILS.glob("*.eml")} == EXPECTED.keys()


@pytest.mark.parametrize("name", EXPECTED)
def test_mail(name: str) -> None:
    raw = (MAILS / f"{name}.eml").read_bytes()
    facts = facts_of(parse(raw), raw)
    assert {key: facts[key] for key in EXPECTED[name]} == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_list_search_and_reader_agree(name: str) -> None:
    raw = (MAILS / f"{name}.eml").read_bytes()
    parsed, head, index = parse(raw), read_headers(raw), index_text(raw)
    assert (head.subject, head.date, head.message_id) == (parsed.subject, parsed.date, parsed.message_id)
    assert head.sender in parsed.sender
    assert index.attachment_names == tuple(each.filename for each in parsed.attachments)
    assert words(index.text) == words(parsed.text)


def words(text: str) -> list[str]:
    return [word for word in text.split() if word != ">"]


def facts_of(parsed: ParsedMessage, raw: bytes) -> dict[str, Any]:
    return {
        "subject": parsed.subject,
        "from": [str(each) for each in parsed.sender],
        "to": [str(each) for each in parsed.to],
        "date": parsed.date,
        "message_id": parsed.message_id,
        "in_reply_to": parsed.in_reply_to,
        "references": parsed.references,
        "text": parsed.text.strip(),
        "html": "".join(each.html for each in parsed.texts).strip(),
        "names": [each.filename for each in parsed.attachments],
        "inline": [each.filename for each in parsed.inline],
        "contents": [attachment_bytes(raw, each.part) for each in parsed.attachments],
        "warnings": parsed.warnings,
    }
