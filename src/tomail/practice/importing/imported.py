"""What a reader gives for each patient of a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tomail.base.sentences import Sentence
from tomail.model.patients import PatientDetails

CONSENT_ORIGIN = "Import"


class Field(StrEnum):
    """What a file can say of a patient; the names of the columns of a CSV file without a mapping."""

    NUMBER = "number"
    LAST_NAME = "last_name"
    FIRST_NAME = "first_name"
    BIRTH_DATE = "birth_date"
    EMAIL = "email"  # more addresses separated by spaces
    SMS = "sms"
    LANGUAGE = "language"
    SMS_CONSENT = "sms_consent"
    MAIL_CONSENT = "mail_consent"
    PORTAL_CONSENT = "portal_consent"
    TITLE = "title"
    SEX = "sex"
    STREET = "street"
    POSTCODE = "postcode"
    CITY = "city"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class ImportedPatient:
    """One patient of a file.

    `line` is the line where the patient begins (FHIR: the number of the entry), from 1. `stated` are
    the fields that the file speaks of, also where it leaves them empty: only these may change a patient
    that is already there. `remarks` say what was odd or left out.
    """

    line: int
    details: PatientDetails
    stated: frozenset[Field]
    remarks: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """What could not be taken in; `line` counts as in `ImportedPatient`."""

    line: int
    reason: Sentence


Imported = Iterator[ImportedPatient | RefusedLine]
