from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryDirectory

import pytest

from tests.conftest import FIGURE, MailUser
from tests.outbox.sink import Sink
from tests.servers.dovecot import Dovecot
from tomail.model.account import Protocol

from .line import Line
from .mishaps import PRELOADED
from .world import Arrangement, World

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
def new_world(
    folder: Path,
    dovecot: Dovecot,
    new_mail_user: Callable[[], MailUser],
    days: subprocess.Popen[str],
) -> Iterator[Callable[[Arrangement], World]]:
    """Makes worlds with a mailbox and an account; whoever uses one begins a day."""
    with ExitStack() as stack:

        def make(arrangement: Arrangement) -> World:
            sink = Sink()
            submission = stack.enter_context(sink.listening())
            imap = arrangement.protocol is Protocol.IMAP
            incoming = stack.enter_context(Line(dovecot.imap_port if imap else dovecot.pop3_port))
            lines = {"incoming": incoming, "outgoing": stack.enter_context(Line(submission.port))}
            place = Path(tempfile.mkdtemp(dir=folder))
            made = World(place, dovecot, new_mail_user(), sink, lines, days, arrangement)
            made.prepare()
            return made

        yield cache(make)


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str, int], None]:
    """Takes a name and a count, for the summary at the end."""
    return lambda name, count: record_property(f"{FIGURE}{name}", count)


@pytest.fixture
def world(new_world: Callable[[Arrangement], World]) -> World:
    """That of an IMAP account."""
    return new_world(Arrangement())


@pytest.fixture(params=[True, False], ids=["left", "deleted"])
def pop3_world(new_world: Callable[[Arrangement], World], request: pytest.FixtureRequest) -> World:
    """That of a POP3 account, which leaves its mail on the server, or does not."""
    return new_world(Arrangement(Protocol.POP3, leave=request.param))
