"""A disk that is really full: a small file system of its own, and a file that takes the rest of its room."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MEGABYTES = 64


@dataclass(frozen=True)
class SmallDisk:
    """Mounted at `root`."""

    root: Path

    @contextmanager
    def only(self, room: int) -> Iterator[None]:
        """So many bytes are free."""
        ballast = self.root / "ballast"
        free = os.statvfs(self.root)
        with ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, free.f_bavail * free.f_frsize - room))
        try:
            yield
        finally:
            ballast.unlink()


@contextmanager
def mounted(root: Path) -> Iterator[SmallDisk | None]:
    """With what lies in the folder `root`, which is there; None where that is not allowed."""
    aside = root.with_name(f"{root.name}.aside")
    subprocess.run(["cp", "-a", root, aside], check=True)  # with owners
    options = f"size={MEGABYTES}m"
    if subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", root], check=False).returncode:
        yield None
        return
    try:
        subprocess.run(["cp", "-a", f"{aside}/.", root], check=True)
        yield SmallDisk(root)
    finally:
        subprocess.run(["umount", "--lazy", root], check=True)
