from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE

import pytest

from tests.conftest import MailUser
from tests.outbox.sink import Sink
from tests.servers.dovecot import Dovecot

from .line import Line
from .mishaps import PRELOADED
from .world import World

ROOT = Path(__file__).parents[2]


@pytest.fixture
def days() -> Iterator[subprocess.Popen[str]]:
    """Where days are lived."""
    command = [sys.executable, "-m", "tests.faults.day"]
    environment = {**os.environ, "LD_PRELOAD": ":".join(PRELOADED)}
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=ROOT, env=environment) as process:
        yield process
        process.communicate()


@pytest.fixture
def world(
    tmp_path: Path, dovecot: Dovecot, mail_user: MailUser, days: subprocess.Popen[str]
) -> Iterator[World]:
    """With its mailbox and its account."""
    sink = Sink()
    with (
        sink.listening() as submission,
        Line(dovecot.imap_port) as incoming,
        Line(submission.port) as outgoing,
    ):
        lines = {"incoming": incoming, "outgoing": outgoing}
        made = World(tmp_path, dovecot, mail_user, sink, lines, days)
        made.prepare()
        yield made
