"""What the engine's own parser makes of sanitised HTML: nothing else than what the sanitiser let through.

Sanitisers are deceived by HTML that is read differently the second time (mutation XSS); so the second
reading is done here by the engine that shows it.
"""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript, QWebEngineSettings

from tests.message.hostile_html import mixtures, vectors
from tests.message.test_sanitize import dangers
from tests.torture import TORTURE
from tomail.message.sanitize import _ATTRIBUTES, _TAGS, MOST_DOCUMENTS, sanitize, sanitize_parts
from tomail.model.mail import TextPart
from tomail.ui.reader import web_view
from tomail.ui.reader.document import whole
from tomail.ui.reader.web_view import MessageWebView, WebMessage, fresh_host

SEEDS = range(100) if TORTURE else range(1)
AT_ONCE = 250  # documents in one page
OURS = {"html", "head", "meta", "base", "style", "body", "section"}
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
    """All in one document here, which asks more of each than a document of its own does."""
    pieces = vectors() if seed == "known" else list(mixtures(int(seed), AT_ONCE))
    clean = [sanitize(piece).html for piece in pieces]
    assert dangers("\n".join(clean)) == []
    each_section = (f"<section>{html}</section><section>END{n}</section>" for n, html in enumerate(clean))
    html = "\n".join(each_section)
    tree = Tree()
    tree.feed(shown(view, qtbot, html))
    assert tree.foreign == []
    assert tree.sections == html.count("<section>")
    assert {f"END{number}" for number in range(len(pieces))} <= set(tree.ends)
    assert [each for each in asked if not each.startswith(("tomail:", "data:image/"))] == []
    record_property("figure: hostile HTML that the engine read as the sanitiser meant it", len(pieces))


def shown(view: MessageWebView, qtbot, *documents: str) -> str:
    def nothing(content_id: str) -> tuple[str, bytes]:
        raise LookupError(content_id)

    with qtbot.waitSignal(view.loadFinished, timeout=60_000):
        view.show_message(WebMessage(documents, nothing), fresh_host())
    found: list[str] = []
    view.page().toHtml(found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=60_000)
    return found[0]


SECRET = "Geheimnis"
LEFT_OPEN = [
    *('<img src="https://x.example/', "<a href='https://x.example/?", "<textarea>", "<style>", "<!--"),
    *("<table><tr><td>", "<plaintext>", "<iframe src='", "<base href='https://x.example/'>", "<template>"),
    '<div style="position:fixed;top:0;left:0;width:100vw;height:100vh;background:#f00">x',
    '<table style="margin:-600px 0 0 0" width="9999" height="900" bgcolor="#ff0000"><tr><td>x',
]


def inside(view: MessageWebView, qtbot, ask: str = "document.documentElement.outerHTML") -> list[object]:
    """What our own script hears from each frame."""
    found: dict[int, object] = {}
    texts = view.page().mainFrame().children()
    for place, each in enumerate(texts):
        world = QWebEngineScript.ScriptWorldId.ApplicationWorld
        each.runJavaScript(ask, world, lambda answer, place=place: found.setdefault(place, answer))
    qtbot.waitUntil(lambda: len(found) == len(texts))
    return [found[place] for place in range(len(texts))]


def several(*parts: str) -> tuple[str, ...]:
    """Each part of HTML as it is shown; what does not begin with a tag is a part of plain text."""
    texts = [TextPart(at, each, each if "<" in each else "") for at, each in enumerate(parts)]
    clean = sanitize_parts(texts)
    assert clean is not None
    return clean.documents


def test_each_part_is_a_document_that_the_others_do_not_reach(view, qtbot, asked: list[str]) -> None:
    documents = several(
        *(each for left in LEFT_OPEN for each in (left, SECRET)), "'\">--></textarea></style>"
    )
    outer = shown(view, qtbot, *documents)
    assert SECRET not in outer
    assert "x.example" not in outer
    read = [str(each) for each in inside(view, qtbot)]
    assert len(read) == len(documents)
    for place, document in enumerate(read):
        assert (SECRET in document) is (SECRET in documents[place])
        assert document.count(SECRET) <= 1
        assert "x.example" not in document or SECRET not in document
        tree = Tree()
        tree.feed(document)
        assert tree.foreign == []
    assert {each.split("/")[3] for each in asked} <= {"text"}


def test_a_part_paints_in_its_own_place_alone(view: MessageWebView, qtbot) -> None:
    """Margins below nothing would put the words of one part over those of the one before."""
    shown(view, qtbot, *several("<p>eins</p>" * 12, LEFT_OPEN[-1]))
    ground = lambda: view.grab().toImage().pixelColor(200, 60).name()  # noqa: E731
    qtbot.waitUntil(lambda: ground() == "#ffffff")


def test_a_frame_is_as_high_as_what_it_holds(view: MessageWebView, qtbot) -> None:
    """However wide the window, however large the letters; and nothing of it grows by its own size."""
    long = "<p>" + "Guten Tag " * 60 + "</p>"
    shown(view, qtbot, *several(long, '<p style="height:120vh">x</p><table width="900"></table>', "Schluss"))
    assert_fitted(view, qtbot)
    before = heights(view)[0]
    view.resize(220, 300)
    qtbot.waitUntil(lambda: heights(view)[0] > before)
    assert_fitted(view, qtbot)
    view.resize(400, 300)
    qtbot.waitUntil(lambda: heights(view)[0] == before)
    view.setZoomFactor(2)
    qtbot.waitUntil(lambda: heights(view)[0] > 3 * before)
    assert_fitted(view, qtbot)


def heights(view: MessageWebView) -> list[float]:
    return [each.size().height() for each in view.page().mainFrame().children()]


def assert_fitted(view: MessageWebView, qtbot) -> None:
    page = "document.documentElement"
    fits = f"{page}.scrollHeight <= innerHeight && {page}.scrollWidth <= innerWidth"
    assert inside(view, qtbot, fits) == [True] * len(heights(view))
    assert max(heights(view)[1:]) < 200


def test_the_end_is_found_below_the_last_part(view: MessageWebView, qtbot) -> None:
    shown(view, qtbot, *several("<p>kurz</p>", "auch"))
    assert view.at_end()
    shown(view, qtbot, *several("<p>lang</p>" * 40, "Schluss"))
    assert not view.at_end()
    for _ in range(9):
        top = view.page().scrollPosition().y()
        view.page_down()
        qtbot.waitUntil(lambda top=top: view.at_end() or view.page().scrollPosition().y() > top)
    assert view.at_end()


def test_words_are_found_and_selected_in_each_part(view: MessageWebView, qtbot) -> None:
    shown(view, qtbot, *several("<p>Befund eins</p>", "Befund zwei"))
    with qtbot.waitSignal(view.page().findTextFinished) as found:
        view.findText("Befund")
    assert found.args[0].numberOfMatches() == 2
    qtbot.mouseClick(view.focusProxy(), Qt.MouseButton.LeftButton, pos=QPoint(60, 90))
    view.triggerPageAction(QWebEnginePage.WebAction.SelectAll)
    qtbot.waitUntil(lambda: view.selectedText().strip() == "Befund zwei")


def test_a_link_in_a_part_asks(view: MessageWebView, qtbot) -> None:
    shown(view, qtbot, *several("<p>x</p>", '<a href="https://a.example/">aaaaaaaaaaaa</a>'))
    read = inside(view, qtbot)
    with qtbot.waitSignal(view.link_clicked) as clicked:
        qtbot.mouseClick(
            view.focusProxy(), Qt.MouseButton.LeftButton, pos=QPoint(60, int(heights(view)[0]) + 18)
        )
    assert clicked.args == [QUrl("https://a.example/")]
    assert inside(view, qtbot) == read


def test_no_script_of_a_part_runs(view: MessageWebView, qtbot) -> None:
    """Even of HTML that no sanitiser saw: the frames are closed to scripts, whatever the settings say."""
    view.show_message(
        WebMessage(("<script>document.body.id='ran'</script>", "<p>x</p>"), lambda _: ("", b"")), "ms"
    )
    view.page().settings().setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, True)
    with qtbot.waitSignal(view.loadFinished):
        pass
    assert inside(view, qtbot, "document.body.id") == ["", ""]


def test_no_more_documents_than_an_engine_can_bear() -> None:
    clean = sanitize_parts([TextPart(at, "", f"<p>{at}</p>") for at in range(MOST_DOCUMENTS + 1)])
    assert clean is not None
    assert (len(clean.documents), clean.shortened) == (MOST_DOCUMENTS, True)
    alike = sanitize_parts([TextPart(0, "", "<p>x</p>"), *(TextPart(at, "y") for at in range(200))])
    assert alike is not None
    assert (len(alike.documents), alike.shortened) == (2, False)


def test_on_paper_the_head_is_not_covered() -> None:
    assert "body > section { contain: content; }" in whole("<section>x</section>", "m1")
