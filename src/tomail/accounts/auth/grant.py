"""What an OAuth 2 sign-in leaves behind, and what of an account is secret."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

# Mail servers check a token when the command reaches them, not when it was read here.
EXPIRY_MARGIN = timedelta(seconds=60)


@dataclass(frozen=True)
class OAuthClient:
    """How the practice is registered with a provider (practice settings `oauth.*`).

    Google calls the secret of a desktop client a secret and does not treat it as one; Microsoft's
    public clients have none.
    """

    client_id: str
    client_secret: str = field(default="", repr=False)
    tenant: str = "common"  # Microsoft: "common", "organizations", or the tenant's id
    scopes: tuple[str, ...] = ()  # an issuer whose mail scopes its metadata does not name


@dataclass(frozen=True)
class Tokens:
    """What a token endpoint answered (RFC 6749, section 5.1)."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)  # "" where none was sent: the old one goes on
    seconds: float  # until the access token ends
    scopes: frozenset[str] | None = None  # None: as asked
    address: str = field(default="", repr=False)  # who signed in, where the provider says


@dataclass(frozen=True)
class Grant:
    """The tokens of one sign-in and all that refreshing them takes. `expires` is aware, in UTC."""

    provider: str  # "google", "microsoft", or the issuer's URL
    issuer: str  # Microsoft: the authority, "https://login.microsoftonline.com/common"
    client_id: str
    token_endpoint: str
    scopes: tuple[str, ...]
    refresh_token: str = field(repr=False)
    access_token: str = field(repr=False)
    expires: datetime
    client_secret: str = field(default="", repr=False)
    account_hint: str = field(
        default="", repr=False
    )  # the address that the provider named; "" where it names none
    ca_file: str = ""  # a CA of the practice's own for the provider's server

    def renewed(self, tokens: Tokens, now: datetime) -> Grant:
        """This grant with new tokens, and the old refresh token if none came."""
        return dataclasses.replace(
            self,
            access_token=tokens.access,
            refresh_token=tokens.refresh or self.refresh_token,
            expires=now + timedelta(seconds=tokens.seconds),
        )

    def sender_of(self, mailbox: str) -> str:
        """Whom SMTP is told when `mailbox` sends; IMAP is told the mailbox. Microsoft's takes nobody but the
        person whose token it is, also where the mailbox is one that is shared with them."""
        return self.account_hint if self.provider == "microsoft" and self.account_hint else mailbox

    def usable(self, now: datetime) -> bool:
        """True while the access token has more than a minute to live."""
        return bool(self.access_token) and now + EXPIRY_MARGIN < self.expires

    def to_json(self) -> str:
        """Everything, secrets too: for the encrypted store alone."""
        facts = dataclasses.asdict(self)
        return json.dumps(facts | {"expires": self.expires.astimezone(UTC).isoformat()})

    @classmethod
    def from_json(cls, text: str) -> Grant:
        """The grant that `to_json` wrote; ValueError for anything else."""
        try:
            facts: dict[str, Any] = json.loads(text)
            known = {each.name: facts[each.name] for each in dataclasses.fields(cls) if each.name in facts}
            scopes, expires = tuple(known.pop("scopes")), datetime.fromisoformat(known.pop("expires"))
            return cls(scopes=scopes, expires=expires, **known)
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("not a stored grant") from error


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
