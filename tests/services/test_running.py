from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tomail.services.running import Running

OTHER = """
import sys
from pathlib import Path
from tomail.services.running import Running
running = Running(Path(sys.argv[1]))
running.begin()
print("there", flush=True)
sys.stdin.read()
"""


def test_another_process_is_seen_until_it_dies(tmp_path: Path) -> None:
    folder = tmp_path / "running"
    here = Running(folder)
    assert not here.others()
    here.begin()
    assert not here.others()
    with subprocess.Popen(
        [sys.executable, "-c", OTHER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        other.stdout.readline()
        assert here.others()
        other.kill()
    assert not here.others()
    here.end()
    assert list(folder.iterdir()) == []
