"""Whether the number for SMS is the patient's: a code goes there, the patient says it, somebody types it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.notices import Said
from tomail.model.patients import Patient
from tomail.services.code_sms import NumberState
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fields import LineField
from tomail.ui.widgets.labels import Icon, Text
from tomail.ui.widgets.sheet import Sheet

from .words import confirmed_words, spoken_number

translate = QCoreApplication.translate


class NumberLine(QWidget):
    """Below the number: since when it is confirmed, or a button that asks the patient."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._patient: Patient | None = None
        self._question = tasks.Latest()
        self._mark = Icon("circle-check", "patient_fg", 16)
        self.said = Text("", "secondary", wrap=True)
        self.said.setObjectName("patient.number.said")
        self.check = Button(self.tr("Confirm number …"), height=30)
        self.check.setObjectName("patient.number.check")
        self.check.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self.said, 1)
        row.addWidget(self.check)
        self.hide()

    def show_patient(self, patient: Patient | None) -> None:
        """Nothing for who has no number."""
        self._patient = patient
        self._question.drop()
        self.hide()
        if patient is None or not patient.sms:
            return
        number = self._services.code_sms.number
        self._question.run(lambda: number(patient), done=self._show, failed=self._not_known, owner=self)

    def number_is(self, text: str) -> None:
        """What stands in the field now: another one is stored first."""
        mine = self._patient is not None and text == self._patient.sms
        self.setVisible(mine and bool(self.said.text()))

    def _show(self, state: NumberState) -> None:
        self._mark.setVisible(state.confirmed is not None)
        self.said.setText(_words(state))
        self.check.setVisible(state.confirmed is None)
        self.check.setEnabled(state.hindrance is None)
        self.check.setToolTip(i18n.say(state.hindrance) if state.hindrance else "")
        self.show()

    def _not_known(self, error: Exception) -> None:
        """Without the practice database nothing is said."""
        if not isinstance(error, TomailError):
            raise error

    def _ask(self) -> None:
        patient = self._patient
        if patient is None:
            return
        sheet = NumberSheet(self._services, patient, self)
        sheet.finished.connect(lambda _: self.show_patient(self._patient))
        sheet.open()


class NumberSheet(Sheet):
    """First the code is sent, then what the patient says is typed. Closed in between, it goes on there."""

    confirmed = Signal()

    def __init__(self, services: Services, patient: Patient, parent: QWidget) -> None:
        super().__init__(parent, "patient.number", translate("patients", "Confirm number"), "")
        self._services = services
        self._patient = patient
        self._asked = False
        self.said = Text("", wrap=True)
        self.trouble = Banner("danger", "")
        self.trouble.hide()
        self.code = LineField(self.tr("Code that the patient says"))
        self.code.edit.setObjectName("patient.number.code")
        self.again = Button(self.tr("Send a new code"), kind="ghost", height=30)
        self.again.setObjectName("patient.number.again")
        self.act.setObjectName("patient.number.go")
        for part in (self.said, self.trouble, self.code, self.again):
            self.ask(part)
        self.act.clicked.connect(self._go)
        self.again.clicked.connect(self._send)
        self.code.changed.connect(lambda *_: self.code.set_error(""))
        self._wait_for(False)
        number = services.code_sms.number
        tasks.run(
            lambda: number(patient),
            done=lambda state: self._wait_for(state.asked is not None),
            failed=self._failed,
            owner=self,
        )

    def _wait_for(self, asked: bool) -> None:
        """Whether a code is on its way, or the patient has it."""
        self._asked = asked
        number = spoken_number(self._patient.sms)
        words = self.tr("An SMS with a code goes to {number}. The patient tells you the code.")
        if asked:
            words = self.tr("A code was sent to {number}. Which one does the patient say?")
        self.said.setText(words.format(number=number))
        self.act.setText(self.tr("Confirm") if asked else self.tr("Send code"))
        self.code.setVisible(asked)
        self.again.setVisible(asked)
        self._lock(False)
        if asked:
            self.code.take_focus()

    def _go(self) -> None:
        if not self._asked:
            self._send()
            return
        typed = self.code.text()
        self.code.set_error("" if typed else self.tr("Please type the code from the SMS."))
        if typed:
            self._lock(True)
            confirm, patient = self._services.code_sms.confirm, self._patient.id
            tasks.run(lambda: confirm(patient, typed), done=self._said, failed=self._failed, owner=self)

    def _send(self) -> None:
        self._lock(True)
        self.trouble.hide()
        self.code.set_text("")
        send, patient = self._services.code_sms.ask_to_confirm, self._patient
        tasks.run(lambda: send(patient), done=lambda _: self._wait_for(True), failed=self._failed, owner=self)

    def _said(self, said: Said) -> None:
        self._lock(False)
        if said is Said.CONFIRMED:
            self.confirmed.emit()
            self.accept()
        elif said is Said.WRONG:
            self.code.set_error(self.tr("That is not the code. Please ask once more."))
            self.code.take_focus()
        else:
            self.code.set_error(self.tr("This code does not count any more. Please send a new one."))
            self.again.setFocus()

    def _failed(self, error: Exception) -> None:
        self._lock(False)
        if not isinstance(error, TomailError):
            raise error
        self.trouble.say("danger", i18n.problem_text(error.problem))
        self.trouble.show()

    def _lock(self, locked: bool) -> None:
        """While one is under way no other is sent."""
        for button in (self.act, self.again):
            button.setEnabled(not locked)


def _words(state: NumberState) -> str:
    if state.confirmed is not None:
        return confirmed_words(state.confirmed)
    return translate("patients", "Number not confirmed")
