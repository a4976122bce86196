"""Who was erased, kept outside the practice database: a restored backup must not bring them back."""

from __future__ import annotations

import logging
from datetime import timedelta

from tomail.base.errors import EnvironmentTrouble
from tomail.practice.erasure import compact, erase_again, erased, traces_since
from tomail.store.profile_store import ProfileStore

from .practice import PracticeSession

AGAIN = timedelta(minutes=5)  # until then whoever erased is at it

log = logging.getLogger(__name__)


class Erasures:
    """The list of this workstation: ids only."""

    def __init__(self, practice: PracticeSession, profile: ProfileStore) -> None:
        self._practice = practice
        self._profile = profile
        self._kept_under = f"practice.erased|{practice.snapshot.practice}"

    def follow(self) -> list[str]:
        """Learn whom others erased, and erase again whom a backup brought back; gives back the latter."""
        try:
            with self._practice.reading() as session:
                known, since = set(erased(session)), traces_since(session)
        except EnvironmentTrouble:
            return []
        kept = set(self._profile.kept(self._kept_under) or ())
        if not known <= kept:
            self._profile.keep(self._kept_under, sorted(known | kept))
        if since is not None and self._practice.database.clock.now() - since > AGAIN:
            compact(self._practice.database)
        return self._erase_again(kept - known) if kept - known else []

    def _erase_again(self, patients: set[str]) -> list[str]:
        database, actor = self._practice.database, self._practice.engine_actor
        brought_back = database.write(actor, lambda work: erase_again(work, patients))
        if brought_back:
            log.warning("a restored database had %d patients who were erased", len(brought_back))
            compact(database)
        return brought_back
