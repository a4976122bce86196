"""Patients of files into the practice, on both databases: never doubled, never more than was said."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tomail.base.errors import ProblemKind, Refused
from tomail.model.events import PracticeChanged, Topic
from tomail.model.patients import Channel, Patient
from tomail.model.people import Right, user_principal
from tomail.practice.consents import give_consent, withdraw_consent
from tomail.practice.importing.formats import Format, read_patients
from tomail.practice.patient_import import ImportResult, Outcome, foresee_import, import_patients
from tomail.practice.patients import change_patient, load_patients
from tomail.practice.tables import new_id
from tomail.practice.tables.audit import AuditRow
from tomail.practice.tables.people import RightGrant
from tomail.practice.work import Work

from .conftest import Desk

HUBER = "10482,Huber,Josef,1990-11-04,josef@example.org,0171 2345678,de,2025-01-02,\n"
OEZTUERK = "10483,Öztürk,Ayşe,1984-03-12,ayse@example.org,,tr,,\n"


def take_in(desk: Desk, text: str | bytes, form: Format = Format.CSV) -> ImportResult:
    data = text if isinstance(text, bytes) else text.encode()
    return import_patients(desk.database, desk.actor, read_patients(data, form))


def foresee(desk: Desk, text: str) -> ImportResult:
    return foresee_import(desk.database, read_patients(text.encode(), Format.CSV))


def counts(result: ImportResult) -> tuple[int, int, int, int]:
    return result.added, result.changed, result.unchanged, len(result.refused)


def patients(desk: Desk) -> dict[str, Patient]:
    with desk.database.reading() as session:
        return {each.number: each for each in load_patients(session)}


def vcard(name: str, *lines: str) -> str:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", f"N:{name};;;", *lines, "END:VCARD", ""))


def test_what_a_file_says_is_kept(desk: Desk) -> None:
    assert counts(take_in(desk, HUBER + OEZTUERK)) == (2, 0, 0, 0)
    huber = patients(desk)["10482"]
    assert (huber.listed_name, huber.birth_date) == ("Huber, Josef", date(1990, 11, 4))
    assert (huber.emails, huber.sms) == (("josef@example.org",), "+491712345678")
    assert [(each.channel, each.given, each.origin) for each in huber.consents] == [
        (Channel.SMS, date(2025, 1, 2), "Import")
    ]


def test_the_same_file_again_changes_nothing(desk: Desk) -> None:
    take_in(desk, HUBER + OEZTUERK)
    before = patients(desk)
    assert counts(take_in(desk, HUBER + OEZTUERK)) == (0, 0, 2, 0)
    assert patients(desk) == before


def test_the_same_person_twice_in_a_file_is_there_once(desk: Desk) -> None:
    assert counts(take_in(desk, HUBER + HUBER)) == (1, 0, 1, 0)
    without_number = "Huber;Josef", "BDAY:1990-11-04"
    assert counts(take_in(desk, vcard(*without_number) * 2, Format.VCARD)) == (0, 0, 2, 0)
    assert len(patients(desk)) == 1


def test_only_what_a_file_speaks_of_changes(desk: Desk) -> None:
    take_in(desk, HUBER)
    assert counts(take_in(desk, "number;Nachname;Vorname;Ort\n10482;Huber;Josef;Freiburg\n")) == (0, 1, 0, 0)
    huber = patients(desk)["10482"]
    assert (huber.city, huber.emails, huber.language) == ("Freiburg", ("josef@example.org",), "de")
    take_in(desk, "number;Nachname;Vorname;Ort\n10482;Huber;Josef;\n")
    assert patients(desk)["10482"].city == ""


def test_a_withdrawn_consent_is_never_revived(desk: Desk) -> None:
    take_in(desk, HUBER)
    huber = patients(desk)["10482"].id
    desk.database.write(desk.actor, lambda work: withdraw_consent(work, huber, Channel.SMS, date(2026, 2, 1)))
    later = HUBER.replace("2025-01-02", "2026-10-10")
    assert counts(take_in(desk, later)) == (0, 0, 1, 0)
    (consent,) = patients(desk)["10482"].consents
    assert (consent.given, consent.withdrawn) == (date(2025, 1, 2), date(2026, 2, 1))
    desk.database.write(
        desk.actor, lambda work: give_consent(work, huber, Channel.SMS, date(2026, 11, 1), "Formular")
    )
    take_in(desk, later)
    assert [each.given for each in patients(desk)["10482"].consents] == [date(2025, 1, 2), date(2026, 11, 1)]


def test_addresses_of_the_file_go_and_those_of_a_person_stay(desk: Desk) -> None:
    take_in(desk, HUBER)
    other = HUBER.replace("josef@example.org", "jh@example.net")
    take_in(desk, other)
    assert patients(desk)["10482"].emails == ("jh@example.net",)
    seen = patients(desk)["10482"]
    confirmed = Patient(**{**fields(seen), "emails": ("jh@example.net", "privat@example.net")})
    desk.database.write(desk.actor, lambda work: change_patient(work, confirmed))
    take_in(desk, HUBER)
    assert patients(desk)["10482"].emails == ("jh@example.net", "josef@example.org", "privat@example.net")


def test_a_change_of_what_somebody_else_changed_is_told(desk: Desk) -> None:
    take_in(desk, HUBER)
    seen = patients(desk)["10482"]
    moved = Patient(**{**fields(seen), "city": "Basel"})
    desk.database.write(desk.actor, lambda work: change_patient(work, moved))
    with pytest.raises(Refused) as refused:
        desk.database.write(desk.actor, lambda work: change_patient(work, moved))
    assert refused.value.problem.kind is ProblemKind.CONFLICT


def fields(patient: Patient) -> dict[str, object]:
    return {name: getattr(patient, name) for name in Patient.__dataclass_fields__}


def test_without_a_number_name_and_birth_date_tell(desk: Desk) -> None:
    take_in(desk, HUBER + OEZTUERK)
    card = vcard("OEZTUERK;Ayse", "BDAY:19840312", "EMAIL:neu@example.org")
    assert counts(take_in(desk, card, Format.VCARD)) == (0, 1, 0, 0)
    assert patients(desk)["10483"].emails == ("neu@example.org",)


def test_without_a_birth_date_name_and_address_tell(desk: Desk) -> None:
    take_in(desk, HUBER)
    card = vcard("Huber;Josef", "EMAIL:josef@example.org")
    assert counts(take_in(desk, card, Format.VCARD)) == (0, 0, 1, 0)
    father = vcard("Huber;Josef", "BDAY:1960-01-01", "EMAIL:josef@example.org")
    assert counts(take_in(desk, father, Format.VCARD)) == (1, 0, 0, 0)


def test_who_has_no_number_gets_one_until_the_practice_system_gives_its_own(desk: Desk) -> None:
    resource = {
        "resourceType": "Patient",
        "name": [{"family": "Huber", "given": ["Josef"]}],
        "birthDate": "1990-11-04",
    }
    data = json.dumps(resource)
    take_in(desk, data, Format.FHIR)
    take_in(desk, vcard("Schmidt;Hannelore", "BDAY:1950-01-01"), Format.VCARD)
    assert sorted(patients(desk)) == ["tm-0000001", "tm-0000002"]
    known = patients(desk)["tm-0000001"].id
    assert counts(take_in(desk, HUBER)) == (0, 1, 0, 0)
    assert patients(desk)["10482"].id == known
    assert counts(take_in(desk, data, Format.FHIR)) == (0, 0, 1, 0)


def test_a_spreadsheet_that_dropped_the_zeros_of_numbers_doubles_nobody(desk: Desk) -> None:
    assert counts(take_in(desk, HUBER.replace("10482", "0010482"))) == (1, 0, 0, 0)
    assert counts(take_in(desk, HUBER)) == (0, 0, 1, 0)
    assert counts(take_in(desk, HUBER.replace("1990", "1991"))) == (1, 0, 0, 0)
    assert sorted(patients(desk)) == ["0010482", "10482"]


def test_two_numbers_are_two_people_and_a_third_without_one_is_refused(desk: Desk) -> None:
    assert counts(take_in(desk, HUBER + HUBER.replace("10482", "20000"))) == (2, 0, 0, 0)
    result = take_in(desk, vcard("Huber;Josef", "BDAY:1990-11-04"), Format.VCARD)
    assert counts(result) == (0, 0, 0, 1)
    assert "Several patients" in str(result.refused[0].reason)
    assert len(patients(desk)) == 2


def test_refused_lines_come_in_the_order_of_the_file(desk: Desk) -> None:
    result = take_in(desk, "1,,,,,,,,\n" + HUBER + "2,Ohne,Datum,gestern,,,,,\n")
    assert counts(result) == (1, 0, 0, 2)
    assert [each.line for each in result.refused] == [1, 3]


def test_many_are_taken_in_batches_and_told_at_once(desk: Desk) -> None:
    desk.heard.clear()
    rows = [f"{number},Name{number},Anna,1980-01-01,a{number}@example.org,,,," for number in range(1200)]
    heard: list[int] = []
    result = import_patients(
        desk.database, desk.actor, read_patients("\n".join(rows).encode(), Format.CSV), heard.append
    )
    assert (counts(result), heard) == ((1200, 0, 0, 0), [500, 1000, 1200])
    assert desk.heard == [PracticeChanged(Topic.PATIENTS)] * 3


def test_what_would_happen_is_told_of_each_patient(desk: Desk) -> None:
    take_in(desk, HUBER + OEZTUERK)
    text = HUBER.replace("Josef", "Josef Maria") + OEZTUERK + "1,Neu,Eva,1950-01-01,,,,,\n" + "2,,,,,,,,\n"
    heard: list[tuple[str, Outcome]] = []
    result = foresee_import(
        desk.database,
        read_patients(text.encode(), Format.CSV),
        lambda patient, outcome: heard.append((patient.details.number, outcome)),
    )
    assert heard == [("10482", Outcome.CHANGED), ("10483", Outcome.UNCHANGED), ("1", Outcome.ADDED)]
    assert (counts(result), result.refused[0].line) == ((1, 1, 1, 1), 4)


def test_a_patient_who_is_renamed_is_not_found_by_the_old_name(desk: Desk) -> None:
    """In one file: first 1 gets another name, then somebody without a number has the name that 1 had."""
    take_in(desk, ",Alt,Eva,1950-01-01,eva@example.org,,,,\n")
    renamed = "tm-0000001,Neu,Eva,1950-01-01,eva@example.org,,,,\n"
    filler = "".join(f"{n},Name{n},Anna,1980-01-01,,,,,\n" for n in range(500))
    text = renamed + filler + ",Alt,Eva,1950-01-01,,,,,\n"
    seen = foresee(desk, text)
    assert counts(seen) == (501, 1, 0, 0)
    assert take_in(desk, text) == seen


def test_the_log_has_counts_and_no_names(desk: Desk) -> None:
    take_in(desk, HUBER + OEZTUERK)
    with desk.database.reading() as session:
        rows = session.scalars(select(AuditRow)).all()
    assert [(row.action, row.subject, row.details) for row in rows] == [
        ("patients", "import", {"added": 2, "changed": 0})
    ]


def test_whoever_may_not_write_the_record_imports_nothing(new_desk: Callable[[], Desk]) -> None:
    allowed, other = new_desk(), new_desk()
    grant = RightGrant(id=new_id(), name=Right.RECORD_WRITE.value, holder=user_principal(allowed.actor.user))
    allowed.database.write(allowed.actor, lambda work: _grant(work, grant))
    with pytest.raises(Refused) as refused:
        take_in(other, HUBER)
    assert refused.value.problem.kind is ProblemKind.NOT_ALLOWED
    assert counts(take_in(allowed, HUBER)) == (1, 0, 0, 0)


def _grant(work: Work, grant: RightGrant) -> None:
    work.session.add(grant)


# A number means one person in every file, however they are spelt; two numbers may have the same name.
PERSONS = (
    (("", "1"), ("Huber", "HUBER"), "Josef", "1990-11-04"),
    (("", "2"), ("Müller", "Mueller"), "Ayşe", "1984-03-12"),
    (("3",), ("Huber",), "Josef", "1990-11-04"),
    (("",), ("Schmidt",), "Eva", "1950-01-01"),
)
PEOPLE = st.lists(
    st.sampled_from(PERSONS).flatmap(
        lambda person: st.tuples(
            st.sampled_from(person[0]),
            st.sampled_from(person[1]),
            st.just(person[2]),
            st.just(person[3]),
            st.sampled_from(["", "a@example.org", "b@example.org"]),
        )
    ),
    max_size=8,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=PEOPLE)
def test_any_file_does_what_was_foreseen_and_adds_nobody_twice(
    desk: Desk, people: list[tuple[str, ...]]
) -> None:
    text = "".join(f"{','.join(each)},,,,\n" for each in people)
    before = patients(desk)
    seen = foresee(desk, text)
    assert patients(desk) == before
    assert take_in(desk, text) == seen
    once = set(patients(desk))
    assert take_in(desk, text).added == 0
    assert set(patients(desk)) == once
