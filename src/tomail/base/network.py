"""How this machine stands in the network, to see that it moved."""

from __future__ import annotations

import contextlib
import socket

ELSEWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))
"""Addresses kept for documents (RFC 5737, RFC 3849): nobody is there, and nothing is sent to them."""

Standpoint = tuple[str, ...]


def standpoint() -> Standpoint:
    """The own addresses from which this machine would reach the world; empty without a network.

    Another cable, another Wi-Fi, a VPN that comes or goes change it. Sends nothing.
    """
    return tuple(filter(None, (_own_address(family, far) for family, far in ELSEWHERE)))


def _own_address(family: socket.AddressFamily, far: str) -> str:
    with contextlib.suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as asked:
        asked.connect((far, 9))  # of a datagram socket: only the route is looked up
        return str(asked.getsockname()[0])
    return ""
