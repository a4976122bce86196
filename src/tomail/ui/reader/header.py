"""Who wrote what to whom, and when. The real address is always seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tomail.model.mail import Address, Flags, Folder, MessageSummary, ParsedMessage
from tomail.ui import i18n, theme
from tomail.ui.avatar import Avatar
from tomail.ui.flow_layout import FlowLayout
from tomail.ui.mailbox.folders import folder_name
from tomail.ui.mailbox.spoken import subject
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import ElidedText, Text, keep_whole

MOST_NAMED = 5  # of those that should be one
MOST_ON_LINE = 50  # people; the line is cut long before


class StarButton(Button):
    """Filled while the message is flagged."""

    def checkStateSet(self) -> None:
        super().checkStateSet()
        self.icon_name = "star-filled" if self.isChecked() else "star"

    def _colours(self) -> tuple[str, str, str]:
        ground, line, ink = super()._colours()
        return (ground, line, ink) if not self.isChecked() else ("", "", theme.tokens().star)


class MessageHeader(QWidget):
    """Filled from the row at once, and completed when the message is parsed."""

    star_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = Text("", "subject", wrap=True)
        self.star = StarButton(icon="star", kind="ghost", hint=self.tr("Flag (S)"))
        self.star.setObjectName("reader.star")
        self.star.setCheckable(True)
        self._avatar = Avatar(40)
        self._name = ElidedText("", "heading")
        # Its beginning goes, so that the domain is seen however long the rest is.
        self._address = ElidedText("", "secondary", elide=Qt.TextElideMode.ElideLeft)
        self._others = Text("", "secondary", wrap=True)
        self._when = Text("", "secondary")
        self._to = ElidedText("", "secondary")
        self._cc = ElidedText("", "secondary")
        self._places = Text("", "secondary", wrap=True)
        self._reply_to = Text("", "secondary", wrap=True)
        self._sent_by = Text("", "secondary", wrap=True)
        self._subject.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.star.clicked.connect(self._star_clicked)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        keep_whole(self)

    def put_beside_subject(self, widget: QWidget) -> None:
        """Between the subject and the star."""
        self._top.insertWidget(1, widget, 0, Qt.AlignmentFlag.AlignTop)

    def show_summary(self, summary: MessageSummary) -> None:
        """What the row of the list knows."""
        self._subject.setText(subject(summary))
        self._show_sender(summary.senders)
        self._when.setText(i18n.when_read(summary.date))
        self._when.setToolTip(i18n.when_long(summary.date))
        self._to.set_whole(self._line(self.tr("To: {people}"), summary.recipients))
        self._cc.hide()
        self._places.hide()
        self._reply_to.hide()
        self._sent_by.hide()
        self.show_flags(summary.flags)
        keep_whole(self)

    def show_parsed(self, parsed: ParsedMessage) -> None:
        """What only the message itself knows."""
        if parsed.sender:
            self._show_sender(parsed.sender)
        self._to.set_whole(self._line(self.tr("To: {people}"), parsed.to))
        self._cc.set_whole(self._line(self.tr("Cc: {people}"), parsed.cc))
        self._cc.setVisible(bool(parsed.cc))
        elsewhere = {each.address for each in parsed.reply_to} - {each.address for each in parsed.sender}
        self._reply_to.setText(
            self.tr("Answers go to: {people}").format(
                people=", ".join(each.brief for each in parsed.reply_to[:MOST_NAMED])
            )
        )
        self._reply_to.setVisible(bool(elsewhere))
        self._show_sent_by(parsed)
        keep_whole(self)

    def _show_sent_by(self, parsed: ParsedMessage) -> None:
        """Who handed it in for the sender, where that is another domain (RFC 5322, 3.6.2)."""
        domains = {each.domain for each in parsed.sender}
        others = [each.brief for each in parsed.sent_by[:1] if each.domain not in domains]
        self._sent_by.setText(self.tr("Sent on their behalf by: {people}").format(people=", ".join(others)))
        self._sent_by.setVisible(bool(others))

    def show_places(self, folders: Sequence[Folder]) -> None:
        """The other folders that the mail lies in: labels, where the provider has such."""
        names = [folder_name(each) for each in folders[:MOST_NAMED]]
        more = [f"+{len(folders) - MOST_NAMED}"] if len(folders) > MOST_NAMED else []
        self._places.setText(self.tr("Also in: {folders}").format(folders=", ".join((*names, *more))))
        self._places.setVisible(bool(folders))
        keep_whole(self)

    def show_flags(self, flags: Flags) -> None:
        """Only the star."""
        self.star.setChecked(Flags.FLAGGED in flags)

    def _star_clicked(self) -> None:
        """The star shows what is, not what is wished: it changes when the message has changed."""
        self.star.setChecked(not self.star.isChecked())
        self.star_toggled.emit()

    def _show_sender(self, senders: Sequence[Address]) -> None:
        first, others = senders[0], senders[1:]
        self._avatar.show_person(first.name or first.address, first.address)
        if first.name:
            self._name.set_whole(first.name, Qt.TextElideMode.ElideRight)
        else:
            self._name.set_whole(first.address, Qt.TextElideMode.ElideLeft)
        self._address.set_whole(first.address if first.name else "")
        named = [each.brief for each in others[:MOST_NAMED]]
        more = [f"+{len(others) - MOST_NAMED}"] if len(others) > MOST_NAMED else []
        self._others.setText(self.tr("Also from: {people}").format(people=", ".join((*named, *more))))
        self._others.setVisible(bool(others))

    def _line(self, pattern: str, people: Sequence[Address]) -> str:
        if not people:
            return ""
        return pattern.format(people=", ".join(each.brief for each in people[:MOST_ON_LINE]))

    def _arrange(self) -> None:
        top = self._top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._subject, 1)
        top.addWidget(self.star, 0, Qt.AlignmentFlag.AlignTop)
        names = FlowLayout(spacing=9)
        names.addWidget(self._name)
        names.addWidget(self._address)
        who = QVBoxLayout()
        who.setSpacing(2)
        who.addLayout(names)
        who.addWidget(self._others)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._avatar, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(who, 0, 1)
        grid.addWidget(self._when, 0, 2, Qt.AlignmentFlag.AlignTop)
        for row, line in enumerate(
            (self._to, self._cc, self._sent_by, self._reply_to, self._places), start=1
        ):
            grid.addWidget(line, row, 1, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(grid)
