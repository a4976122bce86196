"""What is dangerous about an attached file, by its name and its first bytes. Nothing is ever run or
unpacked; work is bounded whatever the bytes are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from tomail.model.mail import Hazard

from .archives import Listing, list_archive
from .signatures import Kind, kind_of_content

# What runs, or leads somewhere else, when it is opened on any of the three systems.
_NAMES = """
    action ade adp afploc ahk ani apk app appcontent-ms appimage appinstaller application appref-ms
    appx appxbundle asp aspx au3 bas bat bundle
    cab chm class cmd cnt com command cpl crx csh deb desktop diagcab dll dmg docm dotm dqy dylib elf exe
    fileloc fish flatpak flatpakref ftploc fxp gadget grp hlp hpj hta htm html htx img inetloc inf ins
    iqy iso isp its jar jnlp jou js jse job ksh
    library-ms lnk mad maf mag mam maq mar mas mat mau mav maw mcf mda mdb mde mdt mdw mdz mht mhtml
    mobileconfig mpkg msc msh msh1 msh2 mshxml msi msix msixbundle msp mst msu nsh ocx odc one onepkg ops
    oqy osd osx pcd pif pkg pl plg ppkg
    potm ppa ppam ppsm pptm prg ps1 ps1xml ps2 ps2xml psc1 psc2 psd1 psm1 py pyc pyo pyw pyz pyzw rb rdp
    reg rgs rpm rqy run scf scpt scr sct search-ms searchconnector-ms service settingcontent-ms sh shb shs
    shtml sldm slk snap svg svgz swf sys tcsh terminal theme themepack tool udl u3p url vb vbe vbp vbs
    vbscript vhd vhdx vsmacros vsw vxd wasm webarchive webloc website webpnp workflow ws wsb wsc wsf wsh
    xbap xht xhtml xla xlam xll xlm xlsb xlsm xltm xnk xpi xsl xslt zsh
"""
PROGRAMS = frozenset(_NAMES.split())

_ENCRYPTED_PDF = re.compile(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)")
_LAUNCHING_PDF = re.compile(rb"/S\s*/Launch\b")
_LEADING_RTF = re.compile(rb"\\\*\\template\s+(?:https?:|file:|\\\\)|\\objupdate\b", re.IGNORECASE)
_NAMED_PROGRAM = re.compile(
    rb"(?<=[\w ()-]{3})\.(?:exe|scr|jse?|vb[es]|lnk|bat|cmd|hta|ps1|msi|jar|wsf|pif)(?!\w)", re.IGNORECASE
)
# Windows takes such an ending for the class that it names, and does not show it.
_CLASS_ID = re.compile(r"\.\{[0-9a-f-]{36}\}$", re.IGNORECASE)
_PACKED_ALONE = frozenset(("gz", "bz2", "xz", "lz", "zst", "z"))
_VBA = "_VBA_PROJECT".encode("utf-16-le")
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_MACRO_PARTS = re.compile(r"(?:^|/)(?:vbaProject\.bin$|vbaData\.xml$|macrosheets/)", re.IGNORECASE)
_EXTERNAL = re.compile(rb"targetmode\s*=\s*[\"']external")
_LOADED = re.compile(rb"/(?:attachedtemplate|oleobject|frame|subdocument|externallinkpath)[\"']")
_BOMB = 1 << 30  # bytes once unpacked


def is_program(filename: str) -> bool:
    """Whether opening a file of this name could run something, or show a page that was not sanitised."""
    path = PurePath(filename.rstrip(". "))
    extension = path.suffix.lower().removeprefix(".")
    if extension in _PACKED_ALONE:  # rechnung.exe.gz
        return is_program(path.stem)
    return extension in PROGRAMS or bool(_CLASS_ID.search(path.name))


def hazards_of(filename: str, content: bytes) -> tuple[Hazard, ...]:
    """What to say of the file, the gravest first; () for nearly all."""
    return tuple(sorted(set(_found(filename, content)), key=list(Hazard).index))


def _found(filename: str, content: bytes) -> Iterator[Hazard]:
    kind = kind_of_content(content)
    extension = PurePath(filename).suffix.lower().removeprefix(".")
    if is_program(filename) or kind is Kind.PROGRAM:
        yield Hazard.PROGRAM
    if kind is not None and not kind.fits(extension):
        yield Hazard.UNLIKE
    if kind is Kind.ZIP:
        yield from _of_archive(list_archive(content), content)
    elif kind is Kind.OLE:
        yield from _of_old_office(content)
    elif kind is Kind.PDF:
        yield from _of_pdf(content)
    elif kind is Kind.RTF and _LEADING_RTF.search(content):
        yield Hazard.LEADS_ELSEWHERE
    elif kind in (Kind.RAR, Kind.SEVEN_ZIP):
        yield from _of_other_archive(kind, content)


def _of_archive(listing: Listing, content: bytes) -> Iterator[Hazard]:
    if any(_MACRO_PARTS.search(name) for name in listing.names):
        yield Hazard.MACROS
    if any(map(_leads_elsewhere, listing.relationships(content))):
        yield Hazard.LEADS_ELSEWHERE
    office = "[Content_Types].xml" in listing.names or "mimetype" in listing.names
    if not office and any(map(is_program, listing.names)):
        yield Hazard.PROGRAM_INSIDE
    if listing.encrypted:
        yield Hazard.ENCRYPTED
    if listing.unpacked > _BOMB or listing.endless:
        yield Hazard.HUGE


def _leads_elsewhere(relationships: bytes) -> bool:
    """Whether a template or an object comes from outside of the document; links are no harm."""
    elements = relationships.lower().split(b">")
    return any(_EXTERNAL.search(each) and _LOADED.search(each) for each in elements)


def _of_pdf(content: bytes) -> Iterator[Hazard]:
    if _ENCRYPTED_PDF.search(content):
        yield Hazard.ENCRYPTED
    if _LAUNCHING_PDF.search(content):
        yield Hazard.LEADS_ELSEWHERE


def _of_other_archive(kind: Kind, content: bytes) -> Iterator[Hazard]:
    """RAR writes names in clear unless it encrypts them; 7-Zip packs them."""
    if _encrypted(kind, content):
        yield Hazard.ENCRYPTED
    if kind is Kind.RAR and _NAMED_PROGRAM.search(content):
        yield Hazard.PROGRAM_INSIDE


def _of_old_office(content: bytes) -> Iterator[Hazard]:
    if _VBA in content:
        yield Hazard.MACROS
    word_encrypted = content[512:514] == b"\xec\xa5" and len(content) > 523 and content[523] & 1
    excel_encrypted = content[512:514] == b"\x09\x08" and b"\x2f\x00" in content[528:536]  # FILEPASS
    if _ENCRYPTED_OFFICE in content or word_encrypted or excel_encrypted:
        yield Hazard.ENCRYPTED


def _encrypted(kind: Kind, content: bytes) -> bool:
    """As far as the headers say without unpacking: 7-Zip mostly packs its own."""
    if kind is Kind.SEVEN_ZIP:
        return b"\x06\xf1\x07\x01" in content[-4096:]  # the AES coder
    if content.startswith(b"Rar!\x1a\x07\x01\x00"):
        return _rar5_encrypted(content)
    head = int.from_bytes(content[12:14], "little")
    first = content[7 + head : 7 + head + 5]
    return bool(content[10:11] and content[10] & 0x80) or (first[2:3] == b"\x74" and bool(first[3] & 0x04))


def _rar5_encrypted(content: bytes) -> bool:
    """The second header is of type 4, or a file's extra area begins with a record of encryption."""
    at = 8
    for _ in range(20):
        size, start = _number(content, at + 4)
        kind, after = _number(content, start)
        if kind == 4:
            return True
        flags, after = _number(content, after)
        extra, after = _number(content, after) if flags & 1 else (0, after)
        data, _ = _number(content, after) if flags & 2 else (0, after)
        end = start + size
        if kind == 2 and extra:
            record = _number(content, end - extra)[1]
            return _number(content, record)[0] == 1
        if not size or end >= len(content):
            return False
        at = end + data
    return False


def _number(content: bytes, at: int) -> tuple[int, int]:
    """A variable-length number of RAR 5, and where it ends."""
    value = 0
    for shift, byte in enumerate(content[at : at + 10]):
        value |= (byte & 0x7F) << (7 * shift)
        if not byte & 0x80:
            return value, at + shift + 1
    return value, at + 10
