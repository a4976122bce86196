"""A code that opens something for a patient, in large type, until somebody says how the patient gets it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.outgoing import Draft
from tomail.model.secure import Form, Prepared, Told
from tomail.services.container import Services
from tomail.ui import i18n, tasks, theme
from tomail.ui.reader.printing import printer_of
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.labels import Panel, Text

from .code_slip import print_slip

WIDTH = 560


class CodeDialog(QDialog):
    """`told` carries `Prepared` and how the patient gets the code. Closed otherwise, nothing leaves."""

    told = Signal(object, object)
    refused = Signal(object)  # Exception

    def __init__(
        self, services: Services, draft: Draft, prepared: Prepared, name: str, parent: QWidget
    ) -> None:
        super().__init__(parent.window())
        self._services = services
        self._draft = draft
        self._prepared = prepared
        self._done = False
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.trouble = Banner("danger", "")
        self.trouble.hide()
        self.code = Text("", "code")
        self.code.setObjectName(f"{name}.code")
        self.finished.connect(self._drop)

    def event(self, event: QEvent) -> bool:
        """A complaint makes the window higher; Qt would lay it over the code."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and (layout := self.layout()) is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
        return handled

    @property
    def whom(self) -> str:
        """The patient's name, or what is known of the recipient."""
        patient, to = self._prepared.patient, self._draft.to[0]
        if patient is not None:
            return f"{patient.first_name} {patient.last_name}".strip()
        return to.name or to.address

    def column(self, title: str) -> QVBoxLayout:
        """What the window shows stands below its title."""
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)  # no button is cut off
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addStrut(theme.scaled(WIDTH) - 2 * 24)
        column.addWidget(Text(title, "heading", wrap=True))
        return column

    def paper(self) -> Panel:
        """The code on a ground of its own, and how it is read."""
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

    def show_code(self) -> None:
        """The one of what is prepared now, character by character for the ear."""
        self.code.setText(self._prepared.code)
        self.code.setAccessibleName(" ".join(self._prepared.code))

    def ask_for_printer(self) -> None:
        """The patient takes the slip home: it leaves."""
        printer = printer_of(self._services.settings)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._print(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _print(self, printer: QPrinter) -> None:
        registers = self._prepared.form is Form.PORTAL
        print_slip(printer, self._services, self._prepared.code, self.whom, registers=registers)
        self.tell(Told.PRINTED)

    @property
    def number_end(self) -> str:
        """What is shown of the patient's SMS number: "…4711"."""
        patient = self._prepared.patient
        return f"…{patient.sms[-4:]}" if patient is not None and patient.sms else ""

    def why_no_sms(self) -> str:
        """Why the code cannot go by SMS; "" if it can."""
        why = self._services.code_sms.hindrance(self._prepared.patient)
        return i18n.say(why) if why is not None else ""

    def send_by_sms(self) -> None:
        """Once the provider has it, the message leaves; else another way is chosen."""
        prepared, sender = self._prepared, self._services.code_sms
        patient = prepared.patient
        if patient is None:
            return
        registers = prepared.form is Form.PORTAL
        self.lock(True)
        tasks.run(
            lambda: sender.send(patient, prepared.code, registers=registers),
            done=lambda _: self.tell(Told.SMS),
            failed=self._not_sent,
            owner=self,
        )

    def _not_sent(self, error: Exception) -> None:
        self.lock(False)
        if not isinstance(error, TomailError):
            raise error
        self.trouble.say("danger", i18n.problem_text(error.problem))
        self.trouble.show()

    def lock(self, locked: bool) -> None:
        """While something is under way nothing else is begun."""
        raise NotImplementedError

    def tell(self, channel: Told | None) -> None:
        """The patient gets the code in this way: it leaves."""
        self._done = True
        self.accept()
        self.told.emit(self._prepared, channel)

    def fail(self, error: Exception) -> None:
        """There is nothing to drop."""
        self._done = True
        self.reject()
        self.refused.emit(error)

    def _drop(self) -> None:
        """Closed without saying how: it does not leave, and the draft goes on."""
        if not self._done:
            delivery, secure = self._prepared.delivery, self._services.secure
            tasks.run(lambda: secure.drop(delivery), failed=self.refused.emit)
