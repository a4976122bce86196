"""What stands there first: four steps from an empty program to a practice that works with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tomail.model.account import Account
from tomail.ui import theme
from tomail.ui.widgets.button import Button, Kind
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import Panel, Text

from .welcome_step import WelcomeStep

WIDTH = 560


@dataclass(frozen=True)
class Progress:
    """How far a practice is: its name, its people, and what is there of the rest."""

    practice: str = ""
    users: int = 0
    accounts: int = 0
    patients: int = 0
    rights: bool = False  # were looked at, or somebody set up people

    @property
    def done(self) -> dict[str, bool]:
        """By the names of the steps, in their order."""
        return {
            "practice": bool(self.practice),
            "account": self.accounts > 0,
            "patients": self.patients > 0,
            "rights": self.rights,
        }


class Welcome(Panel):
    """A card in the middle. Where the practice has accounts already, the second step is to sign in.

    `sign_in` carries the id of one of those. Who may open no account still gets to patients and settings.
    """

    set_up = Signal()
    sign_in = Signal(str)
    join = Signal()
    patients = Signal()
    settings = Signal()
    rights = Signal()
    later = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("chrome", parent)
        self._progress = Progress()
        self._following = "account"
        self._offered = False
        self.steps = {name: WelcomeStep(place, name) for place, name in enumerate(Progress().done, start=1)}
        self._buttons = {
            "practice": self._button("settings", self.tr("Enter"), self.settings),
            "account": self._button("set_up", self.tr("Start"), self.set_up),
            "patients": self._button("patients", self.tr("Import"), self.patients),
            "rights": self._button("rights", self.tr("Look"), self.rights),
        }
        self._join = self._button("join", self.tr("Join a practice …"), self.join, "users", "ghost")
        self._later = self._button("later", self.tr("Later"), self.later, None, "ghost")
        self._offers = QVBoxLayout()
        self._offers.setSpacing(8)
        self._fill_steps()
        self._arrange(self._card())
        self.show_progress(self._progress)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus_following()

    def _focus_following(self) -> None:
        self._buttons.get(self._following, self._later).setFocus(Qt.FocusReason.TabFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(WIDTH), theme.scaled(WIDTH))

    def may_join(self, may: bool) -> None:
        """Only a workstation that shares its practice with nobody yet is asked to join one."""
        self._join.setVisible(may)

    def show_progress(self, progress: Progress) -> None:
        """Tick what is done, and push the next step forward: without an account nothing else matters."""
        self._progress = progress
        done = progress.done
        following = next((name for name, ready in done.items() if not ready), "")
        following = following if done["account"] or self._offered else "account"
        self._following = following
        for name, step in self.steps.items():
            step.show_done(done[name], self._told(name))
            button = self._buttons[name]
            button.kind = "primary" if name == following else "plain"
            button.update()
        if self._later.hasFocus():  # everything seemed done
            self._focus_following()
        self._buttons["account"].set_label(self.tr("Another one") if done["account"] else self.tr("Start"))

    def show_offered(self, offered: Sequence[Account]) -> None:
        """Accounts of the practice that only miss the sign-in here."""
        while (item := self._offers.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for place, account in enumerate(offered):
            self._offers.addWidget(self._offer(account, "plain" if place else "primary"))
        self._offered = bool(offered)
        self.show_progress(self._progress)

    def _told(self, name: str) -> str:
        """What is there, or what it is good for."""
        progress = self._progress
        if name == "practice":
            people = self.tr("%n user(s)", None, progress.users) if progress.users else ""
            told = " · ".join(part for part in (progress.practice, people) if part)
            return told or self.tr("What the practice is called, and who works here.")
        if name == "account" and self._offered:
            return self.tr("Your practice has these accounts already. You only need their passwords.")
        if name == "account":
            accounts = self.tr("%n account(s)", None, progress.accounts) if progress.accounts else ""
            return accounts or self.tr("You need your e-mail address and its password.")
        if name == "patients":
            patients = self.tr("%n patient(s)", None, progress.patients) if progress.patients else ""
            return patients or self.tr("From your practice software: GDT, CSV, vCard or FHIR.")
        return self.tr("Who may use which account. Without a right of its own everyone may.")

    def _fill_steps(self) -> None:
        for name, title in (
            ("practice", self.tr("Practice and users")),
            ("account", self.tr("Set up an e-mail account")),
            ("patients", self.tr("Connect patient data")),
            ("rights", self.tr("Check rights")),
        ):
            self.steps[name].fill(title, self._buttons[name])
            self._buttons[name].setAccessibleDescription(title)
        self.steps["practice"].below.addWidget(self._join, 0, Qt.AlignmentFlag.AlignLeft)
        self.steps["account"].below.addLayout(self._offers)

    def _button(
        self, name: str, label: str, signal: SignalInstance, icon: str | None = None, kind: Kind = "plain"
    ) -> Button:
        made = Button(label, icon, kind, height=30 if kind == "ghost" else 34)
        made.setObjectName(f"welcome.{name}")
        made.clicked.connect(signal)
        return made

    def _offer(self, account: Account, kind: Kind) -> Button:
        words = self.tr("Sign in here: {label}").format(label=account.label)
        button = Button(words, "log-in", kind, hint=account.address)
        button.setObjectName(f"welcome.offer.{account.id}")
        button.clicked.connect(lambda: self.sign_in.emit(account.id))
        return button

    def _card(self) -> Card:
        card = Card()
        card.setFixedWidth(theme.scaled(WIDTH))
        card.body.setContentsMargins(32, 28, 32, 20)
        card.body.setSpacing(18)
        card.body.addWidget(Text(self.tr("Welcome to tomail"), "subject"))
        explained = self.tr(
            "tomail keeps a copy of your mailbox on this workstation, encrypted, "
            "and stays in step with your mail server."
        )
        card.body.addWidget(Text(explained, "secondary", wrap=True))
        for step in self.steps.values():
            card.body.addWidget(step)
        card.body.addWidget(self._later, 0, Qt.AlignmentFlag.AlignRight)
        return card

    def _arrange(self, card: Card) -> None:
        middle = Panel("chrome")
        row = QHBoxLayout(middle)
        row.addStretch(1)
        row.addWidget(card, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
