"""The whole wizard against real servers: Autoconfig, Dovecot, Postfix, an identity provider."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from tests.accounts.autoconfig.conftest import World
from tests.accounts.autoconfig.documents import Listed, document
from tests.accounts.autoconfig.name_server import NameServer
from tests.accounts.autoconfig.web_server import Page, WebServer
from tests.conftest import MailUser
from tests.servers.certificates import Authority
from tests.servers.dovecot import Dovecot
from tests.servers.identity_provider import CLIENT_ID, CLIENT_SECRET, IdentityProvider
from tests.servers.postfix import Postfix
from tests.servers.process import free_ports
from tests.wizard.driver import Driver
from tomail.accounts.auth.grant import OAuthClient
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.accounts.auth.provider import OAuthProvider
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account, AuthMethod, Protocol, Security
from tomail.model.probing import ProbePassed
from tomail.services.account_setup import AccountSetup
from tomail.services.container import Services, open_services
from tomail.ui.accounts import browser_box
from tomail.wizard.vocabulary import Search, Side, Step

DOMAIN = "praxis.test"
AUTOCONFIG = f"autoconfig.{DOMAIN}/mail/config-v1.1.xml"
IN, OUT = Side.INCOMING, Side.OUTGOING

pytestmark = pytest.mark.server


@dataclass
class Place:
    """A practice on a network that a test has built."""

    services: Services
    setup: AccountSetup
    world: World
    trusted: Path  # the authorities that this machine trusts
    identity: IdentityProvider | None = None

    def find_provider(self, key: str, client: OAuthClient, protocol: Protocol, ca_file: str) -> OAuthProvider:
        """Where to sign in: at `identity`, which is Google and Microsoft as well."""
        assert self.identity
        return self.identity.find_provider(key, client, protocol, ca_file)

    def publish(self, *servers: Listed, issuer: str = "") -> None:
        """Let the domain describe these servers by Autoconfig."""
        self.world.has_web(f"autoconfig.{DOMAIN}", DOMAIN)
        self.world.web.pages[AUTOCONFIG] = Page(document(*servers, issuer=issuer, domain=DOMAIN))

    def trust(self, *authorities: Path | str) -> None:
        """Let this machine trust these authorities."""
        self.trusted.write_bytes(b"".join(Path(each).read_bytes() for each in authorities))

    def stored(self) -> list[Account]:
        return self.services.registry.all()


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    trusted = tmp_path / "trusted.pem"
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    authority = tmp_path / "authority"
    authority.mkdir()
    certificate = Authority(authority).issue(names=(DOMAIN, f"*.{DOMAIN}"))
    services = open_services(ProfilePaths(tmp_path / "profile"), MemoryKeyStore())
    with NameServer() as names, WebServer(certificate) as web, WebServer() as plain_web:
        world = World(certificate, names, web, plain_web, tmp_path)
        setup = AccountSetup(
            services.registry,
            services.settings,
            services.bus,
            world.config,
            lambda *asked: place.find_provider(*asked),
        )
        place = Place(services, setup, world, trusted)
        place.trust(certificate.ca_file)
        yield place
    services.close()


@pytest.fixture
def driver(app: QApplication, place: Place) -> Iterator[Driver]:
    driver = Driver(place.setup)
    yield driver
    driver.close()


def imap_of(server: Dovecot) -> Listed:
    return Listed("imap", server.host, server.imaps_port, "SSL")


def smtp_of(server: Postfix) -> Listed:
    return Listed("smtp", server.host, server.submission_port, "STARTTLS")


def finish(driver: Driver) -> None:
    driver.press("wizard.finish")
    driver.until(lambda: driver.saved, "saving")


# A password


def test_imap_with_a_password_from_autoconfig_to_the_account(
    driver: Driver, place: Place, dovecot: Dovecot, postfix: Postfix, mail_user: MailUser
) -> None:
    place.trust(dovecot.ca_file, postfix.ca_file)
    place.publish(imap_of(dovecot), smtp_of(postfix))
    dovecot.append(mail_user.address, "INBOX", b"Subject: Befund\r\n\r\nText\r\n")
    driver.to_servers(mail_user.address)
    driver.until(lambda: driver.flow.search is Search.FOUND, "discovery")
    assert f"Quelle: autoconfig.{DOMAIN}" in driver.said("wizard.server.status")
    driver.next()
    driver.type("wizard.auth.password", mail_user.password)
    driver.next()
    driver.until(driver.tested, "the tests")
    assert "1 Nachricht, 6 Ordner gefunden" in driver.words("wizard.test.incoming")
    assert "Postausgang funktioniert" in driver.words("wizard.test.outgoing")
    driver.press("wizard.test.mail")
    driver.until(lambda: driver.said("wizard.test.mail.outcome"), "the test mail")
    assert b"Subject: Testmail von tomail" in postfix.received(mail_user.address)[-1]
    driver.next()
    finish(driver)
    [account] = place.stored()
    assert (account.id, account.address) == (driver.saved[0], mail_user.address)
    assert (account.protocol, account.tested) == (Protocol.IMAP, True)
    assert (account.incoming.port, account.incoming.security) == (dovecot.imaps_port, Security.TLS)
    assert (account.outgoing.port, account.outgoing.security) == (postfix.submission_port, Security.STARTTLS)
    assert all(isinstance(each.result, ProbePassed) for each in place.services.care.test(account))
    assert len(postfix.received(mail_user.address)) == 2  # no test sends a mail by itself


def test_pop3_with_a_password(
    driver: Driver, place: Place, dovecot: Dovecot, postfix: Postfix, mail_user: MailUser
) -> None:
    place.trust(dovecot.ca_file, postfix.ca_file)
    place.publish(imap_of(dovecot), Listed("pop3", dovecot.host, dovecot.pop3s_port, "SSL"), smtp_of(postfix))
    driver.to_servers(mail_user.address)
    driver.until(lambda: driver.flow.found, "discovery")
    driver.choose("wizard.server.incoming.protocol", "pop3")
    assert driver.text("wizard.server.incoming.port") == str(dovecot.pop3s_port)
    driver.next()
    driver.type("wizard.auth.password", mail_user.password)
    driver.next()
    driver.until(driver.tested, "the tests")
    assert driver.flow.all_passed
    driver.next()
    driver.tick("wizard.sync.leave_on_server")
    finish(driver)
    [account] = place.stored()
    assert (account.protocol, account.tested) == (Protocol.POP3, True)
    assert not account.sync.leave_on_server


def test_a_wrong_password_is_sent_once_and_mended_in_place(
    driver: Driver, place: Place, dovecot: Dovecot, postfix: Postfix, mail_user: MailUser
) -> None:
    place.trust(dovecot.ca_file, postfix.ca_file)
    place.publish(imap_of(dovecot), smtp_of(postfix))
    before = dovecot.log.read_text().count(mail_user.address)
    driver.to_tests(mail_user.address, "falsch")
    driver.until(driver.tested, "the test")
    assert "Der Server hat das Passwort nicht angenommen" in driver.words("wizard.test.incoming")
    attempts = dovecot.log.read_text()
    refused = [line for line in attempts.splitlines() if mail_user.address in line and "auth failed" in line]
    assert before == 0
    assert len(refused) == 1
    assert "1 attempts" in refused[0]
    driver.press("wizard.test.incoming.new_password")
    driver.find(QLineEdit, "wizard.test.incoming.password").setText(mail_user.password)
    driver.press("wizard.test.incoming.password.test")
    driver.until(lambda: driver.flow.all_passed, "the tests")


def test_a_host_that_does_not_exist(driver: Driver, place: Place, mail_user: MailUser) -> None:
    place.publish(
        Listed("imap", "imap.nirgends.invalid", 993, "SSL"),
        Listed("smtp", "smtp.nirgends.invalid", 465, "SSL"),
    )
    driver.to_tests(mail_user.address)
    driver.until(driver.tested, "the tests")
    assert "Server nicht gefunden" in driver.words("wizard.test.incoming")
    driver.press("wizard.test.incoming.check_servers")
    assert driver.step is Step.SERVERS


def test_a_server_that_does_not_answer(
    driver: Driver, place: Place, postfix: Postfix, mail_user: MailUser
) -> None:
    place.trust(postfix.ca_file)
    [nobody] = free_ports(1)
    place.publish(Listed("imap", "localhost", nobody, "SSL"), smtp_of(postfix))
    driver.to_tests(mail_user.address, mail_user.password)
    driver.until(driver.tested, "the tests")
    assert "Server antwortet nicht" in driver.words("wizard.test.incoming")
    assert "Postausgang funktioniert" in driver.words("wizard.test.outgoing")


def test_a_self_signed_certificate_is_refused_until_its_fingerprint_is_typed(
    driver: Driver, place: Place, postfix: Postfix, tmp_path: Path
) -> None:
    place.trust(postfix.ca_file)
    with Dovecot(tmp_path / "own", certificate="self_signed") as server:
        server.add_user("praxis@praxis.test", "geheim")
        place.publish(imap_of(server), smtp_of(postfix))
        driver.to_tests("praxis@praxis.test")
        driver.until(driver.tested, "the tests")
        words = driver.words("wizard.test.incoming")
        assert "Zertifikat nicht vertrauenswürdig" in words
        assert "selbst ausgestellt" in words
        assert "praxis@praxis.test" not in server.log.read_text()  # nobody signed in
        card = driver.window.page_of(Step.TEST).cards[IN]  # type: ignore[attr-defined]
        fingerprint = card.certificate._fingerprint
        driver.press("wizard.test.incoming.trust_certificate")
        driver.type("wizard.test.incoming.certificate.ending", fingerprint[-4:])
        driver.press("wizard.test.incoming.certificate.confirm")
        driver.until(lambda: isinstance(driver.flow.result(IN), ProbePassed), "the test")
        assert driver.flow.server(IN).fingerprint_sha256 == fingerprint


def test_nothing_is_found_and_the_servers_are_typed(
    driver: Driver, place: Place, dovecot: Dovecot, postfix: Postfix, mail_user: MailUser
) -> None:
    place.trust(dovecot.ca_file, postfix.ca_file)
    driver.to_servers(mail_user.address)
    driver.until(lambda: driver.flow.search is Search.NOT_FOUND, "the end of the search")
    assert f"Für {DOMAIN} wurden keine Einstellungen gefunden" in driver.said("wizard.server.status")
    driver.type("wizard.server.incoming.host", f"localhost:{dovecot.imap_port}")
    driver.choose("wizard.server.incoming.security", Security.STARTTLS)
    driver.type("wizard.server.outgoing.host", f"localhost:{postfix.smtps_port}")
    driver.next()
    driver.type("wizard.auth.password", mail_user.password)
    driver.next()
    driver.until(driver.tested, "the tests")
    assert driver.flow.all_passed
    assert driver.flow.server(IN).port == dovecot.imap_port


def test_a_sender_that_is_not_ones_own(
    driver: Driver, place: Place, dovecot: Dovecot, postfix: Postfix, mail_user: MailUser
) -> None:
    place.trust(dovecot.ca_file, postfix.ca_file)
    place.publish(imap_of(dovecot), smtp_of(postfix))
    driver.to_sign_in(f"chef@{DOMAIN}")
    driver.type("wizard.auth.username", mail_user.address)
    driver.type("wizard.auth.password", mail_user.password)
    driver.next()
    driver.until(driver.tested, "the tests")
    assert "Absenderadresse nicht erlaubt" in driver.words("wizard.test.outgoing")
    assert f"chef@{DOMAIN}" in driver.words("wizard.test.outgoing")


def test_unencrypted_settings_are_taken_only_with_a_yes(
    driver: Driver, place: Place, mail_user: MailUser
) -> None:
    place.world.put(f"autoconfig.{DOMAIN}", 80, place.world.plain_web.port)
    place.world.plain_web.pages[AUTOCONFIG] = Page(
        document(Listed(host=f"imap.{DOMAIN}"), Listed("smtp", f"smtp.{DOMAIN}", 465), domain=DOMAIN)
    )
    driver.to_servers(mail_user.address)
    driver.until(lambda: driver.flow.search is Search.NOT_FOUND, "the end of the search")
    assert AUTOCONFIG not in [url.partition("?")[0] for url in place.world.plain_web.urls]
    driver.press("wizard.server.http")
    driver.until(lambda: driver.flow.search is Search.UNTRUSTED, "the search")
    driver.next()
    assert driver.step is Step.SERVERS
    driver.tick("wizard.server.trust")
    driver.next()
    assert driver.step is Step.SIGN_IN


# In the browser


@pytest.fixture
def identity(tmp_path: Path) -> Iterator[IdentityProvider]:
    with IdentityProvider(tmp_path / "identity") as server:
        yield server


@pytest.fixture
def browsing(
    driver: Driver, place: Place, identity: IdentityProvider, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Driver]:
    """The same wizard where a browser opens, and where the identity provider is Google and Microsoft too."""
    place.identity = identity
    pages: list[str] = []

    def open_url(url: str) -> bool:
        pages.append(identity.browser(url))
        return True

    monkeypatch.setattr(browser_box, "open_url", open_url)
    yield driver
    assert all("tomail" in page for page in pages)


def test_oauth_with_a_discovered_issuer_whose_tokens_the_mail_server_checks(
    browsing: Driver, place: Place, identity: IdentityProvider, tmp_path: Path
) -> None:
    driver, address = browsing, f"praxis@{DOMAIN}"
    identity.person.address = address
    with (
        Dovecot(tmp_path / "dovecot", oauth_introspection_url=identity.introspection_url) as dovecot,
        Postfix(tmp_path / "postfix", dovecot) as postfix,
    ):
        place.trust(dovecot.ca_file, postfix.ca_file, identity.ca_file, place.world.certificate.ca_file)
        place.publish(
            Listed("imap", dovecot.host, dovecot.imaps_port, "SSL", "OAuth2"),
            Listed("smtp", postfix.host, postfix.submission_port, "STARTTLS", "OAuth2"),
            issuer=identity.issuer_url,
        )
        driver.to_sign_in(address)
        assert driver.flow.auth is AuthMethod.OAUTH2
        assert "Client-ID" in driver.said("wizard.auth.access_code.state")
        place.setup.save_client(identity.issuer_url, OAuthClient(CLIENT_ID, CLIENT_SECRET))
        driver.back()
        driver.next()
        driver.until(lambda: driver.flow.clients, "the client id")
        driver.press("wizard.auth.access_code")
        driver.until(lambda: driver.flow.grant, "the access code")
        driver.next()
        driver.until(driver.tested, "the tests")
        assert driver.flow.all_passed, driver.words("wizard.test.incoming") + driver.words(
            "wizard.test.outgoing"
        )
        driver.next()
        finish(driver)
    [account] = place.stored()
    assert account.oauth_provider == identity.issuer_url
    grant = place.services.registry.load(account.id).grant
    assert grant is not None
    assert grant.refresh_token


@pytest.mark.parametrize("kind", ["google", "microsoft"])
def test_the_access_code_of_google_and_microsoft_enters_itself(
    browsing: Driver, place: Place, identity: IdentityProvider, kind: str
) -> None:
    driver, address = browsing, f"praxis@{DOMAIN}"
    identity.person.address = address
    place.setup.save_client(kind, identity.client(kind))
    driver.to_servers(address, kind)
    driver.next()
    driver.until(lambda: driver.flow.clients, "the client id")
    driver.press("wizard.auth.access_code")
    driver.until(lambda: driver.flow.grant, "the access code")
    assert driver.flow.trial(OUT).secret == driver.flow.grant
    assert driver.flow.grant is not None
    assert driver.flow.grant.provider == kind


def test_somebody_elses_sign_in_is_not_taken(
    browsing: Driver, place: Place, identity: IdentityProvider
) -> None:
    driver = browsing
    identity.person.address = f"privat@{DOMAIN}"
    place.setup.save_client("google", identity.client("google"))
    driver.to_servers(f"praxis@{DOMAIN}", "google")
    driver.next()
    driver.until(lambda: driver.flow.clients, "the client id")
    driver.press("wizard.auth.access_code")
    driver.until(lambda: f"privat@{DOMAIN}" in driver.said("wizard.auth.access_code.state"), "the refusal")
    assert driver.flow.grant is None


def test_the_security_of_this_machine_may_be_none(driver: Driver, place: Place, mail_user: MailUser) -> None:
    """The loopback of the demo practice."""
    driver.to_servers(mail_user.address)
    driver.until(lambda: driver.flow.search is Search.NOT_FOUND, "the end of the search")
    driver.type("wizard.server.incoming.host", "127.0.0.1")
    assert driver.find(QComboBox, "wizard.server.incoming.security").findData(Security.NONE) >= 0
