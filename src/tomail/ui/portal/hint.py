"""What the status bar says of the portal: what lasts and somebody has to know, and else nothing."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from tomail.model.portal import Link, PortalStatus
from tomail.ui import i18n, theme
from tomail.ui.widgets.labels import set_font
from tomail.ui.widgets.tip import plain_tip

PATIENCE = timedelta(minutes=30)
translate = QCoreApplication.translate


def sheet_words() -> str:
    """Why there has to be another Praxis-Notfallblatt."""
    return translate(
        "PortalHint",
        "The practice's keys at the portal are new. A sheet in the safe that was printed before does not "
        "bring the practice back any more: print a new one and destroy the old one.",
    )


class PortalHint(QPushButton):
    """Small and quiet: everything else goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status.portal")
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_font(self, 12)
        self.hide()

    def show_status(self, status: PortalStatus, now: datetime, *, may_print: bool = False) -> None:
        """How it stands `now`; `may_print`: the person gets the Praxis-Notfallblatt."""
        words, more = self._words(status, now)
        if not words and may_print and status.sheet_is_old:
            words, more = self.tr("Print the Praxis-Notfallblatt anew"), sheet_words()
        self.setText(words)
        self.setToolTip(plain_tip(more))
        self.setAccessibleName(f"{words}. {more}" if words else "")
        self.setVisible(bool(words))
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()

    def _words(self, status: PortalStatus, now: datetime) -> tuple[str, str]:
        if status.link is Link.SHUT_OUT:
            return self.tr("Portal: this workstation is not let in"), self.tr(
                "Protected messages are sent and fetched by the other workstations. Ask your IT to look at "
                "Settings – Secure sending."
            )
        if status.link is Link.AWAY and status.since and now - status.since > PATIENCE:
            return self.tr("Portal not reached since {time}").format(time=i18n.when(status.since)), self.tr(
                "Protected messages wait and leave by themselves. You need not do anything."
            )
        return "", ""

    def _dress(self) -> None:
        sheet = f"QPushButton {{ color: {theme.tokens().star}; border: none; padding: 0 6px; }}"
        if self.styleSheet() != sheet:
            self.setStyleSheet(sheet)
