"""Before the first protected message through the portal: how the patient gets the Anmeldecode."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from tomail.model.outgoing import Draft
from tomail.model.secure import Prepared, Told
from tomail.services.container import Services
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text, keep_whole

from .code_dialog import CodeDialog

PRINTED, SMS, PHONE, WITHOUT = "printed", "sms", "phone", "without"


class RegistrationWindow(CodeDialog):
    """The ways stand one below the other, and one button sends."""

    def __init__(self, services: Services, draft: Draft, prepared: Prepared, parent: QWidget) -> None:
        super().__init__(services, draft, prepared, "secure.registration", parent)
        self.ways = {
            PRINTED: QRadioButton(self.tr("Print a slip")),
            SMS: QRadioButton(self.tr("By SMS to {number}").format(number=self.number_end).strip()),
            PHONE: QRadioButton(self.tr("Read it out on the phone")),
            WITHOUT: QRadioButton(self.tr("Without a code – you compare the Prüfzahl later")),
        }
        self._hint = Text("", "secondary", wrap=True)
        self.send = Button(self.tr("Send protected"), "send", "primary")
        self.back = Button(self.tr("Cancel"), kind="ghost")
        self._arrange()
        self._connect()
        self.show_code()
        self.ways[PRINTED].setChecked(True)
        self.ways[PRINTED].setFocus(Qt.FocusReason.TabFocusReason)
        self._show_way()

    @property
    def way(self) -> str:
        """The one that is chosen."""
        return next(key for key, each in self.ways.items() if each.isChecked())

    # inside

    def _arrange(self) -> None:
        column = self.column(self.tr("This is how {name} gets the Anmeldecode").format(name=self.whom))
        column.addWidget(
            Text(
                self.tr(
                    "{name} registers once. The code shows that it really is {name}; never send it by e-mail."
                ).format(name=self.whom),
                "secondary",
                wrap=True,
            )
        )
        column.addWidget(self.paper())
        column.addLayout(self._choices())
        column.addWidget(self._hint)
        column.addWidget(self.trouble)
        column.addSpacing(4)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.send)
        column.addLayout(row)

    def _choices(self) -> QVBoxLayout:
        group, column = QButtonGroup(self), QVBoxLayout()
        column.setSpacing(2)
        for key, each in self.ways.items():
            each.setObjectName(f"secure.registration.{key}")
            each.toggled.connect(self._show_way)
            group.addButton(each)
            column.addWidget(each)
            if key == SMS and self.why_no_sms():
                each.setEnabled(False)
                each.setText(self.tr("By SMS"))
                why = Text(self.why_no_sms(), "meta")
                why.setContentsMargins(30, 0, 0, 6)
                each.setAccessibleDescription(why.text())
                column.addWidget(why)
        return column

    def _connect(self) -> None:
        self.send.setObjectName("secure.registration.send")
        self.back.setObjectName("secure.registration.back")
        self.send.clicked.connect(self._send)
        self.back.clicked.connect(self.reject)

    def _show_way(self) -> None:
        """What happens then."""
        name = self.whom
        self.code.setEnabled(self.way != WITHOUT)
        self._hint.setText(
            {
                PRINTED: self.tr("Hand the slip over in person. With the right code, one click releases."),
                SMS: self.tr("The code goes to {name} at once. It is never sent twice by itself."),
                PHONE: self.tr("Call {name} and read the code out letter by letter."),
                WITHOUT: self.tr(
                    "When {name} has registered, you call once and compare twelve digits. Until then nobody "
                    "reads the message."
                ),
            }.get(self.way, "").format(name=name)
        )
        keep_whole(self)

    def _send(self) -> None:
        if self.way == PRINTED:
            self.ask_for_printer()
        elif self.way == SMS:
            self.send_by_sms()
        else:
            self.tell(Told.PHONE if self.way == PHONE else None)

    def lock(self, locked: bool) -> None:
        """As in the base."""
        self.send.setEnabled(not locked)
