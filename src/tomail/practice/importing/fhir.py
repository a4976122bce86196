"""FHIR R4 patients: a Patient, a Bundle, a list of either, or one resource a line (bulk export).

Read with the standard library. `fhir.resources` would check all of a resource against the standard and
refuse a patient for a fault in a field that is not read here, at 37 MB of code.
"""

from __future__ import annotations

from typing import Any

from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

from .charset import read_text
from .fhir_json import items_of, number_of, object_of, resources, strings_of, text_of
from .imported import Field, Imported, RefusedLine
from .values import read_patient

NOT_JSON = QT_TRANSLATE_NOOP("engine", "This is not JSON.")
NOT_FHIR = QT_TRANSLATE_NOOP("engine", "This is not a FHIR patient.")

_NAME_USES = ("official", "usual", "")  # the others are maiden names, nicknames and old ones


def read_fhir(data: bytes, *, region: str = "DE") -> Imported:
    """The patients among the resources; other resources are passed over. `line` counts the entries."""
    number = 0
    for number, resource in enumerate(resources(read_text(data)), 1):
        if resource is None:
            yield RefusedLine(number, sentence(NOT_JSON))
        elif not isinstance(resource, dict) or not isinstance(resource.get("resourceType"), str):
            yield RefusedLine(number, sentence(NOT_FHIR))
        elif resource["resourceType"] == "Patient":
            yield read_patient(number, _texts(resource), region)


def _texts(patient: dict[str, Any]) -> dict[Field, str]:
    name = _best_name(patient)
    texts = {
        Field.LAST_NAME: text_of(name, "family"),
        Field.FIRST_NAME: " ".join(strings_of(name, "given")),
    }
    if not any(texts.values()):  # only as one text
        texts[Field.FIRST_NAME], _, texts[Field.LAST_NAME] = text_of(name, "text").rpartition(" ")
    found = {
        Field.NUMBER: number_of(patient),
        Field.BIRTH_DATE: text_of(patient, "birthDate"),
        Field.TITLE: " ".join(strings_of(name, "prefix")),
        Field.SEX: text_of(patient, "gender"),
        Field.LANGUAGE: _language(patient),
        **telecom(patient),
        **_address(patient),
    }
    return texts | {meaning: text for meaning, text in found.items() if text}


def _best_name(patient: dict[str, Any]) -> dict[str, Any]:
    names = items_of(patient, "name")
    for use in _NAME_USES:
        for name in names:
            if text_of(name, "use") == use:
                return name
    return names[0] if names else {}


def telecom(patient: dict[str, Any]) -> dict[Field, str]:
    """How a patient is reached: mail, mobile phone, phone."""
    texts: dict[Field, str] = {}
    for contact in items_of(patient, "telecom"):
        system, value, use = text_of(contact, "system"), text_of(contact, "value"), text_of(contact, "use")
        if use == "old":
            continue
        if system == "email":
            texts[Field.EMAIL] = f"{texts.get(Field.EMAIL, '')} {value}".strip()
        elif system == "sms" or (system == "phone" and use == "mobile"):
            texts.setdefault(Field.SMS, value)
        elif system == "phone":
            texts.setdefault(Field.PHONE, value)
    return texts


def _address(patient: dict[str, Any]) -> dict[Field, str]:
    current = [one for one in items_of(patient, "address") if text_of(one, "use") != "old"]
    if not current:
        return {}
    address = current[0]
    return {
        Field.STREET: ", ".join(strings_of(address, "line")),
        Field.POSTCODE: text_of(address, "postalCode"),
        Field.CITY: text_of(address, "city"),
    }


def _language(patient: dict[str, Any]) -> str:
    spoken = items_of(patient, "communication")
    spoken.sort(key=lambda one: one.get("preferred") is not True)
    for one in spoken:
        language = object_of(one, "language")
        codes = [text_of(coding, "code") for coding in items_of(language, "coding")]
        return next((code for code in codes if code), text_of(language, "text"))
    return ""
