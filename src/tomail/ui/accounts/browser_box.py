"""The sign-in in the browser: one row, and what is waited for."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tomail.accounts.auth.grant import Grant
from tomail.accounts.auth.problems import WrongAccount
from tomail.base.errors import TomailError
from tomail.ui import tasks
from tomail.ui.i18n import problem_text
from tomail.ui.widgets.banner import Action, Banner
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
    _browser_asked = Signal(str)

    def __init__(self, prepare: Callable[[], BrowserSignIn], name: str) -> None:
        super().__init__()
        self._prepare = prepare
        self._sign_in: BrowserSignIn | None = None
        self._url = ""
        self._failure = False
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
        if self._sign_in is None and not self._failure:
            self._show("", enabled=True)

    def show_granted(self, address: str) -> None:
        """The access code is there."""
        self._failure = False
        text = self.tr("Access code received for {address}").format(address=address)
        self._show(f"✓ {text}", enabled=True)

    def show_missing(self, tone_text: str, actions: list[Action]) -> None:
        """A sign-in cannot begin; `actions` lead on."""
        self._show("", enabled=False)
        self.state.say("warning", tone_text, actions)
        self.state.show()

    def start(self) -> None:
        """Open the browser and wait for the person there."""
        self.cancel()
        sign_in = self._sign_in = self._prepare()
        self._show("", enabled=True)
        self.code.setPlaceholderText(self.tr("Waiting for the sign-in in the browser …"))
        text = self.tr("Please sign in in the browser; the code is entered by itself.")
        self.state.say("info", text, self._waiting_actions())
        self.state.show()
        tasks.run(
            lambda: sign_in.run(self._browser_asked.emit),
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
        self._failure = False
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
        self._browser_asked.connect(self._open)
        self.paste.edit.returnPressed.connect(self._take_pasted)
        self.paste.left.connect(self._take_pasted)

    def _show(self, code: str, *, enabled: bool) -> None:
        self.code.setText(code)
        self.code.setPlaceholderText(self.tr("Not signed in yet"))
        self.button.setEnabled(enabled)
        self.state.hide()
        self.paste.hide()

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
            self.state.say("warning", self.tr("The browser could not be opened."), self._waiting_actions())
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
        self._failure = True
        self._show("", enabled=True)
        if not isinstance(error, TomailError):
            log.error("browser sign-in failed", exc_info=error)
        text = problem_text(error.problem) if isinstance(error, TomailError) else type(error).__name__
        actions: list[Action] = [(self.tr("Try again"), self.start)]
        if isinstance(error, WrongAccount):
            grant = error.grant
            actions.append((self.tr("Use for this mailbox"), lambda: self.granted.emit(grant)))
        self.state.say("danger", text, actions)
        self.state.show()
