"""OAuth 2 from the first step of the assistant to a withdrawn permission and back, on all three paths.

Everything is real but the browser and where Google, Microsoft and the issuer are: windows, services,
threads, the three libraries, Dovecot (which asks the identity provider about every token) and Postfix.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.servers.dovecot import Dovecot
from tests.servers.identity_provider import CLIENT_ID, CLIENT_SECRET, IdentityProvider
from tests.servers.postfix import Postfix
from tests.servers.process import wait_until
from tests.wizard.driver import Driver
from tests.wizard.oauth_world import ACCESS_CODE, BANNER, ISSUER, MICROSOFT, WAYS, Way, World, row, trusted
from tomail.accounts.auth import oauth
from tomail.base.errors import ProblemKind, SignInNeeded
from tomail.model.account import AccountState, AuthMethod, Protocol, Security, Server
from tomail.model.events import AccountStateChanged
from tomail.model.mail import Address, FolderRole
from tomail.model.outgoing import OutboxItem, OutboxState
from tomail.model.probing import ProbePassed
from tomail.ui.accounts import browser_box
from tomail.ui.accounts.window import AccountsWindow
from tomail.wizard.vocabulary import Access, Step

pytestmark = pytest.mark.slow

RAW = (
    b"From: Erika Muster <erika@example.org>\r\nTo: praxis@praxis.test\r\nSubject: Termin\r\n"
    b"Date: Sat, 21 Nov 2026 14:32:00 +0100\r\nMessage-ID: <%d@example.org>\r\n\r\nGuten Tag\r\n"
)


@pytest.fixture(scope="module")
def running_identity_provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[IdentityProvider]:
    with IdentityProvider(tmp_path_factory.mktemp("identity")) as server:
        yield server


@pytest.fixture(scope="module")
def dovecot(
    running_identity_provider: IdentityProvider, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Dovecot]:
    """A Dovecot that asks the identity provider about every token."""
    url = running_identity_provider.introspection_url
    with Dovecot(tmp_path_factory.mktemp("dovecot"), oauth_introspection_url=url) as server:
        yield server


@pytest.fixture(scope="module")
def postfix(dovecot: Dovecot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postfix]:
    with Postfix(tmp_path_factory.mktemp("postfix"), dovecot) as server:
        yield server


@pytest.fixture(params=WAYS, ids=lambda way: way.tile)
def way(request: pytest.FixtureRequest) -> Way:
    found: Way = request.param
    return found


@pytest.fixture
def bare_world(
    way: Way,
    running_identity_provider: IdentityProvider,
    dovecot: Dovecot,
    postfix: Postfix,
    app: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[World]:
    """A computer that trusts the servers; the practice has no client id yet."""
    identity = running_identity_provider
    identity.reset()
    authorities = (identity.ca_file, dovecot.ca_file, postfix.ca_file)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted(authorities, tmp_path / "trusted.pem")))
    made = World(way, identity, dovecot, postfix, tmp_path)
    monkeypatch.setattr(browser_box, "open_url", made.browser.open)
    yield made
    made.close()


@pytest.fixture
def world(bare_world: World) -> World:
    """The practice is registered with the sign-in service."""
    bare_world.enter_client()
    return bare_world


@pytest.fixture
def wizard(world: World) -> Iterator[Driver]:
    driver = world.open_wizard()
    yield driver
    driver.close()


@pytest.fixture
def account(world: World, wizard: Driver) -> str:
    """Set up through the window."""
    return world.set_up(wizard)


@pytest.fixture
def management(bare_world: World) -> Iterator[AccountsWindow]:
    window = AccountsWindow(bare_world.services)
    window.show()
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def until(condition: Callable[[], object], what: str) -> None:
    """Let windows live until another thread has brought something about."""

    def look() -> bool:
        QApplication.processEvents()
        return bool(condition())

    wait_until(look, what)


def subjects(world: World, account: str, role: FolderRole = FolderRole.INBOX) -> list[str]:
    """What the list of a folder shows."""
    mailboxes = world.services.mailboxes
    folder = mailboxes.folder(account, role)
    assert folder is not None
    numbers = mailboxes.numbers(account, folder.id)
    return [each.subject for each in mailboxes.summaries(account, numbers)]


def send(world: World, account: str, subject: str) -> Callable[[], OutboxItem]:
    """Hand a mail to oneself to the outbox; how it is doing."""
    composing, outgoing = world.services.composing, world.services.outgoing
    draft = composing.new(account, [Address("", world.address)], subject, "Guten Tag")
    identity = composing.send(draft)
    return lambda: outgoing.item(account, identity)


# Setting up


def test_six_steps_lead_to_an_account_that_signs_in_with_tokens(world: World, wizard: Driver) -> None:
    world.dovecot.append(world.address, "INBOX", RAW % 1)
    world.to_sign_in(wizard)
    assert wizard.flow.auth is AuthMethod.OAUTH2
    assert not wizard.shown("wizard.auth.password")
    assert wizard.text("wizard.auth.username") == world.address
    assert row(wizard).code.placeholderText() == "Noch nicht angemeldet"
    world.sign_in(wizard)
    assert row(wizard).code.text() == f"✓ Zugangscode erhalten für {world.address}"
    assert not wizard.shown(BANNER)
    assert wizard.focused() == "wizard.next"
    assert len(world.browser.opened) == 1
    wizard.next()
    assert wizard.step is Step.TEST
    wizard.until(wizard.tested, "the connection tests")
    assert wizard.flow.all_passed
    assert "Posteingang funktioniert" in wizard.words("wizard.test.incoming")
    assert "Postausgang funktioniert" in wizard.words("wizard.test.outgoing")
    wizard.next()
    assert wizard.step is Step.SYNC
    assert world.services.setup.accounts() == ()
    wizard.press("wizard.finish")
    wizard.until(lambda: wizard.saved, "saving")
    assert not wizard.window.isVisible()

    [saved] = world.services.setup.accounts()
    imaps, submission = world.dovecot.imaps_port, world.postfix.submission_port
    signing_in = (world.address, AuthMethod.OAUTH2)
    assert saved.incoming == Server("localhost", imaps, Security.TLS, *signing_in)
    assert saved.outgoing == Server("localhost", submission, Security.STARTTLS, *signing_in)
    assert (saved.oauth_provider, saved.protocol, saved.tested) == (world.provider, Protocol.IMAP, True)
    stored = world.services.registry.load(saved.id)
    assert (stored.incoming_password, stored.outgoing_password) == ("", "")
    assert world.identity.accepts(world.grant(saved.id).access_token)
    assert world.services.syncing.run_once(saved.id).new == 1
    assert subjects(world, saved.id) == ["Termin"]
    assert world.refreshes() == 0


def test_no_file_of_the_profile_holds_a_token_or_the_clients_secret(world: World, account: str) -> None:
    world.identity.expire_access_tokens()
    world.services.syncing.run_once(account)
    grant = world.grant(account)
    secrets = [grant.access_token, grant.refresh_token, CLIENT_SECRET]
    files = [path for path in world.services.paths.root.rglob("*") if path.is_file()]
    assert files
    for path in files:
        content = path.read_bytes()
        assert not [each for each in secrets if each.encode() in content], path.name


@pytest.mark.parametrize("way", [MICROSOFT, ISSUER], ids=lambda way: way.tile, indirect=True)
def test_tokens_that_end_while_the_assistant_is_open_are_refreshed_in_turn(
    world: World, wizard: Driver
) -> None:
    """They live for less than the margin, so each test refreshes; a rotated token must not be used twice."""
    world.identity.token_seconds = 30
    account = world.set_up(wizard)
    assert world.refreshes() == 2
    world.services.syncing.run_once(account)
    assert world.refreshes() > 2


# Step 4, when it does not go well


@pytest.mark.parametrize(
    ("decision", "text"),
    [
        (
            "deny",
            "Der Zugriff wurde abgelehnt. tomail benötigt die Berechtigung, E-Mails zu lesen und zu senden. "
            "Bitte versuchen Sie es erneut. Der Server meldet: „The person said no.“",
        ),
        (
            "untick",
            "{service} hat tomail nicht alle nötigen Berechtigungen erteilt. "
            "Bitte melden Sie sich erneut an und lassen Sie alle Berechtigungen angekreuzt.",
        ),
    ],
)
def test_a_person_who_says_no_can_say_yes_later(
    world: World, wizard: Driver, decision: str, text: str
) -> None:
    world.identity.person.decision = decision
    world.sign_in(world.to_sign_in(wizard))
    assert wizard.said(BANNER) == text.format(service=world.way.label)
    assert wizard.flow.access is Access.NEEDED
    world.identity.person.decision = "allow"
    wizard.press_in(BANNER, "Erneut versuchen")
    wizard.until(lambda: wizard.flow.access is Access.GRANTED, "the access code")
    assert not wizard.shown(BANNER)


def test_without_an_access_code_the_assistant_does_not_go_on(world: World, wizard: Driver) -> None:
    world.identity.person.decision = "deny"
    world.sign_in(world.to_sign_in(wizard))
    wizard.next()
    assert wizard.step is Step.SIGN_IN
    reason, _, demand = wizard.said(BANNER).rpartition("\n")
    assert reason.startswith("Der Zugriff wurde abgelehnt.")
    assert demand == "Bitte melden Sie sich mit der Schaltfläche „Zugangscode“ an."
    assert wizard.focused() == ACCESS_CODE


def test_another_account_is_named_and_must_be_wanted(world: World, wizard: Driver) -> None:
    world.identity.person.address = f"privat@{world.way.domain}"
    world.sign_in(world.to_sign_in(wizard))
    assert wizard.said(BANNER) == (
        f"Sie haben sich als privat@{world.way.domain} angemeldet, eingerichtet wird {world.address}. "
        "Bitte melden Sie sich mit dem Praxis-Konto an. Ist es ein Postfach, das für Sie freigegeben ist? "
        "Dann verwenden Sie diese Anmeldung trotzdem."
    )
    assert wizard.flow.access is Access.NEEDED
    wizard.press_in(BANNER, "Trotzdem verwenden")
    assert row(wizard).code.text() == f"✓ Zugangscode erhalten für privat@{world.way.domain}"
    assert not wizard.shown(BANNER)


def test_nobody_before_the_browser_is_told_after_the_time(
    world: World, wizard: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oauth, "LONGEST_SECONDS", 0.2)
    world.browser.attended = False
    world.sign_in(world.to_sign_in(wizard))
    assert len(world.browser.opened) == 1
    assert wizard.said(BANNER) == (
        "Die Anmeldung im Browser wurde nicht abgeschlossen. Bitte versuchen Sie es erneut."
    )
    assert row(wizard).button.isEnabled()


def test_waiting_for_the_browser_can_be_given_up(world: World, wizard: Driver) -> None:
    world.browser.attended = False
    world.to_sign_in(wizard)
    wizard.until(lambda: wizard.flow.access is Access.NEEDED, "the client id")
    wizard.press(ACCESS_CODE)
    wizard.until(lambda: world.browser.opened, "the browser")
    assert wizard.said(BANNER) == "Bitte melden Sie sich im Browser an. Der Code wird von selbst eingetragen."
    wizard.press_in(BANNER, "Abbrechen")
    assert not wizard.shown(BANNER)
    assert row(wizard).code.placeholderText() == "Noch nicht angemeldet"
    world.browser.attended = True
    world.sign_in(wizard)
    assert wizard.flow.access is Access.GRANTED


def test_without_a_client_id_the_page_leads_to_where_it_is_entered_and_notices(
    bare_world: World, management: AccountsWindow
) -> None:
    world, driver = bare_world, bare_world.open_wizard()
    world.to_sign_in(driver)
    assert driver.said(BANNER) == (
        "Für die Anmeldung braucht die Praxis eine Client-ID. Sie wird einmal eingetragen; "
        "die Seite erklärt, wie man sie bekommt."
    )
    assert not row(driver).button.isEnabled()
    driver.press_in(BANNER, "Client-ID eintragen")
    assert driver.asked_for_client_id == [world.provider]

    management.show_client_ids(driver.asked_for_client_id[0])
    management.activateWindow()
    page = management.client_ids
    until(lambda: page.client_id.text() == "" and management.isActiveWindow(), "the page")
    page.client_id.set_text(CLIENT_ID)
    if world.way is not MICROSOFT:
        page.secret.set_text(CLIENT_SECRET)
    page.apply.click()
    until(page.outcome.isVisible, "saving")
    driver.window.activateWindow()
    driver.until(lambda: driver.flow.access is Access.NEEDED, "that the assistant noticed")
    assert not driver.shown(BANNER)
    world.sign_in(driver)
    assert driver.flow.access is Access.GRANTED
    driver.close()


# Expiry and refresh


def test_a_pass_refreshes_an_ended_token_and_stores_the_new_grant(world: World, account: str) -> None:
    before = world.grant(account)
    world.services.syncing.run_once(account)
    world.dovecot.append(world.address, "INBOX", RAW % 2)
    world.identity.expire_access_tokens()  # the program is not told: Dovecot refuses the token
    assert world.services.syncing.run_once(account).new == 1
    after = world.grant(account)
    assert world.refreshes() == 1
    assert after.access_token != before.access_token
    assert (after.refresh_token != before.refresh_token) is world.way.rotates
    assert world.identity.accepts(after.access_token)
    assert world.services.syncing.run_once(account).new == 0
    assert world.refreshes() == 1


def test_mail_leaves_with_a_token_and_with_a_refreshed_one(world: World, account: str) -> None:
    world.services.syncing.run_once(account)
    first = send(world, account, "Befund")
    world.services.syncing.flush(account)
    assert first().state is OutboxState.SENT
    assert world.refreshes() == 0
    world.identity.expire_access_tokens()
    second = send(world, account, "Rezept")
    world.services.syncing.flush(account)
    assert second().state is OutboxState.SENT
    assert world.refreshes() == 1
    received = b"".join(world.postfix.received(world.address))
    assert received.count(b"Subject: Befund") == received.count(b"Subject: Rezept") == 1
    world.services.syncing.run_once(account)
    assert sorted(subjects(world, account)) == ["Befund", "Rezept"]
    copies = ["Befund", "Rezept"] if world.way is ISSUER else []  # the others keep what they send
    assert sorted(subjects(world, account, FolderRole.SENT)) == copies


def test_a_test_in_the_account_management_refreshes_for_all(world: World, account: str) -> None:
    """Where refreshing ends the old refresh token, whoever refreshes has to store what came of it."""
    world.forget_access_token(account)
    for probed in world.services.care.test(world.services.registry.get(account)):
        assert isinstance(probed.result, ProbePassed)
    assert world.refreshes() == 1
    assert world.identity.accepts(world.grant(account).access_token)
    world.forget_access_token(account)
    world.services.syncing.run_once(account)


def test_the_account_management_shows_who_is_signed_in(
    world: World, account: str, management: AccountsWindow
) -> None:
    management.sign_in(account)
    section = management.pane.sign_in
    until(lambda: section.browser.code.text() == f"✓ Zugangscode erhalten für {world.address}", "the row")
    assert section.browser.button.isEnabled()
    assert section.username.edit.isReadOnly()


# The end of a permission


def test_a_withdrawn_permission_is_told_once_and_mended_by_signing_in_anew(
    world: World, account: str, management: AccountsWindow
) -> None:
    services, states = world.services, list[AccountState]()
    services.bus.subscribe(AccountStateChanged, lambda event: states.append(event.state))
    services.syncing.start()
    until(lambda: states, "the first pass")

    world.identity.revoke(world.grant(account).refresh_token)
    with pytest.raises(SignInNeeded) as caught:
        services.syncing.run_once(account)
    assert caught.value.problem.kind is ProblemKind.SIGN_IN_NEEDED
    assert world.refreshes() == 1
    world.dovecot.doveadm("kick", world.address)
    until(lambda: states[-1] is AccountState.SIGN_IN_NEEDED, "that it was told")
    mail = send(world, account, "Befund")
    until(lambda: mail().state is OutboxState.WAITING, "that the mail waits")
    reason = mail().reason
    assert reason is not None
    assert reason.kind is ProblemKind.SIGN_IN_NEEDED
    for _ in range(3):
        services.syncing.wake(account)  # whatever happens here or there is no reason to try again

    management.sign_in(account)
    banner = management.pane.banner
    until(banner.isVisible, "the account's state")
    label = services.registry.get(account).label
    assert banner.accessibleName() == (
        f"Anmeldung erforderlich. Die Anmeldung von „{label}“ ist abgelaufen oder wurde widerrufen. "
        "Bitte melden Sie sich in der Kontenverwaltung erneut an. "
        "Der Server meldet: „Token has been expired or revoked.“"
    )
    box = management.pane.sign_in.browser
    until(lambda: box.button.isEnabled() and not box.code.text(), "the client id")
    world.dovecot.append(world.address, "INBOX", RAW % 3)
    box.button.click()
    until(lambda: states[-1] is AccountState.OK, "that the account works")
    until(lambda: mail().state is OutboxState.SENT, "that the mail leaves")
    until(lambda: sorted(subjects(world, account)) == ["Befund", "Termin"], "the new mail")
    assert set(states) == {AccountState.OK, AccountState.SIGN_IN_NEEDED}
    assert states.count(AccountState.SIGN_IN_NEEDED) == 1
    assert world.refreshes() == 1  # nobody asked a second time with the token that was withdrawn
    until(lambda: not banner.isVisible(), "that the warning goes")
    test = management.pane.probe
    until(lambda: test._passed == {0, 1} and test.runner.running is None, "the connection tests")
    assert management.findChild(QWidget, "accounts.test.incoming") is not None
    services.syncing.stop()
