"""Where things lie on this workstation."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

PRIVATE = 0o700


@dataclass(frozen=True)
class ProfilePaths:
    """The folder that holds everything of this workstation, and what lies in it."""

    root: Path

    @property
    def database(self) -> Path:
        """Encrypted: accounts, credentials, workstation settings."""
        return self.root / "profile.db"

    @property
    def practice(self) -> Path:
        """Encrypted: the practice database of a single workstation."""
        return self.root / "practice.db"

    @property
    def identity(self) -> Path:
        """The profile's random id; names its key in the OS keyring. Not secret."""
        return self.root / "profile.id"

    @property
    def log(self) -> Path:
        """The rotating log; ids only."""
        return self.root / "log" / "tomail.log"

    @property
    def opened(self) -> Path:
        """Attachments that a person opened; emptied at start and end."""
        return self.root / "opened"

    def mail_store(self, account: str) -> Path:
        """The encrypted mail store of an account."""
        return self.root / "mail" / f"{account}.db"

    def sync_lock(self, account: str) -> Path:
        """Held by the process that is in a pass of this account; freed by the OS when it dies."""
        return self.root / "mail" / f"{account}.lock"

    def store_lock(self, account: str) -> Path:
        """Held while a process opens the mail store, or gives it another key."""
        return self.root / "mail" / f"{account}.open.lock"

    def outbox_lock(self, account: str) -> Path:
        """Held by the process that sends for this account; freed by the OS when it dies."""
        return self.root / "mail" / f"{account}.outbox.lock"

    def token_lock(self, account: str) -> Path:
        """Held by the process that renews this account's access token."""
        return self.root / "mail" / f"{account}.token.lock"

    @property
    def running(self) -> Path:
        """A file for each process that keeps the profile in step, held by it."""
        return self.root / "running"

    def create(self) -> ProfilePaths:
        """Make the folders, readable by their owner alone."""
        for folder in (self.root, self.root / "mail", self.root / "log"):
            folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        return self


def profile_paths(named: str | None = None) -> ProfilePaths:
    """The profile named on the command line, else by TOMAIL_PROFILE, else the user's own."""
    import platformdirs  # which a process that reads messages needs not

    chosen = named or os.environ.get("TOMAIL_PROFILE")
    return ProfilePaths(Path(chosen) if chosen else platformdirs.user_data_path("tomail", appauthor=False))


def practice_named(named: str | None = None) -> str | None:
    """The URL of the practice database named on the command line, else by TOMAIL_PRACTICE, else None."""
    return named or os.environ.get("TOMAIL_PRACTICE") or None


def resources() -> Path:
    """Icons, fonts, translations and presets: in the installed package, else in the checkout."""
    installed = Path(__file__).resolve().parent.parent / "resources"
    return installed if installed.is_dir() else installed.parent.parent.parent / "resources"
