"""A practice in an encrypted file: its tables are made once, then copied."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from tomail.base.clock import SystemClock
from tomail.practice.address import practice_url
from tomail.practice.database import PracticeDatabase

KEY = bytes(range(32))


def new_practice_file(path: Path) -> str:
    """The URL of a practice at `path` that nobody founded yet; its key is KEY."""
    path.write_bytes(_tables())
    return f"sqlite:///{path}"


@cache
def _tables() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "practice.db"
        database = PracticeDatabase(practice_url(f"sqlite:///{path}"), KEY, SystemClock())
        database.create()
        database.close()
        return path.read_bytes()
