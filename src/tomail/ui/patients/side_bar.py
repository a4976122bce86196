"""What is known of the patient whom the mail is about (F9)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from tomail.model.mail import MessageSummary
from tomail.model.patients import Channel, Contact, Patient
from tomail.model.record import Direction, RecordEntry
from tomail.practice.consents import consent_in_force, latest_consent
from tomail.ui import i18n, theme
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import ElidedText, Icon, Line, Panel, Text

from . import words
from .rows import PlainRow

WIDTH = 300
SHOWN = 10


@dataclass(frozen=True)
class Known:
    """What the side bar shows; `record` and `mail` the newest first, None where nobody could look."""

    patient: Patient
    mail: tuple[MessageSummary, ...] = ()
    record: tuple[RecordEntry, ...] | None = field(default=(), repr=False)
    contacts: tuple[Contact, ...] = ()
    confirmed: datetime | None = None  # since when the number for SMS is known to be theirs


class PatientSideBar(Panel):
    """Signals ask for the record, an entry of it, the editor, or a message."""

    record = Signal(object)  # Patient
    entry = Signal(object)  # RecordEntry
    edit = Signal(object)  # Patient
    protect = Signal(object)  # Patient
    stop = Signal(object)  # Patient, who wants no reminders by SMS any more
    message = Signal(object)  # MessageSummary

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("chrome", parent)
        self.setObjectName("patients.side")
        self.setAccessibleName(self.tr("Patient side bar"))
        self.setFixedWidth(theme.scaled(WIDTH))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Line(vertical=True))
        whole.addWidget(self._area, 1)
        self._known: Known | None = None
        self.show_nobody(self.tr("No patient assigned"))

    @property
    def patient(self) -> Patient | None:
        """Who is shown."""
        return self._known.patient if self._known else None

    def show_nobody(self, why: str) -> None:
        """There is nobody to show."""
        self._known = None
        column = self._begin()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Icon("user", "text3"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(why, "secondary", wrap=True), 1)
        column.addLayout(row)
        column.addStretch(1)

    def show_patient(self, known: Known) -> None:
        """What is known of somebody."""
        if known == self._known:
            return
        self._known = known
        column = self._begin()
        self._put_head(column, known.patient)
        self._put_reach(column, known)
        self._put_consents(column, known.patient)
        self._put_mail(column, known.mail)
        self._put_record(column, known)
        column.addStretch(1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # the size of type was changed
            self.setFixedWidth(theme.scaled(WIDTH))

    # inside

    def _begin(self) -> QVBoxLayout:
        body = QWidget()
        body.setAutoFillBackground(False)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 14, 16)
        column.setSpacing(4)
        self._area.setWidget(body)
        body.setAutoFillBackground(False)
        return column

    def _put_head(self, column: QVBoxLayout, patient: Patient) -> None:
        column.addWidget(Text(patient.listed_name, "heading", wrap=True))
        column.addWidget(Text(words.identity(patient), "secondary", wrap=True))
        column.addSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        record = Button(self.tr("Open record"), "file-text", height=30)
        record.setObjectName("patients.side.record")
        record.clicked.connect(lambda: self.record.emit(patient))
        edit = Button(icon="pencil", kind="ghost", hint=self.tr("Patient's data …"), height=30)
        edit.setObjectName("patients.side.edit")
        edit.clicked.connect(lambda: self.edit.emit(patient))
        protect = Button(icon="lock", kind="ghost", hint=self.tr("Send encrypted"), height=30)
        protect.setObjectName("patients.side.protect")
        protect.clicked.connect(lambda: self.protect.emit(patient))
        row.addWidget(record)
        row.addWidget(protect)
        row.addWidget(edit)
        row.addStretch(1)
        column.addLayout(row)

    def _put_reach(self, column: QVBoxLayout, known: Known) -> None:
        patient = known.patient
        home = ", ".join(
            part for part in (patient.street, f"{patient.postcode} {patient.city}".strip()) if part
        )
        lines = [
            (self.tr("Address"), home),
            (self.tr("E-mail"), "\n".join(patient.emails)),
            (self.tr("SMS"), patient.sms),
            ("", words.confirmed_words(known.confirmed) if known.confirmed else ""),
            (self.tr("Telephone"), patient.phone if patient.phone != patient.sms else ""),
            (self.tr("Language"), words.language_name(patient.language)),
            *((words.kind_name(each.kind), "\n".join((each.name, *each.emails))) for each in known.contacts),
        ]
        self._section(column, self.tr("Reached at"))
        for label, said in lines:
            for place, line in enumerate(said.splitlines()):
                self._put_pair(column, "" if place else label, line)

    def _put_consents(self, column: QVBoxLayout, patient: Patient) -> None:
        self._section(column, self.tr("Consents"))
        for channel in Channel:
            given = latest_consent(patient, channel)
            self._put_pair(column, words.channel_name(channel), words.agreed(given))
        if consent_in_force(patient, Channel.SMS):
            stop = Button(self.tr("Stop reminders by SMS …"), kind="ghost", height=30)
            stop.setObjectName("patients.side.stop")
            stop.clicked.connect(lambda: self.stop.emit(patient))
            column.addWidget(stop, 0, Qt.AlignmentFlag.AlignLeft)

    def _put_mail(self, column: QVBoxLayout, rows: tuple[MessageSummary, ...]) -> None:
        self._section(column, self.tr("Last e-mails"))
        if not rows:
            column.addWidget(Text(self.tr("None yet"), "secondary"))
        for each in rows[:SHOWN]:
            arrow = "arrow-up" if each.outgoing else "arrow-down"
            row = PlainRow(arrow, each.subject or self.tr("(no subject)"), i18n.when(each.date))
            row.clicked.connect(lambda _=False, each=each: self.message.emit(each))
            column.addWidget(row)

    def _put_record(self, column: QVBoxLayout, known: Known) -> None:
        self._section(column, self.tr("In the record"))
        if known.record is None:
            column.addWidget(Text(self.tr("Cannot be looked up now."), "secondary", wrap=True))
        elif not known.record:
            column.addWidget(Text(self.tr("None yet"), "secondary"))
        for each in (known.record or ())[:SHOWN]:
            arrow = "arrow-up" if each.direction is Direction.OUTGOING else "arrow-down"
            row = PlainRow(arrow, each.head.subject or each.type.name, i18n.when(each.happened))
            row.clicked.connect(lambda _=False, each=each: self.entry.emit(each))
            column.addWidget(row)

    def _section(self, column: QVBoxLayout, title: str) -> None:
        column.addSpacing(12)
        column.addWidget(Line(ink="hair"))
        column.addSpacing(6)
        column.addWidget(Text(title, "section"))

    def _put_pair(self, column: QVBoxLayout, label: str, said: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        name = Text(label, "meta", wrap=True)
        value = ElidedText(said, "plain") if "@" in said else Text(said, "plain", wrap=True)
        value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        for part in (name, value):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(name, 4, Qt.AlignmentFlag.AlignTop)
        row.addWidget(value, 7, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
