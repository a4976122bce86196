"""The page «Zertifikate»: one's own, those of correspondents, and whom this practice trusts besides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.account import Account
from tomail.model.certificates import Imported, Issuer, KnownCertificate, OwnCertificate
from tomail.model.smime import CertificateFacts
from tomail.services.certificates import Certificates
from tomail.services.container import Services
from tomail.services.revocation import SETTING as REVOCATION
from tomail.services.system_certificates import import_from_system, offered
from tomail.ui import i18n, tasks
from tomail.ui.accounts.certificate_table import pairs_of
from tomail.ui.bridge import Bridge
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.reader.seal_details import SealDetails, certificate_facts
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.labels import Text

from .catalogue import Page
from .certificate_rows import certificate_row, read_file, write_file
from .certificate_words import asked_state, known_state, own_state, where_from
from .openpgp_section import OpenPgpKeys, OpenPgpSection, keys_of
from .page import SettingsPage
from .password_sheet import PasswordSheet

T = TypeVar("T")


@dataclass(frozen=True)
class _Everything:
    own: tuple[tuple[Account, tuple[OwnCertificate, ...]], ...]
    known: tuple[KnownCertificate, ...]
    issuers: tuple[Issuer, ...]
    openpgp: OpenPgpKeys
    asks: bool  # authorities, which certificates were revoked
    asked: datetime | None


class CertificatesPage(SettingsPage):
    """Read anew whenever certificates come or go."""

    def __init__(self, page: Page, scope: str, services: Services) -> None:
        super().__init__(page, scope)
        self._services = services
        self._certificates: Certificates = services.certificates
        self._asked = tasks.Latest()
        self.complaint = Banner("danger", "")
        self.complaint.setObjectName("certificates.complaint")
        self.complaint.hide()
        self._content = QVBoxLayout()
        self._content.setSpacing(12)
        self.note = Banner("info", "")
        self.note.setObjectName("certificates.note")
        self.note.hide()
        self.put_below(self.complaint, self.note, self._content)
        Bridge(services.bus, self).certificates_changed.connect(lambda _: self.look())
        self.look()

    def look(self) -> None:
        """Show what there is now."""
        self._asked.run(self._everything, done=self._show, failed=self._say_why, owner=self)

    def _everything(self) -> _Everything:
        accounts = self._services.registry.all()
        return _Everything(
            tuple((each, tuple(self._certificates.own(each.id))) for each in accounts),
            tuple(self._certificates.known()),
            tuple(self._certificates.issuers()),
            keys_of(self._services),
            self._services.settings.is_on(REVOCATION),
            self._services.revocation.last_asked(),
        )

    def _show(self, found: _Everything) -> None:
        _clear(self._content)
        self.note.hide()
        said = self.tr("For signing, and to read what came encrypted.")
        if not offered():
            more = self.tr(
                "One of Thunderbird or Firefox can be saved there as a .p12 file and imported here."
            )
            said = f"{said} {more}"
        self._head(self.tr("Own certificates"), said)
        for account, own in found.own:
            self._show_account(account, own)
        self._head(
            self.tr("Certificates of correspondents"),
            self.tr("Whoever sends you a signed e-mail is added here when you open it."),
        )
        self._button(self.tr("Import from a file …"), "certificates.import_known", self._choose_known)
        for each in found.known:
            self._content.addWidget(self._known_row(each))
        if found.issuers:
            self._head(self.tr("Trusted authorities"), self.tr("Besides those that this computer trusts."))
        for issuer in found.issuers:
            self._content.addWidget(self._issuer_row(issuer))
        self._show_revocation(found)
        self._content.addWidget(OpenPgpSection(self._services, found.openpgp, self._say_why))

    def _show_revocation(self, found: _Everything) -> None:
        """When authorities were asked last, and a way to ask them now."""
        title = self.tr("Revoked certificates")
        if not found.asks:
            self._head(title, self.tr("Nobody is asked: it is switched off under “Signing and encrypting”."))
            return
        last = self.tr("The authorities are asked daily, without your doing.")
        if found.asked is not None:
            last += " " + self.tr("Last asked: {time}.").format(time=i18n.when_read(found.asked, within=True))
        self._head(title, last)
        self._button(self.tr("Ask now"), "certificates.ask_now", self._ask_now, "refresh-cw")

    def _ask_now(self) -> None:
        self._services.revocation.ask_now()
        self.note.say("info", self.tr("The authorities are being asked; what they say is shown here."))
        self.note.show()

    # rows

    def _show_account(self, account: Account, own: tuple[OwnCertificate, ...]) -> None:
        self._content.addWidget(Text(account.label, "strong"))
        for each in own:
            self._content.addWidget(self._own_row(each))
        if not own:
            words = self.tr("No certificate. E-mails of this account can be neither signed nor encrypted.")
            self._content.addWidget(Text(words, "secondary", wrap=True))
        import_ = self._button(
            self.tr("Import own certificate …"), "certificates.import_own", partial(self._choose_own, account)
        )
        import_.setEnabled(self._certificates.may_manage(account.id))
        if offered():
            from_system = self._button(
                self.tr("Take over from this computer"),
                "certificates.import_system",
                partial(self._take_from_system, account),
                "monitor",
            )
            from_system.setEnabled(import_.isEnabled())

    def _own_row(self, own: OwnCertificate) -> QWidget:
        def menu() -> QMenu:
            made = QMenu(self)
            made.addAction(self.tr("Details …"), partial(self._details, own.facts))
            export = made.addAction(self.tr("Save for another workstation …"), partial(self._export, own))
            export.setEnabled(self._certificates.may_manage(own.account))
            made.addAction(self.tr("Delete …"), partial(self._ask_to_delete, own))
            return made

        ok = own.signs and not own.problems
        words = _joined(own_state(own), asked_state(own.revocation))
        return certificate_row(own.facts, words, "ok" if ok else "warning_fg", menu, self.tr("More"))

    def _known_row(self, known: KnownCertificate) -> QWidget:
        def menu() -> QMenu:
            made = QMenu(self)
            made.addAction(self.tr("Details …"), partial(self._details, known.facts))
            made.addAction(self.tr("Remove"), partial(self._remove_known, known))
            return made

        words = _joined(known_state(known), asked_state(known.revocation), where_from(known))
        ink = "ok" if known.used and known.state == "ready" else "warning_fg"
        return certificate_row(known.facts, words, ink, menu, self.tr("More"), address=known.address)

    def _issuer_row(self, issuer: Issuer) -> QWidget:
        def menu() -> QMenu:
            made = QMenu(self)
            made.addAction(self.tr("Details …"), partial(self._details, issuer.facts))
            made.addAction(
                self.tr("Trust no longer"),
                lambda: self._do(lambda: self._certificates.remove_issuer(issuer.facts.fingerprint)),
            )
            return made

        words = self.tr("Trusted since {date}").format(date=i18n.day(issuer.added))
        return certificate_row(issuer.facts, words, "text2", menu, self.tr("More"))

    # acts

    def _choose_own(self, account: Account) -> None:
        dialogs = FileDialogs(self._services.settings, self)
        chosen = dialogs.open(self.tr("Import own certificate (.p12, .pfx)"))
        for path in chosen[:1]:
            self._ask_password(account, path)

    def _take_from_system(self, account: Account) -> None:
        self._do(lambda: import_from_system(self._certificates, account.id))

    def _ask_password(self, account: Account, path: Path) -> PasswordSheet[OwnCertificate]:
        def take(password: str) -> OwnCertificate:
            return self._certificates.import_own(account.id, read_file(path), password)

        title = self.tr("Password of the file")
        text = self.tr("Whoever issued the certificate gave you the password of this file.")
        sheet = PasswordSheet(self, title, self.tr("Import"), text, take)
        sheet.open()
        return sheet

    def _export(self, own: OwnCertificate) -> PasswordSheet[bytes]:
        def save(password: str) -> bytes:
            return self._certificates.export_own(own.account, own.facts.fingerprint, password)

        def ask_where(file: bytes) -> None:
            dialogs = FileDialogs(self._services.settings, self)
            path = dialogs.save_as(self.tr("Save certificate with its private key"), "zertifikat.p12")
            if path:
                self._do(lambda: write_file(path, file))

        title = self.tr("Give the file a password")
        text = self.tr(
            "Whoever has the file and this password can read your e-mails and sign in your name. "
            "Delete the file when the other workstation has it."
        )
        sheet = PasswordSheet(self, title, self.tr("Save …"), text, save, twice=True, then=ask_where)
        sheet.open()
        return sheet

    def _ask_to_delete(self, own: OwnCertificate) -> None:
        def answered(answer: str) -> None:
            if answer == "delete":
                self._do(lambda: self._certificates.remove_own(own.account, own.facts.fingerprint))

        ask(
            self,
            self.tr("Delete this certificate with its private key?"),
            self.tr(
                "E-mails that were encrypted for it cannot be read any more, also old ones: not here, and "
                "nowhere if there is no other copy of it. Save it to a file before."
            ),
            [("keep", self.tr("Keep")), ("delete", self.tr("Delete for good"))],
            answered,
            default="keep",
            danger="delete",
        )

    def _choose_known(self) -> None:
        dialogs = FileDialogs(self._services.settings, self)
        for path in dialogs.open(self.tr("Import certificates (.cer, .crt, .pem, .p7b)")):
            self._do(partial(self._import_known, path), self._imported)

    def _import_known(self, path: Path) -> Imported:
        return self._certificates.import_file(read_file(path))

    def _imported(self, imported: Imported) -> None:
        def ask_about(issuers: list[Issuer]) -> None:
            trusted = {each.facts.fingerprint for each in issuers}
            for each in imported.issuers:
                if each.self_signed and each.fingerprint not in trusted:
                    self._ask_to_trust(each)

        self._do(self._certificates.issuers, ask_about)

    def _ask_to_trust(self, facts: CertificateFacts) -> None:
        def answered(answer: str) -> None:
            if answer == "trust":
                self._do(lambda: self._certificates.trust(facts.fingerprint))

        ask(
            self,
            self.tr("Trust the authority “{name}”?").format(name=facts.name),
            self.tr(
                "From then on every certificate that it issues counts as genuine. Compare the fingerprint "
                "with what the authority itself publishes."
            ),
            [("leave", self.tr("Do not trust")), ("trust", self.tr("Trust"))],
            answered,
            quoted=pairs_of(facts.fingerprint),
            default="leave",
            danger="trust",
        )

    def _remove_known(self, known: KnownCertificate) -> None:
        self._do(lambda: self._certificates.remove_known(known.address, known.facts.fingerprint))

    def _details(self, facts: CertificateFacts) -> None:
        SealDetails(self.tr("Certificate"), (), certificate_facts(facts), self).open()

    def _do(self, act: Callable[[], T], done: Callable[[T], object] = lambda result: None) -> None:
        self.complaint.hide()
        tasks.run(act, done=done, failed=self._say_why, owner=self)

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.complaint.say("danger", i18n.problem_text(error.problem))
        self.complaint.show()

    def _head(self, title: str, words: str) -> None:
        self._content.addSpacing(6)
        self._content.addWidget(Text(title, "heading"))
        self._content.addWidget(Text(words, "secondary", wrap=True))

    def _button(self, label: str, name: str, act: Callable[[], object], icon: str = "plus") -> Button:
        button = Button(label, icon, height=30)
        button.setObjectName(name)
        button.clicked.connect(lambda: act())
        self._content.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button


def _joined(*words: str) -> str:
    """Sentences lose their full stop where something follows."""
    *first, last = filter(None, words)
    return " · ".join([*(each.removesuffix(".") for each in first), last])


def _clear(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if (taken := item.widget()) is not None:
            taken.hide()
            taken.deleteLater()
