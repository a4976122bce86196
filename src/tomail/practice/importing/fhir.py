"""FHIR R4 patients: a Patient, a Bundle, a list of either, or one resource a line (bulk export).

Read with the standard library. `fhir.resources` would check all of a resource against the standard and
refuse a patient for a fault in a field that is not read here, at 37 MB of code.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

from .charset import read_text
from .imported import Field, Imported, RefusedLine
from .values import read_patient

NOT_JSON = QT_TRANSLATE_NOOP("engine", "This is not JSON.")
NOT_FHIR = QT_TRANSLATE_NOOP("engine", "This is not a FHIR patient.")

_NAME_USES = ("official", "usual", "")  # the others are maiden names, nicknames and old ones
_DEEPEST = 5  # bundles within bundles


def read_fhir(data: bytes, *, region: str = "DE") -> Imported:
    """The patients among the resources; other resources are passed over. `line` counts the entries."""
    number = 0
    for number, resource in enumerate(_resources(read_text(data)), 1):
        if resource is None:
            yield RefusedLine(number, sentence(NOT_JSON))
        elif not isinstance(resource, dict) or not isinstance(resource.get("resourceType"), str):
            yield RefusedLine(number, sentence(NOT_FHIR))
        elif resource["resourceType"] == "Patient":
            yield read_patient(number, _texts(resource), region)


def _resources(text: str) -> Iterator[Any]:
    """Every resource on its own; None for what is not JSON."""
    whole = _json(text)
    if whole is not None:
        yield from _unpacked(whole, _DEEPEST)
        return
    for line in text.split("\n"):
        if line.strip():
            resource = _json(line)
            yield from _unpacked(resource, _DEEPEST) if resource is not None else (None,)


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _unpacked(resource: Any, depth: int) -> Iterator[Any]:
    inner: list[Any] | None = None
    if isinstance(resource, list):
        inner = resource
    elif isinstance(resource, dict) and resource.get("resourceType") == "Bundle":
        inner = [entry.get("resource") for entry in _items(resource, "entry")]
    if inner is None or not depth:
        yield {} if resource is None else resource
        return
    for one in inner:
        yield from _unpacked(one, depth - 1)


def _texts(patient: dict[str, Any]) -> dict[Field, str]:
    name = _best_name(patient)
    texts = {
        Field.LAST_NAME: _text(name, "family"),
        Field.FIRST_NAME: " ".join(_strings(name, "given")),
    }
    if not any(texts.values()):  # only as one text
        texts[Field.FIRST_NAME], _, texts[Field.LAST_NAME] = _text(name, "text").rpartition(" ")
    found = {
        Field.NUMBER: _number(patient),
        Field.BIRTH_DATE: _text(patient, "birthDate"),
        Field.TITLE: " ".join(_strings(name, "prefix")),
        Field.SEX: _text(patient, "gender"),
        Field.LANGUAGE: _language(patient),
        **_telecom(patient),
        **_address(patient),
    }
    return texts | {meaning: text for meaning, text in found.items() if text}


def _best_name(patient: dict[str, Any]) -> dict[str, Any]:
    names = _items(patient, "name")
    for use in _NAME_USES:
        for name in names:
            if _text(name, "use") == use:
                return name
    return names[0] if names else {}


def _number(patient: dict[str, Any]) -> str:
    """The medical record number (HL7 table 0203: MR) or the practice's internal one (PI), else the first."""
    identifiers = _items(patient, "identifier")
    for wanted in ("MR", "PI"):
        for identifier in identifiers:
            codes = [_text(coding, "code") for coding in _items(_object(identifier, "type"), "coding")]
            if wanted in codes:
                return _text(identifier, "value")
    return next((_text(one, "value") for one in identifiers if _text(one, "use") != "old"), "")


def _telecom(patient: dict[str, Any]) -> dict[Field, str]:
    texts: dict[Field, str] = {}
    for contact in _items(patient, "telecom"):
        system, value, use = _text(contact, "system"), _text(contact, "value"), _text(contact, "use")
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
    current = [one for one in _items(patient, "address") if _text(one, "use") != "old"]
    if not current:
        return {}
    address = current[0]
    return {
        Field.STREET: ", ".join(_strings(address, "line")),
        Field.POSTCODE: _text(address, "postalCode"),
        Field.CITY: _text(address, "city"),
    }


def _language(patient: dict[str, Any]) -> str:
    spoken = _items(patient, "communication")
    spoken.sort(key=lambda one: one.get("preferred") is not True)
    for one in spoken:
        language = _object(one, "language")
        codes = [_text(coding, "code") for coding in _items(language, "coding")]
        return next((code for code in codes if code), _text(language, "text"))
    return ""


# What a stranger's JSON holds need not have the shape that FHIR asks for.


def _text(holder: dict[str, Any], key: str) -> str:
    value = holder.get(key)
    return value if isinstance(value, str) else ""


def _object(holder: dict[str, Any], key: str) -> dict[str, Any]:
    value = holder.get(key)
    return value if isinstance(value, dict) else {}


def _items(holder: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = holder.get(key)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _strings(holder: dict[str, Any], key: str) -> list[str]:
    value = holder.get(key)
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
