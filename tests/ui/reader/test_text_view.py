from __future__ import annotations

from time import process_time

import pytest
from PySide6.QtCore import QPoint, Qt

from tomail.ui import theme
from tomail.ui.reader.text_view import WIDEST, MessageTextView

TEXT = (
    "Guten Tag,\n\nsiehe https://example.org/x und mailto.\n\n> zitiert\n>> doppelt\n\n<script>x</script>\n"
)


@pytest.fixture
def view(app, qtbot) -> MessageTextView:
    made = MessageTextView()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.show_text(TEXT)
    return made


def test_words_stay_words(view: MessageTextView) -> None:
    assert "<script>x</script>" in view.toPlainText()


def test_quotations_are_set_in(view: MessageTextView) -> None:
    margins = {}
    block = view.document().begin()
    while block.isValid():
        margins[block.text().strip()] = block.blockFormat().leftMargin()
        block = block.next()
    assert margins["zitiert"] == 16
    assert margins["doppelt"] == 32
    assert margins["Guten Tag,"] == 0


def test_a_link_asks(view: MessageTextView, qtbot) -> None:
    cursor = view.document().find("example.org")
    where = view.cursorRect(cursor).center() - QPoint(4, 0)
    with qtbot.waitSignal(view.link_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert clicked.args[0].toString() == "https://example.org/x"


def test_lines_are_not_longer_than_is_good_to_read(view: MessageTextView) -> None:
    view.show_text("Wort " * 400)
    assert view.document().textWidth() <= WIDEST + 48
    view.resize(400, 500)
    assert view.document().textWidth() <= 400


def test_the_scheme_reaches_the_text(view: MessageTextView, app) -> None:
    theme.apply(app, theme.Scheme.DARK)
    view.set_again()
    assert theme.DARK.link.lower() in view.toHtml().lower()
    theme.apply(app, theme.Scheme.LIGHT)


def test_page_down_reaches_the_end(view: MessageTextView, qtbot) -> None:
    view.show_text("Zeile\n" * 80)
    assert not view.at_end()
    for _ in range(10):
        view.page_down()
    assert view.at_end()


@pytest.mark.timeout(30)
@pytest.mark.parametrize("text", ["Befund\n" * 10_000, "x" * 300_000, "> Frage\nAntwort\n" * 3_000])
def test_a_long_text_is_set_at_once(view: MessageTextView, text: str) -> None:
    start = process_time()
    view.show_text(text)
    assert process_time() - start < 5  # was minutes
    assert view.toPlainText().replace("\n", "").startswith(text.replace("\n", "").replace("> ", "")[:1000])
