"""Domain names: their ASCII form, and who they belong to."""

from __future__ import annotations

import contextlib
import functools
import ipaddress
from collections.abc import Iterable
from pathlib import Path

import idna
from publicsuffixlist import PSLFILE, PublicSuffixList

TOPS_KEPT = 100


def ascii_domain(domain: str) -> str:
    """The A-label form (RFC 5891) of `domain`, lower case, without a trailing dot.

    Raises ValueError for anything that cannot be a domain name.
    """
    return idna.encode(domain, uts46=True, std3_rules=True).decode("ascii").rstrip(".")


def registrable_domain(host: str) -> str:
    """What somebody can own: "praxis.ch" of "mail.praxis.ch". A host outside that scheme is its own."""
    if is_address(host):
        return host
    name = host.lower().rstrip(".")
    return _suffixes(_top(name)).privatesuffix(name) or host


def is_ending(domain: str) -> bool:
    """True for "ch" and "co.uk": what stands before them, like "autoconfig", may belong to anybody."""
    name = domain.lower().rstrip(".")
    return not is_address(domain) and _without_hosting(_top(name)).privatesuffix(name) is None


def is_known_ending(ending: str) -> bool:
    """True for what names end in, such as "ch" or "github.io"; False for the ending of a file."""
    return bool(_suffixes(_top(ending)).publicsuffix(f"x.{ending}", accept_unknown=False))


def is_address(host: str) -> bool:
    """True for an IP address literal."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """True for this machine: an address literal of it, or "localhost"."""
    return host == "localhost" or (is_address(host) and ipaddress.ip_address(host).is_loopback)


def matches(name: str, patterns: Iterable[str]) -> bool:
    """True if `name` is one of `patterns`; "*.x" stands for every name below x."""
    return any(
        name.endswith(pattern[1:]) if pattern.startswith("*.") else name == pattern for pattern in patterns
    )


def _top(name: str) -> str:
    return name.rpartition(".")[2]


@functools.lru_cache(TOPS_KEPT)
def _suffixes(top: str) -> PublicSuffixList:
    return PublicSuffixList(_rules(top))


@functools.lru_cache(TOPS_KEPT)
def _without_hosting(top: str) -> PublicSuffixList:
    """Without those of hosting services, some of which give their users mail under them."""
    return PublicSuffixList(_rules(top), only_icann=True)


def _rules(top: str) -> list[str]:
    """Those of the public list for names that end in `top`, and where its sections begin and end. To read the
    whole list takes a tenth of a second, in which the window would wait for Python's lock again and again."""
    tops = {top}
    with contextlib.suppress(UnicodeError):
        tops.add(top.encode("ascii").decode("idna"))
    below = tuple(f".{each}" for each in tops)
    lines = Path(PSLFILE).read_text("utf-8").splitlines()
    return [line for line in lines if line.endswith(below) or line in tops or line.startswith("// ===")]
