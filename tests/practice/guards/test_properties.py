"""What holds for every mail."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.practice.guards.check import check
from tomail.practice.guards.concerns import Kind
from tomail.practice.guards.facts import AttachedFile, Named, Outgoing, Place

from .mails import AYSE, EMIL, HANNELORE, JOSEF, LENA, MEHMET, OTHER_HANNELORE, PEOPLE, doubtful, ordinary

CASES = [case.mail for case in (*ordinary(), *doubtful())]
PERSONS = [AYSE, EMIL, HANNELORE, JOSEF, LENA, MEHMET, OTHER_HANNELORE]
NAMED = st.builds(
    Named,
    st.lists(st.sampled_from(PERSONS), max_size=3, unique=True).map(tuple),
    st.sampled_from(Place),
    st.sampled_from(["", "Bericht.pdf"]),
)


@given(
    st.sampled_from(CASES),
    st.text(max_size=200),
    st.text(max_size=200),
    st.text(max_size=200),
    st.lists(NAMED, max_size=3).map(tuple),
)
def test_no_text_is_too_odd(
    mail: Outgoing, subject: str, own: str, other: str, named: tuple[Named, ...]
) -> None:
    mail = replace(mail, subject=subject, own_text=own, quoted_text=other, named=named)
    for concern in check(replace(mail, attachments=(AttachedFile(other, own),))):
        assert str(concern.sentence)
        assert concern.refuses or not concern.needs_reason


@given(st.lists(st.sampled_from(sorted(PEOPLE)), max_size=5), st.lists(NAMED, max_size=4).map(tuple))
def test_nobody_is_warned_of_the_patient_who_gets_the_mail(
    names: list[str], named: tuple[Named, ...]
) -> None:
    mail = Outgoing(tuple(PEOPLE[name] for name in names), "Betreff", named=named)
    theirs = {person for each in mail.external for person in each.patients}
    for concern in check(mail):
        if concern.kind in (Kind.OTHER_PATIENT, Kind.STRANGER):
            assert not theirs & set(concern.patients)


@given(st.sampled_from(CASES), st.sampled_from(["  ", "\n", "\n\n", " \t", "\u00a0", "\r\n"]))
def test_white_space_changes_nothing(mail: Outgoing, blank: str) -> None:
    spread = replace(
        mail,
        subject=blank + blank.join(mail.subject.split(" ")),
        own_text=blank + blank.join(mail.own_text.split(" ")) + blank,
        quoted_text=mail.quoted_text + blank,
    )
    assert kinds(spread) == kinds(mail)


@given(st.sampled_from(CASES), st.sampled_from([str.upper, str.lower, str.swapcase, str.title]))
def test_upper_and_lower_case_change_nothing(mail: Outgoing, write) -> None:
    written = replace(mail, subject=write(mail.subject), own_text=write(mail.own_text))
    assert kinds(written) == kinds(mail)


@given(st.sampled_from(CASES), st.randoms())
def test_the_order_of_what_is_known_changes_nothing(mail: Outgoing, random) -> None:
    people, named = list(mail.recipients), list(mail.named)
    random.shuffle(people)
    random.shuffle(named)
    assert kinds(replace(mail, recipients=tuple(people), named=tuple(named))) == kinds(mail)


@given(st.sampled_from(CASES))
def test_whom_it_goes_to_inside_the_practice_changes_nothing(mail: Outgoing) -> None:
    inside = (*mail.recipients, PEOPLE["anna"], PEOPLE["own"])
    assert kinds(replace(mail, recipients=inside)) == kinds(mail)


@pytest.mark.parametrize(
    "piece",
    [
        "trauma",
        "impf ",
        "1-",
        "a",
        "crp ist ",
        "E11.9 ",
        "blutdruck ",
        "befund. ",
        "test x",
        "{",
        "ﷺ",
        "bitte anbei ",
    ],
)
def test_a_hostile_text_costs_what_its_length_does(piece: str) -> None:
    """A quotation is written by anybody: a pattern that tries again and again would stand still here."""
    text = piece * (100_000 // len(piece))
    mail = Outgoing((PEOPLE["josef"],), "Betreff", text, text)
    started = process_time()
    check(mail)
    assert process_time() - started < 8  # a second or so; where each try looks at all the rest, minutes


def kinds(mail: Outgoing) -> list[Kind]:
    return [each.kind for each in check(mail)]
