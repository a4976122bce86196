"""The largest answer is fetched in the memory of a few pieces, and as fast as the practice takes it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.secure.client.conftest import Workstation
from tests.servers.patients import RealPatient
from tests.services.test_undo_kill import opened

from .patients_answer import answers_of
from .test_answers_once import begun, connection

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not os.environ.get("TOMAIL_TORTURE"), reason="takes half a minute"),
    pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="tells its memory on Linux only"),
]
SIZE = 100_000_000
MOST_GROWTH = 48 * 1024  # kB
FETCHER = r"""
import json, re, sys, time
from pathlib import Path
from tests.services.portal.patients_answer import AtPortal, answers_at
from tests.services.test_undo_kill import opened
from tomail.secure.crypto.keys import PrivateKeys

def highest():
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1])

said = json.loads(sys.argv[2])
keys = PrivateKeys.decode(bytes.fromhex(said["keys"]))
services = opened(Path(sys.argv[1]))
portal = AtPortal(said["url"], said["practice"], keys, said["token"])
answers = answers_at(services, portal, services.practice.database.clock)
assert answers.listed() == []
before, began = highest(), time.monotonic()
assert answers.fetch() == 1
print(highest() - before, time.monotonic() - began)
"""


def test_the_largest_answer_takes_no_memory(
    tmp_path: Path, station: Workstation, patient: RealPatient
) -> None:
    practice = begun(tmp_path, station, patient)
    answer = practice.answer(files=[("Film.mp4", os.urandom(SIZE))])
    practice.services.close()
    command = [sys.executable, "-c", FETCHER, str(tmp_path / "profile"), json.dumps(connection(station))]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    growth, seconds = map(float, done.stdout.split())
    print(f"{SIZE / 1e6:.0f} MB: {growth / 1024:.0f} MB more memory, {SIZE / 1e6 / seconds:.0f} MB/s")
    assert growth < MOST_GROWTH
    services = opened(tmp_path / "profile")
    (found,) = answers_of(services, station).listed()
    assert found.id == answer
    assert found.size > SIZE * 4 / 3
    services.close()
