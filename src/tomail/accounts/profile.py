"""Opening the profile: its id, its key from the keyring, its file."""

from __future__ import annotations

import secrets
from pathlib import Path

from tomail.base.paths import ProfilePaths
from tomail.store.database import KEY_BYTES
from tomail.store.profile_store import ProfileStore, key_fingerprint, wrong_key

from .auth.keystore import KeyStore


def open_profile(paths: ProfilePaths, keys: KeyStore) -> ProfileStore:
    """Open the profile in `paths`, or make it where there is none.

    `profile.id` holds the random id under which the keyring keeps the key, and the key's fingerprint.
    Raises EnvironmentTrouble (KEYRING_LOCKED, KEYRING_ABSENT, WRONG_KEY, DAMAGED, DISK_FULL).
    """
    paths.create()
    if not paths.identity.exists():
        _make_identity(paths.identity, keys)
    identity, fingerprint = paths.identity.read_text("ascii").split()
    key = keys.get(identity)
    if key is None or key_fingerprint(key) != fingerprint:
        raise wrong_key()
    return ProfileStore(paths.database, key)


def _make_identity(path: Path, keys: KeyStore) -> None:
    """The key is in the keyring before anything is encrypted with it; the id appears whole or not at all."""
    identity, key = secrets.token_hex(16), secrets.token_bytes(KEY_BYTES)
    keys.set(identity, key)
    made = path.with_name(f"{path.name}.{identity}")
    made.write_text(f"{identity} {key_fingerprint(key)}\n", "ascii")
    try:
        path.hardlink_to(made)  # fails if another process was first: its profile counts
    except FileExistsError:
        keys.delete(identity)
    finally:
        made.unlink()
