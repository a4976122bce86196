"""Domain names: their ASCII form, and who they belong to."""

from __future__ import annotations

import functools
import ipaddress
from collections.abc import Iterable

import idna
from publicsuffixlist import PublicSuffixList


def ascii_domain(domain: str) -> str:
    """The A-label form (RFC 5891) of `domain`, lower case, without a trailing dot.

    Raises ValueError for anything that cannot be a domain name.
    """
    return idna.encode(domain, uts46=True, std3_rules=True).decode("ascii").rstrip(".")


def registrable_domain(host: str) -> str:
    """What somebody can own: "praxis.ch" of "mail.praxis.ch". A host outside that scheme is its own."""
    if is_address(host):
        return host
    return _public_suffixes().privatesuffix(host.lower().rstrip(".")) or host


def is_ending(domain: str) -> bool:
    """True for "ch" and "co.uk": what stands before them, like "autoconfig", may belong to anybody."""
    return not is_address(domain) and _endings().privatesuffix(domain.lower().rstrip(".")) is None


def is_known_ending(ending: str) -> bool:
    """True for what names end in, such as "ch" or "github.io"; False for the ending of a file."""
    return bool(_public_suffixes().publicsuffix(f"x.{ending}", accept_unknown=False))


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


@functools.cache
def _endings() -> PublicSuffixList:
    """Without those of hosting services, some of which give their users mail under them."""
    return PublicSuffixList(only_icann=True)


@functools.cache
def _public_suffixes() -> PublicSuffixList:
    return PublicSuffixList()
