"""The servers of Google and Microsoft, which nobody types. Pure but for the provider file, read once."""

from __future__ import annotations

from dataclasses import replace

from tomail.accounts.autoconfig.providers import providers
from tomail.model.probing import Discovered

from .vocabulary import AccountType


def preset(kind: AccountType) -> Discovered | None:
    """The servers for addresses whose domain does not tell (a practice's own at Google or Microsoft)."""
    provider = next((each for each in providers() if each.key == kind.value and each.has_servers), None)
    if provider is None:
        return None
    incoming, outgoing = (
        tuple(replace(each, username="") for each in servers)  # the address, whatever it is
        for servers in (provider.incoming, provider.outgoing)
    )
    return Discovered("preset", True, True, incoming, outgoing, (), provider.key, provider.hint)
