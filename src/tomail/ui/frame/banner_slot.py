"""One message for the whole window: the gravest of what the accounts report."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tomail.base.errors import ProblemKind
from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged
from tomail.model.outgoing import OutboxItem, OutboxState
from tomail.model.portal import Link, PortalStatus
from tomail.services.practice import away
from tomail.ui import i18n
from tomail.ui.widgets.banner import Action, Banner, Tone
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.labels import Line

translate = QCoreApplication.translate
GRAVITY = [AccountState.SIGN_IN_NEEDED, AccountState.TROUBLE, AccountState.OFFLINE, AccountState.OK]
A_SECOND = 1000


class BannerSlot(QWidget):
    """Hidden while all is well. Not modal: one can go on working."""

    connect_now = Signal(str)  # account
    sign_in = Signal(str)
    repair = Signal(str)
    practice_wanted = Signal()  # is the practice database back?
    outbox_wanted = Signal()
    portal_wanted = Signal()  # what is wrong with the portal

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: dict[str, AccountStateChanged] = {}
        self._labels: dict[str, str] = {}
        self._notice = ""
        self._repairing = ""
        self._practice_away = False
        self._portal_stopped = False
        self._returned: tuple[OutboxItem, ...] = ()
        self.banner = Banner("warning", "", flat=True)
        self.banner.setObjectName("mailbox.banner")
        self.banner.setMinimumHeight(42)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(Line())
        self._countdown = QTimer(self, interval=A_SECOND)
        self._countdown.timeout.connect(self._show_worst)
        self._shown: tuple[object, ...] = ()
        self.hide()

    def show_labels(self, labels: dict[str, str]) -> None:
        """What the accounts are called; states of others are forgotten."""
        self._labels = labels
        self._states = {key: state for key, state in self._states.items() if key in labels}
        self._show_worst()

    def take(self, state: AccountStateChanged) -> None:
        """An account is doing better or worse."""
        self._states[state.account] = state
        self._show_worst()

    def take_practice(self, *, connected: bool) -> None:
        """The practice database went, or came back."""
        self._practice_away = not connected
        if connected and self._notice == i18n.problem_text(away().problem):
            self._notice = ""
        self._show_worst()

    def take_portal(self, status: PortalStatus) -> None:
        """The patients' page is another one than it should be, or it is in order."""
        self._portal_stopped = status.link is Link.ALARM
        self._show_worst()

    def show_repairing(self, account: str) -> None:
        """The account's file is being repaired; "": none is."""
        self._repairing = account
        self._show_worst()

    def take_outbox(self, items: Iterable[OutboxItem]) -> None:
        """The outbox now: mail that was not sent and waits for a person is said until it is looked after."""
        self._returned = tuple(each for each in items if each.needs_a_person)
        self._show_worst()

    def show_notice(self, words: str) -> None:
        """Something failed that belongs to no account; it stays until a person has read it."""
        self._notice = words
        self._show_worst()

    def close_notice(self) -> None:
        """A person has read it, or somebody else is here to whom it means nothing."""
        self._notice = ""
        self._show_worst()

    def _show_worst(self) -> None:
        bad = sorted(
            (each for each in self._states.values() if each.account in self._labels and _is_to_be_said(each)),
            key=lambda each: GRAVITY.index(each.state),
        )
        if self._notice:
            self._say_once("danger", self._notice, "", [(self.tr("Close"), self.close_notice)], "octagon-x")
        elif self._portal_stopped:
            self._say_portal_stopped(len(bad) + self._practice_away + bool(self._returned))
        elif self._repairing:
            words = self.tr("You can keep working with other accounts.")
            title = self.tr("The stored mail of “{account}” is being repaired …")
            title = title.format(account=self._labels.get(self._repairing, ""))
            self._say_once("info", words, title, [], "refresh-cw")
        elif self._returned and not (bad and bad[0].state is AccountState.SIGN_IN_NEEDED):
            self._say_returned(len(bad) + self._practice_away)
        elif bad:
            self._say(bad[0], len(bad) - 1 + self._practice_away)
        elif self._practice_away:
            self._say_practice_away()
        said_first = self._notice or self._portal_stopped
        self.setVisible(bool(said_first or self._repairing or bad or self._practice_away or self._returned))
        self._count_down(bool(not said_first and bad and bad[0].next_try))

    def _count_down(self, needed: bool) -> None:
        if needed and not self._countdown.isActive():
            self._countdown.start()
        elif not needed:
            self._countdown.stop()

    def _say(self, state: AccountStateChanged, others: int) -> None:
        more = " " + self.tr("+%n more", None, others) if others else ""
        if state.state is AccountState.OFFLINE:
            title = self.tr("No connection to the mail server.")
            words = self.tr("You can keep working. Changes are transferred automatically{when}.")
            actions: list[Action] = [
                (self.tr("Connect now"), lambda: self.connect_now.emit(state.account)),
                (self.tr("Details"), lambda: self._show_details(state)),
            ]
            self._say_once("warning", words.format(when=_wait(state)) + more, title, actions, "cloud-off")
        elif state.state is AccountState.SIGN_IN_NEEDED:
            title = self.tr("“{account}” needs you to sign in again.").format(account=self._label(state))
            words = self.tr("Receiving and sending are at rest.") + more
            actions = [
                (self.tr("Sign in"), lambda: self.sign_in.emit(state.account)),
                (self.tr("Details"), lambda: self._show_details(state)),
            ]
            self._say_once("warning", words, title, actions, "key-round")
        elif state.problem and state.problem.kind is ProblemKind.DAMAGED:
            title = self.tr("The stored mail of “{account}” is damaged at this workstation.").format(
                account=self._label(state)
            )
            words = (
                self.tr("tomail can save what is readable and fetch the rest from the server again.") + more
            )
            actions = [(self.tr("Repair"), lambda: self.repair.emit(state.account))]
            self._say_once("danger", words, title, actions, "octagon-x")
        else:
            fine = state.state is AccountState.OK  # but for some folder
            tone: Tone = "warning" if fine else "danger"
            words = i18n.problem_text(state.problem) if state.problem else ""
            actions = [(self.tr("Try again"), lambda: self.connect_now.emit(state.account))]
            icon = "triangle-alert" if fine else "octagon-x"
            self._say_once(tone, words + more, f"{self._label(state)}:", actions, icon)

    def _say_returned(self, others: int) -> None:
        stayed = [each for each in self._returned if each.state is not OutboxState.UNCLEAR]
        newest = (*stayed, *self._returned)[0]
        if stayed:
            title = self.tr("%n e-mail(s) did not leave and wait for you.", None, len(stayed))
            others += len(self._returned) - len(stayed)
        else:
            title = self.tr("It is unclear whether %n e-mail(s) arrived.", None, len(self._returned))
        words = self.tr("The latest: “{subject}”.").format(subject=newest.subject or self.tr("(no subject)"))
        more = " " + self.tr("+%n more", None, others) if others else ""
        actions: list[Action] = [(self.tr("Open outbox"), self.outbox_wanted.emit)]
        self._say_once("danger", words + more, title, actions, "octagon-x")

    def _say_practice_away(self) -> None:
        words = self.tr(
            "You can read and write e-mails. Patients, record and teamwork are back as soon as it is."
        )
        title = self.tr("The practice database cannot be reached.")
        actions: list[Action] = [(self.tr("Connect now"), self.practice_wanted.emit)]
        self._say_once("warning", words, title, actions, "cloud-off")

    def _say_portal_stopped(self, others: int) -> None:
        title = self.tr("Protected messages over the portal are stopped.")
        words = self.tr(
            "The page that patients open there is not the one it should be. Please tell your IT now. What "
            "waits leaves by itself when they have confirmed the page."
        )
        more = " " + self.tr("+%n more", None, others) if others else ""
        actions: list[Action] = [(self.tr("Details"), self.portal_wanted.emit)]
        self._say_once("danger", words + more, title, actions, "shield-alert")

    def _say_once(self, tone: Tone, words: str, title: str, actions: list[Action], icon: str) -> None:
        """The countdown changes a word a second; nothing else may flicker or be announced again."""
        shown = (tone, title, tuple(label for label, _ in actions))
        if shown == self._shown and self.isVisible():
            self.banner.retext(words, title=title)
        else:
            self.banner.say(tone, words, actions, title=title, icon=icon)
        self._shown = shown

    def _show_details(self, state: AccountStateChanged) -> None:
        words = i18n.problem_text(state.problem) if state.problem else ""
        ask(self, self._label(state), words, [("close", self.tr("Close"))], lambda _: None, default="close")

    def _label(self, state: AccountStateChanged) -> str:
        return self._labels.get(state.account, "")


def _is_to_be_said(state: AccountStateChanged) -> bool:
    return state.state in GRAVITY and (state.state is not AccountState.OK or state.problem is not None)


def _wait(state: AccountStateChanged) -> str:
    if state.next_try is None:
        return ""
    seconds = math.ceil((state.next_try - datetime.now().astimezone()).total_seconds())
    if seconds <= 0:
        return translate("BannerSlot", ", connecting now")
    if seconds < 100:
        return translate("BannerSlot", ", next try in {n} s").format(n=seconds)
    return translate("BannerSlot", ", next try in {n} min").format(n=math.ceil(seconds / 60))
