from __future__ import annotations

import json
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tomail.model.patients import PatientDetails, Sex
from tomail.practice.importing.fhir import read_fhir
from tomail.practice.importing.imported import ImportedPatient

from .samples import sample, sorted_out


def test_a_bundle() -> None:
    patients, refused = sorted_out(read_fhir(sample("bundle.json")))
    assert patients[0].details == PatientDetails(
        number="10482", last_name="Öztürk", first_name="Ayşe Nur", birth_date=date(1968, 3, 12), title="Dr.",
        sex=Sex.FEMALE, street="Große Straße 1", postcode="50667", city="Köln", language="tr",
        emails=("ayse@example.org",), sms="+4915123456789", phone="+4922120193001",
    )  # fmt: skip
    assert patients[1].details.listed_name == "Huber, Josef"
    assert patients[1].details.birth_date is None
    assert [str(one) for one in patients[1].remarks] == [
        "The birth date “1990” is incomplete and was left out."
    ]
    assert refused == {4: "There is no name.", 5: "This is not a FHIR patient."}


def test_one_resource_a_line() -> None:
    one = {"resourceType": "Patient", "name": [{"family": "Huber"}], "identifier": [{"value": "1"}]}
    data = f"{json.dumps(one)}\n{{\n{json.dumps(one)}\n".encode()
    patients, refused = sorted_out(read_fhir(data))
    assert [patient.line for patient in patients] == [1, 3]
    assert refused == {2: "This is not JSON."}


def test_bundles_within_bundles_end() -> None:
    deep = b'{"resourceType":"Bundle","entry":[{"resource":' * 200 + b"{}" + b"}]}" * 200
    assert sorted_out(read_fhir(deep))[0] == []
    assert sorted_out(read_fhir(b"[" * 100_000))[0] == []


WORDS = st.text("abcXYZäöüßéşı\"\\' -", min_size=1, max_size=30).map(str.strip).filter(bool)


@given(WORDS, WORDS, st.dates(date(1900, 1, 1), date(2030, 1, 1)), st.booleans())
def test_what_is_written_is_read(last: str, first: str, born: date, in_ascii: bool) -> None:
    name = {"family": last, "given": [first]}
    patient = {"resourceType": "Patient", "name": [name], "birthDate": born.isoformat()}
    [found] = read_fhir(json.dumps(patient, ensure_ascii=in_ascii).encode())
    assert isinstance(found, ImportedPatient)
    details = found.details
    assert (details.last_name, details.first_name, details.birth_date) == (last, first, born)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["Patient", "Bundle"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["resourceType", "name", "entry", "telecom", "value", "use"]), inner, max_size=5
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_never_raises_on_json(value: Any) -> None:
    list(read_fhir(json.dumps(value).encode()))
    list(read_fhir(json.dumps({"resourceType": "Patient", "name": value, "identifier": value}).encode()))


@given(st.binary())
def test_never_raises_on_bytes(data: bytes) -> None:
    list(read_fhir(data))
