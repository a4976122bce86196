from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryDirectory

import pytest

from tests.conftest import FIGURE, MailUser
from tests.outbox.sink import Sink
from tests.servers.dovecot import Dovecot
from tomail.model.account import Protocol

from .dialogues import Dialogue, Scene
from .line import Line
from .mishaps import PRELOADED
from .world import Arrangement, Lives, World

ROOT = Path(__file__).parents[2]
MEMORY = Path("/dev/shm")


@contextmanager
def beginning_lives() -> Iterator[Lives]:
    """Where processes are that may die."""
    command = [sys.executable, "-m", "tests.faults.lives"]
    environment = {**os.environ, "LD_PRELOAD": ":".join(PRELOADED)}
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=ROOT, env=environment) as process:
        yield Lives(process)
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
def server(folder: Path) -> Iterator[Dovecot]:
    """A Dovecot with its mail in memory, where it is quickly made and thrown away."""
    with Dovecot(folder / "dovecot", place=MEMORY if MEMORY.is_dir() else None) as made:
        yield made


@pytest.fixture(scope="session")
def new_world(folder: Path, server: Dovecot) -> Iterator[Callable[[Arrangement], World]]:
    """Makes worlds with a mailbox and an account; whoever uses one begins a day."""
    with ExitStack() as stack:
        lives = stack.enter_context(beginning_lives())

        def make(arrangement: Arrangement) -> World:
            sink = Sink()
            submission = stack.enter_context(sink.listening())
            imap = arrangement.protocol is Protocol.IMAP
            incoming = stack.enter_context(Line(server.imap_port if imap else server.pop3_port))
            lines = {"incoming": incoming, "outgoing": stack.enter_context(Line(submission.port))}
            place = Path(tempfile.mkdtemp(dir=folder))
            user = MailUser(f"{place.name}@praxis.test", "geheim und: lang")
            server.add_user(user.address, user.password)
            made = World(place, server, user, sink, lines, lives, arrangement)
            made.prepare()
            return made

        yield cache(make)


@pytest.fixture(scope="session")
def new_scene(folder: Path, server: Dovecot) -> Iterator[Callable[[Dialogue], Scene]]:
    """Makes the scene of a dialogue; whoever uses one begins it anew."""
    with ExitStack() as stack:
        lives = stack.enter_context(beginning_lives())  # which know little, and so begin quickly
        sink = Sink()
        submission = stack.enter_context(sink.listening()).port

        def make(dialogue: Dialogue) -> Scene:
            imap = dialogue.protocol is Protocol.IMAP
            ports = {"incoming": server.imap_port if imap else server.pop3_port, "outgoing": submission}
            lines = {which: stack.enter_context(Line(port)) for which, port in ports.items()}
            scene = Scene(Path(tempfile.mkdtemp(dir=folder)), server, sink, lines, lives, dialogue)
            stack.callback(scene.close)
            return scene

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
