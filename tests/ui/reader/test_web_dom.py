"""What the engine's own parser makes of sanitised HTML: nothing else than what the sanitiser let through.

Sanitisers are deceived by HTML that is read differently the second time (mutation XSS); so the second
reading is done here by the engine that shows it.
"""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from tests.message.hostile_html import mixtures, vectors
from tests.message.test_sanitize import dangers
from tests.torture import TORTURE
from tomail.message.sanitize import _ATTRIBUTES, _TAGS, sanitize_parts
from tomail.model.mail import TextPart
from tomail.ui.reader import web_view
from tomail.ui.reader.document import whole
from tomail.ui.reader.web_view import MessageWebView, WebMessage, fresh_host

SEEDS = range(100) if TORTURE else range(1)
AT_ONCE = 250  # documents in one page
OURS = {"html", "head", "meta", "style", "body", "section"}
VOID = set("area base br col embed hr img input link meta source track wbr".split())
EVERYWHERE = _ATTRIBUTES["*"]


class Tree(HTMLParser):
    """Walks through what the engine wrote, which closes all it opens."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.foreign: list[tuple[str, ...]] = []
        self.sections = 0
        self.ends: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.open == ["html", "body"] and tag == "section":
            self.sections += 1
        if tag not in _TAGS | OURS:
            self.foreign.append((tag,))
        if "body" in self.open:
            allowed = EVERYWHERE | _ATTRIBUTES.get(tag, set())
            self.foreign += [(tag, name) for name, _ in attrs if name not in allowed]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.startswith("END") and self.open[:3] == ["html", "body", "section"]:
            self.ends.append(data.strip())


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the engine wanted to load beside the page and its fonts."""
    found: list[str] = []
    guard = web_view._Guard.interceptRequest

    def note(self: web_view._Guard, info: web_view.QWebEngineUrlRequestInfo) -> None:
        url = info.requestUrl()
        if url.scheme() != "tomail" or url.path() not in (
            "/",
            "",
            "/font/Inter-Regular.otf",
            "/font/Inter-Bold.otf",
        ):
            found.append(url.toString())
        guard(self, info)

    monkeypatch.setattr(web_view._Guard, "interceptRequest", note)
    return found


@pytest.fixture
def view(app, qtbot) -> MessageWebView:
    made = MessageWebView()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


@pytest.mark.timeout(0 if TORTURE else 120)
@pytest.mark.parametrize("seed", ["known", *SEEDS])
def test_read_a_second_time_it_is_the_same(
    view: MessageWebView, qtbot, asked: list[str], seed: str | int, record_property
) -> None:
    pieces = vectors() if seed == "known" else list(mixtures(int(seed), AT_ONCE))
    parts = [TextPart(number, "", f"{piece}") for number, piece in enumerate(pieces)]
    ends = [TextPart(number, f"END{number}") for number in range(len(parts))]
    both = [each for pair in zip(parts, ends, strict=True) for each in pair]
    clean = sanitize_parts(both)
    assert clean is not None
    assert dangers(clean.html) == []
    tree = Tree()
    tree.feed(shown(view, qtbot, clean.html))
    assert tree.foreign == []
    assert tree.sections == clean.html.count("<section>")
    assert {f"END{number}" for number in range(len(parts))} <= set(tree.ends)
    assert [each for each in asked if not each.startswith(("tomail:", "data:image/"))] == []
    record_property("figure: hostile HTML that the engine read as the sanitiser meant it", len(parts))


def shown(view: MessageWebView, qtbot, html: str) -> str:
    def nothing(content_id: str) -> tuple[str, bytes]:
        raise LookupError(content_id)

    with qtbot.waitSignal(view.loadFinished, timeout=60_000):
        view.show_message(WebMessage(html, nothing), fresh_host())
    found: list[str] = []
    view.page().toHtml(found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=60_000)
    return found[0]


def test_a_part_paints_in_its_own_place_alone(view: MessageWebView, qtbot) -> None:
    """Margins below nothing would put the words of one part over those of the one before."""
    covering = (
        '<table style="margin-top:-600px" width="9999" height="900" bgcolor="#ff0000"><tr><td>x</table>'
    )
    clean = sanitize_parts([TextPart(1, "", "<p>eins</p>" * 12), TextPart(2, "", covering)])
    assert clean is not None
    shown(view, qtbot, clean.html)
    ground = lambda: view.grab().toImage().pixelColor(200, 60).name()  # noqa: E731
    qtbot.waitUntil(lambda: ground() == "#ffffff")


def test_the_document_holds_each_part_together() -> None:
    assert "contain: content" in whole("<section>x</section>", "m1")
