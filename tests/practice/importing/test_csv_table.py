from __future__ import annotations

import csv
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.model.patients import Channel, Consent, Sex
from tomail.practice.importing.csv_table import DEFAULT_COLUMNS, open_table, read_csv
from tomail.practice.importing.imported import Field, ImportedPatient

from .samples import sample, sorted_out

WORDS = st.text("abcXYZäöüßéşı,;\"' -", min_size=1, max_size=30).map(str.strip).filter(bool)


def test_the_columns_of_the_command_line() -> None:
    patients, refused = sorted_out(read_csv(sample("patients.csv")))
    ayse = patients[0].details
    assert (ayse.number, ayse.last_name, ayse.first_name) == ("10482", "Öztürk", "Ayşe")
    assert ayse.birth_date == date(1968, 3, 12)
    assert ayse.emails == ("ayse@example.org", "familie@example.org")
    assert (ayse.sms, ayse.language) == ("+491512345678", "tr")
    assert ayse.consents == (Consent(Channel.SMS, date(2025, 5, 1), "Import"),)
    assert patients[1].details.consents == (Consent(Channel.MAIL, date(2024, 11, 30), "Import"),)
    assert [patient.line for patient in patients] == [2, 3, 4]
    assert refused == {
        5: "“31.02.1990” is not a birth date such as 12.03.1968 or 1968-03-12.",
        7: "There is no name.",
    }


def test_a_table_of_excel() -> None:
    patients, _ = sorted_out(read_csv(sample("excel.csv")))
    first = patients[0].details
    assert (first.number, first.last_name, first.first_name) == ("10482", "Müller; geb. Weiß", "Jürgen")
    assert (first.birth_date, first.emails) == (date(1968, 3, 12), ("jm@example.org",))
    assert (first.sms, first.sex, first.street) == ("+4915123456789", Sex.MALE, "Hauptstraße 1")
    assert (first.postcode, first.city) == ("50667", "Köln")
    assert patients[1].details.last_name == 'O"Neill'


def test_a_quotation_mark_without_an_end_costs_one_row() -> None:
    patients, refused = sorted_out(read_csv(sample("excel.csv")))
    assert list(refused) == [6]
    assert patients[-1].details.last_name == "Letzte"
    assert patients[-1].line == 7
    assert [str(one) for one in patients[-1].remarks] == ["“privat” is not a phone number and was left out."]


def test_a_table_without_titles_has_the_default_columns() -> None:
    [patient] = read_csv(b"1\tHuber\tJosef\t04.11.1990\n")
    assert isinstance(patient, ImportedPatient)
    assert patient.details.last_name == "Huber"
    assert patient.stated == set(DEFAULT_COLUMNS)


def test_a_mapping_rules_over_the_titles() -> None:
    data = "Kennung|A|B|Name\n7|Huber|Josef|falsch\n".encode("ascii")
    columns = {Field.NUMBER: "Kennung", Field.LAST_NAME: "A", Field.FIRST_NAME: "B"}
    [patient] = read_csv(data, columns=columns)
    assert isinstance(patient, ImportedPatient)
    assert patient.details.listed_name == "Huber, Josef"
    assert patient.stated == columns.keys()


def test_a_mapping_to_a_column_that_is_not_there_is_refused() -> None:
    _, refused = sorted_out(read_csv(b"a;b\n1;2\n", columns={Field.NUMBER: "c"}))
    assert refused == {1: "The file has no column “c”."}


def test_too_many_cells_are_refused_and_a_short_row_is_filled() -> None:
    patients, refused = sorted_out(read_csv(b"Nr;Nachname\n1;A;B\n2;C;\n3\n"))
    assert [patient.details.number for patient in patients] == ["2"]
    assert refused == {
        2: "The row has more cells than the table has columns.",
        4: "There is no name.",
    }


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso8859-15", "cp437"])
def test_charsets(codec: str) -> None:
    table = open_table("Nr;Nachname;Vorname\n1;Müller-Weiß;Jörg\n".encode(codec))
    assert table.delimiter == ";"
    [patient] = read_csv("Nr;Nachname;Vorname\n1;Müller-Weiß;Jörg\n".encode(codec))
    assert isinstance(patient, ImportedPatient)
    assert patient.details.listed_name == "Müller-Weiß, Jörg"


@given(
    st.lists(st.tuples(st.integers(1, 10**9), WORDS, WORDS), min_size=1, max_size=8), st.sampled_from(";,\t|")
)
def test_what_is_written_is_read(rows: list[tuple[int, str, str]], delimiter: str) -> None:
    file = StringIO()
    csv.writer(file, delimiter=delimiter).writerows([("number", "last_name", "first_name"), *rows])
    found = [one.details for one in read_csv(file.getvalue().encode()) if isinstance(one, ImportedPatient)]
    assert [(int(one.number), one.last_name, one.first_name) for one in found] == rows


@given(st.one_of(st.binary(), st.text('a;"\n\r,1\0').map(str.encode)))
def test_never_raises(data: bytes) -> None:
    list(read_csv(data))
    list(read_csv(data, columns={Field.LAST_NAME: "a"}))
