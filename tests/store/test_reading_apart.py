"""Many messages are read by a process that may die; none is lost by that."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from tomail.base import apart
from tomail.base.apart import ProcessApart
from tomail.store.raw_message import header_alone
from tomail.store.reading_apart import ReadingApart, first_here, read_here, reader

MAILS = [
    b"Subject: Befund %d\r\nFrom: a@x.example\r\n\r\nGr\xc3\xb6\xc3\x9fe" % number for number in range(70)
]
SELDOM = ("turbohtml", "platformdirs", "email.utils", "socket", "tomail.message.unpacked", "sqlalchemy")
SCAN = (
    b"Subject: Scan\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nanbei ein Scan\r\n--b\r\n"
    b'Content-Type: application/pdf; name="Scan.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    + (b"JVBERi0x" * 9 + b"\r\n") * 700
    + b"--b--\r\n"
)
LONG_LETTER = b"Subject: Befund lang\r\n\r\n" + b"sehr geehrte Kollegin \r\n" * 2000
POISON = b"Subject: poison\r\nFrom: anna@praxis.test\r\n\r\nx"

# A reader that crashes at a poisoned message, as native code may.
FRAGILE = """
import os
from tomail.base.apart import serve
from tomail.store import reading_apart
def answer(question):
    if b"poison" in question:
        os.abort()
    return reading_apart._answer(question)
serve(answer, 1 << 30)
"""


@pytest.fixture
def apart_reader() -> Iterator[ReadingApart]:
    made = ReadingApart()
    yield made
    made.close()


def test_what_is_read_apart_is_what_is_read_here(apart_reader: ReadingApart) -> None:
    assert apart_reader.read(MAILS) == read_here(MAILS)
    assert apart_reader.read([]) == []


def test_attachments_are_not_brought_to_another_process(
    apart_reader: ReadingApart, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bytes] = []
    ask = ProcessApart.ask

    def noted(process: ProcessApart, question: bytes, meanwhile: Callable[[], object]) -> bytes:
        asked.append(question)
        return ask(process, question, meanwhile)

    monkeypatch.setattr(ProcessApart, "ask", noted)
    mixed = [SCAN, MAILS[0], LONG_LETTER, SCAN, MAILS[1]]
    assert apart_reader.read(mixed) == read_here(mixed)
    assert apart_reader.read([SCAN]) == read_here([SCAN])
    assert [(question.count(b"Befund"), question.count(b"JVBERi0x" * 9)) for question in asked] == [
        (3, 0),
        (0, 0),
    ]


def test_a_message_that_kills_its_reader_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "command", lambda _module: [sys.executable, "-c", FRAGILE])
    fragile = ReadingApart(seconds=60.0, seconds_alone=60.0)
    found = fragile.read([MAILS[0], POISON, MAILS[1]])
    assert found == [*read_here(MAILS[:1]), header_alone(POISON), *read_here(MAILS[1:2])]
    assert (found[1][0].subject, found[1][0].sender.address) == ("poison", "anna@praxis.test")
    assert fragile.read(MAILS[:2]) == read_here(MAILS[:2])
    fragile.close()


def test_where_no_process_can_be_had_all_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "command", lambda _module: ["/nonexistent"])
    assert ReadingApart().read(MAILS[:2]) == read_here(MAILS[:2])


@pytest.mark.parametrize("many", [False, True])
def test_few_are_read_here(many: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[ProcessApart] = []
    monkeypatch.setattr(ProcessApart, "start", lambda self: started.append(self))
    with reader(many) as read:
        assert read(MAILS[:2]) == read_here(MAILS[:2])
    assert bool(started) is many


def test_the_first_ones_wait_for_no_process() -> None:
    apart_from: list[int] = []

    def read(raws):
        apart_from.append(len(raws))
        return read_here(raws)

    either = first_here(read, 5)
    found = [one for start in range(0, 12, 3) for one in either(MAILS[start : start + 3])]
    assert found == read_here(MAILS[:12])
    assert apart_from == [3, 3]


def test_what_few_messages_need_is_not_loaded_to_begin_with() -> None:
    code = f"""
import sys
from tomail.store.reading_apart import read_here
read_here([b"Subject: Befund\\r\\nDate: Mon, 1 Jun 2026 08:00:00 +0200\\r\\n\\r\\nx"])
print([each for each in {SELDOM} if each in sys.modules])
"""
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert loaded.stdout.strip() == "[]"
