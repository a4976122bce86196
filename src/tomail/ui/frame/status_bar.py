"""The foot of the window: connected or not, what is being loaded, which workstation this is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged, SyncProgress
from tomail.ui import i18n, theme
from tomail.ui.widgets.labels import ElidedText, Panel, Text, set_font
from tomail.ui.widgets.tip import plain_tip

HEIGHT = 28
LONG_MS = 2000  # shorter loading is not worth a word
NAME_WIDTH = 220


class StatusBar(Panel):
    """One line for all accounts."""

    outbox_clicked = Signal()
    workstation_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("chrome", parent)
        self.setFixedHeight(HEIGHT)
        self._states: dict[str, AccountStateChanged] = {}
        self._progress: dict[str, SyncProgress] = {}
        self._dot = _Dot()
        self._words = ElidedText("", "meta")
        self._loading = Text("", "meta")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(self.tr("Loading"))
        self._outgoing = _flat_button("mailbox.outgoing")
        self._outgoing.clicked.connect(self.outbox_clicked)
        self._workstation = _flat_button("status.workstation")
        self._workstation.clicked.connect(self.workstation_clicked)
        self._workstation.hide()
        self._patience = QTimer(self, singleShot=True, interval=LONG_MS)
        self._patience.timeout.connect(self._show_progress)
        self._arrange()
        self.show_outgoing(0)
        self._show_state()

    def take_state(self, state: AccountStateChanged) -> None:
        """An account is doing better or worse."""
        self._states[state.account] = state
        self._show_state()

    def take_progress(self, progress: SyncProgress) -> None:
        """More was loaded."""
        if progress.done >= progress.total:
            self._progress.pop(progress.account, None)
        else:
            self._progress[progress.account] = progress
        if not self._progress:
            self._patience.stop()
            self._hide_progress()
        elif self._bar.isVisible():
            self._show_progress()
        elif not self._patience.isActive():
            self._patience.start()

    def forget(self, accounts: set[str]) -> None:
        """Only these accounts are there (any more)."""
        self._states = {key: each for key, each in self._states.items() if key in accounts}
        self._show_state()

    def show_outgoing(self, waiting: int) -> None:
        """How many mails have not left."""
        self._outgoing.setText(self.tr("%n e-mail(s) in the outbox", None, waiting))
        self._outgoing.setVisible(waiting > 0)

    def show_workstation(self, name: str) -> None:
        """What colleagues call this computer."""
        whole = self.tr("Workstation: {name}").format(name=name)
        metrics = QFontMetrics(self._workstation.font())
        width = theme.scaled(NAME_WIDTH)
        self._workstation.setText(metrics.elidedText(whole, Qt.TextElideMode.ElideRight, width))
        self._workstation.setToolTip(plain_tip(whole))
        self._workstation.setAccessibleName(whole)
        self._workstation.setVisible(bool(name))

    def put_right(self, widget: QWidget) -> None:
        """At the right end, before what was put there earlier."""
        self._right.insertWidget(0, widget)

    def _show_state(self) -> None:
        states = {each.state for each in self._states.values()}
        last = max((each.last_pass for each in self._states.values() if each.last_pass), default=None)
        if states & {AccountState.OFFLINE, AccountState.TROUBLE}:
            self._dot.show_token("danger_fg")
            words = self.tr("Offline")
            if last:
                words = self.tr("Offline – last checked {time}").format(time=_time(last))
        elif AccountState.SIGN_IN_NEEDED in states:
            self._dot.show_token("star")
            words = self.tr("Sign-in needed")
        elif last:
            self._dot.show_token("ok")
            words = self.tr("Connected · last checked {time}").format(time=_time(last))
        else:
            self._dot.show_token("text3")
            words = self.tr("Connecting …") if self._states else ""
        self._dot.setVisible(bool(words))
        self._words.set_whole(words)

    def _show_progress(self) -> None:
        if not self._progress:
            return
        progress = next(iter(self._progress.values()))
        self._loading.setText(
            self.tr("Loading {folder}: {done} of {total}").format(
                folder=progress.folder, done=i18n.number(progress.done), total=i18n.number(progress.total)
            )
        )
        self._bar.setMaximum(progress.total)
        self._bar.setValue(progress.done)
        self._loading.show()
        self._bar.show()

    def _hide_progress(self) -> None:
        self._loading.hide()
        self._bar.hide()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addWidget(self._words)
        row.addSpacing(12)
        row.addWidget(self._loading)
        row.addWidget(self._bar)
        row.addStretch(1)
        row.addWidget(self._outgoing)
        self._right = QHBoxLayout()
        row.addLayout(self._right)
        row.addWidget(self._workstation)
        self._hide_progress()


def _flat_button(name: str) -> QPushButton:
    made = QPushButton()
    made.setObjectName(name)
    made.setFlat(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    set_font(made, 12)
    return made


class _Dot(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._token = "text3"
        self.setFixedSize(8, 8)

    def show_token(self, token: str) -> None:
        self._token = token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._token))
        painter.drawEllipse(QRectF(self.rect()))
        painter.end()


def _time(moment: datetime) -> str:
    """Only the clock today, else the day as well."""
    return i18n.at_clock(moment) if moment.astimezone().date() == datetime.now().date() else i18n.when(moment)  # noqa: DTZ005
