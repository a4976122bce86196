"""What was asked of one account is not shown in another, and changes of accounts wait for each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.ui.backwards import Backwards
from tomail.accounts.auth.grant import OAuthClient
from tomail.accounts.auth.provider import client_id_setting
from tomail.model.account import Account, AuthMethod
from tomail.model.mail import Folder, FolderRole
from tomail.model.probing import Probed, ProbePassed
from tomail.services.container import Services
from tomail.ui.accounts import probe_section, sign_in_section
from tomail.ui.accounts import window as accounts_window
from tomail.ui.accounts.client_ids import ClientIdsPage
from tomail.ui.accounts.sections import SyncSection
from tomail.ui.accounts.sign_in_section import SignInSection
from tomail.ui.accounts.window import AccountsWindow

from .hands import (
    IMAP,
    add,
    click,
    listed,
    services_fixture,  # noqa: F401
    shown,
    until,
    window_fixture,  # noqa: F401
)


class Waiting:
    """Changes that wait for one before them."""

    def __init__(self) -> None:
        self.changes: list[Callable[[], object]] = []

    def run(self, function: Callable[[], object], **more: object) -> None:
        self.changes.append(function)


def at_google(services: Services, label: str) -> Account:
    oauth = replace(IMAP, auth=AuthMethod.OAUTH2)
    return add(services, label, incoming=oauth, outgoing=oauth, oauth_provider="google")


def list_two(services: Services, window: AccountsWindow) -> None:
    for label in ("Praxis", "Labor"):
        add(services, label)
    shown(window, "Praxis")
    until(lambda: listed(window) == ["Praxis", "Labor"])


def signing_in(services: Services, qtbot) -> SignInSection:
    made = SignInSection(services)
    qtbot.addWidget(made)
    return made


def test_the_order_of_accounts_waits_for_the_change_before_it(
    services: Services, window: AccountsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    list_two(services, window)
    waiting = Waiting()
    monkeypatch.setattr(accounts_window, "CHANGES", waiting)
    click(window, "accounts.down")
    assert [each.label for each in services.care.all()] == ["Praxis", "Labor"]
    waiting.changes.pop()()
    assert [each.label for each in services.care.all()] == ["Labor", "Praxis"]


def test_a_list_that_was_asked_for_before_does_not_bring_back_the_order(
    services: Services, window: AccountsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    list_two(services, window)
    held = Backwards(monkeypatch)
    window.reload()
    click(window, "accounts.down")
    held.give()
    assert listed(window) == ["Labor", "Praxis"]


def test_that_an_account_was_tested_waits_for_the_change_before_it(
    services: Services, window: AccountsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stored beside it, the one would undo the other."""
    account, waiting = add(services, "Praxis", tested=False), Waiting()
    section = shown(window, "Praxis").pane.probe
    monkeypatch.setattr(section.runner, "_probe", lambda trial, step: Probed(ProbePassed("TLSv1.3", 0.1)))
    monkeypatch.setattr(probe_section, "CHANGES", waiting)
    section.start()
    until(lambda: len(waiting.changes) == 1)
    assert not services.registry.get(account.id).tested
    waiting.changes.pop()()
    assert services.registry.get(account.id).tested


def test_the_client_id_of_one_provider_is_not_shown_at_another(
    services: Services, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Applied there, it would be stored for the wrong one."""
    services.setup.save_client("google", OAuthClient("of-google", "secret"))
    page, held = ClientIdsPage(services.setup), Backwards(monkeypatch)
    qtbot.addWidget(page)
    page.show_provider("google")
    page.show_provider("microsoft")
    held.give()
    assert (page.client_id.text(), page.secret.edit.placeholderText()) == ("", "")


def test_who_is_signed_in_at_one_account_is_not_said_of_another(
    services: Services, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services.setup, "client_ids", lambda: {client_id_setting("google")})
    monkeypatch.setattr(sign_in_section, "_signed_in", lambda _, account: account.address)
    section, held = signing_in(services, qtbot), Backwards(monkeypatch)
    section.show_account(at_google(services, "Praxis"))
    section.show_account(add(services, "Labor"))
    held.give()
    assert section.browser.code.text() == ""


def test_that_a_client_id_is_missing_is_not_said_once_it_is_there(
    services: Services, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    account, held = at_google(services, "Praxis"), Backwards(monkeypatch)
    section = signing_in(services, qtbot)
    section.show_account(account)
    services.setup.save_client("google", OAuthClient("of-google", "secret"))
    section._look_for_client()
    held.give()
    assert section.browser.button.isEnabled()


def test_the_folders_of_one_account_are_not_offered_at_another(
    services: Services, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    accounts, held = [add(services, each) for each in ("Praxis", "Labor")], Backwards(monkeypatch)
    folders = {each.id: [Folder(1, each.label, each.label, "/", FolderRole.NONE, 0, 0)] for each in accounts}
    monkeypatch.setattr(services.mailboxes, "folders", folders.__getitem__)
    section = SyncSection(services)
    qtbot.addWidget(section)
    for each in accounts:
        section.show_account(each)
    held.give()
    assert [each.path for each in section._folders] == ["Labor"]
