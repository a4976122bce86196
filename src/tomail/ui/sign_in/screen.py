"""The only window while nobody is signed in, or while the workstation is locked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.services.container import Services
from tomail.ui import tasks
from tomail.ui.i18n import problem_text
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.fields import LineField, PasswordField
from tomail.ui.widgets.labels import Panel, Text, keep_whole

WIDTH = 420


class SignInScreen(Panel):
    """`opened` once the person is known to be who they say; `left` asks to end the program."""

    opened = Signal()
    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__("chrome")
        self._people = services.people
        self._settings = services.settings
        self._unlocking = False
        self.setObjectName("sign_in")
        self.resize(1024, 680)
        self._practice = Text("", "secondary")
        self._title = Text("", "subject", wrap=True)
        self._hint = Text("", "secondary", wrap=True)
        self.initials = LineField(self.tr("Initials"))
        self.initials.edit.setObjectName("sign_in.initials")
        self.pin = PasswordField(self.tr("PIN or password"))
        self.pin.edit.setObjectName("sign_in.pin")
        self.enter = Button("", "log-in", "primary", height=38)
        self.enter.setObjectName("sign_in.enter")
        self.change = Button(self.tr("Switch user"), "users", "ghost")
        self.change.setObjectName("sign_in.change")
        self.quit = Button(self.tr("Quit tomail"), kind="ghost")
        self.quit.setObjectName("sign_in.quit")
        self._arrange()
        self.initials.edit.returnPressed.connect(self.pin.take_focus)
        self.pin.edit.returnPressed.connect(self._try)
        self.enter.clicked.connect(self._try)
        self.change.clicked.connect(self.ask_who)
        self.quit.clicked.connect(self.left)

    def ask_who(self) -> None:
        """Somebody is to sign in."""
        self._unlocking = False
        self._say(self.tr("Sign in"), self.tr("With your initials and your PIN or password."))
        self.enter.set_label(self.tr("Sign in"), "log-in")
        self.initials.show()
        self.pin.show()
        self.change.hide()
        self.initials.set_text("")
        self.initials.take_focus()

    def ask_pin(self) -> None:
        """Whoever is signed in comes back."""
        person = self._people.present
        if person is None:
            self.ask_who()
            return
        self._unlocking = True
        self._say(
            self.tr("Locked") if person.built_in else self.tr("Locked by {name}").format(name=person.name),
            self.tr("E-mails are still fetched and sent."),
        )
        self.enter.set_label(self.tr("Unlock"), "lock")
        self.initials.hide()
        self.pin.setVisible(person.wrapped_private is not None)
        self.change.setVisible(any(each.wrapped_private for each in self._people.users()))
        self.pin.take_focus() if person.wrapped_private else self.enter.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it is leaving, never a way past it."""
        event.ignore()
        self.left.emit()

    def _say(self, title: str, hint: str) -> None:
        self.setWindowTitle("tomail")
        self._practice.setText(self._settings.text("practice.name"))
        self._title.setText(title)
        self._hint.setText(hint)
        self.pin.set_text("")
        self.pin.set_error("")
        self._set_busy(False)

    def _arrange(self) -> None:
        card = self.card = Card()
        card.setFixedWidth(WIDTH)
        card.body.setContentsMargins(28, 26, 28, 24)
        for part in (self._title, self._hint, self.initials, self.pin, self.enter):
            card.body.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.change)
        row.addStretch(1)
        row.addWidget(self.quit)
        card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.addStretch(2)
        for shown in (Text("tomail", "brand"), self._practice, card):
            column.addWidget(shown, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _try(self) -> None:
        if not self.enter.isEnabled():
            return
        initials, pin, people = self.initials.text(), self.pin.text(), self._people
        self._set_busy(True)
        if self._unlocking:
            tasks.run(
                lambda: people.check_pin(pin),
                done=self._checked,
                failed=self._refused,
                owner=self,
                apart=True,
            )
        else:
            tasks.run(
                lambda: people.sign_in(initials, pin),
                done=lambda _: self._open(),
                failed=self._refused,
                owner=self,
                apart=True,
            )

    def _checked(self, right: bool) -> None:
        if right:
            self._open()
        else:
            self._complain(self.tr("This is not the PIN or password."))

    def _open(self) -> None:
        self.pin.set_text("")
        self._set_busy(False)
        self.opened.emit()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self._complain(problem_text(error.problem))

    def _complain(self, words: str) -> None:
        self._set_busy(False)
        self.pin.set_text("")
        self.pin.set_error(words)
        keep_whole(self.card)
        self.pin.take_focus()

    def _set_busy(self, busy: bool) -> None:
        for part in (self.initials, self.pin, self.enter, self.change):
            widget: QWidget = part
            widget.setEnabled(not busy)
