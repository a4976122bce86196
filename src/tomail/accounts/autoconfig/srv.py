"""Source: the domain's SRV records for mail (RFC 6186, RFC 8314 section 5.1)."""

from __future__ import annotations

import asyncio
from functools import partial

import dns.asyncresolver

from tomail.base.domains import registrable_domain
from tomail.model.account import AuthMethod, Security
from tomail.model.probing import Discovered, ServerCandidate

from .search import Search

INCOMING = {
    "_imaps": ("imap", Security.TLS),
    "_imap": ("imap", Security.STARTTLS),
    "_pop3s": ("pop3", Security.TLS),
    "_pop3": ("pop3", Security.STARTTLS),
}
OUTGOING = {"_submissions": ("smtp", Security.TLS), "_submission": ("smtp", Security.STARTTLS)}
TLS_PORTS = {993, 995, 465}


async def find(search: Search) -> Discovered | None:
    """What DNS names; not confirmed where it leads to somebody else's servers (RFC 6186, section 6)."""
    asked = [(label, *kind) for label, kind in (INCOMING | OUTGOING).items()]
    async with asyncio.TaskGroup() as group:
        answers = [group.create_task(_servers(search, *each)) for each in asked]
    servers = [server for answer in answers for server in answer.result()]
    incoming = tuple(each for each in servers if each.protocol != "smtp")
    outgoing = tuple(each for each in servers if each.protocol == "smtp")
    if not incoming or not outgoing:
        return None
    owners = {registrable_domain(each.host) for each in servers}
    own = owners == {registrable_domain(search.domain)}
    return Discovered("DNS SRV", True, own, incoming, outgoing, ())


async def _servers(search: Search, label: str, protocol: str, security: Security) -> list[ServerCandidate]:
    name, resolver = f"{label}._tcp.{search.domain}", search.config.resolver
    what = f"SRV {name}"
    if not resolver:
        search.attempts.skip(what)
        return []
    targets = await search.attempts.attempt(what, partial(_targets, resolver, name))
    return [
        ServerCandidate(
            protocol=protocol,
            host=host,
            port=port,
            security=Security.TLS if port in TLS_PORTS else security,
            username=search.address,
            auth=(AuthMethod.PASSWORD,),
        )
        for host, port in targets or ()
    ]


async def _targets(resolver: dns.asyncresolver.Resolver, name: str) -> list[tuple[str, int]]:
    """Hosts and ports by priority, then weight: one workstation needs the likeliest, not a fair share."""
    answer = await resolver.resolve(f"{name}.", "SRV")
    records = sorted(answer, key=lambda record: (record.priority, -record.weight))
    targets = [(record.target.to_text(omit_final_dot=True).lower(), record.port) for record in records]
    return [(host, port) for host, port in targets if host != "." and port]
