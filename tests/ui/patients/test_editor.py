from __future__ import annotations

from datetime import date

import pytest

from tests.ui.patients.conftest import kept, patient
from tests.ui.practice import Practice
from tomail.model.patients import Channel, PatientDetails
from tomail.practice.consents import consent_in_force, latest_consent
from tomail.practice.importing.imported import Field
from tomail.ui.patients.editor import PatientEditor
from tomail.ui.patients.sheet import CheckedSheet
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question


@pytest.fixture
def editor(known: Practice, qtbot) -> PatientEditor:
    """Ayşe Öztürk's data."""
    return opened(known, qtbot, "10482")


def opened(known: Practice, qtbot, number: str = "") -> PatientEditor:
    made = PatientEditor(
        known.services, patient(known, number) if number else None, PatientDetails(last_name="Neu")
    )
    kept(made, qtbot)
    made.open()
    return made


def put(editor: PatientEditor, field: Field, text: str) -> None:
    line = editor.form.fields[field].edit  # type: ignore[union-attr]
    line.setText(text)
    line.textEdited.emit(text)


def question(editor: PatientEditor) -> Question:
    return next(each for each in editor.findChildren(Question) if each.isVisible())


def sheet(editor: PatientEditor, qtbot) -> CheckedSheet:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in editor.findChildren(CheckedSheet)))
    return next(each for each in editor.findChildren(CheckedSheet) if each.isVisible())


def fill(made: CheckedSheet, **lines: str) -> None:
    from PySide6.QtWidgets import QLineEdit

    for name, text in lines.items():
        line = made.findChild(QLineEdit, name.replace("__", "."))
        assert line is not None
        line.setText(text)
    made.act.click()


def test_what_is_changed_is_stored_as_it_is_meant(editor: PatientEditor, known: Practice, qtbot) -> None:
    put(editor, Field.BIRTH_DATE, "13.3.1968")
    put(editor, Field.EMAIL, "ayse@example.org Familie@Example.org")
    put(editor, Field.SMS, "0171 7654321")
    with qtbot.waitSignal(editor.saved) as saved:
        editor.store.click()
    stored = patient(known, "10482")
    assert saved.args == [stored]
    assert stored.birth_date == date(1968, 3, 13)
    assert stored.emails == ("ayse@example.org", "familie@example.org")
    assert stored.sms == "+491717654321"
    assert not editor.isVisible()


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        (Field.BIRTH_DATE, "31.02.1968", "Bitte schreiben Sie das Geburtsdatum wie 12.03.1968."),
        (Field.BIRTH_DATE, "1968", "Bitte schreiben Sie das Geburtsdatum wie 12.03.1968."),
        (Field.EMAIL, "ayse@", "„ayse@“ ist keine E-Mail-Adresse."),
        (Field.SMS, "keine", "„keine“ ist keine Telefonnummer. Beispiel: 0171 1234567."),
        (Field.PHONE, "x", "„x“ ist keine Telefonnummer. Beispiel: 0171 1234567."),
    ],
)
def test_what_cannot_be_stored_is_said_at_its_field(
    editor: PatientEditor, known: Practice, qtbot, field: Field, text: str, words: str
) -> None:
    before = patient(known, "10482")
    put(editor, field, text)
    editor.store.click()
    qtbot.waitUntil(lambda: editor.form.fields[field].error == words)
    assert editor.isVisible()
    assert editor.store.isEnabled()
    assert patient(known, "10482") == before
    put(editor, field, "")
    assert editor.form.fields[field].error == ""


def test_a_patient_without_any_name_is_refused(editor: PatientEditor, qtbot) -> None:
    put(editor, Field.LAST_NAME, "")
    put(editor, Field.FIRST_NAME, "")
    editor.store.click()
    qtbot.waitUntil(lambda: "Nachnamen" in editor.form.fields[Field.LAST_NAME].error)


def test_closing_loses_nothing_without_a_question(editor: PatientEditor, known: Practice, qtbot) -> None:
    put(editor, Field.CITY, "Sonnberg")
    editor.close()
    assert editor.isVisible()
    question(editor).buttons["on"].click()
    assert editor.isVisible()
    editor.close()
    with qtbot.waitSignal(editor.saved):
        question(editor).buttons["save"].click()
    assert patient(known, "10482").city == "Sonnberg"


def test_closing_without_a_change_asks_nothing(editor: PatientEditor) -> None:
    editor.close()
    assert not editor.isVisible()
    assert editor.findChildren(Question) == []


def test_a_colleague_was_faster(editor: PatientEditor, known: Practice, qtbot) -> None:
    from dataclasses import replace

    known.services.patients.change(replace(patient(known, "10482"), city="Bern"))
    put(editor, Field.POSTCODE, "1234")
    editor.store.click()
    qtbot.waitUntil(editor.complaint.isVisible)
    assert editor.form.texts()[Field.POSTCODE] == "1234"
    show = next(each for each in editor.complaint.findChildren(Button) if each.text() == "Neue Daten zeigen")
    show.click()
    qtbot.waitUntil(lambda: editor.form.texts()[Field.CITY] == "Bern")
    assert not editor.complaint.isVisible()


def test_consent_is_given_and_withdrawn_with_date_and_origin(
    editor: PatientEditor, known: Practice, qtbot
) -> None:
    put(editor, Field.CITY, "Sonnberg")
    name = "patient.consent.mail"
    editor.findChild(Button, name).click()
    asked = sheet(editor, qtbot)
    fill(asked, patient__consent__date="01.02.2025", patient__consent__origin="")
    assert asked.isVisible()
    fill(asked, patient__consent__origin="Formular")
    given = lambda: consent_in_force(patient(known, "10482"), Channel.MAIL)  # noqa: E731
    qtbot.waitUntil(lambda: given() is not None)
    assert (given().given, given().origin) == (date(2025, 2, 1), "Formular")
    withdraw = lambda: editor.findChild(Button, name)  # noqa: E731
    qtbot.waitUntil(lambda: withdraw() is not None and withdraw().text() == "Widerrufen …")
    withdraw().click()
    fill(sheet(editor, qtbot), patient__consent__date="03.02.2025")
    qtbot.waitUntil(lambda: given() is None)
    assert latest_consent(patient(known, "10482"), Channel.MAIL).withdrawn == date(2025, 2, 3)
    assert editor.form.texts()[Field.CITY] == "Sonnberg"
    qtbot.waitUntil(editor.store.isEnabled)
    with qtbot.waitSignal(editor.saved):
        editor.store.click()
    assert patient(known, "10482").city == "Sonnberg"


def test_a_day_in_the_future_is_no_consent(editor: PatientEditor, known: Practice, qtbot) -> None:
    editor.findChild(Button, "patient.consent.mail").click()
    asked = sheet(editor, qtbot)
    fill(asked, patient__consent__date="01.02.2999", patient__consent__origin="Formular")
    assert asked.isVisible()
    assert consent_in_force(patient(known, "10482"), Channel.MAIL) is None


def test_a_relative_writes_for_the_patient(editor: PatientEditor, known: Practice, qtbot) -> None:
    editor.findChild(Button, "patient.relative").click()
    asked = sheet(editor, qtbot)
    fill(asked, contact__name="Mehmet Öztürk", contact__emails="mehmet@")
    assert asked.isVisible()
    fill(asked, contact__emails="mehmet@example.org")
    theirs = lambda: [each for each in known.services.patients.contacts() if each.patients]  # noqa: E731
    qtbot.waitUntil(lambda: len(theirs()) == 1)
    assert theirs()[0].emails == ("mehmet@example.org",)
    assert theirs()[0].patients == (patient(known, "10482").id,)


def test_somebody_new_gets_a_number(known: Practice, qtbot) -> None:
    editor = opened(known, qtbot)
    editor.store.click()
    qtbot.waitUntil(editor.complaint.isVisible)
    assert "unterscheiden" in editor.complaint.accessibleName()
    put(editor, Field.BIRTH_DATE, "01.01.1990")
    with qtbot.waitSignal(editor.saved) as saved:
        editor.store.click()
    assert saved.args[0].number
    assert known.services.patients.find("neu") == [saved.args[0]]


def test_a_number_that_somebody_else_has(known: Practice, editor: PatientEditor, qtbot) -> None:
    number = patient(known, "10490").number
    put(editor, Field.NUMBER, number)
    editor.store.click()
    qtbot.waitUntil(editor.complaint.isVisible)
    assert number in editor.complaint.accessibleName()


def test_a_number_for_sms_switches_reminders_on_with_the_consent(known: Practice, qtbot) -> None:
    editor = opened(known, qtbot, "10490")
    asked = editor.form.reminders
    assert not asked.isVisible()
    put(editor, Field.SMS, "0171 7654321")
    assert asked.isVisible()
    assert asked.wanted.isChecked()
    editor.store.click()
    assert "Einwilligung" in asked.origin.error
    assert patient(known, "10490").sms == ""
    asked.day.set_text("02.02.2025")
    asked.origin.set_text("Formular")
    with qtbot.waitSignal(editor.saved) as saved:
        editor.store.click()
    given = consent_in_force(patient(known, "10490"), Channel.SMS)
    assert (given.given, given.origin) == (date(2025, 2, 2), "Formular")
    assert saved.args == [patient(known, "10490")]
    assert not opened(known, qtbot, "10490").form.reminders.isVisible()


def test_a_number_may_be_kept_without_reminders(known: Practice, qtbot) -> None:
    editor = opened(known, qtbot, "10490")
    put(editor, Field.SMS, "0171 7654321")
    editor.form.reminders.wanted.setChecked(False)
    with qtbot.waitSignal(editor.saved):
        editor.store.click()
    assert patient(known, "10490").sms == "+491717654321"
    assert consent_in_force(patient(known, "10490"), Channel.SMS) is None


def test_who_withdrew_is_not_switched_on_by_a_number(known: Practice, qtbot) -> None:
    identity = patient(known, "10490").id
    known.services.patients.give_consent(identity, Channel.SMS, date(2025, 1, 1), "Formular")
    known.services.patients.withdraw_consent(identity, Channel.SMS, date(2025, 1, 2))
    editor = opened(known, qtbot, "10490")
    put(editor, Field.SMS, "0171 7654321")
    assert not editor.form.reminders.wanted.isChecked()


def test_a_landline_is_no_number_for_sms(editor: PatientEditor, qtbot) -> None:
    put(editor, Field.SMS, "030 7654321")
    editor.store.click()
    said = "„030 7654321“ ist eine Festnetznummer. Bitte geben Sie eine Mobilnummer ein."
    qtbot.waitUntil(lambda: editor.form.fields[Field.SMS].error == said)
