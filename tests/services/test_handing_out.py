"""What of a record leaves the practice, and that the log says so."""

from __future__ import annotations

import io
import zipfile
from functools import partial
from pathlib import Path

import pypdfium2

from tomail.base.sentences import Sentence
from tomail.model.appointments import ReminderState
from tomail.model.audit import Action
from tomail.model.notices import About
from tomail.model.record import DocumentKind, Filed
from tomail.practice.code_sms import begin, settle

from .filing_desk import AYSE, desk_fixture, new_desk_fixture  # noqa: F401
from .patient_mail import Desk, mail


def say(sentence: Sentence) -> str:
    return str(sentence)


# handing out


def test_the_record_as_a_pdf_shows_every_letter(desk: Desk, tmp_path: Path) -> None:
    text = "Grüße, Ayşe Öztürk ğİı, Привет, Українська, „6,9 %“ – ß"
    (ref,) = desk.put(mail("a", AYSE, text, attach="Befund", subject="Blutbild – Größe"))
    filed = desk.services.archive.file_sure([ref])[ref]
    assert isinstance(filed, Filed)
    desk.services.archive.reverse(filed.entry.id, "Türkçe: şğı")
    path = tmp_path / "Akte.pdf"
    ayse = desk.patient("10484").id
    desk.services.archive.export_pdf(ayse, path, say=say)
    with pypdfium2.PdfDocument(path) as document:
        shown = " ".join(page.get_textpage().get_text_bounded() for page in document)
    words = " ".join(shown.split())
    for wanted in (text, "Blutbild – Größe", "Öztürk, Ayşe", "12.03.1984", "Türkçe: şğı", "Befund.pdf"):
        assert wanted in words
    assert filed.entry.documents[2].sha256 in shown.replace("\r\n", "").replace("\n", "")


def test_a_long_record_breaks_into_pages(desk: Desk, tmp_path: Path) -> None:
    refs = desk.put(*(mail(f"m{n}", AYSE, f"Mail {n}\n" + "Zeile\n" * 60 + "x" * 500) for n in range(4)))
    desk.services.archive.file_sure(refs)
    desk.services.archive.export_pdf(desk.patient("10484").id, tmp_path / "Akte.pdf", say=say)
    with pypdfium2.PdfDocument(tmp_path / "Akte.pdf") as document:
        assert len(document) > 4
        assert f"of {len(document)}" in document[0].get_textpage().get_text_bounded()


def test_reminders_and_codes_are_handed_out_with_the_record(desk: Desk, tmp_path: Path) -> None:
    patient, keys = desk.patient("10484"), desk.services.practice.keys
    for about, state in ((About.READING, ReminderState.ACCEPTED), (About.CONFIRMING, ReminderState.UNCLEAR)):
        made = desk.services.practice.write(
            lambda work, about=about: begin(work, keys, patient.id, about, patient.sms, "seven", "123456")
        )
        desk.services.practice.write(partial(settle, reference=made, state=state))
    desk.services.archive.export_pdf(patient.id, tmp_path / "Akte.pdf", say=say)
    with pypdfium2.PdfDocument(tmp_path / "Akte.pdf") as document:
        words = " ".join(document[0].get_textpage().get_text_bounded().split())
    assert "Lesecode by SMS · sent · to +491711234567" in words
    assert "Code to confirm the number, by SMS · not known whether it was sent" in words
    assert "123456" not in words.replace("+491711234567", "")
    (table,) = desk.services.archive.export_files(patient.id, tmp_path / "Akte")
    assert [row.split(",")[1:4] for row in table.read_text().splitlines()[1:]] == [
        ["reading", "sms", "accepted"],
        ["confirming", "sms", "unclear"],
    ]
    desk.services.archive.export_files(patient.id, tmp_path / "Akte.zip")
    with zipfile.ZipFile(tmp_path / "Akte.zip") as archive:
        assert archive.namelist() == ["reminders.csv"]
    assert (
        desk.services.archive.export_files(patient.id, tmp_path / "Mail", kinds=[DocumentKind.ORIGINAL]) == []
    )


def test_documents_as_files_and_as_a_zip(desk: Desk, tmp_path: Path) -> None:
    raw = mail("a", AYSE, attach="Befund")
    (ref,) = desk.put(raw)
    desk.services.archive.file_sure([ref])
    ayse = desk.patient("10484").id
    written = desk.services.archive.export_files(ayse, tmp_path / "Akte")
    assert [each.name for each in written] == ["message.eml", "message.txt", "Befund.pdf"]
    assert written[0].read_bytes() == raw
    only = desk.services.archive.export_files(ayse, tmp_path / "EML", kinds=[DocumentKind.ORIGINAL])
    assert [each.name for each in only] == ["message.eml"]
    desk.services.archive.export_files(ayse, tmp_path / "Akte.zip")
    with zipfile.ZipFile(io.BytesIO((tmp_path / "Akte.zip").read_bytes())) as archive:
        assert archive.read("0001 2026-11-20/message.eml") == raw
        assert archive.testzip() is None


def test_looking_and_handing_out_are_in_the_report_of_the_patient(desk: Desk, tmp_path: Path) -> None:
    (ref,) = desk.put(mail("a", AYSE))
    filed = desk.services.archive.file_sure([ref])[ref]
    assert isinstance(filed, Filed)
    ayse = desk.patient("10484").id
    desk.services.archive.shown(filed.entry)
    desk.services.archive.export_files(ayse, tmp_path / "Akte")
    lines = desk.services.audit.report(ayse)
    assert [each.action for each in lines] == [Action.EXPORT, Action.READ, Action.FILE]
