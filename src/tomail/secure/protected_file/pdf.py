"""A message and its files as one PDF that opens with a Lesecode: AES-256, revision 6 (ISO 32000-2, 7.6.4).

Made in memory: nothing of it touches a disk in clear. What the file says of itself outside the text (title,
author) is the same for everybody; with revision 6 that is encrypted too.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from tomail.base.paths import resources
from tomail.message.rasters import showable_type
from tomail.model.outgoing import OutgoingAttachment

from .letter import CannotHold, Letter
from .words import Words

if TYPE_CHECKING:
    from fpdf import FPDF
    from pikepdf import Pdf

FONT = "Inter"  # Latin, Greek, Cyrillic
_SMALL, _BODY, _HEADING, _NAME = 9, 11, 14, 13  # points
_LINE = 1.45
_MARGIN = 22.0  # mm
_GREY = 90
_TEXT_TYPES = ("text/plain", "text/csv")
LARGEST = 20 * 1024 * 1024  # bytes: larger ones are refused by most mail servers once encoded

for _name in ("fpdf", "fontTools", "pikepdf"):  # they quote what they are given
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def protected_pdf(letter: Letter, code: str) -> bytes:
    """The encrypted file. It opens with `code` as printed, and without its hyphens. Raises CannotHold."""
    from pikepdf import Encryption, Name, Pdf

    with Pdf.open(BytesIO(_written(letter))) as whole:
        for each in letter.files:
            if _is_pdf(each):
                _append(whole, each)
        whole.Root.Lang = letter.words.language
        whole.Root.PageMode = Name.UseNone
        made = BytesIO()
        lock = Encryption(user=code, owner=code.replace("-", ""), R=6, aes=True, metadata=True)
        whole.save(made, encryption=lock, deterministic_id=False)
    if made.tell() > LARGEST:
        raise CannotHold
    return made.getvalue()


def _append(whole: Pdf, file: OutgoingAttachment) -> None:
    from pikepdf import OutlineItem, PasswordError, Pdf, PdfError

    first = len(whole.pages)
    try:
        with Pdf.open(BytesIO(file.content)) as added:
            whole.pages.extend(added.pages)
            with whole.open_outline() as outline:
                outline.root.append(OutlineItem(file.filename, first))
    except (PdfError, PasswordError):  # damaged, or closed itself
        raise CannotHold(file.filename) from None


def _written(letter: Letter) -> bytes:
    """The letter itself, and what can be shown on pages of its own: pictures, mere text."""
    from fpdf import FPDF  # takes a second to load; most runs of the program protect nothing

    pdf = _prepared(FPDF(format="A4"), letter.words)
    try:
        return _laid_out(pdf, letter)
    finally:
        for font in pdf.fonts.values():
            font.ttfont.close()  # type: ignore[union-attr]  # only those of files are here


def _laid_out(pdf: FPDF, letter: Letter) -> bytes:
    _head(pdf, letter)
    _say(pdf, letter.subject, _HEADING, style="B")
    pdf.ln(3)
    _say(pdf, letter.text.strip("\n"), _BODY)
    _list_files(pdf, letter)
    for each in letter.files:
        _page_of(pdf, each)
    return bytes(pdf.output())


def _prepared(pdf: FPDF, words: Words) -> FPDF:
    folder = resources() / "fonts"  # .ttf: fpdf2 embeds other outlines under a name that readers refuse
    for style, name in (("", "Inter-Regular.ttf"), ("B", "Inter-SemiBold.ttf")):
        pdf.add_font(FONT, style, str(folder / name))
    pdf.set_lang(words.language)
    pdf.set_title(words.title)
    pdf.set_producer("tomail")
    pdf.set_margin(_MARGIN)
    pdf.set_auto_page_break(True, _MARGIN)

    def footer() -> None:
        pdf.set_y(-_MARGIN + 6)
        pdf.set_font(FONT, "", _SMALL)
        pdf.set_text_color(_GREY)
        pdf.cell(0, 5, words.page.format(page=pdf.page_no(), pages="{nb}"), align="R")

    pdf.footer = footer  # type: ignore[method-assign]
    pdf.add_page()
    return pdf


def _head(pdf: FPDF, letter: Letter) -> None:
    _say(pdf, letter.practice, _NAME, style="B")
    for line in filter(None, letter.contact):
        _say(pdf, line, _SMALL, grey=True)
    pdf.ln(3)
    pdf.set_draw_color(200)
    pdf.line(pdf.l_margin, pdf.get_y(), pdf.w - pdf.r_margin, pdf.get_y())
    pdf.ln(8)
    _say(pdf, letter.recipient, _BODY)
    _say(pdf, letter.date, _SMALL, grey=True)
    pdf.ln(6)


def _list_files(pdf: FPDF, letter: Letter) -> None:
    if letter.files:
        pdf.ln(6)
        _say(pdf, letter.words.enclosed, _SMALL, style="B")
        for each in letter.files:
            _say(pdf, f"–  {each.filename}", _SMALL)


def _page_of(pdf: FPDF, file: OutgoingAttachment) -> None:
    if _is_pdf(file):
        return
    if showable_type(file.content):
        _picture_page(pdf, file)
    elif file.content_type in _TEXT_TYPES:
        pdf.add_page()
        _say(pdf, file.filename, _SMALL, style="B")
        pdf.ln(3)
        _say(pdf, _decoded(file.content), _BODY)
    else:
        raise CannotHold(file.filename)


def _picture_page(pdf: FPDF, file: OutgoingAttachment) -> None:
    from fpdf.errors import FPDFException
    from PIL import Image, ImageOps

    pdf.add_page()
    _say(pdf, file.filename, _SMALL, style="B")
    pdf.ln(3)
    try:
        with Image.open(BytesIO(file.content)) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGB")
        room = pdf.h - pdf.get_y() - _MARGIN
        pdf.image(upright, w=pdf.epw, h=room, keep_aspect_ratio=True, alt_text=file.filename)
    except (OSError, ValueError, SyntaxError, FPDFException):  # damaged; Pillow raises what it likes
        raise CannotHold(file.filename) from None


def _say(pdf: FPDF, text: str, size: float, *, style: str = "", grey: bool = False) -> None:
    pdf.set_font(FONT, style, size)
    pdf.set_text_color(_GREY if grey else 0)
    line = size * _LINE / pdf.k
    known = getattr(pdf.current_font, "cmap", {})
    for part in _in_pieces(text):
        shown = "".join(char if ord(char) in known else "\N{WHITE SQUARE}" for char in part)
        pdf.multi_cell(0, line, shown, align="L", new_x="LMARGIN", new_y="NEXT")


def _in_pieces(text: str) -> Iterator[str]:
    """Line by line, without what no font shows."""
    for line in text.replace("\r\n", "\n").expandtabs(4).split("\n"):
        yield _UNSHOWN.sub("", line) or " "


_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def _is_pdf(file: OutgoingAttachment) -> bool:
    return b"%PDF-" in file.content[:1024]


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("windows-1252", "replace")


def unfit(files: Sequence[OutgoingAttachment]) -> str:
    """The name of the first file that no page can be made of; "" where all fit."""
    return next((each.filename for each in files if not _fits(each)), "")


def _fits(file: OutgoingAttachment) -> bool:
    shown = _is_pdf(file) or showable_type(file.content)
    return bool(shown) or file.content_type in _TEXT_TYPES
