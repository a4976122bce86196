from __future__ import annotations

from collections.abc import Set
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.sanitize import MOST_ATTRIBUTES, MOST_ESCAPES, MOST_STYLES, sanitize, text_to_html

URL = "http://evil.example/x"
PIXEL = "R0lGODlhAQABAAAAACwAAAAAAQABAAAC"
VECTORS = [
    f"<img src={URL}>",
    f"<img srcset='{URL} 1x'>",
    "<img src='\\\\evil.example\\x'>",
    "<img src='h\nttp://evil.example/x'>",
    f"<table background={URL}><tr><td background={URL}>x",
    f"<p style='background:url({URL})'>x",
    f"<p style='background:u\\72l({URL})'>x",
    f"<p style=\"background-image:image-set('{URL}' 1x)\">x",
    f"<style>@import '{URL}';</style>",
    f"<style>p{{background:url({URL})}}</style>",
    f"<link rel=stylesheet href={URL}>",
    f"<link rel=preconnect href={URL}>",
    f"<meta http-equiv=refresh content='0;url={URL}'>",
    f"<iframe src={URL}></iframe>",
    f"<object data={URL}></object>",
    f"<embed src={URL}>",
    f"<video poster={URL}><source src={URL}></video>",
    f"<audio src={URL}></audio>",
    f"<input type=image src={URL}>",
    f"<svg><image href={URL} /><use xlink:href={URL} /></svg>",
]
NOT_LISTED = [
    f"<base href={URL}><img src=x>",
    f"<form action={URL}><button autofocus formaction={URL}>x</button></form>",
    f"<iframe srcdoc=\"<img src='{URL}'>\"></iframe>",
    f"<script>fetch('{URL}')</script>",
    f"<body onload=\"fetch('{URL}')\">",
    f"<img src='data:image/svg+xml,<svg><image href={URL}>'>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='data:text/html,x'>x</a>",
    "<a href=' java\nscript:alert(1)'>x</a>",
    "<a href='file:///etc/passwd'>x</a>",
    "<a href='tomail://m1/'>x</a>",
    "<a href='https:///'>x</a>",
    "<a href='relativ'>x</a>",
    f'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src={URL}&gt;">',
    f'<noscript><p title="</noscript><img src={URL}>">',
    f'<svg></p><style><a id="</style><img src={URL}>">',
    f"<template><img src={URL}></template>",
    f"<textarea><img src={URL}></textarea>",
    f"<xmp><img src={URL}></xmp>",
    f"<!--[if mso]><img src={URL}><![endif]-->",
    "<p style='position:fixed;top:0'>x",
]


class Finder(HTMLParser):
    """Collects what could load, run or lead somewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.found: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.found += [(tag, name, value or "") for name, value in attrs]


ACTIVE_TAGS = """script style iframe object embed form input button svg math link meta base video audio
    source template noscript textarea select"""
ACTIVE = set(ACTIVE_TAGS.split())


def dangers(html: str, replacements: Set[str] = frozenset()) -> list[tuple[str, ...]]:
    finder = Finder()
    finder.feed(html)
    finder.close()
    return [(tag,) for tag in finder.tags if tag in ACTIVE] + [
        each for each in finder.found if not is_harmless(*each, replacements)
    ]


def is_harmless(tag: str, name: str, value: str, replacements: Set[str]) -> bool:
    if (tag, name) == ("a", "href"):
        return value.lower().startswith(("http://", "https://", "mailto:", "tel:"))
    if (tag, name) == ("img", "src"):
        return value.lower().startswith(("cid:", "data:image/")) or value in replacements
    if name == "style":
        return not any(bad in value.lower() for bad in ("url", "//", "image-set", "position", "expression"))
    return name in ("alt", "title") or ("//" not in value and not name.startswith("on"))


@pytest.mark.parametrize("html", VECTORS)
def test_remote_is_removed_and_listed(html: str) -> None:
    clean = sanitize(f"<p>Text</p>{html}")
    assert dangers(clean.html) == []
    assert "evil.example" not in clean.html
    assert any("evil.example" in url for url in clean.remote)
    assert clean.blocked >= len(clean.remote)
    assert clean.pictures == ()  # http is never loaded


@pytest.mark.parametrize("html", NOT_LISTED)
def test_active_is_removed(html: str) -> None:
    clean = sanitize(f"<p>Text</p>{html}")
    assert dangers(clean.html) == []
    assert 'href="' not in clean.html
    assert "Text" in clean.html


def test_what_makes_mail_readable_stays() -> None:
    html = '<h1 style="color:#0a4b78">Befund</h1><table width="600"><tr><td colspan="2">Hb</td></tr></table>'
    clean = sanitize(html)
    assert clean.html == (
        '<h1 style="color:#0a4b78">Befund</h1>'
        '<table width="600"><tbody><tr><td colspan="2">Hb</td></tr></tbody></table>'
    )
    assert (clean.remote, clean.blocked) == ((), 0)


@pytest.mark.parametrize(
    "html",
    [
        '<img src="cid:logo@nord">',
        f'<img src="data:image/gif;base64,{PIXEL}">',
        '<a href="https://praxis.example/termin?a=1">Termin</a>',
        '<a href="mailto:a@b.example">a@b.example</a>',
        '<a href="tel:+41311234567">anrufen</a>',
    ],
)
def test_kept_as_it_is(html: str) -> None:
    assert sanitize(html).html == html


@pytest.mark.parametrize(
    "source",
    [
        "data:image/png;base64,iVBORw0KGgo=",
        "data:image/gif;base64,R0lGODlh//////AAAACwAAAAA",
        "data:image/png;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=",
        "data:image/svg+xml;base64,PHN2Zy8+",
        f"data:image/gif;x=y;base64,{PIXEL}",
        "data:image/gif;base64,R",
    ],
)
def test_only_moderate_pictures_stand_in_the_html(source: str) -> None:
    """One of them is damaged, one wants 65,535 × 65,535 points, two are documents."""
    assert "src" not in sanitize(f'<img src="{source}">').html


def test_embedded_pictures_are_named_as_what_they_are() -> None:
    assert f"data:image/gif;base64,{PIXEL}" in sanitize(f'<img src="data:image/png;base64,{PIXEL}">').html


def test_links_lose_target_and_rel() -> None:
    assert sanitize(
        '<a href="https://x.example" target="_blank" rel="opener" ping="https://y.example">x</a>'
    ).html == ('<a href="https://x.example/">x</a>')


def test_a_link_that_names_another_place_is_told_of() -> None:
    clean = sanitize('<a href="https://evil.example" title="www.bank.example">www.<b>bank</b>.example</a>')
    assert clean.html == '<a href="https://evil.example/">www.<b>bank</b>.example</a>'
    assert clean.claims == {"https://evil.example/": "www.bank.example"}
    assert sanitize('<a href="https://www.bank.example/login">bank.example</a>').claims == {}


def test_pictures_on_demand() -> None:
    html = (
        '<img src="https://x.example/a.png"><img src="//x.example/b.png"><img src="http://x.example/c.png">'
    )
    blocked = sanitize(html)
    assert blocked.pictures == ("https://x.example/a.png", "https://x.example/b.png")
    assert blocked.blocked == 3
    shown = sanitize(html, pictures={"https://x.example/a.png": "tomail://m1/1"})
    assert '<img src="tomail://m1/1">' in shown.html
    assert shown.pictures == ("https://x.example/b.png",)
    assert shown.remote == ("https://x.example/b.png", "http://x.example/c.png")
    assert dangers(shown.html, {"tomail://m1/1"}) == []


def test_a_mail_cannot_name_pictures_of_its_own() -> None:
    assert "src" not in sanitize('<img src="tomail://m1/1">').html


def test_deep_and_overloaded_html_takes_no_time() -> None:
    """100,000 levels took the cleaner alone 36 s, and its time for attributes grows with their square."""
    assert "Text" in sanitize("<div>" * 100_000 + "Text").html
    assert "Text" in sanitize("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">Text").html
    assert (
        "align" in sanitize(f"<p align=left {' '.join(f'a{n}=1' for n in range(MOST_ATTRIBUTES - 1))}>x").html
    )


TAGS = ["<p>", "</p>", "<table>", "</td>", "<style>", "</style>", "<svg>", "</svg>", "<math>"]
LOOSE = ["<!--", "-->", "<![CDATA[", "]]>", "'", '"', "<", ">", "&#x3c;", URL]


def test_endless_styles_end() -> None:
    html = sanitize("".join(f"<p style='margin:{n}px'>x" for n in range(MOST_STYLES + 10))).html
    assert html.count("<p style") == MOST_STYLES
    assert html.count("<p>") == 10


def test_endless_escapes_end() -> None:
    cut = sanitize("<p>" + "&lt;" * 1_000_000)
    assert cut.shortened
    assert cut.html == f"<p>{'&lt;' * (MOST_ESCAPES - 1)}</p>"
    assert sanitize("<p>" + "\xa0" * 1_000_000).shortened
    assert not sanitize("<p>" + "\xa0" * MOST_ESCAPES).shortened


def test_the_most_hostile_styles_end() -> None:
    html = sanitize("".join(f"<p style='{';' * 4000}margin:{n}px'>x" for n in range(200))).html
    assert 0 < html.count("<p style") < 200


PIECES = st.sampled_from([*VECTORS, *NOT_LISTED, *TAGS, *LOOSE])


@given(st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join))
def test_nothing_remote_in_any_mixture(html: str) -> None:
    assert dangers(sanitize(html).html) == []


@given(st.lists(PIECES, max_size=6).map("".join))
def test_cleaning_twice_changes_nothing_more(html: str) -> None:
    once = sanitize(html).html
    assert sanitize(once).remote == ()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a <b> & c", "a &lt;b&gt; &amp; c"),
        ("eins\n zwei", "eins\n zwei"),
        ("x\n> y\n>> z\n> y\nx", "x<blockquote>y<blockquote>z</blockquote>y</blockquote>x"),
        ("> a\n\n> b", "<blockquote>a</blockquote><blockquote>b</blockquote>"),
        ("auf https://x.example/?a&b.", 'auf <a href="https://x.example/?a&amp;b">https://x.example/?a&amp;b</a>.'),
        ("an a@b.example!", 'an <a href="mailto:a@b.example">a@b.example</a>!'),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("", ""),
    ],
)  # fmt: skip
def test_text_to_html(text: str, html: str) -> None:
    assert text_to_html(text) == f'<div style="white-space:pre-wrap">{html}</div>'


@given(st.text(st.sampled_from("<>&\"'ab@.:/\n ") | st.characters(), max_size=80))
def test_text_can_bring_no_markup(text: str) -> None:
    html = text_to_html(text)
    assert dangers(html) == []
    assert html.count("<blockquote>") == html.count("</blockquote>")


def test_nothing_is_said_beside_the_target_of_a_link() -> None:
    inside = '<a href="https://evil.example/"><span title="https://www.ubs.com/">Konto</span></a>'
    assert "ubs.com" not in sanitize(inside).html
    assert 'title="zum Beispiel"' in sanitize('<abbr title="zum Beispiel">z.B.</abbr>').html
