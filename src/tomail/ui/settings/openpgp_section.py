"""OpenPGP on the page «Zertifikate»: own keys, those of correspondents, whom a person vouched for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from tomail.message.openpgp import available
from tomail.model.account import Account
from tomail.model.smime import CertificateFacts
from tomail.services.container import Services
from tomail.ui import tasks
from tomail.ui.file_dialogs import FileDialogs
from tomail.ui.reader.seal_details import SealDetails, openpgp_facts
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.labels import Text

from .certificate_rows import certificate_row, read_file, write_file
from .certificate_words import groups_of, openpgp_state
from .password_sheet import PasswordSheet


@dataclass(frozen=True)
class OpenPgpKeys:
    """What there is."""

    own: tuple[tuple[Account, tuple[CertificateFacts, ...]], ...]
    known: tuple[CertificateFacts, ...]


def keys_of(services: Services) -> OpenPgpKeys:
    """Asks the profile; not in the GUI thread."""
    accounts = services.registry.all()
    own = tuple((each, tuple(services.openpgp.own(each.id))) for each in accounts)
    return OpenPgpKeys(own, tuple(services.openpgp.known()))


class OpenPgpSection(QWidget):
    """`failed` says what went wrong."""

    def __init__(self, services: Services, keys: OpenPgpKeys, failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._services, self._openpgp, self._failed = services, services.openpgp, failed
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(Text(self.tr("OpenPGP keys"), "heading"))
        if not available():
            self._say(self.tr("OpenPGP needs an addition that is not installed here: tomail[openpgp]."))
            return
        self._say(
            self.tr(
                "For correspondents who have no certificate. No authority vouches for a key: compare its "
                "fingerprint, by telephone say. Keys that come with an e-mail are not taken in by themselves."
            )
        )
        for account, own in keys.own:
            self._show_account(account, own)
        self._show_known(keys.known)

    def _show_account(self, account: Account, own: Sequence[CertificateFacts]) -> None:
        self._column.addWidget(Text(account.label, "strong"))
        for each in own:
            self._column.addWidget(self._row(each, partial(self._own_menu, account, each)))
        button = self._button(self.tr("Import own key …"), "openpgp.import_own")
        button.clicked.connect(partial(self._choose_own, account))
        button.setEnabled(self._services.certificates.may_manage(account.id))

    def _show_known(self, known: Sequence[CertificateFacts]) -> None:
        self._column.addWidget(Text(self.tr("Keys of correspondents"), "strong"))
        for each in known:
            self._column.addWidget(self._row(each, partial(self._known_menu, each)))
        button = self._button(self.tr("Import key …"), "openpgp.import_known")
        button.clicked.connect(self._choose_known)

    def _row(self, facts: CertificateFacts, menu: Callable[[], QMenu]) -> QWidget:
        words, ink = openpgp_state(facts)
        return certificate_row(facts, words, ink, menu, self.tr("More"))

    def _own_menu(self, account: Account, facts: CertificateFacts) -> QMenu:
        made = self._known_menu(facts, remove=False)
        export = made.addAction(
            self.tr("Save for another workstation …"), partial(self.ask_to_export, account, facts)
        )
        export.setEnabled(self._services.certificates.may_manage(account.id))
        made.addAction(self.tr("Delete …"), partial(self._ask_to_delete, account, facts))
        return made

    def _known_menu(self, facts: CertificateFacts, *, remove: bool = True) -> QMenu:
        made = QMenu(self)
        made.addAction(self.tr("Details …"), partial(self._details, facts))
        made.addAction(self.tr("Save public key …"), partial(self._save, facts))
        if remove:
            made.addAction(self.tr("Remove"), partial(self._remove, "", facts))
        return made

    def _choose_own(self, account: Account) -> None:
        dialogs = FileDialogs(self._services.settings, self)
        for path in dialogs.open(self.tr("Import own OpenPGP key (.asc, .gpg)"))[:1]:
            self.ask_password(account, path)

    def ask_password(self, account: Account, path: Path) -> PasswordSheet[CertificateFacts]:
        """The password of the key, which may have none."""

        def take(password: str) -> CertificateFacts:
            return self._openpgp.import_own(account.id, read_file(path), password)

        title, verb = self.tr("Password of the key"), self.tr("Import")
        text = self.tr("Leave it empty if the key has none.")
        sheet = PasswordSheet(self, title, verb, text, take)
        sheet.open()
        return sheet

    def ask_to_export(self, account: Account, facts: CertificateFacts) -> PasswordSheet[bytes]:
        """The password that the file with the private key gets, then where it is to lie."""

        def export(password: str) -> bytes:
            return self._openpgp.export_own(account.id, facts.fingerprint, password)

        def ask_where(file: bytes) -> None:
            dialogs = FileDialogs(self._services.settings, self)
            path = dialogs.save_as(self.tr("Save key with its private part"), "privater-schluessel.asc")
            if path is not None:
                self._do(lambda: write_file(path, file))

        title = self.tr("Give the file a password")
        text = self.tr(
            "Whoever has the file and this password can read your e-mails and sign in your name. "
            "Delete the file when the other workstation has it."
        )
        sheet = PasswordSheet(self, title, self.tr("Save …"), text, export, twice=True, then=ask_where)
        sheet.open()
        return sheet

    def _choose_known(self) -> None:
        dialogs = FileDialogs(self._services.settings, self)
        for path in dialogs.open(self.tr("Import OpenPGP key (.asc, .gpg)"))[:1]:
            self.import_known(path)

    def import_known(self, path: Path) -> None:
        """Believed only after somebody compared the fingerprint."""

        def work() -> tuple[bytes, tuple[CertificateFacts, ...]]:
            file = read_file(path)
            return file, self._openpgp.read_file(file)

        tasks.run(work, done=lambda found: self._ask_to_believe(*found), failed=self._failed, owner=self)

    def _ask_to_believe(self, file: bytes, found: Sequence[CertificateFacts]) -> None:
        def answered(answer: str) -> None:
            if answer == "believe":
                self._do(lambda: self._openpgp.import_file(file))

        lines = [f"{_whose(each)}\n{groups_of(each.fingerprint)}" for each in found]
        ask(
            self,
            self.tr("Is this the right fingerprint?"),
            self.tr(
                "Compare the fingerprint with what the other side says, by telephone or on paper. "
                "From then on what is signed with it counts as genuine, and mail is encrypted for it."
            ),
            [("leave", self.tr("Do not take in")), ("believe", self.tr("Fingerprint is right"))],
            answered,
            quoted="\n".join(lines),
            default="leave",
            danger="believe",
        )

    def _ask_to_delete(self, account: Account, facts: CertificateFacts) -> None:
        def answered(answer: str) -> None:
            if answer == "delete":
                self._remove(account.id, facts)

        ask(
            self,
            self.tr("Delete this key for good?"),
            self.tr("E-mails that were encrypted for it cannot be read any more, also old ones."),
            [("keep", self.tr("Keep")), ("delete", self.tr("Delete for good"))],
            answered,
            default="keep",
            danger="delete",
        )

    def _remove(self, account: str, facts: CertificateFacts) -> None:
        self._do(lambda: self._openpgp.remove(account, facts.fingerprint))

    def _save(self, facts: CertificateFacts) -> None:
        dialogs = FileDialogs(self._services.settings, self)
        path = dialogs.save_as(self.tr("Save public key"), "schluessel.asc")
        if path is not None:
            self._do(lambda: write_file(path, self._openpgp.export(facts.fingerprint)))

    def _details(self, facts: CertificateFacts) -> None:
        SealDetails(self.tr("OpenPGP key"), (), openpgp_facts(facts), self).open()

    def _do(self, act: Callable[[], object]) -> None:
        tasks.run(act, failed=self._failed, owner=self)

    def _say(self, words: str) -> None:
        self._column.addWidget(Text(words, "secondary", wrap=True))

    def _button(self, label: str, name: str) -> Button:
        button = Button(label, "plus", height=30)
        button.setObjectName(name)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button


def _whose(facts: CertificateFacts) -> str:
    address = next(iter(facts.addresses), "")
    return f"{facts.name} <{address}>" if facts.name and address else facts.name or address
