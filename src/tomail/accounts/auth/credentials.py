"""What a connection signs in with, fresh at the moment it is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from .grant import Grant


@dataclass(frozen=True)
class StoredCredentials:
    """The secrets of one account; without an outgoing password the incoming one serves both."""

    incoming_password: str = field(default="", repr=False)
    outgoing_password: str = field(default="", repr=False)
    grant: Grant | None = None


class CredentialStore(Protocol):
    """Keeps the secrets of accounts, encrypted. Called from any thread."""

    def load(self, account_id: str) -> StoredCredentials:
        """What is stored now; empty if nothing is."""

    def save(self, account_id: str, stored: StoredCredentials) -> None:
        """Replace what is stored; durable on return."""
