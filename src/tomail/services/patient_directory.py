"""The patients of the practice in memory: to recognise them in mail, to find them while somebody types."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property

from tomail.base.errors import EnvironmentTrouble
from tomail.model.patients import Contact, Patient
from tomail.practice.contacts import load_contacts
from tomail.practice.finding import ChangedFinder, Finder
from tomail.practice.matching import Matcher
from tomail.practice.patients import changed_since, generation, load_patients

from .practice import PracticeSession

FEW = 1000  # changed patients that are read one by one

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Directory:
    """Everybody at one generation. The matcher knows blocked patients too, so that nobody else is taken
    for them; whoever shows what it found leaves them out."""

    generation: int = 0
    patients: Mapping[str, Patient] = field(default_factory=dict, repr=False)
    contacts: tuple[Contact, ...] = field(default=(), repr=False)
    finder: Finder | ChangedFinder = field(default_factory=lambda: Finder(()), repr=False)
    own_names: tuple[str, ...] = field(default=(), repr=False)

    @cached_property
    def matcher(self) -> Matcher:
        """Built when somebody asks, which takes a second for a big practice."""
        return Matcher(self.patients.values(), self.contacts, self.own_names)

    def get_ready(self) -> None:
        """Before somebody has to wait."""
        _ = self.matcher

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Every address with the listed name of whose it is; blocked patients have none."""
        shown = (each for each in self.patients.values() if not each.blocked)
        return {email: each.listed_name for each in shown for email in each.emails}

    def shown(self, ids: Iterable[str]) -> tuple[Patient, ...]:
        """Those of `ids` that are there and not blocked, in their order."""
        found = (self.patients.get(each) for each in ids)
        return tuple(each for each in found if each and not each.blocked)

    def hides(self, patient: str) -> bool:
        """Whether somebody with this id is there and blocked."""
        found = self.patients.get(patient)
        return found is not None and found.blocked


class PatientDirectory:
    """Thread-safe. With the practice database away, what was seen last goes on."""

    def __init__(self, practice: PracticeSession) -> None:
        self._practice = practice
        self._loading = threading.Lock()
        self._current: Directory | None = None
        self._finder = Finder(())  # of a while ago
        self._changed: frozenset[str] = frozenset()  # since
        self._writing = 0
        self.follower: Callable[[], object] | None = None  # somebody refreshes, off the GUI thread
        self.outdated = True

    def now(self) -> Directory:
        """The patients. Raises EnvironmentTrouble (PRACTICE_AWAY) only if they were never seen."""
        current = self._current
        if current is not None and (self.follower or not self.outdated):
            return current
        try:
            return self.refresh()
        except EnvironmentTrouble:
            if current is None:
                raise
            return current

    def seen_last(self) -> Directory | None:
        """Without asking anybody; None at first."""
        return self._current

    def generation(self) -> int:
        """Of the patients as they are now, without loading them; 0: there are none.

        Raises EnvironmentTrouble (PRACTICE_AWAY) only if they were never seen.
        """
        current = self._current
        if current is not None and (self.follower or not self.outdated):
            return current.generation
        try:
            with self._practice.reading() as session:
                return generation(session)
        except EnvironmentTrouble:
            if current is None:
                raise
            return current.generation

    @contextmanager
    def much_is_written(self) -> Iterator[None]:
        """Whoever follows looks once, at the end."""
        self._writing += 1
        try:
            yield
        finally:
            self._writing -= 1
            if self.follower:
                self.follower()

    @property
    def waits(self) -> bool:
        """More is about to change: looking now would be in vain."""
        return self._writing > 0

    def refresh(self) -> Directory:
        """Look for what is new. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
        with self._loading:
            self.outdated = False
            try:
                self._current = self._loaded(self._current)
            except EnvironmentTrouble:
                self.outdated = True
                raise
            return self._current

    def _loaded(self, before: Directory | None) -> Directory:
        with self._practice.reading() as session:
            changed = changed_since(session, before.generation if before else 0)
            if before and changed.generation == before.generation:
                return before
            if before and len(changed.patients) < FEW:
                patients = {key: each for key, each in before.patients.items() if key not in changed.patients}
                found = load_patients(session, changed.patients)
            else:
                patients, found = {}, load_patients(session)
            contacts = tuple(load_contacts(session))
        patients.update((each.id, each) for each in found)
        log.info("%d patients, generation %d", len(patients), changed.generation)
        finder = self._finder_of(patients, changed.patients)
        return Directory(changed.generation, patients, contacts, finder, self._own_names())

    def _finder_of(self, patients: Mapping[str, Patient], changed: Iterable[str]) -> Finder | ChangedFinder:
        self._changed |= {*changed}
        if len(self._changed) < FEW:
            now = [patients[each] for each in self._changed if each in patients]
            return ChangedFinder(self._finder, self._changed, _shown(now))
        self._finder, self._changed = Finder(_shown(patients.values())), frozenset()
        return self._finder

    def _own_names(self) -> tuple[str, ...]:
        return tuple(each.name for each in self._practice.snapshot.people if not each.built_in)


def _shown(patients: Iterable[Patient]) -> Iterator[Patient]:
    return (each for each in patients if not each.blocked)
