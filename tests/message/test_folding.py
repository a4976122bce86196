from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.folding import fold

GERMAN = st.text("aeiouäöüßABCÄÖÜnst -", max_size=20)


@pytest.mark.parametrize("spelling", ["Müller", "Mueller", "MULLER", "mu\u0308ller", "ＭÜLLER"])
def test_spellings_meet(spelling: str) -> None:
    assert fold(spelling) == "muller"


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Œuvre", "ouvre"), ("Straße", "strasse"), ("Thérèse", "therese"),
     ("Łukasz", "lukasz"), ("Søren", "soren"),
     ("ﬁeber", "fieber"), ("5 µmol – l’été", "5 μmol   l ete"), ("Unter\xadsuchung", "untersuchung"),
     ("ÞǼƒ ½", "thaf 1 2"), ("Befund Желудок", "befund желудок"),
     ("Žižek", "zizek"), ("Δοκιμή", "δοκιμη"), ("", "")],
)  # fmt: skip
def test_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(GERMAN, GERMAN)
def test_a_beginning_finds_the_whole(beginning: str, rest: str) -> None:
    assert fold(beginning + rest).startswith(fold(beginning))


@given(GERMAN)
def test_composed_and_decomposed_are_one(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@given(st.text(max_size=30), st.sampled_from(["z", "ß", "–", "č", "Ж", "→ 漢"]))
def test_no_letter_changes_how_its_neighbours_are_folded(text: str, other: str) -> None:
    assert fold(f"{text} {other}") == f"{fold(text)} {fold(other)}"
