"""One sheet before sending: everything that speaks against the mail, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.practice.guards.concerns import Concern, Kind
from tomail.ui import i18n
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Icon, Text

WIDTH = 560
SHORTEST_REASON = 3  # letters

_ICONS = {
    Kind.OTHER_PATIENT: "user",
    Kind.UNCHECKED: "circle-alert",
    Kind.STRANGER: "user",
    Kind.SEEN_BY_EACH_OTHER: "users",
    Kind.OPEN_LIST: "users",
    Kind.REPLY_ALL: "users",
    Kind.LED_ELSEWHERE: "reply",
    Kind.BOUNCED: "octagon-x",
    Kind.ATTACHMENT: "paperclip",
}


class ConcernsSheet(QDialog):
    """`answer` is "send", "back", or "" when it was closed; `reason` is what the log keeps."""

    def __init__(
        self, concerns: Sequence[Concern], more: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.answer = ""
        self._needs_reason = any(each.needs_reason for each in concerns)
        self._reason = LineField(
            self.tr("Why is it sent all the same?"), self.tr("The reason stands in the log of the practice.")
        )
        self.back = Button(back_verb(concerns), kind="primary")
        grave = any(each.refuses for each in concerns)
        self.send = Button(self.tr("Send anyway"), kind="danger" if grave else "plain")
        self._arrange(concerns, more)
        self._connect()
        self._weigh_reason()
        self.back.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def reason(self) -> str:
        """What was typed."""
        return self._reason.text()

    def _arrange(self, concerns: Sequence[Concern], more: Sequence[str]) -> None:
        self.setObjectName("composer.concerns")
        title = self.tr("Please look at this before it is sent")
        said = [*(i18n.say(each.sentence) for each in concerns), *more]
        self.setWindowTitle(title)
        self.setAccessibleDescription(" ".join(said))
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(12)
        column.addWidget(Text(title, "heading", wrap=True))
        for each in concerns:
            ink = "danger_fg" if each.refuses else "warning_fg"
            column.addLayout(_row(_icon(each), ink, i18n.say(each.sentence)))
        for words in more:
            column.addLayout(_row("circle-alert", "warning_fg", words))
        column.addWidget(self._reason)
        self._reason.setVisible(self._needs_reason)
        column.addSpacing(4)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.send)
        buttons.addWidget(self.back)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.send.setObjectName("composer.concerns.send")
        self.back.setObjectName("composer.concerns.back")
        self._reason.edit.setObjectName("composer.concerns.reason")
        self._reason.changed.connect(self._weigh_reason)
        self.send.clicked.connect(lambda: self._take("send"))
        self.back.clicked.connect(lambda: self._take("back"))

    def _weigh_reason(self) -> None:
        self.send.setEnabled(not self._needs_reason or len(self.reason) >= SHORTEST_REASON)

    def _take(self, answer: str) -> None:
        self.answer = answer
        self.accept()


def ask_about(
    parent: QWidget,
    concerns: Sequence[Concern],
    more: Sequence[str],
    then: Callable[[str, str], object],
) -> ConcernsSheet:
    """Show the sheet over the window of `parent`; `then` gets the answer and the reason."""
    sheet = ConcernsSheet(concerns, more, parent.window())
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.finished.connect(lambda _: then(sheet.answer, sheet.reason))
    sheet.open()
    return sheet


def back_verb(concerns: Sequence[Concern]) -> str:
    """What going back does: where one thing is to be mended, it leads there."""
    verbs = {
        Kind.SUBJECT: QCoreApplication.translate("ConcernsSheet", "Enter a subject"),
        Kind.ATTACHMENT: QCoreApplication.translate("ConcernsSheet", "Attach a file"),
    }
    write = QCoreApplication.translate("ConcernsSheet", "Keep writing")
    if concerns and all(each.kind is Kind.BOUNCED for each in concerns):
        return QCoreApplication.translate("ConcernsSheet", "Correct the address")
    if any(each.kind is Kind.ANSWERED_MEANWHILE for each in concerns):
        return QCoreApplication.translate("ConcernsSheet", "Look at the answer")
    return verbs.get(concerns[0].kind, write) if len(concerns) == 1 else write


def _icon(concern: Concern) -> str:
    return _ICONS.get(concern.kind, "triangle-alert" if concern.refuses else "circle-alert")


def _row(icon: str, ink: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(Icon(icon, ink, 18), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Text(words, "plain", wrap=True), 1, Qt.AlignmentFlag.AlignTop)
    return row
