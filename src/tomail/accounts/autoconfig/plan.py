"""Which sources count more, and what is asked where. Facts in, lists out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from tomail.base.domains import is_ending, registrable_domain
from tomail.model.account import Security

from .providers import Provider


class Source(StrEnum):
    """Where a description of the servers can come from."""

    DISK = "disk"
    PRESET = "preset"
    ISP = "isp"
    PROVIDER_DATABASE = "provider_database"
    MX = "mx"
    SRV = "srv"
    PROBING = "probing"


@dataclass(frozen=True)
class Probe:
    """One server that might exist."""

    protocol: str  # "imap", "pop3", "smtp"
    host: str
    port: int
    security: Security


def order(preset: Provider | None) -> tuple[Source, ...]:
    """The sources by priority, best first.

    What the practice's IT laid beside the program stands above all. With a fixed preset (Google,
    Microsoft) nobody else is asked. Another preset stands behind the provider database, which others
    keep up to date but which may be out of reach; one that nobody verified stands behind everything
    that the domain says of itself, but before guessing.
    """
    if preset and preset.fixed:
        return (Source.DISK, Source.PRESET)
    known = (Source.DISK, Source.ISP, Source.PROVIDER_DATABASE)
    if preset and not preset.confirmed:
        return (*known, Source.MX, Source.SRV, Source.PRESET, Source.PROBING)
    return (*known, Source.PRESET, Source.MX, Source.SRV, Source.PROBING)


def exchange_domains(exchange: str, domain: str) -> tuple[str, ...]:
    """Domains to look up for a mail exchange, in order: it without its first label, then its owner's.

    The longer one tells apart what an owner runs under one name (mail.protection.outlook.com holds
    work accounts). Empty where the owner is the mail domain itself, which is looked up anyway.
    """
    owner = registrable_domain(exchange)
    parent = exchange.partition(".")[2]
    if owner == domain or is_ending(owner):
        return ()
    return (parent, owner) if parent.endswith("." + owner) else (owner,)


def incoming_probes(domain: str) -> tuple[Probe, ...]:
    """Usual places of an incoming server, best first: IMAP before POP3, TLS before STARTTLS, then by host."""
    return (
        *_probes("imap", domain, ("imap.", "mail.", ""), 993, 143),
        *_probes("pop3", domain, ("pop3.", "pop.", "mail.", ""), 995, 110),
    )


def outgoing_probes(domain: str) -> tuple[Probe, ...]:
    """Usual places of a submission server, best first."""
    return _probes("smtp", domain, ("smtp.", "mail.", ""), 465, 587)


def starting_order(*lists: tuple[Probe, ...]) -> tuple[Probe, ...]:
    """All probes in the order in which they begin: the best of each list, then the second best, ..."""
    return tuple(probe for row in zip_longest(*lists) for probe in row if probe)


def _probes(
    protocol: str, domain: str, prefixes: tuple[str, ...], tls: int, starttls: int
) -> tuple[Probe, ...]:
    return tuple(
        Probe(protocol, prefix + domain, port, security)
        for port, security in ((tls, Security.TLS), (starttls, Security.STARTTLS))
        for prefix in prefixes
    )
