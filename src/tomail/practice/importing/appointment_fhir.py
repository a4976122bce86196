"""FHIR R4 appointments: an Appointment, a Bundle, a list of either, or one resource a line (bulk export)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from tomail.base.errors import Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.message.clean import clean
from tomail.model.appointments import AppointmentState, StatedAppointment

from .appointment_calendar import MOST_SAID, too_much
from .appointment_lines import LARGEST
from .appointment_said import LONGEST_NUMBER, Read, Said, mails_of
from .appointments import LONGEST_ID, LONGEST_TITLE, NO_ID, NO_STATE, NO_TIME, read_moment
from .charset import read_text
from .fhir import NOT_JSON, telecom
from .fhir_json import items_of, number_of, object_of, resources, text_of
from .imported import Field, RefusedLine

NOT_FHIR = QT_TRANSLATE_NOOP("engine", "This is not a FHIR appointment.")
_PLANNED = "pending booked arrived fulfilled checked-in"
_NOT_THEN = "proposed waitlist cancelled noshow entered-in-error"
_STATES = {
    **dict.fromkeys(_PLANNED.split(), AppointmentState.PLANNED),
    **dict.fromkeys(_NOT_THEN.split(), AppointmentState.CANCELLED),
}
_Json = dict[str, Any]


def read_fhir_appointments(data: bytes, zone: ZoneInfo) -> Read:
    """The appointments among the resources, with their patients' numbers as far as the file says them; other
    resources are passed over. Raises Refused (INVALID) for a file that is larger than is read."""
    if len(data) > LARGEST:
        raise Refused(too_much())
    read, found = Read(), list(resources(read_text(data)))
    patients = {text_of(each, "id"): each for each in found if _is(each, "Patient")}
    for number, resource in enumerate(found, 1):
        if resource is None:
            read.refused.append(RefusedLine(number, sentence(NOT_JSON)))
        elif not isinstance(resource, dict) or not text_of(resource, "resourceType"):
            read.refused.append(RefusedLine(number, sentence(NOT_FHIR)))
        elif _is(resource, "Appointment"):
            _take(read, number, resource, patients, zone)
    if len(read.said) > MOST_SAID:
        raise Refused(too_much())
    return read


def _is(resource: Any, kind: str) -> bool:
    return isinstance(resource, dict) and resource.get("resourceType") == kind


def _take(read: Read, number: int, resource: _Json, patients: Mapping[str, _Json], zone: ZoneInfo) -> None:
    external = _external(resource)
    stated = _stated(resource, external, zone)
    if isinstance(stated, Sentence):
        read.refused.append(RefusedLine(number, stated))
        read.unread.add(external)
        return
    known = {**patients, **{text_of(each, "id"): each for each in items_of(resource, "contained")}}
    people = list(_people(resource, known))
    numbers = {each for each, _ in people} - {""}
    mails = mails_of(mail for _, said in people for mail in said.split())
    patient = numbers.pop() if len(numbers) == 1 else ""
    read.said.append(Said(number, replace(stated, patient=patient), mails))


def _external(resource: _Json) -> str:
    named = (text_of(each, "value") for each in items_of(resource, "identifier"))
    return clean(next((each for each in named if each), text_of(resource, "id")))[:LONGEST_ID]


def _stated(resource: _Json, external: str, zone: ZoneInfo) -> StatedAppointment | Sentence:
    if not external:
        return sentence(NO_ID)
    start, end = (read_moment(text_of(resource, name), zone) for name in ("start", "end"))
    if start is None:
        return sentence(NO_TIME, text=text_of(resource, "start")[:60])
    state = _STATES.get(text_of(resource, "status"))
    if state is None:
        return sentence(NO_STATE, text=text_of(resource, "status")[:60])
    kind = text_of(object_of(resource, "appointmentType"), "text")
    return StatedAppointment(
        external=external,
        start=start,
        end=end if end is None or end > start else None,
        title=clean(text_of(resource, "description") or kind)[:LONGEST_TITLE],
        state=state,
    )


def _people(resource: _Json, known: Mapping[str, _Json]) -> Iterator[tuple[str, str]]:
    """The number and the addresses of each patient who takes part. An id of the other system is no number."""
    for each in items_of(resource, "participant"):
        actor = object_of(each, "actor")
        reference = text_of(actor, "reference")
        patient = known.get(reference.rpartition("/")[2].rpartition(":")[2].removeprefix("#"), {})
        number = number_of(patient) if _is(patient, "Patient") else ""
        if not number and (text_of(actor, "type") == "Patient" or "Patient/" in reference):
            number = text_of(object_of(actor, "identifier"), "value")
        mails = telecom(patient).get(Field.EMAIL, "") if _is(patient, "Patient") else ""
        yield number.strip()[:LONGEST_NUMBER], mails
