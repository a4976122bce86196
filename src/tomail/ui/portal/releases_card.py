"""A patient who registered and waits for the practice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu

from tomail.model.portal import CodeSaid, Release
from tomail.ui import i18n, icons
from tomail.ui.mailbox.chips import Chip
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import ElidedText, Icon, Text

from .deliveries_rows import ReleaseRow
from .releases_chip import ChipLabel

translate = QCoreApplication.translate
LONG = timedelta(hours=4)
WIDEST = 820


def chip_of(release: Release) -> Chip:
    """Whether the key is known to be the patient's."""
    if release.key_changed:
        words = translate("ReleaseCard", "Key has changed")
        return Chip("triangle-alert", words, "danger_bg", "danger_fg")
    return {
        CodeSaid.RIGHT: Chip(
            "circle-check", translate("ReleaseCard", "Code right"), "patient_bg", "patient_fg"
        ),
        CodeSaid.WRONG: Chip("octagon-x", _wrong(release.wrong_codes), "danger_bg", "danger_fg"),
        CodeSaid.NONE: Chip("circle-help", translate("ReleaseCard", "Not checked yet")),
    }[release.code]


def _wrong(times: int) -> str:
    words = translate("ReleaseCard", "Code wrong")
    return f"{words} ({times}×)" if times > 1 else words


class ReleaseCard(Card):
    """Signals carry nothing: whoever shows the card knows whose it is."""

    release_wanted = Signal()
    refuse_wanted = Signal()
    write_wanted = Signal()
    copied = Signal(str)

    def __init__(self, row: ReleaseRow, now: datetime) -> None:
        super().__init__()
        self.row = row
        self.setObjectName(f"releases.{row.release.account}")
        self.setMaximumWidth(WIDEST)
        self.body.setSpacing(4)
        self.release = Button(
            self.tr("Release") if row.verified else self.tr("Release …"), "check", "primary", height=30
        )
        self.refuse = Button(self.tr("Refuse …"), height=30)
        self.ask = Button(self.tr("Ask"), "message-square", "ghost", height=30, menu_of=self._ways_to_ask)
        for name, button in {"release": self.release, "refuse": self.refuse, "ask": self.ask}.items():
            button.setObjectName(f"releases.{name}")
            button.setAccessibleDescription(row.called)
        self.release.clicked.connect(self.release_wanted)
        self.refuse.clicked.connect(self.refuse_wanted)
        self._say(now)

    def _say(self, now: datetime) -> None:
        row, body = self.row, self.body
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon("user", "text2"))
        head.addWidget(ElidedText(row.name, "heading"), 1)
        head.addWidget(ChipLabel(chip_of(row.release)))
        body.addLayout(head)
        born = row.patient.birth_date if row.patient else None
        address = row.release.recipient.address
        facts = [self.tr("born {date}").format(date=i18n.day(born)) if born else ""]
        facts += [address] if address != row.name else []
        said = " · ".join(filter(None, facts))
        if said:
            body.addWidget(ElidedText(said, "secondary"))
        since = now - row.release.registered
        at = i18n.when_read(row.release.registered, now, within=True)
        words = [self.tr("Registered: {time}").format(time=at), self._waits(since)]
        waiting = QHBoxLayout()
        waiting.setSpacing(6)
        if since > LONG:
            waiting.addWidget(Icon("hourglass", "warning_fg", 15))
        waiting.addWidget(Text(" · ".join(words), "secondary", ink="warning_fg" if since > LONG else ""))
        waiting.addStretch(1)
        body.addLayout(waiting)
        for icon, ink, why in self._warnings():
            body.addLayout(_line(icon, ink, why))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 8, 0, 0)
        buttons.setSpacing(8)
        for button in (self.release, self.refuse, self.ask):
            buttons.addWidget(button)
        buttons.addStretch(1)
        body.addLayout(buttons)

    def _warnings(self) -> list[tuple[str, str, str]]:
        release = self.row.release
        said: list[tuple[str, str, str]] = []
        if release.key_changed:
            why = self.tr(
                "This patient was released with another key. They may have made a new SecuPass; or it is "
                "somebody else. Compare before you release."
            )
            said.append(("triangle-alert", "danger_fg", why))
        elif release.code is CodeSaid.WRONG:
            why = self.tr("The Anmeldecode that was entered is not the one you gave. Compare by telephone.")
            said.append(("octagon-x", "danger_fg", why))
        if self.row.differs:
            why = self.tr("Differs from the record: this address is not among the patient's.")
            said.append(("triangle-alert", "warning_fg", why))
        return said

    def _waits(self, since: timedelta) -> str:
        minutes = max(0, int(since.total_seconds() // 60))
        if minutes < 60:
            return self.tr("waits for %n minute(s)", None, minutes)
        if minutes < 48 * 60:
            return self.tr("waits for %n hour(s)", None, minutes // 60)
        return self.tr("waits for %n day(s)", None, minutes // (24 * 60))

    def _ways_to_ask(self) -> QMenu:
        menu, patient = QMenu(self), self.row.patient
        numbers = [each for each in (patient.phone, patient.sms) if each] if patient else []
        for number in dict.fromkeys(numbers):
            call = self.tr("Call: {number} (copies it)").format(number=number)
            menu.addAction(icons.icon("copy"), call, self._copying(number))
        if not numbers:
            menu.addAction(self.tr("No telephone number in the patient's data")).setEnabled(False)
        menu.addAction(icons.icon("mail"), self.tr("Write an e-mail …"), self.write_wanted.emit)
        return menu

    def _copying(self, number: str) -> Callable[[], None]:
        def copy() -> None:
            QGuiApplication.clipboard().setText(number)
            self.copied.emit(self.tr("Copied: {number}").format(number=number))

        return copy


def _line(icon: str, ink: str, said: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(6)
    line.addWidget(Icon(icon, ink, 15))
    line.addWidget(Text(said, "plain", wrap=True, ink=ink), 1)
    return line
