"""A new password, or a new sign-in in the browser."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tomail.accounts.auth.grant import Grant, StoredCredentials
from tomail.accounts.auth.provider import client_id_setting
from tomail.model.account import Account, AccountState, AuthMethod
from tomail.ui import tasks
from tomail.ui.i18n import say
from tomail.ui.widgets.fields import LineField

from .browser_box import BrowserBox
from .secret_field import SecretField
from .section import Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from tomail.services.account_setup import BrowserSignIn
    from tomail.services.container import Services


class SignInSection(Section):
    """Stored passwords are never shown; an empty field keeps what is stored."""

    shared = False  # passwords are the workstation's

    client_id_wanted = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__(services, "sign_in")
        self._asked = tasks.Latest()
        self.username = LineField(self.tr("User name"))
        self.password = SecretField(self.tr("New password"), self.tr("Left empty, the stored one stays."))
        self.same = QCheckBox(self.tr("Use the same credentials for sending"))
        self.outgoing_username = LineField(self.tr("User name for sending"))
        self.outgoing_password = SecretField(self.tr("New password for sending"))
        self.browser = BrowserBox(self._prepare, f"{self.name}.access_code")
        self.browser.granted.connect(self._granted)
        for key, line in (
            ("username", self.username),
            ("password", self.password),
            ("outgoing.username", self.outgoing_username),
            ("outgoing.password", self.outgoing_password),
        ):
            line.edit.setObjectName(f"{self.name}.{key}")
        self.same.setObjectName(f"{self.name}.same")
        self.same.clicked.connect(self._show_same)
        self._arrange()

    def facts(self, account: Account) -> object:
        servers = (account.incoming, account.outgoing)
        return account.oauth_provider, *((server.auth, server.username) for server in servers)

    def fill(self, account: Account) -> None:
        oauth = account.incoming.auth is AuthMethod.OAUTH2
        self.username.set_text(account.incoming.username)
        self.username.edit.setReadOnly(oauth)  # whom a token is for is decided where it is given
        self.outgoing_username.set_text(account.outgoing.username)
        for field in (self.password, self.outgoing_password):
            field.set_text("")
        self._show_same(account.outgoing.username == account.incoming.username)
        self._passwords.setVisible(not oauth)
        self.apply.setVisible(not oauth)
        self.browser.setVisible(oauth)
        self._look_for_client()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_for_client()  # it may have been entered on the page that was shown meanwhile

    def stop(self) -> None:
        self.browser.cancel()

    def _arrange(self) -> None:
        self._second = _group(self.outgoing_username, self.outgoing_password)
        self._passwords = _group(self.password, self.same, self._second)
        for part in (self.username, self._passwords, self.browser):
            self.body.addWidget(part)
        fields = (self.username, self.password, self.outgoing_username, self.outgoing_password)
        self.apply = self.apply_button(self.tr("Apply and test"), self.test_wanted.emit, *fields)

    def _show_same(self, same: bool) -> None:
        self.same.setChecked(same)
        self._second.setVisible(not same)

    def typed(self) -> object:
        names = self.username.text(), self.outgoing_username.text()
        return names, self.password.text(), self.outgoing_password.text(), self.same.isChecked()

    def settle(self) -> None:
        for field in (self.password, self.outgoing_password):
            field.set_text("")

    def save(self, then: Callable[[], object] | None = None) -> None:
        if self.account is None:
            return
        identity, services = self.account.id, self.services
        typed = StoredCredentials(self.password.text(), self.outgoing_password.text())
        same = self.same.isChecked()
        names = self.username.text(), self.outgoing_username.text()

        def store() -> None:
            services.care.update(_renamed(services.registry.get(identity), *names, same=same))
            kept = _kept(services.registry.load(identity), typed, same=same)
            services.care.sign_in_anew(identity, kept)

        self.store(store, then)

    # In the browser

    def _prepare(self) -> BrowserSignIn:
        if self.account is None:
            raise RuntimeError("no account is shown")
        account = self.account
        ca_file = account.incoming.ca_file
        return self.services.setup.sign_in(
            account.oauth_provider, account.address, account.protocol, say, ca_file
        )

    def _granted(self, grant: Grant) -> None:
        if self.account is None:
            return
        account, services = self.account, self.services
        self.browser.show_granted(grant.account_hint or account.address)

        def store() -> None:
            stored = services.registry.load(account.id)
            services.care.sign_in_anew(account.id, replace(stored, grant=grant))

        self.store(store, self.test_wanted.emit)

    def _look_for_client(self) -> None:
        account = self.account
        if account is None or account.incoming.auth is not AuthMethod.OAUTH2:
            return
        services, key = self.services, client_id_setting(account.oauth_provider)
        self._asked.run(
            lambda: (key in services.setup.client_ids(), _signed_in(services, account)),
            done=lambda found: self._show_access(account, *found),
            owner=self,
        )

    def _show_access(self, account: Account, has_client: bool, signed_in: str) -> None:
        if self.browser.waiting or self.account is None or self.account.id != account.id:
            return
        if not has_client:
            text = self.tr("Signing in needs a client ID of the practice.")
            enter = (self.tr("Enter client ID"), lambda: self.client_id_wanted.emit(account.oauth_provider))
            self.browser.show_missing(text, [enter])
        elif signed_in:
            self.browser.show_granted(signed_in)
        else:
            self.browser.show_idle()


def _signed_in(services: Services, account: Account) -> str:
    """Whose access code is stored; "" where there is none, or none that is taken any more."""
    grant = services.registry.load(account.id).grant
    refused = services.syncing.state(account) is AccountState.SIGN_IN_NEEDED
    return "" if grant is None or refused else grant.account_hint or account.address


def _renamed(account: Account, incoming: str, outgoing: str, *, same: bool) -> Account:
    """With these user names; an empty one stays what it was."""
    first = incoming or account.incoming.username
    second = first if same else outgoing or account.outgoing.username
    return replace(
        account,
        incoming=replace(account.incoming, username=first),
        outgoing=replace(account.outgoing, username=second),
        tested=False,
    )


def _kept(stored: StoredCredentials, typed: StoredCredentials, *, same: bool) -> StoredCredentials:
    """What was typed, over what is stored."""
    outgoing = "" if same else typed.outgoing_password or stored.outgoing_password
    return replace(
        stored,
        incoming_password=typed.incoming_password or stored.incoming_password,
        outgoing_password=outgoing,
    )


def _group(*parts: QWidget) -> QWidget:
    group = QWidget()
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    for part in parts:
        column.addWidget(part)
    return group
