"""«Hier anmelden»: an account of the practice, with only the sign-in left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tomail.accounts.auth.grant import Grant, StoredCredentials
from tomail.base.errors import TomailError
from tomail.model.account import Account, AuthMethod
from tomail.services.account_file import attach_signed_in
from tomail.ui import tasks
from tomail.ui.i18n import problem_text, say
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import ElidedText, Text

from .browser_box import BrowserBox
from .secret_field import SecretField

if TYPE_CHECKING:
    from tomail.services.account_setup import BrowserSignIn
    from tomail.services.container import Services


class OfferPage(QWidget):
    """One password, two where sending has another user name, or the browser. `attached` carries the id."""

    attached = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._offer: Account | None = None
        self.title = ElidedText("", "subject")
        self.address = ElidedText("", "secondary")
        self.password = SecretField(self.tr("Password"))
        self.second = SecretField(self.tr("Password for sending"))
        self.browser = BrowserBox(self._prepare, "accounts.offer.access_code")
        self.go = Button(self.tr("Sign in here"), icon="log-in", kind="primary", height=38)
        self.outcome = Banner("danger", "")
        for widget, name in (
            (self.password.edit, "password"),
            (self.second.edit, "outgoing.password"),
            (self.go, "sign_in"),
            (self.outcome, "outcome"),
        ):
            widget.setObjectName(f"accounts.offer.{name}")
        self._arrange()
        self._connect()

    def show_offer(self, offer: Account) -> None:
        """Ask for the sign-in to `offer`; what is typed stays while it is the same one."""
        if self._offer and self._offer.id == offer.id:
            self._offer = offer
            return
        self.stop()
        self._offer = offer
        self.title.set_whole(offer.label)
        self.address.set_whole(offer.address)
        for field in (self.password, self.second):
            field.set_text("")
            field.set_error("")
        self.outcome.hide()
        self._show_fields(offer)

    def take_focus(self) -> None:
        """Put the cursor where typing begins."""
        (self.browser if self.browser.isVisibleTo(self) else self.password).take_focus()

    def stop(self) -> None:
        """Another page comes: what was typed is forgotten."""
        self._offer = None
        self.browser.cancel()
        self.password.set_text("")
        self.second.set_text("")

    def _show_fields(self, offer: Account) -> None:
        oauth = offer.incoming.auth is AuthMethod.OAUTH2
        self.password.setVisible(not oauth)
        self.second.setVisible(not oauth and offer.outgoing.username != offer.incoming.username)
        self.go.setVisible(not oauth)
        self.browser.setVisible(oauth)
        self._set_busy(False)

    def _arrange(self) -> None:
        words = self.tr(
            "This account of the practice is set up already. Only the sign-in at this workstation is missing."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for widget in (self.title, self.address, Text(words, "plain", wrap=True)):
            column.addWidget(widget)
        for field in (self.password, self.second, self.browser):
            field.setMaximumWidth(460)
            column.addWidget(field)
        row = QHBoxLayout()
        row.addWidget(self.go)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.outcome)
        column.addStretch(1)

    def _connect(self) -> None:
        self.go.clicked.connect(self._sign_in)
        self.password.edit.returnPressed.connect(self._sign_in)
        self.second.edit.returnPressed.connect(self._sign_in)
        self.browser.granted.connect(self._granted)

    def _prepare(self) -> BrowserSignIn:
        if self._offer is None:
            raise RuntimeError("no account is offered")
        offer = self._offer
        setup, ca_file = self._services.setup, offer.incoming.ca_file
        return setup.sign_in(offer.oauth_provider, offer.address, offer.protocol, say, ca_file)

    def _granted(self, grant: Grant) -> None:
        self._attach(StoredCredentials(grant=grant))

    def _sign_in(self) -> None:
        if not self.password.text():
            self.password.set_error(self.tr("Please enter the password."))
            self.password.take_focus()
            return
        typed = StoredCredentials(self.password.text())
        if self.second.isVisibleTo(self):
            typed = replace(typed, outgoing_password=self.second.text())
        self._attach(typed)

    def _attach(self, secrets: StoredCredentials) -> None:
        if self._offer is None or not self.go.isEnabled():
            return
        services, offer = self._services, self._offer.id
        self._set_busy(True)
        tasks.run(
            lambda: attach_signed_in(services, offer, secrets),
            done=self._done,
            failed=lambda error: self._failed(offer, error),
            owner=self,
            apart=True,
        )

    def _set_busy(self, busy: bool) -> None:
        self.go.setEnabled(not busy)
        self.go.set_label(self.tr("Signing in …") if busy else self.tr("Sign in here"))
        if busy:
            self.outcome.hide()

    def _done(self, account: Account) -> None:
        if self._asks_for(account.id):
            self._set_busy(False)
            self.stop()
            self.attached.emit(account.id)

    def _asks_for(self, account: str) -> bool:
        """Not so where a person went on to another account meanwhile: they stay there."""
        return self._offer is not None and self._offer.id == account

    def _failed(self, offer: str, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        if self._asks_for(offer):
            self._set_busy(False)
            self.outcome.say("danger", problem_text(error.problem))
            self.outcome.show()
            self.take_focus()
