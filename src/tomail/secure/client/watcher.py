"""The Portal-Wächter: whether the portal serves patients the very page that was built with this program.

It asks as a browser does, so that a portal that serves another page to some has to guess to whom. What is
compared are the bytes of every file and the headers that the page's safety rests on.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files

import httpx2

from tomail.base.https import HttpsWay
from tomail.secure.protocol.page import HEADERS

from .http import AwayKind, Coming, PortalAway, PortalClient, PortalProblem, gathered

LARGEST = 16 * 1024 * 1024  # of one file
INDEX = "/"
_FILE = "page.json"
_ONE = range(200, 201)
_AGENTS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/141.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/141.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.6 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.6 Safari/605.1.15",
)
_LANGUAGES = ("de-DE,de;q=0.9,en;q=0.8", "de-CH,de;q=0.9,en;q=0.8", "fr-CH,fr;q=0.9", "it-CH,it;q=0.9")
_KINDS = {"css": ("style", "text/css,*/*;q=0.1"), "svg": ("image", "image/avif,image/webp,image/*,*/*;q=0.8")}
_DOCUMENT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
_LEADS_ELSEWHERE = (
    "refresh",
    "link",
    "speculation-rules",
    "service-worker-allowed",
    "sourcemap",
    "set-cookie",
)


class PageKind(StrEnum):
    """What was found."""

    SAME = "same"
    KNOWN = "known"  # the page of another version, or one that was confirmed
    ALTERED = "altered"
    AWAY = "away"
    UNKNOWN = "unknown"  # this program was built without a page


@dataclass(frozen=True)
class PinnedPage:
    """Of a version: SHA-256 in hex by path."""

    files: Mapping[str, str]

    @property
    def digest(self) -> str:
        """One name for all of it."""
        return hashlib.sha256(json.dumps(sorted(self.files.items())).encode()).hexdigest()


@dataclass(frozen=True)
class PageVerdict:
    """`what`: paths and headers ("header NAME") that are not as they should be; `seen`: the name of what was
    found, to confirm it by; `away`: why nothing answered."""

    kind: PageKind
    what: tuple[str, ...] = ()
    seen: str = ""
    away: AwayKind | None = None


def pinned_page() -> PinnedPage | None:
    """What was built with this program; None in one that was built without."""
    found = files(__package__).joinpath(_FILE)
    return PinnedPage(json.loads(found.read_text("utf-8"))["files"]) if found.is_file() else None


def compare_page(
    url: str,
    way: HttpsWay,
    pinned: PinnedPage | None,
    known: Collection[PinnedPage] = (),
    confirmed: Collection[str] = (),
) -> PageVerdict:
    """Look once. `known`: pages of other versions; `confirmed`: names of what somebody found to be right."""
    if pinned is None:
        return PageVerdict(PageKind.UNKNOWN)
    with PortalClient(url, way) as client:
        try:
            return _judged(_seen(client, [pinned, *known]), pinned, confirmed)
        except PortalAway as away:
            return PageVerdict(PageKind.AWAY, away=away.kind)


@dataclass(frozen=True)
class _Seen:
    meant: PinnedPage
    files: Mapping[str, str]  # "" for what there is not
    headers: frozenset[str]  # wrong ones

    @property
    def digest(self) -> str:
        return hashlib.sha256(f"{PinnedPage(self.files).digest} {sorted(self.headers)}".encode()).hexdigest()


def _judged(seen: _Seen, pinned: PinnedPage, confirmed: Collection[str]) -> PageVerdict:
    if seen.files == seen.meant.files and not seen.headers:
        kind = PageKind.SAME if seen.meant == pinned else PageKind.KNOWN
        return PageVerdict(kind, seen=seen.digest)
    if seen.digest in confirmed:
        return PageVerdict(PageKind.KNOWN, seen=seen.digest)
    wrong = {path for path, sha256 in seen.meant.files.items() if seen.files[path] != sha256}
    what = (*sorted(wrong), *(f"header {name}" for name in sorted(seen.headers)))
    return PageVerdict(PageKind.ALTERED, what, seen.digest)


def _seen(client: PortalClient, pages: Sequence[PinnedPage]) -> _Seen:
    """The page first, then the rest in any order. Raises PortalAway where nothing answers."""
    headers = _browser()
    index, wrong = _look(client, INDEX, headers)
    meant = next((each for each in pages if each.files[INDEX] == index), pages[0])
    others = [path for path in meant.files if path != INDEX]
    secrets.SystemRandom().shuffle(others)
    found = {INDEX: index}
    for path in others:
        found[path], odd = _look(client, path, headers)
        wrong |= odd
    return _Seen(meant, found, frozenset(wrong))


def _look(client: PortalClient, path: str, headers: Mapping[str, str]) -> tuple[str, set[str]]:
    """SHA-256 of a file, "" where there is none, and the names of wrong headers."""
    try:
        with client.asked("GET", path, headers={**headers, **_as_asked(path)}, packed=True) as coming:
            body, odd = _unpacked(coming), _wrong(path, coming.headers)
    except PortalProblem:
        return "", set()
    except PortalAway as away:
        if away.kind is not AwayKind.NOT_A_PORTAL:
            raise
        return "", set()
    return hashlib.sha256(body).hexdigest() if coming.status in _ONE else "", odd


def _unpacked(coming: Coming) -> bytes:
    body = gathered(coming.chunks, LARGEST)
    if coming.headers.get("content-encoding", "identity") == "identity":
        return body
    unpacking = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        plain = unpacking.decompress(body, LARGEST)
    except zlib.error:
        raise PortalAway(AwayKind.NOT_A_PORTAL) from None
    if not unpacking.eof or unpacking.unused_data:
        raise PortalAway(AwayKind.NOT_A_PORTAL)
    return plain


def _wrong(path: str, headers: httpx2.Headers) -> set[str]:
    """What a reverse proxy adds beside ours can only forbid more; of HSTS it may have its own."""
    needed = {name: value for name, value in HEADERS.items() if path == INDEX or name != "cache-control"}
    missing = {name for name, value in needed.items() if value not in headers.get_list(name)}
    if "strict-transport-security" in headers:
        missing.discard("strict-transport-security")
    return missing | {name for name in _LEADS_ELSEWHERE if name in headers}


def _browser() -> dict[str, str]:
    """One browser for all files of a look."""
    chosen = {"User-Agent": secrets.choice(_AGENTS), "Accept-Language": secrets.choice(_LANGUAGES)}
    return {**chosen, "Accept-Encoding": "gzip, deflate"}


def _as_asked(path: str) -> dict[str, str]:
    if path == INDEX:
        place = {"Sec-Fetch-Dest": "document", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "none"}
        return {"Accept": _DOCUMENT, "Upgrade-Insecure-Requests": "1", **place, "Sec-Fetch-User": "?1"}
    kind, accept = _KINDS.get(path.rpartition(".")[2], ("script", "*/*"))
    mode = "cors" if kind == "script" else "no-cors"
    return {
        "Accept": accept,
        "Sec-Fetch-Dest": kind,
        "Sec-Fetch-Mode": mode,
        "Sec-Fetch-Site": "same-origin",
    }
