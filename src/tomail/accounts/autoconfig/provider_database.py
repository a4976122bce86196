"""Source: the public database of providers."""

from __future__ import annotations

from tomail.model.probing import Discovered

from .remote import provider_database
from .search import Search


async def find(search: Search) -> Discovered | None:
    """What the provider database knows of the mail domain."""
    return await provider_database(search, search.domain)
