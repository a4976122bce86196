"""A world for setting up accounts with OAuth 2: sign-in services, mail servers that ask them, a browser."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import ClassVar

from tests.servers.dovecot import Dovecot
from tests.servers.identity_provider import CLIENT_ID, CLIENT_SECRET, IdentityProvider
from tests.servers.postfix import Postfix
from tests.wizard.driver import Driver
from tomail.accounts.auth.grant import Grant, OAuthClient
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.accounts.autoconfig.search import DiscoverySources
from tomail.base.paths import ProfilePaths
from tomail.services.container import Services, open_services
from tomail.ui.accounts.browser_box import BrowserBox
from tomail.wizard.flow import Flow
from tomail.wizard.vocabulary import Access, Step

ACCESS_CODE = "wizard.auth.access_code"
BANNER = f"{ACCESS_CODE}.state"
_FILE = """
<clientConfig version="1.1">
 <emailProvider id="{domain}">
  <domain>{domain}</domain>
  <incomingServer type="imap">
   <hostname>localhost</hostname><port>{imaps}</port><socketType>SSL</socketType>
   <authentication>OAuth2</authentication><username>%EMAILADDRESS%</username>
  </incomingServer>
  <incomingServer type="pop3">
   <hostname>localhost</hostname><port>{pop3s}</port><socketType>SSL</socketType>
   <authentication>OAuth2</authentication><username>%EMAILADDRESS%</username>
  </incomingServer>
  <outgoingServer type="smtp">
   <hostname>localhost</hostname><port>{submission}</port><socketType>STARTTLS</socketType>
   <authentication>OAuth2</authentication><username>%EMAILADDRESS%</username>
  </outgoingServer>
 </emailProvider>
 <oAuth2><issuer>{issuer}</issuer></oAuth2>
</clientConfig>
"""


@dataclass(frozen=True)
class Way:
    """One of the three paths: the tile, and whose addresses it is for."""

    tile: str
    domain: str
    label: str  # of the sign-in service, for people
    rotates: bool  # a refresh brings a new refresh token, and ends the old one


GOOGLE = Way("google", "gmail.com", "Google", rotates=False)
MICROSOFT = Way("microsoft", "outlook.com", "Microsoft", rotates=True)
ISSUER = Way("other", "praxis.test", "localhost", rotates=True)
WAYS = (GOOGLE, MICROSOFT, ISSUER)


class Browser:
    """The person's browser, beside the program; `open` stands for the system's."""

    def __init__(self, identity: IdentityProvider) -> None:
        self._identity = identity
        self._threads: list[Thread] = []
        self.opened: list[str] = []
        self.attended = True  # False: the page is there and nobody looks at it

    def open(self, url: str) -> bool:
        self.opened.append(url)
        if self.attended:
            self._threads.append(Thread(target=self._identity.browser, args=(url,), name="browser"))
            self._threads[-1].start()
        return True

    def close(self) -> None:
        for thread in self._threads:
            thread.join()


class World:
    """One person with one mailbox at the service of `way`, before a fresh profile."""

    _numbers: ClassVar = itertools.count(1)

    def __init__(
        self, way: Way, identity: IdentityProvider, dovecot: Dovecot, postfix: Postfix, folder: Path
    ) -> None:
        self.way, self.identity, self.dovecot, self.postfix = way, identity, dovecot, postfix
        self.address = f"praxis{next(self._numbers)}@{way.domain}"
        self.provider = identity.issuer_url if way is ISSUER else way.tile
        self.browser = Browser(identity)
        dovecot.add_user(self.address, "not the way in here")
        identity.person.address, identity.rotates = self.address, way.rotates
        self._describe_servers(folder)
        self.services = self._services(folder)

    def enter_client(self) -> None:
        """What the practice's IT does once."""
        secret = "" if self.way is MICROSOFT else CLIENT_SECRET
        self.services.setup.save_client(self.provider, OAuthClient(CLIENT_ID, secret))

    def open_wizard(self) -> Driver:
        """The assistant on the real services, as the program opens it."""
        setup = self.services.setup
        return Driver(setup, Flow.begin(setup.accounts(), "Hausarztpraxis", setup.client_ids()))

    def to_sign_in(self, driver: Driver) -> Driver:
        """Steps 1 to 3; the servers come from the file that IT laid beside the program."""
        driver.to_servers(self.address, self.way.tile)
        driver.until(lambda: driver.flow.looked and driver.flow.looked.result, "discovery")
        assert driver.text("wizard.server.incoming.host") == "localhost"
        assert driver.text("wizard.server.incoming.port") == str(self.dovecot.imaps_port)
        assert driver.text("wizard.server.outgoing.port") == str(self.postfix.submission_port)
        driver.next()
        assert driver.step is Step.SIGN_IN
        return driver

    def sign_in(self, driver: Driver) -> Driver:
        """Step 4, to the code in its row."""
        driver.until(lambda: driver.flow.access is Access.NEEDED, "the client id")
        driver.press(ACCESS_CODE)
        driver.until(lambda: not waiting(driver), "the access code")
        return driver

    def set_up(self, driver: Driver) -> str:
        """All six steps; the id of the new account."""
        self.sign_in(self.to_sign_in(driver))
        driver.next()
        driver.until(driver.tested, "the connection tests")
        driver.next()
        driver.press("wizard.finish")
        driver.until(lambda: driver.saved, "saving")
        return driver.saved[0]

    def grant(self, account: str) -> Grant:
        """What is stored now."""
        found = self.services.registry.load(account).grant
        assert found is not None
        return found

    def forget_access_token(self, account: str) -> None:
        """Its time is over, and the program knows: the next use refreshes."""
        stored = self.services.registry.load(account)
        ended = dataclasses.replace(self.grant(account), access_token="")
        self.services.registry.save(account, dataclasses.replace(stored, grant=ended))

    def refreshes(self) -> int:
        """How often the service was asked for a new access token."""
        return len(self.identity.token_requests("refresh_token"))

    def close(self) -> None:
        self.services.close()
        self.browser.close()

    def _describe_servers(self, folder: Path) -> None:
        described = _FILE.format(
            domain=self.way.domain,
            imaps=self.dovecot.imaps_port,
            pop3s=self.dovecot.pop3s_port,
            submission=self.postfix.submission_port,
            issuer=self.identity.issuer_url,
        )
        (folder / f"{self.way.domain}.xml").write_text(described, "utf-8")

    def _services(self, folder: Path) -> Services:
        return open_services(
            ProfilePaths(folder / "profile").create(),
            MemoryKeyStore(),
            sources=lambda: DiscoverySources("http://127.0.0.1:9/", None, folder, probe=False),
            find_provider=self.identity.find_provider,
        )


def trusted(files: Iterable[str | Path], bundle: Path) -> Path:
    """A file with all these authorities, as a computer keeps them."""
    bundle.write_bytes(b"".join(Path(each).read_bytes() for each in files))
    return bundle


def row(driver: Driver) -> BrowserBox:
    """The row «Zugangscode»."""
    return driver.find(BrowserBox, "")


def waiting(driver: Driver) -> bool:
    """Whether the wizard waits for the browser."""
    return row(driver).waiting
