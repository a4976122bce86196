"""The Portal-Wächter of this workstation: looks at the patients' page at times that nobody can foresee."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from secrets import SystemRandom
from time import monotonic

from tomail.base.errors import TomailError
from tomail.secure.client.watcher import PageKind, PageVerdict, compare_page, pinned_page

from .connection import PortalConnection

BETWEEN_SECONDS = (2 * 3600.0, 6 * 3600.0)

_chance = SystemRandom()
log = logging.getLogger(__name__)


class PageGuard:
    """`tick` looks when it is time, `look` now. What is altered stops sending at every workstation."""

    def __init__(self, connection: PortalConnection) -> None:
        self._connection = connection
        self._next = 0.0  # right after the start
        self._seen_at = ""  # which portal's page was looked at
        self.compared: datetime | None = None  # when it was looked at last
        connection.before_sending = self.before_sending

    def tick(self) -> None:
        """Called often. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
        if monotonic() >= self._next:
            self.look()

    def before_sending(self) -> None:
        """Nothing is given to patients before the page was seen once."""
        try:
            if self._seen_at != self._connection.url:
                self.look()
        except TomailError as trouble:
            log.info("looking at the page: %s", trouble.problem.kind.value)

    def look(self) -> PageVerdict | None:
        """Compare it; None without a portal. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
        connection = self._connection
        if not connection.configured:
            return None
        known = connection.require()
        found = compare_page(known.url, connection.way, pinned_page(), confirmed={known.accepted})
        if found.kind is PageKind.AWAY:
            self._next = 0.0
            return found
        self._next = monotonic() + _chance.uniform(*BETWEEN_SECONDS)
        self._seen_at = known.url
        if found.kind is not PageKind.UNKNOWN:
            self.compared = datetime.now(UTC)
        if found.kind is PageKind.ALTERED:
            connection.alarm("\n".join(found.what), found.seen)
        return found
