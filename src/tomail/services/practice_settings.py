"""The practice's settings at this workstation: as they were seen last, renewed when somebody changes one."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from typing import Any

from tomail.base.errors import EnvironmentTrouble, Problem, Refused, SignInNeeded
from tomail.base.events import EventBus
from tomail.model.events import PracticeChanged, SettingsChanged, Topic
from tomail.practice.engine import practice_away
from tomail.practice.rights import not_allowed
from tomail.practice.sealing import Unopened
from tomail.practice.settings_table import drop_setting, open_value, put_setting, seal_value, stored_settings
from tomail.practice.work import Work
from tomail.settings.declared import Setting, Value
from tomail.store.profile_store import ProfileStore

from .practice import PracticeSession

log = logging.getLogger(__name__)


class PracticeSettings:
    """The world of the practice for `settings.values.Settings`. Shared by every thread.

    Values are kept in the profile for the time when the database is away, the secret ones sealed.
    """

    def __init__(self, practice: PracticeSession, profile: ProfileStore, bus: EventBus) -> None:
        self._practice = practice
        self._profile = profile
        self._bus = bus
        self._kept_under = f"practice.settings|{practice.snapshot.practice}"
        self._renewing = threading.Lock()
        self._stored: dict[str, Any] = profile.kept(self._kept_under) or {}
        self._values: Mapping[str, Any] = {}
        self._renew()
        bus.subscribe(PracticeChanged, self._heard)

    def values(self) -> Mapping[str, Any]:
        """Every value that was set, as seen last."""
        return self._values

    def put(self, setting: Setting, key: str, value: Value) -> None:
        """Set one for the whole practice. Raises Refused, EnvironmentTrouble (PRACTICE_AWAY)."""

        def act(work: Work) -> None:
            stored = seal_value(self._practice.keys, key, value) if setting.secret else value
            put_setting(work, key, stored, setting.right)

        self._practice.write(act)

    def drop(self, setting: Setting, key: str) -> None:
        """Back to the default, for the whole practice. Raises as `put` does."""
        self._practice.write(lambda work: drop_setting(work, key, setting.right))

    def hindrance(self, setting: Setting) -> Problem | None:
        """Why it cannot be changed at the moment, or None."""
        try:
            user = self._practice.actor.user
        except SignInNeeded as needed:
            return needed.problem
        if not self._practice.snapshot.rights.may(user, setting.right):
            return not_allowed(setting.right).problem
        return None if self._practice.connected else practice_away()

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic is Topic.SETTINGS:
            self._renew()
            self._bus.publish(SettingsChanged(event.subjects))

    def _renew(self) -> None:
        """Look again; what cannot be seen stays as it was."""
        with self._renewing:
            if self._practice.connected:
                self._load()
            self._values = self._opened()

    def _load(self) -> None:
        try:
            with self._practice.reading() as session:
                stored = stored_settings(session)
        except EnvironmentTrouble:
            log.info("practice database away, settings stay as they were")
            return
        if stored != self._stored:
            self._stored = stored
            self._profile.keep(self._kept_under, stored)

    def _opened(self) -> dict[str, Any]:
        opened = {}
        for key, value in self._stored.items():
            try:
                opened[key] = open_value(self._practice.keys, key, value)
            except (Refused, Unopened):
                log.warning("setting %s: no key to it", key)
        return opened
