"""The account management: the list, its order, names, removing, and what was typed and not applied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tomail.accounts.auth.grant import StoredCredentials
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import sentence
from tomail.model.account import Account, AccountState, Protocol
from tomail.model.events import AccountStateChanged
from tomail.model.people import Right, user_principal
from tomail.practice.rights import Grant
from tomail.services.container import Services
from tomail.ui.accounts.losses import Losses
from tomail.ui.accounts.window import AccountsWindow
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question

from .hands import (
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


def test_what_does_not_come_is_said_of_an_account_that_works(
    services: Services, window: AccountsWindow
) -> None:
    account = add(services, "Praxis")
    shown(window, "Praxis")
    banner = window.pane.banner
    missing = Problem(ProblemKind.SERVER_REFUSED, sentence("2 e-mails cannot be fetched."))
    services.bus.publish(AccountStateChanged(account.id, AccountState.OK, missing))
    until(banner.isVisible)
    assert banner.accessibleName().startswith("Nicht ganz in Ordnung. 2 e-mails cannot be fetched.")
    assert window.list.rows[account.id].accessibleName().endswith("nicht ganz in Ordnung")
    services.bus.publish(AccountStateChanged(account.id, AccountState.OK))
    until(lambda: not banner.isVisible())
    assert window.list.rows[account.id].accessibleName().endswith(", in Ordnung")


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
