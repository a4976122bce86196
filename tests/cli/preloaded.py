"""`tomail` again and again: each a process of its own, forked where the program is loaded already."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tomail.app.main import main

ROOT = Path(__file__).parents[2]
STREAMS = ("stdin", "stdout", "stderr")


class Starts:
    """Starts `tomail`; its answers are those of a process that was started the long way."""

    def __init__(self, preloaded: subprocess.Popen[str], folder: Path) -> None:
        self._preloaded = preloaded
        self._files = {name: folder / name for name in STREAMS}

    def run(self, *words: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
        """Its exit code and what it printed, started with the environment of now."""
        assert self._preloaded.stdin
        assert self._preloaded.stdout
        self._files["stdin"].write_bytes(given.encode())
        order = {"words": words, "environment": dict(os.environ), "files": [*map(str, self._files.values())]}
        print(json.dumps(order), file=self._preloaded.stdin, flush=True)
        code = int(self._preloaded.stdout.readline())
        printed = [self._files[name].read_bytes() for name in STREAMS[1:]]
        return subprocess.CompletedProcess(words, code, *printed)


@contextmanager
def loaded_once() -> Iterator[Starts]:
    """The process that has everything loaded, for as long as it is asked to start others."""
    command = [sys.executable, "-m", __name__]
    with (
        TemporaryDirectory() as folder,
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        ) as preloaded,
    ):
        yield Starts(preloaded, Path(folder))
        preloaded.communicate()


def _serve() -> int:
    import tomail.cli.run  # what every command loads, and nothing that looks at the environment
    import tomail.services.container  # noqa: F401

    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if not child:
            return _become(order["words"], order["environment"], order["files"])
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
    return 0


def _become(words: list[str], environment: Mapping[str, str], files: list[str]) -> int:
    os.environ.clear()
    os.environ.update(environment)
    modes = (os.O_RDONLY, *[os.O_WRONLY | os.O_CREAT | os.O_TRUNC] * 2)
    for number, (path, mode) in enumerate(zip(files, modes, strict=True)):
        os.dup2(os.open(path, mode), number)
    sys.stdin = _reopened(0, "r", sys.stdin)
    sys.stdout, sys.stderr = _reopened(1, "w", sys.stdout), _reopened(2, "w", sys.stderr)
    return main(words)


def _reopened(number: int, mode: str, before: Any) -> Any:
    return open(number, mode, encoding=before.encoding, errors=before.errors, closefd=False)


if __name__ == "__main__":
    sys.exit(_serve())
