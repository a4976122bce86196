from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tomail.model.mail import Address
from tomail.model.patients import Channel, Consent, PatientDetails
from tomail.practice.guards.check import check
from tomail.practice.guards.concerns import Concern, Kind
from tomail.practice.guards.facts import Answered, Field, Happened, Happening, Outgoing, Person, Recipient

from .mails import AYSE, EMIL, HANNELORE, JOSEF, OTHER_HANNELORE, PEOPLE, Case, doubtful, named, ordinary

ORDINARY, DOUBTFUL = list(ordinary()), list(doubtful())


def lines(name: str) -> list[str]:
    """Mails of one line each."""
    return Path(__file__).with_name(name).read_text("utf-8").splitlines()


def kinds(mail: Outgoing) -> set[Kind]:
    return {each.kind for each in check(mail)}


def only(mail: Outgoing) -> Concern:
    (concern,) = check(mail)
    return concern


@pytest.mark.parametrize("case", ORDINARY, ids=lambda case: case.text[:40])
def test_what_is_written_every_day_leaves_without_a_question(case: Case) -> None:
    assert [(each.kind, each.words) for each in check(case.mail)] == []


@pytest.mark.parametrize("case", DOUBTFUL, ids=lambda case: case.text[:40])
def test_what_needs_a_second_look_gets_one(case: Case) -> None:
    assert kinds(case.mail) == case.expected


@pytest.mark.parametrize("text", lines("ordinary.txt"), ids=lambda text: text[:40])
def test_what_tells_nothing_of_health_may_go_to_any_patient(text: str) -> None:
    assert check(Outgoing((PEOPLE["josef"],), "Ihre Anfrage", text)) == ()


@pytest.mark.parametrize("text", lines("telling.txt"), ids=lambda text: text[:40])
def test_what_tells_of_health_is_found(text: str) -> None:
    assert only(Outgoing((PEOPLE["josef"],), "Ihre Anfrage", text)).kind is Kind.HEALTH_DATA


def test_a_link_tells_nothing() -> None:
    text = "Siehe https://example.org/diabetes/test?positiv und depression@selbsthilfe.example"
    assert check(Outgoing((PEOPLE["josef"],), "Ihre Anfrage", text)) == ()


def test_the_gravest_comes_first() -> None:
    mail = replace(DOUBTFUL[18].mail, subject="", own_text="Der Befund von {Vorname}: Diabetes")
    found = check(mail)
    assert [each.kind for each in found] == [
        Kind.OTHER_PATIENT,
        Kind.HEALTH_DATA,
        Kind.PLACEHOLDER,
        Kind.SUBJECT,
    ]
    assert [each.refuses for each in found] == [True, True, True, False]


def test_another_patient_is_named_so_that_nobody_is_confused() -> None:
    mail = Outgoing((PEOPLE["emil"],), "Termin", named=named(AYSE))
    assert str(only(mail).sentence) == (
        "The mail speaks of another patient: Öztürk, Ayşe, born 1968-03-12 (no. 10482)."
    )
    assert only(mail).patients == (AYSE,)


def test_a_name_of_several_only_asks() -> None:
    concern = only(Outgoing((PEOPLE["emil"],), "Termin", named=named(HANNELORE, OTHER_HANNELORE)))
    assert (concern.kind, concern.refuses) == (Kind.OTHER_PATIENT, False)


def test_two_patients_refuse_and_a_third_party_asks() -> None:
    assert only(Outgoing((PEOPLE["ayse"], PEOPLE["josef"]), "Kurs")).needs_reason
    assert not only(Outgoing((PEOPLE["ayse"], PEOPLE["insurer"]), "Kurs")).refuses


def test_patients_in_bcc_do_not_see_each_other() -> None:
    people = tuple(replace(PEOPLE[name], field=Field.BCC) for name in ("ayse", "josef", "hannelore"))
    assert check(Outgoing(people, "Praxisferien")) == ()
    assert kinds(Outgoing((PEOPLE["emil"], *people), "Praxisferien")) == {Kind.SEEN_BY_EACH_OTHER}


def test_health_data_leave_protected_without_a_question() -> None:
    mail = Outgoing((PEOPLE["ayse"],), "Befund", "Diagnose: F32.1")
    assert only(mail).words == ("Diagnose: F32.1",)
    assert only(mail).refuses
    assert check(replace(mail, protected=True)) == ()


def test_consent_covers_the_patient_and_nobody_else() -> None:
    mail = Outgoing((PEOPLE["emil"],), "Befund", "Der HbA1c ist 6,9 %.")
    assert check(mail) == ()
    assert Kind.HEALTH_DATA in kinds(replace(mail, recipients=(PEOPLE["emil"], PEOPLE["insurer"])))
    shared = replace(PEOPLE["emil"], patients=(EMIL, AYSE))
    assert kinds(replace(mail, recipients=(shared,))) == {Kind.HEALTH_DATA}
    assert check(replace(mail, recipients=(shared,), named=named(EMIL))) == ()


def test_health_data_to_an_unknown_address_about_nobody_known_only_ask() -> None:
    assert not only(Outgoing((PEOPLE["stranger"],), "Frage", "Bei Diabetes hilft das.")).refuses


def test_a_quotation_is_news_to_everybody_but_its_writer() -> None:
    answered = Answered(frozenset({PEOPLE["ayse"].key}), subject="Frage")
    mail = Outgoing((PEOPLE["ayse"],), "Re: Frage", "Gern.", "> Ich habe Diabetes", answered=answered)
    assert check(mail) == ()
    assert Kind.HEALTH_DATA in kinds(replace(mail, recipients=(PEOPLE["josef"],)))
    assert Kind.HEALTH_DATA in kinds(replace(mail, recipients=(PEOPLE["ayse"], PEOPLE["lab"])))


def test_the_subject_of_the_patient_may_stay_and_a_new_one_counts() -> None:
    answered = Answered(frozenset({PEOPLE["ayse"].key}), subject="Diabetes")
    assert check(Outgoing((PEOPLE["ayse"],), "Re: Diabetes", "Gern.", answered=answered)) == ()
    assert kinds(Outgoing((PEOPLE["ayse"],), "Re: Depression", "Gern.", answered=answered)) == {
        Kind.HEALTH_DATA
    }


def test_an_encrypted_mail_is_not_answered_in_clear_by_the_way() -> None:
    answered = Answered(frozenset({PEOPLE["ayse"].key}), subject="Frage", encrypted=True)
    mail = Outgoing((PEOPLE["ayse"],), "Re: Frage", "Gern.", "> Geheimes", answered=answered)
    assert (only(mail).kind, only(mail).refuses) == (Kind.ENCRYPTED_REPLY, True)
    assert not only(replace(mail, quoted_text=" \n")).refuses
    assert check(replace(mail, protected=True)) == ()


@pytest.mark.parametrize("what", Happened)
def test_what_others_did_meanwhile_is_said(what: Happened) -> None:
    at = datetime(2026, 11, 21, 14, 41).astimezone()
    concern = only(Outgoing((PEOPLE["ayse"],), "Re", happened=(Happening(what, "Sabine Maier", at),)))
    assert str(concern.sentence).startswith("Sabine Maier ")
    assert "14:41" in str(concern.sentence)
    assert not concern.refuses


def test_a_placeholder_refuses_once_and_asks_for_no_reason() -> None:
    concern = only(Outgoing((PEOPLE["ayse"],), "{Termin}", "{Anrede} {Anrede} {1} {{Praxis}}"))
    assert (concern.refuses, concern.needs_reason) == (True, False)
    assert concern.words == ("{Termin}", "{Anrede}")


def test_an_open_list_offers_bcc() -> None:
    labs = tuple(
        replace(PEOPLE["lab"], address=replace(PEOPLE["lab"].address, address=f"info@labor{n}.example"))
        for n in range(6)
    )
    assert kinds(Outgoing(labs, "Neue Nummer")) == {Kind.OPEN_LIST}
    assert check(Outgoing(labs[:5], "Neue Nummer")) == ()
    assert check(Outgoing(tuple(replace(each, field=Field.BCC) for each in labs), "Neue Nummer")) == ()


def test_the_same_address_twice_is_one_recipient() -> None:
    assert check(Outgoing((PEOPLE["ayse"], replace(PEOPLE["ayse"], field=Field.CC)), "Termin")) == ()


def test_nobody_outside_gets_it_so_nothing_is_asked() -> None:
    mail = Outgoing((PEOPLE["anna"], PEOPLE["own"]), "Übergabe", "Diagnose F32.1", named=named(JOSEF, AYSE))
    assert check(mail) == ()


def test_consent_holds_from_its_day_until_it_is_withdrawn() -> None:
    given, withdrawn = date(2026, 3, 1), date(2026, 9, 1)
    patient = PatientDetails(
        number="1",
        last_name="Löffler",
        first_name="Emil",
        consents=(Consent(Channel.MAIL, given, "", withdrawn),),
    )
    days = (date(2026, 2, 28), given, date(2026, 8, 31), withdrawn)
    agreed = [Person.of(patient, day).agreed_to_clear_mail for day in days]
    assert agreed == [False, True, True, False]
    assert Person.of(patient, given).name == "Löffler, Emil"


def test_an_answer_that_is_led_elsewhere() -> None:
    answered = Answered(
        frozenset({"a@labor.example", "b@evil.example"}), senders=frozenset({"a@labor.example"})
    )
    led = Recipient(Address("", "b@evil.example"), first_time=True)
    assert Kind.LED_ELSEWHERE in kinds(Outgoing((led,), "Re: Frage", "Gern.", answered=answered))
    same_house = Recipient(Address("", "b@mail.labor.example"), first_time=True)
    own_form = replace(answered, senders=frozenset())
    answered_too = replace(answered, writers=answered.writers | {same_house.key})
    for recipient, mail in ((same_house, answered_too), (led, own_form)):
        assert Kind.LED_ELSEWHERE not in kinds(Outgoing((recipient,), "Re: Frage", "Gern.", answered=mail))
