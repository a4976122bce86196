"""Nothing of a mail lies readable on the disk: after each step of a day, after kill -9 at it, and after it.

Not told here: what a printer's spool keeps, and swapped memory, which belong to the system.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.marked_day import ADDRESS, FILE, STEPS, Day, hits

ROOT = Path(__file__).parents[2]
OPEN_FROM = STEPS.index("open_file")  # from then on a viewer has the file, until the program ends
ALL = bool(os.environ.get("TOMAIL_TORTURE"))


class Desk:
    """A process in a home of its own: whatever it writes anywhere of a person's folders is seen."""

    def __init__(self, folder: Path) -> None:
        self.home, self.keys, self.out = folder / "home", folder / "keys", folder / "out"
        for each in (self.home, self.keys, self.out, self.home / "tmp", self.home / "run"):
            each.mkdir(mode=0o700, parents=True)

    @property
    def profile(self) -> Path:
        return self.home / "profile"

    def begin(self) -> subprocess.Popen[str]:
        places = {"HOME": self.home, "TMPDIR": self.home / "tmp", "XDG_RUNTIME_DIR": self.home / "run"}
        ours = {name: str(path) for name, path in places.items()}
        kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        return subprocess.Popen(
            [sys.executable, "-m", "tests.app.marked_day", *map(str, (self.profile, self.keys, self.out))],
            cwd=ROOT,
            env={**kept, **ours, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )


def step(process: subprocess.Popen[str]) -> str:
    """The name of the step that was done; the process waits after it."""
    assert process.stdout
    return process.stdout.readline().strip()


def go_on(process: subprocess.Popen[str]) -> None:
    assert process.stdin
    process.stdin.write("\n")
    process.stdin.flush()


def without_opened(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [each for each in found if not each[0].startswith("profile/opened/")]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def process(desk: Desk) -> Iterator[subprocess.Popen[str]]:
    with desk.begin() as process:
        yield process
        process.kill()


@pytest.mark.timeout(240)
def test_nothing_is_readable_after_any_step(desk: Desk, process: subprocess.Popen[str]) -> None:
    for number, name in enumerate(STEPS):
        assert step(process) == name
        found = hits(desk.home)
        assert without_opened(found) == [], name
        assert bool(found) == (OPEN_FROM <= number < len(STEPS) - 1), name
        go_on(process)
    assert process.wait() == 0
    assert hits(desk.home) == []
    assert (desk.profile / "log" / "tomail.log").stat().st_size > 0


@pytest.mark.skipif(not ALL, reason="each costs a start: TOMAIL_TORTURE kills after every step")
@pytest.mark.timeout(240)
@pytest.mark.parametrize("last", STEPS[:-1])
def test_nothing_is_readable_after_a_kill(desk: Desk, process: subprocess.Popen[str], last: str) -> None:
    while step(process) != last:
        go_on(process)
    process.kill()
    process.wait()
    found = hits(desk.home)
    assert without_opened(found) == []
    assert {marker for _, marker in found} == ({FILE} if STEPS.index(last) >= OPEN_FROM else set())
    remove_at_start(desk)
    assert hits(desk.home) == []


def remove_at_start(desk: Desk) -> None:
    """As the next start does."""
    from tomail.base.paths import ProfilePaths
    from tomail.ui.reader.attachment_files import remove_opened_copies

    remove_opened_copies(ProfilePaths(desk.profile).opened)


def test_a_marker_is_found_in_every_form(tmp_path: Path) -> None:
    import base64

    for shift in range(3):
        (tmp_path / f"base64-{shift}").write_bytes(base64.b64encode(b"." * shift + ADDRESS.encode() + b"..."))
    (tmp_path / "wide").write_bytes(ADDRESS.encode("utf-16-le"))
    assert len({name for name, _ in hits(tmp_path)}) == 4
    assert hasattr(Day, STEPS[0])
