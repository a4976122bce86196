"""What an account signs in with, without a profile."""

from __future__ import annotations

from tomail.accounts.auth.credentials import StoredCredentials


class Secrets:
    """Credentials in memory."""

    def __init__(self, password: str) -> None:
        self._stored = StoredCredentials(password)

    def load(self, account_id: str) -> StoredCredentials:
        return self._stored

    def save(self, account_id: str, stored: StoredCredentials) -> None:
        self._stored = stored
