"""Workstations of a practice beside a real portal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from tests.servers.portal import MailSink, RunningPortal, SetClock
from tests.services.conftest import ACCOUNT
from tests.services.workstations import Workstations
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.secure.portal.setup_codes import new_code
from tomail.services.container import Services


class Sonnberg:
    """A practice, its workstations, and the portal that it may join."""

    def __init__(self, portal: RunningPortal, stations: Workstations) -> None:
        self.portal, self.stations = portal, stations
        self.first = self.open()
        for key, value in (("practice.name", "Praxis Sonnberg"), ("practice.telephone", "030 1234")):
            self.first.settings.set(key, value)

    def open(self) -> Services:
        """A further workstation, with the practice's mail account."""
        services = self.stations.open()
        account = replace(from_toml(ACCOUNT), id="praxis")
        services.registry.add(account, StoredCredentials("geheim"))
        return services

    def another_practice(self) -> Services:
        """The same people after a fire: nothing of before is left."""
        folder = self.stations.folder / "new"
        folder.mkdir()
        url = f"sqlite:///{folder / 'practice.db'}"
        other = Sonnberg(self.portal, Workstations(url, folder, self.stations.stack))
        return other.first

    def code(self) -> str:
        """An Einrichtungscode."""
        return new_code(self.portal.portal)[0]

    def enrol(self) -> None:
        self.first.portal.connection.enrol(self.portal.url, self.code())


@pytest.fixture
def running(tmp_path: Path) -> Iterator[RunningPortal]:
    folder = tmp_path / "portal"
    folder.mkdir()
    with MailSink() as sink, RunningPortal(f"sqlite:///{folder / 'db'}", folder, sink, SetClock()) as portal:
        yield portal


@pytest.fixture
def sonnberg(running: RunningPortal, tmp_path: Path) -> Iterator[Sonnberg]:
    """In a file."""
    with ExitStack() as stack:
        yield Sonnberg(running, Workstations(f"sqlite:///{tmp_path / 'practice.db'}", tmp_path, stack))


@pytest.fixture
def sonnberg_on_server(
    running: RunningPortal, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Sonnberg]:
    """On PostgreSQL."""
    with ExitStack() as stack:
        url = request.getfixturevalue("postgresql").new_practice_database()
        yield Sonnberg(running, Workstations(url, tmp_path, stack))
