"""A process that files by itself, and that may be told to die in the midst of it.

`python -m tests.services.filing_process PROFILE PRACTICE [CALL]`: works like `tomail sync` after the mirror.
With CALL it kills itself, as a power cut would, at that call of a function of tomail after it began.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import FrameType

from tests.services.workstations import KeyInFile
from tomail.base.paths import ProfilePaths
from tomail.services.container import open_services


class Executioner:
    """Counts calls of functions of tomail in this thread."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.calls = 0

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        if event == "call" and "/tomail/" in frame.f_code.co_filename:
            self.calls += 1
            if self.calls == self.at:
                os.kill(os.getpid(), signal.SIGKILL)


def main(profile: str, practice: str, call: str = "0") -> None:
    paths = ProfilePaths(Path(profile))
    services = open_services(paths, KeyInFile(paths.root), practice_url=practice)
    executioner = Executioner(int(call))
    sys.setprofile(executioner)
    filed = services.patient_watch.after_pass("praxis")
    sys.setprofile(None)
    services.close()
    print(filed, executioner.calls)


if __name__ == "__main__":
    main(*sys.argv[1:])
