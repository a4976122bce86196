"""Who asks: the client's address behind a proxy that is named, and shortened for counters and logs."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence

from .settings import Network

_V4, _V6 = 24, 56


def client(peer: str, forwarded: str, proxies: Sequence[Network]) -> str:
    """The last address in X-Forwarded-For that is no proxy's; the peer's where that is no named proxy."""
    chain = [peer, *reversed([each.strip() for each in forwarded.split(",") if each.strip()])]
    seen = peer
    for address in chain:
        if not _is_address(address):
            return seen
        seen = address
        if not _is_proxy(address, proxies):
            return seen
    return seen


def shortened(address: str) -> str:
    """The network in place of the address: /24, or /56 of IPv6; "" for what is none."""
    if not _is_address(address):
        return ""
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = ip.ipv4_mapped if isinstance(ip, ipaddress.IPv6Address) else None
    ip = mapped or ip
    length = _V4 if ip.version == 4 else _V6
    return str(ipaddress.ip_network(f"{ip}/{length}", strict=False))


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return True


def _is_proxy(address: str, proxies: Sequence[Network]) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    return any(ip in network for network in proxies if ip.version == network.version)
