"""Whether a disk has room, where a library only says that it could not write."""

from __future__ import annotations

import shutil
from pathlib import Path

LEAST_ROOM = 1 << 16  # bytes; half of it takes the file that connections to one database share


def has_no_room(folder: Path) -> bool:
    """False where nobody can tell."""
    try:
        return shutil.disk_usage(folder).free < LEAST_ROOM
    except OSError:
        return False
