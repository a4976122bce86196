"""Encrypting a file anew with another key, so that a crash at any moment leaves one good file."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from .database import CIPHER, key_pragma, translated

PAGES_AT_ONCE = 1024


def encrypt_anew(path: Path, old: bytes, new: bytes) -> bool:
    """Replace the file by a copy under the key `new`. False if somebody has it open: nothing happened.

    The copy is made page by page and takes the old file's place by a rename. Whoever wants to open the
    file must be kept out meanwhile (services.stores does). Raises EnvironmentTrouble (DISK_FULL, DAMAGED).
    """
    made = path.with_name(f"{path.name}.new")
    made.unlink(missing_ok=True)
    try:
        with translated(path):
            if not _copied(path, old, made, new):
                return False
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)
    _settle_folder(path.parent)
    return True


def opens(path: Path, key: bytes) -> bool:
    """True if this is the file's key (any key, where there is no file yet)."""
    if not path.exists():
        return True
    with closing(connected(path, key)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlcipher.DatabaseError:
            return False
    return True


def open_elsewhere(path: Path, key: bytes) -> bool:
    """True if another connection has the file; nobody may who cannot be asked because it is damaged."""
    if not path.exists():
        return False
    with closing(connected(path, key)) as connection:
        try:
            return not _is_alone(connection)
        except sqlcipher.DatabaseError:
            return False


def _copied(path: Path, old: bytes, made: Path, new: bytes) -> bool:
    with closing(connected(path, old)) as source:
        if not _is_alone(source):
            return False
        with closing(connected(made, new)) as target:
            target.execute("PRAGMA synchronous = FULL")
            source.backup(target, pages=PAGES_AT_ONCE)
    return True


def _is_alone(connection: Any) -> bool:
    """Leaving WAL is granted only to the one connection that a file has; everything is in the file then."""
    try:
        mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    except sqlcipher.OperationalError as error:
        if "locked" in str(error):
            return False
        raise
    return str(mode) == "delete"


def connected(path: Path, key: bytes) -> Any:
    """A connection to the file as it is; it waits for nobody."""
    connection = sqlcipher.connect(path, timeout=0, isolation_level=None)
    for statement in ("PRAGMA cipher_log_level = NONE", key_pragma(key), *CIPHER):
        connection.execute(statement)
    return connection


def _settle_folder(folder: Path) -> None:
    """The rename itself reaches the disk (a folder cannot be opened on Windows, and needs no help there)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
