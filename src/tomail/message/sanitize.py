"""HTML of strangers made harmless: nothing loads, runs, submits or covers."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from urllib.parse import unquote

import nh3
import turbohtml

from tomail.model.mail import TextPart

from .clean import clean
from .links import claim_of, target_of
from .markup import bounded
from .rasters import showable_type
from .styles import harmless_style

MOST_ATTRIBUTES = 64  # of one element
MOST_STYLES = 10_000  # attributes of a message; reading one takes 25 µs
MOST_STYLE_CHARACTERS = 1 << 18  # of those that differ; the most hostile cost 2 µs a character
MOST_ESCAPES = 20_000  # of one text, such as "&nbsp;": each costs the cleaner the more, the more there are
MOST_CLAIMS = 2000  # links of a text whose words are compared with their target
MOST_DOCUMENTS = 32  # of one message; each costs the engine that shows it a frame
DEEPEST_QUOTE = 8  # levels of quotation that are shown indented

_TAG_NAMES = """
    a abbr acronym address article aside b bdo big blockquote br caption center cite code col colgroup
    dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins
    kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup
    table tbody td tfoot th thead tr tt u ul var wbr"""
_TAGS = set(_TAG_NAMES.split())
# `style` must never stand among the tags while properties are filtered: the library panics.
_DROPPED_WITH_CONTENT = {
    *("applet", "audio", "canvas", "datalist", "embed", "frameset", "iframe", "math", "noembed"),
    *("noframes", "noscript", "object", "option", "plaintext", "script", "select", "style", "svg"),
    *("template", "textarea", "title", "video", "xmp"),
}
_ANYWHERE = {"align", "bgcolor", "dir", "height", "lang", "style", "title", "valign", "width"}
_ATTRIBUTES = {
    "*": _ANYWHERE,
    "a": {"href"},
    "col": {"span"},
    "colgroup": {"span"},
    "font": {"color", "face", "size"},
    "img": {"alt", "border", "hspace", "src", "vspace"},
    "li": {"type", "value"},
    "ol": {"start", "type"},
    "table": {"border", "cellpadding", "cellspacing", "rules", "frame"},
    "td": {"colspan", "nowrap", "rowspan"},
    "th": {"colspan", "nowrap", "rowspan"},
    "ul": {"type"},
}
_SCHEMES = {"http", "https", "mailto", "tel", "cid", "data", "tomail"}
_NOT_LOADED = {("a", "href"), ("area", "href"), ("form", "action"), ("base", "href")}
_IN_CSS = frozenset({"style", None})
_WITHOUT_NETWORK = ("cid:", "data:", "mailto:", "tel:", "sms:", "about:", "javascript:", "#")

_DATA_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=%]*)", re.IGNORECASE)
_LINK = re.compile(
    r"(?P<url>https?://[^\s<>\"]{1,2000})|(?P<address>\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
)
_NOT_AT_THE_END = ".,;:!?'\")]}"
_QUOTE_MARKS = re.compile(r"(?:> ?){1,99}")
_CSS_ESCAPE = re.compile(r"\\([0-9A-Fa-f]{1,6})\s?")
_CSS_URL = re.compile(r"(?:(?:https?|ftp):)?//[^\s'\"()<>;]+", re.IGNORECASE)
_PLAIN_VALUE = re.compile(r"[\w#%.,+*()' -]{0,200}")  # of an attribute: a size, a colour, fonts
_HAS_HOST = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]{2}")
_BLANK = re.compile("[\x00-\x20\x7f-\xa0\u2028\u2029]+")


@dataclass(frozen=True)
class SanitizedHtml:
    """HTML that can be shown, and what was taken out of it."""

    documents: tuple[str, ...]  # each to be read and shown by itself, so that none reaches another
    remote: tuple[str, ...]  # every remote reference that was removed, each once, in order
    blocked: int  # how often a remote reference was removed
    pictures: tuple[str, ...]  # those of `remote` that may be loaded when a person asks: https pictures
    claims: Mapping[str, str]  # by target: the other address that the text of a link names
    shortened: bool = False  # a limit cut the end off

    @property
    def html(self) -> str:
        """All of it, for whoever looks through it and shows nothing."""
        return "\n<hr>\n".join(self.documents)


def sanitize(html: str, *, pictures: Mapping[str, str] | None = None) -> SanitizedHtml:
    """`html` without anything remote or active.

    Of `pictures`, from URLs as they stand in an earlier result's `pictures` to replacements with the
    scheme `tomail:`, the replacements are shown. Pictures in the message (`cid:`) stay. Links keep
    their target, which a person confirms; they have neither `target` nor `rel`.
    """
    return _sanitized(html, pictures or {}, _Styles(MOST_STYLES))


def _sanitized(html: str, shown: Mapping[str, str], styles: _Styles) -> SanitizedHtml:
    document = turbohtml.parse(bounded(html))
    found = [*_remote_references(document)]
    removed = [url for url, picture in found if not (picture and url in shown)]
    loadable = [url for url, picture in found if picture and url not in shown]
    tame, shortened = _tamed(document)
    return SanitizedHtml(
        documents=(_cleaned(tame, shown, styles),),
        remote=tuple(dict.fromkeys(removed)),
        blocked=len(removed),
        pictures=tuple(dict.fromkeys(loadable)),
        claims=_claims(document),
        shortened=shortened,
    )


def sanitize_parts(
    texts: Sequence[TextPart], *, pictures: Mapping[str, str] | None = None, styled: bool = True
) -> SanitizedHtml | None:
    """The parts of a message's text, each sanitised by itself, a document of its own; None if none is HTML.

    Plain text beside plain text shares one: it is our own HTML. `styled` False: without any CSS, which
    could hide what a signature covers.
    """
    if not any(each.html for each in texts):
        return None
    styles = _Styles(MOST_STYLES if styled else 0)
    written = [*_written(texts)]
    each_clean = [_sanitized(html, pictures or {}, styles) for html in written[:MOST_DOCUMENTS]]
    return SanitizedHtml(
        documents=tuple(each.html for each in each_clean),
        remote=tuple(dict.fromkeys(url for each in each_clean for url in each.remote)),
        blocked=sum(each.blocked for each in each_clean),
        pictures=tuple(dict.fromkeys(url for each in each_clean for url in each.pictures)),
        claims={target: claim for each in each_clean for target, claim in each.claims.items()},
        shortened=len(written) > MOST_DOCUMENTS or any(each.shortened for each in each_clean),
    )


def _written(texts: Sequence[TextPart]) -> Iterator[str]:
    """The HTML of each document, as it came."""
    told = (each for each in texts if each.html or each.text.strip())
    for is_html, group in groupby(told, lambda each: bool(each.html)):
        if is_html:
            yield from (each.html for each in group)
        else:
            yield "<hr>".join(text_to_html(each.text) for each in group)


def text_to_html(text: str) -> str:
    """Plain text as HTML: quotations indented, addresses and URLs as links, everything else escaped."""
    written: list[str] = []
    depth = 0
    for line in text.split("\n"):
        level, content = _quote_level(line)
        if level == depth:
            written.append("\n" if written else "")
        written.append("<blockquote>" * (level - depth) + "</blockquote>" * (depth - level))
        written.append(_linked(content))
        depth = level
    return f'<div style="white-space:pre-wrap">{"".join(written)}{"</blockquote>" * depth}</div>'


def _quote_level(line: str) -> tuple[int, str]:
    match = _QUOTE_MARKS.match(line)
    if not match:
        return 0, line
    return min(match.group().count(">"), DEEPEST_QUOTE), line[match.end() :]


def _linked(line: str) -> str:
    """`line` escaped, its URLs and addresses as links."""
    written, at = [], 0
    for match in _LINK.finditer(line):
        url = match.group().rstrip(_NOT_AT_THE_END)
        target = target_of(url if match.lastgroup == "url" else f"mailto:{url}")
        shown = f'<a href="{escape(target)}">{escape(url)}</a>' if target else escape(url)
        written.append(escape(line[at : match.start()]) + shown)
        at = match.start() + len(url)
    return "".join(written) + escape(line[at:])


class _Styles:
    """The `style` attributes of one message, as many and as long as may be read."""

    def __init__(self, most: int) -> None:
        self._left = most
        self._characters_left = MOST_STYLE_CHARACTERS
        self._read: dict[str, str] = {}

    def harmless(self, style: str) -> str | None:
        """What is left of one of them; None if nothing is."""
        self._left -= 1
        if style not in self._read:
            self._characters_left -= len(style)
            self._read[style] = harmless_style(style) if min(self._left, self._characters_left) >= 0 else ""
        return self._read[style] or None if self._left >= 0 else None


def _tamed(document: turbohtml.Document) -> tuple[str, bool]:
    """The document written anew: at most 512 levels deep, as browsers read it, no element overloaded; and
    whether it is cut.

    Depth, attributes and escapes each cost the cleaner time in the square of their number.
    """
    for element in document.select("*"):
        if len(element.attrs) > MOST_ATTRIBUTES:
            element.unwrap()
    html = document.html
    if html.count("&") <= MOST_ESCAPES:
        return html, False
    return "&".join(html.split("&", MOST_ESCAPES)[:-1]), True


def _cleaned(html: str, pictures: Mapping[str, str], styles: _Styles) -> str:
    def attribute(tag: str, name: str, value: str) -> str | None:
        if name == "style":
            return styles.harmless(value)
        if name == "href":
            return target_of(value)
        if name == "src":
            return _picture_source(value, pictures)
        if name == "title" and tag not in ("abbr", "acronym"):  # would stand beside a link's real target
            return None
        return clean(value) if name in ("alt", "title") or _PLAIN_VALUE.fullmatch(value) else None

    return nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=attribute,
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def _claims(document: turbohtml.Document) -> dict[str, str]:
    found = {}
    for link in document.select("a[href]")[:MOST_CLAIMS]:
        target = target_of(str(link.attrs["href"]))
        if target and (claim := claim_of(link.text, target)):
            found[target] = claim
    return found


def _picture_source(value: str, pictures: Mapping[str, str]) -> str | None:
    source = _absolute(value)
    if source.lower().startswith("cid:"):
        return source
    return _embedded(source) if source[:5].lower() == "data:" else pictures.get(source)


def _embedded(source: str) -> str | None:
    """A picture that stands in the HTML itself, named as what it is."""
    match = _DATA_PICTURE.fullmatch(source)
    try:
        content = b64decode(unquote(match[1])) if match else b""
    except ValueError:
        return None
    kind = showable_type(content)
    return f"data:{kind};base64,{b64encode(content).decode('ascii')}" if kind else None


def _remote_references(document: turbohtml.Document) -> Iterator[tuple[str, bool]]:
    """Each URL that the HTML would load, and whether it is a picture that may be asked for."""
    relative_is_remote = document.select_one("base[href]") is not None
    for link in document.links():
        place = (link.element.tag, link.attribute)
        if link.attribute in _IN_CSS or place in _NOT_LOADED:
            continue
        url = _absolute(link.url)
        if (relative_is_remote or _HAS_HOST.match(url)) and not url.lower().startswith(_WITHOUT_NETWORK):
            yield url, place == ("img", "src") and url.lower().startswith("https://")
    for element in document.select("style, [style]"):
        for url in _remote_in_css(element.text if element.tag == "style" else str(element.attrs["style"])):
            yield url, False


def _remote_in_css(css: str) -> list[str]:
    if "\\" in css:  # u\72l( is url(
        css = _CSS_ESCAPE.sub(lambda match: chr(min(int(match.group(1), 16), 0x10FFFF)), css)
    return [_absolute(url) for url in _CSS_URL.findall(css)] if "//" in css else []


def _absolute(url: str) -> str:
    url = _BLANK.sub("", url)
    return f"https:{url}" if url.startswith("//") else url
