"""What kind of file it is by its first bytes."""

from __future__ import annotations

from enum import Enum

_ZIP = """
    zip docx docm dotx dotm xlsx xlsm xltx xltm xlsb pptx pptm potx potm ppsx ppsm odt ods odp odg odf epub
    jar apk xapk aab ipa war ear xpi crx whl xps oxps 3mf kmz key numbers pages cbz vsdx thmx idml sketch mscz
"""
_OLE = """
    doc dot docx docm xls xlt xla xlsx xlsm ppt pot pps pptx pptm msg oft msi msp pub vsd mpp mpt wps db rvt
"""
_PICTURES = "png jpg jpeg jpe jfif gif bmp tif tiff webp heic heif ico"
# Programs really save so: an old Office name for text, RTF, a page, or a newer document.
_OFFICE_TEXT = "doc dot rtf xls xlt txt wri"


class Kind(Enum):
    """The kinds that are told apart; the value is the extensions that fit, "" for none."""

    PROGRAM = ""
    ZIP = f"{_ZIP} doc xls ppt"
    OLE = _OLE
    PDF = "pdf fdf ai eps"
    RTF = _OFFICE_TEXT
    HTML = f"html htm xhtml xht shtml mht mhtml hta svg xml xsl asp aspx php eml {_OFFICE_TEXT} md log csv"
    PICTURE = _PICTURES
    RAR = "rar cbr"
    SEVEN_ZIP = "7z cb7"

    def fits(self, extension: str) -> bool:
        """False only where the name promises another kind of those told apart."""
        return extension not in _TOLD_APART or extension in self.value.split()


_TOLD_APART = frozenset(word for kind in Kind for word in kind.value.split()) | frozenset(
    ("txt", "csv", "mp3", "mp4", "wav", "mov", "ics", "vcf", "json")
)

_SIGNATURES: tuple[tuple[bytes, Kind], ...] = (
    (b"MZ", Kind.PROGRAM),
    (b"\x7fELF", Kind.PROGRAM),
    (b"\xcf\xfa\xed\xfe", Kind.PROGRAM),  # Mach-O
    (b"\xce\xfa\xed\xfe", Kind.PROGRAM),
    (b"\xca\xfe\xba\xbe", Kind.PROGRAM),  # Java, and Mach-O for several processors
    (b"#!", Kind.PROGRAM),
    (b"L\x00\x00\x00\x01\x14\x02\x00", Kind.PROGRAM),  # a link of Windows
    (b"ITSF", Kind.PROGRAM),  # compiled help
    (b"MSCF", Kind.PROGRAM),  # a cabinet
    (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3", Kind.PROGRAM),  # OneNote
    (b"vhdxfile", Kind.PROGRAM),
    (b"conectix", Kind.PROGRAM),
    (b"[InternetShortcut]", Kind.PROGRAM),
    (b"[Desktop Entry]", Kind.PROGRAM),
    (b"PK\x03\x04", Kind.ZIP),
    (b"PK\x05\x06", Kind.ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLE),
    (b"{\\rtf", Kind.RTF),
    (b"\x89PNG\r\n\x1a\n", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"GIF8", Kind.PICTURE),
    (b"Rar!\x1a\x07", Kind.RAR),
    (b"7z\xbc\xaf\x27\x1c", Kind.SEVEN_ZIP),
)
_PAGES = (b"<!doctype html", b"<html", b"<script", b"<svg")


def kind_of_content(content: bytes) -> Kind | None:
    """The kind that the first bytes show; None for all others."""
    for signature, kind in _SIGNATURES:
        if content.startswith(signature) and not (signature == b"MZ" and not _is_windows_program(content)):
            return kind
    if content[0x8001:0x8006] == b"CD001":  # a disc image (ISO 9660)
        return Kind.PROGRAM
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in start:
        return Kind.PDF
    return Kind.HTML if start[:20].lower().startswith(_PAGES) else None


def _is_windows_program(content: bytes) -> bool:
    """Text may begin with MZ too."""
    return len(content) > 64 and b"\x00" in content[:64]
