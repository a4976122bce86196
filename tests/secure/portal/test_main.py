"""The command: what it refuses, what it remembers, and its own certificate."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import socket
import ssl
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.servers.certificates import Authority
from tests.servers.portal import MailSink, ServedPortal
from tomail.secure.portal.main import bound, main

UNIT = Path(__file__).parents[3] / "packaging" / "portal" / "tomail-portal.service"
pytestmark = pytest.mark.slow  # a server of its own, its files and its mail


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The server keeps its files from everybody else: not what the tests after it write."""
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
    umask = os.umask(0o077)
    yield
    os.umask(umask)


@pytest.mark.parametrize(
    "options",
    [
        ["--public-url", "http://portal.example.org"],
        ["--public-url", "https://portal.example.org", "--listen", "here"],
        ["--public-url", "https://portal.example.org", "--database", "mysql://x/y"],
        ["--public-url", "https://portal.example.org", "--smtp", "smtp://user:secret@host"],
        ["--public-url", "https://portal.example.org", "--proxy", "somebody"],
    ],
)
def test_what_is_unsafe_does_not_start(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", *options]) == 2
    told = capsys.readouterr().err
    assert told.startswith("tomail-portal: ")
    assert "secret" not in told


def test_a_code_needs_no_options(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["enrol-code"]) == 0
    code = capsys.readouterr().out.splitlines()[0]
    assert [len(each) for each in code.split("-")] == [6, 6, 6, 6]
    state = tmp_path / "state"
    for path in (state / "portal.db", state / "portal-data" / "keys.json"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_other_keys_than_the_databases_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["enrol-code"]) == 0
    keys = tmp_path / "state" / "portal-data" / "keys.json"
    kept = keys.read_text()
    keys.unlink()
    assert main(["enrol-code"]) == 2  # drew new ones
    keys.write_text(kept)
    keys.chmod(0o644)
    assert main(["enrol-code"]) == 2
    keys.chmod(0o600)
    assert main(["enrol-code"]) == 0
    assert "chmod 600" in capsys.readouterr().err


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd")
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    """With another program in its place: ours is not installed here."""
    unit = tmp_path / "tomail-portal.service"
    unit.write_text(re.sub(r"(?m)^ExecStart=\S+", "ExecStart=/bin/true", UNIT.read_text()))
    done = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_it_has_its_own_certificate(tmp_path: Path, sink: MailSink) -> None:
    certificate = Authority(tmp_path).issue()
    options = ("--tls-cert", str(certificate.certificate), "--tls-key", str(certificate.key))
    with ServedPortal(f"sqlite:///{tmp_path / 'portal.db'}", tmp_path / "served", sink, *options) as served:
        context = ssl.create_default_context(cafile=certificate.ca_file)
        with httpx2.Client(verify=context) as client:
            assert client.get(f"{served.url}/v1/info").json()["suites"] == [1, 2]
        assert served.code()


def test_an_answer_leaves_at_once() -> None:
    """Its body is not held back until its head was acknowledged."""
    with bound("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        assert asyncio.run(_nodelay_of_the_next(listening))


async def _nodelay_of_the_next(listening: socket.socket) -> int:
    seen: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        accepted = writer.get_extra_info("socket")
        seen.set_result(accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    async with await asyncio.start_server(connected, sock=listening):
        return await asyncio.wait_for(seen, 10)
