"""How a letter begins, and what else a template says of a patient, in the language of who gets it."""

from __future__ import annotations

from datetime import date

from tomail.model.patients import PatientDetails

# By language and sex; "" where the sex is unknown or neither: the full name, and no guess.
_SALUTATIONS = {
    "de": {
        "f": "Sehr geehrte Frau {title} {last}",
        "m": "Sehr geehrter Herr {title} {last}",
        "": "Guten Tag {title} {first} {last}",
    },
    "fr": {"f": "Madame", "m": "Monsieur", "": "Bonjour {first} {last}"},
    "it": {
        "f": "Gentile signora {last}",
        "m": "Gentile signor {last}",
        "": "Buongiorno {first} {last}",
    },
    "en": {
        "f": "Dear {title_or_ms} {last}",
        "m": "Dear {title_or_mr} {last}",
        "": "Dear {title} {first} {last}",
    },
}
_OTHERWISE = "de"


def salutation(*, sex: str, first_name: str, last_name: str, title: str = "", language: str = "de_DE") -> str:
    """«Sehr geehrte Frau Öztürk», «Guten Tag Ayşe Öztürk»; "" without a name.

    `sex` is "f", "m", "x" or "" (unknown); `language` as in "de_CH", German where it is none of ours. There
    is no comma at the end: Switzerland writes none.
    """
    if not (first_name.strip() or last_name.strip()):
        return ""
    forms = _SALUTATIONS.get(language.replace("-", "_").partition("_")[0].lower(), _SALUTATIONS[_OTHERWISE])
    pattern = forms.get(sex if last_name.strip() else "", forms[""])
    facts = {"title": title, "title_or_ms": title or "Ms", "title_or_mr": title or "Mr"}
    return " ".join(pattern.format(first=first_name, last=last_name, **facts).split())


def patient_facts(patient: PatientDetails, *, language: str = "de_DE") -> dict[str, str]:
    """What `templates.fill` puts for a patient; `language` is the practice's, for who has none noted."""
    spoken = patient.language or language
    return {
        "Anrede": salutation(
            sex=patient.sex,
            first_name=patient.first_name,
            last_name=patient.last_name,
            title=patient.title,
            language=spoken,
        ),
        "Titel": patient.title,
        "Vorname": patient.first_name,
        "Nachname": patient.last_name,
        "Geburtsdatum": written_date(patient.birth_date, spoken) if patient.birth_date else "",
        "Patientennummer": patient.number,
    }


def written_date(day: date, language: str) -> str:
    """As a letter in `language` writes a date: "12.03.1968"; "12/03/1968" in France, Italy and English."""
    tag = language.replace("-", "_").lower()
    slashes = tag.partition("_")[0] in ("fr", "it", "en") and not tag.endswith("_ch")
    return f"{day:%d/%m/%Y}" if slashes else f"{day:%d.%m.%Y}"
