"""Setting up an account: find its servers, test them, sign in, save.

Joins discovery, the connection tests, the browser sign-in and the registry. What goes over the
network blocks, and is called off the window's thread; nothing is stored before `save`.
"""

from __future__ import annotations

import asyncio
import dataclasses
import logging
import socket
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from tomail.accounts.auth import oauth
from tomail.accounts.auth.grant import Grant, OAuthClient, StoredCredentials
from tomail.accounts.auth.provider import FindProvider, client_id_setting, provider_of
from tomail.accounts.autoconfig.discover import discover
from tomail.accounts.autoconfig.network import has_route
from tomail.accounts.autoconfig.search import DiscoverySources
from tomail.accounts.definition import new_account_id
from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import Problem, TomailError
from tomail.base.events import EventBus
from tomail.base.sentences import Sentence
from tomail.base.threads import Waker
from tomail.model.account import Account, Protocol, Security
from tomail.model.credentials import BearerToken, Credential, Password
from tomail.model.events import AccountsChanged
from tomail.model.probing import Attempt, DiscoveryResult, Probed, ProbeFailed, ProbeStep
from tomail.outbox.probe import probe as probe_smtp
from tomail.settings.values import Settings
from tomail.sync.imap.probe import probe as probe_imap
from tomail.sync.pop3.probe import probe as probe_pop3

from .pins import Pins
from .trial_mail import send_to_oneself
from .trials import Secret, Trial

PORT_SECONDS = 5.0
OnStep = Callable[[ProbeStep], None]
log = logging.getLogger(__name__)


class ServerSearch:
    """One discovery. `run` blocks its thread, `cancel` comes from another one."""

    def __init__(self, address: str, sources: DiscoverySources) -> None:
        self._address, self._sources = address, sources
        self._lock = threading.Lock()
        self._cancelled = False
        self._running: tuple[asyncio.AbstractEventLoop, asyncio.Task[DiscoveryResult]] | None = None

    def run(self, on_attempt: Callable[[Attempt], None] | None = None) -> DiscoveryResult | None:
        """What was found; None once cancelled. `on_attempt` hears of each attempt on this thread."""
        try:
            return asyncio.run(self._discover(on_attempt))
        except asyncio.CancelledError:
            return None

    def cancel(self) -> None:
        """Give up; all connections are closed."""
        with self._lock:
            self._cancelled = True
            if self._running:
                loop, task = self._running
                loop.call_soon_threadsafe(task.cancel)

    async def _discover(self, on_attempt: Callable[[Attempt], None] | None) -> DiscoveryResult:
        task = asyncio.ensure_future(discover(self._address, config=self._sources, on_attempt=on_attempt))
        with self._lock:
            self._running = asyncio.get_running_loop(), task
            if self._cancelled:
                task.cancel()
        try:
            return await task
        finally:
            with self._lock:
                self._running = None


class BrowserSignIn:
    """One sign-in in the browser. `run` blocks its thread, the rest comes from the window's."""

    def __init__(self, prepare: Callable[[Waker], oauth.SignIn]) -> None:
        self._prepare = prepare
        self._waker = Waker()
        self._begun: oauth.SignIn | None = None

    @property
    def link(self) -> str:
        """To copy by hand; "" before the browser was asked to open."""
        return self._begun.link if self._begun else ""

    def run(self, open_browser: Callable[[str], object]) -> Grant:
        """Wait for the person, five minutes at most. Raises as `SignIn.run` and `provider_of` do."""
        self._begun = self._prepare(self._waker)
        return self._begun.run(open_browser)

    def paste(self, text: str) -> None:
        """Go on with a code, or with the address the browser ended at. `Refused` for anything else."""
        if self._begun:
            self._begun.paste(text)

    def cancel(self) -> None:
        """Let `run` end."""
        self._waker.stop()


class AccountSetup:
    """The use case behind the wizard, and behind adding an account from a file."""

    def __init__(
        self,
        registry: AccountRegistry,
        settings: Settings,
        bus: EventBus,
        sources: Callable[[], DiscoverySources] = DiscoverySources,
        find_provider: FindProvider = provider_of,
        identified: Callable[[Account], Account] = lambda account: account,
        pins: Pins | None = None,
    ) -> None:
        """`identified` gives a new account the id by which the practice knows it."""
        self.pins = pins or Pins()
        self._registry = registry
        self._settings = settings
        self._bus = bus
        self._sources = sources
        self._find_provider = find_provider
        self._identified = identified
        self._refreshing = threading.Lock()
        self._renewed: dict[str, Grant] = {}  # by the refresh token that a sign-in brought

    # What the practice has

    def accounts(self) -> tuple[Account, ...]:
        """The accounts that are there, in order."""
        return tuple(self._registry.all())

    def practice_name(self) -> str:
        """The default of «Anzeigename»."""
        return self._settings.text("practice.name")

    def insecure_allowed(self) -> bool:
        """The right "Unsichere Server zulassen"."""
        return bool(self._settings.get("accounts.allow_insecure"))

    def client_ids(self) -> frozenset[str]:
        """The settings keys of all client ids that are entered."""
        return frozenset(
            each.key for each in self._settings.listing() if each.key.endswith(".client_id") and each.value
        )

    # What the network says

    def search(self, address: str, *, trust_http: bool = False) -> ServerSearch:
        """A discovery for `address`; `trust_http` where the person wants unencrypted sources asked too."""
        return ServerSearch(address, dataclasses.replace(self._sources(), trust_http=trust_http))

    def host_exists(self, host: str) -> bool:
        """False only where DNS says that there is no such name."""
        try:
            socket.getaddrinfo(host, None)
        except socket.gaierror as error:
            unknown = error.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", None))
            return not unknown or not has_route()
        except (OSError, UnicodeError):
            return True
        return True

    def open_port(self, host: str, choices: Sequence[tuple[int, Security]]) -> tuple[int, Security] | None:
        """The first of `choices` where somebody answers; nothing is sent."""
        return next((each for each in choices if _answers(host, each[0])), None)

    def probe(self, trial: Trial, on_step: OnStep | None = None) -> Probed:
        """Test one server, with one sign-in attempt; `on_step` hears of each step as it begins."""
        heard = on_step or (lambda _: None)
        try:
            credential = self._credential(
                trial.server.username, trial.secret, sending=trial.protocol == "smtp"
            )
        except TomailError as error:
            return Probed(ProbeFailed(ProbeStep.SIGN_IN, error.problem, 0.0))
        match trial.protocol:
            case "imap":
                return probe_imap(trial.server, credential, on_step=heard)
            case "pop3":
                return probe_pop3(trial.server, credential, on_step=heard)
            case _:
                return probe_smtp(trial.server, credential, trial.address, on_step=heard)

    def send_test_mail(self, account: Account, secret: Secret, subject: str, text: str) -> Problem | None:
        """Send one real mail from the address to itself, with one sign-in attempt; None if it left."""
        try:
            credential = self._credential(account.outgoing.username, secret, sending=True)
        except TomailError as error:
            return error.problem
        return send_to_oneself(account, credential, subject, text)

    # Signing in

    def client(self, provider: str) -> OAuthClient:
        """How the practice is registered with `provider` ("google", "microsoft", an issuer's URL)."""
        key = client_id_setting(provider).removesuffix("client_id")
        return OAuthClient(
            client_id=self._settings.text(f"{key}client_id"),
            client_secret="" if provider == "microsoft" else self._settings.text(f"{key}client_secret"),
            tenant=self._settings.text(f"{key}tenant") if provider == "microsoft" else "common",
            scopes=() if provider in ("google", "microsoft") else _words(self._settings.text(f"{key}scopes")),
        )

    def save_client(self, provider: str, client: OAuthClient) -> None:
        """Enter how the practice is registered with `provider`; an empty client id takes it back."""
        key = client_id_setting(provider).removesuffix("client_id")
        if provider == "microsoft":
            self._settings.set(f"{key}tenant", client.tenant or "common")
        else:
            self._settings.set(f"{key}client_secret", client.client_secret)
        if provider not in ("google", "microsoft"):
            self._settings.set(f"{key}scopes", " ".join(client.scopes))
        self._settings.set(f"{key}client_id", client.client_id)  # last: with it the rest counts

    def sign_in(
        self,
        provider: str,
        address: str,
        protocol: Protocol,
        say: Callable[[Sentence], str] = str,
        ca_file: str = "",
    ) -> BrowserSignIn:
        """A sign-in in the browser for `address`; `say` renders the page that it ends with."""
        client = self.client(provider)
        return BrowserSignIn(
            lambda waker: oauth.SignIn(
                self._find_provider(provider, client, protocol, ca_file),
                client,
                address,
                waker=waker,
                say=say,
            )
        )

    # Saving

    def save(self, account: Account, secrets: StoredCredentials) -> Account:
        """Store a new account, and give it back with its id.

        One that the practice has already is attached: it keeps the practice's id, servers and names.
        Raises as `AccountRegistry.add` and `Pins.allow` do.
        """
        self.pins.allow(account)
        if secrets.grant:
            secrets = dataclasses.replace(secrets, grant=self._newest(secrets.grant))
        new = self._identified(dataclasses.replace(account, id=new_account_id()))
        saved = self._registry.add(new, secrets)
        log.info("account %s: added", saved.id)
        self.pins.stored(saved)
        self._bus.publish(AccountsChanged())
        return saved

    def _credential(self, username: str, secret: Secret, *, sending: bool) -> Credential:
        if isinstance(secret, str):
            return Password(username, secret)
        with self._refreshing:
            grant = self._newest(secret)
            if not grant.usable(datetime.now(UTC)):
                grant = self._renewed[secret.refresh_token] = oauth.refresh(grant)
        return BearerToken(grant.sender_of(username) if sending else username, grant.access_token)

    def _newest(self, grant: Grant) -> Grant:
        """A provider that rotates refresh tokens takes the second use of an old one for theft."""
        return self._renewed.get(grant.refresh_token, grant)


def _answers(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), PORT_SECONDS).close()
    except OSError:
        return False
    return True


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())
