"""What tomail knows of providers by itself: resources/providers.toml."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from typing import Any

from tomail.base.domains import matches
from tomail.base.paths import resources
from tomail.model.account import AuthMethod, Security
from tomail.model.probing import ServerCandidate


@dataclass(frozen=True)
class Provider:
    """One entry of providers.toml; see there for what the fields mean."""

    name: str
    key: str
    fixed: bool
    confirmed: bool
    hint: str
    domains: tuple[str, ...]
    exchanges: tuple[str, ...]
    hosts: tuple[str, ...]
    auth: tuple[AuthMethod, ...]
    incoming: tuple[ServerCandidate, ...]
    outgoing: tuple[ServerCandidate, ...]

    @property
    def has_servers(self) -> bool:
        """False for an entry that only carries a hint."""
        return bool(self.incoming and self.outgoing)


@functools.cache
def providers() -> tuple[Provider, ...]:
    """All entries, read once."""
    with (resources() / "providers.toml").open("rb") as file:
        return tuple(_provider(entry) for entry in tomllib.load(file)["provider"])


def by_domain(domain: str) -> Provider | None:
    """The provider whose addresses end in `domain`."""
    return next((each for each in providers() if matches(domain, each.domains)), None)


def by_exchange(host: str) -> Provider | None:
    """The provider that runs the mail exchange `host`, for domains that it hosts."""
    return next((each for each in providers() if matches(host, each.exchanges)), None)


def by_host(host: str) -> Provider | None:
    """The provider that runs the mail server `host`."""
    name = host.lower().rstrip(".")
    return next((each for each in providers() if matches(name, each.hosts)), None)


def _provider(entry: dict[str, Any]) -> Provider:
    auth = tuple(AuthMethod(word) for word in entry.get("auth", ["password"]))
    incoming = tuple(_server(each, auth) for each in entry.get("incoming", []))
    outgoing = tuple(_server(each, auth) for each in entry.get("outgoing", []))
    return Provider(
        name=entry["name"],
        key=entry.get("key", ""),
        fixed=entry.get("fixed", False),
        confirmed=entry.get("confirmed", True),
        hint=entry.get("hint", ""),
        domains=tuple(entry.get("domains", [])),
        exchanges=tuple(entry.get("exchanges", [])),
        hosts=(*entry.get("hosts", []), *(server.host for server in incoming + outgoing)),
        auth=auth,
        incoming=incoming,
        outgoing=outgoing,
    )


def _server(entry: dict[str, Any], auth: tuple[AuthMethod, ...]) -> ServerCandidate:
    return ServerCandidate(
        protocol=entry.get("protocol", "smtp"),
        host=entry["host"],
        port=entry["port"],
        security=Security(entry["security"]),
        username=entry.get("username", "%EMAILADDRESS%"),
        auth=auth,
    )
