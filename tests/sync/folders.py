"""Looking at the folders of a store."""

from __future__ import annotations

from tomail.store.folders import FolderState
from tomail.store.mail_store import MailStore


def folder_at(store: MailStore, path: str) -> FolderState | None:
    """The folder called `path`."""
    return next((state for state in store.folders.states() if state.path == path), None)
