from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tomail.model.patients import MatchReason, Patient, Sex
from tomail.model.record import AboutPatient, PatientState
from tomail.ui import theme
from tomail.ui.patients import words
from tomail.ui.patients.strip import PatientStrip, Shown

AYSE = Patient(
    id="a",
    number="10482",
    last_name="Öztürk",
    first_name="Ayşe",
    birth_date=date(1968, 3, 12),
    sex=Sex.FEMALE,
)
OLD = replace(
    AYSE, id="b", number="1", last_name="Schmidt", first_name="Hannelore", birth_date=date(1951, 2, 1)
)
YOUNG = replace(OLD, id="c", number="2", birth_date=date(1984, 7, 11))


@pytest.fixture
def strip(app, qtbot) -> PatientStrip:
    made = PatientStrip()
    qtbot.addWidget(made)
    made.resize(900, 46)
    return made


def said(strip: PatientStrip, about: AboutPatient, **more: object) -> str:
    strip.show_about(Shown(about, **more))  # type: ignore[arg-type]
    return strip.words.replace("\u00a0", " ")


def test_a_sure_patient_with_birth_date_number_and_reason(strip: PatientStrip) -> None:
    about = AboutPatient(PatientState.SURE, (AYSE,), MatchReason.ADDRESS)
    age = words.age(date(1968, 3, 12))
    expected = f"Öztürk, Ayşe geb. 12.03.1968 ({age}) · Nr. 10482 · über E-Mail-Adresse erkannt"
    assert said(strip, about) == expected
    assert strip.buttons["record"].text() == "Akte öffnen"


def test_by_hand_says_so(strip: PatientStrip) -> None:
    assert said(strip, AboutPatient(PatientState.BY_HAND, (AYSE,))).endswith("von Hand zugeordnet")


def test_several_are_told_apart_and_nobody_is_assigned_at_once(strip: PatientStrip) -> None:
    text = said(strip, AboutPatient(PatientState.SEVERAL, (OLD, YOUNG)))
    assert text == "2 mögliche Patientinnen: Schmidt, Hannelore (1951) · Schmidt, Hannelore (1984)"
    assert list(strip.buttons) == ["choose"]
    assert strip.buttons["choose"].text() == "Auswählen"


def test_several_of_the_same_year_show_the_day(strip: PatientStrip) -> None:
    twin = replace(OLD, id="d", number="3", birth_date=date(1951, 9, 9))
    text = said(strip, AboutPatient(PatientState.SEVERAL, (OLD, twin)))
    assert "geb. 01.02.1951" in text
    assert "geb. 09.09.1951" in text


def test_one_possible_patient_is_asked_about(strip: PatientStrip, qtbot) -> None:
    text = said(strip, AboutPatient(PatientState.SEVERAL, (AYSE,)))
    assert text.startswith("Vielleicht Öztürk, Ayşe geb. 12.03.1968")
    with qtbot.waitSignal(strip.assign) as assigned:
        strip.buttons["assign"].click()
    assert assigned.args == [AYSE]
    with qtbot.waitSignal(strip.reject) as rejected:
        strip.buttons["reject"].click()
    assert rejected.args == [[AYSE]]


def test_a_laboratory_and_whom_it_writes_about(strip: PatientStrip) -> None:
    about = AboutPatient(PatientState.THIRD_PARTY, (AYSE,), contact="x")
    text = said(strip, about, contact="Labor Dr. Enders")
    assert text.startswith("Absender ist Labor Dr. Enders. Im Text erkannt: Öztürk, Ayşe geb. 12.03.1968")
    assert [each.text() for each in strip.buttons.values()] == ["Zuordnen", "Nicht zuordnen"]


def test_a_laboratory_without_a_patient(strip: PatientStrip) -> None:
    text = said(strip, AboutPatient(PatientState.THIRD_PARTY), contact="Labor Dr. Enders")
    assert text == "Absender ist Labor Dr. Enders. Kein Patient erkannt."
    assert list(strip.buttons) == ["search"]


def test_nobody(strip: PatientStrip) -> None:
    assert said(strip, AboutPatient(PatientState.NOBODY)) == "Kein Patient zugeordnet"
    assert strip.buttons["search"].text().split() == ["Patient", "suchen", "…", "P"]


def test_somebody_restricted_is_not_named(strip: PatientStrip) -> None:
    text = said(strip, AboutPatient(PatientState.NOBODY, restricted=True))
    assert text == "Patientenbezug vorhanden – Sie haben kein Recht, ihn zu sehen."
    assert strip.buttons == {}


def test_without_the_practice_nothing_can_be_done(strip: PatientStrip) -> None:
    text = said(strip, AboutPatient(PatientState.SURE, (AYSE,)), connected=False)
    assert text.startswith("Öztürk, Ayşe")
    assert not any(each.isEnabled() for each in strip.buttons.values())
    assert "Praxisdatenbank" in said(strip, AboutPatient(PatientState.NOBODY), connected=False)


def test_a_narrow_strip_shows_icons_with_their_names_as_hints(strip: PatientStrip) -> None:
    said(strip, AboutPatient(PatientState.SURE, (AYSE,)))
    wide = strip.buttons["record"].sizeHint().width()
    strip.resize(420, 60)
    strip.show()
    assert strip.buttons["record"].sizeHint().width() < wide
    assert strip.buttons["record"].toolTip() == "Akte öffnen"


def test_no_line_is_squeezed_where_large_text_needs_several(app, qtbot, strip: PatientStrip) -> None:
    theme.apply(app, theme.Scheme.LIGHT, text_scale=1.5)
    strip.resize(518, 46)
    said(strip, AboutPatient(PatientState.SURE, (AYSE,), MatchReason.ADDRESS))
    strip.show()
    needed = strip.layout().heightForWidth(518)
    assert needed > 46
    assert strip.minimumHeight() == needed
    strip.resize(1400, 60)
    qtbot.waitUntil(lambda: strip.minimumHeight() < needed)
    theme.apply(app, theme.Scheme.LIGHT)
