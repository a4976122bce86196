"""The plain sections of the account management: names, servers, signature, synchronisation."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from tomail.model.account import Account, Protocol, Security, Server, SyncOptions
from tomail.model.mail import Folder
from tomail.model.probing import FoundFolder, ServerCandidate
from tomail.services.account_entry import ServerEntry, clean_display_name, label_problem
from tomail.ui import tasks, theme
from tomail.ui.i18n import say
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Text

from .pins import PinnedCertificates
from .section import Section
from .server_card import ServerCard
from .sync_form import SyncForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from tomail.services.container import Services


class NamesSection(Section):
    """«Bezeichnung» and «Anzeigename»; the address stays what it is."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "names")
        self.label = LineField(
            self.tr("Account name"), self.tr("The account appears in tomail under this name.")
        )
        self.display_name = LineField(
            self.tr("Display name"), self.tr("Recipients see this name instead of the e-mail address.")
        )
        self.address = LineField(self.tr("E-mail address"))
        self.address.edit.setReadOnly(True)
        self.label.edit.setMaxLength(60)
        for key, field in (
            ("label", self.label),
            ("display_name", self.display_name),
            ("address", self.address),
        ):
            field.edit.setObjectName(f"{self.name}.{key}")
            self.body.addWidget(field)
        self.label.changed.connect(lambda _: self._calm())
        self.apply = self.apply_button(self.tr("Apply"), None, self.label, self.display_name)
        self._others: tuple[str, ...] = ()

    def show_others(self, labels: tuple[str, ...]) -> None:
        """The labels that are taken."""
        self._others = labels
        self._calm()

    def facts(self, account: Account) -> object:
        return account.label, account.display_name, account.address

    def fill(self, account: Account) -> None:
        self.label.set_text(account.label)
        self.label.set_error("")
        self.display_name.set_text(account.display_name)
        self.address.set_text(account.address)

    def typed(self) -> object:
        return self.label.text(), self.display_name.text()

    def save(self, then: Callable[[], object] | None = None) -> None:
        self.label.set_error(self._complaint())
        if self.label.error:
            self.refused.emit()
            self.label.take_focus()
            return
        name = clean_display_name(self.display_name.text())
        label = self.label.text()
        self.change(lambda account: replace(account, label=label, display_name=name), then)

    def _complaint(self) -> str:
        wrong = label_problem(self.label.text(), self._others)
        return say(wrong) if wrong else ""

    def _calm(self) -> None:
        """A complaint goes as soon as it is no longer true; none comes while somebody types."""
        if self.label.error:
            self.label.set_error(self._complaint())


class ServersSection(Section):
    """Both servers; what is changed is tested at once."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "server")
        self.incoming = ServerCard(f"{self.name}.incoming", self.tr("Receiving"), "inbox", ("imap", "pop3"))
        self.outgoing = ServerCard(f"{self.name}.outgoing", self.tr("Sending"), "send", ("smtp",))
        self._allowed = services.setup.insecure_allowed()
        row = QHBoxLayout()
        row.setSpacing(16)
        for card in (self.incoming, self.outgoing):
            card.edited.connect(lambda entry, card=card: self._show(card, entry))
            card.typed.connect(lambda name, card=card: card.fields[name].set_error(""))
            row.addWidget(card, 1)
        self.body.addLayout(row)
        self.pins = PinnedCertificates(self.name)
        self.pins.dropped.connect(self._distrust)
        self.body.addWidget(self.pins)
        fields = [field for card in (self.incoming, self.outgoing) for field in (card.host, card.port)]
        self.apply = self.apply_button(self.tr("Apply and test"), self.test_wanted.emit, *fields)

    def facts(self, account: Account) -> object:
        return account.protocol, account.incoming, account.outgoing

    def fill(self, account: Account) -> None:
        """The protocol stays: IMAP mirrors and POP3 collects, one cannot become the other."""
        self._show(self.incoming, _entry(account.protocol.value, account.incoming))
        self._show(self.outgoing, _entry("smtp", account.outgoing))
        self.pins.show_pins(account, may_drop=self.services.setup.pins.may_trust(account.id))

    def _distrust(self, side: str) -> None:
        def forgetting(account: Account) -> Account:
            server = replace(getattr(account, side), fingerprint_sha256="")
            parts = {"incoming": account.incoming, "outgoing": account.outgoing, side: server}
            return replace(account, **parts, tested=False)

        self.change(forgetting, self.test_wanted.emit)

    def _show(self, card: ServerCard, entry: ServerEntry) -> None:
        card.show_entry(entry, offers_none=self._allowed)
        if card is self.incoming:
            card.protocol.combo.setEnabled(False)
        self._complain(card, entry)

    def _complain(self, card: ServerCard, entry: ServerEntry) -> bool:
        begin = f"{self.name}.{'incoming' if card is self.incoming else 'outgoing'}"
        wrong = {f"{begin}.{key}": say(text) for key, text in entry.problems().items()}
        card.show_errors(wrong)
        return bool(wrong)

    def typed(self) -> object:
        entries = (self.incoming.entry, self.outgoing.entry)
        return tuple((entry.host, entry.port, entry.security) for entry in entries)

    def save(self, then: Callable[[], object] | None = None) -> None:
        incoming, outgoing = self.incoming.entry, self.outgoing.entry
        wrong = [self._complain(self.incoming, incoming), self._complain(self.outgoing, outgoing)]
        if any(wrong):
            self.refused.emit()
            return
        self.change(
            lambda account: replace(
                account,
                incoming=_server(account.incoming, incoming),
                outgoing=_server(account.outgoing, outgoing),
                tested=False,
            ),
            then,
        )


class SignatureSection(Section):
    """Plain text below every new mail of the account."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "signature")
        self.text = QPlainTextEdit()
        self.text.setObjectName(f"{self.name}.text")
        self.text.setAccessibleName(self.tr("Signature"))
        self.text.setFixedHeight(theme.scaled(190))
        self.text.setTabChangesFocus(True)
        note = self.tr("The signature stands below every new e-mail of this account.")
        column = QVBoxLayout()
        column.setSpacing(4)
        for part in (Text(self.tr("Signature"), "strong"), self.text, Text(note, "meta", wrap=True)):
            column.addWidget(part)
        self.body.addLayout(column)
        self.apply = self.apply_button(self.tr("Apply"), None)

    def facts(self, account: Account) -> object:
        return account.signature

    def fill(self, account: Account) -> None:
        self.text.setPlainText(account.signature)

    def typed(self) -> object:
        return self.text.toPlainText()

    def save(self, then: Callable[[], object] | None = None) -> None:
        text = self.text.toPlainText().rstrip()
        self.change(lambda account: replace(account, signature=text), then)


class SyncSection(Section):
    """The options of the assistant's sixth step; they count at once."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "sync")
        self.form = SyncForm(self.name)
        self.form.changed.connect(self._choose)
        self._folders: tuple[FoundFolder, ...] = ()
        self._shown = SyncOptions()
        self.body.addWidget(self.form)

    def show_account(self, account: Account) -> None:
        if self.account is None or self.account.id != account.id:
            self._folders = ()
        super().show_account(account)
        self._look_for_folders(account)

    def facts(self, account: Account) -> object:
        return account.sync

    def fill(self, account: Account) -> None:
        imap = account.protocol is Protocol.IMAP
        self._shown = account.sync
        self.form.show_options(
            account.sync,
            account.protocol,
            offers_at_once=imap,
            folders=self._folders,
            restricted=self.services.archive.opens_to_more(account.id),
        )

    def _look_for_folders(self, account: Account) -> None:
        services = self.services
        tasks.run(
            lambda: services.mailboxes.folders(account.id),
            done=lambda folders: self._take_folders(account, folders),
            failed=lambda _: self._take_folders(account, []),  # nobody is signed in, or it was just removed
            owner=self,
        )

    def _take_folders(self, account: Account, folders: list[Folder]) -> None:
        if self.account and self.account.id == account.id:
            held = (each for each in folders if each.selectable)
            self._folders = tuple(FoundFolder(each.path, each.role) for each in held)
            self.fill(self.account)

    def _choose(self, options: SyncOptions) -> None:
        """Only what was chosen is stored: the rest may be shown as it was before it was last changed."""
        if self.account:
            names = [each.name for each in fields(options)]
            chosen = {
                each: getattr(options, each)
                for each in names
                if getattr(options, each) != getattr(self._shown, each)
            }
            self.fill(replace(self.account, sync=options))
            self.change(lambda account: replace(account, sync=replace(account.sync, **chosen)))


def _entry(protocol: str, server: Server) -> ServerEntry:
    stored = ServerCandidate(
        protocol, server.host, server.port, server.security, server.username, (server.auth,)
    )
    return ServerEntry(protocol, stored)


def _server(server: Server, entry: ServerEntry) -> Server:
    """A pinned certificate counts for its own host and port alone."""
    moved = (entry.host, int(entry.port)) != (server.host, server.port)
    return replace(
        server,
        host=entry.host,
        port=int(entry.port),
        security=Security(entry.security),
        fingerprint_sha256="" if moved else server.fingerprint_sha256,
    )
