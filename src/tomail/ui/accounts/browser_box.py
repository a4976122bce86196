"""The sign-in in the browser: one row, and what is waited for."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tomail.accounts.auth.grant import Grant
from tomail.accounts.auth.problems import WrongAccount
from tomail.base.errors import TomailError
from tomail.ui import tasks
from tomail.ui.i18n import problem_text
from tomail.ui.widgets.banner import Action, Banner, Tone
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Text

if TYPE_CHECKING:
    from tomail.services.account_setup import BrowserSignIn

log = logging.getLogger(__name__)


def open_url(url: str) -> bool:
    """Open the system's browser; False where that is not possible."""
    return QDesktopServices.openUrl(QUrl(url))


class BrowserBox(QWidget):
    """The row «Zugangscode»: a field nobody types in, and the button that opens the browser.

    `prepare` makes a sign-in for what is entered now. `granted` carries its `Grant`; a code is entered
    by itself, and by hand only where the browser or the port is blocked.
    """

    granted = Signal(object)

    def __init__(self, prepare: Callable[[], BrowserSignIn], name: str) -> None:
        super().__init__()
        self._prepare = prepare
        self._sign_in: BrowserSignIn | None = None
        self._url = ""
        self._said: tuple[Tone, str, list[Action]] | None = None  # by the banner, apart from a demand
        self._demand = ""
        self._stays = False  # what the banner says outlives a repaint: why a try came to nothing, a demand
        self.code = QLineEdit()
        self.code.setReadOnly(True)
        self.code.setPlaceholderText(self.tr("Not signed in yet"))
        self.button = Button(self.tr("Access code"), icon="external-link")
        self.button.setObjectName(name)
        self.state = Banner("info", "")
        self.state.setObjectName(f"{name}.state")
        self.paste = LineField(
            self.tr("Code from the browser"),
            self.tr(
                "Open the copied link in any browser on this computer. Then paste here the code, "
                "or the address at which the browser ends."
            ),
        )
        self.paste.edit.setObjectName(f"{name}.paste")
        self._arrange()
        self._connect()
        self.show_idle()

    @property
    def waiting(self) -> bool:
        """Whether a browser is open for us."""
        return self._sign_in is not None

    def show_idle(self) -> None:
        """Nobody has signed in yet; why a try came to nothing stays to be read."""
        stays = self._stays and self.button.isEnabled()  # what was missing is there now
        self._show("", enabled=True)
        if self._sign_in is None and not stays:
            self._hush()

    def show_granted(self, address: str) -> None:
        """The access code is there."""
        text = self.tr("Access code received for {address}").format(address=address)
        self._show(f"✓ {text}", enabled=True)
        self._hush()

    def show_missing(self, text: str, actions: list[Action]) -> None:
        """A sign-in cannot begin; `actions` lead on."""
        self._show("", enabled=False)
        self._tell("warning", text, actions)

    def demand(self, text: str) -> None:
        """Somebody wants to go on without an access code: say `text` below the reason that stands there
        already, and lead to the button that helps."""
        self._demand, self._stays = text, True
        self._say()
        self.take_focus()

    def take_focus(self) -> None:
        """To «Zugangscode», or to what helps where that is not to be pressed now."""
        if self.waiting or not self.button.isEnabled():
            self.state.take_focus()
        else:
            self.button.setFocus(Qt.FocusReason.TabFocusReason)

    def start(self) -> None:
        """Open the browser and wait for the person there."""
        self.cancel()
        sign_in = self._sign_in = self._prepare()
        self._show("", enabled=True)
        self.code.setPlaceholderText(self.tr("Waiting for the sign-in in the browser …"))
        text = self.tr("Please sign in in the browser; the code is entered by itself.")
        self._tell("info", text, self._waiting_actions())
        asked = tasks.teller(self._open, self)
        tasks.run(
            lambda: sign_in.run(asked),
            done=lambda grant: self._done(sign_in, grant),
            failed=lambda error: self._failed(sign_in, error),
            owner=self,
            apart=True,
        )

    def cancel(self) -> None:
        """Stop waiting; the browser may stay as it is."""
        if self._sign_in:
            self._sign_in.cancel()
        self._sign_in = None
        self._stays = False
        self.show_idle()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.code, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        label = Text(self.tr("Access code"), "strong")
        label.setBuddy(self.code)
        self.code.setAccessibleName(self.tr("Access code"))
        for part in (label, row, self.state, self.paste):
            column.addLayout(part) if isinstance(part, QHBoxLayout) else column.addWidget(part)

    def _connect(self) -> None:
        self.button.clicked.connect(lambda: self.start())
        self.paste.edit.returnPressed.connect(self._take_pasted)
        self.paste.left.connect(self._take_pasted)

    def _show(self, code: str, *, enabled: bool) -> None:
        self.code.setText(code)
        self.code.setPlaceholderText(self.tr("Not signed in yet"))
        self.button.setEnabled(enabled)
        self.paste.hide()

    def _tell(self, tone: Tone, text: str, actions: list[Action]) -> None:
        """Something new; the same again would take the focus from its button."""
        if self._said is None or (tone, text) != self._said[:2]:
            self._said, self._demand, self._stays = (tone, text, actions), "", False
            self._say()

    def _say(self) -> None:
        tone, text, actions = self._said or ("info", "", [])
        if self._demand and tone == "info":  # no reason, only how things stand
            tone, text = "warning", ""
        self.state.say(tone, "\n".join(filter(None, (text, self._demand))), actions)
        self.state.show()

    def _hush(self) -> None:
        self._said, self._demand, self._stays = None, "", False
        within = self.window().focusWidget()
        if within and self.state.isAncestorOf(within):
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.state.hide()

    def _waiting_actions(self) -> list[Action]:
        return [
            (self.tr("Open browser again"), self._open_again),
            (self.tr("By hand"), self._unfold_paste),
            (self.tr("Cancel"), self.cancel),
        ]

    def _open(self, url: str) -> None:
        """In the window's thread: the browser was asked for by the waiting one."""
        self._url = url
        if not open_url(url):
            log.warning("no browser could be opened")
            self._tell("warning", self.tr("The browser could not be opened."), self._waiting_actions())
            self._unfold_paste()

    def _open_again(self) -> None:
        if self._url:
            self._open(self._url)

    def _unfold_paste(self) -> None:
        """For a blocked browser or port: the link to the clipboard, and a field for what comes back."""
        if self._sign_in and self._sign_in.link:
            QGuiApplication.clipboard().setText(self._sign_in.link)
            self.paste.show()
            self.paste.take_focus()

    def _take_pasted(self) -> None:
        text = self.paste.text()
        if not text or not self._sign_in:
            return
        try:
            self._sign_in.paste(text)
        except TomailError as error:
            self.paste.set_error(problem_text(error.problem))

    def _done(self, sign_in: BrowserSignIn, grant: Grant) -> None:
        if sign_in is self._sign_in:
            self._sign_in = None
            self.granted.emit(grant)

    def _failed(self, sign_in: BrowserSignIn, error: Exception) -> None:
        if sign_in is not self._sign_in:
            return
        self._sign_in = None
        self._show("", enabled=True)
        if not isinstance(error, TomailError):
            log.error("browser sign-in failed", exc_info=error)
        text = problem_text(error.problem) if isinstance(error, TomailError) else type(error).__name__
        actions: list[Action] = [(self.tr("Try again"), self.start)]
        if isinstance(error, WrongAccount):
            grant = error.grant
            actions.append((self.tr("Use for this mailbox"), lambda: self.granted.emit(grant)))
        self._tell("danger", text, actions)
        self._stays = True
