"""Source: what tomail knows by itself (resources/providers.toml)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from tomail.model.probing import Discovered, ServerCandidate

from .parse import fill
from .providers import Provider, by_domain
from .search import Search


async def find(search: Search) -> Discovered | None:
    """The preset for the mail domain."""
    return await preset(search, by_domain(search.domain), search.domain)


async def preset(search: Search, provider: Provider | None, known_by: str) -> Discovered | None:
    """The servers of `provider`, which `known_by` (a domain or a mail exchange) led to."""
    asking = partial(_described, search, provider)
    return await search.attempts.attempt(f"preset {known_by}", asking, here=True)


async def _described(search: Search, provider: Provider | None) -> Discovered | None:
    if not provider or not provider.has_servers:
        return None
    return Discovered(
        source="preset",
        trusted=True,
        confirmed=provider.confirmed,
        incoming=_filled(provider.incoming, search.address),
        outgoing=_filled(provider.outgoing, search.address),
        tried=(),
    )


def _filled(servers: tuple[ServerCandidate, ...], address: str) -> tuple[ServerCandidate, ...]:
    return tuple(replace(server, username=fill(server.username, address)) for server in servers)
