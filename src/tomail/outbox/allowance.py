"""Whether a mail may leave at all: asked before each try, told what came of it."""

from __future__ import annotations

import hashlib
from typing import Protocol

from tomail.store.outbox_rows import OutboxRow

from .policy import Refusal, Retry


class Allowance(Protocol):
    """The practice's send limits, for one account. Both calls may take seconds."""

    def ask(self, attempt: str, recipients: int) -> Retry | Refusal | None:
        """None: it may leave now, and room is taken for it; else what to do with it instead."""

    def settle(self, attempt: str, reached: int) -> None:
        """The try is over: the mail went, or may have gone, to `reached`. Never raises TomailError."""


class Unlimited:
    """Nobody limits anything."""

    def ask(self, attempt: str, recipients: int) -> Retry | Refusal | None:
        """It may leave."""
        return None

    def settle(self, attempt: str, reached: int) -> None:
        """Nothing was taken."""


def allow(row: OutboxRow) -> Retry | None:
    """Nothing speaks against this mail now that its time has come."""
    return None


def attempt_id(row: OutboxRow, number: int) -> str:
    """The name of the `number`-th try to send a mail, the same after a crash; says nothing of the mail."""
    return hashlib.sha256(f"{row.message_id}\0{number}".encode()).hexdigest()
