"""The Praxis-Notfallblatt on paper or as a PDF."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QCoreApplication
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from tomail.model.portal import EmergencySheet

translate = QCoreApplication.translate
_SMALL, _BODY, _CODE, _TITLE = 9, 11, 15, 18  # points
_IN_A_LINE = 4  # groups


def emergency_paper(practice: str, portal: str, day: str, sheet: EmergencySheet) -> QTextDocument:
    """What is printed: the code in groups, as it is typed again one day."""
    document = QTextDocument()
    cursor = QTextCursor(document)
    _line(cursor, translate("emergency_paper", "Praxis-Notfallblatt"), _TITLE, bold=True)
    _line(cursor, practice, _BODY, bold=True)
    number = translate("emergency_paper", "Sheet {number}").format(number=sheet.number)
    _line(cursor, f"{portal} · {day} · {number}", _SMALL)
    _line(cursor, "", _BODY)
    _line(cursor, translate("emergency_paper", "Keep this sheet in the safe."), _BODY, bold=True)
    _line(
        cursor,
        translate(
            "emergency_paper",
            "Whoever has it can pass for the practice at the portal and read what patients write. It is "
            "needed when all workstations of the practice are lost. Your IT then types what stands below.",
        ),
        _BODY,
    )
    _line(
        cursor,
        translate(
            "emergency_paper",
            "Only the sheet with the highest number counts: older ones bring back neither the practice nor "
            "answers. Destroy them.",
        ),
        _BODY,
    )
    _line(cursor, "", _BODY)
    for row in _rows(sheet.code):
        _line(cursor, row, _CODE, fixed=True)
    _line(cursor, sheet.practice, _CODE, fixed=True)
    return document


def print_paper(document: QTextDocument, printer: QPrinter) -> None:
    """Onto the printer that somebody chose."""
    document.print_(printer)


def as_pdf(document: QTextDocument) -> bytes:
    """The same as a file, which lies nowhere but in memory."""
    held = QBuffer()
    held.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document.print_(writer)
    return bytes(held.data().data())


def _rows(code: str) -> list[str]:
    groups = code.replace("-", " ").split()
    return ["   ".join(groups[at : at + _IN_A_LINE]) for at in range(0, len(groups), _IN_A_LINE)]


def _line(cursor: QTextCursor, words: str, size: int, *, bold: bool = False, fixed: bool = False) -> None:
    form = QTextCharFormat()
    form.setFontPointSize(size)
    form.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    if fixed:
        form.setFontFamilies(["monospace"])
        form.setFontStyleHint(QFont.StyleHint.Monospace)
    cursor.insertText(f"{words}\n", form)
