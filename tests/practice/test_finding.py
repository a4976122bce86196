from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.model.patients import Patient
from tomail.practice.finding import ChangedFinder, Finder

AYSE = Patient(
    id="ayse", number="10482", last_name="Öztürk", first_name="Ayşe Nur", birth_date=date(1968, 3, 12),
    emails=("ayse.oe@example.org",),
)  # fmt: skip
ELDER = Patient(
    id="elder", number="P-20001", last_name="Schmidt", first_name="Hannelore", birth_date=date(1951, 1, 9)
)
YOUNGER = Patient(
    id="younger", number="20002", last_name="Schmidt", first_name="Hannelore", birth_date=date(1984, 6, 3)
)
HANS = Patient(id="hans", number="30000", last_name="Amann", first_name="Hans-Schmid")
FINDER = Finder([YOUNGER, HANS, ELDER, AYSE])


@pytest.mark.parametrize(
    "text",
    [
        "Öztürk", "oez", "ozt", "ayse", "nur öz", "öztürk, ayşe", "10482", "104", "12.3.1968", "12.03.68",
        "12.3.", "12.3.19", "1968-03-12", "1968", "ayse.oe@ex", "oe", "öz 1968", "  AYSE  - ",
    ],
)  # fmt: skip
def test_what_finds_a_patient(text: str) -> None:
    assert FINDER.find(text) == [AYSE]


@pytest.mark.parametrize("text", ["", " ", ",", "yse", "Öztürk Hannelore", "13.3.1968", "12.3.69", "@"])
def test_what_finds_nobody(text: str) -> None:
    assert FINDER.find(text) == []


def test_last_names_come_first_then_the_alphabet_and_the_elder() -> None:
    assert FINDER.find("schmid") == [ELDER, YOUNGER, HANS]
    assert FINDER.find("schmid", limit=1) == [ELDER]
    assert FINDER.find("p-200") == [ELDER]


@given(st.text())
def test_never_raises(text: str) -> None:
    FINDER.find(text)


NAMES = st.text("abcdeäöüß-' ", min_size=1, max_size=12).filter(lambda name: any(map(str.isalpha, name)))


@given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=5), st.data())
def test_every_patient_is_found_by_a_beginning_of_every_name(
    names: list[tuple[str, str]], data: st.DataObject
) -> None:
    people = [Patient(id=str(n), last_name=last, first_name=first) for n, (last, first) in enumerate(names)]
    wanted = data.draw(st.sampled_from(people))
    length = data.draw(st.integers(1, 12))
    text = " ".join(part[:length] for part in f"{wanted.first_name} {wanted.last_name}".split())
    if any(map(str.isalpha, text)):
        assert wanted in Finder(people).find(text)


NAMES = st.sampled_from(["Huber", "Hubert", "Amann", "Öztürk", "von Huber"])
EVERYBODY = st.dictionaries(
    st.sampled_from("abcdef"),
    st.builds(
        lambda last, first, born: {"last_name": last, "first_name": first, "birth_date": born},
        NAMES,
        NAMES,
        st.sampled_from([None, date(1968, 3, 12), date(1951, 1, 9)]),
    ),
)


def people(said: dict[str, dict[str, object]]) -> dict[str, Patient]:
    return {key: Patient(id=key, number=f"1{key}", **each) for key, each in said.items()}  # type: ignore[arg-type]


@given(EVERYBODY, EVERYBODY, st.sets(st.sampled_from("abcdef")), st.integers(1, 4))
def test_what_has_changed_is_found_as_if_all_were_built_anew(
    before: dict[str, dict[str, object]],
    after: dict[str, dict[str, object]],
    changed: set[str],
    limit: int,
) -> None:
    old, new = people(before), people(after)
    now = {key: each for key, each in old.items() if key not in changed}
    now |= {key: new[key] for key in changed if key in new}
    made = ChangedFinder(Finder(old.values()), changed, [now[key] for key in changed if key in now])
    anew = Finder(now.values())
    for text in ("hub", "hub 1968", "amann hub", "12.3.", "1a", " , öz", ""):
        assert made.find(text, limit) == anew.find(text, limit)
