"""The search box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tomail.base.errors import EnvironmentTrouble
from tomail.model.mail import MessageSummary
from tomail.store.mail_store import MailStore
from tomail.store.search_query import SearchQuery, parse_query

from .mailboxes import Sight
from .same_mail import one_of_each
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
        for store in self._stores_of(accounts):
            found += self._found(store, query, limit)
        return sorted(found, key=lambda each: each.ref.number, reverse=True)[:limit]

    def _found(self, store: MailStore, query: SearchQuery, limit: int) -> list[MessageSummary]:
        """Each mail once; where some are in several folders, it takes more rows to find as many."""
        seen = self._sight(store.account)
        most = limit if seen is None else MOST
        while True:
            numbers = store.search.find(query, most)
            rows = store.messages.summaries(each for each in numbers if seen is None or each in seen)
            once = one_of_each(store, rows)
            if len(once) >= limit or len(numbers) < most:
                return once
            most *= 2

    def _stores_of(self, accounts: Sequence[str]) -> Iterator[MailStore]:
        """One of several that cannot be opened does not hide what the others have."""
        for account in accounts:
            try:
                yield self._stores.of(account)
            except EnvironmentTrouble:
                if len(accounts) == 1:
                    raise
