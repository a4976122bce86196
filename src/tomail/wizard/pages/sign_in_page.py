"""Step 4: a password, or the sign-in in the browser."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget, QWizard

from tomail.accounts.auth.grant import Grant
from tomail.model.account import AuthMethod
from tomail.ui.accounts.browser_box import BrowserBox
from tomail.ui.accounts.secret_field import SecretField
from tomail.ui.i18n import say
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Icon, Text
from tomail.ui.widgets.segmented import Segmented
from tomail.wizard.flow import Flow
from tomail.wizard.state import WizardState
from tomail.wizard.vocabulary import Access, Fault, Side, Step

from .page import StepPage

if TYPE_CHECKING:
    from tomail.services.account_setup import BrowserSignIn

USERNAME = "wizard.auth.username"
PASSWORD = "wizard.auth.password"
OUTGOING_USERNAME = "wizard.auth.outgoing.username"
OUTGOING_PASSWORD = "wizard.auth.outgoing.password"
ACCESS_CODE = "wizard.auth.access_code"
ISSUER = "wizard.auth.issuer"


class SignInPage(StepPage):
    """Shows either the password or the row «Zugangscode», as «Authentifizierung über» says."""

    def __init__(self, state: WizardState) -> None:
        super().__init__(state, Step.SIGN_IN)
        methods = ((AuthMethod.OAUTH2.value, "OAuth2.0"), (AuthMethod.PASSWORD.value, self.tr("Password")))
        self.method = Segmented(methods)
        self.method.setObjectName("wizard.auth.method")
        self.method.setAccessibleName(self.tr("Authentication by"))
        self.fixed = Text("", "meta")
        self.username = LineField(self.tr("User name"))
        self.password = SecretField(self.tr("Password"))
        self.same = QCheckBox(self.tr("Use the same credentials for sending"))
        self.same.setObjectName("wizard.auth.same")
        self.outgoing_username = LineField(self.tr("User name for sending"))
        self.outgoing_password = SecretField(self.tr("Password for sending"))
        self.issuer = LineField(
            self.tr("Sign-in service"),
            self.tr("The address of the provider's sign-in service; your provider or your IT will tell you."),
            "https://",
        )
        self.browser = BrowserBox(self._prepare, ACCESS_CODE)
        self.hint = Banner("info", "")
        self.hint.setObjectName("wizard.auth.hint")
        self._began = state.flow.signing_in
        self._name_fields()
        self._arrange()
        self._connect()

    def paint(self) -> None:
        flow = self.state.flow
        oauth = flow.auth is AuthMethod.OAUTH2
        self.subtitle.setText(self._subtitle(flow))
        self._show_method(flow)
        for field, text in self._texts(flow).items():
            if not field.edit.hasFocus() and field.text() != text:
                field.set_text(text)
        self._passwords.setVisible(not oauth)
        self._second_pair.setVisible(not flow.same_credentials)
        self.same.setChecked(flow.same_credentials)
        self.issuer.setVisible(oauth and not flow.provider)
        self.browser.setVisible(oauth)
        self._show_access(flow)
        hint = flow.hint if flow.hint and not flow.hint.about_servers else None
        self.hint.setVisible(hint is not None)
        if hint:
            self.hint.say("info", say(hint.text))

    def collect(self) -> None:
        flow = self.state.flow.enter_username(self.username.text()).enter_password(self.password.text())
        if not flow.same_credentials:
            flow = flow.enter_username(self.outgoing_username.text(), Side.OUTGOING)
            flow = flow.enter_password(self.outgoing_password.text(), Side.OUTGOING)
        self.state.put(self._with_issuer(flow))

    def first_field(self) -> QWidget | None:
        if self.state.flow.auth is AuthMethod.OAUTH2:
            return None
        return self.password.edit if self.state.flow.username() else self.username.edit

    def show_fault(self, fault: Fault) -> None:
        if fault.field == ACCESS_CODE:
            unfinished = self.tr("The sign-in in the browser is not finished yet. Please finish it there.")
            self.browser.demand(unfinished if self.browser.waiting else say(fault.text))

    def enter(self) -> None:
        self.state.look_for_clients()
        if self.state.flow.auth is AuthMethod.OAUTH2:
            self._focus_access(self.state.flow.access)

    def _focus_access(self, access: Access) -> None:
        match access:
            case Access.GRANTED:
                self.wizard().button(QWizard.WizardButton.NextButton).setFocus()
            case Access.NO_SERVICE:
                self.issuer.take_focus()
            case _:
                self.browser.take_focus()

    def stop(self) -> None:
        self.browser.cancel()

    # Setting up

    def _name_fields(self) -> None:
        lines = {
            USERNAME: self.username,
            PASSWORD: self.password,
            OUTGOING_USERNAME: self.outgoing_username,
            OUTGOING_PASSWORD: self.outgoing_password,
            ISSUER: self.issuer,
        }
        for name, line in lines.items():
            line.edit.setObjectName(name)
            self.fields[name] = line
            line.left.connect(lambda name=name: self._leave(name))
            line.changed.connect(lambda _, line=line: self.collect() if line.error else None)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.method)
        row.addWidget(self.fixed, 1)
        method = QVBoxLayout()
        method.setSpacing(4)
        method.addWidget(Text(self.tr("Authentication by"), "strong"))
        method.addLayout(row)
        self.body.addLayout(method)
        self._second_pair = _group(self.outgoing_username, self.outgoing_password)
        note = self.tr(
            "The password is stored encrypted; its key lies in the key store of this system "
            "and cannot be read by other users."
        )
        self._passwords = _group(self.password, self.same, self._second_pair, _note(note))
        for part in (self.hint, self.username, self._passwords, self.issuer, self.browser):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.method.changed.connect(
            lambda key: self.state.change(lambda flow: replace(flow, chosen_auth=AuthMethod(key)))
        )
        self.same.clicked.connect(
            lambda on: self.state.change(lambda flow: replace(flow, same_credentials=on))
        )
        self.browser.granted.connect(self._granted)

    # What a person does

    def _leave(self, name: str) -> None:
        """An empty field that was only passed by does not complain yet."""
        line = self.fields[name]
        if isinstance(line, LineField) and line.text():
            self.touch(name)
        self.collect()

    def _with_issuer(self, flow: Flow) -> Flow:
        issuer = self.issuer.text()
        return flow if flow.provider or issuer == flow.issuer else replace(flow, typed_issuer=issuer)

    def _prepare(self) -> BrowserSignIn:
        self.collect()
        self._began = self.state.flow.signing_in
        return self.state.setup.sign_in(self._began.issuer, self._began.address, self._began.protocol, say)

    def _granted(self, grant: Grant) -> None:
        self.state.put(self.state.flow.granted(self._began, grant))
        self.wizard().button(QWizard.WizardButton.NextButton).setFocus()

    # Painting

    def _subtitle(self, flow: Flow) -> str:
        if flow.auth is AuthMethod.OAUTH2 and flow.access is Access.NEEDED:
            return self.tr(
                "“Access code” opens your browser. Sign in there; the code is then entered here by itself."
            )
        return self.tr("How does tomail sign in to the mailbox?")

    def _show_method(self, flow: Flow) -> None:
        self.method.set_key(flow.auth.value)
        self.method.segment(AuthMethod.PASSWORD.value).setEnabled(not flow.auth_fixed)
        names = {"google": "Google", "microsoft": "Microsoft"}
        text = self.tr("Required by {provider}").format(provider=names.get(flow.provider, ""))
        self.fixed.setText(text if flow.auth_fixed else "")

    def _texts(self, flow: Flow) -> dict[LineField, str]:
        return {
            self.username: flow.username(),
            self.password: flow.password,
            self.outgoing_username: flow.username(Side.OUTGOING),
            self.outgoing_password: flow.outgoing_password,
            self.issuer: "" if flow.provider else flow.issuer,
        }

    def _show_access(self, flow: Flow) -> None:
        if self._began != flow.signing_in:
            self._began = flow.signing_in
            self.browser.cancel()  # what it waited for, or said, was about another sign-in
        if self.browser.waiting or flow.auth is not AuthMethod.OAUTH2:
            return
        match flow.access:
            case Access.GRANTED:
                self.browser.show_granted(flow.grant.account_hint or flow.address if flow.grant else "")
            case Access.NO_CLIENT_ID:
                text = self.tr(
                    "Signing in needs a client ID of the practice. It is entered once; "
                    "the page explains how to get one."
                )
                enter = (self.tr("Enter client ID"), lambda: self.state.client_id_wanted.emit(flow.issuer))
                self.browser.show_missing(text, [enter])
            case Access.NO_SERVICE:
                text = self.tr("It is not known where to sign in to this provider.")
                self.browser.show_missing(text, [])
            case Access.NEEDED:
                self.browser.show_idle()


def _group(*parts: QWidget) -> QWidget:
    group = QWidget()
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    for part in parts:
        column.addWidget(part)
    return group


def _note(text: str) -> QWidget:
    note = QWidget()
    row = QHBoxLayout(note)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Icon("lock", "text2", 16))
    row.addWidget(Text(text, "meta", wrap=True), 1)
    return note
