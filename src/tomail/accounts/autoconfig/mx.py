"""Source: whoever runs the domain's mail exchange knows the servers too."""

from __future__ import annotations

from functools import partial

import dns.asyncresolver

from tomail.model.probing import Discovered

from .plan import exchange_domains
from .presets import preset
from .providers import by_exchange
from .race import Candidate, best_of
from .remote import described_at, provider_database
from .search import Search


async def find(search: Search) -> Discovered | None:
    """The first mail exchange's owner, looked up as if it were the mail domain.

    DNS is not authenticated, so what an exchange's owner says by its own autoconfig is not confirmed;
    the provider database and the presets name well-known providers only.
    """
    what, resolver = f"MX {search.domain}", search.config.resolver
    if not resolver:
        search.attempts.skip(what)
        return None
    exchange = await search.attempts.attempt(what, partial(first_exchange, resolver, search.domain))
    return await _look_up(search, exchange) if exchange else None


async def first_exchange(resolver: dns.asyncresolver.Resolver, domain: str) -> str | None:
    """The host with the lowest preference (RFC 5321, 5.1); None where the domain takes no mail (RFC 7505)."""
    answer = await resolver.resolve(f"{domain}.", "MX")
    records = sorted(answer, key=lambda record: record.preference)
    hosts = (record.exchange.to_text(omit_final_dot=True).lower() for record in records)
    return next((host for host in hosts if host != "."), None)


async def _look_up(search: Search, exchange: str) -> Discovered | None:
    provider = by_exchange(exchange)
    if provider and not provider.has_servers:
        search.hosts.append(provider)
    own = partial(preset, search, provider, exchange)
    if provider and provider.fixed:
        return await own()
    candidates: list[Candidate[Discovered]] = []
    for domain in exchange_domains(exchange, search.domain):
        host = f"autoconfig.{domain}"
        url = f"https://{host}/mail/config-v1.1.xml"
        candidates += [
            partial(described_at, search, url, host, confirmed=False),
            partial(provider_database, search, domain),
        ]
    return await best_of([*candidates, own])
