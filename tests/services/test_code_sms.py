"""Codes of protected messages by SMS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import partial

import pytest
from sqlalchemy import select

from tests.servers.sms import KEY, SmsProvider
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused, TomailError
from tomail.model.appointments import ReminderState
from tomail.model.audit import Action
from tomail.model.notices import About, Said
from tomail.model.patients import PatientDetails
from tomail.practice.audit_log import acts
from tomail.practice.code_sms import MOST_A_DAY, MOST_WRONG, any_to_ask
from tomail.practice.tables.sms import CodeSms
from tomail.reminders.code_words import code_text
from tomail.reminders.sms_text import length
from tomail.secure.crypto.codes import READ_CODE, REGISTRATION_CODE
from tomail.services.sms_arrivals import ASK_EVERY

from .patient_mail import Desk, open_desk
from .workstations import Workstations


@pytest.fixture
def provider() -> Iterator[SmsProvider]:
    with SmsProvider("seven") as running:
        yield running


@pytest.fixture
def desk(workstations: Workstations, provider: SmsProvider) -> Desk:
    made = open_desk(workstations)
    made.take_in()
    settings = made.services.settings
    settings.set("practice.name", "Hausarztpraxis Dr. Sonnberg")
    settings.set("reminders.endpoint", provider.url)
    settings.set("reminders.api_key", KEY["seven"])
    return made


@pytest.mark.parametrize("registers", [True, False])
def test_the_code_goes_to_the_patients_number_in_one_message(
    desk: Desk, provider: SmsProvider, registers: bool
) -> None:
    code = (REGISTRATION_CODE if registers else READ_CODE).new()
    desk.services.code_sms.send(desk.patient("10484"), code, registers=registers)
    (sms,) = provider.accepted
    assert sms.to == "+491711234567"
    assert code in sms.text
    assert length(sms.text).parts == 1
    logged = [act for act, _ in acts(desk.services.practice.database) if act.action == Action.SECURE]
    assert logged[-1].details["code_by_sms"] == "accepted"
    assert logged[-1].patient == desk.patient("10484").id
    for secret in (code, "491711234567"):
        assert secret not in str(logged)
    (notice,) = desk.services.archive.notices(desk.patient("10484").id)
    assert notice.about is (About.REGISTERING if registers else About.READING)
    assert (notice.state, notice.number) == (ReminderState.ACCEPTED, "+491711234567")
    assert code.encode() not in stored(desk)


def test_why_it_cannot(desk: Desk) -> None:
    sms = desk.services.code_sms
    assert sms.hindrance(desk.patient("10484")) is None
    assert "SMS number" in str(sms.hindrance(desk.patient("10482")))
    assert "SMS number" in str(sms.hindrance(None))
    desk.services.settings.set("reminders.api_key", "")
    assert "not set up" in str(sms.hindrance(desk.patient("10484")))


@pytest.mark.parametrize(
    ("how", "refuses", "error", "kind"),
    [
        ("well", "500", Refused, ProblemKind.INVALID),
        ("well", "202", Refused, ProblemKind.INVALID),
        ("dies after", "", Refused, ProblemKind.CONFLICT),
        ("nonsense", "", Refused, ProblemKind.CONFLICT),
    ],
)
def test_what_did_not_surely_go_is_said(
    desk: Desk, provider: SmsProvider, how: str, refuses: str, error: type[TomailError], kind: ProblemKind
) -> None:
    provider.how, provider.refuses = how, refuses
    with pytest.raises(error) as raised:
        desk.services.code_sms.send(desk.patient("10484"), READ_CODE.new(), registers=False)
    assert raised.value.problem.kind is kind


def test_without_a_connection_nothing_was_sent(desk: Desk) -> None:
    desk.services.settings.set("reminders.endpoint", "http://127.0.0.1:9")
    with pytest.raises(EnvironmentTrouble) as raised:
        desk.services.code_sms.send(desk.patient("10484"), READ_CODE.new(), registers=False)
    assert raised.value.problem.kind is ProblemKind.OFFLINE


# whether a number is the patient's

NUMBER = "10484"


def said_in(provider: SmsProvider) -> str:
    """The code of the last message, as a patient reads it out."""
    found = re.search(r"\b[0-9]{6}\b", provider.accepted[-1].text)
    assert found is not None
    return found[0]


def test_a_number_is_confirmed_by_what_the_patient_says(desk: Desk, provider: SmsProvider) -> None:
    sms, patient = desk.services.code_sms, desk.patient(NUMBER)
    assert sms.number(desk.patient(NUMBER)).confirmed is None
    sms.ask_to_confirm(patient)
    assert provider.accepted[-1].to == patient.sms
    assert sms.number(patient).asked is not None
    code = said_in(provider)
    assert sms.confirm(patient.id, "12345") is Said.WRONG
    assert sms.number(desk.patient(NUMBER)).confirmed is None
    assert sms.confirm(patient.id, f" {code[:3]} {code[3:]} ") is Said.CONFIRMED
    assert sms.number(patient).confirmed is not None
    assert sms.confirm(patient.id, code) is Said.OVER  # a code counts once
    logged = [act for act, _ in acts(desk.services.practice.database) if act.patient == patient.id]
    assert {"number_confirmed": True} in [act.details for act in logged]
    assert code not in str(logged)


def test_another_number_is_not_confirmed(desk: Desk, provider: SmsProvider) -> None:
    sms, patient = desk.services.code_sms, desk.patient(NUMBER)
    sms.ask_to_confirm(patient)
    code = said_in(provider)
    changed = desk.services.patients.change(replace(patient, sms="+491719999999"))
    assert sms.confirm(patient.id, code) is Said.OVER  # it went to the other number
    sms.ask_to_confirm(changed)
    assert sms.confirm(patient.id, said_in(provider)) is Said.CONFIRMED
    desk.services.patients.change(replace(desk.patient(NUMBER), sms="+491718888888"))
    assert sms.number(desk.patient(NUMBER)).confirmed is None
    desk.services.patients.change(replace(desk.patient(NUMBER), sms=""))
    assert sms.number(desk.patient(NUMBER)).confirmed is None


def test_only_the_last_code_counts_and_not_after_five_wrong_ones(desk: Desk, provider: SmsProvider) -> None:
    sms, patient = desk.services.code_sms, desk.patient(NUMBER)
    sms.ask_to_confirm(patient)
    first = said_in(provider)
    sms.ask_to_confirm(patient)
    if said_in(provider) != first:
        assert sms.confirm(patient.id, first) is Said.WRONG
    said = [sms.confirm(patient.id, "x") for _ in range(MOST_WRONG)]
    assert said[-1] is Said.OVER
    assert sms.confirm(patient.id, said_in(provider)) is Said.OVER
    assert sms.number(patient).asked is None
    assert sms.number(desk.patient(NUMBER)).confirmed is None


def test_nobody_is_sent_codes_all_day(desk: Desk, provider: SmsProvider) -> None:
    sms, patient = desk.services.code_sms, desk.patient(NUMBER)
    provider.refuses = "500"
    with pytest.raises(Refused):
        sms.ask_to_confirm(patient)  # nobody got it: it does not count
    provider.refuses = ""
    for _ in range(MOST_A_DAY):
        sms.ask_to_confirm(patient)
    with pytest.raises(Refused) as raised:
        sms.ask_to_confirm(patient)
    assert raised.value.problem.kind is ProblemKind.PRACTICE_LIMIT
    assert len(provider.accepted) == MOST_A_DAY


@pytest.mark.parametrize("period", ["day", "month"])
def test_codes_stop_with_a_sentence_where_the_practices_limit_is_reached(
    desk: Desk, provider: SmsProvider, period: str
) -> None:
    sms, patient = desk.services.code_sms, desk.patient(NUMBER)
    desk.services.settings.set(f"reminders.limit.{period}", 2)
    provider.refuses = "202"
    with pytest.raises(Refused):
        sms.send(patient, READ_CODE.new(), registers=False)  # nothing went: it does not count
    provider.refuses = ""
    sms.send(patient, READ_CODE.new(), registers=False)
    sms.ask_to_confirm(patient)
    for send in (
        partial(sms.send, patient, READ_CODE.new(), registers=True),
        partial(sms.ask_to_confirm, patient),
    ):
        with pytest.raises(Refused) as raised:
            send()
        assert raised.value.problem.kind is ProblemKind.PRACTICE_LIMIT
        assert f"2 SMS a {period}" in str(raised.value.problem.message)
    assert len(provider.accepted) == 2
    desk.services.settings.set(f"reminders.limit.{period}", 3)
    sms.send(patient, READ_CODE.new(), registers=False)


def test_what_became_of_a_code_stands_in_the_time_line(desk: Desk, provider: SmsProvider) -> None:
    sms, patient = desk.services.code_sms, desk.patient(NUMBER)
    for how, refuses in (("well", "202"), ("dies after", ""), ("well", "")):
        provider.how, provider.refuses = how, refuses
        with suppress(TomailError):
            sms.ask_to_confirm(patient)
    states = [each.state for each in desk.services.archive.notices(patient.id)]
    assert states == [ReminderState.ACCEPTED, ReminderState.UNCLEAR, ReminderState.REFUSED]


@pytest.mark.parametrize("reminding", [True, False])
def test_whether_a_code_arrived_is_asked_for_where_no_reminders_go_too(
    desk: Desk, provider: SmsProvider, *, reminding: bool
) -> None:
    services, patient = desk.services, desk.patient(NUMBER)
    services.settings.set("reminders.enabled", reminding)
    for _ in range(2):
        services.code_sms.send(patient, READ_CODE.new(), registers=False)
    first, second = provider.accepted
    provider.arrivals = {first.id: "DELIVERED", second.id: "FAILED"}
    before = services.reminders.desk.costs()
    services.reminders.look()
    states = {each.state for each in services.archive.notices(patient.id)}
    assert states == {ReminderState.ARRIVED, ReminderState.LOST}
    logged = [act for act, _ in acts(services.practice.database) if act.action == Action.SECURE]
    assert [act.details["code_by_sms"] for act in logged][-2:] == ["arrived", "lost"]
    assert services.reminders.desk.costs() == before


def test_a_provider_is_asked_about_a_code_now_and_then(desk: Desk, provider: SmsProvider) -> None:
    services, patient = desk.services, desk.patient(NUMBER)
    services.code_sms.send(patient, READ_CODE.new(), registers=False)
    services.reminders.look()  # nothing is known yet
    (sent,) = provider.accepted
    provider.arrivals = {sent.id: "DELIVERED"}
    services.reminders.look()
    (notice,) = services.archive.notices(patient.id)
    assert notice.state is ReminderState.ACCEPTED  # it was asked just now
    with services.practice.reading() as session:
        soon, late = (services.practice.database.clock.now() + timedelta(minutes=each) for each in (29, 31))
        assert not any_to_ask(session, soon, ASK_EVERY, "seven")
        assert any_to_ask(session, late, ASK_EVERY, "seven")
        assert not any_to_ask(session, late, ASK_EVERY, "lox24")
        assert not any_to_ask(session, late + timedelta(days=3), ASK_EVERY, "seven")


def test_an_unclear_code_counts_if_the_patient_says_it(desk: Desk, provider: SmsProvider) -> None:
    sms, patient = desk.services.code_sms, desk.patient(NUMBER)
    provider.how = "dies after"
    with pytest.raises(Refused):
        sms.ask_to_confirm(patient)
    assert sms.confirm(patient.id, said_in(provider)) is Said.CONFIRMED


def test_who_died_over_sending_leaves_it_unclear(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    sms, patient = desk.services.code_sms, desk.patient(NUMBER)

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tomail.reminders.gateways.seven.Seven.send", die)
    with pytest.raises(KeyboardInterrupt):
        sms.ask_to_confirm(patient)
    (notice,) = desk.services.archive.notices(patient.id)
    assert notice.state is ReminderState.CLAIMED
    monkeypatch.setattr("tomail.practice.code_sms.LONGEST_SENDING", timedelta(minutes=-1))
    (notice,) = desk.services.archive.notices(patient.id)
    assert notice.state is ReminderState.UNCLEAR


def test_what_codes_cost_is_counted_with_the_reminders(desk: Desk) -> None:
    sms, patient = desk.services.code_sms, desk.patient(NUMBER)
    sms.ask_to_confirm(patient)
    sms.send(patient, READ_CODE.new(), registers=False)
    (costs,) = desk.services.reminders.desk.costs()
    assert (costs.reminders, costs.parts, costs.prices) == (0, 2, {"EUR": Decimal("0.150")})


def test_nothing_of_codes_stays_of_who_is_erased(desk: Desk) -> None:
    sms, patient = desk.services.code_sms, desk.patient(NUMBER)
    sms.ask_to_confirm(patient)
    assert stored(desk)
    desk.services.patients.erase(patient.id)
    assert not stored(desk)


@pytest.mark.parametrize("about", list(About)[1:])
@pytest.mark.parametrize("language", ["de", "fr", "it", "en"])
def test_a_text_of_one_message_in_each_language(about: About, language: str) -> None:
    code = "123456" if about is About.CONFIRMING else REGISTRATION_CODE.new()
    text = code_text(about, PatientDetails(language=language), "Hausarztpraxis Dr. Sonnberg", code)
    assert code in text
    assert length(text).parts == 1


def stored(desk: Desk) -> bytes:
    """Everything that the table has of codes, as bytes."""
    with desk.services.practice.reading() as session:
        return b"".join(session.scalars(select(CodeSms.sealed)))
