"""The Lesecode, shown once in large type: the message leaves when somebody says how the patient gets it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from tomail.model.outgoing import Draft
from tomail.model.secure import Prepared, Told
from tomail.services.container import Services
from tomail.ui import tasks
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text

from .code_dialog import CodeDialog


class CodeWindow(CodeDialog):
    """For a protected file: each way to tell the code is a button."""

    def __init__(self, services: Services, draft: Draft, prepared: Prepared, parent: QWidget) -> None:
        super().__init__(services, draft, prepared, "secure.code", parent)
        self.fixed = QCheckBox(self.tr("Always use this Lesecode for {name}").format(name=self.whom))
        self.printed = Button(self.tr("Print slip"), "printer")
        self.phone = Button(self.tr("Read out on the phone"), "message-square")
        self.sms = Button(self.tr("By SMS"), "send")
        self.known = Button(self.tr("Has it already: send"), "send", "primary")
        self.back = Button(self.tr("Keep writing"), kind="ghost")
        self._arrange()
        self._connect()
        self._show()

    # inside

    def _arrange(self) -> None:
        column = self.column(self.tr("Lesecode for {name}").format(name=self.whom))
        self._why = Text("", "secondary", wrap=True)
        column.addWidget(self._why)
        column.addWidget(self.paper())
        column.addWidget(self.fixed)
        column.addWidget(self.trouble)
        column.addSpacing(4)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addStretch(1)
        for each in (self.printed, self.sms, self.phone, self.known):
            row.addWidget(each)
        return row

    def _connect(self) -> None:
        names = {"fixed": self.fixed, "print": self.printed, "phone": self.phone, "sms": self.sms}
        for name, widget in {**names, "known": self.known, "back": self.back}.items():
            widget.setObjectName(f"secure.code.{name}")
        self.printed.clicked.connect(self.ask_for_printer)
        self.sms.clicked.connect(self.send_by_sms)
        self.phone.clicked.connect(lambda: self.tell(Told.PHONE))
        self.known.clicked.connect(lambda: self.tell(Told.KNOWN))
        self.back.clicked.connect(self.reject)
        self.fixed.clicked.connect(self._seal_anew)

    def _show(self) -> None:
        made = self._prepared
        self.show_code()
        self.known.setVisible(made.known)
        self.sms.setVisible(not self.why_no_sms())
        self.fixed.setVisible(made.patient is not None)
        self.fixed.setChecked(made.known or self.fixed.isChecked())
        self._why.setText(
            self.tr("{name} has this Lesecode from an earlier message.").format(name=self.whom)
            if made.known
            else self.tr(
                "The message is encrypted. It leaves as soon as you say how {name} gets this Lesecode. "
                "Never send it by e-mail."
            ).format(name=self.whom)
        )
        (self.known if made.known else self.phone).setFocus(Qt.FocusReason.TabFocusReason)

    def _seal_anew(self) -> None:
        """Under the patient's own code, or under one of this message's own."""
        fixed, secure, whose = self.fixed.isChecked(), self._services.secure, self._prepared.patient

        def act() -> Prepared:
            if not fixed and whose is not None:
                secure.forget_fixed_code(whose.id)
            return secure.prepare(self._draft, fixed=fixed)

        self.lock(True)
        tasks.run(act, done=self._sealed_anew, failed=self.fail, owner=self)

    def _sealed_anew(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self.lock(False)
        self._show()

    def lock(self, locked: bool) -> None:
        """As in the base."""
        for each in (self.printed, self.sms, self.phone, self.known, self.fixed):
            each.setEnabled(not locked)
