"""HTML on paper, by the engine. Import this late: it loads the engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from .web_view import Loaded, MessageWebView, WebMessage, fresh_host

SHARPEST = 300  # dots an inch: a page then takes 35 MB of memory
POINTS = 72  # an inch


class PaperView(MessageWebView):
    """Prints documents one after the other, each read by itself and from the top of a page.

    `printFinished` comes at the end of all. `words` prints what the engine gave up instead.
    """

    def __init__(
        self,
        printer: QPrinter,
        documents: Sequence[str],
        part: Callable[[str], Loaded],
        words: Callable[[], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.hide()
        self._printer, self._part, self._words = printer, part, words
        self._left, self._alone = list(documents), len(documents) == 1
        self._pages: list[QByteArray] = []
        self.given_up.connect(self._print_words)
        self.loadFinished.connect(self._print_document)
        self.printFinished.connect(self.deleteLater)
        self._begin()

    def _begin(self) -> None:
        self.show_message(WebMessage((self._left.pop(0),), self._part), fresh_host())

    def _print_document(self, loaded: bool) -> None:
        if not loaded:
            return
        if self._alone:
            self.print(self._printer)
        else:
            self.page().printToPdf(self._keep, self._printer.pageLayout())

    def _keep(self, pages: QByteArray) -> None:
        self._pages.append(pages)
        if self._left:
            self._begin()
        else:
            paint(self._printer, self._pages)
            self.printFinished.emit(True)

    def _print_words(self) -> None:
        self._words()
        self.deleteLater()


def paint(printer: QPrinter, documents: Sequence[QByteArray]) -> None:
    """Paint the pages of PDF documents that were laid out for the printer's paper."""
    printer.setFullPage(True)
    painter = QPainter(printer)
    for number, content in enumerate(documents):
        buffer, document = QBuffer(content), QPdfDocument()
        buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        document.load(buffer)
        for page in range(document.pageCount()):
            if number or page:
                printer.newPage()
            _paint_page(painter, printer, document, page)
    painter.end()


def _paint_page(painter: QPainter, printer: QPrinter, document: QPdfDocument, page: int) -> None:
    scale = min(printer.resolution(), SHARPEST) / POINTS
    size = document.pagePointSize(page)
    dots = QSize(round(size.width() * scale), round(size.height() * scale))
    painter.drawImage(printer.paperRect(QPrinter.Unit.DevicePixel), document.render(page, dots))
