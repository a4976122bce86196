"""The slip with a code that the patient takes home."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from tomail.services.container import Services
from tomail.ui import i18n

translate = QCoreApplication.translate
_SMALL, _BODY, _CODE = 9, 11, 26  # points


def slip(
    practice: str, telephone: str, code: str, whom: str, day: str, *, registers: bool = False
) -> QTextDocument:
    """What is printed: whose it is, the code, what it is for: an Anmeldecode (`registers`) or a Lesecode."""
    title, how = _registering() if registers else _reading()
    document = QTextDocument()
    cursor = QTextCursor(document)
    _line(cursor, practice, _BODY, bold=True)
    _line(cursor, telephone, _SMALL)
    _line(cursor, "", _BODY)
    _line(cursor, f"{whom} · {day}", _SMALL)
    _line(cursor, title, _BODY, bold=True)
    _line(cursor, code, _CODE, bold=True)
    _line(cursor, how, _BODY)
    _line(cursor, translate("code_slip", "Please keep this slip, and give it to nobody."), _BODY)
    return document


def print_slip(printer: QPrinter, services: Services, code: str, whom: str, *, registers: bool) -> None:
    """Onto the printer that somebody chose."""
    text, day = services.settings.text, i18n.day(services.send_later.now())
    name, telephone = text("practice.name"), text("practice.telephone")
    slip(name, telephone, code, whom, day, registers=registers).print_(printer)


def _reading() -> tuple[str, str]:
    return translate("code_slip", "Your Lesecode"), translate(
        "code_slip",
        "You get an e-mail from us with a file attached. Open the file. Where it asks for a password or the "
        "Lesecode, enter this code in capital letters. Zero and one are digits: there is no letter O, I or L "
        "in it.",
    )


def _registering() -> tuple[str, str]:
    return translate("code_slip", "Your Anmeldecode"), translate(
        "code_slip",
        "You get an e-mail from us with a link. Open it and enter this code there; you need it only once. "
        "Zero and one are digits: there is no letter O, I or L in it.",
    )


def _line(cursor: QTextCursor, words: str, size: int, *, bold: bool = False) -> None:
    form = QTextCharFormat()
    form.setFontPointSize(size)
    form.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    cursor.insertText(f"{words}\n", form)
