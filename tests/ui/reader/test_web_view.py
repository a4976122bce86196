"""The HTML engine may load, run and remember nothing. The loopback server counts who tries."""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication

from tomail.ui.reader import patience
from tomail.ui.reader.document import whole
from tomail.ui.reader.web_view import MessageWebView, WebMessage, fresh_host, picture_address

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c636060f8cf0000030101003a8d1c2a0000000049454e44ae426082"
)


@pytest.fixture
def visits() -> Iterator[tuple[int, list[bytes]]]:
    """Port of a server on loopback, and what arrived there."""
    seen: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = server.accept()
                connection.settimeout(1)
                with connection, suppress(OSError):
                    seen.append(connection.recv(200))

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield server.getsockname()[1], seen
    server.shutdown(socket.SHUT_RDWR)
    server.close()
    thread.join()


@pytest.fixture
def view(app, qtbot) -> MessageWebView:
    made = MessageWebView()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def load(view: MessageWebView, qtbot, html: str, **more) -> str:
    host = fresh_host()
    with qtbot.waitSignal(view.loadFinished, timeout=30_000):
        view.show_message(WebMessage((html,), more.pop("part", no_part), **more), host)
    return host


def no_part(content_id: str) -> tuple[str, bytes]:
    raise LookupError(content_id)


def text_of(view: MessageWebView, qtbot) -> str:
    found: list[str] = []
    view.page().toPlainText(found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


REMOTE = """
<link rel="stylesheet" href="{u}/css"><link rel="preconnect" href="{u}"><link rel="prefetch" href="{u}/p">
<link rel="icon" href="{u}/icon"><meta http-equiv="refresh" content="0; url={u}/refresh">
<style>@import "{u}/import"; body {{ background: url({u}/bg) }}
@font-face {{ font-family: X; src: url({u}/font) }}
p {{ font-family: X; cursor: url({u}/cursor), auto }}</style>
<p style="background-image: url({u}/inline)">Text</p>
<img src="{u}/img"><img srcset="{u}/set 2x"><picture><source srcset="{u}/source"><img></picture>
<iframe src="{u}/frame"></iframe><object data="{u}/object"></object><embed src="{u}/embed">
<video src="{u}/video" poster="{u}/poster" autoplay></video><audio src="{u}/audio" autoplay></audio>
<script src="{u}/script"></script><script>fetch("{u}/fetch"); document.title = "run"</script>
<body background="{u}/body"><table background="{u}/table"><tr><td background="{u}/td">x</td></tr></table>
<form action="{u}/form"><input type="image" src="{u}/input"></form>
<svg><image href="{u}/svg"/></svg><img src="file:///etc/hostname"><iframe src="file:///etc/hostname"></iframe>
"""


def test_html_that_no_sanitiser_saw_reaches_nothing(view: MessageWebView, qtbot, visits) -> None:
    """Without policy, interceptor and resolver rule 36 requests arrive."""
    port, seen = visits
    load(view, qtbot, REMOTE.format(u=f"http://127.0.0.1:{port}"))
    load(view, qtbot, REMOTE.format(u=f"http://localhost:{port}"))
    qtbot.wait(300)
    assert seen == []
    assert view.page().title() != "run"
    assert view.page().url().host().startswith("m")


def test_pictures_of_the_message_are_shown_by_content_id(view: MessageWebView, qtbot) -> None:
    asked: list[str] = []

    def part(content_id: str) -> tuple[str, bytes]:
        asked.append(content_id)
        return "image/png", PIXEL

    load(view, qtbot, '<img src="cid:logo@x"><img src="cid:a%20b">', part=part)
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert sorted(asked) == ["a%20b", "logo@x"]


def test_fetched_pictures_are_found_under_the_own_host_only(view: MessageWebView, qtbot) -> None:
    from tomail.ui.reader.web_view import _answer

    message = WebMessage(("",), no_part, (("image/png", PIXEL), ("image/svg+xml", b"<svg/>")))
    assert _answer(message, "m1", "/picture/0") == ("image/png", PIXEL)
    for path in ("/picture/1", "/picture/7", "/other", "/font/../../etc/passwd", "/part/x"):
        with pytest.raises(LookupError):
            _answer(message, "m1", path)
    assert picture_address("m1", 0) == "tomail://m1/picture/0"


def test_another_message_is_not_reached(view: MessageWebView, qtbot) -> None:
    asked: list[str] = []
    first = load(view, qtbot, "<p>secret</p>")

    def part(content_id: str) -> tuple[str, bytes]:
        asked.append(content_id)
        return "image/png", PIXEL

    load(
        view,
        qtbot,
        f'<img src="tomail://{first}/part/x"><iframe src="tomail://{first}/"></iframe>',
        part=part,
    )
    qtbot.wait(100)
    assert asked == []


def test_links_ask_and_never_navigate(view: MessageWebView, qtbot) -> None:
    host = load(view, qtbot, '<a href="https://example.org/x">x</a>')
    page = view.page()
    kind = page.NavigationType
    with qtbot.waitSignal(view.link_clicked) as clicked:
        assert not page.acceptNavigationRequest(
            QUrl("https://example.org/x"), kind.NavigationTypeLinkClicked, True
        )
    assert clicked.args == [QUrl("https://example.org/x")]
    for url in ("https://example.org/", "file:///etc/passwd", "tomail://other/"):
        assert not page.acceptNavigationRequest(QUrl(url), kind.NavigationTypeOther, True)
    assert not page.acceptNavigationRequest(QUrl(f"tomail://{host}/"), kind.NavigationTypeOther, False)


def test_each_message_has_a_page_of_its_own(view: MessageWebView, qtbot) -> None:
    load(view, qtbot, "<p>eins</p>")
    first = view.page()
    load(view, qtbot, "<p>zwei</p>")
    assert view.page() is not first
    assert text_of(view, qtbot) == "zwei"
    assert view.page().profile().isOffTheRecord()


def test_only_pictures_become_addresses_of_the_host() -> None:
    html = '<p title="src=&quot;cid:x&quot;">src="cid:y"</p><img alt="a" src="cid:z/ü&quot;">'
    document = whole(html, "m5")
    assert '<img alt="a" src="tomail://m5/part/z%2F%C3%BC%26quot%3B">' in document
    assert 'src="cid:y"</p>' in document


@pytest.mark.parametrize("reason", ["time", "memory", "process"])
def test_what_is_too_much_for_the_engine_is_given_up(
    view: MessageWebView, qtbot, monkeypatch: pytest.MonkeyPatch, reason: str
) -> None:
    if reason == "memory":
        monkeypatch.setattr(patience, "MOST_MEMORY", 1)
    if reason == "time":
        view._patience._loading.setInterval(0)
    with qtbot.waitSignal(view.given_up):
        view.show_message(WebMessage(("<p>x</p>",), no_part), fresh_host())
        if reason == "process":
            qtbot.waitUntil(lambda: view.page().renderProcessPid() > 0)
            os.kill(view.page().renderProcessPid(), signal.SIGKILL)
    view._patience._loading.setInterval(patience.LOADING_MS)
    monkeypatch.undo()
    load(view, qtbot, "<p>zwei</p>")
    assert text_of(view, qtbot) == "zwei"


def test_memory_of_a_process() -> None:
    assert patience.memory_of(os.getpid()) > 10_000_000
    assert patience.memory_of(-1) == 0


def test_links_by_keys(view: MessageWebView, qtbot) -> None:
    """Tab marks a link and its target is told; Enter asks for it."""
    load(view, qtbot, '<a href="https://a.example/">a</a> <a href="https://b.example/">b</a>')
    view.setFocus()
    target = view.focusProxy()
    for host in ("a", "b"):
        with qtbot.waitSignal(view.link_hovered) as hovered:
            qtbot.keyClick(target, Qt.Key.Key_Tab)
        assert hovered.args == [QUrl(f"https://{host}.example/")]
    with qtbot.waitSignal(view.link_clicked) as clicked:
        qtbot.keyClick(target, Qt.Key.Key_Return)
    assert clicked.args == [QUrl("https://b.example/")]


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier])
def test_no_click_opens_a_window(view: MessageWebView, qtbot, modifier: Qt.KeyboardModifier) -> None:
    load(view, qtbot, '<body style="margin:0"><a href="https://a.example/">aaaaaaaaaaaaaaaa</a>')
    url = view.page().url()
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
        qtbot.mouseClick(view.focusProxy(), button, modifier, QPoint(40, 18))
    qtbot.wait(50)
    assert view.page().url() == url
    assert len([each for each in QApplication.topLevelWidgets() if isinstance(each, MessageWebView)]) == 1
