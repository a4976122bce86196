from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tests.ui.practice import Practice, mail
from tomail.message.links import Link
from tomail.model.mail import Flags
from tomail.ui.main_window import MainWindow
from tomail.ui.reader.links import doubt, link_of, open_link, shown_host
from tomail.ui.reader.text_view import MessageTextView
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.dialog import Question


@pytest.fixture
def window(app, qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def question(window: QWidget) -> Question | None:
    return next((each for each in window.findChildren(Question) if each.isVisible()), None)


def test_foreign_letters_are_unmasked(app) -> None:
    cyrillic = link_of(QUrl("https://www.аpple.com/login"))
    assert cyrillic is not None
    assert shown_host(cyrillic.target).startswith("www.xn--")
    assert "Alphabete" in doubt(cyrillic)
    assert shown_host("https://xn--mnchen-3ya.de/") == "münchen.de"


def test_of_a_long_name_the_end_is_shown() -> None:
    shown = shown_host(f"https://www.bank.example.{'a.' * 60}evil.example/")
    assert shown.startswith("…")
    assert shown.endswith("evil.example")


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (Link("https://evil.example/", "www.bank.example"), "www.bank.example"),
        (Link("http://203.0.113.9/"), "Zahlen"),
        (Link("https://praxis.example/"), ""),
    ],
)
def test_what_speaks_against_a_link(app, link: Link, words: str) -> None:
    assert words in doubt(link)
    assert bool(words) == bool(doubt(link))


@pytest.mark.parametrize("answer", ["open", "cancel"])
def test_a_person_decides(window: QWidget, qtbot, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr("tomail.ui.reader.links.QDesktopServices.openUrl", opened.append)
    open_link(Link("https://example.org/x"), window)
    asked = question(window)
    assert asked is not None
    assert asked.buttons["cancel"].hasFocus() or asked.focusWidget() is asked.buttons["cancel"]
    asked.buttons[answer].click()
    qtbot.waitUntil(lambda: question(window) is None)
    assert opened == ([QUrl("https://example.org/x")] if answer == "open" else [])


def test_all_of_a_long_target_can_be_read(window: QWidget) -> None:
    link = Link(f"https://example.org/{'x' * 3000}", "www.bank.example")
    open_link(link, window)
    asked = question(window)
    assert asked is not None
    assert asked.findChild(QPlainTextEdit).toPlainText() == link.target
    assert asked.findChild(Banner).isVisible()
    assert asked.height() < 500


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)", "ms-settings:x", "smb://x/y"])
def test_other_schemes_are_dropped(window: QWidget, url: str) -> None:
    open_link(link_of(QUrl(url)), window)
    assert question(window) is None


def test_links_of_a_text_by_keys(app, qtbot) -> None:
    view = MessageTextView()
    qtbot.addWidget(view)
    view.show_text("eins https://a.example/ zwei\n> drei https://b.example/ vier")
    view.show()
    view.setFocus()
    hovered: list[QUrl] = []
    view.link_hovered.connect(hovered.append)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.link_clicked) as clicked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert clicked.args == [QUrl("https://b.example/")]
    assert hovered == [QUrl("https://a.example/"), QUrl("https://b.example/")]
    qtbot.keyClick(view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert hovered[-1] == QUrl("https://a.example/")


def test_the_target_is_shown_before_the_click(sonnberg: Practice, window: MainWindow, qtbot) -> None:
    html = '<p style="margin:0"><a href="https://evil.example/x">https://www.ubs.com/login</a></p>'
    (ref,) = sonnberg.put((mail("bank", "x@example.org", "Konto", "x", html=html), Flags.SEEN))
    main = MainWindow(sonnberg.services)
    qtbot.addWidget(main, before_close_func=lambda main: setattr(main.closing, "decided", True))
    main.resize(1200, 800)
    main.show()
    main.show_message(ref)
    body = main.reader.body
    qtbot.waitUntil(lambda: body.web is not None and body.currentWidget() is body.web)
    qtbot.waitUntil(lambda: not body.web.page().isLoading())

    def pointed() -> bool:
        qtbot.mouseMove(body.web.focusProxy(), QPoint(60, 16))
        qtbot.mouseMove(body.web.focusProxy(), QPoint(64, 18))
        return body.target.isVisible()

    qtbot.waitUntil(pointed)
    assert body.target.text() == "Achtung: führt zu evil.example\nhttps://evil.example/x"
    with qtbot.waitSignal(main.reader.link_clicked) as clicked:
        qtbot.mouseClick(body.web.focusProxy(), Qt.MouseButton.LeftButton, pos=QPoint(64, 18))
    assert clicked.args == [Link("https://evil.example/x", "https://www.ubs.com/login")]
    asked = question(main)
    assert asked is not None
    asked.buttons["cancel"].click()
