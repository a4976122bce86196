"""Workstations of one practice, each with a profile and database connections of its own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.practice_file import KEY as FILE_KEY
from tests.practice_file import new_practice_file
from tomail.accounts.auth.keystore import KeyStore, MemoryKeyStore
from tomail.accounts.profile import open_profile
from tomail.base.clock import Clock, SystemClock
from tomail.base.paths import ProfilePaths
from tomail.practice.address import is_sqlite, practice_url
from tomail.practice.database import PracticeDatabase
from tomail.practice.devices import invite, join
from tomail.practice.founding import DeviceIdentity, found
from tomail.services.container import Services, open_services
from tomail.services.membership import Membership


def member(url: str, folder: Path, code: str, keys: KeyStore | None = None) -> Services:
    """A workstation that joins with this code; with `keys` of its own it can be opened again."""
    keys = keys or MemoryKeyStore()
    paths = ProfilePaths(folder).create()
    _enrol(url, paths, keys, lambda database, device: join(database, device, code))
    return open_services(paths, keys)


def _enrol(
    url: str,
    paths: ProfilePaths,
    keys: KeyStore,
    enter: Callable[[PracticeDatabase, DeviceIdentity], None],
    clock: Clock | None = None,
) -> None:
    profile = open_profile(paths, keys)
    membership = Membership(profile, paths)
    address = practice_url(url)
    membership.keep_file_key(address, FILE_KEY)
    database = PracticeDatabase(address, FILE_KEY, clock or SystemClock())
    try:
        enter(database, membership.device())
        membership.choose(address)
    finally:
        database.close()
        profile.close()


class KeyInFile:
    """The keyring of a workstation that several processes of a test share: a file, as no program does it."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "test.key"

    def get(self, profile_id: str) -> bytes | None:
        return self._path.read_bytes() if self._path.exists() else None

    def set(self, profile_id: str, key: bytes) -> None:
        self._path.write_bytes(key)

    def delete(self, profile_id: str) -> None:
        self._path.unlink(missing_ok=True)


@dataclass
class Workstations:
    """Opens one workstation after the other; the first one founds the practice."""

    url: str
    folder: Path
    stack: ExitStack
    opened: list[Services] = field(default_factory=list)
    processes: bool = False  # others open the profiles too

    def open(self, **options: Any) -> Services:
        """A further workstation, with its threads not started."""
        paths = ProfilePaths(self.folder / f"workstation{len(self.opened) + 1}").create()
        keys = KeyInFile(paths.root) if self.processes else MemoryKeyStore()
        first = (
            self.opened[0].practice.database.clock if self.opened else None
        )  # by whose time one is invited
        _enrol(self.url, paths, keys, self._enter, options.get("clock") or first)
        services = open_services(paths, keys, **options)
        self.stack.callback(services.close)
        self.opened.append(services)
        return services

    def _enter(self, database: PracticeDatabase, device: DeviceIdentity) -> None:
        if not self.opened:
            if is_sqlite(database.url):
                new_practice_file(Path(str(database.url.database)))
            if not database.is_current():
                database.create()
            found(database, device)
            return
        first = self.opened[0].practice
        join(database, device, invite(first.database, first.actor, first.keys).code)
        first.renew()
