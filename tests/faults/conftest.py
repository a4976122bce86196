from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryDirectory

import pytest

from tests.conftest import MailUser
from tests.outbox.sink import Sink
from tests.servers.dovecot import Dovecot

from .line import Line
from .mishaps import PRELOADED
from .world import World

ROOT = Path(__file__).parents[2]
MEMORY = Path("/dev/shm")


@pytest.fixture(scope="session")
def days() -> Iterator[subprocess.Popen[str]]:
    """Where days are lived."""
    command = [sys.executable, "-m", "tests.faults.day"]
    environment = {**os.environ, "LD_PRELOAD": ":".join(PRELOADED)}
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=ROOT, env=environment) as process:
        yield process
        process.communicate()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Of the memory, where there is such: what was written there outlives a process too, and costs less."""
    if not MEMORY.is_dir():
        yield tmp_path_factory.mktemp("faults")
        return
    with TemporaryDirectory(prefix="tomail-faults-", dir=MEMORY) as made:
        yield Path(made)


@pytest.fixture(scope="session")
def world(
    folder: Path,
    dovecot: Dovecot,
    new_mail_user: Callable[[], MailUser],
    days: subprocess.Popen[str],
) -> Iterator[World]:
    """With its mailbox and its account; whoever uses it begins a day."""
    sink = Sink()
    with (
        sink.listening() as submission,
        Line(dovecot.imap_port) as incoming,
        Line(submission.port) as outgoing,
    ):
        lines = {"incoming": incoming, "outgoing": outgoing}
        made = World(folder, dovecot, new_mail_user(), sink, lines, days)
        made.prepare()
        yield made
