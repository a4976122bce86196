"""What a reminder says."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.model.patients import PatientDetails, Sex
from tomail.reminders.sms_text import length
from tomail.reminders.words import (
    LANGUAGES,
    PLACEHOLDERS,
    Sender,
    facts_of,
    filled,
    language_of,
    preset,
    unknown_placeholders,
)

START = datetime(2026, 5, 4, 9, 30, tzinfo=ZoneInfo("Europe/Zurich"))
AYSE = PatientDetails(last_name="Öztürk", first_name="Ayşe", sex=Sex.FEMALE)
SENDER = Sender("Praxis Dr. Sonnberg", "030 1234567", "de_CH")


def test_a_text_is_filled_in() -> None:
    text = filled(
        "%anrede%, Ihr Termin: %Wochentag%, %datum% um %uhrzeit%. %praxis%", facts_of(AYSE, START, SENDER)
    )
    assert text == "Sehr geehrte Frau Öztürk, Ihr Termin: Montag, 04.05.2026 um 09:30. Praxis Dr. Sonnberg"


@pytest.mark.parametrize(
    ("spoken", "practice", "language", "day"),
    [
        ("fr", "de_CH", "fr", "04.05.2026"),
        ("it-CH", "fr", "it", "04/05/2026"),
        ("tr", "fr", "fr", "04/05/2026"),
        ("", "de_DE", "de", "04.05.2026"),
        ("", "", "de", "04.05.2026"),
    ],
)
def test_in_the_language_of_the_patient(spoken: str, practice: str, language: str, day: str) -> None:
    patient = PatientDetails(last_name="A", language=spoken)
    assert language_of(patient, practice) == language
    assert facts_of(patient, START, Sender("", "", practice))["datum"] == day


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_preset_fits_into_one_message(language: str) -> None:
    patient = PatientDetails(last_name="Öztürk", language=language)
    template = preset(language, SENDER)
    text = filled(template, facts_of(patient, START, SENDER))
    assert unknown_placeholders(template) == []
    assert SENDER.telephone in text
    assert "%" not in text
    assert length(text).parts == 1, text


def test_without_a_telephone_nobody_is_asked_to_call() -> None:
    silent = Sender("Praxis Dr. Sonnberg", "", "de_CH")
    text = filled(preset("de", silent), facts_of(AYSE, START, silent))
    assert text == "Terminerinnerung: Montag, 04.05.2026, 09:30 Uhr. Praxis Dr. Sonnberg"


def test_what_is_no_placeholder_is_named() -> None:
    assert unknown_placeholders("%datum% %Titel% 50 % und 20 %grund% %x%") == ["Titel", "grund"]


@given(st.text(max_size=60))
def test_what_is_filled_in_is_not_looked_at_again(name: str) -> None:
    facts = dict.fromkeys(PLACEHOLDERS, "") | {"nachname": f"%datum%{name}", "datum": "!"}
    assert filled("<%nachname%>", facts) == f"<%datum%{name}>"
