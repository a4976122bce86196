"""What a discovery may use, and the one discovery that is under way."""

from __future__ import annotations

import os
import ssl
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import dns.asyncresolver
import dns.resolver

from tomail.accounts.proxy import SYSTEM_WAY

from .attempts import Attempts
from .network import Locate, has_route, system_endpoints
from .providers import Provider

PROVIDER_DATABASE = "https://autoconfig.thunderbird.net/v1.1/"
PROVIDER_DATABASE_VARIABLE = "TOMAIL_ISPDB_URL"


def system_resolver() -> dns.asyncresolver.Resolver | None:
    """The name servers of this machine, for MX and SRV; None where it has none."""
    try:
        return dns.asyncresolver.Resolver()
    except dns.resolver.NoResolverConfiguration:
        return None


def disk_folder() -> Path:
    """The folder "isp" beside the program, where IT can lay `<domain>.xml`."""
    return Path(sys.executable).parent / "isp"


@dataclass(frozen=True)
class DiscoverySources:
    """What a discovery may use. The defaults are this machine's; tests bring their own.

    `ispdb_url` is the provider database's base address, the domain is appended; http is taken only on
    loopback. `proxy` gives the URL of the proxy for a host, `has_route` whether there is a network at all.
    `trust_http` is the person's consent to unencrypted answers of the domain itself.
    `host_seconds` limits each attempt, `seconds` the whole; probes begin `probe_gap` seconds apart.
    """

    ispdb_url: str = field(
        default_factory=lambda: os.environ.get(PROVIDER_DATABASE_VARIABLE) or PROVIDER_DATABASE
    )
    resolver: dns.asyncresolver.Resolver | None = field(default_factory=system_resolver)
    disk_folder: Path = field(default_factory=disk_folder)
    ssl_context: ssl.SSLContext = field(default_factory=SYSTEM_WAY.context)
    locate: Locate = system_endpoints
    proxy: Callable[[str], str] = SYSTEM_WAY.proxy
    has_route: Callable[[], bool] = has_route
    trust_http: bool = False
    probe: bool = True
    host_seconds: float = 10.0
    seconds: float = 25.0
    probe_gap: float = 0.1


@dataclass(frozen=True)
class Search:
    """One discovery under way. `address` is in normal form. `hosts` takes whoever turns out to run the
    domain's mail though tomail has no servers of it."""

    address: str
    config: DiscoverySources
    attempts: Attempts
    hosts: list[Provider] = field(default_factory=list)

    @property
    def domain(self) -> str:
        """The mail domain, as A-labels."""
        return self.address.rpartition("@")[2]
