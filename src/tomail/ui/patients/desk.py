"""Whom mail is about, as a person sees it and says it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tomail.model.events import PracticeStateChanged
from tomail.model.mail import MessageRef, MessageSummary
from tomail.model.patients import Channel, Patient, PatientDetails
from tomail.model.record import AboutPatient, PatientState
from tomail.services.container import Services
from tomail.ui import tasks
from tomail.ui.bridge import Bridge
from tomail.ui.mail_desk import MailDesk
from tomail.ui.mailbox.list_pane import ListPane
from tomail.ui.reader.reader import Reader
from tomail.ui.unfinished import is_unfinished
from tomail.ui.widgets.dialog import ask

from .board import PatientBoard
from .chooser import PatientChooser
from .look import look
from .side_bar import Known, PatientSideBar
from .strip import PatientStrip, Shown
from .without import WithoutPatientSource

if TYPE_CHECKING:
    from .editor import PatientEditor


class PatientDesk(MailDesk):
    """Joins list, reader and side bar to `services.patients`."""

    record_wanted = Signal(str)  # id of a patient
    entry_wanted = Signal(object)  # RecordEntry
    message_wanted = Signal(object)  # MessageSummary
    side_bar_wanted = Signal()
    protect_wanted = Signal(object)  # Patient

    def __init__(
        self, services: Services, bridge: Bridge, pane: ListPane, reader: Reader, window: QWidget
    ) -> None:
        super().__init__(services, pane, reader, window)
        self._bridge = bridge
        self._connected = services.practice.connected
        self._open: list[QWidget] = []
        self._question = tasks.Latest()
        self.board = PatientBoard(services, bridge, self)
        self.strip = PatientStrip()
        self.side = PatientSideBar()
        reader.put_above(self.strip)
        pane.without_patient = lambda account, folder: WithoutPatientSource(services, account, folder)
        pane.add_chips(self.board.chips)
        self._connect()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """By the names of the table of commands."""
        return {
            "patient": self.choose,
            "side_bar": self.side_bar_wanted.emit,
            "patients": self.show_patients,
        }

    @property
    def patient(self) -> Patient | None:
        """Whom the mail that is read is about, if nobody has to be asked."""
        row = self._reader.summary
        return self.board.about(row.ref).patient if row is not None else None

    def look_again(self, refs: Sequence[MessageRef]) -> None:
        self.board.look_again(refs)

    # what is shown

    def show_about(self) -> None:
        """The reader shows another message, or it is known anew whom it is about."""
        row = self._reader.summary
        if row is None:
            self.strip.show_about(None)
            self.side.show_nobody(self.tr("No message is selected."))
            return
        known = self.board.about(row.ref)
        self.strip.show_about(Shown(known, connected=self._connected))

        def done(answer: tuple[Shown, Known | None]) -> None:
            if self._reader.summary is not None and self._reader.summary.ref == row.ref:
                self._show(row.ref, *answer)

        self._question.run(lambda: look(self._services, row.ref), done=done, failed=self._say_why, owner=self)

    def _show(self, ref: MessageRef, shown: Shown, known: Known | None) -> None:
        if self.board.learn(ref, shown.about):
            self._pane.view.viewport().update()
        self.strip.show_about(shown)
        if known is not None:
            self.side.show_patient(known)
        else:
            self.side.show_nobody(self.tr("No patient assigned"))

    # assigning

    def choose(self) -> None:
        """P: look for the patient whom the mail is about."""
        rows = self._targets()
        if not rows:
            return
        about = self.board.about(rows[0].ref) if len(rows) == 1 else AboutPatient(PatientState.UNKNOWN)
        words = rows[0].subject if len(rows) == 1 else self.tr("%n e-mail(s)", None, len(rows))
        chooser = PatientChooser(self._services, about.patients, about=words, parent=self._window)
        chooser.chosen.connect(lambda patient: self.assign(rows, patient))
        chooser.new_wanted.connect(lambda typed: self._add(rows, typed))
        chooser.open()

    def assign(self, rows: Sequence[MessageSummary], patient: Patient) -> None:
        """These are about this patient."""
        refs = [row.ref for row in rows]
        before = {ref: self.board.about(ref) for ref in refs}
        patients = self._services.patients
        words = self.tr("%n e-mail(s) assigned to {name}", None, len(refs)).format(name=patient.listed_name)
        self._run(
            refs, lambda: patients.link(refs, patient.id), words, lambda: self._restore(before, [patient])
        )

    def reject(self, rows: Sequence[MessageSummary], meant: Sequence[Patient]) -> None:
        """These are not about any of these patients."""
        refs = [row.ref for row in rows]
        before = {ref: self.board.about(ref) for ref in refs}

        def act() -> None:
            for each in meant:
                self._services.patients.unlink(refs, each.id)

        words = self.tr("%n e-mail(s) not assigned", None, len(refs))
        self._run(refs, act, words, lambda: self._restore(before, meant))

    def _restore(self, before: Mapping[MessageRef, AboutPatient], said: Sequence[Patient]) -> None:
        """Off the GUI thread: as if nothing had been said."""
        patients = self._services.patients
        for each in said:
            patients.take_back(before, each.id)
        for ref, was in before.items():
            for patient in was.patients if was.state is PatientState.BY_HAND else ():
                patients.link([ref], patient.id, only=False)

    def _add(self, rows: Sequence[MessageSummary], typed: str) -> None:
        """Somebody new, begun with what the mail says of its sender."""
        editor = self._editor(None, _begun(typed, rows[0]))
        editor.saved.connect(lambda patient: self.assign(rows, patient))

    # other windows

    def edit(self, patient: Patient) -> None:
        """The data of a patient."""
        self._editor(patient, PatientDetails())

    def _stop_reminders(self, patient: Patient) -> None:
        """The patient does not agree to SMS any more."""
        withdraw = self._services.patients.withdraw_consent

        def answered(answer: str) -> None:
            if answer == "stop":
                tasks.run(
                    lambda: withdraw(patient.id, Channel.SMS),
                    done=lambda _: self.show_about(),
                    failed=self._say_why,
                    owner=self,
                )

        ask(
            self._window,
            self.tr("Stop reminders by SMS?"),
            self.tr("The consent of {name} to SMS is withdrawn as of today. The number stays.").format(
                name=patient.listed_name
            ),
            [("", self.tr("Cancel")), ("stop", self.tr("Stop reminders"))],
            answered,
            default="stop",
        )

    def show_patients(self) -> None:
        """The window of all patients."""
        # Loads what knows every country's telephone numbers, which a start does without.
        from .window import PatientsWindow

        window = PatientsWindow(self._services, self._bridge, self._window)
        window.record_wanted.connect(lambda patient: self.record_wanted.emit(patient.id))
        self._keep(window)
        window.show()

    def _editor(self, patient: Patient | None, begun: PatientDetails) -> PatientEditor:
        from .editor import PatientEditor  # loads much, as above

        editor = PatientEditor(self._services, patient, begun, self._window)
        self._keep(editor)
        editor.open()
        return editor

    def _keep(self, window: QWidget) -> None:
        self._open.append(window)
        window.destroyed.connect(lambda: self._open.remove(window))

    def _close_windows(self) -> None:
        """What the person before had open is not for the next one; what is unfinished waits for them."""
        for window in list(self._open):
            if not is_unfinished(window):
                window.deleteLater()

    # inside

    def _connect(self) -> None:
        strip, side = self.strip, self.side
        strip.assign.connect(lambda patient: self.assign(self._targets(), patient))
        strip.reject.connect(lambda patients: self.reject(self._targets(), patients))
        strip.choose.connect(self.choose)
        strip.side_bar.connect(self.side_bar_wanted)
        for asking in (strip, side):
            asking.edit.connect(self.edit)
            asking.protect.connect(self.protect_wanted)
            asking.record.connect(lambda patient: self.record_wanted.emit(patient.id))
            asking.entry.connect(self.entry_wanted)
        side.message.connect(self.message_wanted)
        side.stop.connect(self._stop_reminders)
        self.board.changed.connect(self._known_anew)
        self._reader.changed.connect(self.show_about)
        self._bridge.practice_state_changed.connect(self._practice_state_changed)
        self._bridge.person_changed.connect(lambda _: self._close_windows())

    def _known_anew(self) -> None:
        self._pane.view.viewport().update()
        if self._pane.filter == "without":
            self._pane.look_again()
        self.show_about()

    def _practice_state_changed(self, event: PracticeStateChanged) -> None:
        self._connected = event.connected
        self.show_about()


def _begun(typed: str, row: MessageSummary) -> PatientDetails:
    """What was typed, else the sender's name; and the address, which will be recognised from now on."""
    person = row.recipients[0] if row.outgoing and row.recipients else row.sender
    last, _, first = typed.partition(",") if "," in typed else ("", "", "")
    if not last:
        first, _, last = (typed or person.name).strip().rpartition(" ")
    return PatientDetails(last_name=last.strip(), first_name=first.strip(), emails=(person.address.lower(),))
