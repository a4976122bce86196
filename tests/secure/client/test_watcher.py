from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.servers.portal import RunningPortal
from tests.servers.strange import StrangeServer, said
from tomail.secure.client.http import AwayKind
from tomail.secure.client.watcher import INDEX, PageKind, PageVerdict, PinnedPage, compare_page, pinned_page
from tomail.secure.portal.static import FOLDER, Page
from tomail.secure.protocol.page import HEADERS

from .conftest import WAY

pytestmark = pytest.mark.slow
BUILT = {
    "index.html": b"<!doctype html><script src=/static/page-1.js>",
    "page-1.js": b"go()" * 999,
    "page-1.css": b"p {}",
    "a.svg": b"<svg>",
}
SERVED = {f"/static/{name}": body for name, body in BUILT.items() if name != "index.html"}
SERVED["/"] = BUILT["index.html"]
PINNED = PinnedPage({path: hashlib.sha256(body).hexdigest() for path, body in SERVED.items()})
Made = Callable[[dict[str, bytes]], RunningPortal]


@pytest.fixture
def serving(portal: RunningPortal, tmp_path: Path) -> Iterator[Made]:
    """The real portal with another page."""
    before = portal.portal.page

    def serve(files: dict[str, bytes]) -> RunningPortal:
        for name, body in files.items():
            (tmp_path / name).write_bytes(body)
        portal.portal.page = Page.load(tmp_path)
        return portal

    yield serve
    portal.portal.page = before


def look(url: str, *known: PinnedPage, confirmed: Iterable[str] = ()) -> PageVerdict:
    return compare_page(url, WAY, PINNED, known, tuple(confirmed))


def test_the_page_that_was_built_with_the_program_is_the_same(serving: Made) -> None:
    assert look(serving(BUILT).url).kind is PageKind.SAME


@pytest.mark.parametrize("name", BUILT)
def test_one_byte_more_in_any_file_is_told(serving: Made, name: str) -> None:
    verdict = look(serving({**BUILT, name: BUILT[name] + b" "}).url)
    assert verdict.kind is PageKind.ALTERED
    assert verdict.what == ({"index.html": "/"}.get(name, f"/static/{name}"),)


def test_a_missing_file_is_told(serving: Made) -> None:
    verdict = look(serving({name: body for name, body in BUILT.items() if name != "a.svg"}).url)
    assert (verdict.kind, verdict.what) == (PageKind.ALTERED, ("/static/a.svg",))


def test_the_page_of_another_version_is_known(serving: Made) -> None:
    url = serving({"index.html": b"newer", "page-2.js": b"go on"}).url
    hashes = {"/": b"newer", "/static/page-2.js": b"go on"}
    newer = PinnedPage({path: hashlib.sha256(body).hexdigest() for path, body in hashes.items()})
    assert look(url).kind is PageKind.ALTERED
    assert look(url, newer).kind is PageKind.KNOWN
    half = PinnedPage({**newer.files, "/static/page-2.js": "0" * 64})
    assert look(url, half).what == ("/static/page-2.js",)


def test_what_was_confirmed_is_known_until_it_changes_again(serving: Made) -> None:
    seen = look(serving({**BUILT, "index.html": b"other"}).url).seen
    assert look(serving({**BUILT, "index.html": b"other"}).url, confirmed=[seen]).kind is PageKind.KNOWN
    assert look(serving({**BUILT, "index.html": b"another"}).url, confirmed=[seen]).kind is PageKind.ALTERED


def test_without_hashes_nothing_is_said(portal: RunningPortal) -> None:
    assert compare_page(portal.url, WAY, None).kind is PageKind.UNKNOWN


def bad(change: Callable[[dict[str, str]], None], body: Callable[[bytes], bytes] = bytes) -> StrangeServer:
    """A server with the right files and, of the page itself, other headers."""

    def answer(method: str, path: str) -> Iterable[bytes]:
        headers = dict(HEADERS)
        if path == INDEX:
            change(headers)
        yield said("200 OK", body(SERVED[path]), *(f"{name}: {value}" for name, value in headers.items()))

    return StrangeServer(answer)


@pytest.mark.parametrize("name", HEADERS)
def test_a_missing_header_is_told(name: str) -> None:
    with bad(lambda headers: headers.__delitem__(name)) as server:
        assert look(server.url).what == (f"header {name}",)


@pytest.mark.parametrize("name", ["Refresh", "Link", "Set-Cookie", "SourceMap"])
def test_a_header_that_leads_elsewhere_is_told(name: str) -> None:
    with bad(lambda headers: headers.update({name: "0; url=https://x.test"})) as server:
        assert look(server.url).what == (f"header {name.lower()}",)


def test_a_weaker_policy_is_told_and_another_hsts_is_not() -> None:
    with bad(lambda headers: headers.update({"content-security-policy": "default-src *"})) as server:
        assert look(server.url).what == ("header content-security-policy",)
    with bad(lambda headers: headers.update({"strict-transport-security": "max-age=1"})) as server:
        assert look(server.url).kind is PageKind.SAME


def test_packed_or_not_is_the_same_and_half_packed_is_told() -> None:
    packed = ("content-encoding", "gzip")
    with bad(lambda headers: headers.update([packed]), lambda body: gzip.compress(body)) as server:
        assert look(server.url).what == (
            "/static/a.svg",
            "/static/page-1.css",
            "/static/page-1.js",
        )  # those say nothing of gzip
    for half in (bytes, lambda body: gzip.compress(body)[:-1], lambda body: gzip.compress(body) + b"more"):
        with bad(lambda headers: headers.update([packed]), half) as server:
            assert "/" in look(server.url).what


def test_a_redirect_is_an_alarm_and_a_restarting_portal_is_none() -> None:
    with StrangeServer(lambda *_: [said("302 Found", b"", "Location: https://x.test/")]) as server:
        assert look(server.url).what[0] == "/"
    with StrangeServer(lambda *_: [said("502 Bad Gateway", b"<html>")]) as server:
        assert look(server.url) == PageVerdict(PageKind.AWAY, away=AwayKind.UNREACHABLE)


def test_it_looks_like_a_browser_and_never_says_who_it_is() -> None:
    with bad(lambda headers: None) as server:
        assert look(server.url).kind is PageKind.SAME
        heads = "\n".join(server.heads).lower()
    assert heads.startswith("get / ")
    assert heads.count("user-agent: mozilla/5.0") == len(SERVED)
    assert "tomail" not in heads
    assert "authorization" not in heads


def test_what_is_built_is_what_is_pinned() -> None:
    pinned = pinned_page()
    if pinned is None or not (FOLDER / "index.html").is_file():
        pytest.skip("the page is not built")
    assert pinned.files == json.loads(Page.load().manifest)["files"]
