"""Source: asking the usual hosts whether they are mail servers."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial

from tomail.model.account import AuthMethod, Security
from tomail.model.probing import Discovered, ServerCandidate

from .attempts import Unusable
from .conversation import Ask, ask_imap, ask_pop3, ask_smtp, connected
from .network import Endpoint
from .plan import Probe, incoming_probes, outgoing_probes, starting_order
from .providers import by_host
from .race import best_of
from .search import Search

ASK: Mapping[str, Ask] = {"imap": ask_imap, "pop3": ask_pop3, "smtp": ask_smtp}
TOKENS = {"XOAUTH2", "OAUTHBEARER"}
NOT_A_PASSWORD = TOKENS | {"ANONYMOUS", "EXTERNAL", "GSSAPI"}


async def find(search: Search) -> Discovered | None:
    """The best incoming and the best outgoing server that answer, with a certificate that is trusted.

    That something answers does not mean that the mailbox is there: never confirmed.
    """
    if not search.config.probe:
        return None
    incoming, outgoing = incoming_probes(search.domain), outgoing_probes(search.domain)
    places = {probe: place for place, probe in enumerate(starting_order(incoming, outgoing))}
    async with asyncio.TaskGroup() as group:
        ranked = [
            [partial(_try, search, probe, places[probe]) for probe in each] for each in (incoming, outgoing)
        ]
        best = [group.create_task(best_of(each)) for each in ranked]
    receiving, sending = (each.result() for each in best)
    if not receiving or not sending:
        return None
    return Discovered("probing", True, False, (receiving,), (sending,), ())


async def _try(search: Search, probe: Probe, place: int) -> ServerCandidate | None:
    await asyncio.sleep(place * search.config.probe_gap)
    return await search.attempts.attempt(f"{probe.host}:{probe.port}", partial(_ask, search, probe))


async def _ask(search: Search, probe: Probe) -> ServerCandidate:
    offered = await _mechanisms(search, probe, await search.config.locate(probe.host, probe.port))
    auth = auth_methods(offered, probe.host)
    if not auth:
        raise Unusable("invalid")
    return ServerCandidate(probe.protocol, probe.host, probe.port, probe.security, search.address, auth)


async def _mechanisms(search: Search, probe: Probe, endpoints: Sequence[Endpoint]) -> set[str]:
    context = search.config.ssl_context
    at_once, later = (context, None) if probe.security == Security.TLS else (None, context)
    for place, endpoint in enumerate(endpoints, start=1):
        try:
            async with connected(endpoint, at_once, probe.host) as conversation:
                return await ASK[probe.protocol](conversation, later, probe.host)
        except OSError:
            if place == len(endpoints):
                raise
    raise Unusable("not found")


def auth_methods(offered: set[str], host: str) -> tuple[AuthMethod, ...]:
    """What tomail can use of the mechanisms `offered`; OAuth2 only where it knows whom to ask for a token."""
    provider = by_host(host)
    tokens = bool(offered & TOKENS and provider and provider.key)
    passwords = bool(offered - NOT_A_PASSWORD)
    return (AuthMethod.OAUTH2,) * tokens + (AuthMethod.PASSWORD,) * passwords
