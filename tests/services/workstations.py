"""Workstations of one practice, each with a profile and database connections of its own."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.accounts.profile import open_profile
from tomail.base.clock import SystemClock
from tomail.base.paths import ProfilePaths
from tomail.practice.address import practice_url
from tomail.practice.database import PracticeDatabase
from tomail.practice.devices import invite, join
from tomail.practice.founding import found
from tomail.services.container import Services, open_services
from tomail.services.membership import Membership

FILE_KEY = bytes(range(32))


@dataclass
class Workstations:
    """Opens one workstation after the other; the first one founds the practice."""

    url: str
    folder: Path
    stack: ExitStack
    opened: list[Services] = field(default_factory=list)

    def open(self, **options: Any) -> Services:
        """A further workstation, with its threads not started."""
        keys = MemoryKeyStore()
        paths = ProfilePaths(self.folder / f"workstation{len(self.opened) + 1}").create()
        self._become_member(paths, keys)
        services = open_services(paths, keys, **options)
        self.stack.callback(services.close)
        self.opened.append(services)
        return services

    def _become_member(self, paths: ProfilePaths, keys: MemoryKeyStore) -> None:
        profile = open_profile(paths, keys)
        membership = Membership(profile, paths)
        url = practice_url(self.url)
        membership.keep_file_key(url, FILE_KEY)
        database = PracticeDatabase(url, FILE_KEY, SystemClock())
        try:
            if self.opened:
                first = self.opened[0].practice
                code = invite(first.database, first.actor, first.keys).code
                join(database, membership.device(), code)
                first.renew()
            else:
                database.create()
                found(database, membership.device())
            membership.choose(url)
        finally:
            database.close()
            profile.close()
