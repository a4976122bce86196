from __future__ import annotations

from pathlib import Path
from time import process_time

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from tests.ui.practice import Practice, mail
from tomail.model.mail import Flags
from tomail.services.reading import OpenedMessage
from tomail.ui.reader.printing import head, print_to, printer_of
from tomail.ui.reader.web_view import MessageWebView


def printed(practice: Practice, key: str, path: Path, qtbot) -> QPdfDocument:
    opened = practice.services.reading.open(practice.refs[key])
    printer = QPrinter()
    printer.setOutputFileName(str(path))
    window = QWidget()
    qtbot.addWidget(window)
    view = print_to(printer, opened, practice.services, window)
    if view is not None:
        with qtbot.waitSignal(view.printFinished, timeout=30_000):
            pass
    document = QPdfDocument()
    document.load(str(path))
    return document


def test_text_with_its_head(sonnberg: Practice, qtbot, tmp_path: Path) -> None:
    words = printed(sonnberg, "blutbild", tmp_path / "a.pdf", qtbot).getAllText(0).text()
    for part in ("Frage zum Blutbild", "Von", "ayse.oeztuerk@example.org", "Befund_Öztürk_Ayşe.pdf", "HbA1c"):
        assert part in words


def test_html_is_painted_with_its_head(sonnberg: Practice, qtbot, tmp_path: Path) -> None:
    """The engine prints pictures of its pages, so only ink can be looked for."""
    document = printed(sonnberg, "labor", tmp_path / "b.pdf", qtbot)
    assert document.pageCount() == 1
    page = document.render(0, QSize(300, 420))
    inked = sum(page.pixelColor(x, y).lightness() < 160 for x in range(0, 300, 2) for y in range(0, 210, 2))
    assert inked > 50


def test_the_head_is_escaped(sonnberg: Practice) -> None:
    (ref,) = sonnberg.put((mail("x", "x@example.org", "<b>fett</b>", "x"), Flags.SEEN), quiet=True)
    opened = sonnberg.services.reading.open(ref)
    assert isinstance(opened, OpenedMessage)
    assert "&lt;b&gt;fett&lt;/b&gt;" in head(opened)


def test_the_paper_of_the_workstation(sonnberg: Practice) -> None:
    settings = sonnberg.services.settings
    assert printer_of(settings).pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
    settings.set("printer.paper", "A5")
    settings.set("printer.name", "Drucker, den es nicht gibt")
    assert printer_of(settings).pageLayout().pageSize().id() == QPageSize.PageSizeId.A5


def test_what_is_too_much_for_the_engine_is_printed_as_words(
    sonnberg: Practice, qtbot, tmp_path: Path
) -> None:
    printer, window = QPrinter(), QWidget()
    qtbot.addWidget(window)
    printer.setOutputFileName(str(tmp_path / "c.pdf"))
    view = print_to(
        printer, sonnberg.services.reading.open(sonnberg.refs["labor"]), sonnberg.services, window
    )
    assert isinstance(view, MessageWebView)
    view._patience.end()
    document = QPdfDocument()
    document.load(str(tmp_path / "c.pdf"))
    assert "Anbei der Befund" in document.getAllText(0).text()


def test_long_html_is_printed_to_its_end(sonnberg: Practice, qtbot, tmp_path: Path) -> None:
    html = "<p>Zeile</p>" * 400
    sonnberg.put((mail("lang", "x@example.org", "Lang", "x", html=html), Flags.SEEN), quiet=True)
    assert printed(sonnberg, "lang", tmp_path / "d.pdf", qtbot).pageCount() > 5


def test_each_part_is_printed_from_the_top_of_a_page(sonnberg: Practice, qtbot, tmp_path: Path) -> None:
    both = mail("teile", "x@example.org", "Teile", "x", html="<p>Zeile</p>" * 100)
    both.make_mixed()
    both.add_attachment("Schluss der Liste", disposition="inline")
    sonnberg.put((both, Flags.SEEN), quiet=True)
    document = printed(sonnberg, "teile", tmp_path / "e.pdf", qtbot)
    assert document.pageCount() > 2
    last = document.render(document.pageCount() - 1, QSize(300, 420))
    ink = [y for y in range(10, 400) if any(is_ink(last.pixelColor(x, y)) for x in range(10, 290))]
    assert ink
    assert max(ink) < 60


def is_ink(color: QColor) -> bool:
    return color.alpha() > 128 and color.lightness() < 160


def test_deep_quotations_keep_their_words_together(sonnberg: Practice, qtbot, tmp_path: Path) -> None:
    deep = "> " * 8 + "Guten Tag Frau Huber, der Befund ist da."
    sonnberg.put((mail("deep", "x@example.org", "Tief", deep), Flags.SEEN), quiet=True)
    words = printed(sonnberg, "deep", tmp_path / "d.pdf", qtbot).getAllText(0).text()
    assert "Guten Tag Frau Huber, der Befund ist da." in words


def test_a_line_without_end_is_printed_soon(sonnberg: Practice, qtbot, tmp_path: Path) -> None:
    sonnberg.put((mail("long", "x@example.org", "Lang", ">" * 100_000), Flags.SEEN), quiet=True)
    start = process_time()
    assert printed(sonnberg, "long", tmp_path / "e.pdf", qtbot).pageCount() < 50
    assert process_time() - start < 5  # with lines of one letter it took a minute
