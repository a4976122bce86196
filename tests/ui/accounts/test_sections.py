"""What each section of an account keeps: servers, folders, sign-in."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix
from tomail.accounts.auth.grant import OAuthClient, StoredCredentials
from tomail.model.account import Account, AuthMethod, FolderChoices, Security, Server
from tomail.model.mail import FolderRole
from tomail.model.probing import Probed, ProbePassed
from tomail.services.container import Services
from tomail.services.trials import Trial
from tomail.store.folders import ListedFolder
from tomail.ui.accounts.sections import ServersSection, SyncSection
from tomail.ui.accounts.window import AccountsWindow
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text

from .hands import (
    IMAP,
    SMTP,
    add,
    asked,
    click,
    find,
    listed,
    services_fixture,  # noqa: F401
    shown,
    type_into,
    until,
    window_fixture,  # noqa: F401
    words,
)


def test_a_new_password_does_not_stay_in_its_field(services: Services, window: AccountsWindow) -> None:
    account = add(services, "Praxis")
    shown(window, "Praxis").pane.show_section("sign_in")
    type_into(window, "accounts.sign_in.password", "neu")
    assert window.pane.edited() == ["Authentifizierung"]
    click(window, "accounts.sign_in.apply")
    until(lambda: services.registry.load(account.id) == StoredCredentials("neu"))
    until(lambda: window.pane.edited() == [])
    assert window.pane.sign_in.password.text() == ""


def test_a_client_id_that_is_being_typed_survives_another_provider(
    services: Services, window: AccountsWindow
) -> None:
    window.show_client_ids("google")
    type_into(window, "accounts.client.id", "123.apps.example")
    window.client_ids.provider.segment("microsoft").click()
    asked(window).buttons["back"].click()
    assert (window.client_ids.provider.key(), window.client_ids.client_id.text()) == (
        "google",
        "123.apps.example",
    )
    window.client_ids.provider.segment("microsoft").click()
    asked(window).buttons["apply"].click()
    until(lambda: window.client_ids.provider.key() == "microsoft")
    assert services.setup.client("google").client_id == "123.apps.example"
    assert window.client_ids.client_id.text() == ""


def test_servers_are_checked_before_they_are_stored(services: Services, window: AccountsWindow) -> None:
    account = add(services, "Praxis")
    shown(window, "Praxis").pane.show_section("server")
    type_into(window, "accounts.server.incoming.port", "70000")
    click(window, "accounts.server.apply")
    assert services.registry.get(account.id).incoming.port == 993
    protocol = find(window, "accounts.server.incoming.protocol")
    assert isinstance(protocol, QComboBox)
    assert not protocol.isEnabled()


def test_a_moved_server_loses_its_pinned_certificate(services: Services, window: AccountsWindow) -> None:
    account = add(services, "Praxis", incoming=replace(IMAP, fingerprint_sha256="ab" * 32))
    shown(window, "Praxis").pane.show_section("server")
    type_into(window, "accounts.server.incoming.host", "127.0.0.1:9")
    click(window, "accounts.server.apply")
    until(lambda: services.registry.get(account.id).incoming.host == "127.0.0.1")
    stored = services.registry.get(account.id)
    assert (stored.incoming.port, stored.incoming.fingerprint_sha256) == (9, "")
    assert not stored.tested
    until(lambda: window.pane.probe.isVisible(), "the test")


def test_a_pinned_certificate_is_shown_and_trusted_no_longer(
    services: Services, window: AccountsWindow
) -> None:
    account = add(services, "Praxis", incoming=replace(IMAP, fingerprint_sha256="ab" * 32))
    shown(window, "Praxis").pane.show_section("server")
    section = window.pane.sections["server"]
    assert isinstance(section, ServersSection)
    assert list(section.pins.buttons) == ["incoming"]
    assert any("AB:AB" in each.text() for each in section.pins.findChildren(Text))
    click(window, "accounts.server.incoming.distrust")
    until(lambda: services.registry.get(account.id).incoming.fingerprint_sha256 == "")
    until(lambda: not section.pins.buttons)
    assert not services.registry.get(account.id).tested


def test_folders_are_assigned_later_too(services: Services, window: AccountsWindow) -> None:
    account = add(services, "Praxis")
    store = services.stores.of(account.id)
    listed = (("INBOX", FolderRole.INBOX), ("Gesendet", FolderRole.SENT), ("Ausgang", FolderRole.NONE))
    with store.transaction() as tx:
        store.folders.reconcile(tx, [ListedFolder(path, "/", role, True) for path, role in listed])
    shown(window, "Praxis").pane.show_section("sync")
    combo = find(window, "accounts.sync.folders.sent")
    assert isinstance(combo, QComboBox)
    until(lambda: combo.count() == 3, "the folders")
    assert combo.itemText(0) == "Automatisch: Gesendet"
    combo.setCurrentIndex(2)
    combo.activated.emit(2)
    until(lambda: services.registry.get(account.id).sync.folders == FolderChoices(sent="Ausgang"))
    until(lambda: combo.currentText() == "Ausgang")


def test_synchronisation_counts_at_once(services: Services, window: AccountsWindow) -> None:
    account = add(services, "Praxis")
    shown(window, "Praxis").pane.show_section("sync")
    find(window, "accounts.sync.mark_read").click()  # type: ignore[attr-defined]
    until(lambda: services.registry.get(account.id).sync.mark_read)


def test_a_new_password_keeps_the_other_one(services: Services, window: AccountsWindow) -> None:
    account = add(services, "Praxis")
    services.care.sign_in_anew(account.id, StoredCredentials("eins", "zwei"))
    services.care.update(replace(account, outgoing=replace(SMTP, username="versand")))
    shown(window, "Praxis").pane.show_section("sign_in")
    until(lambda: find(window, "accounts.sign_in.outgoing.password").isVisible())
    type_into(window, "accounts.sign_in.password", "neu")
    click(window, "accounts.sign_in.apply")
    until(lambda: services.registry.load(account.id) == StoredCredentials("neu", "zwei"))
    assert services.registry.get(account.id).outgoing.username == "versand"


def test_oauth_without_a_client_id_leads_to_its_page(services: Services, window: AccountsWindow) -> None:
    oauth = replace(IMAP, auth=AuthMethod.OAUTH2)
    account = add(services, "Google", incoming=oauth, outgoing=oauth, oauth_provider="google")
    window.sign_in(account.id)
    until(lambda: find(window, "accounts.sign_in.access_code.state").isVisible())
    state = find(window, "accounts.sign_in.access_code.state")
    until(lambda: [each for each in state.findChildren(Button) if each.isVisible()])
    [enter] = [each for each in state.findChildren(Button) if each.isVisible()]
    enter.click()
    until(window.client_ids.isVisible)


# Client ids


def test_a_client_id_is_stored_and_its_secret_never_shown(services: Services, window: AccountsWindow) -> None:
    window.show_client_ids("google")
    type_into(window, "accounts.client.id", "123.apps.googleusercontent.com")
    type_into(window, "accounts.client.secret", "GOCSPX-geheim")
    click(window, "accounts.client.apply")
    until(lambda: services.setup.client_ids() == {"oauth.google.client_id"})
    assert services.setup.client("google").client_secret == "GOCSPX-geheim"
    secret = find(window, "accounts.client.secret")
    assert isinstance(secret, QLineEdit)
    until(lambda: (secret.placeholderText(), secret.text()) == ("gespeichert", ""))
    click(window, "accounts.client.apply")
    until(lambda: find(window, "accounts.client.secret").isVisible())
    assert services.setup.client("google").client_secret == "GOCSPX-geheim"


def test_microsoft_has_a_tenant_and_no_secret(services: Services, window: AccountsWindow) -> None:
    window.show_client_ids("microsoft")
    until(lambda: window.client_ids.tenant.text() == "common")
    assert not find(window, "accounts.client.secret").isVisible()
    assert "http://localhost" in words(window.client_ids)
    type_into(window, "accounts.client.id", "11111111-2222")
    type_into(window, "accounts.client.tenant", "praxis.onmicrosoft.com")
    click(window, "accounts.client.apply")
    until(lambda: services.setup.client("microsoft").tenant == "praxis.onmicrosoft.com")


def test_another_provider_is_named_by_its_address(services: Services, window: AccountsWindow) -> None:
    window.show_client_ids("other")
    type_into(window, "accounts.client.issuer", "login.x.de")
    click(window, "accounts.client.apply")
    assert window.client_ids.issuer.error != ""
    type_into(window, "accounts.client.issuer", "https://login.x.de")
    type_into(window, "accounts.client.id", "praxis")
    type_into(window, "accounts.client.scopes", "mail openid")
    click(window, "accounts.client.apply")
    until(lambda: services.setup.client("https://login.x.de").client_id == "praxis")
    assert services.setup.client("https://login.x.de").scopes == ("mail", "openid")


# Tests on real servers


def test_a_test_of_an_account_marks_it_as_tested(
    services: Services, window: AccountsWindow, dovecot: Dovecot, postfix: Postfix, mail_user: MailUser
) -> None:
    incoming = Server(
        dovecot.host, dovecot.imaps_port, Security.TLS, mail_user.address, ca_file=str(dovecot.ca_file)
    )
    outgoing = Server(
        postfix.host,
        postfix.submission_port,
        Security.STARTTLS,
        mail_user.address,
        ca_file=str(postfix.ca_file),
    )
    account = add(
        services, "Praxis", address=mail_user.address, incoming=incoming, outgoing=outgoing, tested=False
    )
    services.care.sign_in_anew(account.id, StoredCredentials("falsch"))
    shown(window, "Praxis").pane.show_section("test")
    click(window, "accounts.test.start")
    card = find(window, "accounts.test.incoming")
    until(lambda: "Der Server hat das Passwort nicht angenommen" in words(card), "the refusal")
    assert "sobald der Posteingang" in words(find(window, "accounts.test.outgoing"))
    click(window, "accounts.test.incoming.new_password")
    edit = find(window, "accounts.test.incoming.password")
    assert isinstance(edit, QLineEdit)
    edit.setText(mail_user.password)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    until(lambda: services.registry.get(account.id).tested, "the tests")
    assert "Posteingang funktioniert" in words(card)
    assert "Postausgang funktioniert" in words(find(window, "accounts.test.outgoing"))
    until(lambda: not find(window, "accounts.state").isVisible())
    assert isinstance(find(window, "accounts.state"), Banner)


def test_what_is_typed_while_the_stored_values_come_stays(services: Services, window: AccountsWindow) -> None:
    services.setup.save_client("google", OAuthClient("old", "secret"))
    window.show_client_ids("google")
    type_into(window, "accounts.client.id", "new")  # before the answer is here
    secret = find(window, "accounts.client.secret")
    assert isinstance(secret, QLineEdit)
    until(lambda: secret.placeholderText() == "gespeichert")
    assert window.client_ids.client_id.text() == "new"


class Overtaken:
    """Holds the first of several calls back until another one has ended, or half a second."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self._another = threading.Event()
        self.calls = 0

    def __call__(self, *given: Any) -> Any:
        self.calls += 1
        if self.calls == 1:
            self._another.wait(0.5)
            return self._function(*given)
        try:
            return self._function(*given)
        finally:
            self._another.set()


def test_of_two_quick_changes_neither_is_lost(
    services: Services, window: AccountsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each stores the whole account: the first one must not store what the second one changed."""
    account = add(services, "Praxis")
    section = shown(window, "Praxis").pane.sign_in
    update = Overtaken(services.care.update)
    monkeypatch.setattr(services.care, "update", update)
    section.change(lambda stored: replace(stored, signature="Mit Gruss"))
    until(lambda: update.calls)
    section.change(lambda stored: replace(stored, display_name="Sonnberg"))
    until(lambda: services.registry.get(account.id).display_name == "Sonnberg")
    QTest.qWait(700)
    stored = services.registry.get(account.id)
    assert (stored.signature, stored.display_name) == ("Mit Gruss", "Sonnberg")


def test_what_became_of_another_account_is_not_said_of_the_shown_one(
    services: Services, window: AccountsWindow
) -> None:
    go, after = threading.Event(), list[str]()
    for label in ("Praxis", "Labor"):
        add(services, label)
    section = shown(window, "Praxis").pane.sign_in
    section.store(lambda: go.wait(5), lambda: after.append("tested"))
    shown(window, "Labor")
    go.set()
    QTest.qWait(200)
    assert (section.outcome.isHidden(), after) == (True, [])


def test_the_servers_of_another_account_are_not_tested(
    services: Services, window: AccountsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its test was asked for, and another account chosen before it began."""
    go, trials = threading.Event(), services.care.trials
    add(services, "Praxis", tested=False)
    other = add(services, "Labor", tested=False)
    monkeypatch.setattr(services.care, "trials", lambda account: (go.wait(5), trials(account))[1])
    section = shown(window, "Praxis").pane.probe
    monkeypatch.setattr(section.runner, "_probe", lambda trial, step: Probed(ProbePassed("TLSv1.3", 0.1)))
    section.start()
    shown(window, "Labor")
    go.set()
    QTest.qWait(300)
    assert not services.registry.get(other.id).tested


def test_another_account_can_be_tested_after_a_test_that_was_left(
    services: Services, window: AccountsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = threading.Event()
    for label in ("Praxis", "Labor"):
        add(services, label, tested=False)
    section = shown(window, "Praxis").pane.probe
    monkeypatch.setattr(section.runner, "_probe", lambda trial, step: go.wait(5))
    section.start()
    until(lambda: not section.again.isEnabled())
    shown(window, "Labor")
    go.set()
    assert section.again.isEnabled()


def test_servers_that_were_entered_during_the_test_are_not_marked_as_tested(
    services: Services, window: AccountsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, probed = threading.Event(), list[str]()
    account = add(services, "Praxis", tested=False)
    section = shown(window, "Praxis").pane.probe

    def probe(trial: Trial, step: object) -> Probed:
        probed.append(trial.protocol)
        go.wait(5)
        return Probed(ProbePassed("TLSv1.3", 0.1))

    monkeypatch.setattr(section.runner, "_probe", probe)
    section.start()
    until(lambda: probed)
    services.care.update(replace(services.registry.get(account.id), incoming=replace(IMAP, port=143)))
    go.set()
    until(lambda: len(probed) == 2 and section.again.isEnabled())
    QTest.qWait(200)
    assert not services.registry.get(account.id).tested


def test_a_stored_secret_is_kept_for_its_own_provider(services: Services, window: AccountsWindow) -> None:
    """Applied before the answer is here what is stored for the provider that was just chosen."""
    services.setup.save_client("google", OAuthClient("old", "secret"))
    window.show_client_ids("google")
    secret = find(window, "accounts.client.secret")
    assert isinstance(secret, QLineEdit)
    until(lambda: secret.placeholderText() == "gespeichert")
    window.show_client_ids("microsoft")
    type_into(window, "accounts.client.id", "new")
    click(window, "accounts.client.apply")
    until(lambda: services.setup.client("microsoft").client_id == "new")
    assert services.setup.client("microsoft").client_secret == ""
    assert services.setup.client("google").client_secret == "secret"


def test_an_older_list_of_accounts_does_not_undo_a_newer_one(
    services: Services, window: AccountsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(services, "Praxis")
    shown(window, "Praxis")
    second, known = threading.Event(), services.care.all
    calls: list[int] = []

    def everything() -> list[Account]:
        calls.append(1)
        first, found = len(calls) == 1, known()
        if first:
            second.wait(1)
            time.sleep(0.05)
        else:
            second.set()
        return found

    monkeypatch.setattr(services.care, "all", everything)
    window.reload()
    until(lambda: calls)
    add(services, "Labor")
    until(second.is_set)
    QTest.qWait(300)
    assert listed(window) == ["Praxis", "Labor"]


def test_an_option_is_not_undone_by_the_next_one(services: Services, window: AccountsWindow) -> None:
    """What the form shows may be older than what was chosen just before."""
    account = add(services, "Praxis")
    section = shown(window, "Praxis").pane.sections["sync"]
    assert isinstance(section, SyncSection)
    section.form.changed.emit(replace(account.sync, mark_read=True))
    section.fill(account)  # an older answer came
    section.form.changed.emit(replace(account.sync, interval_minutes=15))
    until(lambda: services.registry.get(account.id).sync.interval_minutes == 15)
    assert services.registry.get(account.id).sync.mark_read


def test_two_presses_move_an_account_by_two(services: Services, window: AccountsWindow) -> None:
    for label in ("Praxis", "Labor", "Verwaltung"):
        add(services, label)
    shown(window, "Praxis")
    until(lambda: listed(window) == ["Praxis", "Labor", "Verwaltung"])
    click(window, "accounts.down")
    click(window, "accounts.down")
    until(lambda: [each.label for each in services.care.all()] == ["Labor", "Verwaltung", "Praxis"])
    QTest.qWait(300)  # whatever else is asked
    assert listed(window) == ["Labor", "Verwaltung", "Praxis"]
