"""How long a text is as SMS, and who it says it is from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.reminders.sms_text import cheaper, is_sender_name, length, sender_name

GSM = "abcäöüß€[] 0123,.@\n"


@pytest.mark.parametrize(
    ("text", "used", "parts", "is_unicode"),
    [
        ("", 0, 0, False),
        ("a" * 160, 160, 1, False),
        ("a" * 161, 161, 2, False),
        ("a" * 306, 306, 2, False),
        ("a" * 307, 307, 3, False),
        ("a" * 459, 459, 3, False),
        ("a" * 460, 460, 4, False),
        ("€" * 80, 160, 1, False),
        ("€" * 81, 162, 2, False),
        ("a" * 152 + "€" + "a" * 152, 306, 3, False),  # the euro sign is not cut in two
        ("ş" * 70, 70, 1, True),
        ("ş" * 71, 71, 2, True),
        ("ş" * 134, 134, 2, True),
        ("ş" * 135, 135, 3, True),
        ("😀" * 35, 70, 1, True),
        ("😀" * 36, 72, 2, True),
        ("ş" * 66 + "😀" + "ş" * 66, 134, 3, True),
    ],
)
def test_parts_as_networks_count_them(text: str, used: int, parts: int, is_unicode: bool) -> None:
    told = length(text)
    assert (told.used, told.parts, told.unicode) == (used, parts, is_unicode)


@given(st.text(GSM + "ş😀", max_size=400))
def test_whatever_the_text_it_fits_and_more_is_never_less(text: str) -> None:
    told = length(text)
    assert told.used <= told.room
    assert length(text + "a").parts >= told.parts


@given(st.text(max_size=300))
def test_what_is_made_cheaper_is_never_dearer(text: str) -> None:
    assert length(cheaper(text)).parts <= length(text).parts


def test_typographic_marks_do_not_cost_a_second_message() -> None:
    text = "Ihr Termin „Kontrolle“ – morgen um 9\u202fUhr. " + "Bitte kommen Sie pünktlich. " * 3
    assert length(text).parts == 2
    assert length(cheaper(text)).parts == 1
    assert cheaper(text).startswith('Ihr Termin "Kontrolle" - morgen um 9 Uhr.')


def test_letters_of_a_name_stay_as_they_are() -> None:
    assert cheaper("Guten Tag Frau Yılmaz „x“").startswith("Guten Tag Frau Yılmaz")


@pytest.mark.parametrize(
    ("practice", "name"),
    [
        ("Hausarztpraxis Dr. Sonnberg", "Dr Sonnberg"),
        ("Praxis Muster", "Muster"),
        ("HNO Muster", "HNO Muster"),
        ("Müller", "Mueller"),
        ("Gemeinschaftspraxis", "Gemeinschaf"),
        ("小児科", ""),
    ],
)
def test_the_sender_is_what_fits_of_the_name(practice: str, name: str) -> None:
    assert sender_name(practice) == name


@given(st.text(max_size=60))
def test_the_sender_is_always_one_that_networks_take(practice: str) -> None:
    name = sender_name(practice)
    assert name == "" or (len(name) <= 11 and name.isascii() and name == name.strip())


def test_a_sender_needs_a_letter() -> None:
    assert is_sender_name("Praxis 7")
    assert not is_sender_name("0301234")
    assert not is_sender_name("Praxis Dr. X")
    assert not is_sender_name("")
