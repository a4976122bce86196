from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.model.patients import PatientDetails, Sex
from tomail.practice.salutations import patient_facts, salutation, written_date
from tomail.practice.templates import PLACEHOLDERS, fill

TEXT = st.text("abc Öß'{}", max_size=8)


@pytest.mark.parametrize(
    ("language", "sex", "title", "written"),
    [
        ("de_DE", "f", "", "Sehr geehrte Frau Öztürk"),
        ("de_CH", "m", "Dr.", "Sehr geehrter Herr Dr. Öztürk"),
        ("de_DE", "", "", "Guten Tag Ayşe Öztürk"),
        ("de-CH", "x", "", "Guten Tag Ayşe Öztürk"),
        ("fr_CH", "f", "Dr", "Madame"),
        ("fr", "m", "", "Monsieur"),
        ("fr", "", "", "Bonjour Ayşe Öztürk"),
        ("it", "f", "", "Gentile signora Öztürk"),
        ("it_CH", "x", "", "Buongiorno Ayşe Öztürk"),
        ("en", "f", "", "Dear Ms Öztürk"),
        ("en_GB", "m", "Dr", "Dear Dr Öztürk"),
        ("EN", "", "", "Dear Ayşe Öztürk"),
        ("", "f", "", "Sehr geehrte Frau Öztürk"),
        ("tr", "m", "", "Sehr geehrter Herr Öztürk"),
    ],
)
def test_as_a_letter_begins(language: str, sex: str, title: str, written: str) -> None:
    assert (
        salutation(sex=sex, first_name="Ayşe", last_name="Öztürk", title=title, language=language) == written
    )


def test_without_a_name_there_is_none() -> None:
    assert salutation(sex="f", first_name=" ", last_name="") == ""
    assert salutation(sex="f", first_name="Ayşe", last_name="") == "Guten Tag Ayşe"


@given(TEXT, TEXT, TEXT, st.sampled_from(["f", "m", "x", "", "?"]), TEXT)
def test_any_name_is_greeted(first: str, last: str, title: str, sex: str, language: str) -> None:
    written = salutation(sex=sex, first_name=first, last_name=last, title=title, language=language)
    assert bool(written) == bool(first.strip() or last.strip())
    assert written == " ".join(written.split())


AYSE = PatientDetails(
    number="10482", last_name="Öztürk", first_name="Ayşe", birth_date=date(1968, 3, 12), sex=Sex.FEMALE
)


def test_a_patient_fills_a_template() -> None:
    assert set(patient_facts(AYSE)) <= set(PLACEHOLDERS)
    filled = fill("{Anrede} (geb. {Geburtsdatum}, Nr. {Patientennummer}){Titel}", patient_facts(AYSE))
    assert filled.text == "Sehr geehrte Frau Öztürk (geb. 12.03.1968, Nr. 10482){Titel}"
    assert patient_facts(AYSE, language="it")["Anrede"] == "Gentile signora Öztürk"


def test_what_is_not_known_is_left_open() -> None:
    assert fill("{Anrede}{Geburtsdatum}", patient_facts(PatientDetails())).text == "{Anrede}{Geburtsdatum}"


def test_dates_as_letters_write_them() -> None:
    day = date(1968, 3, 12)
    assert [written_date(day, tag) for tag in ("de_CH", "fr-CH", "it_CH", "tr", "")] == ["12.03.1968"] * 5
    assert {written_date(day, tag) for tag in ("fr", "it_IT", "en_GB")} == {"12/03/1968"}
