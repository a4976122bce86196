"""An e-mail account: who one is, the two servers, and how to keep in step with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from .mail import FolderRole


class Protocol(StrEnum):
    """How mail is received."""

    IMAP = "imap"
    POP3 = "pop3"


class Security(StrEnum):
    """How a connection is protected; there is no opportunistic mode."""

    TLS = "tls"  # from the first byte
    STARTTLS = "starttls"  # required, never optional
    NONE = "none"  # loopback, or with the right for it


class AuthMethod(StrEnum):
    """How one signs in."""

    PASSWORD = "password"
    OAUTH2 = "oauth2"


class AccountState(StrEnum):
    """What the account management shows."""

    OK = "ok"
    UNTESTED = "untested"
    SIGN_IN_NEEDED = "sign_in_needed"
    OFFLINE = "offline"
    PAUSED = "paused"  # synchronising is switched off
    TROUBLE = "trouble"
    LOCKED = "locked"  # nobody who is here may open it


class ArchiveMode(StrEnum):
    """What happens to mail about a patient."""

    AUTOMATIC = "true"
    CONFIRM = "confirm"
    OFF = "false"


@dataclass(frozen=True)
class Server:
    """One of the two servers of an account.

    `ca_file` (a CA of the practice's own) and `fingerprint_sha256` (64 hex digits: exactly this
    certificate) narrow what is trusted; both are empty for ordinary servers.
    """

    host: str
    port: int
    security: Security
    username: str
    auth: AuthMethod = AuthMethod.PASSWORD
    ca_file: str = ""
    fingerprint_sha256: str = ""


@dataclass(frozen=True)
class FolderChoices:
    """Paths of the folders that a person assigned by hand; "" leaves it to the server and the usual names.

    The fields are called like the `FolderRole`s.
    """

    drafts: str = ""
    sent: str = ""
    trash: str = ""
    junk: str = ""
    archive: str = ""

    def chosen(self) -> dict[FolderRole, str]:
        """Only what is assigned by hand."""
        return {FolderRole(name): path for name, path in vars(self).items() if path}

    def choose(self, role: FolderRole, path: str) -> FolderChoices:
        """With another folder for `role` ("": none by hand); a folder has one role."""
        others = {name: "" if kept == path else kept for name, kept in vars(self).items()}
        return FolderChoices(**{**others, role.value: path})


@dataclass(frozen=True)
class SyncOptions:
    """The sixth step of the wizard."""

    enabled: bool = True
    mark_read: bool = False
    interval_minutes: int = 0  # 0: at once (IDLE); -1: by hand only
    archive_patient_mail: ArchiveMode = ArchiveMode.CONFIRM
    archive_restricted: bool = False  # automatically, although only some may use the account
    leave_on_server: bool = True  # POP3
    leave_days: int = 0  # POP3: how long what was fetched is left there; 0: for ever
    months: int = 0  # IMAP: how far back to mirror; 0: all
    folders: FolderChoices = field(default_factory=FolderChoices)  # IMAP


@dataclass(frozen=True)
class Account:
    """An account as it is stored; credentials are kept elsewhere (accounts.auth)."""

    id: str  # short, lower case, made by the program: "k3f9ab"
    label: str  # "Bezeichnung"
    display_name: str  # "Anzeigename"
    address: str
    protocol: Protocol
    incoming: Server
    outgoing: Server
    sync: SyncOptions = field(default_factory=SyncOptions)
    signature: str = ""  # plain text
    oauth_provider: str = ""  # "google", "microsoft", or the issuer's URL; "" with passwords
    tested: bool = False
    position: int = 0  # order in the account management
