from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.practice.templates import PLACEHOLDERS, Placeholder, fill, unresolved

FACTS = {"Anrede": "Sehr geehrte Frau Öztürk", "Nachname": "Öztürk", "Termin": "Dienstag, 14:30 Uhr"}


def test_facts_stand_where_their_placeholders_stood() -> None:
    filled = fill("{Anrede}\n\nIhr Termin: {Termin}.", FACTS)
    assert filled.text == "Sehr geehrte Frau Öztürk\n\nIhr Termin: Dienstag, 14:30 Uhr."
    assert filled.unresolved == ()


def test_what_has_no_fact_stays_and_is_found_again() -> None:
    filled = fill("{Anrede}, {Vorname}!", {**FACTS, "Vorname": "  "})
    assert filled.text == "Sehr geehrte Frau Öztürk, {Vorname}!"
    assert filled.unresolved == (Placeholder("Vorname", 26, 35),) == unresolved(filled.text)


@pytest.mark.parametrize("text", ["{NOM}", "{nom}", "{Cognome}", "{LastName}", "{name}", "{nachname}"])
def test_other_languages_and_any_case_mean_the_same(text: str) -> None:
    assert fill(text, FACTS).text == "Öztürk"


@pytest.mark.parametrize("text", ["{Nachnahme}", "{Termine}", "{Vornamen}", "{Anrde}"])
def test_a_slip_of_the_pen_is_found(text: str) -> None:
    assert fill(text, FACTS).text == text
    assert [each.name for each in unresolved(text)] == [text[1:-1]]


@pytest.mark.parametrize(
    "text",
    [
        "{1}",
        "{}",
        "{{Termin}}",
        '{"Termin": 1}',
        "{ Termin }",
        "{Termin",
        "Termin}",
        "{Beispiel}",
        "{x}",
        "{{",
        "{a b}",
    ],
)
def test_other_braces_are_text(text: str) -> None:
    assert fill(text, FACTS).text == text
    assert unresolved(text) == ()


def test_a_fact_with_braces_is_not_filled_again() -> None:
    assert fill("{Nachname}", {"Nachname": "{Termin}", "Termin": "heute"}).text == "{Termin}"


def test_no_name_means_two_places() -> None:
    names = [name.casefold() for key, others in PLACEHOLDERS.items() for name in (key, *others)]
    assert len(names) == len(set(names))


WRITTEN = st.lists(
    st.sampled_from(
        [*(f"{{{name}}}" for name in PLACEHOLDERS), "{", "}", "{1}", "{Vornahme}", "Guten Tag", " ", "ß\n"]
    )
).map("".join)


@given(
    WRITTEN, st.dictionaries(st.sampled_from(sorted(PLACEHOLDERS)), st.sampled_from(["", "Öztürk", "14:30"]))
)
def test_filling_leaves_exactly_what_is_unresolved(text: str, facts: dict[str, str]) -> None:
    filled = fill(text, facts)
    assert {each.name for each in filled.unresolved} <= {each.name for each in unresolved(text)}
    for each in filled.unresolved:
        assert filled.text[each.start] + filled.text[each.end - 1] == "{}"
        assert not facts.get(each.name)
    assert fill(text, {}).text == text


@given(st.text(), st.dictionaries(st.text(), st.text()))
def test_any_text_can_be_filled(text: str, facts: dict[str, str]) -> None:
    fill(text, facts)
