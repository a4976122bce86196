"""Which processes of a profile keep it in step: a window, an agent. Each holds a file of its own locked."""

from __future__ import annotations

import os
from pathlib import Path

from filelock import FileLock, Timeout


class Running:
    """`folder` is the profile's; the system frees the lock of a process that dies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own: FileLock | None = None

    def begin(self) -> None:
        """From now on this process sends what is due."""
        self._folder.mkdir(exist_ok=True)
        self._own = FileLock(self._folder / f"{os.getpid()}.lock")
        self._own.acquire()

    def end(self) -> None:
        """No longer."""
        if self._own:
            self._own.release()
            Path(self._own.lock_file).unlink(missing_ok=True)
            self._own = None

    def others(self) -> bool:
        """True while another process does; what the dead left is cleared away."""
        own = f"{os.getpid()}.lock"
        return any(_is_held(each) for each in self._folder.glob("*.lock") if each.name != own)


def _is_held(path: Path) -> bool:
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    lock.release()
    path.unlink(missing_ok=True)
    return False
