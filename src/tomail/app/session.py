"""What a window runs on: the services of a profile, for as long as it is open."""

from __future__ import annotations

from types import TracebackType
from typing import Protocol

from tomail.accounts.auth.keystore import KeyStore
from tomail.base.paths import ProfilePaths
from tomail.services.container import Services, open_services


class Session(Protocol):
    """Opens the services when the window can show what hinders it, and closes them at the end."""

    paths: ProfilePaths

    def open(self) -> Services:
        """The services. Raises EnvironmentTrouble; may be tried again."""

    def started(self) -> None:
        """The window is there."""


class OpenedProfile:
    """A person's own profile."""

    def __init__(self, paths: ProfilePaths, keys: KeyStore, practice: str | None = None) -> None:
        self.paths = paths
        self._keys = keys
        self._practice = practice
        self._services: Services | None = None

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._services:
            self._services.close()

    def open(self) -> Services:
        """The services of the profile, opened once."""
        if self._services is None:
            self._services = open_services(self.paths, self._keys, practice_url=self._practice)
        return self._services

    def started(self) -> None:
        """Nothing more happens here."""
