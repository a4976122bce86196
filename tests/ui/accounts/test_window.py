from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix
from tomail.accounts.auth.grant import OAuthClient, StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.paths import ProfilePaths
from tomail.base.sentences import sentence
from tomail.model.account import Account, AccountState, AuthMethod, FolderChoices, Protocol, Security, Server
from tomail.model.events import AccountStateChanged
from tomail.model.mail import FolderRole
from tomail.model.people import Right, user_principal
from tomail.practice.rights import Grant
from tomail.services.container import Services, open_services
from tomail.store.folders import ListedFolder
from tomail.ui.accounts.losses import Losses
from tomail.ui.accounts.sections import ServersSection
from tomail.ui.accounts.window import AccountsWindow
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question
from tomail.ui.widgets.labels import Text

IMAP = Server("imap.praxis.test", 993, Security.TLS, "praxis@praxis.test")
SMTP = Server("smtp.praxis.test", 587, Security.STARTTLS, "praxis@praxis.test")
PATIENCE = 20.0


@pytest.fixture
def services(app: QApplication, tmp_path: Path) -> Iterator[Services]:
    made = open_services(ProfilePaths(tmp_path / "profile"), MemoryKeyStore())
    yield made
    made.close()


@pytest.fixture
def window(services: Services) -> Iterator[AccountsWindow]:
    made = AccountsWindow(services)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def add(services: Services, label: str, **changes: object) -> Account:
    account = Account(
        "", label, "Praxis", f"{label.lower()}@praxis.test", Protocol.IMAP, IMAP, SMTP, tested=True
    )
    return services.setup.save(replace(account, **changes), StoredCredentials("geheim"))  # type: ignore[arg-type]


def until(condition: Callable[[], object], what: str = "it") -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, f"{what} did not happen"
        QApplication.processEvents()
        time.sleep(0.005)


def find(window: QWidget, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def type_into(window: QWidget, name: str, text: str) -> None:
    edit = find(window, name)
    assert isinstance(edit, QLineEdit)
    edit.setText(text)
    edit.editingFinished.emit()


def click(window: QWidget, name: str) -> None:
    button = find(window, name)
    assert isinstance(button, Button), name
    assert button.isEnabled(), name
    button.click()


def words(widget: QWidget) -> str:
    return "\n".join(text.text() for text in widget.findChildren(Text) if text.isVisible())


def listed(window: AccountsWindow) -> list[str]:
    return [row.text() for row in window.list.rows.values()]


def shown(window: AccountsWindow, label: str) -> AccountsWindow:
    """The window once it shows this account."""
    until(lambda: label in listed(window), label)
    row = next(row for row in window.list.rows.values() if row.text() == label)
    row.click()
    until(lambda: window.pane.title._whole == label, label)
    return window


# The list


def test_without_accounts_the_window_offers_to_add_one(window: AccountsWindow) -> None:
    asked: list[bool] = []
    window.add_requested.connect(lambda: asked.append(True))
    until(lambda: find(window, "accounts.empty.add").isVisible())
    click(window, "accounts.empty.add")
    click(window, "accounts.add")
    assert asked == [True, True]
    assert find(window, "accounts.add").toolTip() == "Konto hinzufügen"
    assert window.windowTitle() == "E-Mail-Kontenverwaltung"


def test_every_account_is_listed_with_its_state_in_words(services: Services, window: AccountsWindow) -> None:
    add(services, "Praxis")
    add(services, "Labor", tested=False)
    until(lambda: len(listed(window)) == 2)
    spoken = [row.accessibleName() for row in window.list.rows.values()]
    assert spoken == [
        "Praxis, praxis@praxis.test, in Ordnung",
        "Labor, labor@praxis.test, nicht getestet",
    ]


def test_a_state_arrives_while_the_window_is_open(services: Services, window: AccountsWindow) -> None:
    account = add(services, "Praxis")
    shown(window, "Praxis")
    problem = Problem(ProblemKind.SIGN_IN_NEEDED, sentence("It has expired."))
    services.bus.publish(AccountStateChanged(account.id, AccountState.SIGN_IN_NEEDED, problem))
    banner = window.pane.banner
    until(banner.isVisible)
    assert banner.accessibleName().startswith("Anmeldung erforderlich.")
    assert "Anmeldung erforderlich" in window.list.rows[account.id].accessibleName()
    until(lambda: [each for each in banner.findChildren(Button) if each.isVisible()])
    [way_out] = [each for each in banner.findChildren(Button) if each.isVisible()]
    way_out.click()
    assert window.pane.sign_in.isVisible()
    services.bus.publish(AccountStateChanged(account.id, AccountState.OK))
    until(lambda: not banner.isVisible())


def test_the_order_is_changed_by_arrows(services: Services, window: AccountsWindow) -> None:
    for label in ("Praxis", "Labor", "Verwaltung"):
        add(services, label)
    shown(window, "Praxis")
    until(lambda: listed(window) == ["Praxis", "Labor", "Verwaltung"])
    assert not find(window, "accounts.up").isEnabled()
    click(window, "accounts.down")
    until(lambda: listed(window) == ["Labor", "Praxis", "Verwaltung"])
    click(window, "accounts.down")
    until(lambda: listed(window) == ["Labor", "Verwaltung", "Praxis"])
    until(lambda: not find(window, "accounts.down").isEnabled())
    click(window, "accounts.up")
    until(lambda: [each.label for each in services.care.all()] == ["Labor", "Praxis", "Verwaltung"])


# Removing


def test_removing_names_what_is_lost_and_can_be_called_off(
    services: Services, window: AccountsWindow
) -> None:
    add(services, "Praxis")
    shown(window, "Praxis")
    click(window, "accounts.remove")
    until(lambda: window.findChild(Question))
    question = window.findChild(Question)
    assert isinstance(question, Question)
    assert "Konto „Praxis“ entfernen?" in words(question)
    assert "0 E-Mails auf diesem Rechner und die gespeicherten Zugangsdaten." in words(question)
    assert "auf dem Server bleiben erhalten" in words(question)
    question.buttons["keep"].click()
    assert [each.label for each in services.care.all()] == ["Praxis"]


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        (
            Losses(1, 1, 1, only_here=False),
            "Gelöscht werden: 1 E-Mail auf diesem Rechner, 1 Entwurf, 1 noch nicht gesendete E-Mail und die "
            "gespeicherten Zugangsdaten. Die E-Mails auf dem Server bleiben erhalten.",
        ),
        (
            Losses(12345, 2, 0, only_here=True),
            "12.345 E-Mails auf diesem Rechner, 2 Entwürfe und die gespeicherten Zugangsdaten. "
            "Was noch auf dem Server liegt, bleibt erhalten; alles andere ist bei POP3 endgültig verloren.",
        ),
        (Losses(1, 0, 0, only_here=False, certificates=1), "Auch das Zertifikat wird gelöscht"),
        (None, "Was auf dem Server liegt, bleibt erhalten."),
    ],
)
def test_what_is_lost_and_what_stays_in_whole_sentences(
    services: Services, window: AccountsWindow, lost: Losses | None, said: str
) -> None:
    window._confirm_removal(add(services, "Praxis"), lost)
    question = asked(window)
    assert said in words(question)
    question.buttons["keep"].click()


def test_removing_forgets_account_secrets_and_mail(services: Services, window: AccountsWindow) -> None:
    account = add(services, "Praxis", protocol=Protocol.POP3)
    shown(window, "Praxis")
    file = services.paths.mail_store(account.id)
    services.stores.of(account.id)
    assert file.exists()
    click(window, "accounts.remove")
    until(lambda: window.findChild(Question))
    question = window.findChild(Question)
    assert isinstance(question, Question)
    assert "endgültig verloren" in words(question)
    question.buttons["remove"].click()
    until(lambda: not file.exists() and listed(window) == [])
    assert services.registry.load(account.id) == StoredCredentials()


# The sections


def test_names_are_changed_and_checked(services: Services, window: AccountsWindow) -> None:
    add(services, "Labor")
    account = add(services, "Praxis")
    shown(window, "Praxis")
    type_into(window, "accounts.names.label", "Labor")
    click(window, "accounts.names.apply")
    assert window.pane.names.label.error == "Diese Bezeichnung gibt es schon."
    type_into(window, "accounts.names.label", "Anmeldung")
    type_into(window, "accounts.names.display_name", "Hausarztpraxis")
    click(window, "accounts.names.apply")
    until(lambda: services.registry.get(account.id).label == "Anmeldung")
    assert services.registry.get(account.id).display_name == "Hausarztpraxis"
    until(lambda: "Anmeldung" in listed(window))
    assert find(window, "accounts.names.outcome").isVisible()


def test_a_complaint_goes_as_soon_as_it_is_no_longer_true(services: Services, window: AccountsWindow) -> None:
    other = add(services, "Labor")
    add(services, "Praxis")
    shown(window, "Praxis")
    label = window.pane.names.label
    taken = "Diese Bezeichnung gibt es schon."
    type_into(window, "accounts.names.label", "Labor")
    click(window, "accounts.names.apply")
    assert label.error == taken
    QTest.keyClicks(label.edit, "2")
    assert label.error == ""
    QTest.keyClick(label.edit, Qt.Key.Key_Backspace)
    assert label.error == ""  # nobody complains while somebody types
    click(window, "accounts.names.apply")
    assert label.error == taken
    services.care.update(replace(other, label="Verwaltung"))
    until(lambda: label.error == "")


@pytest.mark.parametrize(
    ("section", "field", "typed", "stored"),
    [
        ("names", "names.label", "Anmeldung", lambda account: account.label),
        ("names", "names.display_name", "Anmeldung", lambda account: account.display_name),
        ("server", "server.outgoing.host", "mail.praxis.test", lambda account: account.outgoing.host),
        ("sign_in", "sign_in.username", "anna", lambda account: account.incoming.username),
    ],
)
def test_enter_in_a_field_applies(
    services: Services,
    window: AccountsWindow,
    section: str,
    field: str,
    typed: str,
    stored: Callable[[Account], str],
) -> None:
    account = add(services, "Praxis")
    shown(window, "Praxis").pane.show_section(section)
    edit = find(window, f"accounts.{field}")
    assert isinstance(edit, QLineEdit)
    edit.selectAll()
    QTest.keyClicks(edit, typed)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    until(lambda: stored(services.registry.get(account.id)) == typed)
    until(lambda: window.pane.edited() == [])


# What was typed and not applied


def asked(window: QWidget) -> Question:
    until(lambda: [each for each in window.findChildren(Question) if each.isVisible()], "the question")
    return next(each for each in window.findChildren(Question) if each.isVisible())


def choose(window: AccountsWindow, label: str) -> None:
    until(lambda: label in listed(window), label)
    next(row for row in window.list.rows.values() if row.text() == label).click()


@pytest.fixture
def edited(services: Services, window: AccountsWindow) -> AccountsWindow:
    """«Praxis» is shown, its name and signature changed and not applied; «Labor» is beside it."""
    add(services, "Praxis")
    add(services, "Labor")
    shown(window, "Praxis")
    type_into(window, "accounts.names.label", "Anmeldung")
    signature = find(window, "accounts.signature.text")
    assert isinstance(signature, QPlainTextEdit)
    signature.setPlainText("Mit freundlichen Grüßen")
    return window


def labels(services: Services) -> list[str]:
    return [each.label for each in services.care.all()]


def test_choosing_another_account_asks_about_what_was_typed(edited: AccountsWindow) -> None:
    choose(edited, "Labor")
    question = asked(edited)
    assert "Änderungen an „Praxis“ übernehmen?" in words(question)
    assert "noch nicht übernommen: Konto und Signatur." in words(question)
    assert "bleibt der zuletzt gespeicherte Stand" in words(question)
    question.buttons["back"].click()
    assert edited.pane.title.whole == "Praxis"
    assert edited.pane.names.label.text() == "Anmeldung"
    assert [row.text() for row in edited.list.rows.values() if row.isChecked()] == ["Praxis"]


def test_what_was_typed_is_applied_before_the_other_account_is_shown(
    services: Services, edited: AccountsWindow
) -> None:
    choose(edited, "Labor")
    asked(edited).buttons["apply"].click()
    until(lambda: edited.pane.title.whole == "Labor")
    stored = services.care.all()[0]
    assert (stored.label, stored.signature) == ("Anmeldung", "Mit freundlichen Grüßen")
    assert [row.text() for row in edited.list.rows.values() if row.isChecked()] == ["Labor"]


def test_what_was_typed_is_discarded_only_where_a_person_says_so(
    services: Services, edited: AccountsWindow
) -> None:
    choose(edited, "Labor")
    asked(edited).buttons["discard"].click()
    until(lambda: edited.pane.title.whole == "Labor")
    assert labels(services) == ["Praxis", "Labor"]
    choose(edited, "Praxis")
    assert edited.pane.names.label.text() == "Praxis"


def test_what_cannot_be_applied_keeps_the_account_and_says_why(
    services: Services, edited: AccountsWindow
) -> None:
    type_into(edited, "accounts.names.label", "Labor")
    edited.pane.show_section("sync")
    choose(edited, "Labor")
    asked(edited).buttons["apply"].click()
    assert edited.pane.title.whole == "Praxis"
    assert edited.pane.names.isVisible()
    assert edited.pane.names.label.error == "Diese Bezeichnung gibt es schon."


def test_closing_the_window_asks_as_well(services: Services, edited: AccountsWindow) -> None:
    edited.close()
    assert edited.isVisible()
    asked(edited).buttons["apply"].click()
    until(lambda: not edited.isVisible())
    assert labels(services) == ["Anmeldung", "Labor"]


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


def test_what_is_being_typed_survives_a_change_elsewhere(services: Services, window: AccountsWindow) -> None:
    account = add(services, "Praxis")
    shown(window, "Praxis")
    signature = find(window, "accounts.signature.text")
    assert isinstance(signature, QPlainTextEdit)
    signature.setPlainText("Mit freundlichen Grüßen")
    services.care.update(replace(services.registry.get(account.id), label="Anmeldung"))
    until(lambda: window.pane.title._whole == "Anmeldung")
    assert signature.toPlainText() == "Mit freundlichen Grüßen"
    click(window, "accounts.signature.apply")
    until(lambda: services.registry.get(account.id).signature == "Mit freundlichen Grüßen")
    assert services.registry.get(account.id).label == "Anmeldung"


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


def test_who_may_not_manage_the_account_changes_nothing_that_others_follow(
    services: Services, window: AccountsWindow
) -> None:
    account = add(services, "Praxis")
    anna = user_principal(services.people.add_user("AK", "Anna Krüger", "135790"))
    services.people.change_rights(add=[Grant(Right.MANAGE, account.id, anna)])
    shown(window, "Praxis")
    until(lambda: not window.remove.isEnabled())
    for name in ("names", "server", "signature"):
        button = find(window, f"accounts.{name}.apply")
        assert not button.isEnabled()
        assert "Verwalten" in button.toolTip()
    assert find(window, "accounts.sign_in.apply").isEnabled()
    services.care.update(replace(account, tested=True))  # the workstation's own
    with pytest.raises(Refused):
        services.care.update(replace(account, label="Meins"))
    assert listed(window) == ["Praxis"]


def test_what_lies_locked_here_can_be_removed(services: Services, window: AccountsWindow) -> None:
    account = add(services, "Labor")
    services.stores.of(account.id)
    file, people = services.paths.mail_store(account.id), services.people
    anna, _ = (people.add_user(each, each, "135790") for each in ("AK", "BM"))
    people.change_rights(add=[Grant(Right.ACCESS, account.id, user_principal(anna))])
    people.sign_in("BM", "135790")
    window.show()
    until(lambda: window._stack.currentWidget() is window._locked_page)
    assert "gesperrt" in find(window, f"accounts.row.{account.id}").accessibleName()
    assert not window.remove.isEnabled()
    click(window, "accounts.locked.drop")
    until(lambda: window.findChild(Question))
    question = window.findChild(Question)
    assert isinstance(question, Question)
    assert "auf dem Server bleiben" in words(question)
    question.buttons["drop"].click()
    until(lambda: not file.exists() and listed(window) == [])
