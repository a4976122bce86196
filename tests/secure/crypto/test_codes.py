from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.secure.crypto.codes import (
    ALPHABET,
    MESSAGE_NUMBER,
    READ_CODE,
    RECOVERY_CODE,
    REGISTRATION_CODE,
    CodeForm,
    check_number,
    registration_mac,
)

FORMS = [READ_CODE, REGISTRATION_CODE, MESSAGE_NUMBER, RECOVERY_CODE]
KIDS = ("0" * 32, "1" * 32)
ORIGIN = "https://portal.example"


@pytest.mark.parametrize(
    ("form", "length"), [(READ_CODE, 19), (REGISTRATION_CODE, 11), (MESSAGE_NUMBER, 11), (RECOVERY_CODE, 34)]
)
def test_a_new_code_is_shown_in_groups_and_read_again(form: CodeForm, length: int) -> None:
    code = form.new()
    assert len(code) == length
    assert form.shown(form.read(code) or "") == code
    assert form.new() != code


@given(st.sampled_from(FORMS), st.data())
def test_case_blanks_hyphens_and_look_alikes_do_not_matter(form: CodeForm, data: st.DataObject) -> None:
    code = "".join(data.draw(st.lists(st.sampled_from(ALPHABET), min_size=28, max_size=28)))
    code = code[: form.groups * form.group]
    typed = ""
    for char in code:
        alike = {"0": "0Oo", "1": "1IiLl"}.get(char, char + char.lower())
        between = data.draw(st.sampled_from(["", "", " ", "-", " \u2013 ", "\u00a0", "."]))
        typed += data.draw(st.sampled_from(alike)) + between
    assert form.read(typed) == code


@pytest.mark.parametrize(
    "typed", ["", "7K3M", "7K3M-Q0XZ-4D8R-V1TU", "7K3M-Q0XZ-4D8R-V1T", "7K3M-Q0XZ-4D8R-V1TBX"]
)
def test_what_cannot_be_a_code(typed: str) -> None:
    assert READ_CODE.read(typed) is None


def test_digits_of_other_scripts_are_no_digits() -> None:
    assert REGISTRATION_CODE.read("٠١٢٣٤٥٦٧٨٩") is None
    assert REGISTRATION_CODE.read("ß" * 5) is None


def test_the_mac_is_for_one_code_invitation_key_practice_and_portal() -> None:
    right = ("ABCDE12345", "invite", *KIDS, ORIGIN)
    macs = {registration_mac(*right)}
    for position in range(5):
        other = list(right)
        other[position] = "ABCDE12346" if position == 0 else other[position] + "x"
        macs.add(registration_mac(*other))
    assert len(macs) == 6


def test_the_check_number_is_twelve_digits_of_both_keys() -> None:
    number = check_number(*KIDS, ORIGIN, "erika@example.de")
    assert [len(group) for group in number.split(" ")] == [4, 4, 4]
    assert number.replace(" ", "").isdigit()
    assert check_number(*KIDS, ORIGIN, " Erika@Example.DE") == number
    assert check_number(KIDS[0], "2" * 32, ORIGIN, "erika@example.de") != number
