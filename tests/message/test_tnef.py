"""winmail.dat: what it holds is read, and what it claims to hold costs nothing."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from time import perf_counter

import pytest
from compressed_rtf import compress
from hypothesis import given
from hypothesis import strategies as st

from tomail.message import unpacked
from tomail.message.answer import forward
from tomail.message.index_text import index_text
from tomail.message.parse import attachment_bytes, parse
from tomail.message.rtf import MOST_COMPRESSED, RichText
from tomail.message.tnef import _EMBEDDED, SIGNATURE, Damaged, read_tnef

from .test_compose import DATE

SECONDS = 1.0
CORPORA = Path(os.environ.get("TOMAIL_CORPORA") or Path.home() / ".cache" / "tomail-corpora")
FILES = sorted((CORPORA / "dev").glob("*/tnef/**/*.tnef"))


def attribute(level: int, name: int, value: bytes) -> bytes:
    return struct.pack("<BHHI", level, name, 6, len(value)) + value + b"\0\0"


def properties(*pairs: tuple[int, bytes | str]) -> bytes:
    found = struct.pack("<I", len(pairs))
    for name, value in pairs:
        data = value if isinstance(value, bytes) else value.encode("utf-16-le")
        kind = 0x102 if isinstance(value, bytes) else 0x1F
        found += struct.pack("<HHII", kind, name, 1, len(data)) + data + b"\0" * (-len(data) % 4)
    return found


def file(name: str, content: bytes) -> bytes:
    named = attribute(2, 0x9005, properties((0x3707, name)))
    return attribute(2, 0x9002, b"") + attribute(2, 0x800F, content) + named


def tnef(*attributes: bytes) -> bytes:
    return SIGNATURE + b"\1\0" + b"".join(attributes)


def mail(data: bytes, text: str = "") -> bytes:
    return (
        b"From: anna@example.org\r\nTo: praxis@example.org\r\nSubject: Befund\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n'
        b"--x\r\nContent-Type: text/plain\r\n\r\n" + text.encode() + b"\r\n"
        b'--x\r\nContent-Type: application/ms-tnef; name="winmail.dat"\r\n'
        b"Content-Transfer-Encoding: 8bit\r\n\r\n" + data + b"\r\n--x--\r\n"
    )


RICH = rb"{\rtf1\ansi\ansicpg1252 Gr\'fc\'dfe von {\b Dr. \u246\'f6hler}\par}"
WRAPPED = rb"{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}\htmlrtf \par\htmlrtf0 Hallo{\*\htmltag72 </p>}}"


def test_files_stand_in_place_of_the_winmail() -> None:
    raw = mail(tnef(file("Befund Müller.pdf", b"%PDF-1"), file("Bild.png", b"PNG")), "Siehe Anhang")
    parsed = parse(raw)
    assert [each.filename for each in parsed.attachments] == ["winmail.dat"]
    assert [each.filename for each in parsed.files] == ["Befund Müller.pdf", "Bild.png"]
    assert [attachment_bytes(raw, each.part) for each in parsed.files] == [b"%PDF-1", b"PNG"]
    assert parsed.text.strip() == "Siehe Anhang"
    assert index_text(raw).attachment_names == ("Befund Müller.pdf", "Bild.png")
    passed_on = forward(raw, parsed, zone=DATE.tzinfo or DATE.astimezone().tzinfo)  # type: ignore[arg-type]
    assert [each.content for each in passed_on.attachments] == [b"%PDF-1", b"PNG"]


@pytest.mark.parametrize(
    ("body", "text", "html"),
    [
        (attribute(1, 0x800C, "Grüße\0".encode("cp1252")), "Grüße", ""),
        (attribute(1, 0x9003, properties((0x1000, "Grüße"))), "Grüße", ""),
        (attribute(1, 0x9003, properties((0x1013, b"<p>Hallo</p>"))), "Hallo", "<p>Hallo</p>"),
        (attribute(1, 0x9003, properties((0x1009, compress(RICH)))), "Grüße von Dr. öhler", ""),
        (attribute(1, 0x9003, properties((0x1009, compress(WRAPPED)))), "Hallo", "<p>Hallo</p>"),
    ],
)
def test_its_text_is_shown_where_the_mail_has_none(body: bytes, text: str, html: str) -> None:
    raw = mail(tnef(body))
    (shown,) = parse(raw).texts
    assert shown.text.strip() == text
    assert shown.html == html
    assert index_text(raw).snippet == text
    assert not parse(raw).files


def test_a_text_beside_it_is_the_one_that_is_shown() -> None:
    assert parse(mail(tnef(attribute(1, 0x800C, b"inside")), "outside")).text.strip() == "outside"


def test_what_is_more_than_mail_is_offered_itself_too() -> None:
    raw = mail(tnef(attribute(1, 0x8008, b"IPM.Contact\0"), file("a.txt", b"a")))
    assert [each.filename for each in parse(raw).files] == ["winmail.dat", "a.txt"]


def test_a_message_in_it_becomes_one_that_can_be_read() -> None:
    inner = tnef(
        attribute(1, 0x8004, b"Laborwerte\0"), attribute(1, 0x800C, b"Im Anhang"), file("w.csv", b"1;2")
    )
    wrapped = bytes.fromhex("0703020000000000c000000000000046") + inner
    raw = mail(tnef(attribute(2, 0x9002, b""), attribute(2, 0x9005, properties((0x3701, wrapped)))))
    (offered,) = parse(raw).files
    assert (offered.filename, offered.content_type) == ("Laborwerte.eml", "message/rfc822")
    message = parse(attachment_bytes(raw, offered.part))
    assert (message.subject, message.text.strip()) == ("Laborwerte", "Im Anhang")
    assert [each.filename for each in message.files] == ["w.csv"]
    assert parse(raw).files == parse(raw).files  # the same bytes each time


@pytest.mark.parametrize(
    "data",
    [
        b"",
        SIGNATURE,
        b"no TNEF at all",
        tnef(attribute(1, 0x9003, struct.pack("<I", 0xFFFFFFFF))),
        tnef(attribute(1, 0x9003, struct.pack("<IHHI", 1, 0x1002, 1, 0xFFFFFFFF))),
        tnef(attribute(1, 1, b"") * 300_000),
        tnef(attribute(2, 0x9002, b"") * 300_000),
        tnef(file("a", b"a"))[:-8],
    ],
    ids=["empty", "signature", "text", "properties", "values", "attributes", "files", "cut"],
)
def test_damaged_it_is_an_ordinary_attachment(data: bytes) -> None:
    start = perf_counter()
    if data != SIGNATURE:
        with pytest.raises(Damaged):
            read_tnef(data)
    assert [each.content_type for each in parse(mail(data)).attachments] == ["application/ms-tnef"]
    assert perf_counter() - start < SECONDS


def test_messages_in_messages_end_somewhere() -> None:
    data = tnef(attribute(1, 0x800C, b"deep"))
    for _ in range(100):
        wrapped = bytes.fromhex("0703020000000000c000000000000046") + data
        data = tnef(attribute(2, 0x9002, b""), attribute(2, 0x9005, properties((0x3701, wrapped))))
    assert len(parse(mail(data)).files) == 1


@given(st.data())
def test_whatever_the_bytes(data: st.DataObject) -> None:
    good = bytearray(
        tnef(attribute(1, 0x9003, properties((0x1000, "Text"), (0x1013, b"<p>"))), file("a", b"b"))
    )
    for at, byte in data.draw(st.lists(st.tuples(st.integers(0, len(good) - 1), st.integers(0, 255)))):
        good[at] = byte
    raw = mail(bytes(good))
    for each in parse(raw).files:
        attachment_bytes(raw, each.part)


@pytest.mark.skipif(not FILES, reason=f"no winmail.dat in {CORPORA}; TOMAIL_CORPORA names another folder")
def test_real_files() -> None:
    read = 0
    for path in FILES:
        raw, start = mail(path.read_bytes()), perf_counter()
        for each in parse(raw).files:
            attachment_bytes(raw, each.part)
        read += bool(parse(raw).unpacked)
        assert perf_counter() - start < SECONDS, path.name
    assert read > len(FILES) / 2


def inner(*pairs: tuple[int, bytes | str]) -> bytes:
    """A message in a winmail.dat, as Outlook attaches one to another."""
    content = _EMBEDDED + tnef(attribute(1, 0x9003, properties(*pairs)))
    return attribute(2, 0x9002, b"") + attribute(2, 0x9005, properties((0x3701, content)))


SENDERS = {
    "bracket": "a@[",
    "two": "a@b,c@",
    "comments": "(" * 1000 + "@",
    "long": "a." * 100_000 + "@b",
    "honest": "anna@x.example",
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", SENDERS)
def test_whoever_wrote_what_is_in_it(name: str) -> None:
    raw = mail(tnef(inner((0x0037, "Befund"), (0x0C1F, SENDERS[name]))))
    (found,) = parse(raw).files
    inside = parse(attachment_bytes(raw, found.part))
    assert inside.subject == "Befund"
    assert [each.address for each in inside.sender] == (["anna@x.example"] if name == "honest" else [])


def test_values_that_are_not_there_cost_nothing() -> None:
    start = perf_counter()
    claimed = struct.pack("<IHHI", 1, 0x1003, 0x3000, 5000)
    with pytest.raises(Damaged):
        read_tnef(tnef(*[attribute(1, 0x9003, claimed)] * 10_000))
    assert perf_counter() - start < SECONDS


def test_rich_text_in_many_messages_is_read_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[bytes] = []

    def reader(data: bytes) -> RichText:
        read.append(data)
        return RichText()

    monkeypatch.setattr("tomail.message.tnef.read_rtf", reader)
    parse(mail(tnef(*[inner((0x1009, bytes(MOST_COMPRESSED // 3)))] * 20)))
    assert len(read) == 3


def test_only_the_first_of_many_are_opened() -> None:
    part = b"--x\r\nContent-Type: application/ms-tnef\r\n\r\n" + tnef(file("a.txt", b"a")) + b"\r\n"
    raw = b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n' + part * 20 + b"--x--\r\n"
    assert len(parse(raw).unpacked) == unpacked.MOST_WINMAILS


def test_the_search_reads_no_more_of_a_winmail_than_of_a_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []

    def reader(html: str) -> str:
        lengths.append(len(html))
        return ""

    monkeypatch.setattr(unpacked, "html_to_text", reader)
    index_text(mail(tnef(attribute(1, 0x9003, properties((0x1013, b"<p>" + b"x" * 600_000))))))
    assert lengths == [unpacked.MOST_WORDS]
