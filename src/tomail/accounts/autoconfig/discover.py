"""Account discovery: every source at once, the best answer by priority, never a password."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial

from tomail.base.domains import is_ending
from tomail.base.errors import Problem, Refused
from tomail.model.account import AuthMethod
from tomail.model.probing import (
    Attempt,
    Declined,
    Discovered,
    DiscoveryResult,
    NotDiscovered,
    ServerCandidate,
)

from . import disk, isp, mx, presets, probing, provider_database, srv
from .address import check_address, declined_service
from .attempts import Attempts
from .plan import Source, order
from .providers import Provider, by_domain, by_host
from .race import best_of
from .search import DiscoverySources, Search

FIND: Mapping[Source, Callable[[Search], Awaitable[Discovered | None]]] = {
    Source.DISK: disk.find,
    Source.PRESET: presets.find,
    Source.ISP: isp.find,
    Source.PROVIDER_DATABASE: provider_database.find,
    Source.MX: mx.find,
    Source.SRV: srv.find,
    Source.PROBING: probing.find,
}


async def discover(
    address: str,
    *,
    config: DiscoverySources,
    on_attempt: Callable[[Attempt], None] | None = None,
) -> DiscoveryResult:
    """The servers of `address`. Raises `Refused` for something that is no address.

    `on_attempt` hears of each attempt as it ends, on the loop's thread. Cancelling the task ends all
    of it and leaves nothing open.
    """
    if service := declined_service(address.strip()):
        return Declined(service)
    checked = check_address(address)
    if isinstance(checked, Problem):
        raise Refused(checked)
    attempts = Attempts(config.host_seconds, on_attempt, config.has_route)
    search = Search(checked.address, config, attempts)
    ranked = (Source.DISK,) if is_ending(search.domain) else order(by_domain(search.domain))
    found = await best_of([partial(FIND[source], search) for source in ranked], config.seconds)
    return _completed(found, search) if found else _nothing(search)


def discover_blocking(
    address: str,
    *,
    config: DiscoverySources | None = None,
    on_attempt: Callable[[Attempt], None] | None = None,
) -> DiscoveryResult:
    """`discover` in an event loop of its own, for the command line."""
    return asyncio.run(discover(address, config=config or DiscoverySources(), on_attempt=on_attempt))


def _nothing(search: Search) -> NotDiscovered:
    host = next((provider.name for provider in search.hosts), "")
    return NotDiscovered(search.attempts.lines, search.attempts.offline, host)


def _completed(found: Discovered, search: Search) -> Discovered:
    """With the attempts, and with what tomail knows of the provider whose servers these are."""
    provider = by_domain(search.domain) or _by_servers(found)
    incoming, outgoing = (_signing_in(each) for each in (found.incoming, found.outgoing))
    key = provider.key if provider else ""
    oauth = any(AuthMethod.OAUTH2 in server.auth for server in incoming + outgoing)
    return replace(
        found,
        incoming=incoming,
        outgoing=outgoing,
        tried=search.attempts.lines,
        provider=key,
        hint=provider.hint if provider else "",
        oauth_issuer=found.oauth_issuer if oauth and not key else "",
    )


def _by_servers(found: Discovered) -> Provider | None:
    """Outgoing first: Microsoft's work and private mailboxes differ only there."""
    known = (by_host(server.host) for server in found.outgoing + found.incoming)
    return next((provider for provider in known if provider), None)


def _signing_in(servers: tuple[ServerCandidate, ...]) -> tuple[ServerCandidate, ...]:
    """A provider's own way of signing in counts, whatever the source lists besides it."""
    return tuple(
        replace(server, auth=provider.auth) if (provider := by_host(server.host)) else server
        for server in servers
    )
