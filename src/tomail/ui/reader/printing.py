"""A message on paper: who, when, what, then the body; HTML by the engine, text by Qt."""

from __future__ import annotations

import html as markup

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QFont, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from tomail.message.sanitize import SanitizedHtml, text_to_html
from tomail.services.container import Services
from tomail.services.reading import OpenedMessage
from tomail.settings.values import Settings
from tomail.ui import i18n, tasks

from .attachments import named
from .quotations import short_lines, step_in

translate = QCoreApplication.translate
PAPERS = {
    "A4": QPageSize.PageSizeId.A4,
    "A5": QPageSize.PageSizeId.A5,
    "Letter": QPageSize.PageSizeId.Letter,
}


def print_message(opened: OpenedMessage, services: Services, window: QWidget) -> None:
    """Ask for the printer, then print."""
    printer = printer_of(services.settings)
    printer.setDocName(opened.parsed.subject or "tomail")
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.accepted.connect(lambda: _print_and_note(printer, opened, services, window))
    dialog.show()


def _print_and_note(printer: QPrinter, opened: OpenedMessage, services: Services, window: QWidget) -> None:
    print_to(printer, opened, services, window)
    tasks.run(lambda: services.audit.printed(opened.summary.ref), owner=window)


def printer_of(settings: Settings) -> QPrinter:
    """The printer and paper of this workstation; the system's where that printer is not there."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    name = settings.text("printer.name")
    if name in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(name)
    printer.setPageSize(QPageSize(PAPERS[settings.text("printer.paper")]))
    return printer


def print_to(printer: QPrinter, opened: OpenedMessage, services: Services, window: QWidget) -> QObject | None:
    """Print without asking. HTML is printed a moment later; the object that does it is given back."""
    if opened.html is None:
        text_document(opened).print_(printer)
        return None
    return _print_html(printer, opened, opened.html, services, window)


def text_document(opened: OpenedMessage) -> QTextDocument:
    """Head and text of the message, as they go to the printer."""
    document = QTextDocument()
    font = QFont("Inter")
    font.setPointSize(10)
    document.setDefaultFont(font)
    document.setHtml(head(opened) + text_to_html(short_lines(opened.parsed.text)))
    step_in(document)
    return document


def head(opened: OpenedMessage) -> str:
    """The lines above the body, as HTML."""
    parsed = opened.parsed
    lines = [
        (translate("printing", "From"), ", ".join(map(str, parsed.sender))),
        (translate("printing", "To"), ", ".join(map(str, parsed.to))),
        (translate("printing", "Cc"), ", ".join(map(str, parsed.cc))),
        (translate("printing", "Date"), i18n.when_long(opened.summary.date)),
        (translate("printing", "Attachments"), ", ".join(each.filename for each in named(parsed.files))),
    ]
    rows = "".join(
        f"<tr><td style='padding-right:12px'><b>{markup.escape(name)}</b></td>"
        f"<td>{markup.escape(value)}</td></tr>"
        for name, value in lines
        if value
    )
    title = markup.escape(parsed.subject or translate("printing", "(no subject)"))
    return f"<h2>{title}</h2><table>{rows}</table><hr>"


def _print_html(
    printer: QPrinter, opened: OpenedMessage, html: SanitizedHtml, services: Services, window: QWidget
) -> QObject:
    from .paper import PaperView
    from .web_view import Loaded

    ref = opened.summary.ref

    def part(content_id: str) -> Loaded:
        attachment, content = services.reading.inline(ref, content_id)
        return attachment.content_type, content

    first, *others = html.documents
    documents = [f"{head(opened)}<section>{first}</section>", *others]
    return PaperView(printer, documents, part, lambda: text_document(opened).print_(printer), window)
