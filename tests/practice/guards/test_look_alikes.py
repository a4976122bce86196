from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.practice.guards.look_alikes import WELL_KNOWN, LookAlike, find_look_alike, one_slip

KNOWN = {
    "h.schmidt@example.net": "Schmidt, Hannelore",
    "befunde@labor-enders.example": "Labor Dr. Enders",
    "anna.rossi@gmx.ch": "Rossi, Anna",
}


def found(address: str, *, typed: bool = True) -> LookAlike | None:
    return find_look_alike(address, KNOWN, frozenset({"klinikum-nordstadt.example"}), typed=typed)


@pytest.mark.parametrize(
    ("address", "known"),
    [
        ("x@gmial.com", "@gmail.com"),
        ("x@gmai.com", "@gmail.com"),
        ("x@gmail.co", "@gmail.com"),
        ("x@gmx.ed", "@gmx.de"),
        ("x@bluewin.hc", "@bluewin.ch"),
        ("x@bleuwin.ch", "@bluewin.ch"),
        ("x@t-onlien.de", "@t-online.de"),
        ("x@hotmial.com", "@hotmail.com"),
        ("h.schmitd@example.net", "h.schmidt@example.net"),
        ("h.schmid@example.net", "h.schmidt@example.net"),
        ("h_schmidt@example.net", "h.schmidt@example.net"),
        ("befunde@labor-ender.example", "befunde@labor-enders.example"),
        ("befunde@Iabor-enders.example".lower(), "befunde@labor-enders.example"),
        ("andere@labor-endres.example", "@labor-enders.example"),
        ("info@klinikurn-nordstadt.example", "@klinikum-nordstadt.example"),
        ("аnna.rossi@gmx.ch", "anna.rossi@gmx.ch"),  # the first letter is Cyrillic
    ],
)
def test_nearly_known(address: str, known: str) -> None:
    result = found(address)
    assert result is not None
    assert result.known == known


@pytest.mark.parametrize(
    "address",
    [
        "h.schmidt@example.net",
        "neu@gmx.at",
        "neu@web.de",
        "neu@ymail.com",
        "neu@mail.com",
        "praxis@kinderarzt-mueller.example",
        "r.weber@example.net",
        "anna.rossi@gmx.de",  # another country's, and real
        "kein-at",
        "",
    ],
)
def test_known_or_simply_different(address: str) -> None:
    assert found(address) is None


def test_who_writes_from_an_address_one_letter_away_is_another_person() -> None:
    assert found("h.schmitt@example.net", typed=False) is None
    assert found("h.schrnidt@example.net", typed=False) is not None


@given(st.sampled_from(sorted(WELL_KNOWN)))
def test_no_real_provider_is_taken_for_another(domain: str) -> None:
    assert found(f"neu.hier@{domain}") is None


@given(st.text("ab1.", max_size=6), st.text("ab1.", max_size=6))
def test_one_slip_does_not_depend_on_the_direction(one: str, other: str) -> None:
    assert one_slip(one, other) == one_slip(other, one)


@given(st.text(), st.text())
def test_whatever_is_typed_is_answered(one: str, other: str) -> None:
    find_look_alike(one, {other: ""}, frozenset({one}), typed=True)
