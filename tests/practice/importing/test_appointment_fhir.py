"""Appointments in FHIR, with their patients as far as the file says them."""

from __future__ import annotations

import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.model.appointments import AppointmentState
from tomail.practice.importing.appointment_fhir import NOT_FHIR, read_fhir_appointments
from tomail.practice.importing.appointment_formats import Format, guess
from tomail.practice.importing.appointment_said import Read
from tomail.practice.importing.appointments import NO_ID, NO_STATE, NO_TIME

BERLIN = ZoneInfo("Europe/Berlin")
PATIENT = {
    "resourceType": "Patient",
    "id": "p1",
    "identifier": [{"type": {"coding": [{"code": "MR"}]}, "value": "10482"}],
    "telecom": [{"system": "email", "value": "Huber@example.org"}],
}
APPOINTMENT = {
    "resourceType": "Appointment",
    "id": "a1",
    "status": "booked",
    "start": "2026-05-04T09:30:00+02:00",
    "end": "2026-05-04T09:45:00+02:00",
    "description": "MARKE-Kontrolle",
    "participant": [
        {"actor": {"reference": "Practitioner/d1"}, "status": "accepted"},
        {"actor": {"reference": "Patient/p1"}, "status": "accepted"},
    ],
}


def read(*resources: Any) -> Read:
    entries = [{"resource": each} for each in resources]
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    return read_fhir_appointments(json.dumps(bundle).encode(), BERLIN)


def changed(**values: Any) -> dict[str, Any]:
    return {**APPOINTMENT, **values}


def test_a_bundle_names_the_patient() -> None:
    (one,) = read(APPOINTMENT, PATIENT).said
    assert (one.stated.external, one.stated.patient, one.stated.title) == ("a1", "10482", "MARKE-Kontrolle")
    assert one.stated.start.isoformat() == "2026-05-04T09:30:00+02:00"
    assert one.mails == ("huber@example.org",)


def test_one_a_line_and_contained_patients() -> None:
    contained = changed(contained=[{**PATIENT, "id": "x"}], participant=[{"actor": {"reference": "#x"}}])
    lines = [json.dumps(each) for each in (PATIENT, APPOINTMENT, changed(id="a2"), {**contained, "id": "a3"})]
    found = read_fhir_appointments("\n".join(lines).encode(), BERLIN)
    assert [(each.line, each.stated.external, each.stated.patient) for each in found.said] == [
        (2, "a1", "10482"),
        (3, "a2", "10482"),
        (4, "a3", "10482"),
    ]


def test_an_identifier_names_the_patient_the_id_of_another_system_does_not() -> None:
    named = {"type": "Patient", "identifier": {"value": "10482"}}
    assert read(changed(participant=[{"actor": named}])).said[0].stated.patient == "10482"
    assert read(changed(participant=[{"actor": {"reference": "Patient/10482"}}])).said[0].stated.patient == ""
    two = [{"actor": named}, {"actor": {**named, "identifier": {"value": "10483"}}}]
    assert read(changed(participant=two)).said[0].stated.patient == ""


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("booked", AppointmentState.PLANNED),
        ("cancelled", AppointmentState.CANCELLED),
        ("entered-in-error", AppointmentState.CANCELLED),
        ("waitlist", AppointmentState.CANCELLED),
    ],
)
def test_states(status: str, state: AppointmentState) -> None:
    assert read(changed(status=status)).said[0].stated.state is state


def test_what_cannot_be_read_is_told() -> None:
    found = read(changed(id=""), changed(start="2026-05-04"), changed(status="lost"), {"id": "x"})
    assert [each.reason.source for each in found.refused] == [NO_ID, NO_TIME, NO_STATE, NOT_FHIR]
    assert found.said == []


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"\xef\xbb\xbfBEGIN:VCALENDAR\r\nVERSION:2.0\r\n", Format.ICALENDAR),
        (b"begin:vcalendar\n", Format.ICALENDAR),
        (b' {"resourceType": "Bundle"}', Format.FHIR),
        (b'[{"resourceType": "Appointment"}]', Format.FHIR),
        (b"id,patient,start\n4711,1,2026-05-04T09:30\n", Format.CSV),
        (b"", Format.CSV),
    ],
)
def test_the_bytes_show_the_format(data: bytes, form: Format) -> None:
    assert guess(data) is form


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*APPOINTMENT, "actor"]), inner)
    ),
    max_leaves=9,
)


@given(st.dictionaries(st.sampled_from([*APPOINTMENT, "identifier", "contained"]), json_values))
def test_any_shape_is_read_or_refused(values: dict[str, Any]) -> None:
    found = read(changed(**values))
    assert len(found.said) + len(found.refused) <= 30
