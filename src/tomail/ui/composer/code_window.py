"""The Lesecode, shown once in large type: the message leaves when somebody says how the patient gets it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tomail.model.outgoing import Draft
from tomail.model.secure import Told
from tomail.services.container import Services
from tomail.services.secure_sending import Prepared
from tomail.ui import tasks, theme
from tomail.ui.reader.printing import printer_of
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Panel, Text

from .code_slip import print_slip

WIDTH = 560


class CodeWindow(QDialog):
    """`told` carries `Prepared` and how the patient got the code. Closed otherwise, nothing leaves."""

    told = Signal(object, object)
    refused = Signal(object)  # Exception

    def __init__(self, services: Services, draft: Draft, prepared: Prepared, parent: QWidget) -> None:
        super().__init__(parent.window())
        self._services = services
        self._draft = draft
        self._prepared = prepared
        self._done = False
        self.code = Text("", "code")
        self.fixed = QCheckBox(self.tr("Always use this Lesecode for {name}").format(name=self._whom()))
        self.printed = Button(self.tr("Print slip"), "printer")
        self.phone = Button(self.tr("Read out on the phone"), "message-square")
        self.known = Button(self.tr("Has it already: send"), "send", "primary")
        self.back = Button(self.tr("Keep writing"), kind="ghost")
        self._arrange()
        self._connect()
        self._show()

    # inside

    def _whom(self) -> str:
        patient, to = self._prepared.patient, self._draft.to[0]
        if patient is not None:
            return f"{patient.first_name} {patient.last_name}".strip()
        return to.name or to.address

    def _arrange(self) -> None:
        title = self.tr("Lesecode for {name}").format(name=self._whom())
        self.setObjectName("secure.code")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addWidget(Text(title, "heading", wrap=True))
        self._why = Text("", "secondary", wrap=True)
        column.addWidget(self._why)
        column.addWidget(self._paper())
        column.addWidget(self.fixed)
        column.addSpacing(4)
        column.addLayout(self._buttons())

    def _paper(self) -> Panel:
        paper = Panel("selection")
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(16, 18, 16, 18)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside.addWidget(self.code)
        hint = Text(
            self.tr("There is no letter O, I or L in it: what looks so is 0 or 1."), "meta", wrap=True
        )
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(hint)
        return paper

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addStretch(1)
        for each in (self.printed, self.phone, self.known):
            row.addWidget(each)
        return row

    def _connect(self) -> None:
        names = {"code": self.code, "fixed": self.fixed, "print": self.printed, "phone": self.phone}
        for name, widget in {**names, "known": self.known, "back": self.back}.items():
            widget.setObjectName(f"secure.code.{name}")
        self.printed.clicked.connect(self._print)
        self.phone.clicked.connect(lambda: self._tell(Told.PHONE))
        self.known.clicked.connect(lambda: self._tell(Told.KNOWN))
        self.back.clicked.connect(self.reject)
        self.fixed.clicked.connect(self._seal_anew)
        self.finished.connect(self._drop)

    def _show(self) -> None:
        made = self._prepared
        self.code.setText(made.code)
        self.code.setAccessibleName(" ".join(made.code))
        self.known.setVisible(made.known)
        self.fixed.setVisible(made.patient is not None)
        self.fixed.setChecked(made.known or self.fixed.isChecked())
        self._why.setText(
            self.tr("{name} has this Lesecode from an earlier message.").format(name=self._whom())
            if made.known
            else self.tr(
                "The message is encrypted. It leaves as soon as you say how {name} gets this Lesecode. "
                "Never send it by e-mail."
            ).format(name=self._whom())
        )
        (self.known if made.known else self.phone).setFocus(Qt.FocusReason.TabFocusReason)

    def _seal_anew(self) -> None:
        """Under the patient's own code, or under one of this message's own."""
        fixed, secure, whose = self.fixed.isChecked(), self._services.secure, self._prepared.patient

        def act() -> Prepared:
            if not fixed and whose is not None:
                secure.forget_fixed_code(whose.id)
            return secure.prepare(self._draft, fixed=fixed)

        self._lock(True)
        tasks.run(act, done=self._sealed_anew, failed=self._failed, owner=self)

    def _sealed_anew(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._lock(False)
        self._show()

    def _lock(self, locked: bool) -> None:
        for each in (self.printed, self.phone, self.known, self.fixed):
            each.setEnabled(not locked)

    def _print(self) -> None:
        printer = printer_of(self._services.settings)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._printed(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _printed(self, printer: object) -> None:
        print_slip(printer, self._services, self._prepared.code, self._whom())  # type: ignore[arg-type]
        self._tell(Told.PRINTED)

    def _tell(self, channel: Told) -> None:
        self._done = True
        self.accept()
        self.told.emit(self._prepared, channel)

    def _failed(self, error: Exception) -> None:
        self._done = True  # there is nothing to drop
        self.reject()
        self.refused.emit(error)

    def _drop(self) -> None:
        """Closed without saying how: it does not leave, and the draft goes on."""
        if not self._done:
            delivery, secure = self._prepared.delivery, self._services.secure
            tasks.run(lambda: secure.drop(delivery), failed=self.refused.emit)
