"""The accounts of the practice, one below the other, each with how it is doing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from tomail.model.account import Account, AccountState
from tomail.model.events import AccountStateChanged
from tomail.ui import icons, theme
from tomail.ui.widgets.enter_button import EnterButton
from tomail.ui.widgets.labels import Text

ROW = 76
translate = QCoreApplication.translate
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class AccountList(QScrollArea):
    """Emits `chosen` with the id of an account; below stand those that the practice offers."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(8, 0, 8, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.setWidget(self._inner)
        for ground in (self.viewport(), self._inner):
            ground.setAutoFillBackground(False)  # the panel behind shows through
        self._offered_heading = Text(self.tr("Set up in the practice"), "section")
        self._offered_heading.setContentsMargins(14, 10, 0, 4)
        self._column.insertWidget(0, self._offered_heading)
        self._group = QButtonGroup(self)
        self.rows: dict[str, AccountRow] = {}

    def show_accounts(
        self,
        accounts: Sequence[Account],
        report_of: Callable[[Account], AccountStateChanged],
        current: str,
        offered: Sequence[Account] = (),
        locked: Sequence[Account] = (),
    ) -> None:
        """Paint these accounts in this order, then those that only miss a sign-in, then those locked here."""
        for row in self.rows.values():
            self._group.removeButton(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        for place, account in enumerate(accounts):
            self._add(place, AccountRow(account, report_of(account)), current)
        self._offered_heading.setVisible(bool(offered))
        for place, account in enumerate(offered, len(accounts) + 1):
            self._add(place, AccountRow(account, None), current)
        for place, account in enumerate(locked, len(accounts) + len(offered) + 1):
            self._add(
                place, AccountRow(account, AccountStateChanged(account.id, AccountState.LOCKED)), current
            )

    def _add(self, place: int, row: AccountRow, current: str) -> None:
        account = row.account
        row.clicked.connect(lambda: self.chosen.emit(account.id))
        row.setChecked(account.id == current)
        self._group.addButton(row)
        self._column.insertWidget(place, row)
        self.rows[account.id] = row

    def mark(self, current: str) -> None:
        """Show which account is the chosen one."""
        if current in self.rows:
            self.rows[current].setChecked(True)

    def show_report(self, report: AccountStateChanged) -> None:
        """One account is doing differently now."""
        if report.account in self.rows:
            self.rows[report.account].show_report(report)


class AccountRow(EnterButton):
    """Name, address, and the state as icon and word; without a report it is offered by the practice."""

    def __init__(self, account: Account, report: AccountStateChanged | None) -> None:
        super().__init__()
        self.account = account
        self.setObjectName(f"accounts.row.{account.id}")
        self.setText(account.label)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_report(report)

    def show_report(self, report: AccountStateChanged | None) -> None:
        """How the account is doing."""
        self._report = report
        self.setAccessibleName(f"{self.account.label}, {self.account.address}, {state_words(report)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, theme.scaled(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = t.selection if self.isChecked() else t.hover if self.underMouse() else ""
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(t.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        self._line(painter, 8, self.account.label, theme.font(14, theme.Weight.SEMIBOLD), t.text)
        self._line(painter, 28, self.account.address, theme.font(12), t.text2)
        icon, ink = _look(self._report)
        icons.paint(painter, QRectF(14, theme.scaled(51), 14, 14), icon, getattr(t, ink))
        self._line(painter, 48, state_words(self._report), theme.font(12), getattr(t, ink), 34)
        painter.end()

    def _line(self, painter: QPainter, top: int, text: str, font: QFont, ink: str, left: int = 14) -> None:
        painter.setFont(font)
        painter.setPen(QColor(ink))
        width = self.width() - left - 12
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(left, theme.scaled(top), width, theme.scaled(20)), _LEFT, shown)


_LOOKS: dict[AccountState | None, tuple[str, str]] = {
    None: ("log-in", "accent"),
    AccountState.OK: ("circle-check", "ok"),
    AccountState.UNTESTED: ("circle-help", "warning_fg"),
    AccountState.SIGN_IN_NEEDED: ("key-round", "danger_fg"),
    AccountState.OFFLINE: ("cloud-off", "warning_fg"),
    AccountState.PAUSED: ("minus", "text2"),
    AccountState.TROUBLE: ("triangle-alert", "danger_fg"),
    AccountState.LOCKED: ("lock", "text2"),
}


def is_in_part(report: AccountStateChanged | None) -> bool:
    """Whether mail comes and goes but for something: a folder, or some messages."""
    return report is not None and report.state is AccountState.OK and report.problem is not None


def _look(report: AccountStateChanged | None) -> tuple[str, str]:
    if is_in_part(report):
        return "triangle-alert", "warning_fg"
    return _LOOKS[report.state if report else None]


def state_words(report: AccountStateChanged | None) -> str:
    """How an account is doing, in words."""
    if is_in_part(report):
        return translate("AccountList", "not quite in order")
    return {
        None: translate("AccountList", "Sign in here"),
        AccountState.OK: translate("AccountList", "in order"),
        AccountState.UNTESTED: translate("AccountList", "not tested"),
        AccountState.SIGN_IN_NEEDED: translate("AccountList", "sign-in needed"),
        AccountState.OFFLINE: translate("AccountList", "no connection"),
        AccountState.PAUSED: translate("AccountList", "synchronisation is off"),
        AccountState.TROUBLE: translate("AccountList", "trouble"),
        AccountState.LOCKED: translate("AccountList", "locked here"),
    }[report.state if report else None]
