"""The lines above the text: from, to, cc, bcc, subject."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tomail.model.account import Account
from tomail.model.outgoing import Draft
from tomail.services.correspondents import Suggestions
from tomail.ui.theme import Weight
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Line, Text, set_font
from tomail.ui.widgets.wheel import CalmComboBox

from .people_field import PeopleField, SealMark

FLAT_BOX = "QComboBox { border: none; padding: 0; }"
FLAT = "QLineEdit { border: none; padding: 0; min-height: 30px; background: transparent; }"


class ComposerForm(QWidget):
    """`changed` when a person changed anything; `account_changed` carries the account's id."""

    changed = Signal()
    account_changed = Signal(str)

    def __init__(self, accounts: Sequence[Account], below_to: QWidget, parent: QWidget | None = None) -> None:
        """`below_to` says something of the recipients, under them."""
        super().__init__(parent)
        self._below_to = below_to
        self.account = CalmComboBox()
        for account in accounts:
            self.account.addItem(_written(account), account.id)
        self.to = PeopleField(self.tr("To"), "composer.to")
        self.cc = PeopleField(self.tr("Cc"), "composer.cc")
        self.bcc = PeopleField(self.tr("Bcc"), "composer.bcc")
        self.subject = QLineEdit()
        self._more = Button(
            self.tr("Cc/Bcc"), kind="ghost", height=28, hint=self.tr("Enter Cc or Bcc (Ctrl+Shift+C)")
        )
        self._name()
        self._arrange()
        self._connect()

    def fill(self, draft: Draft) -> None:
        """Show the draft; this is not `changed`."""
        self.account.setCurrentIndex(max(0, self.account.findData(draft.account)))
        for field, people in ((self.to, draft.to), (self.cc, draft.cc), (self.bcc, draft.bcc)):
            field.blockSignals(True)
            field.set_people(people)
            field.blockSignals(False)
        self.subject.setText(draft.subject)
        if draft.cc or draft.bcc:
            self.show_copies()

    def suggest(self, known: Suggestions) -> None:
        """Whom to offer while a recipient is typed."""
        for field in (self.to, self.cc, self.bcc):
            field.suggest(known)

    def show_seals(self, seals: Mapping[str, SealMark]) -> None:
        """Whether the mail can be encrypted to each."""
        for field in (self.to, self.cc, self.bcc):
            field.show_seals(seals)

    def enter_copies(self) -> None:
        """Go to Cc."""
        self.show_copies()
        self.cc.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_copies(self) -> None:
        """Show the lines for Cc and Bcc."""
        for widget in self._copies:
            widget.show()
        self._more.hide()

    def commit(self) -> None:
        """Make chips of everything that was typed."""
        for field in (self.to, self.cc, self.bcc):
            field.commit()

    def focus_first_fault(self) -> None:
        """Where the first thing is to be mended: a wrong recipient, or none."""
        faulty = next((each for each in (self.to, self.cc, self.bcc) if each.invalid()), self.to)
        faulty.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self) -> None:
        for name, widget in (("from", self.account), ("subject", self.subject), ("copies", self._more)):
            widget.setObjectName(f"composer.{name}")
        self.account.setAccessibleName(self.tr("From"))
        self.subject.setAccessibleName(self.tr("Subject"))
        self.account.setStyleSheet(FLAT_BOX)
        set_font(self.account, 14)
        self.subject.setStyleSheet(FLAT)
        set_font(self.subject, 14, Weight.SEMIBOLD)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 10, 16, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, 56)
        grid.setColumnStretch(1, 1)
        self._copies: list[QWidget] = []
        to_line = QWidget()
        to_lines = QVBoxLayout(to_line)
        to_lines.setContentsMargins(0, 0, 0, 0)
        to_lines.setSpacing(2)
        to_row = QHBoxLayout()
        to_lines.addLayout(to_row)
        to_lines.addWidget(self._below_to)
        to_row.addWidget(self.to, 1)
        to_row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        lines: tuple[tuple[str, QWidget], ...] = (
            (self.tr("From"), self.account),
            (self.tr("To"), to_line),
            (self.tr("Cc"), self.cc),
            (self.tr("Bcc"), self.bcc),
            (self.tr("Subject"), self.subject),
        )
        for number, (name, content) in enumerate(lines):
            label, rule = Text(name, "secondary"), Line(ink="hair")
            grid.addWidget(label, 2 * number, 0)
            grid.addWidget(content, 2 * number, 1)
            grid.addWidget(rule, 2 * number + 1, 0, 1, 2)
            if content in (self.cc, self.bcc):
                self._copies += [label, content, rule]
        for widget in self._copies:
            widget.hide()
        # Tab leads from the recipient straight to the subject; what is needed less often is a step back.
        order = (self.account, self._more, self.to.edit, self.cc.edit, self.bcc.edit, self.subject)
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self._more.clicked.connect(self.enter_copies)
        for field in (self.to, self.cc, self.bcc):
            field.changed.connect(self.changed)
        self.subject.textEdited.connect(self.changed)
        self.account.activated.connect(lambda _: self.account_changed.emit(self.account.currentData()))


def _written(account: Account) -> str:
    return f"{account.display_name} <{account.address}>" if account.display_name else account.address
