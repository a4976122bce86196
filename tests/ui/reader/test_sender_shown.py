"""Whatever a sender calls themselves: the domain a mail comes from is seen, in the row and in the reader."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF

from tomail.message.headers import read_headers
from tomail.message.parse import parse
from tomail.services.senders import Known, oddities
from tomail.ui import theme
from tomail.ui.mailbox.delegate import DOMAIN_SHARE
from tomail.ui.reader.header import MessageHeader
from tomail.ui.widgets.labels import Text

CORPORA = Path(os.environ.get("TOMAIL_CORPORA") or Path.home() / ".cache" / "tomail-corpora")
ATTACKS = sorted(CORPORA.glob("*/gen-attack/*/expected.json"))
REAL = "attacker.example"
EVIL = f"<evil@{REAL}>"
FORMS = [
    f"{'Bank ' * 200}{EVIL}",
    f'"bank@example.com{" " * 200}" {EVIL}',
    f'"bank@example.com{chr(0x2003) * 200}" {EVIL}',
    f'"bank@example.com{chr(0x2800) * 200}" {EVIL}',
    f'"bank@example.com{chr(0x3164) * 200}" {EVIL}',
    f'"\u202emoc.elpmaxe@knab" {EVIL}',
    f'"\u2067bank@example.com\u2069" {EVIL}',
    f'"b\u0300{chr(0x301) * 300}ank" {EVIL}',
    f"=?utf-8?q?bank=40example=2Ecom=00=0A=0D?= {EVIL}",
    f'"=?utf-8?q?bank=40example.com?=" {EVIL}',
    f"(bank@example.com) {EVIL}",
    f"bank@example.com (evil) {EVIL}",
    f"Bank: Anna {EVIL};",
    f"שלום עליכם {EVIL}",
    f'"bank@example.com"@{REAL}',
    f"<{'x' * 300}.bank@{REAL}>",
    f"Bank <evil@{'bank.example.com.' * 12}{REAL}>",
]


def shown(label: Text) -> str:
    return label.text() if not label.isHidden() else ""


def in_reader(raw: bytes, width: int, qtbot) -> str:
    header = MessageHeader()
    qtbot.addWidget(header)
    header.resize(width, 200)
    header.show_parsed(parse(raw))
    header.show()
    header.resize(width, header.minimumHeight())
    return " ".join(shown(each) for each in header.findChildren(Text))


@pytest.mark.parametrize("width", [1000, 380])
@pytest.mark.parametrize("form", FORMS, ids=range(len(FORMS)))
def test_the_reader_shows_the_real_domain(form: str, width: int, qtbot) -> None:
    assert REAL in in_reader(f"From: {form}\r\nSubject: x\r\n\r\nx".encode(), width, qtbot)


@pytest.mark.parametrize("form", FORMS, ids=range(len(FORMS)))
def test_row_title_and_quotation_name_the_domain(form: str, qapp) -> None:
    sender = read_headers(f"From: {form}\r\n\r\n".encode()).sender
    assert sender.domain.endswith(REAL)
    for words in (sender.signed_name, sender.brief, str(sender)):
        assert REAL in words
    room = QFontMetricsF(theme.font(12)).horizontalAdvance("… " + REAL)
    assert room < 300 * DOMAIN_SHARE  # the row of a narrow list: its end is seen


@pytest.mark.skipif(not ATTACKS, reason="the corpora are not here")
def test_attack_mails_show_who_sent_them_or_say_what_is_odd(qtbot) -> None:
    rows = [(listed.parent, row) for listed in ATTACKS for row in json.loads(listed.read_text())]
    spoofs = [(folder / row["file"], row.get("real", "")) for folder, row in rows if row["cls"] == "spoof"]
    assert len(spoofs) >= 44
    # A dot of another alphabet is that domain all the same, and one mail has nothing wrong in it.
    harmless = {"spoof-empty.eml", "spoof-ideographic-dot.eml"}
    for path, real in spoofs:
        raw = path.read_bytes()
        said = list(oddities(parse(raw).sender, Known()))
        seen = real.rpartition("@")[2] in in_reader(raw, 700, qtbot)
        assert seen or said or path.name in harmless, path.name


def test_several_senders_are_all_named(qtbot) -> None:
    words = in_reader(b"From: a@x.example, B <b@y.example>\r\nFrom: c@z.example\r\n\r\nx", 700, qtbot)
    assert all(each in words for each in ("x.example", "y.example", "z.example"))
