"""PDF attachments are read by a process that may die."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from email.message import EmailMessage

import pytest

from tomail.app.demo.mails import pdf
from tomail.services.attachment_text import PdfReader


@pytest.fixture
def reader() -> Iterator[PdfReader]:
    made = PdfReader(seconds=60)
    yield made
    made.close()


def mail(*files: tuple[str, str, bytes]) -> bytes:
    message = EmailMessage()
    message.set_content("anbei")
    for name, kind, data in files:
        main, _, sub = kind.partition("/")
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return message.as_bytes()


def test_pdf_files_are_read_whatever_they_call_themselves(reader: PdfReader) -> None:
    raw = mail(
        ("Befund.pdf", "application/pdf", pdf("Huber, Josef")),
        ("Befund2.PDF", "application/octet-stream", pdf("Öztürk, Ayse")),
        ("Bild.png", "image/png", b"\x89PNG"),
    )
    assert reader.texts(raw) == ["Huber, Josef", "Öztürk, Ayse"]
    assert reader.texts(b"Subject: x\r\n\r\nText") == []


@pytest.mark.parametrize("data", [b"", b"garbage", b"%PDF-1.7\n1 0 obj", pdf("x")[:200]])
def test_what_is_no_pdf_has_no_words(reader: PdfReader, data: bytes) -> None:
    assert reader.text(data) == ""
    assert reader.text(pdf("danach")) == "danach"


def test_after_a_crash_the_next_file_is_read(reader: PdfReader) -> None:
    reader.text(pdf("vorher"))
    process = reader._process._process
    assert process is not None
    process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    process.wait()
    assert reader.text(pdf("danach")) == "danach"


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tomail.base.apart.command", lambda _module: ["sleep", "3600"])
    slow = PdfReader(seconds=0.1)
    assert slow.text(b"x") == ""
    assert slow._process._process is None
    slow.close()


def test_nothing_goes_on_after_closing(reader: PdfReader) -> None:
    reader.text(pdf("x"))
    process: subprocess.Popen[bytes] | None = reader._process._process
    reader.close()
    assert process is not None
    assert process.poll() is not None
