"""What holds for every patient and every text, and for many of them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tomail.model.patients import (
    MatchReason,
    Patient,
    Several,
    Sure,
)
from tomail.practice.matching import Matcher

from .matched import (
    LAB,
    MATCHER,
    PATIENTS,
    STRANGER,
    UNCLE,
    ids,
)

LAST = st.sampled_from(
    ["Müller", "Mueller", "Schmidt", "Müller-Schmidt", "von Berg", "Berg", "Öz", "Koch", "Jan"]
)
FIRST = st.sampled_from(["Anna", "Anna Maria", "Maria", "Jan", "Hans-Peter", "Peter", "Ayşe", "Berg"])
DAYS = st.dates(date(1924, 1, 1), date(2026, 1, 1))
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
FORMS: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day:%d.%m.%Y}",
    lambda day: f"{day.day}.{day.month}.{day:%y}",
    lambda day: day.isoformat(),
    lambda day: f"{day.day}. {MONTHS[day.month - 1]} {day.year}",
)
NUMBERS = st.integers(1, 99999).map(str)


@st.composite
def patients(draw: st.DrawFn) -> list[Patient]:
    found = draw(
        st.lists(
            st.builds(
                Patient,
                id=st.just(""), number=NUMBERS, last_name=LAST, first_name=FIRST, birth_date=st.none() | DAYS,
                emails=st.lists(st.sampled_from(["a@b.example", "c@d.example"]), max_size=1).map(tuple),
            ),
            max_size=6,
            unique_by=lambda one: one.number,
        )
    )  # fmt: skip
    return [replace(patient, id=str(place)) for place, patient in enumerate(found)]


@given(
    LAST,
    FIRST,
    DAYS,
    DAYS,
    st.sampled_from(FORMS),
    st.sampled_from(["{f} {l}, geb. {d}", "{l}, {f} {d}", "{d} {l} {f}"]),
)
def test_two_who_differ_only_in_birth_date_are_never_confused(
    last: str, first: str, born: date, other: date, form: Callable[[date], str], sentence: str
) -> None:
    assume(born != other)
    one = Patient(id="1", number="1", last_name=last, first_name=first, birth_date=born)
    two = replace(one, id="2", number="2", birth_date=other)
    match = Matcher([one, two]).match(STRANGER, "", sentence.format(f=first, l=last, d=form(born)))
    assert match == Sure(one, MatchReason.NAME_AND_BIRTH_DATE) or (
        isinstance(match, Several) and form(born) == form(other)
    )


@given(patients(), st.data())
def test_one_patient_more_never_makes_a_sure_match_another(
    people: list[Patient], data: st.DataObject
) -> None:
    assume(people)
    texts = [
        part
        for one in data.draw(st.lists(st.sampled_from(people), max_size=2))
        for part in data.draw(
            st.lists(
                st.sampled_from(
                    [f"{one.first_name} {one.last_name}", f"geb. {one.birth_date}", f"Pat.-Nr. {one.number}"]
                )
            )
        )
    ]
    sender = data.draw(st.sampled_from([STRANGER, "a@b.example", "c@d.example"]))
    fewer = Matcher(people[:-1]).match(sender, "", "\n".join(texts))
    all_of_them = Matcher(people).match(sender, "", "\n".join(texts))
    if isinstance(fewer, Sure) and isinstance(all_of_them, Sure) and fewer.patient != all_of_them.patient:
        assert all_of_them.patient == people[-1]
        assert sender in people[-1].emails  # one of the family, and the text says which
    if isinstance(fewer, Sure) and people[-1].id not in ids(all_of_them):
        assert ids(all_of_them) == [fewer.patient.id]


@given(patients(), st.text(), st.text(), st.lists(st.text(), max_size=3))
def test_never_raises_and_never_sure_without_a_reason(
    people: list[Patient], sender: str, subject: str, texts: list[str]
) -> None:
    MATCHER.match(sender, subject, subject, texts)
    match = Matcher(people).match(sender, subject, "", texts)
    if isinstance(match, Sure):
        assert match.reason not in (MatchReason.NAME, MatchReason.LAST_NAME_AND_BIRTH_DATE)


@given(
    st.lists(st.sampled_from("Anna Müller Schmidt Jan Berg 1.1.1990 Nr. 7 Pat.-Nr. von , \n -".split(" ")))
)
def test_the_order_of_patients_does_not_matter(words: list[str]) -> None:
    text = " ".join(words)
    assert ids(MATCHER.match(STRANGER, "", text)) == ids(
        Matcher(PATIENTS[::-1], (LAB, UNCLE), own_names=("Dr. med. Rosa Müller",)).match(STRANGER, "", text)
    )


@pytest.mark.slow
def test_time_does_not_grow_with_the_number_of_patients() -> None:
    few, many = (Matcher(_crowd(count)) for count in (500, 10_000))
    text = "Guten Tag, ich hätte gerne einen Termin für Name7 Vorname3, geb. 03.04.1970, am Montag. " * 100
    assert _seconds(few, text) * 12 > _seconds(many, text)


def _crowd(count: int) -> list[Patient]:
    return [
        Patient(
            id=str(place), number=str(place),
            last_name=f"Name{place % 97}", first_name=f"Vorname{place % 13}",
            birth_date=date(1940 + place % 80, place % 12 + 1, place % 28 + 1),
            emails=(f"{place}@b.example",),
        )
        for place in range(count)
    ]  # fmt: skip


def _seconds(matcher: Matcher, text: str) -> float:
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        matcher.match(STRANGER, "", text)
        best = min(best, time.process_time() - start)
    return best
