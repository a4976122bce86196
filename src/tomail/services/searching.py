"""The search box."""

from __future__ import annotations

from collections.abc import Sequence

from tomail.model.mail import MessageSummary
from tomail.store.search_query import parse_query

from .mailboxes import Sight
from .stores import Stores

PAGE = 200
MOST = 1_000_000  # for who sees only some of what is found


class Searching:
    """Finds messages over every account and folder that is mirrored."""

    def __init__(self, stores: Stores, sight: Sight = lambda account: None) -> None:
        self._stores = stores
        self._sight = sight

    def search(self, typed: str, accounts: Sequence[str], limit: int = PAGE) -> list[MessageSummary]:
        """At most `limit` messages that fit what was typed (see store.search_query), newest first."""
        query = parse_query(typed)
        found: list[MessageSummary] = []
        for account in accounts:
            store = self._stores.of(account)
            seen = self._sight(account)
            numbers = store.search.find(query, limit if seen is None else MOST)
            found += store.messages.summaries(each for each in numbers if seen is None or each in seen)
        return sorted(found, key=lambda each: each.ref.number, reverse=True)[:limit]
