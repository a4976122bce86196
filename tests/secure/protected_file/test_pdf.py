"""The protected file, as readers of PDF open it that are not ours."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from tomail.model.outgoing import OutgoingAttachment
from tomail.secure.crypto.codes import READ_CODE
from tomail.secure.protected_file.letter import CannotHold, Letter
from tomail.secure.protected_file.pdf import protected_pdf, unfit

MARKER = "MARKE-Kalium"
LETTER = Letter(
    practice="Hausarztpraxis Dr. Sonnberg",
    contact=("Hauptstraße 1, 10115 Berlin", "Telefon 030 123456"),
    recipient="Frau Ayşe Öztürk",
    date="22. November 2026",
    subject="Ihr Laborbefund",
    text=f"Guten Tag Frau Öztürk\n\n{MARKER} 4,1 mmol/l, größer als 3 µg.\n\nMit freundlichen Grüßen",
)


def _file(name: str, kind: str, content: bytes) -> OutgoingAttachment:
    return OutgoingAttachment(name, kind, content)


def _picture() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (80, 60), "teal").save(made, "JPEG")
    return made.getvalue()


def _pdf() -> bytes:
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(300, 400))
        pdf.save(made)
    return made.getvalue()


def _text(path: Path, code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["pdftotext", "-upw", code, path, "-"], capture_output=True, text=True, check=False)


@pytest.mark.server
def test_other_readers_open_it_with_the_code_only(tmp_path: Path) -> None:
    code, path = READ_CODE.new(), tmp_path / "a.pdf"
    path.write_bytes(protected_pdf(LETTER, code))
    opened = _text(path, code)
    assert opened.returncode == 0
    assert opened.stderr == ""  # poppler complains of fonts under a wrong name
    for words in (MARKER, "größer als 3 µg", "Frau Ayşe Öztürk", "Seite 1 von 1"):
        assert words in opened.stdout
    for wrong in ("", READ_CODE.new(), code.lower()):
        assert _text(path, wrong).returncode != 0
    assert MARKER.encode() not in path.read_bytes()


@pytest.mark.server
def test_it_is_aes_256_of_revision_6_and_opens_without_hyphens_too(tmp_path: Path) -> None:
    code, path = READ_CODE.new(), tmp_path / "a.pdf"
    path.write_bytes(protected_pdf(LETTER, code))
    bare = code.replace("-", "")
    shown = subprocess.run(
        ["qpdf", f"--password={bare}", "--show-encryption", path], capture_output=True, text=True, check=True
    ).stdout
    assert "R = 6" in shown
    for what in ("stream", "string", "file"):
        assert f"{what} encryption method: AESv3" in shown
    subprocess.run(["qpdf", f"--password={code}", "--check", path], check=True, capture_output=True)


def test_what_it_says_of_itself_is_the_same_for_everybody() -> None:
    with pikepdf.open(io.BytesIO(protected_pdf(LETTER, "A-B")), password="A-B") as opened:
        assert str(opened.docinfo["/Title"]) == "Geschützte Nachricht"
        assert set(opened.docinfo.keys()) <= {"/Title", "/Producer", "/CreationDate"}
        assert str(opened.Root.Lang) == "de"


def test_pdfs_pictures_and_texts_become_pages() -> None:
    files = (
        _file("Befund.pdf", "application/pdf", _pdf() + b"\n"),
        _file("Röntgen.jpg", "image/jpeg", _picture()),
        _file("Notiz.txt", "text/plain", "Größe".encode("latin-1")),
    )
    whole = protected_pdf(Letter(**{**vars(LETTER), "files": files}), "A-B")
    with pikepdf.open(io.BytesIO(whole), password="A-B") as opened:
        assert len(opened.pages) == 4
        assert [float(each) for each in opened.pages[3].mediabox[2:]] == [300, 400]


@pytest.mark.parametrize(
    ("name", "kind", "content"),
    [
        ("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK\3\4"),
        ("a.pdf", "application/pdf", b"%PDF-1.7 torn"),
        ("a.pdf", "application/pdf", protected_pdf(LETTER, "X-Y")),
        ("a.jpg", "image/jpeg", _picture()[:120]),
    ],
)
def test_what_no_page_can_be_made_of_is_named(name: str, kind: str, content: bytes) -> None:
    with pytest.raises(CannotHold) as refused:
        protected_pdf(Letter(**{**vars(LETTER), "files": (_file(name, kind, content),)}), "A-B")
    assert refused.value.filename == name
    assert name not in str(refused.value)


def test_the_first_unfit_file_is_named_before_anything_is_made() -> None:
    fit, other = _file("a.pdf", "application/pdf", _pdf()), _file("b.zip", "application/zip", b"PK")
    assert unfit([fit, other]) == "b.zip"
    assert unfit([fit]) == ""


def test_a_hundred_pages_of_text_and_what_no_font_shows() -> None:
    text = "漢字 😀 ‮umgedreht\n" + "Zeile\n" * 900
    whole = protected_pdf(Letter(**{**vars(LETTER), "text": text}), "A-B")
    with pikepdf.open(io.BytesIO(whole), password="A-B") as opened:
        assert len(opened.pages) > 18
