"""The fields of a patient, and what is wrong with what stands in them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tomail.model.patients import PatientDetails, Sex
from tomail.practice.importing import values
from tomail.practice.importing.imported import Field, ImportedPatient, RefusedLine
from tomail.ui import i18n
from tomail.ui.widgets.fields import ChoiceField, LineField

from .number_check import NumberLine
from .reminder_consent import ReminderConsent
from .words import languages

translate = QCoreApplication.translate
WHOLE = ""  # the key of a complaint about everything together
COLUMNS = 6
_NUMBER_ROW, _CONSENT_ROW = 5, 6  # below the number
_PLACES = (  # field, row, column, columns wide
    (Field.LAST_NAME, 0, 0, 3),
    (Field.FIRST_NAME, 0, 3, 3),
    (Field.BIRTH_DATE, 1, 0, 2),
    (Field.SEX, 1, 2, 2),
    (Field.TITLE, 1, 4, 2),
    (Field.NUMBER, 2, 0, 2),
    (Field.LANGUAGE, 2, 2, 2),
    (Field.EMAIL, 3, 0, 6),
    (Field.SMS, 4, 0, 3),
    (Field.PHONE, 4, 3, 3),
    (Field.STREET, 7, 0, 6),
    (Field.POSTCODE, 8, 0, 2),
    (Field.CITY, 8, 2, 4),
)


class PatientForm(QWidget):
    """`changed` when a person typed or chose something."""

    changed = Signal()

    def __init__(self, number: NumberLine) -> None:
        """`number` stands below the number for SMS."""
        super().__init__()
        self.number = number
        self.fields: dict[Field, LineField | ChoiceField] = _fields()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        for name, row, column, wide in _PLACES:
            field = self.fields[name]
            _editor(field).setObjectName(f"patient.{name.value}")
            field.changed.connect(lambda *_, field=field: self._changed(field))
            grid.addWidget(field, row, column, 1, wide, Qt.AlignmentFlag.AlignTop)
        self.reminders = ReminderConsent()
        grid.addWidget(number, _NUMBER_ROW, 0, 1, COLUMNS)
        grid.addWidget(self.reminders, _CONSENT_ROW, 0, 1, COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)

    def fill(self, details: PatientDetails) -> None:
        """Show what is known."""
        for name, text in _texts_of(details).items():
            field = self.fields[name]
            if isinstance(field, LineField):
                field.set_text(text)
            else:
                _offer(field, text)
        self.reminders.show_patient(details)
        self.complain({})

    def texts(self) -> dict[Field, str]:
        """What stands in the fields."""
        return {
            name: field.text() if isinstance(field, LineField) else str(field.key() or "")
            for name, field in self.fields.items()
        }

    def complain(self, problems: Mapping[str, str]) -> None:
        """At the fields; the first of them gets the cursor."""
        for name, field in self.fields.items():
            field.set_error(problems.get(name.value, ""))
        first = next((self.fields[name] for name, *_ in _PLACES if name.value in problems), None)
        if first is not None:
            first.take_focus()

    def _changed(self, field: LineField | ChoiceField) -> None:
        field.set_error("")
        if field is self.fields[Field.SMS]:
            for part in (self.reminders, self.number):
                part.number_is(self.texts()[Field.SMS])
        self.changed.emit()


def problems_of(read: ImportedPatient | RefusedLine, texts: Mapping[Field, str]) -> dict[str, str]:
    """Clear sentences by the name of the field; empty if everything can be kept as it was typed."""
    if isinstance(read, RefusedLine):
        return _refusal(read)
    found: dict[str, str] = {}
    for remark in read.remarks:
        text = str(remark.facts.get("text", ""))
        field, words = {
            values.NO_EMAIL: (Field.EMAIL, translate("PatientForm", "“{text}” is not an e-mail address.")),
            values.NO_PHONE: (_phone_of(text, texts), _no_phone()),
            values.LANDLINE: (Field.SMS, _landline()),
            values.INCOMPLETE_DATE: (Field.BIRTH_DATE, _no_date()),
            values.NO_LANGUAGE: (Field.LANGUAGE, i18n.say(remark)),
        }.get(remark.source, (None, i18n.say(remark)))
        found[field.value if field else WHOLE] = words.replace("{text}", text)
    return found


def _refusal(refused: RefusedLine) -> dict[str, str]:
    no_name = translate("PatientForm", "Please enter a last name or a first name.")
    unrecognisable = translate(
        "PatientForm",
        "Please enter a birth date, a number, an e-mail address or a telephone number too: "
        "otherwise this patient cannot be told from others.",
    )
    by_source = {
        values.NO_NAME: (Field.LAST_NAME.value, no_name),
        values.NO_DATE: (Field.BIRTH_DATE.value, _no_date()),
        values.UNRECOGNISABLE: (WHOLE, unrecognisable),
    }
    field, words = by_source.get(refused.reason.source, (WHOLE, i18n.say(refused.reason)))
    return {field: words}


def _no_date() -> str:
    return translate("PatientForm", "Please write the birth date like 12.03.1968.")


def _no_phone() -> str:
    return translate("PatientForm", "“{text}” is not a telephone number. Example: 0171 1234567.")


def _landline() -> str:
    return translate("PatientForm", "“{text}” is a landline number. Please enter a mobile number.")


def _phone_of(text: str, texts: Mapping[Field, str]) -> Field:
    return Field.SMS if texts.get(Field.SMS, "").startswith(text) and text else Field.PHONE


def _editor(field: LineField | ChoiceField) -> QWidget:
    return field.edit if isinstance(field, LineField) else field.combo


def _offer(field: ChoiceField, key: str) -> None:
    """Also a key that is not among the usual ones."""
    if field.combo.findData(key) < 0:
        field.combo.addItem(key, key)
    field.set_key(key)


def _texts_of(details: PatientDetails) -> dict[Field, str]:
    found = {name: "" for name, *_ in _PLACES}
    for name in found:
        if name not in (Field.EMAIL, Field.BIRTH_DATE, Field.SEX):
            found[name] = str(getattr(details, name.value))
    found[Field.EMAIL] = " ".join(details.emails)
    found[Field.BIRTH_DATE] = i18n.day(details.birth_date) if details.birth_date else ""
    found[Field.SEX] = details.sex.value
    return found


def _fields() -> dict[Field, LineField | ChoiceField]:
    unknown = translate("PatientForm", "not known")
    sexes = [
        (Sex.UNKNOWN.value, unknown),
        (Sex.FEMALE.value, translate("PatientForm", "female")),
        (Sex.MALE.value, translate("PatientForm", "male")),
        (Sex.DIVERSE.value, translate("PatientForm", "diverse")),
    ]
    number_help = translate("PatientForm", "Empty: tomail gives one.")
    emails_help = translate("PatientForm", "Several with blanks between them; families may share one.")
    sms_help = translate("PatientForm", "A mobile number; reminders go there.")
    return {
        Field.LAST_NAME: LineField(translate("PatientForm", "Last name")),
        Field.FIRST_NAME: LineField(translate("PatientForm", "First name")),
        Field.BIRTH_DATE: LineField(translate("PatientForm", "Birth date"), placeholder="12.03.1968"),
        Field.SEX: ChoiceField(translate("PatientForm", "Sex"), sexes),
        Field.TITLE: LineField(translate("PatientForm", "Title")),
        Field.NUMBER: LineField(translate("PatientForm", "Patient number"), number_help),
        Field.LANGUAGE: ChoiceField(translate("PatientForm", "Language"), [("", unknown), *languages()]),
        Field.EMAIL: LineField(translate("PatientForm", "E-mail addresses"), emails_help),
        Field.SMS: LineField(translate("PatientForm", "SMS number"), sms_help),
        Field.PHONE: LineField(translate("PatientForm", "Telephone")),
        Field.STREET: LineField(translate("PatientForm", "Street and number")),
        Field.POSTCODE: LineField(translate("PatientForm", "Postcode")),
        Field.CITY: LineField(translate("PatientForm", "Town")),
    }
