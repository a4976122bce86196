"""In the reader: who has the mail in hand."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tomail.model.teamwork import Claim
from tomail.ui import theme
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Icon, Text

from .words import claimed_by, claimed_by_me


class ClaimPill(QWidget):
    """ "Ich bearbeite seit 14:33 Uhr", beside the subject, and how to give it back."""

    released = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader.claim")
        self._words = _PillText()
        self._unknown = Text("", "meta")
        self._unknown.setMinimumHeight(theme.scaled(28))
        self._release = Button(self.tr("Release"), kind="ghost", hint=self.tr("Release (B)"), height=28)
        self._release.setObjectName("reader.release")
        self._release.clicked.connect(self.released)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._unknown)
        row.addWidget(self._words)
        row.addWidget(self._release)
        self.hide()

    def show_claim(self, claim: Claim | None, unknown: str = "") -> None:
        """Only one's own is shown here; or that it is `unknown` whose it is."""
        mine = claim is not None and claim.mine and not claim.paused
        if claim is not None and mine:
            self._words.say(claimed_by_me(claim))
        for each in (self._words, self._release):
            each.setVisible(mine)
        self._unknown.setText(unknown)
        self._unknown.setVisible(bool(unknown))
        self.setVisible(mine or bool(unknown))

    @property
    def words(self) -> str:
        """What the pill says."""
        return self._words.text.text()


class _PillText(QWidget):
    """Painted round, in the colours of one's own."""

    def __init__(self) -> None:
        super().__init__()
        self.text = Text("", "section", ink="me_fg")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 4)
        row.setSpacing(6)
        row.addWidget(Icon("pencil", "me_fg", 14))
        row.addWidget(self.text)

    def say(self, words: str) -> None:
        self.text.setText(words)
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("me_bg"))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.end()


class ClaimBand(Banner):
    """ "Sabine Maier bearbeitet diese E-Mail seit 14:20 Uhr (Anmeldung 2)." across the reader."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("claim", "", flat=True, parent=parent)
        self.setObjectName("reader.claimed")
        self._claim: Claim | None = None
        self.hide()

    def show_claim(self, claim: Claim | None) -> None:
        """Only somebody else's is shown here; one that pauses is anybody's."""
        foreign = claim is not None and not claim.mine and not claim.paused
        if claim is not None and foreign and claim != self._claim:
            self.say("claim", "", [(self.tr("Take over …"), self.wanted.emit)], title=claimed_by(claim))
        self._claim = claim if foreign else None
        self.setVisible(foreign)

    @property
    def words(self) -> str:
        """What the band says."""
        return self.accessibleName()
