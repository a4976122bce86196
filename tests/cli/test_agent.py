"""`tomail agent`, as a service starts and ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers.keyring import Keyring
from tests.servers.process import wait_until

SECONDS = 30


@pytest.mark.slow
def test_it_runs_until_it_is_told_to_end(unlocked_keyring: Keyring, tmp_path: Path) -> None:
    log = tmp_path / "agent.log"
    with log.open("wb") as out:
        agent = subprocess.Popen(
            [sys.executable, "-m", "tomail", "--profile", str(tmp_path / "profile"), "agent"],
            stderr=out,
            env=os.environ | unlocked_keyring.environment,
        )
    try:
        wait_until(lambda: b"agent started" in log.read_bytes(), "the agent", SECONDS)
        agent.send_signal(signal.SIGTERM)
        assert agent.wait(SECONDS) == 0
    finally:
        agent.kill()
        agent.wait()
    assert b"agent ends" in log.read_bytes()
    assert b"Traceback" not in log.read_bytes()
