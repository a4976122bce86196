"""How a practice gets a client ID for signing in by browser, and where it is entered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tomail.accounts.auth.grant import OAuthClient
from tomail.base.errors import TomailError
from tomail.ui import tasks
from tomail.ui.i18n import problem_text
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Text
from tomail.ui.widgets.segmented import Segmented

from .secret_field import SecretField
from .unsaved import settle

if TYPE_CHECKING:
    from tomail.services.account_setup import AccountSetup

GOOGLE = "google"
MICROSOFT = "microsoft"
OTHER = "other"
PORTALS = {
    GOOGLE: "https://console.cloud.google.com/auth/clients",
    MICROSOFT: "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade",
}


class ClientIdsPage(QWidget):
    """One provider at a time: the way to a client ID, step by step, and the fields for it."""

    def __init__(self, setup: AccountSetup) -> None:
        super().__init__()
        self._setup = setup
        self._kind = ""
        self.provider = Segmented(
            ((GOOGLE, "Google"), (MICROSOFT, "Microsoft"), (OTHER, self.tr("Other provider")))
        )
        self.provider.setObjectName("accounts.client.provider")
        self.provider.setAccessibleName(self.tr("Provider"))
        self.provider.changed.connect(self._choose_provider)
        self.steps = Text("", "plain", wrap=True)
        self.portal = Button("", icon="external-link")
        self.portal.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(PORTALS[self.provider.key()])))
        self.issuer = LineField(
            self.tr("Sign-in service"), self.tr("The address of the provider's sign-in service."), "https://"
        )
        self.client_id = LineField(self.tr("Client ID"))
        self.secret = SecretField(self.tr("Client secret"))
        self.tenant = LineField(
            self.tr("Tenant"), self.tr("“common”, or the tenant ID for accounts of one organisation.")
        )
        self.scopes = LineField(
            self.tr("Scopes"), self.tr("Only where the provider asks for certain ones; separated by blanks.")
        )
        self._filled = dict.fromkeys((self.client_id, self.secret, self.tenant, self.scopes), "")
        self.apply = Button(self.tr("Apply"), kind="primary")
        self.outcome = Banner("ok", "")
        self._name_fields()
        self._arrange()
        self._connect()

    def show_provider(self, provider: str) -> None:
        """ "google", "microsoft", "other", or an issuer's URL."""
        kind = provider if provider in (GOOGLE, MICROSOFT) else OTHER
        self.provider.set_key(kind)
        if kind != self._kind:
            self._kind = kind
            self._fill(dict.fromkeys(self._filled, ""))
        if provider not in (GOOGLE, MICROSOFT, OTHER):
            self.issuer.set_text(provider)
        self.steps.setText("\n".join(f"{n}. {step}" for n, step in enumerate(self._steps(kind), 1)))
        self.portal.set_label(self._portal_label(kind))
        self.portal.setVisible(kind in PORTALS)
        self.issuer.setVisible(kind == OTHER)
        self.scopes.setVisible(kind == OTHER)
        self.tenant.setVisible(kind == MICROSOFT)
        self.secret.setVisible(kind != MICROSOFT)
        self.outcome.hide()
        self._load()

    def subject(self) -> str:
        """The provider."""
        return {GOOGLE: "Google", MICROSOFT: "Microsoft"}.get(self._kind) or self.issuer.text()

    def edited(self) -> list[str]:
        """The fields in which something was typed that is not stored."""
        return [line.label() for line, text in self._filled.items() if line.text() != text]

    def forget(self) -> None:
        """Show what is stored instead of what was typed."""
        self._fill(dict(self._filled))

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Check and store what is typed, then `then`."""
        key, setup = self._key(), self._setup
        missing = self._kind == OTHER and not key.startswith("https://")
        self.issuer.set_error(self.tr("Please enter an address with https://.") if missing else "")
        if missing:
            self.issuer.take_focus()
            return
        client = OAuthClient(
            self.client_id.text(),
            self.secret.text(),
            self.tenant.text() or "common",
            tuple(self.scopes.text().split()),
        )
        typed = {line: line.text() for line in self._filled}

        def store() -> None:
            kept = client.client_secret or setup.client(key).client_secret
            setup.save_client(key, replace(client, client_secret=kept))

        tasks.run(
            store,
            done=lambda _: self._saved(typed, then),
            failed=self._not_saved,
            owner=self,
        )

    def _choose_provider(self, kind: str) -> None:
        if self.edited():
            self.provider.set_key(self._kind)  # until it is decided
        settle(self, [self], lambda: self.show_provider(kind))

    def _key(self) -> str:
        kind = self.provider.key()
        return self.issuer.text() if kind == OTHER else kind

    def _name_fields(self) -> None:
        for key, line in (
            ("issuer", self.issuer),
            ("id", self.client_id),
            ("secret", self.secret),
            ("tenant", self.tenant),
            ("scopes", self.scopes),
        ):
            line.edit.setObjectName(f"accounts.client.{key}")
        self.apply.setObjectName("accounts.client.apply")

    def _arrange(self) -> None:
        intro = self.tr(
            "Google and Microsoft let mail programs in only with a client ID. Each practice registers its "
            "own once; it is free of charge. After that every account of this provider signs in by browser."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Text(self.tr("Client IDs for signing in by browser"), "subject"))
        column.addWidget(Text(intro, "secondary", wrap=True))
        column.addWidget(self.provider)
        column.addWidget(self.steps)
        column.addWidget(self.portal)
        for field in (self.issuer, self.client_id, self.secret, self.tenant, self.scopes):
            column.addWidget(field)
        row = QHBoxLayout()
        row.addWidget(self.apply)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.outcome)
        column.addStretch(1)

    def _connect(self) -> None:
        self.apply.clicked.connect(lambda: self.save())
        for line in (self.issuer, *self._filled):
            line.edit.returnPressed.connect(lambda: self.save())
        self.issuer.left.connect(self._load)

    def _load(self) -> None:
        """A stored secret is never shown; an empty field keeps it. What is typed meanwhile stays."""
        key = self._key()
        if not key:
            return
        tasks.run(lambda: self._setup.client(key), done=lambda client: self._show(key, client), owner=self)

    def _show(self, key: str, client: OAuthClient) -> None:
        if key != self._key():
            return
        self.secret.edit.setPlaceholderText(self.tr("stored") if client.client_secret else "")
        stored = {
            self.client_id: client.client_id,
            self.secret: "",
            self.tenant: client.tenant,
            self.scopes: " ".join(client.scopes),
        }
        typed = {line: line.text() for line, text in self._filled.items() if line.text() != text}
        self._fill(stored)
        for line, text in typed.items():
            line.set_text(text)

    def _fill(self, texts: dict[LineField, str]) -> None:
        self._filled = texts
        for line, text in texts.items():
            line.set_text(text)

    def _saved(self, typed: dict[LineField, str], then: Callable[[], object] | None) -> None:
        self._filled |= {line: text for line, text in typed.items() if line.text() == text}
        entered = bool(typed[self.client_id])
        done = self.tr("Saved. You can now sign in with this provider.")
        self.outcome.say("ok", done if entered else self.tr("Saved."))
        self.outcome.show()
        self._load()
        if then:
            then()

    def _not_saved(self, error: Exception) -> None:
        reason = problem_text(error.problem) if isinstance(error, TomailError) else type(error).__name__
        self.outcome.say("danger", self.tr("Not saved: {reason}").format(reason=reason))
        self.outcome.show()

    def _portal_label(self, kind: str) -> str:
        if kind == GOOGLE:
            return self.tr("Open Google Cloud Console")
        return self.tr("Open Microsoft Entra admin center")

    def _steps(self, kind: str) -> tuple[str, ...]:
        return {GOOGLE: self._google, MICROSOFT: self._microsoft, OTHER: self._other}[kind]()

    def _google(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Open the Google Cloud Console with the practice's Google account and create a project, "
                "for example “tomail”."
            ),
            self.tr("Under “APIs & Services”, enable the “Gmail API”."),
            self.tr(
                "Set up the consent screen: “Internal” with Google Workspace; otherwise “External”, and "
                "publish the app (in testing, each sign-in ends after 7 days)."
            ),
            self.tr("Create a client of the type “Desktop app”."),
            self.tr("Enter its client ID and client secret here."),
        )

    def _microsoft(self) -> tuple[str, ...]:
        return (
            self.tr(
                "In the Microsoft Entra admin center, open “App registrations” and register “tomail”. "
                "With accounts of one organisation only, enter its tenant ID below."
            ),
            self.tr(
                "Under “Authentication”, add the platform “Mobile and desktop applications” with the "
                "redirect URI http://localhost."
            ),
            self.tr(
                "Under “API permissions”, add these delegated ones: IMAP.AccessAsUser.All, "
                "POP.AccessAsUser.All, SMTP.Send, offline_access."
            ),
            self.tr("For the mailbox, enable “Authenticated SMTP”; otherwise sending does not work."),
            self.tr("Enter the application ID (client ID) here. There is no secret."),
        )

    def _other(self) -> tuple[str, ...]:
        return (
            self.tr("Ask your provider for the address of its sign-in service and for a client ID."),
            self.tr("As redirect address, name http://127.0.0.1 (any port)."),
            self.tr("Enter both here; a client secret only if the provider gave you one."),
        )
