"""The search box."""

from __future__ import annotations

from collections.abc import Sequence

from tomail.model.mail import MessageSummary
from tomail.store.search_query import parse_query

from .stores import Stores

PAGE = 200


class Searching:
    """Finds messages over every account and folder that is mirrored."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores

    def search(self, typed: str, accounts: Sequence[str], limit: int = PAGE) -> list[MessageSummary]:
        """At most `limit` messages that fit what was typed (see store.search_query), newest first."""
        query = parse_query(typed)
        found: list[MessageSummary] = []
        for account in accounts:
            store = self._stores.of(account)
            found += store.messages.summaries(store.search.find(query, limit))
        return sorted(found, key=lambda each: each.ref.number, reverse=True)[:limit]
