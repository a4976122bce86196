"""One account: how it is doing, and its sections."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tomail.model.account import Account, AccountState
from tomail.model.events import AccountStateChanged
from tomail.ui.i18n import problem_text
from tomail.ui.widgets.banner import Action, Banner, Tone
from tomail.ui.widgets.labels import ElidedText
from tomail.ui.widgets.segmented import Segmented

from .account_list import is_in_part, state_words
from .probe_section import ProbeSection
from .section import Section
from .sections import NamesSection, ServersSection, SignatureSection, SyncSection
from .sign_in_section import SignInSection

if TYPE_CHECKING:
    from tomail.services.container import Services

TONES: dict[AccountState, Tone] = {
    AccountState.UNTESTED: "warning",
    AccountState.OFFLINE: "warning",
    AccountState.PAUSED: "info",
    AccountState.SIGN_IN_NEEDED: "danger",
    AccountState.TROUBLE: "danger",
}


class AccountPane(QWidget):
    """Segments choose the section; the banner says what is wrong and leads to the section that mends it."""

    client_id_wanted = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._account: Account | None = None
        self.title = ElidedText("", "subject")
        self.address = ElidedText("", "secondary")
        self.banner = Banner("info", "")
        self.banner.setObjectName("accounts.state")
        self.probe, self.names = ProbeSection(services), NamesSection(services)
        self.sign_in = SignInSection(services)
        self.sections: dict[str, Section] = {
            "names": self.names,
            "server": ServersSection(services),
            "sign_in": self.sign_in,
            "signature": SignatureSection(services),
            "sync": SyncSection(services),
            "test": self.probe,
        }
        self._labels = {
            "names": self.tr("Account"),
            "server": self.tr("Server data"),
            "sign_in": self.tr("Authentication"),
            "signature": self.tr("Signature"),
            "sync": self.tr("Synchronisation"),
            "test": self.tr("Test"),
        }
        self.chooser = Segmented(self._labels.items(), pills=True)
        self.chooser.setObjectName("accounts.section")
        self._arrange()
        self._connect()
        self.show_section("names")

    def show_account(self, account: Account, report: AccountStateChanged, others: tuple[str, ...]) -> None:
        """Show `account`; `others` are the labels that are taken."""
        self._account = account
        self.title.set_whole(account.label)
        self.address.set_whole(account.address)
        self.names.show_others(others)
        for section in self.sections.values():
            section.show_account(account)
        self.show_report(report)

    def show_report(self, report: AccountStateChanged) -> None:
        """How it is doing now; nothing where it is in order."""
        tone: Tone | None = "warning" if is_in_part(report) else TONES.get(report.state)
        self.banner.setVisible(tone is not None)
        if tone is None:
            return
        words = state_words(report)
        title = f"{words[:1].upper()}{words[1:]}."
        text = problem_text(report.problem) if report.problem else ""
        self.banner.say(tone, text, self._ways_out(report.state), title=title)

    def show_section(self, key: str) -> None:
        """Bring one section forward."""
        self.chooser.set_key(key)
        for name, section in self.sections.items():
            section.setVisible(name == key)

    def subject(self) -> str:
        """What is edited here."""
        return self.title.whole

    def edited(self) -> list[str]:
        """The sections in which something was typed that is not stored, as a person knows them."""
        return [self._labels[key] for key, section in self.sections.items() if section.edited()]

    def forget(self) -> None:
        """Show what is stored instead of what was typed."""
        for section in self.sections.values():
            if section.edited():
                section.forget()

    def save(self, then: Callable[[], object]) -> None:
        """Store all that was typed, then `then`; where one section is refused, it comes forward instead."""
        edited = next((each for each in self.sections.values() if each.edited()), None)
        if edited is None:
            then()
        else:
            edited.save(lambda: self.save(then))

    def complain(self, text: str) -> None:
        """Something about the account could not be done."""
        self.banner.say("danger", text)
        self.banner.show()

    def stop(self) -> None:
        """Another account comes, or the window closes: end tests and sign-ins."""
        for section in self.sections.values():
            section.stop()

    def _ways_out(self, state: AccountState) -> list[Action]:
        if state is AccountState.SIGN_IN_NEEDED:
            return [(self.tr("Sign in"), lambda: self.show_section("sign_in"))]
        if state is AccountState.PAUSED:
            return [(self.tr("Synchronisation"), lambda: self.show_section("sync"))]
        if state is AccountState.OK:
            return []  # the servers answer: what helps is said
        return [(self.tr("Test"), self._test)]

    def _test(self) -> None:
        self.show_section("test")
        self.probe.start()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.address)
        column.addSpacing(8)
        column.addWidget(self.banner)
        column.addSpacing(8)
        column.addWidget(self.chooser)
        column.addSpacing(12)
        for section in self.sections.values():
            column.addWidget(section)
        column.addStretch(1)

    def _connect(self) -> None:
        self.chooser.changed.connect(self.show_section)
        self.probe.section_wanted.connect(self.show_section)
        for key, section in self.sections.items():
            section.test_wanted.connect(self._test)
            section.refused.connect(lambda key=key: self.show_section(key))
        self.probe.client_id_wanted.connect(self.client_id_wanted)
        self.sign_in.client_id_wanted.connect(self.client_id_wanted)
