"""Joining the portal: whenever the process dies, the next try ends as if none had died."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.servers.portal import RunningPortal
from tests.services.conftest import ACCOUNT
from tests.services.test_undo_kill import opened
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.secure.portal import tables
from tomail.secure.portal.setup_codes import new_code
from tomail.services.container import Services

from .sonnberg import running  # noqa: F401  (fixture)

pytestmark = pytest.mark.slow
MOST_POINTS = 20
WRITER = r"""
import sys
from pathlib import Path
from tests.services.dying import dies_at, dies_everywhere
from tests.services.test_undo_kill import opened

def live(point):
    services = opened(root)
    dies_at(point, r"portal_\w+|kept")
    services.portal.connection.enrol(url, codes[point])

root, url, codes = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
dies_everywhere(root, range(len(codes)), live)
"""


def test_whenever_it_dies_the_same_practice_joins(
    running: RunningPortal,  # noqa: F811
    tmp_path: Path,
) -> None:
    root = tmp_path / "profile"
    services = opened(root)
    services.settings.set("practice.name", "Praxis Sonnberg")
    add_account(services)
    services.close()
    codes = [new_code(running.portal)[0] for _ in range(MOST_POINTS)]
    command = [sys.executable, "-c", WRITER, str(root), running.url, *codes]
    points = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert points > 4
    for point in range(points + 1):
        go_on(root, tmp_path / f"point{point}", running, codes[point])
    with running.portal.database.reading() as connection:
        practices = connection.execute(select(tables.practice.c.id)).all()
        devices = connection.execute(select(tables.device.c.practice)).all()
    assert len(practices) == points + 1  # a practice for each code that was used, none twice
    assert len(devices) == 2 * len(practices)  # its own, and the workstation's


def add_account(services: Services) -> None:
    services.registry.add(replace(from_toml(ACCOUNT), id="praxis"), StoredCredentials("geheim"))


def go_on(root: Path, left: Path, portal: RunningPortal, code: str) -> None:
    """At the next start the person tries again, or it had joined and goes on by itself."""
    shutil.rmtree(root, ignore_errors=True)
    left.rename(root)
    services = opened(root)
    try:
        connection = services.portal.connection
        if not connection.configured:
            connection.enrol(portal.url, code)
        services.portal.watch.look()
        status = connection.check()
        assert (status.epoch, status.workstations) == (1, 1)
        assert status.key_id == connection.public().key_id
    finally:
        services.close()
