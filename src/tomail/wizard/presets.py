"""The servers of Google and Microsoft, which nobody types. Pure but for the provider file, read once."""

from __future__ import annotations

from tomail.accounts.autoconfig.providers import providers
from tomail.model.probing import Discovered

from .vocabulary import AccountType


def preset(kind: AccountType) -> Discovered | None:
    """The servers for addresses whose domain does not tell (a practice's own at Google or Microsoft)."""
    provider = next((each for each in providers() if each.key == kind.value and each.has_servers), None)
    if provider is None:
        return None
    servers = provider.incoming, provider.outgoing  # the user names are placeholders still
    return Discovered("preset", True, True, *servers, (), provider.key, provider.hint)
