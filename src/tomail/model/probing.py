"""Results of discovery and of connection tests: closed types, handled with `match`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tomail.base.errors import Problem

from .account import AuthMethod, Security
from .mail import FolderRole


class ProbeStep(StrEnum):
    """The sub-steps of a connection test, in order."""

    REACHABLE = "reachable"
    ENCRYPTION = "encryption"
    CERTIFICATE = "certificate"
    SIGN_IN = "sign_in"
    FOLDERS = "folders"  # incoming
    SENDER = "sender"  # outgoing


@dataclass(frozen=True)
class CertificateFacts:
    """What a person needs to judge a certificate that is not trusted."""

    issued_to: str
    issued_by: str
    not_after: datetime
    fingerprint_sha256: str  # 64 lower-case hex digits
    reason: str  # "self_signed" | "not_yet_valid" | "expired" | "revoked" | "weak" | "not_for_servers" |
    # "wrong_host" | "unknown_issuer" | "not_pinned" | "other"
    names: tuple[str, ...] = ()  # the DNS names and addresses it is valid for
    not_before: datetime | None = None
    pinned: str = ""  # the fingerprint that is trusted instead of this certificate's


@dataclass(frozen=True)
class FoundFolder:
    """A folder on the server, the role that it has by itself, and how many messages lie there (None:
    the server did not say)."""

    path: str
    role: FolderRole
    messages: int | None = None


@dataclass(frozen=True)
class ProbePassed:
    """All sub-steps went through. `remark` holds a limit that does not block (452, 421 4.7)."""

    tls_version: str  # "TLSv1.3"; "" without TLS
    seconds: float
    messages: int = 0  # incoming: in the inbox
    folders: int = 0
    idle: bool = False
    remark: Problem | None = None
    found: tuple[FoundFolder, ...] = ()  # IMAP: those that hold messages


@dataclass(frozen=True)
class ProbeFailed:
    """The sub-step that failed and why; `certificate` where that was the reason, `passed` what went
    through before."""

    step: ProbeStep
    problem: Problem
    seconds: float
    certificate: CertificateFacts | None = None
    passed: tuple[ProbeStep, ...] = ()


ProbeResult = ProbePassed | ProbeFailed


@dataclass(frozen=True)
class ServerCandidate:
    """A server as a discovery source describes it."""

    protocol: str  # "imap" | "pop3" | "smtp"
    host: str
    port: int
    security: Security
    username: str
    auth: tuple[AuthMethod, ...]  # in the source's order of preference


@dataclass(frozen=True)
class Attempt:
    """One line of "Details": what was asked, and what came of it."""

    what: str  # an URL or "MX praxis.example", "SRV _imaps._tcp.praxis.example", "imap.x:993"
    result: str  # stable words, see accounts.autoconfig.attempts: "found", "not found", "offline", ...
    seconds: float


@dataclass(frozen=True)
class Discovered:
    """Servers were found. `confirmed` is False where they were only probed or are an unverified preset;
    `trusted` is False where an answer came over plain http."""

    source: str  # "autoconfig.praxis.example", "file", "provider list", "DNS SRV", "probing", "preset"
    trusted: bool
    confirmed: bool
    incoming: tuple[ServerCandidate, ...]
    outgoing: tuple[ServerCandidate, ...]
    tried: tuple[Attempt, ...]
    provider: str = ""  # "google", "microsoft", or "" ; fixes the way of signing in
    hint: str = ""  # key of a provider's hint: "imap_must_be_enabled", "app_password", ...
    oauth_issuer: str = ""


@dataclass(frozen=True)
class NotDiscovered:
    """Nothing was found: a state with a way on, not an error. `offline`: nobody could be asked.
    `host` names who runs the domain's mail, where tomail knows that but no servers of it."""

    tried: tuple[Attempt, ...]
    offline: bool = False
    host: str = ""


@dataclass(frozen=True)
class Declined:
    """An address that tomail does not set up: KIM or KV-Connect."""

    service: str  # "KIM" | "KV-Connect"


DiscoveryResult = Discovered | NotDiscovered | Declined


@dataclass(frozen=True)
class Probed:
    """A connection test: its result and the protocol lines for IT, secrets replaced by dots."""

    result: ProbeResult
    transcript: tuple[str, ...] = ()
