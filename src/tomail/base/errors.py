"""The three kinds of trouble: environment, refused, and bugs (which are any other exception).

What a person must act on travels as a `Problem` inside a closed result type; these exceptions
carry the same `Problem` where a result type would be noise (deep inside a connection, in the
command line).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from .sentences import Sentence


class ProblemKind(StrEnum):
    """What went wrong, as machines tell it (JSON, tests, which button a page offers)."""

    OFFLINE = "offline"
    HOST_UNKNOWN = "host_unknown"
    UNREACHABLE = "unreachable"  # refused or timed out
    DISCONNECTED = "disconnected"
    NO_TLS = "no_tls"
    TLS_FAILED = "tls_failed"
    CERTIFICATE = "certificate"
    WRONG_PASSWORD = "wrong_password"
    SIGN_IN_NEEDED = "sign_in_needed"  # token expired or revoked, password gone
    SIGN_IN_BLOCKED = "sign_in_blocked"  # too many attempts, locked by the provider
    METHOD_DISABLED = "method_disabled"  # "Basic authentication is disabled", SMTP AUTH off
    SENDER_REFUSED = "sender_refused"
    RECIPIENT_REFUSED = "recipient_refused"
    SEND_LIMIT = "send_limit"  # the provider's
    PRACTICE_LIMIT = "practice_limit"  # ... the practice's own
    TOO_LARGE = "too_large"
    SERVER_REFUSED = "server_refused"  # any other NO / 4xx / 5xx
    PROTOCOL = "protocol"  # the server speaks nonsense
    KEYRING_LOCKED = "keyring_locked"
    KEYRING_ABSENT = "keyring_absent"
    WRONG_KEY = "wrong_key"
    DAMAGED = "damaged"
    DISK_FULL = "disk_full"
    NOT_FOUND = "not_found"
    NOT_DOWNLOADED = "not_downloaded"
    INVALID = "invalid"  # bad input
    DUPLICATE = "duplicate"
    UNSUPPORTED = "unsupported"  # KIM, KV-Connect
    CLIENT_ID_MISSING = "client_id_missing"
    CANCELLED = "cancelled"
    NOT_ALLOWED = "not_allowed"  # a right is missing
    GUARDED = "guarded"  # a guard before sending: goes with a reason
    CONFLICT = "conflict"  # somebody else changed it meanwhile
    PRACTICE_AWAY = "practice_away"  # the shared database does not answer
    PRACTICE_NEWER = "practice_newer"  # ... was upgraded by a newer tomail
    UNCLEAR = "unclear"  # nobody can know whether the mail was accepted
    DEFECT = "defect"  # ours; logged with its traceback


@dataclass(frozen=True)
class Problem:
    """One plain sentence and the next step.

    `server_said` is the server's own text (at most 200 characters, control characters removed),
    only ever from after the TLS handshake; it is shown as a quotation.
    """

    kind: ProblemKind
    message: Sentence
    next_step: Sentence | None = None
    server_said: str = ""

    def __str__(self) -> str:
        return str(self.message)


class TomailError(Exception):
    """Base of every error that carries a sentence for a person."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind.value)  # no facts: exception texts reach logs
        self.problem = problem


class EnvironmentTrouble(TomailError):
    """Offline, server, disk, keyring: nobody did anything wrong; it may pass."""


class Refused(TomailError):
    """Bad input, a right, a limit, a policy."""


class SignInNeeded(TomailError):
    """Only a person can go on: new password, new token, unlock."""


def problem_to_json(problem: Problem | None) -> dict[str, Any] | None:
    """A problem as stored beside a queued mail or operation; None stays None."""
    if problem is None:
        return None
    return {
        "kind": problem.kind.value,
        "message": problem.message.to_json(),
        "next_step": problem.next_step.to_json() if problem.next_step else None,
        "server_said": problem.server_said,
    }


def problem_from_json(stored: Mapping[str, Any] | None) -> Problem | None:
    """The reverse of `problem_to_json`."""
    if stored is None:
        return None
    step = stored.get("next_step")
    return Problem(
        ProblemKind(stored["kind"]),
        Sentence.from_json(stored["message"]),
        Sentence.from_json(step) if step else None,
        str(stored.get("server_said", "")),
    )
