"""What a reminder says: a text with %datum% and its like, filled in for a patient. None of it is health."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tomail.model.patients import PatientDetails
from tomail.practice.guards.health import telling_words
from tomail.practice.salutations import salutation, written_date

PLACEHOLDERS = ("datum", "uhrzeit", "wochentag", "praxis", "telefon", "anrede", "vorname", "nachname")
LANGUAGES = ("de", "fr", "it", "en")
_PRESET = {
    "de": "Terminerinnerung: %wochentag%, %datum%, %uhrzeit% Uhr.",
    "fr": "Rappel : rendez-vous %wochentag% %datum% à %uhrzeit%.",
    "it": "Promemoria: appuntamento %wochentag% %datum% alle %uhrzeit%.",
    "en": "Reminder: appointment on %wochentag%, %datum%, %uhrzeit%.",
}
_BY_TELEPHONE = {
    "de": "Absagen bitte unter %telefon%.",
    "fr": "Pour annuler : %telefon%.",
    "it": "Per disdire: %telefon%.",
    "en": "To cancel, call %telefon%.",
}
SUBJECT = {
    "de": "Terminerinnerung",
    "fr": "Rappel de rendez-vous",
    "it": "Promemoria appuntamento",
    "en": "Appointment reminder",
}
_PLACEHOLDER = re.compile(r"%([a-zäöü]{2,20})%", re.IGNORECASE)
_WEEKDAYS = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}


@dataclass(frozen=True)
class Sender:
    """What a reminder says of the practice. `language` as in "de_CH"."""

    name: str
    telephone: str
    language: str


def template_key(language: str) -> str:
    """The setting that holds the practice's own text in that language; German is the one without a name."""
    return "reminders.text" if language == "de" else f"reminders.text.{language}"


def language_of(patient: PatientDetails, practice: str) -> str:
    """One of LANGUAGES: the patient's, else the practice's ("de_CH"), else German."""
    for said in (patient.language, practice):
        short = said.replace("-", "_").partition("_")[0].lower()
        if short in LANGUAGES:
            return short
    return LANGUAGES[0]


def telling(template: str) -> tuple[str, ...]:
    """What in it tells of somebody's health: then it must not go out."""
    return telling_words([template])


def preset(language: str, sender: Sender) -> str:
    """The text where the practice has none of its own; it names no telephone where there is none."""
    call = _BY_TELEPHONE[language] if sender.telephone else ""
    return " ".join(part for part in (_PRESET[language], call, "%praxis%") if part)


def unknown_placeholders(template: str) -> list[str]:
    """What looks like one and is none, in its order."""
    return [name for name in _PLACEHOLDER.findall(template) if name.lower() not in PLACEHOLDERS]


def filled(template: str, facts: Mapping[str, str]) -> str:
    """`facts` by the names of PLACEHOLDERS. What is filled in is not looked at again."""
    return _PLACEHOLDER.sub(lambda found: facts.get(found[1].lower(), found[0]), template)


def facts_of(patient: PatientDetails, start: datetime, sender: Sender) -> dict[str, str]:
    """`start` in the practice's zone."""
    language = language_of(patient, sender.language)
    region = f"{language}_{sender.language.partition('_')[2]}"
    return {
        "datum": written_date(start.date(), region),
        "uhrzeit": f"{start:%H:%M}",
        "wochentag": _WEEKDAYS[language][start.weekday()],
        "praxis": sender.name,
        "telefon": sender.telephone,
        "anrede": salutation(
            sex=patient.sex,
            first_name=patient.first_name,
            last_name=patient.last_name,
            title=patient.title,
            language=region,
        ),
        "vorname": patient.first_name,
        "nachname": patient.last_name,
    }
