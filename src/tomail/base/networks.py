"""Which addresses lie on the public Internet."""

from __future__ import annotations

import ipaddress

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_CARRIES_FOUR = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("::/96"))  # NAT64, and of old
_OF_SITES = (ipaddress.IPv6Network("fec0::/10"), ipaddress.IPv6Network("64:ff9b:1::/48"))
_GIVEN_UP = ipaddress.IPv6Network("2002::/16")  # 6to4 (RFC 7526); Pythons differ about it


def is_public(address: str) -> bool:
    """False for this machine, its network and everything reserved, whichever way IPv6 wraps it up.

    ValueError for what is no address.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    ip = getattr(ip, "ipv4_mapped", None) or ip  # the same address; Pythons differ about it
    if any(ip in network for network in (*_OF_SITES, _GIVEN_UP)):
        return False
    return all(each.is_global and not each.is_multicast for each in (ip, *_within(ip)))


def _within(ip: Address) -> list[Address]:
    """The IPv4 addresses that an IPv6 address leads to."""
    if isinstance(ip, ipaddress.IPv4Address):
        return []
    found: list[Address] = [*(ip.teredo or ())]
    if any(ip in network for network in _CARRIES_FOUR):
        found.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return found
