"""Attachments as files: saved where a person says, opened as read-only copies that go away again."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from pathlib import Path, PurePath

from tomail.base import quarantine

OPENED_COPY = 0o400


def free_path(folder: Path, filename: str) -> Path:
    """A path in `folder` that is not taken: "Befund.pdf", then "Befund (2).pdf"."""
    name = PurePath(filename)
    path, count = folder / name.name, 1
    while path.exists():
        count += 1
        path = folder / f"{name.stem} ({count}){name.suffix}"
    return path


def save_foreign(path: Path, content: bytes) -> None:
    """Save what came by e-mail where a person wants it, marked so that the system is careful with it."""
    path.write_bytes(content)
    quarantine.mark(path)


def opened_copy(folder: Path, filename: str, content: bytes) -> Path:
    """Write a copy to be looked at, in a folder of its own below `folder`; nobody else can read it.

    Its name is made up, but for the extension: viewers remember the names of what they showed.
    """
    own = folder / secrets.token_hex(8)
    own.mkdir(mode=0o700, parents=True)
    extension = PurePath(filename).suffix
    path = own / f"{secrets.token_hex(4)}{extension if extension[1:].isalnum() else ''}"
    path.touch(mode=0o600)
    path.write_bytes(content)
    quarantine.mark(path)
    path.chmod(OPENED_COPY)
    return path


def remove_opened_copies(folder: Path) -> None:
    """At start and end. A copy that another program still holds open is left for the next time."""
    for own in folder.glob("*"):
        for copy in own.glob("*"):
            with contextlib.suppress(OSError):
                copy.chmod(0o600)
        shutil.rmtree(own, ignore_errors=True)
